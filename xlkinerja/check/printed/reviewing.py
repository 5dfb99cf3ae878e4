"""Words and places that the rules on a printed report share."""

from collections.abc import Callable, Iterable

from xlkinerja.check.cross.joined import Entry
from xlkinerja.check.printed.comparison import PrintedPair
from xlkinerja.check.printed.laporan import Laporan, Measurement
from xlkinerja.check.printed.measuring import measure
from xlkinerja.check.single.diagnosis import fits
from xlkinerja.check.values.cells import Reading
from xlkinerja.check.values.places import Place
from xlkinerja.check.values.texts import differing_words
from xlkinerja.workbook.book import Row


def other_reprints(
    laporan: Laporan | None, members: Iterable[Entry], column: str, said: Callable[[PrintedPair], str]
) -> tuple[str, tuple[Place, ...]]:
    """Where the report prints a row of a document otherwise than the document, in a sentence and as places.

    `said` gives the printed words that differ, "" for a reprint that agrees.
    """
    reprinted = laporan.reprinted(list(members)) if laporan else ()
    other = [(p, words) for p in reprinted if (words := said(p))]
    if laporan is None or not other:
        return "", ()
    sentence = ", ".join(f"{p.book.document_name} di {p.entry.letak} {words}" for p, words in other)
    return f" Dalam laporan tercetak {sentence}.", tuple(p.entry.at(column) for p, _ in other)


def of_indikator(laporan: Laporan, indikator: Measurement | Entry, column: str) -> tuple[Row, tuple[Place, ...], str]:
    """The row of an indikator, the places of one of its columns (workbook first), and where it stands in words."""
    if isinstance(indikator, Measurement):
        return indikator.entry.row, (indikator.entry.at(column),), indikator.entry.letak
    printed = [p.entry for p in laporan.measured.values() if p.reference.key == indikator.key]
    letak = ", ".join(b.letak for b in printed) or laporan.books[indikator.document].document_name
    return indikator.row, (laporan.place_of(indikator, column), *(b.at(column) for b in printed)), letak


def following(laporan: Laporan, u: Measurement, target: Reading | None, realisasi: Reading | None) -> tuple[Place, ...]:
    """The printed capaian of a row, where it follows another target or realisasi than those printed beside it."""
    other = measure(target, realisasi, u.polarisasi, laporan.aturan)
    if u.tercetak is None or u.result is None or u.result.basis is None or other is None or other.basis is None:
        return ()
    follows = fits(u.tercetak, other.basis) and not fits(u.tercetak, u.result.basis)
    return (u.entry.at("capaian"),) if follows else ()


def own_words(here: str, there: str) -> list[str]:
    """The words in quotes that only one of two texts has: of each that has any."""
    return [f"«{words}»" for words in differing_words(here, there) if words]
