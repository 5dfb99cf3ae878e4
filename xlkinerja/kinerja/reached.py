"""When an indikator or a sasaran is reached (*tercapai*): the border, the two words, and their formulas.

Whoever asks whether something is reached asks here. The capaian meant is the rounded one that its cell shows.

Sumber: pengukuran kinerja; tercapai bila capaian paling sedikit 100 persen (PermenPANRB 53/2014).
"""

from collections.abc import Iterable
from decimal import Decimal

REACHED, NOT_REACHED = "Tercapai", "Tidak tercapai"
#: Of a sasaran of which no indikator is missed and one is open.
NOT_JUDGED = "Belum dinilai"
#: Percent from which an indikator is reached.
FULL = Decimal(100)


def meets(capaian: Decimal) -> bool:
    """Whether a capaian (percent, rounded) is that of an indikator that is reached; `MEETS_FORMULA` says the same."""
    return capaian >= FULL


MEETS_FORMULA = f"{{capaian}}>={FULL}"


def status_of(*, is_reached: bool) -> str:
    """The status of an indikator that was judged."""
    return REACHED if is_reached else NOT_REACHED


#: {condition} is the cell formula of what decides: MEETS_FORMULA, or the places of two predicates on their ladder.
STATUS_OF_FORMULA = f'IF({{condition}},"{REACHED}","{NOT_REACHED}")'


def reached(status: str) -> bool | None:
    """Whether an indikator of that status is reached; None where its status does not tell."""
    return status == REACHED if status in {REACHED, NOT_REACHED} else None


def sasaran_reached(indikator: Iterable[bool | None]) -> bool | None:
    """Whether a sasaran is reached, from `reached` of each indikator that applies this year.

    One that is missed decides; otherwise one that cannot be told, such as "Belum diisi", leaves the sasaran open.
    """
    every = set(indikator)
    if False in every:
        return False
    return True if every == {True} else None


#: The status of a sasaran: {tercapai}, {tidak} and {belum} are the cells that count its indikator.
SASARAN_STATUS_FORMULA = (
    f'IF({{tidak}}>0,"{NOT_REACHED}",IF(AND({{tercapai}}>0,{{belum}}=0),"{REACHED}","{NOT_JUDGED}"))'
)
