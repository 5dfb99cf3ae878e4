"""What crossed to the stand-in for Excel, what it showed, what the user answers, and which call is to fail.

A round trip is one property read, one property written or one method called on an object of Excel from the process of
Python. Each is noted once, in one of two lists, and both are counted: `CALLS` for what carries data or changes state
("isi" for cells, sheets and workbooks, "setelan" for switches: screen, calculation, protection, page, chart, active
sheet), `LOOKUPS` for what only fetches an object or its name, as often as xlwings asks for it on Windows.
What VBA does is no round trip, for it runs inside Excel; it is noted in `INSIDE` all the same, so that each of its
calls can be made to fail. Message boxes are shown by Windows, not by Excel.
"""

from collections.abc import Iterator
from contextlib import contextmanager

CALLS: list[tuple[str, str]] = []
LOOKUPS: list[str] = []
INSIDE: list[tuple[str, str]] = []
MESSAGES: list[tuple[str, str]] = []  # kind and text of every message box
ANSWERS: list[object] = []  # what the user types into the next boxes
GAGAL: set[int] = set()  # numbers of the CALLS that fail, the first is 1
GAGAL_DALAM: set[int] = set()  # the same for INSIDE

BOCOR: list[Exception] = []  # what VBA did not trap; Excel would have shown its debugger

_di_dalam: list[bool] = []


class ComError(Exception):
    """What pywin32 raises; `excepinfo` holds Excel's own sentence."""

    def __init__(self, text: str) -> None:
        self.excepinfo = (0, "Microsoft Excel", text, None, 0, -2146827284)
        super().__init__(-2147352567, "Exception occurred.", self.excepinfo, None)


def note(kind: str, what: str) -> None:
    """One call; raises ComError where that one is to fail."""
    daftar, gagal = (INSIDE, GAGAL_DALAM) if _di_dalam else (CALLS, GAGAL)
    daftar.append((kind, what))
    if len(daftar) in gagal:
        raise ComError(f"gagal buatan pada {what}")


def look(*names: str) -> None:
    """Objects fetched and names asked for, one call each."""
    if not _di_dalam:
        LOOKUPS.extend(names)


@contextmanager
def di_dalam() -> Iterator[None]:
    """What is noted meanwhile happens inside Excel."""
    _di_dalam.append(True)
    try:
        yield
    finally:
        _di_dalam.pop()


def bolak_balik() -> int:
    """Round trips so far."""
    return len(CALLS) + len(LOOKUPS)


def lupakan() -> None:
    for daftar in (CALLS, LOOKUPS, INSIDE, MESSAGES, ANSWERS, GAGAL, GAGAL_DALAM, BOCOR):
        daftar.clear()
