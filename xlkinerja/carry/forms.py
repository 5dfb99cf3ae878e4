"""What the forms of one workbook say goes into those of another: identity, settings, the scale of the office."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from xlkinerja.carry.cells import Carried, plain, same, shown, spelt_otherwise
from xlkinerja.carry.plan import Plan
from xlkinerja.carry.routes import IDENTITY
from xlkinerja.kinerja.skala import Skala
from xlkinerja.summary.measuring import book_skala
from xlkinerja.workbook.book import Book, Cell
from xlkinerja.workbook.sheets.identitas import IDENTITAS
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN, PRESENTATION

_SETTINGS = {f.key: f for form in (PENGATURAN, PRESENTATION) for f in form.fields}


def field(source: Book, key: str) -> Any:
    """A field of Identitas as it goes along; None where it says nothing."""
    value = _sayings(source.identitas, (key,)).get(key)
    return int(value) if key == "tahun" and isinstance(value, Decimal) else value


def settings(source: Book) -> dict[str, Any]:
    """Every setting of last year's workbook that says something."""
    return _sayings(source.pengaturan, _SETTINGS)


def _sayings(cells: Mapping[str, Cell], keys: Iterable[str]) -> dict[str, Any]:
    """The values of those fields that say something of which there is no doubt."""
    found = {key: plain(cells[key]) for key in keys if key in cells}
    return {key: one.value for key, one in found.items() if one is not None and not one.doubt}


def given(identity: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that say something."""
    return {key: value for key, value in identity.items() if value not in (None, "")}


def own_skala(source: Book) -> Skala | None:
    """The scale that an office typed itself; None where it follows a choice or is empty."""
    typed = source.skala is not None and any(
        r["dari"].formula is None for r in source.skala.rows if not r["dari"].empty
    )
    return (book_skala(source) or None) if typed else None


def plan_identity(source: Book, book: Book, tahun: int | None, plan: Plan) -> None:
    """Fields of Identitas that the target leaves empty are filled, those that differ listed."""
    offered = given({key: field(source, key) for key in IDENTITY} | {"tahun": tahun})
    if book.tahun is not None:
        del offered["tahun"]  # of one year they are, or the whole would have been refused
    labels = {f.key: f.label for f in IDENTITAS.fields}
    _plan_fields(plan, IDENTITAS.name, labels, book.identitas, offered, source.document_name)


def plan_settings(source: Book, book: Book, plan: Plan) -> None:
    """Settings that the target leaves open are filled; those that differ are listed, for they change numbers."""
    labels = {f.key: f.label for f in _SETTINGS.values()}
    origin = f"{source.document_name} {source.tahun}"
    _plan_fields(plan, PENGATURAN.name, labels, book.pengaturan, settings(source), origin)


def _plan_fields(
    plan: Plan,
    sheet: str,
    labels: Mapping[str, str],
    standing: Mapping[str, Cell],
    offered: Mapping[str, Any],
    origin: str,
) -> None:
    """Fills the empty fields of a form with what is offered, and lists those in which something else stands."""
    for key, value in offered.items():
        cell = standing.get(key)
        if cell is None:
            continue
        one = Carried(Decimal(value) if isinstance(value, int) else value)
        if cell.empty and cell.formula is None:
            plan.put(sheet, cell.ref, one)
        elif spelt_otherwise(one, cell) and not same(one, cell):
            plan.spelling.append(f"{sheet}!{cell.ref}")
        elif not same(one, cell):
            plan.differing.append(
                f"{sheet}!{cell.ref} ({labels[key]}) {shown(cell)}; {origin} {shown(Cell('', one.value))}"
            )
