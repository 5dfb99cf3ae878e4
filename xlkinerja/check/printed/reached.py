"""Which indikator a table or workbook shows as reached, for the counts and averages that sentences state."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from xlkinerja.check.cross.joined import rows_of
from xlkinerja.check.printed.laporan import Laporan, Measurement
from xlkinerja.check.printed.measuring import PREDIKAT, measure, readings_comparable
from xlkinerja.check.printed.narasi import Reference, together
from xlkinerja.check.printed.other_formula import limited
from xlkinerja.check.printed.reviewing import at, at_workbook, grouped
from xlkinerja.check.printed.tables import PrintedTable
from xlkinerja.check.values.cells import read_value
from xlkinerja.check.values.places import Place
from xlkinerja.kinerja.capaian import NOT_APPLICABLE, Result
from xlkinerja.kinerja.reached import meets, reached, sasaran_reached
from xlkinerja.kinerja.rerata import Rerata, rerata, rerata_sasaran
from xlkinerja.summary.measuring import measure_rows

#: So many wrong capaian of a table can be mended one by one.
_FEW = 5


@dataclass(frozen=True, slots=True)
class Capaian:
    """One measured indikator. `reached` is None where it cannot be told; `computed` is what the inputs give.

    `exact` is the same before rounding, inside its bounds. `ordinal` is an indikator whose target is a predicate, which
    some offices print with a capaian of 100.
    """

    sasaran: str
    name: str
    reached: bool | None
    tercetak: Decimal | None
    computed: Decimal | None
    exact: Decimal | None
    place: Place
    ordinal: bool = False

    @property
    def figure(self) -> Decimal | None:
        return self.values[0]

    @property
    def values(self) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
        """The capaian as printed, as worked out again, and that before rounding. Where one is missing, another."""
        tercetak, computed = self.tercetak, self.computed
        again = tercetak if computed is None else computed
        return computed if tercetak is None else tercetak, again, again if self.exact is None else self.exact


@dataclass(frozen=True, slots=True)
class CountedSource:
    """Measured indikator that belong together: those of a table, of several, or of the Realisasi workbook."""

    name: str
    content: tuple[Capaian, ...]

    @property
    def known(self) -> bool:
        return any(c.reached is not None for c in self.content)

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
        groups = self.per_sasaran if basis == "sasaran" else [[c] for c in self.content]
        open_groups = [any(c.figure is None and c.reached is None for c in group) for group in groups]
        counts = []
        for i in range(3 if basis == "sasaran" else 2):
            means = [
                rerata(c.values[i] for c in group).value if basis == "sasaran" else group[0].values[i]
                for group in groups
            ]
            hits = [n is not None and (n > bound if above else n == bound) for n in means]
            counts.append(sum(hit and not is_open for hit, is_open in zip(hits, open_groups, strict=True)))
        return min(counts), max(counts) + sum(open_groups)

    @property
    def per_sasaran(self) -> list[list[Capaian]]:
        return grouped(self.content, lambda c: c.sasaran)

    def averages(self, basis: str) -> list[tuple[Decimal, int]]:
        """The average by indikator or by sasaran (percent, two decimals) and over how many it runs.

        First that of the printed capaian, then that of what target and realisasi give, rounded and before rounding;
        then the same without predicates that are printed with a capaian.
        """
        results: dict[tuple[tuple[Decimal | None, ...], ...], Rerata] = {}  # most figures are the same in every reading
        for content in (self.content, [c for c in self.content if not c.ordinal]):
            groups = grouped(content, lambda c: c.sasaran) if basis == "sasaran" else [content]
            for i in range(3):
                figures = tuple(tuple(c.values[i] for c in group) for group in groups)
                if figures not in results:
                    by_sasaran = basis == "sasaran"
                    results[figures] = rerata_sasaran(dict(enumerate(figures))) if by_sasaran else rerata(figures[0])
        return list(dict.fromkeys((m.value, m.counted) for m in results.values() if m.value is not None))


def mended_averages(source: CountedSource, basis: str) -> list[Decimal]:
    """The averages (percent, two decimals) where some wrong capaian are mended and the others stand as printed.

    None where more rows than a few are wrong: then almost any average could be made of them.
    """
    wrong = [n for n, c in enumerate(source.content) if None not in c.values[:2] and c.values[0] != c.values[1]]
    if not 0 < len(wrong) <= _FEW:
        return []
    means = []
    for chosen in product((0, 1), repeat=len(wrong)):
        figures = [c.values[0] for c in source.content]
        for n, which in zip(wrong, chosen, strict=True):
            figures[n] = source.content[n].values[which]
        if basis == "sasaran":
            groups = grouped(zip(source.content, figures, strict=True), lambda pair: pair[0].sasaran)
            mean = rerata_sasaran({n: [figure for _, figure in group] for n, group in enumerate(groups)})
        else:
            mean = rerata(figures)
        means += [] if mean.value is None else [mean.value]
    return means


def sources(laporan: Laporan, reference: Reference) -> list[CountedSource]:
    """What is measured in the tables meant; Realisasi where they measure nothing, everything where none is named."""
    if reference.tables:
        found = _printed(laporan, reference.tables)
        if any(s.known for s in found):
            return found
    every = _workbook(laporan)
    if reference.blank:
        every += [s for c in laporan.printings if c.document == "realisasi" for s in _printed(laporan, c.tables)]
    return [s for s in every if s.known]


def _printed(laporan: Laporan, tables: Sequence[PrintedTable]) -> list[CountedSource]:
    """The tables as printed; and with the realisasi of the other tables, where that of these is a finding."""
    numbers = {b.row.number for t in tables for b in t.rows}
    measured = [u for u in laporan.measurements if u.entry.row.number in numbers]
    results = [[u.result for u in measured], [_corrected(laporan, u) for u in measured]]
    content = [tuple(_row(laporan, u, h) for u, h in zip(measured, one, strict=True)) for one in results]
    return [CountedSource(together(tables), one) for one in (content if results[0] != results[1] else content[:1])]


def _corrected(laporan: Laporan, u: Measurement) -> Result | None:
    reference = laporan.reference_of(u)
    if reference is None or u.realisasi is None or reference.magnitude == u.realisasi.magnitude:
        return u.result
    return measure(u.target, reference, u.polarisasi, laporan.aturan)


def _row(laporan: Laporan, u: Measurement, result: Result | None) -> Capaian:
    tercetak = u.capaian.value if u.capaian else None
    computed = result.capaian if result and isinstance(result.capaian, Decimal) else None
    is_reached = reached(result.status) if result else None
    if is_reached is None and tercetak is not None and (u.target is None or u.realisasi is None):
        is_reached = meets(tercetak)
    sasaran = u.entry.wording.sasaran or u.entry.wording.indikator
    exact = _exact(laporan, result)
    if tercetak is not None and laporan.doubtful(u):  # counted as the office counted it
        is_reached, computed, exact = meets(tercetak), tercetak, tercetak
    is_ordinal = u.polarisasi == PREDIKAT
    return Capaian(sasaran, u.entry.name, is_reached, tercetak, computed, exact, at(laporan, u.entry.sel), is_ordinal)


def _exact(laporan: Laporan, result: Result | None) -> Decimal | None:
    return None if result is None or result.basis is None else limited(result, laporan.aturan)


def _workbook(laporan: Laporan) -> list[CountedSource]:
    if laporan.realisasi is None:
        return []
    book = laporan.books[laporan.realisasi]
    results = {t.row.number: t.result for t in measure_rows(book)}
    content = []
    for b in rows_of(laporan.realisasi, book):
        result = results.get(b.row.number)
        if result and result.status == NOT_APPLICABLE:
            continue
        matching = readings_comparable(read_value(b.row, "target"), read_value(b.row, "realisasi"))
        value = result.capaian if result and matching and isinstance(result.capaian, Decimal) else None
        name = b.row["indikator"].text
        is_reached = reached(result.status) if result and matching else None
        exact = None if value is None else _exact(laporan, result)
        content.append(Capaian(b.wording.sasaran, name, is_reached, None, value, exact, at_workbook(laporan, b)))
    return [CountedSource("Realisasi", tuple(content))]
