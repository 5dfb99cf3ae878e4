"""Redaksi satu indikator berbeda antardokumen.

Mengapa: Indikator yang ditulis lain dapat disangka indikator lain. Dua baris dianggap satu indikator karena kodenya
sama, atau diduga sama karena redaksinya mirip dalam sasaran yang sama. Beda huruf besar atau tanda baca saja
dilaporkan sebagai info. Yang ada pada Renstra dibandingkan dengan redaksi Renstra saja.

Contoh: «Persentase terbentuknya badan adhoc» di PK, «Jumlah badan adhoc yang dibentuk» di RKT.

Perbaikan: Pakai satu redaksi di semua dokumen. Bila memang indikator lain, tulis keduanya di semua dokumen.
"""

from xlkinerja.check.cross.joined import Group, Joined
from xlkinerja.check.cross.places import guessed, names, others, percent_alike, place, quoted
from xlkinerja.check.printed.comparison import PrintedPair
from xlkinerja.check.printed.reviewing import other_reprints
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Laporan, Tingkat
from xlkinerja.check.values.texts import differing_words, fold

KODE = "XK505"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: indikator yang diperjanjikan sama dengan yang diukur"


def check_set(document_set: DocumentSet) -> Hits:
    joined, kamus, laporan = document_set.joined, document_set.kamus, document_set.laporan
    for group in joined.groups:
        keys = {i: a.entry.wording.indikator for i, a in group.members.items()}
        reference = joined.prevailing(keys)
        agreeing = [i for i in keys if keys[i] == reference]
        if kamus is None or not kamus.decides(group, "indikator"):  # else each is held against the Renstra
            for i in (i for i in keys if keys[i] != reference):
                hit = _other_words(joined, group, i, agreeing)
                yield _with_reprints(hit, laporan, group) if laporan is not None else hit
        texts = {i: fold(group.members[i].entry.row["indikator"].text) for i in agreeing}
        spelling = joined.prevailing(texts)
        for i in (i for i in agreeing if texts[i] != spelling):
            yield _other_spelling(joined, group, i, [j for j in agreeing if texts[j] == spelling])


def _other_words(joined: Joined, group: Group, i: int, agreeing: list[int]) -> Hit:
    here, example = group.members[i].entry, group.members[agreeing[0]].entry
    words, other_words = differing_words(here.row["indikator"].text, example.row["indikator"].text)
    difference = (
        f"berbeda pada «{words}» dan «{other_words}»"
        if words and other_words
        else f"berbeda pada «{words or other_words}»"
    )
    likeness = percent_alike(here.wording.indikator, example.wording.indikator)
    basis = "diduga indikator yang sama" if guessed(group, i, agreeing) else "berkode sama"
    return Hit(
        place(joined, here),
        f"{joined.documents[i].document_name} menulis {quoted(here)}, "
        f"{names(joined, agreeing)} menulis {quoted(example)}: "
        f"{basis} (kemiripan {likeness}), {difference}.",
        "Pakai satu redaksi; bila memang indikator lain, tulis keduanya di semua dokumen.",
        tercetak=here.row["indikator"].text,
        seharusnya=example.row["indikator"].text,
        also=others(joined, group, (j for j in group.members if j != i)),
    )


def _with_reprints(hit: Hit, laporan: Laporan, group: Group) -> Hit:
    """The finding with the reprints in the report that are worded otherwise than their own document."""

    def said(pair: PrintedPair) -> str:
        differs = pair.entry.wording.indikator != pair.reference.wording.indikator
        return f"«{pair.entry.name}»" if differs else ""

    sentence, places = other_reprints(laporan, [m.entry for m in group.members.values()], "indikator", said)
    return hit._replace(pesan=hit.pesan + sentence, also=(*hit.also, *places))


def _other_spelling(joined: Joined, group: Group, i: int, agreeing: list[int]) -> Hit:
    here, example = group.members[i].entry, group.members[agreeing[0]].entry
    return Hit(
        place(joined, here),
        f"{joined.documents[i].document_name} menulis {quoted(here)}, "
        f"{names(joined, agreeing)} menulis {quoted(example)}: "
        "hanya huruf besar atau tanda bacanya yang berbeda.",
        "Pakai satu penulisan di semua dokumen.",
        tercetak=here.row["indikator"].text,
        seharusnya=example.row["indikator"].text,
        also=others(joined, group, agreeing),
        tingkat=Tingkat.INFO,
    )
