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
SAMBUNGAN = "sambungan.json"
#: -P keeps the current folder off the search path; -I would keep off what `pip --user` installed as well.
PERINTAH = ("-P", "-B", "-m", "xlkinerja.calc.service")
#: LibreOffice sets these for its own Python and libraries; another Python would take them for its own.
LINGKUNGAN_KANTOR = ("PYTHON", "URE_", "UNO_", "LD_LIBRARY_PATH", "DYLD_", "__PYVENV")
#: So many failures in a row, and for so many seconds nothing is started: a sheet full of formulas must not wait
#: for each of them.
BERTURUT, JEDA = 3, 30.0
#: What a cell is told besides.
ULANGI = "Hitung ulang dengan Ctrl+Shift+F9. Bila tetap, jalankan: xlkinerja addin status --calc"


class LayananGagal(Exception):  # noqa: N818 - a domain word
    """No answer; the text (Indonesian) says why and what to do."""


class Layanan:
    """One process. It is asked one question at a time, from whichever thread."""

    def __init__(self, python: str) -> None:
        self._galat = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        try:
            self._proses = subprocess.Popen(  # noqa: S603 - the interpreter that the user connected
                [python, *PERINTAH],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._galat,
                env=lingkungan(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as galat:
            alasan = galat.strerror or str(galat)
            pesan = f"Python di {python} tidak dapat dijalankan ({alasan}). Jalankan: xlkinerja addin pasang --calc"
            raise LayananGagal(pesan) from None
        self._nomor = 0
        self._tanya: queue.Queue[bytes | None] = queue.Queue()
        self._jawab: queue.Queue[bytes] = queue.Queue()
        threading.Thread(target=self._layani, daemon=True).start()

    def _layani(self) -> None:
        """Writes and reads in a thread of its own: a process that hangs may take neither end of the pipe."""
        masuk, keluar = self._proses.stdin, self._proses.stdout
        assert masuk
        assert keluar
        while True:
            baris = self._tanya.get()
            if baris is None:
                return
            try:
                masuk.write(baris)
                masuk.flush()
                self._jawab.put(keluar.readline())
            except (OSError, ValueError):  # the pipe is broken, or was closed meanwhile
                self._jawab.put(b"")

    def tanya(self, permintaan: dict[str, Any], batas: float) -> dict[str, Any]:
        """The answer. Raises LayananGagal, and then the process is of no more use."""
        self._nomor += 1
        isi = json.dumps(dict(permintaan, id=self._nomor), ensure_ascii=False)
        self._tanya.put(isi.encode("utf-8", "replace") + b"\n")
        try:
            baris = self._jawab.get(timeout=batas)
        except queue.Empty:
            pesan = f"Layanan Python tidak menjawab dalam {batas:g} detik, lalu dihentikan. {ULANGI}"
            raise LayananGagal(pesan) from None
        if not baris:
            raise LayananGagal(f"Layanan Python berhenti ({self._sebab()}). {ULANGI}")
        try:
            jawaban = json.loads(baris.decode("utf-8"))
        except ValueError:
            jawaban = None
        if not isinstance(jawaban, dict) or jawaban.get("id") != self._nomor:
            raise LayananGagal(f"Layanan Python menjawab dengan kalimat yang bukan jawaban. {ULANGI}")
        return jawaban

    def _sebab(self) -> str:
        """What the process said last, else how it ended."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._proses.wait(1)
        self._galat.seek(0)
        baris = self._galat.read().decode("utf-8", "replace").strip().splitlines()
        return baris[-1].strip().rstrip(".")[:200] if baris else f"kode {self._proses.poll()}"

    def akhiri(self) -> None:
        """Ends the process and its thread."""
        self._tanya.put(None)
        self._proses.kill()
        self._proses.wait()
        for pipa in (self._proses.stdin, self._proses.stdout, self._galat):
            with contextlib.suppress(OSError):
                pipa.close()  # type: ignore[union-attr]


def lingkungan() -> dict[str, str]:
    """The environment without what LibreOffice set for itself."""
    return {nama: isi for nama, isi in os.environ.items() if not nama.upper().startswith(LINGKUNGAN_KANTOR)}


def python_tersambung(folder: Path | None = None) -> str:
    """The interpreter that XLKINERJA_PYTHON names, else sambungan.json. Raises LayananGagal where neither does."""
    dipilih = os.environ.get("XLKINERJA_PYTHON", "")
    if not dipilih:
        # component stands in the extension as pythonpath/xlkinerja_calc
        berkas = (folder or Path(__file__).resolve().parents[2]) / SAMBUNGAN
        with contextlib.suppress(OSError, ValueError, AttributeError):
            dipilih = json.loads(berkas.read_text("utf-8")).get("python") or ""
    if not dipilih:
        raise LayananGagal(
            "xlkinerja belum tersambung dengan Python. Tutup LibreOffice, lalu jalankan: xlkinerja addin pasang --calc"
        )
    return dipilih


class _Keadaan:
    """The process of this office and how it fared; one of these, in the module."""

    def __init__(self) -> None:
        self.kunci = threading.Lock()
        self.layanan: Layanan | None = None
        self.gagal = 0
        self.saat = 0.0
        self.pesan = ""


_kini = _Keadaan()


def tanya(permintaan: dict[str, Any], batas: float) -> dict[str, Any]:
    """The answer of Python within so many seconds. Raises LayananGagal; the next question starts a new process."""
    if not _kini.kunci.acquire(timeout=batas):
        raise LayananGagal("Layanan Python masih mengerjakan permintaan sebelumnya. Ulangi sesudah selesai.")
    try:
        if _kini.gagal >= BERTURUT and time.monotonic() - _kini.saat < JEDA:
            raise LayananGagal(_kini.pesan)
        try:
            if _kini.layanan is None:
                _kini.layanan = Layanan(python_tersambung())
            jawaban = _kini.layanan.tanya(permintaan, batas)
        except LayananGagal as gagal:
            _kini.gagal, _kini.saat, _kini.pesan = _kini.gagal + 1, time.monotonic(), str(gagal)
            if _kini.layanan:
                _kini.layanan.akhiri()
            _kini.layanan = None
            raise
        _kini.gagal = 0
        return jawaban
    finally:
        _kini.kunci.release()
