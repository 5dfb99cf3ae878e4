"""Realisasi tahun lalu di sini tidak sama dengan dokumen tahun lalu.

Mengapa: Kolom Realisasi n−1 dan seterusnya membandingkan capaian antartahun. Angkanya diambil dari dokumen Realisasi
tahun sebelumnya bila dokumen itu ikut diperiksa. Angka yang hanya dibulatkan dianggap sama,
kecuali banyaknya sesuatu (laporan, orang) dan kecuali pembulatan itu mengubah status indikator pada tahunnya.

Contoh: Realisasi 2023 di dokumen 2024 tertulis 96, dokumen Realisasi 2023 menulis 69.

Perbaikan: Betulkan kolom Realisasi n−1, atau jelaskan perubahan datanya di kolom Keterangan.
"""

from xlkinerja.check.cross.joined import once, rows_of
from xlkinerja.check.cross.joining import Means, join
from xlkinerja.check.cross.quarters import same, status_with
from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Row, Tingkat, in_row
from xlkinerja.check.values.cells import Reading, read_value
from xlkinerja.kinerja.angka import plain_satuan
from xlkinerja.kinerja.satuan import row_satuan
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.sheets.realisasi import REALISASI

KODE = "XK522"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran II: membandingkan realisasi tahun ini dengan tahun lalu"
#: Column here, and the column of last year's workbook that speaks of the same year.
PAIRS = (
    ("realisasi_n1", "realisasi"),
    ("realisasi_n2", "realisasi_n1"),
    ("realisasi_n3", "realisasi_n2"),
    ("realisasi_n4", "realisasi_n3"),
)


def check_set(document_set: DocumentSet) -> Hits:
    last_year = [b for b in document_set.year_before if b.kind == "realisasi"]
    for book in document_set.versions("realisasi"):
        for earlier in last_year:
            rows_now, rows_then = once(rows_of(0, book)), once(rows_of(1, earlier))
            for pair in join([b.wording for b in rows_now], [b.wording for b in rows_then]):
                if pair.means is not Means.ALIKE:  # a likely pair is not enough for a wrong number
                    yield from _row(book, rows_now[pair.left].row, earlier, rows_then[pair.right].row)


def _row(book: Book, row: Row, earlier: Book, earlier_row: Row) -> Hits:
    for key, earlier_key in PAIRS:
        a, b = read_value(row, key), read_value(earlier_row, earlier_key)
        if a is None or b is None or book.tahun is None:
            continue
        if _agree(a, b, row) and not (earlier_key == "realisasi" and _lifted(a, b, earlier, earlier_row)):
            continue
        yield Hit.at(
            [*in_row(book, row, key), *in_row(earlier, earlier_row, earlier_key)],
            f"{REALISASI.by_key[key].header} tertulis {a}, sedangkan {earlier.name} menulis {b} untuk tahun "
            f"{book.tahun - int(key[-1])}.",
            "Betulkan angka ini, atau jelaskan perubahan datanya di kolom Keterangan.",
            str(a),
            str(b),
        )


def _lifted(a: Reading, b: Reading, earlier: Book, earlier_row: Row) -> bool:
    """Whether the figure here would give the indikator another status in its own year, where the unit is the same."""
    if a.value is None or b.value is None or plain_satuan(a.satuan) != plain_satuan(b.satuan):
        return False
    aturan = book_aturan(earlier)
    return len({status_with(earlier_row, aturan, n) for n in (a.value, b.value)}) > 1


def _agree(a: Reading, b: Reading, row: Row) -> bool:
    """Equal but for rounding; values in two units cannot be held against each other."""
    if a.value is None or b.value is None:
        return a.predikat.casefold() == b.predikat.casefold()
    satuan = row_satuan(a.satuan, row["indikator"].text)
    return plain_satuan(a.satuan) != plain_satuan(b.satuan) or same(a.value, b.value, satuan)
