"""What tidying changes and what it leaves to a person, each with its place."""

from decimal import Decimal
from typing import NamedTuple

from xlkinerja.kinerja.angka import write_angka


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
        after = self.reads or (write_angka(self.after) if isinstance(self.after, Decimal) else _quoted(self.after))
        return f"{self.lembar}!{self.sel}: {_quoted(self.before)} → {after} ({self.pesan})"


class Untouched(NamedTuple):
    """A cell that is left as it is, why, and the code of the rule that goes on telling it ("" where none does)."""

    lembar: str
    sel: str
    text: str
    alasan: str
    kode: str = ""

    def __str__(self) -> str:
        code = f"; {self.kode} tetap melaporkannya" if self.kode else ""
        return f"{self.lembar}!{self.sel}: {_quoted(self.text)} dibiarkan: {self.alasan}{code}"


Told = Change | Untouched


def _quoted(text: str | None) -> str:
    return "(kosong)" if not text else f"«{text}»"
