"""The command cetak: which forms of which files, where they go, and what it refuses."""

from pathlib import Path

import pytest

from tests.cli import program
from tests.contoh import contoh
from xlkinerja.press import pdf
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch


def put(folder: Path, name: str = "tanjung-jabung-timur-2023") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for file, data in contoh(name).items():
        (folder / file).write_bytes(data)
    return folder


def sheets(path: Path) -> list[str]:
    return [s.name for s in Package.open(path).sheets]


def test_a_set_becomes_one_workbook(tmp_path: Path) -> None:
    """The newest PK, what changed in it, and what there is not with its reason."""
    done = program.run("cetak", put(tmp_path / "set"), code=0)
    assert sheets(tmp_path / "set/Cetak.xlsx") == [
        "RKT", "Perjanjian Kinerja", "Lampiran PK", "Perubahan Target PK", "Rencana Aksi", "Pengukuran Kinerja",
        "Anggaran Beberapa Tahun", "Ringkasan", "Ikhtisar Eksekutif",
    ]  # fmt: skip
    assert f"→ {tmp_path / 'set/Cetak.xlsx'}: 9 formulir" in done.stdout
    assert "  Perjanjian Kinerja: dari PK_perubahan_1.xlsx" in done.stdout
    assert "  Perubahan Target PK: dari PK.xlsx dan PK_perubahan_1.xlsx" in done.stdout
    assert "  Tidak dibuat, karena tidak ada Renstra: Matriks Renstra, IKU." in done.stdout


def test_every_formula_has_its_value(tmp_path: Path) -> None:
    """The only formulas are the marks beside the pages."""
    program.run("cetak", put(tmp_path / "set", "muara-enim-2024"), code=0)
    package = Package.open(tmp_path / "set/Cetak.xlsx")
    for sheet in package.sheets:
        formulas = [c for c in package.read_sheet(sheet.name).cells.values() if c.formula is not None]
        assert len(formulas) == 1
        assert str(formulas[0].value).startswith("Disusun xlkinerja cetak.")


def test_a_second_run_keeps_what_was_typed_and_a_third_changes_nothing(tmp_path: Path) -> None:
    target = put(tmp_path / "set") / "Cetak.xlsx"
    program.run("cetak", tmp_path / "set", code=0)
    target.write_bytes(patch(target.read_bytes(), {"Perubahan Target PK": {"E6": "Sesuai revisi anggaran"}}))
    rows = contoh("tanjung-jabung-timur-2023")["PK_perubahan_1.xlsx"]
    changed = patch(rows, {"Identitas": {"B10": "Kota Lain"}})
    (tmp_path / "set/PK_perubahan_1.xlsx").write_bytes(changed)
    done = program.run("cetak", tmp_path / "set", code=0)
    assert "(salinan lama: Cetak.xlsx.cadangan)" in done.stdout
    cells = Package.open(target).read_sheet("Perubahan Target PK").cells
    assert cells["E6"].value == "Sesuai revisi anggaran"
    assert any("Kota Lain" in str(c.value) for c in cells.values())
    before = target.read_bytes()
    assert "tidak ada yang berubah" in program.run("cetak", tmp_path / "set", code=0).stdout
    assert target.read_bytes() == before


def test_forms_are_chosen_by_their_keys(tmp_path: Path) -> None:
    put(tmp_path / "set")
    target = tmp_path / "hasil/PK.xlsx"
    program.run(
        "cetak", tmp_path / "set/PK.xlsx", "--bentuk", "pk", "--bentuk", "PK-Lampiran", "--keluaran", target, code=0
    )
    assert sheets(target) == ["Perjanjian Kinerja", "Lampiran PK"]


def test_a_form_that_was_asked_for_and_cannot_be_made_is_no_success(tmp_path: Path) -> None:
    done = program.run("cetak", put(tmp_path / "set"), "--bentuk", "iku", "--bentuk", "pk", code=2)
    assert "Tidak dibuat, karena tidak ada Renstra: IKU." in done.stdout
    assert sheets(tmp_path / "set/Cetak.xlsx") == ["Perjanjian Kinerja"]


