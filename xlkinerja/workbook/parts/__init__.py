"""The parts of a package as streams: what the workbook says of itself, cells, and where the rows end."""
