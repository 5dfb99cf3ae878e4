"""What follows from a workbook, a table or a report is worked out once: `fact` sees to it, and nothing repeats it."""

import pickle
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache
from importlib import import_module
from inspect import CO_GENERATOR, isgeneratorfunction
from pathlib import Path
from pkgutil import walk_packages
from types import CodeType, FrameType
from typing import Any

import pytest

import xlkinerja
from tests.contoh import contoh
from xlkinerja.check.checking import check_books
from xlkinerja.check.cross.joined import Joined
from xlkinerja.check.cross.renstra import Kamus
from xlkinerja.check.discovery import rules
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.sets import DocumentSet
from xlkinerja.kinerja.vocabulary import adding, current
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.book import Book, Cell, TableData
from xlkinerja.workbook.facts import fact
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from

#: Five documents of one office and its printed report: most of what rules ask is asked of them.
EXAMPLE = "tanjung-jabung-timur-2023"
OWNERS = (Book, TableData, DocumentSet, Laporan, Joined, Kamus)
PLAIN = (str, int, type(None))
#: So small a part of all the calls of a check one function may spend on answers that it has given before.
SHARE = 0.005
ASKED = fact(len).__code__  # type: ignore[arg-type]
WORDS = current.__code__


def books() -> list[Book]:
    files = contoh(EXAMPLE, reviu=True).items()
    return [book_from(Package.from_bytes(data), Path(name), name=name) for name, data in files]


@cache
def facts() -> dict[str, Callable[..., Any]]:
    """Every function of the package that is decorated with `fact`, methods and properties too, by its name."""
    found: dict[str, Callable[..., Any]] = {}
    for info in walk_packages(xlkinerja.__path__, "xlkinerja."):
        if info.name.startswith(("xlkinerja.calc.component", "xlkinerja.excel", "xlkinerja.__main__")):
            continue  # made for a host that is not there
        module = import_module(info.name)
        classes = [c for c in vars(module).values() if isinstance(c, type) and c.__module__ == info.name]
        for one in [*vars(module).values(), *(m for c in classes for m in vars(c).values())]:
            function = one.fget if isinstance(one, property) else one
            if getattr(function, "__code__", None) is ASKED:
                found[f"{function.__module__}.{function.__qualname__}"] = function.__wrapped__
    return found


class Watch:
    """Counts the calls of a check: which were made of the same things, and how many calls the repeated ones took."""

    def __init__(self) -> None:
        self.calls, self.work, self.total = Counter[tuple[object, ...]](), Counter[CodeType](), 0
        self.asked_words, self.asking_words = 0, set[str]()
        self._frames: dict[int, tuple[FrameType, tuple[object, ...]]] = {}  # kept, so that no other frame has its id
        self._open: list[tuple[FrameType, int]] = []

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        self.total += 1
        if event == "call":
            if id(frame) not in self._frames:
                self._frames[id(frame)] = frame, _asked(frame)
                self.calls[self._frames[id(frame)][1]] += 1
            self._open.append((frame, self.total))
            if frame.f_code is WORDS:
                self.asked_words += 1
                facts = [f.f_locals for f, _ in self._open if f.f_code is ASKED]
                kept = (f["function"] for f in facts if isinstance(f["owner"], Book | TableData))
                self.asking_words.update(function.__qualname__ for function in kept)
        elif event == "return" and self._open:
            returning, begun = self._open.pop()
            asked = self._frames[id(returning)][1]
            if asked and self.calls[asked] > 1:
                self.work[returning.f_code] += self.total - begun


def _asked(frame: FrameType) -> tuple[object, ...]:
    """A function of ours and what it was asked, things that never change by identity; () for any other call."""
    code = frame.f_code
    arguments = [frame.f_locals.get(n) for n in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]]
    ours = "xlkinerja" in code.co_filename and code is not ASKED and not code.co_flags & CO_GENERATOR
    if not ours or not any(isinstance(a, OWNERS) for a in arguments):
        return ()
    if not all(isinstance(a, OWNERS + PLAIN) for a in arguments):
        return ()
    return code, *(a if isinstance(a, PLAIN) else id(a) for a in arguments)


@pytest.fixture(scope="module")
def watched() -> Watch:
    """One check of the example, every call counted."""
    read, watch = books(), Watch()
    rules()
    sys.setprofile(watch)
    try:
        check_books(read, strict=True)
    finally:
        sys.setprofile(None)
    return watch


def test_a_fact_is_worked_out_once(watched: Watch) -> None:
    """What is decorated with `fact` runs at most once for one thing and one question; most of them did run."""
    code = {function.__code__: name for name, function in facts().items()}
    ran = {asked[0]: 0 for asked in watched.calls if asked and asked[0] in code}
    assert {code[asked[0]]: n for asked, n in watched.calls.items() if asked and asked[0] in code and n > 1} == {}
    assert len(ran) > len(code) / 2
    assert {"xlkinerja.summary.measuring.book_aturan", "xlkinerja.workbook.book.Book.tahun"} <= facts().keys()


def test_nothing_else_is_worked_out_again(watched: Watch) -> None:
    """No function spends more than a little of a check on what it was asked of the same workbooks before."""
    again = {c.co_qualname: n for c, n in watched.work.items() if n > SHARE * watched.total}
    assert again == {}, f"of {watched.total} calls; let them be a fact of what they are asked of"


def test_no_fact_of_a_workbook_asks_for_words(watched: Watch) -> None:
    """An office's words hold for one check, a workbook for as many as its owner likes: see `vocabulary.adding`."""
    assert watched.asked_words
    assert watched.asking_words == set()


def test_one_workbook_under_two_vocabularies() -> None:
    """Checked with the words of an office and then without, it gives what new ones give."""
    read = books()
    with adding({"buruk": ["pelaksanaan kampanye", "pelaporan dana"]}):
        with_words = check_books(read, strict=True).temuan
    assert check_books(read, strict=True).temuan == check_books(books(), strict=True).temuan != with_words


def test_no_fact_is_a_generator() -> None:
    """The second to ask would find it empty."""
    assert [name for name, function in facts().items() if isgeneratorfunction(function)] == []


def test_a_replaced_workbook_knows_nothing_yet() -> None:
    """`dataclasses.replace` makes another workbook, of which other facts hold; those of the first stay right."""
    book = next(b for b in books() if b.kind == "realisasi")
    first = book_aturan(book).decimals
    other = replace(book, pengaturan={**book.pengaturan, "desimal": Cell("B9", Decimal(4 - first))})
    assert book.known
    assert other.known == {}
    assert (book_aturan(other).decimals, book_aturan(book).decimals) == (4 - first, first)
    table = next(iter(book.tables.values()))
    assert replace(table, rows=()).known == {}


def test_what_is_known_of_a_workbook_goes_with_it() -> None:
    """A workbook of which everything was asked can be handed to another process, with the answers."""
    read = books()
    check_books(read, strict=True)
    for book in read:
        there = pickle.loads(pickle.dumps(book))
        assert there == book
        assert there.known.keys() >= {("xlkinerja.workbook.book.Book.tahun", ())}
