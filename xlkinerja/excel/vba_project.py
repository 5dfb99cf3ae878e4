"""vbaProject.bin from module texts, with nothing in it but sources: Excel compiles them when it opens the file.

pyOpenVBA (development only) gives the container, the compression, and the project of an empty add-in as Excel saved it:
names, references and the two document modules. What is compiled for one version of Office is left out here, because an
Office of that version would run it in place of the source ([MS-OVBA] 1.6).
"""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

#: [MS-OVBA] 2.3.4.1: Reserved1, Version (0xFFFF: fits no Office), Reserved2, Reserved3, and no performance cache.
WITHOUT_CACHE = bytes.fromhex("CC 61 FF FF 00 01 00")
#: [MS-OVBA] 2.3.4.2.3.1 and 2.3.4.2.3.2.7: both cookies are 0xFFFF on write.
COOKIE = 0xFFFF
#: [MS-CFB] 2.6.1: where a directory entry holds its colour; 2.6.4 allows a tree in which every node is black.
COLOR, BLACK = 67, 1


def vba_project(modules: Mapping[str, str]) -> bytes:
    """A project of ThisWorkbook, Sheet1 and these standard modules; the same bytes for the same texts.

    A text is what the VBE exports: it starts with Attribute VB_Name and its lines end with CR LF.
    Raises ModuleNotFoundError without pyOpenVBA.
    """
    from pyopenvba import vba
    from pyopenvba._templates import EMPTY_XLAM_BYTES
    from pyopenvba.cfb import CFB

    with zipfile.ZipFile(io.BytesIO(EMPTY_XLAM_BYTES)) as paket:
        cfb = CFB.from_bytes(paket.read("xl/vbaProject.bin"))
    proyek = vba.parse_vba_project(cfb)
    documents = [m for m in proyek.modules if m.kind is not vba.VBAModuleKind.standard]
    dibuang = {m.name for m in proyek.modules if m not in documents}
    proyek.modules = documents
    for name, text in modules.items():
        proyek.add_module(name, text)
    proyek.project_cookie = COOKIE
    for modul in proyek.modules:
        modul.text_offset, modul.cookie = 0, COOKIE

    declarations = vba.serialize_project_stream(
        cfb.get_stream("PROJECT"), {}, add_modules=[(name, "Module") for name in modules], delete_names=dibuang
    )
    cfb.write_stream("PROJECT", declarations)
    cfb.write_stream("PROJECTwm", vba.serialize_projectwm([(m.name, m.name) for m in proyek.modules]))
    # Every stream of the storage VBA is written anew, so that none of the template's is left: no __SRP_, no p-code.
    for name in cfb.list_streams_in_storage("VBA"):
        cfb.remove_stream_in_storage("VBA", name)
    content = {m.stream_name: vba.rebuild_module_stream(m, proyek.code_page) for m in proyek.modules}
    # [MS-OVBA] 2.3.4.2: the terminator 0x0010 is followed by 4 bytes; pyOpenVBA writes 8.
    hint = vba.serialize_dir_stream(proyek).removesuffix(bytes(4))
    content |= {"_VBA_PROJECT": WITHOUT_CACHE, "dir": vba.compress(hint)}
    for name, data in content.items():
        cfb.add_stream_to_storage("VBA", name, data)
    return _bersih(cfb)


def _bersih(cfb: Any) -> bytes:
    """The container with no CLSID and no time in its directory, and with a tree that is valid.

    pyOpenVBA gives new nodes the colour red, red below red, and keeps the times of its template.
    """
    for wording in cfb._directory:  # noqa: SLF001 - there is no public way to a colour
        blank = bytearray(cfb._synth_dir_entry_bytes(wording))  # noqa: SLF001 - as the writer itself fills it
        blank[COLOR] = BLACK
        wording.raw = bytes(blank)
    result: bytes = cfb.to_bytes()
    return result
