"""Penandatangan perjanjian kinerja tidak sesuai dengan entitasnya.

Mengapa: Perjanjian kinerja KPU ditandatangani Ketua, perjanjian Sekretariat ditandatangani Sekretaris dengan
atasannya sebagai pihak kedua. Pihak pertama dan kedua dua orang yang berbeda. Jabatan penandatangan Instansi lain
tidak diperiksa. Keterangan dalam kurung, misalnya «(nama pejabat)», bukan nama.

Contoh: Entitas KPU, jabatan pihak pertama «Sekretaris KPU Kabupaten Contoh».

Perbaikan: Betulkan Entitas bila ini dokumen Sekretariat, atau betulkan penandatangannya.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.check.values.texts import normal
from xlkinerja.workbook.sheets.identitas import ENTITAS, IDENTITAS

KODE = "XK112"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran I: perjanjian kinerja ditandatangani pimpinan unit kerja dan atasannya"

#: The word in the office of the first party, by entitas; of these two each has its own, other offices have any.
OFFICIALS = {ENTITAS["kpu"].casefold(): "ketua", ENTITAS["sekretariat"].casefold(): "sekretaris"}


def check_book(book: Book) -> Hits:
    if book.kind != "pk":
        return
    entitas = book.identity("entitas").strip()
    office_words = normal(book.identity("jabatan_pertama")).split()
    seharusnya = OFFICIALS.get(entitas.casefold())
    others = set(OFFICIALS.values()) - {seharusnya}
    if seharusnya and seharusnya not in office_words and others & set(office_words):
        yield _hit(
            book,
            "jabatan_pertama",
            "entitas",
            f"Entitas {entitas}, tetapi pihak pertama menandatangani sebagai «{book.identity('jabatan_pertama')}».",
            seharusnya.capitalize(),
        )
    first, second = (normal(book.identity(k)) for k in ("pihak_pertama", "pihak_kedua"))
    if first and first == second and not book.identity("pihak_kedua").strip().startswith("("):  # (nama pejabat)
        yield _hit(
            book,
            "pihak_kedua",
            "pihak_pertama",
            f"Pihak pertama dan pihak kedua sama-sama «{book.identity('pihak_kedua')}».",
            "nama atasan",
        )


def _hit(book: Book, key: str, other_key: str, pesan: str, seharusnya: str) -> Hit:
    return Hit(
        Place(book, IDENTITAS.name, book.identitas[key].ref),
        pesan,
        "Betulkan Entitas atau penandatangannya pada lembar Identitas.",
        tercetak=book.identity(key),
        seharusnya=seharusnya,
        also=(Place(book, IDENTITAS.name, book.identitas[other_key].ref),),
    )