def test_several_offices_get_a_file_each(tmp_path: Path) -> None:
    """In folders of their own, or side by side in one."""
    put(tmp_path / "apart/a"), put(tmp_path / "apart/b", "paser-2024")
    program.run("cetak", tmp_path / "apart", code=0)
    assert sorted(p.parent.name for p in tmp_path.rglob("Cetak.xlsx")) == ["a", "b"]
    mixed = tmp_path / "mixed"
    mixed.mkdir()
    for number, name in enumerate(("paser-2024", "muara-enim-2024")):
        (mixed / f"PK{number}.xlsx").write_bytes(contoh(name)["PK.xlsx"])
    program.run("cetak", mixed, code=0)
    assert sorted(p.name for p in mixed.glob("Cetak*")) == [
        "Cetak Sekretariat KPU Kabupaten Muara Enim, Sekretariat, 2024.xlsx",
        "Cetak Sekretariat KPU Kabupaten Paser, Sekretariat, 2024.xlsx",
    ]
    done = program.run("cetak", mixed, "--keluaran", tmp_path / "satu.xlsx", code=2)
    assert "Ada 2 kantor atau tahun" in done.stderr
    assert not (tmp_path / "satu.xlsx").exists()


def test_a_file_that_is_no_result_is_not_written_over(tmp_path: Path) -> None:
    folder = put(tmp_path / "set")
    done = program.run("cetak", folder, "--keluaran", folder / "RKT.xlsx", code=2)
    assert "RKT.xlsx sudah ada dan bukan hasil cetak. Tidak ada yang ditulis." in done.stderr
    assert (folder / "RKT.xlsx").read_bytes() == contoh("tanjung-jabung-timur-2023")["RKT.xlsx"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Sebutkan buku kerja atau foldernya"),
        (("tidak-ada.xlsx",), "tidak ada"),
        ((".",), "Tidak ada dokumen yang dapat dicetak di ."),
        ((".", "--keluaran", "hasil.docx"), "harus berakhiran .xlsx atau .pdf"),
    ],
)
def test_wrong_use_is_told(arguments: tuple[str, ...], words: str, tmp_path: Path) -> None:
    assert words in program.run("cetak", *arguments, cwd=tmp_path, code=2).stderr


def test_without_libreoffice_there_is_no_pdf_and_the_way_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "find_libreoffice", lambda: None)
    done = program.run("cetak", put(tmp_path / "set"), "--keluaran", tmp_path / "set/Cetak.pdf", code=2)
    assert "LibreOffice tidak ditemukan di komputer ini" in done.stderr
    assert "Simpan sebagai PDF di Excel" in done.stderr
    assert not list(tmp_path.rglob("Cetak*"))


def test_a_pdf_may_be_called_as_its_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PK.pdf beside PK.xlsx, also a broken one: only a workbook of forms of that name lends its typed texts."""
    monkeypatch.setattr(pdf, "to_pdf", lambda workbook: workbook)
    folder = put(tmp_path / "set")
    program.run("cetak", folder, code=0)
    form = (folder / "Cetak.xlsx").read_bytes()
    cells = Package.from_bytes(form).read_sheet("RKT").cells
    title = next(r for r, c in cells.items() if str(c.value).startswith("RENCANA KINERJA TAHUNAN"))
    (folder / "Cetak.xlsx").write_bytes(patch(form, {"RKT": {title: "RENCANA KERJA"}}))
    program.run("cetak", folder, "--keluaran", folder / "Cetak.pdf", code=0)
    printed = Package.from_bytes((folder / "Cetak.pdf").read_bytes()).read_sheet("RKT").cells
    assert any(c.value == "RENCANA KERJA" for c in printed.values())
    pk = (folder / "PK.xlsx").read_bytes()
    (folder / "Rusak.xlsx").write_bytes(b"PK")
    for name in ("PK.pdf", "Rusak.pdf"):
        program.run("cetak", folder / "PK.xlsx", "--keluaran", folder / name, code=0)
        assert "Perjanjian Kinerja" in [s.name for s in Package.from_bytes((folder / name).read_bytes()).sheets]
    assert (folder / "PK.xlsx").read_bytes() == pk
