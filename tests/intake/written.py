"""Documents as other offices have them, written for the tests; and blocks as plain texts, to be compared."""

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import docx
import openpyxl

from xlkinerja.intake.blocks import Block, SourceTable
from xlkinerja.intake.sources import read_blocks

#: The header, the numbers below it and rows of a PK as offices print it: sasaran merged downwards.
HEADER = ("No", "Sasaran Strategis", "Indikator Kinerja", "Target")
NUMBERS = ("(1)", "(2)", "(3)", "(4)")
ROWS = (
    ("1", "Meningkatnya partisipasi pemilih", "Persentase pemilih yang hadir", "77,5%"),
    ("", "", "Jumlah sosialisasi", "8 kali"),
    ("2", "Terwujudnya tata kelola yang baik", "Opini BPK", "WTP"),
)


def sheet(path: Path, fill: Callable[[Any], None]) -> Path:
    """A workbook with one sheet that a function fills."""
    book = openpyxl.Workbook()
    book.active.title = "PK"
    fill(book.active)
    book.save(path)
    return path


def word(path: Path, fill: Callable[[Any], None]) -> Path:
    """A Word document that a function fills."""
    document = docx.Document()
    fill(document)
    document.save(path)
    return path


def word_table(document: Any, rows: Sequence[Sequence[str]]) -> Any:
    """A table at the end of a document, its cells typed."""
    table = document.add_table(len(rows), len(rows[0]))
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            table.cell(r, c).text = text
    return table


def archive(path: Path, parts: dict[str, str | bytes]) -> Path:
    """A zip of parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return path


def edited(path: Path, part: str, edit: Callable[[bytes], bytes]) -> Path:
    """The file with one part of it changed."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as file:
        parts: dict[str, str | bytes] = {name: file.read(name) for name in file.namelist()}
    data = parts[part]
    assert isinstance(data, bytes)
    return archive(path, {**parts, part: edit(data)})


def tables(blocks: Iterable[Block]) -> list[list[list[str]]]:
    """The texts of every table: a merge says its text in each of its cells."""
    return [[[c.text for c in row] for row in b.rows] for b in blocks if isinstance(b, SourceTable)]


def others(blocks: Iterable[Block]) -> list[tuple[str, str]]:
    """Kind and text of every block that is no table: ("Heading", "BAB III")."""
    return [(type(b).__name__.removeprefix("Source"), b.text) for b in blocks if not isinstance(b, SourceTable)]


def only_table(path: Path) -> list[list[str]]:
    """The texts of the one table of a document."""
    found = tables(read_blocks(path))
    assert len(found) == 1
    return found[0]


#: A row of an .ods: 1 and a text.
ODS_ROW = (
    '<table:table-row><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p>'
    "</table:table-cell>"
    "<table:table-cell><text:p>Jumlah rapat</text:p></table:table-cell></table:table-row>"
)


def open_document(path: Path, rows: str, styles: str = "", table: str = 'table:name="PK"') -> Path:
    """A spreadsheet of LibreOffice with one sheet of those rows."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style")
    )
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f"<office:spreadsheet><table:table {table}>{rows}</table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    return archive(path, {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})
