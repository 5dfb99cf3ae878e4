"""What people write round a figure: words in front of it, odd marks behind Rp, a reckoning with its result."""

import re
from decimal import Decimal, DivisionByZero, InvalidOperation
from typing import NamedTuple

from xlkinerja.kinerja.digits import DIGITS, EXACT, AngkaRusak, read_digits
from xlkinerja.kinerja.satuan import UnitKind
from xlkinerja.kinerja.skala import DEFAULT_SKALA
from xlkinerja.kinerja.terbilang import NUMBER_WORDS, read_terbilang

#: Words by which a figure is only about what is meant.
APPROXIMATE = frozenset({"sekitar", "sekira", "kira-kira", "kira", "hampir", "kisaran", "lk"})
#: Words that say nothing about the figure but that it stands there.
PLAIN = frozenset(
    "sebesar sebanyak sejumlah senilai mencapai adalah yaitu yakni total jumlah capaian realisasi target tercapai "  # noqa: SIM905 - words are read as words
    "terealisasi terlaksana tersedia terpenuhi hanya baru sudah telah rata-rata rerata dengan nilai hasil hasilnya "
    "persentase tepat genap".split()
)
_WORD = r"(?!(?:Rp|IDR)\b)[^\W\d_]+(?:-[^\W\d_]+)*\.?"
_LEADING = re.compile(
    rf"(?P<kata>{_WORD}(?: {_WORD}){{0,3}}) ?[:=]? (?P<sisa>(?:(?:Rp|IDR)\.? ?)?[-+]?[0-9].*)", re.IGNORECASE
)
_ODD_RP = re.compile(r"(?P<rp>Rp|IDR) ?(?P<tanda>[.,;:]{1,3}) ?(?P<sisa>[0-9].*)", re.IGNORECASE)
#: Digits, signs of arithmetic, brackets, and words for what is counted; at least one sign between two figures.
_RECKONING = re.compile(r"(?P<hitungan>[^=]+?) ?= ?(?:[^=]+= ?)?(?P<hasil>[^=]+)")
_TOKEN = re.compile(rf" *(?:(?P<angka>{DIGITS})(?P<persen> ?%)?|(?P<tanda>[-+*×x:/÷()])|[^\W\d_]{{2,}})", re.IGNORECASE)


_LABELLED = re.compile(r"(?P<label>[A-Za-z][A-Za-z0-9]{0,7}) ?= ?(?P<sisa>[-+]?[0-9].*)")


#: A mark that sends to a footnote: 78,3 *) · 47,85%² (behind a letter it belongs to the unit: m²).
FOOTNOTE = re.compile(r"(?P<sisa>.*\w.*?) ?(?P<tanda>\*{1,4}\)?|(?<![^\W\d_])[¹²³⁴⁵⁶⁷⁸⁹]{1,2}[⁾)]?)")
_FRACTIONS = {"½": "5", "¼": "25", "¾": "75"}
_FRACTION = re.compile(rf"(?<![0-9.,])(?P<utuh>[0-9]*) ?(?P<pecahan>[{''.join(_FRACTIONS)}])")
_KATEGORI = frozenset(band.kategori.casefold() for skala in DEFAULT_SKALA.values() for band in skala)
_MANY_WORDS = 3


class Loose(NamedTuple):
    """The figure without what stands round it, what that was, and what to say of it (the second half of a sentence)."""

    figure: str
    notes: str
    doubt: str
    approximate: bool = False
    computed: Decimal | None = None


def loosened(text: str) -> Loose | None:
    """The figure inside a tidied text that is no figure by itself; None where nothing says which one it is."""
    if odd := _ODD_RP.fullmatch(text):
        return Loose(f"{odd['rp']} {odd['sisa']}", "", f"bertanda «{odd['tanda']}» di belakang {odd['rp']}")
    if reckoning := _RECKONING.fullmatch(text):
        computed = _reckoned(reckoning["hitungan"])
        if computed is not None:
            hitungan = reckoning["hitungan"]
            return Loose(reckoning["hasil"], hitungan, "hitungan beserta hasilnya", computed=computed)
    if labelled := _LABELLED.fullmatch(text):
        return Loose(labelled["sisa"], labelled["label"], f"didahului «{labelled['label']} =»")
    if spelt := _spelt(text):
        return Loose(spelt, text, "ditulis dengan huruf")
    if leading := _LEADING.fullmatch(text):
        words = leading["kata"].casefold().replace(".", "")
        rest = words.replace("kurang lebih", "sekitar").replace("lebih kurang", "sekitar").split()
        if all(w in PLAIN or w in APPROXIMATE for w in rest):
            about = any(w in APPROXIMATE for w in rest)
            doubt = f"didahului «{leading['kata']}»{', jadi hanya perkiraan' if about else ''}"
            return Loose(leading["sisa"], leading["kata"], doubt, about)
    return None


