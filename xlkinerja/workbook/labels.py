"""Words that say a row of a table is none of its own: a note, a total, the printed number of a column."""

import re
from functools import lru_cache

#: "Catatan: …", "Ket.", "*) data sementara", "Sumber data: …", and the band "Tujuan 1: …"; but catatan atas laporan
#: keuangan is a document, and sumber daya a thing.
_NOTE = re.compile(
    r"\*|\(\*|catatan\b(?! atas\b)|keterangan\b|ket\b|n\.?b\b|sumber(?: data)?\s*[:;–-]|sumber data\b|"
    r"tujuan(?: strategis)?(?: \w{1,3})?\s*[:.–-]",
    re.IGNORECASE,
)
#: A label that names a total and nothing besides: "Jumlah laporan" may be an indikator, "JUMLAH" is none.
_RECAP = re.compile(
    r"(?:jumlah|total|rata[- ]?rata|rerata)"
    r"(?:[\s:.]+(?:jumlah|total|umum|akhir|keseluruhan|seluruh|seluruhnya|rata[- ]?rata|capaian|kinerja|persentase|"
    r"nilai|indikator|sasaran|anggaran|pagu|per|dan|dari|tahun|[0-9]+))*[\s:.]*|"
    r"rata[- ]?rata(?: persentase)? capaian\b.*",
    re.IGNORECASE,
)
#: How an average begins: in a budget it is no sum and no row.
_AVERAGE = re.compile(r"\s*(?:rata\s?-?\s?rata|rerata)\b", re.IGNORECASE)
#: How the sum of a budget begins, of a part or of all: "Sub Jumlah", "Subtotal", "Jumlah Program …", "Total A+B".
_SUM = re.compile(r"\s*(?P<sub>sub[\s-]*)?(?:jumlah|total)\b", re.IGNORECASE)
#: A sum of all: "Jumlah Belanja", "Total (A + B)", "Jumlah I s.d. III".
_WHOLE_SUM = re.compile(
    r"(?:jumlah|total)(?:\s+(?:belanja|anggaran|pagu|biaya|dipa|seluruh|seluruhnya|keseluruhan))*"
    r"[\s:.]*(?:\(?\s*(?:[A-Z]|[IVX]+|[0-9]{1,2})(?:\s*(?:\+|s\.?\s?/?d\.?|dan|,)\s*(?:[A-Z]|[IVX]+|[0-9]{1,2}))+\s*\)?)?[\s:.]*",
    re.IGNORECASE,
)
#: "(1)", "2", and "(5) = (4)/(3)".
_NUMBER = re.compile(r"\(?\s*([0-9]{1,2})\s*\)?\s*(?:=.*)?")
#: Words in headers that have several forms, and the one that they are compared by.
_HEADING_WORDS = (
    (re.compile("%"), " persen "),
    (re.compile(r"\bpr[eo]sentase\b", re.IGNORECASE), "persentase"),
    (re.compile(r"\b(?:tahun anggaran|tahun|thn?|t\.?a)\b[.\s]*(?=\(?(?:19|20)[0-9]{2}\b)", re.IGNORECASE), ""),
    (re.compile(r"\b(?:s\.? ?d|s/d|sampai dengan)\b\.?", re.IGNORECASE), "sd"),
    (re.compile(r"\b(?:triwulan|tri wulan|trw|tw)\b", re.IGNORECASE), "tw"),
)
#: A year in the names of a column: {tahun} is that of the document, {tahun-1} the one before.
_TAHUN = re.compile(r"\{tahun([-+][0-9])?\}")


def begins_note(text: str) -> bool:
    """Whether a text begins as a note below a table does, or as a band above its rows."""
    return bool(_NOTE.match(text))


def is_recap(text: str) -> bool:
    """Whether a text is the label of a total or an average, and nothing else."""
    return bool(_RECAP.fullmatch(text))


def is_average(text: str) -> bool:
    """Whether the label of a budget row is that of an average; in a budget nothing else begins so."""
    return bool(_AVERAGE.match(text))


def is_sum(text: str) -> bool:
    """Whether the label of a budget row is that of a sum, of a part or of all; in a budget nothing else begins so."""
    return bool(_SUM.match(text))


def is_whole_sum(text: str) -> bool:
    """Whether such a label names the sum of all rows."""
    return is_recap(text) or bool(_WHOLE_SUM.fullmatch(text.strip()))


def is_part_sum(text: str) -> bool:
    """Whether a text is the label of a sum of some rows by its own words, in any table: "Sub Jumlah", "Subtotal"."""
    found = _SUM.match(text)
    return bool(found and found["sub"])


def column_number(text: str) -> int | None:
    """The number of a column as it is printed below the header; None where the text is something else."""
    found = _NUMBER.fullmatch(text)
    return int(found[1]) if found else None


def normal(text: object) -> str:
    """A header or label for comparison: letters and digits only, lower case."""
    return _letters(text) if isinstance(text, str) else ""


@lru_cache(maxsize=8192)  # headers and labels, the same in every workbook
def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def heading(text: object) -> str:
    """A header for comparison: as `normal`, with one form of the words that have short ones.

    A percent sign is a word, for "%" alone is a header; "Th. 2024" and "Tahun 2024" are 2024, "s/d Trw" is "s.d. TW".
    """
    return _heading(text) if isinstance(text, str) else ""


@lru_cache(maxsize=8192)
def _heading(text: str) -> str:
    for form, meant in _HEADING_WORDS:
        text = form.sub(meant, text)
    return _letters(text)


def dated(name: str, tahun: int | None) -> str:
    """A name of a column in a document of that year; "" where it needs a year and there is none."""
    if tahun is None:
        return "" if _TAHUN.search(name) else name
    return _TAHUN.sub(lambda found: str(tahun + int(found[1] or 0)), name)
