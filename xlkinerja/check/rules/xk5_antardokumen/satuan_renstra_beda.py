"""Satuan target berbeda dari satuan pada Renstra.

Mengapa: Renstra adalah kamus indikator: satuannya yang berlaku. Angka dalam satuan lain bukan target yang sama. Beda
penulisan (persen dan %) dan satuan yang kosong tidak dilaporkan di sini. Bila angkanya juga lain, atau indikatornya
hanya diduga sama, temuannya peringatan.

Contoh: Renstra mengukur Indeks Reformasi Birokrasi dalam indeks, PK menulis 78%.

Perbaikan: Pakai satuan Renstra, atau betulkan satuan pada Renstra.
"""

from xlkinerja.check.cross.places import readings_of
from xlkinerja.check.cross.renstra import agree, doubt
from xlkinerja.check.rule import Hit, Hits, Kamus, Tingkat, across, grouped, names, quoted
from xlkinerja.kinerja.angka import plain_satuan

KODE = "XK516"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: perjanjian kinerja menjabarkan rencana strategis dengan indikator yang sama"


def check_kamus(kamus: Kamus) -> Hits:
    joined = kamus.joined
    for group, meant in kamus.pairs():
        satuan, target, readings = meant.entry.row["satuan"].text, kamus.target(meant), readings_of(group)
        units = {i: plain_satuan(b.satuan) for i, b in readings.items() if b.satuan}
        other = [i for i in units if satuan and units[i] != plain_satuan(satuan)]
        for same in grouped(other, units.__getitem__):
            reading = readings[same[0]]
            certain = meant.sure and target is not None and agree(target.magnitude, reading.magnitude)
            yield Hit.at(
                [*across(joined, group, same[0], same, "satuan"), kamus.place(meant, "satuan")],
                f"Satuan target {names(joined, same)} «{reading.satuan}», sedangkan {kamus.name} memakai «{satuan}», "
                f"untuk indikator {quoted(group.members[same[0]].entry)}.{doubt(meant)}",
                "Pakai satuan Renstra, atau betulkan satuan pada Renstra.",
                reading.satuan,
                satuan,
                None if certain else Tingkat.WARNING,
            )
