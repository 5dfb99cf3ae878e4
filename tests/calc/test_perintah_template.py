"""Templat Baru and Bantuan in Calc, and what a command says without a workbook."""

import re

import pytest

from tests.calc.buku_calc import PERINTAH
from tests.excel.buku_uji import realisasi
from xlkinerja.hosts.commands import COMMANDS
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY, DOCUMENTS

pytestmark = pytest.mark.libreoffice

TERTULIS = [name for name, command in COMMANDS.items() if command.needs_book]


@pytest.mark.parametrize("document", DOCUMENTS[:2], ids=lambda d: d.key)
def test_a_template_is_written_and_opened(document, office, tmp_path):
    """Without any workbook open: the file equals the template of the document; it is open, and never overwritten."""
    path = tmp_path / "folder saya" / document.file
    path.parent.mkdir()
    command = f"templat_baru|{document.key}|{document.file}"
    pesan = office.pekerjaan(PERINTAH, perintah=command, tujuan=str(path))
    assert pesan == f"Templat {document.title} dibuat: {path}"
    assert path.read_bytes() == template_bytes(BY_KEY[document.key], 60)
    assert (path.parent / f".~lock.{document.file}#").exists()
    lagi = office.pekerjaan(PERINTAH, perintah=command, tujuan=str(path))
    assert lagi == f"{path} sudah ada. Tidak ada yang ditulis. Pilih nama atau folder lain."


def test_bantuan_with_and_without_a_workbook(office, open_document):
    """Version, Python and every command; with a workbook the sheet Petunjuk comes to the front."""
    tanpa = office.pekerjaan(PERINTAH, perintah="bantuan")
    assert re.match(r"xlkinerja \d+\.\d+\.\d+, Python di /", tanpa)
    assert all(c.label in tanpa for name, c in COMMANDS.items() if name != "bantuan")
    workbook = open_document(realisasi())
    workbook.kirim(".uno:JumpToTable", Nr=4)
    assert workbook.pekerjaan(PERINTAH, perintah="bantuan") == tanpa
    assert workbook.depan() == "Petunjuk"
    assert workbook.urungan() == [[], []]


@pytest.mark.parametrize("command", [*TERTULIS, "jadikan_nilai"])
def test_without_a_workbook_a_sentence(command, office):
    """Nothing open, or something that is no spreadsheet."""
    pesan = office.pekerjaan(PERINTAH, perintah=command)
    assert pesan.startswith("Tidak ada buku kerja yang terbuka.")
    assert office.pekerjaan(PERINTAH, perintah=command, bukan=True).startswith("Perintah ini hanya untuk lembar kerja")
