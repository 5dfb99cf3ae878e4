"""Text from files and their names is never a command to the terminal, nor turns what is read around."""

import csv
import io
import json
import re
from pathlib import Path

import openpyxl
import pytest

from tests.addresses import at
from tests.cli.program import run
from tests.kasus.paket_kasus import RE, realisasi, with_cell
from xlkinerja.hosts.commands import Request
from xlkinerja.hosts.commands import run as press
from xlkinerja.workbook.values import visible

#: What a terminal obeys or a reader does not see: C0 but for tab and line end, DEL, C1, directions, separators.
DANGEROUS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
ODD = "\x1b]0;judul\x07\x1b[31mmerah\x9b2J\u202eterbalik\u2066"
SATUAN = at(RE, "satuan", 5)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder whose name, files and cells are odd; XML takes C1 and directions as they are."""
    place = tmp_path / f"kantor{ODD.replace('/', '')}"
    place.mkdir()
    text = "Doku\u202emen\u2066\u200b"
    (place / f"Realisasi{ODD}.xlsx").write_bytes(with_cell(SATUAN.sel, ' t="inlineStr"', f"<is><t>{text}</t></is>"))
    (place / f"rusak{ODD}.xlsx").write_bytes(b"PK")
    (place / f"surel{ODD}.eml").write_bytes(b"")
    return place


def safe(text: str) -> bool:
    return not DANGEROUS.search(text.lstrip("\ufeff"))


@pytest.mark.parametrize("suffix", ["txt", "json", "csv", "html"])
def test_d9_every_text_format(suffix: str, place: Path, tmp_path: Path) -> None:
    """On the terminal and in the file nothing of it is left raw, and the name is told all the same."""
    done = run("periksa", place, "--keluaran", tmp_path / f"hasil.{suffix}", code=1)
    text = (tmp_path / f"hasil.{suffix}").read_text("utf-8")
    assert safe(text)
    assert safe(done.stdout + done.stderr)
    if suffix == "json":
        assert any(ODD in t["berkas"] for t in json.loads(text)["temuan"])
    elif suffix == "csv":
        rows = list(csv.DictReader(io.StringIO(text.lstrip("\ufeff")), delimiter=";"))
        assert any("[U+202E]terbalik" in r["Berkas"] for r in rows)
    elif suffix == "txt":
        assert "[U+001B][31mmerah[U+009B]2J" in text


@pytest.mark.parametrize("form", ["teks", "json", "csv", "html"])
def test_d9_on_the_terminal(form: str, place: Path) -> None:
    assert safe(run("periksa", place, "--format", form, code=1).stdout)


def test_d9_the_workbook_of_findings(place: Path, tmp_path: Path) -> None:
    """Its cells hold nothing of it either."""
    run("periksa", place, "--keluaran", tmp_path / "temuan.xlsx", code=1)
    book = openpyxl.load_workbook(tmp_path / "temuan.xlsx")
    texts = [c.value for sheet in book for row in sheet.iter_rows() for c in row if isinstance(c.value, str)]
    assert any("[U+202E]" in text for text in texts)
    assert all(safe(text) for text in [*texts, *book.sheetnames])


@pytest.mark.parametrize(
    "args",
    [
        ("periksa", f"tidak{ODD}ada"), ("susun", f"tidak{ODD}ada"), (f"perintah{ODD}",), ("periksa", ".", f"--{ODD}"),
        ("periksa", ".", "--format", ODD), ("periksa", ".", "--keluaran", f"x.{ODD}"), ("periksa", ".", "--pilih", ODD),
        ("periksa", ".", "--bandingkan", ODD), ("periksa", ".", "--abaikan", f"{ODD}=x"), ("contoh", ODD),
        ("template", ODD), ("aturan", ODD), ("hitung", "--target", ODD, "--realisasi", "1"),
        ("hitung", "--target", "1", "--realisasi", f"2 {ODD}"),
    ],
)  # fmt: skip
def test_d9_what_was_typed_is_quoted_harmlessly(args: tuple[str, ...], tmp_path: Path) -> None:
    """Errors of the commands and of click itself."""
    done = run(*args, cwd=tmp_path)
    assert done.code == 2
    assert safe(done.stdout + done.stderr)


def test_d9_susun_and_contoh_say_names_harmlessly(place: Path, tmp_path: Path) -> None:
    """The lines of what was written, with the name of the file and the text of an overwritten cell."""
    done = run("susun", place / f"Realisasi{ODD}.xlsx")
    assert "[U+001B]" in done.stdout
    assert safe(done.stdout + done.stderr)
    done = run("contoh", "muara-enim-2024", "--keluaran", tmp_path / f"x{ODD}", code=0)
    assert safe(done.stdout + done.stderr)


def test_d9_messages_of_buttons(tmp_path: Path) -> None:
    """What a button says of a file or a command with such a name."""
    (tmp_path / "salinan.xlsx").write_bytes(realisasi())
    for request in (
        Request(f"tombol{ODD}", None, None, ""),
        Request("templat_baru", None, None, "", "pk", tmp_path / f"ada{ODD}" / "PK.xlsx"),
        Request("susun_semua", tmp_path / f"tidak{ODD}.xlsx", None, f"x{ODD}.xlsx"),
    ):
        answer = press(request)
        assert answer.failed
        assert safe(answer.pesan), answer.pesan


def test_d9_harmless_text_stays() -> None:
    """Letters of every script, tabs and line ends are what they were."""
    for text in ("Dokumen", "é – ₂ «x» 100%", "satu\tdua\ntiga", "ᮊᮥᮙ᮪ᮕᮥᮜᮔ᮪", "😀"):
        assert visible(text) == text
