"""Documents that a command cannot write into, or must take care of: locks, formats, windows, notes."""

import io

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from tests.calc.buku_calc import PERINTAH, bandingkan, keadaan, tersimpan
from tests.contoh import contoh
from tests.excel.buku_uji import realisasi, rusak


def berubah(data, ubah):
    """A workbook changed by openpyxl."""
    buku = load_workbook(io.BytesIO(data))
    ubah(buku)
    hasil = io.BytesIO()
    buku.save(hasil)
    return hasil.getvalue()


@pytest.mark.parametrize("perintah", ["periksa", "susun_semua"])
def test_an_ods_document(perintah, kantor, tmp_path):
    """Opened from .ods the commands do the same; saved as .ods again, it opens with all of it."""
    (tmp_path / "asal.xlsx").write_bytes(contoh("paser-2024")["Realisasi.xlsx"])
    with kantor.buka(tmp_path / "asal.xlsx") as asal:
        asal.simpan(tmp_path / "Realisasi.ods")
    (tmp_path / "asal.xlsx").unlink()
    with kantor.buka(tmp_path / "Realisasi.ods", tampak=True) as buku:
        sebelum = keadaan(tersimpan(buku, tmp_path))
        buku.pekerjaan(PERINTAH, perintah=perintah)
        sesudah = keadaan(tersimpan(buku, tmp_path))
        with kantor.buka(buku.simpan(tmp_path / "hasil.ods")) as lagi:
            assert keadaan(tersimpan(lagi, tmp_path))["isi"].keys() == sesudah["isi"].keys()
        buku.urung()
        bandingkan(keadaan(tersimpan(buku, tmp_path)), sebelum)
    assert sesudah != sebelum


def test_locks_keep_what_they_allow(buka, tmp_path):
    """Sheets are locked as before with everything that LibreOffice itself keeps of an .xlsx."""

    def izin(buku):
        for nama in ("Realisasi", "Ringkasan", "Ikhtisar Eksekutif"):
            for sifat in ("formatCells", "formatColumns", "insertRows", "sort", "autoFilter", "pivotTables"):
                setattr(buku[nama].protection, sifat, False)
            buku[nama].protection.selectLockedCells = True

    buku = buka(berubah(realisasi(rusak(3)), izin))
    buku.kunci("Realisasi", terkunci=None)
    sebelum = keadaan(tersimpan(buku, tmp_path))["kunci"]
    buku.pekerjaan(PERINTAH, perintah="susun_semua")
    buku.pekerjaan(PERINTAH, perintah="periksa")
    sesudah = keadaan(tersimpan(buku, tmp_path))["kunci"]
    assert {nama: isi for nama, isi in sesudah.items() if nama != "Temuan"} == sebelum
    assert sebelum["Realisasi"]["sheet"] == "true"


def test_a_locked_structure(buka, tmp_path):
    """Temuan cannot be added: a sentence says so, and nothing changes. Sheets that are there are drawn all the same."""
    buku = buka(realisasi(rusak(3)))
    assert buku.kunci(None, terkunci=True)
    sebelum = keadaan(tersimpan(buku, tmp_path))
    pesan = buku.pekerjaan(PERINTAH, perintah="periksa")
    assert pesan == (
        "LibreOffice menolak penulisan: struktur buku kerja dilindungi; buka lewat Perkakas > Proteksi Struktur Lembar "
        "Kerja, lalu ulangi. Semua dikembalikan seperti semula."
    )
    bandingkan(keadaan(tersimpan(buku, tmp_path)), sebelum)
    assert "sudah disusun" in buku.pekerjaan(PERINTAH, perintah="susun_semua")
    sesudah = keadaan(tersimpan(buku, tmp_path))
    assert sesudah["isi"]["Ringkasan"] != sebelum["isi"]["Ringkasan"]
    assert sesudah["lembar"] == sebelum["lembar"]
    assert buku.kunci(None)


def test_a_password_is_said_in_the_words_of_calc(buka, tmp_path):
    """Python's sentence names LibreOffice's menu, not Excel's."""
    buku = buka(realisasi())
    buku.kunci("Ringkasan", terkunci=False)
    buku.kunci("Ringkasan", terkunci=True, sandi="rahasia")
    sebelum = keadaan(tersimpan(buku, tmp_path))
    pesan = buku.pekerjaan(PERINTAH, perintah="susun_semua")
    assert pesan.startswith("Lembar «Ringkasan» dilindungi dengan sandi. Tidak ada yang diubah.")
    assert "(Perkakas > Proteksi Lembar)" in pesan
    bandingkan(keadaan(tersimpan(buku, tmp_path)), sebelum)


def test_a_plain_workbook_is_no_document(buka, tmp_path):
    """Susun Semua on a workbook of others says so and writes nothing."""
    Workbook().save(tmp_path / "lain.xlsx")
    buku = buka((tmp_path / "lain.xlsx").read_bytes())
    assert "Tidak ada yang diubah" in buku.pekerjaan(PERINTAH, perintah="susun_semua")
    assert buku.urungan() == [[], []]


def test_the_menu_entry_works_on_the_document_in_front(buka):
    """What a click dispatches; without a display the message box does not wait."""
    buku = buka(realisasi(rusak(3)))
    buku.kirim("service:id.xlkinerja.Perintah?periksa")
    assert buku.depan() == "Temuan"
    buku.kirim("service:id.xlkinerja.Perintah?susun_semua")
    assert buku.urungan()[0] == ["Kinerja: Susun Semua", "Kinerja: Periksa"]
    assert buku.depan() == "Temuan"


def test_a_document_without_a_window(kantor, tmp_path):
    """Opened hidden, a document can be checked, drawn, and undone too."""
    (tmp_path / "Realisasi.xlsx").write_bytes(realisasi(rusak(3)))
    with kantor.buka(tmp_path / "Realisasi.xlsx") as buku:
        sebelum = keadaan(tersimpan(buku, tmp_path))
        buku.pekerjaan(PERINTAH, perintah="susun_semua")
        buku.pekerjaan(PERINTAH, perintah="periksa")
        assert buku.urungan()[0] == ["Kinerja: Periksa", "Kinerja: Susun Semua"]
        buku.urung()
        buku.urung()
        bandingkan(keadaan(tersimpan(buku, tmp_path)), sebelum)


def test_notes_of_the_user_stay(buka, tmp_path):
    """Notes on cells that are written, in a table and on a drawn sheet, are there after a command and its undo."""

    def catat(buku):
        buku["Realisasi"]["N6"].comment = Comment("dari saya", "Saya")
        buku["Realisasi"]["N6"] = 7
        buku["Ringkasan"]["B7"].comment = Comment("rapat Senin", "Saya")

    buku = buka(berubah(realisasi(rusak(3)), catat))
    sebelum = keadaan(tersimpan(buku, tmp_path))
    assert sebelum["catatan"] == [[("N6", "dari saya")], [("B7", "rapat Senin")]]
    buku.pekerjaan(PERINTAH, perintah="susun_semua")
    assert keadaan(tersimpan(buku, tmp_path))["catatan"] == sebelum["catatan"]
    buku.urung()
    bandingkan(keadaan(tersimpan(buku, tmp_path)), sebelum)
