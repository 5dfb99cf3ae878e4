"""Polarisasi berbeda dari polarisasi pada Renstra.

Mengapa: Renstra adalah kamus indikator: di sana ditetapkan apakah makin tinggi atau makin rendah yang lebih baik, dan
rumus capaian mengikutinya. Bila Renstra menetapkannya, redaksi indikator tidak lagi dinilai. Bila indikatornya hanya
diduga sama, temuannya peringatan. Beda predikat tidak dilaporkan di sini.

Contoh: Renstra menetapkan «Jumlah temuan pemeriksaan» Minimal, Realisasi menghitungnya Maksimal.

Perbaikan: Pilih polarisasi Renstra, lalu hitung ulang capaiannya; atau betulkan polarisasi pada Renstra.
"""

from xlkinerja.check.cross.places import names, others, place, quoted
from xlkinerja.check.cross.polarity import COMPARED
from xlkinerja.check.cross.renstra import doubt
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat

KODE = "XK523"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: indikator diukur seperti yang direncanakan dan diperjanjikan"

COLUMN = "polarisasi"


def check_set(document_set: DocumentSet) -> Hits:
    kamus = document_set.kamus
    for group, meant in kamus.pairs() if kamus else ():
        wanted = meant.entry.row[COLUMN].text
        if kamus is None or wanted.casefold() not in COMPARED:
            continue
        joined = kamus.joined
        chosen = {i: a.entry.row[COLUMN].text for i, a in group.members.items()}
        other = [i for i, p in chosen.items() if p.casefold() in COMPARED - {wanted.casefold()}]
        for polarisasi in dict.fromkeys(chosen[i] for i in other):
            # Realisasi first: there the polarisasi gives a number
            same = sorted(
                (i for i in other if chosen[i] == polarisasi),
                key=lambda i: (joined.documents[i].kind != "realisasi", i),
            )
            entry = group.members[same[0]].entry
            yield Hit(
                place(joined, entry, COLUMN),
                f"Polarisasi {names(joined, same)} {polarisasi}, sedangkan {kamus.name} menetapkan {wanted}, untuk "
                f"indikator {quoted(entry)}.{doubt(meant)}",
                f"Pilih {wanted}, lalu hitung ulang capaiannya; atau betulkan polarisasi pada Renstra.",
                tercetak=polarisasi,
                seharusnya=wanted,
                also=(*others(joined, group, same[1:], COLUMN), kamus.place(meant, COLUMN)),
                tingkat=None if meant.sure else Tingkat.WARNING,
            )
