"""Who signs goes along only where it is the same person or choice: names, dates and offices are of one document."""

from xlkinerja.carry.cells import Carried
from xlkinerja.carry.forms import field
from xlkinerja.carry.planning import Plan
from xlkinerja.check.values.texts import fold
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.identitas import IDENTITAS

#: Who signs attachments: as in last year's document of the same kind.
CHOICE = "penandatangan"
_PARTIES = ("pertama", "kedua")
_OF_A_PERSON = ("pangkat", "nip")


def plan_signatories(source: Book, book: Book, plan: Plan, *, same_kind: bool) -> None:
    """Pangkat and NIP of a party whose name both workbooks have, and the choice of who signs, into empty fields."""
    keys = [
        f"{what}_{party}"
        for party in _PARTIES
        if _name(source, party) and _name(source, party) == _name(book, party)
        for what in _OF_A_PERSON
    ]
    for key in (*keys, *((CHOICE,) if same_kind else ())):
        cell, value = book.identitas.get(key), field(source, key)
        if cell is not None and cell.empty and cell.formula is None and isinstance(value, str):
            plan.put(IDENTITAS.name, cell.ref, Carried(value))


def _name(book: Book, party: str) -> str:
    """The name of a party; "" for what only keeps the place of one: (nama pejabat), dots."""
    name = fold(book.identity(f"pihak_{party}"))
    return name if name[:1].isalpha() else ""
