"""Printed capaian that follow another formula than the one chosen: is it a mistake, or does the office use that one?

A polarisasi that nobody printed (without one, a number is held for Maksimal and a range for Stabil), and a profile for
Minimal that the report applies throughout, are for a person to decide; a formula that only some rows follow is a
mistake.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from xlkinerja.check.printed.measuring import MAXIMAL, MINIMAL, STABLE, measure
from xlkinerja.check.single.diagnosis import fits, only_rounding
from xlkinerja.check.values.cells import Reading
from xlkinerja.kinerja.capaian import Aturan, Result

_PROFILES = ("lan", "rasio")


@dataclass(frozen=True, slots=True, eq=False)
class Printed:
    """What a row prints: target, realisasi and capaian (percent), and the polarisasi by which it is held."""

    target: Reading | None
    realisasi: Reading | None
    capaian: Reading | None
    polarisasi: str

    @property
    def tercetak(self) -> Decimal | None:
        """The number printed as its capaian, in percent."""
        return self.capaian.value if self.capaian else None


def likely(row: Printed, aturan: Aturan) -> str:
    """The polarisasi of an indikator that no workbook names: one from which the printed capaian follows.

    Where none does, Maksimal for a number and Stabil for a range.
    """
    order = _directions(row.target)
    return next((p for p in order if _gives(row, p, aturan)), order[0])


def other_direction(u: Printed, aturan: Aturan) -> str:
    """The polarisasi by which the capaian of a row is right, by either profile, while by its own it is not; or "".

    Of a Maksimal row Minimal, of a range held for Stabil both others.
    """
    order = _directions(u.target)
    if u.tercetak is None or u.polarisasi.casefold() not in {order[0].casefold(), MAXIMAL.casefold()}:
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
    minimal = [u for u in rows if u.polarisasi.casefold() == MINIMAL.casefold() and u.tercetak is not None]
    gives = [(_gives(u, MINIMAL, aturan), _gives(u, MINIMAL, other)) for u in minimal]
    return (False, True) in gives and (True, False) not in gives


def limited(result: Result, aturan: Aturan) -> Decimal:
    """The capaian before rounding, inside its bounds."""
    basis = result.basis or Decimal(0)
    return max(Decimal(0), basis if aturan.cap is None else min(basis, aturan.cap))


def right(tercetak: Decimal, result: Result | None, aturan: Aturan) -> bool:
    """Whether a printed capaian equals the rounded one, or the exact one with the decimals that it has."""
    if result is None or result.basis is None:
        return False
    exact = limited(result, aturan)
    is_rounding = only_rounding(tercetak, exact, aturan.decimals)
    return tercetak == result.capaian or (fits(tercetak, exact) and not is_rounding)


def _gives(u: Printed, polarisasi: str, aturan: Aturan) -> bool:
    result = measure(u.target, u.realisasi, polarisasi, aturan)
    if result is None or result.basis is None or u.tercetak is None:
        return False
    return fits(u.tercetak, limited(result, aturan))
