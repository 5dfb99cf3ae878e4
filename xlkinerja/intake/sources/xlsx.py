"""A workbook of any layout: its visible sheets in order, each parted into its tables."""

from datetime import date
from decimal import Decimal

from xlkinerja.intake.blocks import Block, Notice, SourceCell, SourceHeading, SourcePlace, SourceTable, Unreadable
from xlkinerja.intake.sources.grid import MAX_CELLS, Grid, hidden
from xlkinerja.intake.sources.print_header import header_lines
from xlkinerja.intake.sources.regions import blocks_of
from xlkinerja.intake.sources.shown import shown
from xlkinerja.workbook.address import column_letter, ref, split_range, split_ref
from xlkinerja.workbook.errors import PackageError
from xlkinerja.workbook.package import Package, RawCell, SheetData
from xlkinerja.workbook.reading_limits import left_out, listed
from xlkinerja.workbook.stream import ErrorValue, parse
from xlkinerja.workbook.values import day_of, is_date_format

MAX_BYTES = 40_000_000


def read(name: str, data: bytes) -> list[Block]:
    """What the sheets hold, and a notice for each that is hidden. Raises Unreadable."""
    if len(data) > MAX_BYTES:
        raise Unreadable(
            f"Berkas {name} terlalu besar ({len(data) // 1_000_000} MB); simpan hanya lembar yang diperlukan ke berkas "
            "baru, lalu ulangi."
        )
    try:
        package = Package.from_bytes(data)
        bold = _bold_styles(package)
        blocks: list[Block] = []
        for sheet in package.sheets:
            if sheet.state == "visible":
                found = _sheet(name, sheet.name, package.read_sheet(sheet.name), bold)
                if any(isinstance(block, SourceTable) for block in found):
                    above = header_lines(package.read_part(sheet.part), sheet.name)
                    blocks += [SourceHeading(line, SourcePlace(name, sheet.name)) for line in above]
                blocks += found
            else:
                blocks.append(hidden(name, sheet.name))
    except PackageError as error:
        pesan = error.pesan.replace("periksa lagi", "ulangi")
        raise Unreadable(f"{name}: {pesan}") from error
    return blocks


def _sheet(source: str, part: str, data: SheetData, bold: frozenset[int]) -> list[Block]:
    notices = _notices(source, part, data)
    filled = {raw.ref: raw for raw in data.cells.values() if raw.value is not None and raw.value != ""}
    if not filled:
        return notices
    if len(filled) > MAX_CELLS:
        raise Unreadable(
            f"Berkas {source}, lembar {part}: berisi lebih dari {MAX_CELLS} sel; simpan hanya tabel yang diperlukan ke "
            "berkas baru, lalu ulangi."
        )
    places = [split_ref(address) for address in filled]
    right, bottom = max(c for c, _ in places), max(r for _, r in places)
    grid = Grid(source, part)
    merged: dict[str, tuple[int, int]] = {}  # rows and columns of a merge, by its first cell; within what is filled
    area = 0
    for merge in data.merges:
        c1, r1, c2, r2 = _range(source, merge)
        rows, columns = min(r2, bottom) - r1 + 1, min(c2, right) - c1 + 1
        if ref(c1, r1) in filled:
            merged[ref(c1, r1)] = rows, columns
            area += rows * columns
    if area > MAX_CELLS:
        raise Unreadable(
            f"Berkas {source}, lembar {part}: gabungan selnya terlalu luas; pisahkan, simpan, lalu ulangi."
        )
    for address, raw in sorted(filled.items(), key=lambda item: split_ref(item[0])[::-1]):
        column, row = split_ref(address)
        if grid.holds(column, row):
            continue  # below a merge stands what nobody sees
        rows, columns = merged.get(address, (1, 1))
        value, text = content(raw)
        place = SourcePlace(source, part, 0, row, address)
        grid.put(column, row, SourceCell(value, text, place, rows, columns, raw.style in bold))
    return [*notices, *blocks_of(grid)]


def _notices(source: str, part: str, data: SheetData) -> list[Block]:
    """What of a sheet is not read, or read although it is not seen."""
    found: list[Block] = [
        Notice(f"{problem.pesan} {problem.tindakan}", SourcePlace(source, part, cell=problem.sel))
        for problem in left_out(part, data)
    ]
    if waiting := [raw.ref for raw in data.cells.values() if raw.formula is not None and raw.value is None]:
        pesan = (
            f"Rumus di sel {listed(tuple(waiting), len(waiting))} belum pernah dihitung, jadi tidak ada nilainya; "
            "buka berkasnya di Excel, simpan, lalu ulangi."
        )
        found.append(Notice(pesan, SourcePlace(source, part, cell=waiting[0])))
    places = [split_ref(raw.ref) for raw in data.cells.values() if raw.value not in {None, ""}]
    rows = sorted({r for _, r in places} & data.hidden_rows)
    columns = sorted({c for c, _ in places} & data.hidden_columns)
    for word, names in (("Baris", [str(r) for r in rows]), ("Kolom", [column_letter(c) for c in columns])):
        if names:
            pesan = (
                f"{word} {listed(tuple(names), len(names)).replace(' sel lain', ' lainnya')} tersembunyi; ikut diambil."
            )
            found.append(Notice(pesan, SourcePlace(source, part)))
    return found


def content(raw: RawCell) -> tuple[str | Decimal | date, str]:
    """Value and shown text of a cell that is not empty; the error of a formula is a text."""
    value = raw.value
    if isinstance(value, Decimal):
        day = day_of(value) if is_date_format(raw.format) else None
        return value if day is None else day, shown(value, raw.format)
    if isinstance(value, bool):
        text = "TRUE" if value else "FALSE"
    else:
        text = value.text if isinstance(value, ErrorValue) else str(value).strip()
    return text, text


def _range(source: str, merge: str) -> tuple[int, int, int, int]:
    try:
        return split_range(merge)
    except ValueError as error:
        raise Unreadable(
            f"Berkas {source} rusak (gabungan sel «{merge}»); buka di Excel, simpan lagi, lalu ulangi."
        ) from error


def _bold_styles(package: Package) -> frozenset[int]:
    """Indexes of the cell styles whose letters are bold."""
    links = package.relationships(package.workbook_part).values()
    part = next((link.target for link in links if link.kind == "styles"), "")
    if not part:
        return frozenset()
    fonts: list[bool] = []
    styles: list[int] = []
    inside = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        local = name.rpartition(" ")[2]
        if local in {"fonts", "cellXfs"}:
            inside = local
        elif inside == "fonts" and local == "font":
            fonts.append(False)
        elif inside == "fonts" and local == "b" and fonts:
            fonts[-1] = attributes.get("val", "1") not in {"0", "false"}
        elif inside == "cellXfs" and local == "xf":
            styles.append(int(attributes.get("fontId", 0)))

    def end(name: str) -> None:
        nonlocal inside
        if name.rpartition(" ")[2] == inside:
            inside = ""

    parse(package.read_part(part), part, start=start, end=end, text=len)
    return frozenset(i for i, font in enumerate(styles) if font < len(fonts) and fonts[font])
