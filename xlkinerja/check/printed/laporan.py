"""The printed report beside the workbooks of its set: which printed row is which indikator of which document."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from xlkinerja.check.cross.joined import Entry, Group, Joined, once, rows_of
from xlkinerja.check.cross.joining import join
from xlkinerja.check.printed.comparison import HeldAgainst, PrintedPair
from xlkinerja.check.printed.measuring import PREDIKAT, measure, most_common
from xlkinerja.check.printed.other_formula import Printed, likely, other_direction, other_profile
from xlkinerja.check.printed.tables import (
    INDIKATOR,
    PrintedRow,
    PrintedTable,
    Printing,
    is_reviu,
    printed_target,
    printed_value,
    printings,
    read_tables,
)
from xlkinerja.check.single.inputs import negative_realisasi
from xlkinerja.check.values.cells import Reading, one_scale, read_value, reversed_range
from xlkinerja.check.values.groups import grouped
from xlkinerja.check.values.places import Place, in_row
from xlkinerja.kinerja.capaian import Aturan, Result
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.facts import fact


@dataclass(frozen=True, slots=True, eq=False)
class Measurement(Printed):
    """A printed row of measurement. `key` is the same in every printing of the indikator.

    `result` is what the printed target and realisasi give; None where they cannot be compared.
    """

    table: PrintedTable
    entry: PrintedRow
    key: Hashable
    result: Result | None

    @property
    def number(self) -> int:
        """The number of its row."""
        return self.entry.row.number

    def words(self, column: str) -> str:
        """What is printed in the column of its target, realisasi or capaian."""
        values = {"target": self.target, "realisasi": self.realisasi, "capaian": self.capaian}
        return self.entry.row[column].text or str(values[column])


class Laporan:
    """The printed report of a set, and its joins; every part is worked out when it is first asked for."""

    def __init__(self, book: Book, books: Sequence[Book], table: Joined) -> None:
        self.book, self.books, self._joined = book, tuple(books), table
        self.aturan: Aturan = book_aturan(book)
        self.known: dict[object, Any] = {}

    @cached_property
    def tables(self) -> tuple[PrintedTable, ...]:
        return read_tables(self.book)

    @cached_property
    def printings(self) -> tuple[Printing, ...]:
        """The printings that name indikator."""
        with_indikator = [t for t in self.tables if any(b.wording.indikator for b in t.rows)]
        return printings(with_indikator)

    @cached_property
    def realisasi(self) -> int | None:
        """Place of the Realisasi workbook in the set."""
        return next((i for i, b in enumerate(self.books) if b.kind == "realisasi"), None)

    def place_of(self, entry: Entry, column: str = "indikator") -> Place:
        """The cell of a column in a row of a workbook."""
        return in_row(self.books[entry.document], entry.row, column)[0]

    @cached_property
    def newest(self) -> int | None:
        """Place of the newest PK in the set."""
        versions = [i for i, b in enumerate(self.books) if b.kind == "pk"]
        return max(versions, key=lambda i: self.books[i].perubahan, default=None)

    @cached_property
    def _groups(self) -> Mapping[tuple[int, int], Group]:
        return {a.entry.key: g for g in self._joined.groups for a in g.members.values()}

    def group_of(self, entry: Entry) -> list[Entry]:
        """The row and the rows of the other documents that are the same indikator."""
        group = self._groups.get(entry.key)
        return [a.entry for a in group.members.values()] if group else [entry]

    @cached_property
    def held_against(self) -> tuple[HeldAgainst, ...]:
        """Every printing of indikator against the document that it must agree with; those without one are left out.

        A measurement is held against the newest PK; where the two speak of other indikator, against Realisasi.
        """
        indikator = (c for c in self.printings if c.tingkat == INDIKATOR)
        every = ([self.against(c, i) for i in self._counterparts(c)] for c in indikator)
        return tuple(next((b for b in found if not b.strangers), found[0]) for found in every if found)

    @cached_property
    def comparable(self) -> tuple[HeldAgainst, ...]:
        """Those that speak of the same indikator as their document; of the others that alone is to be told."""
        return tuple(b for b in self.held_against if not b.strangers)

    def _counterparts(self, printing: Printing) -> list[int]:
        newest = [] if self.newest is None else [self.newest]
        if printing.document == "realisasi":
            return newest if self.realisasi is None else [*newest, self.realisasi]
        if printing.document == "pk-perubahan":
            return newest
        own = [i for i, b in enumerate(self.books) if printing.document and b.kind == printing.document]
        if printing.document == "pk":  # an unnamed version is the one that it resembles most
            own.sort(key=lambda i: (-self._equal_rows(printing, i), self.books[i].perubahan))
        return own

    def _equal_rows(self, printing: Printing, document: int) -> int:
        targets = (p.targets() for p in self.against(printing, document).pairs)
        return sum(a is not None and b is not None and a.magnitude == b.magnitude for a, b in targets)

    def against(self, printing: Printing, document: int) -> HeldAgainst:
        """One printing held against one document."""
        book = self.books[document]
        reference, entries = once(rows_of(document, book)), [b for b in printing.rows if b.wording.indikator]
        pairs = join([b.wording for b in reference], [b.wording for b in entries])
        left, right = {j.left for j in pairs}, {j.right for j in pairs}
        return HeldAgainst(
            printing,
            document,
            book,
            tuple(PrintedPair(entries[j.right], reference[j.left], j.means, book) for j in pairs),
            tuple(b for i, b in enumerate(reference) if i not in left),
            tuple(b for i, b in enumerate(entries) if i not in right),
        )

    @cached_property
    def measured(self) -> Mapping[int, PrintedPair]:
        """By row number: the printed rows of measurement that print a row of the Realisasi workbook."""
        if self.realisasi is None:
            return {}
        printings = (c for c in self.printings if c.tingkat == INDIKATOR and c.document == "realisasi")
        return {p.entry.row.number: p for c in printings for p in self.against(c, self.realisasi).pairs}

    @cached_property
    def promised(self) -> Mapping[int, PrintedPair]:
        """By row number: the printed rows that join the document of their printing."""
        return {p.entry.row.number: p for b in self.comparable for p in b.pairs}

    @cached_property
    def measurements(self) -> tuple[Measurement, ...]:
        """Every printed row of measurement, in order."""
        return tuple(self._measure(t, b) for t in self.tables if t.document == "realisasi" for b in t.rows)

    def of_rows(self, rows: Iterable[PrintedRow]) -> list[Measurement]:
        """Those of some printed rows."""
        numbers = {b.row.number for b in rows}
        return [u for u in self.measurements if u.number in numbers]

    @fact
    def doubtful(self, u: Measurement) -> bool:
        """Whether the printed capaian follows a formula that the office may rightly use: a person has to decide."""
        return bool(other_direction(u, self.aturan)) or (self._other_profile and other_profile([u], self.aturan))

    @cached_property
    def _other_profile(self) -> bool:
        return other_profile(self.measurements, self.aturan)

    def _measure(self, table: PrintedTable, entry: PrintedRow) -> Measurement:
        tangga = self.aturan.tangga
        realisasi, capaian = (printed_value(entry.row[k], tangga) for k in ("realisasi", "capaian"))
        target = printed_target(entry.row["target"], tangga)
        if capaian and capaian.predikat and not (target and target.predikat):
            capaian = None  # a kategori in the place of the capaian
        pair = self.measured.get(entry.row.number) or self.promised.get(entry.row.number)
        is_reversed = pair is not None and reversed_range(pair.reference.row)  # nobody knows what was to be reached
        key: Hashable = (table.tingkat, entry.wording.indikator or entry.wording.sasaran, entry.wording.sasaran)
        if pair and table.tingkat == INDIKATOR:
            key = pair.reference.key
        said = pair.reference.row["polarisasi"].text if pair else ""
        polarisasi = (
            PREDIKAT if target and target.predikat else said or self._polarisasi.get(entry.wording.indikator, "")
        )
        polarisasi = polarisasi or likely(Printed(target, realisasi, capaian, ""), self.aturan)
        result = None if is_reversed else measure(target, realisasi, polarisasi, self.aturan)
        return Measurement(target, realisasi, capaian, polarisasi, table, entry, key, result)

    @cached_property
    def _polarisasi(self) -> Mapping[str, str]:
        """The polarisasi of each indikator in the first workbook that says it."""
        every = [b for i, book in enumerate(self.books) for b in rows_of(i, book) if b.row["polarisasi"].text]
        return {b.wording.indikator: b.row["polarisasi"].text for b in reversed(every)}

    def promised_target(self, measurement: Measurement) -> Reading | None:
        """The target that the document of its printing gives the indikator of a printed row."""
        pair = self.promised.get(measurement.number)
        return read_value(pair.reference.row, "target", self.aturan.tangga) if pair else None

    def reference_of(self, measurement: Measurement) -> Reading | None:
        """The realisasi that most printings of the indikator and Realisasi give it; Realisasi decides a tie."""
        return self._agreed_realisasi.get(measurement.key)

    @cached_property
    def _agreed_realisasi(self) -> Mapping[Hashable, Reading]:
        printed = ((u.key, u.realisasi) for u in self.measurements if u.realisasi is not None)
        every = grouped([*self.recorded.items(), *printed], lambda one: one[0])
        return {same[0][0]: most_common([reading for _, reading in same]) for same in every}

    @cached_property
    def recorded(self) -> Mapping[Hashable, Reading]:
        """What the Realisasi workbook itself holds, by the keys of the printed rows.

        Nothing on a scale of its own, nor below nothing where that cannot be.
        """
        every = {p.reference.key: p.reference.row for p in self.measured.values()}
        references = {k: row for k, row in every.items() if one_scale(row) and not negative_realisasi(row)}
        readings = {k: read_value(row, "realisasi", self.aturan.tangga) for k, row in references.items()}
        return {k: b for k, b in readings.items() if b is not None}

    def compared(self, document: int | None) -> bool:
        """Whether a document speaks of the same indikator as the others."""
        return document in self._joined.compared

    def named_elsewhere(self, entry: PrintedRow, document: int) -> bool:
        """Whether another workbook has the indikator under the same name: the workbooks differ among themselves."""
        others = (i for i in self._joined.compared if i != document)
        return any(b.wording.indikator == entry.wording.indikator for i in others for b in rows_of(i, self.books[i]))

    def reprinted(self, members: Sequence[Entry]) -> list[PrintedPair]:
        """The reprints of documents (not the measurements) that print one of these rows."""
        keys = {e.key for e in members}
        reprints = (b for b in self.comparable if b.printing.document != "realisasi")
        return [p for b in reprints for p in b.pairs if p.reference.key in keys]

    def reported(self, entry: Entry) -> bool:
        """Whether the workbooks of the set already give the indikator different targets."""
        group = self._groups.get(entry.key)
        readings = {i: read_value(a.entry.row, "target") for i, a in group.members.items()} if group else {}
        return bool(self._joined.deviating({i: b.magnitude for i, b in readings.items() if b is not None})[1])


def read_report(books: Sequence[Book], table: Joined) -> Laporan | None:
    """The report of a set; None without a Reviu workbook."""
    reviu = next((b for b in books if is_reviu(b)), None)
    return None if reviu is None else Laporan(reviu, books, table)
