"""The extension for LibreOffice as a file, the same bytes each time; only its types need LibreOffice's SDK."""

import io
import json
import os
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

from xlkinerja.calc.parts import IDL, RDB, SAMBUNGAN, bagian, sambungan
from xlkinerja.hosts.shipping import kemas

NAMA_EKSTENSI = "xlkinerja.oxt"
#: Where Debian's package libreoffice-dev puts the SDK; elsewhere XLKINERJA_SDK names the folder.
SDK = Path("/usr/lib/libreoffice/sdk")


class SdkTidakAda(Exception):  # noqa: N818 - a domain word
    """No unoidl-write; the text (Indonesian) says what to install."""


def bangun(sdk: Path | None = None) -> bytes:
    """The extension, not yet connected to any Python. Raises SdkTidakAda."""
    isi = bagian()
    return kemas({**isi, RDB: tipe(isi[IDL].decode(), sdk)})


def tipe(idl: str, sdk: Path | None = None) -> bytes:
    """The types of an IDL as LibreOffice loads them. Raises SdkTidakAda."""
    program = unoidl_write(sdk)
    dasar = next(
        (p for p in (program.parents[2] / "program" / "types.rdb", Path("/usr/lib/libreoffice/program/types.rdb"))
         if p.is_file()),
        None,
    )  # fmt: skip
    if dasar is None:
        raise SdkTidakAda(f"types.rdb LibreOffice tidak ditemukan di dekat {program}. Pasang LibreOffice.")
    with tempfile.TemporaryDirectory() as tempat:
        masuk, keluar = Path(tempat, IDL), Path(tempat, RDB)
        masuk.write_text(idl, "utf-8")
        hasil = subprocess.run(  # noqa: S603 - a program of the SDK on files of ours
            [program, dasar, masuk, keluar], capture_output=True, text=True, errors="replace", check=False
        )
        if hasil.returncode:
            raise SdkTidakAda(f"{program} gagal: {(hasil.stderr or hasil.stdout).strip()[-300:]}")
        return keluar.read_bytes()


def unoidl_write(sdk: Path | None = None) -> Path:
    """The program that compiles IDL: in the SDK named, in XLKINERJA_SDK, in Debian's place, or on PATH."""
    if sdk is None and os.environ.get("XLKINERJA_SDK"):
        sdk = Path(os.environ["XLKINERJA_SDK"])
    di_jalur = shutil.which("unoidl-write")
    calon = [(sdk or SDK) / "bin" / nama for nama in ("unoidl-write", "unoidl-write.exe")]
    if sdk is None and di_jalur:
        calon.append(Path(di_jalur).resolve())
    ada = next((p for p in calon if p.is_file()), None)
    if ada is None:
        raise SdkTidakAda(
            f"unoidl-write tidak ditemukan{f' di {sdk}' if sdk else ''}. "
            "Membangun ekstensi memerlukan SDK LibreOffice: "
            "di Debian jalankan apt install libreoffice-dev; di tempat lain sebutkan foldernya dengan --sdk. "
            "Untuk memakai ekstensi yang sudah jadi, cukup: xlkinerja addin pasang --calc"
        )
    return ada


def isi_ekstensi(ekstensi: bytes) -> dict[str, bytes]:
    """The parts of an extension by name."""
    with zipfile.ZipFile(io.BytesIO(ekstensi)) as paket:
        return {nama: paket.read(nama) for nama in paket.namelist()}


def dengan_sambungan(ekstensi: bytes, python: str) -> bytes:
    """The extension connected to this interpreter; every other part as it was."""
    return kemas(isi_ekstensi(ekstensi) | {SAMBUNGAN: sambungan(python).encode()})


def baca_sambungan(teks: bytes) -> dict[str, str]:
    """What sambungan.json says: `python` and `xlkinerja`, "" where it does not. Raises ValueError where it is none."""
    isi = json.loads(teks)
    if not isinstance(isi, dict):
        raise TypeError("bukan sambungan xlkinerja")
    return {kunci: str(isi.get(kunci) or "") for kunci in ("python", "xlkinerja")}
