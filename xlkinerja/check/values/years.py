"""Years in a text: which of them say what they mean, so that another year than that of the document is no mistake."""

import re
from collections.abc import Iterator

from xlkinerja.kinerja.vocabulary import Expression

#: A year as it is dated: "tahun 2023", "TA 2023"; of "tahun 2020–2024" none.
_TAHUN = re.compile(r"\b(?:tahun(?: anggaran| kinerja)?|TA\.?|T\.A\.?) ?(20\d\d)\b(?! ?[-–—/])", re.IGNORECASE)

#: Letters before a year in which stands what is directly before it; a cell of 32,000 may hold 3,000 years.
_DIRECTLY = 500


def _before_year(words: str) -> Expression:
    """Words that stand directly before a year, in a text as it was typed."""
    return Expression(rf"\b(?:{words})\W*$", re.IGNORECASE, between=r"\W+")


#: What gives any year a meaning of its own.
_EXPLAINING = _before_year(r"«pemilihan»(?>\W+«nama pemilihan»\b)*|«penjelas tahun»")
#: A national election is held every five years: 2019, 2024, 2029.
_GENERAL_ELECTION = Expression(r"\b«pemilihan umum»\b", re.IGNORECASE)
_ELECTION_EVERY, _ELECTION_REST = 5, 4
#: What of the year before is examined in this one.
_ABOUT_LAST_YEAR = _before_year("«tentang tahun lalu»")
#: What is examined, and that it is followed up: the findings of any year before are, until they are settled.
_EXAMINATION = _before_year("«pemeriksaan»")
_FOLLOWED_UP = Expression(r"\b«temuan selesai»\b", re.IGNORECASE)
#: What is planned now for the year to come.
_FOR_NEXT_YEAR = Expression(r"\b«untuk tahun depan»\b", re.IGNORECASE)


def other_years(text: str, tahun: int) -> Iterator[int]:
    """The years in a text that are not `tahun` and that nothing directly before them explains."""
    for found in _TAHUN.finditer(text):
        other, front = int(found[1]), text[: found.start()]
        if other != tahun and not (_explained(front, other, tahun) or (other < tahun and _follows_up(text, front))):
            yield other


def _follows_up(text: str, front: str) -> bool:
    """Whether the year is that of an examination whose findings the text says are settled."""
    return bool(_EXAMINATION.search(front[-_DIRECTLY:]) and _FOLLOWED_UP.search(text))


def _explained(front: str, other: int, tahun: int) -> bool:
    """Whether the words before a year say why it is another one than that of the document."""
    near = front[-_DIRECTLY:]
    if _EXPLAINING.search(near) or (other % _ELECTION_EVERY == _ELECTION_REST and _GENERAL_ELECTION.search(front)):
        return True
    if other == tahun - 1:
        return bool(_ABOUT_LAST_YEAR.search(near))
    return other > tahun and bool(_FOR_NEXT_YEAR.search(front))
