"""Programmes as the documents of a set write them: code, name, amount, and where."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.printed.budget import BudgetTable, budget_tables
from xlkinerja.check.single.amounts import is_total
from xlkinerja.check.single.levels import code, level
from xlkinerja.check.values.places import Place
from xlkinerja.check.values.texts import fold, likeness_of, normal
from xlkinerja.kinerja.kode_anggaran import code_parts
from xlkinerja.workbook.book import Book, Row
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK
from xlkinerja.workbook.sheets.rkt import RKT

#: From here on two names are proposed as those of one programme:
#: «Penunjang urusan pemerintahan daerah kabupaten» / «Penunjang urusan pemda kabupaten» 0.821,
#: not «Penyelenggaraan jalan» / «Penyelenggaraan penataan ruang» 0.745.
ALIKE_PROGRAM = 0.75
_PREFIX = re.compile(r"^program\s+")


class Program(NamedTuple):
    """One programme in one document. `sumber` names the document, `place` is the cell of its name."""

    kode: str
    name: str
    anggaran: Decimal | None
    sumber: str
    place: Place
    anggaran_sel: Place
    tercetak: bool = False

    @property
    def key(self) -> str:
        """The name for comparing: letters and digits, without the word Program in front."""
        return _PREFIX.sub("", normal(self.name))


def segment(kode: str) -> str:
    """The two letters of a programme in a budget code: 076.01.CQ.6709 → CQ."""
    parts = code_parts(kode)
    return parts[0] if parts else ""


def programs(books: Sequence[Book]) -> list[list[Program]]:
    """The programmes of each document: newest PK, RKT, Realisasi, printed budgets; each list in its order."""
    results: list[list[Program]] = []
    for book in books:
        if book.kind == "pk":
            results.append(list(_of_pk(book)))
        elif book.kind == "rkt":
            results.append(list(_of_rkt(book)))
        elif book.kind in ("realisasi", "reviu"):
            results += [list(_of_budget(table, book)) for table in budget_tables((book,))]
    return [p for p in results if p]


def _of_pk(book: Book) -> Iterator[Program]:
    table = book.tables.get(ANGGARAN_PK.name)
    for row in table.rows if table else ():
        if row["program"].text and not row.is_total and level(row) in ("", "program"):
            name, amount = (Place(book, ANGGARAN_PK.name, row[k].ref) for k in ("program", "anggaran"))
            yield Program(code(row), row["program"].text, row["anggaran"].number, book.document_name, name, amount)


def _of_rkt(book: Book) -> Iterator[Program]:
    table = book.tables.get(RKT.name)
    first: dict[str, Row] = {}
    for row in (r for r in (table.rows if table else ()) if r["program"].text and not r.is_total):
        first.setdefault(normal(row["program"].text), row)
    for row in first.values():
        place = Place(book, RKT.name, row["program"].ref)
        yield Program("", row["program"].text, None, book.document_name, place, place)


def _of_budget(table: BudgetTable, book: Book) -> Iterator[Program]:
    printed = book.kind == "reviu"
    for row in table.rows:
        if level(row) == "program" and row["uraian"].text and not is_total(row):
            anggaran = row["pagu"].number if table.year(row) == book.tahun else None
            sumber = table.name if printed else book.document_name
            name, amount = (table.place(row, k) for k in ("uraian", "pagu"))
            yield Program(code(row), row["uraian"].text, anggaran, sumber, name, amount, printed)


def same_program(a: Program, b: Program) -> float:
    """How surely two are the same programme, 0 to 1: by code, by name, by likeness or the one name in the other."""
    if segment(a.kode) and segment(b.kode):
        return 1.0 if segment(a.kode) == segment(b.kode) else 0.0
    if a.key == b.key:
        return 1.0
    words = [set(p.key.split()) for p in (a, b)]
    if min(map(len, words)) >= 2 and (words[0] <= words[1] or words[1] <= words[0]):
        return 0.9
    return likeness_of(a.key, b.key, ALIKE_PROGRAM)


def shown(name: str) -> str:
    return f"«{fold(name)}»"
