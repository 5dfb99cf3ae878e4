"""Indikator ada di sebagian dokumen saja.

Mengapa: Indikator yang direncanakan harus diperjanjikan, dan yang diperjanjikan harus diukur. Indikator yang muncul
tanpa perjanjian juga dilaporkan. PK perubahan boleh menambah atau menghapus indikator. Beberapa yang kurang di satu
tempat satu temuan; indikator yang kurang dan indikator asing di sasaran yang sama juga satu temuan.

Contoh: Persentase pelaporan dana kampanye ada di RKT, PK perubahan, dan Realisasi, tetapi tidak di PK awal.

Perbaikan: Tambahkan barisnya di dokumen yang kurang, atau hapus dari dokumen yang kelebihan.
"""

from collections.abc import Mapping, Sequence

from xlkinerja.check.cross.joined import Entry, Group, Joined
from xlkinerja.check.cross.places import header, rows_of_sasaran
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, enough, grouped, names, others, place, quoted

KODE = "XK503"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: indikator perjanjian kinerja diukur dan dilaporkan seluruhnya"


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    missing, extra = _deviations(joined)
    by_document = _rows(joined)
    for i in sorted(missing.keys() | extra.keys()):
        yield from _of_document(joined, i, missing.get(i, ()), extra.get(i, ()), by_document)


def _of_document(
    joined: Joined,
    document: int,
    missing: Sequence[Group],
    extra: Sequence[Group],
    by_document: Mapping[int, Sequence[Entry]],
) -> Hits:
    """What one document lacks, and what it alone has: where one stands in the other's stead, both are one finding."""
    in_sasaran = {id(g): rows_of_sasaran(joined, document, g.head.wording.sasaran, by_document) for g in missing}
    instead: dict[int, Group] = {}
    for k in missing:
        keys = {b.key for b in in_sasaran[id(k)]}
        taken = [id(e) for e in instead.values()]
        candidates = (e for e in extra if e.members[document].entry.key in keys and id(e) not in taken)
        if (e := next(candidates, None)) is not None:
            instead[id(k)] = e
            yield _replaced(joined, k, e, document)
    strangers = {e.members[document].entry.key for e in extra}
    around = {k: [b for b in rows if b.key not in strangers] for k, rows in in_sasaran.items()}
    remaining = (g for g in missing if id(g) not in instead)
    for same in grouped(remaining, lambda g: around[id(g)][-1].key if around[id(g)] else None):
        yield _missing(joined, same, document, around[id(same[0])])
    yield from (_extra(joined, g, document) for g in extra if not any(g is e for e in instead.values()))


def _deviations(joined: Joined) -> tuple[dict[int, list[Group]], dict[int, list[Group]]]:
    """The indikator that a document lacks, and those that it alone has, by document."""
    twins = {b.key for g in joined.repeated for b in (g.entry, g.origin) if not g.in_one_sasaran}
    replaced = {(s.entry.document, id(s.instead)) for s in joined.replaced if s.instead}
    missing: dict[int, list[Group]] = {}
    extra: dict[int, list[Group]] = {}
    for group in joined.groups:
        if any(a.entry.key in twins for a in group.members.values()):
            continue
        present = {i: i in group.members for i in joined.compared if (i, id(group)) not in replaced}
        is_usual, deviating = joined.deviating(present)
        for i in deviating:
            (missing if is_usual else extra).setdefault(i, []).append(group)
    return missing, extra


def _rows(joined: Joined) -> dict[int, list[Entry]]:
    by_document: dict[int, list[Entry]] = {}
    in_groups = [member.entry for group in joined.groups for member in group.members.values()]
    for entry in sorted((*in_groups, *(s.entry for s in joined.replaced)), key=lambda e: e.row.number):
        by_document.setdefault(entry.document, []).append(entry)
    return by_document


def _missing(joined: Joined, groups: Sequence[Group], document: int, around: Sequence[Entry]) -> Hit:
    """What one document lacks at one place."""
    name, texts = joined.documents[document].document_name, [g.head.row["indikator"].text for g in groups]
    there = names(joined, {i for g in groups for i in g.members})
    pesan = f"{len(groups)} indikator yang ada di {there} tidak ada di {name}: {enough(texts)}."
    if len(groups) == 1:
        pesan = f"Indikator «{texts[0]}» ada di {there}, tetapi tidak ada di {name}."
    at = place(joined, around[-1]) if around else header(joined, document)
    return Hit.at(
        [at, *(t for g in groups for t in others(joined, g, g.members))],
        pesan,
        f"Tambahkan indikator itu di {name}{' sesudah baris ini' if around else ''}.",
        seharusnya="; ".join(texts),
    )


def _replaced(joined: Joined, group: Group, stranger: Group, document: int) -> Hit:
    """Another indikator stands where the document lacks one."""
    entry, name = stranger.members[document].entry, joined.documents[document].document_name
    without = [i for i in joined.compared if i not in stranger.members]
    return Hit.at(
        [place(joined, entry), *others(joined, group, group.members)],
        f"{name} memuat {quoted(entry)}, yang tidak ada di {names(joined, without)}; {quoted(group.head)}, yang di "
        f"{names(joined, group.members)} ada di sasaran ini, tidak ada di {name}.",
        "Bila satu indikator, pakai satu redaksi; bila dua, lengkapi dokumen yang kurang.",
        entry.row["indikator"].text,
        group.head.row["indikator"].text,
    )


def _extra(joined: Joined, group: Group, document: int) -> Hit:
    entry = group.members[document].entry
    without = [i for i in joined.compared if i not in group.members]
    here, there = names(joined, group.members), names(joined, without)
    return Hit.at(
        [place(joined, entry), *(header(joined, i) for i in without)],
        f"Indikator {quoted(entry)} ada di {here}, tetapi tidak ada di {there}.",
        "Hapus baris ini, atau tambahkan indikatornya di dokumen lain.",
        entry.row["indikator"].text,
    )
