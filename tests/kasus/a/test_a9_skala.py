"""A scale is chosen, never assumed: none, no kategori anywhere and one peringatan."""

from decimal import Decimal

import pytest

from tests.addresses import PG, RE, P, at, band, sel
from tests.check.sets.case import Case, books, found, run
from tests.cli.program import contoh
from tests.cli.program import run as program
from tests.kembaran import Baris
from tests.mesin import Ironcalc, realisasi
from tests.test_hitung_ulang import beda
from xlkinerja.check.checking import check
from xlkinerja.hosts import functions
from xlkinerja.kinerja.skala import DEFAULT_SKALA, SKALA_NAMES
from xlkinerja.pages.filling import fill
from xlkinerja.summary.counting import summarise
from xlkinerja.summary.measuring import book_skala
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.reading import read
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN, SKALA

ROWS = [Baris("Maksimal", Decimal(100), Decimal(n), sasaran="A") for n in (40, 60, 80, 95, 100, 120)]
CHOICE = PENGATURAN.cell("skala")
LIMA = ["Tidak Berhasil", "Kurang Berhasil", "Cukup Berhasil", "Berhasil", "Berhasil", "Sangat Berhasil"]
EMPAT = ["Gagal", "Cukup Baik", "Baik", "Baik", "Baik", "Sangat Baik"]
PERMENDAGRI = ["Sangat Rendah", "Rendah", "Tinggi", "Sangat Tinggi", "Sangat Tinggi", "Sangat Tinggi"]


@pytest.fixture(scope="module")
def unchosen() -> bytes:
    """A filled Realisasi made from a template in which nobody chose a scale."""
    return fill(realisasi(ROWS, skala=None)).data


def categories(berkas) -> tuple[list[object], list[str]]:
    """What an engine shows in Kategori, and what Python reads."""
    mesin = Ironcalc(berkas)
    shown = [mesin.value("Realisasi", sel("kategori", row)) for row in range(5, 11)]
    return shown, [t.result.kategori for t in summarise(read(berkas)).measured]


def test_a9_template_has_none(unchosen, tmp_path):
    """Nothing chosen: every Kategori is empty, cached as recalculated, also on the drawn sheets."""
    berkas = tmp_path / "Realisasi.xlsx"
    berkas.write_bytes(unchosen)
    assert categories(berkas) == ([""] * 6, [""] * 6)
    assert beda(berkas, Ironcalc(berkas).value) == []
    assert book_skala(read(berkas)) == ()


def test_a9_one_peringatan(unchosen, tmp_path):
    """Exactly one peringatan says so, and nothing else of the scale."""
    (tmp_path / "Realisasi.xlsx").write_bytes(unchosen)
    temuan = [t for t in check([tmp_path]).temuan if t.kode in ("XK302", "XK304", "XK305", "XK306", "XK311", "XK312")]
    assert [(t.kode, t.tingkat.value) for t in temuan] == [("XK312", "peringatan")]


@pytest.mark.parametrize(("key", "expected"), [("lima", LIMA), ("empat", EMPAT), ("permendagri", PERMENDAGRI)])
def test_a9_choice_fills_the_table(unchosen, tmp_path, key, expected):
    """A choice in the dropdown fills the table by its formulas; `susun` gives what an engine gives."""
    berkas = tmp_path / "dipilih.xlsx"
    berkas.write_bytes(fill(patch(unchosen, cells={PG: {CHOICE: SKALA_NAMES[key]}})).data)
    assert categories(berkas) == (expected, expected)
    assert beda(berkas, Ironcalc(berkas).value) == []
    assert book_skala(read(berkas)) == DEFAULT_SKALA[key]


def test_a9_own_scale_is_typed_over(unchosen, tmp_path):
    """What an office types over the formulas stays through `susun`, three times."""
    first = SKALA.first_row
    typed = {f"A{first}": "Kurang", f"B{first}": Decimal(0), f"C{first}": "Ya", f"D{first}": Decimal(79),
             f"A{first + 1}": "Bagus", f"B{first + 1}": Decimal(80), f"C{first + 1}": "Ya"}  # fmt: skip
    data = patch(unchosen, cells={PG: typed})
    for _ in range(3):
        data = fill(data).data
    berkas = tmp_path / "sendiri.xlsx"
    berkas.write_bytes(data)
    expected = ["Kurang", "Kurang", "Bagus", "Bagus", "Bagus", "Bagus"]
    assert categories(berkas) == (expected, expected)
    assert beda(berkas, Ironcalc(berkas).value) == []


def test_a9_unknown_choice():
    """A choice that is none is said to be one, and gives no scale."""
    case = Case("skala salah", cells={at(RE, "skala", 0, PG): "Enam"}, files=(RE,))
    assert ("XK311", at(RE, "skala", 0, PG), P) in found(run(case))


def test_a9_empty_table_in_a_filled_set():
    """An emptied table is one peringatan, no galat."""
    emptied = {band(RE, key, n): None for key in SKALA.by_key for n in range(5)}
    case = Case("skala kosong", cells=emptied, files=(RE,))
    assert found(run(case)) == {("XK312", at(RE, "kategori", 0, PG), P)}
    assert {t.result.kategori for t in summarise(books(case)[0]).measured} == {""}


def test_a9_hitung():
    """`hitung` prints no Kategori unless a scale is given."""
    args = ("hitung", "--target", "100", "--realisasi", "120")
    assert "Kategori" not in program(*args, code=0).stdout
    assert "Kategori  Sangat Baik" in program(*args, "--skala", "empat", code=0).stdout


def test_a9_functions():
    """KIN_KATEGORI without a scale is empty."""
    assert functions.KIN_KATEGORI(120.0) == [[""]]
    assert functions.KIN_KATEGORI(120.0, "empat") == [["Sangat Baik"]]


def test_a9_template_option(tmp_path):
    """`template --skala` fills the choice and, with it, the table."""
    program("template", "realisasi", "--skala", "empat", "--keluaran", tmp_path, code=0)
    assert book_skala(read(tmp_path / "Realisasi.xlsx")) == DEFAULT_SKALA["empat"]


def test_a9_contoh(tmp_path):
    """A report that prints no kategori has no scale; one that prints a scale has its own."""
    for name, bands in (("tanjung-jabung-timur-2023", 0), ("muara-enim-2024", 4), ("paser-2024", 5)):
        folder = contoh(name, tmp_path / name)
        assert len(book_skala(read(folder / "Realisasi.xlsx"))) == bands
