"""Target atau realisasi kurang dari nol.

Mengapa: Banyaknya laporan, kegiatan, atau orang dan bagian dari keseluruhan tidak kurang dari nol. Capaian dengan
target negatif tidak dihitung dan statusnya Periksa angka. Realisasi kenaikan, penurunan, pertumbuhan, selisih, dan
sejenisnya boleh negatif dan tidak dilaporkan.

Contoh: «Jumlah kegiatan sosialisasi», realisasi -31; yang dimaksud 31.

Perbaikan: Ketik angkanya tanpa tanda kurang. Bila memang negatif, jelaskan dan ubah cara mengukurnya.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.cross.joining import normal
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.check.single.cells import is_predikat, percents
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.workbook.book import Book, Cell, Row, TableData

KODE = "XK223"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Arti kata: banyaknya sesuatu dan bagian dari keseluruhan tidak kurang dari nol"

#: What may fall below nothing.
_BOLEH = re.compile(
    r"\b(?:kenaikan|naik\w*|peningkatan|meningkat\w*|penurunan|turun\w*|menurun\w*|pertumbuhan|tumbuh|pertambahan|"
    r"perubahan|selisih|deviasi|penyimpangan|surplus|defisit|laba|rugi|saldo|neraca|inflasi|laju|elastisitas|suhu|"
    r"efisiensi|gap|kesenjangan)\b"
)
_TARGET, _REALISASI = ("target", "target_maksimum"), ("realisasi", *(f"realisasi_tw{i}" for i in range(1, 5)))


def check_book(book: Book) -> Iterator[Hit]:
    table = book.main
    if table is None:
        return
    for row in table.indikator:
        target = next((row[k] for k in _TARGET if _negative(row[k])), None)
        realisasi = next((row[k] for k in _REALISASI if _negative(row[k])), None)
        if is_predikat(row):
            continue
        if target is not None:
            yield _of_target(book, table, target)
        elif realisasi is not None and not _BOLEH.search(normal(row["indikator"].text)):
            yield _of_realisasi(book, table, row, realisasi)


def _negative(cell: Cell) -> bool:
    nilai = percents(cell)
    return nilai is not None and nilai < 0


def _of_target(book: Book, table: TableData, cell: Cell) -> Hit:
    nilai = tulis_angka(percents(cell) or Decimal(0))
    akibat = ", sehingga capaiannya tidak dihitung" if "realisasi" in table.letters else ""
    return Hit(
        Tempat(book, table.sheet, cell.ref),
        f"Target {nilai} kurang dari nol{akibat}.",
        "Ketik target tanpa tanda kurang; bila yang dituju penurunan, tulis besarnya penurunan.",
        tercetak=nilai,
        seharusnya="0 atau lebih",
        tingkat=Tingkat.GALAT,
    )


def _of_realisasi(book: Book, table: TableData, row: Row, cell: Cell) -> Hit:
    nilai = tulis_angka(percents(cell) or Decimal(0))
    return Hit(
        Tempat(book, table.sheet, cell.ref),
        f"Realisasi {nilai} kurang dari nol untuk «{row['indikator'].text}».",
        "Ketik realisasi tanpa tanda kurang, atau jelaskan mengapa kurang dari nol.",
        tercetak=nilai,
        seharusnya="0 atau lebih",
    )
