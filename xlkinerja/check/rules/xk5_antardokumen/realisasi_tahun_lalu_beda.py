"""Realisasi tahun lalu di sini tidak sama dengan dokumen tahun lalu.

Mengapa: Kolom Realisasi n−1 dan seterusnya membandingkan capaian antartahun. Angkanya diambil dari dokumen Realisasi
tahun sebelumnya bila dokumen itu ikut diperiksa. Angka yang hanya dibulatkan dianggap sama.

Contoh: Realisasi 2023 di dokumen 2024 tertulis 96, dokumen Realisasi 2023 menulis 69.

Perbaikan: Betulkan kolom Realisasi n−1, atau jelaskan perubahan datanya di kolom Keterangan.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.joined import once, rows_of
from xlkinerja.check.cross.joining import Cara, join
from xlkinerja.check.cross.quarters import same
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.cells import Bacaan, read_value
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import satuan_baku
from xlkinerja.workbook.book import Book, Row
from xlkinerja.workbook.sheets.realisasi import REALISASI

KODE = "XK522"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014 lampiran II: membandingkan realisasi tahun ini dengan tahun lalu"

#: Column here, and the column of last year's workbook that speaks of the same year.
PASANGAN = (
    ("realisasi_n1", "realisasi"),
    ("realisasi_n2", "realisasi_n1"),
    ("realisasi_n3", "realisasi_n2"),
    ("realisasi_n4", "realisasi_n3"),
)


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    lalu = [b for b in satuset.tahun_lalu if b.document and b.document.key == "realisasi"]
    for book in satuset.dokumen("realisasi"):
        for sebelum in lalu:
            kini, dulu = once(rows_of(0, book)), once(rows_of(1, sebelum))
            for jodoh in join([b.entri for b in kini], [b.entri for b in dulu]):
                if jodoh.cara is not Cara.MIRIP:  # a likely pair is not enough for a wrong number
                    yield from _row(book, kini[jodoh.kiri].row, sebelum, dulu[jodoh.kanan].row)


def _row(book: Book, row: Row, sebelum: Book, row_lalu: Row) -> Iterator[Hit]:
    for kunci, kunci_lalu in PASANGAN:
        a, b = read_value(row, kunci), read_value(row_lalu, kunci_lalu)
        if a is None or b is None or _agree(a, b) or book.tahun is None:
            continue
        yield Hit(
            Tempat(book, REALISASI.name, row[kunci].ref),
            f"{REALISASI.by_key[kunci].header} tertulis {a}, sedangkan {sebelum.name} menulis {b} untuk tahun "
            f"{book.tahun - int(kunci[-1])}.",
            "Betulkan angka ini, atau jelaskan perubahan datanya di kolom Keterangan.",
            tercetak=str(a),
            seharusnya=str(b),
            tempat_lain=(Tempat(sebelum, REALISASI.name, row_lalu[kunci_lalu].ref),),
        )


def _agree(a: Bacaan, b: Bacaan) -> bool:
    """Equal but for rounding; values in two units cannot be held against each other."""
    if a.nilai is None or b.nilai is None:
        return a.predikat.casefold() == b.predikat.casefold()
    return satuan_baku(a.satuan) != satuan_baku(b.satuan) or same(a.nilai, b.nilai)
