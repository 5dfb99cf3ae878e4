"""What of the input sheets goes onto paper once a workbook is filled: the rows that hold something, no prepared ones.

The print area is a fixed range. A formula that grew with the rows would serve Excel alone: LibreOffice takes it for no
print area at all and prints every prepared row.
"""

import re
from collections.abc import Mapping

from xlkinerja.workbook.address import column_letter, column_number
from xlkinerja.workbook.book import Book

_AREA = re.compile(r"!(\$[A-Z]{1,3}\$)([0-9]+)(:\$[A-Z]{1,3}\$)[0-9]+(?=,|$)")


def drawn_area(last_column: int, last_row: int, standing: str) -> str:
    """Print area of a drawn sheet from A1 on; columns that the office prints besides are printed again."""
    parts = _AREA.findall(standing)
    columns = [column_number(right.strip(":$")) for _, _, right in parts if len(parts) == standing.count("!$") == 1]
    return f"$A$1:${column_letter(max([last_column, *columns]))}${last_row}"


def filled_areas(book: Book, standing: Mapping[str, str]) -> dict[str, str]:
    """Print areas of the table sheets that end at the last filled row, as "$A$1:$Q$24,$R$1:$W$24" by sheet name.

    `standing` are the areas there now ("'Realisasi'!$A$1:$Q$64"): their columns are kept. A sheet without one, or with
    one that leaves out the header, is as the office wants it. None at all in a workbook without a single row.
    """
    results: dict[str, str] = {}
    if not any(table.all_rows for table in book.tables.values()):
        return results
    for table in book.tables.values():
        current = standing.get(table.sheet, "")
        parts = _AREA.findall(current)
        if not parts or len(parts) != current.count("!$") or any(int(b[1]) > table.header_row for b in parts):
            continue
        last = max((row.number for row in table.all_rows), default=table.header_row + 1)
        results[table.sheet] = ",".join(f"{left}{top}{right}{last}" for left, top, right in parts)
    return results
