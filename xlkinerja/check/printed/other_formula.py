"""Printed capaian that follow another formula than the one chosen: is it a mistake, or does the office use that one?

A polarisasi that nobody printed, and a profile for Minimal that the report applies throughout, are for a person to
decide; a formula that only some rows follow is a mistake.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from xlkinerja.check.printed.measuring import MAXIMAL, MINIMAL, measure
from xlkinerja.check.single.diagnosis import fits
from xlkinerja.check.values.cells import Reading
from xlkinerja.kinerja.capaian import Aturan, Result

_PROFILES = ("lan", "rasio")


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed row: target, realisasi, the number printed as its capaian (percent), and its polarisasi."""

    target: Reading | None
    realisasi: Reading | None
    capaian: Decimal | None
    polarisasi: str


def as_minimal(u: Printed, aturan: Aturan) -> bool:
    """Whether the capaian of a Maksimal row is not R/T, but what a Minimal one would have, by either profile."""
    if u.polarisasi.casefold() != MAXIMAL.casefold() or u.capaian is None:
        return False
    return not _gives(u, MAXIMAL, aturan) and any(
        _gives(u, MINIMAL, replace(aturan, minimal_profile=p)) for p in _PROFILES
    )


def other_profile(rows: Sequence[Printed], aturan: Aturan) -> bool:
    """Whether every Minimal row whose two profiles differ prints the capaian of the profile that is not chosen."""
    chosen = aturan.minimal_profile.casefold()
    other = replace(aturan, minimal_profile=next(p for p in _PROFILES if p != chosen))
    minimal = [u for u in rows if u.polarisasi.casefold() == MINIMAL.casefold() and u.capaian is not None]
    told = [
        (own, foreign) for u in minimal if (own := _gives(u, MINIMAL, aturan)) != (foreign := _gives(u, MINIMAL, other))
    ]
    return bool(told) and all(foreign for _, foreign in told)


def limited(result: Result, aturan: Aturan) -> Decimal:
    """The capaian before rounding, inside its bounds."""
    basis = result.basis or Decimal(0)
    return max(Decimal(0), basis if aturan.cap is None else min(basis, aturan.cap))


def _gives(u: Printed, polarisasi: str, aturan: Aturan) -> bool:
    result = measure(u.target, u.realisasi, polarisasi, aturan)
    return (
        result is not None
        and result.basis is not None
        and u.capaian is not None
        and (fits(u.capaian, limited(result, aturan)))
    )
