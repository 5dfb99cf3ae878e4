"""Keys and words in a report: a misspelt key is refused with the nearest known one, any other is a remark."""

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches

#: How alike two keys are when one is the other misspelt: relisasi and realisasi 0.94, catatan and satuan 0.62.
ALIKE = 0.8
#: Remarks, even where every other unknown key is refused.
REMARKS = frozenset({"catatan", "keterangan", "no"})

_OF_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def refuse_misspelt(keys: Collection[str], known: Collection[str], core: Collection[str]) -> None:
    """Raises ValueError for the first key that is a known one misspelt, or that holds the word of one that is missing.

    Only `core` count as such words: indikator_kinerja without indikator is refused, realisasi_tahun_lalu beside
    realisasi is a remark. So is what names a year: realisasi_2022, target_2025.
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
    by_plain = {_plain(d): d for d in known}
    matches = get_close_matches(_plain(key), by_plain, 1, ALIKE)
    if matches:
        return by_plain[matches[0]]
    parts = _plain(key).split("_")
    return next((h for h in gone if _plain(h) in parts), None)


def _plain(key: str) -> str:
    """A key as it is compared: Indikator Kinerja and indikator-kinerja are indikator_kinerja."""
    return "_".join(re.split(r"[\s_-]+", key.casefold().strip()))
