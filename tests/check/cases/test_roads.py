"""Two roads lead to a Book, a file and a workbook in memory, and they lead to the same one."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.addresses import AL, AN, RV, TL, document
from tests.check.cases.all_cases import CASES
from tests.check.sets.case import Case, books, found, write
from tests.check.sets.random_report import budgets, reviu_book, sentences, tables
from tests.check.sets.random_set import arguments, draw, parts
from xlkinerja.check import checking
from xlkinerja.pages.filling import fill
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KODE
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from, read
from xlkinerja.workbook.templates import build

BY_FILE = [c for c in CASES if c.by_file]
#: Of the cases that are checked in memory alone, the first one for each family of rules.
SAMPLE = list({kode[:3]: c for c in reversed(CASES) if not c.by_file for kode, *_ in c.found}.values())


def without_place(book: Book) -> Book:
    """A Book without the place of its file, and its merged cells in order, which other programs keep in none."""
    sheets = {name: replace(state, merges=tuple(sorted(state.merges))) for name, state in book.sheets.items()}
    return replace(book, path=Path(), sheets=sheets)


def test_the_sample_has_every_family() -> None:
    """The rules of every family but those of unreadable files are in the sample; many cases are files."""
    assert {kode[:3] for case in SAMPLE for kode, *_ in case.found} == {f"XK{n}" for n in range(9)}
    assert len(BY_FILE) >= 40


#: What was read from files, by name and bytes: most cases change one file of four.
_READ: dict[tuple[str, bytes], Book] = {}


def read_once(path: Path, name: str = "") -> Book:
    """What `read` gives for the file, read anew only where its name and its bytes are new."""
    key = name, path.read_bytes()
    if key not in _READ:
        _READ[key] = read(path, name=name)
    return replace(_READ[key], path=path)


@pytest.mark.parametrize("case", [*BY_FILE, *SAMPLE], ids=lambda c: c.name)
def test_by_file(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files of a case give the findings that its workbooks in memory give, and read as the same Books.

    The same are texts and what they carry down, numbers, formats, formulas, computed values, and states of the sheets.
    """
    monkeypatch.setattr(checking, "read", read_once)
    write(case, tmp_path)
    assert found(checking.check([tmp_path], strict=True)) == case.found
    for book in books(case):
        assert without_place(read_once(tmp_path / book.name, book.name)) == without_place(book), book.name


@pytest.mark.parametrize("origin", [(2, 2), (5, 8)], ids=str)
def test_random_sets_are_those_of_files(origin: tuple[int, int]) -> None:
    """A set drawn at random, filled by `susun` whole or in part, and its report."""
    drawn = draw(*origin)
    for name, book in drawn.books.items():
        data = fill(build(BY_KODE[document(name).kode], **arguments(drawn, name)), parts=parts(drawn)).data
        assert without_place(book_from(Package.from_bytes(data), Path(name), name=name)) == without_place(book), name


def test_the_two_random_sets_differ() -> None:
    """One of them is filled whole, the other is not."""
    assert {draw(*origin).tersusun for origin in [(2, 2), (5, 8)]} == {True, False}


def test_random_report_is_that_of_a_file() -> None:
    """The copy of a report drawn at random reads the same from a file."""
    drawn = draw(5, 8)
    isi = {TL: tables(drawn), AL: budgets(drawn), AN: sentences(drawn)}
    data = build(
        BY_KODE["Reviu"],
        identitas={**drawn.identitas, "tahun": 2024},
        pengaturan=drawn.pengaturan,
        skala=drawn.skala,
        content=isi,
        prepared=5,
    )
    assert without_place(book_from(Package.from_bytes(data), Path(RV), name=RV)) == without_place(
        reviu_book(drawn, isi)
    )
