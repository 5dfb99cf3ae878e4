"""Target dan realisasi persen ditulis dengan dua skala.

Mengapa: Sel yang menampilkan 85% berisi 0,85; sel yang berisi 85 dengan satuan % tidak. Bila keduanya bercampur dalam
satu baris, capaian seratus kali terlalu besar atau terlalu kecil. Tanpa format %, 0,85 di samping 85 mungkin benar dan
menjadi peringatan, kecuali laporan atau triwulan Rencana Aksi memuat realisasi lain.

Contoh: Target 85 dengan satuan %, realisasi 0,9 yang ditampilkan 90%: capaian menjadi 1,06, bukan 105,88.

Perbaikan: Ketik keduanya sebagai angka biasa (85 dan 90) dengan format Umum; satuannya % di kolom Satuan.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.contradicted import contradicted
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.cells import Bacaan, is_predikat, mixed_scale, percents
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import satuan_baku, tulis_angka
from xlkinerja.workbook.book import Book, Cell

KODE = "XK205"
TINGKAT = Tingkat.GALAT
SUMBER = "Arti format persen Excel: 0,85 ditampilkan 85%"
REQUIRES = {"Realisasi": ("target", "realisasi", "satuan")}


def check_book(book: Book) -> Iterator[Hit]:
    table = book.tables["Realisasi"]
    for row in table.indikator:
        target, realisasi = row["target"], row["realisasi"]
        if is_predikat(row) or satuan_baku(row["satuan"].text) not in ("", "persen"):
            continue
        pasti = mixed_scale(target, realisasi, persen=bool(row["satuan"].text))
        if pasti is None:
            continue
        yield Hit(
            Tempat(book, table.sheet, realisasi.ref),
            f"Target {_shown(target)} dan realisasi {_shown(realisasi)} tampaknya tidak berskala sama: "
            f"selnya berisi {_raw(target)} dan {_raw(realisasi)}.",
            "Ketik keduanya sebagai angka biasa, misalnya 85 dan 90, dengan format Umum dan satuan %.",
            tercetak=_raw(realisasi),
            tempat_lain=(Tempat(book, table.sheet, target.ref),),
            tingkat=None if pasti else Tingkat.PERINGATAN,
        )


def proven(satuset: SatuSet, hit: Hit) -> bool:
    """Whether the report or the quarters give the indikator another realisasi."""
    return contradicted(satuset.tabel, satuset.laporan, hit.tempat)


def _shown(cell: Cell) -> str:
    return str(Bacaan(percents(cell), "%" if cell.percent else ""))


def _raw(cell: Cell) -> str:
    return tulis_angka(cell.number or Decimal(0))
