"""From which document into which, and which column of the one goes into which column of the other.

Columns follow from their keys: a column that both tables have is carried under its own key, unless it belongs to one
document alone (`TYPED_HERE`); the few that are called otherwise stand in `RENAMED`. A test holds every input column of
every target to one of the two.
"""

from collections.abc import Mapping
from typing import NamedTuple

from xlkinerja.check.cross.renstra import covers, last_year
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.sheets.renstra import TARGETS, YEARS

#: Said of a change of the PK on the command line.
REVISED = "pk-perubahan"
#: What is called otherwise in the source, by source and target: key of the target → key of the source.
RENAMED: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("pk", "rencana-aksi"): {"pelaksana": "penanggung_jawab"},
    ("realisasi", "realisasi"): {
        "realisasi_n1": "realisasi",
        **{f"realisasi_n{i}": f"realisasi_n{i - 1}" for i in range(2, 5)},
    },
}
#: What every document says for itself, by target; nothing of another one is put there.
TYPED_HERE: Mapping[str, frozenset[str]] = {
    # programmes, kegiatan and money are those of the DIPA of the year; of an earlier RKT they go along
    "rkt": frozenset({"anggaran"}),
    "pk": frozenset(),
    "rencana-aksi": frozenset(
        {*(f"{what}_tw{i}" for what in ("target", "realisasi") for i in range(1, 5)), "kendala", "tindak_lanjut"}
    ),
    "realisasi": frozenset(
        "realisasi berlaku keterangan standar_nasional penyebab solusi tindak_lanjut program_pendukung bukti "  # noqa: SIM905 - words are read as words
        "satuan_realisasi".split()
    ),
}
#: What holds for one year only: left out where source and target are of different years.
OF_ONE_YEAR = frozenset({"target", "target_maksimum"})
#: Fields of Identitas that all documents of an office share. Date, names and offices of those who sign are of one
#: document: a PK is signed by two, a Rencana Aksi by one, and people change.
IDENTITY = ("satker", "kode_satker", "entitas", "tahun", "tempat")


class Route(NamedTuple):
    """One way from a document to another, by their keys.

    `adds` says whether indikator that the target lacks are added; else those that it has are completed. From a document
    of its own kind (`same_kind`) every row goes along, from others every indikator once. `whole` is the way of what an
    office had elsewhere into the workbook of the same document: every column that people type goes along.
    """

    source: str
    target: str
    adds: bool = True
    whole: bool = False

    @property
    def same_kind(self) -> bool:
        return self.source == self.target


#: Each target (as the command line names it) with the documents it is filled from, the usual one first.
SOURCES: Mapping[str, tuple[str, ...]] = {
    "rkt": ("renstra", "rkt"),
    "pk": ("rkt", "renstra", "pk"),
    REVISED: ("pk",),
    "rencana-aksi": ("pk", "rencana-aksi"),
    "realisasi": ("pk", "renstra", "realisasi"),
}


def route(source: str, target: str) -> Route | None:
    """The way from a document to a target of SOURCES; None where there is none."""
    if source not in SOURCES.get(target, ()):
        return None
    document = "pk" if target == REVISED else target
    return Route(source, document, adds=(source, document) != ("renstra", "realisasi"))


def columns(way: Route, source: Book, tahun: int | None) -> dict[str, str]:
    """Key of each column of the target's main table that is carried → key of its column in the source.

    `tahun` is the year of the target, which chooses the column of a Renstra and leaves out what holds for one year.
    """
    theirs = BY_KEY[way.source].main.by_key
    found = {
        c.key: c.key
        for c in BY_KEY[way.target].main.columns
        if not c.computed and c.key in theirs and (way.whole or c.key not in TYPED_HERE[way.target])
    }
    if way.whole:
        return found
    found |= RENAMED.get((way.source, way.target), {})
    if way.source == "renstra":
        found |= _of_renstra(way, source, tahun)
    elif source.tahun != tahun:
        found = {key: value for key, value in found.items() if key not in OF_ONE_YEAR}
    return found


def _of_renstra(way: Route, source: Book, tahun: int | None) -> dict[str, str]:
    """The target of the year from its column; the last one as the target at the end of the period."""
    found: dict[str, str] = {}
    if tahun is not None and (key := _target_of(source, tahun)):
        found |= {"target": key, "target_maksimum": key}
    last = last_year(source)
    if way.target == "realisasi" and last is not None and (key := _target_of(source, last)):
        found = {"target_renstra": key}  # the year's own target is that of the PK
    return found


def _target_of(source: Book, tahun: int) -> str:
    number = tahun - (source.tahun or 0)
    return TARGETS[number].key if covers(source, tahun) and 0 <= number < YEARS else ""
