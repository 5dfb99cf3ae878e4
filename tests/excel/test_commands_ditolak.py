"""What a command refuses: one sentence in Indonesian, and nothing written."""

import copy

import pytest
from openpyxl.workbook.protection import WorkbookProtection

from tests.addresses import sel
from tests.excel import engine_objects
from tests.excel.buku_uji import BARIS, realisasi, state_of
from tests.excel.catatan import CALLS, MESSAGES, PANGGILAN
from tests.excel.engine import excel, opened, tekan
from tests.excel.test_commands_gagal import PERINTAH, siapkan
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY


@pytest.mark.parametrize("command", PERINTAH[1:])
def test_a_password_is_said_before_anything_is_written(command, tmp_path):
    """A sheet protected with a password is named; no call that writes is made."""
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        for name in ("Realisasi", "Ringkasan", "Ikhtisar Eksekutif"):
            book.wb[name].protection.set_password("rahasia")
        before = state_of(book)
        tekan(app, command)
        assert state_of(book) == before
    assert "dilindungi dengan sandi" in MESSAGES[0][1]
    assert [w for _, w in CALLS] == ["SaveCopyAs"]


def test_periksa_lists_what_it_cannot_colour(tmp_path):
    """On a sheet with a password that forbids formats nothing is coloured; the findings are listed all the same."""
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        how = book.wb["Realisasi"].protection
        how.set_password("rahasia")
        how.formatCells = True
        tekan(app, "periksa")
        assert "Temuan" in book.wb.sheetnames
    assert "sel tidak diwarnai" in MESSAGES[0][1]
    assert "Unprotect" not in [w for _, w in CALLS]


def test_periksa_unlocks_where_formats_are_forbidden(tmp_path):
    """Without a password the sheet is unlocked for the colours, and locked as before."""
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        book.wb["Realisasi"].protection.formatCells = True
        locks = state_of(book)["Realisasi"]["locks"]
        tekan(app, "periksa")
        assert state_of(book)["Realisasi"]["locks"] == locks
    assert MESSAGES[0][0] == "info"


def test_a_locked_structure_is_said_with_the_counts(tmp_path):
    """No sheet can be added: the message says so, and how many findings there are."""
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        book.wb.security = WorkbookProtection(lockStructure=True)
        before = state_of(book)
        tekan(app, "periksa")
        assert state_of(book) == before
    assert MESSAGES[0][0] == "critical"
    assert "Struktur buku kerja dilindungi" in MESSAGES[0][1]
    assert "galat" in MESSAGES[0][1]


@pytest.mark.parametrize("name", ["Temuan", "TEMUAN"])
def test_a_temuan_of_the_users_own_is_not_touched(name, tmp_path):
    """A sheet of that name that Periksa did not write is refused by name."""
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        book.wb.create_sheet(name)["A1"] = "catatan saya"
        before = state_of(book)
        tekan(app, "periksa")
        assert state_of(book) == before
    assert f"«{name}» yang bukan hasil Periksa" in MESSAGES[0][1]


def test_a_protected_temuan_is_not_touched(tmp_path):
    """The user locked Temuan: the message says how to go on."""
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        tekan(app, "periksa")
        book.wb["Temuan"].protection.sheet = True
        before = state_of(book)
        tekan(app, "periksa")
        assert state_of(book) == before
    assert "Lembar «Temuan» dilindungi" in MESSAGES[-1][1]


def test_other_documents_have_no_ringkasan(tmp_path):
    """The button says where it belongs."""
    with excel(tmp_path / "tmp") as app:
        opened(app, template_bytes(BY_KEY["pk"], 5), str(tmp_path / "PK.xlsx"))
        tekan(app, "ringkasan")
    assert MESSAGES == [("critical", "Ringkasan dan Ikhtisar hanya ada di dokumen Realisasi, bukan PK.")]


def test_a_header_renamed_is_said_with_nothing_written(tmp_path):
    """Realisasi without its column Capaian: the sentence of the command line, and one call only."""
    with excel(tmp_path / "tmp") as app:
        book = opened(app, realisasi(BARIS), str(tmp_path / "Realisasi.xlsx"))
        book.wb["Realisasi"][sel("capaian")].value = "Prestasi"
        tekan(app, "susun_semua")
    assert "Capaian" in MESSAGES[0][1]
    assert "Tidak ada yang diubah" in MESSAGES[0][1]
    assert [w for _, w in CALLS] == ["SaveCopyAs"]


def test_two_charts_that_both_fit_are_refused(tmp_path):
    """A copy of the chart on Ringkasan leaves it open which one is ours; the command says so."""
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        sheet = book.wb["Ringkasan"]
        sheet.add_chart(copy.deepcopy(sheet._charts[0]))
        before = state_of(book)
        tekan(app, "ringkasan")
        assert state_of(book) == before
    assert "2 grafik" in MESSAGES[0][1]


def test_a_workbook_with_a_password_is_said(tmp_path, monkeypatch):
    """Excel's copy of a workbook with a password is encrypted: the sentence of every reader."""
    ole = bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le")
    monkeypatch.setattr(engine_objects, "tersimpan", lambda _: ole)
    with excel(tmp_path / "tmp") as app:
        opened(app, realisasi(), str(tmp_path / "Realisasi.xlsx"))
        tekan(app, "periksa")
    assert MESSAGES[0][0] == "critical"
    assert "terkunci sandi" in MESSAGES[0][1]


@pytest.mark.parametrize("command", PERINTAH)
def test_without_a_workbook_the_message_says_so(command, tmp_path):
    """The ribbon is there before any workbook is open."""
    with excel(tmp_path / "tmp") as app:
        tekan(app, command)
    assert MESSAGES[0][0] == "critical"
    assert MESSAGES[0][1].startswith("Tidak ada buku kerja yang terbuka.")
    assert PANGGILAN == []
