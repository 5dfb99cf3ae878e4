"""A workbook of template 2 knows no NIP, no pangkat, no signers of attachments: `susun` adds them, and it reads well.

PK.xlsx is the example paser-2024 as templates of version 2 had it.
"""

import json
from pathlib import Path

import pytest

from tests.check.sets.damage import edited
from xlkinerja.check.checking import check
from xlkinerja.pages.filling import fill
from xlkinerja.pages.form import Papers
from xlkinerja.pages.forms import pk as statement
from xlkinerja.workbook import shipped
from xlkinerja.workbook.documents import TEMPLATE_VERSION
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from, read
from xlkinerja.workbook.sheets import referensi
from xlkinerja.workbook.sheets.identitas import SIGNERS

FILE = Path(__file__).with_name("templat_2") / "PK.xlsx"
NEW = {"pangkat_pertama", "nip_pertama", "pangkat_kedua", "nip_kedua", "penandatangan"}


@pytest.fixture(scope="module")
def completed():
    filled = fill(FILE.read_bytes(), name=FILE.name)
    return filled, book_from(Package.from_bytes(filled.data), FILE)


def test_nothing_is_called_missing() -> None:
    """The one finding on its template says that it is of version 2, and what to do."""
    (old,) = [t for t in check([FILE]).temuan if t.kode == "XK009"]
    assert "templat versi 2" in old.pesan
    assert "xlkinerja susun" in old.tindakan
    assert not [t for t in check([FILE]).temuan if t.kode in ("XK005", "XK006", "XK007")]


def test_its_forms_are_printed_as_it_is() -> None:
    """No NIP is printed of those of whom none is known."""
    page = statement.page(Papers(pk=read(FILE)))
    assert [(p.name, p.rank, p.nip) for p in page.blocks[-1].parties] == [("(nama pejabat)", "", "")] * 2


def test_susun_adds_the_fields_with_their_list(completed) -> None:
    filled, book = completed
    before = read(FILE)
    assert before.version == TEMPLATE_VERSION - 1
    assert book.version == TEMPLATE_VERSION
    assert book.identitas.keys() >= NEW
    assert {k: c.value for k, c in book.identitas.items() if k not in NEW} == {
        k: c.value for k, c in before.identitas.items()
    }
    assert [book.identity(key) for key in sorted(NEW)] == [""] * len(NEW)
    package = Package.from_bytes(filled.data)
    sheet, _, area = package.defined_names["Daftar_Penandatangan"].partition("!")
    first = area.replace("$", "").split(":")[0]
    assert package.read_sheet(sheet).cells[first].value == SIGNERS[0]
    assert not book.problems


def test_a_second_time_changes_nothing(completed) -> None:
    filled, _ = completed
    assert fill(filled.data, name=FILE.name).data == filled.data


def test_a_nip_keeps_its_digits(completed) -> None:
    """Eighteen digits typed into the cell are a text, for a number of Excel has fifteen."""
    filled, book = completed
    cells = Package.from_bytes(filled.data).read_sheet("Identitas", blank=True).cells
    assert [cells[book.identitas[key].ref].format for key in ("nip_pertama", "nip_kedua")] == ["@", "@"]


def test_what_the_office_took_out_stays_out() -> None:
    """A ladder that template 2 had and the office deleted is not put in again."""
    ladder = referensi.TANGGA[-1][0]
    assert ladder in {t[0] for t in shipped.record(2)["tangga"]}

    def without(book) -> None:
        for row in book["Referensi"].iter_rows():
            for cell in row:
                if cell.value == ladder:
                    for column in range(cell.column, cell.column + 3):
                        book["Referensi"].cell(cell.row, column).value = None

    package = Package.from_bytes(fill(edited(FILE.read_bytes(), without), name=FILE.name).data)
    assert ladder not in {c.value for c in package.read_sheet("Referensi").cells.values()}


def test_the_record_is_of_version_2_alone() -> None:
    """Nothing of what came with version 3 stands in it, and everything that the file of version 2 names."""
    record = shipped.record(2)
    assert not NEW & record["isian"]["Identitas"].keys()
    assert "Daftar_Penandatangan" not in json.dumps(record)
    labels = {c.value for r, c in Package.open(FILE).read_sheet("Identitas").cells.items() if r.startswith("A")}
    assert set(record["isian"]["Identitas"].values()) - labels <= {"Tahun Awal", "Tahun Akhir"}
