"""LibreOffice as a helper of tests: one headless soffice, documents in it, their cells, and their VBA.

`dengan_kantor` starts soffice in a profile of its own and, beside it, `sisi_uno.py` under the system's Python, which
has `uno`. Every order has a time limit; one that is exceeded ends both programs.
"""

import json
import os
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from tests.libreoffice.panggilan import VbaError, modul_panggilan, teks_modul

SISI_UNO = Path(__file__).with_name("sisi_uno.py")
#: Debian's package python3-uno belongs to this Python; no virtual environment has it.
PYTHON = "/usr/bin/python3"
#: Filters of LibreOffice by the ending of the file.
SARINGAN = {
    ".xlsx": "Calc MS Excel 2007 XML",
    ".xlsm": "Calc MS Excel 2007 VBA XML",
    ".ods": "calc8",
    ".pdf": "calc_pdf_Export",
}


class KantorError(Exception):
    """LibreOffice refused an order; the text says why."""


@dataclass(frozen=True)
class Sel:
    """A cell: value, what is shown, formula or content, and the number of its error (0: none).

    The value is None where the cell is empty, and what is shown where it is an error.
    """

    nilai: float | str | None
    teks: str
    rumus: str
    galat: int


class Kantor:
    """One running soffice."""

    def __init__(self, sisi_uno: "subprocess.Popen[str]", soffice: "subprocess.Popen[bytes]", catatan: Path) -> None:
        self._sisi_uno, self._soffice, self._catatan = sisi_uno, soffice, catatan

    @property
    def sesi(self) -> int:
        """The session of processes that soffice leads."""
        return self._soffice.pid

    def minta(self, perintah: str, *, batas: float = 30, **masukan: Any) -> Any:
        """The answer to one order. Raises TimeoutError after `batas` seconds; everything is ended then."""
        assert self._sisi_uno.stdin
        assert self._sisi_uno.stdout
        habis = threading.Event()
        jam = threading.Timer(batas, lambda: (habis.set(), self.matikan()))
        jam.start()
        try:
            self._sisi_uno.stdin.write(json.dumps({"perintah": perintah, **masukan}) + "\n")
            self._sisi_uno.stdin.flush()
            baris = self._sisi_uno.stdout.readline()
        except BrokenPipeError:
            baris = ""
        finally:
            jam.cancel()
        if habis.is_set():
            raise TimeoutError(f"{perintah} took more than {batas} s; soffice was ended")
        if not baris:
            raise KantorError(f"soffice is gone: {self._catatan.read_text('utf-8', errors='replace')[-2000:]}")
        jawaban = json.loads(baris)
        if "salah" in jawaban:
            raise KantorError(f"{perintah}: {jawaban['salah']}")
        return jawaban["hasil"]

    def buka(self, berkas: Path, *, tampak: bool = False) -> "Buku":
        """A workbook opened with its macros allowed. Only one that is `tampak` is ThisComponent and ActiveWorkbook."""
        return Buku(self, self.minta("buka", url=berkas.resolve().as_uri(), tampak=tampak))

    def baru(self, *, tampak: bool = False) -> "Buku":
        """A new workbook with one sheet."""
        return Buku(self, self.minta("buka", url="private:factory/scalc", tampak=tampak))

    def pekerjaan(self, layanan: str, *, batas: float = 60, bukan: bool = False, **isi: Any) -> Any:
        """What a job gives that is not about a document, or is about something that is none."""
        return self.minta("pekerjaan", dokumen=0 if bukan else None, layanan=layanan, isi=isi, batas=batas)

    def uraian_fungsi(self, awal: str) -> dict[str, Any]:
        """Name → sentence and arguments of the functions in the function wizard whose names begin so."""
        return self.minta("uraian_fungsi", awal=awal)

    def selesai(self, batas: float) -> None:
        """Let soffice end by itself, so that its profile is whole."""
        self.minta("selesai", batas=batas)
        self._soffice.wait(batas)

    def matikan(self) -> None:
        """End both programs, whatever they are doing. soffice is a shell script: its whole group ends."""
        for proses in (self._soffice, self._sisi_uno):
            if proses.poll() is None:
                os.killpg(proses.pid, signal.SIGKILL)
                proses.wait()


