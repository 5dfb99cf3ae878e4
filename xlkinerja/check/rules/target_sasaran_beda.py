"""Target sasaran tidak sama dengan target satu pun indikatornya.

Mengapa: Target pada tabel tingkat sasaran berasal dari indikatornya. Target yang tidak dimiliki satu pun indikator
sasaran itu tidak dapat ditelusuri.

Contoh: Tabel tingkat sasaran menargetkan 90%, ketiga indikatornya 100%.

Perbaikan: Pakai target indikatornya, atau jelaskan bagaimana target sasaran ditetapkan.
"""

from collections.abc import Iterator

from xlkinerja.check.cells import read_value
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed import printed_value, same_value
from xlkinerja.check.reviewing import at, of_indikator, tabel
from xlkinerja.check.rule import Hit
from xlkinerja.check.sasaran_level import same_sasaran
from xlkinerja.check.sets import SatuSet

KODE = "XK711"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: kinerja sasaran diukur dengan indikatornya"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    for satu, baris, indikator in same_sasaran(laporan):
        tangga = laporan.aturan.tangga
        sasaran = printed_value(baris.row["target"], tangga)
        milik = [of_indikator(laporan, i, "target") for i in indikator]
        dibaca = [read_value(row, "target", tangga) for row, *_ in milik]
        target = [b for b in dibaca if b is not None]
        if sasaran is None or len(target) < len(milik) or any(same_value(sasaran, t) for t in target):
            continue
        beda = ", ".join(dict.fromkeys(map(str, target)))
        yield Hit(
            at(laporan, baris.row["target"]),
            f"Target sasaran «{baris.nama}» di {tabel(satu)} tercetak {sasaran}; "
            f"{len(target)} indikatornya menargetkan {beda} ({milik[0][2]}).",
            "Pakai target indikatornya, atau jelaskan bagaimana target sasaran ditetapkan.",
            tercetak=str(sasaran),
            seharusnya=beda,
            tempat_lain=tuple(t for _, tempat, _ in milik for t in tempat),
        )
