"""Templat Baru, Bantuan and Jadikan Nilai, and how a button reaches Python."""

import re
from collections import Counter

import pytest
from openpyxl import Workbook

from tests.excel.buku_uji import realisasi
from tests.excel.catatan import ANSWERS, CALLS, GAGAL, HAPUS, MESSAGES, PANGGILAN
from tests.excel.engine import excel, opened, tekan
from tests.excel.engine_objects import Sheet
from tests.excel.engine_range import Range
from xlkinerja.excel import buttons
from xlkinerja.hosts.commands import COMMANDS
from xlkinerja.hosts.shipping import makro
from xlkinerja.hosts.steps import Kind
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY, DOCUMENTS


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_a_template_is_written_and_opened(document, tmp_path):
    """Without any workbook open: the file equals the template of the document, and stands open."""
    path = tmp_path / "folder saya" / document.file
    path.parent.mkdir()
    with excel(tmp_path / "tmp") as app:
        ANSWERS.append(str(path))
        tekan(app, "templat_baru", f"{document.key}|{document.file}")
        assert [b.path for b in app.books] == [str(path)]
    assert path.read_bytes() == template_bytes(BY_KEY[document.key], 60)
    assert [("info", f"Templat {document.title} dibuat: {path}")] == MESSAGES


def test_cancelling_writes_and_says_nothing(tmp_path):
    """Excel answers False when its box is cancelled: Python is not asked at all."""
    with excel(tmp_path / "tmp") as app:
        ANSWERS.append(False)
        tekan(app, "templat_baru", "pk|PK.xlsx")
    assert (MESSAGES, PANGGILAN, CALLS) == ([], [], [])


def test_the_ending_is_added(tmp_path):
    """A name without .xlsx gets it."""
    with excel(tmp_path / "tmp") as app:
        ANSWERS.append(str(tmp_path / "Rencana"))
        tekan(app, "templat_baru", "rencana-aksi|Rencana_Aksi.xlsx")
    assert (tmp_path / "Rencana.xlsx").exists()


def test_a_file_that_exists_is_never_overwritten(tmp_path):
    """The message says so, and the file is as it was."""
    path = tmp_path / "PK.xlsx"
    path.write_bytes(b"milik saya")
    with excel(tmp_path / "tmp") as app:
        ANSWERS.append(str(path))
        tekan(app, "templat_baru", "pk|PK.xlsx")
    assert path.read_bytes() == b"milik saya"
    assert [("critical", f"{path} sudah ada. Tidak ada yang ditulis. Pilih nama atau folder lain.")] == MESSAGES


def test_a_folder_that_is_missing_is_said(tmp_path):
    """A place that cannot be written to is a sentence, not a traceback."""
    with excel(tmp_path / "tmp") as app:
        ANSWERS.append(str(tmp_path / "tidak ada" / "PK.xlsx"))
        tekan(app, "templat_baru", "pk|PK.xlsx")
    assert MESSAGES[0][0] == "critical"
    assert "folder tidak ada" in MESSAGES[0][1]


def test_bantuan_shows_petunjuk_and_where_python_is(tmp_path):
    """The sheet of the template comes to the front behind the message."""
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi())
        book.wb.active = book.wb["Realisasi"]
        tekan(app, "bantuan")
        assert book.wb.active.title == "Petunjuk"
    assert [kind for kind, _ in MESSAGES] == ["info"]
    assert "SaveCopyAs" not in [what for _, what in CALLS]


@pytest.mark.parametrize("berisi", [True, False])
def test_bantuan_without_petunjuk_is_a_short_text(berisi, tmp_path):
    """Without a workbook, or in another one, every button of COMMANDS is explained."""
    with excel(tmp_path / "tmp") as app:
        if berisi:
            opened(app, realisasi()).wb.remove(app.books[0].wb["Petunjuk"])
        tekan(app, "bantuan")
    ((kind, text),) = MESSAGES
    assert kind == "info"
    for key, command in COMMANDS.items():
        assert key == "bantuan" or command.label in text
    assert re.match(r"xlkinerja \d+\.\d+\.\d+, Python di /", text)


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


