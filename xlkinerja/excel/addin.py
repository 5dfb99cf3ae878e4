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
from xlkinerja.excel.addin_build import NAMA_ADDIN, baca_sambungan, dengan_sambungan
from xlkinerja.excel.diagnosis import ULANGI
from xlkinerja.hosts.shipping import makro
from xlkinerja.hosts.status import Butir

#: Below %APPDATA%. Excel opens what lies here at every start and trusts it unless a policy says otherwise.
XLSTART = Path("Microsoft", "Excel", "XLSTART")
#: xlwings starts Python with a Windows call that knows the letters of this code page only.
SANDI_WINDOWS = "cp1252"


class AddinGagal(Exception):  # noqa: N818 - a domain word
    """Something the user can mend, in one or two sentences (Indonesian)."""


@dataclass(frozen=True, slots=True)
class Lingkungan:
    """The Python that the add-in is to use: interpreter, the two libraries of xlwings ("" where absent), version.

    `asal` is the interpreter it was made from where it is a virtual environment, else itself.
    """

    python: str
    pustaka64: str
    pustaka32: str
    xlwings: str
    pywin32: bool
    asal: str = ""


def folder_mulai(pilihan: Path | None = None, env: Mapping[str, str] | None = None) -> Path:
    """The folder the add-in goes to: the one given, or the user's XLSTART. Raises AddinGagal where there is none."""
    if pilihan is not None:
        return pilihan
    env = os.environ if env is None else env
    if sys.platform != "win32":
        raise AddinGagal(
            "Add-in Excel hanya bekerja di Windows. Perintah lain xlkinerja bekerja di sini. "
            "Untuk menyiapkan berkasnya saja, sebutkan foldernya dengan --folder."
        )
    if not env.get("APPDATA"):
        raise AddinGagal("Variabel APPDATA tidak ada, sehingga folder mulai Excel tidak diketahui. Sebutkan --folder.")
    return Path(env["APPDATA"]) / XLSTART


def lingkungan() -> Lingkungan:
    """The running Python as the add-in would start it: without a console window where there is such an interpreter."""
    python = Path(sys.executable)
    tanpa_jendela = python.with_name("pythonw.exe")
    try:
        versi = version("xlwings")
        berkas = distribution("xlwings").files or []
        tempat = [Path(str(f.locate())).resolve().parent for f in berkas if f.name.lower().endswith(".dll")]
    except PackageNotFoundError:
        versi, tempat = "", []
    tempat += [Path(p) for p in (sys.prefix, sys.base_prefix, site.getuserbase(), str(python.parent))]
    return Lingkungan(
        str(tanpa_jendela if tanpa_jendela.is_file() else python),
        cari_pustaka(64, versi, tempat),
        cari_pustaka(32, versi, tempat),
        versi,
        pywin32=find_spec("win32com") is not None,
        asal=getattr(sys, "_base_executable", sys.base_prefix),
    )


def cari_pustaka(bit: int, versi: str, tempat: Iterable[Path]) -> str:
    """Path of xlwings' library for Excel of 64 or 32 bits, or ""."""
    berkas = (folder / f"xlwings{bit}-{versi}.dll" for folder in tempat)
    return next((str(path) for path in berkas if path.is_file()), "")


def bawaan() -> bytes:
    """The add-in that comes with this version of xlkinerja. Raises AddinGagal where it is missing."""
    path = makro() / NAMA_ADDIN
    if not path.is_file():
        raise AddinGagal(f"{path} tidak ada. Pasang ulang xlkinerja, atau bangun dengan: xlkinerja addin bangun")
    return path.read_bytes()


