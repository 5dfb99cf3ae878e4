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
#: Widths of the letters of Arial, in thousandths of its size; what is not listed is as wide as a digit.
#: Sumber: the font's own table hmtx (Liberation Sans has the same).
_ARIAL = {
    letter: width
    for width, letters in (
        (222, "'ijl|"), (278, " !,./:;Itf[]"),
        (333, '()-r"`'), (500, "ckJsvxyz"), (611, "FTZ+<=>"), (667, "ABEKPSVXY&"),
        (722, "CDHNRUw"), (778, "GOQ"), (833, "Mm"), (889, "%"), (1000, "W@—"),
    )
    for letter in letters
}  # fmt: skip
#: The same of Arial Bold (Liberation Sans Bold has the same), in which headers are written.
_ARIAL_BOLD = {
    letter: width
    for width, letters in (
        (238, "'"), (278, " ,./Iijl"), (333, "!()-:;[]`ft"), (389, "r"), (474, '"'), (500, "z"),
        (584, "+<=>"), (611, "FLTZbdghnopqu"), (667, "EPSVXY"), (722, "&ABCDHKNRU"), (778, "GOQw"), (833, "M"),
        (889, "%m"), (944, "W"), (975, "@"), (1000, "—"),
    )
    for letter in letters
}  # fmt: skip
_AS_A_DIGIT = 556
#: Units of column width (7 of 96 dots an inch) in a letter of 10 pt that is as wide as high, and 3% to be safe.
_UNITS = 10 / 72 * 96 / 7 * 1.03
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


def _length(text: str, *, bold: bool) -> int:
    """The width of a text in thousandths of the size of its letters."""
    return sum((_ARIAL_BOLD if bold else _ARIAL).get(c, _AS_A_DIGIT) for c in text)


def broken_words(text: str, width: float, size: float = 10, *, bold: bool = False) -> list[str]:
    """The words of a text that a column of that width breaks in two."""
    room = (width - _PADDING) * 10 / size / _UNITS * 1000
    return [word for word in text.split() if _length(word, bold=bold) > room]


def text_lines(text: str, width: float, size: float = 10, *, bold: bool = False) -> int:
    """How many lines a text takes in a column of that width, words kept whole."""
    room = max(4.0, width * 10 / size) / _UNITS * 1000
    count, used = 1, 0.0
    for word in text.split():
        length = _length(word, bold=bold)
        if used and used + _ARIAL[" "] + length > room:
            count, used = count + 1, 0.0
        used += length + (_ARIAL[" "] if used else 0)
        while used > room:  # a word longer than a line is broken
            count, used = count + 1, used - room
    return count
