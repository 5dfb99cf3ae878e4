"""What is done once all rows of a table are read: signatures left, codes out of brackets, a unit from its header."""

import re
from collections.abc import Sequence

from xlkinerja.intake.cells import is_number, shown
from xlkinerja.intake.columns import Columns
from xlkinerja.intake.names import SHEETS
from xlkinerja.intake.rows import Left, Rows
from xlkinerja.kinerja.angka import EMPTY
from xlkinerja.report.fields import year_of

_CODE_IN_BRACKETS = re.compile(r".*\((?P<kode>[0-9]{3}\.[0-9]{2}\.[A-Z]{2}(?:\.[0-9]{4})?|(?!19|20)[0-9]{4})\)\.?")
_PERCENT_HEADER = re.compile(r"(?:%|\(\s*%\s*\)|\b(?:persen|dalam persen))\s*\)?\s*$", re.IGNORECASE)


def without_tail(columns: Columns, result: Rows) -> None:
    """Leaves the last rows that hold but one text, no number and no figure: a signature stands there."""
    result.left.extend(Left(shown(s.cell), s.cell.place, "tanpa baris di bawahnya") for s in result.unused)
    figures = {
        k for k in columns.by_key if year_of(k) or ((c := SHEETS[columns.kind].by_key.get(k)) and c.kind.numeric)
    }
    while len(result.rows) > 1 and not result.cells[-1].keys() & {*figures, "no"} and len(result.cells[-1]) == 1:
        result.rows.pop()
        result.left.extend(
            Left(shown(c), c.place, "baris terakhir tanpa angka: mungkin tanda tangan")
            for c in result.cells.pop().values()
        )


def with_codes(rows: list[dict[str, str]]) -> None:
    """Gives rows the code that stands in brackets behind their sasaran, where each sasaran has one row only."""
    named = [r.get("sasaran", "") for r in rows]
    for row in rows:
        found = _CODE_IN_BRACKETS.fullmatch(row.get("sasaran", ""))
        if found and "kode" not in row and named.count(row["sasaran"]) == 1:
            row["kode"] = found["kode"]


def with_percent(rows: list[dict[str, str]], header: Sequence[str]) -> None:
    """Gives bare targets the unit that their header prints («Target (%)»), where none of them has another one."""
    texts = [row["target"] for row in rows if "target" in row]
    if header and _PERCENT_HEADER.search(header[-1]) and all(is_number(t) or t in EMPTY for t in texts):
        for row in rows:
            if is_number(row.get("target", "")) and not row["target"].rstrip().endswith("%"):
                row["satuan"] = "%"
