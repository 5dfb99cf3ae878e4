"""What Bab III of the report will need from the sheet Realisasi, and how much of it is there."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.cross.joined import Joined
from xlkinerja.check.values.cells import blank
from xlkinerja.kinerja.capaian import Result
from xlkinerja.kinerja.reached import reached
from xlkinerja.summary.anggaran import rows_of_year
from xlkinerja.summary.measuring import book_results, sasaran_numbers
from xlkinerja.workbook.book import Book, Cell, Row, TableData
from xlkinerja.workbook.facts import fact
from xlkinerja.workbook.sheets.realisasi import REALISASI

CAUSE, SOLUTION, EFISIENSI = "penyebab", "solusi atau tindak lanjut", "efisiensi sumber daya (realisasi anggaran)"
#: Analyses that a sasaran owes, each shown by any of these columns in one of its rows. The comparison with a national
#: standard is owed only where there is one, so that its absence says nothing; efficiency needs the budget as well.
ANALYSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("target dan realisasi tahun ini", ("realisasi",)),
    ("perbandingan dengan tahun lalu", ("realisasi_n1", "realisasi_n2", "realisasi_n3", "realisasi_n4")),
    ("perbandingan dengan target akhir Renstra", ("target_renstra",)),
    (CAUSE, ("penyebab", "keterangan")),
    (SOLUTION, ("solusi", "tindak_lanjut")),
    ("program pendukung", ("program_pendukung",)),
)
#: Columns that every measured indikator owes.
COLUMNS = ("definisi", "sumber_data", "penanggung_jawab", "bukti")


class Completeness(NamedTuple):
    """What one Realisasi workbook lacks: numbers of sasaran by analysis, cells by column; and how much is there.

    `explained` are the sasaran whose causes and solutions other rules ask for.
    """

    book: Book
    table: TableData
    analyses: dict[str, list[int]]
    columns: dict[str, list[str]]
    sasaran: int
    explained: frozenset[int]
    present: int
    owed: int

    @property
    def percent(self) -> int:
        """Share of what is owed that is there, whole percent rounded down: 100 only where nothing lacks."""
        return 100 * self.present // self.owed if self.owed else 100


@fact
def completeness(joined: Joined) -> tuple[Completeness, ...]:
    """One for each Realisasi in which measuring has begun."""
    tables = ((b, b.tables.get(REALISASI.name)) for b in joined.documents if b.kind == "realisasi")
    begun = ((b, t) for b, t in tables if t is not None and any(_filled(r["realisasi"]) for r in t.indikator))
    return tuple(_measure(joined, book, table) for book, table in begun)


def _measure(joined: Joined, book: Book, table: TableData) -> Completeness:
    applicable_numbers = {r.number for r in table.indikator if r["berlaku"].text.casefold() != "tidak"}
    applicable_rows = [(r, n) for r, n in sasaran_numbers(table.all_rows) if r.number in applicable_numbers]
    sasaran: dict[int, list[Row]] = {}
    for row, number in applicable_rows:
        sasaran.setdefault(number or 0, []).append(row)
    analyses = {
        name: [n for n, rows in sasaran.items() if not _shown(rows, columns)]
        for name, columns in ANALYSES
        if all(k in table.letters for k in columns)
    }
    if not any(r["realisasi"].number is not None for r in rows_of_year(book)):
        analyses[EFISIENSI] = list(sasaran)
    measured = [r for r, _ in applicable_rows if _filled(r["realisasi"])]
    other = _responsible_elsewhere(joined, book)
    columns = {
        k: [r[k].ref for r in measured if r[k].empty and not (k == "penanggung_jawab" and r.number in other)]
        for k in COLUMNS
        if k in table.letters
    }
    analyses_owed = len(analyses.keys() | {EFISIENSI})  # also where the budget shows it, so that nothing lacks
    owed = analyses_owed * len(sasaran) + len(columns) * len(measured)
    missing = sum(map(len, analyses.values())) + sum(map(len, columns.values()))
    results = book_results(book)
    return Completeness(
        book,
        table,
        {name: numbers for name, numbers in analyses.items() if numbers},
        {k: sel for k, sel in columns.items() if sel},
        len(sasaran),
        frozenset(n for n, rows in sasaran.items() if _unexplained(results[r.number] for r in rows)),
        owed - missing,
        owed,
    )


def _shown(rows: Sequence[Row], columns: Sequence[str]) -> bool:
    return any(_filled(r[k]) for r in rows for k in columns)


def _filled(cell: Cell) -> bool:
    """Whether something stands there; a formula never calculated will."""
    return cell.formula is not None or not blank(cell)


def _unexplained(results: Iterable[Result]) -> bool:
    """Whether a row of the sasaran is above or below its target, so that rules of its own ask for the cause."""
    return any(reached(h.status) is False or (isinstance(h.capaian, Decimal) and h.capaian > 100) for h in results)


def _responsible_elsewhere(joined: Joined, book: Book) -> set[int]:
    """Rows whose indikator has a Penanggung Jawab, or a Pelaksana, in another document."""
    own = next(i for i, b in enumerate(joined.documents) if b is book)
    return {
        group.members[own].entry.row.number
        for group in joined.groups
        if own in group.members
        and any(
            not a.entry.row[k].empty
            for i, a in group.members.items()
            for k in ("penanggung_jawab", "pelaksana")
            if i != own
        )
    }
