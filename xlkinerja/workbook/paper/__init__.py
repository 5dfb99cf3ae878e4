"""How the declared sheets lie on paper and on a screen: widths, scale, pages, print area."""
