"""Entries of dropdowns: which are declared, and which of them a text that is none most likely means."""

from collections.abc import Sequence
from difflib import get_close_matches

from xlkinerja.workbook.book import Cell
from xlkinerja.workbook.layout import Column, Table
from xlkinerja.workbook.sheets.pengaturan import SKALA
from xlkinerja.workbook.sheets.realisasi import REALISASI
from xlkinerja.workbook.sheets.referensi import LISTS

_ENTRIES = {d.name: tuple(str(e) for e in d.entries) for d in LISTS}
#: From here on a text is one of the entries mistyped: «min» / «Minimal» 0.600, not «rendah» / «Predikat» 0.571.
ALIKE = 0.6


def entries(list_name: str) -> tuple[str, ...]:
    """The declared entries of a list on Referensi."""
    return _ENTRIES[list_name]


def unknown(table: Table, column: Column, cell: Cell) -> bool:
    """Whether a cell holds something that is none of the entries of its column."""
    if cell.empty or cell.error:
        return False
    read_by_formula = table in (REALISASI, SKALA)  # to a formula a space makes another text
    text = str(cell.value) if read_by_formula else cell.text
    return text.casefold() not in {p.casefold() for p in entries(column.choices)}


def nearest(text: str, choices: Sequence[str]) -> str:
    """The entry that the text abbreviates or mistypes; "" where none is near, or two are as near."""
    by_folded = {p.casefold(): p for p in choices}
    folded = " ".join(text.casefold().split())
    if folded in by_folded:
        return by_folded[folded]
    prefixes = [p for k, p in by_folded.items() if folded and k.startswith(folded)]
    if prefixes:
        return prefixes[0] if len(prefixes) == 1 else ""
    return next((by_folded[k] for k in get_close_matches(folded, by_folded, n=1, cutoff=ALIKE)), "")


def with_or(choices: Sequence[str]) -> str:
    """Maksimal, Minimal, Stabil, atau Predikat."""
    return f"{', '.join(choices[:-1])}{',' if len(choices) > 2 else ''} atau {choices[-1]}"
