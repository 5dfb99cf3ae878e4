"""How a door stands on this computer, line by line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StatusLine:
    """One line of the status: whether it is well, and what there is or what to do."""

    well: bool
    pesan: str
