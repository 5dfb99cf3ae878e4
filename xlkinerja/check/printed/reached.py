"""Which indikator a table or workbook shows as reached, for the counts and averages that sentences state."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product
from typing import Any

from xlkinerja.check.cross.joined import rows_of
from xlkinerja.check.printed.laporan import Laporan, Measurement
from xlkinerja.check.printed.measuring import PREDIKAT, measure, readings_comparable
from xlkinerja.check.printed.narasi import Reference, together
from xlkinerja.check.printed.other_formula import limited
from xlkinerja.check.printed.tables import PrintedTable
from xlkinerja.check.values.cells import read_value
from xlkinerja.check.values.groups import grouped
from xlkinerja.check.values.places import Place
from xlkinerja.kinerja.capaian import NOT_APPLICABLE, Result
from xlkinerja.kinerja.reached import meets, reached, sasaran_reached
from xlkinerja.kinerja.rerata import Rerata, rerata, rerata_sasaran
from xlkinerja.summary.measuring import book_results
from xlkinerja.workbook.facts import fact

#: So many wrong capaian of a table can be mended one by one.
_FEW = 5


@dataclass(frozen=True, slots=True)
class Capaian:
    """One measured indikator. `reached` is None where it cannot be told.

    `values` are the capaian as printed, as worked out again, and that before rounding, inside its bounds; where one is
    missing, another. `ordinal` is an indikator whose target is a predicate, which some offices print with a capaian of
    100.
    """

    sasaran: str
    name: str
    reached: bool | None
    values: tuple[Decimal | None, ...]
    place: Place
    ordinal: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class CountedSource:
    """Measured indikator that belong together: those of a table, of several, or of the Realisasi workbook."""

    name: str
    content: tuple[Capaian, ...]
    #: What was worked out from them (`facts.fact`).
    known: dict[object, Any] = field(default_factory=dict, init=False, repr=False)

    @property
    def tells(self) -> bool:
        return any(c.reached is not None for c in self.content)

    @property
    def failed(self) -> list[Capaian]:
        return [c for c in self.content if c.reached is False]

    def count(self, is_reached: bool, basis: str) -> tuple[int, int]:
        """The least and the most indikator or sasaran that are reached (or not)."""
        every = [c.reached for c in self.content]
        if basis == "sasaran":
            every = [sasaran_reached(c.reached for c in content) for content in self.per_sasaran]
        certain = sum(t is is_reached for t in every)
        return certain, certain + sum(t is None for t in every)

    def count_against(self, bound: int, *, above: bool, basis: str) -> tuple[int, int]:
        """The least and the most indikator or sasaran whose capaian (percent) is above a bound, or just it.

        That of a sasaran is the mean of its counted capaian, two decimals. A wrong capaian is a finding of its own, so
        the printed ones count as well as those worked out again.
        """
        by_sasaran = basis == "sasaran"
        groups = self.per_sasaran if by_sasaran else [[c] for c in self.content]
        open_groups = [any(c.values[0] is None and c.reached is None for c in group) for group in groups]
        counts = []
        for i in range(3 if by_sasaran else 2):
            means = [rerata(c.values[i] for c in g).value if by_sasaran else g[0].values[i] for g in groups]
            hits = [n is not None and (n > bound if above else n == bound) for n in means]
            counts.append(sum(hit and not is_open for hit, is_open in zip(hits, open_groups, strict=True)))
        return min(counts), max(counts) + sum(open_groups)

    @property
    def per_sasaran(self) -> list[list[Capaian]]:
        return grouped(self.content, lambda c: c.sasaran)

    @fact
    def averages(self, basis: str) -> list[tuple[Decimal, int]]:
        """The average by indikator or by sasaran (percent, two decimals) and over how many it runs.

        First that of the printed capaian, then that of what target and realisasi give, rounded and before rounding;
        then the same without predicates that are printed with a capaian.
        """
        every = (self.content, tuple(c for c in self.content if not c.ordinal))
        figures = [tuple((c.sasaran, c.values[i]) for c in content) for content in every for i in range(3)]
        means = [_mean(one, basis) for one in dict.fromkeys(figures)]  # most figures are the same in every reading
        return list(dict.fromkeys((m.value, m.counted) for m in means if m.value is not None))


def _mean(figures: Iterable[tuple[str, Decimal | None]], basis: str) -> Rerata:
    """The average of capaian, each with its sasaran, by indikator or by sasaran."""
    pairs = list(figures)
    if basis != "sasaran":
        return rerata(figure for _, figure in pairs)
    groups = grouped(pairs, lambda pair: pair[0])
    return rerata_sasaran({n: [figure for _, figure in group] for n, group in enumerate(groups)})


@fact
def mended_averages(source: CountedSource, basis: str) -> list[Decimal]:
    """The averages (percent, two decimals) where some wrong capaian are mended and the others stand as printed.

    None where more rows than a few are wrong: then almost any average could be made of them.
    """
    wrong = [n for n, c in enumerate(source.content) if None not in c.values[:2] and c.values[0] != c.values[1]]
    if not 0 < len(wrong) <= _FEW:
        return []
    choices = (dict(zip(wrong, chosen, strict=True)) for chosen in product((0, 1), repeat=len(wrong)))
    figures = (((c.sasaran, c.values[chosen.get(n, 0)]) for n, c in enumerate(source.content)) for chosen in choices)
    return [mean for one in figures if (mean := _mean(one, basis).value) is not None]


@fact
def sources(laporan: Laporan, reference: Reference) -> list[CountedSource]:
    """What is measured in the tables meant; Realisasi where they measure nothing, everything where none is named."""
    found = _printed(laporan, reference.tables) if reference.tables else []
    if any(s.tells for s in found):
        return found
    every = _workbook(laporan)
    if reference.blank:
        every = every + [s for c in laporan.printings if c.document == "realisasi" for s in _printed(laporan, c.tables)]
    return [s for s in every if s.tells]


@fact
def _printed(laporan: Laporan, tables: tuple[PrintedTable, ...]) -> list[CountedSource]:
    """The tables as printed; and with the realisasi of the other tables, where that of these is a finding."""
    measured = laporan.of_rows(b for t in tables for b in t.rows)
    results = dict.fromkeys((tuple(u.result for u in measured), tuple(_corrected(laporan, u) for u in measured)))
    content = (tuple(_row(laporan, u, h) for u, h in zip(measured, one, strict=True)) for one in results)
    return [CountedSource(together(tables), one) for one in content]


def _corrected(laporan: Laporan, u: Measurement) -> Result | None:
    reference = laporan.reference_of(u)
    if reference is None or u.realisasi is None or reference.magnitude == u.realisasi.magnitude:
        return u.result
    return measure(u.target, reference, u.polarisasi, laporan.aturan)


def _row(laporan: Laporan, u: Measurement, result: Result | None) -> Capaian:
    tercetak, values = u.tercetak, _values(laporan, result)
    is_reached = reached(result.status) if result else None
    if tercetak is not None:
        values = [tercetak, *(tercetak if n is None else n for n in values[1:])]
        if laporan.doubtful(u):  # counted as the office counted it
            is_reached, values = meets(tercetak), [tercetak] * 3
        elif is_reached is None and (u.target is None or u.realisasi is None):
            is_reached = meets(tercetak)
    sasaran = u.entry.wording.sasaran or u.entry.wording.indikator
    return Capaian(sasaran, u.entry.name, is_reached, tuple(values), u.entry.place, u.polarisasi == PREDIKAT)


def _values(laporan: Laporan, result: Result | None) -> list[Decimal | None]:
    """What a row gives, twice rounded and once before rounding."""
    rounded = result.capaian if result and isinstance(result.capaian, Decimal) else None
    exact = limited(result, laporan.aturan) if result and result.basis is not None else rounded
    return [rounded, rounded, exact]


@fact
def _workbook(laporan: Laporan) -> list[CountedSource]:
    if laporan.realisasi is None:
        return []
    book = laporan.books[laporan.realisasi]
    content = []
    for b in rows_of(laporan.realisasi, book):
        result = book_results(book).get(b.row.number)
        if result and result.status == NOT_APPLICABLE:
            continue
        if not readings_comparable(read_value(b.row, "target"), read_value(b.row, "realisasi")):
            result = None
        values = tuple(_values(laporan, result))
        is_reached = reached(result.status) if result else None
        content.append(Capaian(b.wording.sasaran, b.row["indikator"].text, is_reached, values, laporan.place_of(b)))
    return [CountedSource("Realisasi", tuple(content))]
