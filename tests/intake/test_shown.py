"""What number formats show; expected texts are what Excel with Indonesian settings shows."""

from decimal import Decimal as D

import pytest

from xlkinerja.intake.sources.shown import shown


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        ("97.5", "General", "97,5"),
        ("2024", "General", "2024"),
        ("0.975", "0%", "98%"),
        ("0.975", "0.00%", "97,50%"),
        ("1.0225", "0.0#%", "102,25%"),
        ("1.02", "0.0#%", "102,0%"),
        ("60541888000", "#,##0", "60.541.888.000"),
        ("1234.5", "#,##0.00", "1.234,50"),
        ("1234.5", "0", "1235"),
        ("-1234", "#,##0;(#,##0)", "(1.234)"),
        ("-5", "0.0", "-5,0"),
        ("0", '#,##0;-#,##0;"-"', "-"),
        ("8", 'General" kali"', "8 kali"),
        ("8", '0 "kali"', "8 kali"),
        ("8", r"0\ \k\a\l\i", "8 kali"),
        ("4500000000", '"Rp"#,##0', "Rp4.500.000.000"),
        ("4500", "[$Rp-421]#,##0", "Rp4.500"),
        ("4500000000", '_("Rp"* #,##0_);_("Rp"* (#,##0);_("Rp"* "-"_);_(@_)', "Rp4.500.000.000"),
        ("4500000000", '#,##0.0,, "juta"', "4.500,0 juta"),
        ("7", "000", "007"),
        ("0", "#,##0.##", "0"),
        ("12", "[Red]0", "12"),
        ("5", "@", "5"),
        ("1500", "0.00E+00", "1500"),
        ("3", ";;;", ""),
        ("45659", "dd/mm/yyyy", "02/01/2025"),
        ("45659", "[$-421]d mmmm yyyy;@", "2 Januari 2025"),
        ("45659", "mmm-yy", "Jan-25"),
        ("45659", "dddd", "Kamis"),
        ("45659.5", "d/m/yyyy h:mm", "2/1/2025 12:00"),
        ("0.75", "h:mm:ss", "18:00:00"),
        ("99999999", "dd/mm/yyyy", "99999999"),
    ],
)
def test_number_formats(value: str, code: str, text: str):
    """Separators, percent, texts, currencies, sections and days."""
    assert shown(D(value), code) == text
