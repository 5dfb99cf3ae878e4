"""Redaksi indikator berbeda dari redaksi pada Renstra.

Mengapa: Indikator yang ditulis lain dapat disangka indikator lain. Dua baris dianggap satu indikator karena kodenya
sama, atau diduga sama karena redaksinya mirip dalam sasaran yang sama. Beda huruf besar atau tanda baca saja tidak
dilaporkan.

Contoh: Renstra «Persentase partisipasi pemilih», PK «Tingkat partisipasi pemilih pada pemilihan».

Perbaikan: Pakai redaksi Renstra. Bila memang indikator lain, tambahkan indikator itu pada Renstra.
"""

from xlkinerja.check.cross.places import names, others, percent_alike, place, quoted
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat

KODE = "XK525"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: indikator yang direncanakan sama dengan yang diperjanjikan dan diukur"


def check_set(document_set: DocumentSet) -> Hits:
    kamus = document_set.kamus
    for group, meant in kamus.pairs() if kamus else ():
        wanted = meant.entry.wording.indikator
        texts = {i: a.entry.wording.indikator for i, a in group.members.items()}
        for text in dict.fromkeys(t for t in texts.values() if t != wanted):
            if kamus is None:
                return
            same = [i for i, t in texts.items() if t == text]
            entry = group.members[same[0]].entry
            basis = "indikator yang sama" if meant.sure else "diduga indikator yang sama"
            yield Hit(
                place(kamus.joined, entry),
                f"{names(kamus.joined, same)} menulis {quoted(entry)}, {kamus.name} menulis {quoted(meant.entry)}: "
                f"{basis} (kemiripan {percent_alike(text, wanted)}).",
                "Pakai redaksi Renstra; bila memang indikator lain, tambahkan pada Renstra.",
                tercetak=entry.row["indikator"].text,
                seharusnya=meant.entry.row["indikator"].text,
                also=(*others(kamus.joined, group, same[1:]), kamus.place(meant, "indikator")),
            )
