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

    with zipfile.ZipFile(io.BytesIO(EMPTY_XLAM_BYTES)) as archive:
        cfb = CFB.from_bytes(archive.read("xl/vbaProject.bin"))
    project = vba.parse_vba_project(cfb)
    documents = [m for m in project.modules if m.kind is not vba.VBAModuleKind.standard]
    dropped = {m.name for m in project.modules if m not in documents}
    project.modules = documents
    for name, text in modules.items():
        project.add_module(name, text)
    project.project_cookie = COOKIE
    for module in project.modules:
        module.text_offset, module.cookie = 0, COOKIE

    declarations = vba.serialize_project_stream(
        cfb.get_stream("PROJECT"), {}, add_modules=[(name, "Module") for name in modules], delete_names=dropped
    )
    cfb.write_stream("PROJECT", declarations)
    cfb.write_stream("PROJECTwm", vba.serialize_projectwm([(m.name, m.name) for m in project.modules]))
    # Every stream of the storage VBA is written anew, so that none of the template's is left: no __SRP_, no p-code.
    for name in cfb.list_streams_in_storage("VBA"):
        cfb.remove_stream_in_storage("VBA", name)
    streams = {m.stream_name: vba.rebuild_module_stream(m, project.code_page) for m in project.modules}
    # [MS-OVBA] 2.3.4.2: the terminator 0x0010 is followed by 4 bytes; pyOpenVBA writes 8.
    directory = vba.serialize_dir_stream(project).removesuffix(bytes(4))
    streams |= {"_VBA_PROJECT": WITHOUT_CACHE, "dir": vba.compress(directory)}
    for name, data in streams.items():
        cfb.add_stream_to_storage("VBA", name, data)
    return _clean(cfb)


def _clean(cfb: Any) -> bytes:
    """The container with no CLSID and no time in its directory, and with a tree that is valid.

    pyOpenVBA gives new nodes the colour red, red below red, and keeps the times of its template.
    """
    for entry in cfb._directory:  # noqa: SLF001 - there is no public way to a colour
        raw = bytearray(cfb._synth_dir_entry_bytes(entry))  # noqa: SLF001 - as the writer itself fills it
        raw[COLOR] = BLACK
        entry.raw = bytes(raw)
    result: bytes = cfb.to_bytes()
    return result
