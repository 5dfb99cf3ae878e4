"""Indikator that by their names had better be low, as rates of death, poverty, delay and appeals, or high, as marks."""

import re
from importlib.resources import files


def _table() -> dict[str, str]:
    """The patterns of each group of `arah.tsv` as one alternation; its words are normalised.

    buruk: things bad by themselves, at the head of a name. perbuatan buruk: what somebody does or suffers. waktu:
    spans of time, which are better short. hitungan buruk: what is counted and had better be rare. buruk di mana pun:
    bad wherever it stands, so that a good word beside it says nothing. mutu: marks and rates that are the better the
    higher, at the head. terwujud: what says that something good came about; terwujud buruk: what does so and is bad
    (ter…nya). cara terjadi: how a bad thing comes about or becomes known, which does not mend it. bukan kata kerja:
    words that begin like a verb of something done, and are none.
    """
    groups: dict[str, list[str]] = {}
    text = (files("xlkinerja.check.values") / "arah.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        group, _, word = line.partition("\t")
        groups.setdefault(group, []).append(word)
    return {group: "|".join(words) for group, words in groups.items()}


_WORDS = _table()
HAPPENED, COUNTED_BAD = _WORDS["cara terjadi"], _WORDS["hitungan buruk"]
#: What may stand before the thing that is measured.
_MEASURE = (
    r"(?:(?:jumlah|banyaknya|persentase|prosentase|presentase|tingkat|angka|rasio|indeks|nilai|laju|luas|panjang|"
    r"prevalensi|frekuensi|kasus|kejadian|rata rata) )*"
)
#: What may stand before what they do, and makes it neither better nor worse.
_SURELY = r"(?:(?:terbukti|diduga|dinyatakan|kedapatan|terindikasi|masih|pernah|sering) )?"

#: Units of a mark, of which more is better even where the name is that of a fault: the deviasi of IKPA. Gini is none.
SCORE = frozenset({"nilai", "poin", "skor", "indeks"})
PERCENT = frozenset({"%", "persen", "persen (%)", "persentase"})
#: What is done about a bad thing that was named: "balita gizi buruk dirawat", "aset bermasalah tuntas".
ACTED_ON = rf"(?!(?:{HAPPENED}|{_WORDS['bukan kata kerja']})\b)(?:(?:di|ter)\w+|ber\w*)"
_DEALT_WITH = re.compile(
    rf"\b(?:{ACTED_ON}|tuntas|layak|graduasi|kembali|sanksi|memiliki|mengikuti|mandiri|lulus|naik|bebas)\b"
)
_MARK = re.compile(r"^(?:nilai|indeks|skor)\b")
_GINI = re.compile(r"\bgini\b")

_BAD_THING = re.compile(rf"^{_MEASURE}(?P<kata>{_WORDS['buruk']})\b")
_BAD_ACTOR = re.compile(rf"^{_MEASURE}(?!pelanggar\b)[\w ]+? yang (?P<kata>{_SURELY}(?:{_WORDS['perbuatan buruk']}))\b")
_WAITING_TIME = re.compile(rf"^(?:rata rata |jumlah )?(?P<kata>{_WORDS['waktu']})\b")
#: How much of it is done as it should be, or has become less: the more the better.
_GOOD = r"(?:di)?tindak ?lanjut\w*|penurunan|menurun\w*|berkurang\w*|pengurangan|sesuai|memenuhi|tepat waktu|nihil"
_PROPER = re.compile(rf"\b(?:{_GOOD}|diproses|ditindak)\b")
#: For things also what is done about them, and who is helped: "kawasan kumuh yang ditata".
_MENDED = re.compile(
    rf"\b(?:{_GOOD}|yang (?!rusak|tidak sah)\w+|tertangani|ditangani|penanganan|pengendalian|terkendali|perbaikan|"
    r"diperbaiki|penerima|menerima|mendapat\w*|memperoleh|selesai|diselesaikan)\b"
)

_ATTAINED_WORDS = rf"(?!ter(?:{_WORDS['terwujud buruk']})\w*nya\b)ter\w+nya|{_WORDS['terwujud']}"
#: Units in which an attainment is a span of time or a cost.
_SPANS = frozenset({"hari", "jam", "menit", "detik", "minggu", "bulan", "tahun", "rp", "rupiah"})
_ATTAINED = re.compile(
    r"^(?:(?:persentase|prosentase|presentase|jumlah|banyaknya|tingkat|cakupan|angka|nilai|indeks|rata rata|rasio) )+"
    rf"(?P<kata>{_ATTAINED_WORDS})\b"
)
_BAD_ANYWHERE = re.compile(rf"\b(?:{_WORDS['buruk di mana pun']})\b")
_HIGHER_IS_BETTER = re.compile(
    rf"^(?P<kata>{_WORDS['mutu']})\b|^(?:persentase|prosentase|presentase) .*\b(?P<akhir>tepat waktu|"
    r"diselesaikan|terselesaikan|"
    r"ditindak ?lanjuti|sesuai (?:dengan )?(?:jadwal|standar|ketentuan|peraturan|sop|rencana))$"
)
#: Any of these may turn the meaning round.
_REVERSING = re.compile(
    r"\b(?:tidak|belum|kurang|tanpa|bukan|gagal|lambat|tertunda|rendah|buruk|batal|terlambat|keterlambatan|"
    r"penurunan|pengurangan|selisih|deviasi|kesenjangan|keluhan|melebihi|melampaui|di bawah|sisa|tunggakan)\b"
)


def good_word(indikator: str, satuan: str = "") -> str:
    """The words by which the normalised name of an indikator is that of something of which more is better; else ""."""
    if _REVERSING.search(indikator):
        return ""
    if high := _HIGHER_IS_BETTER.search(indikator):
        return high["kata"] or high["akhir"]
    if satuan.strip().casefold() in _SPANS or _BAD_ANYWHERE.search(indikator):
        return ""
    return attained["kata"] if (attained := _ATTAINED.search(indikator)) else ""


def names_something_good(indikator: str, satuan: str = "") -> bool:
    """Whether the normalised name of an indikator is that of a mark or share of which more is better, beyond doubt."""
    return bool(good_word(indikator, satuan))


def is_mended(after: str) -> bool:
    """Whether the words after the name of a bad thing, normalised, tell what is done about it."""
    return bool(_DEALT_WITH.search(after))


def is_mark(indikator: str, satuan: str) -> bool:
    """Whether the unit is that of a mark, which is the better the higher it is."""
    return satuan.strip().casefold() in SCORE and not _GINI.search(indikator)


def bad_word(indikator: str, satuan: str = "") -> str:
    """The words by which the normalised name, in its unit, is that of a thing of which less is better; else ""."""
    if is_mark(indikator, satuan) or (_MARK.search(indikator) and not _GINI.search(indikator)):
        return ""
    if thing := _BAD_THING.search(indikator):
        mended = _MENDED.search(indikator) or is_mended(indikator[thing.end() :])
        return "" if mended else thing["kata"]
    if actor := _BAD_ACTOR.search(indikator):
        before, after = indikator[: actor.start("kata")], indikator[actor.end() :]
        return "" if _PROPER.search(before) or _PROPER.search(after) or is_mended(after) else actor["kata"]
    waiting = _WAITING_TIME.search(indikator)
    is_share = satuan.strip().casefold() in PERCENT  # a share of what waits, not how long
    return waiting["kata"] if waiting and not is_share and not _PROPER.search(indikator) else ""


def names_something_bad(indikator: str, satuan: str = "") -> bool:
    """Whether the normalised name of an indikator, in its unit, is that of a thing of which less is better."""
    return bool(bad_word(indikator, satuan))
