"""Numbers, units, rupiah and percent as people type and print them."""

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache, lru_cache

from xlkinerja.kinerja.digits import DIGITS, EXACT, AngkaRusak, read_digits
from xlkinerja.kinerja.predikat import recognise
from xlkinerja.kinerja.quantity import QUANTITY, Angka, bounded, join_notes, read_quantity
from xlkinerja.kinerja.satuan import LABEL, UnitKind, plain_satuan, satuan_kind
from xlkinerja.kinerja.terbilang import read_terbilang

__all__ = [
    "Angka",
    "AngkaRusak",
    "baca_angka",
    "plain_satuan",
    "read_bound",
    "round_half_up",
    "write_angka",
    "write_rupiah",
]  # fmt: skip

LONGEST_TEXT = 300  # a longer cell is prose
#: A value this many times its neighbour is of another scale; the two readings of a separator are a thousand apart.
FAR = 10

EMPTY = frozenset({"", "-", "--", "n/a", "n.a.", "n.a", "na", "tidak ada"})
NIL = "nihil"
#: What says that a figure is a bound: the polarisasi of such a target, and whether the figure itself still meets it.
BOUNDS = {
    **dict.fromkeys(("≥", ">=", "=>"), ("Maksimal", True)),
    **dict.fromkeys(("min", "minimal", "minimum", "paling sedikit", "paling rendah"), ("Maksimal", True)),
    **dict.fromkeys((">", "lebih dari", "di atas"), ("Maksimal", False)),
    **dict.fromkeys(("≤", "<=", "=<"), ("Minimal", True)),
    **dict.fromkeys(("maks", "max", "maksimal", "maksimum", "paling banyak", "paling lama"), ("Minimal", True)),
    **dict.fromkeys(("<", "kurang dari", "di bawah"), ("Minimal", False)),
}

_SERAGAM = str.maketrans(
    dict.fromkeys("‐‑‒–—―−\ufe63\uff0d", "-")
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad")  # seen by nobody
    | {"\uff05": "%"}
)
_NISBAH = re.compile(rf"({DIGITS}) ?: ?({DIGITS})")
_KURUNG = re.compile(r"([^()]*)\(([^()]*)\)([^()]*)")
_SAMPAI = re.compile(
    r"(?:(?<=[0-9%]) ?- ?|(?<=\w) - | (?:s\.? ?d\.?|s/d|sampai dengan|sampai|hingga) )(?=(?:(?:Rp|IDR)\.? ?)?[0-9])",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"(?P<label>{'|'.join(LABEL)})\b ?:? ?(?=[-+]?[0-9])", re.IGNORECASE)
_BATAS = re.compile(
    rf"(?P<batas>[<>]=|=[<>]|[≥≤<>]|(?:{'|'.join(k for k in BOUNDS if k[0].isalpha())})(?=[. ]))\.? ?(?P<sisa>.+)",
    re.IGNORECASE,
)
_BAGIAN = re.compile(rf"(?P<bagian>{DIGITS})(?: [^0-9]+?)? dari (?P<semua>{DIGITS})(?: [^0-9]+)?", re.IGNORECASE)


def baca_angka(text: str | float | Decimal | None, satuan: str = "", compared_with: Decimal | None = None) -> Angka:
    """The figure that a cell or a printed text holds; AngkaRusak when it holds none, or a damaged one.

    `satuan` is the unit of the row and `compared_with` the figure beside it (the target beside a realisasi): together
    they decide between two readings of a separator, unless they contradict each other. Nothing is repaired:
    "374.0000.000" and "2O2O" are refused. Empty, "-", "n/a" and "tidak ada" give Angka(); "nihil" is 0 of what is
    counted.
    """
    if isinstance(text, str):
        return _di_samping(_dari_teks(text, satuan_kind(satuan)), compared_with)
    if text is None:
        return Angka()
    if isinstance(text, bool) or not isinstance(text, (int, float, Decimal)):
        raise AngkaRusak(f"{_kutip(str(text))} bukan angka")
    return _dari_bilangan(Decimal(repr(float(text))) if isinstance(text, float) else Decimal(text))


