"""A PDF of a workbook, made by the LibreOffice of this computer in a profile of its own."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from xlkinerja.workbook.errors import PatchRefused

#: Seconds after which a LibreOffice that does not answer is ended.
TIME_LIMIT = 180
_NAMES = ("soffice", "libreoffice", "soffice.com", "soffice.exe")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice*/program/soffice",
    "/snap/bin/libreoffice",
)
#: Decimal comma, dots between thousands, words and dates of Indonesia, whatever the computer speaks.
_INDONESIAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>id-ID</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="DefaultLocale" oor:op="fuse">
<value>id-ID</value></prop></item>
</oor:items>
"""
_NOTHING = "Tidak ada yang ditulis."
#: What a PDF says of when it was made, by which program, and of which contents exactly; each with its bytes.
_TRACES = re.compile(
    rb"/(?P<key>CreationDate|ModDate|Producer|Creator|DocChecksum|Author)\s*(?P<value>\((?:\\.|[^\\()])*\)|<[^<>]*>|/[0-9A-F]+)"
)
_IDS = re.compile(rb"/ID\s*\[\s*<(?P<one>[0-9A-Fa-f]*)>\s*<(?P<two>[0-9A-Fa-f]*)>\s*\]")


def find_libreoffice() -> Path | None:
    """The LibreOffice of this computer: on the path of programs, else where its installers put it."""
    for name in _NAMES:
        if found := shutil.which(name):
            return Path(found)
    return next((place for place in _installed() if place.is_file()), None)


def _installed() -> Iterator[Path]:
    for pattern in _PLACES:
        root, _, rest = pattern.partition("*")
        if rest:
            yield from sorted(Path(root).parent.glob(f"{Path(root).name}*{rest}"), reverse=True)
        else:
            yield Path(pattern)
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432"):
        if folder := os.environ.get(variable):
            yield Path(folder) / "LibreOffice/program/soffice.com"
            yield Path(folder) / "LibreOffice/program/soffice.exe"


def to_pdf(workbook: bytes, limit: float = TIME_LIMIT) -> bytes:
    """The PDF of every sheet that is shown; the same bytes for the same workbook and LibreOffice.

    Raises PatchRefused, in words, where there is no LibreOffice, or where it makes none.
    """
    program = find_libreoffice()
    if program is None:
        raise PatchRefused(
            f"PDF dibuat oleh LibreOffice, dan LibreOffice tidak ditemukan di komputer ini. {_NOTHING} Pasang "
            "LibreOffice (gratis, libreoffice.org), atau buat .xlsx lalu pilih Simpan sebagai PDF di Excel."
        )
    with tempfile.TemporaryDirectory(prefix="xlkinerja-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        (place / "profil/user").mkdir(parents=True)
        (place / "profil/user/registrymodifications.xcu").write_text(_INDONESIAN, encoding="utf-8")
        source, result = place / "cetak.xlsx", place / "cetak.pdf"
        source.write_bytes(workbook)
        command = [
            str(program), f"-env:UserInstallation={(place / 'profil').as_uri()}", "--headless", "--norestore",
            "--convert-to", "pdf:calc_pdf_Export", "--outdir", str(place), str(source),
        ]  # fmt: skip
        try:
            finished = _run(command, limit)
        except OSError as error:
            raise PatchRefused(
                f"LibreOffice tidak dapat dijalankan ({error.strerror or error}). {_NOTHING} Pasang ulang LibreOffice, "
                "atau buat .xlsx lalu pilih Simpan sebagai PDF di Excel."
            ) from None
        if not finished:
            raise PatchRefused(
                f"LibreOffice tidak selesai dalam {limit:g} detik. {_NOTHING} Tutup LibreOffice yang sedang terbuka, "
                "lalu ulangi."
            )
        if not result.is_file():
            raise PatchRefused(
                f"LibreOffice tidak membuat PDF. {_NOTHING} Buat .xlsx, buka di LibreOffice, lalu pilih File > Ekspor "
                "sebagai PDF."
            )
        return without_traces(result.read_bytes())


def _run(command: list[str], limit: float) -> bool:
    """Run the program to its end; False where it was ended because it took too long, with what it had started."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603 - the LibreOffice that was found above
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as running:
        try:
            running.wait(limit)
        except subprocess.TimeoutExpired:
            if os.name == "posix":  # soffice is a script that starts the office; both are of the session made above
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(running.pid, signal.SIGKILL)
            running.kill()
            return False
    return True


def without_traces(pdf: bytes) -> bytes:
    """A PDF that says neither when nor by which program it was made; every byte keeps its place, as its tables ask."""

    def blanked(match: re.Match[bytes]) -> bytes:
        value = match["value"]
        room = len(value) - 2
        inner = (b"20" * room)[:room] if value[:1] == b"<" else b" " * room  # 20 is a blank, in hexadecimal
        if value[:1] == b"/":
            return match[0].replace(value, b"/" + b"0" * (len(value) - 1))
        return match[0].replace(value, value[:1] + inner + value[-1:])

    pdf = _TRACES.sub(blanked, pdf)
    return _IDS.sub(lambda m: re.sub(rb"(?<=<)[0-9A-Fa-f]*(?=>)", lambda i: b"0" * len(i[0]), m[0]), pdf)
