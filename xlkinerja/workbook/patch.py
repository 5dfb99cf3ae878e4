"""Write cells and whole sheets of ours into an existing workbook; every other part stays byte for byte.

Where that cannot be promised, PatchRefused says what would be lost, and nothing is changed.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.disk.replacing import replace_file
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import RATIO_FROM, Package
from xlkinerja.workbook.patches.book import ask_recalculation, style_index, without_calc_chain, write_print_areas
from xlkinerja.workbook.patches.cells import format_cells, replace_content, write_cells
from xlkinerja.workbook.patches.chart import find_chart, write_chart
from xlkinerja.workbook.patches.content import (
    CellValue,
    ChartData,
    SheetContent,
    Style,
)
from xlkinerja.workbook.patches.kept import shifted_pictures
from xlkinerja.workbook.patches.rows import keep_shared, refuse_lost, sheet_bytes, sheet_tree
from xlkinerja.workbook.patches.tree import naming, read_tree, to_bytes

__all__ = ["PatchRefused", "patch", "replace_file"]

KNOWN_WRITERS = ("xlkinerja", "Microsoft Excel", "Microsoft Macintosh Excel", "LibreOffice")
_LARGE = RATIO_FROM  # from here on a part is packed quickly, and not so tightly that it would pass for a bomb
_UNCHANGED = "Tidak ada yang diubah."
_NOTHING: Mapping[str, Any] = MappingProxyType({})


def patch(
    data: bytes | Package,
    cells: Mapping[str, Mapping[str, CellValue]] = _NOTHING,
    sheets: Mapping[str, SheetContent] = _NOTHING,
    charts: Mapping[str, ChartData] = _NOTHING,
    print_areas: Mapping[str, str] = _NOTHING,
    formats: Mapping[str, Mapping[str, str]] = _NOTHING,
) -> bytes:
    """The workbook with those cells, sheet contents, charts and print areas ("$A$1:$H$40,$I$1:$K$40"), each by sheet.

    Cells keep their style, but for those among them that `formats` gives another number format; the same input gives
    the same bytes. Raises PatchRefused, and PackageError for a file that is no readable workbook.
    """
    package = data if isinstance(data, Package) else Package.from_bytes(data)
    _refuse(package, [*cells, *sheets, *charts, *print_areas])
    if not (any(cells.values()) or sheets or charts or print_areas):
        return package.data
    changed: dict[str, bytes | None] = {}
    if _patch_sheets(package, cells, sheets, formats, changed):
        changed |= without_calc_chain(package)
    for name, chart in charts.items():
        with naming(f"grafik lembar {name}"):
            part, root = find_chart(package, name, chart)
            write_chart(root, chart, name)
        changed[part] = to_bytes(root)
    if any(cells.values()) or sheets or print_areas:
        book = read_tree(package, package.workbook_part, "workbook")
        if any(cells.values()) or sheets:
            ask_recalculation(book)
        if print_areas:
            write_print_areas(book, print_areas, package.sheet_order)
        changed[package.workbook_part] = to_bytes(book)
    result = rebuild(package, changed)
    _refuse_lost_parts(package, Package.from_bytes(result), changed)
    return result


def _refuse_lost_parts(before: Package, after: Package, changed: Mapping[str, bytes | None]) -> None:
    """The result is looked at once more: every sheet and every part that was not left out on purpose is there."""
    left_out = {part.lower() for part, content in changed.items() if content is None}
    lost = {part.lower() for part in before.parts} - {part.lower() for part in after.parts} - left_out
    if after.sheets != before.sheets or lost:
        names = ", ".join(sorted(lost)) or "daftar lembar"
        raise PatchRefused(f"Hasilnya tidak akan memuat seluruh isi berkas ({names}). {_UNCHANGED}")


def _patch_sheets(
    package: Package,
    cells: Mapping[str, Mapping[str, CellValue]],
    sheets: Mapping[str, SheetContent],
    formats: Mapping[str, Mapping[str, str]],
    changed: dict[str, bytes | None],
) -> bool:
    """Add the changed sheets and styles to `changed`; True when a formula came or went."""
    links = package.relationships(package.workbook_part).values()
    styles_part = next((link.target for link in links if link.kind == "styles"), "")
    styles = read_tree(package, styles_part, "styleSheet") if styles_part and (sheets or formats) else None
    before = styles is not None and to_bytes(styles)
    indexes: dict[Style | int, int] = {}

    def index(style: Style | int) -> int:
        if styles is None:
            raise PatchRefused(f"Berkas tidak memuat bagian gaya sel. {_UNCHANGED}")
        if style not in indexes:
            with naming(styles_part):
                indexes[style] = style_index(styles, style)
        return indexes[style]

    formulas = False
    for sheet in package.sheets:
        if not (cells.get(sheet.name) or sheet.name in sheets):
            continue
        standing = package.read_sheet(sheet.name)  # a sheet with impossible addresses or values is not written into
        wanted = cells.get(sheet.name, {})
        last_row = max((split_ref(address)[1] for address in wanted), default=0)
        root, rest = sheet_tree(package, sheet.part, standing, last_row)
        if sheet.name in sheets:
            refuse_lost(sheet.name, standing.tail)
            rest = []
            content = sheets[sheet.name]
            formulas |= replace_content(root, content, index)
            moved = shifted_pictures(package, sheet.name, content.below, content.down)
            changed |= {part: to_bytes(drawing) for part, drawing in moved.items()}
        if wanted:
            if rest:
                rest = keep_shared(sheet.name, root, rest, standing, wanted.keys())
            formulas |= write_cells(root, wanted)
            format_cells(root, formats.get(sheet.name, _NOTHING), index)
        changed[sheet.part] = sheet_bytes(root, rest)
    if styles is not None and (after := to_bytes(styles)) != before:
        changed[styles_part] = after
    return formulas


def _refuse(package: Package, names: Iterable[str]) -> None:
    if package.strict:
        raise PatchRefused(
            f"Berkas disimpan sebagai «Strict Open XML», yang isinya tidak dapat dijamin utuh. {_UNCHANGED} Simpan "
            "sebagai Buku Kerja Excel (*.xlsx) biasa, lalu ulangi."
        )
    if any(part.lower().startswith("_xmlsignatures") for part in package.parts):
        raise PatchRefused(
            f"Berkas bertanda tangan digital; tanda tangan itu akan batal bila isinya ditulis. {_UNCHANGED} Hapus "
            "tanda tangannya (File > Info) atau pakai salinan tanpa tanda tangan."
        )
    if not package.application.startswith(KNOWN_WRITERS):
        raise PatchRefused(
            f"Berkas disimpan oleh «{package.application or 'program tak dikenal'}»; gaya, grafik, atau isian yang "
            f"ditulis program itu dapat hilang. {_UNCHANGED} Buka di Excel atau LibreOffice, simpan, lalu ulangi."
        )
    existing = [sheet.name for sheet in package.sheets]
    for name in names:
        if name not in existing:
            raise PatchRefused(f"Lembar «{name}» tidak ada; yang ada: {', '.join(existing)}. {_UNCHANGED}")


def rebuild(package: Package, changed: Mapping[str, bytes | None]) -> bytes:
    """The package with changed parts (None: left out), entries in their order with their dates and compression."""
    entries = {package.entry(part).filename: content for part, content in changed.items()}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as out:
        out.comment = package.zip.comment
        for source in package.zip.infolist():
            content = entries.get(source.filename, b"")
            if content is None:
                continue
            # a fresh entry: sizes, flags and extra fields of the source describe its own compressed bytes
            entry = zipfile.ZipInfo(source.filename, source.date_time)
            entry.compress_type = source.compress_type
            entry.create_system = source.create_system
            entry.external_attr, entry.internal_attr = source.external_attr, source.internal_attr
            content = content or package.read_part(source.filename)
            out.writestr(entry, content, compresslevel=1 if len(content) > _LARGE else None)
    return target.getvalue()
