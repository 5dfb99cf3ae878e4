"""Target sasaran tidak sama dengan target satu pun indikatornya.

Mengapa: Target pada tabel tingkat sasaran berasal dari indikatornya: target salah satunya, rata-rata target yang
satuannya sama, atau rentang dari yang terendah sampai yang tertinggi. Target lain tidak dapat ditelusuri. Target 100
yang realisasinya rata-rata capaian indikatornya adalah capaian sasaran yang ditulis sebagai tabel, bukan target lain.
Target 100 lain di atas indikator yang targetnya berlainan adalah peringatan.

Contoh: Tabel tingkat sasaran menargetkan 90%, ketiga indikatornya 100%.

Perbaikan: Pakai target indikatornya, atau jelaskan bagaimana target sasaran ditetapkan.
"""

from collections.abc import Sequence
from decimal import Decimal

from xlkinerja.check.printed.reviewing import of_indikator
from xlkinerja.check.printed.sasaran_level import plain_figures, sasaran_with_indikator, shows_capaian, spans
from xlkinerja.check.printed.tables import printed_target, same_value
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat
from xlkinerja.check.values.cells import Reading, decimals_of, read_value
from xlkinerja.kinerja.angka import round_half_up

KODE = "XK711"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: kinerja sasaran diukur dengan indikatornya"

_FULL = Decimal(100)


def check_report(laporan: Laporan) -> Hits:
    tangga = laporan.aturan.tangga
    for entry, indikator in sasaran_with_indikator(laporan):
        sasaran = printed_target(entry.row["target"], tangga)
        own = [of_indikator(laporan, i, "target") for i in indikator]
        targets = [b for row, *_ in own if (b := read_value(row, "target", tangga)) is not None]
        if sasaran is None or len(targets) < len(own) or any(same_value(sasaran, t) for t in targets):
            continue
        if _is_mean(sasaran, targets) or spans(sasaran, targets) or shows_capaian(laporan, entry, indikator):
            continue
        listed = ", ".join(dict.fromkeys(map(str, targets)))
        yield Hit.at(
            [entry.at("target"), *(t for _, places, _ in own for t in places)],
            f"Target sasaran «{entry.name}» di {entry.letak} tercetak {sasaran}; "
            f"{len(targets)} indikatornya menargetkan {listed} ({own[0][2]}).",
            "Pakai target indikatornya, atau jelaskan bagaimana target sasaran ditetapkan.",
            tercetak=str(sasaran),
            seharusnya=listed,
            tingkat=Tingkat.WARNING if sasaran.value == _FULL and len({t.magnitude for t in targets}) > 1 else None,
        )


def _is_mean(sasaran: Reading, targets: Sequence[Reading]) -> bool:
    """Whether a target is the mean of single targets in one unit, rounded as it was printed."""
    angka = plain_figures(targets)
    if sasaran.value is None or not angka:
        return False
    mean = round_half_up(sum(angka, Decimal(0)) / len(angka), decimals_of(sasaran.value))
    return same_value(sasaran, Reading(mean, targets[0].satuan))
