"""The Python server that the add-in starts: its command, one trial of it, and what Windows knows of Excel.

Whatever asks the computer stands here and gives plain facts; `diagnosis` makes sentences of them.
"""

import importlib
import os
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from types import ModuleType
from typing import IO

#: The question of the trial: module, function, its argument as Excel sends a number, and the right answer.
MODUL, FUNGSI, ISIAN, JAWABAN = "xlkinerja.excel.functions", "KIN_TERBILANG", 19.0, "sembilan belas"
#: Seconds until the server counts as stuck. The first start of all lets pywin32 write its module for Excel, which takes
#: its time on a slow computer; xlwings' library waits 60 (config.cpp).
BATAS = 30.0
#: Where no question can be put, a server that has not ended after so many seconds is taken to live.
BATAS_TANPA_TANYA = 5.0
#: What COM answers until the server has registered its class (REGDB_E_CLASSNOTREG); xlwings' library waits on it too.
_BELUM_TERDAFTAR = -2147221164

_APP_PATHS = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
_OFFICE = r"SOFTWARE\Microsoft\Office"
#: Fact, root, key, value; of each fact the first place that says anything counts. Windows looks for App Paths at the
#: user first (Application Registration); Platform and Bitness: Click-to-Run and Office 2010 and later.
_TEMPAT = (
    ("excel", "HKEY_CURRENT_USER", _APP_PATHS, ""),
    ("excel", "HKEY_LOCAL_MACHINE", _APP_PATHS, ""),
    ("platform", "HKEY_LOCAL_MACHINE", rf"{_OFFICE}\ClickToRun\Configuration", "Platform"),
    ("platform", "HKEY_LOCAL_MACHINE", rf"{_OFFICE}\15.0\ClickToRun\Configuration", "Platform"),
    ("outlook", "HKEY_LOCAL_MACHINE", rf"{_OFFICE}\16.0\Outlook", "Bitness"),
    ("outlook", "HKEY_LOCAL_MACHINE", rf"{_OFFICE}\15.0\Outlook", "Bitness"),
    ("outlook", "HKEY_LOCAL_MACHINE", rf"{_OFFICE}\14.0\Outlook", "Bitness"),
)
#: One subkey per app from the Microsoft Store that this user has.
_PAKET = r"SOFTWARE\Classes\Local Settings\Software\Microsoft\Windows\CurrentVersion\AppModel\Repository\Packages"
_PAKET_EXCEL = ("microsoft.office.desktop.excel_", "microsoft.office.desktop_")

#: Puts the question: the answer, or None while the server cannot be reached yet. Raises TanyaGagal when refused.
Tanya = Callable[[], str | None]


class TanyaGagal(Exception):  # noqa: N818 - a domain word
    """The server was reached and did not answer; the text is what it said."""


@dataclass(frozen=True, slots=True)
class Jejak:
    """What one start left behind.

    `kode` is the exit code where the process ended by itself; `winerror` the number of the Windows error that kept it
    from starting; `teks` what it printed, or that error in words; `tolakan` what came instead of an answer.
    """

    detik: float
    kode: int | None = None
    teks: str = ""
    winerror: int = 0
    jawaban: str | None = None
    tolakan: str = ""
    ditanya: bool = False


def perintah_layanan(python: str, clsid: str) -> str:
    """The command line of the server, letter for letter as PerintahLayanan in KinerjaTeks.bas makes it.

    -P keeps the current folder of Excel off the search path; -I would keep off what `pip --user` installed as well.
    """
    return f'"{python}" -P -B -c "import xlwings; xlwings.serve(\'{clsid}\')"'


def coba_layanan(python: str) -> Jejak:
    """One start of the server, asked once and ended. Outside Windows, where there is no COM, only xlwings is loaded."""
    windows = sys.platform == "win32"
    if not windows:
        return jalankan([python, "-P", "-B", "-c", "import xlwings"], None)
    clsid = f"{{{uuid.uuid4()}}}".upper()
    try:
        tanya = partial(tanya_com, importlib.import_module("pythoncom"), clsid)
    except ImportError:  # pywin32 is missing here, in the Python that asks
        return jalankan(perintah_layanan(python, clsid), None, BATAS_TANPA_TANYA)
    return jalankan(perintah_layanan(python, clsid), tanya)


