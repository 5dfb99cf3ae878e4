"""Sentences from facts: what a real process printed where one can be had here, else what Windows is known to say."""

import sys
from pathlib import Path

import pytest

from xlkinerja.excel import diagnosis
from xlkinerja.excel.probe import Trace, run

PYTHONW = "C:\\Program Files\\Python 3.11\\pythonw.exe"


PIP = '"C:\\Program Files\\Python 3.11\\python.exe" -m pip install'


GEN_PY = Path("C:\\Temp\\gen_py")


MODUL_EXCEL = "00020813-0000-0000-C000-000000000046x0x1x9"


PYWIN32_RUSAK = (
    "pywin32 belum ada atau rusak di Python yang dipakai add-in. Tutup Excel, lalu jalankan: "
    f"{PIP} --force-reinstall pywin32"
)


def sentence(**filling):
    filling = {"seconds": 1.25, "asked": True, **filling}
    return diagnosis.server_result(Trace(**filling), PYTHONW, "0.37.8", GEN_PY)


def jejak_galat(last_line, berkas="C:\\Python\\Lib\\site-packages\\xlwings\\__init__.py"):
    return f'Traceback (most recent call last):\n  File "<string>", line 1\n  File "{berkas}", line 9\n{last_line}\n'


def test_a_server_that_answers_is_well():
    """The time and the answer are told, with a decimal comma."""
    item = sentence(answer="sembilan belas", seconds=2.345)
    assert item.well
    assert item.pesan == "Layanan Python hidup dan menjawab dalam 2,3 detik: KIN_TERBILANG(19) = sembilan belas."


def test_outside_windows_the_limit_of_the_trial_is_told():
    """xlwings loaded by the interpreter of these tests: well, and honest about what was not tried."""
    trace = run([sys.executable, "-c", "import xlwings"], None)
    item = diagnosis.server_result(trace, sys.executable, "0.37.8", GEN_PY)
    assert item.well
    assert item.pesan.endswith("Layanannya sendiri hanya dapat dicoba di Windows.")


def test_a_server_that_nobody_could_ask():
    """The process stayed, and the Python of the command has no pywin32 to ask with."""
    item = sentence(asked=False, seconds=5.0)
    assert item.well
    assert "tetap hidup selama 5,0 detik; jawabannya tidak dicoba" in item.pesan


def test_xlwings_missing_in_the_interpreter_of_the_add_in():
    """A real process without site-packages: its traceback leads to the command for that very interpreter."""
    trace = run([sys.executable, "-I", "-S", "-c", "import xlwings"], None)
    item = diagnosis.server_result(trace, PYTHONW, "0.37.8", GEN_PY)
    assert not item.well
    assert item.pesan == (
        f'xlwings belum ada di Python yang dipakai add-in. Jalankan: {PIP} "xlwings==0.37.8"'
    )  # fmt: skip


def test_an_interpreter_too_old_for_the_command():
    """Python 3.10 knows no -P; it ends with 2 and its usage."""
    item = sentence(text="unknown option -P\nusage: python [option] ...", kode=2)
    assert item.pesan.startswith(f"Python di {PYTHONW} lebih tua daripada 3.11. Pasang Python dari python.org")


@pytest.mark.parametrize(
    "row",
    [
        "AttributeError: module 'xlwings' has no attribute 'serve'",
        "ModuleNotFoundError: No module named 'win32api'",
        "ModuleNotFoundError: No module named 'win32com'",
        "ModuleNotFoundError: No module named 'pythoncom'",
        "ImportError: Couldn't find 'pywin32'. Install it via'pip install pywin32' or 'conda install pywin32'.",
        "ImportError: DLL load failed while importing win32api: The specified module could not be found.",
    ],
)
def test_pywin32_missing_in_the_interpreter_of_the_add_in(row):
    """xlwings hides the missing import and then has no `serve`; a broken one shows itself in other ways."""
    assert sentence(text=jejak_galat(row), kode=1) == diagnosis.StatusLine(well=False, pesan=PYWIN32_RUSAK)


@pytest.mark.parametrize(
    "row",
    [
        f"AttributeError: module 'win32com.gen_py.{MODUL_EXCEL}' has no attribute 'CLSIDToClassMap'",
        f"AttributeError: module 'win32com.gen_py.{MODUL_EXCEL}' has no attribute 'MinorVersion'",
        f"ModuleNotFoundError: No module named 'win32com.gen_py.{MODUL_EXCEL}.Range'",
    ],
)
def test_a_broken_cache_of_pywin32(row):
    """One folder, in full, is to be deleted; also where the server answers with this error instead of dying of it."""
    pesan = (
        "Simpanan pywin32 di C:\\Temp\\gen_py rusak. Tutup Excel, hapus folder itu saja, lalu buka Excel lagi; "
        "isinya dibuat ulang sendiri."
    )
    assert sentence(text=jejak_galat(row), kode=1).pesan == pesan
    assert sentence(refusal=jejak_galat(row)).pesan == pesan


