"""What is printed once a workbook is filled: the rows that hold something, no prepared ones.

The template's print area is a formula that ends with the last filled row (`workbook/paper/area`): it is left alone.
LibreOffice takes it for no print area at all, so what LibreOffice saved gets fixed areas, as does a workbook of an
earlier template, whose areas were fixed.
"""

import re
from collections.abc import Mapping

from xlkinerja.workbook.address import column_letter, column_number
from xlkinerja.workbook.book import Book

#: A formula of ours, as `growing_area` writes it.
_GROWING = re.compile(r"[^!]+!\$A\$1:INDEX\(")
_AREA = re.compile(r"!(\$[A-Z]{1,3}\$)([0-9]+)(:\$[A-Z]{1,3}\$)[0-9]+(?=,|$)")


def drawn_area(last_column: int, last_row: int, standing: str) -> str:
    """Print area of a drawn sheet from A1 on; columns that the office prints besides are printed again."""
    parts = _AREA.findall(standing)
    columns = [column_number(right.strip(":$")) for _, _, right in parts if len(parts) == standing.count("!$") == 1]
    return f"$A$1:${column_letter(max([last_column, *columns]))}${last_row}"


def filled_areas(book: Book, standing: Mapping[str, str], program: str = "") -> dict[str, str]:
    """Print areas of the table sheets that end at the last filled row, as "$A$1:$Q$24,$R$1:$W$24" by sheet name.

    `standing` are the areas there now ("'Realisasi'!$A$1:$Q$64"): their columns are kept. A sheet without one, or with
    one that leaves out the header, is as the office wants it, and a formula serves every `program` but LibreOffice.
    None at all in a workbook without a single row.
    """
    fixed = program.startswith("LibreOffice")
    results: dict[str, str] = {}
    if not any(table.all_rows for table in book.tables.values()):
        return results
    for table in book.tables.values():
        current = standing.get(table.sheet, "")
        last = max((row.number for row in table.all_rows), default=table.header_row + 1)
        if fixed and _GROWING.match(current):
            results[table.sheet] = f"$A$1:${column_letter(max(map(column_number, table.letters.values())))}${last}"
            continue
        parts = _AREA.findall(current)
        if not parts or len(parts) != current.count("!$") or any(int(b[1]) > table.header_row for b in parts):
            continue
        results[table.sheet] = ",".join(f"{left}{top}{right}{last}" for left, top, right in parts)
    return results
