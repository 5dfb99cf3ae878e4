"""What the stand-in for Excel was asked, which of it is to fail, what the user saw, and how often Python was asked.

One entry of CALLS is one property written or one method called on an object of Excel by the VBA of the add-in: "isi"
for cells, sheets and workbooks, "setelan" for switches, protection, page, chart and active sheet.
"""

CALLS: list[tuple[str, str]] = []
GAGAL: set[int] = set()  # numbers of the CALLS that fail, the first is 1
MESSAGES: list[tuple[str, str]] = []  # kind and text of every message box
ANSWERS: list[object] = []  # what the user chooses in the next boxes
PANGGILAN: list[tuple[object, ...]] = []  # what Python was asked
HAPUS: list[str] = []  # files that the VBA deleted


class ComError(Exception):
    """An error of Excel, with its own sentence."""


def note(kind: str, what: str) -> None:
    """One call; raises ComError where that one is to fail."""
    CALLS.append((kind, what))
    if len(CALLS) in GAGAL:
        raise ComError(f"gagal buatan pada {what}")


def lupakan() -> None:
    for entries in (CALLS, GAGAL, MESSAGES, ANSWERS, PANGGILAN, HAPUS):
        entries.clear()
