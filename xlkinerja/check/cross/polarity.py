"""What the documents of a set choose as polarisasi of one indikator."""

from xlkinerja.check.cross.joined import Group, Joined
from xlkinerja.check.cross.places import readings_of
from xlkinerja.kinerja.capaian import POLARISASI

#: Predikat against the others shows in the target, which has findings of its own.
COMPARED = frozenset(p.casefold() for p in POLARISASI if p != "Predikat")


def choices(table: Joined, group: Group) -> dict[int, str]:
    """The polarisasi of each document whose target is that of the others, who speak of one measure."""
    readings = readings_of(group)
    _, other_target = table.deviating({i: b.magnitude for i, b in readings.items()})
    chosen = {i: group.members[i].entry.row["polarisasi"].text.casefold() for i in readings if i not in other_target}
    return {i: p for i, p in chosen.items() if p in COMPARED}
