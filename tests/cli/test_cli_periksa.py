"""`xlkinerja periksa` as users run it: formats, settings, comparison, several processes."""

import json
from pathlib import Path

import pytest

from tests.cli.program import contoh, run
from xlkinerja.check.formats import FORMATS
from xlkinerja.check.settings import Settings
from xlkinerja.cli.check import periksa

README = Path(__file__).parents[2] / "README.md"


@pytest.fixture
def paser(tmp_path: Path) -> Path:
    """The workbooks of a published report, in a folder of their own."""
    return contoh("paser-2024", tmp_path / "paser")


def found(*args: object, code: int = 1) -> dict:
    return json.loads(run("periksa", *args, "--format", "json", code=code).stdout)


def codes(report: dict) -> set[str]:
    return {t["kode"] for t in report["temuan"]}


@pytest.mark.parametrize(("name", "form"), FORMATS.items(), ids=FORMATS)
def test_format_follows_the_file_name(name, form, paser, tmp_path):
    """Each ending gives its format in any letter case, and README names it; a file without one is as asked for."""
    by_suffix, by_option = tmp_path / "baru" / f"temuan{form.suffix.upper()}", tmp_path / "baru" / "temuan"
    run("periksa", paser, "--keluaran", by_suffix, code=1)
    run("periksa", paser, "--keluaran", by_option, "--format", name, code=1)
    assert by_suffix.read_bytes() == by_option.read_bytes() != b""
    readme = README.read_text("utf-8")
    assert f"temuan{form.suffix}" in readme or f"`{form.suffix}`" in readme or name == "teks"
    if form.binary:
        assert f"--keluaran temuan{form.suffix}" in run("periksa", paser, "--format", name, code=2).stderr
    else:
        assert run("periksa", paser, "--format", name, code=1).stdout


def test_text_is_what_no_ending_gives(paser, tmp_path):
    """The text is printed, with one line end; each ending of today gives what other programs know it by."""
    text = run("periksa", paser, code=1).stdout
    run("periksa", paser, "--keluaran", tmp_path / "temuan", code=1)
    assert (tmp_path / "temuan").read_text("utf-8") == text
    assert text.endswith(" info.\n")
    assert not text.endswith("\n\n")
    starts = {"html": b"<!DOCTYPE html>", "xlsx": b"PK", "csv": b"\xef\xbb\xbfKeadaan;", "json": b"{"}
    for akhiran, start in starts.items():
        run("periksa", paser, "--keluaran", tmp_path / f"temuan.{akhiran}", code=1)
        assert (tmp_path / f"temuan.{akhiran}").read_bytes().startswith(start), akhiran


def test_html_and_csv_can_be_piped(paser):
    """On standard output they are the UTF-8 bytes that a file would hold."""
    assert run("periksa", paser, "--format", "csv", code=1, process=True).raw.startswith(b"\xef\xbb\xbf")
    assert "›".encode() in run("periksa", paser, "--format", "html", code=1, process=True).raw


def test_a_result_never_replaces_a_workbook(paser):
    """A workbook of the office is refused as a goal; an earlier workbook of findings is replaced and never checked."""
    asli = (paser / "Realisasi.xlsx").read_bytes()
    done = run("periksa", paser, "--keluaran", paser / "Realisasi.xlsx", code=2)
    assert "bukan hasil pemeriksaan" in done.stderr
    assert (paser / "Realisasi.xlsx").read_bytes() == asli
    sebelum = found(paser)
    run("periksa", paser, "--keluaran", paser / "Temuan.xlsx", code=1)
    run("periksa", paser, "--keluaran", paser / "Temuan.xlsx", code=1)
    assert found(paser) == sebelum


def test_ignoring_on_the_command_line(paser):
    """What is ignored is listed with its reason, and no longer makes the check fail."""
    plain = found(paser)
    galat_codes = sorted({t["kode"] for t in plain["temuan"] if t["tingkat"] == "galat"})
    ignored = [a for kode in galat_codes for a in ("--abaikan", f"{kode}=Sudah disepakati.")]
    report = found(paser, *ignored, code=0)
    assert not codes(report) & set(galat_codes)
    assert {d["alasan"] for d in report["diabaikan"]} == {"Sudah disepakati."}
    assert len(report["temuan"]) + len(report["diabaikan"]) == len(plain["temuan"])
    text = run("periksa", paser, *ignored, code=0).stdout
    assert f"{len(report['diabaikan'])} temuan diabaikan." in text.splitlines()[-1]
    assert "alasan: Sudah disepakati." in text


