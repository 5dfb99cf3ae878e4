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
from xlkinerja.check.printed.reviewing import at, at_workbook, book_name, called, grouped
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat

KODE = "XK709"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: laporan kinerja disusun menurut perjanjian kinerja"


def check_report(laporan: Laporan) -> Hits:
    for comparison in laporan.held_against:
        if comparison.strangers:
            continue
        ordered = sorted(comparison.pairs, key=lambda p: p.entry.row.number)
        for members in grouped(ordered, lambda p: p.reference.wording.sasaran):
            yield from _turned(laporan, comparison, members)


def _turned(laporan: Laporan, comparison: HeldAgainst, members: Sequence[PrintedPair]) -> Hits:
    """The first row that stands before one that it follows in the document."""
    turned = next(((a, b) for a, b in pairwise(members) if a.reference.row.number > b.reference.row.number), None)
    if turned is None or _as_elsewhere(laporan, [p.reference for p in members], comparison.document):
        return
    front, back = turned
    name = book_name(laporan, comparison.document)
    yield Hit(
        at(laporan, front.entry.row["indikator"]),
        f"Di {called(laporan.table_of(front.entry))} «{front.entry.name}» tercetak sebelum «{back.entry.name}»; "
        f"di {name} sesudahnya.",
        f"Urutkan indikator seperti di {name}.",
        tercetak=front.entry.name,
        seharusnya=back.entry.name,
        also=(at(laporan, back.entry.row["indikator"]), at_workbook(laporan, front.reference)),
    )


def _as_elsewhere(laporan: Laporan, references: Sequence[Entry], document: int) -> bool:
    """Whether another workbook has the same order: then the difference stands between the workbooks."""
    by_document: dict[int, list[int]] = {}
    for entry in references:
        for b in laporan.group_of(entry):
            by_document.setdefault(b.document, []).append(b.row.number)
    return any(
        i != document and len(numbers) == len(references) and numbers == sorted(numbers)
        for i, numbers in by_document.items()
    )
