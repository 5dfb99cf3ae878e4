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
    with_console = Path(sys.executable).with_name("python.exe")
    return str(with_console) if Path(sys.executable).name.lower() == "pythonw.exe" else sys.executable


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
        file = Path(place, EXTENSION_NAME)
        file.write_bytes(content)
        result = office.run("add", *_layer(shared=for_all_users()), "--suppress-license", "-f", str(file))
    if result.returncode:
        raise ExtensionFailed(f"Ekstensi tidak terpasang: {_alasan(result.stdout + result.stderr)}.")
    return [b for b in status(office) if not b.well]


def remove(office: Office) -> bool:
    """Whether there was an extension or a module of ours to take away. Raises ExtensionFailed."""
    result = office.run("remove", *_layer(shared=for_all_users()), IDENTIFIER)
    absent = "no such extension" in result.stdout + result.stderr
    if result.returncode and not absent:
        raise ExtensionFailed(f"Ekstensi tidak terlepas: {_alasan(result.stdout + result.stderr)}.")
    return _remove_module(office) or not absent


def _remove_module(office: Office) -> bool:
    """Takes the macros out of the user's library Standard, where the extension put them; the rest stays."""
    from xlkinerja.workbook.errors import PatchRefused
    from xlkinerja.workbook.patch import replace_file

    user = office.user_folder()
    if user is None:
        return False
    library = user / "basic" / "Standard"
    module, index = library / f"{MODULE}.xba", library / "script.xlb"
    if not module.is_file():
        return False
    try:
        if index.is_file():
            pattern = rb'\s*<library:element library:name="' + MODULE.encode() + rb'"\s*/>'
            replace_file(index, re.sub(pattern, b"", index.read_bytes()), backup=False)
        module.unlink()
    except (PatchRefused, OSError) as error:
        alasan = getattr(error, "strerror", None) or str(error)
        raise ExtensionFailed(f"{module} tidak dapat dihapus ({alasan}). Tutup LibreOffice, lalu ulangi.") from None
    return True


def installed(office: Office) -> Installed | None:
    """The extension of this user or of all, or None. Raises ExtensionFailed where the office is open."""
    for shared in (False, True):
        if not shared and for_all_users():
            continue
        result = office.run("list", *_layer(shared=shared), IDENTIFIER)
        version = re.search(r"^ *Version: *(\S+)", result.stdout, re.MULTILINE)
        url = re.search(r"^ *URL: *(\S+)", result.stdout, re.MULTILINE)
        if not result.returncode and version:
            return Installed(version[1], office.extension_folder(url[1]) if url else None)
    return None


def status(office: Office) -> list[StatusLine]:
    """What is well and what is missing, in the order in which one would mend it; asks the service of Python once."""
    items = [StatusLine(well=True, pesan=f"LibreOffice: {office.program}"), _office_python(office)]
    extension = installed(office)
    if extension is None:
        missing = StatusLine(well=False, pesan="Ekstensi belum terpasang. Jalankan: xlkinerja addin pasang --calc")
        return [*items, missing]
    items.append(_same_version("Ekstensi terpasang, versi", extension.version))
    connection: dict[str, str] = {}
    if extension.folder is not None:
        with contextlib.suppress(OSError, ValueError, TypeError):
            connection = read_connection((extension.folder / CONNECTION).read_bytes())
    return [*items, *_python(connection.get("python", ""))]


def _office_python(office: Office) -> StatusLine:
    if office.knows_python:
        return StatusLine(well=True, pesan="LibreOffice dapat memuat ekstensi Python.")
    pesan = "LibreOffice ini tidak dapat memuat ekstensi Python. Debian/Ubuntu: apt install python3-uno"
    return StatusLine(well=False, pesan=f"{pesan}; di tempat lain pasang ulang LibreOffice lengkap.")


def _same_version(beginning: str, version: str) -> StatusLine:
    if version == __version__:
        return StatusLine(well=True, pesan=f"{beginning} {version}.")
    return StatusLine(well=False, pesan=f"{beginning} {version}; xlkinerja yang terpasang versi {__version__}. {RETRY}")


def _python(connected: str) -> Iterator[StatusLine]:
    chosen = os.environ.get("XLKINERJA_PYTHON", "")
    python = chosen or connected
    if not python or not Path(python).is_file():
        yield StatusLine(well=False, pesan=f"Python tidak ditemukan di {python or 'tempat mana pun'}. {RETRY}")
        return
    through = " (dari variabel XLKINERJA_PYTHON)" if chosen else ""
    if chosen or python == this_python():
        yield StatusLine(well=True, pesan=f"Python: {python}{through}")
    else:
        pesan = f"Ekstensi memakai Python lain ({python}) daripada yang sekarang ({this_python()}). {RETRY}"
        yield StatusLine(well=False, pesan=pesan)
    yield try_service(python)


def try_service(python: str, limit: float = LIMIT) -> StatusLine:
    """One start of the service as the office starts it, one question, and its end."""
    started = time.monotonic()
    try:
        service = Service(python)
        try:
            answer = service.ask({"fungsi": FUNCTION, "masukan": [QUESTION]}, limit)
            seconds = f"{time.monotonic() - started:.1f}".replace(".", ",")
            version = service.ask({}, limit).get("versi", "")
        finally:
            service.end()
    except ServiceFailed as failed:
        return StatusLine(well=False, pesan=_sentence(str(failed), python))
    result = answer.get("hasil")
    if result != [[ANSWER]]:
        pesan = f"Layanan Python menjawab {FUNCTION}({QUESTION:.0f}) dengan «{answer.get('galat', result)}». {RETRY}"
        return StatusLine(well=False, pesan=pesan)
    if version != __version__:
        return _same_version("Layanan Python menjawab dengan xlkinerja versi", version)
    pesan = f"Layanan Python hidup dan menjawab dalam {seconds} detik: {FUNCTION}({QUESTION:.0f}) = {ANSWER}."
    return StatusLine(well=True, pesan=pesan)


def _sentence(pesan: str, python: str) -> str:
    """What a cell would show, with what helps here."""
    if "No module named 'xlkinerja" in pesan:
        command = f'"{python}" -m pip install .'
        return f"xlkinerja belum ada di Python yang dipakai ekstensi. Di folder proyek xlkinerja jalankan: {command}"
    return f"{pesan.removesuffix(HITUNG_ULANG).strip()} {RETRY}" if pesan.endswith(HITUNG_ULANG) else pesan


def _layer(*, shared: bool) -> list[str]:
    return ["--shared"] if shared else []


def _alasan(output: str) -> str:
    """The line of unopkg that says what happened."""
    lines = [b.partition("ERROR:")[2].strip() or b.strip() for b in output.splitlines() if b.strip()]
    meaningful = [b for b in lines if b and b != "unopkg failed."]
    return meaningful[-1].rstrip(".")[:300] if meaningful else "unopkg tidak mengatakan sebabnya"
