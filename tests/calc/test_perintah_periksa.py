"""The command Periksa: the findings of the command line on a sheet in front, cells coloured, other sheets as before."""

import re

import pytest

from tests.addresses import sel
from tests.calc.buku_calc import PERINTAH, compare, state, temuan, tersimpan, write
from tests.contoh import FILES, contoh
from tests.excel.buku_uji import BARIS, realisasi, rusak
from xlkinerja.check.checking import check
from xlkinerja.check.finding import Tingkat
from xlkinerja.hosts.marks import MARK_COLOR

pytestmark = pytest.mark.libreoffice

DOKUMEN = [(name, berkas) for name, files in FILES.items() for berkas in files]


@pytest.mark.parametrize(("name", "berkas"), DOKUMEN)
def test_findings_are_those_of_the_command_line(name, berkas, open_document, tmp_path):
    """Whichever document of a set is open, Temuan lists what `periksa FOLDER` finds, the gravest level first.

    Their cells are coloured; contents and everything else of the other sheets are as before.
    """
    write(tmp_path, contoh(name))
    mau = {(str(t.tingkat), t.kode, t.berkas, t.lembar, t.sel, t.pesan, t.tindakan) for t in check([tmp_path]).temuan}
    workbook = open_document(contoh(name)[berkas], berkas)
    sebelum = state(tersimpan(workbook, tmp_path))
    pesan = workbook.pekerjaan(PERINTAH, perintah="periksa")
    assert pesan.startswith(f"{len(contoh(name))} berkas diperiksa: ")
    package = tersimpan(workbook, tmp_path)
    rows = temuan(package)
    assert set(rows) == mau
    assert len(rows) == len(mau)
    levels = [list(Tingkat).index(one[0]) for one in rows]
    assert levels == sorted(levels)
    after = state(package)
    assert after["lembar"] == ("Temuan", *sebelum["lembar"])
    ditandai = {place for place, color in after["warna"].items() if color == MARK_COLOR}
    assert ditandai == {(one[3], one[4]) for one in rows if one[2] == berkas and one[4]}
    assert tanpa_temuan(after, ditandai) == tanpa_temuan(sebelum, ditandai)


#: What is not told by sheets.
UTUH = ("catatan", "nama", "buku lain", "deret", "letak grafik")


def tanpa_temuan(whole, ditandai):
    """A state without the sheet Temuan and without the cells that are marked."""
    left = {
        apa: {lembar: content for lembar, content in value.items() if lembar != "Temuan"}
        for apa, value in whole.items()
        if apa not in ("lembar", "warna", *UTUH)
    }
    colors = {t: w for t, w in whole["warna"].items() if t not in ditandai and t[0] != "Temuan"}
    return left | {"warna": colors} | {apa: whole[apa] for apa in UTUH}


def test_a_second_run_and_mended_cells(open_document, tmp_path):
    """A mended cell has its colour back, a new fault is marked, old rows are gone; a third run changes nothing."""
    workbook = open_document(realisasi(rusak(9)))
    colors_before = state(tersimpan(workbook, tmp_path))["warna"]
    workbook.pekerjaan(PERINTAH, perintah="periksa")
    first = state(tersimpan(workbook, tmp_path))
    count = len(temuan(tersimpan(workbook, tmp_path)))
    workbook.kunci("Realisasi", terkunci=False)
    for r in range(5, 14):
        workbook.tulis("Realisasi", f"H{r}", 10)
    workbook.tulis("Realisasi", sel("realisasi", 6), "2 keg")
    workbook.kunci("Realisasi", terkunci=True)
    workbook.pekerjaan(PERINTAH, perintah="periksa")
    second = state(tersimpan(workbook, tmp_path))
    assert first["warna"]["Realisasi", sel("target", 5)] == MARK_COLOR
    assert ("Realisasi", sel("target", 5)) not in second["warna"].keys() | colors_before.keys()
    assert second["warna"]["Realisasi", sel("realisasi", 6)] == MARK_COLOR
    assert len(temuan(tersimpan(workbook, tmp_path))) < count
    assert second["kunci"] == first["kunci"]
    assert second["kunci"]["Realisasi"]["sheet"] in ("1", "true")
    workbook.pekerjaan(PERINTAH, perintah="periksa")
    compare(state(tersimpan(workbook, tmp_path)), second)


