"""Penandatangan perjanjian kinerja tidak sesuai dengan entitasnya.

Mengapa: Perjanjian kinerja KPU ditandatangani Ketua, perjanjian Sekretariat ditandatangani Sekretaris dengan
atasannya sebagai pihak kedua. Pihak pertama dan kedua dua orang yang berbeda. Jabatan penandatangan Instansi lain
tidak diperiksa. Keterangan dalam kurung, misalnya «(nama pejabat)», bukan nama.

Contoh: Entitas KPU, jabatan pihak pertama «Sekretaris KPU Kabupaten Contoh».

Perbaikan: Betulkan Entitas bila ini dokumen Sekretariat, atau betulkan penandatangannya.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_identitas
from xlkinerja.check.values.texts import normal
from xlkinerja.workbook.sheets.identitas import ENTITAS

KODE = "XK112"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran I: perjanjian kinerja ditandatangani pimpinan unit kerja dan atasannya"
#: The word in the office of the first party, by entitas; of these two each has its own, other offices have any.
OFFICIALS = {ENTITAS["kpu"].casefold(): "ketua", ENTITAS["sekretariat"].casefold(): "sekretaris"}


def check_book(book: Book) -> Hits:
    if book.kind != "pk":
        return
    entitas, jabatan = book.identity("entitas").strip(), book.identity("jabatan_pertama")
    office_words = normal(jabatan).split()
    seharusnya = OFFICIALS.get(entitas.casefold())
    others = set(OFFICIALS.values()) - {seharusnya}
    if seharusnya and seharusnya not in office_words and others & set(office_words):
        pesan = f"Entitas {entitas}, tetapi pihak pertama menandatangani sebagai «{jabatan}»."
        yield _hit(book, "jabatan_pertama", "entitas", pesan, seharusnya.capitalize())
    second = book.identity("pihak_kedua")
    # (nama pejabat) is what the template says
    if (
        normal(second)
        and normal(book.identity("pihak_pertama")) == normal(second)
        and not second.strip().startswith("(")
    ):
        pesan = f"Pihak pertama dan pihak kedua sama-sama «{second}»."
        yield _hit(book, "pihak_kedua", "pihak_pertama", pesan, "nama atasan")


def _hit(book: Book, key: str, other_key: str, pesan: str, seharusnya: str) -> Hit:
    tindakan = "Betulkan Entitas atau penandatangannya pada lembar Identitas."
    return Hit.at(in_identitas(book, key, other_key), pesan, tindakan, book.identity(key), seharusnya)