class Buku:
    """An open workbook. A sheet is named, or counted from 0; formulas are English, with `;` between arguments."""

    def __init__(self, kantor: Kantor, nomor: int) -> None:
        self._kantor, self._nomor = kantor, nomor
        self._panggilan: dict[str, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.tutup()

    def _minta(self, perintah: str, **masukan: Any) -> Any:
        return self._kantor.minta(perintah, dokumen=self._nomor, **masukan)

    def lembar(self) -> list[str]:
        """The names of the sheets."""
        return self._minta("lembar")

    def tulis(self, lembar: str | int, alamat: str, isi: Any) -> None:
        """Write one value or rows of values. Texts that begin with = are formulas; None empties a cell."""
        baris = isi if isinstance(isi, Sequence) and not isinstance(isi, str) else [[isi]]
        self._minta("tulis", lembar=lembar, alamat=alamat, isi=baris)

    def matriks(self, lembar: str | int, alamat: str, rumus: str) -> None:
        """Write one array formula over an area."""
        self._minta("matriks", lembar=lembar, alamat=alamat, rumus=rumus)

    def kosongkan(self, lembar: str | int, alamat: str) -> None:
        """Take away what an area holds, array formulas too."""
        self._minta("kosongkan", lembar=lembar, alamat=alamat)

    def nilai(self, lembar: str | int, alamat: str) -> list[list[Any]]:
        """Rows of values; an empty cell is "", an error None."""
        return self._minta("nilai", lembar=lembar, alamat=alamat)

    def sel(self, lembar: str | int, alamat: str) -> Sel:
        """Everything about one cell."""
        return Sel(**self._minta("sel", lembar=lembar, alamat=alamat))

    def lama(self, lembar: str | int, alamat: str, rumus: str, *, matriks: bool = False, batas: float = 60) -> float:
        """Seconds to compute a formula in every cell of an area, or once over it as an array formula."""
        return self._minta("lama", lembar=lembar, alamat=alamat, rumus=rumus, matriks=matriks, batas=batas)

    def berubah(self) -> bool:
        """Whether LibreOffice would ask to save it."""
        return self._minta("berubah")

    def hitung(self) -> None:
        """Recalculate every formula."""
        self._minta("hitung")

    def kirim(self, url: str, **isi: Any) -> None:
        """Dispatch a URL (`.uno:…`, `service:…`, `macro:…`) to the window of the workbook."""
        self._minta("kirim", url=url, isi=isi)

    def pekerjaan(self, layanan: str, *, batas: float = 60, **isi: Any) -> Any:
        """What a job (XJob) gives; it gets the named values of `isi`, and the document as `dokumen`."""
        return self._minta("pekerjaan", layanan=layanan, isi=isi, batas=batas)

    def urungan(self) -> list[list[str]]:
        """Titles of what can be undone and of what can be done again, the next first."""
        return self._minta("urungan")

    def urung(self, *, ulang: bool = False) -> None:
        """Undo what can be undone next, or do it again."""
        self._minta("urung", ulang=ulang)

    def pilih(self, lembar: str | int, alamat: str) -> None:
        """Select an area in the window."""
        self._minta("pilih", lembar=lembar, alamat=alamat)

    def depan(self) -> str:
        """The name of the sheet in front."""
        return self._minta("depan")

    def kunci(self, lembar: str | int | None, *, terkunci: bool | None = None, sandi: str = "") -> bool:
        """Whether a sheet (None: the structure of the workbook) is protected, after it was protected or opened."""
        return self._minta("kunci", lembar=lembar, sandi=sandi, terkunci=terkunci)

    def modul(self, nama: str, teks: str) -> None:
        """Put one more VBA module into the open project, or another text into one that is there."""
        self._minta("modul", nama=nama, teks=teks_modul(teks))

    def jalankan(self, prosedur: str, *masukan: Any, batas: float = 30) -> Any:
        """What a function gives; a Sub is run by `kerjakan`. See `panggilan` for what may be passed.

        Raises VbaError for an error which the VBA does not trap, and KantorError where nothing at all comes back: some
        module of the project does not compile then.
        """
        return self._panggil(prosedur, masukan, batas, sub=False)

    def kerjakan(self, prosedur: str, *masukan: Any, batas: float = 30) -> None:
        """Run a Sub."""
        self._panggil(prosedur, masukan, batas, sub=True)

    def _panggil(self, prosedur: str, masukan: Sequence[Any], batas: float, *, sub: bool) -> Any:
        teks, isi = modul_panggilan(prosedur, masukan, sub=sub)
        if teks not in self._panggilan:
            self._panggilan[teks] = f"Panggilan{len(self._panggilan)}"
            self.modul(self._panggilan[teks], teks)
        hasil = self._minta("basic", nama=f"{self._panggilan[teks]}.Panggil", masukan=isi, batas=batas)
        if not hasil:
            raise KantorError(f"{prosedur} gives nothing: some module of the project does not compile")
        keadaan, *rincian = hasil
        if keadaan == "galat":
            raise VbaError(*rincian)
        return rincian[0]

    def simpan(self, berkas: Path) -> Path:
        """Save a copy, in the format that the ending of the name says."""
        self._minta("simpan", url=berkas.resolve().as_uri(), saringan=SARINGAN[berkas.suffix])
        return berkas

    def tutup(self) -> None:
        """Close without saving."""
        self._minta("tutup")


@contextmanager
def dengan_kantor(
    *, oxt: Iterable[Path] = (), batas: float = 60, lingkungan: Mapping[str, str] | None = None
) -> Iterator[Kantor]:
    """A soffice of its own, with these extensions installed; ended when the block ends.

    `batas`: seconds to start. `lingkungan`: environment variables that it gets besides those of the tests.
    """
    uno = subprocess.run([PYTHON, "-c", "import uno"], capture_output=True, text=True, check=False)
    assert uno.returncode == 0, f"{PYTHON} has no uno (Debian: python3-uno): {uno.stderr[-300:]}"
    with tempfile.TemporaryDirectory(prefix="kantor-", ignore_cleanup_errors=True) as tempat:
        dipasang = [satu.resolve().as_uri() for satu in oxt]
        if dipasang:
            # unopkg refuses to do this for root, so a first soffice does it; the second finds them at its start.
            with kantor_di(Path(tempat), batas) as pemasang:
                for url in dipasang:
                    pemasang.minta("pasang", url=url, batas=batas)
                pemasang.selesai(batas)
        with kantor_di(Path(tempat), batas, lingkungan) as kantor:
            yield kantor


@contextmanager
def kantor_di(tempat: Path, batas: float, lingkungan: Mapping[str, str] | None = None) -> Iterator[Kantor]:
    """Both programs, with the profile in this folder."""
    pipa = f"{tempat.name}-{os.getpid()}"
    profil = f"-env:UserInstallation={(tempat / 'profil').as_uri()}"
    catatan = tempat / "catatan.txt"
    with catatan.open("wb") as tulis:
        soffice = subprocess.Popen(
            [
                "soffice", profil, "--headless", "--norestore", "--nologo", "--nodefault",
                f"--accept=pipe,name={pipa};urp;",
            ],
            stdin=subprocess.DEVNULL, stdout=tulis, stderr=tulis, start_new_session=True,
            env={**os.environ, **(lingkungan or {})},
        )  # fmt: skip
        sisi_uno = subprocess.Popen(
            [PYTHON, str(SISI_UNO), pipa, str(batas)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=tulis, text=True, start_new_session=True,
        )  # fmt: skip
    kantor = Kantor(sisi_uno, soffice, catatan)
    try:
        yield kantor
    finally:
        kantor.matikan()
