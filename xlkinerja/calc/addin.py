"""Installing the extension for LibreOffice, taking it away, and saying in plain words how it stands."""

import contextlib
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from xlkinerja import __version__
from xlkinerja.calc.addin_build import NAMA_EKSTENSI, baca_sambungan, dengan_sambungan
from xlkinerja.calc.component.process import ULANGI as HITUNG_ULANG
from xlkinerja.calc.component.process import Layanan, LayananGagal
from xlkinerja.calc.configuration import PENGENAL
from xlkinerja.calc.office import EkstensiGagal, Kantor
from xlkinerja.calc.parts import MODUL, SAMBUNGAN
from xlkinerja.hosts.shipping import makro
from xlkinerja.hosts.status import Butir

ULANGI = "Tutup LibreOffice, lalu jalankan: xlkinerja addin pasang --calc"
#: The question of the trial, and the right answer.
FUNGSI, ISIAN, JAWABAN = "KIN_TERBILANG", 19.0, "sembilan belas"
BATAS = 30.0


@dataclass(frozen=True, slots=True)
class Terpasang:
    """The extension as LibreOffice knows it: its version, and its folder where that can be told."""

    versi: str
    folder: Path | None


def python_ini() -> str:
    """The running interpreter, with a console where it is one without: a pipe needs its ends."""
    berjendela = Path(sys.executable).with_name("python.exe")
    return str(berjendela) if Path(sys.executable).name.lower() == "pythonw.exe" else sys.executable


def bersama() -> bool:
    """Whether extensions go to all users: unopkg refuses anything else to root."""
    return getattr(os, "geteuid", lambda: 1)() == 0


def bawaan() -> bytes:
    """The extension that comes with this version of xlkinerja. Raises EkstensiGagal where it is missing."""
    path = makro() / NAMA_EKSTENSI
    if not path.is_file():
        raise EkstensiGagal(f"{path} tidak ada. Pasang ulang xlkinerja, atau bangun: xlkinerja addin bangun --calc")
    return path.read_bytes()


def pasang(kantor: Kantor, python: str | None = None) -> list[Butir]:
    """What is still missing after the extension was installed and connected to this Python. Raises EkstensiGagal."""
    isi = dengan_sambungan(bawaan(), python or python_ini())
    with tempfile.TemporaryDirectory() as tempat:
        berkas = Path(tempat, NAMA_EKSTENSI)
        berkas.write_bytes(isi)
        hasil = kantor.jalankan("add", *_lapis(bersama=bersama()), "--suppress-license", "-f", str(berkas))
    if hasil.returncode:
        raise EkstensiGagal(f"Ekstensi tidak terpasang: {_alasan(hasil.stdout + hasil.stderr)}.")
    return [b for b in status(kantor) if not b.baik]


def lepas(kantor: Kantor) -> bool:
    """Whether there was an extension or a module of ours to take away. Raises EkstensiGagal."""
    hasil = kantor.jalankan("remove", *_lapis(bersama=bersama()), PENGENAL)
    tidak_ada = "no such extension" in hasil.stdout + hasil.stderr
    if hasil.returncode and not tidak_ada:
        raise EkstensiGagal(f"Ekstensi tidak terlepas: {_alasan(hasil.stdout + hasil.stderr)}.")
    return _lepas_modul(kantor) or not tidak_ada


def _lepas_modul(kantor: Kantor) -> bool:
    """Takes the macros out of the user's library Standard, where the extension put them; the rest stays."""
    from xlkinerja.workbook.errors import PatchRefused
    from xlkinerja.workbook.patch import replace_file

    pengguna = kantor.folder_pengguna()
    if pengguna is None:
        return False
    pustaka = pengguna / "basic" / "Standard"
    modul, daftar = pustaka / f"{MODUL}.xba", pustaka / "script.xlb"
    if not modul.is_file():
        return False
    try:
        if daftar.is_file():
            butir = rb'\s*<library:element library:name="' + MODUL.encode() + rb'"\s*/>'
            replace_file(daftar, re.sub(butir, b"", daftar.read_bytes()), backup=False)
        modul.unlink()
    except (PatchRefused, OSError) as galat:
        alasan = getattr(galat, "strerror", None) or str(galat)
        raise EkstensiGagal(f"{modul} tidak dapat dihapus ({alasan}). Tutup LibreOffice, lalu ulangi.") from None
    return True


def terpasang(kantor: Kantor) -> Terpasang | None:
    """The extension of this user or of all, or None. Raises EkstensiGagal where the office is open."""
    for semua in (False, True):
        if not semua and bersama():
            continue
        hasil = kantor.jalankan("list", *_lapis(bersama=semua), PENGENAL)
        versi = re.search(r"^ *Version: *(\S+)", hasil.stdout, re.MULTILINE)
        url = re.search(r"^ *URL: *(\S+)", hasil.stdout, re.MULTILINE)
        if not hasil.returncode and versi:
            return Terpasang(versi[1], kantor.folder_ekstensi(url[1]) if url else None)
    return None


