"""One good set and ten bad files in a folder: each file its own finding, and nothing else happens."""

import datetime as dt
import hashlib
import io
import zipfile
from pathlib import Path

from cases_set import RE, change
from clean_set import Case, content, edit_cells, found, workbook, write
from openpyxl import Workbook, load_workbook

from xlkinerja.check.checking import check

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
LAIN = {"satker": "KPU Kabupaten Lain"}


def foreign() -> bytes:
    book = Workbook()
    book.active["A1"] = "Daftar hadir rapat"
    return _saved(book)


def without_sheet(data: bytes) -> bytes:
    book = load_workbook(io.BytesIO(data))
    del book["Anggaran"]
    return _saved(book)


def open_document() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", "<x/>")
    return stream.getvalue()


def _saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def bad_files() -> dict[str, tuple[bytes, str]]:
    """File name → its bytes and the code that it must give."""
    files = {
        nama: LAIN | {"tahun": tahun, "tanggal": dt.date(tahun, 1, 2)}
        for tahun, nama in enumerate(("PK.xlsx", "RKT.xlsx", RE), 2021)
    }
    case, isi = Case("lain", identitas=files), content()
    for row in isi[RE]["Anggaran"]:
        row["tahun"] = 2023
    pk, rkt, realisasi = (workbook(nama, isi, case) for nama in files)
    return {
        "kosong.xlsx": (b"", "XK001"),
        "teks.xlsx": (b"Rencana kerja tahun ini", "XK001"),
        "terpotong.xlsx": (pk[: len(pk) // 2], "XK001"),
        "bersandi.xlsx": (OLE + "EncryptedPackage".encode("utf-16-le"), "XK002"),
        "lama.XLS": (OLE + "Workbook".encode("utf-16-le"), "XK003"),
        "lembar.ods": (open_document(), "XK003"),
        "daftar hadir.xlsx": (foreign(), "XK004"),
        "tanpa lembar.xlsx": (without_sheet(pk), "XK005"),
        "judul lain.xlsx": (edit_cells(rkt, {("RKT", "J4"): "Sasaran Angka"}), "XK006"),
        "sel galat.xlsx": (edit_cells(realisasi, {("Realisasi", "H5"): "#DIV/0!"}), "XK008"),
    }


def test_ten_bad_files(tmp_path: Path) -> None:
    """Every bad file has exactly its own finding, and the good set beside them keeps its own."""
    case = Case("satu kesalahan", edit=change("target", 0, 95, RE))
    write(case, tmp_path)
    sendiri = found(check([tmp_path], strict=True))
    for name, (data, _) in bad_files().items():
        (tmp_path / name).write_bytes(data)
    sebelum = hashes(tmp_path)

    temuan = found(check([tmp_path], strict=True))

    rusak = {(berkas, kode) for kode, berkas, _, _ in temuan - sendiri}
    assert sendiri == {("XK501", RE, "H5", "galat")}
    assert sendiri <= temuan
    assert rusak == {(name, kode) for name, (_, kode) in bad_files().items()}
    assert len(temuan - sendiri) == 10
    assert hashes(tmp_path) == sebelum


def test_what_a_bad_file_says(tmp_path: Path) -> None:
    """Each finding is Indonesian, ends with a full stop and says what to do."""
    for name, (data, _) in bad_files().items():
        (tmp_path / name).write_bytes(data)
    for temuan in check([tmp_path], strict=True).temuan:
        assert temuan.pesan.endswith("."), temuan
        assert temuan.tindakan.endswith("."), temuan
        assert "Traceback" not in temuan.pesan


def hashes(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.iterdir())}
