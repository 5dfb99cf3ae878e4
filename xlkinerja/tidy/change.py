"""What tidying changes and what it leaves to a person, each with its place."""

from decimal import Decimal
from typing import NamedTuple

from xlkinerja.kinerja.angka import write_angka

#: Longer texts are shown in part.
_LONGEST = 80
#: Letters shown on each side of a change in a long text.
_BESIDE = 30


class Change(NamedTuple):
    """One cell before and after; None is an empty cell. `pesan` says why."""

    lembar: str
    sel: str
    before: str | None
    after: Decimal | str | None
    pesan: str
    #: How `after` reads where it is no plain number: 02/01/2024 for a date.
    reads: str = ""
    #: The number format that the cell gets; "" where it keeps its own.
    form: str = ""

    def __str__(self) -> str:
        before, after = self.before, self.after
        if before and isinstance(after, str) and not self.reads:
            before, after = _around(before, after)
        new = self.reads or (write_angka(after) if isinstance(after, Decimal) else _quoted(after))
        return f"{self.lembar}!{self.sel}: {_quoted(_short(before))} → {new} ({self.pesan})"


class Untouched(NamedTuple):
    """A cell that is left as it is, why, and the code of the rule that goes on telling it ("" where none does)."""

    lembar: str
    sel: str
    text: str
    alasan: str
    kode: str = ""

    def __str__(self) -> str:
        code = f"; {self.kode} tetap melaporkannya" if self.kode else ""
        return f"{self.lembar}!{self.sel}: {_quoted(_short(self.text))} dibiarkan: {self.alasan}{code}"


Told = Change | Untouched


def _around(before: str, after: str) -> tuple[str, str]:
    """Both texts where they begin to differ, with some of what stands around it; whole where they are short."""
    if max(len(before), len(after)) <= _LONGEST:
        return before, after
    letters = enumerate(zip(before, after, strict=False))
    first = next((i for i, (a, b) in letters if a != b), min(len(before), len(after)))
    start, end = max(0, first - _BESIDE), first + _BESIDE
    return _cut(before, start, end), _cut(after, start, end)


def _cut(text: str, start: int, end: int) -> str:
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def _short(text: str | None) -> str | None:
    """The beginning of a long text."""
    return _cut(text, 0, _LONGEST) if text and len(text) > _LONGEST else text


def _quoted(text: str | None) -> str:
    return "(kosong)" if not text else f"«{text.replace(chr(10), '↵')}»"  # one change is one line
