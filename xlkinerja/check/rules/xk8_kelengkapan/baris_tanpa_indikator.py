"""Baris berisi target atau realisasi tanpa nama indikator.

Mengapa: Baris tanpa indikator tidak dibaca: tidak dihitung, tidak dibandingkan, dan tidak masuk Ikhtisar. Baris jumlah
dan baris kegiatan yang hanya beranggaran bukan indikator dan tidak dilaporkan. Bila seluruh kolom Indikator Kinerja
kosong, itu temuan tersendiri. Temuan ini satu untuk satu lembar.

Contoh: Target 4 laporan terisi di baris 9, tetapi sel indikatornya kosong karena sel digabung ke bawah.

Perbaikan: Tulis nama indikatornya di setiap baris, atau hapus isinya bila baris itu tidak dipakai.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, below, numbers
from xlkinerja.check.single.nameless import first_measures, nameless

KODE = "XK805"
TINGKAT = Tingkat.ERROR
SUMBER = "Susunan templat xlkinerja: satu indikator setiap baris"


def check_book(book: Book) -> Hits:
    table = book.main
    rows = nameless(table) if table is not None and "indikator" in table.letters and book.has_rows else []
    if table is not None and rows:
        which = numbers(r.number for r in rows)
        cells = ([r["indikator"].ref for r in rows], first_measures(rows))
        yield Hit.at(
            [p for refs in cells for p in below(book, table.sheet, refs)],
            f"Baris {which} berisi target atau realisasi, tetapi nama indikatornya kosong; baris itu tidak dibaca.",
            "Tulis nama indikatornya di setiap baris, atau hapus isi baris itu.",
            f"baris {which}",
        )