@pytest.mark.parametrize("perintah", [k for k, c in COMMANDS.items() if c.needs_book])
def test_one_call_of_python_for_each_button(perintah, tmp_path):
    """The button hands over its name, the copy and the place; the copy and what came with it are deleted in the end."""
    path = tmp_path / "Realisasi.xlsx"
    with excel(tmp_path / "tmp") as app:
        opened(app, realisasi(), str(path)).wb["Realisasi"]["N5"].value = 1
        tekan(app, perintah)
    ((_, _, nama, salinan, letak, dokumen, tujuan),) = PANGGILAN
    assert (nama, letak, dokumen, tujuan) == (perintah, str(path), "", "")
    assert re.fullmatch(r"xlkinerja-\d{12}-1234\.xlsx", salinan.rpartition("/")[2])
    assert Counter(HAPUS)[salinan.rpartition("/")[2]] == 1
    assert list((tmp_path / "tmp").iterdir()) == []
    assert [kind for kind, _ in MESSAGES] == ["info"]


def test_a_workbook_with_macros_keeps_its_ending(tmp_path):
    """Excel opens the copies of a .xlsm only under that ending."""
    with excel(tmp_path / "tmp") as app:
        opened(app, realisasi(), str(tmp_path / "Realisasi.xlsm"))
        tekan(app, "periksa")
    assert PANGGILAN[0][3].endswith(".xlsm")


@pytest.mark.parametrize(
    ("kode", "pesan"), [(-1, "tidak dapat dibuka"), (5, "Python tidak dapat dijalankan dari C:\\Python\\pythonw.exe")]
)
def test_without_python_one_message_and_no_copy(kode, pesan, tmp_path):
    """Where the library or Python does not start, the reason is shown once, and the copy is deleted."""
    with excel(tmp_path / "tmp") as app:
        opened(app, realisasi())
        app.kode_pustaka = kode
        tekan(app, "periksa")
    ((kind, text),) = MESSAGES
    assert kind == "critical"
    assert text.startswith("Tombol Periksa tidak selesai. Tidak ada yang ditulis di buku kerja.")
    assert pesan in text
    assert len(HAPUS) == 1
    assert list((tmp_path / "tmp").iterdir()) == []


def test_what_python_is_started_with(tmp_path):
    """The library of the sheet Sambungan, and the command that KinerjaTeks words."""
    with excel(tmp_path / "tmp") as app:
        opened(app, realisasi())
        tekan(app, "periksa")
        perintah = '"C:\\Python\\pythonw.exe" -P -B -c "import xlwings; xlwings.serve(\'$(CLSID)\')"'
        assert app.dinyalakan == [("pustaka64", perintah)]


@pytest.mark.parametrize(
    ("fullname", "hasil"),
    [
        ("Buku1", (None, "Buku1")),
        ("https://kantor.sharepoint.com/dok/Realisasi%20TW%204.xlsx", (None, "Realisasi TW 4.xlsx")),
        ("", (None, "")),
    ],
)
def test_where_a_workbook_lies(fullname, hasil):
    """A workbook never saved, or known by an address on the web only, has no place; its name is read all the same."""
    assert buttons.tempat(fullname) == hasil


def test_the_add_in_takes_locks_and_kinds_in_the_order_of_python():
    """Arguments of Protect stand in KinerjaTulis.bas at the numbers at which Python sends them; so do all kinds."""
    teks = (makro() / "KinerjaTulis.bas").read_text("utf-8")
    urutan = {int(n): nama for nama, n in re.findall(r"(\w+):=kunci\(n, (\d+)\)", teks)}
    assert urutan == dict(enumerate(buttons.KUNCI, 1))
    assert set(re.findall(r'^        Case "(\w+)"$', teks, re.MULTILINE)) == set(Kind)
    assert re.search(r'VERSI As String = "(.*)"', teks)[1] == buttons.VERSI


def test_a_plain_workbook_is_no_document(tmp_path):
    """Susun Semua on a workbook of others says so and writes nothing."""
    path = tmp_path / "lain.xlsx"
    Workbook().save(path)
    with excel(tmp_path / "tmp") as app:
        opened(app, path.read_bytes(), str(path))
        tekan(app, "susun_semua")
    assert MESSAGES[0][0] == "critical"
    assert "Tidak ada yang diubah" in MESSAGES[0][1]


def test_a_template_that_excel_does_not_open_is_there_all_the_same(tmp_path):
    """The message says where it was written, and that it is to be opened by hand."""
    path = tmp_path / "PK.xlsx"
    with excel(tmp_path / "tmp") as app:
        ANSWERS.append(str(path))
        GAGAL.add(4)  # three switches, then Workbooks.Open
        tekan(app, "templat_baru", "pk|PK.xlsx")
        assert CALLS[3] == ("isi", "buka buku")
    ((kind, text),) = MESSAGES
    assert kind == "info"
    assert text.startswith(f"Templat Perjanjian Kinerja dibuat: {path}\nExcel tidak dapat membukanya (")
    assert path.exists()
