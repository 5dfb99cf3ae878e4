"""Realisasi sasaran tidak sama dengan realisasi satu-satunya indikator sasaran itu.

Mengapa: Sasaran yang hanya diukur dengan satu indikator mempunyai satu realisasi. Dua angka untuk hal yang sama membuat
salah satu tabel pasti keliru. Target 100 dengan capaian indikator itu sebagai realisasi bukan realisasi yang lain.

Contoh: Tabel tingkat sasaran mencetak WTP, tabel indikatornya WDP.

Perbaikan: Samakan realisasi sasaran dengan realisasi indikatornya menurut bukti yang ada.
"""

from xlkinerja.check.printed.measuring import readings_comparable
from xlkinerja.check.printed.reviewing import of_indikator
from xlkinerja.check.printed.sasaran_level import sasaran_with_indikator, shows_capaian
from xlkinerja.check.printed.tables import printed_value
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat
from xlkinerja.check.values.cells import read_value

KODE = "XK710"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: kinerja sasaran diukur dengan indikatornya"


def check_report(laporan: Laporan) -> Hits:
    tangga = laporan.aturan.tangga
    for entry, indikator in sasaran_with_indikator(laporan):
        if len(indikator) != 1:
            continue
        row, places, letak = of_indikator(laporan, indikator[0], "realisasi")
        sasaran, own = printed_value(entry.row["realisasi"], tangga), read_value(row, "realisasi", tangga)
        if not sasaran or not own or sasaran.magnitude == own.magnitude or not readings_comparable(sasaran, own):
            continue
        if not shows_capaian(laporan, entry, indikator):
            yield Hit.at(
                [entry.at("realisasi"), *places],
                f"Realisasi sasaran «{entry.name}» di {entry.letak} tercetak {sasaran}; satu-satunya indikatornya, "
                f"«{row['indikator'].text}», {own} ({letak}).",
                "Samakan realisasi sasaran dengan realisasi indikatornya menurut bukti yang ada.",
                tercetak=str(sasaran),
                seharusnya=str(own),
            )
