"""Target sasaran tidak sama dengan target satu pun indikatornya.

Mengapa: Target pada tabel tingkat sasaran berasal dari indikatornya: target salah satunya, rata-rata target yang
satuannya sama, atau rentang dari yang terendah sampai yang tertinggi. Target lain tidak dapat ditelusuri.

Contoh: Tabel tingkat sasaran menargetkan 90%, ketiga indikatornya 100%.

Perbaikan: Pakai target indikatornya, atau jelaskan bagaimana target sasaran ditetapkan.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.reviewing import at, of_indikator, tabel
from xlkinerja.check.printed.sasaran_level import same_sasaran, spans
from xlkinerja.check.printed.tables import printed_value, same_value
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.cells import Bacaan, decimals, read_value
from xlkinerja.kinerja.angka import bulatkan, satuan_baku

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
        if _is_mean(sasaran, target) or spans(sasaran, target):
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


def _is_mean(sasaran: Bacaan, target: Sequence[Bacaan]) -> bool:
    """Whether a target is the mean of single targets in one unit, rounded as it was printed."""
    angka = [t.nilai for t in target if t.nilai is not None and t.atas is None]
    if sasaran.nilai is None or len(angka) < len(target) or len({satuan_baku(t.satuan) for t in target}) > 1:
        return False
    rata = bulatkan(sum(angka, Decimal(0)) / len(angka), decimals(sasaran.nilai))
    return same_value(sasaran, Bacaan(rata, target[0].satuan))