def tanya_com(pythoncom: ModuleType, clsid: str) -> str | None:
    """The question put to the server over COM; without win32com.client, whose cache may be what is broken."""
    try:
        layanan = pythoncom.CoCreateInstance(clsid, None, pythoncom.CLSCTX_LOCAL_SERVER, pythoncom.IID_IDispatch)
        nomor = layanan.GetIDsOfNames(0, "CallUDF")
        return str(layanan.Invoke(nomor, 0, pythoncom.DISPATCH_METHOD, 1, MODUL, FUNGSI, (ISIAN,)))
    except pythoncom.com_error as error:
        if error.hresult == _BELUM_TERDAFTAR:
            return None
        rincian = error.excepinfo[2] if error.excepinfo else ""
        raise TanyaGagal(rincian or f"{error.strerror} ({error.hresult})") from None


def jalankan(perintah: str | Sequence[str], tanya: Tanya | None, batas: float = BATAS) -> Jejak:
    """The command run in an empty folder until it answers, ends, or the seconds are over; it is always ended."""
    mulai = time.monotonic()
    # A file, not a pipe: a pipe would fill up, and stay open in a child that outlives the launcher of a venv.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, tempfile.TemporaryFile() as keluaran:
        try:
            proses = subprocess.Popen(  # noqa: S603 - the interpreter that the add-in names
                perintah,
                cwd=folder,
                env={**os.environ, "PYTHONIOENCODING": "utf-8"},
                stdin=subprocess.DEVNULL,
                stdout=keluaran,
                stderr=subprocess.STDOUT,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            return Jejak(time.monotonic() - mulai, teks=str(error), winerror=_nomor(error))
        jawaban, tolakan, kode = _tunggu(proses, tanya, batas)
        detik = time.monotonic() - mulai
        return Jejak(detik, kode, _isi(keluaran), 0, jawaban, tolakan, ditanya=tanya is not None)


def _tunggu(proses: subprocess.Popen[bytes], tanya: Tanya | None, batas: float) -> tuple[str | None, str, int | None]:
    """Answer, refusal, and exit code where the process ended by itself; afterwards there is no process."""
    habis = threading.Event()

    def hentikan() -> None:
        habis.set()
        proses.kill()

    # From another thread, because a question to a stuck server comes back only when that server is gone.
    pengawas = threading.Timer(batas, hentikan)
    pengawas.start()
    jawaban, tolakan = None, ""
    try:
        while jawaban is None and not tolakan and proses.poll() is None:
            try:
                jawaban = tanya() if tanya else None
            except TanyaGagal as error:
                tolakan = str(error)
            time.sleep(0.1)
    finally:
        pengawas.cancel()
        kode = proses.poll()
        proses.kill()
        proses.wait()
    return (None, "", None) if habis.is_set() and jawaban is None else (jawaban, tolakan, kode)


def _nomor(error: OSError) -> int:
    """The number Windows gave; elsewhere the one it would give for these two: 5 access denied, 2 no such file."""
    lain = 5 if isinstance(error, PermissionError) else 2 if isinstance(error, FileNotFoundError) else -1
    return int(getattr(error, "winerror", None) or lain)


def _isi(keluaran: IO[bytes]) -> str:
    keluaran.seek(0)
    return keluaran.read().decode("utf-8", "replace")


def registri() -> dict[str, str]:
    """What the registry says of Excel, by the names in _TEMPAT and `paket`; "" where it says nothing. Only read."""
    fakta = dict.fromkeys(("excel", "platform", "outlook", "paket"), "")
    windows = sys.platform == "win32"
    if not windows:
        return fakta
    winreg = importlib.import_module("winreg")
    for nama, akar, kunci, isian in _TEMPAT:
        for pandangan in (winreg.KEY_WOW64_64KEY, winreg.KEY_WOW64_32KEY):
            fakta[nama] = fakta[nama] or _nilai(winreg, akar, kunci, isian, pandangan)
    fakta["paket"] = next((n for n in _anak(winreg, _PAKET) if n.lower().startswith(_PAKET_EXCEL)), "")
    return fakta


def _nilai(winreg: ModuleType, akar: str, kunci: str, isian: str, pandangan: int) -> str:
    try:
        with winreg.OpenKey(getattr(winreg, akar), kunci, 0, winreg.KEY_READ | pandangan) as buka:
            return str(winreg.QueryValueEx(buka, isian)[0])
    except OSError:
        return ""


def _anak(winreg: ModuleType, kunci: str) -> list[str]:
    nama: list[str] = []
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, kunci, 0, winreg.KEY_READ) as buka:
            while True:
                nama.append(winreg.EnumKey(buka, len(nama)))
    except OSError:  # there is no such key, or no further one
        return nama
