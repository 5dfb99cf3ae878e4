"""Baris berisi target atau realisasi tanpa nama indikator.

Mengapa: Baris tanpa indikator tidak dibaca: tidak dihitung, tidak dibandingkan, dan tidak masuk Ikhtisar. Baris jumlah
dan baris kegiatan yang hanya beranggaran bukan indikator dan tidak dilaporkan. Bila seluruh kolom Indikator Kinerja
kosong, itu temuan tersendiri. Temuan ini satu untuk satu lembar.

Contoh: Target 4 laporan terisi di baris 9, tetapi sel indikatornya kosong karena sel digabung ke bawah.

Perbaikan: Tulis nama indikatornya di setiap baris, atau hapus isinya bila baris itu tidak dipakai.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, numbers, rest
from xlkinerja.check.single.nameless import first_measures, nameless

KODE = "XK805"
TINGKAT = Tingkat.ERROR
SUMBER = "Susunan templat xlkinerja: satu indikator setiap baris"


def check_book(book: Book) -> Hits:
    table = book.main
    if table is None or "indikator" not in table.letters or not book.has_rows:
        return
    rows = nameless(table)
    if not rows:
        return
    refs = [r["indikator"].ref for r in rows]
    measures = first_measures(rows)
    yield Hit(
        Place(book, table.sheet, refs[0]),
        f"Baris {numbers(r.number for r in rows)} berisi target atau realisasi, tetapi nama indikatornya kosong; "
        "baris itu tidak dibaca.",
        "Tulis nama indikatornya di setiap baris, atau hapus isi baris itu.",
        tercetak=f"baris {numbers(r.number for r in rows)}",
        also=(
            *rest(book, table.sheet, refs),
            Place(book, table.sheet, measures[0]),
            *rest(book, table.sheet, measures),
        ),
    )
