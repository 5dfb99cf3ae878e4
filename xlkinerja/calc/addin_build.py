"""The extension for LibreOffice as a file, the same bytes each time; only its types need LibreOffice's SDK."""

import io
import json
import os
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

from xlkinerja.calc.parts import CONNECTION, IDL, TYPES, connection, parts
from xlkinerja.hosts.shipping import pack

EXTENSION_NAME = "xlkinerja.oxt"
#: Where Debian's package libreoffice-dev puts the SDK; elsewhere XLKINERJA_SDK names the folder.
SDK = Path("/usr/lib/libreoffice/sdk")


class SdkMissing(Exception):  # noqa: N818 - a domain word
    """No unoidl-write; the text (Indonesian) says what to install."""


def build(sdk: Path | None = None) -> bytes:
    """The extension, not yet connected to any Python. Raises SdkMissing."""
    content = parts()
    return pack({**content, TYPES: types_of(content[IDL].decode(), sdk)})


def types_of(idl: str, sdk: Path | None = None) -> bytes:
    """The types of an IDL as LibreOffice loads them. Raises SdkMissing."""
    program = unoidl_write(sdk)
    base_types = next(
        (p for p in (program.parents[2] / "program" / "types.rdb", Path("/usr/lib/libreoffice/program/types.rdb"))
         if p.is_file()),
        None,
    )  # fmt: skip
    if base_types is None:
        raise SdkMissing(f"types.rdb LibreOffice tidak ditemukan di dekat {program}. Pasang LibreOffice.")
    with tempfile.TemporaryDirectory() as place:
        source, target = Path(place, IDL), Path(place, TYPES)
        source.write_text(idl, "utf-8")
        result = subprocess.run(  # noqa: S603 - a program of the SDK on files of ours
            [program, base_types, source, target], capture_output=True, text=True, errors="replace", check=False
        )
        if result.returncode:
            raise SdkMissing(f"{program} gagal: {(result.stderr or result.stdout).strip()[-300:]}")
        return target.read_bytes()


def unoidl_write(sdk: Path | None = None) -> Path:
    """The program that compiles IDL: in the SDK named, in XLKINERJA_SDK, in Debian's place, or on PATH."""
    if sdk is None and os.environ.get("XLKINERJA_SDK"):
        sdk = Path(os.environ["XLKINERJA_SDK"])
    on_path = shutil.which("unoidl-write")
    candidates = [(sdk or SDK) / "bin" / name for name in ("unoidl-write", "unoidl-write.exe")]
    if sdk is None and on_path:
        candidates.append(Path(on_path).resolve())
    found = next((p for p in candidates if p.is_file()), None)
    if found is None:
        raise SdkMissing(
            f"unoidl-write tidak ditemukan{f' di {sdk}' if sdk else ''}. "
            "Membangun ekstensi memerlukan SDK LibreOffice: "
            "di Debian jalankan apt install libreoffice-dev; di tempat lain sebutkan foldernya dengan --sdk. "
            "Untuk memakai ekstensi yang sudah jadi, cukup: xlkinerja addin pasang --calc"
        )
    return found


def extension_parts(extension: bytes) -> dict[str, bytes]:
    """The parts of an extension by name."""
    with zipfile.ZipFile(io.BytesIO(extension)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_connection(extension: bytes, python: str) -> bytes:
    """The extension connected to this interpreter; every other part as it was."""
    return pack(extension_parts(extension) | {CONNECTION: connection(python).encode()})


def read_connection(text: bytes) -> dict[str, str]:
    """What sambungan.json says: `python` and `xlkinerja`, "" where it does not. Raises ValueError where it is none."""
    content = json.loads(text)
    if not isinstance(content, dict):
        raise TypeError("bukan sambungan xlkinerja")
    return {key: str(content.get(key) or "") for key in ("python", "xlkinerja")}
