"""A .zip of workbooks, read as the folder it is: in memory, with limits, and nothing that leads outside it."""

import contextlib
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from xlkinerja.workbook.book import Problem
from xlkinerja.workbook.disk.regular import read_bytes
from xlkinerja.workbook.errors import PackageError
from xlkinerja.workbook.package import BROKEN_ZIP, MAX_FILE, MAX_RATIO, RATIO_FROM

SUFFIX = ".zip"
MAX_MEMBERS = 5_000
_OUTSIDE = re.compile(r"/|[A-Za-z]:|(?:.*/)?\.\.(?:/|$)")
_TYPES = "[Content_Types].xml"
_EXTRACT = "Ekstrak arsip itu, lalu periksa foldernya."


class Archive(NamedTuple):
    """The files of an archive by their names with slashes, in order, and what of it cannot be read."""

    members: tuple[str, ...]
    problems: tuple[Problem, ...]


def inside(path: Path) -> tuple[Path, str] | None:
    """The archive that a path leads into, and the name in it; None for a path that leads into none."""
    for parent in path.parents:
        if parent.suffix.casefold() == SUFFIX and parent.is_file():
            return parent, path.relative_to(parent).as_posix()
    return None


def listing(path: Path) -> Archive:
    """What is in an archive. Never raises: an archive that cannot be opened is a problem."""
    try:
        entries = _open(path).infolist()
    except PackageError as error:
        return Archive((), (Problem("arsip", f"Arsip {path.name} tidak terbaca: {error.pesan}", _EXTRACT),))
    files = [e for e in entries if not e.is_dir()]
    if any(_name(e) == _TYPES for e in files):  # also what is left of a cut archive that held one
        pesan = f"Arsip {path.name} terpotong, atau sebuah buku kerja yang berganti akhiran."
        return Archive((), (Problem("arsip", pesan, "Ganti akhirannya menjadi .xlsx, atau minta salinan baru."),))
    if len(files) > MAX_MEMBERS or sum(e.file_size for e in files) > MAX_FILE:
        pesan = (
            f"Arsip {path.name} berisi {len(files)} berkas, {sum(e.file_size for e in files) // 1_000_000} MB; yang "
            f"dibaca paling banyak {MAX_MEMBERS} berkas dan {MAX_FILE // 1_000_000} MB."
        )
        return Archive((), (Problem("arsip", pesan, _EXTRACT),))
    names: dict[str, str] = {}
    problems = []
    for entry in files:
        name = _name(entry)
        if words := _refused(entry, name, names):
            pesan = f"Berkas «{name}» di dalam arsip {path.name} tidak dibaca: {words}."
            problems.append(Problem("arsip", pesan, _EXTRACT))
        else:
            names[name.casefold()] = name
    return Archive(tuple(sorted(names.values(), key=str.casefold)), tuple(problems))


def read_member(path: Path, name: str) -> bytes:
    """One file of an archive. Raises PackageError."""
    archive = _open(path)
    entry = next((e for e in archive.infolist() if _name(e) == name), None)
    if entry is None:
        raise PackageError("tidak_ada")
    if entry.file_size > MAX_FILE:
        raise PackageError("terlalu_besar")
    try:
        return archive.read(entry)
    except BROKEN_ZIP as error:
        raise PackageError("rusak", f"di dalam arsip {path.name}") from error


def _open(path: Path) -> zipfile.ZipFile:
    data = read_bytes(path, MAX_FILE)
    if not data:
        raise PackageError("kosong")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except BROKEN_ZIP as error:
        raise PackageError("rusak") from error


def _name(entry: zipfile.ZipInfo) -> str:
    """The name with slashes; where the writer did not say UTF-8, it meant UTF-8 all the same if that can be."""
    name = entry.filename
    if not entry.flag_bits & 0x800 and not name.isascii():
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name.replace("\\", "/").removeprefix("./")


def _refused(entry: zipfile.ZipInfo, name: str, taken: dict[str, str]) -> str:
    """Why a file of an archive is not read; "" where it is."""
    if _OUTSIDE.match(name):
        return "namanya menunjuk ke luar arsip"
    if name.casefold() in taken:
        return "ada dua berkas dengan nama itu"
    if entry.flag_bits & 1:
        return "terkunci sandi"
    if entry.file_size > max(RATIO_FROM, MAX_RATIO * entry.compress_size):
        return "mampat tidak wajar"
    if PurePosixPath(name).suffix.casefold() == SUFFIX:
        return "arsip di dalam arsip"
    return ""


def members(path: Path) -> Iterator[Path]:
    """The files of an archive as paths that lead into it."""
    yield from (path / name for name in listing(path).members)
