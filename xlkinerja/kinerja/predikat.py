"""Predicates and their ladders: opini BPK and nilai SAKIP."""

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Tangga:
    """A ladder of predicates, best first."""

    name: str
    predikat: tuple[str, ...]


DEFAULT_TANGGA: tuple[Tangga, ...] = (
    # That TW stands before TMP is a convention.
    Tangga("Opini BPK", ("WTP", "WTP-DPP", "WDP", "TW", "TMP")),
    Tangga("Nilai SAKIP", ("AA", "A", "BB", "B", "CC", "C", "D")),
)

OPINI_NAMES = {
    "wajar tanpa pengecualian": "WTP",
    "wajar tanpa pengecualian dengan paragraf penjelasan": "WTP-DPP",
    "wtp dengan paragraf penjelasan": "WTP-DPP",
    "wtp dpp": "WTP-DPP",
    "wajar dengan pengecualian": "WDP",
    "tidak wajar": "TW",
    "tidak memberikan pendapat": "TMP",
    "tidak menyatakan pendapat": "TMP",
    "menolak memberikan pendapat": "TMP",
}

_FORM = re.compile(r"([^()*]+)(\*{0,9})(?: ?\(([^()]*)\))?(\*{0,9})")


def rank(text: str, tangga: tuple[Tangga, ...] = DEFAULT_TANGGA) -> int:
    """Ladder number × 100 + place, both from 1; 0 when the text stands on no ladder.

    Equal means equal but for letter case, as `=` in a cell does: "BB*" and "BB " are 0.
    """
    places = _DEFAULT_PLACES if tangga is DEFAULT_TANGGA else _places(tangga)
    return places.get(text.casefold(), 0)


@lru_cache(maxsize=16)  # a workbook has one set of ladders
def _places(tangga: tuple[Tangga, ...]) -> dict[str, int]:
    """Every predicate with its place; the first place where it stands twice."""
    places: dict[str, int] = {}
    for number, ladder in enumerate(tangga, 1):
        for n, predikat in enumerate(ladder.predikat, 1):
            places.setdefault(predikat.casefold(), number * 100 + n)
    return places


_DEFAULT_PLACES = _places(DEFAULT_TANGGA)  # by name, for the hash of a ladder costs more than the look-up


def recognise(text: str, tangga: tuple[Tangga, ...] = DEFAULT_TANGGA) -> tuple[str, str] | None:
    """The predicate as printed and its note (a star, a year, words in brackets); None when there is none.

    A full name gives the short form: "Wajar Tanpa Pengecualian (WTP)" is ("WTP", "Wajar Tanpa Pengecualian").
    A name and a short form that contradict each other give None.
    """
    match = _FORM.fullmatch(" ".join(text.split()))
    if not match:
        return None
    core, stars, in_brackets = match[1].strip(), match[2] + match[4], (match[3] or "").strip()
    known, known_inside = _short_form(core, tangga), _short_form(in_brackets, tangga) if in_brackets else ""
    if not known or (known_inside and known_inside.casefold() != known.casefold()):
        return None
    notes = core if known_inside and rank(in_brackets, tangga) and not rank(core, tangga) else in_brackets
    return known, " ".join(filter(None, (stars, notes)))


def _short_form(text: str, tangga: tuple[Tangga, ...]) -> str:
    if rank(text, tangga):
        return text
    return OPINI_NAMES.get(" ".join(re.sub(r"[-‐‑‒–—,]", " ", text.casefold()).split()), "")
