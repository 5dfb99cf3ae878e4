"""Sentences from facts: what a real process printed where one can be had here, else what Windows is known to say."""

import sys
from pathlib import Path

import pytest

from xlkinerja.excel import diagnosis
from xlkinerja.excel.layanan import Jejak, jalankan

PYTHONW = "C:\\Program Files\\Python 3.11\\pythonw.exe"
PIP = '"C:\\Program Files\\Python 3.11\\python.exe" -m pip install'
GEN_PY = Path("C:\\Temp\\gen_py")
MODUL_EXCEL = "00020813-0000-0000-C000-000000000046x0x1x9"
PYWIN32_RUSAK = (
    "pywin32 belum ada atau rusak di Python yang dipakai add-in. Tutup Excel, lalu jalankan: "
    f"{PIP} --force-reinstall pywin32"
)
EXCEL_64 = "C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE"
EXCEL_32 = "C:\\Program Files (x86)\\Microsoft Office\\root\\Office16\\EXCEL.EXE"
EXCEL_STORE = "C:\\Program Files\\WindowsApps\\Microsoft.Office.Desktop.Excel_16051.1.0_x86__8wekyb3d8bbwe\\EXCEL.EXE"


def kalimat(**isian):
    isian = {"detik": 1.25, "ditanya": True, **isian}
    return diagnosis.layanan(Jejak(**isian), PYTHONW, "0.37.8", GEN_PY)


def jejak_galat(baris, berkas="C:\\Python\\Lib\\site-packages\\xlwings\\__init__.py"):
    return f'Traceback (most recent call last):\n  File "<string>", line 1\n  File "{berkas}", line 9\n{baris}\n'


def test_a_server_that_answers_is_well():
    """The time and the answer are told, with a decimal comma."""
    butir = kalimat(jawaban="sembilan belas", detik=2.345)
    assert butir.baik
    assert butir.pesan == "Layanan Python hidup dan menjawab dalam 2,3 detik: KIN_TERBILANG(19) = sembilan belas."


def test_outside_windows_the_limit_of_the_trial_is_told():
    """xlwings loaded by the interpreter of these tests: well, and honest about what was not tried."""
    jejak = jalankan([sys.executable, "-c", "import xlwings"], None)
    butir = diagnosis.layanan(jejak, sys.executable, "0.37.8", GEN_PY)
    assert butir.baik
    assert butir.pesan.endswith("Layanannya sendiri hanya dapat dicoba di Windows.")


def test_a_server_that_nobody_could_ask():
    """The process stayed, and the Python of the command has no pywin32 to ask with."""
    butir = kalimat(ditanya=False, detik=5.0)
    assert butir.baik
    assert "tetap hidup selama 5,0 detik; jawabannya tidak dicoba" in butir.pesan


def test_xlwings_missing_in_the_interpreter_of_the_add_in():
    """A real process without site-packages: its traceback leads to the command for that very interpreter."""
    jejak = jalankan([sys.executable, "-I", "-S", "-c", "import xlwings"], None)
    butir = diagnosis.layanan(jejak, PYTHONW, "0.37.8", GEN_PY)
    assert not butir.baik
    assert butir.pesan == (
        f'xlwings belum ada di Python yang dipakai add-in. Jalankan: {PIP} "xlwings==0.37.8"'
    )  # fmt: skip


def test_an_interpreter_too_old_for_the_command():
    """Python 3.10 knows no -P; it ends with 2 and its usage."""
    butir = kalimat(teks="unknown option -P\nusage: python [option] ...", kode=2)
    assert butir.pesan.startswith(f"Python di {PYTHONW} lebih tua daripada 3.11. Pasang Python dari python.org")


