"""Redaksi satu indikator berbeda antardokumen.

Mengapa: Indikator yang ditulis lain dapat disangka indikator lain. Dua baris dianggap satu indikator karena kodenya
sama, atau diduga sama karena redaksinya mirip dalam sasaran yang sama. Beda huruf besar atau tanda baca saja
dilaporkan sebagai info.

Contoh: «Persentase terbentuknya badan adhoc» di PK, «Jumlah badan adhoc yang dibentuk» di RKT.

Perbaikan: Pakai satu redaksi di semua dokumen. Bila memang indikator lain, tulis keduanya di semua dokumen.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.joined import Group, Joined
from xlkinerja.check.cross.places import guessed, names, others, percent_alike, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.texts import differing_words, fold

KODE = "XK505"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: indikator yang diperjanjikan sama dengan yang diukur"


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    table = document_set.joined
    for group in table.groups:
        keys = {i: a.entry.wording.indikator for i, a in group.members.items()}
        reference = table.prevailing(keys)
        sama = [i for i in keys if keys[i] == reference]
        yield from (_other_words(table, group, i, sama) for i in keys if keys[i] != reference)
        texts = {i: fold(group.members[i].entry.row["indikator"].text) for i in sama}
        ejaan = table.prevailing(texts)
        for i in (i for i in sama if texts[i] != ejaan):
            yield _other_spelling(table, group, i, [j for j in sama if texts[j] == ejaan])


def _other_words(table: Joined, group: Group, i: int, sama: list[int]) -> Hit:
    here, contoh = group.members[i].entry, group.members[sama[0]].entry
    kata, kata_lain = differing_words(here.row["indikator"].text, contoh.row["indikator"].text)
    beda = f"berbeda pada «{kata}» dan «{kata_lain}»" if kata and kata_lain else f"berbeda pada «{kata or kata_lain}»"
    mirip = percent_alike(here.wording.indikator, contoh.wording.indikator)
    dugaan = "diduga indikator yang sama" if guessed(group, i, sama) else "berkode sama"
    return Hit(
        place(table, here),
        f"{table.documents[i].document_name} menulis {quoted(here)}, {names(table, sama)} menulis {quoted(contoh)}: "
        f"{dugaan} (kemiripan {mirip}), {beda}.",
        "Pakai satu redaksi; bila memang indikator lain, tulis keduanya di semua dokumen.",
        tercetak=here.row["indikator"].text,
        seharusnya=contoh.row["indikator"].text,
        also=others(table, group, (j for j in group.members if j != i)),
    )


def _other_spelling(table: Joined, group: Group, i: int, sama: list[int]) -> Hit:
    here, contoh = group.members[i].entry, group.members[sama[0]].entry
    return Hit(
        place(table, here),
        f"{table.documents[i].document_name} menulis {quoted(here)}, {names(table, sama)} menulis {quoted(contoh)}: "
        "hanya huruf besar atau tanda bacanya yang berbeda.",
        "Pakai satu penulisan di semua dokumen.",
        tercetak=here.row["indikator"].text,
        seharusnya=contoh.row["indikator"].text,
        also=others(table, group, sama),
        tingkat=Tingkat.INFO,
    )
