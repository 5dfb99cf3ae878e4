"""Templat Baru and Bantuan in Calc, and what a command says without a workbook."""

import re

import pytest

from tests.calc.buku_calc import PERINTAH
from tests.excel.buku_uji import realisasi
from xlkinerja.hosts.commands import COMMANDS
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY, DOCUMENTS

TERTULIS = [nama for nama, perintah in COMMANDS.items() if perintah.needs_book]


@pytest.mark.parametrize("document", DOCUMENTS[:2], ids=lambda d: d.key)
def test_a_template_is_written_and_opened(document, kantor, tmp_path):
    """Without any workbook open: the file equals the template of the document; it is open, and never overwritten."""
    path = tmp_path / "folder saya" / document.file
    path.parent.mkdir()
    perintah = f"templat_baru|{document.key}|{document.file}"
    pesan = kantor.pekerjaan(PERINTAH, perintah=perintah, tujuan=str(path))
    assert pesan == f"Templat {document.title} dibuat: {path}"
    assert path.read_bytes() == template_bytes(BY_KEY[document.key], 60)
    assert (path.parent / f".~lock.{document.file}#").exists()
    lagi = kantor.pekerjaan(PERINTAH, perintah=perintah, tujuan=str(path))
    assert lagi == f"{path} sudah ada. Tidak ada yang ditulis. Pilih nama atau folder lain."


def test_bantuan_with_and_without_a_workbook(kantor, buka):
    """Version, Python and every command; with a workbook the sheet Petunjuk comes to the front."""
    tanpa = kantor.pekerjaan(PERINTAH, perintah="bantuan")
    assert re.match(r"xlkinerja \d+\.\d+\.\d+, Python di /", tanpa)
    assert all(c.label in tanpa for nama, c in COMMANDS.items() if nama != "bantuan")
    buku = buka(realisasi())
    buku.kirim(".uno:JumpToTable", Nr=4)
    assert buku.pekerjaan(PERINTAH, perintah="bantuan") == tanpa
    assert buku.depan() == "Petunjuk"
    assert buku.urungan() == [[], []]


@pytest.mark.parametrize("perintah", [*TERTULIS, "jadikan_nilai"])
def test_without_a_workbook_a_sentence(perintah, kantor):
    """Nothing open, or something that is no spreadsheet."""
    pesan = kantor.pekerjaan(PERINTAH, perintah=perintah)
    assert pesan.startswith("Tidak ada buku kerja yang terbuka.")
    assert kantor.pekerjaan(PERINTAH, perintah=perintah, bukan=True).startswith("Perintah ini hanya untuk lembar kerja")
