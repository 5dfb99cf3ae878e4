"""What the name of an indikator says: which way is better, whether a percentage may exceed 100, a figure fall below 0.

The words are groups of `kosakata.md`. Here stands where they must stand, and which of them turn which round. Names come
in lower case, letters and digits with one blank between words.
"""

import re

from xlkinerja.kinerja.satuan import plain_satuan
from xlkinerja.kinerja.vocabulary import Expression, current

#: What may stand before the thing that is measured; a word that stands in two groups is not tried in both again (?>).
_MEASURE = "(?>(?:«persentase»|«hitungan»|«kekerapan»|«ukuran benda») )*"
_SHARE_OR_COUNT = "(?:«persentase»|«hitungan»|«kekerapan»)"
#: What is done about a bad thing that was named: "balita gizi buruk dirawat", "aset bermasalah tuntas".
_MENDED_BEHIND = Expression(
    r"\b(?:(?!(?:«cara terjadi»|«bukan kata kerja»)\b)(?:(?:di|ter)\w+|ber\w*)|«sudah diurus»)\b"
)
_MARK, _NO_MARK = Expression(r"^«nilai»\b"), Expression(r"\b«bukan nilai»\b")

_BAD_THING = Expression(rf"^{_MEASURE}(?P<kata>«buruk»)\b")
_BAD_ACTOR = Expression(rf"^(?!{_MEASURE}pelanggar\b)[\w ]+? yang (?P<kata>(?:«kepastian» )?«perbuatan buruk»)\b")
_WAITING_TIME = Expression(r"^(?:rata rata |jumlah )?(?P<kata>«waktu»)\b")
#: How much of it is done as it should be, or has become less: the more the better. For things also what is done about
#: them, and who is helped: "kawasan kumuh yang ditata".
_PROPER = Expression(r"\b(?:«ditindaklanjuti»|«berkurang»|«semestinya»|«pelaku diproses»)\b")
_MENDED = Expression(
    r"\b(?:«ditindaklanjuti»|«berkurang»|«semestinya»|«benda diperbaiki»|«ditolong»|yang (?!«masih buruk»\b)\w+)\b"
)

#: "jumlah revisi …", "persentase kasus pelanggaran …"; and what does not get in, is not registered, not on time.
_COUNT_OF_BAD = Expression(rf"^{_SHARE_OR_COUNT} (?:«pembuka hitungan» )?(?P<kata>«hitungan buruk»)\b")
_NOT_DONE = Expression(rf"^{_SHARE_OR_COUNT}\b.*\b(?P<kata>tidak «tidak terjadi»)\b")
#: What is done about them is the better the more of it there is.
_PUT_RIGHT = Expression(r"\b(?:«ditindaklanjuti»|«berkurang»|«hitungan ditangani»)\b")
#: "pengaduan yang dijawab", "komplain yang terjawab": something is done about it, unless that is how it comes about.
_CLAUSE_OF_MENDING = Expression(r"(?:«keberhasilan» )?(?!«cara terjadi»\b)(?:di|ter)\w+")
#: Who is helped against it: "gangguan jiwa yang mendapat layanan".
_HELPED = Expression(r"\b«ditolong»\b")

_ATTAINED = Expression(
    r"^(?>(?:«persentase»|«hitungan»|«ukuran terwujud») )+(?P<kata>(?!«terwujud buruk»\b)ter\w+nya|«terwujud»)\b"
)
_BAD_ANYWHERE = Expression(r"\b«buruk di mana pun»\b")
_HIGHER_IS_BETTER = Expression(r"^(?P<kata>«mutu»)\b|^«persentase» .*\b(?P<akhir>«akhir yang baik»)$")
#: Any of these may turn the meaning round.
_REVERSING = Expression(r"\b«pembalik»\b")

_SHARE = Expression(r"^«persentase» .*\b«bagian»\b")
_COMPARISON = Expression(r"\b«pembanding»\b")
_INCREASE = Expression(r"\b«pertambahan»\b")
_MAY_BE_NEGATIVE = Expression(r"\b«boleh negatif»\b")
_TEMPERATURE = Expression(r"[°º˚]|\b«satuan suhu»\b", re.IGNORECASE)
_NAMED_SCORE = Expression(r"^«nama bernilai»\b")


