"""Templat Baru, Cetak and Bantuan: a workbook written and opened, a page shown."""

import re

import pytest

from tests.contoh import contoh
from tests.excel.buku_uji import realisasi
from tests.excel.catatan import ANSWERS, CALLS, GAGAL, MESSAGES, PANGGILAN
from tests.excel.engine import excel, opened, saved, tekan
from xlkinerja.hosts.commands import COMMANDS
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY, DOCUMENTS
from xlkinerja.workbook.package import Package


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


def test_the_forms_of_the_open_workbook_are_written_and_opened(tmp_path):
    """They stand in a workbook of their own, and the user's is as it was."""
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
