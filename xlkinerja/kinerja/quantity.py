"""One figure with what stands around it: sign, Rp, digits, miliar, unit or percent."""

import re
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.kinerja.digits import DIGITS, EXACT, MOST_DIGITS, AngkaRusak, read_digits
from xlkinerja.kinerja.predikat import rank
from xlkinerja.kinerja.satuan import MONTHS, MULTIPLIERS, RUPIAH_MULTIPLIERS, UnitKind

MOST_SATUAN_WORDS = 6  # more words are a sentence
EQUAL_SIGNS = ("=", "±")

_LOOKALIKES = frozenset("OoQlI|SsBZz")  # letters that scanners and hurried typists put for digits

#: Letters that number columns and rows (7A); those of units (m, t, K) are none of them.
_CODES = frozenset("ABDEFNPRUY")

QUANTITY = re.compile(
    rf"(?P<minus>[-+] ?)?(?P<rp>(?:Rp|IDR)\.? ?)?(?P<minus2>-)?(?P<angka>{DIGITS})(?P<ekor>.*)", re.IGNORECASE
)
_EMPTY_SEN = re.compile(r"[,.][-=]{1,2}(?=[ ]|$)")
_WORD = re.compile(r" ?([^\W\d_]+)(?!\w)")
_EACH = re.compile(rf"^ ?/ ?(?=[^\W\d_])(?!(?:{'|'.join(RUPIAH_MULTIPLIERS)})\b)", re.IGNORECASE)
_NO_UNITS = {
    **dict.fromkeys(("wib", "wita", "wit"), "waktu, bukan angka"),
    **dict.fromkeys((name.casefold()[:n] for name in MONTHS for n in (3, None)), "tanggal, bukan angka"),
}
_PERCENT = re.compile(r" ?(?:%|(?:persen|prosen)(?!\w))", re.IGNORECASE)
_SATUAN = re.compile(r"[^\W\d_](?:[^\W\d_]|[ ./&'²³-])*")
_RATE = re.compile(rf"(?:[^0-9/]* )?(?P<tanda>per|/) ?(?P<pembagi>{DIGITS}) [^0-9]+", re.IGNORECASE)
#: Groups of thousands torn off the digits before them: 2. 751.210.000.
_SPACED = re.compile(r"\.? ?[0-9]{3}(?:\.[0-9]{3})+(?![0-9])|\. ?[0-9]{3},[0-9]|\.[0-9]{3}(?:[,. ]|$)")
#: A group of thousands in which a letter stands for a digit: 13.981.220.l16.
_GROUP_WITH_LETTER = re.compile(r"[.,](?=[0-9OolIBSZ]{3}(?![^\W_]))[0-9]*[OolIBSZ]")
#: Units of areas and volumes as they are typed without raised figures: m2, km2, cm3.
_POWER = re.compile(r"(?<![^\W_])([kcd]?m)[23](?![^\W_])", re.IGNORECASE)
_SATUAN_AND_PERCENT = re.compile(
    rf"( ?(?!(?:dan|atau)\b)[^\W\d_][^0-9]*?)(?: ?[,;] | ?/ ?| )({DIGITS} ?(?:%|persen|prosen))", re.IGNORECASE
)


class Angka(NamedTuple):
    """What a printed figure says: a value, a range, a predicate, or (all of them empty) nothing.

    `value` as printed: 97,5% is 97.5 with satuan "%"; rupiah in full. `ambiguous` marks what can be read in two ways;
    `other` is the value by the other reading of a separator, also where unit or neighbour of the row has decided.
    `notes` keeps what was printed beside the figure, `doubt` the second half of a sentence about what
    stands there. A ratio 1:17,9 has satuan "rasio", no value, and "1 : 17,9" in `notes`. Several figures ("279; 93")
    are in `several`, and there is no value.
    """

    value: Decimal | None = None
    satuan: str = ""
    predikat: str | None = None
    span: tuple[Decimal, Decimal] | None = None
    ambiguous: bool = False
    notes: str = ""
    other: Decimal | None = None
    doubt: str = ""
    several: tuple["Angka", ...] = ()


def read_quantity(text: str, label: str, row_kind: UnitKind) -> Angka:
    """The figure without brackets and ranges; `label` (level, skor) stood in front: its unit where it has no other.

    AngkaRusak carries only the second half of its message.
    """
    match = QUANTITY.fullmatch(text)
    if not match:
        if text[:1] in EQUAL_SIGNS:
            raise AngkaRusak("memuat tanda banding; tulis angkanya saja")
        mixed = re.match(r"[^\W\d_]+[0-9]", text) and text[:2].casefold() != "rp"
        raise AngkaRusak("bukan angka yang utuh: huruf dan angka bercampur" if mixed else "bukan angka")
    satuan, power, notes = _read_tail(match["ekor"], rupiah=bool(match["rp"]))
    if rank(satuan):  # "72,45 BB": the predicate says what the figure amounts to
        satuan, notes = "", join_notes(satuan, notes)
    satuan, notes = (satuan, join_notes(label, notes)) if satuan else (label, notes)
    angka = read_digits(match["angka"], satuan, row_kind, multiplier=bool(power))
    value, other = (
        None if n is None else bounded(EXACT.multiply(n, Decimal(10**power))) for n in (angka.value, angka.other)
    )
    ambiguous = angka.ambiguous
    mark = (match["minus"] or "") + (match["minus2"] or "")
    if len(mark.strip()) > 1:
        raise AngkaRusak("bertanda dua kali")
    if "-" in mark:
        value, other = (None if n is None else n.copy_negate() for n in (value, other))
        if mark.endswith(" "):  # "- 5" may be an item of a list
            ambiguous, other = True, None
    return Angka(value, satuan, ambiguous=ambiguous, notes=notes, other=other)


