"""A8: short forms and synonyms beside each other are one unit, in the cell, in Python and in the findings."""

import pytest

from tests.addresses import ALONE, RE, at
from tests.check.sets.case import Case, books, found, run
from xlkinerja.summary.measuring import measure_rows


@pytest.mark.parametrize(
    ("satuan", "beside", "status"),
    [
        ("%", "persen", "Tercapai"),
        ("%", "Persen (%)", "Tercapai"),
        ("%", "%\u00a0", "Tercapai"),
        ("dokumen", "Dok.", "Tercapai"),
        ("laporan", "LAP", "Tercapai"),
        ("indeks", "nilai", "Tercapai"),
        ("", "kali", "Tercapai"),
        ("%", "laporan", "Periksa satuan"),
        ("Rp", "Rp juta", "Periksa satuan"),
        ("dokumen", "dokumen hukum", "Periksa satuan"),
    ],
)
def test_a8_synonyms(satuan, beside, status):
    """One unit in two words is no finding; two units have no capaian and are one."""
    cells = {at(RE, "satuan", 5): satuan, at(RE, "satuan_realisasi", 5): beside}
    case = Case("satuan", cells=cells, files=ALONE)
    assert measure_rows(books(case)[0])[0].result.status == status
    assert any(kode == "XK204" for kode, *_ in found(run(case))) == (status == "Periksa satuan")
