"""Redaksi satu indikator berbeda antardokumen.

Mengapa: Indikator yang ditulis lain dapat disangka indikator lain. Dua baris dianggap satu indikator karena kodenya
sama, atau diduga sama karena redaksinya mirip dalam sasaran yang sama. Beda huruf besar atau tanda baca saja
dilaporkan sebagai info. Yang ada pada Renstra dibandingkan dengan redaksi Renstra saja.

Contoh: «Persentase terbentuknya badan adhoc» di PK, «Jumlah badan adhoc yang dibentuk» di RKT.

Perbaikan: Pakai satu redaksi di semua dokumen. Bila memang indikator lain, tulis keduanya di semua dokumen.
"""

from collections.abc import Iterable

from xlkinerja.check.cross.joined import Group, Joined
from xlkinerja.check.cross.places import guessed, percent_alike
from xlkinerja.check.printed.comparison import PrintedPair
from xlkinerja.check.printed.reviewing import other_reprints
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, across, names, quoted
from xlkinerja.check.values.texts import differing_words, fold

KODE = "XK505"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: indikator yang diperjanjikan sama dengan yang diukur"


def check_set(document_set: DocumentSet) -> Hits:
    joined, laporan = document_set.joined, document_set.laporan
    for group in joined.groups:
        entries = {i: member.entry for i, member in group.members.items()}
        keys = {i: e.wording.indikator for i, e in entries.items()}
        reference = joined.prevailing(keys)
        agreeing = [i for i in keys if keys[i] == reference]
        if not document_set.decided(group, "indikator"):  # else each is held against the Renstra
            for i in (i for i in keys if keys[i] != reference):
                hit = _other_words(joined, group, i, agreeing)
                yield hit.adding(*other_reprints(laporan, entries.values(), "indikator", _said))
        texts = {i: fold(entries[i].row["indikator"].text) for i in agreeing}
        spelling = joined.prevailing(texts)
        for i in (i for i in agreeing if texts[i] != spelling):
            difference = "hanya huruf besar atau tanda bacanya yang berbeda"
            tindakan = "Pakai satu penulisan di semua dokumen."
            spelled_alike = [j for j in agreeing if texts[j] == spelling]
            yield _hit(joined, group, i, spelled_alike, spelled_alike, difference, tindakan, Tingkat.INFO)


def _other_words(joined: Joined, group: Group, i: int, agreeing: list[int]) -> Hit:
    here, example = (group.members[j].entry for j in (i, agreeing[0]))
    words = differing_words(here.row["indikator"].text, example.row["indikator"].text)
    likeness = percent_alike(here.wording.indikator, example.wording.indikator)
    basis = "diduga indikator yang sama" if guessed(group, i, agreeing) else "berkode sama"
    told = " dan ".join(f"«{w}»" for w in words if w) or "«»"
    difference = f"{basis} (kemiripan {likeness}), berbeda pada {told}"
    tindakan = "Pakai satu redaksi; bila memang indikator lain, tulis keduanya di semua dokumen."
    return _hit(joined, group, i, agreeing, group.members, difference, tindakan)


def _hit(
    joined: Joined,
    group: Group,
    i: int,
    agreeing: list[int],
    shown: Iterable[int],
    difference: str,
    tindakan: str,
    tingkat: Tingkat | None = None,
) -> Hit:
    here, example = (group.members[j].entry for j in (i, agreeing[0]))
    return Hit.at(
        across(joined, group, i, shown),
        f"{joined.documents[i].document_name} menulis {quoted(here)}, {names(joined, agreeing)} menulis "
        f"{quoted(example)}: {difference}.",
        tindakan,
        here.row["indikator"].text,
        example.row["indikator"].text,
        tingkat,
    )


def _said(pair: PrintedPair) -> str:
    """What a reprint says that is worded otherwise than its own document."""
    differs = pair.entry.wording.indikator != pair.reference.wording.indikator
    return f"«{pair.entry.name}»" if differs else ""
