"""What a case of a rule is, and its two roads: workbooks in memory for every case, files in a folder for some."""

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from openpyxl import Workbook

from tests.addresses import DOKUMEN, RV, Spot, document
from tests.check.sets.clean_report import report_content
from tests.check.sets.clean_set import BARIS, IDENTITAS, Isi, clean_content
from tests.check.sets.edits import Edit
from tests.check.sets.paper import Paper, written
from tests.excel.sel_excel import terbuka
from xlkinerja.check import running
from xlkinerja.check.checking import check, check_books
from xlkinerja.check.finding import Report
from xlkinerja.check.rule import Hit, Rule
from xlkinerja.check.sets import DocumentSet
from xlkinerja.kinerja.skala import DEFAULT_SKALA, Skala
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KODE
from xlkinerja.workbook.templates import build

Found = set[tuple[str, Spot, str]]


@dataclass(frozen=True)
class Saved:
    """What other programs do to a finished workbook: to its bytes, and the same to a workbook in memory."""

    to_bytes: Callable[[bytes], bytes]
    to_paper: Callable[[Paper], object]


@dataclass
class Case:
    """What is done to the clean set, and exactly what is then found: code, place, level.

    `edit` changes the content, `cells` what is typed into the finished workbooks: a value, or a value with its number
    format. `after` is what other programs then do to them. `files` chooses the documents of the set; `laporan` adds
    the printed report. `pengaturan` are the settings of Realisasi, or those of the report where there is one, and
    `skala` its printed scale. `by_file` says that the workbooks are written and read as files too (test_roads), since
    the file is what the case is about.
    """

    name: str
    found: Found = field(default_factory=set)
    edit: Edit = len  # which changes nothing
    cells: dict[Spot, object] = field(default_factory=dict)
    files: tuple[str, ...] = tuple(DOKUMEN)
    identitas: dict[str, dict[str, object]] = field(default_factory=dict)
    pengaturan: dict[str, object] = field(default_factory=lambda: {"desimal": 0})
    skala: Skala = DEFAULT_SKALA["lima"]
    laporan: bool = False
    after: dict[str, Saved] = field(default_factory=dict)
    by_file: bool = False

    def __post_init__(self) -> None:
        self.found = set(self.found)


def workbooks(case: Case) -> dict[str, Isi]:
    """The content of each workbook of the case, by file."""
    content: Isi = {**clean_content(), **({RV: report_content()} if case.laporan else {})}
    case.edit(content)
    return {file: content[file] for file in content if file in case.files or file not in DOKUMEN}


def arguments(file: str, content: dict, case: Case) -> dict:
    """What `build` and its twin in memory make the workbook from."""
    kode = document(file).kode
    berpengaturan = RV if case.laporan else "Realisasi"
    pengaturan = case.pengaturan if file.startswith(berpengaturan) else {"desimal": 0} if kode == "Realisasi" else {}
    return {
        "identitas": {**IDENTITAS, "dokumen": kode, **case.identitas.get(file, {})},
        "pengaturan": pengaturan,
        "skala": case.skala if file == RV else DEFAULT_SKALA["lima"],
        "content": content,
        "prepared": BARIS,
    }


def typed(file: str, case: Case) -> dict[tuple[str, str], object]:
    return {(place.lembar, place.sel): value for place, value in case.cells.items() if place.berkas == file}


_BUILT: dict[str, bytes] = {}
_BOOKS: dict[str, Book] = {}
#: Workbooks of more than one case live to the end, so that their identity is a key.
_KEPT: set[int] = set()
_FOUND: dict[tuple[str, int], list[Hit]] = {}
_OF_BOOK = running._of_book


def workbook(file: str, content: dict, case: Case) -> bytes:
    """One workbook of the case as a file, before other programs see it."""
    bahan = arguments(file, content, case)
    key = repr((document(file).kode, bahan))
    if key not in _BUILT:  # most cases change one file of four
        _BUILT[key] = build(BY_KODE[document(file).kode], **bahan)
    return edit_cells(_BUILT[key], typed(file, case)) if typed(file, case) else _BUILT[key]


def book(file: str, content: dict, case: Case) -> Book:
    """The same workbook as it is read, without a file."""
    bahan, sel = arguments(file, content, case), typed(file, case)
    key = repr((file, bahan, sel))
    if key in _BOOKS and file not in case.after:
        return _BOOKS[key]
    paper = written(document(file).kode, **bahan)
    for (lembar, address), value in sel.items():
        paper.type(lembar, address, *(value if isinstance(value, tuple) else (value,)))
    if file in case.after:
        case.after[file].to_paper(paper)
        return paper.book(file)
    _BOOKS[key] = paper.book(file)
    _KEPT.add(id(_BOOKS[key]))
    return _BOOKS[key]


def edit_cells(data: bytes, edits: dict[tuple[str, str], object]) -> bytes:
    """The workbook with cells typed over, as a user would."""

    def edit(book: Workbook) -> None:
        for (lembar, sel), typed_value in edits.items():
            value, form = typed_value if isinstance(typed_value, tuple) else (typed_value, None)
            book[lembar][sel].value = value
            if form:
                book[lembar][sel].number_format = form

    return opened(edit)(data)


def opened(edit: Callable[[Workbook], object]) -> Callable[[bytes], bytes]:
    """The workbook opened, changed and saved by another program."""

    def change(data: bytes) -> bytes:
        book = terbuka(data)
        edit(book)
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()

    return change


def write(case: Case, folder: Path) -> None:
    """The workbooks of the case as files."""
    for file, content in workbooks(case).items():
        data = workbook(file, content, case)
        (folder / file).write_bytes(case.after[file].to_bytes(data) if file in case.after else data)


def books(case: Case) -> list[Book]:
    """The workbooks of the case as read, in the order in which a folder is read."""
    return [
        book(file, content, case) for file, content in sorted(workbooks(case).items(), key=lambda f: f[0].casefold())
    ]


def by_file(case: Case) -> Report:
    """The report on the case written into a folder and checked there, all rules on; an exception is raised."""
    with TemporaryDirectory() as folder:
        write(case, Path(folder))
        return check([folder], strict=True)


def run(case: Case) -> Report:
    """The same without files."""
    return checked(books(case))


def checked(books: Sequence[Book]) -> Report:
    """The report on workbooks; what a rule finds in one of them alone is not computed again for the next case."""
    with patch.object(running, "_of_book", _of_book):
        return check_books(books, strict=True)


def _of_book(rule: Rule, book: Book, document_set: DocumentSet | None, *, strict: bool) -> list[Hit]:
    if rule.proven is not None or id(book) not in _KEPT:
        return _OF_BOOK(rule, book, document_set, strict=strict)
    key = (rule.kode, id(book))
    if key not in _FOUND:
        _FOUND[key] = _OF_BOOK(rule, book, document_set, strict=strict)
    return _FOUND[key]


def found(report: Report) -> Found:
    """Findings by code, place and level; two at one place with one code would be lost, so they are refused."""
    findings = [(t.kode, Spot(t.berkas, t.lembar, t.sel), str(t.tingkat)) for t in report.temuan]
    places = [(kode, place) for kode, place, _ in findings]
    assert len(set(places)) == len(places), sorted(p for p in places if places.count(p) > 1)
    return set(findings)


def report(name: str, found: Iterable[tuple[str, Spot, str]] = (), edit: Edit = len, **kwargs: Any) -> Case:
    """A case of the set together with its printed report."""
    return Case(name, set(found), edit, laporan=True, **kwargs)
