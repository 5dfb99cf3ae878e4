"""Years in a text: which of them say what they mean, so that another year than that of the document is no mistake."""

import re
from collections.abc import Iterator

#: A year as it is dated: "tahun 2023", "TA 2023"; of "tahun 2020–2024" none.
_TAHUN = re.compile(r"\b(?:tahun(?: anggaran| kinerja)?|TA\.?|T\.A\.?) ?(20\d\d)\b(?! ?[-–—/])", re.IGNORECASE)

_ELECTION = r"(?:pemilu|pemilukada|pemilihan|pilkada|pilpres|pileg|pilgub|pilbup|pilwako|dpt)"
_ELECTION_NAME = (
    r"(?:dan|atau|serta|umum|serentak|nasional|legislatif|presiden|wakil|gubernur|bupati|wali|walikota|kota|kepala|"
    r"daerah|anggota|dpr|dpd|dprd|provinsi|kabupaten|pemilihan|pilkada)"
)
#: Directly before a year, so many words between at most: what gives any year a meaning of its own.
_EXPLAINING = re.compile(
    rf"\b(?:{_ELECTION}(?:\W+{_ELECTION_NAME})*"
    r"|(?:nomor|no)\W+[\w./-]+"
    r"|(?:undang|uu|peraturan|pkpu|perpres|permen\w*|keputusan)(?:\W+\w+){0,3}"
    r"|(?:renstra|strategis|rpjm\w*|periode|menengah)(?:\W+\w+){0,2}"
    r"|(?:dibanding\w*|daripada|baseline|dasar)(?:\W+\w+){0,3}"
    r"|(?:terhadap|sejak|dari|mulai|hingga|sampai|lalu|sebelum\w*|menuju)(?:\W+\w+)?)\W*$",
    re.IGNORECASE,
)
_GENERAL_ELECTION = re.compile(r"\b(?:pemilu|pemilihan umum)\b", re.IGNORECASE)
#: A national election is held every five years: 2019, 2024, 2029.
_ELECTION_EVERY, _ELECTION_REST = 5, 4
#: What of the year before is examined in this one.
_ABOUT_LAST_YEAR = re.compile(
    r"\b(?:(?:tindak lanjut|temuan|rekomendasi|pemeriksaan|audit|evaluasi|reviu|opini|lkj\w*|lakip|s?akip)"
    r"(?:\W+\w+){0,3}"
    r"|laporan\W+(?:keuangan|kinerja|tahunan|hasil|pertanggungjawaban)(?:\W+\w+){0,2})\W*$",
    re.IGNORECASE,
)
#: What is examined, and that it is followed up: the findings of any year before are, until they are settled.
_EXAMINATION = re.compile(
    r"\b(?:lh[pare]|temuan|rekomendasi|hasil\W+(?:pemeriksaan|audit|pengawasan|reviu|evaluasi))(?:\W+\w+){0,5}\W*$",
    re.IGNORECASE,
)
_FOLLOWED_UP = re.compile(
    r"\b(?:(?:di)?tindak ?lanjut\w*|menindaklanjuti|(?:di|ter)?selesai\w*|penyelesaian|(?:di)?tuntas\w*|penuntasan)\b",
    re.IGNORECASE,
)
#: What is planned now for the year to come.
_FOR_NEXT_YEAR = re.compile(
    r"\b(?:rancangan|penyusunan|perencanaan|rencana|persiapan|usulan|rka|rkt|rkp|dipa|pagu|perjanjian|target)\b",
    re.IGNORECASE,
)


def other_years(text: str, tahun: int) -> Iterator[int]:
    """The years in a text that are not `tahun` and that nothing directly before them explains."""
    for found in _TAHUN.finditer(text):
        other, front = int(found[1]), text[: found.start()]
        if other != tahun and not (_explained(front, other, tahun) or (other < tahun and _follows_up(text, front))):
            yield other


def _follows_up(text: str, front: str) -> bool:
    """Whether the year is that of an examination whose findings the text says are settled."""
    return bool(_EXAMINATION.search(front) and _FOLLOWED_UP.search(text))


def _explained(front: str, other: int, tahun: int) -> bool:
    """Whether the words before a year say why it is another one than that of the document."""
    if _EXPLAINING.search(front) or (other % _ELECTION_EVERY == _ELECTION_REST and _GENERAL_ELECTION.search(front)):
        return True
    if other == tahun - 1:
        return bool(_ABOUT_LAST_YEAR.search(front))
    return other > tahun and bool(_FOR_NEXT_YEAR.search(front))
