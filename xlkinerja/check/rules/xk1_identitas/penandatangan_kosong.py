"""Tempat, tanggal, atau penandatangan perjanjian kinerja belum diisi.

Mengapa: Perjanjian kinerja ditandatangani pada suatu tanggal oleh yang berjanji; perjanjian Sekretariat juga oleh
atasannya sebagai pihak kedua. Pihak kedua yang kosong pada PK Sekretariat dilaporkan sebagai peringatan.

Contoh: PK Sekretariat memuat nama Sekretaris sebagai pihak pertama; pihak kedua kosong.

Perbaikan: Isi lembar Identitas seperti pada halaman pernyataan perjanjian kinerja.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, with_and
from xlkinerja.workbook.sheets.identitas import ENTITAS, IDENTITAS

KODE = "XK110"
TINGKAT = Tingkat.INFO
SUMBER = "PermenPANRB 53/2014 lampiran I: perjanjian kinerja memuat tanggal dan pihak yang menandatanganinya"

CORE = ("tempat", "tanggal", "pihak_pertama", "jabatan_pertama")


def check_book(book: Book) -> Hits:
    if book.kind != "pk" or book.main is None or not book.main.rows:  # a template that nobody has begun
        return
    missing = [k for k in CORE if k in book.identitas and book.identitas[k].empty]
    second_missing = _second_party_missing(book)
    missing += ["pihak_kedua"] if second_missing else []
    if missing:
        refs = [book.identitas[k].ref for k in missing]
        labels = with_and(IDENTITAS.by_key[k].label for k in missing)
        yield Hit(
            Place(book, IDENTITAS.name, refs[0]),
            f"{labels} belum diisi."
            + (" Perjanjian Sekretariat juga ditandatangani atasannya sebagai pihak kedua." if second_missing else ""),
            "Isi seperti pada halaman pernyataan perjanjian kinerja.",
            tercetak="kosong: " + ", ".join(refs),
            also=tuple(Place(book, IDENTITAS.name, ref) for ref in refs[1:]),
            tingkat=Tingkat.WARNING if second_missing else None,
        )


def _second_party_missing(book: Book) -> bool:
    """A Sekretariat that names its first party owes the second one."""
    second_party = book.identitas.get("pihak_kedua")
    is_sekretariat = book.identity("entitas").strip().casefold() == ENTITAS["sekretariat"].casefold()
    return is_sekretariat and bool(book.identity("pihak_pertama")) and second_party is not None and second_party.empty
