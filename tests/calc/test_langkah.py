"""When a step fails: one sentence, everything as it was, nothing in the undo list, no file left behind."""

import json
import re
import sys
from pathlib import Path

import pytest

from tests.calc.buku_calc import PERINTAH, bandingkan, keadaan, tersimpan
from tests.calc.ekstensi import AKAR, skrip
from tests.libreoffice.kantor import dengan_kantor
from xlkinerja.calc.addin_build import NAMA_EKSTENSI
from xlkinerja.hosts.commands import Request, run
from xlkinerja.hosts.shipping import makro

pytestmark = pytest.mark.libreoffice

SISIPAN = Path(__file__).with_name("sisipan.py")


def langkah(jenis, lembar="", tempat="", nilai="", isi=(), kembali=()):
    return {
        "jenis": jenis, "lembar": lembar, "tempat": tempat, "nilai": nilai, "isi": list(isi), "kembali": list(kembali),
    }  # fmt: skip


TIADA = langkah("isi", "Tiada", "A1:A1", isi=[["x"]])
UTUH = "LibreOffice menolak penulisan: {}. Semua dikembalikan seperti semula."


@pytest.fixture(scope="module")
def sisipan(tmp_path_factory):
    return tmp_path_factory.mktemp("sisipan") / "sisipan.json"


@pytest.fixture(scope="module")
def sementara(tmp_path_factory):
    """Where the office makes its temporary files."""
    return tmp_path_factory.mktemp("sementara")


@pytest.fixture(scope="module")
def kantor(tmp_path_factory, sisipan, sementara):
    """A soffice whose Python answers as `sisipan` says."""
    python = skrip(
        tmp_path_factory.mktemp("python") / "python",
        f'PYTHONPATH="{AKAR}" exec "{sys.executable}" -B "{SISIPAN}" "{sisipan}"',
    )
    lingkungan = {"XLKINERJA_PYTHON": str(python), "TMPDIR": str(sementara)}
    with dengan_kantor(oxt=[makro() / NAMA_EKSTENSI], lingkungan=lingkungan) as jalan:
        yield jalan


@pytest.fixture(autouse=True)
def _tanpa_sisipan(sisipan):
    yield
    sisipan.unlink(missing_ok=True)


@pytest.fixture
def buku(buku_salah):
    """The workbook of these tests."""
    return buku_salah


def sisa(sementara):
    return [p for p in sementara.rglob("*") if p.is_file() and "xlkinerja" in str(p)]


def kali(perintah, buku, tmp_path):
    """How many steps a command takes."""
    salinan = buku.simpan(tmp_path / "hasil.xlsx")
    jawaban = run(Request(perintah, salinan, name="Realisasi.xlsx"))
    salinan.unlink()
    for berkas in tmp_path.glob("hasil-*"):
        berkas.unlink()
    return len(jawaban.job.steps)


@pytest.mark.parametrize("perintah", ["periksa", "susun_semua"])
@pytest.mark.parametrize("ulang", [False, True])
def test_whichever_step_fails_nothing_half_written_remains(perintah, ulang, buku, tmp_path, sisipan, sementara):
    """A step that cannot be carried out stands at each place in turn: contents, looks, locks, entries are as before."""
    if ulang:
        buku.pekerjaan(PERINTAH, perintah=perintah)
        buku.kunci("Realisasi", terkunci=False)
        buku.tulis("Realisasi", "H5:H6", [["3 kali"], [10]])
        buku.kunci("Realisasi", terkunci=True)
    sebelum, entri = keadaan(tersimpan(buku, tmp_path)), buku.urungan()
    banyak = kali(perintah, buku, tmp_path)
    assert banyak >= 2
    for n in range(1, banyak + 1):
        sisipan.write_text(json.dumps({"pada": n, "langkah": [TIADA]}))
        assert buku.pekerjaan(PERINTAH, perintah=perintah) == UTUH.format("lembar Tiada tidak ada")
        bandingkan(keadaan(tersimpan(buku, tmp_path)), sebelum)
        assert buku.urungan() == entri
        assert sisa(sementara) == []
    sisipan.unlink()
    buku.pekerjaan(PERINTAH, perintah=perintah)
    assert len(buku.urungan()[0]) == len(entri[0]) + 1


def test_a_locked_sheet_is_said_and_taken_back(buku, tmp_path, sisipan, sementara):
    """What LibreOffice would silently not do on a sheet with a password is an error here."""
    buku.kunci("Petunjuk", terkunci=False)
    buku.kunci("Petunjuk", terkunci=True, sandi="rahasia")
    sebelum = keadaan(tersimpan(buku, tmp_path))
    for satu in (
        langkah("isi", "Petunjuk", "A1:A1", isi=[["x"]]),
        langkah("baris", "Petunjuk", "1:2", "semula"),
    ):
        sisipan.write_text(json.dumps({"pada": None, "langkah": [satu]}))
        pesan = buku.pekerjaan(PERINTAH, perintah="periksa")
        assert pesan == UTUH.format("lembar Petunjuk dilindungi dengan sandi")
        bandingkan(keadaan(tersimpan(buku, tmp_path)), sebelum)
    assert sisa(sementara) == []


