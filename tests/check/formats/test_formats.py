"""The report as text and as JSON."""

import ast
import dataclasses
import json
from pathlib import Path

import pytest

from tests.check.formats.sample_report import COMPARED, FULL, OVERWRITTEN, UNREADABLE, finding
from xlkinerja.check import formats
from xlkinerja.check.finding import Comparison, Ignored, Letak, Report, Tingkat
from xlkinerja.check.formats import FORMATS
from xlkinerja.check.formats.grouping import cells

FOLDER = Path(formats.__file__).parent
#: A colour, a reading direction, a blank of no width.
EVIL = "\x1b\u202e\u200b"
LAPORAN = Report((finding(), finding(tingkat=Tingkat.INFO, sel="H6"), UNREADABLE), 5)

TEKS = """\
KPU Kabupaten Contoh · KPU · 2024
  Mulai dari XK501 (1 galat), Realisasi.xlsx › Realisasi › H5: Target satu indikator berbeda antardokumen.
  Realisasi.xlsx
    Lembar Realisasi
      galat XK501 H5: Target Realisasi 95%, sedangkan PK 90%.
        → Samakan targetnya.
      info XK501 H6: Target Realisasi 95%, sedangkan PK 90%.
        → Samakan targetnya.

Tanpa identitas
  kosong.xlsx
      galat XK001 Kosong.

5 berkas diperiksa: 2 galat, 0 peringatan, 1 info.
"""

PERUBAHAN = """\
KPU Kabupaten Contoh · KPU · 2024
  Realisasi.xlsx
    Lembar Realisasi
      galat XK501 H5: Target Realisasi 95%, sedangkan PK 90%.
        → Samakan targetnya.

Sudah tidak ada sejak lama.json
  galat XK501 Realisasi.xlsx › Realisasi › H9: Target lama.

Diabaikan
  XK505 (1 temuan), alasan: =Mengikuti <Renstra>.
    Realisasi.xlsx › Realisasi › D5: Hanya huruf besarnya.

5 berkas diperiksa; temuan baru sejak lama.json: 1 galat, 0 peringatan, 0 info. 1 baru, 1 sudah tidak ada, 7 tetap. 1 temuan diabaikan.
"""  # noqa: E501


def test_teks() -> None:
    """Grouped by satker, file and sheet; a cell before the message, what to do below it, counts at the end."""
    assert FORMATS["teks"](LAPORAN) == TEKS


def test_teks_says_equal_things_once() -> None:
    """Five cells with one sentence are one line; two sentences of one rule and remedy share their remedy."""
    lines = FORMATS["teks"](Report(OVERWRITTEN, 1)).splitlines()
    assert lines[3:5] == [
        "      peringatan XK007 N5–N8, N12 (5 sel): Sel hitungan berisi ketikan.",
        "        → Jalankan susun.",
    ]
    of_two = FORMATS["teks"](Report((finding(), finding(sel="H6", pesan="Target Realisasi 80%.")), 1)).splitlines()
    assert of_two[3:7] == [
        "      galat XK501 2 temuan",
        "        H5: Target Realisasi 95%, sedangkan PK 90%.",
        "        H6: Target Realisasi 80%.",
        "        → Samakan targetnya.",
    ]


def test_teks_gravest_first_in_a_sheet() -> None:
    """In one sheet a galat stands before a peringatan above it, and a wrong target before a wrong percent."""
    temuan = (*OVERWRITTEN, finding(kode="XK405", sel="H19"), finding(sel="H20"))
    lines = FORMATS["teks"](Report(temuan, 1)).splitlines()
    assert [line.split()[:2] for line in lines if line.startswith("      ") and " XK" in line] == [
        ["galat", "XK501"], ["galat", "XK405"], ["peringatan", "XK007"]]  # fmt: skip
    assert lines[1].startswith("  Mulai dari XK501 (1 galat), Realisasi.xlsx › Realisasi › H20: ")


def test_teks_with_what_was_ignored_and_what_is_gone() -> None:
    """Both stand at the end with reason and place, and are counted in the last line."""
    assert FORMATS["teks"](COMPARED) == PERUBAHAN


def test_teks_names_a_file_that_was_not_looked_at_again() -> None:
    """A finding of a file that this run did not read is not simply gone."""
    report = dataclasses.replace(COMPARED, checked=())
    assert "H9 (berkas ini tidak ikut diperiksa sekarang): Target lama." in FORMATS["teks"](report)


def test_teks_names_no_first_of_one() -> None:
    """Where there is one kind of mistake nothing is to be begun with."""
    assert "Mulai dari" not in FORMATS["teks"](Report((finding(),), 1))


