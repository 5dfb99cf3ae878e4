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
from xlkinerja.calc.addin_build import EXTENSION_NAME, read_connection, with_connection
from xlkinerja.calc.component.process import RETRY as HITUNG_ULANG
from xlkinerja.calc.component.process import Service, ServiceFailed
from xlkinerja.calc.configuration import IDENTIFIER
from xlkinerja.calc.office import ExtensionFailed, Office
from xlkinerja.calc.parts import CONNECTION, MODULE
from xlkinerja.hosts.shipping import macro_folder
from xlkinerja.hosts.status import StatusLine

RETRY = "Tutup LibreOffice, lalu jalankan: xlkinerja addin pasang --calc"
#: The question of the trial, and the right answer.
FUNCTION, QUESTION, ANSWER = "KIN_TERBILANG", 19.0, "sembilan belas"
LIMIT = 30.0


@dataclass(frozen=True, slots=True)
class Installed:
    """The extension as LibreOffice knows it: its version, and its folder where that can be told."""

    version: str
    folder: Path | None


def this_python() -> str:
    """The running interpreter, with a console where it is one without: a pipe needs its ends."""
    berjendela = Path(sys.executable).with_name("python.exe")
    return str(berjendela) if Path(sys.executable).name.lower() == "pythonw.exe" else sys.executable


def for_all_users() -> bool:
    """Whether extensions go to all users: unopkg refuses anything else to root."""
    return getattr(os, "geteuid", lambda: 1)() == 0


def shipped() -> bytes:
    """The extension that comes with this version of xlkinerja. Raises ExtensionFailed where it is missing."""
    path = macro_folder() / EXTENSION_NAME
    if not path.is_file():
        raise ExtensionFailed(f"{path} tidak ada. Pasang ulang xlkinerja, atau bangun: xlkinerja addin bangun --calc")
    return path.read_bytes()


def install(office: Office, python: str | None = None) -> list[StatusLine]:
    """What is still missing after the extension was installed and connected to this Python. Raises ExtensionFailed."""
    content = with_connection(shipped(), python or this_python())
    with tempfile.TemporaryDirectory() as place:
        berkas = Path(place, EXTENSION_NAME)
        berkas.write_bytes(content)
        result = office.run("add", *_lapis(for_all_users=for_all_users()), "--suppress-license", "-f", str(berkas))
    if result.returncode:
        raise ExtensionFailed(f"Ekstensi tidak terpasang: {_alasan(result.stdout + result.stderr)}.")
    return [b for b in status(office) if not b.well]


def remove(office: Office) -> bool:
    """Whether there was an extension or a module of ours to take away. Raises ExtensionFailed."""
    result = office.run("remove", *_lapis(for_all_users=for_all_users()), IDENTIFIER)
    tidak_ada = "no such extension" in result.stdout + result.stderr
    if result.returncode and not tidak_ada:
        raise ExtensionFailed(f"Ekstensi tidak terlepas: {_alasan(result.stdout + result.stderr)}.")
    return _lepas_modul(office) or not tidak_ada


def _lepas_modul(office: Office) -> bool:
    """Takes the macros out of the user's library Standard, where the extension put them; the rest stays."""
    from xlkinerja.workbook.errors import PatchRefused
    from xlkinerja.workbook.patch import replace_file

    pengguna = office.user_folder()
    if pengguna is None:
        return False
    pustaka = pengguna / "basic" / "Standard"
    modul, entries = pustaka / f"{MODULE}.xba", pustaka / "script.xlb"
    if not modul.is_file():
        return False
    try:
        if entries.is_file():
            item = rb'\s*<library:element library:name="' + MODULE.encode() + rb'"\s*/>'
            replace_file(entries, re.sub(item, b"", entries.read_bytes()), backup=False)
        modul.unlink()
    except (PatchRefused, OSError) as error:
        alasan = getattr(error, "strerror", None) or str(error)
        raise ExtensionFailed(f"{modul} tidak dapat dihapus ({alasan}). Tutup LibreOffice, lalu ulangi.") from None
    return True


def installed(office: Office) -> Installed | None:
    """The extension of this user or of all, or None. Raises ExtensionFailed where the office is open."""
    for every in (False, True):
        if not every and for_all_users():
            continue
        result = office.run("list", *_lapis(for_all_users=every), IDENTIFIER)
        version = re.search(r"^ *Version: *(\S+)", result.stdout, re.MULTILINE)
        url = re.search(r"^ *URL: *(\S+)", result.stdout, re.MULTILINE)
        if not result.returncode and version:
            return Installed(version[1], office.extension_folder(url[1]) if url else None)
    return None


