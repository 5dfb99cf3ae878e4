"""The buttons that write: on the open workbook they give what the command line gives in a file."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from tests.addresses import sel
from tests.carry.typed_cells import book as read_book
from tests.contoh import contoh
from tests.excel.buku_uji import filled, realisasi, state_of
from tests.excel.catatan import CALLS, MESSAGES, PANGGILAN
from tests.excel.engine import excel, opened, saved, tekan
from tests.excel.engine_range import TETAPAN
from xlkinerja.carry.writing import complete
from xlkinerja.hosts.undoing import typed
from xlkinerja.pages.filling import ALL_PARTS, FILL_COLUMNS, ONLY_IKHTISAR, ONLY_RINGKASAN, fill, template_bytes
from xlkinerja.report.model import names
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.package import Package

PERINTAH = {
    "isi_capaian": frozenset({FILL_COLUMNS}),
    "ringkasan": frozenset({ONLY_RINGKASAN}),
    "ikhtisar": frozenset({ONLY_IKHTISAR}),
    "susun_semua": ALL_PARTS,
}

PK_FILES = contoh("tanjung-jabung-timur-2023")
PK_OFFICE = {"satker": "KPU Kabupaten Tanjung Jabung Timur", "entitas": "KPU", "tahun": 2023}


def sama(a: object, b: object) -> bool:
    """Equal but for the last digits of a double, in which two engines may differ."""
    if isinstance(a, Decimal) and isinstance(b, Decimal):
        return abs(a - b) <= abs(a) * Decimal("1e-12")
    return a == b


@pytest.mark.parametrize("command", PERINTAH)
@pytest.mark.parametrize("name", names())
def test_button_and_command_line_write_the_same_sheets(name, command, tmp_path):
    """Values, formulas, number formats, merges and row heights of every sheet are those of the file that fill gives."""
    with excel(tmp_path / "tmp") as app:
        book = opened(app, contoh(name)["Realisasi.xlsx"])
        tekan(app, command)
        live = Package.from_bytes(saved(book))
    file = Package.from_bytes(fill(contoh(name)["Realisasi.xlsx"], parts=PERINTAH[command]).data)
    assert [s.name for s in live.sheets] == [s.name for s in file.sheets]
    for sheet in file.sheets:
        wanted, got = filled(file, sheet.name), filled(live, sheet.name)
        assert got.keys() == wanted.keys(), sheet.name
        for ref, (value, formula, code) in wanted.items():
            assert sama(got[ref][0], value), (sheet.name, ref)
            assert got[ref][1:] == (formula, code), (sheet.name, ref)
        assert set(live.read_sheet(sheet.name).merges) == set(file.read_sheet(sheet.name).merges)
        assert heights(live, sheet.part) == heights(file, sheet.part), sheet.name


def heights(package: Package, part: str) -> dict[bytes, float]:
    starts = re.findall(rb"<row([^>]*)>", package.read_part(part))
    rows = [dict(re.findall(rb'\s(\w+)="([^"]*)"', start)) for start in starts]
    return {row[b"r"]: float(row[b"ht"]) for row in rows if b"ht" in row}


@pytest.mark.parametrize("name", names())
def test_looks_and_chart_are_those_of_the_command_line(name, tmp_path):
    """Colours, borders, fonts, print areas and chart series of the drawn sheets equal those in the file."""
    path = tmp_path / "hasil.xlsx"
    path.write_bytes(fill(contoh(name)["Realisasi.xlsx"]).data)
    with excel(tmp_path / "tmp") as app:
        book = opened(app, contoh(name)["Realisasi.xlsx"])
        tekan(app, "susun_semua")
        got = state_of(book)
        wanted = state_of(opened(app, path.read_bytes(), str(path)))
    for sheet in ("Ringkasan", "Ikhtisar Eksekutif"):
        for what in ("merges", "area", "charts", "locks"):
            assert got[sheet][what] == wanted[sheet][what], (sheet, what)
        for place, cell in wanted[sheet]["cells"].items():
            assert got[sheet]["cells"][place][2:] == cell[2:], (sheet, place)
    for sheet, content in wanted.items():
        assert bare(got[sheet]["area"]) == bare(content["area"]), sheet


def bare(area: str) -> str:
    return re.sub(r"'[^']*'!", "", area)


def test_a_second_run_changes_nothing(tmp_path):
    """Drawn again, the workbook is as it was; the chart has not doubled."""
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi())
        tekan(app, "susun_semua")
        once = state_of(book)
        tekan(app, "susun_semua")
        assert state_of(book) == once
    assert len(once["Ringkasan"]["charts"]) == 2


def test_texts_that_excel_would_convert_stay_texts(tmp_path):
    """A column number (1), an indikator 12 and a sasaran =1+1 reach the sheets as they were typed."""
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi())
        tekan(app, "susun_semua")
        cells = Package.from_bytes(saved(book)).read_sheet("Ikhtisar Eksekutif").cells
    assert cells["A9"].value == "(1)"
    assert cells["B14"].value == "12"
    assert cells["A13"].value == "Sasaran 2 : =1+1"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("(1)", "'(1)"),
        ("=1+1", "'=1+1"),
        ("Mei 2024", "'Mei 2024"),
        ("true", "'true"),
        ("Tercapai", "Tercapai"),
        ("", ""),
    ],
)
def test_only_texts_in_danger_get_an_apostrophe(text, written):
    """What holds a digit, begins with no letter or is a truth value stands behind an apostrophe; words do not."""
    assert typed(text) == written


def test_rapikan_writes_what_the_command_writes(tmp_path):
    """The cells are those that `rapikan` writes into a file; a second press does nothing."""
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi())
        sheet = book.wb["Realisasi"]
        sheet[sel("realisasi", 5)].value = "1.234,5 kali"
        sheet[sel("satuan", 5)].value = "Kali"
        sheet[sel("polarisasi", 6)].value = "maksimal "
        tekan(app, "rapikan")
        assert sheet[sel("realisasi", 5)].value == 1234.5
        assert sheet[sel("satuan", 5)].value == "Kali"
        assert sheet[sel("polarisasi", 6)].value == "Maksimal"
        tekan(app, "rapikan")
    (_, first), (_, second) = MESSAGES
    assert first.startswith("2 sel dirapikan.")
    assert f"Realisasi!{sel('realisasi', 5)}: «1.234,5 kali» → 1.234,5" in first
    assert second.startswith("Tidak ada yang dirapikan.")


def test_an_overwritten_formula_returns_and_is_named(tmp_path):
    """A number typed over a formula goes; the message says where it was, and one area is written."""
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi())
        sheet = book.wb["Realisasi"]
        before = sheet[sel("capaian", 5)].value
        sheet[sel("capaian", 5)].value = 102.5
        tekan(app, "isi_capaian")
        assert sheet[sel("capaian", 5)].value == before
    assert MESSAGES == [("info", "Sel hitungan sudah lengkap.\nRumus dikembalikan di Realisasi!N5 (tertulis «102.5»).")]
    assert len(PANGGILAN) == 1
    assert [w for k, w in CALLS if k == "isi"] == ["SaveCopyAs", "tulis rumus"]


def test_a_complete_workbook_is_read_once_and_not_written(tmp_path):
    """Isi Capaian crosses to Excel once where every formula stands."""
    with excel(tmp_path / "tmp") as app:
        opened(app, realisasi())
        tekan(app, "isi_capaian")
    assert CALLS == [("isi", "SaveCopyAs")]


def test_settings_and_protection_return(tmp_path):
    """Screen, alerts, events and calculation are what they were, manual too; every sheet is locked as before."""
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi())
        locks = {name: sheet["locks"] for name, sheet in state_of(book).items()}
        app.settings.update(Calculation=TETAPAN["xlcalculationmanual"], EnableEvents=False)
        before = dict(app.settings)
        tekan(app, "susun_semua")
        assert app.settings == before
        assert {name: sheet["locks"] for name, sheet in state_of(book).items()} == locks
    assert ("setelan", "Calculate") in CALLS


def test_other_books_are_closed_again(tmp_path):
    """The carrier is gone when the command ends."""
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi())
        tekan(app, "susun_semua")
        assert [b.name for b in app.books] == [book.name]


def test_own_sheets_of_the_user_stay(tmp_path):
    """A formula in A2 of a sheet of the user's own is not taken for a heading, by the button or by the file."""
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi())
        book.wb.create_sheet("Catatan")["A2"] = "=1+2"
        before = saved(book)
        tekan(app, "susun_semua")
        after = saved(book)
    for data in (after, fill(before).data):
        assert Package.from_bytes(data).read_sheet("Catatan").cells["A2"].formula == "1+2"


