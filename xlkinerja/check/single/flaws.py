"""What is wrong with the texts in the columns of numbers of a workbook; three rules tell it, each some kinds."""

from xlkinerja.check.values.cells import Flaw, examine
from xlkinerja.check.values.places import Place
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.book import Book, Row, TableData
from xlkinerja.workbook.facts import fact
from xlkinerja.workbook.layout import Column


@fact
def flaws(book: Book) -> tuple[tuple[Place, TableData, Column, Row, Flaw], ...]:
    """Every such cell with its table, its column and its row."""
    tangga = book_aturan(book).tangga
    return tuple(
        (Place(book, table.sheet, row[column.key].ref), table, column, row, flaw)
        for table in book.every_table
        for row in table.rows
        for column in table.table.columns
        if (flaw := examine(column, row, tangga)) is not None
    )
