"""The button Periksa: the findings of the command line on a sheet, cells coloured and uncoloured, few calls."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from openpyxl import load_workbook

from tests.addresses import sel
from tests.contoh import FILES, contoh
from tests.excel.buku_uji import BARIS, realisasi, rusak, state_of
from tests.excel.catatan import CALLS, MESSAGES, PANGGILAN
from tests.excel.engine import excel, opened, saved, tekan
from xlkinerja.check.checking import check
from xlkinerja.check.finding import Report, Tingkat
from xlkinerja.hosts import commands, marks
from xlkinerja.pages.filling import fill
from xlkinerja.report.model import load
from xlkinerja.report.writing import workbooks
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.sheets.anggaran import ANGGARAN

DOKUMEN = [(name, berkas) for name, files in FILES.items() for berkas in files]
TANDA = marks.MARK_COLOR


def write(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).write_bytes(data)


def color(book, sheet: str, ref: str) -> str:
    fill = book.wb[sheet][ref].fill
    return fill.fgColor.rgb[2:] if fill.fill_type else ""  # the first two digits mean nothing to Excel


def temuan(book) -> list[tuple[object, ...]]:
    """Rows of Temuan as shown, columns A to G."""
    cells = Package.from_bytes(saved(book)).read_sheet("Temuan").cells
    last = max(int(r[1:]) for r in cells if r[0] == "F")
    shown = [[cells[f"{c}{r}"].value if f"{c}{r}" in cells else "" for c in "ABCDEFG"] for r in range(5, last + 1)]
    return [tuple(row) for row in shown]


@cache
def by_command_line(name: str) -> set[tuple[str, ...]]:
    """What `periksa FOLDER` finds in a published set, as rows of Temuan."""
    with TemporaryDirectory() as folder:
        write(Path(folder), contoh(name))
        found = check([folder]).temuan
    return {(str(t.tingkat), t.kode, t.berkas, t.lembar, t.sel, t.pesan, t.tindakan) for t in found}


@pytest.mark.parametrize(("name", "berkas"), DOKUMEN)
def test_findings_are_those_of_the_command_line_and_nothing_else_changes(name, berkas, tmp_path, monkeypatch):
    """Whichever document of a set is open, Temuan lists what `periksa FOLDER` finds, the gravest level first.

    Colours aside no other sheet changes, and when the findings are gone the colours are those of before.
    """
    write(tmp_path, contoh(name))
    wanted = by_command_line(name)
    with excel(tmp_path / "tmp") as app:
        book = opened(app, (tmp_path / berkas).read_bytes(), str(tmp_path / berkas))
        before = state_of(book)
        tekan(app, "periksa")
        rows, after = temuan(book), state_of(book)
        assert len(PANGGILAN) == 1
        clear(app, monkeypatch)
        cleared = state_of(book)
    assert set(rows) == wanted
    assert len(rows) == len(wanted) > 0
    levels = [list(Tingkat).index(row[0]) for row in rows]
    assert levels == sorted(levels)
    marked = 0
    for sheet, state in before.items():
        for place, (value, kind, color, look) in state["cells"].items():
            got = after[sheet]["cells"][place]
            assert (got[0], got[1], got[3]) == (value, kind, look), (sheet, place)
            assert got[2] in (color, TANDA)
            marked += got[2] == TANDA
    assert marked == len({(r[3], r[4]) for r in rows if r[2] == berkas and r[4]})
    assert {n: s for n, s in cleared.items() if n != "Temuan"} == before


def clear(app, monkeypatch) -> None:
    """Periksa as it would run with nothing left to find."""
    with monkeypatch.context() as patch:
        patch.setattr(commands, "check_open", lambda *_: Report((), 1))
        tekan(app, "periksa")


def test_as_many_calls_for_eighty_rows_as_for_twenty(tmp_path):
    """Faults on four sheets: Excel is asked as often for 80 indikator as for 20, and Python once each time."""
    calls = []
    for n in (20, 80):
        with excel(tmp_path / "tmp") as app:
            data = realisasi(rusak(n), n, identitas={"satker": "KPU Contoh", "entitas": "KPU", "tahun": 24})
            book = opened(app, data, str(tmp_path / "Realisasi.xlsx"))
            book.wb["Anggaran"][sel("realisasi", 6, ANGGARAN)].value = "10 juta"
            book.wb["Realisasi"][sel("capaian", 6)].value = 12
            tekan(app, "periksa")
            assert len(PANGGILAN) == 1
            assert len({sheet for _, _, _, sheet, *_ in temuan(book)}) >= 3
            calls.append(len(CALLS))
    assert calls[1] <= calls[0] + 2  # addresses of 255 letters each


def test_a_mended_cell_gets_its_colour_back(tmp_path):
    """An input cell and a computed one are marked, mended, and as before; a new fault is marked."""
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi(), str(tmp_path / "Realisasi.xlsx"))
        sheet = book.wb["Realisasi"]
        formula = sheet[sel("capaian", 5)].value
        sheet[sel("realisasi", 6)].value, sheet[sel("capaian", 5)].value = "8 kali", 7
        tekan(app, "periksa")
        assert {color(book, "Realisasi", r) for r in (sel("realisasi", 6), sel("capaian", 5))} == {TANDA}
        sheet[sel("realisasi", 6)].value, sheet[sel("capaian", 5)].value, sheet[sel("realisasi", 7)].value = (
            8,
            formula,
            "2 keg",
        )
        tekan(app, "periksa")
        assert {color(book, "Realisasi", r) for r in (sel("realisasi", 6), sel("capaian", 5))} == {""}
        assert color(book, "Realisasi", sel("realisasi", 7)) == TANDA


def test_marks_survive_the_loss_of_temuan(tmp_path):
    """When the user deletes Temuan, the next run knows the marked cells by their colour and the template's colours."""
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi(), str(tmp_path / "Realisasi.xlsx"))
        sheet = book.wb["Realisasi"]
        before = {r: color(book, "Realisasi", r) for r in (sel("realisasi", 6), sel("capaian", 5), sel("target"))}
        sheet[sel("realisasi", 6)].value, sheet[sel("capaian", 5)].value = "8 kali", 7
        tekan(app, "periksa")
        sheet[sel("realisasi", 6)].value = 8
        book.wb.remove(book.wb["Temuan"])
        tekan(app, "periksa")
        assert color(book, "Realisasi", sel("realisasi", 6)) == before[sel("realisasi", 6)]
        assert color(book, "Realisasi", sel("capaian", 5)) == TANDA


