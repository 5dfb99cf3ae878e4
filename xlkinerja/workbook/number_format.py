"""A number with its unit, as a reader prints it: 97,5% · 8 kali · Rp4.500.000.000; as text and as a number format."""

from decimal import Decimal

from xlkinerja.kinerja.angka import plain_satuan, write_angka, write_rupiah

WHOLE_NUMBER, TWO_DECIMALS = "#,##0", "#,##0.00"
#: From here on decimals are shown as two: Excel's General has room for eleven characters, then it writes 1,25E+12.
LARGE = 1_000_000
_GENERAL_LENGTH = 11


def around(satuan: str) -> tuple[str, str]:
    """What stands before and behind a number of that unit: ("", "%"), ("", " kali"), ("Rp", ""), ("Rp", " juta")."""
    words = satuan.split()
    if words and plain_satuan(words[0]) == "rupiah":
        return "Rp", "".join(f" {w}" for w in words[1:])
    return "", satuan if satuan in {"", "%"} else f" {satuan}"


def written(value: Decimal, satuan: str) -> str:
    """The number with all its decimals and its unit, as text."""
    return _digits(value, satuan) + around(satuan)[1]


def shown(value: Decimal, satuan: str, upper: Decimal | None = None) -> str:
    """What a cell in `format_code` shows; `upper` is the end of a range: 80–90%."""
    front, behind = around(satuan)
    angka = _digits(value, satuan)
    if _number_code(value, rupiah=bool(front)) == "General":
        angka = angka[:_GENERAL_LENGTH].rstrip(",")
    return angka + _until(value, upper) + behind


def format_code(value: Decimal, satuan: str, upper: Decimal | None = None) -> str:
    """The number format that shows the unit: General"%" for 97,5%, #,##0" orang" for 36743, "Rp"#,##0 for rupiah."""
    front, behind = (t.replace('"', "").replace(";", ",") for t in around(satuan))
    ending = _until(value, upper) + behind
    beginning = f'"{front}"' if front else ""
    return f"{beginning}{_number_code(value, rupiah=bool(front))}" + (f'"{ending}"' if ending else "")


def _digits(value: Decimal, satuan: str) -> str:
    return write_rupiah(value) if around(satuan)[0] else write_angka(value)


def _number_code(value: Decimal, *, rupiah: bool) -> str:
    whole = value == value.to_integral_value()
    if rupiah:
        return WHOLE_NUMBER if whole else TWO_DECIMALS
    if whole:
        return WHOLE_NUMBER if abs(value) >= 1000 else "General"
    return TWO_DECIMALS if abs(value) >= LARGE else "General"


def _until(value: Decimal, upper: Decimal | None) -> str:
    return f"–{write_angka(upper)}" if upper is not None and upper != value else ""
