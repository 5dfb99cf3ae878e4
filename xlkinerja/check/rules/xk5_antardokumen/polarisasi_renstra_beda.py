"""Polarisasi berbeda dari polarisasi pada Renstra.

Mengapa: Renstra adalah kamus indikator: di sana ditetapkan apakah makin tinggi atau makin rendah yang lebih baik, dan
rumus capaian mengikutinya. Bila Renstra menetapkannya, redaksi indikator tidak lagi dinilai. Bila indikatornya hanya
diduga sama, temuannya peringatan. Beda predikat tidak dilaporkan di sini.

Contoh: Renstra menetapkan «Jumlah temuan pemeriksaan» Minimal, Realisasi menghitungnya Maksimal.

Perbaikan: Pilih polarisasi Renstra, lalu hitung ulang capaiannya; atau betulkan polarisasi pada Renstra.
"""

from xlkinerja.check.cross.polarity import COMPARED
from xlkinerja.check.cross.renstra import doubt
from xlkinerja.check.rule import Hit, Hits, Kamus, Tingkat, across, grouped, names, quoted

KODE = "XK523"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: indikator diukur seperti yang direncanakan dan diperjanjikan"
COLUMN = "polarisasi"


def check_kamus(kamus: Kamus) -> Hits:
    joined = kamus.joined
    for group, meant in kamus.pairs():
        wanted = meant.entry.row[COLUMN].text
        chosen = {i: a.entry.row[COLUMN].text for i, a in group.members.items()}
        # Realisasi first: there the polarisasi gives a number
        order = sorted(chosen, key=lambda i: (joined.documents[i].kind != "realisasi", i))
        is_chosen = wanted.casefold() in COMPARED
        other = [i for i in order if is_chosen and chosen[i].casefold() in COMPARED - {wanted.casefold()}]
        for same in grouped(other, chosen.__getitem__):
            polarisasi, entry = chosen[same[0]], group.members[same[0]].entry
            yield Hit.at(
                [*across(joined, group, same[0], same, COLUMN), kamus.place(meant, COLUMN)],
                f"Polarisasi {names(joined, same)} {polarisasi}, sedangkan {kamus.name} menetapkan {wanted}, untuk "
                f"indikator {quoted(entry)}.{doubt(meant)}",
                f"Pilih {wanted}, lalu hitung ulang capaiannya; atau betulkan polarisasi pada Renstra.",
                polarisasi,
                wanted,
                None if meant.sure else Tingkat.WARNING,
            )
