"""Years in a text: which of them say what they mean, so that another year than that of the document is no mistake."""

import re
from collections.abc import Iterator

#: A year as it is dated: "tahun 2023", "TA 2023"; of "tahun 2020–2024" none.
_TAHUN = re.compile(r"\b(?:tahun(?: anggaran| kinerja)?|TA\.?|T\.A\.?) ?(20\d\d)\b(?! ?[-–—/])", re.IGNORECASE)

_PEMILU = r"(?:pemilu|pemilukada|pemilihan|pilkada|pilpres|pileg|pilgub|pilbup|pilwako|dpt)"
_NAMA_PEMILU = (
    r"(?:dan|atau|serta|umum|serentak|nasional|legislatif|presiden|wakil|gubernur|bupati|wali|walikota|kota|kepala|"
    r"daerah|anggota|dpr|dpd|dprd|provinsi|kabupaten|pemilihan|pilkada)"
)
#: Directly before a year, so many words between at most: what gives any year a meaning of its own.
_BERMAKNA = re.compile(
    rf"\b(?:{_PEMILU}(?:\W+{_NAMA_PEMILU})*"
    r"|(?:nomor|no)\W+[\w./-]+"
    r"|(?:undang|uu|peraturan|pkpu|perpres|permen\w*|keputusan)(?:\W+\w+){0,3}"
    r"|(?:renstra|strategis|rpjm\w*|periode|menengah)(?:\W+\w+){0,2}"
    r"|(?:dibanding\w*|daripada|baseline|dasar)(?:\W+\w+){0,3}"
    r"|(?:terhadap|sejak|dari|mulai|hingga|sampai|lalu|sebelum\w*|menuju)(?:\W+\w+)?)\W*$",
    re.IGNORECASE,
)
_ADA_PEMILU = re.compile(r"\b(?:pemilu|pemilihan umum)\b", re.IGNORECASE)
#: A national election is held every five years: 2019, 2024, 2029.
_PEMILU_SETIAP, _SISA_PEMILU = 5, 4
#: What of the year before is examined in this one.
_TAHUN_LALU = re.compile(
    r"\b(?:(?:tindak lanjut|temuan|rekomendasi|pemeriksaan|audit|evaluasi|reviu|opini|lkj\w*|lakip|s?akip)"
    r"(?:\W+\w+){0,3}"
    r"|laporan\W+(?:keuangan|kinerja|tahunan|hasil|pertanggungjawaban)(?:\W+\w+){0,2})\W*$",
    re.IGNORECASE,
)
#: What is examined, and that it is followed up: the findings of any year before are, until they are settled.
_PEMERIKSAAN = re.compile(
    r"\b(?:lh[pare]|temuan|rekomendasi|hasil\W+(?:pemeriksaan|audit|pengawasan|reviu|evaluasi))(?:\W+\w+){0,5}\W*$",
    re.IGNORECASE,
)
_DISELESAIKAN = re.compile(
    r"\b(?:(?:di)?tindak ?lanjut\w*|menindaklanjuti|(?:di|ter)?selesai\w*|penyelesaian|(?:di)?tuntas\w*|penuntasan)\b",
    re.IGNORECASE,
)
#: What is planned now for the year to come.
_TAHUN_DEPAN = re.compile(
    r"\b(?:rancangan|penyusunan|perencanaan|rencana|persiapan|usulan|rka|rkt|rkp|dipa|pagu|perjanjian|target)\b",
    re.IGNORECASE,
)


def other_years(teks: str, tahun: int) -> Iterator[int]:
    """The years in a text that are not `tahun` and that nothing directly before them explains."""
    for found in _TAHUN.finditer(teks):
        lain, depan = int(found[1]), teks[: found.start()]
        if lain != tahun and not (_explained(depan, lain, tahun) or (lain < tahun and _follows_up(teks, depan))):
            yield lain


def _follows_up(teks: str, depan: str) -> bool:
    """Whether the year is that of an examination whose findings the text says are settled."""
    return bool(_PEMERIKSAAN.search(depan) and _DISELESAIKAN.search(teks))


def _explained(depan: str, lain: int, tahun: int) -> bool:
    """Whether the words before a year say why it is another one than that of the document."""
    if _BERMAKNA.search(depan) or (lain % _PEMILU_SETIAP == _SISA_PEMILU and _ADA_PEMILU.search(depan)):
        return True
    if lain == tahun - 1:
        return bool(_TAHUN_LALU.search(depan))
    return lain > tahun and bool(_TAHUN_DEPAN.search(depan))
