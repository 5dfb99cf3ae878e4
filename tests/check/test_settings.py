"""xlkinerja.toml, --pilih, --abaikan: what they do, and what is said where they are wrong."""

import json
import os
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from tests.check.formats.sample_report import finding
from xlkinerja.check.documentation import rules_page
from xlkinerja.check.finding import Report, Tingkat
from xlkinerja.check.settings import (
    Ignore,
    Settings,
    SettingsUnusable,
    ignore,
    load,
    parse_ignored,
    parse_selected,
    parse_toml,
    unused,
)

PENUH = """
pilih = ["xk3", "XK501", "redaksi_sasaran_beda"]
gagal_pada = "peringatan"

[abaikan]
XK505 = "Huruf besar mengikuti Renstra."

[abaikan.XK301]
alasan = "Rumus Renstra."
berkas = "Realisasi*.xlsx"
lembar = "realisasi"
sel = "n12:N14"

[[abaikan.XK302]]
alasan = "Skala lama."
sel = "O5"

[[abaikan.XK302]]
alasan = "Skala baru."
berkas = "a/PK.xlsx"
"""


def test_a_full_file() -> None:
    """Codes in any case, families and names of rules; a reason alone, a table, several tables."""
    s = parse_toml(PENUH)
    assert s.pilih == ("XK3", "XK501", "XK506")
    assert s.gagal_pada is Tingkat.WARNING
    assert s.abaikan["XK505"] == (Ignore(alasan="Huruf besar mengikuti Renstra."),)
    assert [a.alasan for a in s.abaikan["XK302"]] == ["Skala lama.", "Skala baru."]
    assert s.abaikan["XK301"][0].sel == "N12:N14"


def test_an_empty_file() -> None:
    """Every rule, nothing ignored, galat fails."""
    s = parse_toml("# belum ada\n")
    assert (s.pilih, dict(s.abaikan), s.gagal_pada) == ((), {}, Tingkat.ERROR)


@pytest.mark.parametrize(
    ("place", "covered"),
    [
        ({}, True),
        ({"berkas": "realisasi.XLSX"}, True),
        ({"berkas": "Real*"}, True),
        ({"berkas": "sub/Realisasi.xlsx"}, True),
        ({"berkas": "PK.xlsx"}, False),
        ({"lembar": "REALISASI"}, True),
        ({"lembar": "Anggaran"}, False),
        ({"sel": "h5"}, True),
        ({"sel": "G4:H9"}, True),
        ({"sel": "H6"}, False),
        ({"sel": "H6:H9", "lembar": "Realisasi"}, False),
    ],
)
def test_where_an_ignored_finding_stands(place: dict[str, str], covered: bool) -> None:
    """File by name or pattern, sheet, cell or range, in any letter case; each narrows."""
    assert Ignore(alasan="x", **place).covers(finding(berkas="sub/Realisasi.xlsx", sel="H5")) is covered


def test_a_finding_without_cell_is_in_no_range() -> None:
    """A finding about a whole file is set aside only without `sel`."""
    assert not Ignore(alasan="x", sel="A1:XFD9").covers(finding(sel=""))


def test_ignore() -> None:
    """What is set aside keeps its reason, the first that fits; all else stays in order."""
    temuan = (finding(sel="H5"), finding(sel="H6"), finding(kode="XK301"))
    report = ignore(Report(temuan, 1), {"XK501": (Ignore(alasan="a", sel="H6"), Ignore(alasan="b", sel="H6:H7"))})
    assert report.temuan == (temuan[0], temuan[2])
    assert [(d.temuan.sel, d.alasan) for d in report.ignored] == [("H6", "a")]


def test_what_is_ignored_in_vain() -> None:
    """Code and place of what no finding answers to; a second reason for one finding is not in vain."""
    report = Report((finding(sel="H5"), finding(kode="XK301", sel="N5")), 1)
    ignored = {
        "XK501": (Ignore(alasan="a"), Ignore(alasan="b", sel="H5"), Ignore(alasan="c", berkas="PK.xlsx", sel="H5")),
        "XK302": (Ignore(alasan="d"),),
    }
    assert unused(report, ignored) == ("XK501 PK.xlsx H5", "XK302")
    assert unused(report, ignored, ("XK5",)) == ("XK501 PK.xlsx H5",)
    assert unused(report, {}) == ()