@pytest.mark.parametrize(
    "baris",
    [
        "AttributeError: module 'xlwings' has no attribute 'serve'",
        "ModuleNotFoundError: No module named 'win32api'",
        "ModuleNotFoundError: No module named 'win32com'",
        "ModuleNotFoundError: No module named 'pythoncom'",
        "ImportError: Couldn't find 'pywin32'. Install it via'pip install pywin32' or 'conda install pywin32'.",
        "ImportError: DLL load failed while importing win32api: The specified module could not be found.",
    ],
)
def test_pywin32_missing_in_the_interpreter_of_the_add_in(baris):
    """xlwings hides the missing import and then has no `serve`; a broken one shows itself in other ways."""
    assert kalimat(teks=jejak_galat(baris), kode=1) == diagnosis.Butir(baik=False, pesan=PYWIN32_RUSAK)


@pytest.mark.parametrize(
    "baris",
    [
        f"AttributeError: module 'win32com.gen_py.{MODUL_EXCEL}' has no attribute 'CLSIDToClassMap'",
        f"AttributeError: module 'win32com.gen_py.{MODUL_EXCEL}' has no attribute 'MinorVersion'",
        f"ModuleNotFoundError: No module named 'win32com.gen_py.{MODUL_EXCEL}.Range'",
    ],
)
def test_a_broken_cache_of_pywin32(baris):
    """One folder, in full, is to be deleted; also where the server answers with this error instead of dying of it."""
    pesan = (
        "Simpanan pywin32 di C:\\Temp\\gen_py rusak. Tutup Excel, hapus folder itu saja, lalu buka Excel lagi; "
        "isinya dibuat ulang sendiri."
    )
    assert kalimat(teks=jejak_galat(baris), kode=1).pesan == pesan
    assert kalimat(tolakan=jejak_galat(baris)).pesan == pesan


def test_the_cache_is_named_as_the_traceback_names_it():
    """The folder above the version, wherever that Python keeps it."""
    berkas = "C:\\Users\\Sri\\AppData\\Local\\Temp\\gen_py\\3.11\\00020813-0000-0000-C000-000000000046x0x1x9.py"
    teks = jejak_galat("AttributeError: module 'win32com.gen_py.0002' has no attribute 'MinorVersion'", berkas)
    assert "di C:\\Users\\Sri\\AppData\\Local\\Temp\\gen_py rusak" in kalimat(teks=teks, kode=1).pesan
    indeks = jejak_galat("EOFError: Ran out of input", "C:\\Python\\Lib\\site-packages\\win32com\\client\\gencache.py")
    assert "di C:\\Temp\\gen_py rusak" in kalimat(teks=indeks, kode=1).pesan


@pytest.mark.parametrize(
    "isian",
    [
        {"kode": 103, "teks": "No Python at '\"C:\\Python311\\python.exe'"},
        {"kode": 103, "teks": "did not find executable at 'C:\\Python311\\python.exe': Sistem tidak menemukan berkas"},
        {"kode": 106, "teks": "failed to locate pyvenv.cfg: The system cannot find the file specified."},
        {"kode": 107},
        {"kode": 0xC0000135},
        {"kode": 1, "teks": "Fatal Python error\nModuleNotFoundError: No module named 'encodings'"},
    ],
)
def test_an_interpreter_whose_origin_is_gone(isian):
    """By the words of the launcher or, without a console, by its exit code."""
    assert kalimat(**isian).pesan == (
        f"{PYTHONW} ada, tetapi Python asalnya sudah dihapus atau dipindah. Pasang lagi Python asal itu, atau pasang "
        "xlkinerja di Python lain. Tutup Excel, lalu jalankan: xlkinerja addin pasang"
    )


