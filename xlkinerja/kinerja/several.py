"""Several figures in one text: 279; 93 · 12 laporan dan 3 dokumen · SMA = 7; D3 = 2."""

import re
from typing import NamedTuple

_BETWEEN = re.compile(r" ?; | dan (?=(?:Rp\.? ?)?[0-9])", re.IGNORECASE)
_BETWEEN_LABELLED = re.compile(r", (?=[^\W\d_])")
_ITEM = re.compile(r"(?:(?P<label>[^\W\d_][\w/ ]{0,30}?) ?[=:] ?)?(?P<angka>(?:Rp\.? ?)?[-+]?[0-9].*)", re.IGNORECASE)
MOST = 12


class Item(NamedTuple):
    """One of several figures, and what it is called where it is labelled."""

    label: str
    figure: str


def parted(text: str) -> tuple[Item, ...]:
    """The figures of a tidied text that holds several; () where it holds one, or where a part is none.

    A semicolon without a blank ("85;3") may be a lost comma, and so may a comma with one ("12, 15"): that is no list
    unless each part is labelled.
    """
    parts = _BETWEEN.split(text)
    if len(parts) == 1:
        parts = _BETWEEN_LABELLED.split(text)
        if not all(_labelled(part) for part in parts):
            return ()
    found = [_ITEM.fullmatch(part.strip()) for part in parts]
    if not 1 < len(found) <= MOST or not all(found):
        return ()
    return tuple(Item(item["label"] or "", item["angka"]) for item in found if item)


def _labelled(part: str) -> bool:
    item = _ITEM.fullmatch(part.strip())
    return bool(item and item["label"])
