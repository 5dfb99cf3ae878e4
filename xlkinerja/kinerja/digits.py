"""Digits with dots and commas: their value, and the other value where the text alone does not settle it."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from xlkinerja.kinerja.satuan import Jenis, jenis_satuan, satuan_baku

BILANGAN = r"[0-9]+(?:[.,]+[0-9]+)*"
PERSIS = Context(prec=60, rounding=ROUND_HALF_UP)
ANGKA_TERBANYAK = 40  # digits; below the 60 of the calculating context


class AngkaRusak(ValueError):  # noqa: N818 - a domain word, and part of the public contract
    """The text is no figure, or a damaged one; the message (Indonesian) names what is wrong with it.

    `ketik` says what to type instead, "" where only the original document can tell.
    """

    def __init__(self, sebab: str, ketik: str = "") -> None:
        super().__init__(f"{sebab}; {ketik}" if ketik else sebab)
        self.sebab, self.ketik = sebab, ketik


class Bilangan(NamedTuple):
    """`lain` is the value by the other reading of the separator, None where there is none.

    `ambigu`: not even the unit of the row decides between the two.
    """

    nilai: Decimal
    lain: Decimal | None = None
    ambigu: bool = False


class _Tanda(NamedTuple):
    """The last separator: a decimal mark or not, whether the text leaves that open, and whether the row does too."""

    desimal: bool
    terbuka: bool = False
    ambigu: bool = False


def baca_bilangan(teks: str, satuan: str, baris: Jenis, *, pengali: bool) -> Bilangan:
    """The value of digits with the unit `satuan` beside them, in a row whose unit is of the kind `baris`.

    `pengali`: miliar or the like follows. AngkaRusak carries only the second half of its message.
    """
    kelompok, pisah = re.split(r"[.,]", teks), re.sub(r"[0-9]", "", teks)
    if sum(map(len, kelompok)) > ANGKA_TERBANYAK:
        raise AngkaRusak(f"terlalu panjang untuk sebuah angka: lebih dari {ANGKA_TERBANYAK} angka")
    if "" in kelompok:
        raise AngkaRusak("bukan angka yang utuh: titik atau koma berurutan")
    tanda = _tanda(kelompok, pisah, satuan, baris, pengali=pengali)
    _periksa_kelompok(kelompok, pisah, satuan, desimal=tanda.desimal, pengali=pengali)
    bulat, pecahan = (kelompok[:-1], kelompok[-1]) if tanda.desimal else (kelompok, "")
    nilai = Decimal("".join(bulat) + (f".{pecahan}" if pecahan else ""))
    lain = nilai.scaleb(3 if tanda.desimal else -3) if tanda.terbuka else None
    return Bilangan(nilai, lain, tanda.ambigu)


def _periksa_kelompok(kelompok: list[str], pisah: str, satuan: str, *, desimal: bool, pengali: bool) -> None:
    bulat = kelompok[:-1] if desimal else kelompok
    ribuan = pisah[:-1] if desimal else pisah
    if len(bulat) > 1:
        if len(bulat[0]) > 3 or any(len(k) != 3 for k in bulat[1:]):
            raise AngkaRusak("bukan angka yang utuh: kelompok ribuan harus tiga angka")
        if len(set(ribuan)) > 1 or (desimal and ribuan[0] == pisah[-1]):
            raise AngkaRusak("bukan angka yang utuh: titik dan koma bercampur")
        if int(bulat[0]) == 0 and any(int(k) for k in bulat):
            raise AngkaRusak("bukan angka yang utuh: kelompok ribuan pertama nol")
    if desimal and satuan == "Rp" and not pengali and len(kelompok[-1]) > 2:
        raise AngkaRusak("bukan angka yang utuh: kelompok ribuan harus tiga angka, sen paling banyak dua")


def _tanda(kelompok: list[str], pisah: str, satuan: str, baris: Jenis, *, pengali: bool) -> _Tanda:
    if not pisah:
        return _Tanda(desimal=False)
    if len(pisah) > 1:
        return _Tanda(desimal=pisah.count(pisah[-1]) == 1)
    ribuan_mungkin = len(kelompok[1]) == 3 and len(kelompok[0]) <= 3 and not kelompok[0].startswith("0")
    if not ribuan_mungkin:
        aneh = pisah == "." and len(kelompok[1]) == 3 < len(kelompok[0])  # 1234.567
        return _Tanda(desimal=True, terbuka=aneh, ambigu=aneh)
    tertulis = Jenis.BERPENGALI if pengali else jenis_satuan(satuan)
    sendiri = pengali or bool(satuan)  # then the unit of the row has no say
    if pisah == ".":
        nol = kelompok[1].endswith("0")  # before miliar nobody prints a decimal that ends in zero
        terbuka = satuan != "%" and not _titik_ribuan(tertulis, nol=nol)
        return _Tanda(desimal=False, terbuka=terbuka, ambigu=terbuka and (sendiri or not _titik_ribuan(baris, nol=nol)))
    if satuan_baku(satuan) == "rupiah" and not pengali:  # sen have two digits
        return _Tanda(desimal=False, terbuka=True, ambigu=True)
    terbuka = not _koma_desimal(tertulis)
    return _Tanda(desimal=True, terbuka=terbuka, ambigu=terbuka and (sendiri or not _koma_desimal(baris)))


def _titik_ribuan(jenis: Jenis, *, nol: bool) -> bool:
    return jenis is Jenis.DIHITUNG or (jenis is Jenis.BERPENGALI and nol)


def _koma_desimal(jenis: Jenis) -> bool:
    return jenis in (Jenis.BERDESIMAL, Jenis.BERPENGALI)
