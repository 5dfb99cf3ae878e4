"""A .zip is read as the folder it is; what is no workbook is named with what to do."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from tests.cli.program import run
from tests.contoh import contoh
from tests.kasus.paket_kasus import RE, realisasi
from xlkinerja.check.checking import check
from xlkinerja.check.finding import Report
from xlkinerja.workbook import archive


def packed(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in files.items():
            out.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def told(report: Report, *kode: str) -> list[tuple[str, str, str]]:
    """Code, level and file of the findings of some rules."""
    return [(t.kode, str(t.tingkat), t.berkas) for t in report.temuan if t.kode in kode]


def seen(report: Report) -> list[tuple[str, str, str, str]]:
    """The findings without the folder that the file lies in."""
    return [(t.kode, t.berkas.rpartition("/")[2], t.sel, t.pesan) for t in report.temuan]


def test_b10_alone_and_in_a_folder(tmp_path: Path) -> None:
    """The same findings as the folder with the same files, under the names of the archive."""
    files = contoh("muara-enim-2024")
    loose, send = tmp_path / "lepas", tmp_path / "kirim"
    (loose / "kantor").mkdir(parents=True)
    send.mkdir()
    for name, data in files.items():
        (loose / "kantor" / name).write_bytes(data)
    (send / "arsip.zip").write_bytes(packed({f"kantor/{name}": data for name, data in files.items()}))
    plain, inside, alone = check([loose]), check([send]), check([send / "arsip.zip"])
    assert seen(inside) == seen(plain)
    assert seen(alone) == seen(plain)
    assert {d.berkas for d in inside.checked} == {f"arsip.zip/kantor/{name}" for name in files}
    assert {d.path for d in inside.checked} == {send / "arsip.zip"}
    assert inside.berkas == plain.berkas == len(files)
    assert seen(check([send], processes=2)) == seen(plain)


def test_b10_on_the_command_line(tmp_path: Path) -> None:
    """The finding names arsip.zip/…/Realisasi.xlsx; nothing is unpacked to the disk."""
    (tmp_path / "ARSIP.ZIP").write_bytes(packed({f"a/b/{RE}": realisasi()}))
    done = run("periksa", tmp_path, "--format", "json", code=1)
    assert {t["berkas"] for t in json.loads(done.stdout)["temuan"]} == {f"ARSIP.ZIP/a/b/{RE}"}
    assert [p.name for p in tmp_path.iterdir()] == ["ARSIP.ZIP"]
    run("periksa", tmp_path, "--keluaran", tmp_path / "hasil.html", code=1)
    assert 'href="ARSIP.ZIP"' in (tmp_path / "hasil.html").read_text("utf-8")


@pytest.mark.parametrize("name", ["../PK.xlsx", "a/../../PK.xlsx", "/PK.xlsx", "C:\\PK.xlsx", "..\\PK.xlsx", "a/.."])
def test_b10_names_that_lead_outside(name: str, tmp_path: Path) -> None:
    """They are not read and are told; what else is in the archive is read."""
    (tmp_path / "a.zip").write_bytes(packed({name: realisasi(), RE: realisasi()}))
    report = check([tmp_path])
    (temuan,) = [t for t in report.temuan if t.kode == "XK020"]
    assert "menunjuk ke luar arsip" in temuan.pesan
    assert {d.berkas for d in report.checked} == {"a.zip", f"a.zip/{RE}"}


def locked() -> bytes:
    """An archive whose entry says that it is encrypted."""
    data = bytearray(packed({RE: realisasi()}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.rfind(mark) + place if mark == b"PK\x01\x02" else place] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (locked(), "terkunci sandi"),
        (packed({"dalam.zip": packed({RE: realisasi()})}), "arsip di dalam arsip"),
        (packed({"bom.xlsx": bytes(3_000_000)}), "mampat tidak wajar"),
        (packed({RE: realisasi()})[:-30], "tidak terbaca"),
        (realisasi(), "Ganti akhirannya menjadi .xlsx"),
        (b"", "tidak terbaca"),
        (b"bukan arsip", "tidak terbaca"),
    ],
    ids=["encrypted", "nested", "bomb", "cut", "workbook", "empty", "text"],
)
def test_b10_what_cannot_be_read_is_told(data: bytes, words: str, tmp_path: Path) -> None:
    """One warning that says why, in a folder and for the archive alone; never an exception."""
    path = tmp_path / "kiriman.zip"
    path.write_bytes(data)
    for location in (tmp_path, path):
        report = check([location], strict=True)
        assert told(report, "XK020") == [("XK020", "peringatan", "kiriman.zip")]
        assert words in f"{report.temuan[0].pesan} {report.temuan[0].tindakan}"


def test_b10_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many files or bytes are refused with both numbers before anything is read."""
    (tmp_path / "a.zip").write_bytes(packed({f"{n}.txt": b"x" for n in range(30)}))
    monkeypatch.setattr(archive, "MAX_MEMBERS", 20)
    (temuan,) = check([tmp_path]).temuan
    assert "berisi 30 berkas" in temuan.pesan
    assert "paling banyak 20 berkas" in temuan.pesan
    monkeypatch.setattr(archive, "MAX_MEMBERS", 99)
    monkeypatch.setattr(archive, "MAX_FILE", 20)
    assert check([tmp_path]).temuan[0].kode == "XK020"


