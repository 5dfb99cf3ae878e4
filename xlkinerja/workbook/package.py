"""A workbook file opened safely: what kind of file it is, its sheets and names, and the cells of a sheet in one pass.

Nothing is unpacked to disk, no entity is expanded, and sizes are limited before anything is decompressed.
"""

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from xlkinerja.workbook.address import column_letter, column_number, ref, split_range, split_ref
from xlkinerja.workbook.disk.regular import read_bytes
from xlkinerja.workbook.errors import PackageError
from xlkinerja.workbook.parts.cells import read_cells
from xlkinerja.workbook.parts.manifest import read_manifest
from xlkinerja.workbook.stream import (
    ErrorValue,
    RawCell,
    SheetData,
    Strings,
    Value,
    parse,
    read_formats,
    read_strings,
)

__all__ = [
    "ErrorValue", "Package", "PackageError", "RawCell", "Relationship", "SheetData", "SheetInfo", "Value",
    "column_letter", "column_number", "ref", "split_range", "split_ref",
]  # fmt: skip

MAX_FILE = 200_000_000  # bytes on disk, and uncompressed in total
MAX_RATIO = 200  # for one part over RATIO_FROM bytes; worksheets of real offices stay below 30
RATIO_FROM = 1_000_000
MAX_ENTRIES = 10_000
MAX_PART = 90_000_000  # of a part that is read, which is held in memory up to three times
MAX_SHEETS = 1_000  # reading and rewriting more than that is nobody's work
MAX_KEPT = 400_000  # cells of all sheets that are read

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_WORKBOOK = "xl/workbook.xml"
#: What zipfile raises for an archive that is none, or not whole.
BROKEN_ZIP = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, NotImplementedError, EOFError, OSError, ValueError,
    LookupError, OverflowError, RuntimeError,
)  # fmt: skip
_OFFICE = {"word/document.xml": "dokumen Word", "ppt/presentation.xml": "paparan PowerPoint"}
#: How the files begin that a wrong name makes pass for workbooks.
_OTHERS = {
    b"%PDF": "PDF", b"Rar!": "arsip RAR", b"7z\xbc\xaf": "arsip 7z", b"\x89PNG": "gambar", b"\xff\xd8\xff": "gambar",
    b"{\\rt": "dokumen RTF", b"<htm": "halaman HTML", b"<!DO": "halaman HTML",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """A worksheet: its name, its part and its state (visible, hidden or veryHidden)."""

    name: str
    part: str
    state: str


class Relationship(NamedTuple):
    """A link of a part: the last word of its type ("worksheet") and the part it leads to ("" outside the package)."""

    kind: str
    target: str


def _ole_kind(data: bytes) -> str:
    streams = (("EncryptedPackage", "bersandi"), ("Workbook", "xls"), ("Book", "xls"))
    return next((kind for name, kind in streams if name.encode("utf-16-le") in data), "bukan_excel")


def _normal(name: str) -> str:
    """Part name as the standard writes it; some writers put backslashes or a leading slash into the zip."""
    return name.replace("\\", "/").lstrip("/")


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES:
        raise PackageError("terlalu_besar", f"{len(entries)} bagian, paling banyak {MAX_ENTRIES}")
    if total > MAX_FILE:
        raise PackageError("terlalu_besar", f"{total // 1_000_000} MB, paling banyak {MAX_FILE // 1_000_000} MB")
    for entry in entries:
        if entry.file_size > max(RATIO_FROM, MAX_RATIO * entry.compress_size):
            raise PackageError("terlalu_besar", f"bagian {entry.filename}")


class Package:
    """A workbook in memory. Every method may raise PackageError."""

    def __init__(self, data: bytes) -> None:
        if not data:
            raise PackageError("kosong")
        if data.startswith(_OLE):
            raise PackageError(_ole_kind(data))
        if not data.startswith(b"PK"):
            other = next((name for mark, name in _OTHERS.items() if data.startswith(mark)), "")
            raise PackageError("bukan_excel", f"isinya {other}" if other else "")
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN_ZIP as error:
            raise PackageError("rusak") from error
        self.data = data
        self._links_of: dict[str, dict[str, Relationship]] = {}  # by part, those asked for so far
        entries = self.zip.infolist()
        _check_sizes(entries)
        names = [_normal(entry.filename) for entry in entries]
        self.parts = frozenset(names)
        self._entries = {name.lower(): entry for name, entry in zip(names, entries, strict=True)}  # names ignore case
        if len(self._entries) < len(entries):  # two programs would see two different workbooks
            raise PackageError("rusak", "bagian ganda")
        if "mimetype" in self._entries and b"opendocument" in self.read_part("mimetype"):
            raise PackageError("ods")
        self.workbook_part = self._main_part()
        book = read_manifest(self.read_part(self.workbook_part), self.workbook_part)
        self.strict, self.date1904 = book.strict, book.date1904
        self.defined_names, self.print_areas = book.names, book.areas
        if len(book.sheets) > MAX_SHEETS:
            raise PackageError("terlalu_besar", f"{len(book.sheets)} lembar, paling banyak {MAX_SHEETS}")
        links = self.relationships(self.workbook_part)
        self.sheet_order = tuple(name for name, _, _ in book.sheets)
        self.sheets = tuple(self._sheet(name, links.get(rid), state) for name, rid, state in book.sheets)
        self.sheets = tuple(sheet for sheet in self.sheets if sheet.part)
        if len({sheet.part.lower() for sheet in self.sheets}) < len(self.sheets):
            raise PackageError("rusak", f"bagian {self.workbook_part}, dua lembar memakai satu isi")
        self._links = {link.kind: link.target for link in links.values()}

    @classmethod
    def open(cls, path: str | Path) -> "Package":
        """Read a file whole and close it."""
        return cls(read_bytes(path, MAX_FILE))

    @classmethod
    def from_bytes(cls, data: bytes) -> "Package":
        return cls(data)

    def sheet_part(self, name: str) -> str:
        """Part of a sheet. Raises KeyError for a name that is no worksheet."""
        return {sheet.name: sheet.part for sheet in self.sheets}[name]

    def has_part(self, name: str) -> bool:
        return _normal(name).lower() in self._entries

    def entry(self, name: str) -> zipfile.ZipInfo:
        """The zip entry of a part, whatever its letter case and slashes."""
        try:
            return self._entries[_normal(name).lower()]
        except KeyError as error:
            raise PackageError("rusak", f"bagian {name} tidak ada") from error

    def read_part(self, name: str) -> bytes:
        """Bytes of a part, checked against their CRC."""
        entry = self.entry(name)
        if entry.flag_bits & 1:
            raise PackageError("bersandi")
        if entry.file_size > MAX_PART:
            raise PackageError("terlalu_besar", f"bagian {name}, {entry.file_size // 1_000_000} MB")
        try:
            return self.zip.read(entry)
        except BROKEN_ZIP as error:
            raise PackageError("rusak", f"bagian {name}") from error

    def relationships(self, part: str) -> Mapping[str, Relationship]:
        """Links of a part ("" for the package) by id."""
        if part not in self._links_of:
            self._links_of[part] = self._read_links(part)
        return self._links_of[part]

    def _read_links(self, part: str) -> dict[str, Relationship]:
        folder, name = posixpath.split(part)
        source = posixpath.join(folder, "_rels", f"{name}.rels")
        links: dict[str, Relationship] = {}

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag.endswith(" Relationship"):
                target = "" if attributes.get("TargetMode") == "External" else attributes["Target"]
                kind = attributes["Type"].rpartition("/")[2]
                if attributes["Id"] in links:
                    raise PackageError("rusak", f"bagian {source}, kode {attributes['Id']} ganda")
                links[attributes["Id"]] = Relationship(kind, self._resolve(folder, target))

        if self.has_part(source):
            parse(self.read_part(source), source, start=start, end=len, text=len)
        return links

    def _resolve(self, folder: str, target: str) -> str:
        if not target:
            return ""
        # an absolute target forgets the folder it is joined to
        path = posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/"))).lstrip("/")
        return path if self.has_part(path) else unquote(path)

    def _main_part(self) -> str:
        links = self.relationships("").values()
        name = next((link.target for link in links if link.kind == "officeDocument"), _WORKBOOK)
        if name.endswith(".bin") or self.has_part("xl/workbook.bin"):
            raise PackageError("biner")
        name = name if self.has_part(name) else _WORKBOOK
        if not self.has_part(name):
            other = next((n for part, n in _OFFICE.items() if self.has_part(part)), "")
            raise PackageError("bukan_excel", f"isinya {other}" if other else "")
        return name

    def _sheet(self, name: str, link: Relationship | None, state: str) -> SheetInfo:
        """The worksheet of a link; its part is "" for chart sheets and macro sheets, which hold no cells."""
        if link is None or (link.kind == "worksheet" and not self.has_part(link.target)):
            raise PackageError("rusak", f"isi lembar {name} tidak ada")
        return SheetInfo(name, link.target if link.kind == "worksheet" else "", state)

    @cached_property
    def application(self) -> str:
        """The program that saved the file, as it calls itself; "" when it does not."""
        links = self.relationships("").values()
        part = next((link.target for link in links if link.kind == "extended-properties"), "docProps/app.xml")
        if not self.has_part(part):
            return ""
        found: list[str] = []
        inside = False

        def start(tag: str, _: dict[str, str]) -> None:
            nonlocal inside
            inside = tag.endswith(" Application")

        def end(_: str) -> None:
            nonlocal inside
            inside = False

        def text(chunk: str) -> None:
            if inside:
                found.append(chunk)

        parse(self.read_part(part), part, start=start, end=end, text=text)
        return "".join(found).strip()

    @property
    def has_macros(self) -> bool:
        return any(name.lower().endswith("vbaproject.bin") for name in self.parts)

    @property
    def external_links(self) -> bool:
        return any(name.lower().startswith("xl/externallinks/") for name in self.parts)

    @cached_property
    def _read(self) -> dict[tuple[str, bool], SheetData]:
        """Sheets read so far: filling asks for the same ones several times."""
        return {}

    @cached_property
    def _strings(self) -> Strings:
        part = self._links.get("sharedStrings", "")
        return read_strings(self.read_part(part), part) if part else Strings({}, {})

    @cached_property
    def _formats(self) -> list[str]:
        part = self._links.get("styles", "")
        return read_formats(self.read_part(part), part) if part else []

    def read_sheet(self, name: str, blank: bool = False) -> SheetData:
        """Cells of a sheet; `blank` keeps those with a style only. Raises KeyError for a name that is no worksheet."""
        part = self.sheet_part(name)
        if (part, blank) not in self._read:
            if sum(len(sheet.cells) for (_, b), sheet in self._read.items() if b is blank) > MAX_KEPT:
                raise PackageError("terlalu_besar", f"lebih dari {MAX_KEPT} sel berisi")
            self._read[part, blank] = read_cells(
                self.read_part(part),
                part,
                strings=self._strings.clean,
                dirty=self._strings.dirty,
                formats=self._formats,
                blank=blank,
                date1904=self.date1904,
            )
        return self._read[part, blank]