def test_a_colour_of_the_users_own_returns(tmp_path):
    """A cell that the user coloured is so again, from the palette and with a tint too; a pattern is left alone."""
    from openpyxl.styles import PatternFill
    from openpyxl.styles.colors import Color

    fills = {
        5: PatternFill("solid", fgColor="FF00B050"),
        6: PatternFill("solid", fgColor=Color(theme=4)),  # accent1 of openpyxl's theme: 4F81BD
        7: PatternFill(),
        8: PatternFill("solid", fgColor=Color(theme=0, tint=-0.25)),  # white, a quarter darker
        9: PatternFill("solid", fgColor=Color(indexed=13)),
        10: PatternFill("lightUp", fgColor="FFFF0000"),
    }
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi(rusak(6)), str(tmp_path / "Realisasi.xlsx"))
        sheet = book.wb["Realisasi"]
        for row, fill in fills.items():
            sheet[f"J{row}"].fill, sheet[f"J{row}"].value = fill, "8 kali"
        tekan(app, "periksa")
        assert {color(book, "Realisasi", f"J{r}") for r in range(5, 10)} == {TANDA}
        assert sheet[sel("realisasi", 10)].fill.fill_type == "lightUp"
        assert "1 sel tidak diwarnai" in MESSAGES[0][1]
        for row in fills:
            sheet[f"J{row}"].value = 8
        tekan(app, "periksa")
        semula = [color(book, "Realisasi", f"J{r}") for r in range(5, 10)]
        assert semula == ["00B050", "4F81BD", "", "BFBFBF", "FFFF00"]


def test_the_cell_is_a_link_and_texts_are_texts(tmp_path):
    """Column Sel holds HYPERLINK to the cell, in another file too; no other cell of Temuan is a formula."""
    write(tmp_path, contoh("tanjung-jabung-timur-2023"))
    path = tmp_path / "Realisasi.xlsx"
    with excel(tmp_path / "tmp") as app:
        book = opened(app, path.read_bytes(), str(path))
        tekan(app, "periksa")
        cells = Package.from_bytes(saved(book)).read_sheet("Temuan").cells
    links = {c.formula for c in cells.values() if c.formula}
    assert all(r.startswith("E") for r, c in cells.items() if c.formula)
    own = next(t for t in check([tmp_path]).temuan if t.berkas == path.name and t.sel)
    assert f'HYPERLINK("#\'{own.lembar}\'!{own.sel}","{own.sel}")' in links
    assert any(link.startswith("HYPERLINK(\"PK.xlsx#'PK'!") for link in links)


def test_a_message_that_begins_like_a_formula_stays_text(tmp_path):
    """A finding that quotes =HYPERLINK from a cell is written as text."""
    rows = [{**BARIS[0], "indikator": "=1+2", "realisasi": "=HYPERLINK(1)"}]
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi(rows), str(tmp_path / "Realisasi.xlsx"))
        tekan(app, "periksa")
        sheet = book.wb["Temuan"]
        kinds = {cell.data_type for row in sheet.iter_rows(5, max_col=4) for cell in row if cell.value}
        kinds |= {cell.data_type for row in sheet.iter_rows(5, min_col=6) for cell in row if cell.value}
    assert kinds == {"s"}