def read_bound(text: str) -> tuple[str, str] | None:
    """Polarisasi and figure of a target that is printed as a bound: "≥ 90%" and "min. 90%" are ("Maksimal", "90%").

    None for any other text, and for a bound that the figure itself does not meet: "< 5%".
    """
    if not (form := _BATAS.fullmatch(_rapi(text))):
        return None
    polarisasi, termasuk = BOUNDS[form["batas"].casefold()]
    return (polarisasi, form["sisa"]) if termasuk else None


def _di_samping(angka: Angka, compared_with: Decimal | None) -> Angka:
    """The figure in that one of its readings which can stand beside the other figure of its row."""
    if angka.other is None or angka.value is None or not compared_with:
        return angka
    dekat = [
        n
        for n in (angka.value, angka.other)
        if n / compared_with < FAR and compared_with / n < FAR and n * compared_with > 0
    ]
    if len(dekat) != 1:
        return angka
    if dekat[0] == angka.value:
        return replace(angka, ambiguous=False)
    if angka.ambiguous:
        return replace(angka, value=angka.other, other=angka.value, ambiguous=False)
    return replace(angka, ambiguous=True)  # unit and neighbour contradict each other


@lru_cache(maxsize=4096)  # columns repeat themselves: 100%, 1 Dokumen
def _dari_teks(text: str, row: UnitKind) -> Angka:
    rapi = _rapi(text)
    if rapi.casefold() in EMPTY:
        return Angka()
    if len(rapi) > LONGEST_TEXT:
        raise AngkaRusak(f"{_kutip(rapi)} terlalu panjang untuk sebuah angka: {len(rapi)} huruf")
    if rapi.startswith("#"):
        raise AngkaRusak(f"{_kutip(rapi)} kesalahan rumus Excel, bukan angka")
    if known := recognise(rapi):
        return Angka(predikat=known[0], notes=known[1])
    try:
        return _nihil(row) if rapi.casefold() == NIL else _baca(rapi, row)
    except AngkaRusak as wrong:
        raise AngkaRusak(f"{_kutip(rapi)} {wrong.reason}", wrong.retype) from None


def _rapi(text: str) -> str:
    return " ".join(text.translate(_SERAGAM).split())


def _dari_bilangan(value: Decimal) -> Angka:
    try:
        return Angka(bounded(value))
    except AngkaRusak as wrong:
        raise AngkaRusak(f"{_kutip(f'{value:.6g}')} {wrong}") from None


def _nihil(row: UnitKind) -> Angka:
    """0 where things are counted; of a percentage without a whole nobody knows whether it is 0 or nothing."""
    if row in (UnitKind.COUNTED, UnitKind.MULTIPLIED):
        return Angka(Decimal(0))
    raise AngkaRusak("dapat berarti nol atau tidak ada", "ketik 0 bila memang nol")


def _baca(text: str, row: UnitKind) -> Angka:
    """One text without its outer spaces; an AngkaRusak from here carries only the second half of the message."""
    _tolak_yang_jelas(text, row)
    core, kurung = text, ""
    if part := _KURUNG.fullmatch(text):
        kurung = part[2].strip()
        core = " ".join(f"{part[1]} {part[3]}".split())
        if not core:  # brackets are no minus, but in rupiah an accountant may have meant one
            result = _baca_pokok(kurung, row)
            return replace(result, ambiguous=result.ambiguous or result.satuan != "%", other=None)
        if not part[1].strip():
            raise AngkaRusak("bukan angka")
    result = _baca_pokok(core, row)
    if not kurung:
        return result
    disebut = _kata_bilangan(kurung, result.satuan)
    if disebut is None:
        return replace(result, notes=join_notes(result.notes, kurung))
    if result.value != disebut:
        tertulis = write_angka(result.value) if result.value is not None else core
        raise AngkaRusak(f'bertentangan: angkanya {tertulis}, kata-katanya "{kurung}" ({write_angka(disebut)})')
    return result


def _tolak_yang_jelas(text: str, row: UnitKind) -> None:
    """Refuses what is no single figure, but says which one to type: a bound, and a part of a whole."""
    if form := _BATAS.fullmatch(text):
        polarisasi, _ = BOUNDS[form["batas"].casefold()]
        if known := recognise(form["sisa"]):
            raise AngkaRusak("batas, bukan satu predikat", f"ketik {known[0]}, polarisasi Predikat")
        if _BATAS.fullmatch(form["sisa"]):
            raise AngkaRusak("bukan angka")
        angka = _baca(form["sisa"], row)
        if angka.value is not None and not angka.ambiguous:
            raise AngkaRusak("batas, bukan satu angka", f"{_ketik(angka)}, polarisasi {polarisasi}")
    elif form := _BAGIAN.fullmatch(text):
        part, every = (read_digits(form[n], "", row, multiplier=False).value for n in ("bagian", "semua"))
        if part <= every > 0:
            percent = write_angka(round_half_up(100 * part / every, 2))
            retype = f"ketik {write_angka(part)}, atau {percent} dengan satuan «%» bila persentasenya yang diukur"
            raise AngkaRusak("dua angka, bagian dan keseluruhan", retype)


