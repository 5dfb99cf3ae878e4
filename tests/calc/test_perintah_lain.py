"""Templat Baru, Bantuan, Jadikan Nilai, and what every command says where it cannot work."""

import io
import re

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from tests.calc.buku_calc import PERINTAH, bandingkan, keadaan, tersimpan
from tests.contoh import contoh
from tests.excel.buku_uji import realisasi, rusak
from xlkinerja.hosts.commands import COMMANDS
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY, DOCUMENTS

pytestmark = pytest.mark.libreoffice

TERTULIS = [nama for nama, perintah in COMMANDS.items() if perintah.needs_book]


def berubah(data, ubah):
    """A workbook changed by openpyxl."""
    buku = load_workbook(io.BytesIO(data))
    ubah(buku)
    hasil = io.BytesIO()
    buku.save(hasil)
    return hasil.getvalue()


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


@pytest.mark.parametrize("lembar", [1, 2])
def test_formulas_of_ours_become_values(lembar, kantor):
    """Selected KIN_ formulas become what they show, array formulas as a whole, others stay; one undo."""
    with kantor.baru(tampak=True) as buku:
        if lembar == 2:
            buku.kirim(".uno:Insert", Name="Lagi", Index=2)
            buku.kirim(".uno:JumpToTable", Nr=1)
        isi = [['=KIN_ANGKA("1,5")'], ['=1+kin_angka("2")'], ["=SUM(1;2)"], ["KIN_ANGKA"], ['=KIN_SATUAN("3 kali")']]
        buku.tulis(0, "A1:A5", isi)
        buku.tulis(0, "A6", '=KIN_TERBILANG(12)&""')
        buku.tulis(0, "A7", '="0"&KIN_ANGKA("12")')
        buku.matriks(0, "C1:C2", '={1;2}*KIN_ANGKA("3")')
        buku.tulis(0, "A8", '=KIN_ANGKA("x";1;2;3)/0')
        buku.tulis(0, "E20", '=KIN_ANGKA("9")')
        sebelum = [buku.sel(0, ref) for ref in ("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "C1", "C2", "E20")]
        lama = buku.urungan()[0]
        buku.pilih(0, "A1:C10")
        pesan = buku.pekerjaan(PERINTAH, perintah="jadikan_nilai")
        sesudah = [buku.sel(0, ref) for ref in ("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "C1", "C2", "E20")]
        assert [s.nilai for s in sesudah[:2]] == [1.5, 3]
        assert [s.rumus[:1] == "=" for s in sesudah[:7]] == [False, False, True, False, False, False, False]
        assert [(s.nilai, s.teks) for s in sesudah[4:7]] == [(s.nilai, s.teks) for s in sebelum[4:7]]
        assert sesudah[6].nilai == "012"
        assert sesudah[10] == sebelum[10]
        assert buku.urungan()[0] == ["Kinerja: Jadikan Nilai", *lama]
        assert buku.lembar() == (["Sheet1"] if lembar == 1 else ["Sheet1", "Lagi"])
        assert pesan == "6 rumus KIN_ diganti dengan hasilnya.\nTetap rumus karena hasilnya galat: A8."
        buku.urung()
        assert [buku.sel(0, r) for r in ("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "C1", "C2", "E20")] == sebelum
        buku.urung(ulang=True)
        assert buku.sel(0, "A1").rumus == sesudah[0].rumus


def test_nothing_of_ours_selected_or_a_locked_sheet(kantor):
    """What cannot be replaced is named by address; nothing selected is said too."""
    with kantor.baru(tampak=True) as buku:
        buku.tulis(0, "A1", '=KIN_ANGKA("1")')
        buku.pilih(0, "C1:D3")
        pesan = buku.pekerjaan(PERINTAH, perintah="jadikan_nilai")
        assert pesan.startswith("Tidak ada rumus KIN_ di sel yang dipilih.")
        buku.pilih(0, "A1:B3")
        buku.kunci(0, terkunci=True)
        pesan = buku.pekerjaan(PERINTAH, perintah="jadikan_nilai")
        assert pesan == (
            "0 rumus KIN_ diganti dengan hasilnya.\nTidak dapat diganti: A1. Buka proteksi lembarnya, lalu ulangi."
        )
        assert buku.sel(0, "A1").rumus.upper() == '=KIN_ANGKA("1")'


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
