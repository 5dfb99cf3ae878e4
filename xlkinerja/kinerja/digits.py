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


class _Tanda(NamedTuple):
    """The last separator: a decimal mark or not, whether the text leaves that open, and whether the row does too."""

    decimals: bool
    terbuka: bool = False
    ambiguous: bool = False


def read_digits(text: str, satuan: str, row: UnitKind, *, multiplier: bool) -> Digits:
    """The value of digits with the unit `satuan` beside them, in a row whose unit is of the kind `row`.

    `multiplier`: miliar or the like follows. AngkaRusak carries only the second half of its message.
    """
    groups, pisah = re.split(r"[.,]", text), re.sub(r"[0-9]", "", text)
    if sum(map(len, groups)) > MOST_DIGITS:
        raise AngkaRusak(f"terlalu panjang untuk sebuah angka: lebih dari {MOST_DIGITS} angka")
    if "" in groups:
        raise AngkaRusak("bukan angka yang utuh: titik atau koma berurutan")
    mark = _tanda(groups, pisah, satuan, row, multiplier=multiplier)
    _periksa_kelompok(groups, pisah, satuan, decimals=mark.decimals, multiplier=multiplier)
    bulat, pecahan = (groups[:-1], groups[-1]) if mark.decimals else (groups, "")
    value = Decimal("".join(bulat) + (f".{pecahan}" if pecahan else ""))
    other = value.scaleb(3 if mark.decimals else -3) if mark.terbuka else None
    return Digits(value, other, mark.ambiguous)


def _periksa_kelompok(groups: list[str], pisah: str, satuan: str, *, decimals: bool, multiplier: bool) -> None:
    bulat = groups[:-1] if decimals else groups
    ribuan = pisah[:-1] if decimals else pisah
    if len(bulat) > 1:
        if len(bulat[0]) > 3 or any(len(k) != 3 for k in bulat[1:]):
            raise AngkaRusak("bukan angka yang utuh: kelompok ribuan harus tiga angka")
        if len(set(ribuan)) > 1 or (decimals and ribuan[0] == pisah[-1]):
            raise AngkaRusak("bukan angka yang utuh: titik dan koma bercampur")
        if int(bulat[0]) == 0 and any(int(k) for k in bulat):
            raise AngkaRusak("bukan angka yang utuh: kelompok ribuan pertama nol")
    if decimals and satuan == "Rp" and not multiplier and len(groups[-1]) > 2:
        raise AngkaRusak("bukan angka yang utuh: kelompok ribuan harus tiga angka, sen paling banyak dua")


def _tanda(groups: list[str], pisah: str, satuan: str, row: UnitKind, *, multiplier: bool) -> _Tanda:
    if not pisah:
        return _Tanda(decimals=False)
    if len(pisah) > 1:
        return _Tanda(decimals=pisah.count(pisah[-1]) == 1)
    ribuan_mungkin = len(groups[1]) == 3 and len(groups[0]) <= 3 and not groups[0].startswith("0")
    if not ribuan_mungkin:
        aneh = pisah == "." and len(groups[1]) == 3 < len(groups[0])  # 1234.567
        return _Tanda(decimals=True, terbuka=aneh, ambiguous=aneh)
    tertulis = UnitKind.MULTIPLIED if multiplier else satuan_kind(satuan)
    alone = multiplier or bool(satuan)  # then the unit of the row has no say
    if pisah == ".":
        nol = groups[1].endswith("0")  # before miliar nobody prints a decimal that ends in zero
        terbuka = satuan != "%" and not _titik_ribuan(tertulis, nol=nol)
        return _Tanda(decimals=False, terbuka=terbuka, ambiguous=terbuka and (alone or not _titik_ribuan(row, nol=nol)))
    if plain_satuan(satuan) == "rupiah" and not multiplier:  # sen have two digits
        return _Tanda(decimals=False, terbuka=True, ambiguous=True)
    terbuka = not _koma_desimal(tertulis)
    return _Tanda(decimals=True, terbuka=terbuka, ambiguous=terbuka and (alone or not _koma_desimal(row)))


def _titik_ribuan(kind: UnitKind, *, nol: bool) -> bool:
    return kind is UnitKind.COUNTED or (kind is UnitKind.MULTIPLIED and nol)


def _koma_desimal(kind: UnitKind) -> bool:
    return kind in (UnitKind.DECIMAL, UnitKind.MULTIPLIED)