@pytest.mark.parametrize(
    ("nomor", "kata"),
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
def test_a_process_that_windows_does_not_start(nomor, kata):
    """The number decides, as the words are in the language of Windows; the interpreter is named."""
    butir = kalimat(winerror=nomor, teks="Not enough memory")
    assert not butir.baik
    assert kata in butir.pesan
    assert PYTHONW in butir.pesan


def test_a_server_that_hangs():
    """Neither answer nor end: what to close, and whom to ask."""
    butir = kalimat(detik=15.04)
    assert not butir.baik
    assert "tidak menjawab dalam 15,0 detik. Tutup jendela pesan dari Python bila ada" in butir.pesan


@pytest.mark.parametrize(
    ("isian", "awal"),
    [
        ({"jawaban": "19"}, "Layanan Python menjawab KIN_TERBILANG(19) dengan «19», bukan «sembilan belas». "),
        (
            {"tolakan": jejak_galat("ValueError: {aneh}")},
            "Layanan Python hidup tetapi menolak menjawab KIN_TERBILANG(19): ValueError: {aneh}. ",
        ),
        (
            {"kode": 1, "teks": jejak_galat("SyntaxError: invalid syntax")},
            "Layanan Python berhenti sendiri sesudah 1,2 detik (kode 1): SyntaxError: invalid syntax. ",
        ),
        ({"kode": 0}, "Layanan Python berhenti sendiri sesudah 1,2 detik (kode 0): tanpa pesan. "),
    ],
)
def test_what_has_no_known_sign_is_told_as_it_is(isian, awal):
    """The last line of what was said, and a fresh installation."""
    assert kalimat(**isian).pesan == (
        f"{awal}Tutup Excel, lalu di folder proyek xlkinerja jalankan: {PIP} --force-reinstall . pywin32. "
        "Bila tetap, kirim baris ini kepada pengelola."
    )


def test_xlkinerja_missing_in_the_interpreter_of_the_add_in():
    """The server lives and cannot load the functions."""
    tolakan = jejak_galat("ModuleNotFoundError: No module named 'xlkinerja'")
    assert kalimat(tolakan=tolakan).pesan == (
        f"xlkinerja belum ada di Python yang dipakai add-in. Di folder proyek xlkinerja jalankan: {PIP} ."
    )


# Excel


@pytest.mark.parametrize(
    ("fakta", "store", "bit"),
    [
        ({}, False, 0),
        ({"excel": EXCEL_64}, False, 0),
        ({"excel": EXCEL_32}, False, 32),
        ({"excel": EXCEL_64, "platform": "x64"}, False, 64),
        ({"excel": EXCEL_64, "platform": "x86"}, False, 32),
        ({"excel": EXCEL_64, "outlook": "x86"}, False, 32),
        ({"excel": EXCEL_32, "outlook": "x64"}, False, 32),
        ({"outlook": "x64"}, False, 64),
        ({"platform": "arm64"}, False, 0),
        ({"excel": EXCEL_STORE}, True, 0),
        ({"paket": "Microsoft.Office.Desktop.Excel_16051.1.0_x86__8wekyb3d8bbwe"}, True, 0),
        ({"paket": "Microsoft.Office.Desktop_16051.1.0_x86__8wekyb3d8bbwe", "excel": EXCEL_64}, False, 0),
        ({"paket": "Microsoft.Office.Desktop_16051.1.0_x86__8wekyb3d8bbwe", "platform": "x64"}, False, 64),
    ],
)
def test_which_excel_there_is(fakta, store, bit):
    """From the Microsoft Store or not, 32 or 64 bits; what is not known is not guessed."""
    assert bool(diagnosis.office_store(fakta)) is store
    assert diagnosis.lebar_excel(fakta) == bit


def test_office_from_the_store_has_two_ways_out():
    """A desktop Office, or the command line."""
    (butir,) = diagnosis.office_store({"excel": EXCEL_STORE})
    assert butir.pesan == (
        "Excel ini dari Microsoft Store; fungsi KIN_ dan tombolnya akan macet. Lepas Office itu dan pasang Office "
        "desktop dari office.com atau lewat pengelola, atau pakai perintah xlkinerja saja; hasilnya sama."
    )


# Where Python comes from


@pytest.fixture
def venv(tmp_path):
    """A virtual environment as Windows has it, made from a Python in another folder."""
    asal = tmp_path / "Python 311"
    skrip = tmp_path / "kantor" / "Scripts"
    for folder in (asal, skrip):
        folder.mkdir(parents=True)
        (folder / "pythonw.exe").write_bytes(b"")
    (tmp_path / "kantor" / "pyvenv.cfg").write_text(f"home = {asal}\ninclude-system-site-packages = false\n")
    return skrip / "pythonw.exe", asal


def test_a_virtual_environment_knows_its_origin(venv):
    """Beside the interpreter or one folder up; an ordinary Python has none."""
    python, asal = venv
    assert diagnosis.rumah_venv(python) == str(asal)
    assert diagnosis.rumah_venv(asal / "pythonw.exe") == ""
    assert diagnosis.asal_hilang(str(python)) == []
    (python.parent / "pyvenv.cfg").write_text("home = D:\\Lain\r\n")
    assert diagnosis.rumah_venv(python) == "D:\\Lain"


def test_an_origin_that_is_gone_is_named(venv):
    """Told from the files alone: starting such an interpreter opens a message box that waits for a click."""
    python, asal = venv
    (asal / "pythonw.exe").unlink()
    (butir,) = diagnosis.asal_hilang(str(python))
    assert butir.pesan.startswith(f"{python} ada, tetapi Python asalnya di {asal} sudah dihapus atau dipindah.")


def test_python_from_the_store_is_seen_through_a_virtual_environment():
    """By its own path, by the home of the environment, or by the interpreter that runs."""
    store = "C:\\Users\\Sri\\AppData\\Local\\Microsoft\\WindowsApps\\PythonSoftwareFoundation.Python.3.11_qbz5n2kfra8p0"
    (langsung,) = diagnosis.python_store((f"{store}\\python.exe", "", ""))
    assert langsung.pesan.startswith("Python ini dari Microsoft Store: yang ditulisnya")
    for letak in ((PYTHONW, store, ""), (PYTHONW, "", f"{store}\\python.exe")):
        (lewat,) = diagnosis.python_store(letak)
        assert lewat.pesan.startswith(f"Python ini dari Microsoft Store (lewat venv, dari {store}")
    assert diagnosis.python_store((PYTHONW, "", "C:\\Program Files\\Python 3.11\\python.exe")) == []


# The cache of pywin32

UTUH = "MinorVersion = 9\nCLSIDToClassMap = {\n}\nNamesToIIDMap = {\n}\n"


@pytest.mark.parametrize(
    ("berkas", "rusak"),
    [
        ({}, False),
        ({"dicts.dat": "x", f"{MODUL_EXCEL}.py": UTUH}, False),
        ({f"{MODUL_EXCEL}/__init__.py": UTUH, f"{MODUL_EXCEL}/Range.py": "class Range: ..."}, False),
        ({f"{MODUL_EXCEL}.py": "MinorVersion = 9\nclass Range(Dispa"}, True),
        ({f"{MODUL_EXCEL}.py": ""}, True),
        ({f"{MODUL_EXCEL}/__pycache__/__init__.cpython-311.pyc": "x"}, True),
        ({"dicts.dat": "", f"{MODUL_EXCEL}.py": UTUH}, True),
        ({"00062FFF-0000-0000-C000-000000000046x0x9x6.py": ""}, False),
    ],
)
def test_half_written_files_in_the_cache(tmp_path, berkas, rusak):
    """The module of Excel to its end and an index that is not empty; the cache of other programs is not ours."""
    for nama, isi in berkas.items():
        path = tmp_path / "gen_py" / "3.11" / nama
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(isi)
    butir = diagnosis.gen_py_rusak(tmp_path / "gen_py")
    assert bool(butir) is rusak
    assert all(f"di {tmp_path / 'gen_py'} rusak" in b.pesan for b in butir)


def test_where_the_cache_is(tmp_path):
    """Inside win32com where that folder is there, also for a virtual environment; else below TEMP."""
    python = tmp_path / "kantor" / "Scripts" / "pythonw.exe"
    assert diagnosis.folder_gen_py(python, tmp_path) == tmp_path / "gen_py"
    dalam = tmp_path / "kantor" / "Lib" / "site-packages" / "win32com" / "gen_py"
    dalam.mkdir(parents=True)
    assert diagnosis.folder_gen_py(python, tmp_path) == dalam
