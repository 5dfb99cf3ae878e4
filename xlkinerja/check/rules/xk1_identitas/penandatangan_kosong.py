"""Tempat, tanggal, atau penandatangan perjanjian kinerja belum diisi.

Mengapa: Perjanjian kinerja ditandatangani pada suatu tanggal oleh yang berjanji; perjanjian Sekretariat juga oleh
atasannya sebagai pihak kedua. Pihak kedua yang kosong pada PK Sekretariat dilaporkan sebagai peringatan.

Contoh: PK Sekretariat memuat nama Sekretaris sebagai pihak pertama; pihak kedua kosong.

Perbaikan: Isi lembar Identitas seperti pada halaman pernyataan perjanjian kinerja.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_identitas, with_and
from xlkinerja.workbook.sheets.identitas import ENTITAS, IDENTITAS

KODE = "XK110"
TINGKAT = Tingkat.INFO
SUMBER = "PermenPANRB 53/2014 lampiran I: perjanjian kinerja memuat tanggal dan pihak yang menandatanganinya"
CORE = ("tempat", "tanggal", "pihak_pertama", "jabatan_pertama")


def check_book(book: Book) -> Hits:
    if book.kind != "pk" or book.main is None or not book.main.rows:  # a template that nobody has begun
        return
    # a Sekretariat that names its first party owes the second one
    is_sekretariat = book.identity("entitas").strip().casefold() == ENTITAS["sekretariat"].casefold()
    owed = (*CORE, "pihak_kedua") if is_sekretariat and book.identity("pihak_pertama") else CORE
    missing = [k for k in owed if k in book.identitas and book.identitas[k].empty]
    if missing:
        places = in_identitas(book, *missing)
        pesan = f"{with_and(IDENTITAS.by_key[k].label for k in missing)} belum diisi."
        second_missing = "pihak_kedua" in missing
        if second_missing:
            pesan += " Perjanjian Sekretariat juga ditandatangani atasannya sebagai pihak kedua."
        tindakan = "Isi seperti pada halaman pernyataan perjanjian kinerja."
        tercetak = "kosong: " + ", ".join(p.sel for p in places)
        yield Hit.at(places, pesan, tindakan, tercetak, tingkat=Tingkat.WARNING if second_missing else None)
