"""Words and signs that make a bound of a figure: minimal 90%, paling lama 3 hari, > 5."""

import re
from typing import NamedTuple

#: What says that a figure is a bound: the polarisasi of such a target, and whether the figure itself still meets it.
BOUNDS = {
    **dict.fromkeys(("≥", ">=", "=>"), ("Maksimal", True)),
    **dict.fromkeys(("min", "minimal", "minimum", "paling sedikit", "paling rendah"), ("Maksimal", True)),
    **dict.fromkeys(("sekurang-kurangnya", "serendah-rendahnya"), ("Maksimal", True)),
    **dict.fromkeys(("setidaknya", "setidak-tidaknya", "sedikitnya", "tidak kurang dari"), ("Maksimal", True)),
    **dict.fromkeys((">", "lebih dari", "lebih besar dari", "di atas"), ("Maksimal", False)),
    **dict.fromkeys(("≤", "<=", "=<"), ("Minimal", True)),
    **dict.fromkeys(("maks", "max", "maksimal", "maksimum", "paling banyak", "paling lama"), ("Minimal", True)),
    **dict.fromkeys(("paling tinggi", "paling lambat", "setinggi-tingginya", "selambat-lambatnya"), ("Minimal", True)),
    **dict.fromkeys(("tidak lebih dari", "tidak melebihi", "tidak lebih", "selama-lamanya"), ("Minimal", True)),
    **dict.fromkeys(("<", "kurang dari", "lebih kecil dari", "di bawah"), ("Minimal", False)),
}
#: The same behind the figure: 90% ke atas, 5 hari atau kurang.
_BEHIND = {
    **dict.fromkeys(("ke atas", "keatas", "atau lebih", "atau lebih tinggi"), ("Maksimal", True)),
    **dict.fromkeys(("ke bawah", "kebawah", "atau kurang", "atau lebih rendah"), ("Minimal", True)),
}
_WORDS = sorted((k for k in BOUNDS if k[0].isalpha()), key=len, reverse=True)  # the longest that fits is meant
#: A bound, and the rest of the text that it binds.
_BEFORE = re.compile(
    rf"(?P<batas>[<>] ?=|= ?[<>]|[≥≤<>]|(?:{'|'.join(_WORDS)})(?=[. ]))\.? ?(?P<sisa>.+)",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"(?P<sisa>.*[0-9].*?) ?\b(?P<batas>{'|'.join(_BEHIND)})\.?", re.IGNORECASE)


class Bound(NamedTuple):
    """The polarisasi of a target that is a bound, whether its figure itself meets it, and the text of the figure."""

    polarisasi: str
    meets: bool
    figure: str


def bound_of(text: str) -> Bound | None:
    """The bound that a tidied text is; None for any other text."""
    if before := _BEFORE.fullmatch(text):
        mark = before["batas"].casefold()
        return Bound(*BOUNDS[mark if mark[0].isalpha() else mark.replace(" ", "")], before["sisa"])
    if after := _AFTER.fullmatch(text):
        return Bound(*_BEHIND[after["batas"].casefold()], after["sisa"])
    return None
