"""A number with its unit, as text and as a number format."""

from decimal import Decimal as D

import pytest

from xlkinerja.workbook.number_format import format_code, shown, written
from xlkinerja.workbook.template_text import one_line


@pytest.mark.parametrize(
    ("value", "satuan", "text", "code"),
    [
        ("97.5", "%", "97,5%", 'General"%"'),
        ("8", "kali", "8 kali", 'General" kali"'),
        ("36743", "orang", "36.743 orang", '#,##0" orang"'),
        ("3.45", "", "3,45", "General"),
        ("4500000000", "Rp", "Rp4.500.000.000", '"Rp"#,##0'),
        ("4500000000", "Rp.", "Rp4.500.000.000", '"Rp"#,##0'),
        ("4500000000", "rupiah", "Rp4.500.000.000", '"Rp"#,##0'),
        ("750", "Rp", "Rp750", '"Rp"#,##0'),
        ("1250.5", "Rp", "Rp1.250,50", '"Rp"#,##0.00'),
        ("250", "juta rupiah", "250 juta rupiah", 'General" juta rupiah"'),
        ("250", "Rp juta", "Rp250 juta", '"Rp"#,##0" juta"'),
        ("1234567.25", "ton", "1.234.567,25 ton", '#,##0.00" ton"'),
        ("2", 'buah "a;b"', '2 buah "a;b"', 'General" buah a,b"'),
    ],
)
def test_a_number_with_its_unit(value, satuan, text, code):
    """Rupiah stand before the number, every other unit behind it; the format says what the text says."""
    assert written(D(value), satuan) == text
    assert format_code(D(value), satuan) == code


def test_a_range():
    """The end of a range follows the number, before the unit; a range of one value is that value."""
    assert (shown(D(80), "%", D(90)), format_code(D(80), "%", D(90))) == ("80–90%", 'General"–90%"')
    assert (shown(D(80), "%", D(80)), format_code(D(80), "%", D(80))) == ("80%", 'General"%"')


def test_general_shows_eleven_characters():
    """A cell in General rounds what is longer than eleven characters."""
    assert shown(D(280) / D(3), "hari") == "93,33333333 hari"


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Rp1.250.000.000.000", True),
        ("36.743 orang", True),
        ("183 per 100.000 kelahiran hidup", False),
        ("15 KPU Kabupaten/Kota se-Provinsi", False),
    ],
)
def test_what_fits_a_column_of_the_ikhtisar(text, fits):
    """A trillion of rupiah fits twenty units of column width at 10 pt, a long unit does not."""
    assert one_line(text, 20) is fits
