"""Runs the rules over workbooks and sets, each after those to which it yields, and stamps what they say."""

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


def run(books: Sequence[Book], sets: Sequence[DocumentSet], select: Collection[str], *, strict: bool) -> list[Finding]:
    """What the selected rules find; those to which they yield run as well, without being shown."""
    every = {r.kode: r for r in rules()}
    shown = {kode for kode in every if not select or any(kode.startswith(s.strip().upper()) for s in select)}
    set_of = {id(b): document_set for document_set in sets for b in document_set.books}
    waited_for = {kode for rule in every.values() for kode in rule.yields_to}
    said: dict[str, Said] = {}
    temuan: list[Finding] = []
    for kode in _in_order(every, shown):
        rule = every[kode]
        hits = [*_of_books(rule, books, set_of, strict=strict), *_of_sets(rule, sets, strict=strict)]
        if kode in waited_for:
            said[kode] = {reach: {_key(p, reach) for h in hits for p in (h.place, *h.also)} for reach in Reach}
        if kode in shown:
            temuan += (_stamp(rule, hit) for hit in hits if not _silenced(rule, hit, said))
    return temuan


def _in_order(every: Mapping[str, Rule], shown: Iterable[str]) -> Iterator[str]:
    """The codes that must run, each behind those to which it yields."""
    needed, waiting = set[str](), list(shown)
    while waiting:
        kode = waiting.pop()
        if kode not in needed:
            needed.add(kode)
            waiting += every[kode].yields_to
    yield from TopologicalSorter({kode: sorted(every[kode].yields_to) for kode in sorted(needed)}).static_order()


def _silenced(rule: Rule, hit: Hit, said: Mapping[str, Said]) -> bool:
    """Whether a rule to which this one yields has spoken of the same cell, row or workbook, shown or not."""
    return any(_key(hit.place, reach) in said[kode][reach] for kode, reach in rule.yields_to.items())


def _key(place: Place, reach: Reach) -> tuple[object, ...]:
    if reach is Reach.BOOK:
        return (id(place.book),)
    if reach is Reach.ROW and place.sel:
        return id(place.book), place.lembar, split_ref(place.sel)[1]
    return id(place.book), place.lembar, place.sel


def _of_books(rule: Rule, books: Sequence[Book], set_of: Mapping[int, DocumentSet], *, strict: bool) -> Iterator[Hit]:
    if rule.check_book is not None:
        for book in books:
            yield from _of_book(rule, book, set_of.get(id(book)), strict=strict)


def _of_book(rule: Rule, book: Book, document_set: DocumentSet | None, *, strict: bool) -> list[Hit]:
    if not rule.applies(book):
        return []
    return list(_collect(rule, book, partial(_weighed, rule, book, document_set), strict=strict))


def _weighed(rule: Rule, book: Book, document_set: DocumentSet | None) -> Iterator[Hit]:
    """The hits on one workbook, as galat where the rest of its set proves them."""
    for hit in rule.check_book(book) if rule.check_book else ():
        proven = rule.proven is not None and document_set is not None and rule.proven(document_set, hit)
        yield hit._replace(tingkat=Tingkat.ERROR) if proven else hit


def _of_sets(rule: Rule, sets: Sequence[DocumentSet], *, strict: bool) -> Iterator[Hit]:
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
