"""Programmes as the documents of a set write them: code, name, amount, and where."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from xlkinerja.check.printed.budget import printed_budgets
from xlkinerja.check.single.amounts import budget, code, is_jumlah, year_of
from xlkinerja.check.values.places import Tempat
from xlkinerja.check.values.texts import fold, likeness, normal
from xlkinerja.workbook.book import Book, TableData
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK
from xlkinerja.workbook.sheets.rkt import RKT

#: From here on two names are proposed as those of one programme.
MIRIP_PROGRAM = 0.75
_AWAL = re.compile(r"^program\s+")
_KODE_PROGRAM = re.compile(r"[0-9]+\.[0-9]+\.([A-Z]{2})(?:\.|$)")


@dataclass(frozen=True, slots=True)
class Program:
    """One programme in one document. `sumber` names the document, `tempat` is the cell of its name."""

    kode: str
    nama: str
    anggaran: Decimal | None
    sumber: str
    tempat: Tempat
    sel_anggaran: Tempat
    tercetak: bool = False

    @property
    def kunci(self) -> str:
        """The name for comparing: letters and digits, without the word Program in front."""
        return _AWAL.sub("", normal(self.nama))


def segment(kode: str) -> str:
    """The two letters of a programme in a budget code: 076.01.CQ.6709 → CQ."""
    bagian = _KODE_PROGRAM.search(kode.upper())
    return bagian[1] if bagian else ""


def programs(books: Sequence[Book]) -> list[list[Program]]:
    """The programmes of each document: newest PK, RKT, Realisasi, printed budgets; each list in its order."""
    hasil: list[list[Program]] = []
    for book in books:
        kunci = book.kind
        if kunci == "pk":
            hasil.append(list(_of_pk(book)))
        elif kunci == "rkt":
            hasil.append(list(_of_rkt(book)))
        elif kunci == "realisasi":
            hasil.append(list(_of_realisasi(book)))
        elif kunci == "reviu":
            hasil += _printed(book)
    return [p for p in hasil if p]


def _of_pk(book: Book) -> Iterator[Program]:
    table = book.tables.get(ANGGARAN_PK.name)
    for row in table.rows if table else ():
        if row["program"].text and not row.is_total:
            nama, uang = (Tempat(book, ANGGARAN_PK.name, row[k].ref) for k in ("program", "anggaran"))
            yield Program(code(row), row["program"].text, row["anggaran"].number, book.nama_dokumen, nama, uang)


def _of_rkt(book: Book) -> Iterator[Program]:
    table = book.tables.get(RKT.name)
    dilihat: set[str] = set()
    for row in table.rows if table else ():
        nama = row["program"].text
        if nama and not row.is_total and normal(nama) not in dilihat:
            dilihat.add(normal(nama))
            tempat = Tempat(book, RKT.name, row["program"].ref)
            yield Program("", nama, None, book.nama_dokumen, tempat, tempat)


def _of_realisasi(book: Book) -> Iterator[Program]:
    table = budget(book)
    if table is not None:
        yield from _of_budget(book, table, book.nama_dokumen)


def _printed(book: Book) -> list[list[Program]]:
    semua = printed_budgets(book).items()
    return [[replace(p, tercetak=True) for p in _of_budget(book, table, f"tabel «{nama}»")] for nama, table in semua]


def _of_budget(book: Book, table: TableData, sumber: str) -> Iterator[Program]:
    for row in table.rows:
        if row["tingkat"].text.casefold() == "program" and row["uraian"].text and not is_jumlah(row):
            nama, uang = (Tempat(book, table.sheet, row[k].ref) for k in ("uraian", "pagu"))
            anggaran = row["pagu"].number if year_of(row, book, table) == book.tahun else None
            yield Program(code(row), row["uraian"].text, anggaran, sumber, nama, uang)


def same_program(a: Program, b: Program) -> float:
    """How surely two are the same programme, 0 to 1: by code, by name, by likeness or the one name in the other."""
    if segment(a.kode) and segment(b.kode):
        return 1.0 if segment(a.kode) == segment(b.kode) else 0.0
    if a.kunci == b.kunci:
        return 1.0
    kata = [set(p.kunci.split()) for p in (a, b)]
    if min(map(len, kata)) >= 2 and (kata[0] <= kata[1] or kata[1] <= kata[0]):
        return 0.9
    mirip = likeness(a.kunci, b.kunci)
    return mirip if mirip >= MIRIP_PROGRAM else 0.0


def shown(nama: str) -> str:
    return f"«{fold(nama)}»"
