"""One trial of the server: real processes wherever this computer can run them, stand-ins for COM and the registry."""

import importlib
import os
import sys
import time
import types

import pytest

from tests.excel.pywin32_palsu import udfs  # noqa: F401 - a fixture
from xlkinerja.excel import probe
from xlkinerja.excel.probe import AskFailed, ask_com, registry, run, server_command, try_server

#: A process that says who it is, and then stays as the server does.
TINGGAL = "import os, sys, time; open(sys.argv[1], 'w').write(str(os.getpid())); time.sleep(60)"


def python(kode, *arguments):
    return [sys.executable, "-c", kode, *map(str, arguments)]


def hidup(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_command_letter_for_letter():
    """Quotes around path and code, -P against a decimal.py in the folder of Excel, no -I because of pip --user."""
    command = server_command("C:\\Program Files\\Python 3.11\\pythonw.exe", "$(CLSID)")
    awal = '"C:\\Program Files\\Python 3.11\\pythonw.exe" -P -B -c '
    assert command == awal + "\"import xlwings; xlwings.serve('$(CLSID)')\""


@pytest.mark.usefixtures("udfs")
def test_the_question_has_its_answer():
    """xlwings' own CallUDF answers the question of the trial as expected (pywin32 is a stand-in)."""
    server = importlib.import_module("xlwings.com_server").XLPython()
    assert server.CallUDF(probe.MODULE, probe.FUNCTION, (probe.QUESTION,)) == probe.ANSWER == "sembilan belas"


def test_outside_windows_xlwings_is_loaded_for_real(tmp_path, monkeypatch):
    """This interpreter loads xlwings and ends with 0; an xlwings.py in the current folder is not run."""
    (tmp_path / "xlwings.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    trace = try_server(sys.executable)
    assert (trace.kode, trace.winerror, trace.answer, trace.asked) == (0, 0, None, False), trace.text


def test_what_a_dying_process_said_is_kept():
    """Exit code and traceback of a real process."""
    trace = run(python("import tidak_ada_sama_sekali"), None)
    assert trace.kode == 1
    assert trace.text.strip().endswith("No module named 'tidak_ada_sama_sekali'")


def test_a_talkative_process_does_not_get_stuck():
    """A million letters, more than any pipe holds, in UTF-8."""
    trace = run(python("print('é' * 10**6)"), None)
    assert (trace.kode, trace.text.count("é")) == (0, 10**6)


def test_a_server_that_answers_is_asked_until_it_does_and_then_ended(tmp_path):
    """None means not yet; the first answer ends the trial and the process."""
    pid_file = tmp_path / "pid"

    def ask():
        return "sembilan belas" if pid_file.exists() and pid_file.read_text() else None

    trace = run(python(TINGGAL, pid_file), ask)
    assert (trace.answer, trace.kode, trace.asked) == ("sembilan belas", None, True)
    assert not hidup(int(pid_file.read_text()))


def test_a_process_that_hangs_is_ended(tmp_path):
    """Neither answer nor exit code, not much later than the limit, and no process is left."""
    pid_file = tmp_path / "pid"
    trace = run(python(TINGGAL, pid_file), lambda: None, limit=1.0)
    assert (trace.answer, trace.kode, trace.refusal) == (None, None, "")
    assert 1.0 <= trace.seconds < 10
    assert not hidup(int(pid_file.read_text()))


def test_a_question_that_hangs_ends_with_the_process(tmp_path):
    """COM comes back only when the stuck server is gone: the limit holds all the same."""
    pid_file = tmp_path / "pid"

    def ask():
        while not pid_file.exists() or not pid_file.read_text() or hidup_bukan_zombi(int(pid_file.read_text())):
            time.sleep(0.05)
        raise AskFailed("The RPC server is unavailable.")

    trace = run(python(TINGGAL, pid_file), ask, limit=1.0)
    assert (trace.answer, trace.kode, trace.refusal) == (None, None, "")
    assert trace.seconds < 10


def hidup_bukan_zombi(pid):
    """Until its parent waits for it, a killed process still has its number (Linux)."""
    try:
        with open(f"/proc/{pid}/stat") as state:  # noqa: PTH123
            return state.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_a_refusal_is_kept_apart(tmp_path):
    """What came instead of an answer is not mixed with what the process printed."""

    def ask():
        raise AskFailed("Unexpected Python Error: ...")

    trace = run(python(TINGGAL, tmp_path / "pid"), ask)
    assert (trace.answer, trace.refusal, trace.kode) == (None, "Unexpected Python Error: ...", None)


def test_a_file_that_may_not_be_run(tmp_path):
    """A refusal of the operating system has the number Windows gives for it; so has a file that is not there."""
    terlarang = tmp_path / "pythonw.exe"
    terlarang.write_bytes(b"")
    terlarang.chmod(0o600)
    assert run([str(terlarang)], None).winerror == 5
    assert run([str(tmp_path / "tidak ada.exe")], None).winerror == 2


def test_the_number_of_windows_is_kept(monkeypatch):
    """A made-up WinError 1260 arrives as it is."""
    error = OSError(22, "This program is blocked by group policy")
    error.winerror = 1260

    def popen(*_, **__):
        raise error

    monkeypatch.setattr(probe.subprocess, "Popen", popen)
    assert run("x", None).winerror == 1260


# COM and the registry: stand-ins, no Windows is here.


class Galat(Exception):  # noqa: N818
    def __init__(self, hresult, excepinfo=None):
        super().__init__(hresult)
        self.hresult, self.strerror, self.excepinfo = hresult, "Class not registered", excepinfo


class Objek:
    def __init__(self, notes):
        self.notes = notes

    def GetIDsOfNames(self, *arguments):  # noqa: N802
        self.notes.append(arguments)
        return 42

    def Invoke(self, *arguments):  # noqa: N802
        self.notes.append(arguments)
        return "sembilan belas"


def com_palsu(error=None):
    notes = []

    def buat(*arguments):
        notes.append(arguments)
        if error:
            raise error
        return Objek(notes)

    return types.SimpleNamespace(
        com_error=Galat, CoCreateInstance=buat, CLSCTX_LOCAL_SERVER=4, IID_IDispatch="IDispatch",
        DISPATCH_METHOD=1, notes=notes,
    )  # fmt: skip


def test_the_question_over_com():
    """CallUDF is called once by its number, with the argument in a tuple, as VBA passes an Array."""
    com = com_palsu()
    assert ask_com(com, "{A}") == "sembilan belas"
    assert com.notes == [
        ("{A}", None, 4, "IDispatch"),
        (0, "CallUDF"),
        (42, 0, 1, 1, "xlkinerja.excel.functions", "KIN_TERBILANG", (19.0,)),
    ]


def test_com_says_not_yet_or_no():
    """0x80040154 is a class not registered yet; another error is a refusal, in the server's words if it has any."""
    assert ask_com(com_palsu(Galat(0x80040154 - 2**32)), "{A}") is None
    with pytest.raises(AskFailed, match="No module named 'xlkinerja'"):
        ask_com(com_palsu(Galat(-2147352567, (0, "Python", "No module named 'xlkinerja'", None, 0, 0))), "{A}")
    with pytest.raises(AskFailed, match=r"Class not registered \(-2147024891\)"):
        ask_com(com_palsu(Galat(-2147024891)), "{A}")


def test_on_windows_each_trial_has_its_own_class(monkeypatch):
    """The command is the add-in's, with a new CLSID each time; without pywin32 here, nobody asks."""
    runs = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(probe, "run", lambda *arguments: runs.append(arguments))
    monkeypatch.setitem(sys.modules, "pythoncom", com_palsu())
    try_server("C:\\Python\\pythonw.exe")
    try_server("C:\\Python\\pythonw.exe")
    monkeypatch.setitem(sys.modules, "pythoncom", None)
    try_server("C:\\Python\\pythonw.exe")
    class_ids = [command.split("'")[1] for command, *_ in runs]
    assert len(set(class_ids)) == 3
    assert all(len(c) == 38 and c == c.upper() and c[0] + c[-1] == "{}" for c in class_ids)
    assert [command for command, *_ in runs] == [server_command("C:\\Python\\pythonw.exe", c) for c in class_ids]
    assert runs[0][1]() == "sembilan belas"
    assert runs[2][1] is None


def winreg_palsu(values, children=()):
    """A registry of (root, key, view) → values; whatever else is asked is not there. Only reading is offered."""

    class Kunci:
        def __init__(self, value):
            self.value = value

        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

    def open_key(akar, kunci, _, akses):
        if kunci.endswith("Packages"):
            return Kunci(list(children))
        assert akses & 0x20019 == 0x20019, "KEY_READ"
        return Kunci(values[akar, kunci, akses - 0x20019])

    def aman(function):
        def run(*arguments):
            try:
                return function(*arguments)
            except LookupError:
                raise FileNotFoundError(2, "tidak ada") from None

        return run

    return types.SimpleNamespace(
        HKEY_CURRENT_USER="HKCU", HKEY_LOCAL_MACHINE="HKLM", KEY_READ=0x20019, KEY_WOW64_64KEY=0x100,
        KEY_WOW64_32KEY=0x200, OpenKey=aman(open_key), QueryValueEx=aman(lambda k, n: (k.value[n], 1)),
        EnumKey=aman(lambda k, i: k.value[i]),
    )  # fmt: skip


def test_the_registry_of_a_desktop_office(monkeypatch):
    """App Paths, Platform and Bitness, each from the first place that says anything; what is absent is empty."""
    jalur = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe"
    office = "SOFTWARE\\Microsoft\\Office\\"
    excel = "C:\\Program Files (x86)\\Microsoft Office\\Root\\Office16\\EXCEL.EXE"
    palsu = winreg_palsu({
        ("HKLM", jalur, 0x100): {"": excel},
        ("HKLM", office + "ClickToRun\\Configuration", 0x100): {"Platform": "x86"},
        ("HKLM", office + "14.0\\Outlook", 0x200): {"Bitness": "x64"},
    })  # fmt: skip
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "winreg", palsu)
    assert registry() == {"excel": excel, "platform": "x86", "outlook": "x64", "paket": ""}


def test_the_registry_of_an_office_from_the_store(monkeypatch):
    """The package of Excel is found among the others of the user."""
    paket = ["Microsoft.WindowsTerminal_1.0_x64__8wekyb3d8bbwe", "Microsoft.Office.Desktop.Excel_16051.1.0_x86__8weky"]
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "winreg", winreg_palsu({}, paket))
    assert registry() == {"excel": "", "platform": "", "outlook": "", "paket": paket[1]}


def test_elsewhere_there_is_no_registry():
    """Outside Windows every fact is empty."""
    if sys.platform != "win32":
        assert set(registry().values()) == {""}