def pasang(folder: Path, dengan: Lingkungan | None = None) -> tuple[Path, list[Butir]]:
    """The add-in written into the folder and connected to this Python, with what is still missing.

    Raises AddinGagal, and writes nothing, where add-in and xlwings are of different versions or Excel holds the file.
    """
    from xlkinerja.workbook.errors import PatchRefused
    from xlkinerja.workbook.patch import replace_file

    dengan = dengan or lingkungan()
    asli = bawaan()
    perlu = baca_sambungan(asli)["xlwings"]
    if dengan.xlwings != perlu:
        ada = f"yang terpasang versi {dengan.xlwings}" if dengan.xlwings else "xlwings belum terpasang"
        raise AddinGagal(
            f'Add-in ini memerlukan xlwings {perlu}; {ada}. Jalankan: pip install "xlwings=={perlu}", lalu ulangi.'
        )
    isian = {
        "python": dengan.python,
        "pustaka64": dengan.pustaka64,
        "pustaka32": dengan.pustaka32,
        "xlkinerja": __version__,
        "xlwings": perlu,
    }
    tujuan = folder / NAMA_ADDIN
    _bukan_milik_lain(tujuan)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        replace_file(tujuan, dengan_sambungan(asli, isian), backup=False)
    except (PatchRefused, OSError) as error:
        raise AddinGagal(_tidak_tertulis(tujuan, error)) from None
    return tujuan, [b for b in status(folder, dengan) if not b.baik]


def lepas(folder: Path) -> bool:
    """Whether there was an add-in of ours to take away. Raises AddinGagal for a file of others or one in use."""
    tujuan = folder / NAMA_ADDIN
    if not tujuan.exists():
        return False
    _bukan_milik_lain(tujuan)
    try:
        tujuan.unlink()
    except OSError as error:
        raise AddinGagal(_tidak_tertulis(tujuan, error)) from None
    return True


def status(folder: Path, dengan: Lingkungan | None = None) -> list[Butir]:
    """What is well and what is missing, in the order in which one would mend it.

    Starts the server of the add-in once, where its Python is there, and ends it again.
    """
    dengan = dengan or lingkungan()
    tujuan = folder / NAMA_ADDIN
    fakta = probe.registri()
    butir = [_windows(), *diagnosis.office_store(fakta)]
    if not tujuan.is_file():
        pesan = f"Add-in belum terpasang di {folder}. Jalankan: xlkinerja addin pasang"
        return [*butir, Butir(baik=False, pesan=pesan)]
    try:
        isi = baca_sambungan(tujuan.read_bytes())
    except (ValueError, OSError):
        pesan = f"{tujuan} rusak atau bukan add-in xlkinerja. Hapus, lalu pasang lagi."
        return [*butir, Butir(baik=False, pesan=pesan)]
    python = isi["python"]
    hilang = diagnosis.asal_hilang(python)
    return [
        *butir,
        Butir(baik=True, pesan=f"Add-in terpasang: {tujuan}"),
        *_cocok(isi, dengan),
        _python(python),
        *hilang,
        *_letak(python, folder, dengan.asal if python == dengan.python else ""),
        _pustaka(isi, diagnosis.lebar_excel(fakta)),
        _pywin32(ada=dengan.pywin32),
        *([] if hilang or not Path(python).is_file() else _layanan(isi)),
    ]


def _windows() -> Butir:
    ya = sys.platform == "win32"
    return Butir(ya, "Windows." if ya else "Bukan Windows; Excel di sini tidak dapat memakai add-in ini.")


def _cocok(isi: Mapping[str, str], dengan: Lingkungan) -> list[Butir]:
    """Versions of the add-in against those installed, and whether it is connected to this Python."""
    butir = []
    for nama, ada, perbaikan in (
        ("xlkinerja", __version__, ULANGI),
        ("xlwings", dengan.xlwings, f'Jalankan: pip install "xlwings=={isi["xlwings"]}"'),
    ):
        sama = isi[nama] == ada
        pesan = f"Versi {nama} untuk add-in {isi[nama]}, {f'terpasang {ada}' if ada else 'belum terpasang'}."
        butir.append(Butir(sama, pesan if sama else f"{pesan} {perbaikan}"))
    if isi["python"] != dengan.python:
        pesan = f"Add-in memakai Python lain ({isi['python']}) daripada yang sekarang ({dengan.python}). {ULANGI}"
        butir.append(Butir(baik=False, pesan=pesan))
    return butir


