"""The button Periksa: the findings of the command line on a sheet, cells coloured and uncoloured, few calls."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.excel.buku_uji import BARIS, keadaan, realisasi, rusak
from tests.excel.catatan import CALLS, MESSAGES
from tests.excel.engine import excel, opened, saved
from xlkinerja.check.checking import check
from xlkinerja.check.finding import Tingkat
from xlkinerja.examples.report import load, names
from xlkinerja.examples.writing import workbooks
from xlkinerja.excel import commands, marks
from xlkinerja.summary.filling import fill
from xlkinerja.workbook.package import Package

DOKUMEN = [(nama, berkas) for nama in names() for berkas in workbooks(load(nama))]
TANDA = marks.WARNA_TANDA


def tulis(folder: Path, isi: dict[str, bytes]) -> None:
    for nama, data in isi.items():
        (folder / nama).write_bytes(data)


def warna(book, sheet: str, ref: str) -> str:
    fill = book.impl.wb[sheet][ref].fill
    return fill.fgColor.rgb[2:] if fill.fill_type else ""  # the first two digits mean nothing to Excel


def temuan(book) -> list[tuple[object, ...]]:
    """Rows of Temuan as shown, columns A to G."""
    cells = Package.from_bytes(saved(book)).read_sheet("Temuan").cells
    last = max(int(r[1:]) for r in cells if r[0] == "F")
    shown = [[cells[f"{c}{r}"].value if f"{c}{r}" in cells else "" for c in "ABCDEFG"] for r in range(5, last + 1)]
    return [tuple(row) for row in shown]


@pytest.mark.parametrize(("nama", "berkas"), DOKUMEN)
def test_findings_are_those_of_the_command_line(nama, berkas, tmp_path):
    """Whichever document of a set is open, Temuan lists what `periksa FOLDER` finds, the gravest level first."""
    tulis(tmp_path, workbooks(load(nama)))
    wanted = {
        (str(t.tingkat), t.kode, t.berkas, t.lembar, t.sel, t.pesan, t.tindakan) for t in check([tmp_path]).temuan
    }
    with excel() as app:
        book = opened(app, (tmp_path / berkas).read_bytes(), str(tmp_path / berkas))
        commands.periksa(book)
        rows = temuan(book)
    assert set(rows) == wanted
    assert len(rows) == len(wanted)
    assert len(wanted) > 0
    levels = [list(Tingkat).index(row[0]) for row in rows]
    assert levels == sorted(levels)
    assert len(CALLS) <= 12, CALLS


@pytest.mark.parametrize(("nama", "berkas"), DOKUMEN)
def test_checking_leaves_the_other_sheets_as_they_were(nama, berkas, tmp_path):
    """Colours aside nothing changes, and when the findings are gone the colours are those of before."""
    tulis(tmp_path, workbooks(load(nama)))
    with excel() as app:
        book = opened(app, (tmp_path / berkas).read_bytes(), str(tmp_path / berkas))
        before = keadaan(book)
        commands.periksa(book)
        after = keadaan(book)
        marked = 0
        for sheet, state in before.items():
            for place, (value, kind, color, look) in state["cells"].items():
                got = after[sheet]["cells"][place]
                assert (got[0], got[1], got[3]) == (value, kind, look), (sheet, place)
                assert got[2] in (color, TANDA)
                marked += got[2] == TANDA
        cells = {(r[3], r[4]) for r in temuan(book) if r[2] == berkas and r[4]}
        assert marked == len(cells)
        clear(book, str(tmp_path / berkas))
        assert {n: s for n, s in keadaan(book).items() if n != "Temuan"} == before


def clear(book, path: str) -> None:
    """Periksa as it would run with nothing left to find."""
    from xlkinerja.check.finding import Report
    from xlkinerja.excel import temuan as sheet
    from xlkinerja.excel.live import snapshot

    shot = snapshot(book, Path(path))
    sheet.write(book.app, book, shot, sheet.plan(book.app, book, shot, Report((), 1)))


def test_sixty_rows_at_most_a_dozen_calls(tmp_path):
    """60 indikator, faults on four sheets: 12 calls at most, every reading and switch counted; so too with 600."""
    for n in (60, 600):
        with excel() as app:
            rows = rusak(n)
            data = realisasi(rows, n, identitas={"satker": "KPU Contoh", "entitas": "KPU", "tahun": 24})
            book = opened(app, data, str(tmp_path / "Realisasi.xlsx"))
            book.impl.wb["Anggaran"]["H6"].value = "10 juta"
            book.impl.wb["Realisasi"]["N6"].value = 12
            commands.periksa(book)
            assert len(CALLS) <= 12, CALLS
            assert len({sheet for _, _, _, sheet, *_ in temuan(book)}) >= 3
            CALLS.clear()
            for row in range(5, 5 + n, 2):
                book.impl.wb["Realisasi"][f"H{row}"].value = 10
            book.impl.wb["Anggaran"]["H6"].value = None
            commands.periksa(book)
            assert len(CALLS) <= 12, CALLS
            assert MESSAGES[-1][0] == "info"


def test_a_mended_cell_gets_its_colour_back(tmp_path):
    """A yellow input cell and a grey computed one are marked, mended, and as before; a new fault is marked."""
    with excel() as app:
        book = opened(app, realisasi(), str(tmp_path / "Realisasi.xlsx"))
        sheet = book.impl.wb["Realisasi"]
        formula = sheet["N5"].value
        yellow, grey = warna(book, "Realisasi", "J6"), warna(book, "Realisasi", "N5")
        sheet["J6"].value, sheet["N5"].value = "8 kali", 7
        commands.periksa(book)
        assert {warna(book, "Realisasi", r) for r in ("J6", "N5")} == {TANDA}
        sheet["J6"].value, sheet["N5"].value, sheet["J7"].value = 8, formula, "2 keg"
        commands.periksa(book)
        assert (warna(book, "Realisasi", "J6"), warna(book, "Realisasi", "N5")) == (yellow, grey)
        assert warna(book, "Realisasi", "J7") == TANDA
    assert len({yellow, grey, TANDA, ""}) == 4


def test_marks_survive_the_loss_of_temuan(tmp_path):
    """When the user deletes Temuan, the next run knows the marked cells by their colour and the template's colours."""
    with excel() as app:
        book = opened(app, realisasi(), str(tmp_path / "Realisasi.xlsx"))
        sheet = book.impl.wb["Realisasi"]
        before = {r: warna(book, "Realisasi", r) for r in ("J6", "N5", "H4")}
        sheet["J6"].value, sheet["N5"].value = "8 kali", 7
        commands.periksa(book)
        sheet["J6"].value = 8
        book.impl.wb.remove(book.impl.wb["Temuan"])
        commands.periksa(book)
        assert warna(book, "Realisasi", "J6") == before["J6"]
        assert warna(book, "Realisasi", "N5") == TANDA


