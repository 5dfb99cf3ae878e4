"""Which sasaran of the documents are the same one, and which indikator stand under another."""

from collections import Counter
from typing import NamedTuple

from xlkinerja.check.cross.joined import Entry, Joined


class Moved(NamedTuple):
    """A row whose sasaran is another one than that of the same indikator in the leading document."""

    entry: Entry
    in_reference: Entry


def joined_sasaran(table: Joined) -> tuple[list[dict[int, Entry]], list[Moved]]:
    """For each sasaran of the leading document its first row in every document; and the rows that stand elsewhere."""
    pairs = _pairs(table)
    groups: dict[str, dict[int, Entry]] = {}
    moved: dict[tuple[int, str, str], Moved] = {}
    for group in table.groups:
        reference = group.members.get(table.reference)
        if reference is None or not reference.entry.wording.sasaran:
            continue
        name = reference.entry.wording.sasaran
        for i, member in group.members.items():
            here = member.entry.wording.sasaran
            if i == table.reference or pairs.get((i, here)) == name:
                groups.setdefault(name, {}).setdefault(i, member.entry)
            elif here:
                moved.setdefault((i, here, name), Moved(member.entry, reference.entry))
    return list(groups.values()), list(moved.values())


def _pairs(table: Joined) -> dict[tuple[int, str], str]:
    """(document, sasaran) → sasaran of the leading document: equal text first, then by the indikator they share."""
    shared: Counter[tuple[int, str, str]] = Counter()
    for group in table.groups:
        reference = group.members.get(table.reference)
        for i, member in group.members.items():
            if reference is not None and i != table.reference and member.entry.wording.sasaran:
                shared[i, member.entry.wording.sasaran, reference.entry.wording.sasaran] += 1
    results: dict[tuple[int, str], str] = {}
    used: set[tuple[int, str]] = set()
    for (i, sasaran, name), _ in sorted(shared.items(), key=lambda b: (b[0][1] != b[0][2], -b[1], b[0])):
        if (i, sasaran) not in results and (i, name) not in used:
            results[i, sasaran] = name
            used.add((i, name))
    return results
