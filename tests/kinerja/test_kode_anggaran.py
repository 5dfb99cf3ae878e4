"""The level that a budget code names, as DIPA and as regions write it."""

import pytest

from xlkinerja.kinerja.kode_anggaran import above_programs, code_level


@pytest.mark.parametrize(
    ("kode", "level"),
    [
        ("076.01.WA", "program"),
        ("076.01.WA.6709.EBA", "kro"),
        ("1.01.02", "program"),
        ("X.XX.01", "program"),
        ("1.01.02.2.01", "kegiatan"),
        ("7.01.01.1.06.", "kegiatan"),
        ("1.01.02.2.01.0003", "rincian"),
        ("1.01.02.2.01.03", "rincian"),
        ("1.01.02. 2.01", "kegiatan"),
        ("1.01.2.22.0.00.01.0000", ""),
        ("1.01.2.22.0.00.01.0000.1.01.02", "program"),
        ("1.01.2.22.0.00.01.0000.1.01.02.2.01", "kegiatan"),
        ("1.01.2.22.0.00.01.0000.02.2.01.0003", "rincian"),
        ("1", ""),
        ("1.01", ""),
        ("1.1.2", ""),
        ("5.1.02.01", ""),
        ("52", "belanja"),
    ],
)
def test_level_of_a_code(kode: str, level: str) -> None:
    assert code_level(kode) == level


def test_urusan_and_bidang_stand_above_programs() -> None:
    assert above_programs(["1", "1.01", "1.01.02", "1.01.02.2.01", "2", ""]) == {"1", "1.01"}
    assert above_programs(["1", "1.1", "1.2"]) == set()
