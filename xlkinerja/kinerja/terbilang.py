"""Numbers in Indonesian words, and the words back into a number."""

import re
from decimal import Decimal

LIMIT = 10**18  # first magnitude without a name below
MOST_DECIMALS = 20

ANGKA = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
POWERS = (("kuadriliun", 10**15), ("triliun", 10**12), ("miliar", 10**9), ("juta", 10**6), ("ribu", 10**3))

_NILAI_ANGKA = {kata: value for value, kata in enumerate(ANGKA)}
_NILAI_SKALA = dict(POWERS)
_EJAAN = {  # spellings and short forms that mean exactly one thing
    "milyar": ("miliar",),
    "trilyun": ("triliun",),
    "kuadrilyun": ("kuadriliun",),
    "sejuta": ("satu", "juta"),
    "semiliar": ("satu", "miliar"),
    "semilyar": ("satu", "miliar"),
    "setriliun": ("satu", "triliun"),
    "negatif": ("minus",),
}
_SE = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
# "duapuluh", "limaratus": written together as often as apart.
_GANDENG = re.compile(rf"\b({'|'.join(ANGKA[2:])})(belas|puluh|ratus|ribu|juta)\b")


def terbilang(value: Decimal | int) -> str:
    """The number in lower-case words; decimals digit by digit after "koma", trailing zeros left out.

    Raises ValueError (Indonesian) from 10^18 upwards, beyond 20 decimals, and for NaN and infinity.
    """
    angka = Decimal(value)
    if not angka.is_finite():
        raise ValueError(f"{angka} bukan angka yang dapat dibilang")
    if angka.copy_abs() >= LIMIT:
        raise ValueError("angka terlalu besar untuk ditulis dengan kata; harus di bawah satu juta triliun")
    if angka and angka.adjusted() < -MOST_DECIMALS:
        raise ValueError(f"angka di belakang koma terlalu banyak; paling banyak {MOST_DECIMALS}")
    bulat, _, pecahan = f"{angka.copy_abs():f}".partition(".")
    pecahan = pecahan.rstrip("0")
    if len(pecahan) > MOST_DECIMALS:
        raise ValueError(f"angka di belakang koma terlalu banyak; paling banyak {MOST_DECIMALS}")
    kata = ["minus"] if angka < 0 else []
    kata += _bulat(int(bulat))
    if pecahan:
        kata += ["koma", *(ANGKA[int(a)] for a in pecahan)]
    return " ".join(kata)


def _bulat(value: int) -> list[str]:
    if value == 0:
        return ["nol"]
    kata: list[str] = []
    for name, magnitude in POWERS:
        groups, value = divmod(value, magnitude)
        if groups == 1 and name == "ribu":
            kata.append("seribu")
        elif groups:
            kata += [*_ratusan(groups), name]
    return kata + _ratusan(value)


def _ratusan(value: int) -> list[str]:
    ratus, left = divmod(value, 100)
    puluh, satuan = divmod(left, 10)
    kata = ["seratus"] if ratus == 1 else [ANGKA[ratus], "ratus"] if ratus else []
    if left in (10, 11):
        return [*kata, "sepuluh" if left == 10 else "sebelas"]
    if puluh == 1:
        return [*kata, ANGKA[satuan], "belas"]
    if puluh:
        kata += [ANGKA[puluh], "puluh"]
    return [*kata, ANGKA[satuan]] if satuan else kata


def read_terbilang(text: str) -> Decimal:
    """The number that the words name; a "rupiah" or "persen" at the end is left out.

    Letter case, hyphens and spaces do not matter; "milyar", "trilyun", "sejuta" and "duapuluh" are understood.
    Raises ValueError (Indonesian) for anything that is not a number in words.
    """
    kata = [b for k in _GANDENG.sub(r"\1 \2", text.casefold().replace("-", " ")).split() for b in _EJAAN.get(k, (k,))]
    if kata and kata[-1] in ("rupiah", "persen"):
        kata.pop()
    minus = kata[:1] == ["minus"]
    if minus:
        kata = kata[1:]
    koma = kata.index("koma") if "koma" in kata else len(kata)
    bulat, pecahan = kata[:koma], kata[koma + 1 :]
    if not bulat or (koma < len(kata) and not pecahan):
        raise ValueError(f"{_kutip(text)} bukan bilangan dengan kata")
    value = _jumlahkan(bulat, text)
    baku = _bulat(value) if value < LIMIT else []
    if bulat != baku:  # exactly what terbilang writes, so that "dua puluh seribu" is no number
        raise ValueError(f"{_kutip(text)} tidak tersusun sebagai bilangan")
    for k in pecahan:
        if k not in _NILAI_ANGKA:
            raise ValueError(f"{_kutip(text)}: sesudah koma angka disebut satu per satu, bukan {_kutip(k)}")
    result = Decimal(f"{value}.{''.join(str(_NILAI_ANGKA[k]) for k in pecahan)}" if pecahan else value)
    return result.copy_negate() if minus and result else result


def _jumlahkan(kata: list[str], text: str) -> int:
    """The sum of the words without regard to their order; the caller compares it with the proper wording."""
    total = groups = satuan = 0
    for k in kata:
        if k in _NILAI_ANGKA:
            groups, satuan = groups + satuan, _NILAI_ANGKA[k]
        elif k in _SE:
            groups += _SE[k]
        elif k == "belas":
            groups, satuan = groups + 10 + satuan, 0
        elif k in ("puluh", "ratus"):
            groups, satuan = groups + satuan * (10 if k == "puluh" else 100), 0
        elif k == "seribu":
            total += 1000
        elif k in _NILAI_SKALA:
            total, groups, satuan = total + (groups + satuan) * _NILAI_SKALA[k], 0, 0
        elif k in ("rupiah", "persen"):
            raise ValueError(f'{_kutip(text)}: kata "{k}" hanya boleh di akhir')
        else:
            raise ValueError(f"{_kutip(text)}: {_kutip(k)} bukan kata bilangan")
    return total + groups + satuan


def _kutip(text: str) -> str:
    return f'"{text}"' if len(text) <= 120 else f'"{text[:119]}…"'
