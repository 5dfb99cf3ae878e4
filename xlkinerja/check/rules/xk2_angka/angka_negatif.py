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
from xlkinerja.check.rule import Book, Cell, DocumentSet, Hit, Hits, Place, Row, TableData, Tingkat
from xlkinerja.check.single.inputs import negative, negative_realisasi
from xlkinerja.check.values.cells import is_predikat, percents
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.wording import is_temperature

KODE = "XK223"
TINGKAT = Tingkat.WARNING
SUMBER = "Arti kata: banyaknya sesuatu dan bagian dari keseluruhan tidak kurang dari nol"

_TARGETS = ("target", "target_maksimum")


def check_book(book: Book) -> Hits:
    table = book.main
    if table is None:
        return
    for row in table.indikator:
        target = next((row[k] for k in _TARGETS if negative(row[k])), None)
        realisasi = negative_realisasi(row)
        if is_predikat(row):
            continue
        temperature = is_temperature(row["satuan"].text)
        if target is not None:
            if "realisasi" in table.letters or not temperature:
                yield _of_target(book, table, target, temperature=temperature)
        elif realisasi is not None:
            yield _of_realisasi(book, table, row, realisasi)


def proven(document_set: DocumentSet, hit: Hit) -> bool:
    """Whether the report or the quarters give the indikator another realisasi."""
    return hit.tingkat is None and contradicted(document_set.joined, document_set.laporan, hit.place)


def _of_target(book: Book, table: TableData, cell: Cell, *, temperature: bool) -> Hit:
    value = write_angka(percents(cell) or Decimal(0))
    consequence = ", sehingga capaiannya tidak dihitung" if "realisasi" in table.letters else ""
    return Hit(
        Place(book, table.sheet, cell.ref),
        f"Target {value} kurang dari nol{consequence}.",
        "Jelaskan capaiannya di kolom Keterangan."
        if temperature
        else "Ketik target tanpa tanda kurang; bila yang dituju penurunan, tulis besarnya penurunan.",
        tercetak=value,
        seharusnya="" if temperature else "0 atau lebih",
        tingkat=Tingkat.INFO if temperature else Tingkat.ERROR,
    )


def _of_realisasi(book: Book, table: TableData, row: Row, cell: Cell) -> Hit:
    value = write_angka(percents(cell) or Decimal(0))
    return Hit(
        Place(book, table.sheet, cell.ref),
        f"Realisasi {value} kurang dari nol untuk «{row['indikator'].text}».",
        "Ketik realisasi tanpa tanda kurang, atau jelaskan mengapa kurang dari nol.",
        tercetak=value,
        seharusnya="0 atau lebih",
    )