@pytest.mark.parametrize(
    ("toml", "kata"),
    [
        ("pilih = [", ("xlkinerja.toml", "akhir berkas", "tidak terbaca", 'pilih = ["XK3"')),
        ("pilih = XK3", ("baris 1", "tanda kutip")),
        ("gagal_pada = 'galat'\npilih = 3", ("pilih seharusnya daftar kode", 'pilih = ["XK3"')),
        ("pilih = 'XK3'", ("pilih seharusnya daftar kode",)),
        ("pilih = [3]", ("pilih seharusnya daftar kode",)),
        ("pilih = ['XK999']", ("XK999 tidak dikenal", "xlkinerja aturan")),
        ("pilih = ['XK']", ("XK tidak dikenal",)),
        ("pilih = ['target_bedaa']", ("Maksudnya XK501?",)),
        ("abaikan = 'XK505'", ("abaikan seharusnya bagian", "[abaikan]")),
        ("[abaikan]\nXK5 = 'x'", ("XK5 menyebut", "kode lengkapnya, misalnya XK501")),
        ("[abaikan]\nXK505 = ''", ("abaikan XK505", "alasan kosong", "alasan =")),
        ("[abaikan]\nXK505 = '  '", ("alasan kosong",)),
        ("[abaikan]\nXK505 = 5", ("abaikan XK505", 'XK505 = "')),
        ("[abaikan]\nXK505 = true", ("abaikan XK505", 'XK505 = "')),
        ("[abaikan.XK505]\nsel = 'H5'", ("abaikan XK505", "alasannya belum ditulis", "alasan =")),
        ("[abaikan.XK505]\nalasan = 'x'\nsel = 'lima'", ("«lima» bukan alamat sel", 'sel = "N12"')),
        ("[abaikan.XK505]\nalasan = 'x'\nsel = 12", ("abaikan XK505", "sel bukan teks", 'sel = "N12"')),
        ("[abaikan.XK505]\nalasan = 5", ("alasan bukan teks", "alasan =")),
        ("[abaikan.XK505]\nalasan = 'x'\nkolom = 'H'", ("kunci kolom tidak dikenal", "alasan, berkas, lembar, sel")),
        ("gagal_pada = 'error'", ("galat, peringatan, atau info", "«error»")),
        ("gagal_pada = 1", ("galat, peringatan, atau info",)),
        ("gagal_pada = {a = 1}", ("atau info. Tulis seperti",)),
        ("pilih = []\npilih = []", ("akhir berkas: kunci atau bagian yang sama",)),
        ("[abaikan]\n[abaikan]", ("baris 2", "kunci atau bagian yang sama")),
        ("[abaikan]\nXK505 = []", ("abaikan XK505", 'XK505 = "')),
        ("pilih = " + "[" * 2000, ("kurung di dalam kurung terlalu banyak",)),
        ("pilih = " + "9" * 5000, ("angka atau tanggal yang tidak mungkin",)),
        ("\n" + "a" + ".a" * 200 + " = 1", ("baris 2: lebih dari 100 titik",)),
        ("a" * 500 + " = 1", ("kunci aaa", "aaa… tidak dikenal")),
        ('"\\u001b[31m" = 1', ("kunci [U+001B][31m tidak dikenal",)),
        ("abaikkan = 1", ("kunci abaikkan tidak dikenal", "pilih, abaikan, gagal_pada")),
        ("'' = 1", ("kunci (tanpa nama) tidak dikenal",)),
        ("kosakata = ['kawin siri']", ("kosakata seharusnya bagian", "[kosakata]")),
        ("[kosakata]\nburuk = 'kawin siri'", ("kosakata buruk: seharusnya daftar kata", 'buruk = ["')),
        ("[kosakata]\nburuk = [1]", ("kosakata buruk: seharusnya daftar kata",)),
        ("[kosakata]\nburk = ['kawin siri']", ("golongan burk tidak ada", "maksudnya buruk?", "xlkinerja kosakata")),
        ("[kosakata]\nburuk = ['']", ("«» tidak berisi kata",)),
        ("[kosakata]\nburuk = ['jalan (rusak']", ("«jalan (rusak»", "kurung tidak pada tempatnya")),
        ("[kosakata]\n'singkatan kantor' = ['dprk']", ("singkatan kantor tidak dapat ditambah",)),
    ],
)  # fmt: skip
def test_wrong_files(toml: str, kata: tuple[str, ...]) -> None:
    """One or two plain sentences that name the file and say what to write; no English."""
    with pytest.raises(SettingsUnusable) as wrong:
        parse_toml(toml)
    pesan = str(wrong.value)
    assert pesan.startswith("xlkinerja.toml")
    assert all(k in pesan for k in kata), pesan
    for inggris in ("Input", "should", "Value error", "Field", "Invalid", "valid ", "line", "column", "Expected"):
        assert inggris not in pesan, pesan
    assert "\n" not in pesan


def test_command_line() -> None:
    """KODE=alasan may hold further signs of equality, and one code several reasons."""
    result = parse_ignored(["xk505=a = b", "XK505=c", "target_beda=d"])
    assert [a.alasan for a in result["XK505"]] == ["a = b", "c"]
    assert list(result) == ["XK505", "XK501"]
    assert parse_selected("xk3, XK501,") == ("XK3", "XK501")


@pytest.mark.parametrize("text", ["XK505", "XK505=", "XK505=  "])
def test_command_line_without_a_reason(text: str) -> None:
    """A reason that is missing is asked for, with an example."""
    with pytest.raises(SettingsUnusable, match=r'belum beralasan\. Tulis seperti --abaikan "XK505='):
        parse_ignored([text])


