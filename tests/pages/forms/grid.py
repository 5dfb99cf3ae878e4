"""A printed form as a grid of texts: what a reader sees in each cell, and which cells a merged one covers."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.check.sets import paper
from tests.contoh import contoh
from xlkinerja.pages.blocks import Box, Heading, PageTable, Paragraph, Signatures
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.printed_forms import printed_forms
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from

#: In a grid, a cell that a merged one covers.
COVERED = None
Row = dict[str, Any]
_CODE = re.compile(r'(?:"(?P<front>[^"]*)")?(?P<number>General|0|#,##0(?:\.00)?)(?:"(?P<behind>[^"]*)")?')


def of_report(name: str, file: str) -> Book:
    """A workbook of a published report as `contoh` writes it."""
    return book_from(Package.from_bytes(contoh(name)[file]), Path(file))


def row(sasaran: str | None, indikator: str | None, target: Any = None, satuan: str = "", **more: Any) -> Row:
    return {"sasaran": sasaran, "indikator": indikator, "target": target, "satuan": satuan, **more}


def typed(
    kode: str, rows: Sequence[Mapping[str, Any]], sheets: Mapping[str, Any] | None = None, **identitas: Any
) -> Book:
    """A workbook in memory with those rows on its main sheet; a text such as #REF! is an error."""
    document = paper.BY_KODE[kode]
    content = {document.main.name: rows, **(sheets or {})}
    sheet = paper.written(
        kode,
        identitas={"satker": "KPU Kabupaten Contoh", "entitas": "KPU", "tahun": 2024, **identitas},
        content=content,
        prepared=max(1, *(len(r) for r in content.values())),
    )
    for table in document.tables:
        for offset, cells in enumerate(content.get(table.name, ())):
            for key, value in cells.items():
                if value in paper.ERROR_CODES:
                    sheet.type(table.name, f"{table.letters[key]}{table.first_row + offset}", value)
    return sheet.book(document.file)


def page(key: str, **papers: Any) -> Page | None:
    """What a form prints of those papers."""
    (form,) = (f for f in printed_forms() if f.key == key)
    given = Papers(**papers)
    return form.page(given) if all(getattr(given, need) is not None for need in form.needs) else None


def shown(box: Box) -> str:
    """What a reader sees in a cell: a number by its format, in Indonesian spelling."""
    if not isinstance(box.value, Decimal):
        assert isinstance(box.value, str), box
        return box.value
    found = _CODE.fullmatch(box.number_format or "General")
    if found is None:
        assert box.number_format in {"0%", "0.0%", "0.00%"}, box.number_format
        return (
            f"{box.value * 100:,f}".rstrip("0").rstrip(".").replace(",", ";").replace(".", ",").replace(";", ".") + "%"
        )
    digits = f"{box.value:,.2f}" if found["number"].endswith("00") else f"{box.value:,f}"
    if "." in digits and not found["number"].endswith("00"):
        digits = digits.rstrip("0").rstrip(".")
    if found["number"] in {"General", "0"}:
        digits = digits.replace(",", "")
    return (found["front"] or "") + digits.translate(str.maketrans(".,", ",.")) + (found["behind"] or "")


def tables(printed: Page) -> list[list[list[str | None]]]:
    """The tables of a page as grids, each row with one text for each column. Fails where boxes overlap or miss one."""
    return [_grid(block, len(printed.widths)) for block in printed.blocks if isinstance(block, PageTable)]


def _grid(table: PageTable, width: int) -> list[list[str | None]]:
    grid: list[list[str | None]] = [["?"] * width for _ in table.lines]
    for r, line in enumerate(table.lines):
        column = line.first - 1
        for box in line.boxes:
            for i in range(box.rows):
                for j in range(box.columns):
                    assert grid[r + i][column + j] == "?", f"baris {r + i + 1}, kolom {column + j + 1} dua kali"
                    grid[r + i][column + j] = COVERED
            grid[r][column] = shown(box)
            column += box.columns
    assert not [row for row in grid if "?" in row], "sel tanpa isi"
    return grid


def texts(printed: Page) -> list[str]:
    """Every text that a page shows, its signatures too."""
    found: list[str] = []
    for block in printed.blocks:
        if isinstance(block, Heading):
            found.append(str(block.value))
        elif isinstance(block, Paragraph):
            found.append(block.text)
        elif isinstance(block, PageTable):
            found += [shown(box) for line in block.lines for box in line.boxes]
        elif isinstance(block, Signatures):
            found += [block.place, *(text for party in block.parties for text in party)]
    return found


def signed(printed: Page) -> Signatures:
    """Who signs the page."""
    (block,) = (b for b in printed.blocks if isinstance(b, Signatures))
    return block