def status(kantor: Kantor) -> list[Butir]:
    """What is well and what is missing, in the order in which one would mend it; asks the service of Python once."""
    butir = [Butir(baik=True, pesan=f"LibreOffice: {kantor.program}"), _python_kantor(kantor)]
    ekstensi = terpasang(kantor)
    if ekstensi is None:
        belum = Butir(baik=False, pesan="Ekstensi belum terpasang. Jalankan: xlkinerja addin pasang --calc")
        return [*butir, belum]
    butir.append(_seversi("Ekstensi terpasang, versi", ekstensi.versi))
    isi: dict[str, str] = {}
    if ekstensi.folder is not None:
        with contextlib.suppress(OSError, ValueError, TypeError):
            isi = baca_sambungan((ekstensi.folder / SAMBUNGAN).read_bytes())
    return [*butir, *_python(isi.get("python", ""))]


def _python_kantor(kantor: Kantor) -> Butir:
    if kantor.mengenal_python:
        return Butir(baik=True, pesan="LibreOffice dapat memuat ekstensi Python.")
    pesan = "LibreOffice ini tidak dapat memuat ekstensi Python. Debian/Ubuntu: apt install python3-uno"
    return Butir(baik=False, pesan=f"{pesan}; di tempat lain pasang ulang LibreOffice lengkap.")


def _seversi(awal: str, versi: str) -> Butir:
    if versi == __version__:
        return Butir(baik=True, pesan=f"{awal} {versi}.")
    return Butir(baik=False, pesan=f"{awal} {versi}; xlkinerja yang terpasang versi {__version__}. {ULANGI}")


def _python(tersambung: str) -> Iterator[Butir]:
    dipilih = os.environ.get("XLKINERJA_PYTHON", "")
    python = dipilih or tersambung
    if not python or not Path(python).is_file():
        yield Butir(baik=False, pesan=f"Python tidak ditemukan di {python or 'tempat mana pun'}. {ULANGI}")
        return
    lewat = " (dari variabel XLKINERJA_PYTHON)" if dipilih else ""
    if dipilih or python == python_ini():
        yield Butir(baik=True, pesan=f"Python: {python}{lewat}")
    else:
        pesan = f"Ekstensi memakai Python lain ({python}) daripada yang sekarang ({python_ini()}). {ULANGI}"
        yield Butir(baik=False, pesan=pesan)
    yield coba(python)


def coba(python: str, batas: float = BATAS) -> Butir:
    """One start of the service as the office starts it, one question, and its end."""
    mulai = time.monotonic()
    try:
        layanan = Layanan(python)
        try:
            jawaban = layanan.tanya({"fungsi": FUNGSI, "masukan": [ISIAN]}, batas)
            detik = f"{time.monotonic() - mulai:.1f}".replace(".", ",")
            versi = layanan.tanya({}, batas).get("versi", "")
        finally:
            layanan.akhiri()
    except LayananGagal as gagal:
        return Butir(baik=False, pesan=_kalimat(str(gagal), python))
    hasil = jawaban.get("hasil")
    if hasil != [[JAWABAN]]:
        pesan = f"Layanan Python menjawab {FUNGSI}({ISIAN:.0f}) dengan «{jawaban.get('galat', hasil)}». {ULANGI}"
        return Butir(baik=False, pesan=pesan)
    if versi != __version__:
        return _seversi("Layanan Python menjawab dengan xlkinerja versi", versi)
    pesan = f"Layanan Python hidup dan menjawab dalam {detik} detik: {FUNGSI}({ISIAN:.0f}) = {JAWABAN}."
    return Butir(baik=True, pesan=pesan)


def _kalimat(pesan: str, python: str) -> str:
    """What a cell would show, with what helps here."""
    if "No module named 'xlkinerja" in pesan:
        perintah = f'"{python}" -m pip install .'
        return f"xlkinerja belum ada di Python yang dipakai ekstensi. Di folder proyek xlkinerja jalankan: {perintah}"
    return f"{pesan.removesuffix(HITUNG_ULANG).strip()} {ULANGI}" if pesan.endswith(HITUNG_ULANG) else pesan


def _lapis(*, bersama: bool) -> list[str]:
    return ["--shared"] if bersama else []


def _alasan(keluaran: str) -> str:
    """The line of unopkg that says what happened."""
    baris = [b.partition("ERROR:")[2].strip() or b.strip() for b in keluaran.splitlines() if b.strip()]
    berarti = [b for b in baris if b and b != "unopkg failed."]
    return berarti[-1].rstrip(".")[:300] if berarti else "unopkg tidak mengatakan sebabnya"