def without_fractions(text: str) -> str:
    """The text with its signs for a half and quarters in decimals: 2½ is 2,5."""
    return _FRACTION.sub(lambda found: f"{found['utuh'] or '0'},{_FRACTIONS[found['pecahan']]}", text)


def wordy(text: str) -> str:
    """Why a text of words alone is no figure, where that is known; "" for any other text."""
    if text.casefold() in _KATEGORI:
        return "kategori, bukan angka"
    known = sum(word in NUMBER_WORDS for word in re.split(r"[ -]", text.casefold()))
    if known >= _MANY_WORDS and not re.search(r"[0-9]", text):
        return "bukan bilangan yang utuh: kata-katanya tidak tersusun sebagai satu bilangan"
    return ""


def number_in_words(in_brackets: str, satuan: str) -> Decimal | None:
    """The number that words in brackets repeat, with or without the unit after it; None for any other note."""
    try:
        return read_terbilang(in_brackets)
    except ValueError:
        words, _, last = in_brackets.rpartition(" ")
        if not words or last.casefold() != satuan.casefold():
            return None
    return number_in_words(words, "")


def _spelt(text: str) -> str:
    """The digits, and the unit, of a figure that is written in words: "tujuh persen"; "" where it is none."""
    words, _, last = text.rpartition(" ")
    for number, satuan in ((text, ""), (words, last)):
        try:
            value = f"{read_terbilang(number)}".replace(".", ",")
        except ValueError:
            continue
        unit = text.casefold().rpartition(" ")[2]
        return f"Rp{value}" if unit == "rupiah" else f"{value} {unit if unit == 'persen' else satuan}".strip()
    return ""


def fits_reckoning(computed: Decimal, value: Decimal, satuan: str) -> bool:
    """Whether the result is that of its reckoning, at the decimals that it was written with; 3/5 may be 60%."""
    step = Decimal(1).scaleb(min(0, int(value.as_tuple().exponent)))
    candidates = (computed, computed * 100) if satuan == "%" else (computed,)
    return any(abs(n - value) < step for n in candidates)


def _reckoned(text: str) -> Decimal | None:
    """The value of a reckoning, "x 100%" taken as times a hundred; None where it is none."""
    tokens: list[Decimal | str] = []
    end = 0
    while end < len(text.rstrip()):
        match = _TOKEN.match(text, end)
        if not match or match.end() == end:
            return None
        end = match.end()
        if match["angka"]:
            try:
                digits = read_digits(match["angka"], "", UnitKind.COUNTED, multiplier=False)
            except AngkaRusak:
                return None
            tokens.append(digits.value)
        elif match["tanda"]:
            tokens.append(match["tanda"].casefold())
    if sum(isinstance(t, Decimal) for t in tokens) < 2:
        return None
    try:
        value = _sum(tokens)
    except (IndexError, ValueError, DivisionByZero, InvalidOperation):
        return None
    return value if not tokens and value.is_finite() else None


def _sum(tokens: list[Decimal | str]) -> Decimal:
    value = _product(tokens)
    while tokens and tokens[0] in ("+", "-"):
        sign = tokens.pop(0)
        value = EXACT.add(value, _product(tokens)) if sign == "+" else EXACT.subtract(value, _product(tokens))
    return value


def _product(tokens: list[Decimal | str]) -> Decimal:
    value = _factor(tokens)
    while tokens and tokens[0] in ("*", "×", "x", ":", "/", "÷"):
        sign = tokens.pop(0)
        factor = _factor(tokens)
        value = EXACT.multiply(value, factor) if sign in ("*", "×", "x") else EXACT.divide(value, factor)
    return value


def _factor(tokens: list[Decimal | str]) -> Decimal:
    first = tokens.pop(0)
    if first == "(":
        value = _sum(tokens)
        if tokens.pop(0) != ")":
            raise ValueError(first)
        return value
    if isinstance(first, Decimal):
        return first
    raise ValueError(first)
