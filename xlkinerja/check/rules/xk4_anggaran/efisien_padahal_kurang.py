"""Teks menyebut efisien, padahal capaian di bawah 100.

Mengapa: Sumber daya dipakai efisien bila hasilnya tercapai dengan biaya yang lebih kecil. Anggaran yang tersisa
karena targetnya tidak tercapai bukan efisiensi.

Contoh: Capaian 62,5; Keterangan «penggunaan anggaran sudah efisien».

Perbaikan: Hapus pernyataan itu, atau jelaskan sisa anggaran sebagai kegiatan yang tidak terlaksana.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.cells import comparable
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.summary.measuring import aturan_buku, hasil_baris
from xlkinerja.workbook.book import Book

KODE = "XK422"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014 lampiran II: analisis atas efisiensi penggunaan sumber daya"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi")}

KOLOM = ("keterangan", "penyebab", "solusi", "program_pendukung")
_EFISIEN = re.compile(r"\befisien\b", re.IGNORECASE)
#: Words by which a sentence denies the claim, or states a wish.
_BUKAN = re.compile(
    r"\b(?:tidak|belum|kurang|bukan|tanpa|agar|supaya|untuk|perlu|harus|lebih|demi|guna|secara|diharapkan|akan|dapat)\b",
    re.IGNORECASE,
)


def check_book(book: Book) -> Iterator[Hit]:
    table, aturan = book.tables["Realisasi"], aturan_buku(book)
    for row in table.indikator:
        capaian = hasil_baris(row, aturan).capaian
        if not isinstance(capaian, Decimal) or capaian >= 100 or not comparable(row):
            continue
        for kunci in KOLOM:
            cell = row[kunci]
            if any(_EFISIEN.search(k) and not _BUKAN.search(k) for k in re.split(r"[.;]", cell.text)):
                yield Hit(
                    Tempat(book, table.sheet, cell.ref),
                    f"{table.table.by_key[kunci].header} menyebut efisien, padahal capaian {tulis_angka(capaian)}: "
                    f"«{cell.text}».",
                    "Hapus pernyataan itu, atau jelaskan sisa anggaran sebagai kegiatan yang tidak terlaksana.",
                    tercetak=tulis_angka(capaian),
                    seharusnya="capaian paling sedikit 100",
                    tempat_lain=(Tempat(book, table.sheet, row["capaian"].ref),) if row["capaian"].ref else (),
                )
