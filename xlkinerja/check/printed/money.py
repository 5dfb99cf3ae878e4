"""What a stated amount or percentage of a budget may be, from the budget tables and the other sentences of a report."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from xlkinerja.check.printed.budget import budget_tables, year_totals
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.printed.narasi import Acuan, Pernyataan, resolve, statements
from xlkinerja.check.single.amounts import year_of
from xlkinerja.kinerja.anggaran import serapan
from xlkinerja.workbook.book import Book, TableData

Tabel = tuple[str, Book, TableData]


def tables_of(laporan: Laporan, p: Pernyataan) -> list[Tabel]:
    """The budget tables that a statement speaks of; all of them where it names none."""
    semua = list(budget_tables(laporan.books))
    acuan = resolve(laporan, p.acuan) if p.acuan else Acuan()
    if acuan.anggaran:
        sel = {t.rows[0].number for t in acuan.anggaran if t.rows}
        return [t for t in semua if t[1] is laporan.book and t[2].rows and t[2].rows[0].number in sel]
    return semua


def totals(tabel: Sequence[Tabel], tahun: int | None, kolom: str, sumber: str = "") -> list[Decimal]:
    return list(dict.fromkeys(n for _, book, t in tabel for n in year_totals(book, t, tahun, kolom, sumber)))


def stated(laporan: Laporan, besaran: str, dasar: str | None = None) -> list[Decimal]:
    """What other sentences state for the same kind of figure."""
    semua = (p for p in statements(laporan, besaran) if dasar is None or p.dasar == dasar)
    return list(dict.fromkeys(p.nilai for p in semua if p.nilai is not None))


def possible(laporan: Laporan, p: Pernyataan) -> list[Decimal]:
    """Every value that the statement may rightly have; empty where nothing speaks for or against it."""
    tabel, tahun = tables_of(laporan, p), laporan.book.tahun
    lalu = _year(p, tahun)
    if p.besaran in ("total_pagu", "total_realisasi"):
        return totals(tabel, tahun, p.besaran.removeprefix("total_"))
    if p.besaran == "persen_realisasi":
        return _percents(laporan, tabel, tahun)
    if p.besaran == "persen_tahun_lalu":
        return list(dict.fromkeys(_of_tables(tabel, lalu)))
    if p.besaran == "selisih_persen":
        dua = product(_of_tables(tabel, tahun), _of_tables(tabel, lalu))
        return list(dict.fromkeys(abs(a - b) for a, b in dua))
    if p.besaran == "sisa_anggaran":
        pagu, realisasi = (_known(laporan, tabel, tahun, k) for k in ("pagu", "realisasi"))
        return list(dict.fromkeys(a - b for a, b in product(pagu, realisasi)))
    if p.besaran in ("pagu_sumber", "realisasi_sumber"):
        return totals(tabel, tahun, p.besaran.removesuffix("_sumber"), p.dasar) if p.dasar else []
    if p.besaran == "persen_sumber" and p.dasar:
        pagu, realisasi = (_of_source(laporan, tabel, p.dasar, k) for k in ("pagu", "realisasi"))
        return _shares(pagu, realisasi)
    return []


def _year(p: Pernyataan, tahun: int | None) -> int | None:
    angka = [int(k) for k in p.dasar.split() if k.isdigit() and len(k) == 4]
    return angka[0] if angka else (None if tahun is None else tahun - 1)


def _known(laporan: Laporan, tabel: Sequence[Tabel], tahun: int | None, kolom: str) -> list[Decimal]:
    """The totals of the tables, and those that the sentences state where the tables have none."""
    return totals(tabel, tahun, kolom) or stated(laporan, f"total_{kolom}")


def _of_source(laporan: Laporan, tabel: Sequence[Tabel], dasar: str, kolom: str) -> list[Decimal]:
    return totals(tabel, laporan.book.tahun, kolom, dasar) or stated(laporan, f"{kolom}_sumber", dasar)


def _percents(laporan: Laporan, tabel: Sequence[Tabel], tahun: int | None) -> list[Decimal]:
    pagu, realisasi = (_known(laporan, tabel, tahun, k) for k in ("pagu", "realisasi"))
    return list(dict.fromkeys([*_shares(pagu, realisasi), *_printed(tabel, tahun)]))


def _of_tables(tabel: Sequence[Tabel], tahun: int | None) -> Iterator[Decimal]:
    for satu in tabel:
        pagu, realisasi = (totals([satu], tahun, k) for k in ("pagu", "realisasi"))
        yield from _shares(pagu, realisasi)
        yield from _printed([satu], tahun)


def _printed(tabel: Sequence[Tabel], tahun: int | None) -> list[Decimal]:
    """The percentages that stand in the total rows of a year; a wrong one is a finding of its own."""
    return [
        n
        for _, book, t in tabel
        for r in t.rows
        if r["tingkat"].text.casefold() == "jumlah" and year_of(r, book, t) == tahun and (n := r["persen"].number)
    ]


def _shares(pagu: Sequence[Decimal], realisasi: Sequence[Decimal]) -> list[Decimal]:
    return [n for a, b in product(pagu, realisasi) if (n := serapan(a, b)) is not None]
