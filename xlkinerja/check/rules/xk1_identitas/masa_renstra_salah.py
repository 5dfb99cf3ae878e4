"""Masa Renstra tidak masuk akal.

Mengapa: Renstra berlaku paling lama lima tahun; setiap tahun mempunyai satu kolom target. Bila tahun akhirnya sebelum
tahun awal, atau masanya lebih panjang, tidak diketahui target mana milik tahun mana. Target di kolom sesudah tahun
akhir tidak pernah dibandingkan.

Contoh: Tahun Awal 2020, Tahun Akhir 2029.

Perbaikan: Betulkan Tahun Awal dan Tahun Akhir pada lembar Identitas.
"""

from xlkinerja.check.cross.renstra import last_year, period
from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, rest
from xlkinerja.check.values.cells import blank
from xlkinerja.workbook.sheets.identitas import IDENTITAS_RENSTRA
from xlkinerja.workbook.sheets.renstra import RENSTRA, TARGETS, YEARS

KODE = "XK115"
TINGKAT = Tingkat.ERROR
SUMBER = "UU 25/2004: rencana strategis kementerian dan lembaga berjangka lima tahun"
REQUIRES = {"Renstra": ("indikator",)}


def check_book(book: Book) -> Hits:
    first, last, cell = book.tahun, last_year(book), book.identitas.get("tahun_akhir")
    if first is None or cell is None or cell.empty or cell.error:
        return
    place = Place(book, IDENTITAS_RENSTRA.name, cell.ref)
    years = f"{first}–{first + YEARS - 1}"
    if last is None or not first <= last < first + YEARS:
        yield Hit(
            place,
            f"Masa Renstra tertulis {first}–{book.identity('tahun_akhir')}; paling lama {YEARS} tahun, yaitu {years}.",
            "Betulkan Tahun Awal atau Tahun Akhir.",
            tercetak=f"{first}–{book.identity('tahun_akhir')}",
            seharusnya=f"paling lama {YEARS} tahun",
        )
        return
    table = book.tables[RENSTRA.name]
    beyond = [r[c.key].ref for c in TARGETS[last - first + 1 :] for r in table.indikator if not blank(r[c.key])]
    if beyond:
        yield Hit(
            Place(book, table.sheet, beyond[0]),
            f"Target tertulis di kolom sesudah {last}, padahal masa Renstra {period(book)}.",
            "Hapus targetnya, atau betulkan Tahun Akhir pada lembar Identitas.",
            tercetak=", ".join(beyond[:3]),
            seharusnya=f"kosong sesudah {last}",
            also=(*rest(book, table.sheet, beyond), place),
            tingkat=Tingkat.WARNING,
        )
