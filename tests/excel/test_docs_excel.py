"""The guide docs/excel.md is true: what it tells to type gives what it says."""

import re
from pathlib import Path

import pytest

from tests.excel.pywin32_palsu import MODUL, TIDAK_DIISI, udfs  # noqa: F401 - a fixture
from tests.excel.test_functions import FUNGSI
from xlkinerja.cli.main import cli
from xlkinerja.hosts.shipping import macro_folder

PANDUAN = (Path(__file__).parents[2] / "docs" / "excel.md").read_text("utf-8")
CONTOH = re.findall(r"^\| `=(KIN_\w+)\(([^:`]*)\)` \| (.*?) \|$", PANDUAN, re.MULTILINE)


def value(text):
    """A literal as typed in an Indonesian Excel: 97,5 or "teks"."""
    return text.strip()[1:-1] if text.strip().startswith('"') else float(text.replace(",", "."))


def displayed(content):
    return content if isinstance(content, str) else f"{content:.10g}".replace(".", ",")


@pytest.mark.parametrize(("name", "arguments", "result"), CONTOH, ids=[f"{n}({m})" for n, m, _ in CONTOH])
def test_examples_give_what_the_guide_says(udfs, name, arguments, result):  # noqa: F811
    """Each formula without a range, through xlwings."""
    values = [value(m) for m in arguments.split(";")]
    left = [TIDAK_DIISI] * (FUNGSI[name][0] - len(values))
    (row,) = udfs.call_udf(MODUL, name, (*values, *left))
    assert " · ".join(map(displayed, row)) == result


def test_every_function_and_command_is_in_the_guide():
    """No function and no command of `addin` is left out."""
    assert len(CONTOH) >= 15
    assert set(re.findall(r"KIN_[A-Z]+", PANDUAN)) == set(FUNGSI)
    assert set(re.findall(r"`xlkinerja addin (\w+)`", PANDUAN)) == set(cli.commands["addin"].commands)


def test_the_guide_tells_what_is_proven_and_what_is_not():
    """The table of proofs has an entry in both columns of every row."""
    table = PANDUAN.partition("| hal | terbukti di sini | perlu dicoba di Excel |")[2].partition("\n\n")[0]
    rows = [[s.strip() for s in b.strip("|").split("|")] for b in table.strip().splitlines()[1:]]
    assert len(rows) >= 10
    assert all(len(b) == 3 and all(b) for b in rows)


def test_the_first_trial_fits_a_quarter_of_an_hour():
    """At most twenty numbered steps, each with what must be seen; every button and subcommand named there exists."""
    text = (Path(__file__).parents[2] / "docs" / "uji-coba-excel.md").read_text("utf-8")
    pieces = re.split(r"^(\d+)\. ", text, flags=re.MULTILINE)[1:]
    numbers, steps = pieces[::2], pieces[1::2]
    assert list(map(int, numbers)) == list(range(1, len(steps) + 1))
    assert len(steps) <= 20
    assert all(one.count("\n   → ") + one.count("\n    → ") == 1 for one in steps)
    pita = (macro_folder() / "pita.xml").read_text("utf-8")
    for one in re.findall(r"\*\*Kinerja > ([^*]+)\*\*", text):
        assert all(f'label="{label}"' in pita for label in one.split(" > ")), one
    assert {"pasang", "status", "lepas"} <= set(re.findall(r"xlkinerja addin (\w+)", text))
