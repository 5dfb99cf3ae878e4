"""One figure with what stands around it: sign, Rp, digits, miliar, unit or percent."""

import re
from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.kinerja.digits import DIGITS, EXACT, MOST_DIGITS, AngkaRusak, read_digits
from xlkinerja.kinerja.satuan import MULTIPLIERS, RUPIAH_MULTIPLIERS, UnitKind

MOST_SATUAN_WORDS = 6  # more words are a sentence
BANDING = ("=", "±")

_TIRUAN = frozenset("OoQlI|SsBZz")  # letters that scanners and hurried typists put for digits

QUANTITY = re.compile(
    rf"(?P<minus>[-+] ?)?(?P<rp>(?:Rp|IDR)\.? ?)?(?P<minus2>-)?(?P<angka>{DIGITS})(?P<ekor>.*)", re.IGNORECASE
)
_SEN_KOSONG = re.compile(r"[,.][-=]{1,2}(?=[ ]|$)")
_KATA = re.compile(r" ?([^\W\d_]+)(?![\w/])")
_PERSEN = re.compile(r" ?(?:%|(?:persen|prosen)(?!\w))", re.IGNORECASE)
_SATUAN = re.compile(r"[^\W\d_](?:[^\W\d_]|[ ./&'²³-])*")
_LAJU = re.compile(rf"(?:[^0-9/]* )?(?P<tanda>per|/) ?(?P<pembagi>{DIGITS}) [^0-9]+", re.IGNORECASE)
_SATUAN_PERSEN = re.compile(rf"([^0-9]+) ({DIGITS} ?(?:%|persen|prosen))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Angka:
    """What a printed figure says: a value, a range, a predicate, or (all of them empty) nothing.

    `value` as printed: 97,5% is 97.5 with satuan "%"; rupiah in full. `ambiguous` marks what can be read in two ways;
    `other` is the value by the other reading of a separator, also where unit or neighbour of the row has decided.
    `notes` keeps what was printed beside the figure. A ratio 1:17,9 has satuan "rasio", no nilai, and "1 : 17,9" as
    catatan.
    """

    value: Decimal | None = None
    satuan: str = ""
    predikat: str | None = None
    span: tuple[Decimal, Decimal] | None = None
    ambiguous: bool = False
    notes: str = ""
    other: Decimal | None = None


def read_quantity(text: str, label: str, row: UnitKind) -> Angka:
    """The figure without brackets and ranges; `label` (level, skor) stood in front: its unit where it has no other.

    AngkaRusak carries only the second half of its message.
    """
    form = QUANTITY.fullmatch(text)
    if not form:
        if text[:1] in BANDING:
            raise AngkaRusak("memuat tanda banding; tulis angkanya saja")
        bercampur = re.match(r"[^\W\d_]+[0-9]", text) and text[:2].casefold() != "rp"
        raise AngkaRusak("bukan angka yang utuh: huruf dan angka bercampur" if bercampur else "bukan angka")
    satuan, pangkat, notes = _baca_ekor(form["ekor"], rupiah=bool(form["rp"]))
    satuan, notes = (satuan, join_notes(label, notes)) if satuan else (label, notes)
    angka = read_digits(form["angka"], satuan, row, multiplier=bool(pangkat))
    value, other = (
        None if n is None else bounded(EXACT.multiply(n, Decimal(10**pangkat))) for n in (angka.value, angka.other)
    )
    ambiguous = angka.ambiguous
    mark = (form["minus"] or "") + (form["minus2"] or "")
    if len(mark.strip()) > 1:
        raise AngkaRusak("bertanda dua kali")
    if "-" in mark:
        value, other = (None if n is None else n.copy_negate() for n in (value, other))
        if mark.endswith(" "):  # "- 5" may be an item of a list
            ambiguous, other = True, None
    return Angka(value, satuan, ambiguous=ambiguous, notes=notes, other=other)


def _baca_ekor(ekor: str, *, rupiah: bool) -> tuple[str, int, str]:
    """Unit, power of ten and note from what follows the digits."""
    if sen := _SEN_KOSONG.match(ekor):
        rupiah, ekor = True, ekor[sen.end() :]
    rupiah = rupiah or re.search(r"\brupiah$", ekor, re.IGNORECASE) is not None
    _tolak_tiruan(ekor)
    pangkat = 0
    if (kata := _KATA.match(ekor)) and (kata[1].casefold() in (RUPIAH_MULTIPLIERS if rupiah else MULTIPLIERS)):
        pangkat, ekor = RUPIAH_MULTIPLIERS[kata[1].casefold()], ekor[kata.end() :]
    if rupiah:
        left = re.sub(r"^[,.][-=]{1,2}|\.$", "", ekor).strip()
        left = "" if left.casefold() == "rupiah" else left
        return "Rp", pangkat, _sebagai_satuan(left)
    if percent := _PERSEN.match(ekor):
        return "%", pangkat, _sebagai_satuan(ekor[percent.end() :].strip().removesuffix("."))
    if dua := _SATUAN_PERSEN.fullmatch(ekor):  # "1 Lembaga 100%"
        return _sebagai_satuan(dua[1].strip()), pangkat, dua[2]
    return _sebagai_satuan(ekor.strip()), pangkat, ""


def _tolak_tiruan(ekor: str) -> None:
    """Refuses letters that stand for digits: 1OO%, 12O, 85 o/o."""
    kata = ekor.strip().partition(" ")[0]
    menempel = not ekor.startswith(" ")
    huruf = frozenset(kata) - {"/", "%"}
    if huruf and huruf <= _TIRUAN and (menempel or "/" in kata or huruf <= {"O", "o"}):
        raise AngkaRusak(f'bukan angka yang utuh: huruf "{kata}" di tempat angka')


def _sebagai_satuan(text: str) -> str:
    if not text:
        return ""
    if (laju := _LAJU.fullmatch(text)) and _pembagi(laju["pembagi"], garis=laju["tanda"] == "/"):
        return text
    if re.search(r"[0-9]", text):
        campur = text[0].isalpha() and not re.search(r"\s", text)
        raise AngkaRusak("bukan angka yang utuh: huruf dan angka bercampur" if campur else "bukan satu angka")
    if not _SATUAN.fullmatch(text) or text.partition(" ")[0].casefold() in MULTIPLIERS:
        raise AngkaRusak(f'bukan angka yang utuh: "{text}" di belakang angka tidak dikenal')
    if text.count(" ") >= MOST_SATUAN_WORDS:
        raise AngkaRusak("kalimat, bukan angka dengan satuan")
    return text


def _pembagi(text: str, *, garis: bool) -> bool:
    """Whether a rate is given for that many: per 1.000 KH. Behind a stroke a hundred may be the whole of a part."""
    angka = re.sub(r"[.,]", "", text)
    return angka.rstrip("0") == "1" and (3 if garis else 2) < len(angka) <= 8


def bounded(value: Decimal) -> Decimal:
    """The value itself; AngkaRusak for infinity and absurd magnitudes."""
    if not value.is_finite() or value.adjusted() > MOST_DIGITS:
        raise AngkaRusak("bukan angka: di luar jangkauan")
    return value


def join_notes(*notes: str) -> str:
    """Notes in one text, each once."""
    return "; ".join(dict.fromkeys(filter(None, notes)))
