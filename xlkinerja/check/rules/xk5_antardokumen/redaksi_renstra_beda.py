"""Redaksi indikator berbeda dari redaksi pada Renstra.

Mengapa: Indikator yang ditulis lain dapat disangka indikator lain. Dua baris dianggap satu indikator karena kodenya
sama, atau diduga sama karena redaksinya mirip dalam sasaran yang sama. Beda huruf besar atau tanda baca saja tidak
dilaporkan.

Contoh: Renstra «Persentase partisipasi pemilih», PK «Tingkat partisipasi pemilih pada pemilihan».

Perbaikan: Pakai redaksi Renstra. Bila memang indikator lain, tambahkan indikator itu pada Renstra.
"""

from xlkinerja.check.cross.places import percent_alike
from xlkinerja.check.rule import Hit, Hits, Kamus, Tingkat, across, grouped, names, quoted

KODE = "XK525"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: indikator yang direncanakan sama dengan yang diperjanjikan dan diukur"


def check_kamus(kamus: Kamus) -> Hits:
    for group, meant in kamus.pairs():
        wanted = meant.entry.wording.indikator
        texts = {i: a.entry.wording.indikator for i, a in group.members.items()}
        for same in grouped([i for i in texts if texts[i] != wanted], texts.__getitem__):
            entry = group.members[same[0]].entry
            basis = "indikator yang sama" if meant.sure else "diduga indikator yang sama"
            yield Hit.at(
                [*across(kamus.joined, group, same[0], same), kamus.place(meant, "indikator")],
                f"{names(kamus.joined, same)} menulis {quoted(entry)}, {kamus.name} menulis {quoted(meant.entry)}: "
                f"{basis} (kemiripan {percent_alike(texts[same[0]], wanted)}).",
                "Pakai redaksi Renstra; bila memang indikator lain, tambahkan pada Renstra.",
                entry.row["indikator"].text,
                meant.entry.row["indikator"].text,
            )
