"""Put a file in the place of another one in one step, and leave nothing behind, neither after a failure nor a kill."""

import contextlib
import os
import re
import shutil
import stat
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import BinaryIO

from xlkinerja.workbook.disk.regular import obstacle, reason
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.values import visible

BACKUP, TEMPORARY = ".cadangan", ".sementara"
_UNCHANGED = "Tidak ada yang diubah."
_LOCKS = (("~$", "", "Excel"), (".~lock.", "#", "LibreOffice"))
_LOCK_NAME = 54  # bytes of the name in Excel's file; behind it the same name in UTF-16
_MOST_LOCK = 4096


def replace_file(path: Path, data: bytes, *, backup: bool, expected: bytes | None = None) -> Path | None:
    """Put data in the place of a file in one step and give the path of the backup, if one was asked for.

    The backup is "NAMA.xlsx.cadangan", or with a number when that exists. `expected` is what the file held when the
    data was made of it. Raises PatchRefused, with the file as it was: for what is no regular file, for one that is
    open in Excel or LibreOffice, and for one that holds something else than expected by now.
    """
    made: list[Path] = []  # files of ours, taken away again when anything fails
    if words := obstacle(path):
        raise PatchRefused(f"{path} tidak dapat ditulis ({words}). {_UNCHANGED} Pilih nama berkas lain.")
    try:
        with contextlib.ExitStack() as held:
            path = path.resolve()  # through a link, so that the link stays a link
            refuse_open(path)
            mode = _mode(path)
            saved = None
            if backup and mode is not None:
                file = held.enter_context(_create(path, made, BACKUP))
                saved = made[-1]
                file.write(path.read_bytes())
                file.flush()
                shutil.copystat(path, saved)
            file = held.enter_context(_create(path, made, TEMPORARY))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if os.name == "nt":  # which renames no open file
                held.close()
            if mode is not None:
                made[-1].chmod(mode)
            _refuse_changed(path, expected)
            os.replace(made[-1], path)  # noqa: PTH105 - tests make exactly this step fail
    except BaseException as error:
        for leftover in made:
            leftover.unlink(missing_ok=True)
        if not isinstance(error, OSError):
            raise
        raise PatchRefused(
            f"Berkas {path.name} tidak dapat ditulis ({_reason(error)}). {_UNCHANGED} Tutup berkas itu di Excel, "
            "periksa izin tulis folder dan sisa ruang, lalu ulangi."
        ) from error
    return saved


def refuse_open(path: Path) -> None:
    """Raises PatchRefused where the mark of a program lies beside the file: someone has it open."""
    if (found := opened_by(path)) is not None:
        by, mark = found
        raise PatchRefused(
            f"Berkas {path.name} sedang dibuka di {by}. {_UNCHANGED} Tutup berkas itu lebih dahulu, lalu "
            f"ulangi. Bila tidak ada yang membukanya lagi, hapus berkas penanda «{mark.name}» di folder yang sama."
        )


def opened_by(path: Path) -> tuple[str, Path] | None:
    """The program that has a file open with who uses it, as its mark beside the file says, and the mark."""
    for before, behind, program in _LOCKS:
        mark = path.with_name(f"{before}{path.name}{behind}")
        if mark.is_file():
            owner = lock_owner(mark)
            return f"{program} oleh «{visible(owner)}»" if owner else program, mark
    return None


def lock_owner(mark: Path) -> str:
    """Who has a file open, as its mark says; "" where it says nothing.

    Excel writes the length of the name, the name in the code page of the computer, and again in UTF-16; LibreOffice
    writes fields with commas: name, account, computer, time, profile.
    """
    try:
        with mark.open("rb") as file:
            data = file.read(_MOST_LOCK)
    except OSError:
        return ""
    if mark.name.startswith("~$"):
        again = data[_LOCK_NAME + 1 : _LOCK_NAME + 3]
        if len(again) == 2 and again[0] and not again[1]:
            name = data[_LOCK_NAME + 3 :][: 2 * again[0]].decode("utf-16-le", "replace")
        else:
            name = data[1 : 1 + min(data[0], _LOCK_NAME)].decode("cp1252", "replace") if data else ""
        return name.strip("\0 ")
    fields = re.split(r"(?<!\\),", data.decode("utf-8", "replace").rstrip("\n;"))
    name, account, computer = (f.replace("\\,", ",").strip() for f in (*fields, "", "", "")[:3])
    who = name or account
    return f"{who} ({computer})" if who and computer else who or computer


def clear_leftovers(path: Path, data: bytes) -> list[str]:
    """Take away what a killed run left beside a path that `data` is going to be written to; the names of it.

    Ours are files with the ending of a half-written one that are empty or begin as the data does, and backups that are
    empty or stop in the middle of the file. What a running process holds stays, and so does everything else.
    """
    cleared = []
    if obstacle(path):
        return []
    path = path.resolve()
    names = re.compile(rf"{re.escape(path.name)}(?:{re.escape(TEMPORARY)}|({re.escape(BACKUP)}))\d*")
    try:
        beside = sorted(p for p in path.parent.iterdir() if names.fullmatch(p.name))
    except OSError:
        return []
    for left in beside:
        with contextlib.suppress(OSError):
            if stat.S_ISREG(left.lstat().st_mode) and _abandoned(left, path, data):
                left.unlink()
                cleared.append(left.name)
    return cleared


def _abandoned(left: Path, path: Path, data: bytes) -> bool:
    with left.open("rb") as file:
        if not _hold(file):
            return False
        if TEMPORARY in left.name.removeprefix(path.name):
            return file.read(4) in (b"", data[:4])
        size = left.stat().st_size
        if not size or not path.is_file() or size >= path.stat().st_size:
            return not size
        with path.open("rb") as whole:
            return file.read() == whole.read(size)


def _refuse_changed(path: Path, expected: bytes | None) -> None:
    if expected is not None and (not path.is_file() or path.read_bytes() != expected):
        raise PatchRefused(
            f"Berkas {path.name} berubah selagi diproses: ada yang menyimpan atau memindahkannya. Perubahan itu tidak "
            "ditimpa. Tidak ada yang diubah. Tutup berkas itu, lalu ulangi."
        )


def _mode(path: Path) -> int | None:
    """Permissions of a file, None when there is none yet. Raises PatchRefused for a read-only file."""
    if not path.exists():
        return None
    mode = stat.S_IMODE(path.stat().st_mode)
    if not mode & stat.S_IWUSR:  # replacing would pass over the mark silently
        raise PatchRefused(f"Berkas {path.name} bertanda hanya-baca (read-only). {_UNCHANGED} Hapus tanda itu.")
    return mode


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "sedang dibuka program lain atau tidak ada izin tulis"
    return "folder tidak ada" if isinstance(error, FileNotFoundError) else reason(error)


def _hold(file: BinaryIO) -> bool:
    """Mark an open file as in use by this process; False where another one does, or nobody can say."""
    try:
        import fcntl
    except ImportError:  # Windows, which lets nobody take away an open file
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


@contextlib.contextmanager
def _create(path: Path, made: list[Path], ending: str) -> Iterator[BinaryIO]:
    """A new file beside a path, never one that exists, its name added to `made`; marked as in use while it is open."""
    for number in count(1):
        candidate = path.with_name(f"{path.name}{ending}{number if number > 1 else ''}")
        try:
            file = candidate.open("xb")
        except FileExistsError:
            continue
        with file:
            made.append(candidate)
            _hold(file)
            yield file
        return
