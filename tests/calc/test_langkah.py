"""When a step fails: one sentence, everything as it was, nothing in the undo list, no file left behind."""

import json
import re
import sys
from pathlib import Path

import pytest

from tests.calc.buku_calc import PERINTAH, compare, state, tersimpan
from tests.calc.ekstensi import AKAR, skrip
from tests.libreoffice.kantor import dengan_kantor
from xlkinerja.calc.addin_build import EXTENSION_NAME
from xlkinerja.hosts.commands import Request, run
from xlkinerja.hosts.shipping import macro_folder

pytestmark = pytest.mark.libreoffice

SISIPAN = Path(__file__).with_name("sisipan.py")


def step(kind, lembar="", tempat="", value="", content=(), kembali=()):
    return {
        "jenis": kind, "lembar": lembar, "tempat": tempat, "nilai": value, "isi": list(content),
        "kembali": list(kembali),
    }  # fmt: skip


TIADA = step("isi", "Tiada", "A1:A1", content=[["x"]])
UTUH = "LibreOffice menolak penulisan: {}. Semua dikembalikan seperti semula."


@pytest.fixture(scope="module")
def sisipan(tmp_path_factory):
    return tmp_path_factory.mktemp("sisipan") / "sisipan.json"


@pytest.fixture(scope="module")
def temporary(tmp_path_factory):
    """Where the office makes its temporary files."""
    return tmp_path_factory.mktemp("sementara")


@pytest.fixture(scope="module")
def office(tmp_path_factory, sisipan, temporary):
    """A soffice whose Python answers as `sisipan` says."""
    python = skrip(
        tmp_path_factory.mktemp("python") / "python",
        f'PYTHONPATH="{AKAR}" exec "{sys.executable}" -B "{SISIPAN}" "{sisipan}"',
    )
    environment = {"XLKINERJA_PYTHON": str(python), "TMPDIR": str(temporary)}
    with dengan_kantor(oxt=[macro_folder() / EXTENSION_NAME], lingkungan=environment) as running:
        yield running


@pytest.fixture(autouse=True)
def _tanpa_sisipan(sisipan):
    yield
    sisipan.unlink(missing_ok=True)


@pytest.fixture
def workbook(buku_salah):
    """The workbook of these tests."""
    return buku_salah


def left(temporary):
    return [p for p in temporary.rglob("*") if p.is_file() and "xlkinerja" in str(p)]


def kali(command, workbook, tmp_path):
    """How many steps a command takes."""
    copy = workbook.simpan(tmp_path / "hasil.xlsx")
    answer = run(Request(command, copy, name="Realisasi.xlsx"))
    copy.unlink()
    for berkas in tmp_path.glob("hasil-*"):
        berkas.unlink()
    return len(answer.job.steps)


@pytest.mark.parametrize("command", ["periksa", "susun_semua"])
@pytest.mark.parametrize("again", [False, True])
def test_whichever_step_fails_nothing_half_written_remains(command, again, workbook, tmp_path, sisipan, temporary):
    """A step that cannot be carried out stands at each place in turn: contents, looks, locks, entries are as before."""
    if again:
        workbook.pekerjaan(PERINTAH, perintah=command)
        workbook.kunci("Realisasi", terkunci=False)
        workbook.tulis("Realisasi", "H5:H6", [["3 kali"], [10]])
        workbook.kunci("Realisasi", terkunci=True)
    sebelum, entries = state(tersimpan(workbook, tmp_path)), workbook.urungan()
    count = kali(command, workbook, tmp_path)
    assert count >= 2
    for n in range(1, count + 1):
        sisipan.write_text(json.dumps({"pada": n, "langkah": [TIADA]}))
        assert workbook.pekerjaan(PERINTAH, perintah=command) == UTUH.format("lembar Tiada tidak ada")
        compare(state(tersimpan(workbook, tmp_path)), sebelum)
        assert workbook.urungan() == entries
        assert left(temporary) == []
    sisipan.unlink()
    workbook.pekerjaan(PERINTAH, perintah=command)
    assert len(workbook.urungan()[0]) == len(entries[0]) + 1


def test_a_locked_sheet_is_said_and_taken_back(workbook, tmp_path, sisipan, temporary):
    """What LibreOffice would silently not do on a sheet with a password is an error here."""
    workbook.kunci("Petunjuk", terkunci=False)
    workbook.kunci("Petunjuk", terkunci=True, sandi="rahasia")
    sebelum = state(tersimpan(workbook, tmp_path))
    for one in (
        step("isi", "Petunjuk", "A1:A1", content=[["x"]]),
        step("baris", "Petunjuk", "1:2", "semula"),
    ):
        sisipan.write_text(json.dumps({"pada": None, "langkah": [one]}))
        pesan = workbook.pekerjaan(PERINTAH, perintah="periksa")
        assert pesan == UTUH.format("lembar Petunjuk dilindungi dengan sandi")
        compare(state(tersimpan(workbook, tmp_path)), sebelum)
    assert left(temporary) == []


