"""Status tidak sesuai dengan capaian.

Mengapa: Status Tercapai berarti capaian yang sudah dibulatkan 100 atau lebih, atau predikat yang sama atau lebih baik.
Jumlah indikator yang tercapai dihitung dari kolom ini.

Contoh: Capaian 96,15 berstatus «Tercapai».

Perbaikan: Jalankan xlkinerja susun untuk memasang rumus status kembali.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.single.recount import wrong_cells
from xlkinerja.check.values.places import Place
from xlkinerja.workbook.book import Book

KODE = "XK303"
TINGKAT = Tingkat.ERROR
SUMBER = "Pengukuran kinerja: tercapai bila capaian paling sedikit 100 persen"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "capaian", "status")}


def check_book(book: Book) -> Iterator[Hit]:
    for beda in wrong_cells(book):
        if beda.column == "status":
            correct = str(beda.seharusnya)
            yield Hit(
                Place(book, beda.lembar, beda.cell.ref),
                f"Status tertulis «{beda.cell.text}»; hitungan «{correct}».",
                "Jalankan xlkinerja susun untuk memasang rumus status kembali.",
                tercetak=beda.cell.text,
                seharusnya=correct,
                also=(Place(book, beda.lembar, beda.row["capaian"].ref),),
            )