def _python(letak: str) -> Butir:
    if letak and Path(letak).is_file():
        return Butir(baik=True, pesan=f"Python: {letak}")
    return Butir(baik=False, pesan=f"Python tidak ditemukan di {letak or 'tempat mana pun'}. {ULANGI}")


def _pustaka(isi: Mapping[str, str], bit: int) -> Butir:
    """The libraries of xlwings come with it on Windows only; the one for the Excel that there is suffices.

    `bit` is the width of that Excel, or 0 where it is not known.
    """
    ada = [b for b in (64, 32) if (p := isi[f"pustaka{b}"]) and Path(p).is_file()]
    if ada and (not bit or bit in ada):
        return Butir(baik=True, pesan=f"Pustaka xlwings untuk Excel {' dan '.join(f'{b}-bit' for b in ada)} ada.")
    versi = isi["xlwings"]
    perlu = f"Excel di komputer ini {bit}-bit. " if bit else ""
    pesan = (
        f"{perlu}Pustaka xlwings{bit or 64}-{versi}.dll tidak ditemukan; mungkin dikarantina antivirus. Jalankan: "
        f'pip install --force-reinstall "xlwings=={versi}", lalu: xlkinerja addin pasang'
    )
    return Butir(baik=False, pesan=pesan)


def _pywin32(*, ada: bool) -> Butir:
    return Butir(ada, "pywin32 terpasang." if ada else "pywin32 belum ada. Jalankan: pip install pywin32")


def _layanan(isi: Mapping[str, str]) -> list[Butir]:
    """The cache of pywin32, and one trial of the server."""
    python = isi["python"]
    simpanan = diagnosis.folder_gen_py(Path(python), Path(tempfile.gettempdir()))
    hasil = diagnosis.layanan(probe.coba_layanan(python), python, isi["xlwings"], simpanan)
    return list(dict.fromkeys([*diagnosis.gen_py_rusak(simpanan), hasil]))


def _letak(python: str, folder: Path, asal: str = "") -> list[Butir]:
    """Places that Windows or Excel treats in its own way."""
    butir = diagnosis.python_store((python, diagnosis.rumah_venv(Path(python)), asal))
    pesan = []
    if str(folder).startswith("\\\\"):
        pesan.append(
            f"Folder mulai Excel berada di jaringan ({folder}); Excel mungkin menolak makro di sana. "
            "Minta pengelola mengizinkan lokasi tepercaya di jaringan."
        )
    try:
        python.encode(SANDI_WINDOWS)
    except UnicodeEncodeError:
        pesan.append(
            f"Letak Python ({python}) memuat huruf yang tidak dikenal pustaka xlwings. "
            "Pasang Python di folder dengan huruf Latin biasa."
        )
    return [*butir, *(Butir(baik=False, pesan=p) for p in pesan)]


def _bukan_milik_lain(path: Path) -> None:
    """Raises AddinGagal where another's file stands under our name."""
    if not path.exists():
        return
    try:
        baca_sambungan(path.read_bytes())
    except OSError as error:
        raise AddinGagal(_tidak_tertulis(path, error)) from None
    except ValueError:
        pesan = f"{path} bukan add-in xlkinerja; tidak diubah. Pindahkan atau hapus dahulu berkas itu."
        raise AddinGagal(pesan) from None


def _tidak_tertulis(path: Path, error: Exception) -> str:
    alasan = getattr(error, "strerror", None) or getattr(error, "pesan", str(error))
    return f"{path} tidak dapat ditulis atau dihapus. Tutup semua jendela Excel, lalu ulangi. ({alasan})"