def test_teks_with_colour() -> None:
    """Colour adds escape sequences and nothing else, and every one is closed."""
    coloured = FORMATS["teks"](LAPORAN, color=True)
    plain = coloured
    for mark in ("\x1b[31m", "\x1b[33m", "\x1b[36m", "\x1b[1m", "\x1b[0m"):
        plain = plain.replace(mark, "")
    assert plain == TEKS
    assert "\x1b[31mgalat\x1b[0m XK501" in coloured
    assert coloured.count("\x1b[0m") == coloured.count("\x1b[") / 2


def test_teks_without_findings() -> None:
    """Nothing found is one line."""
    assert FORMATS["teks"](Report((), 3)) == "3 berkas diperiksa: 0 galat, 0 peringatan, 0 info.\n"


def test_cells() -> None:
    """Runs of three or more down a column are shortened, columns stay in order, what is no cell is left out."""
    assert cells(["H5", "H6", "H7", "", "H9", "AA1", "H8", "AA2"]) == "H5–H9, AA1, AA2"
    assert cells(["B3", "B3", "B4"]) == "B3, B4"
    assert cells(["", "A0"]) == ""


def test_json() -> None:
    """The object has exactly the published fields; an unknown year is null, texts are readable as they are."""
    text = FORMATS["json"](LAPORAN)
    loaded = json.loads(text)
    assert loaded["versi"] == 1
    assert loaded["ringkasan"] == {"berkas": 5, "galat": 2, "peringatan": 0, "info": 1}
    assert loaded["temuan"][0] == {
        "kode": "XK501",
        "aturan": "target_beda",
        "tingkat": "galat",
        "satker": "KPU Kabupaten Contoh",
        "entitas": "KPU",
        "tahun": 2024,
        "berkas": "Realisasi.xlsx",
        "lembar": "Realisasi",
        "sel": "H5",
        "pesan": "Target Realisasi 95%, sedangkan PK 90%.",
        "tercetak": "95%",
        "seharusnya": "90%",
        "tindakan": "Samakan targetnya.",
        "tempat_lain": [{"berkas": "PK.xlsx", "lembar": "PK", "sel": "H5"}],
        "sumber": "PermenPANRB 53/2014",
        "sidik": "0123456789abcdef",
    }
    assert loaded["temuan"][2]["tahun"] is None
    assert list(loaded) == ["versi", "ringkasan", "temuan", "diabaikan"]
    assert loaded["diabaikan"] == []
    assert "›" in FORMATS["json"](Report((finding(pesan="a › b"),), 1))


def test_json_of_a_comparison() -> None:
    """What was ignored carries its reason; what is gone stands whole under banding."""
    loaded = json.loads(FORMATS["json"](COMPARED))
    assert [(d["kode"], d["sel"], d["alasan"]) for d in loaded["diabaikan"]] == [
        ("XK505", "D5", "=Mengikuti <Renstra>.")
    ]
    assert (loaded["banding"]["dengan"], loaded["banding"]["tetap"]) == ("lama.json", 7)
    assert [h["sidik"] for h in loaded["banding"]["hilang"]] == ["00000000000000d1"]


def test_every_format_is_deterministic() -> None:
    """The same report gives the same output, byte by byte: bytes of a binary form, text of every other."""
    for name, form in FORMATS.items():
        assert form(FULL) == form(FULL), name
        assert isinstance(form(FULL), bytes) is form.binary, name


def test_every_module_with_a_format_is_declared() -> None:
    """A module with a function of its own name writes a form, which one row of the table names, with its own ending."""
    modules = {f.stem: ast.parse(f.read_text("utf-8")).body for f in FOLDER.glob("*.py")}
    written = {m for m, body in modules.items() for d in body if isinstance(d, ast.FunctionDef) and d.name == m}
    assert sorted(f.module for f in FORMATS.values()) == sorted(written)
    assert len({f.suffix for f in FORMATS.values()}) == len(FORMATS)


@pytest.mark.parametrize("name", [n for n, form in FORMATS.items() if not form.binary])
def test_no_format_passes_on_what_a_terminal_obeys(name: str) -> None:
    """Escape sequences, marks that turn the reading direction and what nobody sees come out as their numbers."""
    texts = dict.fromkeys(("pesan", "tindakan", "tercetak", "seharusnya", "lembar", "satker", "sumber"), f"a{EVIL}b")
    odd = finding(**texts, berkas=f"{EVIL}.xlsx", tempat_lain=(Letak(f"x{EVIL}", EVIL, "A1"),))
    report = Report(
        (odd,), 1, ignored=(Ignored(odd, EVIL),), comparison=Comparison(EVIL, 1, (odd,)), unused=(f"XK505 {EVIL}",)
    )
    written = str(FORMATS[name](report)).removeprefix("\ufeff")
    assert "a" in written
    assert not set(EVIL) & set(written)
