"""Blocks that were made for a sheet of the workbook, as a form prints them: values in the place of formulas."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from xlkinerja.pages.blocks import Block, Box, Heading, Line, PageTable, Paragraph
from xlkinerja.summary.sources import FormulaSource
from xlkinerja.workbook.book import TableData
from xlkinerja.workbook.patches.content import CellValue, Formula


def unseen_source(table: TableData) -> FormulaSource:
    """A table for formulas of which only the values are printed: columns that are gone do not matter to them."""
    letters = {column.key: "A" for column in table.table.columns}
    return FormulaSource(replace(table, letters={**letters, **table.letters}), table.header_row + 1)


def plain_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same page without formulas, without headings and paragraphs that say nothing."""
    for block in blocks:
        match block:
            case Heading(value, look):
                if plain_value(value) not in (None, ""):
                    yield Heading(plain_value(value), look)
            case Paragraph(""):
                pass
            case PageTable(lines, heads):
                yield PageTable(tuple(_line(line) for line in lines), heads)
            case _:
                yield block


def plain_box(box: Box) -> Box:
    """The box with the value of its formula."""
    return box._replace(value=plain_value(box.value))


def plain_value(value: CellValue) -> CellValue:
    """What a cell shows: the value of its formula, nothing of an error; a text without doubled blanks."""
    content = value.value if isinstance(value, Formula) else value
    if isinstance(content, str):
        return " ".join(content.split())
    return content if isinstance(content, CellValue) else ""


def _line(line: Line) -> Line:
    return line._replace(boxes=tuple(map(plain_box, line.boxes)))
