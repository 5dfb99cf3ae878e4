"""Units: which spellings are one unit, and how the unit of a row decides what its dots and commas mean."""

import re
from decimal import Decimal
from enum import Enum
from functools import lru_cache

SAME_SATUAN = {
    "keg": "kegiatan",
    "lap": "laporan",
    "dok": "dokumen",
    "org": "orang",
    "bln": "bulan",
    "hr": "hari",
    "thn": "tahun",
    "kh": "kelahiran hidup",
    "x": "kali",
    "%": "persen",
    "prosen": "persen",
    "persentase": "persen",
    "prosentase": "persen",
    "rp": "rupiah",
    "idr": "rupiah",
    # a figure without dimension, whatever it is called
    "skor": "nilai",
    "score": "nilai",
    "indeks": "nilai",
    "index": "nilai",
    "m²": "m2",
    "m³": "m3",
    "km²": "km2",
    "poin": "nilai",
    "point": "nilai",
}
#: Characters that nobody sees, for `str.translate`.
UNSEEN = str.maketrans(dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"))
MULTIPLIERS = {"ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
RUPIAH_MULTIPLIERS = MULTIPLIERS | {
    "m": 9,
    "mlr": 9,
    "t": 12,
}  # M is miliar only where rupiah are meant

#: No unit of anything: 12 Januari is a day.
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
#: A figure in thousands, millions, milliards: Rp1,35 triliun.
_ABBREVIATED = re.compile(rf"[0-9]\s*(?:{'|'.join(RUPIAH_MULTIPLIERS)})(?![^\W\d_])", re.IGNORECASE)

#: Words that stand before a figure and say what it is: Level 3, Skor 78,5.
LABELS = ("level", "tingkat", "peringkat", "nilai", "skor", "score", "indeks", "index")
#: Names of indikator that count something, so that their figures are read as those of a counted unit.
_COUNTING = frozenset({"jumlah", "banyaknya"})

_THOUSANDS = re.compile(r"(?<=[0-9])[.,](?=[0-9]{3}(?![0-9]))")
_RATE_STROKE = re.compile(r" ?/ ?(?=[0-9]|(?:tahun|thn|bulan|bln|minggu|hari|jam|menit)\b)")
_BLANK_STROKE = re.compile(r" ?/ ?")


#: Units that are measured, not counted: their figures have decimals, and a whole number may be a rounded one.
_MEASURED = frozenset(
    "rupiah km kilometer m meter m2 m² m3 m³ ha hektar hektare are ton kg kilogram gram kuintal liter ltr jam menit "  # noqa: SIM905 - words are read as words
    "hari minggu bulan tahun derajat °c celcius celsius mw watt kwh kkal detik ribu juta miliar milyar triliun".split()
)


class UnitKind(Enum):
    """What the dots and commas of a figure in that unit are likely to be."""

    UNKNOWN = "tidak diketahui"
    COUNTED = "dihitung"  # dots before three digits are thousands
    DECIMAL = "berdesimal"  # commas are decimals; a dot may be one too
    MULTIPLIED = "berpengali"  # miliar: both decimals and thousands occur


@lru_cache(maxsize=1024)
def plain_satuan(satuan: str) -> str:
    """The unit in a form for comparing: no letter case, dots, or brackets, one word for short forms and synonyms.

    "Persen (%)" says one unit twice and is "persen".
    """
    text = _BLANK_STROKE.sub("/", _RATE_STROKE.sub(" per ", _THOUSANDS.sub("", satuan.translate(UNSEEN).casefold())))
    words = [SAME_SATUAN.get(word, word) for word in re.sub(r"[.()]", " ", text).split()]
    return " ".join(word for previous, word in zip(["", *words], words, strict=False) if word != previous)


@lru_cache(maxsize=1024)
def satuan_kind(satuan: str) -> UnitKind:
    """How figures in that unit are spelt; of no unit nothing is known."""
    words = plain_satuan(satuan).split()
    if not words:
        return UnitKind.UNKNOWN
    if words[0] in ("persen", "nilai", *LABELS, "rasio"):
        return UnitKind.DECIMAL
    multipliers = RUPIAH_MULTIPLIERS if "rupiah" in words else MULTIPLIERS
    return UnitKind.MULTIPLIED if any(word in multipliers for word in words) else UnitKind.COUNTED


def is_abbreviated(text: str) -> bool:
    """Whether an amount of money is printed in ribu, juta, miliar or triliun, so that it may be rounded."""
    return bool(_ABBREVIATED.search(text))


def is_whole(satuan: str) -> bool:
    """Whether figures in that unit are whole by what they are: laporan, orang, kali; not of percent, hari, or rates."""
    words = plain_satuan(satuan).split()
    return satuan_kind(satuan) is UnitKind.COUNTED and words[0] not in _MEASURED and "per" not in words


#: What a unit loses or gains before two cells are compared, in this order: letter case, dots, brackets and blanks that
#: do not break, then each short form and synonym as a word of its own, then a word that says the same again.
_MARKS = ((".", ""), ("(", " "), (")", " "), ("\u00a0", " "))
_WORDS = (*((f" {short} ", f" {word} ") for short, word in SAME_SATUAN.items()), (" persen persen ", " persen "))


def _plain_cell_formula(key: str) -> str:
    text = f"LOWER({{{key}}})"
    for old, new in _MARKS:
        text = f'SUBSTITUTE({text},"{old}","{new}")'
    text = f'" "&TRIM({text})&" "'
    for old, new in _WORDS:
        text = f'SUBSTITUTE({text},"{old}","{new}")'
    return text


#: Whether realisasi is in another unit than target, as a cell formula; empty is as Satuan.
UNITS_DIFFER_FORMULA = (
    'IFERROR(IF({satuan_realisasi}="",FALSE,IF({satuan}="",FALSE,IF(AND(ISTEXT({satuan_realisasi}),ISTEXT({satuan})),'
    f"IF({{satuan_realisasi}}={{satuan}},FALSE,"
    f"{_plain_cell_formula('satuan_realisasi')}<>{_plain_cell_formula('satuan')}),TRUE))),TRUE)"
)


def units_differ(satuan: object, satuan_realisasi: object) -> bool:
    """The same from what stands in the two cells; anything but a text is no unit."""
    if satuan_realisasi is None or satuan_realisasi == "":
        return False
    if (satuan is None or satuan == "") and isinstance(satuan_realisasi, str | bool | int | Decimal):
        return False
    if not (isinstance(satuan, str) and isinstance(satuan_realisasi, str)):
        return True
    return satuan.lower() != satuan_realisasi.lower() and _plain_cell(satuan) != _plain_cell(satuan_realisasi)


@lru_cache(maxsize=1024)
def _plain_cell(text: str) -> str:
    text = text.lower()
    for old, new in _MARKS:
        text = text.replace(old, new)
    text = f" {' '.join(word for word in text.split(' ') if word)} "
    for old, new in _WORDS:
        text = text.replace(old, new)
    return text


def row_satuan(satuan: str, name: str) -> str:
    """The unit by which the figures of a row are read: its Satuan, or else what the name of the indikator counts."""
    words = name.casefold().split()
    return satuan or (words[0] if words and words[0] in _COUNTING else "")
