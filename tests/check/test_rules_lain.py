"""The further rules on one workbook and on a set: what must be found, and what must not, with all rules on."""

from pathlib import Path

import pytest
from cases_book import RE
from cases_book_lain import CASES as BUKU
from cases_set_lain import CASES as SET
from clean_set import Case, found, run


@pytest.mark.parametrize("case", [*BUKU, *SET], ids=lambda c: c.name)
def test_case(case: Case, tmp_path: Path) -> None:
    """Exactly the findings of the case, at their cells and levels."""
    assert found(run(case, tmp_path)) == case.found


@pytest.mark.parametrize(
    ("polarisasi", "target", "realisasi", "tertulis", "sebab"),
    [
        ("Maksimal", 90, 99, 99, "menyalin realisasi"),
        ("Maksimal", 80, 90, 110, "100 + (realisasi − target)"),
        ("Minimal", 10, 8, 80, "realisasi dibagi target"),
        ("Maksimal", 80, 100, 100, "menyalin realisasi"),
        ("Maksimal", 80, 99, 120, "dibatasi pada 120 tanpa aturan"),
        ("Maksimal", 75, 100, 133, "hanya pembulatannya"),
        ("Maksimal", 80, 90, 57, ""),
    ],
)
def test_which_mistake(polarisasi: str, target: int, realisasi: int, tertulis: int, sebab: str, tmp_path: Path) -> None:
    """A wrong capaian comes with the mistake that gives it, and without one where none of the known ones does."""
    row = {"polarisasi": polarisasi, "target": target, "realisasi": realisasi, "indikator": "Indeks layanan"}
    case = Case(
        "capaian",
        edit=lambda isi: isi[RE]["Realisasi"][0].update(row),
        cells={(RE, "Realisasi", "N5"): tertulis},
        files=(RE,),
        pengaturan={"desimal": 2},
    )
    (pesan,) = [t.pesan for t in run(case, tmp_path).temuan if t.kode == "XK301"]
    akhir = pesan.rpartition(")")[2] if not sebab else pesan
    assert sebab in pesan
    assert sebab or akhir == "."
