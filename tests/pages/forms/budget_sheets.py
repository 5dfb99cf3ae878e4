"""The sheet Anggaran for tests of its forms: typed rows, and what the forms say of them."""

import re
from typing import Any

from tests.check.sets import paper
from xlkinerja.pages.blocks import Paragraph
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.printed_forms import printed_forms
from xlkinerja.workbook.book import Book

KEYS = (
    "anggaran-program", "anggaran-belanja", "anggaran-berdampingan", "anggaran-sumber", "anggaran-ro", "anggaran-tahun",
)  # fmt: skip
FORMS = {form.key: form for form in printed_forms()}
Cells = tuple[Any, ...]


def anggaran(*rows: dict[str, Any], tahun: int = 2024, **pengaturan: Any) -> Book:
    """A Realisasi with those rows on the sheet Anggaran; a text such as #REF! is an error."""
    sheet = paper.written(
        "Realisasi",
        identitas={"satker": "KPU Contoh", "tahun": tahun},
        pengaturan=pengaturan,
        content={"Anggaran": [{k: v for k, v in row.items() if v != "#REF!"} for row in rows]},
        prepared=max(len(rows), 1),
    )
    table = next(t for t in sheet.document.tables if t.name == "Anggaran")
    for offset, row in enumerate(rows):
        for key, value in row.items():
            if value == "#REF!":
                sheet.type(table.name, f"{table.letters[key]}{table.first_row + offset}", value)
    return sheet.book("Realisasi.xlsx")


def page(key: str, book: Book) -> Page | None:
    return FORMS[key].page(Papers(realisasi=book))


def printed(key: str, book: Book) -> Page:
    found = page(key, book)
    assert found is not None
    return found


def cells(found: Page) -> list[Cells]:
    """The values of each line of the table, below its head and the row of numbers."""
    (table,) = (block for block in found.blocks if hasattr(block, "lines"))
    return [tuple(box.value for box in line.boxes) for line in table.lines[table.heads :]]


def heads(found: Page) -> Cells:
    (table,) = (block for block in found.blocks if hasattr(block, "lines"))
    return tuple(box.value for box in table.lines[0].boxes)


def prose(found: Page) -> list[str]:
    return [block.text for block in found.blocks if isinstance(block, Paragraph)]


def rupiah(text: str) -> int | str:
    """The amount of a printed cell: Rp.2.516.845.000,- is 2516845000; nothing is printed as an empty cell."""
    return int(re.sub(r"\D", "", re.sub(r",(?:-|00)$", "", text))) if text else ""
