"""What is to be carried into one workbook: cells to write, and what a person has to look at."""

from dataclasses import dataclass, field

from xlkinerja.carry.cells import Carried


@dataclass(frozen=True)
class Plan:
    """Values by sheet (as it is declared) and address, the new rows, and the lists: one sentence each.

    `spelling` are the addresses of texts that differ in letter case or quotes alone; `left` is what the target has no
    row for.
    """

    cells: dict[str, dict[str, Carried]] = field(default_factory=dict)
    added: dict[str, list[int]] = field(default_factory=dict)
    new: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)
    spelling: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    vanished: list[str] = field(default_factory=list)

    def put(self, sheet: str, address: str, value: Carried) -> None:
        self.cells.setdefault(sheet, {})[address] = value

    @property
    def written(self) -> int:
        """How many cells are written."""
        return sum(len(cells) for cells in self.cells.values())

    def lists(self, source: str) -> list[tuple[str, list[str]]]:
        """What a person has to look at, by title, empty lists left out; `source` is the name of the source."""
        folded = [f"Hanya huruf besar-kecil atau tanda petiknya: {', '.join(self.spelling)}"] if self.spelling else []
        every = (
            ("Perlu keputusan Anda", self.asked),
            ("Berbeda, tidak diubah", self.differing + folded),
            ("Tidak punya baris di sini, tidak diambil", self.left),
            (f"Tidak ada di {source}, tidak dihapus", self.vanished),
        )
        return [(title, lines) for title, lines in every if lines]

    def joined(self, other: "Plan") -> "Plan":
        """Both plans as one, `other` made after it."""
        return Plan(
            {s: {**self.cells.get(s, {}), **other.cells.get(s, {})} for s in self.cells | other.cells},
            {s: [*self.added.get(s, ()), *other.added.get(s, ())] for s in self.added | other.added},
            [*self.new, *other.new],
            [*self.asked, *other.asked],
            [*self.differing, *other.differing],
            [*self.spelling, *other.spelling],
            [*self.left, *other.left],
            [*self.vanished, *other.vanished],
        )
