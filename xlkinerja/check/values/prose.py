"""Figures as sentences round and hedge them: «hampir 93%», «lebih dari 12 kali», «mencapai 92,9»."""

import re
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import NamedTuple

from xlkinerja.check.values.cells import Reading, decimals_of
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka, plain_satuan, round_half_up
from xlkinerja.kinerja.predikat import Tangga, recognise
from xlkinerja.kinerja.vocabulary import current


class Hedge(StrEnum):
    """What the words before a figure say of it: each is a group of the vocabulary."""

    NONE = ""
    NEARLY = "hampir"
    LESS = "kurang dari"
    MORE = "lebih dari"
    ABOUT = "sekitar"


class Fit(IntEnum):
    """How well a figure in a sentence fits the one that it speaks of; the smaller the better."""

    FITS = 0
    CUT = 1  # cut off where it should have been rounded
    DOUBTFUL = 2  # another unit, one end of a range, or a hedge that does not hold
    WRONG = 3


_WORD = re.compile(r"[^\W\d_][\w-]*[:.,]?\s+")
#: How far from the figure "hampir" and "sekitar" may lie, as a part of it.
NEAR = Decimal("0.05")


class Said(NamedTuple):
    """A figure in a sentence without the words before it, and what those say."""

    text: str
    hedge: Hedge = Hedge.NONE


def said(text: str) -> Said:
    """What stands behind words such as "mencapai" and "hampir", the last hedge with it."""
    rest, hedge = " ".join(text.split()), Hedge.NONE
    leads, hedges = current().words("pengantar angka"), {w: h for h in Hedge if h for w in current().words(h)}
    while True:
        folded = rest.casefold()
        found = max((h for h in hedges if folded.startswith(h)), key=len, default="")
        word = _WORD.match(rest)
        if found and len(rest) > len(found):
            rest, hedge = rest[len(found) :].lstrip(" :"), hedges[found]
        elif word and word[0].strip(" :.,").casefold() in leads:
            rest = rest[word.end() :]
        else:
            break
    if rest.casefold().endswith(" lebih") and hedge is Hedge.NONE:
        return Said(rest[: -len(" lebih")], Hedge.MORE)
    return Said(rest, hedge)


def read_said(text: str, beside: Reading, tangga: tuple[Tangga, ...]) -> tuple[Reading, Hedge] | None:
    """The figure of a sentence, read as one that stands for `beside`; None where it says none."""
    found = said(text)
    for core in (found.text, " ".join(text.split())):
        if known := recognise(core, tangga):
            return Reading(None, "", predikat=known[0]), Hedge.NONE
    try:
        angka = baca_angka(found.text, beside.satuan, beside.value)
    except AngkaRusak:
        return None
    if angka.predikat:
        return Reading(None, "", predikat=angka.predikat), Hedge.NONE
    if angka.span:
        return Reading(angka.span[0], angka.satuan, angka.span[1]), found.hedge
    if angka.value is None or (angka.ambiguous and angka.other is None):
        return None
    value = angka.value
    if angka.ambiguous and angka.other is not None and beside.value is not None:
        value = min((angka.value, angka.other), key=lambda n: abs(n - (beside.value or n)))
    return Reading(value, angka.satuan), found.hedge


def fit(said_reading: Reading, hedge: Hedge, true: Reading, *, exact: bool) -> Fit | None:
    """How well a figure fits; None where the two cannot be compared. `exact`: it may not be rounded, as a target."""
    if said_reading.predikat or true.predikat:
        if not (said_reading.predikat and true.predikat):
            return None
        return Fit.FITS if said_reading.predikat.casefold() == true.predikat.casefold() else Fit.WRONG
    v, x = said_reading.value, true.value
    if v is None or x is None:
        return None
    if true.upper is not None or said_reading.upper is not None:
        return _range(said_reading, hedge, true)
    result = _number(v, hedge, x, exact=exact)
    if not _one_unit(said_reading.satuan, true.satuan):
        return Fit.DOUBTFUL
    return result


def _range(one: Reading, hedge: Hedge, true: Reading) -> Fit:
    bounds = (true.value, true.value if true.upper is None else true.upper)
    if (one.value, one.value if one.upper is None else one.upper) == bounds:
        return Fit.FITS if _one_unit(one.satuan, true.satuan) else Fit.DOUBTFUL
    if one.upper is None and one.value in bounds:
        return Fit.FITS if hedge is not Hedge.NONE else Fit.DOUBTFUL
    return Fit.WRONG


def _number(v: Decimal, hedge: Hedge, x: Decimal, *, exact: bool) -> Fit:
    nearness = max(abs(v) * NEAR, Decimal(1).scaleb(-decimals_of(v)))
    if hedge is Hedge.NEARLY:
        return Fit.FITS if x <= v <= x + nearness else Fit.DOUBTFUL
    if hedge is Hedge.LESS:
        return Fit.FITS if x <= v else Fit.DOUBTFUL
    if hedge is Hedge.MORE:
        return Fit.FITS if x >= v else Fit.DOUBTFUL
    if hedge is Hedge.ABOUT:
        return Fit.FITS if abs(x - v) <= nearness else Fit.DOUBTFUL
    if v == x:
        return Fit.FITS
    if exact:
        return Fit.WRONG
    decimals = decimals_of(v)
    if round_half_up(x, decimals) == v or round_half_up(v, decimals_of(x.normalize())) == x:
        return Fit.FITS
    return Fit.CUT if abs(x) > abs(v) and abs(x - v) < Decimal(1).scaleb(-decimals) else Fit.WRONG


def _one_unit(a: str, b: str) -> bool:
    """Whether two units do not contradict: one is missing, or one is a part of the other's words."""
    one, other = (set(plain_satuan(u).split()) for u in (a, b))
    return not one or not other or one <= other or other <= one
