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
from xlkinerja.summary.measuring import book_aturan, row_result

KODE = "XK422"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran II: analisis atas efisiensi penggunaan sumber daya"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi")}

COLUMNS = ("keterangan", "penyebab", "solusi", "program_pendukung")
_EFFICIENT = re.compile(r"\befisien\b", re.IGNORECASE)
#: Words by which a sentence denies the claim, or states a wish.
_DENIAL = re.compile(
    r"\b(?:tidak|belum|kurang|bukan|tanpa|agar|supaya|untuk|perlu|harus|lebih|demi|guna|secara|diharapkan|akan|dapat)\b",
    re.IGNORECASE,
)


def check_book(book: Book) -> Hits:
    table, aturan = book.tables["Realisasi"], book_aturan(book)
    for row in table.indikator:
        capaian = row_result(row, aturan).capaian
        if not isinstance(capaian, Decimal) or meets(capaian) or not row_comparable(row):
            continue
        for key in COLUMNS:
            cell = row[key]
            if any(_EFFICIENT.search(clause) and not _DENIAL.search(clause) for clause in re.split(r"[.;]", cell.text)):
                yield Hit(
                    Place(book, table.sheet, cell.ref),
                    f"{table.title(key)} menyebut efisien, padahal capaian {write_angka(capaian)}: «{cell.text}».",
                    "Hapus pernyataan itu, atau jelaskan sisa anggaran sebagai kegiatan yang tidak terlaksana.",
                    tercetak=write_angka(capaian),
                    seharusnya="capaian paling sedikit 100",
                    also=(Place(book, table.sheet, row["capaian"].ref),) if row["capaian"].ref else (),
                )
