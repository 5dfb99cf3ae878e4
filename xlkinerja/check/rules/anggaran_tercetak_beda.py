"""Anggaran satu tahun atau satu program tercetak berbeda di tabel-tabel laporan.

Mengapa: Pagu dan realisasi satu tahun adalah satu angka. Tabel per program, tabel beberapa tahun, dan lembar Anggaran
pada Realisasi harus menyebut angka yang sama.

Contoh: Tabel per program berjumlah Rp110.004.781.000, tabel sepuluh tahun menyebut Rp110.044.781.000 untuk tahun itu.

Perbaikan: Betulkan tabel yang salah menurut dokumen anggaran.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.amounts import is_jumlah, year_of
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed import is_reviu
from xlkinerja.check.printed_budget import UANG, budget_tables
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.sums import yearly_totals
from xlkinerja.kinerja.angka import tulis_rupiah

KODE = "XK411"
TINGKAT = Tingkat.GALAT
SUMBER = "Satu tahun anggaran mempunyai satu pagu dan satu realisasi"

#: By year, source and column: the first table that says it, the amount, and its cell.
Pertama = dict[tuple[int, str, str], tuple[str, Decimal, Tempat]]


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    pertama: Pertama = {}
    for nama, book, table in budget_tables(satuset.books):
        salah = {(s.row.number, s.kolom) for kolom in UANG for s in yearly_totals(book, table, kolom)}
        for row in table.rows:
            tahun = year_of(row, book, table)
            if tahun is None or not is_jumlah(row):
                continue
            for kolom in UANG:
                nilai, tempat = row[kolom].number, Tempat(book, table.sheet, row[kolom].ref)
                if nilai is None or (row.number, kolom) in salah:
                    continue  # a total that its own rows do not give has a finding of its own
                kunci = (tahun, row["sumber"].text.casefold(), kolom)
                lama_nama, lama, di = pertama.setdefault(kunci, (nama, nilai, tempat))
                if lama != nilai and is_reviu(book):
                    judul = table.table.by_key[kolom].header
                    yield Hit(
                        tempat,
                        f"{judul} tahun {tahun} di {nama} tercetak {tulis_rupiah(nilai)}, di {lama_nama} "
                        f"{tulis_rupiah(lama)}; selisih {tulis_rupiah(abs(nilai - lama))}.",
                        "Betulkan tabel yang salah menurut dokumen anggaran.",
                        tercetak=tulis_rupiah(nilai),
                        seharusnya=tulis_rupiah(lama),
                        tempat_lain=(di,),
                    )