def _read_tail(tail: str, *, rupiah: bool) -> tuple[str, int, str]:
    """Unit, power of ten and note from what follows the digits."""
    if sen := _EMPTY_SEN.match(tail):
        rupiah, tail = True, tail[sen.end() :]
    rupiah = rupiah or re.search(r"\brupiah$", tail, re.IGNORECASE) is not None
    _refuse_lookalikes(tail)
    power = 0
    if (word := _WORD.match(tail)) and (word[1].casefold() in (RUPIAH_MULTIPLIERS if rupiah else MULTIPLIERS)):
        power, tail = RUPIAH_MULTIPLIERS[word[1].casefold()], tail[word.end() :]
    if power or rupiah:
        tail = _EACH.sub(" per ", tail)
    if rupiah:
        rest = re.sub(r"^[,.][-=]{1,2}|\.$", "", tail).strip()
        rest = "" if rest.casefold() == "rupiah" else rest
        return "Rp", power, _as_satuan(rest)
    if percent := _PERCENT.match(tail):
        return "%", power, _as_satuan(tail[percent.end() :].strip().removesuffix("."))
    if both := _SATUAN_AND_PERCENT.fullmatch(tail):  # "1 Lembaga 100%"
        return _as_satuan(both[1].strip()), power, both[2]
    return _as_satuan(tail.strip()), power, ""


def _refuse_lookalikes(tail: str) -> None:
    """Refuses letters that stand for digits: 1OO%, 12O, 85 o/o."""
    word = tail.strip().partition(" ")[0]
    attached = not tail.startswith(" ")
    if attached and word[:1] in "OoQI|" and word[1:2] == "/" and word[2:3] not in ("o", "O"):
        word = word[:1]  # Rp500.00O/bulan
    letters = frozenset(word) - {"/", "%"}
    if attached and len(word) == 1 and word in _CODES:
        raise AngkaRusak("bukan angka yang utuh: huruf dan angka bercampur")
    if letters and letters <= _LOOKALIKES and (attached or "/" in word or letters <= {"O", "o"}):
        raise AngkaRusak(f'bukan angka yang utuh: huruf "{word}" di tempat angka')


def _as_satuan(text: str) -> str:
    if not text:
        return ""
    if (rate := _RATE.fullmatch(text)) and _is_divisor(rate["pembagi"], stroke=rate["tanda"] == "/"):
        return text
    if _SPACED.match(text):
        raise AngkaRusak("bukan angka yang utuh: spasi di antara angka")
    if _GROUP_WITH_LETTER.match(text):
        raise AngkaRusak("bukan angka yang utuh: huruf di tempat angka")
    if re.search(r"[0-9¼-¾⅐-⅞]", _POWER.sub(r"\1", text)):
        mixed = text[0].isalpha() and not re.search(r"\s", text)
        raise AngkaRusak("bukan angka yang utuh: huruf dan angka bercampur" if mixed else "bukan satu angka")
    if not _SATUAN.fullmatch(_POWER.sub(r"\1", text)) or text.partition(" ")[0].casefold() in MULTIPLIERS:
        raise AngkaRusak(f'bukan angka yang utuh: "{text}" di belakang angka tidak dikenal')
    if reason := _NO_UNITS.get(text.partition(" ")[0].casefold().rstrip(".")):
        raise AngkaRusak(reason)
    if text.count(" ") >= MOST_SATUAN_WORDS:
        raise AngkaRusak("kalimat, bukan angka dengan satuan")
    return text


def _is_divisor(text: str, *, stroke: bool) -> bool:
    """Whether a rate is given for that many: per 1.000 KH. Behind a stroke a hundred may be the whole of a part."""
    digits = re.sub(r"[.,]", "", text)
    return digits.rstrip("0") == "1" and (3 if stroke else 2) < len(digits) <= 8


def bounded(value: Decimal) -> Decimal:
    """The value itself; AngkaRusak for infinity and absurd magnitudes."""
    if not value.is_finite() or value.adjusted() > MOST_DIGITS:
        raise AngkaRusak("bukan angka: di luar jangkauan")
    return value


def join_notes(*notes: str) -> str:
    """Notes in one text, each once."""
    return "; ".join(dict.fromkeys(filter(None, notes)))
