"""The one process of Python that answers for this office: started at the first question, gone with the office.

A question is a line of JSON, its answer another (see `calc/service`). Nothing here needs LibreOffice.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

#: Written by `xlkinerja addin pasang --calc` at the top of the extension: {"python": …, "xlkinerja": version}.
CONNECTION = "sambungan.json"
#: -P keeps the current folder off the search path; -I would keep off what `pip --user` installed as well.
COMMAND = ("-P", "-B", "-m", "xlkinerja.calc.service")
#: LibreOffice sets these for its own Python and libraries; another Python would take them for its own.
OFFICE_ENVIRONMENT = ("PYTHON", "URE_", "UNO_", "LD_LIBRARY_PATH", "DYLD_", "__PYVENV")
#: So many failures in a row, and for so many seconds nothing is started: a sheet full of formulas must not wait
#: for each of them.
IN_A_ROW, PAUSE = 3, 30.0
#: What a cell is told besides.
RETRY = "Hitung ulang dengan Ctrl+Shift+F9. Bila tetap, jalankan: xlkinerja addin status --calc"


class ServiceFailed(Exception):  # noqa: N818 - a domain word
    """No answer; the text (Indonesian) says why and what to do."""


class Service:
    """One process. It is asked one question at a time, from whichever thread."""

    def __init__(self, python: str) -> None:
        self._galat = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        try:
            self._proses = subprocess.Popen(  # noqa: S603 - the interpreter that the user connected
                [python, *COMMAND],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._galat,
                env=clean_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            alasan = error.strerror or str(error)
            pesan = f"Python di {python} tidak dapat dijalankan ({alasan}). Jalankan: xlkinerja addin pasang --calc"
            raise ServiceFailed(pesan) from None
        self._nomor = 0
        self._tanya: queue.Queue[bytes | None] = queue.Queue()
        self._jawab: queue.Queue[bytes] = queue.Queue()
        threading.Thread(target=self._layani, daemon=True).start()

    def _layani(self) -> None:
        """Writes and reads in a thread of its own: a process that hangs may take neither end of the pipe."""
        incoming, outgoing = self._proses.stdin, self._proses.stdout
        assert incoming
        assert outgoing
        while True:
            row = self._tanya.get()
            if row is None:
                return
            try:
                incoming.write(row)
                incoming.flush()
                self._jawab.put(outgoing.readline())
            except (OSError, ValueError):  # the pipe is broken, or was closed meanwhile
                self._jawab.put(b"")

    def ask(self, question: dict[str, Any], limit: float) -> dict[str, Any]:
        """The answer. Raises ServiceFailed, and then the process is of no more use."""
        self._nomor += 1
        content = json.dumps(dict(question, id=self._nomor), ensure_ascii=False)
        self._tanya.put(content.encode("utf-8", "replace") + b"\n")
        try:
            row = self._jawab.get(timeout=limit)
        except queue.Empty:
            pesan = f"Layanan Python tidak menjawab dalam {limit:g} detik, lalu dihentikan. {RETRY}"
            raise ServiceFailed(pesan) from None
        if not row:
            raise ServiceFailed(f"Layanan Python berhenti ({self._sebab()}). {RETRY}")
        try:
            answer = json.loads(row.decode("utf-8"))
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or answer.get("id") != self._nomor:
            raise ServiceFailed(f"Layanan Python menjawab dengan kalimat yang bukan jawaban. {RETRY}")
        return answer

    def _sebab(self) -> str:
        """What the process said last, else how it ended."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._proses.wait(1)
        self._galat.seek(0)
        row = self._galat.read().decode("utf-8", "replace").strip().splitlines()
        return row[-1].strip().rstrip(".")[:200] if row else f"kode {self._proses.poll()}"

    def end(self) -> None:
        """Ends the process and its thread."""
        self._tanya.put(None)
        self._proses.kill()
        self._proses.wait()
        for pipa in (self._proses.stdin, self._proses.stdout, self._galat):
            with contextlib.suppress(OSError):
                pipa.close()  # type: ignore[union-attr]


def clean_environment() -> dict[str, str]:
    """The environment without what LibreOffice set for itself."""
    return {name: content for name, content in os.environ.items() if not name.upper().startswith(OFFICE_ENVIRONMENT)}


def connected_python(folder: Path | None = None) -> str:
    """The interpreter that XLKINERJA_PYTHON names, else sambungan.json. Raises ServiceFailed where neither does."""
    dipilih = os.environ.get("XLKINERJA_PYTHON", "")
    if not dipilih:
        # component stands in the extension as pythonpath/xlkinerja_calc
        berkas = (folder or Path(__file__).resolve().parents[2]) / CONNECTION
        with contextlib.suppress(OSError, ValueError, AttributeError):
            dipilih = json.loads(berkas.read_text("utf-8")).get("python") or ""
    if not dipilih:
        raise ServiceFailed(
            "xlkinerja belum tersambung dengan Python. Tutup LibreOffice, lalu jalankan: xlkinerja addin pasang --calc"
        )
    return dipilih


class _Keadaan:
    """The process of this office and how it fared; one of these, in the module."""

    def __init__(self) -> None:
        self.key = threading.Lock()
        self.server_result: Service | None = None
        self.failed = 0
        self.saat = 0.0
        self.pesan = ""


_kini = _Keadaan()


def ask(question: dict[str, Any], limit: float) -> dict[str, Any]:
    """The answer of Python within so many seconds. Raises ServiceFailed; the next question starts a new process."""
    if not _kini.key.acquire(timeout=limit):
        raise ServiceFailed("Layanan Python masih mengerjakan permintaan sebelumnya. Ulangi sesudah selesai.")
    try:
        if _kini.failed >= IN_A_ROW and time.monotonic() - _kini.saat < PAUSE:
            raise ServiceFailed(_kini.pesan)
        try:
            if _kini.server_result is None:
                _kini.server_result = Service(connected_python())
            answer = _kini.server_result.ask(question, limit)
        except ServiceFailed as failed:
            _kini.failed, _kini.saat, _kini.pesan = _kini.failed + 1, time.monotonic(), str(failed)
            if _kini.server_result:
                _kini.server_result.end()
            _kini.server_result = None
            raise
        _kini.failed = 0
        return answer
    finally:
        _kini.key.release()
