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

_BENTUK = re.compile(r"([^()*]+)(\*{0,9})(?: ?\(([^()]*)\))?(\*{0,9})")


def rank(text: str, tangga: tuple[Tangga, ...] = DEFAULT_TANGGA) -> int:
    """Ladder number × 100 + place, both from 1; 0 when the text stands on no ladder.

    Equal means equal but for letter case, as `=` in a cell does: "BB*" and "BB " are 0.
    """
    place = _TEMPAT_BAKU if tangga is DEFAULT_TANGGA else _tempat(tangga)
    return place.get(text.casefold(), 0)


@lru_cache(maxsize=16)  # a workbook has one set of ladders
def _tempat(tangga: tuple[Tangga, ...]) -> dict[str, int]:
    """Every predicate with its place; the first place where it stands twice."""
    places: dict[str, int] = {}
    for number, one in enumerate(tangga, 1):
        for n, predikat in enumerate(one.predikat, 1):
            places.setdefault(predikat.casefold(), number * 100 + n)
    return places


_TEMPAT_BAKU = _tempat(DEFAULT_TANGGA)  # by name, for the hash of a ladder costs more than the look-up


def recognise(text: str, tangga: tuple[Tangga, ...] = DEFAULT_TANGGA) -> tuple[str, str] | None:
    """The predicate as printed and its note (a star, a year, words in brackets); None when there is none.

    A full name gives the short form: "Wajar Tanpa Pengecualian (WTP)" is ("WTP", "Wajar Tanpa Pengecualian").
    A name and a short form that contradict each other give None.
    """
    form = _BENTUK.fullmatch(" ".join(text.split()))
    if not form:
        return None
    core, bintang, kurung = form[1].strip(), form[2] + form[4], (form[3] or "").strip()
    known, dalam = _singkatan(core, tangga), _singkatan(kurung, tangga) if kurung else ""
    if not known or (dalam and dalam.casefold() != known.casefold()):
        return None
    notes = core if dalam and rank(kurung, tangga) and not rank(core, tangga) else kurung
    return known, " ".join(filter(None, (bintang, notes)))


def _singkatan(text: str, tangga: tuple[Tangga, ...]) -> str:
    if rank(text, tangga):
        return text
    return OPINI_NAMES.get(" ".join(re.sub(r"[-‐‑‒–—,]", " ", text.casefold()).split()), "")
