"""A formula that an office typed into a computed column."""

from decimal import Decimal

from tests.addresses import sel
from tests.carry.test_carrying import ROWS, made, rows_of, source
from xlkinerja.carry.writing import complete
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.patches.content import Formula


def test_a_formula_of_the_office_in_a_computed_column_stays() -> None:
    """A capaian that an office computes in its own way is no formula of ours, so carrying over leaves it alone."""
    standing = Package.from_bytes(made("realisasi", ROWS[:1]))
    own = sel("capaian", 5)
    data = patch(standing, {"Realisasi": {own: Formula("H5+J5", Decimal("97.5"))}})
    carry = complete(data, source(), "realisasi")
    cells = Package.from_bytes(carry.data).read_sheet("Realisasi").cells
    assert len(rows_of(carry.data, "indikator")) == len(ROWS)
    assert cells[own].formula == "H5+J5"
    assert cells[sel("status", 6)].value == "Belum diisi"
