"""Anggaran pada PK tidak sama dengan pagu tahun itu.

Mengapa: Perjanjian kinerja menyebut anggaran yang tersedia. Bila pagu berubah, perubahan itu dituangkan dalam
PK perubahan. Yang dibandingkan PK terbaru dengan pagu tahun dokumen pada Realisasi.

Contoh: PK Rp29.181.302.000, pagu Rp46.073.490.000, tanpa PK perubahan.

Perbaikan: Buat PK perubahan, atau jelaskan selisihnya (misalnya hibah) dalam laporan.
"""

from collections.abc import Iterator

from xlkinerja.check.amounts import budget, is_jumlah, readable, sheet_total, year_of
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.check.sets import SatuSet, nama_dokumen
from xlkinerja.kinerja.angka import tulis_rupiah
from xlkinerja.summary.anggaran import total_tahun
from xlkinerja.workbook.book import Book, TableData
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK

KODE = "XK402"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014 lampiran I: perjanjian kinerja diubah bila anggaran berubah berarti"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    pk = [b for b in satuset.dokumen("pk") if ANGGARAN_PK.name in b.tables]
    for book in satuset.dokumen("realisasi"):
        table, pagu = budget(book), total_tahun(book).pagu
        janji = sheet_total(pk[-1].tables[ANGGARAN_PK.name], "anggaran") if pk else None
        if table is None or pagu is None or janji is None or not readable(table.rows, "pagu"):
            continue
        if janji.nilai == pagu or janji.nilai in _per_source(book, table):
            continue
        jumlah = [r for r in table.rows if is_jumlah(r) and r["sumber"].empty and year_of(r, book, table) == book.tahun]
        yield Hit(
            Tempat(pk[-1], ANGGARAN_PK.name, janji.sel),
            f"Anggaran {nama_dokumen(pk[-1])} {tulis_rupiah(janji.nilai)}, pagu tahun {book.tahun} "
            f"{tulis_rupiah(pagu)}; selisih {tulis_rupiah(abs(pagu - janji.nilai))}.",
            "Buat PK perubahan bila pagu memang berubah, atau jelaskan selisihnya dalam laporan.",
            tercetak=tulis_rupiah(janji.nilai),
            seharusnya=tulis_rupiah(pagu),
            tempat_lain=(Tempat(book, table.sheet, jumlah[0]["pagu"].ref if jumlah else table.header("pagu")),),
        )


def _per_source(book: Book, table: TableData) -> set[object]:
    """Totals for one source alone: a PK may promise the APBN part only."""
    return {
        r["pagu"].number
        for r in table.rows
        if is_jumlah(r) and r["sumber"].text and year_of(r, book, table) == book.tahun
    }
