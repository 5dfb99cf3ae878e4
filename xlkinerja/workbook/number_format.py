"""A number with its unit, as a reader prints it: 97,5% · 8 kali · Rp4.500.000.000; as text and as a number format."""

from decimal import Decimal

from xlkinerja.kinerja.angka import satuan_baku, tulis_angka, tulis_rupiah

UTUH, DUA_DESIMAL = "#,##0", "#,##0.00"
#: From here on decimals are shown as two: Excel's General has room for eleven characters, then it writes 1,25E+12.
BESAR = 1_000_000
_HURUF_GENERAL = 11


def around(satuan: str) -> tuple[str, str]:
    """What stands before and behind a number of that unit: ("", "%"), ("", " kali"), ("Rp", ""), ("Rp", " juta")."""
    words = satuan.split()
    if words and satuan_baku(words[0]) == "rupiah":
        return "Rp", "".join(f" {w}" for w in words[1:])
    return "", satuan if satuan in {"", "%"} else f" {satuan}"


def written(nilai: Decimal, satuan: str) -> str:
    """The number with all its decimals and its unit, as text."""
    return _digits(nilai, satuan) + around(satuan)[1]


def shown(nilai: Decimal, satuan: str, sampai: Decimal | None = None) -> str:
    """What a cell in `format_code` shows; `sampai` is the end of a range: 80–90%."""
    depan, belakang = around(satuan)
    angka = _digits(nilai, satuan)
    if _number_code(nilai, rupiah=bool(depan)) == "General":
        angka = angka[:_HURUF_GENERAL].rstrip(",")
    return angka + _until(nilai, sampai) + belakang


def format_code(nilai: Decimal, satuan: str, sampai: Decimal | None = None) -> str:
    """The number format that shows the unit: General"%" for 97,5%, #,##0" orang" for 36743, "Rp"#,##0 for rupiah."""
    depan, belakang = (t.replace('"', "").replace(";", ",") for t in around(satuan))
    akhir = _until(nilai, sampai) + belakang
    awal = f'"{depan}"' if depan else ""
    return f"{awal}{_number_code(nilai, rupiah=bool(depan))}" + (f'"{akhir}"' if akhir else "")


def _digits(nilai: Decimal, satuan: str) -> str:
    return tulis_rupiah(nilai) if around(satuan)[0] else tulis_angka(nilai)


def _number_code(nilai: Decimal, *, rupiah: bool) -> str:
    bulat = nilai == nilai.to_integral_value()
    if rupiah:
        return UTUH if bulat else DUA_DESIMAL
    if bulat:
        return UTUH if abs(nilai) >= 1000 else "General"
    return DUA_DESIMAL if abs(nilai) >= BESAR else "General"


def _until(nilai: Decimal, sampai: Decimal | None) -> str:
    return f"–{tulis_angka(sampai)}" if sampai is not None and sampai != nilai else ""
