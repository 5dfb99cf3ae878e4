"""Satuan target berbeda dari satuan pada Renstra.

Mengapa: Renstra adalah kamus indikator: satuannya yang berlaku. Angka dalam satuan lain bukan target yang sama. Beda
penulisan (persen dan %) dan satuan yang kosong tidak dilaporkan di sini. Bila angkanya juga lain, atau indikatornya
hanya diduga sama, temuannya peringatan.

Contoh: Renstra mengukur Indeks Reformasi Birokrasi dalam indeks, PK menulis 78%.

Perbaikan: Pakai satuan Renstra, atau betulkan satuan pada Renstra.
"""

from xlkinerja.check.cross.places import names, others, place, quoted
from xlkinerja.check.cross.renstra import agree, doubt
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat
from xlkinerja.check.values.cells import read_value
from xlkinerja.kinerja.angka import plain_satuan

KODE = "XK516"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: perjanjian kinerja menjabarkan rencana strategis dengan indikator yang sama"


def check_set(document_set: DocumentSet) -> Hits:
    kamus = document_set.kamus
    for group, meant in kamus.pairs() if kamus else ():
        satuan = meant.entry.row["satuan"].text
        if kamus is None or not satuan:
            continue
        joined, target = kamus.joined, kamus.target(meant)
        readings = {i: b for i, a in group.members.items() if (b := read_value(a.entry.row, "target")) is not None}
        other = [i for i, b in readings.items() if b.satuan and plain_satuan(b.satuan) != plain_satuan(satuan)]
        for unit in dict.fromkeys(plain_satuan(readings[i].satuan) for i in other):
            same = [i for i in other if plain_satuan(readings[i].satuan) == unit]
            entry = group.members[same[0]].entry
            certain = meant.sure and target is not None and agree(target.magnitude, readings[same[0]].magnitude)
            yield Hit(
                place(joined, entry, "satuan"),
                f"Satuan target {names(joined, same)} «{readings[same[0]].satuan}», sedangkan {kamus.name} memakai "
                f"«{satuan}», untuk indikator {quoted(entry)}.{doubt(meant)}",
                "Pakai satuan Renstra, atau betulkan satuan pada Renstra.",
                tercetak=readings[same[0]].satuan,
                seharusnya=satuan,
                also=(*others(joined, group, same[1:], "satuan"), kamus.place(meant, "satuan")),
                tingkat=None if certain else Tingkat.WARNING,
            )
