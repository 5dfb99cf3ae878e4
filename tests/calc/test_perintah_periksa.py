"""The command Periksa: the findings of the command line on a sheet in front, cells coloured, other sheets as before."""

import re

import pytest

from tests.calc.buku_calc import PERINTAH, bandingkan, keadaan, temuan, tersimpan, tulis
from tests.contoh import contoh
from tests.excel.buku_uji import BARIS, realisasi, rusak
from xlkinerja.check.checking import check
from xlkinerja.check.finding import Tingkat
from xlkinerja.hosts.marks import WARNA_TANDA
from xlkinerja.report.model import names

pytestmark = pytest.mark.libreoffice

DOKUMEN = [(nama, berkas) for nama in names() for berkas in contoh(nama)]


@pytest.mark.parametrize(("nama", "berkas"), DOKUMEN)
def test_findings_are_those_of_the_command_line(nama, berkas, buka, tmp_path):
    """Whichever document of a set is open, Temuan lists what `periksa FOLDER` finds, the gravest level first.

    Their cells are coloured; contents and everything else of the other sheets are as before.
    """
    tulis(tmp_path, contoh(nama))
    mau = {(str(t.tingkat), t.kode, t.berkas, t.lembar, t.sel, t.pesan, t.tindakan) for t in check([tmp_path]).temuan}
    buku = buka(contoh(nama)[berkas], berkas)
    sebelum = keadaan(tersimpan(buku, tmp_path))
    pesan = buku.pekerjaan(PERINTAH, perintah="periksa")
    assert pesan.startswith(f"{len(contoh(nama))} berkas diperiksa: ")
    package = tersimpan(buku, tmp_path)
    baris = temuan(package)
    assert set(baris) == mau
    assert len(baris) == len(mau)
    tingkat = [list(Tingkat).index(satu[0]) for satu in baris]
    assert tingkat == sorted(tingkat)
    sesudah = keadaan(package)
    assert sesudah["lembar"] == ("Temuan", *sebelum["lembar"])
    ditandai = {tempat for tempat, warna in sesudah["warna"].items() if warna == WARNA_TANDA}
    assert ditandai == {(satu[3], satu[4]) for satu in baris if satu[2] == berkas and satu[4]}
    assert tanpa_temuan(sesudah, ditandai) == tanpa_temuan(sebelum, ditandai)


#: What is not told by sheets.
UTUH = ("catatan", "nama", "buku lain", "deret", "letak grafik")


def tanpa_temuan(semua, ditandai):
    """A state without the sheet Temuan and without the cells that are marked."""
    sisa = {
        apa: {lembar: isi for lembar, isi in nilai.items() if lembar != "Temuan"}
        for apa, nilai in semua.items()
        if apa not in ("lembar", "warna", *UTUH)
    }
    warna = {t: w for t, w in semua["warna"].items() if t not in ditandai and t[0] != "Temuan"}
    return sisa | {"warna": warna} | {apa: semua[apa] for apa in UTUH}


def test_a_second_run_and_mended_cells(buka, tmp_path):
    """A mended cell has its colour back, a new fault is marked, old rows are gone; a third run changes nothing."""
    buku = buka(realisasi(rusak(9)))
    asal = keadaan(tersimpan(buku, tmp_path))["warna"]
    buku.pekerjaan(PERINTAH, perintah="periksa")
    satu = keadaan(tersimpan(buku, tmp_path))
    banyak = len(temuan(tersimpan(buku, tmp_path)))
    buku.kunci("Realisasi", terkunci=False)
    for r in range(5, 14):
        buku.tulis("Realisasi", f"H{r}", 10)
    buku.tulis("Realisasi", "J6", "2 keg")
    buku.kunci("Realisasi", terkunci=True)
    buku.pekerjaan(PERINTAH, perintah="periksa")
    dua = keadaan(tersimpan(buku, tmp_path))
    assert satu["warna"]["Realisasi", "H5"] == WARNA_TANDA
    assert dua["warna"]["Realisasi", "H5"] == asal["Realisasi", "H5"]
    assert dua["warna"]["Realisasi", "J6"] == WARNA_TANDA
    assert len(temuan(tersimpan(buku, tmp_path))) < banyak
    assert dua["kunci"] == satu["kunci"]
    assert dua["kunci"]["Realisasi"]["sheet"] in ("1", "true")
    buku.pekerjaan(PERINTAH, perintah="periksa")
    bandingkan(keadaan(tersimpan(buku, tmp_path)), dua)


