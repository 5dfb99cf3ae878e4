"""Printed cells become cell values: a figure is a number with its unit beside it, the rest stays as printed."""

from collections.abc import Mapping
from decimal import Decimal

from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka, plain_satuan, read_bound
from xlkinerja.kinerja.capaian import POLARISASI
from xlkinerja.kinerja.satuan import row_satuan
from xlkinerja.workbook.number_format import format_code
from xlkinerja.workbook.templates import Captioned, Commented

FilledValue = str | int | Decimal | Captioned | Commented
_CHOICES = {p.casefold(): p for p in POLARISASI}
#: One row of a sheet by column key.
RowCells = dict[str, FilledValue | None]


def value(text: str, satuan: str, row: Mapping[str, str] | None = None) -> FilledValue | None:
    """The value of a printed figure in a row whose Satuan is `satuan`; the text itself where it cannot be read.

    A figure in another unit keeps it in its number format: "98,04%" is 0.9804 shown as 98,04%. "-" is None. In `row`,
    the printed row, the name of the indikator and the target help to decide what a dot or comma means.
    """
    return _figure(text, _in_row(text, satuan, row or {}, "target"), satuan)


def amount(text: str) -> FilledValue | None:
    """Whole rupiah of a printed amount; the text itself where it is damaged, ambiguous or no money."""
    angka = _read(text, "rupiah")
    if angka is None or angka.value is None or angka.satuan not in {"", "Rp"}:
        return None if angka == Angka() else text
    return _angka(angka.value)


def target(row: Mapping[str, str], default: str, of_range: str = "") -> RowCells:
    """Satuan, Polarisasi, Target and Target Maksimum of a row.

    `default` is the polarisasi where nothing tells another, `of_range` that of a range, the default without one.
    A printed Satuan wins over the unit in the target, a printed Polarisasi over the one in it: "≥ 90%" is 90, Maksimal.
    """
    tercetak = row.get("target", "")
    if limit := read_bound(tercetak):
        default, tercetak = limit
    angka = _in_row(tercetak, row.get("satuan", ""), row, "realisasi")
    has_value = angka is not None and (angka.value is not None or angka.span is not None)
    satuan = row.get("satuan", "") or (angka.satuan if angka and has_value else "")
    lower, upper = angka.span if angka and angka.span else (None, None)
    maximum = row.get("target_maksimum", "")
    polarisasi = default
    if angka and angka.predikat:
        polarisasi = "Predikat"
    elif upper is not None or maximum:
        polarisasi = of_range or default
    return {
        "satuan": satuan,
        "polarisasi": _CHOICES.get(row.get("polarisasi", "").strip().casefold()) or polarisasi,
        "target": _figure(tercetak if angka else row.get("target", ""), angka, satuan)
        if angka is None or lower is None
        else _with_unit(lower, angka.satuan, satuan),
        "target_maksimum": value(maximum, satuan)
        if angka is None or upper is None
        else _with_unit(upper, angka.satuan, satuan),
    }


def filled(sel: RowCells) -> RowCells:
    """The row without its empty cells."""
    return {key: content for key, content in sel.items() if content not in {None, ""}}


def _figure(text: str, angka: Angka | None, satuan: str) -> FilledValue | None:
    if angka is None or angka.value is None:
        return None if angka == Angka() else text
    return _with_unit(angka.value, angka.satuan, satuan)


def _read(text: str, satuan: str, compared_with: Decimal | None = None) -> Angka | None:
    """What the text says; None where that is damaged or can be read in two ways, so that the text must stand."""
    try:
        angka = baca_angka(text, satuan, compared_with)
    except AngkaRusak:
        return None
    return None if angka.ambiguous else angka


def _in_row(text: str, satuan: str, row: Mapping[str, str], beside: str) -> Angka | None:
    """What the text says in its row, beside the figure in the column `beside`."""
    satuan = row_satuan(satuan, row.get("indikator", ""))
    compared_with = _read(row.get(beside, ""), satuan)
    return _read(text, satuan, compared_with.value if compared_with else None)


def _with_unit(number: Decimal, satuan: str, satuan_of_row: str) -> FilledValue:
    """The number alone where its unit is that of the row; otherwise with its unit in the number format."""
    if not satuan or plain_satuan(satuan) == plain_satuan(satuan_of_row):
        return _angka(number)
    if satuan == "%":
        decimals = max(0, -int(number.as_tuple().exponent))
        return Captioned(number.scaleb(-2), f"0{'.' if decimals else ''}{'0' * decimals}%")
    return Captioned(number, format_code(number, satuan))


def _angka(number: Decimal) -> int | Decimal:
    return int(number) if number == number.to_integral_value() else number
