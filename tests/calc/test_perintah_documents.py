"""Documents that a command cannot write into, or must take care of: locks, formats, windows, notes."""

import io

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from tests.addresses import sel
from tests.calc.buku_calc import PERINTAH, compare, state, tersimpan
from tests.contoh import contoh
from tests.excel.buku_uji import realisasi, rusak

pytestmark = pytest.mark.libreoffice


def berubah(data, ubah):
    """A workbook changed by openpyxl."""
    workbook = load_workbook(io.BytesIO(data))
    ubah(workbook)
    result = io.BytesIO()
    workbook.save(result)
    return result.getvalue()


@pytest.mark.parametrize("command", ["periksa", "susun_semua"])
def test_an_ods_document(command, office, tmp_path):
    """Opened from .ods the commands do the same; saved as .ods again, it opens with all of it."""
    (tmp_path / "asal.xlsx").write_bytes(contoh("paser-2024")["Realisasi.xlsx"])
    with office.buka(tmp_path / "asal.xlsx") as xlsx:
        xlsx.simpan(tmp_path / "Realisasi.ods")
    (tmp_path / "asal.xlsx").unlink()
    with office.buka(tmp_path / "Realisasi.ods", tampak=True) as workbook:
        sebelum = state(tersimpan(workbook, tmp_path))
        workbook.pekerjaan(PERINTAH, perintah=command)
        after = state(tersimpan(workbook, tmp_path))
        with office.buka(workbook.simpan(tmp_path / "hasil.ods")) as lagi:
            assert state(tersimpan(lagi, tmp_path))["isi"].keys() == after["isi"].keys()
        workbook.urung()
        compare(state(tersimpan(workbook, tmp_path)), sebelum)
    assert after != sebelum


def test_locks_keep_what_they_allow(open_document, tmp_path):
    """Sheets are locked as before with everything that LibreOffice itself keeps of an .xlsx."""

    def izin(workbook):
        for name in ("Realisasi", "Ringkasan", "Ikhtisar Eksekutif"):
            for properties in ("formatCells", "formatColumns", "insertRows", "sort", "autoFilter", "pivotTables"):
                setattr(workbook[name].protection, properties, False)
            workbook[name].protection.selectLockedCells = True

    workbook = open_document(berubah(realisasi(rusak(3)), izin))
    workbook.kunci("Realisasi", terkunci=None)
    sebelum = state(tersimpan(workbook, tmp_path))["kunci"]
    workbook.pekerjaan(PERINTAH, perintah="susun_semua")
    workbook.pekerjaan(PERINTAH, perintah="periksa")
    after = state(tersimpan(workbook, tmp_path))["kunci"]
    assert {name: content for name, content in after.items() if name != "Temuan"} == sebelum
    assert sebelum["Realisasi"]["sheet"] == "true"


def test_a_locked_structure(open_document, tmp_path):
    """Temuan cannot be added: a sentence says so, and nothing changes. Sheets that are there are drawn all the same."""
    workbook = open_document(realisasi(rusak(3)))
    assert workbook.kunci(None, terkunci=True)
    sebelum = state(tersimpan(workbook, tmp_path))
    pesan = workbook.pekerjaan(PERINTAH, perintah="periksa")
    assert pesan == (
        "LibreOffice menolak penulisan: struktur buku kerja dilindungi; buka lewat Perkakas > Proteksi Struktur Lembar "
        "Kerja, lalu ulangi. Semua dikembalikan seperti semula."
    )
    compare(state(tersimpan(workbook, tmp_path)), sebelum)
    assert "sudah disusun" in workbook.pekerjaan(PERINTAH, perintah="susun_semua")
    after = state(tersimpan(workbook, tmp_path))
    assert after["isi"]["Ringkasan"] != sebelum["isi"]["Ringkasan"]
    assert after["lembar"] == sebelum["lembar"]
    assert workbook.kunci(None)


def test_a_password_is_said_in_the_words_of_calc(open_document, tmp_path):
    """Python's sentence names LibreOffice's menu, not Excel's."""
    workbook = open_document(realisasi())
    workbook.kunci("Ringkasan", terkunci=False)
    workbook.kunci("Ringkasan", terkunci=True, sandi="rahasia")
    sebelum = state(tersimpan(workbook, tmp_path))
    pesan = workbook.pekerjaan(PERINTAH, perintah="susun_semua")
    assert pesan.startswith("Lembar «Ringkasan» dilindungi dengan sandi. Tidak ada yang diubah.")
    assert "Buka proteksinya lewat Perkakas > Proteksi Lembar, lalu ulangi." in pesan
    compare(state(tersimpan(workbook, tmp_path)), sebelum)


def test_a_plain_workbook_is_no_document(open_document, tmp_path):
    """Susun Semua on a workbook of others says so and writes nothing."""
    Workbook().save(tmp_path / "lain.xlsx")
    workbook = open_document((tmp_path / "lain.xlsx").read_bytes())
    assert "Tidak ada yang diubah" in workbook.pekerjaan(PERINTAH, perintah="susun_semua")
    assert workbook.urungan() == [[], []]


def test_the_menu_entry_works_on_the_document_in_front(open_document):
    """What a click dispatches; without a display the message box does not wait."""
    workbook = open_document(realisasi(rusak(3)))
    workbook.kirim("service:id.xlkinerja.Perintah?periksa")
    assert workbook.depan() == "Temuan"
    workbook.kirim("service:id.xlkinerja.Perintah?susun_semua")
    assert workbook.urungan()[0] == ["Kinerja: Susun Semua", "Kinerja: Periksa"]
    assert workbook.depan() == "Temuan"


def test_a_document_without_a_window(office, tmp_path):
    """Opened hidden, a document can be checked, drawn, and undone too."""
    (tmp_path / "Realisasi.xlsx").write_bytes(realisasi(rusak(3)))
    with office.buka(tmp_path / "Realisasi.xlsx") as workbook:
        sebelum = state(tersimpan(workbook, tmp_path))
        workbook.pekerjaan(PERINTAH, perintah="susun_semua")
        workbook.pekerjaan(PERINTAH, perintah="periksa")
        assert workbook.urungan()[0] == ["Kinerja: Periksa", "Kinerja: Susun Semua"]
        workbook.urung()
        workbook.urung()
        compare(state(tersimpan(workbook, tmp_path)), sebelum)


def test_notes_of_the_user_stay(open_document, tmp_path):
    """Notes on cells that are written, in a table and on a drawn sheet, are there after a command and its undo."""

    def add_notes(workbook):
        workbook["Realisasi"][sel("capaian", 6)].comment = Comment("dari saya", "Saya")
        workbook["Realisasi"][sel("capaian", 6)] = 7
        workbook["Ringkasan"]["B7"].comment = Comment("rapat Senin", "Saya")

    workbook = open_document(berubah(realisasi(rusak(3)), add_notes))
    sebelum = state(tersimpan(workbook, tmp_path))
    assert sebelum["catatan"] == [[(sel("capaian", 6), "dari saya")], [("B7", "rapat Senin")]]
    workbook.pekerjaan(PERINTAH, perintah="susun_semua")
    assert state(tersimpan(workbook, tmp_path))["catatan"] == sebelum["catatan"]
    workbook.urung()
    compare(state(tersimpan(workbook, tmp_path)), sebelum)
