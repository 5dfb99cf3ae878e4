"""The guide docs/excel.md is true: what it tells to type gives what it says."""

import re
from pathlib import Path

import pytest

from tests.excel.pywin32_palsu import MODUL, TIDAK_DIISI, udfs  # noqa: F401 - a fixture
from tests.excel.test_functions import FUNGSI
from xlkinerja.cli.main import cli
from xlkinerja.hosts.shipping import makro

PANDUAN = (Path(__file__).parents[2] / "docs" / "excel.md").read_text("utf-8")
CONTOH = re.findall(r"^\| `=(KIN_\w+)\(([^:`]*)\)` \| (.*?) \|$", PANDUAN, re.MULTILINE)


def nilai(teks):
    """A literal as typed in an Indonesian Excel: 97,5 or "teks"."""
    return teks.strip()[1:-1] if teks.strip().startswith('"') else float(teks.replace(",", "."))


def tampil(isi):
    return isi if isinstance(isi, str) else f"{isi:.10g}".replace(".", ",")


@pytest.mark.parametrize(("nama", "masukan", "hasil"), CONTOH, ids=[f"{n}({m})" for n, m, _ in CONTOH])
def test_examples_give_what_the_guide_says(udfs, nama, masukan, hasil):  # noqa: F811
    """Each formula without a range, through xlwings."""
    isi = [nilai(m) for m in masukan.split(";")]
    sisa = [TIDAK_DIISI] * (FUNGSI[nama][0] - len(isi))
    (baris,) = udfs.call_udf(MODUL, nama, (*isi, *sisa))
    assert " · ".join(map(tampil, baris)) == hasil


def test_every_function_and_command_is_in_the_guide():
    """No function and no command of `addin` is left out."""
    assert len(CONTOH) >= 15
    assert set(re.findall(r"KIN_[A-Z]+", PANDUAN)) == set(FUNGSI)
    assert set(re.findall(r"`xlkinerja addin (\w+)`", PANDUAN)) == set(cli.commands["addin"].commands)


def test_the_guide_tells_what_is_proven_and_what_is_not():
    """The table of proofs has an entry in both columns of every row."""
    tabel = PANDUAN.partition("| hal | terbukti di sini | perlu dicoba di Excel |")[2].partition("\n\n")[0]
    baris = [[s.strip() for s in b.strip("|").split("|")] for b in tabel.strip().splitlines()[1:]]
    assert len(baris) >= 10
    assert all(len(b) == 3 and all(b) for b in baris)


def test_the_first_trial_fits_a_quarter_of_an_hour():
    """At most twenty numbered steps, each with what must be seen; every button and subcommand named there exists."""
    teks = (Path(__file__).parents[2] / "docs" / "uji-coba-excel.md").read_text("utf-8")
    langkah = re.split(r"^(\d+)\. ", teks, flags=re.MULTILINE)[1:]
    nomor, isi = langkah[::2], langkah[1::2]
    assert list(map(int, nomor)) == list(range(1, len(isi) + 1))
    assert len(isi) <= 20
    assert all(satu.count("\n   → ") + satu.count("\n    → ") == 1 for satu in isi)
    pita = (makro() / "pita.xml").read_text("utf-8")
    for satu in re.findall(r"\*\*Kinerja > ([^*]+)\*\*", teks):
        assert all(f'label="{label}"' in pita for label in satu.split(" > ")), satu
    assert {"pasang", "status", "lepas"} <= set(re.findall(r"xlkinerja addin (\w+)", teks))
