"""Numbers in Indonesian words, and the words back into a number."""

import re
from decimal import Decimal

LIMIT = 10**18  # first magnitude without a name below
MOST_DECIMALS = 20

ANGKA = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
POWERS = (("kuadriliun", 10**15), ("triliun", 10**12), ("miliar", 10**9), ("juta", 10**6), ("ribu", 10**3))

_DIGIT_VALUES = {word: value for value, word in enumerate(ANGKA)}
_POWER_VALUES = dict(POWERS)
_SPELLINGS = {  # spellings and short forms that mean exactly one thing
    "milyar": ("miliar",),
    "trilyun": ("triliun",),
    "kuadrilyun": ("kuadriliun",),
    "sejuta": ("satu", "juta"),
    "semiliar": ("satu", "miliar"),
    "semilyar": ("satu", "miliar"),
    "setriliun": ("satu", "triliun"),
    "negatif": ("minus",),
}
_SE_WORDS = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
#: Words that occur in numbers only.
NUMBER_WORDS = frozenset({*ANGKA, *_POWER_VALUES, *_SPELLINGS, *_SE_WORDS, "belas", "puluh", "ratus", "seribu"})
# "duapuluh", "limaratus": written together as often as apart.
_JOINED = re.compile(rf"\b({'|'.join(ANGKA[2:])})(belas|puluh|ratus|ribu|juta)\b")


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
    whole, _, fraction = f"{angka.copy_abs():f}".partition(".")
    fraction = fraction.rstrip("0")
    if len(fraction) > MOST_DECIMALS:
        raise ValueError(f"angka di belakang koma terlalu banyak; paling banyak {MOST_DECIMALS}")
    words = ["minus"] if angka < 0 else []
    words += _whole(int(whole))
    if fraction:
        words += ["koma", *(ANGKA[int(a)] for a in fraction)]
    return " ".join(words)


def _whole(value: int) -> list[str]:
    if value == 0:
        return ["nol"]
    words: list[str] = []
    for name, magnitude in POWERS:
        count, value = divmod(value, magnitude)
        if count == 1 and name == "ribu":
            words.append("seribu")
        elif count:
            words += [*_hundreds(count), name]
    return words + _hundreds(value)


def _hundreds(value: int) -> list[str]:
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    words = ["seratus"] if hundreds == 1 else [ANGKA[hundreds], "ratus"] if hundreds else []
    if rest in (10, 11):
        return [*words, "sepuluh" if rest == 10 else "sebelas"]
    if tens == 1:
        return [*words, ANGKA[ones], "belas"]
    if tens:
        words += [ANGKA[tens], "puluh"]
    return [*words, ANGKA[ones]] if ones else words


def read_terbilang(text: str) -> Decimal:
    """The number that the words name; a "rupiah" or "persen" at the end is left out.

    Letter case, hyphens and spaces do not matter; "milyar", "trilyun", "sejuta" and "duapuluh" are understood.
    Raises ValueError (Indonesian) for anything that is not a number in words.
    """
    words = [
        b for k in _JOINED.sub(r"\1 \2", text.casefold().replace("-", " ")).split() for b in _SPELLINGS.get(k, (k,))
    ]
    if words and words[-1] in ("rupiah", "persen"):
        words.pop()
    is_minus = words[:1] == ["minus"]
    if is_minus:
        words = words[1:]
    comma = words.index("koma") if "koma" in words else len(words)
    whole, fraction = words[:comma], words[comma + 1 :]
    if not whole or (comma < len(words) and not fraction):
        raise ValueError(f"{_quoted(text)} bukan bilangan dengan kata")
    value = _sum(whole, text)
    proper = _whole(value) if value < LIMIT else []
    if whole != proper:  # exactly what terbilang writes, so that "dua puluh seribu" is no number
        raise ValueError(f"{_quoted(text)} tidak tersusun sebagai bilangan")
    for k in fraction:
        if k not in _DIGIT_VALUES:
            raise ValueError(f"{_quoted(text)}: sesudah koma angka disebut satu per satu, bukan {_quoted(k)}")
    result = Decimal(f"{value}.{''.join(str(_DIGIT_VALUES[k]) for k in fraction)}" if fraction else value)
    return result.copy_negate() if is_minus and result else result


def _sum(words: list[str], text: str) -> int:
    """The sum of the words without regard to their order; the caller compares it with the proper wording."""
    total = group = ones = 0
    for k in words:
        if k in _DIGIT_VALUES:
            group, ones = group + ones, _DIGIT_VALUES[k]
        elif k in _SE_WORDS:
            group += _SE_WORDS[k]
        elif k == "belas":
            group, ones = group + 10 + ones, 0
        elif k in ("puluh", "ratus"):
            group, ones = group + ones * (10 if k == "puluh" else 100), 0
        elif k == "seribu":
            total += 1000
        elif k in _POWER_VALUES:
            total, group, ones = total + (group + ones) * _POWER_VALUES[k], 0, 0
        elif k in ("rupiah", "persen"):
            raise ValueError(f'{_quoted(text)}: kata "{k}" hanya boleh di akhir')
        else:
            raise ValueError(f"{_quoted(text)}: {_quoted(k)} bukan kata bilangan")
    return total + group + ones


def _quoted(text: str) -> str:
    return f'"{text}"' if len(text) <= 120 else f'"{text[:119]}…"'
