"""The input sheets while rows come and go in LibreOffice: running numbers, frames and what is printed."""

import pytest

from xlkinerja.pages.filling import fill, template_bytes
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.sheets.pk import PK

pytestmark = pytest.mark.libreoffice

NAME, NUMBER = PK.letters["indikator"], PK.letters["no_urut"]


@pytest.fixture
def opened(office, tmp_path):
    """A PK of four indikator in rows 5 to 8 whose sheet is open, as someone has it who works on rows."""
    path = tmp_path / "PK.xlsx"
    path.write_bytes(template_bytes(BY_KEY["pk"], 6, content={"PK": [{"indikator": f"i{n}"} for n in range(1, 5)]}))
    with office.buka(path, tampak=True) as workbook:
        workbook.kunci("PK", terkunci=False)
        yield workbook


def shown(workbook) -> list[tuple[str, object]]:
    workbook.hitung()
    rows = range(5, 10)
    return [(workbook.sel("PK", f"{NAME}{n}").teks, workbook.sel("PK", f"{NUMBER}{n}").nilai or "") for n in rows]


def test_the_first_row_deleted(opened):
    """Nothing stands above what is the first row now; a reference to the deleted one would be #REF! in every row."""
    opened.pilih("PK", "A5:K5")
    opened.kirim(".uno:DeleteRows")
    assert shown(opened) == [("i2", 1), ("i3", 2), ("i4", 3), ("", ""), ("", "")]


def test_a_row_put_in_between_and_a_number_typed_over(opened):
    """The new row has no formula yet and counts; a number typed over stays alone in being wrong."""
    opened.pilih("PK", "A7:K7")
    opened.kirim(".uno:InsertRowsBefore")
    opened.tulis("PK", f"{NAME}7", "baru")
    opened.tulis("PK", f"{NUMBER}6", "=1/0")
    found = shown(opened)
    assert [name for name, _ in found] == ["i1", "i2", "baru", "i3", "i4"]
    assert [found[n][1] for n in (0, 2, 3, 4)] == [1, "", 4, 5]


def test_susun_prints_what_was_left(opened, tmp_path):
    """Two rows less, one typed below the prepared ones: the area ends there, and its number is counted."""
    opened.pilih("PK", "A6:K7")
    opened.kirim(".uno:DeleteRows")
    opened.tulis("PK", f"{NAME}12", "di bawah")
    path = tmp_path / "simpan.xlsx"
    opened.simpan(path)
    done = Package.from_bytes(fill(path.read_bytes(), name="PK.xlsx").data)
    assert done.print_areas["PK"].replace("'", "") == f"PK!$A$1:${NUMBER}$12"
    cells = done.read_sheet("PK").cells
    assert [cells[f"{NUMBER}{n}"].value for n in (5, 6, 12)] == [1, 2, 3]
