"""Target dan realisasi persen ditulis dengan dua skala.

Mengapa: Sel yang menampilkan 85% berisi 0,85; sel yang berisi 85 dengan satuan % tidak. Bila keduanya bercampur dalam
satu baris, capaian seratus kali terlalu besar atau terlalu kecil. Tanpa format %, 0,85 di samping 85 mungkin benar dan
menjadi peringatan, kecuali laporan atau triwulan Rencana Aksi memuat realisasi lain.

Contoh: Target 85 dengan satuan %, realisasi 0,9 yang ditampilkan 90%: capaian menjadi 1,06, bukan 105,88.

Perbaikan: Ketik keduanya sebagai angka biasa (85 dan 90) dengan format Umum; satuannya % di kolom Satuan.
"""

from decimal import Decimal

from xlkinerja.check.printed.contradicted import contradicted
from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Tingkat, in_row
from xlkinerja.check.values.cells import Reading, is_predikat, mixed_scale, percents
from xlkinerja.kinerja.angka import plain_satuan, write_angka

KODE = "XK205"
TINGKAT = Tingkat.ERROR
SUMBER = "Arti format persen Excel: 0,85 ditampilkan 85%"
REQUIRES = {"Realisasi": ("target", "realisasi", "satuan")}


def check_book(book: Book) -> Hits:
    for row in book.indikator:
        cells, satuan = (row["target"], row["realisasi"]), row["satuan"].text
        certain = mixed_scale(*cells, percent=bool(satuan))
        if certain is None or is_predikat(row) or plain_satuan(satuan) not in ("", "persen"):
            continue
        here, there = (Reading(percents(c), "%" if c.percent else "") for c in cells)
        raw = [write_angka(c.number or Decimal(0)) for c in cells]
        yield Hit.at(
            in_row(book, row, "realisasi", "target"),
            f"Target {here} dan realisasi {there} tampaknya tidak berskala sama: selnya berisi {' dan '.join(raw)}.",
            "Ketik keduanya sebagai angka biasa, misalnya 85 dan 90, dengan format Umum dan satuan %.",
            raw[1],
            tingkat=None if certain else Tingkat.WARNING,
        )


def proven(document_set: DocumentSet, hit: Hit) -> bool:
    """Whether the report or the quarters give the indikator another realisasi."""
    return contradicted(document_set.joined, document_set.laporan, hit.place)
