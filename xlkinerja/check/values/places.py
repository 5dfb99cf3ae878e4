"""Places in workbooks: how a finding names one or many of them, and how they are written in a sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Book, Row

#: So many runs of cells or names are written out; the rest is counted.
TERBANYAK = 12


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place in a workbook that was read."""

    book: Book
    lembar: str = ""
    sel: str = ""


def ranges(cells: Iterable[str]) -> str:
    """Addresses as a reader wants them: "Q5–Q7, Q12"; of many only the first, and how many more there are."""
    deret = _runs(cells)
    ditulis = [d[0] if len(d) == 1 else f"{d[0]}–{d[-1]}" for d in deret[:TERBANYAK]]
    sisa = sum(len(d) for d in deret[TERBANYAK:])
    return ", ".join(ditulis) + (f", dan {sisa} sel lain" if sisa else "")


def _runs(cells: Iterable[str]) -> list[list[str]]:
    """Addresses below each other drawn together, in the order given."""
    deret: list[list[str]] = []
    for sel in dict.fromkeys(cells):
        if deret and _below(deret[-1][-1], sel):
            deret[-1].append(sel)
        else:
            deret.append([sel])
    return deret


def _below(atas: str, bawah: str) -> bool:
    (k1, b1), (k2, b2) = split_ref(atas), split_ref(bawah)
    return k1 == k2 and b2 == b1 + 1


def numbers(values: Iterable[int]) -> str:
    """Numbers with runs drawn together: "1–4, 7"."""
    deret: list[list[int]] = []
    for n in sorted(set(values)):
        if deret and n == deret[-1][-1] + 1:
            deret[-1].append(n)
        else:
            deret.append([n])
    return ", ".join(str(d[0]) if len(d) == 1 else f"{d[0]}–{d[-1]}" for d in deret)


def enough(names: Iterable[str], terbanyak: int = 3) -> str:
    """The first few names in quotes, and how many more there are."""
    semua = list(dict.fromkeys(names))
    sisa = len(semua) - terbanyak
    return ", ".join(f"«{n}»" for n in semua[:terbanyak]) + (f", dan {sisa} lainnya" if sisa > 0 else "")


def rest(book: Book, lembar: str, cells: Sequence[str]) -> tuple[Tempat, ...]:
    """The places after the first one, at which the finding itself stands; of many only where each run begins."""
    tempat = list(dict.fromkeys(cells))
    if len(tempat) > TERBANYAK:
        tempat = [d[0] for d in _runs(tempat)]
    return tuple(Tempat(book, lembar, sel) for sel in tempat[1:])


def cell_list(rows: Iterable[Row], key: str) -> list[str]:
    return [r[key].ref for r in rows]


def listing(names: Iterable[str]) -> str:
    """RKT, PK, dan Realisasi."""
    semua = list(dict.fromkeys(names))
    if len(semua) < 3:
        return " dan ".join(semua)
    return f"{', '.join(semua[:-1])}, dan {semua[-1]}"
