"""Urutan indikator dalam tabel laporan berbeda dari dokumennya.

Mengapa: Urutan yang berpindah membuat angka mudah tertukar antarbaris. Yang dibandingkan urutan di dalam satu sasaran.
Urutan yang sama dengan buku kerja Realisasi tidak diulang di sini.

Contoh: PK menyebut laporan monitoring lalu capaian target; tabel pengukuran menyebut sebaliknya.

Perbaikan: Urutkan indikator seperti di dokumennya.
"""

from collections.abc import Sequence
from itertools import pairwise

from xlkinerja.check.cross.joined import Entry
from xlkinerja.check.printed.comparison import HeldAgainst, PrintedPair
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped

KODE = "XK709"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: laporan kinerja disusun menurut perjanjian kinerja"


def check_report(laporan: Laporan) -> Hits:
    for comparison in laporan.comparable:
        ordered = sorted(comparison.pairs, key=lambda p: p.entry.row.number)
        for members in grouped(ordered, lambda p: p.reference.wording.sasaran):
            yield from _turned(laporan, comparison, members)


def _turned(laporan: Laporan, comparison: HeldAgainst, members: Sequence[PrintedPair]) -> Hits:
    """The first row that stands before one that it follows in the document."""
    turned = next(((a, b) for a, b in pairwise(members) if a.reference.row.number > b.reference.row.number), None)
    if turned is None or _as_elsewhere(laporan, [p.reference for p in members], comparison.document):
        return
    front, back = turned
    yield Hit.at(
        [front.entry.at("indikator"), back.entry.at("indikator"), front.in_book()],
        f"Di {front.entry.letak} «{front.entry.name}» tercetak sebelum «{back.entry.name}»; "
        f"di {comparison.name} sesudahnya.",
        f"Urutkan indikator seperti di {comparison.name}.",
        tercetak=front.entry.name,
        seharusnya=back.entry.name,
    )


def _as_elsewhere(laporan: Laporan, references: Sequence[Entry], document: int) -> bool:
    """Whether another workbook has the same order: then the difference stands between the workbooks."""
    every = (b for entry in references for b in laporan.group_of(entry) if b.document != document)
    numbers = ([b.row.number for b in own] for own in grouped(every, lambda b: b.document))
    return any(len(own) == len(references) and own == sorted(own) for own in numbers)
