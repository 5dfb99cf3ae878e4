"""Texts as they are compared: white space, quotes and letter case aside, and how alike two of them are."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from xlkinerja.kinerja.satuan import UNSEEN

#: Words that tell one indikator from another no better than "the" would.
COMMON_WORDS = frozenset(
    "persentase prosentase jumlah nilai indeks tingkat rasio yang dan di ke dari untuk pada oleh dengan atas serta "  # noqa: SIM905 - words are read as words
    "terhadap dalam secara sesuai kpu kabupaten kota provinsi".split()
)
_KODE_IN_BRACKETS = re.compile(r"\(\s*[0-9A-Z]+(?:\.[0-9A-Z]+)+\s*\)\.?")
#: A running number in front of a name: "6) ", "1.2 ", "a. ", "IKU 1.1 ", "[IKU 1.1] ", "Sasaran Strategis 2: ".
_NUMBERED = re.compile(
    r"\s*(?:"
    r"\(?(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)](?=\s)"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?=\s)"
    r"|[\[(]?(?:ik[upsk]?|ss|sp|sk|sasaran(?: strategis| program| kegiatan)?|indikator(?: kinerja)?(?: utama)?)"
    r"[ .]{0,2}[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[a-z]?[\])]?\s?[:.]?(?=\s)"
    r")\s*(?P<name>.*)",
    re.IGNORECASE | re.DOTALL,
)
_PLAIN_MARKS = str.maketrans(dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛`´", "'") | dict.fromkeys("‐‑‒–—―", "-"))


def fold(text: str) -> str:
    """The text with white space folded and one kind of quotes and dashes: what a reader takes for the same."""
    return " ".join(text.translate(_PLAIN_MARKS | UNSEEN).split())


def visible(text: str) -> str:
    """The text as it is seen: outer and double spaces, non-breaking ones and characters without width aside."""
    return " ".join(text.translate(UNSEEN).split())


def with_spaces(written: object, wanted: str) -> str:
    """The words "dengan spasi berlebih" where only white space tells what was written from the wanted text; else ""."""
    if not isinstance(written, str) or written == wanted or not wanted:
        return ""
    return " dengan spasi berlebih" if visible(written).casefold() == wanted.casefold() != written.casefold() else ""


def unnumbered(text: str) -> str:
    """A name without its running number, where a name of two words or more remains."""
    match = _NUMBERED.fullmatch(text)
    return match["name"] if match and len(match["name"].split()) > 1 else text


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """The text for comparing: letters and digits, lower case, without a code in brackets."""
    without_kode = _KODE_IN_BRACKETS.sub(" ", unicodedata.normalize("NFKC", text.translate(UNSEEN)))
    return re.sub(r"[\W_]+", " ", without_kode.casefold()).strip()


@lru_cache(maxsize=65536)
def likeness_of(a: str, b: str, limit: float = 0.0) -> float:
    """How alike two normalised texts are, 0 to 1: difflib's ratio in the better of both orders; 0 below the limit.

    The blocks that difflib finds stand in one order in both texts, so that they are never more letters than the longest
    common subsequence. That is counted first, in a hundredth of the time.
    """
    if a == b:
        return 1.0
    from rapidfuzz.distance.LCSseq import similarity  # here, because most commands compare nothing

    letters = len(a) + len(b)
    most = 2.0 * similarity(a, b, score_cutoff=int(limit * letters / 2)) / letters
    if most < limit:
        return 0.0
    likeness = SequenceMatcher(None, a, b, autojunk=False).ratio()
    if likeness < most:
        likeness = max(likeness, SequenceMatcher(None, b, a, autojunk=False).ratio())
    return likeness if likeness >= limit else 0.0


def alike(a: str, b: str, limit: float) -> bool:
    """Whether the likeness reaches a limit."""
    return likeness_of(a, b, limit) >= limit


def shared_words(a: str, b: str) -> float:
    """Share of the telling words of the shorter text that the other one has too, 0 to 1."""
    left, right = (frozenset(t.split()) - COMMON_WORDS for t in (a, b))
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def differing_words(a: str, b: str) -> tuple[str, str]:
    """The words that stand only in the first text, and only in the second."""
    left, right = fold(a).split(), fold(b).split()
    comparison = SequenceMatcher(None, [normal(k) for k in left], [normal(k) for k in right], autojunk=False)
    differences = [opcode for opcode in comparison.get_opcodes() if opcode[0] != "equal"]
    return (
        " … ".join(" ".join(left[i1:i2]) for _, i1, i2, _, _ in differences if i1 < i2),
        " … ".join(" ".join(right[j1:j2]) for _, _, _, j1, j2 in differences if j1 < j2),
    )


def capitalised(text: str) -> str:
    """The text with its first letter in upper case, the others as they are."""
    return text[:1].upper() + text[1:]
