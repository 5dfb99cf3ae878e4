"""Runs the rules over workbooks and sets, leaves out what other rules tell already, and stamps the rest."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from graphlib import TopologicalSorter

from xlkinerja.check.discovery import rules
from xlkinerja.check.finding import Finding, Letak, Tingkat, sidik
from xlkinerja.check.rule import Hit, Reach, Rule
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.places import Place
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Book

#: Where a rule has said something, as the places, rows or workbooks that it reaches.
Said = Mapping[Reach, Collection[tuple[object, ...]]]
#: A workbook and the set that it belongs to, where it belongs to one.
InSet = tuple[Book, DocumentSet | None]


def run(books: Sequence[Book], sets: Sequence[DocumentSet], select: Collection[str], *, strict: bool) -> list[Finding]:
    """What the selected rules find; those to which they yield run before them, without being shown."""
    shown = [r for r in rules() if not select or any(r.kode.startswith(s.strip().upper()) for s in select)]
    paired = in_sets(books, sets)
    left: dict[str, list[Hit]] = {}
    said: dict[str, Said] = {}
    for rule in causes_first(shown):
        left[rule.kode] = [h for h in hits(rule, paired, sets, strict=strict) if not silenced(rule, h, said)]
        said[rule.kode] = spoken_of(left[rule.kode])  # what is left out silences nothing
    return [_stamp(rule, hit) for rule in shown for hit in left[rule.kode]]


def causes_first(shown: Iterable[Rule]) -> list[Rule]:
    """The rules and those to which they yield, however many lie between, each behind all that it yields to."""
    by_kode = {r.kode: r for r in rules()}
    order = [*TopologicalSorter({r.kode: [*r.yields_to] for r in by_kode.values()}).static_order()]
    needed = {r.kode for r in shown}
    for kode in reversed(order):
        if kode in needed:
            needed.update(by_kode[kode].yields_to)
    return [by_kode[kode] for kode in order if kode in needed]


def in_sets(books: Iterable[Book], sets: Iterable[DocumentSet]) -> list[InSet]:
    """Each workbook beside the set that it belongs to."""
    set_of = {id(b): document_set for document_set in sets for b in document_set.books}
    return [(b, set_of.get(id(b))) for b in books]


def hits(rule: Rule, books: Iterable[InSet], sets: Iterable[DocumentSet], *, strict: bool) -> list[Hit]:
    """What one rule says, whatever the others say."""
    of_books = [hit for pair in books for hit in _of_book(rule, *pair, strict=strict)] if rule.check_book else []
    return [*of_books, *_of_sets(rule, sets, strict=strict)]


def spoken_of(hits: Iterable[Hit]) -> Said:
    """The cells, rows and workbooks of some hits; where a rule failed it has not spoken."""
    places = [p for hit in hits if not hit.failed for p in (hit.place, *hit.also)]
    return {reach: {_key(p, reach) for p in places} for reach in Reach}


def silenced(rule: Rule, hit: Hit, said: Mapping[str, Said]) -> bool:
    """Whether a rule to which this one yields has spoken of the same cell, row or workbook."""
    yields_to = () if hit.failed else rule.yields_to.items()
    return any(_key(hit.place, reach) in said[kode][reach] for kode, reach in yields_to)


def _key(place: Place, reach: Reach) -> tuple[object, ...]:
    if reach is Reach.BOOK:
        return (id(place.book),)
    if reach is Reach.ROW and place.sel:
        return id(place.book), place.lembar, split_ref(place.sel)[1]
    return id(place.book), place.lembar, place.sel


def _of_book(rule: Rule, book: Book, document_set: DocumentSet | None, *, strict: bool) -> list[Hit]:
    if not rule.applies(book):
        return []
    return list(_collect(rule, book, partial(_weighed, rule, book, document_set), strict=strict))


def _weighed(rule: Rule, book: Book, document_set: DocumentSet | None) -> Iterator[Hit]:
    """The hits on one workbook, as galat where the rest of its set proves them."""
    for hit in rule.check_book(book) if rule.check_book else ():
        proven = rule.proven is not None and document_set is not None and rule.proven(document_set, hit)
        yield hit._replace(tingkat=Tingkat.ERROR) if proven else hit


def _of_sets(rule: Rule, sets: Iterable[DocumentSet], *, strict: bool) -> Iterator[Hit]:
    for document_set in sets:
        run: Callable[[], Iterable[Hit]]
        if rule.check_set is not None:
            run = partial(rule.check_set, document_set)
        elif rule.check_report is not None and document_set.laporan is not None:
            run = partial(rule.check_report, document_set.laporan)
        elif rule.check_kamus is not None and document_set.kamus is not None:
            run = partial(rule.check_kamus, document_set.kamus)
        else:
            continue
        yield from _collect(rule, document_set.books[0], run, strict=strict)


def _collect(rule: Rule, book: Book, run: Callable[[], Iterable[Hit]], *, strict: bool) -> Iterator[Hit]:
    """What one rule yields; its failure is a hit as well, and what it found before is kept."""
    try:
        yield from run()
    except Exception as error:
        if strict:
            raise
        yield Hit(
            Place(book),
            f"Pemeriksaan {rule.kode} ({rule.name}) gagal pada {book.name}: {type(error).__name__}. "
            "Aturan ini tidak selesai diperiksa di sini.",
            "Laporkan kepada pembuat xlkinerja dengan menyertakan berkas ini; temuan yang lain tetap berlaku.",
            tingkat=Tingkat.ERROR,
            failed=True,
        )


def _stamp(rule: Rule, hit: Hit) -> Finding:
    book = hit.place.book
    satker, entitas = book.identity("satker"), book.identity("entitas")
    document = f"{book.document.key};{book.perubahan}" if book.document else book.path.name
    of_place = (hit.place.lembar, hit.place.sel, hit.tercetak, hit.seharusnya)
    return Finding(
        kode=rule.kode,
        aturan=rule.name,
        tingkat=hit.tingkat or rule.tingkat,
        satker=satker,
        entitas=entitas,
        tahun=book.tahun,
        berkas=book.name,
        lembar=hit.place.lembar,
        sel=hit.place.sel,
        pesan=hit.pesan,
        tercetak=hit.tercetak,
        seharusnya=hit.seharusnya,
        tindakan=hit.tindakan,
        tempat_lain=tuple(Letak(t.book.name, t.lembar, t.sel) for t in hit.also),
        sumber=rule.sumber,
        sidik=sidik(rule.kode, (satker, entitas, str(book.tahun), document, *of_place)),
    )