def test_cells_of_a_sheet_with_a_password_are_not_coloured(buku, tmp_path, sisipan):
    """The sheet Temuan is written all the same, and the message says so once for each sheet."""
    buku.kunci("Petunjuk", terkunci=False)
    buku.kunci("Petunjuk", terkunci=True, sandi="rahasia")
    dua = [langkah("warna", "Petunjuk", "A1", "FF0000"), langkah("warna", "Petunjuk", "A2", "FF0000")]
    sisipan.write_text(json.dumps({"pada": None, "langkah": dua}))
    pesan = buku.pekerjaan(PERINTAH, perintah="periksa")
    assert pesan.count("Sel di lembar Petunjuk tidak diwarnai, karena lembarnya dilindungi dengan sandi") == 1
    assert buku.lembar()[0] == "Temuan"
    assert "FF0000" not in keadaan(tersimpan(buku, tmp_path))["warna"].values()


def test_an_unknown_step_is_a_matter_of_versions(buku, tmp_path, sisipan):
    """An extension older than Python writes nothing and says how to mend it."""
    sebelum = keadaan(tersimpan(buku, tmp_path))
    sisipan.write_text(json.dumps({"pada": None, "langkah": [langkah("terbang", "Realisasi")]}))
    pesan = buku.pekerjaan(PERINTAH, perintah="periksa")
    assert "jalankan: xlkinerja addin pasang --calc" in pesan
    bandingkan(keadaan(tersimpan(buku, tmp_path)), sebelum)


def test_a_print_area_that_is_refused_is_a_remark(buku, sisipan):
    """The rest stands; the message names the sheet, the reason, and where to set it by hand."""
    sisipan.write_text(json.dumps({"pada": 0, "langkah": [langkah("cetak", "Realisasi", nilai="bukan alamat")]}))
    pesan = buku.pekerjaan(PERINTAH, perintah="susun_semua")
    assert pesan.startswith("Capaian, Ringkasan, dan Ikhtisar Eksekutif sudah disusun.")
    assert "\nArea cetak lembar Realisasi tidak dapat diatur (" in pesan
    assert pesan.endswith("Aturlah lewat Format > Rentang Cetak > Sunting.")
    assert buku.urungan()[0][0] == "Kinerja: Susun Semua"


def test_where_even_taking_back_fails_a_copy_is_kept(kantor, buku, tmp_path, sisipan, sementara):
    """The message names a copy of the workbook as it was, which opens."""
    sebelum = keadaan(tersimpan(buku, tmp_path))
    tak_kembali = langkah("warna", "Realisasi", "A1", "FF0000", kembali=[TIADA])
    sisipan.write_text(json.dumps({"pada": None, "langkah": [tak_kembali, TIADA]}))
    pesan = buku.pekerjaan(PERINTAH, perintah="susun_semua")
    assert "Tidak semuanya dapat dikembalikan. Tutup buku kerja ini tanpa menyimpan" in pesan
    salinan = Path(re.search(r"ada di (.*)$", pesan)[1])
    assert salinan in sisa(sementara)
    with kantor.buka(salinan) as lama:
        bandingkan(keadaan(tersimpan(lama, tmp_path)), sebelum)
    for berkas in sisa(sementara):
        berkas.unlink()


def test_an_undo_that_fails_keeps_the_older_entries(buku, sisipan, sementara):
    """It raises nothing (LibreOffice would throw older entries away), and leaves a copy of the workbook as it was."""
    buku.tulis("Identitas", "B5", "=1+1")
    lama = buku.urungan()[0]
    tak_kembali = langkah("warna", "Realisasi", "A1", "FF0000", kembali=[TIADA])
    sisipan.write_text(json.dumps({"pada": None, "langkah": [tak_kembali]}))
    buku.pekerjaan(PERINTAH, perintah="periksa")
    buku.urung()
    assert buku.urungan() == [lama, ["Kinerja: Periksa"]]
    assert [p.name for p in sisa(sementara)] == ["semula.xlsx"]
    for berkas in sisa(sementara):
        berkas.unlink()


def test_pythons_own_error_is_a_sentence(buku, tmp_path):
    """What Python refuses or cannot do is said as it says it, with nothing written."""
    sebelum = keadaan(tersimpan(buku, tmp_path))
    pesan = buku.pekerjaan(PERINTAH, perintah="terbang")
    assert pesan.startswith("Perintah terbang tidak dikenal.")
    bandingkan(keadaan(tersimpan(buku, tmp_path)), sebelum)


def test_temporary_folders_are_for_this_user_alone_and_gone(buku, sementara):
    """Python sees the copy in a folder that others cannot enter; after the command nothing of it is left."""
    lama = set(sementara.rglob("*"))
    buku.pekerjaan(PERINTAH, perintah="susun_semua")
    assert sisa(sementara) == []
    assert not [p for p in set(sementara.rglob("*")) - lama if "xlkinerja" in p.name]
