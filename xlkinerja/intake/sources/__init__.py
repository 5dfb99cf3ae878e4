"""The readers of documents, one file per format; each gives the same blocks."""

from pathlib import Path

from xlkinerja.intake.blocks import Block, Notice, SourceHeading, SourceParagraph, SourceTable, Unreadable
from xlkinerja.intake.sources import csv, docx, html, ods, xls, xlsx
from xlkinerja.intake.sources.formats import Opened, recognise
from xlkinerja.workbook.disk.regular import obstacle, read_bytes
from xlkinerja.workbook.errors import PackageError
from xlkinerja.workbook.package import MAX_FILE


def read_blocks(path: Path) -> list[Block]:
    """What a document with a table holds, in the order of reading.

    The format is known by the content of the file, whatever its ending. Raises Unreadable, with one sentence for the
    user, for what cannot be read, and for a document without any table.
    """
    if words := obstacle(path):
        raise Unreadable(f"{path.name} tidak dapat diambil: {words}; pilih berkas dokumennya.")
    try:
        data = read_bytes(path, MAX_FILE)
    except PackageError as error:
        raise Unreadable(f"{path.name}: {error.pesan.replace('periksa lagi', 'ulangi')}") from error
    source = recognise(path.name, data)
    blocks = _read(path.name, source)
    if not any(isinstance(block, SourceTable) for block in blocks):
        raise Unreadable(_without_table(path.name, source, blocks))
    return blocks


def _read(name: str, source: Opened) -> list[Block]:
    if source.reader == "xlsx":
        return xlsx.read(name, source.data)
    if source.reader == "xls":
        return xls.read(name, source.data)
    if source.reader == "csv":
        return csv.read(name, source.data)
    if source.reader == "html":
        return html.read(name, source.data)
    assert source.parts is not None
    return docx.read(name, source.data, source.parts) if source.reader == "docx" else ods.read(name, source.parts)


def _without_table(name: str, source: Opened, blocks: list[Block]) -> str:
    """What a document is of which no table can be taken, and what to do."""
    if any(isinstance(block, SourceHeading | SourceParagraph) for block in blocks):
        return (
            f"Berkas {name} berisi teks tanpa tabel; yang diambil adalah tabel, jadi pilih berkas yang memuatnya, "
            "atau buat tabelnya di Word atau Excel."
        )
    if source.parts is not None and any("media/" in part for part in source.parts.names()):
        return (
            f"Berkas {name} hanya berisi gambar (pindaian atau foto); minta berkas Word atau Excel aslinya, atau ketik "
            "ulang tabelnya."
        )
    told = " ".join(block.text for block in blocks if isinstance(block, Notice))
    return f"Berkas {name} tidak berisi apa-apa yang dapat diambil; periksa apakah berkasnya benar. {told}".strip()
