"""Which workbooks are the papers of one office and year, of which forms are made."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from xlkinerja.carry.differences import NotComparableError, differences
from xlkinerja.check.cross.renstra import KEY as RENSTRA
from xlkinerja.check.sets import DocumentSet, group
from xlkinerja.check.values.offices import named_office
from xlkinerja.pages.form import Papers, Retargeted
from xlkinerja.workbook.book import Book

#: Letters of an office's name in a mark: a text in a defined name has 255 in all.
_LONGEST_NAME = 200


class OfficePapers(NamedTuple):
    """The papers of an office and year, and what they are called."""

    satker: str
    entitas: str
    years: str
    papers: Papers
    #: Those that were read, also what was set aside as a copy.
    every: tuple[Book, ...]

    @property
    def folder(self) -> Path:
        """Where its papers lie."""
        return self.every[0].path.parent

    @property
    def whose(self) -> str:
        """Whose papers these are, in words: SEKRETARIAT KPU KABUPATEN CONTOH, 2024."""
        return ", ".join(part for part in (self.satker, self.entitas, self.years) if part)

    @property
    def mark(self) -> str:
        """The same as a workbook of forms keeps it."""
        return "; ".join((self.years, self.entitas, self.satker[:_LONGEST_NAME]))

    def owns(self, mark: str) -> bool:
        """Whether a workbook of forms is of this office and year, in whatever form the name of the office stands."""
        years, entitas, satker = (*mark.split("; ", 2), "", "")[:3]
        if (years, entitas.casefold()) != (self.years, self.entitas.casefold()):
            return False
        one, other = named_office(satker), named_office(self.satker[:_LONGEST_NAME])
        return one.words == other.words and (one.level == other.level or not (one.level and other.level))


def offices(books: Iterable[Book], handed: Sequence[Book] = ()) -> list[OfficePapers]:
    """The offices whose workbooks these are, in the order of their first one.

    A Renstra is one of the papers of every set that it holds for; one that holds for none is alone.
    """
    sets = group(books, handed)
    yearly = [s for s in sets if s.books[0].kind != RENSTRA]
    used = {id(s.renstra) for s in yearly}
    own = {id(b) for b in handed}
    plans = [s for s in sets if s.books[0].kind == RENSTRA and not {id(b) for b in s.books} & (used | own)]
    return [*map(_office, yearly), *map(_office, plans)]


def _office(found: DocumentSet) -> OfficePapers:
    first = found.books[0]
    versions = found.versions("pk")
    papers = Papers(
        renstra=first if first.kind == RENSTRA else found.renstra,
        rkt=_newest(found, "rkt"),
        first_pk=versions[0] if len(versions) > 1 else None,
        pk=versions[-1] if versions else None,
        rencana_aksi=_newest(found, "rencana-aksi"),
        realisasi=_newest(found, "realisasi"),
        retargeted=_retargeted(versions),
    )
    years = "–".join(dict.fromkeys(filter(None, (first.identity("tahun"), first.identity("tahun_akhir")))))
    return OfficePapers(found.satker, first.identity("entitas"), years, papers, _every(found))


def _every(found: DocumentSet) -> tuple[Book, ...]:
    return (*found.every, *((found.renstra,) if found.renstra else ()))


def file_part(words: str) -> str:
    """Words as a part of the name of a file."""
    return " ".join(re.sub(r'[\\/:*?"<>|\x00-\x1f]', " ", words).split())[:120].rstrip(" .")


def _newest(found: DocumentSet, kind: str) -> Book | None:
    return next(reversed(found.versions(kind)), None)


def _retargeted(versions: Sequence[Book]) -> tuple[Retargeted, ...] | None:
    if len(versions) < 2:
        return None
    try:
        return differences(versions[0], versions[-1]).targets
    except NotComparableError:
        return None