def test_texts_are_texts_and_cells_are_links(open_document, tmp_path):
    """A finding that quotes =HYPERLINK stays a text; column Sel holds HYPERLINK to the cell, also in another file."""
    write(tmp_path, contoh("tanjung-jabung-timur-2023"))
    workbook = open_document(contoh("tanjung-jabung-timur-2023")["Realisasi.xlsx"])
    workbook.pekerjaan(PERINTAH, perintah="periksa")
    sel = tersimpan(workbook, tmp_path).read_sheet("Temuan").cells
    assert all(ref.startswith("E") for ref, one in sel.items() if one.formula)
    assert any("PK.xlsx#'PK'!" in one.formula for one in sel.values() if one.formula)
    aneh = open_document(realisasi([{**BARIS[0], "indikator": "=1+2", "realisasi": "=HYPERLINK(1)"}]), "Aneh.xlsx")
    aneh.pekerjaan(PERINTAH, perintah="periksa")
    sel = tersimpan(aneh, tmp_path).read_sheet("Temuan").cells
    assert all(ref.startswith("E") for ref, one in sel.items() if one.formula)
    assert any("=HYPERLINK(1)" in str(one.value) for one in sel.values())


def test_temuan_is_readable(open_document, tmp_path):
    """Header frozen and repeated in print, landscape on one page's width, levels in their colours."""
    from openpyxl import load_workbook

    workbook = open_document(contoh("paser-2024")["Realisasi.xlsx"])
    workbook.pekerjaan(PERINTAH, perintah="periksa")
    tersimpan(workbook, tmp_path)
    lembar = load_workbook(tmp_path / "hasil" / "tersimpan.xlsx")["Temuan"]
    assert lembar.freeze_panes == "A5"
    assert lembar.print_title_rows == "$4:$4"
    assert lembar.page_setup.orientation == "landscape"
    assert lembar.page_setup.fitToWidth == 1
    colors = {
        content
        for _, formula, content in state(tersimpan(workbook, tmp_path))["bersyarat"]["Temuan"]
        if "A5=" in formula
    }
    assert [re.findall(r'bgColor rgb="FF(\w+)"', one) for one in sorted(colors)] == [
        ["DDEBF7"],
        ["FFC7CE"],
        ["FFEB9C"],
    ]
    assert [lembar.column_dimensions[c].hidden for c in "FGHI"] == [False, False, True, True]
    assert [one.value for one in lembar[4]][:7] == [
        "Tingkat", "Kode", "Berkas", "Lembar", "Sel", "Pesan", "Tindakan",
    ]  # fmt: skip


def test_unsaved_edits_count(open_document, tmp_path):
    """What stands unsaved in the document is checked; the file on disk is as it was."""
    data = realisasi()
    workbook = open_document(data)
    workbook.tulis("Realisasi", sel("realisasi", 6), "8 kali")
    workbook.pekerjaan(PERINTAH, perintah="periksa")
    assert sel("realisasi", 6) in {one[4] for one in temuan(tersimpan(workbook, tmp_path))}
    assert (tmp_path / "Realisasi.xlsx").read_bytes() == data


def test_a_document_never_saved_is_checked_alone(office, tmp_path):
    """It has no folder; the message says so. A workbook that is no template of ours is a finding."""
    with office.baru(tampak=True) as workbook:
        pesan = workbook.pekerjaan(PERINTAH, perintah="periksa")
        assert pesan.startswith("1 berkas diperiksa: ")
        assert "Hanya buku kerja ini yang diperiksa, karena belum disimpan" in pesan
        assert "bukan templat xlkinerja" in temuan(tersimpan(workbook, tmp_path))[0][5]


def test_an_ods_document_is_checked_with_its_set(office, tmp_path):
    """Saved as .ods beside the other .xlsx files, a document has the findings that it has as .xlsx, under its own name.

    Other .ods files beside it cannot be compared, and the message names them.
    """
    files = contoh("paser-2024")
    write(tmp_path, files)
    mau = {(t.kode, t.berkas, t.lembar, t.sel, t.pesan) for t in check([tmp_path]).temuan}
    with office.buka(tmp_path / "Realisasi.xlsx") as xlsx:
        xlsx.simpan(tmp_path / "Realisasi.ods")
    (tmp_path / "Realisasi.xlsx").unlink()
    (tmp_path / "PK_lama.ods").write_bytes(b"")
    with office.buka(tmp_path / "Realisasi.ods", tampak=True) as workbook:
        pesan = workbook.pekerjaan(PERINTAH, perintah="periksa")
        assert pesan.endswith(
            "Berkas .ods lain di folder ini tidak ikut dibandingkan: PK_lama.ods. Simpan sebagai .xlsx agar ikut."
        )
        ada = {(s[1], s[2], s[3], s[4], s[5]) for s in temuan(tersimpan(workbook, tmp_path))}
    assert {tuple(str(x).replace("Realisasi.ods", "Realisasi.xlsx") for x in s) for s in ada} == mau
    assert any(s[1] == "Realisasi.ods" for s in ada)
