"""Predicates and their ladders: opini BPK and nilai SAKIP."""

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Tangga:
    """A ladder of predicates, best first."""

    nama: str
    predikat: tuple[str, ...]


TANGGA_BAKU: tuple[Tangga, ...] = (
    # That TW stands before TMP is a convention.
    Tangga("Opini BPK", ("WTP", "WTP-DPP", "WDP", "TW", "TMP")),
    Tangga("Nilai SAKIP", ("AA", "A", "BB", "B", "CC", "C", "D")),
)

NAMA_OPINI = {
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


def urutan(teks: str, tangga: tuple[Tangga, ...] = TANGGA_BAKU) -> int:
    """Ladder number × 100 + place, both from 1; 0 when the text stands on no ladder.

    Equal means equal but for letter case, as `=` in a cell does: "BB*" and "BB " are 0.
    """
    tempat = _TEMPAT_BAKU if tangga is TANGGA_BAKU else _tempat(tangga)
    return tempat.get(teks.casefold(), 0)


@lru_cache(maxsize=16)  # a workbook has one set of ladders
def _tempat(tangga: tuple[Tangga, ...]) -> dict[str, int]:
    """Every predicate with its place; the first place where it stands twice."""
    tempat: dict[str, int] = {}
    for nomor, satu in enumerate(tangga, 1):
        for n, predikat in enumerate(satu.predikat, 1):
            tempat.setdefault(predikat.casefold(), nomor * 100 + n)
    return tempat


_TEMPAT_BAKU = _tempat(TANGGA_BAKU)  # by name, for the hash of a ladder costs more than the look-up


def kenali(teks: str, tangga: tuple[Tangga, ...] = TANGGA_BAKU) -> tuple[str, str] | None:
    """The predicate as printed and its note (a star, a year, words in brackets); None when there is none.

    A full name gives the short form: "Wajar Tanpa Pengecualian (WTP)" is ("WTP", "Wajar Tanpa Pengecualian").
    A name and a short form that contradict each other give None.
    """
    bentuk = _BENTUK.fullmatch(" ".join(teks.split()))
    if not bentuk:
        return None
    pokok, bintang, kurung = bentuk[1].strip(), bentuk[2] + bentuk[4], (bentuk[3] or "").strip()
    dikenal, dalam = _singkatan(pokok, tangga), _singkatan(kurung, tangga) if kurung else ""
    if not dikenal or (dalam and dalam.casefold() != dikenal.casefold()):
        return None
    catatan = pokok if dalam and urutan(kurung, tangga) and not urutan(pokok, tangga) else kurung
    return dikenal, " ".join(filter(None, (bintang, catatan)))


def _singkatan(teks: str, tangga: tuple[Tangga, ...]) -> str:
    if urutan(teks, tangga):
        return teks
    return NAMA_OPINI.get(" ".join(re.sub(r"[-‐‑‒–—,]", " ", teks.casefold()).split()), "")
