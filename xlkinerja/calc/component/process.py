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
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        try:
            self._process = subprocess.Popen(  # noqa: S603 - the interpreter that the user connected
                [python, *COMMAND],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                env=clean_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            alasan = error.strerror or str(error)
            pesan = f"Python di {python} tidak dapat dijalankan ({alasan}). Jalankan: xlkinerja addin pasang --calc"
            raise ServiceFailed(pesan) from None
        self._number = 0
        self._questions: queue.Queue[bytes | None] = queue.Queue()
        self._answers: queue.Queue[bytes] = queue.Queue()
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        """Writes and reads in a thread of its own: a process that hangs may take neither end of the pipe."""
        to_process, from_process = self._process.stdin, self._process.stdout
        assert to_process
        assert from_process
        while True:
            line = self._questions.get()
            if line is None:
                return
            try:
                to_process.write(line)
                to_process.flush()
                self._answers.put(from_process.readline())
            except (OSError, ValueError):  # the pipe is broken, or was closed meanwhile
                self._answers.put(b"")

    def ask(self, question: dict[str, Any], limit: float) -> dict[str, Any]:
        """The answer. Raises ServiceFailed, and then the process is of no more use."""
        self._number += 1
        content = json.dumps(dict(question, id=self._number), ensure_ascii=False)
        self._questions.put(content.encode("utf-8", "replace") + b"\n")
        try:
            row = self._answers.get(timeout=limit)
        except queue.Empty:
            pesan = f"Layanan Python tidak menjawab dalam {limit:g} detik, lalu dihentikan. {RETRY}"
            raise ServiceFailed(pesan) from None
        if not row:
            raise ServiceFailed(f"Layanan Python berhenti ({self._reason()}). {RETRY}")
        try:
            answer = json.loads(row.decode("utf-8"))
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or answer.get("id") != self._number:
            raise ServiceFailed(f"Layanan Python menjawab dengan kalimat yang bukan jawaban. {RETRY}")
        return answer

    def _reason(self) -> str:
        """What the process said last, else how it ended."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(1)
        self._errors.seek(0)
        lines = self._errors.read().decode("utf-8", "replace").strip().splitlines()
        return lines[-1].strip().rstrip(".")[:200] if lines else f"kode {self._process.poll()}"

    def end(self) -> None:
        """Ends the process and its thread."""
        self._questions.put(None)
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout, self._errors):
            with contextlib.suppress(OSError):
                pipe.close()  # type: ignore[union-attr]


def clean_environment() -> dict[str, str]:
    """The environment without what LibreOffice set for itself."""
    return {name: content for name, content in os.environ.items() if not name.upper().startswith(OFFICE_ENVIRONMENT)}


def connected_python(folder: Path | None = None) -> str:
    """The interpreter that XLKINERJA_PYTHON names, else sambungan.json. Raises ServiceFailed where neither does."""
    chosen = os.environ.get("XLKINERJA_PYTHON", "")
    if not chosen:
        # component stands in the extension as pythonpath/xlkinerja_calc
        file = (folder or Path(__file__).resolve().parents[2]) / CONNECTION
        with contextlib.suppress(OSError, ValueError, AttributeError):
            chosen = json.loads(file.read_text("utf-8")).get("python") or ""
    if not chosen:
        raise ServiceFailed(
            "xlkinerja belum tersambung dengan Python. Tutup LibreOffice, lalu jalankan: xlkinerja addin pasang --calc"
        )
    return chosen


class _State:
    """The process of this office and how it fared; one of these, in the module."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.service: Service | None = None
        self.failed = 0
        self.failed_at = 0.0
        self.pesan = ""


_current = _State()


def ask(question: dict[str, Any], limit: float) -> dict[str, Any]:
    """The answer of Python within so many seconds. Raises ServiceFailed; the next question starts a new process."""
    if not _current.lock.acquire(timeout=limit):
        raise ServiceFailed("Layanan Python masih mengerjakan permintaan sebelumnya. Ulangi sesudah selesai.")
    try:
        if _current.failed >= IN_A_ROW and time.monotonic() - _current.failed_at < PAUSE:
            raise ServiceFailed(_current.pesan)
        try:
            if _current.service is None:
                _current.service = Service(connected_python())
            answer = _current.service.ask(question, limit)
        except ServiceFailed as failed:
            _current.failed, _current.failed_at, _current.pesan = _current.failed + 1, time.monotonic(), str(failed)
            if _current.service:
                _current.service.end()
            _current.service = None
            raise
        _current.failed = 0
        return answer
    finally:
        _current.lock.release()
