"""An archive of an office program, opened with its sizes checked before anything is unpacked."""

import io
import re
import zipfile

from xlkinerja.intake.blocks import Unreadable
from xlkinerja.workbook.errors import PackageError
from xlkinerja.workbook.package import BROKEN_ZIP, MAX_ENTRIES, MAX_FILE, MAX_RATIO, RATIO_FROM
from xlkinerja.workbook.stream import reader, run

#: Bytes of one part that is read into a tree, which takes ten times as much memory.
MAX_PART = 40_000_000
_TYPES = "[Content_Types].xml"
_MAIN = re.compile(r'PartName="/?(?:word/document|xl/workbook)[^"]*"\s+ContentType="([^"]+)"|'
                   r'ContentType="([^"]+\.main\+xml)"')  # fmt: skip


class Parts:
    """The parts of an archive. Every method, and opening it, may raise Unreadable."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN_ZIP as error:
            raise self._broken() from error
        entries = self._zip.infolist()
        self._entries = {e.filename.replace("\\", "/").lstrip("/").casefold(): e for e in entries}
        if len(self._entries) < len(entries):
            raise self._broken()
        if len(entries) > MAX_ENTRIES or sum(e.file_size for e in entries) > MAX_FILE:
            raise self._large()
        if any(e.file_size > max(RATIO_FROM, MAX_RATIO * e.compress_size) for e in entries):
            raise self._large()
        if any(e.flag_bits & 1 for e in entries):
            raise Unreadable(f"Berkas {name} terkunci sandi; buka, hapus sandinya, simpan, lalu ulangi.")

    def _broken(self) -> Unreadable:
        return Unreadable(
            f"Berkas {self.name} rusak atau terpotong; buka di programnya, simpan lagi, lalu ulangi, atau minta "
            "salinan baru."
        )

    def _large(self) -> Unreadable:
        return Unreadable(
            f"Isi berkas {self.name} terlalu besar atau mampat tidak wajar; simpan hanya bagian yang diperlukan ke "
            "berkas baru, lalu ulangi."
        )

    def has(self, part: str) -> bool:
        return part.casefold() in self._entries

    def names(self) -> list[str]:
        """Names of all parts, in lower case."""
        return list(self._entries)

    def read(self, part: str) -> bytes:
        """Bytes of a part, checked against their CRC."""
        entry = self._entries.get(part.casefold())
        if entry is None:
            raise self._broken()
        if entry.file_size > MAX_PART:
            raise self._large()
        try:
            return self._zip.read(entry)
        except BROKEN_ZIP as error:
            raise self._broken() from error

    def main_type(self) -> str:
        """Content type of the main part as the list of types says it; "" where there is none."""
        if not self.has(_TYPES):
            return ""
        found = _MAIN.search(self.read(_TYPES).decode("utf-8", "replace"))
        return next(filter(None, found.groups()), "") if found else ""

    def prove(self, *names: str) -> None:
        """Look through parts of XML, all where none is named: whole, and without a DOCTYPE, which may name entities."""
        for part in names or [p for p in self._entries if p.endswith((".xml", ".rels"))]:
            try:
                run(reader(part), self.read(part), part)
            except PackageError as error:
                if error.kind == "dtd":
                    raise Unreadable(
                        f"Berkas {self.name} memuat deklarasi DOCTYPE, yang tidak pernah ditulis Word atau Excel dan "
                        "dapat berbahaya; jangan dibuka, minta berkas baru dari pengirimnya."
                    ) from error
                raise self._broken() from error
