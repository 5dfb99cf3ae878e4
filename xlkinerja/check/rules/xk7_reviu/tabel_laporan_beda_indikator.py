"""Tabel laporan berbicara tentang indikator lain daripada dokumennya.

Mengapa: Bila kurang dari separuh indikator cocok, membandingkan barisnya satu per satu tidak berguna. Yang perlu
diputuskan lebih dahulu: tabel itu memang tabel dokumen ini, atau milik entitas lain.

Contoh: Tabel kedua RKT memuat 8 indikator tingkat KPU; tidak satu pun ada di RKT Sekretariat.

Perbaikan: Pindahkan tabel itu ke laporan entitasnya, atau pilih isinya dengan benar di kolom Dokumen.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.reviewing import at, book_name
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.places import Place

KODE = "XK708"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: indikator yang diperjanjikan sama dengan yang diukur"


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    laporan = document_set.laporan
    if laporan is None:
        return
    for comparison in laporan.held_against:
        if not comparison.strangers:
            continue
        book, name = laporan.book_of(comparison.document), book_name(laporan, comparison.document)
        here = len(comparison.pairs) + len(comparison.extra)
        matching, in_reference = len(comparison.pairs), len(comparison.pairs) + len(comparison.gone)
        yield Hit(
            at(laporan, comparison.printing.tables[0].rows[0].row["tabel"]),
            f"Tabel {comparison.printing.name} memuat {here} indikator, {name} memuat {in_reference}; "
            f"{f'hanya {matching}' if matching else 'tidak satu pun'} cocok.",
            "Pindahkan tabel itu ke laporan entitasnya, atau betulkan kolom Dokumen.",
            tercetak=str(matching),
            seharusnya=str(in_reference),
            also=(Place(book, book.main.sheet, book.main.header()),) if book.main else (),
        )
