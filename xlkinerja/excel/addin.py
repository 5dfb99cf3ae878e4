"""Putting the add-in into Excel's start folder, taking it away, and saying in plain words what is missing."""

import os
import site
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution, version
from importlib.util import find_spec
from pathlib import Path

from xlkinerja import __version__
from xlkinerja.excel import diagnosis, probe
from xlkinerja.excel.addin_build import ADDIN_NAME, read_connection, with_connection
from xlkinerja.excel.diagnosis import RETRY
from xlkinerja.hosts.shipping import macro_folder
from xlkinerja.hosts.status import StatusLine

#: Below %APPDATA%. Excel opens what lies here at every start and trusts it unless a policy says otherwise.
XLSTART = Path("Microsoft", "Excel", "XLSTART")
#: xlwings starts Python with a Windows call that knows the letters of this code page only.
WINDOWS_ENCODING = "cp1252"


class AddinFailed(Exception):  # noqa: N818 - a domain word
    """Something the user can mend, in one or two sentences (Indonesian)."""


@dataclass(frozen=True, slots=True)
class Environment:
    """The Python that the add-in is to use: interpreter, the two libraries of xlwings ("" where absent), version.

    `origin` is the interpreter it was made from where it is a virtual environment, else itself.
    """

    python: str
    library64: str
    library32: str
    xlwings: str
    pywin32: bool
    origin: str = ""


def start_folder(given: Path | None = None, env: Mapping[str, str] | None = None) -> Path:
    """The folder the add-in goes to: the one given, or the user's XLSTART. Raises AddinFailed where there is none."""
    if given is not None:
        return given
    env = os.environ if env is None else env
    if sys.platform != "win32":
        raise AddinFailed(
            "Add-in Excel hanya bekerja di Windows. Perintah lain xlkinerja bekerja di sini. "
            "Untuk menyiapkan berkasnya saja, sebutkan foldernya dengan --folder."
        )
    if not env.get("APPDATA"):
        raise AddinFailed("Variabel APPDATA tidak ada, sehingga folder mulai Excel tidak diketahui. Sebutkan --folder.")
    return Path(env["APPDATA"]) / XLSTART


def this_environment() -> Environment:
    """The running Python as the add-in would start it: without a console window where there is such an interpreter."""
    python = Path(sys.executable)
    windowless = python.with_name("pythonw.exe")
    try:
        xlwings = version("xlwings")
        files = distribution("xlwings").files or []
        places = [Path(str(f.locate())).resolve().parent for f in files if f.name.lower().endswith(".dll")]
    except PackageNotFoundError:
        xlwings, places = "", []
    places += [Path(p) for p in (sys.prefix, sys.base_prefix, site.getuserbase(), str(python.parent))]
    return Environment(
        str(windowless if windowless.is_file() else python),
        find_library(64, xlwings, places),
        find_library(32, xlwings, places),
        xlwings,
        pywin32=find_spec("win32com") is not None,
        origin=getattr(sys, "_base_executable", sys.base_prefix),
    )


def find_library(bits: int, xlwings: str, places: Iterable[Path]) -> str:
    """Path of xlwings' library for Excel of 64 or 32 bits, or ""."""
    candidates = (folder / f"xlwings{bits}-{xlwings}.dll" for folder in places)
    return next((str(path) for path in candidates if path.is_file()), "")


def shipped() -> bytes:
    """The add-in that comes with this version of xlkinerja. Raises AddinFailed where it is missing."""
    path = macro_folder() / ADDIN_NAME
    if not path.is_file():
        raise AddinFailed(f"{path} tidak ada. Pasang ulang xlkinerja, atau bangun dengan: xlkinerja addin bangun")
    return path.read_bytes()


def install(folder: Path, environment: Environment | None = None) -> tuple[Path, list[StatusLine]]:
    """The add-in written into the folder and connected to this Python, with what is still missing.

    Raises AddinFailed, and writes nothing, where add-in and xlwings are of different versions or Excel holds the file.
    """
    from xlkinerja.workbook.errors import PatchRefused
    from xlkinerja.workbook.patch import replace_file

    environment = environment or this_environment()
    addin = shipped()
    needed = read_connection(addin)["xlwings"]
    if environment.xlwings != needed:
        found = f"yang terpasang versi {environment.xlwings}" if environment.xlwings else "xlwings belum terpasang"
        raise AddinFailed(
            f'Add-in ini memerlukan xlwings {needed}; {found}. Jalankan: pip install "xlwings=={needed}", lalu ulangi.'
        )
    fields = {
        "python": environment.python,
        "pustaka64": environment.library64,
        "pustaka32": environment.library32,
        "xlkinerja": __version__,
        "xlwings": needed,
    }
    destination = folder / ADDIN_NAME
    _refuse_foreign(destination)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        replace_file(destination, with_connection(addin, fields), backup=False)
    except (PatchRefused, OSError) as error:
        raise AddinFailed(_not_written(destination, error)) from None
    return destination, [b for b in status(folder, environment) if not b.well]


def remove(folder: Path) -> bool:
    """Whether there was an add-in of ours to take away. Raises AddinFailed for a file of others or one in use."""
    destination = folder / ADDIN_NAME
    if not destination.exists():
        return False
    _refuse_foreign(destination)
    try:
        destination.unlink()
    except OSError as error:
        raise AddinFailed(_not_written(destination, error)) from None
    return True


