"""Target atau realisasi kurang dari nol.

Mengapa: Banyaknya laporan, kegiatan, atau orang dan bagian dari keseluruhan tidak kurang dari nol. Capaian dengan
target negatif tidak dihitung dan statusnya Periksa angka. Realisasi kenaikan, penurunan, pertumbuhan, selisih, dan
sejenisnya boleh negatif dan tidak dilaporkan. Bila laporan atau triwulan Rencana Aksi memuat realisasi lain, angkanya
pasti salah dan temuannya galat. Suhu (satuan °C atau derajat) boleh negatif juga sebagai target; pada Realisasi itu
disebut sebagai info, karena capaiannya tidak dihitung.

Contoh: «Jumlah kegiatan sosialisasi», realisasi -31; yang dimaksud 31.

Perbaikan: Ketik angkanya tanpa tanda kurang. Bila memang negatif, jelaskan dan ubah cara mengukurnya.
"""

from decimal import Decimal

from xlkinerja.check.printed.contradicted import contradicted
from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Row, Tingkat, in_row
from xlkinerja.check.single.inputs import negative, negative_realisasi
from xlkinerja.check.values.cells import is_predikat, percents
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.wording import is_temperature

KODE = "XK223"
TINGKAT = Tingkat.WARNING
SUMBER = "Arti kata: banyaknya sesuatu dan bagian dari keseluruhan tidak kurang dari nol"


def check_book(book: Book) -> Hits:
    for row in book.indikator:
        target = next((k for k in ("target", "target_maksimum") if negative(row[k])), "")
        if target and not is_predikat(row):
            yield from _of_target(book, row, target)
        elif not target and (realisasi := negative_realisasi(row)):
            yield _of_realisasi(book, row, realisasi)


def proven(document_set: DocumentSet, hit: Hit) -> bool:
    """Whether the report or the quarters give the indikator another realisasi."""
    return hit.tingkat is None and contradicted(document_set.joined, document_set.laporan, hit.place)


def _of_target(book: Book, row: Row, key: str) -> Hits:
    temperature = is_temperature(row["satuan"].text)
    is_measured = book.main is not None and "realisasi" in book.main.letters
    if temperature and not is_measured:
        return
    value = write_angka(percents(row[key]) or Decimal(0))
    yield Hit.at(
        in_row(book, row, key),
        f"Target {value} kurang dari nol{', sehingga capaiannya tidak dihitung' if is_measured else ''}.",
        "Jelaskan capaiannya di kolom Keterangan."
        if temperature
        else "Ketik target tanpa tanda kurang; bila yang dituju penurunan, tulis besarnya penurunan.",
        value,
        "" if temperature else "0 atau lebih",
        Tingkat.INFO if temperature else Tingkat.ERROR,
    )


def _of_realisasi(book: Book, row: Row, key: str) -> Hit:
    value = write_angka(percents(row[key]) or Decimal(0))
    return Hit.at(
        in_row(book, row, key),
        f"Realisasi {value} kurang dari nol untuk «{row['indikator'].text}».",
        "Ketik realisasi tanpa tanda kurang, atau jelaskan mengapa kurang dari nol.",
        value,
        "0 atau lebih",
    )
