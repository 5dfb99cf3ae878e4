"""The button Cetak: the forms of the open workbook in a file beside it, which is opened."""

from pathlib import Path

import pytest

from tests.contoh import contoh
from xlkinerja.check.checking import check
from xlkinerja.hosts.commands import Request, run
from xlkinerja.hosts.steps import Answer, Kind
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch

NAME = "tanjung-jabung-timur-2023"
STATEMENT, CHANGES = "Perjanjian Kinerja", "Perubahan Target PK"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """The folder in which the workbooks lie."""
    folder = tmp_path / "kantor"
    folder.mkdir()
    return folder


def press(folder: Path, data: bytes, name: str, *, place: bool = True) -> Answer:
    """The command on a workbook that is open from the folder, whatever its file holds."""
    copy = folder.parent / "xlkinerja-1.xlsx"
    copy.write_bytes(data)
    return run(Request("cetak", copy, folder / name if place else None, name))


def sheets(path: Path) -> list[str]:
    return [s.name for s in Package.open(path).sheets]


def test_the_forms_of_the_open_workbook_are_written_and_opened(office: Path) -> None:
    """Those of a changed PK, with the targets that changed since the first one, which lies beside it."""
    for name in ("PK.xlsx", "RKT.xlsx"):
        (office / name).write_bytes(contoh(NAME)[name])
    answer = press(office, contoh(NAME)["PK_perubahan_1.xlsx"], "PK_perubahan_1.xlsx")
    target = office / "Cetak PK_perubahan_1.xlsx"
    assert not answer.failed, answer.pesan
    assert [(s.kind, s.place) for s in answer.job.steps] == [(Kind.OPEN, str(target))]
    assert sheets(target) == [STATEMENT, "Lampiran PK", CHANGES]
    assert answer.pesan.startswith("Cetak PK_perubahan_1.xlsx dibuat: 3 formulir.\n")
    assert "Perubahan Target PK: dari PK.xlsx dan PK_perubahan_1.xlsx" in answer.pesan


def test_a_first_pk_is_printed_as_it_is_beside_its_change(office: Path) -> None:
    (office / "PK_perubahan_1.xlsx").write_bytes(contoh(NAME)["PK_perubahan_1.xlsx"])
    assert not press(office, contoh(NAME)["PK.xlsx"], "PK.xlsx").failed
    cells = Package.open(office / "Cetak PK.xlsx").read_sheet(STATEMENT).cells
    assert "PERJANJIAN KINERJA TAHUN 2023" in {c.value for c in cells.values()}
    assert CHANGES not in sheets(office / "Cetak PK.xlsx")


def test_what_was_typed_there_stays_and_a_second_press_writes_nothing(office: Path) -> None:
    data, target = contoh(NAME)["PK.xlsx"], office / "Cetak PK.xlsx"
    press(office, data, "PK.xlsx")
    cells = Package.open(target).read_sheet(STATEMENT).cells
    name = [r for r, c in cells.items() if str(c.value).startswith("…")][-1]  # below, where it is signed
    target.write_bytes(patch(target.read_bytes(), {STATEMENT: {name: "NAMA YANG MENANDATANGANI"}}))
    before = target.read_bytes()
    assert not press(office, data, "PK.xlsx").failed
    assert target.read_bytes() == before
    assert Package.open(target).read_sheet(STATEMENT).cells[name].value == "NAMA YANG MENANDATANGANI"
    assert {p.name for p in office.iterdir()} == {"Cetak PK.xlsx"}


def test_the_forms_are_no_workbook_to_be_checked(office: Path) -> None:
    (office / "PK.xlsx").write_bytes(contoh(NAME)["PK.xlsx"])
    before = check([office / "PK.xlsx"]).temuan
    press(office, contoh(NAME)["PK.xlsx"], "PK.xlsx")
    assert check([office]).temuan == before


@pytest.mark.parametrize(
    ("data", "place", "words"),
    [
        (template_bytes(BY_KEY["pk"], 5), True, "Satker, Entitas, atau Tahun di lembar Identitas belum diisi."),
        (contoh(NAME)["PK.xlsx"], False, "Buku kerja ini belum disimpan di komputer ini."),
    ],
)
def test_what_cannot_be_printed_is_said(data: bytes, place: bool, words: str, office: Path) -> None:
    answer = press(office, data, "PK.xlsx", place=place)
    assert answer.failed
    assert answer.pesan.startswith(words)
    assert "Tidak ada yang ditulis." in answer.pesan
    assert not list(office.glob("*.xlsx"))


def test_a_file_of_the_office_is_never_written_over(office: Path) -> None:
    own = office / "Cetak PK.xlsx"
    own.write_bytes(contoh(NAME)["RKT.xlsx"])
    answer = press(office, contoh(NAME)["PK.xlsx"], "PK.xlsx")
    assert answer.failed
    assert answer.pesan == "Cetak PK.xlsx sudah ada dan bukan hasil cetak. Tidak ada yang ditulis. Pilih nama lain."
    assert own.read_bytes() == contoh(NAME)["RKT.xlsx"]