def test_a_colour_of_the_users_own_returns(tmp_path):
    """A cell that the user coloured is so again; theme colours, which only Excel knows, cost one call."""
    from openpyxl.styles import PatternFill
    from openpyxl.styles.colors import Color

    with excel() as app:
        book = opened(app, realisasi(), str(tmp_path / "Realisasi.xlsx"))
        sheet = book.impl.wb["Realisasi"]
        sheet["J5"].fill = PatternFill("solid", fgColor="FF00B050")
        sheet["J6"].fill = PatternFill("solid", fgColor=Color(theme=4))
        sheet["J7"].fill = PatternFill()
        for row in (5, 6, 7):
            sheet[f"J{row}"].value = "8 kali"
        commands.periksa(book)
        assert [w for _, w in CALLS] == ["fullname", "SaveCopyAs", "Run BacaWarna", "Run TulisSemua"]
        for row in (5, 6, 7):
            sheet[f"J{row}"].value = 8
        commands.periksa(book)
        assert [warna(book, "Realisasi", f"J{r}") for r in (5, 6, 7)] == ["00B050", "4472C4", ""]


def test_the_cell_is_a_link_and_texts_are_texts(tmp_path):
    """Column Sel holds HYPERLINK to the cell, in another file too; no other cell of Temuan is a formula."""
    tulis(tmp_path, workbooks(load("tanjung-jabung-timur-2023")))
    path = tmp_path / "Realisasi.xlsx"
    with excel() as app:
        book = opened(app, path.read_bytes(), str(path))
        commands.periksa(book)
        cells = Package.from_bytes(saved(book)).read_sheet("Temuan").cells
    links = {c.formula for c in cells.values() if c.formula}
    assert all(r.startswith("E") for r, c in cells.items() if c.formula)
    own = next(t for t in check([tmp_path]).temuan if t.berkas == path.name and t.sel)
    assert f'HYPERLINK("#\'{own.lembar}\'!{own.sel}","{own.sel}")' in links
    assert any(link.startswith("HYPERLINK(\"PK.xlsx#'PK'!") for link in links)


def test_a_message_that_begins_like_a_formula_stays_text(tmp_path):
    """A finding that quotes =HYPERLINK from a cell is written as text."""
    rows = [{**BARIS[0], "indikator": "=1+2", "realisasi": "=HYPERLINK(1)"}]
    with excel() as app:
        book = opened(app, realisasi(rows), str(tmp_path / "Realisasi.xlsx"))
        commands.periksa(book)
        sheet = book.impl.wb["Temuan"]
        kinds = {cell.data_type for row in sheet.iter_rows(5, max_col=4) for cell in row if cell.value}
        kinds |= {cell.data_type for row in sheet.iter_rows(5, min_col=6) for cell in row if cell.value}
    assert kinds == {"s"}


