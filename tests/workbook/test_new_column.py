"""A column is declared once: the template has it, the reader reads it, and the checker sees what is wrong in it."""

from dataclasses import replace
from pathlib import Path

import pytest

from xlkinerja.check.checking import check_books
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KEY, BY_KODE, Document
from xlkinerja.workbook.layout import CellKind, Column
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.reading import book_from
from xlkinerja.workbook.sheets.pk import PK

NEW = Column(
    key="bobot", header="Bobot", names=("Bobot Indikator",), kind=CellKind.ANGKA, width=9, help="Bobot dalam persen."
)
#: Where the template puts the last column, on the row of the headers and on the first one below.
LETTER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[len(PK.columns)]
HEADER, CELL = f"{LETTER}{PK.header_row}", f"{LETTER}{PK.first_row}"


@pytest.fixture
def document(monkeypatch: pytest.MonkeyPatch) -> Document:
    """The PK with one column more, declared in its table and nowhere else."""
    old = BY_KEY["pk"]
    table = replace(PK, columns=(*PK.columns, NEW))
    new = replace(old, sheets=tuple(table if s is PK else s for s in old.sheets))
    monkeypatch.setitem(BY_KEY, new.key, new)
    monkeypatch.setitem(BY_KODE, new.kode, new)
    return new


def filled(document: Document, bobot: object) -> bytes:
    row = {"sasaran": "Sasaran A", "indikator": "Indikator A", "satuan": "%", "polarisasi": "Maksimal", "target": 90}
    identitas = {"satker": "KPU Contoh", "entitas": "KPU", "tahun": 2024, "versi": "awal"}
    return template_bytes(document, 5, content={"PK": [row | {"bobot": bobot}]}, identitas=identitas)


def read(data: bytes) -> Book:
    return book_from(Package.from_bytes(data), Path("PK.xlsx"))


def test_the_template_has_it(document):
    """Its header, its cells, and the message beside them."""
    package = Package.from_bytes(filled(document, 40))
    cells = package.read_sheet("PK").cells
    assert (cells[HEADER].value, cells[CELL].value) == ("Bobot", 40)
    assert NEW.help in package.read_part(package.sheet_part("PK")).decode()


@pytest.mark.parametrize("header", ["Bobot", "Bobot Indikator"])
def test_the_reader_reads_it_by_each_of_its_names(document, header):
    book = read(patch(filled(document, 40), {"PK": {HEADER: header}}))
    assert [row["bobot"].number for row in book.tables["PK"].rows] == [40]
    assert not book.problems


@pytest.mark.parametrize(
    ("changed", "kode", "sel", "words"),
    [
        ({CELL: "40 persen"}, "XK201", CELL, "40 persen"),
        ({HEADER: "Lain-lain"}, "XK006", HEADER, "«Bobot»"),
    ],
    ids=["text", "header"],
)
def test_the_checker_sees_it(document, changed, kode, sel, words):
    """A text where a number is expected, and a header that is gone; with neither, nothing is said of the column."""
    data = filled(document, 40)
    of_column = [t for t in check_books([read(data)]).temuan if t.lembar == "PK" and t.sel in (CELL, HEADER)]
    assert not of_column
    found = [t for t in check_books([read(patch(data, {"PK": changed}))]).temuan if t.sel == sel]
    assert [t.kode for t in found] == [kode]
    assert words in found[0].pesan
