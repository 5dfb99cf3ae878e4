"""Templat Baru and Bantuan, and what the edge of the Excel door asks."""

import pytest

from tests.excel.buku_uji import realisasi
from tests.excel.catatan import ANSWERS, CALLS, MESSAGES
from tests.excel.engine import excel, opened
from xlkinerja.excel import commands
from xlkinerja.excel.dialogs import known_document
from xlkinerja.summary.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY, DOCUMENTS


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_a_template_is_written_and_opened(document, tmp_path):
    """The file equals the committed template of the document, and stands open in front."""
    path = tmp_path / "folder saya" / document.file
    path.parent.mkdir()
    with excel() as app:
        commands.templat_baru(document.key, str(path))
        assert [b.fullname for b in app.books] == [str(path)]
    assert path.read_bytes() == template_bytes(BY_KEY[document.key], 60)
    assert [("info", f"Templat {document.title} dibuat: {path}")] == MESSAGES


def test_what_is_not_given_is_asked(tmp_path):
    """Document and place come from two boxes; the ending .xlsx is added."""
    with excel():
        ANSWERS.extend(["Rencana Aksi", str(tmp_path / "Rencana")])
        commands.templat_baru()
    assert (tmp_path / "Rencana.xlsx").exists()
    assert ANSWERS == []


@pytest.mark.parametrize(("answers", "words"), [([False], "pilih salah satu"), (["pk", False], "belum dipilih")])
def test_cancelling_writes_nothing(answers, words, tmp_path, monkeypatch):
    """Excel answers False when a box is cancelled; the message says that nothing was made."""
    monkeypatch.chdir(tmp_path)
    with excel():
        ANSWERS.extend(answers)
        commands.templat_baru()
    assert list(tmp_path.iterdir()) == []
    assert "Templat tidak dibuat" in MESSAGES[0][1]
    assert words in MESSAGES[0][1]


def test_a_file_that_exists_is_never_overwritten(tmp_path):
    """The message says so, and the file is as it was."""
    path = tmp_path / "PK.xlsx"
    path.write_bytes(b"milik saya")
    with excel():
        commands.templat_baru("pk", str(path))
    assert path.read_bytes() == b"milik saya"
    assert [("critical", f"{path} sudah ada. Tidak ada yang ditulis. Pilih nama atau folder lain.")] == MESSAGES


def test_a_folder_that_is_missing_is_said(tmp_path):
    """A place that cannot be written to is a sentence, not a traceback."""
    with excel():
        commands.templat_baru("pk", str(tmp_path / "tidak ada" / "PK.xlsx"))
    assert MESSAGES[0][0] == "critical"
    assert "folder tidak ada" in MESSAGES[0][1]


@pytest.mark.parametrize(
    ("text", "key"),
    [("rkt", "rkt"), ("PK", "pk"), ("Rencana Aksi", "rencana-aksi"), ("rencana_aksi", "rencana-aksi"), ("laporan", "")],
)
def test_documents_are_known_however_they_are_typed(text, key):
    """Letter case, blanks and underscores do not matter; another word is no document."""
    assert known_document(text) == key


def test_bantuan_shows_petunjuk():
    """The sheet of the template comes to the front, without a message."""
    with excel() as app:
        book = opened(app, realisasi())
        book.impl.wb.active = book.impl.wb["Realisasi"]
        commands.bantuan()
        assert book.impl.wb.active.title == "Petunjuk"
    assert MESSAGES == []
    assert CALLS == [("setelan", "Activate")]


def test_bantuan_without_petunjuk_is_a_short_text():
    """Without a workbook, or in another one, every button is explained in a line."""
    with excel() as app:
        commands.bantuan()
        book = opened(app, realisasi())
        book.impl.wb.remove(book.impl.wb["Petunjuk"])
        commands.bantuan(book)
    assert [kind for kind, _ in MESSAGES] == ["info", "info"]
    for words in ("Periksa:", "Isi Capaian:", "Ringkasan, Ikhtisar Eksekutif, Susun Semua:", "Templat Baru:"):
        assert all(words in text for _, text in MESSAGES)
