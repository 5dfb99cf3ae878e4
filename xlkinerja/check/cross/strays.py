"""Documents of one office in one folder that bear another entitas or year: whether they may belong together."""

from collections.abc import Sequence

from xlkinerja.check.single.amounts import budget
from xlkinerja.check.values.cells import read_value
from xlkinerja.check.values.texts import normal
from xlkinerja.workbook.book import Book

#: This share of the indikator must be the same, and of their targets: plans of two years or entitas differ more.
BAGIAN_INDIKATOR, BAGIAN_TARGET = 0.5, 0.75
#: What an office keeps beside the documents of the year that follows.
LAPORAN = frozenset({"realisasi", "reviu"})

_Besar = object | None


def same_subject(sendiri: Sequence[Book], lain: Sequence[Book]) -> bool:
    """Whether the first documents speak of the indikator of the second, with the same targets."""
    kiri, kanan = _targets(sendiri), _targets(lain)
    bersama = kiri.keys() & kanan.keys()
    if not bersama or len(bersama) < BAGIAN_INDIKATOR * len(kiri):
        return False
    dua = [(kiri[n], kanan[n]) for n in bersama if kiri[n] is not None and kanan[n] is not None]
    return sum(a == b for a, b in dua) >= BAGIAN_TARGET * len(dua)


def _targets(books: Sequence[Book]) -> dict[str, _Besar]:
    """The target of every indikator, by its normalised name; those of a printed report without one."""
    hasil: dict[str, _Besar] = {}
    for book in books:
        for table in book.tables.values():
            for row in table.indikator:
                bacaan = read_value(row, "target") if table is book.main else None
                nama = normal(row["indikator"].text)
                hasil[nama] = hasil.get(nama) or (bacaan.besar if bacaan is not None else None)
    hasil.pop("", None)
    return hasil


def last_years(a: Sequence[Book], b: Sequence[Book]) -> bool:
    """Whether one is the report of the year before the other, whose budget says nothing else."""
    dulu, nanti = sorted((a, b), key=lambda books: books[0].tahun or 0)
    tahun = nanti[0].tahun or 0
    if tahun - (dulu[0].tahun or 0) != 1 or not {book.kind for book in dulu} <= LAPORAN:
        return False
    tables = [t for book in dulu if (t := budget(book)) is not None]
    return not any(row["tahun"].number == tahun for t in tables for row in t.rows)
