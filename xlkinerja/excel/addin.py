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


def start_folder(choices: Path | None = None, env: Mapping[str, str] | None = None) -> Path:
    """The folder the add-in goes to: the one given, or the user's XLSTART. Raises AddinFailed where there is none."""
    if choices is not None:
        return choices
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
    tanpa_jendela = python.with_name("pythonw.exe")
    try:
        versi = version("xlwings")
        berkas = distribution("xlwings").files or []
        place = [Path(str(f.locate())).resolve().parent for f in berkas if f.name.lower().endswith(".dll")]
    except PackageNotFoundError:
        versi, place = "", []
    place += [Path(p) for p in (sys.prefix, sys.base_prefix, site.getuserbase(), str(python.parent))]
    return Environment(
        str(tanpa_jendela if tanpa_jendela.is_file() else python),
        find_library(64, versi, place),
        find_library(32, versi, place),
        versi,
        pywin32=find_spec("win32com") is not None,
        origin=getattr(sys, "_base_executable", sys.base_prefix),
    )


def find_library(bit: int, version: str, places: Iterable[Path]) -> str:
    """Path of xlwings' library for Excel of 64 or 32 bits, or ""."""
    berkas = (folder / f"xlwings{bit}-{version}.dll" for folder in places)
    return next((str(path) for path in berkas if path.is_file()), "")


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
    asli = shipped()
    perlu = read_connection(asli)["xlwings"]
    if environment.xlwings != perlu:
        ada = f"yang terpasang versi {environment.xlwings}" if environment.xlwings else "xlwings belum terpasang"
        raise AddinFailed(
            f'Add-in ini memerlukan xlwings {perlu}; {ada}. Jalankan: pip install "xlwings=={perlu}", lalu ulangi.'
        )
    fields = {
        "python": environment.python,
        "pustaka64": environment.library64,
        "pustaka32": environment.library32,
        "xlkinerja": __version__,
        "xlwings": perlu,
    }
    destination = folder / ADDIN_NAME
    _bukan_milik_lain(destination)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        replace_file(destination, with_connection(asli, fields), backup=False)
    except (PatchRefused, OSError) as error:
        raise AddinFailed(_tidak_tertulis(destination, error)) from None
    return destination, [b for b in status(folder, environment) if not b.well]


def remove(folder: Path) -> bool:
    """Whether there was an add-in of ours to take away. Raises AddinFailed for a file of others or one in use."""
    destination = folder / ADDIN_NAME
    if not destination.exists():
        return False
    _bukan_milik_lain(destination)
    try:
        destination.unlink()
    except OSError as error:
        raise AddinFailed(_tidak_tertulis(destination, error)) from None
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
        content = read_connection(destination.read_bytes())
    except (ValueError, OSError):
        pesan = f"{destination} rusak atau bukan add-in xlkinerja. Hapus, lalu pasang lagi."
        return [*items, StatusLine(well=False, pesan=pesan)]
    python = content["python"]
    gone = diagnosis.origin_gone(python)
    return [
        *items,
        StatusLine(well=True, pesan=f"Add-in terpasang: {destination}"),
        *_cocok(content, environment),
        _python(python),
        *gone,
        *_letak(python, folder, environment.origin if python == environment.python else ""),
        _pustaka(content, diagnosis.excel_bits(facts)),
        _pywin32(ada=environment.pywin32),
        *([] if gone or not Path(python).is_file() else _layanan(content)),
    ]


def _windows() -> StatusLine:
    ya = sys.platform == "win32"
    return StatusLine(ya, "Windows." if ya else "Bukan Windows; Excel di sini tidak dapat memakai add-in ini.")


def _cocok(content: Mapping[str, str], environment: Environment) -> list[StatusLine]:
    """Versions of the add-in against those installed, and whether it is connected to this Python."""
    items = []
    for name, ada, perbaikan in (
        ("xlkinerja", __version__, RETRY),
        ("xlwings", environment.xlwings, f'Jalankan: pip install "xlwings=={content["xlwings"]}"'),
    ):
        sama = content[name] == ada
        pesan = f"Versi {name} untuk add-in {content[name]}, {f'terpasang {ada}' if ada else 'belum terpasang'}."
        items.append(StatusLine(sama, pesan if sama else f"{pesan} {perbaikan}"))
    if content["python"] != environment.python:
        pesan = (
            f"Add-in memakai Python lain ({content['python']}) daripada yang sekarang ({environment.python}). {RETRY}"
        )
        items.append(StatusLine(well=False, pesan=pesan))
    return items


def _python(letak: str) -> StatusLine:
    if letak and Path(letak).is_file():
        return StatusLine(well=True, pesan=f"Python: {letak}")
    return StatusLine(well=False, pesan=f"Python tidak ditemukan di {letak or 'tempat mana pun'}. {RETRY}")


def _pustaka(content: Mapping[str, str], bit: int) -> StatusLine:
    """The libraries of xlwings come with it on Windows only; the one for the Excel that there is suffices.

    `bit` is the width of that Excel, or 0 where it is not known.
    """
    ada = [b for b in (64, 32) if (p := content[f"pustaka{b}"]) and Path(p).is_file()]
    if ada and (not bit or bit in ada):
        return StatusLine(well=True, pesan=f"Pustaka xlwings untuk Excel {' dan '.join(f'{b}-bit' for b in ada)} ada.")
    version = content["xlwings"]
    perlu = f"Excel di komputer ini {bit}-bit. " if bit else ""
    pesan = (
        f"{perlu}Pustaka xlwings{bit or 64}-{version}.dll tidak ditemukan; mungkin dikarantina antivirus. Jalankan: "
        f'pip install --force-reinstall "xlwings=={version}", lalu: xlkinerja addin pasang'
    )
    return StatusLine(well=False, pesan=pesan)


def _pywin32(*, ada: bool) -> StatusLine:
    return StatusLine(ada, "pywin32 terpasang." if ada else "pywin32 belum ada. Jalankan: pip install pywin32")


def _layanan(content: Mapping[str, str]) -> list[StatusLine]:
    """The cache of pywin32, and one trial of the server."""
    python = content["python"]
    simpanan = diagnosis.folder_gen_py(Path(python), Path(tempfile.gettempdir()))
    result = diagnosis.server_result(probe.try_server(python), python, content["xlwings"], simpanan)
    return list(dict.fromkeys([*diagnosis.gen_py_broken(simpanan), result]))


def _letak(python: str, folder: Path, origin: str = "") -> list[StatusLine]:
    """Places that Windows or Excel treats in its own way."""
    item = diagnosis.python_store((python, diagnosis.venv_home(Path(python)), origin))
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
    return [*item, *(StatusLine(well=False, pesan=p) for p in pesan)]


def _bukan_milik_lain(path: Path) -> None:
    """Raises AddinFailed where another's file stands under our name."""
    if not path.exists():
        return
    try:
        read_connection(path.read_bytes())
    except OSError as error:
        raise AddinFailed(_tidak_tertulis(path, error)) from None
    except ValueError:
        pesan = f"{path} bukan add-in xlkinerja; tidak diubah. Pindahkan atau hapus dahulu berkas itu."
        raise AddinFailed(pesan) from None


def _tidak_tertulis(path: Path, error: Exception) -> str:
    alasan = getattr(error, "strerror", None) or getattr(error, "pesan", str(error))
    return f"{path} tidak dapat ditulis atau dihapus. Tutup semua jendela Excel, lalu ulangi. ({alasan})"
