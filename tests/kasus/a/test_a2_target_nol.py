"""Minimal with target 0: nothing happened is Capaian_Nol, anything that happened is 0 and not reached."""

from decimal import Decimal

import pytest

from tests.banding import sel_ironcalc
from tests.cli.program import run as program
from tests.kembaran import Baris
from tests.mesin import Ironcalc, realisasi
from xlkinerja.hosts import functions
from xlkinerja.kinerja.capaian import Aturan, hitung_capaian


@pytest.mark.parametrize("profile", ["lan", "rasio"])
@pytest.mark.parametrize(
    ("value", "capaian", "status"),
    [
        ("5", "0", "Tidak tercapai"),
        ("0.01", "0", "Tidak tercapai"),
        ("0", "100", "Tercapai"),
        ("-1", "100", "Tercapai"),
    ],
)
def test_a2_python(profile, value, capaian, status):
    """Both profiles agree at target 0."""
    result = hitung_capaian(Decimal(0), Decimal(value), "Minimal", Aturan(profile))
    assert (result.capaian, result.status) == (Decimal(capaian), status)


def test_a2_cells_count_it(tmp_path):
    """The cell shows 0 and Tidak tercapai, so that the mean and the counts have it."""
    berkas = tmp_path / "nol.xlsx"
    berkas.write_bytes(realisasi([Baris("Minimal", Decimal(0), Decimal(5)), Baris("Minimal", Decimal(4), Decimal(4))]))
    sel = sel_ironcalc(Ironcalc(berkas), 2)
    assert (sel["capaian", 5], sel["status", 5]) == (0, "Tidak tercapai")
    assert (sel["capaian", 6], sel["status", 6]) == (100, "Tercapai")


def test_a2_maksimal_stays_uncomputable():
    """Maksimal with target 0 cannot be computed."""
    assert hitung_capaian(Decimal(0), Decimal(5), "Maksimal").status == "Tidak dapat dihitung"


def test_a2_hitung_and_functions():
    """`hitung` and KIN_ say the same."""
    done = program("hitung", "--target", "0", "--realisasi", "5", "--polarisasi", "minimal", code=0)
    assert "0,00%" in done.stdout
    assert "Tidak tercapai" in done.stdout
    assert "melampaui target 0, sehingga 0%" in done.stdout
    assert functions.KIN_STATUS(0.0, 5.0, "Minimal") == [["Tidak tercapai"]]
