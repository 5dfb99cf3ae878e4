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

_NO_FOLDER = "bagian dari letaknya bukan folder"
_REASONS = {
    errno.ENOENT: "letak itu tidak ada", errno.ENOTDIR: _NO_FOLDER, errno.EEXIST: _NO_FOLDER,
    errno.EACCES: "tidak ada izin", errno.EPERM: "tidak ada izin", errno.EROFS: "disknya hanya-baca",
    errno.ENOSPC: "ruang penyimpanan habis", errno.EDQUOT: "jatah ruang penyimpanan habis",
    errno.ENAMETOOLONG: "nama itu terlalu panjang", errno.EISDIR: "letak itu sebuah folder",
    errno.ELOOP: "tautannya melingkar", errno.EIO: "medianya rusak",
}  # fmt: skip


def obstacle(path: Path | str, *, folders: bool = False) -> str:
    """Why nothing can be read from or written to a path; "" for a regular file, a link to one, and what is not there.

    With `folders` a folder is no obstacle either.
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
    if stat.S_ISREG(mode) or (folders and stat.S_ISDIR(mode)):
        return ""
    return next((words for test, words in _KINDS if test(mode)), "letak itu bukan berkas")


def reason(error: OSError) -> str:
    """What kept a file from being read or written, in words; what the system calls it where there are none."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


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
