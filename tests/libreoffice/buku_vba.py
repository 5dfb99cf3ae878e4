"""A macro-enabled workbook that holds given modules, made as the add-in is made."""

import io
import zipfile
from collections.abc import Mapping

from xlkinerja.excel.addin_build import bangun
from xlkinerja.excel.vba_project import vba_project
from xlkinerja.hosts.shipping import kemas

_JENIS = "[Content_Types].xml"
_XLAM, _XLSM = (f"application/vnd.ms-excel.{jenis}.macroEnabled.main+xml".encode() for jenis in ("addin", "sheet"))


def buku_makro(modul: Mapping[str, str]) -> bytes:
    """The package of the add-in as an .xlsm with these modules: LibreOffice opens no .xlam as a workbook.

    The keys and texts are those of `modul_vba()`; lines may end with LF.
    """
    with zipfile.ZipFile(io.BytesIO(bangun())) as paket:
        bagian = {nama: paket.read(nama) for nama in paket.namelist()}
    assert _XLAM in bagian[_JENIS]
    bagian[_JENIS] = bagian[_JENIS].replace(_XLAM, _XLSM)
    teks = {nama: isi.replace("\r\n", "\n").replace("\n", "\r\n") for nama, isi in modul.items()}
    return kemas(bagian | {"xl/vbaProject.bin": vba_project(teks)})
