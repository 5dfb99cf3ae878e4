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
MODULE, FUNCTION, QUESTION, ANSWER = "xlkinerja.excel.functions", "KIN_TERBILANG", 19.0, "sembilan belas"
#: Seconds until the server counts as stuck. The first start of all lets pywin32 write its module for Excel, which takes
#: its time on a slow computer; xlwings' library waits 60 (config.cpp).
LIMIT = 30.0
#: Where no question can be put, a server that has not ended after so many seconds is taken to live.
LIMIT_UNASKED = 5.0
#: What COM answers until the server has registered its class (REGDB_E_CLASSNOTREG); xlwings' library waits on it too.
_NOT_REGISTERED = -2147221164

_APP_PATHS = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
_OFFICE = r"SOFTWARE\Microsoft\Office"
#: Fact, root, key, value; of each fact the first place that says anything counts. Windows looks for App Paths at the
#: user first (Application Registration); Platform and Bitness: Click-to-Run and Office 2010 and later.
_PLACES = (
    ("excel", "HKEY_CURRENT_USER", _APP_PATHS, ""),
    ("excel", "HKEY_LOCAL_MACHINE", _APP_PATHS, ""),
    ("platform", "HKEY_LOCAL_MACHINE", rf"{_OFFICE}\ClickToRun\Configuration", "Platform"),
    ("platform", "HKEY_LOCAL_MACHINE", rf"{_OFFICE}\15.0\ClickToRun\Configuration", "Platform"),
    ("outlook", "HKEY_LOCAL_MACHINE", rf"{_OFFICE}\16.0\Outlook", "Bitness"),
    ("outlook", "HKEY_LOCAL_MACHINE", rf"{_OFFICE}\15.0\Outlook", "Bitness"),
    ("outlook", "HKEY_LOCAL_MACHINE", rf"{_OFFICE}\14.0\Outlook", "Bitness"),
)
#: One subkey per app from the Microsoft Store that this user has.
_PACKAGES = r"SOFTWARE\Classes\Local Settings\Software\Microsoft\Windows\CurrentVersion\AppModel\Repository\Packages"
_EXCEL_PACKAGES = ("microsoft.office.desktop.excel_", "microsoft.office.desktop_")

#: Puts the question: the answer, or None while the server cannot be reached yet. Raises AskFailed when refused.
Ask = Callable[[], str | None]


class AskFailed(Exception):  # noqa: N818 - a domain word
    """The server was reached and did not answer; the text is what it said."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What one start left behind.

    `kode` is the exit code where the process ended by itself; `winerror` the number of the Windows error that kept it
    from starting; `text` what it printed, or that error in words; `refusal` what came instead of an answer.
    """

    seconds: float
    kode: int | None = None
    text: str = ""
    winerror: int = 0
    answer: str | None = None
    refusal: str = ""
    asked: bool = False


def server_command(python: str, clsid: str) -> str:
    """The command line of the server, letter for letter as PerintahLayanan in KinerjaTeks.bas makes it.

    -P keeps the current folder of Excel off the search path; -I would keep off what `pip --user` installed as well.
    """
    return f'"{python}" -P -B -c "import xlwings; xlwings.serve(\'{clsid}\')"'


def try_server(python: str) -> Trace:
    """One start of the server, asked once and ended. Outside Windows, where there is no COM, only xlwings is loaded."""
    windows = sys.platform == "win32"
    if not windows:
        return run([python, "-P", "-B", "-c", "import xlwings"], None)
    clsid = f"{{{uuid.uuid4()}}}".upper()
    try:
        ask = partial(ask_com, importlib.import_module("pythoncom"), clsid)
    except ImportError:  # pywin32 is missing here, in the Python that asks
        return run(server_command(python, clsid), None, LIMIT_UNASKED)
    return run(server_command(python, clsid), ask)