def _ketik(angka: Angka) -> str:
    tertulis = write_angka(angka.value) if angka.value is not None else ""
    return f"ketik {tertulis}" + (f", satuan «{angka.satuan}»" if angka.satuan else "")


def _kata_bilangan(kurung: str, satuan: str) -> Decimal | None:
    """The number that words in brackets repeat, with or without the unit after it; None for any other note."""
    try:
        return read_terbilang(kurung)
    except ValueError:
        kata, _, akhir = kurung.rpartition(" ")
        if not kata or akhir.casefold() != satuan.casefold():
            return None
    return _kata_bilangan(kata, "")


def _baca_pokok(text: str, row: UnitKind) -> Angka:
    label = ""
    if form := _LABEL.match(text):
        label, text = form["label"].casefold(), text[form.end() :]
    if nisbah := _NISBAH.fullmatch(text):
        left, right = (read_digits(nisbah[n], "", row, multiplier=False) for n in (1, 2))
        notes = f"{write_angka(left.value)} : {write_angka(right.value)}"
        return Angka(satuan="rasio", ambiguous=left.ambiguous or right.ambiguous, notes=notes)
    limit = _SAMPAI.split(text)
    if len(limit) == 1:
        return read_quantity(text, label, row)
    if len(limit) > 2:
        raise AngkaRusak("bukan satu angka atau satu rentang")
    return _rentang(limit[0], limit[1], label, row)


def _rentang(left: str, right: str, label: str, row: UnitKind) -> Angka:
    """A range; what stands at one end only (Rp, unit, miliar) belongs to both."""
    form, bentuk2 = QUANTITY.fullmatch(left), QUANTITY.fullmatch(right)
    if not form or not bentuk2:
        raise AngkaRusak("bukan angka")
    rp = "" if form["rp"] else bentuk2["rp"] or ""
    rp2 = "" if bentuk2["rp"] else form["rp"] or ""
    bawah = read_quantity(rp + left + ("" if form["ekor"].strip() else bentuk2["ekor"]), label, row)
    upper = read_quantity(rp2 + right + ("" if bentuk2["ekor"].strip() else form["ekor"]), label, row)
    if plain_satuan(bawah.satuan) != plain_satuan(upper.satuan):
        raise AngkaRusak(f'rentang dengan dua satuan: "{bawah.satuan}" dan "{upper.satuan}"')
    if bawah.value is None or upper.value is None or bawah.value > upper.value:
        raise AngkaRusak("rentang terbalik: batas bawah lebih besar daripada batas atas")
    notes, ambiguous = join_notes(bawah.notes, upper.notes), bawah.ambiguous or upper.ambiguous
    return Angka(satuan=upper.satuan, span=(bawah.value, upper.value), ambiguous=ambiguous, notes=notes)


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """The value rounded half away from zero, as ROUND in Excel; never minus zero. NaN and infinity: AngkaRusak."""
    if not value.is_finite():
        raise AngkaRusak(f"{value} bukan angka")
    perlu = value.adjusted() + decimals + 2
    # a context handed over costs a tenth of one entered with localcontext, and this runs three times for every row
    context = EXACT if perlu <= EXACT.prec else Context(prec=perlu, rounding=ROUND_HALF_UP)
    bulat = value.quantize(_langkah(decimals), ROUND_HALF_UP, context)
    return bulat or bulat.copy_abs()


@cache
def _langkah(decimals: int) -> Decimal:
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
    bulat = round_half_up(value, 2)
    angka = write_angka(bulat.copy_abs(), 0 if bulat == bulat.to_integral_value() else 2)
    return f"{'-' if bulat < 0 else ''}Rp{angka}"


def _kutip(text: str) -> str:
    return f'"{text}"' if len(text) <= 60 else f'"{text[:59]}…"'
