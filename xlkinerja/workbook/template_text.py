"""Formulas and texts that templates and `susun` both write, each with its twin in Python."""

#: Office and year under every title; Satker and Tahun are cells on Identitas.
OFFICE_FORMULA = 'IF(Satker="","",Satker&IF(Tahun="",""," — Tahun "&Tahun))'

#: The same where Identitas has a period: the cells Tahun and Tahun_Akhir.
PERIOD_FORMULA = 'IF(Satker="","",Satker&IF(Tahun="",""," — Tahun "&Tahun&IF(Tahun_Akhir="","","–"&Tahun_Akhir)))'


def office(satker: str, tahun: str, last: str = "") -> str:
    """What OFFICE_FORMULA shows, and with the last year PERIOD_FORMULA."""
    tahun = f"{tahun}–{last}" if tahun and last else tahun
    return satker + (f" — Tahun {tahun}" if tahun else "") if satker else ""


LINE_HEIGHT = 13.5  # points, one line at 10 pt
_LETTERS_PER_WIDTH = 1.12  # letters of running text in one unit of column width, on the safe side
#: Widths of Arial at 10 pt in units of column width (a digit of the default font); every other letter is as a digit.
_NARROW, _WIDE, _DIGIT = 0.6, 1.6, 1.08
_NARROW_LETTERS, _WIDE_LETTERS = frozenset(" .,:;'!|()/-fijlt"), frozenset("mwMW%@—")
_PADDING = 0.8  # what Excel leaves free beside a number; with less it shows ###


def one_line(text: str, width: float) -> bool:
    """Whether a text, or a number as it is shown, fits one line of a column of that width at 10 pt."""
    used = sum(
        _NARROW if c in _NARROW_LETTERS else _WIDE if c in _WIDE_LETTERS else 1.35 if c.isupper() else _DIGIT
        for c in text
    )
    return used + _PADDING <= width


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
