"""Carrying into bytes: a workbook that stands is completed in place, one that does not is made from the template."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlkinerja.carry.budget import plan_budget
from xlkinerja.carry.computing import computed
from xlkinerja.carry.forms import field, given, own_skala, plan_identity, plan_settings, settings
from xlkinerja.carry.plan import Plan
from xlkinerja.carry.planning import plan_rows
from xlkinerja.carry.refusing import UNCHANGED, name_of, own_year, refuse_older, refuse_other_office, refuse_year
from xlkinerja.carry.routes import IDENTITY, REVISED, SOURCES, Route, route
from xlkinerja.carry.signatories import CHOICE, plan_signatories
from xlkinerja.pages.computed import name_of_sheet
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Book, TableData
from xlkinerja.workbook.documents import BY_KEY, Document
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.missing import incomplete
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.patches.content import CellValue
from xlkinerja.workbook.reading import book_from
from xlkinerja.workbook.sheets.identitas import VERSIONS
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN
from xlkinerja.workbook.templates import ROWS, Captioned

#: Rows that a new workbook has ready beyond those that are carried into it.
_SPARE = 10


@dataclass(frozen=True)
class Carry:
    """A workbook with what was carried into it; `data` is the workbook itself where nothing was."""

    data: bytes
    plan: Plan
    notes: tuple[str, ...] = ()


def chosen(source: Book, target: str) -> Route:
    """The way from a workbook to a target as the command line names it. Raises PatchRefused where there is none."""
    if source.document is None or not source.readable:
        problem = source.problems[0]
        raise PatchRefused(f"{source.name or source.path.name}: {problem.pesan} {problem.tindakan}")
    way = route(source.kind, target)
    if way is None:
        names = " atau ".join(BY_KEY[key].kode for key in SOURCES[target])
        raise PatchRefused(
            f"{source.name or source.path.name} adalah {source.document_name}. {name_of(target)} diturunkan dari "
            f"{names}."
        )
    return way


def new_workbook(
    source: Book,
    target: str,
    *,
    tahun: int | None = None,
    prepared: int = ROWS,
    last: Book | None = None,
    identitas: Mapping[str, Any] | None = None,
    pengaturan: Mapping[str, Any] | None = None,
) -> Carry:
    """A workbook from the template with what the source holds; `identitas` and `pengaturan` go before it.

    `tahun` is the year of the target, that of the source without one; `last` is the Realisasi of the year before, of
    which a Realisasi takes the settings and what was reached. Raises PatchRefused.
    """
    way = chosen(source, target)
    document = BY_KEY[way.target]
    tahun = tahun if tahun is not None else own_year(source)
    refuse_year(source, way, tahun, target)
    blank = Book(
        Path(document.file),
        document,
        tables={t.name: TableData(t, t.name, t.header_row, t.letters, ()) for t in document.tables},
    )
    plan = Plan()
    plan_rows(source, blank, way, tahun, {}, plan)
    plan_budget(source, blank, tahun, plan)
    content = {name: _content(table, plan) for name, table in blank.tables.items()}
    own = {key: field(source, key) for key in (*IDENTITY, *([CHOICE] if way.same_kind else []))} | {"tahun": tahun}
    if target == REVISED:
        own["versi"] = VERSIONS[min(source.perubahan + 1, len(VERSIONS) - 1)]
    if last is not None:
        _refuse_last(last, document)
    settings_of = source if way.same_kind else last
    kept = settings(settings_of) if settings_of and PENGATURAN in document.forms else {}
    data = template_bytes(
        document,
        max(prepared, *(len(rows) + _SPARE for rows in content.values())),
        identitas=given(own) | given(identitas or {}),
        pengaturan=kept | dict(pengaturan or {}),
        skala=own_skala(settings_of) if settings_of and kept and not pengaturan else None,
        content=content,
    )
    if last is None:
        return Carry(data, plan)
    further = complete(data, last, "realisasi", name=document.file, only_known=True)
    return Carry(further.data, plan.joined(further.plan))


def _refuse_last(last: Book, document: Document) -> None:
    if last.kind != "realisasi" or document.key != "realisasi":
        raise PatchRefused(
            f"--tahun-lalu memerlukan Realisasi untuk Realisasi, bukan {last.document_name or last.name}."
        )


def complete(
    data: bytes,
    source: Book,
    target: str,
    *,
    name: str = "",
    tahun: int | None = None,
    only_known: bool = False,
    last: Book | None = None,
    places: Mapping[int, str] | None = None,
    all_new: bool = False,
) -> Carry:
    """A workbook that stands, with its empty cells filled and its missing rows added; nothing in it is changed.

    `tahun` is its year where its Identitas names none; `only_known` completes rows that are there and adds none;
    `last` is the Realisasi of the year before, as for a new workbook. With `places`, where each row of the source comes
    from, the source is the same document taken in from elsewhere, with `all_new` one none of whose rows need stand
    there. Raises PackageError and PatchRefused.
    """
    package = Package.from_bytes(data)
    book = book_from(package, Path(name or "buku.xlsx"), name=name)
    document = _expected(book, target)
    notes: tuple[str, ...] = ()
    if incomplete(book):
        from xlkinerja.workbook.patch_refit.refitting import refit  # makes a template: only where one is needed

        if refitted := refit(package, book):
            package, notes = Package.from_bytes(refitted.data), refitted.notes
            book = book_from(package, book.path, name=book.name)
    plan = plan_into(package, book, source, target, tahun=tahun, only_known=only_known, places=places, all_new=all_new)
    package = _written(package, plan)
    if last is not None:
        _refuse_last(last, document)
        book = book_from(package, book.path, name=book.name)
        further = plan_into(package, book, last, target, only_known=True)
        package, plan = _written(package, further), plan.joined(further)
    if not plan.written:
        return Carry(data, plan)
    return Carry(patch(package, computed(package, document, plan)), plan, notes)


def _written(package: Package, plan: Plan) -> Package:
    """The package with the values of a plan in their cells; formulas show what they showed."""
    return Package.from_bytes(patch(package, values(package, plan))) if plan.written else package


def plan_into(
    package: Package,
    book: Book,
    source: Book,
    target: str,
    *,
    tahun: int | None = None,
    only_known: bool = False,
    places: Mapping[int, str] | None = None,
    all_new: bool = False,
) -> Plan:
    """What is carried into an opened workbook. Raises PatchRefused where it may not be."""
    way = chosen(source, target) if places is None else Route(source.kind, source.kind, whole=True)
    _expected(book, target)
    way = way._replace(adds=way.adds and not only_known)
    if tahun is not None and book.tahun is not None and tahun != book.tahun:
        raise PatchRefused(
            f"{book.document_name} bertahun {book.tahun}, --tahun {tahun}. {UNCHANGED} Hapus --tahun, atau pilih "
            "--keluaran lain."
        )
    tahun = next((y for y in (book.tahun, tahun, own_year(source)) if y is not None), None)
    refuse_year(source, way, tahun, target, standing=book.tahun is not None)
    refuse_other_office(source, book)
    if target == REVISED:
        refuse_older(source, book)
    plan = Plan()
    standing = package.read_sheet(name_of_sheet(package, book.main.sheet), blank=True).cells if book.main else {}
    plan_rows(source, book, way, tahun, standing, plan, places, all_new=all_new)
    if way.adds:
        plan_budget(source, book, tahun, plan, whole=way.whole)
        plan_identity(source, book, tahun, plan)
        plan_signatories(source, book, plan, same_kind=way.same_kind)
    if way.same_kind and not way.whole:
        plan_settings(source, book, plan)
    return plan


def values(package: Package, plan: Plan) -> dict[str, dict[str, CellValue]]:
    """The values of a plan, by the names that its sheets bear in the package."""
    return {
        name_of_sheet(package, sheet): {ref: one.value for ref, one in cells.items()}
        for sheet, cells in plan.cells.items()
    }


def _content(table: TableData, plan: Plan) -> list[dict[str, Any]]:
    """The rows of a plan for a blank table, by column key."""
    keys = {letter: key for key, letter in table.letters.items()}
    rows: dict[int, dict[str, Any]] = {}
    for ref, one in plan.cells.get(table.sheet, {}).items():
        value = Captioned(one.value, one.format) if one.format and isinstance(one.value, Decimal) else one.value
        rows.setdefault(split_ref(ref)[1], {})[keys[ref.rstrip("0123456789")]] = value
    return [rows.get(number, {}) for number in range(table.table.first_row, max(rows, default=0) + 1)]


def _expected(book: Book, target: str) -> Document:
    """The document that is to be written into. Raises PatchRefused for another one."""
    document = BY_KEY["pk" if target == REVISED else target]
    if book.document is None:
        raise PatchRefused(f"{book.problems[0].pesan} {book.problems[0].tindakan} {UNCHANGED}")
    if book.document is not document or (target == REVISED and not book.perubahan):
        raise PatchRefused(
            f"Tujuannya {book.document_name}, bukan {name_of(target)}. {UNCHANGED} Pilih buku kerja lain pada "
            "--keluaran."
        )
    return document
