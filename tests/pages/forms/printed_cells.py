"""Forms as a reader sees them: the text of each cell, lines of tables with what is merged over them, sentences."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl.cell.cell import ERROR_CODES

from tests.check.sets import paper
from tests.contoh import contoh
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.pages.blocks import Box, Heading, PageTable, Paragraph
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.printed_forms import printed_forms
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from

_MEANS = "Keterangan: "
FORMS = {form.key: form for form in printed_forms()}
_CODE = re.compile(
    r'(?:"(?P<front>[^"]*)")?(?P<code>General|#,##0|0)(?P<decimals>\.0+)?(?P<percent>%)?(?:"(?P<end>[^"]*)")?'
)
IDENTITAS = {"satker": "KPU Kabupaten Contoh", "tahun": 2024, "entitas": "KPU", "tempat": "Contoh"}


@cache
def of_report(name: str, berkas: str) -> Book:
    """A workbook of a published report."""
    return book_from(Package.from_bytes(contoh(name)[berkas]), Path(berkas))


def typed(kode: str, rows: Sequence[Mapping[str, Any]], lembar: str = "", **more: Any) -> Book:
    """A workbook with those rows on its main sheet; a text such as #REF! is an error, "=…" a formula without a value.

    `more` is identitas, pengaturan, skala, and the content of other sheets by their names.
    """
    forms = {key: more.pop(key) for key in ("identitas", "pengaturan", "skala") if key in more}
    main = paper.Paper(kode).document.main.name
    content = {lembar or main: rows, **more}
    sheet = paper.written(
        kode,
        identitas={**IDENTITAS, **forms.pop("identitas", {})},
        content={name: [{k: v for k, v in row.items() if not _live(v)} for row in of] for name, of in content.items()},
        prepared=max(map(len, content.values()), default=1) + 1,
        **forms,
    )
    for table in sheet.document.tables:
        for offset, row in enumerate(content.get(table.name, ())):
            for key, value in row.items():
                if _live(value):
                    sheet.type(table.name, f"{table.letters[key]}{table.first_row + offset}", value)
    return sheet.book("buku.xlsx")


def _live(value: Any) -> bool:
    return isinstance(value, str) and (value in ERROR_CODES or value.startswith("=N("))


def page(key: str, **papers: Book) -> Page | None:
    return FORMS[key].page(Papers(**papers))


def printed(key: str, **papers: Book) -> Page:
    found = page(key, **papers)
    assert found is not None
    return found


def text(box: Box) -> str:
    """What the cell shows."""
    if box.value is None or isinstance(box.value, str):
        return box.value or ""
    code = _CODE.fullmatch(box.number_format or "General")
    assert code, box
    value = box.value * 100 if code["percent"] else box.value
    general = code["code"] == "General"
    digits = write_angka(value) if general else write_angka(value, len(code["decimals"] or ".") - 1)
    return f"{code['front'] or ''}{digits}{code['percent'] or ''}{code['end'] or ''}"


def tables(found: Page) -> list[list[list[str]]]:
    """The lines of each table below its head, as rows of texts over all columns; a merged cell repeats below itself.

    A cell over several columns shows in the first of them. The line with the settings is left out (`means`).
    """
    grids = [_grid(block, len(found.widths))[block.heads :] for block in found.blocks if isinstance(block, PageTable)]
    return [[row for row in grid if not row[0].startswith(_MEANS)] for grid in grids]


def means(found: Page) -> list[str]:
    """What the tables say of the settings by which they were computed."""
    lines = [line for block in found.blocks if isinstance(block, PageTable) for line in block.lines]
    return [text(box) for line in lines for box in line.boxes if text(box).startswith(_MEANS)]


def heads(found: Page) -> list[list[str]]:
    """The head of the first table that has one."""
    table = next(block for block in found.blocks if isinstance(block, PageTable) and block.heads)
    return _grid(table, len(found.widths))[: table.heads]


def _grid(table: PageTable, columns: int) -> list[list[str]]:
    cells: dict[tuple[int, int], str] = {}
    for number, line in enumerate(table.lines):
        at = line.first
        for box in line.boxes:
            for row in range(number, number + box.rows):
                for column in range(at, at + box.columns):
                    assert (row, column) not in cells, (number, box)
                    cells[row, column] = text(box) if column == at else ""
            at += box.columns
        covered = {column for row, column in cells if row == number}
        assert covered <= set(range(1, columns + 1))
        if line.boxes:
            assert covered == set(range(1, max(covered) + 1)), line
    assert max((row for row, _ in cells), default=-1) < len(table.lines)
    return [[cells.get((row, column), "") for column in range(1, columns + 1)] for row in range(len(table.lines))]


def titles(found: Page) -> list[str]:
    return [str(block.value) for block in found.blocks if isinstance(block, Heading)]


def prose(found: Page) -> list[str]:
    return [block.text for block in found.blocks if isinstance(block, Paragraph)]
