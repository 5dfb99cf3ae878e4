"""What the forms of one workbook say goes into those of another: identity, settings, the scale of the office."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from xlkinerja.carry.cells import Carried, carried, same, shown
from xlkinerja.carry.planning import Plan
from xlkinerja.carry.routes import IDENTITY
from xlkinerja.kinerja.skala import Skala
from xlkinerja.summary.measuring import book_skala
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.sheets.identitas import IDENTITAS
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN, PRESENTATION


def field(source: Book, key: str) -> Any:
    """A field of Identitas as it goes along; None where it says nothing."""
    cell = source.identitas.get(key)
    one = carried(cell, _NO_COLUMN, _NO_ROW) if cell is not None else None
    if one is None or one.doubt:
        return None
    return int(one.value) if key == "tahun" and isinstance(one.value, Decimal) else one.value


#: A field of a form stands in no table: it is carried as a text is.
_NO_COLUMN = BY_KEY["pk"].main.by_key["kode"]
_NO_ROW = Row(0, {}, {})


def given(identity: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that say something."""
    return {key: value for key, value in identity.items() if value not in (None, "")}


def plan_identity(source: Book, book: Book, tahun: int | None, plan: Plan) -> None:
    """Fields of Identitas that the target leaves empty are filled, those that differ listed."""
    for key in IDENTITY:
        cell = book.identitas.get(key)
        value = tahun if key == "tahun" else field(source, key)
        if cell is None or value in (None, ""):
            continue
        one = Carried(Decimal(value) if isinstance(value, int) else value)
        if cell.empty and cell.formula is None:
            plan.put(IDENTITAS.name, cell.ref, one)
        elif not same(one, cell) and key != "tahun":
            plan.differing.append(
                f"Identitas!{cell.ref} ({IDENTITAS.by_key[key].label}) {shown(cell)}; {source.document_name} «{value}»"
            )


def settings(source: Book) -> dict[str, Any]:
    """Every setting of last year's workbook that says something."""
    declared = {f.key for form in (PENGATURAN, PRESENTATION) for f in form.fields}
    return {
        key: one.value
        for key, cell in source.pengaturan.items()
        if key in declared and (one := carried(cell, _NO_COLUMN, _NO_ROW)) and not one.doubt
    }


def own_skala(source: Book) -> Skala | None:
    """The scale that an office typed itself; None where it follows a choice or is empty."""
    typed = source.skala is not None and any(
        r["dari"].formula is None for r in source.skala.rows if not r["dari"].empty
    )
    return (book_skala(source) or None) if typed else None


def plan_settings(source: Book, book: Book, plan: Plan) -> None:
    """Settings that the target leaves open are filled; those that differ are listed, for they change numbers."""
    fields = {f.key: f for form in (PENGATURAN, PRESENTATION) for f in form.fields}
    for key, value in settings(source).items():
        cell: Cell | None = book.pengaturan.get(key)
        if cell is None:
            continue
        one = Carried(value)
        if cell.empty and cell.formula is None:
            plan.put(PENGATURAN.name, cell.ref, one)
        elif not same(one, cell):
            theirs = source.pengaturan[key]
            plan.differing.append(
                f"Pengaturan!{cell.ref} ({fields[key].label}) {shown(cell)}; {source.document_name} "
                f"{source.tahun} {shown(theirs)}"
            )
