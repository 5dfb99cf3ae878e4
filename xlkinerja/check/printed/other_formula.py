"""Printed capaian that follow another formula than the one chosen: is it a mistake, or does the office use that one?

A polarisasi that nobody printed (without one, a number is held for Maksimal and a range for Stabil), and a profile for
Minimal that the report applies throughout, are for a person to decide; a formula that only some rows follow is a
mistake.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.printed.measuring import MAXIMAL, MINIMAL, STABLE, measure
from xlkinerja.check.single.diagnosis import fits
from xlkinerja.check.values.cells import Reading
from xlkinerja.kinerja.capaian import Aturan, Result

_PROFILES = ("lan", "rasio")


class Printed(NamedTuple):
    """A printed row: target, realisasi, the number printed as its capaian (percent), and its polarisasi."""

    target: Reading | None
    realisasi: Reading | None
    capaian: Decimal | None
    polarisasi: str


def likely(target: Reading | None, realisasi: Reading | None, capaian: Decimal | None, aturan: Aturan) -> str:
    """The polarisasi of an indikator that no workbook names: one from which the printed capaian follows.

    Where none does, Maksimal for a number and Stabil for a range.
    """
    order = _directions(target)
    return next((p for p in order if _gives(Printed(target, realisasi, capaian, p), p, aturan)), order[0])


def other_direction(u: Printed, aturan: Aturan) -> str:
    """The polarisasi by which the capaian of a row is right, by either profile, while by its own it is not; or "".

    Of a Maksimal row Minimal, of a range held for Stabil both others.
    """
    order = _directions(u.target)
    if u.capaian is None or u.polarisasi.casefold() not in {order[0].casefold(), MAXIMAL.casefold()}:
        return ""
    if _gives(u, u.polarisasi, aturan):
        return ""
    profiles = [replace(aturan, minimal_profile=p) for p in _PROFILES]
    others = [p for p in (MAXIMAL, MINIMAL) if p.casefold() != u.polarisasi.casefold()]
    return next((p for p in others if any(_gives(u, p, profile) for profile in profiles)), "")


def _directions(target: Reading | None) -> tuple[str, ...]:
    """Every polarisasi that a target can have, the one first that it has where nobody says."""
    is_range = target is not None and target.upper is not None
    return (STABLE, MAXIMAL, MINIMAL) if is_range else (MAXIMAL, MINIMAL)


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