def test_ignoring_in_vain_is_told(paser):
    """An entry that found nothing is named once, in text and JSON; not where a single file is checked."""
    ignored = ("--abaikan", "XK003=Sudah disepakati.")
    text = run("periksa", paser, *ignored, code=1).stdout
    assert text.count("XK003: tidak ada temuan yang cocok; hapus dari xlkinerja.toml atau --abaikan") == 1
    assert found(paser, *ignored)["tak_terpakai"] == ["XK003"]
    assert "tak_terpakai" not in found(paser)
    assert "tidak ada temuan yang cocok" not in run("periksa", paser / "RKT.xlsx", *ignored, code=0).stdout


def test_settings_in_the_folder(paser):
    """xlkinerja.toml holds, and the command line wins over it key by key, code by code."""
    kode, other = sorted(codes(found(paser, "--pilih", "XK5")))[:2]
    toml = f"pilih = ['XK5']\ngagal_pada = 'info'\n[abaikan]\n{kode} = 'Di berkas.'\n{other} = 'Di berkas.'\n"
    (paser / "xlkinerja.toml").write_text(toml, encoding="utf-8")
    report = found(paser, "--gagal-pada", "galat", code=0)
    assert all(k.startswith("XK5") for k in codes(report))
    assert {(d["kode"], d["alasan"]) for d in report["diabaikan"]} == {(kode, "Di berkas."), (other, "Di berkas.")}
    assert codes(found(paser, "--pilih", "XK803")) == {"XK803"}
    found(paser, "--pilih", "XK803", "--gagal-pada", "peringatan", code=0)
    report = found(paser, "--abaikan", f"{kode}=Di perintah.", "--gagal-pada", "galat", code=0)
    assert {(d["kode"], d["alasan"]) for d in report["diabaikan"]} == {(kode, "Di perintah."), (other, "Di berkas.")}


@pytest.mark.parametrize(
    ("args", "kata"),
    [
        (("--abaikan", "XK505"), "belum beralasan"),
        (("--abaikan", "XK999=x"), "XK999 tidak dikenal"),
        (("--pilih", "ZZ9"), "ZZ9 tidak dikenal"),
        (("--bandingkan", "tidak-ada.json"), "tidak dapat dibaca"),
        (("--proses", "0"), "di luar batas"),
        (("--keluaran", "x.pdf"), "Akhiran .pdf pada --keluaran tidak dikenal. Yang dikenal: .txt, .json, .csv, .html"),
        (("--keluaran", "x.pdf", "--format", "teks"), "Akhiran .pdf"),
        (("--keluaran", "x.html", "--format", "csv"), "Bentuk csv tidak cocok dengan akhiran .html"),
    ],
)
def test_wrong_use(args, kata, paser):
    """Exit 2 and what to write."""
    assert kata in run("periksa", paser, *args, code=2).stderr


def test_every_setting_is_an_option():
    """What an office can settle in xlkinerja.toml can be said for one run, but for its words, which are its own."""
    assert set(Settings.__annotations__) - {"kosakata"} <= {p.name for p in periksa.params}


def test_wrong_settings_name_the_file(paser):
    """A mistake in xlkinerja.toml ends the check before it begins."""
    (paser / "xlkinerja.toml").write_text("[abaikan]\nXK505 = ''\n", encoding="utf-8")
    message = run("periksa", paser, code=2).stderr
    assert "xlkinerja.toml" in message
    assert "alasan kosong" in message


def test_comparison(paser, tmp_path):
    """Against itself nothing is new and nothing fails; against one finding less exactly that one is new."""
    earlier = tmp_path / "lama.json"
    run("periksa", paser, "--keluaran", earlier, code=1)
    sama = found(paser, "--bandingkan", earlier, "--gagal-pada", "info", code=0)
    report = json.loads(earlier.read_text("utf-8"))
    assert (sama["temuan"], sama["banding"]["hilang"]) == ([], [])
    assert sama["banding"]["tetap"] == len(report["temuan"])
    baru = next(t for t in report["temuan"] if t["tingkat"] == "galat")
    report["temuan"].remove(baru)
    report["temuan"].append({**baru, "sidik": "0" * 16})
    earlier.write_text(json.dumps(report), encoding="utf-8")
    beda = found(paser, "--bandingkan", earlier)
    assert [t["sidik"] for t in beda["temuan"]] == [baru["sidik"]]
    assert [t["sidik"] for t in beda["banding"]["hilang"]] == ["0" * 16]


def test_processes_change_nothing(paser):
    """Two processes that read give the same report."""
    done = run("periksa", paser, "--proses", "2", "--format", "json", code=1, process=True)
    assert json.loads(done.stdout) == found(paser)
