"""What every door asks for: files checked as their office has settled it in the xlkinerja.toml beside them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from xlkinerja.check.checking import OnFile, check, check_books, plans_outside
from xlkinerja.check.comparing import compare, read_earlier
from xlkinerja.check.cross.copies import same_content
from xlkinerja.check.cross.renstra import KEY as RENSTRA
from xlkinerja.check.finding import Report
from xlkinerja.check.locating import beside
from xlkinerja.check.sets import group
from xlkinerja.check.settings import Settings, SettingsUnusable, ignore, load, unused
from xlkinerja.kinerja.vocabulary import adding
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.reading import read


def periksa(
    *locations: Path | str,
    settings: Settings | None = None,
    earlier: Path | str | None = None,
    on_file: OnFile | None = None,
    processes: int = 1,
) -> Report:
    """What `xlkinerja periksa` finds in files and folders: selected, set aside and compared as the user wants it.

    `settings` are those of the xlkinerja.toml that lies there, unless others are given, such as `settings.parse_toml`
    makes of a text. `earlier` is the JSON result of an earlier run, of which only the differences are wanted; `on_file`
    and `processes` are those of `check`. What is set aside stands in `ignored`, with its reason. Raises
    SettingsUnusable and EarlierUnusable: both are a ValueError with a sentence for the user.
    """
    places = [Path(p) for p in locations]
    settings = load(places) if settings is None else settings
    before = read_earlier(Path(earlier)) if earlier else None
    with adding(settings.kosakata):
        report = check(places, select=settings.pilih, on_file=on_file, processes=processes, renstra=_plan(settings))
    if all(p.is_dir() for p in places):  # of single files nobody knows what the others would have shown
        report = replace(report, unused=unused(report, settings.abaikan, settings.pilih))
    report = ignore(report, settings.abaikan)
    if earlier is None or before is None:
        return report
    return compare(report, before, Path(earlier).name, select=settings.pilih)


def check_open(book: Book, place: Path | None) -> Report:
    """What `periksa` finds about an open workbook and the documents of its set, in the folder in which it lies.

    `place` is where the workbook lies itself, not the copy from which the Book was read; without one it is checked
    alone. Raises SettingsUnusable.
    """
    if place is None:
        return check_books([book])
    settings = load([place])
    with adding(settings.kosakata):
        books, handed = _with_set(book, place, _plan(settings))
        return ignore(check_books(books, select=settings.pilih, handed=handed), settings.abaikan)


def _plan(settings: Settings) -> Path | None:
    """The Renstra that the settings name. Raises SettingsUnusable where it is none."""
    if not settings.renstra:
        return None
    book = read(Path(settings.renstra))
    if book.kind == RENSTRA:
        return book.path
    reason = book.problems[0].pesan if book.problems else f"Dokumennya {book.document_name}."
    raise SettingsUnusable(
        f"{settings.renstra} bukan Renstra. {reason} Buat templatnya dengan: xlkinerja template renstra"
    )


def _with_set(book: Book, place: Path, plan: Path | None) -> tuple[Sequence[Book], Sequence[Book]]:
    """The open workbook with the documents of its set, by name, and the Renstra of the set from outside the folder."""
    others = [b for b in map(read, beside(place)) if not same_content(b, book)]  # of copies the open one is checked
    books = sorted([book, *others], key=lambda b: b.name.casefold())
    handed = plans_outside([place.parent], plan, books)
    for document_set in group(books, handed):
        repeated = document_set.repeated
        members = {id(b) for b in (*document_set.books, *(b for b, _ in repeated))}
        if id(book) in members:  # the open one is looked at, whatever another of the same document is called
            members |= {id(b) for b in (document_set.renstra, *document_set.other_renstra)}
            members -= {id(used) for b, used in repeated if b is book}
            return [b for b in books if id(b) in members], [b for b in handed if id(b) in members]
    return [book], []
