"""Persen atau sisa anggaran tidak sama dengan hitungannya.

Mengapa: Persen adalah realisasi dibagi pagu, sisa adalah pagu dikurangi realisasi. Angka yang diketik sendiri
mudah tertinggal. Angka yang hanya kurang desimalnya dilaporkan sebagai info.

Contoh: Realisasi Rp1.545.501.560 dari pagu Rp1.551.321.000 tertulis 95; hitungan 99,62.

Perbaikan: Jalankan xlkinerja susun untuk memasang rumusnya kembali, atau betulkan pagu dan realisasinya.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.single.recount import wrong_cells
from xlkinerja.check.values.cells import percents
from xlkinerja.check.values.places import Place
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.anggaran import ANGGARAN

KODE = "XK405"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: realisasi anggaran = realisasi dibanding pagu"


def check_book(book: Book) -> Iterator[Hit]:
    for beda in wrong_cells(book):
        if beda.column not in ("persen", "sisa"):
            continue
        value = percents(beda.cell)
        tertulis = beda.cell.text if value is None else write_angka(value)
        correct = write_angka(beda.seharusnya) if isinstance(beda.seharusnya, Decimal) else ""
        computed = f"hitungan {correct}" if correct else "pagu dan realisasinya belum lengkap"
        yield Hit(
            Place(book, beda.lembar, beda.cell.ref),
            f"{ANGGARAN.by_key[beda.column].header} tertulis {tertulis}; {computed}.",
            "Jalankan xlkinerja susun untuk memasang rumusnya kembali, atau betulkan pagu dan realisasinya.",
            tercetak=tertulis,
            seharusnya=correct,
            also=tuple(Place(book, beda.lembar, beda.row[k].ref) for k in ("pagu", "realisasi")),
            tingkat=Tingkat.INFO if beda.only_rounding else None,
        )
