"""Which reader a file is for, by what it holds and not by its name; every other kind of file gets its sentence."""

import re
import struct
from typing import NamedTuple

from xlkinerja.intake.blocks import Unreadable
from xlkinerja.intake.sources.zipped import Parts

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
#: Files other than text by how they begin: what they are, and what to do.
_AS_IMAGE = "ketik ulang tabelnya di Excel, atau minta berkas Word atau Excel aslinya"
_SAVE_AS = "buka di Excel atau Word, simpan sebagai .xlsx atau .docx, lalu ulangi"
_BEGINNINGS = (
    (b"%PDF", "dokumen PDF, yang belum dapat diambil", "minta berkas Word atau Excel aslinya, atau salin tabelnya"),
    (b"\x89PNG", "gambar", _AS_IMAGE),
    (b"\xff\xd8\xff", "gambar", _AS_IMAGE),
    (b"GIF8", "gambar", _AS_IMAGE),
    (b"II*\0", "gambar", _AS_IMAGE),
    (b"MM\0*", "gambar", _AS_IMAGE),
    (b"Rar!", "arsip RAR", "ekstrak arsip itu, lalu ulangi dengan berkas di dalamnya"),
    (b"7z\xbc\xaf", "arsip 7z", "ekstrak arsip itu, lalu ulangi dengan berkas di dalamnya"),
    (b"\x1f\x8b", "arsip gzip", "ekstrak arsip itu, lalu ulangi dengan berkas di dalamnya"),
    (b"{\\rt", "dokumen RTF", _SAVE_AS),
    (b"MIME-Version", "halaman web arsip (MHTML)", _SAVE_AS),
)
_OLE_KINDS = (
    ("EncryptedPackage", "terkunci sandi", "buka, hapus sandinya (File > Info > Lindungi), simpan, lalu ulangi"),
    ("WordDocument", "dokumen Word lama (.doc)", "buka di Word, simpan sebagai Dokumen Word (*.docx), lalu ulangi"),
    ("PowerPoint Document", "paparan PowerPoint lama (.ppt)", "salin tabelnya ke Excel atau Word"),
)
#: Parts by which the archives of office programs are known, when their types do not tell.
_ZIP_KINDS = (
    ("ppt/presentation.xml", "paparan PowerPoint", "salin tabelnya ke Excel atau Word"),
    ("xl/workbook.bin", "buku kerja Excel biner (.xlsb)", _SAVE_AS),
)
_MARKUP = re.compile(rb"\s*<(?:!doctype|html|head|body|table|meta|style|\?xml|!--)", re.IGNORECASE)
_HTML_TABLE = re.compile(rb"<table[\s>](?s:.*)<t[dh][\s>]", re.IGNORECASE)
_START = 2_000  # bytes


class Opened(NamedTuple):
    """A file opened: the reader it is for, its bytes and, where it is an archive, its parts."""

    reader: str  # xlsx, xls, ods, docx, csv, html
    data: bytes
    parts: Parts | None = None


def refuse(name: str, state: str, action: str) -> Unreadable:
    """The error of a file that is no source: "Berkas X berisi gambar; ketik ulang …"."""
    return Unreadable(f"Berkas {name} {state}; {action}.")


def recognise(name: str, data: bytes) -> Opened:
    """The reader for a file. Raises Unreadable for one that none can read."""
    if not data:
        raise refuse(name, "kosong (0 byte)", "minta salinan baru")
    if data.startswith(_OLE):
        return Opened(_ole(name, data), data)
    if data.startswith(b"PK"):
        parts = Parts(name, data)
        return Opened(_zip(name, parts), data, parts)
    for mark, state, action in _BEGINNINGS:
        if data.startswith(mark):
            raise refuse(name, f"berisi {state}", action)
    if _MARKUP.match(data.removeprefix(b"\xef\xbb\xbf")[:_START]):
        if _HTML_TABLE.search(data):
            return Opened("html", data)
        raise refuse(name, "berisi halaman web atau XML tanpa tabel, apa pun akhirannya", _SAVE_AS)
    return Opened("csv", data)


def _ole(name: str, data: bytes) -> str:
    entries = _entries(data)
    for stream, state, action in _OLE_KINDS:
        if stream in entries:
            raise refuse(name, f"{'' if state.startswith('terkunci') else 'berisi '}{state}", action)
    if entries & {"Workbook", "Book"}:
        return "xls"
    raise refuse(name, "bukan dokumen yang dikenal, atau rusak", _SAVE_AS)


def _entries(data: bytes) -> set[str]:
    """Names in the folder of a compound file, looked for where entries stand: each 128 bytes, its name first.

    A name somewhere in the text of a document is none: an entry also says how long its name is, and begins at a
    multiple of 128.
    """
    wanted = [*(stream for stream, _, _ in _OLE_KINDS), "Workbook", "Book"]
    found = set()
    for word in wanted:
        mark = word.encode("utf-16-le") + b"\0\0"
        at = data.find(mark)
        while at >= 0:
            if not at % 128 and data[at + 64 : at + 66] == struct.pack("<H", len(mark)):
                found.add(word)
                break
            at = data.find(mark, at + 1)
    return found


def _zip(name: str, parts: Parts) -> str:
    if parts.has("mimetype"):
        form = parts.read("mimetype").strip()
        if form.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            return "ods"
        if b"opendocument" in form:
            raise refuse(name, "berformat OpenDocument, tetapi bukan tabel (.ods)", _SAVE_AS)
    for part, state, action in _ZIP_KINDS:
        if parts.has(part):
            raise refuse(name, f"berisi {state}", action)
    kind = parts.main_type()
    if "wordprocessingml" in kind or (not kind and parts.has("word/document.xml")):
        return "docx"
    if "spreadsheetml" in kind or parts.has("xl/workbook.xml"):
        return "xlsx"
    if "ms-excel" in kind or "ms-word" in kind:  # with macros: the same parts
        return "xlsx" if "ms-excel" in kind else "docx"
    if parts.has("[Content_Types].xml"):
        raise refuse(name, "rusak atau terpotong", "buka di programnya, simpan lagi, atau minta salinan baru")
    raise refuse(name, "berisi arsip ZIP", "ekstrak arsip itu, lalu ulangi dengan berkas di dalamnya")
