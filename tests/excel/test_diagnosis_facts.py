"""Facts about a machine: which Excel and which Python there are, and what lies in the cache of pywin32."""

import pytest

from xlkinerja.excel import diagnosis

PYTHONW = "C:\\Program Files\\Python 3.11\\pythonw.exe"


MODUL_EXCEL = "00020813-0000-0000-C000-000000000046x0x1x9"


EXCEL_64 = "C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE"


EXCEL_32 = "C:\\Program Files (x86)\\Microsoft Office\\root\\Office16\\EXCEL.EXE"


EXCEL_STORE = "C:\\Program Files\\WindowsApps\\Microsoft.Office.Desktop.Excel_16051.1.0_x86__8wekyb3d8bbwe\\EXCEL.EXE"


@pytest.mark.parametrize(
    ("facts", "store", "bit"),
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
def test_which_excel_there_is(facts, store, bit):
    """From the Microsoft Store or not, 32 or 64 bits; what is not known is not guessed."""
    assert bool(diagnosis.office_store(facts)) is store
    assert diagnosis.excel_bits(facts) == bit


def test_office_from_the_store_has_two_ways_out():
    """A desktop Office, or the command line."""
    (item,) = diagnosis.office_store({"excel": EXCEL_STORE})
    assert item.pesan == (
        "Excel ini dari Microsoft Store; fungsi KIN_ dan tombolnya akan macet. Lepas Office itu dan pasang Office "
        "desktop dari office.com atau lewat pengelola, atau pakai perintah xlkinerja saja; hasilnya sama."
    )


@pytest.fixture
def venv(tmp_path):
    """A virtual environment as Windows has it, made from a Python in another folder."""
    origin = tmp_path / "Python 311"
    skrip = tmp_path / "kantor" / "Scripts"
    for folder in (origin, skrip):
        folder.mkdir(parents=True)
        (folder / "pythonw.exe").write_bytes(b"")
    (tmp_path / "kantor" / "pyvenv.cfg").write_text(f"home = {origin}\ninclude-system-site-packages = false\n")
    return skrip / "pythonw.exe", origin


def test_a_virtual_environment_knows_its_origin(venv):
    """Beside the interpreter or one folder up; an ordinary Python has none."""
    python, origin = venv
    assert diagnosis.venv_home(python) == str(origin)
    assert diagnosis.venv_home(origin / "pythonw.exe") == ""
    assert diagnosis.origin_gone(str(python)) == []
    (python.parent / "pyvenv.cfg").write_text("home = D:\\Lain\r\n")
    assert diagnosis.venv_home(python) == "D:\\Lain"


def test_an_origin_that_is_gone_is_named(venv):
    """Told from the files alone: starting such an interpreter opens a message box that waits for a click."""
    python, origin = venv
    (origin / "pythonw.exe").unlink()
    (item,) = diagnosis.origin_gone(str(python))
    assert item.pesan.startswith(f"{python} ada, tetapi Python asalnya di {origin} sudah dihapus atau dipindah.")


def test_python_from_the_store_is_seen_through_a_virtual_environment():
    """By its own path, by the home of the environment, or by the interpreter that runs."""
    store = "C:\\Users\\Sri\\AppData\\Local\\Microsoft\\WindowsApps\\PythonSoftwareFoundation.Python.3.11_qbz5n2kfra8p0"
    (langsung,) = diagnosis.python_store((f"{store}\\python.exe", "", ""))
    assert langsung.pesan.startswith("Python ini dari Microsoft Store: yang ditulisnya")
    for letak in ((PYTHONW, store, ""), (PYTHONW, "", f"{store}\\python.exe")):
        (lewat,) = diagnosis.python_store(letak)
        assert lewat.pesan.startswith(f"Python ini dari Microsoft Store (lewat venv, dari {store}")
    assert diagnosis.python_store((PYTHONW, "", "C:\\Program Files\\Python 3.11\\python.exe")) == []


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
    for name, content in berkas.items():
        path = tmp_path / "gen_py" / "3.11" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    items = diagnosis.gen_py_broken(tmp_path / "gen_py")
    assert bool(items) is rusak
    assert all(f"di {tmp_path / 'gen_py'} rusak" in b.pesan for b in items)


def test_where_the_cache_is(tmp_path):
    """Inside win32com where that folder is there, also for a virtual environment; else below TEMP."""
    python = tmp_path / "kantor" / "Scripts" / "pythonw.exe"
    assert diagnosis.folder_gen_py(python, tmp_path) == tmp_path / "gen_py"
    dalam = tmp_path / "kantor" / "Lib" / "site-packages" / "win32com" / "gen_py"
    dalam.mkdir(parents=True)
    assert diagnosis.folder_gen_py(python, tmp_path) == dalam
