"""Programmes as the documents of a set write them: code, name, amount, and where."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from xlkinerja.check.printed.budget import printed_budgets
from xlkinerja.check.single.amounts import budget, is_total, year_of
from xlkinerja.check.single.levels import code, level
from xlkinerja.check.values.places import Place
from xlkinerja.check.values.texts import fold, likeness_of, normal
from xlkinerja.kinerja.kode_anggaran import code_parts
from xlkinerja.workbook.book import Book, TableData
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK
from xlkinerja.workbook.sheets.rkt import RKT

#: From here on two names are proposed as those of one programme:
#: «Penunjang urusan pemerintahan daerah kabupaten» / «Penunjang urusan pemda kabupaten» 0.821,
#: not «Penyelenggaraan jalan» / «Penyelenggaraan penataan ruang» 0.745.
ALIKE_PROGRAM = 0.75
_PREFIX = re.compile(r"^program\s+")


@dataclass(frozen=True, slots=True)
class Program:
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
        key = book.kind
        if key == "pk":
            results.append(list(_of_pk(book)))
        elif key == "rkt":
            results.append(list(_of_rkt(book)))
        elif key == "realisasi":
            results.append(list(_of_realisasi(book)))
        elif key == "reviu":
            results += _printed(book)
    return [p for p in results if p]


def _of_pk(book: Book) -> Iterator[Program]:
    table = book.tables.get(ANGGARAN_PK.name)
    for row in table.rows if table else ():
        if row["program"].text and not row.is_total and level(row) in ("", "program"):
            name, amount = (Place(book, ANGGARAN_PK.name, row[k].ref) for k in ("program", "anggaran"))
            yield Program(code(row), row["program"].text, row["anggaran"].number, book.document_name, name, amount)


def _of_rkt(book: Book) -> Iterator[Program]:
    table = book.tables.get(RKT.name)
    seen: set[str] = set()
    for row in table.rows if table else ():
        name = row["program"].text
        if name and not row.is_total and normal(name) not in seen:
            seen.add(normal(name))
            place = Place(book, RKT.name, row["program"].ref)
            yield Program("", name, None, book.document_name, place, place)


def _of_realisasi(book: Book) -> Iterator[Program]:
    table = budget(book)
    if table is not None:
        yield from _of_budget(book, table, book.document_name)


def _printed(book: Book) -> list[list[Program]]:
    every = printed_budgets(book).items()
    return [[replace(p, tercetak=True) for p in _of_budget(book, table, f"tabel «{name}»")] for name, table in every]


def _of_budget(book: Book, table: TableData, sumber: str) -> Iterator[Program]:
    for row in table.rows:
        if level(row) == "program" and row["uraian"].text and not is_total(row):
            name, amount = (Place(book, table.sheet, row[k].ref) for k in ("uraian", "pagu"))
            anggaran = row["pagu"].number if year_of(row, book, table) == book.tahun else None
            yield Program(code(row), row["uraian"].text, anggaran, sumber, name, amount)


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
