"""The order in which kinds of mistake are shown: one declaration, which every output follows."""

import itertools

import pytest

from tests.check.sets.example_reports import report_of
from xlkinerja.check.discovery import rules
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.formats import FORMATS
from xlkinerja.check.formats.grouping import owners
from xlkinerja.check.weighing import KELAS, weight

#: What a reviewer of each report has to mend first, judged from the report itself.
TERPENTING = {
    "muara-enim-2024": ("XK701", 14),  # capaian copied from realisasi, in six tables
    "paser-2024": ("XK703", 2),  # realisasi of two rows shifted in one table
    "tanjung-jabung-timur-2023": ("XK207", 2),  # two indikator of the PK perubahan without target
}


def test_every_code_stands_once_and_is_a_rule() -> None:
    """No class names a code twice, and none a code that no rule has."""
    semua = list(itertools.chain.from_iterable(KELAS.values()))
    assert len(set(semua)) == len(semua)
    assert set(semua) <= {r.kode for r in rules()}


@pytest.mark.parametrize(
    ("dahulu", "kemudian"),
    [
        (("XK720", Tingkat.GALAT, 1), ("XK001", Tingkat.PERINGATAN, 9)),
        (("XK006", Tingkat.GALAT, 1), ("XK301", Tingkat.GALAT, 9)),
        (("XK301", Tingkat.GALAT, 1), ("XK406", Tingkat.GALAT, 9)),
        (("XK701", Tingkat.GALAT, 14), ("XK501", Tingkat.GALAT, 1)),
        (("XK715", Tingkat.GALAT, 1), ("XK401", Tingkat.GALAT, 9)),
        (("XK401", Tingkat.GALAT, 1), ("XK706", Tingkat.GALAT, 9)),
        (("XK706", Tingkat.INFO, 1), ("XK801", Tingkat.INFO, 1)),
        (("XK302", Tingkat.GALAT, 1), ("XK999", Tingkat.GALAT, 9)),
    ],
)
def test_order(dahulu: tuple[str, Tingkat, int], kemudian: tuple[str, Tingkat, int]) -> None:
    """Level first, then what changes with the mistake: ground, figures, averages, budget, wording, form."""
    assert weight(*dahulu) < weight(*kemudian)


@pytest.mark.parametrize("nama", TERPENTING)
def test_the_weightiest_of_each_report(nama: str) -> None:
    """It stands first in the page, the text and the workbook, with how many there are."""
    kode, banyak = TERPENTING[nama]
    (kelompok,) = owners(report_of(nama, reviu=True))
    assert (kelompok.jenis[0].kode, len(kelompok.jenis[0].temuan)) == (kode, banyak)
    teks = FORMATS["teks"](report_of(nama, reviu=True))
    assert teks.splitlines()[1].startswith(f"  Mulai dari {kode} ({banyak} galat), ")
    html = str(FORMATS["html"](report_of(nama, reviu=True)))
    assert f"{banyak} × " in html[html.index("Perbaiki ini dahulu") :][:300]