def status(office: Office) -> list[StatusLine]:
    """What is well and what is missing, in the order in which one would mend it; asks the service of Python once."""
    items = [StatusLine(well=True, pesan=f"LibreOffice: {office.program}"), _python_kantor(office)]
    extension = installed(office)
    if extension is None:
        open_count = StatusLine(well=False, pesan="Ekstensi belum terpasang. Jalankan: xlkinerja addin pasang --calc")
        return [*items, open_count]
    items.append(_seversi("Ekstensi terpasang, versi", extension.version))
    content: dict[str, str] = {}
    if extension.folder is not None:
        with contextlib.suppress(OSError, ValueError, TypeError):
            content = read_connection((extension.folder / CONNECTION).read_bytes())
    return [*items, *_python(content.get("python", ""))]


def _python_kantor(office: Office) -> StatusLine:
    if office.knows_python:
        return StatusLine(well=True, pesan="LibreOffice dapat memuat ekstensi Python.")
    pesan = "LibreOffice ini tidak dapat memuat ekstensi Python. Debian/Ubuntu: apt install python3-uno"
    return StatusLine(well=False, pesan=f"{pesan}; di tempat lain pasang ulang LibreOffice lengkap.")


def _seversi(awal: str, version: str) -> StatusLine:
    if version == __version__:
        return StatusLine(well=True, pesan=f"{awal} {version}.")
    return StatusLine(well=False, pesan=f"{awal} {version}; xlkinerja yang terpasang versi {__version__}. {RETRY}")


def _python(tersambung: str) -> Iterator[StatusLine]:
    dipilih = os.environ.get("XLKINERJA_PYTHON", "")
    python = dipilih or tersambung
    if not python or not Path(python).is_file():
        yield StatusLine(well=False, pesan=f"Python tidak ditemukan di {python or 'tempat mana pun'}. {RETRY}")
        return
    lewat = " (dari variabel XLKINERJA_PYTHON)" if dipilih else ""
    if dipilih or python == this_python():
        yield StatusLine(well=True, pesan=f"Python: {python}{lewat}")
    else:
        pesan = f"Ekstensi memakai Python lain ({python}) daripada yang sekarang ({this_python()}). {RETRY}"
        yield StatusLine(well=False, pesan=pesan)
    yield try_service(python)


def try_service(python: str, limit: float = LIMIT) -> StatusLine:
    """One start of the service as the office starts it, one question, and its end."""
    mulai = time.monotonic()
    try:
        server_result = Service(python)
        try:
            answer = server_result.ask({"fungsi": FUNCTION, "masukan": [QUESTION]}, limit)
            seconds = f"{time.monotonic() - mulai:.1f}".replace(".", ",")
            version = server_result.ask({}, limit).get("versi", "")
        finally:
            server_result.end()
    except ServiceFailed as failed:
        return StatusLine(well=False, pesan=_kalimat(str(failed), python))
    result = answer.get("hasil")
    if result != [[ANSWER]]:
        pesan = f"Layanan Python menjawab {FUNCTION}({QUESTION:.0f}) dengan «{answer.get('galat', result)}». {RETRY}"
        return StatusLine(well=False, pesan=pesan)
    if version != __version__:
        return _seversi("Layanan Python menjawab dengan xlkinerja versi", version)
    pesan = f"Layanan Python hidup dan menjawab dalam {seconds} detik: {FUNCTION}({QUESTION:.0f}) = {ANSWER}."
    return StatusLine(well=True, pesan=pesan)


def _kalimat(pesan: str, python: str) -> str:
    """What a cell would show, with what helps here."""
    if "No module named 'xlkinerja" in pesan:
        command = f'"{python}" -m pip install .'
        return f"xlkinerja belum ada di Python yang dipakai ekstensi. Di folder proyek xlkinerja jalankan: {command}"
    return f"{pesan.removesuffix(HITUNG_ULANG).strip()} {RETRY}" if pesan.endswith(HITUNG_ULANG) else pesan


def _lapis(*, for_all_users: bool) -> list[str]:
    return ["--shared"] if for_all_users else []


def _alasan(output: str) -> str:
    """The line of unopkg that says what happened."""
    rows = [b.partition("ERROR:")[2].strip() or b.strip() for b in output.splitlines() if b.strip()]
    berarti = [b for b in rows if b and b != "unopkg failed."]
    return berarti[-1].rstrip(".")[:300] if berarti else "unopkg tidak mengatakan sebabnya"