def test_b10_what_a_folder_passes_over_an_archive_does_too(tmp_path: Path) -> None:
    """Lock files, backups, hidden files and what macOS adds are no documents; results of periksa neither."""
    run_place = tmp_path / "asal"
    run_place.mkdir()
    (run_place / RE).write_bytes(realisasi())
    run("periksa", run_place, "--keluaran", tmp_path / "temuan.xlsx", code=1)
    names = (f"~${RE}", f"{RE}.cadangan.xlsx", f".{RE}", f"__MACOSX/._{RE}", ".git/x.xlsx")
    files = {**dict.fromkeys(names, b"x"), RE: realisasi(), "temuan.xlsx": (tmp_path / "temuan.xlsx").read_bytes()}
    path = tmp_path / "a.zip"
    path.write_bytes(packed(files))
    assert [d.berkas for d in check([path]).checked] == [f"a.zip/{RE}"]


def test_b10_an_archive_without_workbooks(tmp_path: Path) -> None:
    """It is told, as an info."""
    (tmp_path / "a.zip").write_bytes(packed({"baca.txt": b"x"}))
    assert told(check([tmp_path]), "XK020") == [("XK020", "info", "a.zip")]


def test_b10_susun_writes_into_no_archive(tmp_path: Path) -> None:
    """Given alone it is refused, in a folder passed over with a line; both say to unpack it."""
    (tmp_path / "a.zip").write_bytes(packed({RE: realisasi()}))
    assert "Ekstrak arsip itu" in run("susun", tmp_path / "a.zip", code=2).stderr
    (tmp_path / RE).write_bytes(realisasi())
    done = run("susun", tmp_path, code=0)
    assert "Dilewati" in done.stderr
    assert sorted(p.name for p in tmp_path.iterdir()) == ["Realisasi (hasil).xlsx", RE, "a.zip"]


OTHERS = {
    "surat.eml": ("simpan lampirannya", "peringatan"), "surat.MSG": ("simpan lampirannya", "peringatan"),
    "a.rar": ("Ekstrak isinya", "peringatan"), "a.7z": ("Ekstrak isinya", "peringatan"),
    "lkj.docx": ("Ambil tabelnya dengan xlkinerja impor", "info"), "lkj.doc": ("simpan dahulu sebagai .docx", "info"),
    "lkj.pdf": ("Salin tabelnya ke templat", "info"), "foto.JPG": ("Ketik isinya ke templat", "info"),
    "pindai.png": ("Ketik isinya ke templat", "info"),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHERS)
