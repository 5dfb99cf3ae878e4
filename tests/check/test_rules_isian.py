"""What was left out, what cannot be, and documents parted from their set, with all rules on."""

from pathlib import Path

import pytest
from cases_isian import CASES as ISIAN
from cases_isian_set import CASES as SET
from cases_isian_set import REPORT
from cases_tahun_berjalan import CASES as BERJALAN
from clean_report import ReportCase, found_in, run_report
from clean_set import Case, found, run

from xlkinerja.check.values.choices import nearest

POLARISASI = ("Maksimal", "Minimal", "Stabil", "Predikat")


@pytest.mark.parametrize("case", [*ISIAN, *SET, *BERJALAN], ids=lambda c: c.name)
def test_case(case: Case, tmp_path: Path) -> None:
    """Exactly the findings of the case, at their cells and levels."""
    assert found(run(case, tmp_path)) == case.found


@pytest.mark.parametrize("case", REPORT, ids=lambda c: c.name)
def test_report_case(case: ReportCase, tmp_path: Path) -> None:
    """Exactly the findings of the case about a printed report, at their cells and levels."""
    assert found_in(run_report(case, tmp_path)) == case.found


@pytest.mark.parametrize(
    ("teks", "pilihan", "mirip"),
    [
        ("Maximal", POLARISASI, "Maksimal"),
        ("max", POLARISASI, ""),
        ("M", POLARISASI, ""),
        ("mini", POLARISASI, "Minimal"),
        ("tdk", ("Ya", "Tidak"), "Tidak"),
        ("T", ("Ya", "Tidak"), "Tidak"),
        ("komulatif", ("Jumlah", "Kumulatif", "Rata-rata", "Terakhir"), "Kumulatif"),
        (" tidak ", ("Ya", "Tidak"), "Tidak"),
        ("hijau", POLARISASI, ""),
    ],
)
def test_nearest_choice(teks: str, pilihan: tuple[str, ...], mirip: str) -> None:
    """A mistyped or shortened choice is recognised where it can mean only one, and nothing is guessed otherwise."""
    assert nearest(teks, pilihan) == mirip


def test_message_suggests_the_number_meant(tmp_path: Path) -> None:
    """A lost comma is put back in the message: 812 for a target of 77,5 was meant as 81,2."""
    case = next(c for c in ISIAN if c.name.startswith("realisasi persen 812 dari target 77.5"))
    (temuan,) = run(case, tmp_path).temuan
    assert "81,2%" in temuan.pesan
    assert temuan.seharusnya == "81,2%"
