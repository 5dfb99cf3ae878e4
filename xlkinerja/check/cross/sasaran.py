"""Which sasaran of the documents are the same one, and which indikator stand under another."""

from collections import Counter
from dataclasses import dataclass

from xlkinerja.check.cross.joined import Entry, Joined
from xlkinerja.check.cross.joining import one_to_one


@dataclass(frozen=True, slots=True)
class Moved:
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
    pairs = one_to_one(((a == b, n), (i, a), (i, b)) for (i, a, b), n in sorted(shared.items()))
    return {place: name for place, (_, name) in pairs.items()}
