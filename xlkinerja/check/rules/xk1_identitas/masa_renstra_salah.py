"""Masa Renstra tidak masuk akal.

Mengapa: Renstra berlaku paling lama lima tahun; setiap tahun mempunyai satu kolom target. Bila tahun akhirnya sebelum
tahun awal, atau masanya lebih panjang, tidak diketahui target mana milik tahun mana. Target di kolom sesudah tahun
akhir tidak pernah dibandingkan.

Contoh: Tahun Awal 2020, Tahun Akhir 2029.

Perbaikan: Betulkan Tahun Awal dan Tahun Akhir pada lembar Identitas.
"""

from xlkinerja.check.cross.renstra import last_year, period
from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, below, in_identitas
from xlkinerja.check.values.cells import blank
from xlkinerja.workbook.sheets.renstra import RENSTRA, TARGETS, YEARS

KODE = "XK115"
TINGKAT = Tingkat.ERROR
SUMBER = "UU 25/2004: rencana strategis kementerian dan lembaga berjangka lima tahun"
REQUIRES = {"Renstra": ("indikator",)}


def check_book(book: Book) -> Hits:
    first, last, cell = book.tahun, last_year(book), book.identitas.get("tahun_akhir")
    if first is None or cell is None or cell.empty:
        return
    if last is None or not first <= last < first + YEARS:
        written = f"{first}–{book.identity('tahun_akhir')}"
        years = f"{first}–{first + YEARS - 1}"
        yield Hit.at(
            in_identitas(book, "tahun_akhir"),
            f"Masa Renstra tertulis {written}; paling lama {YEARS} tahun, yaitu {years}.",
            "Betulkan Tahun Awal atau Tahun Akhir.",
            written,
            f"paling lama {YEARS} tahun",
        )
    elif beyond := [r[c.key].ref for c in TARGETS[last - first + 1 :] for r in book.indikator if not blank(r[c.key])]:
        yield Hit.at(
            [*below(book, RENSTRA.name, beyond), *in_identitas(book, "tahun_akhir")],
            f"Target tertulis di kolom sesudah {last}, padahal masa Renstra {period(book)}.",
            "Hapus targetnya, atau betulkan Tahun Akhir pada lembar Identitas.",
            ", ".join(beyond[:3]),
            f"kosong sesudah {last}",
            Tingkat.WARNING,
        )
