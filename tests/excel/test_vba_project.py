"""The VBA project holds sources and nothing compiled, so that Excel has no cache to run in their place."""

import io
import struct
import zipfile

import olefile
import pytest
from oletools.olevba import decompress_stream

from xlkinerja.excel.addin_build import build, vba_modules
from xlkinerja.excel.vba_project import vba_project

DOKUMEN = ("ThisWorkbook", "Sheet1")
#: [MS-OVBA] 2.3.4.2: the records of the stream `dir` that are asked for here.
NAMA, OFFSET, COOKIE, COOKIE_PROYEK, VERSI, RUJUKAN, TERDAFTAR = 0x19, 0x31, 0x2C, 0x13, 0x09, 0x16, 0x0D
#: 2.3.4.2.1.11: PROJECTVERSION says 4 and is followed by 6 bytes.
PANJANG_TETAP = {VERSI: 6}


@pytest.fixture(scope="module")
def wadah():
    """vbaProject.bin of the built add-in as olefile reads it."""
    with zipfile.ZipFile(io.BytesIO(build())) as paket:
        return olefile.OleFileIO(io.BytesIO(paket.read("xl/vbaProject.bin")))


def content(wadah, name):
    return wadah.openstream(name).read()


def text(wadah, name):
    return bytes(decompress_stream(bytearray(content(wadah, f"VBA/{name}")))).decode("cp1252")


def read_records(dir_stream):
    """Identifier and content of every record."""
    letak, records = 0, []
    while letak < len(dir_stream):
        kode, panjang = struct.unpack_from("<HI", dir_stream, letak)
        panjang = PANJANG_TETAP.get(kode, panjang)
        records.append((kode, dir_stream[letak + 6 : letak + 6 + panjang]))
        letak += 6 + panjang
    assert letak == len(dir_stream)  # nothing after the terminator
    return records


@pytest.fixture(scope="module")
def dir_stream(wadah):
    return read_records(bytes(decompress_stream(bytearray(content(wadah, "VBA/dir")))))


def data_of(dir_stream, kode):
    return [data for k, data in dir_stream if k == kode]


def test_no_performance_cache(wadah):
    """_VBA_PROJECT is what [MS-OVBA] 2.3.4.1 asks of a writer: a version of no Office, and nothing after it."""
    assert content(wadah, "VBA/_VBA_PROJECT") == bytes.fromhex("CC61FFFF000100")


def test_every_module_starts_with_its_source(dir_stream):
    """MODULEOFFSET of each module is 0, and both cookies are 0xFFFF (2.3.4.2.3.1, 2.3.4.2.3.2.7)."""
    names = [n.decode("cp1252") for n in data_of(dir_stream, NAMA)]
    assert names == [*DOKUMEN, *vba_modules()]
    assert data_of(dir_stream, OFFSET) == [bytes(4)] * len(names)
    assert data_of(dir_stream, COOKIE) == [b"\xff\xff"] * len(names)
    assert data_of(dir_stream, COOKIE_PROYEK) == [b"\xff\xff"]


def test_nothing_stands_beside_the_sources(wadah):
    """The streams are those of the modules and of [MS-OVBA] 2.2: no __SRP_ stream, nothing of a template."""
    luar = ["PROJECT", "PROJECTwm"]
    vba = [f"VBA/{n}" for n in (*DOKUMEN, *vba_modules(), "_VBA_PROJECT", "dir")]
    assert sorted("/".join(p) for p in wadah.listdir()) == sorted(luar + vba)
    assert wadah.parsing_issues == []


def test_modules_are_their_sources(wadah):
    """Decompressed from the first byte on, each module stream is the text in `macros`."""
    assert {name: text(wadah, name) for name in vba_modules()} == vba_modules()


@pytest.mark.parametrize(("name", "kelas"), [("ThisWorkbook", "00020819"), ("Sheet1", "00020820")])
def test_document_modules_hold_attributes_only(wadah, name, kelas):
    """ThisWorkbook and Sheet1 say which class of Excel they are (Workbook, Worksheet), and no code."""
    lines = text(wadah, name).splitlines()
    assert all(b.startswith("Attribute VB_") for b in lines)
    assert lines[:2] == [
        f'Attribute VB_Name = "{name}"',
        f'Attribute VB_Base = "0{{{kelas}-0000-0000-C000-000000000046}}"',
    ]


def test_the_project_declares_what_it_holds(wadah):
    """PROJECT names documents as documents and modules as modules, each once and none else (2.3.1)."""
    lines = content(wadah, "PROJECT").decode("cp1252").split("\r\n")
    declarations = [b for b in lines if b.startswith(("Document=", "Module=", "Class=", "BaseClass=", "Package="))]
    assert declarations == [f"Document={n}/&H00000000" for n in DOKUMEN] + [f"Module={n}" for n in vba_modules()]
    names = b"".join(n.encode() + b"\0" + n.encode("utf-16-le") + b"\0\0" for n in (*DOKUMEN, *vba_modules()))
    assert content(wadah, "PROJECTwm") == names + b"\0\0"


def test_references_are_those_of_excel(dir_stream):
    """OLE Automation and the Office library are named; VBA and Excel themselves belong to every project."""
    assert data_of(dir_stream, RUJUKAN) == [b"stdole", b"Office"]
    pustaka = [data[4:].split(b"#")[0] for data in data_of(dir_stream, TERDAFTAR)]
    assert pustaka == [
        b"*\\G{00020430-0000-0000-C000-000000000046}",
        b"*\\G{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}",
    ]


def test_no_time_and_no_red_below_red(wadah):
    """The directory holds no times and no CLSID, and all its nodes are black, which [MS-CFB] 2.6.4 allows."""
    entries = [e for e in wadah.direntries if e is not None]
    assert {(e.createTime, e.modifyTime, e.clsid, e.color) for e in entries} == {(0, 0, "", 1)}


def test_the_same_bytes_for_the_same_texts():
    """Two builds are one file; another text gives another."""
    modul = {"Satu": 'Attribute VB_Name = "Satu"\r\nOption Explicit\r\n'}
    assert vba_project(modul) == vba_project(dict(modul))
    assert vba_project(modul) != vba_project({"Satu": modul["Satu"] + "' lain\r\n"})


def test_a_long_module_survives():
    """A text beyond one chunk of 4096 bytes ([MS-OVBA] 2.4.1) and one in its own sectors comes out again."""
    lines = "".join(f"' baris {n * 7919 % 100003}\r\n" for n in range(2000))
    modul = {"Panjang": f'Attribute VB_Name = "Panjang"\r\n{lines}'}
    wadah = olefile.OleFileIO(io.BytesIO(vba_project(modul)))
    assert wadah.get_size("VBA/Panjang") > 4096
    assert text(wadah, "Panjang") == modul["Panjang"]
