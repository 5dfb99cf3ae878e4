"""Anggaran satu tahun atau satu program tercetak berbeda di tabel-tabel laporan.

Mengapa: Pagu dan realisasi satu tahun adalah satu angka. Tabel per program, tabel beberapa tahun, dan lembar Anggaran
pada Realisasi harus menyebut angka yang sama. Baris yang menimbulkan selisih jumlahnya ikut disebut.

Contoh: Tabel per program berjumlah Rp110.004.781.000, tabel sepuluh tahun menyebut Rp110.044.781.000 untuk tahun itu.

Perbaikan: Betulkan tabel yang salah menurut dokumen anggaran.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.budget import UANG, budget_tables
from xlkinerja.check.printed.tables import is_reviu
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.single.amounts import code, is_jumlah, year_of
from xlkinerja.check.single.sums import yearly_totals
from xlkinerja.check.values.places import Tempat
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import tulis_rupiah
from xlkinerja.workbook.book import Book, Row, TableData

KODE = "XK411"
TINGKAT = Tingkat.GALAT
SUMBER = "Satu tahun anggaran mempunyai satu pagu dan satu realisasi"

#: A budget table with its name and workbook.
Sumber = tuple[str, Book, TableData]
#: By year, source and column: the first table that says it, and its row.
Pertama = dict[tuple[int, str, str], tuple[Sumber, Row]]


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    pertama: Pertama = {}
    for sumber in budget_tables(satuset.books):
        _, book, table = sumber
        salah = {(s.row.number, s.kolom) for kolom in UANG for s in yearly_totals(book, table, kolom)}
        for row in table.rows:
            tahun = year_of(row, book, table)
            if tahun is None or not is_jumlah(row):
                continue
            for kolom in UANG:
                if row[kolom].number is None or (row.number, kolom) in salah:
                    continue  # a total that its own rows do not give has a finding of its own
                lama = pertama.setdefault((tahun, row["sumber"].text.casefold(), kolom), (sumber, row))
                if lama[1][kolom].number != row[kolom].number and is_reviu(book):
                    yield _hit(sumber, row, kolom, lama, tahun)


def _hit(sumber: Sumber, row: Row, kolom: str, lama: tuple[Sumber, Row], tahun: int) -> Hit:
    (nama, book, table), (nama_lain, book_lain, table_lain) = sumber, lama[0]
    nilai, acuan = (r[kolom].number or Decimal(0) for r in (row, lama[1]))
    judul = table.table.by_key[kolom].header
    sebab, sel = "", []
    for a, b in _cause(sumber, lama[0], tahun, kolom, nilai - acuan):
        di_sini, di_sana = (tulis_rupiah(r[kolom].number or Decimal(0)) for r in (a, b))
        sebab += f" Barisnya: «{a['uraian'].text or code(a)}» {di_sini} di {nama}, {di_sana} di {nama_lain}."
        sel += [Tempat(book, table.sheet, a[kolom].ref), Tempat(book_lain, table_lain.sheet, b[kolom].ref)]
    return Hit(
        Tempat(book, table.sheet, row[kolom].ref),
        f"{judul} tahun {tahun} di {nama} tercetak {tulis_rupiah(nilai)}, di {nama_lain} {tulis_rupiah(acuan)}; "
        f"selisih {tulis_rupiah(abs(nilai - acuan))}.{sebab}",
        "Betulkan tabel yang salah menurut dokumen anggaran.",
        tercetak=tulis_rupiah(nilai),
        seharusnya=tulis_rupiah(acuan),
        tempat_lain=(Tempat(book_lain, table_lain.sheet, lama[1][kolom].ref), *sel),
    )


def _cause(di_sini: Sumber, di_sana: Sumber, tahun: int, kolom: str, selisih: Decimal) -> list[tuple[Row, Row]]:
    """The rows of one name, code and level that differ by themselves as much as the totals do; else none."""
    kiri, kanan = ({_key(r): r for r in t.rows if year_of(r, b, t) == tahun} for _, b, t in (di_sini, di_sana))
    dua = [(kiri[k], kanan[k]) for k in kiri if k in kanan and not is_jumlah(kiri[k])]
    beda = [(a, b) for a, b in dua if _gap(a, b, kolom)]
    return beda if len(beda) == 1 and _gap(*beda[0], kolom) == selisih else []


def _key(row: Row) -> tuple[str, ...]:
    return row["tingkat"].text.casefold(), code(row) or normal(row["uraian"].text), row["sumber"].text.casefold()


def _gap(a: Row, b: Row, kolom: str) -> Decimal:
    dua = a[kolom].number, b[kolom].number
    return dua[0] - dua[1] if dua[0] is not None and dua[1] is not None else Decimal(0)
