"""Jadikan Nilai: what our functions gave stays, the functions go."""

from openpyxl import Workbook

from tests.excel.buku_uji import realisasi
from tests.excel.catatan import MESSAGES
from tests.excel.engine import excel, opened, tekan
from tests.excel.engine_objects import Sheet
from tests.excel.engine_range import Range


def test_formulas_of_ours_become_values(tmp_path):
    """Jadikan Nilai pastes the values of the selected cells with a KIN_ formula, and of no others."""
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi())
        sheet = book.wb.create_sheet("Catatan")
        book.wb.active = sheet
        sheet["A1"], sheet["A2"], sheet["A3"], sheet["B9"] = (
            "=KIN_ANGKA(1)",
            "=1+kin_rerata(B1)",
            "=SUM(B1)",
            "=KIN_A(1)",
        )
        sheet["A4"] = "KIN_ANGKA"
        app.selection = Range(Sheet(book, sheet), [(1, 1, 1, 8)])
        app.tekan("PitaJadikanNilai")
        assert [sheet[r].value for r in ("A1", "A2", "A3", "A4", "B9")] == [
            "nilai", "nilai", "=SUM(B1)", "KIN_ANGKA", "=KIN_A(1)",
        ]  # fmt: skip
    assert MESSAGES == [("info", "2 rumus KIN_ diganti dengan hasilnya.")]


def test_a_locked_formula_is_named(tmp_path):
    """What Excel refuses is listed by address; nothing selected of ours is said too."""
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi())
        sheet = book.wb.create_sheet("Catatan")
        book.wb.active = sheet
        sheet["A1"] = "=KIN_ANGKA(1)"
        sheet.protection.sheet = True
        app.selection = Range(Sheet(book, sheet), [(1, 1, 2, 2)])
        app.tekan("PitaJadikanNilai")
        app.selection = Range(Sheet(book, sheet), [(2, 2, 2, 2)])
        app.tekan("PitaJadikanNilai")
    assert "Tidak dapat diganti: $A$1" in MESSAGES[0][1]
    assert MESSAGES[1][1].startswith("Tidak ada rumus KIN_ di sel yang dipilih.")


def test_a_plain_workbook_is_no_document(tmp_path):
    """Susun Semua on a workbook of others says so and writes nothing."""
    path = tmp_path / "lain.xlsx"
    Workbook().save(path)
    with excel(tmp_path / "tmp") as app:
        opened(app, path.read_bytes(), str(path))
        tekan(app, "susun_semua")
    assert MESSAGES[0][0] == "critical"
    assert "Tidak ada yang diubah" in MESSAGES[0][1]
