"""Files as the user names them: only regular ones are read and written, whatever leads to them."""

import errno
import os
import stat
from pathlib import Path

from xlkinerja.workbook.errors import PackageError

_KINDS = (
    (stat.S_ISDIR, "letak itu sebuah folder"),
    (stat.S_ISFIFO, "letak itu sebuah pipa, bukan berkas"),
    (stat.S_ISCHR, "letak itu sebuah perangkat, bukan berkas"),
    (stat.S_ISBLK, "letak itu sebuah perangkat, bukan berkas"),
    (stat.S_ISSOCK, "letak itu sebuah soket, bukan berkas"),
)


def obstacle(path: Path | str) -> str:
    """Why nothing can be read from or written to a path; "" for a regular file, a link to one, and what is not there.

    A link that leads to nothing is not there; one that leads back to itself leads nowhere.
    """
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - Path.stat says the same, and this takes texts as well
    except OSError as error:
        if error.errno == errno.ELOOP:
            return "tautannya melingkar"
        return "nama itu terlalu panjang" if error.errno == errno.ENAMETOOLONG else ""
    except ValueError:
        return "nama itu memuat karakter terlarang"
    if stat.S_ISREG(mode):
        return ""
    return next((words for test, words in _KINDS if test(mode)), "letak itu bukan berkas")


def read_bytes(path: Path | str, most: int) -> bytes:
    """A regular file whole, of at most so many bytes. Raises PackageError for everything else."""
    if words := obstacle(path):
        raise PackageError("tidak_boleh", words)
    try:
        if (size := Path(path).stat().st_size) > most:
            raise PackageError("terlalu_besar", f"{size // 1_000_000} MB")
        return Path(path).read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise PackageError("tidak_ada") from error
    except OSError as error:
        raise PackageError("tidak_boleh") from error