@pytest.mark.parametrize("path", ["Buku1", "https://kantor.sharepoint.com/dok/Realisasi.xlsx"])
def test_without_a_folder_only_the_open_book_is_checked(path, tmp_path):
    """A workbook never saved, or known by an address on the web, is checked alone, and the message says so."""
    with excel(tmp_path / "tmp") as app:
        opened(app, contoh("paser-2024")["Realisasi.xlsx"], path)
        tekan(app, "periksa")
    kind, text = MESSAGES[0]
    assert kind == "info"
    assert text.startswith("1 berkas diperiksa")
    assert "Hanya buku kerja ini yang diperiksa" in text


def test_other_sets_and_broken_files_in_the_folder_are_left_out(tmp_path):
    """Documents of another office, files that cannot be read, and old copies stand beside, and are not in Temuan."""
    satu_set = contoh("paser-2024")
    earlier = workbooks(load("paser-2024"), 70)["PK.xlsx"]
    write(tmp_path, satu_set | {"Lain.xlsx": realisasi(), "rusak.xlsx": b"PK", "PK.cadangan.xlsx": earlier})
    path = tmp_path / "Realisasi.xlsx"
    with excel(tmp_path / "tmp") as app:
        book = opened(app, path.read_bytes(), str(path))
        tekan(app, "periksa")
        files = {row[2] for row in temuan(book)}
    assert files == {"PK.xlsx", "RKT.xlsx", "Realisasi.xlsx"}


def test_the_open_workbook_counts_not_the_saved_one(tmp_path):
    """What stands unsaved on the screen is checked: a fault typed now is found, the file on disk is as it was."""
    path = tmp_path / "Realisasi.xlsx"
    path.write_bytes(realisasi())
    with excel(tmp_path / "tmp") as app:
        book = opened(app, path.read_bytes(), str(path))
        book.wb["Realisasi"][sel("realisasi", 6)].value = "8 kali"
        tekan(app, "periksa")
        assert sel("realisasi", 6) in {row[4] for row in temuan(book)}
    assert path.read_bytes() == realisasi()


def test_fewer_findings_leave_no_old_rows(tmp_path, monkeypatch):
    """Rows of the run before are emptied, and a clean workbook says so."""
    path = tmp_path / "Realisasi.xlsx"
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi(rusak(9)), str(path))
        tekan(app, "periksa")
        many = len(temuan(book))
        for row in range(5, 14):
            book.wb["Realisasi"][f"H{row}"].value = 10
        tekan(app, "periksa")
        assert len(temuan(book)) < many
        clear(app, monkeypatch)
        assert [row[5] for row in temuan(book)] == ["Tidak ada temuan."]


def test_a_foreign_workbook_is_a_finding(tmp_path):
    """A workbook that is no template of ours gets a Temuan that says so."""
    from openpyxl import Workbook

    path = tmp_path / "Lain.xlsx"
    Workbook().save(path)
    with excel(tmp_path / "tmp") as app:
        book = opened(app, path.read_bytes(), str(path))
        tekan(app, "periksa")
        assert "bukan templat xlkinerja" in temuan(book)[0][5]


def test_temuan_is_readable(tmp_path):
    """Header frozen, texts wrapped, the columns that remember colours hidden; the sheet stands in front."""
    path = tmp_path / "hasil.xlsx"
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi(rusak(3)), str(tmp_path / "Realisasi.xlsx"))
        tekan(app, "periksa")
        book.wb.save(path)
    sheet = load_workbook(path)["Temuan"]
    assert load_workbook(path).sheetnames[0] == "Temuan"
    assert sheet.freeze_panes == "A5"
    assert [sheet.column_dimensions[c].hidden for c in "FGHI"] == [False, False, True, True]
    assert sheet.column_dimensions["F"].alignment.wrap_text
    assert [c.value for c in sheet[4]][:7] == ["Tingkat", "Kode", "Berkas", "Lembar", "Sel", "Pesan", "Tindakan"]


def test_a_workbook_with_temuan_is_checked_and_filled_as_before(tmp_path):
    """Saved with its marks and its Temuan, the file has the findings it had, and the command line fills it."""
    write(tmp_path, contoh("paser-2024"))
    path = tmp_path / "Realisasi.xlsx"
    before = [(t.kode, t.lembar, t.sel, t.pesan) for t in check([tmp_path]).temuan]
    with excel(tmp_path / "tmp") as app:
        book = opened(app, path.read_bytes(), str(path))
        tekan(app, "periksa")
        path.write_bytes(saved(book))
    assert [(t.kode, t.lembar, t.sel, t.pesan) for t in check([tmp_path]).temuan] == before
    package = Package.from_bytes(fill(path.read_bytes()).data)
    assert package.read_sheet("Temuan").cells == Package.open(path).read_sheet("Temuan").cells
