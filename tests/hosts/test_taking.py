"""The button Ambil dari PK: the document before the open one, out of the same folder, as steps."""

import io
from pathlib import Path

import openpyxl
import pytest

from tests.addresses import sel
from tests.contoh import contoh
from xlkinerja.hosts.commands import Request, run
from xlkinerja.hosts.steps import Answer, Kind
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.address import ref, split_range
from xlkinerja.workbook.documents import BY_KEY

NAME = "tanjung-jabung-timur-2023"
OFFICE = {"satker": "KPU Kabupaten Tanjung Jabung Timur", "entitas": "KPU", "tahun": 2023}


def take(folder: Path, key: str = "realisasi", *, place: bool = True, prepared: int = 60) -> Answer:
    """The command on an empty workbook of the office that lies in the folder."""
    copies = folder / "tmp"
    copies.mkdir(exist_ok=True)
    copy = copies / "xlkinerja-1.xlsx"
    copy.write_bytes(template_bytes(BY_KEY[key], prepared, identitas=OFFICE))
    name = BY_KEY[key].file
    return run(Request("ambil", copy, folder / name if place else None, name))


def written(answer: Answer, sheet: str) -> dict[str, object]:
    cells: dict[str, object] = {}
    for step in answer.job.steps:
        assert step.kind is Kind.CONTENTS
        assert step.undo
        if step.sheet == sheet:
            c1, r1, c2, r2 = split_range(step.place)
            for row in range(r1, r2 + 1):
                for column in range(c1, c2 + 1):
                    cells[ref(column, row)] = step.grid[row - r1][column - c1]
    return cells


def put(folder: Path, *files: str) -> None:
    for file in files:
        (folder / file).write_bytes(contoh(NAME)[file])


def test_the_newest_version_is_taken(tmp_path: Path) -> None:
    put(tmp_path, "PK.xlsx", "PK_perubahan_1.xlsx", "RKT.xlsx")
    answer = take(tmp_path)
    assert not answer.failed, answer.pesan
    # 54 cells of thirteen indikator, six of two programmes, and the place
    assert answer.pesan.startswith("61 sel diisi dari PK_perubahan_1.xlsx, 15 baris baru.")
    cells = written(answer, "Realisasi")
    assert cells[sel("target", 9)] == 1009  # as the change of the PK prints it
    assert written(answer, "Identitas") == {"B10": "Muara Sabak"}


def test_rows_behind_the_prepared_ones_bring_their_formulas(tmp_path: Path) -> None:
    put(tmp_path, "PK_perubahan_1.xlsx")
    cells = written(take(tmp_path, prepared=5), "Realisasi")
    assert str(cells[sel("status", 17)]).startswith("=")


def test_a_pk_takes_the_rkt(tmp_path: Path) -> None:
    put(tmp_path, "RKT.xlsx", "Rencana_Aksi.xlsx")
    assert "diisi dari RKT.xlsx" in take(tmp_path, "pk").pesan


def test_nothing_there_names_the_command(tmp_path: Path) -> None:
    put(tmp_path, "RKT.xlsx")
    answer = take(tmp_path)
    assert answer.failed
    assert not answer.job.steps
    assert "Tidak ada PK kantor dan tahun ini" in answer.pesan
    assert 'xlkinerja turunkan BERKAS --ke realisasi --keluaran "Realisasi.xlsx" --di-tempat' in answer.pesan


def test_two_of_one_version_are_not_chosen_between(tmp_path: Path) -> None:
    put(tmp_path, "PK.xlsx")
    (tmp_path / "PK baru.xlsx").write_bytes(contoh(NAME)["PK.xlsx"])
    answer = take(tmp_path)
    assert answer.failed
    assert "Ada 2 PK" in answer.pesan
    assert "xlkinerja turunkan" in answer.pesan


@pytest.mark.parametrize("name", ["paser-2024"])
def test_of_another_office_is_none(name: str, tmp_path: Path) -> None:
    (tmp_path / "PK.xlsx").write_bytes(contoh(name)["PK.xlsx"])
    assert "Tidak ada PK" in take(tmp_path).pesan


def test_a_workbook_never_saved_and_one_that_takes_nothing(tmp_path: Path) -> None:
    assert "belum disimpan" in take(tmp_path, place=False).pesan
    assert "Reviu tidak diisi dari dokumen lain" in take(tmp_path, "reviu").pesan


def test_a_source_that_is_open_elsewhere_is_said(tmp_path: Path) -> None:
    """What lies on the disk is what was last saved."""
    put(tmp_path, "PK.xlsx")
    (tmp_path / "~$PK.xlsx").write_bytes(b"\x04Budi")
    assert (
        "PK.xlsx sedang dibuka di Excel oleh «Budi»; yang diambil isinya yang terakhir disimpan."
        in take(tmp_path).pesan
    )


def test_a_sheet_in_other_letters_is_written_by_its_own_name(tmp_path: Path) -> None:
    """REALISASI, as an office may call it: the steps and the formulas of rows behind the prepared ones."""
    put(tmp_path, "PK_perubahan_1.xlsx")
    workbook = openpyxl.load_workbook(io.BytesIO(template_bytes(BY_KEY["realisasi"], 5, identitas=OFFICE)))
    workbook["Realisasi"]._WorkbookChild__title = "REALISASI"
    (tmp_path / "tmp").mkdir()
    copy = tmp_path / "tmp" / "xlkinerja-1.xlsx"
    workbook.save(copy)
    answer = run(Request("ambil", copy, tmp_path / "Realisasi.xlsx", "Realisasi.xlsx"))
    assert not answer.failed, answer.pesan
    cells = written(answer, "REALISASI")
    assert cells[sel("target", 9)] == 1009
    assert str(cells[sel("status", 17)]).startswith("=")
