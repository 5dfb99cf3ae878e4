"""Which files are looked at: workbooks in folders and archives; and what lies there that is none, by its kind."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from xlkinerja.check.values.places import enough
from xlkinerja.workbook import archive
from xlkinerja.workbook.book import Book, Problem

#: Files that a folder is searched for; those in an old format are named, not passed over.
SUFFIXES = frozenset({".xlsx", ".xls", ".xlsm", ".xlsb", ".ods"})
#: Those that are read.
OPENABLE = frozenset({".xlsx", ".xlsm"})
BACKUP_MARK = ".cadangan"


class FileKind(NamedTuple):
    """A kind of file that holds what belongs into workbooks: its name, how it is told, and what to do with it."""

    name: str
    suffixes: frozenset[str]
    tindakan: str
    #: Whether workbooks may be inside, which are not looked at.
    container: bool = False


KINDS = (
    FileKind("surel", frozenset({".eml", ".msg"}),
         "Buka surel itu, simpan lampirannya (*.xlsx) ke folder ini, lalu periksa lagi.", container=True),
    FileKind("arsip", frozenset({".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz"}),
         "Ekstrak isinya ke folder ini, lalu periksa lagi; dari semua jenis arsip hanya .zip yang dibaca langsung.",
         container=True),
    FileKind("dokumen", frozenset({".doc", ".docx", ".docm", ".odt", ".rtf"}),
         "Ambil tabelnya dengan xlkinerja impor BERKAS.docx --ke realisasi (berkas lain simpan dahulu sebagai .docx), "
         "lalu periksa hasilnya; dokumen tidak dibaca langsung."),
    FileKind("PDF", frozenset({".pdf"}),
         "Salin tabelnya ke templat (xlkinerja template), lalu periksa templat itu; PDF belum dibaca."),
    FileKind("gambar", frozenset({".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic"}),
         "Ketik isinya ke templat (xlkinerja template) bila memang bahan laporan; gambar tidak dibaca."),
)  # fmt: skip


def locate(locations: Iterable[Path | str]) -> list[tuple[Path, str]]:
    """Each workbook once, with its name: relative to the folder given, bare where the file itself was given.

    A .zip is a folder: its workbooks have paths that lead into it. What is no workbook is left to `others`.
    """
    found: dict[Path, str] = {}
    for location in map(Path, locations):
        if not location.is_dir() and kind_of(location):
            continue
        for path in workbooks(location) if location.is_dir() else _opened(location):
            name = path.relative_to(location).as_posix() if location.is_dir() else _bare(path, location)
            if name in found.values() and path not in found:  # two folders, each with a PK.xlsx
                name = f"{location.absolute().name}/{name}" if location.is_dir() else path.as_posix()
            found.setdefault(path, name)
    return list(found.items())


def workbooks(folder: Path) -> Iterator[Path]:
    """The workbooks in a folder and those below, without lock files, backups, and what is hidden by a dot."""
    for path in _shown(folder, lambda p: p.suffix.casefold() in SUFFIXES or _is_archive(p)):
        yield from _opened(path)


def beside(place: Path) -> list[Path]:
    """The workbooks in the folder of an open one, itself aside; neither what is hidden, open or a backup."""
    found = (p for p in place.parent.glob("*") if p.suffix.casefold() in OPENABLE and not _hidden(p, place.parent))
    return sorted(p for p in found if p.name.casefold() != place.name.casefold() and p.is_file())


def archives(folder: Path) -> Iterator[Path]:
    """The .zip files in a folder and those below."""
    return _shown(folder, _is_archive)


def kind_of(path: Path) -> FileKind | None:
    """The kind of a file that is no workbook, by its name; None for every other file."""
    return next((k for k in KINDS if path.suffix.casefold() in k.suffixes), None)


def others(locations: Iterable[Path | str]) -> list[Book]:
    """A Book that only has problems for every kind of other file in a folder or an archive, and for each one given."""
    books = []
    for location in map(Path, locations):
        files = (
            list(_shown(location, lambda p: bool(kind_of(p)) or _is_archive(p))) if location.is_dir() else [location]
        )
        files += [p for z in files if _is_archive(z) for p in archive.members(z)]
        asked = not location.is_dir() and not _is_archive(location)
        for kind in KINDS:
            if chosen := [p for p in files if kind_of(p) is kind and (asked or not _hidden(p, location))]:
                name = chosen[0].relative_to(location if location.is_dir() else location.parent).as_posix()
                books.append(_other(kind, chosen, name, asked=asked))
    return books


def _other(kind: FileKind, files: list[Path], name: str, *, asked: bool) -> Book:
    count = f"{len(files)} berkas" if len(files) > 1 else "Berkas"
    pesan = f"{count} {kind.name} tidak dibaca: {enough((p.name for p in files), 10)}."
    level = "berkas_lain_diminta" if asked else "berkas_lain_wadah" if kind.container else "berkas_lain"
    return Book(files[0], name=name, problems=(Problem(level, pesan, kind.tindakan),))


def _opened(path: Path) -> Iterator[Path]:
    """A path, or for an archive the workbooks in it; the archive itself where something in it cannot be read."""
    if not _is_archive(path) or not path.is_file():
        yield path
        return
    content = archive.listing(path)
    found = [path / name for name in content.members if Path(name).suffix.casefold() in SUFFIXES]
    found = [p for p in found if not _hidden(p, path)]
    if content.problems or not found:
        yield path
    yield from found


def _bare(path: Path, location: Path) -> str:
    return path.name if path == location else path.relative_to(location.parent).as_posix()


def _is_archive(path: Path) -> bool:
    return path.suffix.casefold() == archive.SUFFIX


def _shown(folder: Path, wanted: Callable[[Path], bool]) -> Iterator[Path]:
    for path in sorted(folder.rglob("*"), key=lambda p: p.as_posix().casefold()):
        if wanted(path) and not _hidden(path, folder) and path.is_file():
            yield path


def _hidden(path: Path, folder: Path) -> bool:
    """Whether a file is none of the user's own documents: hidden by a dot, the mark of an open one, or a backup."""
    dotted = any(part.startswith((".", "__MACOSX")) for part in path.parts[len(folder.parts) :])
    return dotted or path.name.startswith("~$") or BACKUP_MARK in path.name.casefold()
