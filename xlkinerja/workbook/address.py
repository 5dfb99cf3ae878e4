"""Cell addresses: letters, numbers and back. The one home of this arithmetic."""

import re
from functools import cache, lru_cache

MAX_COLUMN = 16_384
_COLUMN = r"(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])"  # A–XFD
_ROW = (  # 1–1048576
    r"(?:[1-9][0-9]{0,5}|10[0-3][0-9]{4}|104[0-7][0-9]{3}|1048[0-4][0-9]{2}|10485[0-6][0-9]|104857[0-6])"
)
_REF = re.compile(rf"\$?({_COLUMN})\$?({_ROW})")
REFS = re.compile(rf"(?:{_COLUMN}{_ROW} )*")  # addresses with a space behind each: thousands are tested at once


@cache
def column_number(letters: str) -> int:
    """Column number of its letters, 1-based: "A" → 1, "AA" → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


@cache
def column_letter(number: int) -> str:
    """Letters of a column number, 1-based: 27 → "AA". Raises ValueError outside 1–16384."""
    if not 1 <= number <= MAX_COLUMN:
        raise ValueError(f"kolom ke-{number} tidak ada di Excel")
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@lru_cache(maxsize=32_768)
def split_ref(address: str) -> tuple[int, int]:
    """Column and row of a cell address, both 1-based: "H12" → (8, 12). Raises ValueError when it is none."""
    match = _REF.fullmatch(address)
    if not match:
        raise ValueError(f"«{address}» bukan alamat sel")
    return column_number(match[1]), int(match[2])


def split_range(text: str) -> tuple[int, int, int, int]:
    """First column, first row, last column, last row of "B2:D5" or of a single cell."""
    first, _, last = text.partition(":")
    (c1, r1), (c2, r2) = split_ref(first), split_ref(last or first)
    return min(c1, c2), min(r1, r2), max(c1, c2), max(r1, r2)


def ref(column: int, row: int) -> str:
    """Address of a column and a row, both 1-based: (8, 12) → "H12"."""
    return f"{column_letter(column)}{row}"
