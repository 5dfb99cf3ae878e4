"""Persen atau sisa anggaran tidak sama dengan hitungannya.

Mengapa: Persen adalah realisasi dibagi pagu, sisa adalah pagu dikurangi realisasi. Angka yang diketik sendiri
mudah tertinggal. Angka yang hanya kurang desimalnya dilaporkan sebagai info.

Contoh: Realisasi Rp1.545.501.560 dari pagu Rp1.551.321.000 tertulis 95; hitungan 99,62.

Perbaikan: Jalankan xlkinerja susun untuk memasang rumusnya kembali, atau betulkan pagu dan realisasinya.
"""

from decimal import Decimal

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.check.single.amounts import MONEY
from xlkinerja.check.single.recount import wrong_cells
from xlkinerja.check.values.cells import percents
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.workbook.sheets.anggaran import ANGGARAN

KODE = "XK405"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: realisasi anggaran = realisasi dibanding pagu"


def check_book(book: Book) -> Hits:
    for miscounted in wrong_cells(book):
        if miscounted.column not in ("persen", "sisa"):
            continue
        value = percents(miscounted.cell)
        written = miscounted.cell.text if value is None else write_angka(value)
        correct = write_angka(miscounted.seharusnya) if isinstance(miscounted.seharusnya, Decimal) else ""
        reckoning = f"hitungan {correct}" if correct else "pagu dan realisasinya belum lengkap"
        yield Hit.at(
            [Place(book, miscounted.lembar, miscounted.row[k].ref) for k in (miscounted.column, *MONEY)],
            f"{ANGGARAN.by_key[miscounted.column].header} tertulis {written}; {reckoning}.",
            "Jalankan xlkinerja susun untuk memasang rumusnya kembali, atau betulkan pagu dan realisasinya.",
            tercetak=written,
            seharusnya=correct,
            tingkat=Tingkat.INFO if miscounted.only_rounding else None,
        )
