"""What cannot be taken gets one clear sentence, whatever its name says, and neither a traceback nor a wait."""

import io
import os
import random
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.intake.written import (
    HEADER,
    ODS_ROW,
    ROWS,
    archive,
    edited,
    only_table,
    open_document,
    sheet,
    word,
    word_table,
)
from xlkinerja.intake.blocks import Unreadable
from xlkinerja.intake.sources import grid, read_blocks, zipped
from xlkinerja.intake.sources import xls as old_workbooks

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
PNG = bytes.fromhex(
    "89504E470D0A1A0A0000000D4948445200000001000000010806000000 1F15C4890000000A49444154789C63000100000500010D0A2DB4"
    "0000000049454E44AE426082"
)


def sentence(path: Path) -> str:
    """What is said of a file; one sentence with its name."""
    with pytest.raises(Unreadable) as found:
        read_blocks(path)
    text = str(found.value)
    assert "\n" not in text
    assert text.endswith(".")
    assert path.name in text
    return text


def compound(stream: str) -> bytes:
    """The beginning of a compound file with a folder entry of that name: 64 bytes of name, its length, the rest."""
    name = (stream + "\0").encode("utf-16-le")
    return OLE + bytes(504) + name.ljust(64, b"\0") + len(name).to_bytes(2, "little") + bytes(62)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.csv", b"", "kosong (0 byte)"),
        ("a.docx", b"\xff\xd8\xff\xe0 JFIF", "berisi gambar"),
        ("a.xlsx", PNG, "berisi gambar"),
        ("a.docx", b"%PDF-1.7", "berisi dokumen PDF"),
        ("a.doc", b"{\\rtf1 x}", "berisi dokumen RTF"),
        ("a.xls", b"<html><p>No</p><table></table>", "berisi halaman web atau XML tanpa tabel"),
        ("a.xls", b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "berisi halaman web arsip (MHTML)"),
        ("a.xls", b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "berisi halaman web atau XML"),
        ("a.rar", b"Rar!\x1a\x07", "berisi arsip RAR"),
        ("a.docx", compound("EncryptedPackage"), "terkunci sandi"),
        ("a.docx", compound("WordDocument"), "berisi dokumen Word lama (.doc)"),
        ("a.ppt", compound("PowerPoint Document"), "berisi paparan PowerPoint lama"),
        ("a.xls", compound("Workbook"), "rusak"),
        ("a.xls", compound("Lain"), "bukan dokumen yang dikenal"),
        ("a.csv", bytes(range(256)) * 20, "bukan teks"),
        ("a.csv", b'No;Indikator\n1;"Jumlah rapat\n2;Jumlah surat\n', "tanda kutip yang tidak ditutup"),
        (
            "a.csv",
            b"Kepada Yth, Ketua\ndi tempat\nDengan hormat, bersama ini, kami, kirim\n",
            "berisi teks tanpa tabel",
        ),
        ("a.csv", b";;\n;;\n", "tidak berisi apa-apa"),
        ("a.docx", b"PK\x03\x04 terpotong", "rusak atau terpotong"),
    ],
)
def test_foreign_content(tmp_path: Path, name: str, data: bytes, words: str):
    """The content decides, not the name."""
    path = tmp_path / name
    path.write_bytes(data)
    assert words in sentence(path)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"a.txt": "a"}, "berisi arsip ZIP"),
        ({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>"}, "berisi paparan PowerPoint"),
        ({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x"}, "buku kerja Excel biner"),
        ({"[Content_Types].xml": "<Types/>"}, "rusak atau terpotong"),
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}, "bukan tabel (.ods)"),
        ({"word/document.xml": "<a/>"}, "tidak terbaca sebagai dokumen Word"),
        ({"word/document.xml": "<a"}, "rusak"),
        ({"xl/workbook.xml": "<a"}, "rusak"),
        ({"word/document.xml": b"\0" * 30_000_000}, "mampat tidak wajar"),
        ({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "DOCTYPE"),
        ({"word/document.xml": "<a/>", "word/styles.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "DOCTYPE"),
        ({"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "DOCTYPE"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<!DOCTYPE a><a/>"}, "DOCTYPE"),
    ],
)
def test_foreign_archives(tmp_path: Path, parts: dict[str, str | bytes], words: str):
    """Archives that are no document, and documents that would unfold without end."""
    assert words in sentence(archive(tmp_path / "berkas.docx", parts))


def test_names_that_lie_do_no_harm(tmp_path: Path):
    """A Word document called .xlsx and a workbook called .docx are read as what they are."""
    rows = [list(HEADER), *map(list, ROWS)]
    word(tmp_path / "a.docx", lambda d: word_table(d, rows)).rename(tmp_path / "a.xlsx")
    sheet(tmp_path / "b.xlsx", lambda ws: [ws.append(row) for row in rows]).rename(tmp_path / "b.docx")
    assert only_table(tmp_path / "a.xlsx") == rows
    assert only_table(tmp_path / "b.docx") == rows


def test_a_letter_and_a_photo(tmp_path: Path):
    """A document without a table is told by what it holds."""

    def photo(document: Any) -> None:
        document.add_picture(io.BytesIO(PNG))

    letter = word(tmp_path / "surat.docx", lambda d: d.add_paragraph("Dengan hormat, bersama ini kami kirim laporan."))
    assert "berisi teks tanpa tabel" in sentence(letter)
    assert "hanya berisi gambar" in sentence(word(tmp_path / "foto.docx", photo))
    assert "tidak berisi apa-apa" in sentence(word(tmp_path / "kosong.docx", lambda d: d.add_paragraph(" ")))
    assert "tidak berisi apa-apa" in sentence(sheet(tmp_path / "kosong.xlsx", lambda ws: ws.append([None])))


def test_an_empty_table_is_none(tmp_path: Path):
    """Borders round nothing."""
    assert "tidak berisi apa-apa" in sentence(word(tmp_path / "tabel.docx", lambda d: d.add_table(3, 4)))


def test_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """More than an office writes is refused while it is read."""
    rows = "1;2;3;4\n" * (grid.MAX_CELLS // 4 + 1)
    (tmp_path / "a.csv").write_text(rows)
    assert f"lebih dari {grid.MAX_CELLS} sel" in sentence(tmp_path / "a.csv")
    monkeypatch.setattr("xlkinerja.intake.sources.docx.MAX_CELLS", 10)
    assert "lebih dari 10 sel" in sentence(word(tmp_path / "a.docx", lambda d: word_table(d, [["a", "b"]] * 6)))
    with monkeypatch.context() as patched:
        patched.setattr("xlkinerja.intake.sources.xlsx.MAX_CELLS", 10)
        many = sheet(tmp_path / "b.xlsx", lambda ws: [ws.append(["c", "d"]) for _ in range(6)])
        assert "lebih dari 10 sel" in sentence(many)
    monkeypatch.setattr("xlkinerja.workbook.parts.cells.MAX_CELLS", 10)
    assert "terlalu besar" in sentence(sheet(tmp_path / "a.xlsx", lambda ws: [ws.append(["a", "b"]) for _ in range(6)]))
    monkeypatch.setattr("xlkinerja.intake.sources.ods.MAX_CELLS", 10)
    cell = '<table:table-cell table:number-columns-repeated="11"><text:p>a</text:p></table:table-cell>'
    assert "lebih dari 10 sel" in sentence(
        open_document(tmp_path / "a.ods", f"<table:table-row>{cell}</table:table-row>")
    )
    monkeypatch.setattr(zipped, "MAX_PART", 1_000)
    assert "terlalu besar" in sentence(word(tmp_path / "b.docx", lambda d: word_table(d, [["a", "b"]] * 6)))
    monkeypatch.setattr(old_workbooks, "MAX_BYTES", 100)
    (tmp_path / "a.xls").write_bytes(compound("Workbook"))
    assert "terlalu besar" in sentence(tmp_path / "a.xls")


def test_what_is_no_file(tmp_path: Path):
    """A folder, a pipe, a device and what is not there."""
    os.mkfifo(tmp_path / "pipa.docx")
    assert "sebuah pipa" in sentence(tmp_path / "pipa.docx")
    assert "sebuah folder" in sentence(tmp_path)
    assert "sebuah perangkat" in sentence(Path("/dev/zero"))
    assert "tidak ada" in sentence(tmp_path / "tidak-ada.docx")


def test_a_deep_document(tmp_path: Path):
    """Tables within tables without end are refused by the reader of XML, not by the stack."""
    deep = 2_000

    def nest(part: bytes) -> bytes:
        start, end = b"<w:tbl><w:tr><w:tc>" * deep, b"</w:tc></w:tr></w:tbl>" * deep
        return part.replace(b"<w:body>", b"<w:body>" + start).replace(b"</w:body>", end + b"</w:body>")

    path = word(tmp_path / "a.docx", lambda d: word_table(d, [["a", "b"]] * 2))
    assert "tidak terbaca" in sentence(edited(path, "word/document.xml", nest))


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("kind", ["docx", "xlsx", "ods"])
def test_damage_is_told_or_read_over(tmp_path: Path, kind: str, seed: int):
    """Whatever is broken in a part: blocks or one sentence, never another error."""
    make = {
        "docx": lambda p: word(p, lambda d: word_table(d, [list(HEADER), *ROWS])),
        "xlsx": lambda p: sheet(p, lambda ws: [ws.append(row) for row in (HEADER, *ROWS)]),
        "ods": lambda p: open_document(p, ODS_ROW * 3),
    }
    path = make[kind](tmp_path / f"a.{kind}")
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    chance = random.Random(seed)
    for _ in range(12):
        name = chance.choice(sorted(parts))
        data = bytearray(parts[name])
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(data))
            if chance.random() < 0.5:
                data[at] = chance.choice(b"0123456789-<>&x")
            else:
                del data[at : at + chance.randint(1, 40)]
            data = data or bytearray(b"x")
        archive(path, {**parts, name: bytes(data)})
        try:
            told = str(read_blocks(path)[0].place)
        except Unreadable as error:
            told = str(error)
        assert path.name in told
