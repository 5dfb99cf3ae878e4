"""Digits with dots and commas: their value, and the other value where the text alone does not settle it."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from xlkinerja.kinerja.satuan import UnitKind, plain_satuan, satuan_kind

DIGITS = r"[0-9]+(?:[.,]+[0-9]+)*"
EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
MOST_DIGITS = 40  # digits; below the 60 of the calculating context


class AngkaRusak(ValueError):  # noqa: N818 - a domain word, and part of the public contract
    """The text is no figure, or a damaged one; the message (Indonesian) names what is wrong with it.

    `retype` says what to type instead, "" where only the original document can tell.
    """

    def __init__(self, reason: str, retype: str = "") -> None:
        super().__init__(f"{reason}; {retype}" if retype else reason)
        self.reason, self.retype = reason, retype


class Digits(NamedTuple):
    """`other` is the value by the other reading of the separator, None where there is none.

    `ambiguous`: not even the unit of the row decides between the two.
    """

    value: Decimal
    other: Decimal | None = None
    ambiguous: bool = False


class _Mark(NamedTuple):
    """The last separator: a decimal mark or not, whether the text leaves that open, and whether the row does too."""

    decimals: bool
    undecided: bool = False
    ambiguous: bool = False


def read_digits(text: str, satuan: str, row_kind: UnitKind, *, multiplier: bool) -> Digits:
    """The value of digits with the unit `satuan` beside them, in a row whose unit is of the kind `row_kind`.

    `multiplier`: miliar or the like follows. AngkaRusak carries only the second half of its message.
    """
    groups, separators = re.split(r"[.,]", text), re.sub(r"[0-9]", "", text)
    if sum(map(len, groups)) > MOST_DIGITS:
        raise AngkaRusak(f"terlalu panjang untuk sebuah angka: lebih dari {MOST_DIGITS} angka")
    if "" in groups:
        raise AngkaRusak("bukan angka yang utuh: titik atau koma berurutan")
    mark = _mark(groups, separators, satuan, row_kind, multiplier=multiplier)
    _check_groups(groups, separators, satuan, decimals=mark.decimals, multiplier=multiplier)
    whole, fraction = (groups[:-1], groups[-1]) if mark.decimals else (groups, "")
    value = Decimal("".join(whole) + (f".{fraction}" if fraction else ""))
    other = value.scaleb(3 if mark.decimals else -3) if mark.undecided else None
    return Digits(value, other, mark.ambiguous)


def _check_groups(groups: list[str], separators: str, satuan: str, *, decimals: bool, multiplier: bool) -> None:
    whole = groups[:-1] if decimals else groups
    inner = separators[:-1] if decimals else separators
    if len(whole) > 1:
        if len(whole[0]) > 3 or any(len(k) != 3 for k in whole[1:]):
            raise AngkaRusak("bukan angka yang utuh: kelompok ribuan harus tiga angka")
        if len(set(inner)) > 1 or (decimals and inner[0] == separators[-1]):
            raise AngkaRusak("bukan angka yang utuh: titik dan koma bercampur")
        if int(whole[0]) == 0 and any(int(k) for k in whole):
            raise AngkaRusak("bukan angka yang utuh: kelompok ribuan pertama nol")
    if decimals and satuan == "Rp" and not multiplier and len(groups[-1]) > 2:
        raise AngkaRusak("bukan angka yang utuh: kelompok ribuan harus tiga angka, sen paling banyak dua")


def _mark(groups: list[str], separators: str, satuan: str, row_kind: UnitKind, *, multiplier: bool) -> _Mark:
    if not separators:
        return _Mark(decimals=False)
    if len(separators) > 1:
        return _Mark(decimals=separators.count(separators[-1]) == 1)
    maybe_thousands = len(groups[1]) == 3 and len(groups[0]) <= 3 and not groups[0].startswith("0")
    if not maybe_thousands:
        odd = separators == "." and len(groups[1]) == 3 < len(groups[0])  # 1234.567
        return _Mark(decimals=True, undecided=odd, ambiguous=odd)
    written_kind = UnitKind.MULTIPLIED if multiplier else satuan_kind(satuan)
    decided_here = multiplier or bool(satuan)  # then the unit of the row has no say
    if separators == ".":
        ends_in_zero = groups[1].endswith("0")  # before miliar nobody prints a decimal that ends in zero
        # 1.400% is printed where little was planned; nobody plans 97.500%
        plain = len(groups[0]) == 1 if satuan == "%" else _point_is_thousands(written_kind, ends_in_zero=ends_in_zero)
        undecided = not plain
        return _Mark(
            decimals=False,
            undecided=undecided,
            ambiguous=undecided and (decided_here or not _point_is_thousands(row_kind, ends_in_zero=ends_in_zero)),
        )
    if plain_satuan(satuan) == "rupiah" and not multiplier:  # sen have two digits
        return _Mark(decimals=False, undecided=True, ambiguous=True)
    undecided = not _comma_is_decimal(written_kind)
    return _Mark(
        decimals=True, undecided=undecided, ambiguous=undecided and (decided_here or not _comma_is_decimal(row_kind))
    )


def _point_is_thousands(kind: UnitKind, *, ends_in_zero: bool) -> bool:
    return kind is UnitKind.COUNTED or (kind is UnitKind.MULTIPLIED and ends_in_zero)


def _comma_is_decimal(kind: UnitKind) -> bool:
    return kind in (UnitKind.DECIMAL, UnitKind.MULTIPLIED)
