"""Documents of one office in one folder that bear another entitas or year: whether they may belong together."""

from collections.abc import Sequence

from xlkinerja.check.single.amounts import budget
from xlkinerja.check.values.cells import Magnitude, read_value
from xlkinerja.check.values.texts import normal
from xlkinerja.workbook.book import Book

#: This share of the indikator must be the same, and of their targets: plans of two years or entitas differ more.
#: Four of five equal targets are one plan, two of five are two.
SHARE_OF_INDIKATOR, SHARE_OF_TARGETS = 0.5, 0.75
#: What an office keeps beside the documents of the year that follows.
LAPORAN = frozenset({"realisasi", "reviu"})


def same_subject(alone: Sequence[Book], other: Sequence[Book]) -> bool:
    """Whether the first documents speak of the indikator of the second, with the same targets."""
    left, right = _targets(alone), _targets(other)
    shared = left.keys() & right.keys()
    if not shared or len(shared) < SHARE_OF_INDIKATOR * len(left):
        return False
    pairs = [(left[n], right[n]) for n in shared if left[n] is not None and right[n] is not None]
    return sum(a == b for a, b in pairs) >= SHARE_OF_TARGETS * len(pairs)


def _targets(books: Sequence[Book]) -> dict[str, Magnitude | None]:
    """The target of every indikator, by its normalised name; those of a printed report without one."""
    results: dict[str, Magnitude | None] = {}
    for book in books:
        for table in book.tables.values():
            for row in table.indikator:
                reading = read_value(row, "target") if table is book.main else None
                name = normal(row["indikator"].text)
                results[name] = results.get(name) or (reading.magnitude if reading is not None else None)
    results.pop("", None)
    return results


def last_years(a: Sequence[Book], b: Sequence[Book]) -> bool:
    """Whether one is the report of the year before the other, whose budget says nothing else."""
    earlier, later = sorted((a, b), key=lambda books: books[0].tahun or 0)
    tahun = later[0].tahun or 0
    if tahun - (earlier[0].tahun or 0) != 1 or not {book.kind for book in earlier} <= LAPORAN:
        return False
    tables = [t for book in earlier if (t := budget(book)) is not None]
    return not any(row["tahun"].number == tahun for t in tables for row in t.rows)
