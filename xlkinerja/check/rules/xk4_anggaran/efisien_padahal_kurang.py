"""Teks menyebut efisien, padahal capaian di bawah 100.

Mengapa: Sumber daya dipakai efisien bila hasilnya tercapai dengan biaya yang lebih kecil. Anggaran yang tersisa
karena targetnya tidak tercapai bukan efisiensi.

Contoh: Capaian 62,5; Keterangan «penggunaan anggaran sudah efisien».

Perbaikan: Hapus pernyataan itu, atau jelaskan sisa anggaran sebagai kegiatan yang tidak terlaksana.
"""

import re
from decimal import Decimal

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.check.values.cells import row_comparable
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.reached import meets
from xlkinerja.kinerja.vocabulary import Expression
from xlkinerja.summary.measuring import book_results

KODE = "XK422"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran II: analisis atas efisiensi penggunaan sumber daya"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi")}

COLUMNS = ("keterangan", "penyebab", "solusi", "program_pendukung")
_EFFICIENT = re.compile(r"\befisien\b", re.IGNORECASE)
#: Words by which a sentence denies the claim, or states a wish.
_DENIAL = Expression(r"\b«menyangkal efisien»\b", re.IGNORECASE)


def check_book(book: Book) -> Hits:
    table, results = book.tables["Realisasi"], book_results(book)
    for row in table.indikator:
        capaian = results[row.number].capaian
        if not isinstance(capaian, Decimal) or meets(capaian) or not row_comparable(row):
            continue
        for key in (k for k in COLUMNS if _claims(row[k].text)):
            yield Hit(
                Place(book, table.sheet, row[key].ref),
                f"{table.title(key)} menyebut efisien, padahal capaian {write_angka(capaian)}: «{row[key].text}».",
                "Hapus pernyataan itu, atau jelaskan sisa anggaran sebagai kegiatan yang tidak terlaksana.",
                tercetak=write_angka(capaian),
                seharusnya="capaian paling sedikit 100",
                also=(Place(book, table.sheet, row["capaian"].ref),) if row["capaian"].ref else (),
            )


def _claims(text: str) -> bool:
    return any(_EFFICIENT.search(clause) and not _DENIAL.search(clause) for clause in re.split(r"[.;]", text))
