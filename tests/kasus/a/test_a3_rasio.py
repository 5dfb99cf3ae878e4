"""By rasio nothing (and less than nothing) is Capaian_Nol; the rows to which that happened are named."""

from decimal import Decimal

import pytest

from tests.addresses import ALONE, INFO, RE, at
from tests.check.sets.case import Case, found, run
from tests.check.sets.edits import realisasi
from xlkinerja.kinerja.capaian import Aturan, hitung_capaian
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN


@pytest.mark.parametrize(
    ("value", "nol", "capaian"),
    [("-0.2", "100", "100"), ("0", "100", "100"), ("-5", "110", "110"), ("0.4", "100", "750"), ("3", "90", "100"),
     ("6", "100", "50")],
)  # fmt: skip
def test_a3_python(value, nol, capaian):
    """R ≤ 0 is as R = 0; above, T/R."""
    result = hitung_capaian(Decimal(3), Decimal(value), "Minimal", Aturan("rasio", zero_capaian=Decimal(nol)))
    assert result.capaian == Decimal(capaian)


def test_a3_lan_is_as_before():
    """LAN divides by the target: (6 + 0,2) / 3 = 206,67."""
    assert hitung_capaian(Decimal(3), Decimal("-0.2"), "Minimal").capaian == Decimal("206.67")


def test_a3_pengaturan_says_so():
    """The explanation beside the setting names the jump."""
    assert "750%" in PENGATURAN.by_key["capaian_nol"].help
    assert "realisasi 0" in PENGATURAN.by_key["capaian_nol"].help


def test_a3_finding_names_the_rows():
    """One info with the cell of the capaian."""
    case = Case("rasio nol", set(), realisasi(r2={"realisasi": 0}), files=ALONE,
                pengaturan={"desimal": 0, "profil_minimal": "rasio"})  # fmt: skip
    assert ("XK315", at(RE, "capaian", 7), INFO) in found(run(case))


def test_a3_no_finding_with_lan():
    """By LAN nothing is set."""
    case = Case("lan nol", set(), realisasi(r2={"realisasi": 0}), files=ALONE)
    assert not [k for k, *_ in found(run(case)) if k == "XK315"]