def status(folder: Path, environment: Environment | None = None) -> list[StatusLine]:
    """What is well and what is missing, in the order in which one would mend it.

    Starts the server of the add-in once, where its Python is there, and ends it again.
    """
    environment = environment or this_environment()
    destination = folder / ADDIN_NAME
    facts = probe.registry()
    items = [_windows(), *diagnosis.office_store(facts)]
    if not destination.is_file():
        pesan = f"Add-in belum terpasang di {folder}. Jalankan: xlkinerja addin pasang"
        return [*items, StatusLine(well=False, pesan=pesan)]
    try:
        connection = read_connection(destination.read_bytes())
    except (ValueError, OSError):
        pesan = f"{destination} rusak atau bukan add-in xlkinerja. Hapus, lalu pasang lagi."
        return [*items, StatusLine(well=False, pesan=pesan)]
    python = connection["python"]
    gone = diagnosis.origin_gone(python)
    return [
        *items,
        StatusLine(well=True, pesan=f"Add-in terpasang: {destination}"),
        *_matching(connection, environment),
        _python(python),
        *gone,
        *_location(python, folder, environment.origin if python == environment.python else ""),
        _library(connection, diagnosis.excel_bits(facts)),
        _pywin32(installed=environment.pywin32),
        *([] if gone or not Path(python).is_file() else _service(connection)),
    ]


def _windows() -> StatusLine:
    is_windows = sys.platform == "win32"
    return StatusLine(
        is_windows, "Windows." if is_windows else "Bukan Windows; Excel di sini tidak dapat memakai add-in ini."
    )


def _matching(connection: Mapping[str, str], environment: Environment) -> list[StatusLine]:
    """Versions of the add-in against those installed, and whether it is connected to this Python."""
    items = []
    for name, installed, remedy in (
        ("xlkinerja", __version__, RETRY),
        ("xlwings", environment.xlwings, f'Jalankan: pip install "xlwings=={connection["xlwings"]}"'),
    ):
        is_same = connection[name] == installed
        state = f"terpasang {installed}" if installed else "belum terpasang"
        pesan = f"Versi {name} untuk add-in {connection[name]}, {state}."
        items.append(StatusLine(is_same, pesan if is_same else f"{pesan} {remedy}"))
    if connection["python"] != environment.python:
        pesan = (
            f"Add-in memakai Python lain ({connection['python']}) "
            f"daripada yang sekarang ({environment.python}). {RETRY}"
        )
        items.append(StatusLine(well=False, pesan=pesan))
    return items


def _python(letak: str) -> StatusLine:
    if letak and Path(letak).is_file():
        return StatusLine(well=True, pesan=f"Python: {letak}")
    return StatusLine(well=False, pesan=f"Python tidak ditemukan di {letak or 'tempat mana pun'}. {RETRY}")


def _library(connection: Mapping[str, str], bits: int) -> StatusLine:
    """The libraries of xlwings come with it on Windows only; the one for the Excel that there is suffices.

    `bits` is the width of that Excel, or 0 where it is not known.
    """
    present = [b for b in (64, 32) if (p := connection[f"pustaka{b}"]) and Path(p).is_file()]
    if present and (not bits or bits in present):
        return StatusLine(
            well=True, pesan=f"Pustaka xlwings untuk Excel {' dan '.join(f'{b}-bit' for b in present)} ada."
        )
    needed = connection["xlwings"]
    which = f"Excel di komputer ini {bits}-bit. " if bits else ""
    pesan = (
        f"{which}Pustaka xlwings{bits or 64}-{needed}.dll tidak ditemukan; mungkin dikarantina antivirus. Jalankan: "
        f'pip install --force-reinstall "xlwings=={needed}", lalu: xlkinerja addin pasang'
    )
    return StatusLine(well=False, pesan=pesan)


def _pywin32(*, installed: bool) -> StatusLine:
    return StatusLine(
        installed, "pywin32 terpasang." if installed else "pywin32 belum ada. Jalankan: pip install pywin32"
    )


def _service(connection: Mapping[str, str]) -> list[StatusLine]:
    """The cache of pywin32, and one trial of the server."""
    python = connection["python"]
    cache = diagnosis.folder_gen_py(Path(python), Path(tempfile.gettempdir()))
    result = diagnosis.server_result(probe.try_server(python), python, connection["xlwings"], cache)
    return list(dict.fromkeys([*diagnosis.gen_py_broken(cache), result]))


def _location(python: str, folder: Path, origin: str = "") -> list[StatusLine]:
    """Places that Windows or Excel treats in its own way."""
    lines = diagnosis.python_store((python, diagnosis.venv_home(Path(python)), origin))
    pesan = []
    if str(folder).startswith("\\\\"):
        pesan.append(
            f"Folder mulai Excel berada di jaringan ({folder}); Excel mungkin menolak makro di sana. "
            "Minta pengelola mengizinkan lokasi tepercaya di jaringan."
        )
    try:
        python.encode(WINDOWS_ENCODING)
    except UnicodeEncodeError:
        pesan.append(
            f"Letak Python ({python}) memuat huruf yang tidak dikenal pustaka xlwings. "
            "Pasang Python di folder dengan huruf Latin biasa."
        )
    return [*lines, *(StatusLine(well=False, pesan=p) for p in pesan)]


def _refuse_foreign(path: Path) -> None:
    """Raises AddinFailed where another's file stands under our name."""
    if not path.exists():
        return
    try:
        read_connection(path.read_bytes())
    except OSError as error:
        raise AddinFailed(_not_written(path, error)) from None
    except ValueError:
        pesan = f"{path} bukan add-in xlkinerja; tidak diubah. Pindahkan atau hapus dahulu berkas itu."
        raise AddinFailed(pesan) from None


def _not_written(path: Path, error: Exception) -> str:
    alasan = getattr(error, "strerror", None) or getattr(error, "pesan", str(error))
    return f"{path} tidak dapat ditulis atau dihapus. Tutup semua jendela Excel, lalu ulangi. ({alasan})"
