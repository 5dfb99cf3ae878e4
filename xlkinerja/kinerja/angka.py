"""Numbers, units, rupiah and percent as people type and print them."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache, lru_cache

from xlkinerja.kinerja.bounds import bound_of
from xlkinerja.kinerja.digits import DIGITS, EXACT, AngkaRusak, read_digits
from xlkinerja.kinerja.loose import FOOTNOTE, fits_reckoning, loosened, number_in_words, without_fractions, wordy
from xlkinerja.kinerja.predikat import recognise
from xlkinerja.kinerja.quantity import QUANTITY, Angka, bounded, join_notes, read_quantity
from xlkinerja.kinerja.satuan import LABELS, UNSEEN, UnitKind, plain_satuan, satuan_kind
from xlkinerja.kinerja.several import parted

__all__ = [
    "Angka",
    "AngkaRusak",
    "baca_angka",
    "plain_satuan",
    "read_bound",
    "round_half_up",
    "to_type",
    "write_angka",
    "write_rupiah",
]  # fmt: skip

LONGEST_TEXT = 300  # a longer cell is prose
#: A value this many times its neighbour is of another scale; the two readings of a separator are a thousand apart.
FAR = 10

EMPTY = frozenset({"", "-", "--", "n/a", "n.a.", "n.a", "na", "tidak ada"})
NIL = "nihil"

_UNIFORM = str.maketrans(dict.fromkeys("‐‑‒–—―−\ufe63\uff0d", "-") | UNSEEN | {"\uff05": "%"})
_RATIO = re.compile(rf"({DIGITS}) ?: ?({DIGITS})")
_BRACKETS = re.compile(r"([^()]*)\(([^()]*)\)([^()]*)")
_UNTIL = re.compile(
    r"(?:(?<=[0-9%]) ?- ?|(?<=\w) - | (?:s\.? ?d\.?|s/d|sampai dengan|sampai|hingga) )(?=(?:(?:Rp|IDR)\.? ?)?[0-9])",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"(?P<label>{'|'.join(LABELS)})\b ?:? ?(?=[-+]?[0-9])", re.IGNORECASE)
_PART = re.compile(rf"(?P<bagian>{DIGITS})(?: [^0-9]+?)? dari (?P<semua>{DIGITS})(?: [^0-9]+)?", re.IGNORECASE)


def baca_angka(text: str | float | Decimal | None, satuan: str = "", compared_with: Decimal | None = None) -> Angka:
    """The figure that a cell or a printed text holds; AngkaRusak when it holds none, or a damaged one.

    `satuan` is the unit of the row and `compared_with` the figure beside it (the target beside a realisasi): together
    they decide between two readings of a separator, unless they contradict each other. Words in front
    ("sekitar 53%") become a note, a reckoning gives its result, and `doubt` tells of both. Nothing is repaired:
    "374.0000.000" and "2O2O" are refused. Empty, "-", "n/a" and "tidak ada" give Angka(); "nihil" is 0 of what is
    counted.
    """
    if isinstance(text, str):
        return _beside(_from_text(text, satuan_kind(satuan)), compared_with)
    if text is None:
        return Angka()
    if isinstance(text, bool) or not isinstance(text, (int, float, Decimal)):
        raise AngkaRusak(f"{_quoted(str(text))} bukan angka")
    return _from_number(Decimal(repr(float(text))) if isinstance(text, float) else Decimal(text))


def read_bound(text: str) -> tuple[str, str] | None:
    """Polarisasi and figure of a target that is printed as a bound: "≥ 90%" and "min. 90%" are ("Maksimal", "90%").

    None for any other text, and for a bound that the figure itself does not meet: "< 5%".
    """
    bound = bound_of(_tidied(text))
    return (bound.polarisasi, bound.figure) if bound and bound.meets else None


def _beside(angka: Angka, compared_with: Decimal | None) -> Angka:
    """The figure in that one of its readings which can stand beside the other figure of its row."""
    if angka.other is None or angka.value is None or not compared_with:
        return angka
    near = [
        n
        for n in (angka.value, angka.other)
        if n / compared_with < FAR and compared_with / n < FAR and n * compared_with > 0
    ]
    if len(near) != 1:
        return angka
    if near[0] == angka.value:
        return angka._replace(ambiguous=False)
    if angka.ambiguous:
        return angka._replace(value=angka.other, other=angka.value, ambiguous=False)
    return angka._replace(ambiguous=True)  # unit and neighbour contradict each other


@lru_cache(maxsize=4096)  # columns repeat themselves: 100%, 1 Dokumen
def _from_text(text: str, row_kind: UnitKind) -> Angka:
    tidied = _tidied(text)
    if tidied.casefold() in EMPTY:
        return Angka()
    if len(tidied) > LONGEST_TEXT:
        raise AngkaRusak(f"{_quoted(tidied)} terlalu panjang untuk sebuah angka: {len(tidied)} huruf")
    if tidied.startswith("#"):
        raise AngkaRusak(f"{_quoted(tidied)} kesalahan rumus Excel, bukan angka")
    if known := recognise(tidied):
        return Angka(predikat=known[0], notes=known[1])
    try:
        return _nil(row_kind) if tidied.casefold() == NIL else _read(tidied, row_kind)
    except AngkaRusak as error:
        if (found := _several(tidied, row_kind) or _loosened(tidied, row_kind)) and not error.retype:
            return found
        raise AngkaRusak(f"{_quoted(tidied)} {wordy(tidied) or error.reason}", error.retype) from None


def _several(text: str, row_kind: UnitKind) -> Angka | None:
    """The figures of a text that holds more than one; None where it holds one, or where one of them is none."""
    items = parted(text)
    try:
        figures = tuple((a := _read(i.figure, row_kind))._replace(notes=join_notes(i.label, a.notes)) for i in items)
    except AngkaRusak:
        return None
    if not figures or any(a.value is None for a in figures):
        return None
    *first, last = (" ".join(filter(None, (label, figure))) for label, figure in items)
    doubt = f"memuat {len(figures)} angka: {', '.join(first)} dan {last}"
    return Angka(ambiguous=any(a.ambiguous for a in figures), notes=text, doubt=doubt, several=figures)


def _loosened(text: str, row_kind: UnitKind) -> Angka | None:
    """The figure among words or behind a reckoning; None where there is none, or it is damaged itself."""
    loose = loosened(text)
    if loose is None:
        return None
    try:
        angka = _read(loose.figure, row_kind)
    except AngkaRusak:
        return None
    if angka.value is None and angka.span is None:
        return None
    doubt = loose.doubt
    if loose.computed is not None:
        if angka.value is None:
            return None
        if not fits_reckoning(loose.computed, angka.value, angka.satuan):
            doubt += f", yang tidak cocok: hitungan itu menghasilkan {write_angka(round_half_up(loose.computed, 2))}"
    notes = join_notes(loose.notes, angka.notes)
    return angka._replace(notes=notes, doubt=doubt, ambiguous=angka.ambiguous or loose.approximate)


def _tidied(text: str) -> str:
    return " ".join(text.translate(_UNIFORM).split())


def _from_number(value: Decimal) -> Angka:
    try:
        return Angka(bounded(value))
    except AngkaRusak as error:
        raise AngkaRusak(f"{_quoted(f'{value:.6g}')} {error}") from None


def _nil(row_kind: UnitKind) -> Angka:
    """0 where things are counted; of a percentage without a whole nobody knows whether it is 0 or nothing."""
    if row_kind in (UnitKind.COUNTED, UnitKind.MULTIPLIED):
        return Angka(Decimal(0))
    raise AngkaRusak("dapat berarti nol atau tidak ada", "ketik 0 bila memang nol")


def _read(text: str, row_kind: UnitKind) -> Angka:
    """One text without its outer spaces; an AngkaRusak from here carries only the second half of the message."""
    if marked := FOOTNOTE.fullmatch(text):
        angka = _read(marked["sisa"], row_kind)
        return angka._replace(notes=join_notes(angka.notes, marked["tanda"]))
    text = without_fractions(text)
    _refuse_bound_or_part(text, row_kind)
    core, in_brackets = text, ""
    if part := _BRACKETS.fullmatch(text):
        in_brackets = part[2].strip()
        core = " ".join(f"{part[1]} {part[3]}".split())
        if not core:  # brackets are no minus, but in rupiah an accountant may have meant one
            result = _read_core(in_brackets, row_kind)
            return result._replace(ambiguous=result.ambiguous or result.satuan != "%", other=None)
        if not part[1].strip():
            raise AngkaRusak("bukan angka")
    result = _read_core(core, row_kind)
    if not in_brackets:
        return result
    named = number_in_words(in_brackets, result.satuan)
    if plain_satuan(in_brackets) == "persen" and not result.satuan:  # 85 (%)
        return result._replace(satuan="%")
    if named is None:
        return result._replace(notes=join_notes(result.notes, in_brackets))
    if result.value != named:
        written = write_angka(result.value) if result.value is not None else core
        raise AngkaRusak(f'bertentangan: angkanya {written}, kata-katanya "{in_brackets}" ({write_angka(named)})')
    return result


def _refuse_bound_or_part(text: str, row_kind: UnitKind) -> None:
    """Refuses what is no single figure, but says which one to type: a bound, and a part of a whole."""
    if bound := bound_of(text):
        if known := recognise(bound.figure):
            raise AngkaRusak("batas, bukan satu predikat", f"ketik {known[0]}, polarisasi Predikat")
        if bound_of(bound.figure):
            raise AngkaRusak("bukan angka")
        angka = _read(bound.figure, row_kind)
        if angka.value is not None and not angka.ambiguous:
            raise AngkaRusak("batas, bukan satu angka", f"{to_type(angka)}, polarisasi {bound.polarisasi}")
    elif match := _PART.fullmatch(text):
        part, whole = (read_digits(match[n], "", row_kind, multiplier=False).value for n in ("bagian", "semua"))
        if part <= whole > 0:
            percent = write_angka(round_half_up(100 * part / whole, 2))
            retype = f"ketik {write_angka(part)}, atau {percent} dengan satuan «%» bila persentasenya yang diukur"
            raise AngkaRusak("dua angka, bagian dan keseluruhan", retype)


def to_type(angka: Angka) -> str:
    """What to type for a single figure: "ketik 90, satuan «%»"."""
    if angka.several:
        return "ketik satu angka; angka lainnya pada barisnya sendiri"
    written = write_angka(angka.value) if angka.value is not None else ""
    return f"ketik {written}" + (f", satuan «{angka.satuan}»" if angka.satuan else "")


def _read_core(text: str, row_kind: UnitKind) -> Angka:
    label = ""
    if match := _LABEL.match(text):
        label, text = match["label"].casefold(), text[match.end() :]
    if ratio := _RATIO.fullmatch(text):
        left, right = (read_digits(ratio[n], "", row_kind, multiplier=False) for n in (1, 2))
        if not left.value or not right.value:  # 08:00
            raise AngkaRusak("bukan perbandingan: satu bagiannya nol")
        notes = f"{write_angka(left.value)} : {write_angka(right.value)}"
        return Angka(satuan="rasio", ambiguous=left.ambiguous or right.ambiguous, notes=notes)
    ends = _UNTIL.split(text)
    if len(ends) == 1:
        return read_quantity(text, label, row_kind)
    if len(ends) > 2:
        raise AngkaRusak("bukan satu angka atau satu rentang")
    return _range(ends[0], ends[1], label, row_kind)


def _range(left: str, right: str, label: str, row_kind: UnitKind) -> Angka:
    """A range; what stands at one end only (Rp, unit, miliar) belongs to both."""
    left_form, right_form = QUANTITY.fullmatch(left), QUANTITY.fullmatch(right)
    if not left_form or not right_form:
        raise AngkaRusak("bukan angka")
    rp = "" if left_form["rp"] else right_form["rp"] or ""
    rp2 = "" if right_form["rp"] else left_form["rp"] or ""
    lower = read_quantity(rp + left + ("" if left_form["ekor"].strip() else right_form["ekor"]), label, row_kind)
    upper = read_quantity(rp2 + right + ("" if right_form["ekor"].strip() else left_form["ekor"]), label, row_kind)
    if plain_satuan(lower.satuan) != plain_satuan(upper.satuan):
        raise AngkaRusak(f'rentang dengan dua satuan: "{lower.satuan}" dan "{upper.satuan}"')
    if lower.value is None or upper.value is None or lower.value > upper.value:
        raise AngkaRusak("rentang terbalik: batas bawah lebih besar daripada batas atas")
    notes, ambiguous = join_notes(lower.notes, upper.notes), lower.ambiguous or upper.ambiguous
    return Angka(satuan=upper.satuan, span=(lower.value, upper.value), ambiguous=ambiguous, notes=notes)


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """The value rounded half away from zero, as ROUND in Excel; never minus zero. NaN and infinity: AngkaRusak."""
    if not value.is_finite():
        raise AngkaRusak(f"{value} bukan angka")
    needed = value.adjusted() + decimals + 2
    # a context handed over costs a tenth of one entered with localcontext, and this runs three times for every row
    context = EXACT if needed <= EXACT.prec else Context(prec=needed, rounding=ROUND_HALF_UP)
    rounded = value.quantize(_step(decimals), ROUND_HALF_UP, context)
    return rounded or rounded.copy_abs()


@cache
def _step(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def write_angka(value: Decimal, decimals: int | None = None) -> str:
    """Indonesian spelling, 60.541,5; without `decimals` as many decimals as there are, no trailing zeros."""
    text = f"{value if decimals is None else round_half_up(value, decimals):,f}"
    if decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    if not value:
        text = text.removeprefix("-")
    return text.translate(str.maketrans(".,", ",."))


def write_rupiah(value: Decimal) -> str:
    """Rupiah in full: Rp60.541.888.000, with two digits of sen only where there are any; -Rp5."""
    rounded = round_half_up(value, 2)
    angka = write_angka(rounded.copy_abs(), 0 if rounded == rounded.to_integral_value() else 2)
    return f"{'-' if rounded < 0 else ''}Rp{angka}"


def _quoted(text: str) -> str:
    return f'"{text}"' if len(text) <= 60 else f'"{text[:59]}…"'
