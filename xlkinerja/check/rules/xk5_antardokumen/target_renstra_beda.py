"""Target RKT atau PK berbeda dari target tahun itu pada Renstra.

Mengapa: Target tahunan diturunkan dari Renstra. Kantor boleh menetapkan target lain dalam RKT atau PK, misalnya sesudah
reviu Renstra atau perubahan anggaran; mana yang benar tidak tampak dari angkanya, sehingga ini peringatan. Yang
dibandingkan target yang dipakai sebagian besar dokumen; dokumen yang menyimpang dari dokumen lain dilaporkan di sana.
Renstra kantor lain (pusat) dibandingkan hanya pada persen, indeks, nilai, dan predikat: jumlah laporan atau orang milik
pusat bukan target satker.

Contoh: Renstra menargetkan 85% pada 2024, RKT dan PK 80%.

Perbaikan: Samakan targetnya, atau catat dasar perubahannya dalam PK dan sesuaikan Renstra.
"""

from xlkinerja.check.cross.joined import Group
from xlkinerja.check.cross.places import readings_of
from xlkinerja.check.cross.renstra import Meant, agree, doubt, same_unit
from xlkinerja.check.rule import Hit, Hits, Kamus, Tingkat, across, names, quoted
from xlkinerja.check.values.cells import Magnitude, Reading
from xlkinerja.kinerja.angka import plain_satuan, write_angka
from xlkinerja.summary.measuring import book_aturan

KODE = "XK511"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: rencana dan perjanjian kinerja tahunan menjabarkan target rencana strategis"


def check_kamus(kamus: Kamus) -> Hits:
    for group, meant in kamus.pairs():
        target = kamus.target(meant)
        if target is not None and kamus.comparable(target):
            yield from _deviating(kamus, group, meant, target)


def _deviating(kamus: Kamus, group: Group, meant: Meant, target: Reading) -> Hits:
    joined = kamus.joined
    readings = readings_of(group, [book_aturan(b).tangga for b in joined.documents])
    prevailing, _ = joined.deviating({i: b.magnitude for i, b in readings.items()})
    holding = [i for i, b in readings.items() if b.magnitude == prevailing and same_unit(b, target)]
    if prevailing is None or agree(prevailing, target.magnitude) or not holding:
        return
    first = min(holding, key=lambda i: (i != joined.reference, i))
    yield Hit.at(
        [*across(joined, group, first, holding, "target"), kamus.place(meant, kamus.column())],
        f"Target {names(joined, holding)} {readings[first]}, sedangkan {kamus.name} menargetkan {target} pada "
        f"{kamus.tahun}, untuk indikator {quoted(group.members[first].entry)}.{doubt(meant)}"
        f"{_fraction(prevailing, target)}",
        "Samakan targetnya, atau catat dasar perubahannya dan sesuaikan Renstra.",
        str(readings[first]),
        str(target),
    )


def _fraction(prevailing: Magnitude, target: Reading) -> str:
    """A remark where the Renstra holds a percentage as a fraction of one: 0,78 for 78%."""
    value, here = target.value, prevailing[0]
    if value is None or not here or target.upper is not None or plain_satuan(target.satuan) != "persen":
        return ""
    if value * 100 != here:
        return ""
    return f" Pada Renstra mungkin tertulis pecahan: {write_angka(value)} = {write_angka(here)}%."
