"""Which sasaran of the documents are the same one, and which indikator stand under another."""

from collections import Counter
from typing import NamedTuple

from xlkinerja.check.cross.joined import Entry, Joined
from xlkinerja.check.cross.joining import one_to_one


class Moved(NamedTuple):
    """A row whose sasaran is another one than that of the same indikator in the leading document."""

    entry: Entry
    in_reference: Entry


def joined_sasaran(table: Joined) -> tuple[list[dict[int, Entry]], list[Moved]]:
    """For each sasaran of the leading document its first row in every document; and the rows that stand elsewhere.

    Two sasaran are the same one by equal text, then by the number of indikator they share.
    """
    beside = [
        (i, member.entry, leading.entry)
        for group in table.groups
        if (leading := group.members.get(table.reference)) is not None
        for i, member in group.members.items()
    ]
    shared = Counter((i, e.wording.sasaran, r.wording.sasaran) for i, e, r in beside if e.wording.sasaran)
    same = one_to_one(((a == b, n), (i, a), (i, b)) for (i, a, b), n in sorted(shared.items()))
    groups: dict[str, dict[int, Entry]] = {}
    moved: dict[tuple[int, str, str], Moved] = {}
    for i, entry, leading_entry in beside:
        here, name = entry.wording.sasaran, leading_entry.wording.sasaran
        if name and same.get((i, here)) == (i, name):
            groups.setdefault(name, {}).setdefault(i, entry)
        elif name and here:
            moved.setdefault((i, here, name), Moved(entry, leading_entry))
    return list(groups.values()), list(moved.values())
