"""One good set and twelve bad files in a folder: each file its own finding, and nothing else happens."""

import datetime as dt
import hashlib
import io
import zipfile
from functools import cache
from pathlib import Path

from openpyxl import Workbook, load_workbook

from tests.addresses import ANG, PK, RE, RKT, G, at
from tests.check.sets.case import Case, edit_cells, found, workbook, write
from tests.check.sets.clean_set import clean_content
from tests.check.sets.edits import change
from xlkinerja.check.checking import check

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
LAIN = {"satker": "KPU Kabupaten Lain"}


def foreign() -> bytes:
    book = Workbook()
    book.active["A1"] = "Daftar hadir rapat"
    return _saved(book)


def without_sheet(data: bytes) -> bytes:
    book = load_workbook(io.BytesIO(data))
    del book[ANG]
    return _saved(book)


def open_document() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", "<x/>")
    return stream.getvalue()


def packed(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, data in files.items():
            package.writestr(name, data)
    return stream.getvalue()


def _saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


#: The code that each bad file must give.
CODES = {
    "kosong.xlsx": "XK001",
    "teks.xlsx": "XK001",
    "terpotong.xlsx": "XK001",
    "bersandi.xlsx": "XK002",
    "lama.XLS": "XK003",
    "lembar.ods": "XK003",
    "daftar hadir.xlsx": "XK004",
    "tanpa lembar.xlsx": "XK005",
    "judul lain.xlsx": "XK006",
    "sel galat.xlsx": "XK008",
    "kiriman.zip": "XK020",
    "surel.eml": "XK021",
}


@cache
def bad_files() -> dict[str, bytes]:
    """The bytes of each bad file."""
    identitas = {
        name: LAIN | {"tahun": tahun, "tanggal": dt.date(tahun, 1, 2)} for tahun, name in enumerate((PK, RKT, RE), 2021)
    }
    case, content = Case("lain", identitas=identitas), clean_content()
    for row in content[RE][ANG]:
        row["tahun"] = 2023
    pk, rkt, realisasi = (workbook(name, content[name], case) for name in identitas)
    return {
        "kosong.xlsx": b"",
        "teks.xlsx": b"Rencana kerja tahun ini",
        "terpotong.xlsx": pk[: len(pk) // 2],
        "bersandi.xlsx": OLE + "EncryptedPackage".encode("utf-16-le"),
        "lama.XLS": OLE + "Workbook".encode("utf-16-le"),
        "lembar.ods": open_document(),
        "daftar hadir.xlsx": foreign(),
        "tanpa lembar.xlsx": without_sheet(pk),
        "judul lain.xlsx": edit_cells(rkt, {at(RKT, "target")[1:]: "Sasaran Angka"}),
        "kiriman.zip": packed({"lampiran.zip": packed({"PK.xlsx": pk})}),
        "surel.eml": b"Subject: Realisasi 2024",
        "sel galat.xlsx": edit_cells(realisasi, {at(RE, "target", 5)[1:]: "#DIV/0!"}),
    }


def test_twelve_bad_files(tmp_path: Path) -> None:
    """Every bad file has exactly its own finding, and the good set beside them keeps its own."""
    case = Case("satu kesalahan", edit=change("target", 0, 95, RE))
    write(case, tmp_path)
    alone = found(check([tmp_path], strict=True))
    for name, data in bad_files().items():
        (tmp_path / name).write_bytes(data)
    before = hashes(tmp_path)

    temuan = found(check([tmp_path], strict=True))

    rusak = {place.berkas: kode for kode, place, _ in temuan - alone}
    assert alone == {("XK501", at(RE, "target", 5), G)}
    assert alone <= temuan
    assert rusak == CODES
    assert len(temuan - alone) == len(CODES) == 12
    assert hashes(tmp_path) == before


def test_what_a_bad_file_says(tmp_path: Path) -> None:
    """Each finding is Indonesian, ends with a full stop and says what to do."""
    for name, data in bad_files().items():
        (tmp_path / name).write_bytes(data)
    for temuan in check([tmp_path], strict=True).temuan:
        assert temuan.pesan.endswith("."), temuan
        assert temuan.tindakan.endswith("."), temuan
        assert "Traceback" not in temuan.pesan


def hashes(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.iterdir())}
