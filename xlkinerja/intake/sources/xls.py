"""An old workbook (.xls), read by calamine: it knows values and merges, and no number formats."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

from xlkinerja.intake.blocks import Block, Notice, SourceCell, SourcePlace
from xlkinerja.intake.sources.formats import refuse
from xlkinerja.intake.sources.grid import MAX_CELLS, Grid, hidden
from xlkinerja.intake.sources.regions import blocks_of
from xlkinerja.intake.sources.shown import plain
from xlkinerja.workbook.address import ref
from xlkinerja.workbook.stream import ErrorValue, number
from xlkinerja.workbook.values import cleaned

MAX_BYTES = 30_000_000  # nothing in an .xls is packed
_SAVE = "buka di Excel, simpan sebagai Buku Kerja Excel (*.xlsx), lalu ulangi"


def read(name: str, data: bytes) -> list[Block]:
    """What the visible sheets hold. Raises Unreadable."""
    import python_calamine as calamine

    if len(data) > MAX_BYTES:
        raise refuse(name, f"terlalu besar ({len(data) // 1_000_000} MB)", "simpan hanya lembar yang diperlukan")
    blocks: list[Block] = []
    try:
        book = calamine.load_workbook(BytesIO(data))
        for sheet in book.sheets_metadata:
            if sheet.typ is not calamine.SheetTypeEnum.WorkSheet:
                continue
            if sheet.visible is not calamine.SheetVisibleEnum.Visible:
                blocks.append(hidden(name, sheet.name))
                continue
            blocks += _sheet(name, sheet.name, book.get_sheet_by_name(sheet.name))
    except calamine.PasswordError as error:
        raise refuse(name, "terkunci sandi", "buka di Excel, hapus sandinya, simpan, lalu ulangi") from error
    except (calamine.CalamineError, OSError, ValueError, OverflowError) as error:
        raise refuse(name, "rusak", _SAVE) from error
    except BaseException as error:  # what stops the library itself is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise refuse(name, "rusak", _SAVE) from error
    if blocks:
        pesan = (
            "Berkas .xls dibaca tanpa format angkanya: 0,975 dapat berarti 97,5%. Bila ada persen, simpan sebagai "
            ".xlsx, lalu ulangi dengan berkas itu."
        )
        blocks.append(Notice(pesan, SourcePlace(name)))
    return blocks


def _sheet(source: str, part: str, sheet: Any) -> list[Block]:
    if sheet.total_height * sheet.total_width > MAX_CELLS * 10:
        raise refuse(source, f"terlalu besar (lembar {part})", "simpan hanya tabel yang diperlukan ke berkas baru")
    grid = Grid(source, part)
    merged = {start: end for start, end in sheet.merged_cell_ranges or () if start != end}
    lines = sheet.to_python(skip_empty_area=False)
    height, width = len(lines), max(map(len, lines), default=0)
    count = 0
    for r, values in enumerate(lines):
        for c, raw in enumerate(values):
            if raw == "" or raw is None or grid.holds(c + 1, r + 1):
                continue
            count += 1
            if count > MAX_CELLS:
                raise refuse(source, f"berisi lebih dari {MAX_CELLS} sel", "simpan hanya tabel yang diperlukan")
            value, text = content(raw)
            if not text:
                continue
            r2, c2 = merged.get((r, c), (r, c))
            rows, columns = min(r2, height - 1) - r + 1, min(c2, width - 1) - c + 1
            place = SourcePlace(source, part, 0, r + 1, ref(c + 1, r + 1))
            grid.put(c + 1, r + 1, SourceCell(value, text, place, rows, columns))
    return list(blocks_of(grid))


def content(raw: object) -> tuple[str | Decimal | date, str]:
    """Value and text of what calamine gives for a cell: float, text, truth value, day, time."""
    if isinstance(raw, bool):
        return ("TRUE" if raw else "FALSE",) * 2
    if isinstance(raw, int | float):
        value = number(repr(raw))
        return (value.text,) * 2 if isinstance(value, ErrorValue) else (value, plain(value))
    if isinstance(raw, date):
        day = raw.date() if isinstance(raw, datetime) else raw
        return day, f"{day:%d/%m/%Y}"
    if isinstance(raw, time | timedelta):
        return (str(raw),) * 2
    text = cleaned(str(raw)).strip()
    return text, text
