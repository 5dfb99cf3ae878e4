"""A macro-enabled workbook that holds given modules, made as the add-in is made."""

import io
import zipfile
from collections.abc import Mapping

from xlkinerja.excel.addin_build import build
from xlkinerja.excel.vba_project import vba_project
from xlkinerja.hosts.shipping import pack

_JENIS = "[Content_Types].xml"
_XLAM, _XLSM = (f"application/vnd.ms-excel.{kind}.macroEnabled.main+xml".encode() for kind in ("addin", "sheet"))


def buku_makro(modul: Mapping[str, str]) -> bytes:
    """The package of the add-in as an .xlsm with these modules: LibreOffice opens no .xlam as a workbook.

    The keys and texts are those of `vba_modules()`; lines may end with LF.
    """
    with zipfile.ZipFile(io.BytesIO(build())) as paket:
        parts = {name: paket.read(name) for name in paket.namelist()}
    assert _XLAM in parts[_JENIS]
    parts[_JENIS] = parts[_JENIS].replace(_XLAM, _XLSM)
    text = {name: content.replace("\r\n", "\n").replace("\n", "\r\n") for name, content in modul.items()}
    return pack(parts | {"xl/vbaProject.bin": vba_project(text)})