def test_cells_of_a_sheet_with_a_password_are_not_coloured(workbook, tmp_path, sisipan):
    """The sheet Temuan is written all the same, and the message says so once for each sheet."""
    workbook.kunci("Petunjuk", terkunci=False)
    workbook.kunci("Petunjuk", terkunci=True, sandi="rahasia")
    steps = [step("warna", "Petunjuk", "A1", "FF0000"), step("warna", "Petunjuk", "A2", "FF0000")]
    sisipan.write_text(json.dumps({"pada": None, "langkah": steps}))
    pesan = workbook.pekerjaan(PERINTAH, perintah="periksa")
    assert pesan.count("Sel di lembar Petunjuk tidak diwarnai, karena lembarnya dilindungi dengan sandi") == 1
    assert workbook.lembar()[0] == "Temuan"
    assert "FF0000" not in state(tersimpan(workbook, tmp_path))["warna"].values()


def test_an_unknown_step_is_a_matter_of_versions(workbook, tmp_path, sisipan):
    """An extension older than Python writes nothing and says how to mend it."""
    sebelum = state(tersimpan(workbook, tmp_path))
    sisipan.write_text(json.dumps({"pada": None, "langkah": [step("terbang", "Realisasi")]}))
    pesan = workbook.pekerjaan(PERINTAH, perintah="periksa")
    assert "jalankan: xlkinerja addin pasang --calc" in pesan
    compare(state(tersimpan(workbook, tmp_path)), sebelum)


def test_a_print_area_that_is_refused_is_a_remark(workbook, sisipan):
    """The rest stands; the message names the sheet, the reason, and where to set it by hand."""
    sisipan.write_text(json.dumps({"pada": 0, "langkah": [step("cetak", "Realisasi", value="bukan alamat")]}))
    pesan = workbook.pekerjaan(PERINTAH, perintah="susun_semua")
    assert pesan.startswith("Capaian, Ringkasan, dan Ikhtisar Eksekutif sudah disusun.")
    assert "\nArea cetak lembar Realisasi tidak dapat diatur (" in pesan
    assert pesan.endswith("Aturlah lewat Format > Rentang Cetak > Sunting.")
    assert workbook.urungan()[0][0] == "Kinerja: Susun Semua"


def test_where_even_taking_back_fails_a_copy_is_kept(office, workbook, tmp_path, sisipan, temporary):
    """The message names a copy of the workbook as it was, which opens."""
    sebelum = state(tersimpan(workbook, tmp_path))
    tak_kembali = step("warna", "Realisasi", "A1", "FF0000", kembali=[TIADA])
    sisipan.write_text(json.dumps({"pada": None, "langkah": [tak_kembali, TIADA]}))
    pesan = workbook.pekerjaan(PERINTAH, perintah="susun_semua")
    assert "Tidak semuanya dapat dikembalikan. Tutup buku kerja ini tanpa menyimpan" in pesan
    copy = Path(re.search(r"ada di (.*)$", pesan)[1])
    assert copy in left(temporary)
    with office.buka(copy) as earlier:
        compare(state(tersimpan(earlier, tmp_path)), sebelum)
    for berkas in left(temporary):
        berkas.unlink()


def test_an_undo_that_fails_keeps_the_older_entries(workbook, sisipan, temporary):
    """It raises nothing (LibreOffice would throw older entries away), and leaves a copy of the workbook as it was."""
    workbook.tulis("Identitas", "B5", "=1+1")
    earlier = workbook.urungan()[0]
    tak_kembali = step("warna", "Realisasi", "A1", "FF0000", kembali=[TIADA])
    sisipan.write_text(json.dumps({"pada": None, "langkah": [tak_kembali]}))
    workbook.pekerjaan(PERINTAH, perintah="periksa")
    workbook.urung()
    assert workbook.urungan() == [earlier, ["Kinerja: Periksa"]]
    assert [p.name for p in left(temporary)] == ["semula.xlsx"]
    for berkas in left(temporary):
        berkas.unlink()


def test_pythons_own_error_is_a_sentence(workbook, tmp_path):
    """What Python refuses or cannot do is said as it says it, with nothing written."""
    sebelum = state(tersimpan(workbook, tmp_path))
    pesan = workbook.pekerjaan(PERINTAH, perintah="terbang")
    assert pesan.startswith("Perintah terbang tidak dikenal.")
    compare(state(tersimpan(workbook, tmp_path)), sebelum)


def test_temporary_folders_are_for_this_user_alone_and_gone(workbook, temporary):
    """Python sees the copy in a folder that others cannot enter; after the command nothing of it is left."""
    earlier = set(temporary.rglob("*"))
    workbook.pekerjaan(PERINTAH, perintah="susun_semua")
    assert left(temporary) == []
    assert not [p for p in set(temporary.rglob("*")) - earlier if "xlkinerja" in p.name]
