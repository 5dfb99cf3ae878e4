"""Indikator ada di sebagian dokumen saja.

Mengapa: Indikator yang direncanakan harus diperjanjikan, dan yang diperjanjikan harus diukur. Indikator yang muncul
tanpa perjanjian juga dilaporkan. PK perubahan boleh menambah atau menghapus indikator. Beberapa yang kurang di satu
tempat satu temuan; indikator yang kurang dan indikator asing di sasaran yang sama juga satu temuan.

Contoh: Persentase pelaporan dana kampanye ada di RKT, PK perubahan, dan Realisasi, tetapi tidak di PK awal.

Perbaikan: Tambahkan barisnya di dokumen yang kurang, atau hapus dari dokumen yang kelebihan.
"""

from collections.abc import Iterator, Mapping, Sequence

from xlkinerja.check.cross.joined import Entry, Group, Joined
from xlkinerja.check.cross.places import header, names, others, place, quoted, rows_of_sasaran
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.reviewing import grouped
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.places import enough

KODE = "XK503"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: indikator perjanjian kinerja diukur dan dilaporkan seluruhnya"


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    table = document_set.joined
    missing, extra = _deviations(table)
    every = _rows(table)
    for i in sorted(missing.keys() | extra.keys()):
        yield from _of_document(table, i, missing.get(i, ()), extra.get(i, ()), every)


def _of_document(
    table: Joined, document: int, missing: Sequence[Group], extra: Sequence[Group], every: Mapping[int, Sequence[Entry]]
) -> Iterator[Hit]:
    """What one document lacks, and what it alone has: where one stands in the other's stead, both are one finding."""
    letak = {id(g): rows_of_sasaran(table, document, g.head.wording.sasaran, every) for g in missing}
    tukar = _replacing(missing, extra, document, letak)
    yield from (_replaced(table, k, e, document) for k, e in tukar)
    strangers = {_own(e, document).key for e in extra}
    sekitar = {k: [b for b in rows if b.key not in strangers] for k, rows in letak.items()}
    left = (g for g in missing if not any(g is k for k, _ in tukar))
    for sama in grouped(left, lambda g: sekitar[id(g)][-1].key if sekitar[id(g)] else None):
        yield _missing(table, sama, document, sekitar[id(sama[0])])
    yield from (_extra(table, g, document) for g in extra if not any(g is e for _, e in tukar))


def _replacing(
    missing: Sequence[Group], extra: Sequence[Group], document: int, letak: Mapping[int, Sequence[Entry]]
) -> list[tuple[Group, Group]]:
    """Each indikator that a document lacks with one that stands in its stead under the same sasaran."""
    pairs: list[tuple[Group, Group]] = []
    for k in missing:
        di_sasaran = {b.key for b in letak[id(k)]}
        candidates = (e for e in extra if _own(e, document).key in di_sasaran and not any(e is f for _, f in pairs))
        if (e := next(candidates, None)) is not None:
            pairs.append((k, e))
    return pairs


def _deviations(table: Joined) -> tuple[dict[int, list[Group]], dict[int, list[Group]]]:
    """The indikator that a document lacks, and those that it alone has, by document."""
    kembar = {b.key for g in table.repeated for b in (g.entry, g.origin) if not g.in_one_sasaran}
    replaced = {(s.entry.document, id(s.instead)) for s in table.replaced if s.instead}
    missing: dict[int, list[Group]] = {}
    extra: dict[int, list[Group]] = {}
    for group in table.groups:
        if any(a.entry.key in kembar for a in group.members.values()):
            continue
        ada = {i: i in group.members for i in table.compared if (i, id(group)) not in replaced}
        if all(ada.values()):
            continue
        seharusnya_ada, menyimpang = table.deviating(ada)
        for i in menyimpang:
            (missing if seharusnya_ada else extra).setdefault(i, []).append(group)
    return missing, extra


def _own(group: Group, document: int) -> Entry:
    return group.members[document].entry


def _rows(table: Joined) -> dict[int, list[Entry]]:
    every: dict[int, list[Entry]] = {}
    for group in table.groups:
        for i, members in group.members.items():
            every.setdefault(i, []).append(members.entry)
    for soal in table.replaced:
        every.setdefault(soal.entry.document, []).append(soal.entry)
    return {i: sorted(rows, key=lambda b: b.row.number) for i, rows in every.items()}


def _missing(table: Joined, groups: Sequence[Group], document: int, sekitar: Sequence[Entry]) -> Hit:
    """What one document lacks at one place."""
    name = table.documents[document].document_name
    if len(groups) == 1:
        pesan = (
            f"Indikator {quoted(groups[0].head)} ada di {names(table, groups[0].members)}, tetapi tidak ada di {name}."
        )
    else:
        di_sana = names(table, {i for g in groups for i in g.members})
        sebut = enough(g.head.row["indikator"].text for g in groups)
        pesan = f"{len(groups)} indikator yang ada di {di_sana} tidak ada di {name}: {sebut}."
    return Hit(
        place(table, sekitar[-1]) if sekitar else header(table, document),
        pesan,
        f"Tambahkan indikator itu di {name}{' sesudah baris ini' if sekitar else ''}.",
        seharusnya=_names(groups),
        also=tuple(t for g in groups for t in others(table, g, g.members)),
    )


def _names(groups: Sequence[Group]) -> str:
    return "; ".join(g.head.row["indikator"].text for g in groups)


def _replaced(table: Joined, group: Group, strangers: Group, document: int) -> Hit:
    """Another indikator stands where the document lacks one."""
    entry, name = _own(strangers, document), table.documents[document].document_name
    tanpa = [i for i in table.compared if i not in strangers.members]
    return Hit(
        place(table, entry),
        f"{name} memuat {quoted(entry)}, yang tidak ada di {names(table, tanpa)}; {quoted(group.head)}, yang di "
        f"{names(table, group.members)} ada di sasaran ini, tidak ada di {name}.",
        "Bila satu indikator, pakai satu redaksi; bila dua, lengkapi dokumen yang kurang.",
        tercetak=entry.row["indikator"].text,
        seharusnya=group.head.row["indikator"].text,
        also=others(table, group, group.members),
    )


def _extra(table: Joined, group: Group, document: int) -> Hit:
    entry = group.members[document].entry
    tanpa = [i for i in table.compared if i not in group.members]
    return Hit(
        place(table, entry),
        f"Indikator {quoted(entry)} ada di {names(table, group.members)}, tetapi tidak ada di {names(table, tanpa)}.",
        "Hapus baris ini, atau tambahkan indikatornya di dokumen lain.",
        tercetak=entry.row["indikator"].text,
        also=tuple(header(table, i) for i in tanpa),
    )
