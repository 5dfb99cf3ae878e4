"""Target dan realisasi persen ditulis dengan dua skala.

Mengapa: Sel yang menampilkan 85% berisi 0,85; sel yang berisi 85 dengan satuan % tidak. Bila keduanya bercampur dalam
satu baris, capaian seratus kali terlalu besar atau terlalu kecil. Tanpa format %, 0,85 di samping 85 mungkin benar dan
menjadi peringatan, kecuali laporan atau triwulan Rencana Aksi memuat realisasi lain.

Contoh: Target 85 dengan satuan %, realisasi 0,9 yang ditampilkan 90%: capaian menjadi 1,06, bukan 105,88.

Perbaikan: Ketik keduanya sebagai angka biasa (85 dan 90) dengan format Umum; satuannya % di kolom Satuan.
"""

from decimal import Decimal

from xlkinerja.check.printed.contradicted import contradicted
from xlkinerja.check.rule import Book, Cell, DocumentSet, Hit, Hits, Place, Tingkat
from xlkinerja.check.values.cells import Reading, is_predikat, mixed_scale, percents
from xlkinerja.kinerja.angka import plain_satuan, write_angka

KODE = "XK205"
TINGKAT = Tingkat.ERROR
SUMBER = "Arti format persen Excel: 0,85 ditampilkan 85%"
REQUIRES = {"Realisasi": ("target", "realisasi", "satuan")}


def check_book(book: Book) -> Hits:
    table = book.tables["Realisasi"]
    for row in table.indikator:
        target, realisasi = row["target"], row["realisasi"]
        if is_predikat(row) or plain_satuan(row["satuan"].text) not in ("", "persen"):
            continue
        certain = mixed_scale(target, realisasi, percent=bool(row["satuan"].text))
        if certain is None:
            continue
        yield Hit(
            Place(book, table.sheet, realisasi.ref),
            f"Target {_shown(target)} dan realisasi {_shown(realisasi)} tampaknya tidak berskala sama: "
            f"selnya berisi {_raw(target)} dan {_raw(realisasi)}.",
            "Ketik keduanya sebagai angka biasa, misalnya 85 dan 90, dengan format Umum dan satuan %.",
            tercetak=_raw(realisasi),
            also=(Place(book, table.sheet, target.ref),),
            tingkat=None if certain else Tingkat.WARNING,
        )


def proven(document_set: DocumentSet, hit: Hit) -> bool:
    """Whether the report or the quarters give the indikator another realisasi."""
    return contradicted(document_set.joined, document_set.laporan, hit.place)


def _shown(cell: Cell) -> str:
    return str(Reading(percents(cell), "%" if cell.percent else ""))


def _raw(cell: Cell) -> str:
    return write_angka(cell.number or Decimal(0))
