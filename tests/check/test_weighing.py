"""The order in which kinds of mistake are shown: one declaration, which every output follows."""

import itertools

import pytest

from tests.check.sets.example_reports import report_of
from xlkinerja.check.discovery import rules
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.formats import FORMATS
from xlkinerja.check.formats.grouping import owners
from xlkinerja.check.weighing import CLASSES, weight

#: What a reviewer of each report has to mend first, judged from the report itself.
TERPENTING = {
    "muara-enim-2024": ("XK701", 14),  # capaian copied from realisasi, in six tables
    "paser-2024": ("XK703", 2),  # realisasi of two rows shifted in one table
    "tanjung-jabung-timur-2023": ("XK207", 2),  # two indikator of the PK perubahan without target
}


def test_every_rule_stands_in_one_class() -> None:
    """A new rule says in `CLASSES` what its mistake changes; no code stands there twice, and none that no rule has."""
    codes = list(itertools.chain.from_iterable(CLASSES.values()))
    assert sorted(codes) == sorted(r.kode for r in rules())


@pytest.mark.parametrize(
    ("dahulu", "kemudian"),
    [
        (("XK720", Tingkat.ERROR, 1), ("XK001", Tingkat.WARNING, 9)),
        (("XK006", Tingkat.ERROR, 1), ("XK301", Tingkat.ERROR, 9)),
        (("XK301", Tingkat.ERROR, 1), ("XK406", Tingkat.ERROR, 9)),
        (("XK701", Tingkat.ERROR, 14), ("XK501", Tingkat.ERROR, 1)),
        (("XK715", Tingkat.ERROR, 1), ("XK401", Tingkat.ERROR, 9)),
        (("XK401", Tingkat.ERROR, 1), ("XK706", Tingkat.ERROR, 9)),
        (("XK706", Tingkat.INFO, 1), ("XK801", Tingkat.INFO, 1)),
    ],
)
def test_order(dahulu: tuple[str, Tingkat, int], kemudian: tuple[str, Tingkat, int]) -> None:
    """Level first, then what changes with the mistake: ground, figures, averages, budget, wording, form."""
    assert weight(*dahulu) < weight(*kemudian)


@pytest.mark.parametrize("name", TERPENTING)
def test_the_weightiest_of_each_report(name: str) -> None:
    """It stands first in the page, the text and the workbook, with how many there are."""
    kode, count = TERPENTING[name]
    (group,) = owners(report_of(name, reviu=True))
    assert (group.kinds[0].rule.kode, len(group.kinds[0].temuan)) == (kode, count)
    text = FORMATS["teks"](report_of(name, reviu=True))
    assert text.splitlines()[1].startswith(f"  Mulai dari {kode} ({count} galat), ")
    html = str(FORMATS["html"](report_of(name, reviu=True)))
    assert f"{count} × " in html[html.index("Perbaiki ini dahulu") :][:300]
