"""Realisasi sasaran tidak sama dengan realisasi satu-satunya indikator sasaran itu.

Mengapa: Sasaran yang hanya diukur dengan satu indikator mempunyai satu realisasi. Dua angka untuk hal yang sama membuat
salah satu tabel pasti keliru.

Contoh: Tabel tingkat sasaran mencetak WTP, tabel indikatornya WDP.

Perbaikan: Samakan realisasi sasaran dengan realisasi indikatornya menurut bukti yang ada.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.measuring import comparable
from xlkinerja.check.printed.reviewing import at, of_indikator, tabel
from xlkinerja.check.printed.sasaran_level import same_sasaran
from xlkinerja.check.printed.tables import printed_value
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.cells import read_value

KODE = "XK710"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: kinerja sasaran diukur dengan indikatornya"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    for satu, baris, indikator in same_sasaran(laporan):
        if len(indikator) != 1:
            continue
        tangga = laporan.aturan.tangga
        row, tempat, letak = of_indikator(laporan, indikator[0], "realisasi")
        sasaran, milik = printed_value(baris.row["realisasi"], tangga), read_value(row, "realisasi", tangga)
        if sasaran is None or milik is None or sasaran.besar == milik.besar or not comparable(sasaran, milik):
            continue
        yield Hit(
            at(laporan, baris.row["realisasi"]),
            f"Realisasi sasaran «{baris.nama}» di {tabel(satu)} tercetak {sasaran}; satu-satunya indikatornya, "
            f"«{row['indikator'].text}», {milik} ({letak}).",
            "Samakan realisasi sasaran dengan realisasi indikatornya menurut bukti yang ada.",
            tercetak=str(sasaran),
            seharusnya=str(milik),
            tempat_lain=tempat,
        )
