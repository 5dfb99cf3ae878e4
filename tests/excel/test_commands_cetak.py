"""Cetak in Excel: the forms stand open in a workbook of their own, and the user's is as it was."""

from tests.contoh import contoh
from tests.excel.catatan import MESSAGES
from tests.excel.engine import excel, opened, saved, tekan
from xlkinerja.workbook.package import Package


def test_the_forms_are_written_and_opened(tmp_path):
    with excel(tmp_path / "tmp") as app:
        workbook = opened(app, contoh("paser-2024")["PK.xlsx"], str(tmp_path / "PK.xlsx"))
        before = saved(workbook)
        tekan(app, "cetak")
        assert [b.path for b in app.books] == [str(tmp_path / "PK.xlsx"), str(tmp_path / "Cetak PK.xlsx")]
        assert saved(workbook) == before
    assert [s.name for s in Package.open(tmp_path / "Cetak PK.xlsx").sheets] == ["Perjanjian Kinerja", "Lampiran PK"]
    ((kind, text),) = MESSAGES
    assert kind == "info"
    assert text.startswith("Cetak PK.xlsx dibuat: 2 formulir.")
