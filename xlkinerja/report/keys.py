"""Keys and words in a report: a misspelt key is refused with the nearest known one, any other is a remark."""

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches

#: How alike two keys are when one is the other misspelt: relisasi and realisasi 0.94, catatan and satuan 0.62.
MIRIP = 0.8
#: Remarks, even where every other unknown key is refused.
CATATAN = frozenset({"catatan", "keterangan", "no"})


def refuse_misspelt(kunci: Collection[str], dikenal: Collection[str], pokok: Collection[str]) -> None:
    """Raises ValueError for the first key that is a known one misspelt, or that holds the word of one that is missing.

    Only `pokok` count as such words: indikator_kinerja without indikator is refused, realisasi_tahun_lalu beside
    realisasi is a remark.
    """
    for satu in kunci:
        if satu not in dikenal and (dekat := _nearest(satu, dikenal, [p for p in pokok if p not in kunci])):
            raise ValueError(
                f"kunci «{satu}» tidak dikenal; maksudnya «{dekat}»? "
                "Bila itu catatan, pakai nama lain, misalnya «catatan»"
            )


def refuse_unknown(kunci: Iterable[str], dikenal: Iterable[str]) -> None:
    """Raises ValueError for the first key that is neither known nor a remark."""
    asing = next((k for k in kunci if k not in CATATAN.union(dikenal)), None)
    if asing is not None:
        raise ValueError(f"kunci «{asing}» tidak dikenal; yang dikenal {quoted(dikenal)}")


def quoted(nama: Iterable[str]) -> str:
    """«kpu», «sekretariat»."""
    return ", ".join(f"«{n}»" for n in nama)


def words(teks: str) -> list[str]:
    """The words of a text in lower case, without figures and signs."""
    return re.findall(r"[^\W\d_]+", teks.casefold())


def _nearest(kunci: str, dikenal: Iterable[str], hilang: Iterable[str]) -> str | None:
    rapi = {_plain(d): d for d in dikenal}
    mirip = get_close_matches(_plain(kunci), rapi, 1, MIRIP)
    if mirip:
        return rapi[mirip[0]]
    bagian = _plain(kunci).split("_")
    return next((h for h in hilang if _plain(h) in bagian), None)


def _plain(kunci: str) -> str:
    """A key as it is compared: Indikator Kinerja and indikator-kinerja are indikator_kinerja."""
    return "_".join(re.split(r"[\s_-]+", kunci.casefold().strip()))
