"""What the characters of a stored value mean: numbers, escapes, control characters, dates as serial numbers or ISO."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from math import isfinite

#: Day 0 of the serial numbers from March 1900 on; Excel counts a 29 February 1900 that never was.
DAY_ZERO = date(1899, 12, 30)
#: A workbook that counts its days from 1904 (`date1904`) stores every date so many days smaller.
DAYS_TO_1904 = 1462
#: The number format of a date that a cell holds without showing it as one.
ISO_FORMAT = "yyyy-mm-dd"
_FIRST_DAY = date(1900, 3, 1)
_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?(?:Z|[+-]\d{2}:?\d{2})?)?", re.ASCII
)
#: What in a number format is no code of its own: quoted and escaped texts, colours, locales; [h] counts hours.
_NOT_CODE = re.compile(r'"[^"]*"|\\.|[_*].|\[(?![hms]+\])[^\]]*\]', re.IGNORECASE)
_DATE_CODE = re.compile(r"[dmyhs]", re.IGNORECASE)
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
#: What nobody can see or type and no cell should hold; line ends and tabs are white space.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
#: Besides these, what turns the reading direction or ends a line where none is seen.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)


@dataclass(frozen=True, slots=True)
class ErrorValue:
    """An Excel error standing in a cell, such as "#DIV/0!"."""

    text: str


Value = Decimal | str | bool | ErrorValue | None


def unescape(text: str) -> str:
    """Text with the "_x000D_" escapes of Open XML replaced by their characters."""
    if "_x" not in text:
        return text
    decoded = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    return decoded.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")  # joins surrogate pairs


def cleaned(text: str) -> str:
    """The text without control characters; the very same object where there are none."""
    return _CONTROL.sub("", text) if _CONTROL.search(text) else text


def visible(text: str) -> str:
    """The text with what a terminal would obey, or a reader not see, written as its number: [U+001B]."""
    return UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def number(text: str) -> Decimal | ErrorValue:
    """The number Excel shows for a stored double: "0.97999999999999998" → 0.98, "5.0" → 5, "1E3" → 1000.

    A double that is no number (NaN, infinity) is #NUM!, as Excel would have it. Raises ValueError for other text.
    """
    double = float(text)
    if "_" in text or not text.isascii():
        raise ValueError(text)  # Python reads 1_000 and other scripts' digits, Excel does not
    if not isfinite(double):
        return ErrorValue("#NUM!")
    value = Decimal(repr(double))
    if double.is_integer():  # 5.0 and 1E+16 as plain digits, and no minus zero
        return Decimal(f"{value:f}".removesuffix(".0")) if double else Decimal(0)
    return value


def iso_serial(text: str) -> Decimal | str:
    """The serial number, counted from 1900, of a date that a cell stores as ISO 8601, with or without a time.

    A duration, a time without a day and a day before March 1900 stay the text that they are.
    """
    found = _ISO.fullmatch(text.strip())
    if found is None:
        return text
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return text
    hours, minutes, seconds = int(found[4] or 0), int(found[5] or 0), Decimal(found[6] or 0)
    if day < _FIRST_DAY or hours > 23 or minutes > 59 or seconds >= 60:
        return text
    part = (hours * 3600 + minutes * 60 + seconds) / 86_400
    return Decimal((day - DAY_ZERO).days) + round(part, 10) if part else Decimal((day - DAY_ZERO).days)


def day_of(serial: Decimal) -> date | None:
    """The day of a serial number counted from 1900; None for what was typed as a plain number or lies too far off."""
    days = int(serial)
    return DAY_ZERO + timedelta(days=days) if 366 < days < 200_000 else None


@lru_cache(maxsize=512)
def is_date_format(code: str) -> bool:
    """Whether a number format shows a date or a time."""
    return bool(_DATE_CODE.search(_NOT_CODE.sub("", code).partition(";")[0]))