def test_command_line_with_an_unknown_code() -> None:
    """A wrong code is named; a near one is offered."""
    with pytest.raises(SettingsUnusable, match="ZZ1 tidak dikenal"):
        parse_ignored(["ZZ1=x"])
    with pytest.raises(SettingsUnusable, match=r"\(kosong\) tidak dikenal"):
        parse_ignored(["=x"])
    with pytest.raises(SettingsUnusable, match=r"XK50l tidak dikenal\. Maksudnya XK5"):
        parse_selected("XK50l")


def test_load(tmp_path: Path) -> None:
    """The file stands in the folder that was named, or beside the file; a byte order mark does no harm."""
    (tmp_path / "xlkinerja.toml").write_bytes(b"\xef\xbb\xbf" + b"pilih = ['XK3']\n")
    (tmp_path / "sub").mkdir()
    assert load([tmp_path]).pilih == ("XK3",)
    assert load([tmp_path / "PK.xlsx", tmp_path]).pilih == ("XK3",)
    assert load([tmp_path / "sub"]).pilih == ()


def test_load_refuses_two(tmp_path: Path) -> None:
    """Two folders with settings of their own are not mixed."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "xlkinerja.toml").write_text("", encoding="utf-8")
    with pytest.raises(SettingsUnusable, match="satu per satu"):
        load([tmp_path / "a", tmp_path / "b"])


def test_load_of_bytes_that_are_no_text(tmp_path: Path) -> None:
    """A file in another encoding is named with what to do."""
    (tmp_path / "xlkinerja.toml").write_bytes(b"pilih = ['\xff']")
    with pytest.raises(SettingsUnusable, match=r"bukan teks UTF-8\. Simpan ulang"):
        load([tmp_path])


def test_load_of_what_is_no_file(tmp_path: Path) -> None:
    """A folder, a pipe, a device and a link to nothing are passed over; a file of 300 MB is told, not held whole."""
    toml = tmp_path / "xlkinerja.toml"
    makes = (
        toml.mkdir,
        lambda: os.mkfifo(toml),
        lambda: toml.symlink_to("/dev/zero"),
        lambda: toml.symlink_to(toml),
        lambda: toml.symlink_to(tmp_path / "hilang"),
    )
    for make in makes:
        make()
        assert load([tmp_path]) == Settings()
        toml.rmdir() if toml.is_dir() else toml.unlink()
    toml.touch()
    os.truncate(toml, 300_000_000)
    with pytest.raises(SettingsUnusable, match=r"xlkinerja\.toml: terlalu besar untuk pengaturan"):
        load([tmp_path])


@pytest.mark.parametrize(
    ("renstra", "words"),
    [
        ("hilang.xlsx", "hilang.xlsx tidak ada"),
        (".", "sebuah folder"),
        ("/dev/zero", "sebuah perangkat"),
        ("pipa", "sebuah pipa"),
        ("a" * 5000, "nama itu terlalu panjang"),
        ("\0", "karakter terlarang"),
        (r"\\server\bagi\Renstra.xlsx", "di komputer lain"),
        (r"\/server\bagi\Renstra.xlsx", "di komputer lain"),
        ("//server/bagi/Renstra.xlsx", "di komputer lain"),
    ],
)
def test_load_of_a_renstra_that_is_none(tmp_path: Path, renstra: str, words: str) -> None:
    """Nothing is opened but a file, and no other computer is asked for one."""
    os.mkfifo(tmp_path / "pipa")
    (tmp_path / "xlkinerja.toml").write_text(f"renstra = {json.dumps(renstra)}", encoding="utf-8")
    with pytest.raises(SettingsUnusable) as wrong:
        load([tmp_path])
    assert words in str(wrong.value)


def test_one_code_written_twice() -> None:
    """By its name, or in other letters: both reasons hold."""
    s = parse_toml("[abaikan]\nXK501 = 'a'\nxk501 = 'b'\ntarget_beda = 'c'\n")
    assert [a.alasan for a in s.abaikan["XK501"]] == ["a", "b", "c"]


def test_the_published_example_is_right() -> None:
    """The settings shown in docs/aturan.md can be used as they stand, and show every key."""
    contoh = rules_page().partition("```toml\n")[2].partition("```")[0]
    s = parse_toml(contoh)
    assert s.pilih == ("XK3", "XK501")
    assert set(s.abaikan) == {"XK505", "XK301"}
    shown = tomllib.loads(contoh)
    assert set(shown) == {f.name for f in fields(Settings)}
    assert set(shown["abaikan"]["XK301"]) == {f.name for f in fields(Ignore)}


@pytest.mark.parametrize("name", [f.name for f in fields(Settings)])
def test_a_wrong_value_is_told_with_an_example_that_can_be_used(name: str) -> None:
    """No key takes a number; the example behind «Tulis seperti» is one that does."""
    with pytest.raises(SettingsUnusable, match=rf"^xlkinerja\.toml: {name} ") as wrong:
        parse_toml(f"{name} = 5")
    example = str(wrong.value).partition("Tulis seperti ")[2].removesuffix(".").replace(" lalu baris ", "\n")
    assert getattr(parse_toml(example), name) != Settings.__dataclass_fields__[name].default or name == "gagal_pada"
