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
from xlkinerja.check.printed.reviewing import grouped
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, enough, names, others, place, quoted

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
    replaced = _replacing(missing, extra, document, in_sasaran)
    yield from (_replaced(joined, k, e, document) for k, e in replaced)
    strangers = {_own(e, document).key for e in extra}
    around = {k: [b for b in rows if b.key not in strangers] for k, rows in in_sasaran.items()}
    remaining = (g for g in missing if not any(g is k for k, _ in replaced))
    for same in grouped(remaining, lambda g: around[id(g)][-1].key if around[id(g)] else None):
        yield _missing(joined, same, document, around[id(same[0])])
    yield from (_extra(joined, g, document) for g in extra if not any(g is e for _, e in replaced))


def _replacing(
    missing: Sequence[Group], extra: Sequence[Group], document: int, in_sasaran: Mapping[int, Sequence[Entry]]
) -> list[tuple[Group, Group]]:
    """Each indikator that a document lacks with one that stands in its stead under the same sasaran."""
    pairs: list[tuple[Group, Group]] = []
    for k in missing:
        keys = {b.key for b in in_sasaran[id(k)]}
        candidates = (e for e in extra if _own(e, document).key in keys and not any(e is f for _, f in pairs))
        if (e := next(candidates, None)) is not None:
            pairs.append((k, e))
    return pairs


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
        if all(present.values()):
            continue
        is_usual, deviating = joined.deviating(present)
        for i in deviating:
            (missing if is_usual else extra).setdefault(i, []).append(group)
    return missing, extra


def _own(group: Group, document: int) -> Entry:
    return group.members[document].entry


def _rows(joined: Joined) -> dict[int, list[Entry]]:
    by_document: dict[int, list[Entry]] = {}
    for group in joined.groups:
        for i, member in group.members.items():
            by_document.setdefault(i, []).append(member.entry)
    for stray in joined.replaced:
        by_document.setdefault(stray.entry.document, []).append(stray.entry)
    return {i: sorted(rows, key=lambda b: b.row.number) for i, rows in by_document.items()}


def _missing(joined: Joined, groups: Sequence[Group], document: int, around: Sequence[Entry]) -> Hit:
    """What one document lacks at one place."""
    name = joined.documents[document].document_name
    if len(groups) == 1:
        pesan = (
            f"Indikator {quoted(groups[0].head)} ada di {names(joined, groups[0].members)}, tetapi tidak ada di {name}."
        )
    else:
        there = names(joined, {i for g in groups for i in g.members})
        listed = enough(g.head.row["indikator"].text for g in groups)
        pesan = f"{len(groups)} indikator yang ada di {there} tidak ada di {name}: {listed}."
    return Hit(
        place(joined, around[-1]) if around else header(joined, document),
        pesan,
        f"Tambahkan indikator itu di {name}{' sesudah baris ini' if around else ''}.",
        seharusnya=_names(groups),
        also=tuple(t for g in groups for t in others(joined, g, g.members)),
    )


def _names(groups: Sequence[Group]) -> str:
    return "; ".join(g.head.row["indikator"].text for g in groups)


def _replaced(joined: Joined, group: Group, stranger: Group, document: int) -> Hit:
    """Another indikator stands where the document lacks one."""
    entry, name = _own(stranger, document), joined.documents[document].document_name
    without = [i for i in joined.compared if i not in stranger.members]
    return Hit(
        place(joined, entry),
        f"{name} memuat {quoted(entry)}, yang tidak ada di {names(joined, without)}; {quoted(group.head)}, yang di "
        f"{names(joined, group.members)} ada di sasaran ini, tidak ada di {name}.",
        "Bila satu indikator, pakai satu redaksi; bila dua, lengkapi dokumen yang kurang.",
        tercetak=entry.row["indikator"].text,
        seharusnya=group.head.row["indikator"].text,
        also=others(joined, group, group.members),
    )


def _extra(joined: Joined, group: Group, document: int) -> Hit:
    entry = group.members[document].entry
    without = [i for i in joined.compared if i not in group.members]
    return Hit(
        place(joined, entry),
        f"Indikator {quoted(entry)} ada di {names(joined, group.members)}, "
        f"tetapi tidak ada di {names(joined, without)}.",
        "Hapus baris ini, atau tambahkan indikatornya di dokumen lain.",
        tercetak=entry.row["indikator"].text,
        also=tuple(header(joined, i) for i in without),
    )
