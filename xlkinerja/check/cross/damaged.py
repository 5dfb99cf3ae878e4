"""Numbers that scanning or typing has damaged in a way that can be recognised."""

import re

from xlkinerja.check.cross.joined import Group
from xlkinerja.check.cross.places import readings_of
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka, plain_satuan, write_angka

#: Digits that a percent sign is read as: 100% becomes 1009, 1000, 1008, 1006.
PERCENT_LOOKALIKES = frozenset("9086")
#: Dots and commas with a blank beside them, and amounts of at least two groups behind the first digits.
_BLANKS = re.compile(r"(?<=[0-9])(?: [.,] ?|[.,] )(?=[0-9])")
_AMOUNT = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:[.,][0-9]{3}){2,}(?![0-9])")
_PERCENT_IN_LETTERS = re.compile(r"[0-9OolI]+\s*[oO0]/[oO0]", re.IGNORECASE)


def percent_as_digit(group: Group) -> dict[int, str]:
    """Documents whose target is that of all the others with a digit where their % stands, and the right target."""
    readings = readings_of(group)
    results: dict[int, str] = {}
    for i, b in readings.items():
        other = [x for j, x in readings.items() if j != i]
        if b.value is None or b.satuan or b.upper is not None or not other:
            continue
        values = {x.value for x in other}
        correct = values.pop() if len(values) == 1 else None
        if correct is None or any(plain_satuan(x.satuan) != "persen" for x in other):
            continue
        text = f"{b.value.normalize():f}"
        if text[:-1] == f"{correct.normalize():f}" and text[-1] in PERCENT_LOOKALIKES:
            results[i] = f"{write_angka(correct)}%"
    return results


def doubted(text: str) -> str:
    """What is to be said of a printed figure that stands among words or behind a reckoning; "" for any other text."""
    try:
        doubt = baca_angka(text).doubt
    except AngkaRusak:
        return ""
    return f'"{text}" {doubt}' if doubt else ""


def damaged(text: str) -> str:
    """Why a printed figure is damaged, "" for a whole one and for words; a figure with other words is none of these."""
    whole = _BLANKS.sub(lambda found: found[0].strip(), text)
    if whole != text and _AMOUNT.search(whole) and not _unreadable(whole):
        return f'"{text}" bukan angka yang utuh: ada spasi di dalamnya'
    if _PERCENT_IN_LETTERS.fullmatch(text.strip()):
        return f'"{text}" bukan angka yang utuh: huruf di tempat tanda %'
    reason = _unreadable(text)
    return reason if "bukan angka yang utuh" in reason else ""


def _unreadable(text: str) -> str:
    """Why a text cannot be read as a figure, "" for one that can."""
    try:
        baca_angka(text)
    except AngkaRusak as error:
        return str(error)
    return ""
