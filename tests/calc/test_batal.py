"""The undo list: one entry for each command, which brings everything back and does it again."""

import pytest

from tests.calc.buku_calc import PERINTAH, bandingkan, keadaan, tersimpan
from tests.contoh import contoh
from tests.excel.buku_uji import realisasi, rusak

pytestmark = pytest.mark.libreoffice


@pytest.fixture
def buku(buku_salah):
    """The workbook of these tests."""
    return buku_salah


JUDUL = {
    "periksa": "Kinerja: Periksa",
    "isi_capaian": "Kinerja: Isi Capaian",
    "ringkasan": "Kinerja: Ringkasan",
    "ikhtisar": "Kinerja: Ikhtisar Eksekutif",
    "susun_semua": "Kinerja: Susun Semua",
}


@pytest.mark.parametrize("perintah", JUDUL)
def test_one_entry_that_is_undone_and_done_again(perintah, buku, tmp_path):
    """The workbook is as before, then as after, and as before once more; older entries stand."""
    lama = buku.urungan()[0]
    sebelum = keadaan(tersimpan(buku, tmp_path))
    buku.pekerjaan(PERINTAH, perintah=perintah)
    sesudah = keadaan(tersimpan(buku, tmp_path))
    assert sesudah != sebelum
    assert buku.urungan() == [[JUDUL[perintah], *lama], []]
    buku.urung()
    bandingkan(keadaan(tersimpan(buku, tmp_path)), sebelum)
    assert buku.urungan() == [lama, [JUDUL[perintah]]]
    buku.urung(ulang=True)
    bandingkan(keadaan(tersimpan(buku, tmp_path)), sesudah)
    buku.urung()
    bandingkan(keadaan(tersimpan(buku, tmp_path)), sebelum)


def test_older_entries_hit_the_right_cells(buku, tmp_path):
    """Edits before and after Temuan was inserted in front are undone where they were made, and done again."""
    awal = keadaan(tersimpan(buku, tmp_path))
    buku.tulis("Identitas", "B5", "=1+1")  # the harness writes single cells, as typing does
    buku.pekerjaan(PERINTAH, perintah="periksa")
    buku.tulis("Anggaran", "C9", "=2+2")
    penuh = keadaan(tersimpan(buku, tmp_path))
    assert penuh["lembar"][0] == "Temuan"
    for _ in range(3):
        buku.urung()
    bandingkan(keadaan(tersimpan(buku, tmp_path)), awal)
    for _ in range(3):
        buku.urung(ulang=True)
    bandingkan(keadaan(tersimpan(buku, tmp_path)), penuh)


def test_two_commands_are_undone_one_after_the_other(buka, tmp_path):
    """Periksa after Susun Semua, and the other way round, on a workbook with a chart."""
    buku = buka(contoh("paser-2024")["Realisasi.xlsx"])
    keadaan_lain = [keadaan(tersimpan(buku, tmp_path))]
    for perintah in ("susun_semua", "periksa", "susun_semua"):
        buku.pekerjaan(PERINTAH, perintah=perintah)
        keadaan_lain.append(keadaan(tersimpan(buku, tmp_path)))
    for mau in reversed(keadaan_lain[:-1]):
        buku.urung()
        bandingkan(keadaan(tersimpan(buku, tmp_path)), mau)


def test_the_command_of_the_window_undoes_too(buku, tmp_path):
    """What Ctrl+Z and Ctrl+Y send."""
    sebelum = keadaan(tersimpan(buku, tmp_path))
    buku.pekerjaan(PERINTAH, perintah="periksa")
    sesudah = keadaan(tersimpan(buku, tmp_path))
    buku.kirim(".uno:Undo")
    bandingkan(keadaan(tersimpan(buku, tmp_path)), sebelum)
    buku.kirim(".uno:Redo")
    bandingkan(keadaan(tersimpan(buku, tmp_path)), sesudah)


def test_what_stood_in_computed_cells_comes_back_as_it_was(buka):
    """Texts that look like numbers, formulas of the user's own, array formulas: all of them, under one undo."""
    buku = buka(realisasi(rusak(9)))
    buku.kunci("Realisasi", terkunci=False)
    buku.tulis("Realisasi", "N5:N8", [["012"], ["=1+1"], [0.1], ["=SUM(J5:J8)"]])
    buku.matriks("Realisasi", "N9:N10", "=J9:J10*2")
    buku.kunci("Realisasi", terkunci=True)
    sebelum = [buku.sel("Realisasi", f"N{r}") for r in range(5, 11)]
    pesan = buku.pekerjaan(PERINTAH, perintah="isi_capaian")
    assert "Rumus dikembalikan di Realisasi!N5 (tertulis «012»)" in pesan
    sesudah = [buku.sel("Realisasi", f"N{r}") for r in range(5, 11)]
    assert not any(satu.rumus == lain.rumus for satu, lain in zip(sebelum, sesudah, strict=True))
    buku.urung()
    assert [buku.sel("Realisasi", f"N{r}") for r in range(5, 11)] == sebelum
    assert sebelum[4].rumus == "{=J9:J10*2}"