@pytest.mark.parametrize("path", ["Buku1", "https://kantor.sharepoint.com/dok/Realisasi.xlsx"])
def test_without_a_folder_only_the_open_book_is_checked(path):
    """A workbook never saved, or known by an address on the web, is checked alone, and the message says so."""
    with excel() as app:
        commands.periksa(opened(app, workbooks(load("paser-2024"))["Realisasi.xlsx"], path))
    kind, text = MESSAGES[0]
    assert kind == "info"
    assert text.startswith("1 berkas diperiksa")
    assert "Hanya buku kerja ini yang diperiksa" in text


def test_other_sets_and_broken_files_in_the_folder_are_left_out(tmp_path):
    """Documents of another office, files that cannot be read, and old copies stand beside, and are not in Temuan."""
    satu_set = workbooks(load("paser-2024"))
    lama = workbooks(load("paser-2024"), 70)["PK.xlsx"]
    tulis(tmp_path, satu_set | {"Lain.xlsx": realisasi(), "rusak.xlsx": b"PK", "PK.cadangan.xlsx": lama})
    path = tmp_path / "Realisasi.xlsx"
    with excel() as app:
        book = opened(app, path.read_bytes(), str(path))
        commands.periksa(book)
        files = {row[2] for row in temuan(book)}
    assert files == {"PK.xlsx", "RKT.xlsx", "Realisasi.xlsx"}


def test_the_open_workbook_counts_not_the_saved_one(tmp_path):
    """What stands unsaved on the screen is checked: a fault typed now is found, the file on disk is as it was."""
    path = tmp_path / "Realisasi.xlsx"
    path.write_bytes(realisasi())
    with excel() as app:
        book = opened(app, path.read_bytes(), str(path))
        book.impl.wb["Realisasi"]["J6"].value = "8 kali"
        commands.periksa(book)
        assert "J6" in {row[4] for row in temuan(book)}
    assert path.read_bytes() == realisasi()


def test_fewer_findings_leave_no_old_rows(tmp_path):
    """Rows of the run before are emptied, and a clean workbook says so."""
    path = tmp_path / "Realisasi.xlsx"
    with excel() as app:
        book = opened(app, realisasi(rusak(9)), str(path))
        commands.periksa(book)
        many = len(temuan(book))
        for row in range(5, 14):
            book.impl.wb["Realisasi"][f"H{row}"].value = 10
        commands.periksa(book)
        assert len(temuan(book)) < many
        clear(book, str(path))
        assert [row[5] for row in temuan(book)] == ["Tidak ada temuan."]


def test_a_foreign_workbook_is_a_finding(tmp_path):
    """A workbook that is no template of ours gets a Temuan that says so."""
    from openpyxl import Workbook

    path = tmp_path / "Lain.xlsx"
    Workbook().save(path)
    with excel() as app:
        book = opened(app, path.read_bytes(), str(path))
        commands.periksa(book)
        assert "bukan templat xlkinerja" in temuan(book)[0][5]


def test_temuan_is_readable(tmp_path):
    """Header frozen, texts wrapped, the columns that remember colours hidden; the sheet stands in front."""
    path = tmp_path / "hasil.xlsx"
    with excel() as app:
        book = opened(app, realisasi(rusak(3)), str(tmp_path / "Realisasi.xlsx"))
        commands.periksa(book)
        book.impl.wb.save(path)
    sheet = load_workbook(path)["Temuan"]
    assert load_workbook(path).sheetnames[0] == "Temuan"
    assert sheet.freeze_panes == "A5"
    assert [sheet.column_dimensions[c].hidden for c in "FGHI"] == [False, False, True, True]
    assert sheet.column_dimensions["F"].alignment.wrap_text
    assert [c.value for c in sheet[4]][:7] == ["Tingkat", "Kode", "Berkas", "Lembar", "Sel", "Pesan", "Tindakan"]


def test_a_workbook_with_temuan_is_checked_and_filled_as_before(tmp_path):
    """Saved with its marks and its Temuan, the file has the findings it had, and the command line fills it."""
    tulis(tmp_path, workbooks(load("paser-2024")))
    path = tmp_path / "Realisasi.xlsx"
    before = [(t.kode, t.lembar, t.sel, t.pesan) for t in check([tmp_path]).temuan]
    with excel() as app:
        book = opened(app, path.read_bytes(), str(path))
        commands.periksa(book)
        path.write_bytes(saved(book))
    assert [(t.kode, t.lembar, t.sel, t.pesan) for t in check([tmp_path]).temuan] == before
    package = Package.from_bytes(fill(path.read_bytes()).data)
    assert package.read_sheet("Temuan").cells == Package.open(path).read_sheet("Temuan").cells