def test_the_cache_is_named_as_the_traceback_names_it():
    """The folder above the version, wherever that Python keeps it."""
    berkas = "C:\\Users\\Sri\\AppData\\Local\\Temp\\gen_py\\3.11\\00020813-0000-0000-C000-000000000046x0x1x9.py"
    text = jejak_galat("AttributeError: module 'win32com.gen_py.0002' has no attribute 'MinorVersion'", berkas)
    assert "di C:\\Users\\Sri\\AppData\\Local\\Temp\\gen_py rusak" in sentence(text=text, kode=1).pesan
    indeks = jejak_galat("EOFError: Ran out of input", "C:\\Python\\Lib\\site-packages\\win32com\\client\\gencache.py")
    assert "di C:\\Temp\\gen_py rusak" in sentence(text=indeks, kode=1).pesan


@pytest.mark.parametrize(
    "filling",
    [
        {"kode": 103, "text": "No Python at '\"C:\\Python311\\python.exe'"},
        {"kode": 103, "text": "did not find executable at 'C:\\Python311\\python.exe': Sistem tidak menemukan berkas"},
        {"kode": 106, "text": "failed to locate pyvenv.cfg: The system cannot find the file specified."},
        {"kode": 107},
        {"kode": 0xC0000135},
        {"kode": 1, "text": "Fatal Python error\nModuleNotFoundError: No module named 'encodings'"},
    ],
)
def test_an_interpreter_whose_origin_is_gone(filling):
    """By the words of the launcher or, without a console, by its exit code."""
    assert sentence(**filling).pesan == (
        f"{PYTHONW} ada, tetapi Python asalnya sudah dihapus atau dipindah. Pasang lagi Python asal itu, atau pasang "
        "xlkinerja di Python lain. Tutup Excel, lalu jalankan: xlkinerja addin pasang"
    )


@pytest.mark.parametrize(
    ("number", "kata"),
    [
        (2, "Python tidak ditemukan di"),
        (5, "Windows menolak menjalankan"),
        (193, "rusak atau bukan untuk Windows ini"),
        (225, "Antivirus menahan"),
        (226, "Antivirus menahan"),
        (786, "Kebijakan kantor seperti AppLocker melarang"),
        (1260, "Kebijakan kantor seperti AppLocker melarang"),
        (4551, "Kebijakan kantor seperti AppLocker melarang"),
        (8, "tidak dapat dijalankan: Not enough memory"),
    ],
)
def test_a_process_that_windows_does_not_start(number, kata):
    """The number decides, as the words are in the language of Windows; the interpreter is named."""
    item = sentence(winerror=number, text="Not enough memory")
    assert not item.well
    assert kata in item.pesan
    assert PYTHONW in item.pesan


def test_a_server_that_hangs():
    """Neither answer nor end: what to close, and whom to ask."""
    item = sentence(seconds=15.04)
    assert not item.well
    assert "tidak menjawab dalam 15,0 detik. Tutup jendela pesan dari Python bila ada" in item.pesan


@pytest.mark.parametrize(
    ("filling", "awal"),
    [
        ({"answer": "19"}, "Layanan Python menjawab KIN_TERBILANG(19) dengan «19», bukan «sembilan belas». "),
        (
            {"refusal": jejak_galat("ValueError: {aneh}")},
            "Layanan Python hidup tetapi menolak menjawab KIN_TERBILANG(19): ValueError: {aneh}. ",
        ),
        (
            {"kode": 1, "text": jejak_galat("SyntaxError: invalid syntax")},
            "Layanan Python berhenti sendiri sesudah 1,2 detik (kode 1): SyntaxError: invalid syntax. ",
        ),
        ({"kode": 0}, "Layanan Python berhenti sendiri sesudah 1,2 detik (kode 0): tanpa pesan. "),
    ],
)
def test_what_has_no_known_sign_is_told_as_it_is(filling, awal):
    """The last line of what was said, and a fresh installation."""
    assert sentence(**filling).pesan == (
        f"{awal}Tutup Excel, lalu di folder proyek xlkinerja jalankan: {PIP} --force-reinstall . pywin32. "
        "Bila tetap, kirim baris ini kepada pengelola."
    )


def test_xlkinerja_missing_in_the_interpreter_of_the_add_in():
    """The server lives and cannot load the functions."""
    refusal = jejak_galat("ModuleNotFoundError: No module named 'xlkinerja'")
    assert sentence(refusal=refusal).pesan == (
        f"xlkinerja belum ada di Python yang dipakai add-in. Di folder proyek xlkinerja jalankan: {PIP} ."
    )
