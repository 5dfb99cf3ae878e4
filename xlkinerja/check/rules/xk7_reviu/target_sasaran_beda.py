"""Target sasaran tidak sama dengan target satu pun indikatornya.

Mengapa: Target pada tabel tingkat sasaran berasal dari indikatornya: target salah satunya, rata-rata target yang
satuannya sama, atau rentang dari yang terendah sampai yang tertinggi. Target lain tidak dapat ditelusuri.

Contoh: Tabel tingkat sasaran menargetkan 90%, ketiga indikatornya 100%.

Perbaikan: Pakai target indikatornya, atau jelaskan bagaimana target sasaran ditetapkan.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.reviewing import at, called, of_indikator
from xlkinerja.check.printed.sasaran_level import sasaran_with_indikator, spans
from xlkinerja.check.printed.tables import printed_value, same_value
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.cells import Reading, decimals_of, read_value
from xlkinerja.kinerja.angka import plain_satuan, round_half_up

KODE = "XK711"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: kinerja sasaran diukur dengan indikatornya"


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    laporan = document_set.laporan
    if laporan is None:
        return
    for one, entry, indikator in sasaran_with_indikator(laporan):
        tangga = laporan.aturan.tangga
        sasaran = printed_value(entry.row["target"], tangga)
        milik = [of_indikator(laporan, i, "target") for i in indikator]
        dibaca = [read_value(row, "target", tangga) for row, *_ in milik]
        target = [b for b in dibaca if b is not None]
        if sasaran is None or len(target) < len(milik) or any(same_value(sasaran, t) for t in target):
            continue
        if _is_mean(sasaran, target) or spans(sasaran, target):
            continue
        beda = ", ".join(dict.fromkeys(map(str, target)))
        yield Hit(
            at(laporan, entry.row["target"]),
            f"Target sasaran «{entry.name}» di {called(one)} tercetak {sasaran}; "
            f"{len(target)} indikatornya menargetkan {beda} ({milik[0][2]}).",
            "Pakai target indikatornya, atau jelaskan bagaimana target sasaran ditetapkan.",
            tercetak=str(sasaran),
            seharusnya=beda,
            also=tuple(t for _, place, _ in milik for t in place),
        )


def _is_mean(sasaran: Reading, target: Sequence[Reading]) -> bool:
    """Whether a target is the mean of single targets in one unit, rounded as it was printed."""
    angka = [t.value for t in target if t.value is not None and t.upper is None]
    if sasaran.value is None or len(angka) < len(target) or len({plain_satuan(t.satuan) for t in target}) > 1:
        return False
    mean = round_half_up(sum(angka, Decimal(0)) / len(angka), decimals_of(sasaran.value))
    return same_value(sasaran, Reading(mean, target[0].satuan))
