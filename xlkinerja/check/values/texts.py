"""Texts as they are compared: white space, quotes and letter case aside, and how alike two of them are."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

#: Words that tell one indikator from another no better than "the" would.
KATA_UMUM = frozenset(
    "persentase prosentase jumlah nilai indeks tingkat rasio yang dan di ke dari untuk pada oleh dengan atas serta "  # noqa: SIM905 - words are read as words
    "terhadap dalam secara sesuai kpu kabupaten kota provinsi".split()
)
_KODE_DALAM_KURUNG = re.compile(r"\(\s*[0-9A-Z]+(?:\.[0-9A-Z]+)+\s*\)\.?")
_KUTIP = str.maketrans(dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛`´", "'") | dict.fromkeys("‐‑‒–—―", "-"))


def fold(text: str) -> str:
    """The text with white space folded and one kind of quotes and dashes: what a reader takes for the same."""
    return " ".join(text.translate(_KUTIP).split())


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """The text for comparing: letters and digits, lower case, without a code in brackets."""
    bersih = _KODE_DALAM_KURUNG.sub(" ", unicodedata.normalize("NFKC", text))
    return re.sub(r"[\W_]+", " ", bersih.casefold()).strip()


@lru_cache(maxsize=65536)
def likeness(a: str, b: str) -> float:
    """How alike two normalised texts are, 0 to 1."""
    if a == b:
        return 1.0
    return max(SequenceMatcher(None, *pasangan, autojunk=False).ratio() for pasangan in ((a, b), (b, a)))


def alike(a: str, b: str, batas: float) -> bool:
    """Whether the likeness reaches a limit; cheap where it is far from it."""
    if a == b:
        return True
    banding = SequenceMatcher(None, a, b, autojunk=False)
    return banding.real_quick_ratio() >= batas and banding.quick_ratio() >= batas and likeness(a, b) >= batas


def shared_words(a: str, b: str) -> float:
    """Share of the telling words of the shorter text that the other one has too, 0 to 1."""
    kiri, kanan = (frozenset(t.split()) - KATA_UMUM for t in (a, b))
    return len(kiri & kanan) / min(len(kiri), len(kanan)) if kiri and kanan else 0.0


def differing_words(a: str, b: str) -> tuple[str, str]:
    """The words that stand only in the first text, and only in the second."""
    kiri, kanan = fold(a).split(), fold(b).split()
    banding = SequenceMatcher(None, [normal(k) for k in kiri], [normal(k) for k in kanan], autojunk=False)
    beda = [kode for kode in banding.get_opcodes() if kode[0] != "equal"]
    return (
        " … ".join(" ".join(kiri[i1:i2]) for _, i1, i2, _, _ in beda if i1 < i2),
        " … ".join(" ".join(kanan[j1:j2]) for _, _, _, j1, j2 in beda if j1 < j2),
    )


def kapital(teks: str) -> str:
    """The text with its first letter in upper case, the others as they are."""
    return teks[:1].upper() + teks[1:]
