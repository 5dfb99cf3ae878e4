"""The stand-in for Excel behaves as Excel does where the buttons depend on it."""

import pytest

from tests.excel.buku_uji import realisasi
from tests.excel.catatan import BOCOR, CALLS, INSIDE, LOOKUPS, ComError
from tests.excel.engine import excel, opened, saved
from xlkinerja.workbook.package import Package


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("(1)", -1),
        ("12", 12),
        ("97.5%", 0.975),
        ("Mei 2024", 45_000),
        ("TRUE", True),
        ("=1+1", "=1+1"),
        ("'12", "12"),
        ("Tercapai", "Tercapai"),
        ("", None),
    ],
)
def test_texts_are_converted_unless_an_apostrophe_forbids_it(written, value):
    """What a text becomes when it is assigned to a cell."""
    with excel() as app:
        sheet = opened(app, realisasi()).sheets["Identitas"]
        sheet.range("B4").formula = written
        assert sheet.impl.ws["B4"].value == value


def test_a_locked_cell_refuses():
    """A computed cell of a protected sheet cannot be written, an input cell can."""
    with excel() as app:
        sheet = opened(app, realisasi()).sheets["Realisasi"]
        sheet.range("J5").formula = [[7]]
        with pytest.raises(ComError):
            sheet.range("N5").formula = [[7]]


def test_copied_formulas_point_into_their_workbook():
    """Rows copied from another workbook take their references with them, their merges and their charts."""
    with excel() as app:
        data = realisasi()
        source = opened(app, data, "a.xlsx").sheets["Ringkasan"]
        source.impl.ws["A2"].value = "='Realisasi'!$A$5"
        source.impl.ws.merge_cells("B6:C6")
        target = opened(app, data, "b.xlsx").sheets["Ringkasan"]
        target.api.Unprotect()
        source.range("1:60").copy(target.range("1:60"))
        assert target.impl.ws["A2"].value == "='Realisasi'[a.xlsx]!$A$5"
        assert "B6:C6" in {str(m) for m in target.impl.ws.merged_cells.ranges}
        assert len(target.impl.ws._charts) == 2


def test_long_addresses_are_refused():
    """Excel takes 255 characters."""
    with excel() as app, pytest.raises(AssertionError, match="menolak alamat"):
        opened(app, realisasi()).sheets["Realisasi"].range(",".join(f"J{i}" for i in range(5, 80)))


def test_saved_formulas_carry_recalculated_values():
    """A copy holds what the formulas give now: 90 of 80 is 112,5."""
    with excel() as app:
        book = opened(app, realisasi())
        book.sheets["Realisasi"].range("J5").formula = 90
        cells = Package.from_bytes(saved(book)).read_sheet("Realisasi").cells
    assert str(cells["N5"].value) == "112.5"


def test_calls_are_counted_each():
    """Reading, writing and switching are one call each; fetching an object is one too, in a list of its own."""
    with excel() as app:
        book = opened(app, realisasi())
        cell = book.sheets["Realisasi"].range("J5")
        assert CALLS == []
        assert LOOKUPS[:3] == ["Worksheets", "Worksheets.Item", "Range"]
        cell.formula = 1
        assert cell.formula == "1"
        app.screen_updating = False
        cell.color = "#FF0000"
        assert cell.color == (255, 0, 0)
    assert [kind for kind, _ in CALLS] == ["isi", "isi", "setelan", "isi", "isi"]


def test_a_macro_is_one_call_whatever_it_does():
    """What the add-in does inside Excel is noted apart: two steps between reading, setting and restoring switches."""
    langkah = (("isi", "Identitas", "B4", "0"), ("warna", "Identitas", "B4", "255"))
    with excel() as app:
        book = opened(app, realisasi())
        jawaban = app.macro("xlkinerja.xlam!KinerjaTulis.TulisSemua")(book, "", langkah, "", (("KPU",),))
        cell = book.impl.wb["Identitas"]["B4"]
        assert (jawaban, cell.value, cell.fill.fgColor.rgb[2:]) == ("", "KPU", "FF0000")
    assert CALLS == [("isi", "Run TulisSemua")]
    assert [what for kind, what in INSIDE if kind == "isi"] == ["tulis rumus", "tulis warna"]
    assert len(INSIDE) == 4 * 4 + 2  # four switches read, set and twice restored; two steps


def test_a_macro_that_does_not_trap_its_error_is_noticed():
    """In Excel that would open the debugger of VBA, so no test may pass over it."""
    with excel() as app:
        makro = app.macro("xlkinerja.xlam!KinerjaTulis.TidakAda")
        with pytest.raises(Exception, match="Sub or Function not defined"):
            makro()
        assert len(BOCOR) == 1
        BOCOR.clear()


def test_without_the_add_in_a_macro_is_refused():
    """Excel says that it cannot run what is not open."""
    with excel(addin=False) as app, pytest.raises(ComError):
        app.macro("xlkinerja.xlam!KinerjaTulis.TulisSemua")()
