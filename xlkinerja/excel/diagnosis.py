"""What is wrong with Excel, Python or the server, and the remedy: facts in, one or two plain sentences out.

The signs are those of CPython's venvlauncher.c, of pywin32's gencache, of xlwings' issues and of the Windows header
winerror.h; nothing here asks the computer, except whether a file is there.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from xlkinerja.excel.probe import ANSWER, FUNCTION, QUESTION, Trace
from xlkinerja.hosts.status import StatusLine

RETRY = "Tutup Excel, lalu jalankan: xlkinerja addin pasang"
_WITHOUT_ADDIN = "atau pakai perintah xlkinerja saja; hasilnya sama."
_PYTHON_ORG = "Pasang Python dari python.org (untuk pengguna ini saja, tanpa hak admin)."

#: Excel's own type library, which every button and every range in a formula needs (xlwings/__init__.py).
_EXCEL_LIBRARY = "00020813-0000-0000-C000-000000000046x"

#: Windows error at the start of the process → sentence.
START_ERRORS = {
    **dict.fromkeys((2, 3), f"Python tidak ditemukan di {{python}}. {RETRY}"),
    5: "Windows menolak menjalankan {python} (WinError 5). Minta pengelola mengizinkan berkas itu "
    f"di AppLocker dan antivirus, {_WITHOUT_ADDIN}",
    **dict.fromkeys(
        (193, 216), "{python} rusak atau bukan untuk Windows ini (WinError {nomor}). Pasang ulang Python dan xlkinerja."
    ),
    **dict.fromkeys(
        (225, 226),
        "Antivirus menahan {python} (WinError {nomor}). Minta pengelola memulihkan berkas itu dan "
        f"mengecualikannya, {_WITHOUT_ADDIN}",
    ),
    **dict.fromkeys(
        (786, 1260, 4551),
        "Kebijakan kantor seperti AppLocker melarang {python} dijalankan (WinError {nomor}). "
        f"Minta pengelola mengizinkan berkas itu, {_WITHOUT_ADDIN}",
    ),
}
_OTHER_START = "{python} tidak dapat dijalankan: {teks}. Pasang ulang Python dan xlkinerja."

_REINSTALL = (
    "Tutup Excel, lalu di folder proyek xlkinerja jalankan: {pip} install --force-reinstall . pywin32. "
    "Bila tetap, kirim baris ini kepada pengelola."
)
_STUCK = (
    "Layanan Python hidup tetapi tidak menjawab dalam {detik} detik. Tutup jendela pesan dari Python bila ada, "
    "tutup Excel, akhiri semua pythonw.exe di Task Manager, lalu ulangi. Bila tetap, minta pengelola memeriksa "
    f"antivirus, {_WITHOUT_ADDIN}"
)
_ORIGIN_GONE = (
    "{python} ada, tetapi Python asalnya{asal} sudah dihapus atau dipindah. Pasang lagi Python asal itu, "
    f"atau pasang xlkinerja di Python lain. {RETRY}"
)
_GEN_PY = (
    "Simpanan pywin32 di {gen_py} rusak. Tutup Excel, hapus folder itu saja, lalu buka Excel lagi; "
    "isinya dibuat ulang sendiri."
)
_PYWIN32 = (
    "pywin32 belum ada atau rusak di Python yang dipakai add-in. Tutup Excel, lalu jalankan: "
    "{pip} install --force-reinstall pywin32"
)
_NO_PYWIN32 = (
    r"No module named '(pythoncom|pywintypes|win32(?!com\.gen_py))|Couldn't find 'pywin32'"
    r"|DLL load failed while importing _?(win32|pythoncom|pywintypes)|'xlwings' has no attribute 'serve'"
)
_NO_ORIGIN = (
    r"No Python at|did not find executable at|failed to locate pyvenv\.cfg|no home= specified"
    r"|No module named 'encodings'"
)
#: Sign in what the process printed or answered → sentence; the first that fits. `serve` is missing from xlwings
#: where pywin32 cannot be imported. The names of gen_py modules begin like pywin32's own.
CLUES = {
    r"No module named 'xlwings": 'xlwings belum ada di Python yang dipakai add-in. Jalankan: {pip} install "{xlwings}"',
    r"No module named 'xlkinerja": "xlkinerja belum ada di Python yang dipakai add-in. Di folder proyek xlkinerja "
    "jalankan: {pip} install .",
    _NO_PYWIN32: _PYWIN32,
    r"win32com\.gen_py|CLSIDToClassMap|MinorVersion|gencache\.py": _GEN_PY,
    _NO_ORIGIN: _ORIGIN_GONE,
    r"(?i)unknown option:? -P": "Python di {python} lebih tua daripada 3.11. "
    f"{_PYTHON_ORG} Pasang xlkinerja di situ. {RETRY}",
}
#: Exit codes of a launcher without its Python (venvlauncher.c: 103, 106, 107) and of a missing python3….dll.
_ORIGIN_CODES = {103, 106, 107, 0xC0000135, 0xC0000135 - 2**32}


def server_result(trace: Trace, python: str, xlwings: str, gen_py: Path) -> StatusLine:
    """What one trial of the server showed; `xlwings` and `gen_py` stand in the remedies."""
    fields = {
        "python": python,
        "pip": f'"{_with_console(python)}" -m pip',
        "xlwings": f"xlwings=={xlwings}",
        "gen_py": cache_folder(f"{trace.text}\n{trace.refusal}") or gen_py,
        "nomor": trace.winerror,
        "teks": _last(trace.text),
        "tolakan": _last(trace.refusal),
        "asal": "",
        "detik": f"{trace.seconds:.1f}".replace(".", ","),
        "kode": trace.kode,
        "tanya": f"{FUNCTION}({QUESTION:.0f})",
        "jawaban": trace.answer,
        "harap": ANSWER,
    }
    well, sentence = _sentence(trace)
    return StatusLine(well, sentence.format(**fields))


def _sentence(trace: Trace) -> tuple[bool, str]:
    if trace.winerror:
        return False, START_ERRORS.get(trace.winerror, _OTHER_START)
    if trace.answer == ANSWER:
        return True, "Layanan Python hidup dan menjawab dalam {detik} detik: {tanya} = {jawaban}."
    for mark, sentence in CLUES.items():
        if re.search(mark, f"{trace.text}\n{trace.refusal}"):
            return False, sentence
    if trace.kode in _ORIGIN_CODES:
        return False, _ORIGIN_GONE
    if trace.answer is not None:
        return False, f"Layanan Python menjawab {{tanya}} dengan «{{jawaban}}», bukan «{{harap}}». {_REINSTALL}"
    if not trace.asked and trace.kode == 0:
        return True, "Python itu memuat xlwings ({detik} detik). Layanannya sendiri hanya dapat dicoba di Windows."
    if trace.kode is not None:
        return False, (
            f"Layanan Python berhenti sendiri sesudah {{detik}} detik (kode {{kode}}): {{teks}}. {_REINSTALL}"
        )
    if trace.refusal:
        return False, f"Layanan Python hidup tetapi menolak menjawab {{tanya}}: {{tolakan}}. {_REINSTALL}"
    if not trace.asked:
        return True, (
            "Layanan Python tetap hidup selama {detik} detik; jawabannya tidak dicoba, karena pywin32 tidak ada di "
            "Python yang menjalankan perintah ini."
        )
    return False, _STUCK


def _last(text: str) -> str:
    """The last line of a traceback is the one that says what happened."""
    lines = text.strip().splitlines()
    return lines[-1].strip().rstrip(".") if lines else "tanpa pesan"


def _with_console(python: str) -> str:
    """The interpreter with a console beside the one without: pip has something to say."""
    return re.sub(r"(?i)pythonw(\.exe)?$", lambda m: f"python{m[1] or ''}", python)


def office_store(facts: Mapping[str, str]) -> list[StatusLine]:
    """Excel in a package of the Microsoft Store, which cannot reach the server (xlwings #1166, #1260, #1502, #1554)."""
    excel, platform = facts.get("excel", ""), facts.get("platform", "")
    if "windowsapps" not in excel.lower() and not (facts.get("paket") and not excel and not platform):
        return []
    pesan = (
        "Excel ini dari Microsoft Store; fungsi KIN_ dan tombolnya akan macet. "
        f"Lepas Office itu dan pasang Office desktop dari office.com atau lewat pengelola, {_WITHOUT_ADDIN}"
    )
    return [StatusLine(well=False, pesan=pesan)]


def excel_bits(facts: Mapping[str, str]) -> int:
    """32 or 64 bits, by Click-to-Run, then the folder of Excel, then Outlook's entry; 0 where nothing says."""
    folder = "x86" if "program files (x86)" in facts.get("excel", "").lower() else ""
    stated = (facts.get("platform", ""), folder, facts.get("outlook", ""))
    return {"x86": 32, "x64": 64}.get(next((t.lower() for t in stated if t), ""), 0)


def venv_home(python: Path) -> str:
    """The folder of the Python that a virtual environment was made from, or "" where it is none.

    Read where venvlauncher.c reads it: pyvenv.cfg beside the interpreter or one folder up.
    """
    for config in (python.parent / "pyvenv.cfg", python.parent.parent / "pyvenv.cfg"):
        if python.is_file() and config.is_file():
            found = re.search(r"(?m)^home\s*=\s*(.*?)\s*$", config.read_text("utf-8", "replace"))
            return found[1] if found else ""
    return ""


def origin_gone(python: str) -> list[StatusLine]:
    """A virtual environment whose Python is gone. Known before a start, which would open a message box and wait."""
    home = venv_home(Path(python))
    if not home or any((Path(home) / n).is_file() for n in ("python.exe", "pythonw.exe", "python3", "python")):
        return []
    return [StatusLine(well=False, pesan=_ORIGIN_GONE.format(python=python, asal=f" di {home}"))]


def python_store(letak: Iterable[str]) -> list[StatusLine]:
    """Python of the Microsoft Store, itself or as the one that a virtual environment was made from (xlwings #2371)."""
    every = [t for t in letak if t]
    store = [t for t in every if re.search("(?i)WindowsApps|PythonSoftwareFoundation", t)]
    if not store:
        return []
    through = "" if store[0] == every[0] else f" (lewat venv, dari {store[0]})"
    pesan = (
        f"Python ini dari Microsoft Store{through}: yang ditulisnya di folder mulai Excel tidak terlihat oleh Excel. "
        f"{_PYTHON_ORG}"
    )
    return [StatusLine(well=False, pesan=pesan)]


def folder_gen_py(python: Path, temporary: Path) -> Path:
    """Where pywin32 of that Python keeps its cache: inside win32com where such a folder is, else below TEMP."""
    caches = (p / "Lib" / "site-packages" / "win32com" / "gen_py" for p in (python.parent, python.parent.parent))
    return next((p for p in caches if p.is_dir()), temporary / "gen_py")


def cache_folder(text: str) -> str:
    """The cache as a traceback names it, or ""."""
    found = re.search(r'File "([^"]*?[\\/]gen_py)[\\/]', text)
    return found[1] if found else ""


def gen_py_broken(folder: Path) -> list[StatusLine]:
    """A cache whose index is empty or whose module for Excel was not written to its end.

    A folder without its __init__.py counts: cleaners of TEMP take away old files and leave folders.
    """
    for place in (folder, *(p for p in _listed(folder) if p.is_dir())):
        index = place / "dicts.dat"
        excel = [p for p in _listed(place) if p.name.startswith(_EXCEL_LIBRARY)]
        modules = [p / "__init__.py" if p.is_dir() else p for p in excel if p.is_dir() or p.suffix == ".py"]
        if (index.is_file() and not index.stat().st_size) or not all(map(_whole, modules)):
            return [StatusLine(well=False, pesan=_GEN_PY.format(gen_py=folder))]
    return []


def _listed(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _whole(module: Path) -> bool:
    """pywin32 writes this map near the end of each module."""
    return module.is_file() and "CLSIDToClassMap" in module.read_text("utf-8", "replace")
