"""Carrying into bytes: a workbook that stands is completed in place, one that does not is made from the template."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlkinerja.carry.budget import plan_budget
from xlkinerja.carry.forms import field, given, own_skala, plan_identity, plan_settings, settings
from xlkinerja.carry.planning import Plan, plan_rows
from xlkinerja.carry.routes import IDENTITY, REVISED, SOURCES, Route, route
from xlkinerja.check.cross.renstra import covers, period, same_office
from xlkinerja.pages.computed import name_of_sheet
from xlkinerja.pages.filling import FILL_COLUMNS, changes, template_bytes
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Book, TableData
from xlkinerja.workbook.cell_formulas import same_formula
from xlkinerja.workbook.documents import BY_KEY, Document
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.missing import incomplete
from xlkinerja.workbook.package import Package, RawCell
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.patches.content import CellValue, Formula
from xlkinerja.workbook.reading import book_from
from xlkinerja.workbook.sheets.identitas import VERSIONS
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN
from xlkinerja.workbook.templates import ROWS, Captioned

_UNCHANGED = "Tidak ada yang diubah."
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
            f"{source.name or source.path.name} adalah {source.document_name}. {_name(target)} diturunkan dari {names}."
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
    tahun = tahun if tahun is not None else _own_year(source)
    _refuse_year(source, way, tahun, target)
    blank = Book(
        Path(document.file),
        document,
        tables={t.name: TableData(t, t.name, t.header_row, t.letters, ()) for t in document.tables},
    )
    plan = Plan()
    plan_rows(source, blank, way, tahun, {}, plan)
    plan_budget(source, blank, tahun, plan)
    content = {name: _content(table, plan) for name, table in blank.tables.items()}
    own = {key: field(source, key) for key in IDENTITY} | {"tahun": tahun}
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
    return add_last(Carry(data, plan), last, document.file) if last else Carry(data, plan)


def add_last(carry: Carry, last: Book, name: str) -> Carry:
    """The same with the realisasi of the year before in the rows that are there. Raises PatchRefused."""
    further = complete(carry.data, last, "realisasi", name=name, only_known=True)
    return Carry(further.data, carry.plan.joined(further.plan), (*carry.notes, *further.notes))


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
    places: Mapping[int, str] | None = None,
    all_new: bool = False,
) -> Carry:
    """A workbook that stands, with its empty cells filled and its missing rows added; nothing in it is changed.

    `tahun` is its year where its Identitas names none; `only_known` completes rows that are there and adds none. With
    `places`, where each row of the source comes from, the source is the same document taken in from elsewhere, with
    `all_new` one none of whose rows need stand there. Raises PackageError and PatchRefused.
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
    if not plan.written:
        return Carry(data, plan)
    cells = _values(plan)
    written = patch(package, cells)
    after = Package.from_bytes(written)
    return Carry(patch(after, computed(after, document, plan)), plan, notes)


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
            f"{book.document_name} bertahun {book.tahun}, --tahun {tahun}. {_UNCHANGED} Hapus --tahun, atau pilih "
            "--keluaran lain."
        )
    tahun = next((y for y in (book.tahun, tahun, _own_year(source)) if y is not None), None)
    _refuse_year(source, way, tahun, target)
    if (
        book.identity("satker")
        and source.identity("satker")
        and source.kind != "renstra"
        and not same_office(source, book)
    ):
        raise PatchRefused(
            f"{source.document_name} milik «{source.identity('satker')}», {book.document_name} milik "
            f"«{book.identity('satker')}». {_UNCHANGED}"
        )
    plan = Plan()
    standing = package.read_sheet(name_of_sheet(package, book.main.sheet), blank=True).cells if book.main else {}
    plan_rows(source, book, way, tahun, standing, plan, places, all_new=all_new)
    if way.adds:
        plan_budget(source, book, tahun, plan, whole=way.whole)
        plan_identity(source, book, tahun, plan)
    if way.same_kind and not way.whole:
        plan_settings(source, book, plan)
    return plan


def computed(package: Package, document: Document, plan: Plan) -> dict[str, dict[str, CellValue]]:
    """The formulas of the new rows, and the values of those that stand, after the plan was written into the package.

    What a user typed over a formula stays.
    """
    book = book_from(package, Path(document.file))
    new = changes(package, book, parts=frozenset({FILL_COLUMNS}))
    results: dict[str, dict[str, CellValue]] = {}
    for sheet, cells in new.cells.items():
        standing, added = package.read_sheet(sheet).cells, set(plan.added.get(sheet, ()))

        def ours(ref: str, text: str, standing: Mapping[str, RawCell] = standing, added: set[int] = added) -> bool:
            old = standing.get(ref)
            if old is None:
                return split_ref(ref)[1] in added
            return old.formula is not None and same_formula(old.formula, text)  # another one is the office's own

        wanted = {ref: value for ref, value in cells.items() if isinstance(value, Formula) and ours(ref, value.text)}
        # all of a sheet or none: formulas that cells share are not to be torn
        if any(ref not in standing or (standing[ref].value or "") != value.value for ref, value in wanted.items()):
            results[sheet] = dict(wanted)
    return results


def _values(plan: Plan) -> dict[str, dict[str, CellValue]]:
    return {sheet: {ref: one.value for ref, one in cells.items()} for sheet, cells in plan.cells.items()}


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
        raise PatchRefused(f"{book.problems[0].pesan} {book.problems[0].tindakan} {_UNCHANGED}")
    if book.document is not document or (target == REVISED and not book.perubahan):
        raise PatchRefused(f"Tujuannya {book.document_name}, bukan {_name(target)}. {_UNCHANGED}")
    return document


def _name(target: str) -> str:
    return "PK perubahan" if target == REVISED else BY_KEY[target].kode


def _own_year(source: Book) -> int | None:
    """The year of which a source speaks; a Renstra speaks of several."""
    return None if source.kind == "renstra" else source.tahun


def _refuse_year(source: Book, way: Route, tahun: int | None, target: str) -> None:
    """Raises PatchRefused where the source does not speak of the target's year, or of the one before."""
    if tahun is None:
        raise PatchRefused(f"Tahun {_name(target)} belum diketahui. {_UNCHANGED} Pakai --tahun.")
    theirs = source.tahun
    if source.kind == "renstra":
        if not covers(source, tahun):
            raise PatchRefused(f"Renstra {period(source)} tidak memuat tahun {tahun}. {_UNCHANGED}")
    elif theirs is None:
        raise PatchRefused(f"Tahun di lembar Identitas {source.document_name} kosong atau salah. {_UNCHANGED}")
    elif way.same_kind and target != REVISED and not way.whole:
        if theirs != tahun - 1:
            raise PatchRefused(
                f"{source.document_name} tahun {theirs} hanya diturunkan ke tahun {theirs + 1}, bukan {tahun}. "
                f"{_UNCHANGED} Pakai --tahun {theirs + 1}"
                + (f", atau --ke {REVISED} untuk perubahan PK." if source.kind == "pk" else ".")
            )
    elif theirs != tahun:
        raise PatchRefused(f"{source.document_name} bertahun {theirs}, {_name(target)} bertahun {tahun}. {_UNCHANGED}")
