"""Predicates and their ladders: opini BPK and nilai SAKIP."""

import re
from functools import lru_cache
from typing import NamedTuple


class Tangga(NamedTuple):
    """A ladder of predicates, best first."""

    name: str
    predikat: tuple[str, ...]


#: Ladders that offices use; an office strikes and adds on Referensi. One word may stand on several of them.
DEFAULT_TANGGA: tuple[Tangga, ...] = (
    # That TW stands before TMP is a convention.
    Tangga("Opini BPK", ("WTP", "WTP-DPP", "WDP", "TW", "TMP")),
    Tangga("Nilai SAKIP", ("AA", "A", "BB", "B", "CC", "C", "D")),
    Tangga("SPBE", ("Memuaskan", "Sangat Baik", "Baik", "Cukup", "Kurang")),
    Tangga(
        "Keterbukaan informasi",
        ("Informatif", "Menuju Informatif", "Cukup Informatif", "Kurang Informatif", "Tidak Informatif"),
    ),
    Tangga("Mutu pelayanan", ("A", "B", "C", "D")),
    Tangga("Kinerja unit pelayanan", ("Sangat Baik", "Baik", "Kurang Baik", "Tidak Baik")),
    Tangga("Nilai kinerja anggaran", ("Sangat Baik", "Baik", "Cukup", "Kurang", "Sangat Kurang")),
    Tangga("Akreditasi", ("A", "B", "C")),
    Tangga("Akreditasi perguruan tinggi", ("Unggul", "Baik Sekali", "Baik")),
    Tangga("Akreditasi fasilitas kesehatan", ("Paripurna", "Utama", "Madya", "Dasar")),
    Tangga("Tingkat", ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah")),
    Tangga("Ketercapaian", ("Tercapai", "Belum Tercapai", "Tidak Tercapai")),
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

#: What a letter is called where it is printed with its meaning: SAKIP, mutu pelayanan, and akreditasi differ.
MEANINGS = {
    "aa": frozenset({"sangat memuaskan", "istimewa"}),
    "a": frozenset({"memuaskan", "sangat baik", "unggul", "amat baik"}),
    "bb": frozenset({"sangat baik"}),
    "b": frozenset({"baik", "baik sekali"}),
    "cc": frozenset({"cukup", "cukup memadai", "memadai", "cukup baik"}),
    "c": frozenset({"kurang", "agak kurang", "kurang baik", "cukup", "baik"}),
    "d": frozenset({"sangat kurang", "tidak baik"}),
}
_EVERY_MEANING = frozenset().union(*MEANINGS.values())

_FORM = re.compile(r"([^()*]+)(\*{0,9})(?: ?\(([^()]*)\))?(\*{0,9})")
#: "Opini BPK: WTP", "Predikat BB", "Terakreditasi A": what stands before a predicate and says what it is.
_LABEL = re.compile(
    r"(?P<label>predikat|kategori|kriteria|opini(?: bpk)?|nilai|peringkat|mutu|(?:ter)?akreditasi|kualifikasi)"
    r"(?: ?: ?| )(?P<sisa>.+)",
    re.IGNORECASE,
)
_TWO_NAMES = re.compile(r"([^/()*]+?)(?: ?/ ?| - )([^/()*]+)")

#: So many steps down the ladders of two words find the last one that holds both, or the bottom where none does.
_STEPS = 6
_HIGHEST = "SUMPRODUCT(MAX((Tangga_Predikat={%s})*(Tangga_Urutan<%s)*Tangga_Urutan))"


def _order_formula(word: str, other: str) -> str:
    """The order of `word` on the last ladder that holds both words.

    In turn, the end of the ladder where the one and then the other stands highest below the last end: that stops at the
    ladder of both. Only operators meet whole ranges, for not every engine lifts INT or MOD over them.
    """
    end = "1000000000"
    for step in range(_STEPS):
        end = f"100*INT({_HIGHEST % ((word, other)[step % 2], end)}/100)+100"
    return _HIGHEST % (word, end)


#: Order numbers are ladder × 100 + place, so that this is the least that stands on a ladder.
FIRST_ORDER = 100
#: Orders of target and realisasi on one ladder, 0 where no ladder holds both.
ORDER_OF_TARGET, ORDER_OF_REALISASI = _order_formula("target", "realisasi"), _order_formula("realisasi", "target")
ON_ONE_FORMULA = f"IFERROR({ORDER_OF_TARGET}>={FIRST_ORDER},FALSE)"


def places_on_one(target: str, realisasi: str, tangga: tuple[Tangga, ...] = DEFAULT_TANGGA) -> tuple[int, int] | None:
    """The places of two predicates on one ladder, 1 the best: the last ladder that holds both; None where none does.

    Equal means equal but for letter case, as `=` in a cell does: "BB*" and "BB " stand on no ladder.
    """
    return next(iter(every_place(target, realisasi, tangga)), None)


def every_place(target: str, realisasi: str, tangga: tuple[Tangga, ...] = DEFAULT_TANGGA) -> list[tuple[int, int]]:
    """The places of two predicates on each ladder that holds both, the last ladder first."""
    one, other = (_all_places(tangga).get(text.casefold(), {}) for text in (target, realisasi))
    return [(one[n], other[n]) for n in sorted(one.keys() & other.keys(), reverse=True)]


def holding(text: str, tangga: tuple[Tangga, ...] = DEFAULT_TANGGA) -> tuple[Tangga, ...]:
    """The ladders that hold a predicate, in order."""
    return tuple(tangga[n - 1] for n in sorted(_all_places(tangga).get(text.casefold(), {})))


@lru_cache(maxsize=16)
def _all_places(tangga: tuple[Tangga, ...]) -> dict[str, dict[int, int]]:
    """Of each predicate its place on every ladder that holds it, by the number of the ladder."""
    places: dict[str, dict[int, int]] = {}
    for number, ladder in enumerate(tangga, 1):
        for n, predikat in enumerate(ladder.predikat, 1):
            places.setdefault(predikat.casefold(), {})[number] = n
    return places


def rank(text: str, tangga: tuple[Tangga, ...] = DEFAULT_TANGGA) -> int:
    """Ladder number × 100 + place of the first ladder that holds the text; 0 when none does.

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

    A full name gives the short form: "Wajar Tanpa Pengecualian (WTP)" is ("WTP", "Wajar Tanpa Pengecualian"), and a
    letter stands before its meaning: "Sangat Baik (BB)" is ("BB", "Sangat Baik"). Two that contradict each other give
    None.
    """
    return _recognised_by_default(text) if tangga is DEFAULT_TANGGA else _recognised(text, tangga)


@lru_cache(maxsize=8192)
def _recognised_by_default(text: str) -> tuple[str, str] | None:
    return _recognised(text, DEFAULT_TANGGA)


def _recognised(text: str, tangga: tuple[Tangga, ...]) -> tuple[str, str] | None:
    folded = " ".join(text.split())
    if not rank(folded, tangga):
        if label := _LABEL.fullmatch(folded):
            known = _recognise(label["sisa"], tangga)
            return (known[0], " ".join(filter(None, (label["label"], known[1])))) if known else None
        if two := _TWO_NAMES.fullmatch(folded):
            return _of_two(two[1], two[2], tangga)
    return _recognise(folded, tangga)


def _recognise(text: str, tangga: tuple[Tangga, ...]) -> tuple[str, str] | None:
    match = _FORM.fullmatch(text)
    if not match:
        return None
    core, stars, in_brackets = match[1].strip(), match[2] + match[4], (match[3] or "").strip()
    if both := _of_two(core, in_brackets, tangga):
        return both[0], " ".join(filter(None, (stars, both[1])))
    known, known_inside = _short_form(core, tangga), _short_form(in_brackets, tangga) if in_brackets else ""
    if not known or (known_inside and known_inside.casefold() != known.casefold()):
        return None
    if known.casefold() in MEANINGS and in_brackets.casefold() in _EVERY_MEANING:
        return None  # the meaning of another letter
    notes = core if known_inside and rank(in_brackets, tangga) and not rank(core, tangga) else in_brackets
    return known, " ".join(filter(None, (stars, notes)))


def _of_two(one: str, other: str, tangga: tuple[Tangga, ...]) -> tuple[str, str] | None:
    """The letter and its meaning, in whichever order they stand; None for any other two texts."""
    for letter, meaning in ((one, other), (other, one)):
        if rank(letter, tangga) and meaning.casefold() in MEANINGS.get(letter.casefold(), ()):
            return letter, meaning
    return None


def _short_form(text: str, tangga: tuple[Tangga, ...]) -> str:
    if rank(text, tangga):
        return text
    return OPINI_NAMES.get(" ".join(re.sub(r"[-‐‑‒–—,]", " ", text.casefold()).split()), "")
