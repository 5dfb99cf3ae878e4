"""Entries of dropdowns: which are declared, and which of them a text that is none most likely means."""

from collections.abc import Sequence
from difflib import get_close_matches

from xlkinerja.workbook.book import Cell, TableData
from xlkinerja.workbook.layout import Column
from xlkinerja.workbook.sheets.pengaturan import SKALA
from xlkinerja.workbook.sheets.realisasi import REALISASI
from xlkinerja.workbook.sheets.referensi import LISTS

_PILIHAN = {d.name: tuple(str(e) for e in d.entries) for d in LISTS}
#: From here on a text is one of the entries mistyped: tdk and Tidak, komulatif and Kumulatif.
ALIKE = 0.6


def entries(list_name: str) -> tuple[str, ...]:
    """The declared entries of a list on Referensi."""
    return _PILIHAN[list_name]


def unknown(table: TableData, column: Column, cell: Cell) -> bool:
    """Whether a cell holds something that is none of the entries of its column."""
    if cell.empty or cell.error:
        return False
    dibaca_rumus = table.table in (REALISASI, SKALA)  # to a formula a space makes another text
    text = str(cell.value) if dibaca_rumus else cell.text
    return text.casefold() not in {p.casefold() for p in entries(column.choices)}


def nearest(text: str, choices: Sequence[str]) -> str:
    """The entry that the text abbreviates or mistypes; "" where none is near, or two are as near."""
    kecil = {p.casefold(): p for p in choices}
    rapi = " ".join(text.casefold().split())
    if rapi in kecil:
        return kecil[rapi]
    prefixes = [p for k, p in kecil.items() if rapi and k.startswith(rapi)]
    if prefixes:
        return prefixes[0] if len(prefixes) == 1 else ""
    return next((kecil[k] for k in get_close_matches(rapi, kecil, n=1, cutoff=ALIKE)), "")


def with_or(choices: Sequence[str]) -> str:
    """Maksimal, Minimal, Stabil, atau Predikat."""
    return f"{', '.join(choices[:-1])}{',' if len(choices) > 2 else ''} atau {choices[-1]}"
