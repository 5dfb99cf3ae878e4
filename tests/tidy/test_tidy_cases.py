"""Tidying every case: what it mends is gone, nothing else is found, and a second run changes nothing."""

import pytest

from tests.check.cases.all_cases import CASES
from tests.check.sets.case import Case, arguments, books, checked, document, typed, workbooks
from tests.check.sets.paper import Paper, written
from tests.check.sets.random_set import SETS, draw
from xlkinerja.check.finding import Report
from xlkinerja.summary.measuring import measure_rows
from xlkinerja.tidy.tidying import Tidied, recalculated, tidy
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.facts import fact

#: Drawn sheets show the figures of before until susun is run; they say so.
DRAWN = {"XK322", "XK323"}
#: What could not be judged before: capaian typed over its formula in a row that could not be read, and the reason that
#: «Tidak» needs, where «Tidak » was no choice at all. By case.
UNCOVERED = {
    "capaian pada baris yang tidak terbaca": {"XK301", "XK302", "XK303"},
    "Berlaku dengan spasi": {"XK316"},
}


#: A Book that many cases share is tidied once.
tidy_once = fact(tidy)


def paper_of(case: Case, file: str, content: dict) -> Paper:
    """A workbook of a case in memory, as `case.book` makes it, to be written into."""
    paper = written(document(file).kode, **arguments(file, content, case))
    for (lembar, address), value in typed(file, case).items():
        paper.type(lembar, address, *(value if isinstance(value, tuple) else (value,)))
    if file in case.after:
        case.after[file].to_paper(paper)
    return paper


def tidied(paper: Paper, file: str) -> tuple[Book, Book, Tidied]:
    """The workbook before and after, and what was done."""
    before = paper.book(file)
    result = tidy(before)
    return before, after_tidying(paper, file, result), result


def after_tidying(paper: Paper, file: str, result: Tidied) -> Book:
    """The workbook with what tidying writes."""
    for lembar, cells in result.cells.items():
        for sel, value in cells.items():
            paper.write(lembar, sel, value, result.formats.get(lembar, {}).get(sel))
    if result.changes:
        for lembar, cells in recalculated(paper, paper.book(file)).items():
            for sel, value in cells.items():
                paper.write(lembar, sel, value)
    return paper.book(file)


def found(report: Report) -> set[tuple[str, str, str, str]]:
    return {(t.kode, t.berkas, t.lembar, t.sel) for t in report.temuan if t.kode not in DRAWN}


@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
def test_a_case_tidied(case: Case) -> None:
    """No new finding, no other capaian, nothing left for a second run.

    Where tidying has nothing to do it writes nothing, and the workbooks are those that test_cases checks.
    """
    before = [b for b in books(case) if b.document is not None]
    content, results = workbooks(case), [tidy_once(b) for b in before]
    after = [
        after_tidying(paper_of(case, b.name, content[b.name]), b.name, result) if result.changes else b
        for b, result in zip(before, results, strict=True)
    ]
    for old, new, result in zip(before, after, results, strict=True):
        assert tidy_once(new).changes == ()
        if result.changes:
            measures_the_same(old, new, result)
    if any(result.changes for result in results):
        earlier = found(checked(before))
        later = {f for f in found(checked(after)) if f[0] not in UNCOVERED.get(case.name, ())}
        assert later <= earlier, sorted(later - earlier)


def measures_the_same(before: Book, after: Book, result: Tidied) -> None:
    """Rows in which nothing was written give the results that they gave, but for other settings."""
    if any(c.lembar == "Pengaturan" for c in result.changes):
        return
    rows = {c.sel.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for c in result.changes}
    figures = {t.row.number: t.result for t in measure_rows(after)}
    for t in measure_rows(before):
        assert str(t.row.number) in rows or figures[t.row.number] == t.result


@pytest.mark.parametrize(("seed", "size"), SETS)
def test_a_random_set_is_tidy(seed: int, size: int) -> None:
    """A set without a fault holds nothing to tidy."""
    for book in draw(seed, size).books.values():
        assert tidy(book) == Tidied((), ())