@pytest.mark.parametrize("prepared", [5, 60])
def test_ambil_and_turunkan_write_the_same_cells(prepared: int, tmp_path: Path) -> None:
    """Beside the PK and its change an empty Realisasi takes the change, and a second time nothing."""
    for name in ("PK.xlsx", "PK_perubahan_1.xlsx"):
        (tmp_path / name).write_bytes(PK_FILES[name])
    blank = template_bytes(BY_KEY["realisasi"], prepared, identitas=PK_OFFICE)
    source = read_book(PK_FILES["PK_perubahan_1.xlsx"], "PK_perubahan_1.xlsx")
    file = Package.from_bytes(complete(blank, source, "realisasi").data)
    with excel(tmp_path / "tmp") as app:
        workbook = opened(app, blank, str(tmp_path / "Realisasi.xlsx"))
        tekan(app, "ambil")
        live = Package.from_bytes(saved(workbook))
        tekan(app, "ambil")
    for sheet in ("Realisasi", "Anggaran", "Identitas"):
        wanted, got = filled(file, sheet), filled(live, sheet)
        assert {r: c[:2] for r, c in got.items()} == {r: c[:2] for r, c in wanted.items()}
    assert [(kind, text.splitlines()[0]) for kind, text in MESSAGES] == [
        ("info", "61 sel diisi dari PK_perubahan_1.xlsx, 15 baris baru."),
        ("info", "Tidak ada yang perlu diisi dari PK_perubahan_1.xlsx."),
    ]


def test_without_a_pk_nothing_is_written(tmp_path: Path) -> None:
    blank = template_bytes(BY_KEY["realisasi"], 5, identitas=PK_OFFICE)
    with excel(tmp_path / "tmp") as app:
        workbook = opened(app, blank, str(tmp_path / "Realisasi.xlsx"))
        before = saved(workbook)
        tekan(app, "ambil")
        assert saved(workbook) == before
    ((kind, text),) = MESSAGES
    assert kind != "info"
    assert "xlkinerja turunkan BERKAS --ke realisasi" in text
