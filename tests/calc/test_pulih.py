"""Names of our functions as other programs write them."""

import pytest

from xlkinerja.calc.component.mending import without_prefix


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("=_xludf.kin_capaian(A1;B1)", "=kin_capaian(A1;B1)"),
        ("=_xlfn._xludf.KIN_CAPAIAN(A1)", "=KIN_CAPAIAN(A1)"),
        ("=_xll.KIN_CAPAIAN(A1)", "=KIN_CAPAIAN(A1)"),
        ("=1+[12]!kin_capaian(A1)", "=1+kin_capaian(A1)"),
        ("='xlkinerja.xlam'!KIN_CAPAIAN(A1)", "=KIN_CAPAIAN(A1)"),
        ("=xlkinerja.xlam!KIN_CAPAIAN(A1)", "=KIN_CAPAIAN(A1)"),
        ("='C:\\A B\\xlkinerja.xlam'!KIN_CAPAIAN(KIN_ANGKA(A1))", "=KIN_CAPAIAN(KIN_ANGKA(A1))"),
        ("=SUM(A1;'D:\\xlkinerja.xlam'!KIN_ANGKA(A1))", "=SUM(A1;KIN_ANGKA(A1))"),
        ("=KIN_CAPAIAN(A1)", "=KIN_CAPAIAN(A1)"),
        ("=[1]!LAIN(A1)+'Lembar'!A1", "=[1]!LAIN(A1)+'Lembar'!A1"),
        ("=Lembar!kin_nama", "=Lembar!kin_nama"),
        ('=IF(A1="_xludf.kin_x";1;_xludf.KIN_ANGKA(A1))', '=IF(A1="_xludf.kin_x";1;KIN_ANGKA(A1))'),
    ],
)
def test_what_stands_before_the_name_goes(formula, result):
    """Only before names of ours, and never within a text."""
    assert without_prefix(formula) == result