def test_b10_other_files_are_named_with_what_to_do(name: str, tmp_path: Path) -> None:
    """In a folder by what they may hold, in an archive too; given alone a galat, because nothing was checked."""
    words, level = OTHERS[name]
    (tmp_path / name).write_bytes(b"x")
    (tmp_path / "z.zip").write_bytes(packed({f"lampiran/{name}": b"x"}))
    report = check([tmp_path / name], strict=True)
    assert told(report, "XK021") == [("XK021", "galat", name)]
    (temuan,) = [t for t in check([tmp_path], strict=True).temuan if t.kode == "XK021"]
    assert (str(temuan.tingkat), temuan.berkas) == (level, name)
    assert words in temuan.tindakan
    assert "2 berkas" in temuan.pesan
    assert told(check([tmp_path / "z.zip"], strict=True), "XK021") == [("XK021", level, f"z.zip/lampiran/{name}")]
    assert words in run("susun", tmp_path / name, code=2).stderr


def test_b10_many_photos_are_one_finding(tmp_path: Path) -> None:
    """And no file that was checked."""
    (tmp_path / RE).write_bytes(realisasi())
    for n in range(40):
        (tmp_path / f"bukti {n:02}.jpg").write_bytes(b"x")
    report = check([tmp_path])
    (temuan,) = [t for t in report.temuan if t.kode == "XK021"]
    assert temuan.pesan.startswith("40 berkas gambar tidak dibaca: «bukti 00.jpg»")
    assert report.berkas == 1


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"%PDF-1.7", "isinya PDF"), (b"Rar!\x1a\x07", "isinya arsip RAR"), (b"\xff\xd8\xff\xe0", "isinya gambar"),
     (packed({"word/document.xml": b"<x/>"}), "isinya dokumen Word")],
)  # fmt: skip
def test_b10_under_the_name_of_a_workbook(data: bytes, words: str, tmp_path: Path) -> None:
    """What bears the ending .xlsx is told by what it is."""
    (tmp_path / RE).write_bytes(data)
    (temuan,) = check([tmp_path], strict=True).temuan
    assert temuan.kode == "XK001"
    assert words in temuan.pesan


def test_b10_two_offices_in_one_archive(tmp_path: Path) -> None:
    """Two folders in one zip are two offices, with the findings of each and no more."""
    folders = {"Paser": contoh("paser-2024"), "Muara": contoh("muara-enim-2024")}
    files = {f"{folder}/{name}": data for folder, every in folders.items() for name, data in every.items()}
    (tmp_path / "dua.zip").write_bytes(packed(files))
    apart = []
    for folder, every in folders.items():
        (tmp_path / folder).mkdir()
        for name, data in every.items():
            (tmp_path / folder / name).write_bytes(data)
        apart += seen(check([tmp_path / folder]))
    assert sorted(seen(check([tmp_path / "dua.zip"]))) == sorted(apart)


@pytest.mark.parametrize("inner", ["", "Paser/", "kirim/Paser/"])
def test_b10_archive_beside_its_folder(tmp_path: Path, inner: str) -> None:
    """The folder and the zip that was made of it: its findings once, and one info that says so."""
    files = contoh("paser-2024")
    (tmp_path / "Paser").mkdir()
    for name, data in files.items():
        (tmp_path / "Paser" / name).write_bytes(data)
    alone = [t for t in check([tmp_path]).temuan if t.kode != "XK102"]
    (tmp_path / "Paser.zip").write_bytes(packed({f"{inner}{name}": data for name, data in files.items()}))
    both = check([tmp_path]).temuan
    assert [(t.kode, t.sel, t.pesan) for t in both if t.kode != "XK102"] == [(t.kode, t.sel, t.pesan) for t in alone]
    ((level, message),) = [(str(t.tingkat), t.pesan) for t in both if t.kode == "XK102"]
    assert level == "info"
    assert f"Paser.zip/{inner}".removesuffix("/") in message
