"""The undo list: one entry for each command, which brings everything back and does it again."""

import pytest

from tests.calc.buku_calc import PERINTAH, compare, state, tersimpan
from tests.contoh import contoh
from tests.excel.buku_uji import realisasi, rusak

pytestmark = pytest.mark.libreoffice


@pytest.fixture
def workbook(buku_salah):
    """The workbook of these tests."""
    return buku_salah


JUDUL = {
    "periksa": "Kinerja: Periksa",
    "rapikan": "Kinerja: Rapikan",
    "isi_capaian": "Kinerja: Isi Capaian",
    "ringkasan": "Kinerja: Ringkasan",
    "ikhtisar": "Kinerja: Ikhtisar Eksekutif",
    "susun_semua": "Kinerja: Susun Semua",
}


@pytest.mark.parametrize("command", JUDUL)
def test_one_entry_that_is_undone_and_done_again(command, workbook, tmp_path):
    """The workbook is as before, then as after, and as before once more; older entries stand."""
    earlier = workbook.urungan()[0]
    sebelum = state(tersimpan(workbook, tmp_path))
    workbook.pekerjaan(PERINTAH, perintah=command)
    after = state(tersimpan(workbook, tmp_path))
    assert after != sebelum
    assert workbook.urungan() == [[JUDUL[command], *earlier], []]
    workbook.urung()
    compare(state(tersimpan(workbook, tmp_path)), sebelum)
    assert workbook.urungan() == [earlier, [JUDUL[command]]]
    workbook.urung(ulang=True)
    compare(state(tersimpan(workbook, tmp_path)), after)
    workbook.urung()
    compare(state(tersimpan(workbook, tmp_path)), sebelum)


def test_older_entries_hit_the_right_cells(workbook, tmp_path):
    """Edits before and after Temuan was inserted in front are undone where they were made, and done again."""
    awal = state(tersimpan(workbook, tmp_path))
    workbook.tulis("Identitas", "B5", "=1+1")  # the harness writes single cells, as typing does
    workbook.pekerjaan(PERINTAH, perintah="periksa")
    workbook.tulis("Anggaran", "C9", "=2+2")
    penuh = state(tersimpan(workbook, tmp_path))
    assert penuh["lembar"][0] == "Temuan"
    for _ in range(3):
        workbook.urung()
    compare(state(tersimpan(workbook, tmp_path)), awal)
    for _ in range(3):
        workbook.urung(ulang=True)
    compare(state(tersimpan(workbook, tmp_path)), penuh)


def test_two_commands_are_undone_one_after_the_other(open_document, tmp_path):
    """Periksa after Susun Semua, and the other way round, on a workbook with a chart."""
    workbook = open_document(contoh("paser-2024")["Realisasi.xlsx"])
    keadaan_lain = [state(tersimpan(workbook, tmp_path))]
    for command in ("susun_semua", "periksa", "susun_semua"):
        workbook.pekerjaan(PERINTAH, perintah=command)
        keadaan_lain.append(state(tersimpan(workbook, tmp_path)))
    for mau in reversed(keadaan_lain[:-1]):
        workbook.urung()
        compare(state(tersimpan(workbook, tmp_path)), mau)


def test_the_command_of_the_window_undoes_too(workbook, tmp_path):
    """What Ctrl+Z and Ctrl+Y send."""
    sebelum = state(tersimpan(workbook, tmp_path))
    workbook.pekerjaan(PERINTAH, perintah="periksa")
    after = state(tersimpan(workbook, tmp_path))
    workbook.kirim(".uno:Undo")
    compare(state(tersimpan(workbook, tmp_path)), sebelum)
    workbook.kirim(".uno:Redo")
    compare(state(tersimpan(workbook, tmp_path)), after)


def test_what_stood_in_computed_cells_comes_back_as_it_was(open_document):
    """Texts that look like numbers, formulas of the user's own, array formulas: all of them, under one undo."""
    workbook = open_document(realisasi(rusak(9)))
    workbook.kunci("Realisasi", terkunci=False)
    workbook.tulis("Realisasi", "N5:N8", [["012"], ["=1+1"], [0.1], ["=SUM(J5:J8)"]])
    workbook.matriks("Realisasi", "N9:N10", "=J9:J10*2")
    workbook.kunci("Realisasi", terkunci=True)
    sebelum = [workbook.sel("Realisasi", f"N{r}") for r in range(5, 11)]
    pesan = workbook.pekerjaan(PERINTAH, perintah="isi_capaian")
    assert "Rumus dikembalikan di Realisasi!N5 (tertulis «012»)" in pesan
    after = [workbook.sel("Realisasi", f"N{r}") for r in range(5, 11)]
    assert not any(one.rumus == other.rumus for one, other in zip(sebelum, after, strict=True))
    workbook.urung()
    assert [workbook.sel("Realisasi", f"N{r}") for r in range(5, 11)] == sebelum
    assert sebelum[4].rumus == "{=J9:J10*2}"
