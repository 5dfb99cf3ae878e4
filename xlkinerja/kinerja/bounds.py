"""Words and signs that make a bound of a figure: minimal 90%, paling lama 3 hari, > 5."""

import re

#: What says that a figure is a bound: the polarisasi of such a target, and whether the figure itself still meets it.
BOUNDS = {
    **dict.fromkeys(("≥", ">=", "=>"), ("Maksimal", True)),
    **dict.fromkeys(("min", "minimal", "minimum", "paling sedikit", "paling rendah"), ("Maksimal", True)),
    **dict.fromkeys(("sekurang-kurangnya", "serendah-rendahnya"), ("Maksimal", True)),
    **dict.fromkeys((">", "lebih dari", "di atas"), ("Maksimal", False)),
    **dict.fromkeys(("≤", "<=", "=<"), ("Minimal", True)),
    **dict.fromkeys(("maks", "max", "maksimal", "maksimum", "paling banyak", "paling lama"), ("Minimal", True)),
    **dict.fromkeys(("paling tinggi", "paling lambat", "setinggi-tingginya", "selambat-lambatnya"), ("Minimal", True)),
    **dict.fromkeys(("<", "kurang dari", "di bawah"), ("Minimal", False)),
}
#: A bound, and the rest of the text that it binds.
BOUND = re.compile(
    rf"(?P<batas>[<>] ?=|= ?[<>]|[≥≤<>]|(?:{'|'.join(k for k in BOUNDS if k[0].isalpha())})(?=[. ]))\.? ?(?P<sisa>.+)",
    re.IGNORECASE,
)


def kind_of_bound(bound: re.Match[str]) -> tuple[str, bool]:
    """The polarisasi of a target that BOUND matched, and whether its figure itself meets it."""
    mark = bound["batas"].casefold()
    return BOUNDS[mark if mark[0].isalpha() else mark.replace(" ", "")]