def test_texts_are_texts_and_cells_are_links(buka, tmp_path):
    """A finding that quotes =HYPERLINK stays a text; column Sel holds HYPERLINK to the cell, also in another file."""
    tulis(tmp_path, contoh("tanjung-jabung-timur-2023"))
    buku = buka(contoh("tanjung-jabung-timur-2023")["Realisasi.xlsx"])
    buku.pekerjaan(PERINTAH, perintah="periksa")
    sel = tersimpan(buku, tmp_path).read_sheet("Temuan").cells
    assert all(ref.startswith("E") for ref, satu in sel.items() if satu.formula)
    assert any("PK.xlsx#'PK'!" in satu.formula for satu in sel.values() if satu.formula)
    aneh = buka(realisasi([{**BARIS[0], "indikator": "=1+2", "realisasi": "=HYPERLINK(1)"}]), "Aneh.xlsx")
    aneh.pekerjaan(PERINTAH, perintah="periksa")
    sel = tersimpan(aneh, tmp_path).read_sheet("Temuan").cells
    assert all(ref.startswith("E") for ref, satu in sel.items() if satu.formula)
    assert any("=HYPERLINK(1)" in str(satu.value) for satu in sel.values())


def test_temuan_is_readable(buka, tmp_path):
    """Header frozen and repeated in print, landscape on one page's width, levels in their colours."""
    from openpyxl import load_workbook

    buku = buka(contoh("paser-2024")["Realisasi.xlsx"])
    buku.pekerjaan(PERINTAH, perintah="periksa")
    tersimpan(buku, tmp_path)
    lembar = load_workbook(tmp_path / "hasil" / "tersimpan.xlsx")["Temuan"]
    assert lembar.freeze_panes == "A5"
    assert lembar.print_title_rows == "$4:$4"
    assert lembar.page_setup.orientation == "landscape"
    assert lembar.page_setup.fitToWidth == 1
    warna = {isi for _, rumus, isi in keadaan(tersimpan(buku, tmp_path))["bersyarat"]["Temuan"] if "A5=" in rumus}
    assert [re.findall(r'bgColor rgb="FF(\w+)"', satu) for satu in sorted(warna)] == [
        ["DDEBF7"],
        ["FFC7CE"],
        ["FFEB9C"],
    ]
    assert [lembar.column_dimensions[c].hidden for c in "FGHI"] == [False, False, True, True]
    assert [satu.value for satu in lembar[4]][:7] == [
        "Tingkat", "Kode", "Berkas", "Lembar", "Sel", "Pesan", "Tindakan",
    ]  # fmt: skip


def test_unsaved_edits_count(buka, tmp_path):
    """What stands unsaved in the document is checked; the file on disk is as it was."""
    data = realisasi()
    buku = buka(data)
    buku.tulis("Realisasi", "J6", "8 kali")
    buku.pekerjaan(PERINTAH, perintah="periksa")
    assert "J6" in {satu[4] for satu in temuan(tersimpan(buku, tmp_path))}
    assert (tmp_path / "Realisasi.xlsx").read_bytes() == data


def test_a_document_never_saved_is_checked_alone(kantor, tmp_path):
    """It has no folder; the message says so. A workbook that is no template of ours is a finding."""
    with kantor.baru(tampak=True) as buku:
        pesan = buku.pekerjaan(PERINTAH, perintah="periksa")
        assert pesan.startswith("1 berkas diperiksa: ")
        assert "Hanya buku kerja ini yang diperiksa, karena belum disimpan" in pesan
        assert "bukan templat xlkinerja" in temuan(tersimpan(buku, tmp_path))[0][5]


def test_an_ods_document_is_checked_with_its_set(kantor, tmp_path):
    """Saved as .ods beside the other .xlsx files, a document has the findings that it has as .xlsx, under its own name.

    Other .ods files beside it cannot be compared, and the message names them.
    """
    berkas = contoh("paser-2024")
    tulis(tmp_path, berkas)
    mau = {(t.kode, t.berkas, t.lembar, t.sel, t.pesan) for t in check([tmp_path]).temuan}
    with kantor.buka(tmp_path / "Realisasi.xlsx") as asal:
        asal.simpan(tmp_path / "Realisasi.ods")
    (tmp_path / "Realisasi.xlsx").unlink()
    (tmp_path / "PK_lama.ods").write_bytes(b"")
    with kantor.buka(tmp_path / "Realisasi.ods", tampak=True) as buku:
        pesan = buku.pekerjaan(PERINTAH, perintah="periksa")
        assert pesan.endswith(
            "Berkas .ods lain di folder ini tidak ikut dibandingkan: PK_lama.ods. Simpan sebagai .xlsx agar ikut."
        )
        ada = {(s[1], s[2], s[3], s[4], s[5]) for s in temuan(tersimpan(buku, tmp_path))}
    assert {tuple(str(x).replace("Realisasi.ods", "Realisasi.xlsx") for x in s) for s in ada} == mau
    assert any(s[1] == "Realisasi.ods" for s in ada)
