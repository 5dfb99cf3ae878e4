"""Formulas and texts that templates and `susun` both write, each with its twin in Python."""

#: Office and year under every title; Satker and Tahun are cells on Identitas.
RUMUS_KANTOR = 'IF(Satker="","",Satker&IF(Tahun="",""," — Tahun "&Tahun))'


def kantor(satker: str, tahun: str) -> str:
    """What RUMUS_KANTOR shows."""
    return satker + (f" — Tahun {tahun}" if tahun else "") if satker else ""


LINE_HEIGHT = 13.5  # points, one line at 10 pt
_LETTERS_PER_WIDTH = 1.12  # letters of running text in one unit of column width, on the safe side


def text_lines(text: str, width: float, size: float = 10) -> int:
    """How many lines a text takes in a column of that width, words kept whole."""
    room = max(4, int(width * 10 / size * _LETTERS_PER_WIDTH))
    count, used = 1, 0
    for word in text.split():
        if used and used + 1 + len(word) > room:
            count, used = count + 1, 0
        used += len(word) + (1 if used else 0)
        count += (used - 1) // room
        used = (used - 1) % room + 1
    return count
