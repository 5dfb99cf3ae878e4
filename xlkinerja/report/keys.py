"""Keys and words in a report: a misspelt key is refused with the nearest known one, any other is a remark."""

import re
from collections.abc import Collection, Iterable
from difflib import SequenceMatcher, get_close_matches

#: From here on one key is another misspelt: «relisasi» / «realisasi» 0.941, not «catatan» / «satuan» 0.615.
ALIKE = 0.8
#: From here on each word of it may be: «tw1» / «tw2» 0.667, not «awal» / «tw1» 0.286.
ALIKE_WORD = 0.6
#: Words that only adorn the name of a column: realisasi_tahun_ini; what realisasi_awal holds is something else.
ADORNMENTS = frozenset(
    {
        "tahun", "ini", "tahunan", "kinerja", "strategis", "utama", "program", "kegiatan", "sasaran", "indikator",
        "uraian", "nilai", "jumlah", "total", "besaran", "tercetak", "capaian",
    }
)  # fmt: skip
#: Remarks, even where every other unknown key is refused.
REMARKS = frozenset({"catatan", "keterangan", "no"})

_OF_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def refuse_misspelt(keys: Collection[str], known: Collection[str], core: Collection[str]) -> None:
    """Raises ValueError for the first key that is a known one misspelt, or that holds the word of one that is missing.

    Only `core` count as such words: indikator_kinerja without indikator is refused, realisasi_tahun_lalu beside
    realisasi is a remark. So are what names a year, realisasi_2022, and what is another thing, realisasi_awal.
    """
    for one in keys:
        if (
            one not in known
            and not _OF_YEAR.search(one)
            and (meant := _nearest(one, known, [p for p in core if p not in keys]))
        ):
            raise ValueError(
                f"kunci «{one}» tidak dikenal; maksudnya «{meant}»? "
                "Bila itu catatan, pakai nama lain, misalnya «catatan»"
            )


def refuse_unknown(keys: Iterable[str], known: Iterable[str]) -> None:
    """Raises ValueError for the first key that is neither known nor a remark."""
    stranger = next((k for k in keys if k not in REMARKS.union(known)), None)
    if stranger is not None:
        raise ValueError(f"kunci «{stranger}» tidak dikenal; yang dikenal {quoted(known)}")


def quoted(names: Iterable[str]) -> str:
    """«kpu», «sekretariat»."""
    return ", ".join(f"«{n}»" for n in names)


def words(text: str) -> list[str]:
    """The words of a text in lower case, without figures and signs."""
    return re.findall(r"[^\W\d_]+", text.casefold())


def _nearest(key: str, known: Iterable[str], gone: Iterable[str]) -> str | None:
    by_plain = {plain(d): d for d in known}
    matches = get_close_matches(plain(key), by_plain, 5, ALIKE)
    if found := next((m for m in matches if _misspelt(plain(key), m)), None):
        return by_plain[found]
    parts = set(plain(key).split("_"))
    return next((h for h in gone if plain(h) in parts and parts - {plain(h)} <= ADORNMENTS), None)


def _misspelt(key: str, meant: str) -> bool:
    """Whether a key is another one misspelt.

    It is not where one word of it is exchanged or added: realisasi_awal is no realisasi_tw1, persen_target_renstra no
    target_renstra.
    """
    one, other = key.split("_"), meant.split("_")
    if len(one) != len(other):
        return not set(other) < set(one)
    return all(SequenceMatcher(None, a, b).ratio() >= ALIKE_WORD for a, b in zip(one, other, strict=True))


def plain(key: str) -> str:
    """A key as it is compared: Indikator Kinerja and indikator-kinerja are indikator_kinerja."""
    return "_".join(re.split(r"[\s_-]+", key.casefold().strip()))