def ask_com(pythoncom: ModuleType, clsid: str) -> str | None:
    """The question put to the server over COM; without win32com.client, whose cache may be what is broken."""
    try:
        server = pythoncom.CoCreateInstance(clsid, None, pythoncom.CLSCTX_LOCAL_SERVER, pythoncom.IID_IDispatch)
        number = server.GetIDsOfNames(0, "CallUDF")
        return str(server.Invoke(number, 0, pythoncom.DISPATCH_METHOD, 1, MODULE, FUNCTION, (QUESTION,)))
    except pythoncom.com_error as error:
        if error.hresult == _NOT_REGISTERED:
            return None
        details = error.excepinfo[2] if error.excepinfo else ""
        raise AskFailed(details or f"{error.strerror} ({error.hresult})") from None


def run(command: str | Sequence[str], ask: Ask | None, limit: float = LIMIT) -> Trace:
    """The command run in an empty folder until it answers, ends, or the seconds are over; it is always ended."""
    started = time.monotonic()
    # A file, not a pipe: a pipe would fill up, and stay open in a child that outlives the launcher of a venv.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, tempfile.TemporaryFile() as output:
        try:
            process = subprocess.Popen(  # noqa: S603 - the interpreter that the add-in names
                command,
                cwd=folder,
                env={**os.environ, "PYTHONIOENCODING": "utf-8"},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            return Trace(time.monotonic() - started, text=str(error), winerror=_number(error))
        answer, refusal, kode = _wait(process, ask, limit)
        seconds = time.monotonic() - started
        return Trace(seconds, kode, _content(output), 0, answer, refusal, asked=ask is not None)


def _wait(process: subprocess.Popen[bytes], ask: Ask | None, limit: float) -> tuple[str | None, str, int | None]:
    """Answer, refusal, and exit code where the process ended by itself; afterwards there is no process."""
    over = threading.Event()

    def stop() -> None:
        over.set()
        process.kill()

    # From another thread, because a question to a stuck server comes back only when that server is gone.
    watch = threading.Timer(limit, stop)
    watch.start()
    answer, refusal = None, ""
    try:
        while answer is None and not refusal and process.poll() is None:
            try:
                answer = ask() if ask else None
            except AskFailed as error:
                refusal = str(error)
            time.sleep(0.1)
    finally:
        watch.cancel()
        kode = process.poll()
        process.kill()
        process.wait()
    return (None, "", None) if over.is_set() and answer is None else (answer, refusal, kode)


def _number(error: OSError) -> int:
    """The number Windows gave; elsewhere the one it would give for these two: 5 access denied, 2 no such file."""
    fallback = 5 if isinstance(error, PermissionError) else 2 if isinstance(error, FileNotFoundError) else -1
    return int(getattr(error, "winerror", None) or fallback)


def _content(output: IO[bytes]) -> str:
    output.seek(0)
    return output.read().decode("utf-8", "replace")


def registry() -> dict[str, str]:
    """What the registry says of Excel, by the names in _PLACES and `paket`; "" where it says nothing. Only read."""
    facts = dict.fromkeys(("excel", "platform", "outlook", "paket"), "")
    windows = sys.platform == "win32"
    if not windows:
        return facts
    winreg = importlib.import_module("winreg")
    for name, root, key, value_name in _PLACES:
        for view in (winreg.KEY_WOW64_64KEY, winreg.KEY_WOW64_32KEY):
            facts[name] = facts[name] or _value(winreg, root, key, value_name, view)
    facts["paket"] = next((n for n in _children(winreg, _PACKAGES) if n.lower().startswith(_EXCEL_PACKAGES)), "")
    return facts


def _value(winreg: ModuleType, root: str, key: str, value_name: str, view: int) -> str:
    try:
        with winreg.OpenKey(getattr(winreg, root), key, 0, winreg.KEY_READ | view) as handle:
            return str(winreg.QueryValueEx(handle, value_name)[0])
    except OSError:
        return ""


def _children(winreg: ModuleType, key: str) -> list[str]:
    names: list[str] = []
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_READ) as handle:
            while True:
                names.append(winreg.EnumKey(handle, len(names)))
    except OSError:  # there is no such key, or no further one
        return names