def higher_word(indikator: str, satuan: str = "") -> str:
    """The words by which an indikator is that of a mark or share of which more is better, beyond doubt; else ""."""
    if _REVERSING.search(indikator):
        return ""
    if high := _HIGHER_IS_BETTER.search(indikator):
        return high["kata"] or high["akhir"]
    if satuan.strip().casefold() in current().words("satuan lama atau biaya") or _BAD_ANYWHERE.search(indikator):
        return ""
    return attained["kata"] if (attained := _ATTAINED.search(indikator)) else ""


def lower_word(indikator: str, satuan: str = "") -> str:
    """The words by which an indikator, in its unit, is that of a thing or a count of which less is better; else ""."""
    gini = _NO_MARK.search(indikator)
    in_marks = satuan.strip().casefold() in current().words("satuan nilai") and not gini  # more is better: IKPA
    if not in_marks and (gini or not _MARK.search(indikator)) and (bad := _bad_word(indikator, satuan)):
        return bad
    return "" if in_marks or _PUT_RIGHT.search(indikator) else _counted_word(indikator)


def _bad_word(indikator: str, satuan: str) -> str:
    if thing := _BAD_THING.search(indikator):
        mended = _MENDED.search(indikator) or _MENDED_BEHIND.search(indikator[thing.end() :])
        return "" if mended else thing["kata"]
    if actor := _BAD_ACTOR.search(indikator):
        before, after = indikator[: actor.start("kata")], indikator[actor.end() :]
        mended = _PROPER.search(before) or _PROPER.search(after) or _MENDED_BEHIND.search(after)
        return "" if mended else actor["kata"]
    waiting = _WAITING_TIME.search(indikator)
    is_share = plain_satuan(satuan) == "persen"  # a share of what waits, not how long
    return waiting["kata"] if waiting and not is_share and not _PROPER.search(indikator) else ""


def _counted_word(indikator: str) -> str:
    if not_done := _NOT_DONE.search(indikator):
        return "" if _MENDED_BEHIND.search(indikator[not_done.end() :]) else not_done["kata"]
    if counted := _COUNT_OF_BAD.search(indikator):
        # the first clause speaks of what is counted
        core, _, clause = indikator[counted.end() :].partition(" yang ")
        mended = _MENDED_BEHIND.search(core) or _CLAUSE_OF_MENDING.match(clause) or _HELPED.search(indikator)
        return "" if mended else counted["kata"]
    return ""


def wanted(indikator: str, satuan: str, chosen: str) -> tuple[str, str] | None:
    """The polarisasi that a name asks for against the chosen one, and the words that it goes by.

    None where it asks for none, or where words of both kinds stand in it.
    """
    lower, higher = lower_word(indikator, satuan), higher_word(indikator, satuan)
    if lower and higher:
        return None
    if lower and chosen.casefold() == "maksimal":
        return "Minimal", lower
    return ("Maksimal", higher) if higher and chosen.casefold() == "minimal" else None


def may_exceed(indikator: str) -> bool:
    """Whether it compares with something that it can be several times as large as: last year, a target."""
    return bool(_COMPARISON.search(indikator) or _INCREASE.search(indikator))


def is_share(indikator: str) -> bool:
    """Whether its wording says that it is a share of a whole."""
    return bool(_SHARE.search(indikator)) and not _COMPARISON.search(indikator) and " terhadap " not in f" {indikator} "


def may_be_negative(indikator: str) -> bool:
    """Whether it measures what may fall below nothing."""
    return bool(_MAY_BE_NEGATIVE.search(indikator))


def is_temperature(satuan: str) -> bool:
    """Whether the unit is one of temperature, whose nought lies where people put it."""
    return bool(_TEMPERATURE.search(satuan))


def names_score(indikator: str) -> bool:
    """Whether it is that of a mark on a scale; the value of goods or of an investment is money."""
    return bool(_NAMED_SCORE.search(indikator))
