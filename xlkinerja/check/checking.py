"""The one loop: find the workbooks, read them, group them into sets, run the rules, sort what they found."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from xlkinerja.check.cross.renstra import KEY as RENSTRA
from xlkinerja.check.finding import CheckedFile, Finding, Report
from xlkinerja.check.locating import kind_of, locate, others
from xlkinerja.check.running import run
from xlkinerja.check.sets import DocumentSet, group
from xlkinerja.workbook import archive
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Book, Problem
from xlkinerja.workbook.documents import BY_KEY, FORMS_MARK_NAME
from xlkinerja.workbook.errors import PackageError
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from, read

#: Defined name by which a workbook of findings is known again.
TEMUAN_MARK_NAME = "XLKinerja_Temuan"
#: Set in tests: an exception in a rule is raised instead of becoming a finding.
STRICT_VARIABLE = "XLKINERJA_KETAT"

OnFile = Callable[[int, int, str], object]


def check(
    locations: Iterable[Path | str],
    *,
    select: Collection[str] = (),
    on_file: OnFile | None = None,
    processes: int = 1,
    strict: bool | None = None,
    renstra: Path | None = None,
) -> Report:
    """Checks files and folders; `select` names codes or the beginnings of codes (XK3 is a family), none means all.

    `on_file` is called after each file with the number done, the number in all and the name. `processes` is how many
    processes read; the report is the same for every number. Nothing raises for what a file holds; `strict` lets an
    exception in a rule through (otherwise as the environment says). Workbooks of findings and of forms are passed over.
    `renstra` is a Renstra for every set that has none of its own, as is one that lies above a folder given.
    """
    locations = list(locations)
    is_strict = bool(os.environ.get(STRICT_VARIABLE)) if strict is None else strict
    berkas = locate(locations)
    books = others(locations)
    for done, book in enumerate(_read_all(berkas, processes, strict=is_strict), 1):
        if not is_made(book):
            books.append(book)
        if on_file is not None:
            on_file(done, len(berkas), book.name)
    handed = plans_outside(locations, renstra, books, strict=is_strict)
    return check_books(books, select=select, strict=is_strict, handed=handed)


def check_books(
    books: Sequence[Book], *, select: Collection[str] = (), strict: bool = False, handed: Sequence[Book] = ()
) -> Report:
    """The same for workbooks already read; a Renstra among `handed` holds for the sets that have none of their own."""
    sets = group(books, handed)
    books = [*books, *handed]
    temuan = run(list(_once(books, sets)), sets, select, strict=strict)
    lembar = {book.name: _sheet_order(book) for book in books}
    named = {b.name: document_set.satker for document_set in sets for b in document_set.every}  # one office, one name
    temuan = [replace(f, satker=named.get(f.berkas, f.satker)) for f in temuan]
    checked = (
        CheckedFile(b.name, _on_disk(b.path), named.get(b.name, b.identity("satker")), b.identity("entitas"), b.tahun)
        for b in books
    )
    return Report(
        tuple(sorted(temuan, key=lambda f: _sort_key(f, lembar[f.berkas]))),
        sum(kind_of(b.path) is None for b in books),
        checked=tuple(checked),
    )


def _on_disk(path: Path) -> Path:
    """The file that can be opened: of one inside an archive the archive."""
    found = archive.inside(path)
    return found[0] if found else path


def _once(books: Sequence[Book], sets: Sequence[DocumentSet]) -> Iterator[Book]:
    """The workbooks without those in whose place another one is used: each of them is one finding."""
    copies = {id(b) for document_set in sets for b, _ in (*document_set.copies, *document_set.repeated)}
    return (b for b in books if id(b) not in copies)


def plans_outside(
    locations: Iterable[Path | str], renstra: Path | None, books: Sequence[Book], *, strict: bool = False
) -> list[Book]:
    """A Renstra from outside what is checked: the one named, else one that lies beside a folder given and is of use."""
    known = {book.path.resolve() for book in books}
    folders = [Path(p).absolute() for p in locations if Path(p).is_dir()]
    file = BY_KEY[RENSTRA].file
    wanted = [(renstra, renstra.as_posix())] if renstra else [(f.parent / file, f"../{file}") for f in folders]
    once = {path.resolve(): (path, name) for path, name in wanted if path.is_file()}
    found = [_read(*named, strict=strict) for place, named in once.items() if place not in known]
    plans = [b for b in found if b.kind == RENSTRA]
    return plans if renstra else [b for b in plans if any(s.renstra is b for s in group(books, plans))]


def _read_all(berkas: Sequence[tuple[Path, str]], processes: int, *, strict: bool) -> Iterator[Book]:
    """Each workbook, in the order given, whoever reads it."""
    if min(processes, len(berkas)) < 2:
        for path, name in berkas:
            yield _read(path, name, strict=strict)
        return
    from concurrent.futures import ProcessPoolExecutor

    paths, names = zip(*berkas, strict=True)
    with ProcessPoolExecutor(min(processes, len(berkas))) as pool:
        yield from map(_declared_here, pool.map(partial(_read, strict=strict), paths, names, chunksize=8))


def _declared_here(book: Book) -> Book:
    """A Book from another process with the declarations of this one, which rules know by identity."""
    if book.document is None:
        return book
    document = BY_KEY[book.document.key]
    declared = {table.name: table for table in document.tables}
    return replace(
        book,
        document=document,
        tables={name: replace(data, table=declared[name]) for name, data in book.tables.items()},
        skala=book.skala and replace(book.skala, table=declared[book.skala.table.name]),
    )


def is_temuan(book: Book) -> bool:
    """Whether this is a workbook that `periksa --format xlsx` wrote: a result, nothing to be checked."""
    return _marked(book, TEMUAN_MARK_NAME)


def is_made(book: Book) -> bool:
    """Whether this is a result: a workbook of findings, or one of forms that `cetak` wrote."""
    return _marked(book, TEMUAN_MARK_NAME, FORMS_MARK_NAME)


def _marked(book: Book, *names: str) -> bool:
    if any(p.kind == "temuan" for p in book.problems):
        return True
    if not any(p.kind == "asing" for p in book.problems) or archive.inside(book.path):
        return False
    try:
        return not Package.open(book.path).defined_names.keys().isdisjoint(names)
    except PackageError:
        return False


def _read(path: Path, name: str, *, strict: bool) -> Book:
    try:
        if path.suffix.casefold() == archive.SUFFIX:
            return _read_archive(path, name)
        if packed := archive.inside(path):
            return _read_member(*packed, path, name)
        return read(path, name=name)
    except Exception as error:
        if strict:
            raise
        failure = PackageError("rusak", type(error).__name__)
        return Book(path, name=name, problems=(Problem(failure.kind, failure.state, failure.tindakan),))


def _read_archive(path: Path, name: str) -> Book:
    """An archive that cannot be read whole, or holds nothing that is looked at."""
    content = archive.listing(path)
    nothing = Problem("arsip_kosong", f"Arsip {path.name} tidak memuat buku kerja Excel.", "Periksa isi arsip itu.")
    return Book(path, name=name, problems=content.problems or (nothing,))


def _read_member(archive_path: Path, member: str, path: Path, name: str) -> Book:
    """A workbook inside an archive; a workbook of findings or forms is known by its mark here, where its bytes are."""
    try:
        package = Package.from_bytes(archive.read_member(archive_path, member))
        if not package.defined_names.keys().isdisjoint((TEMUAN_MARK_NAME, FORMS_MARK_NAME)):
            return Book(path, name=name, problems=(Problem("temuan", "Hasil xlkinerja.", "Tidak diperiksa."),))
        return book_from(package, path, name=name)
    except PackageError as error:
        return Book(path, name=name, problems=(Problem(error.kind, error.state, error.tindakan),))


def _sheet_order(book: Book) -> dict[str, int]:
    sheets = book.document.sheets if book.document else ()
    return {sheet.name: i for i, sheet in reversed(list(enumerate(sheets)))}


def _sort_key(temuan: Finding, lembar: dict[str, int]) -> tuple[str, str, int, int, int, str, str]:
    try:
        column, row = split_ref(temuan.sel)
    except ValueError:
        column = row = 0
    order = lembar.get(temuan.lembar, -1 if not temuan.lembar else len(lembar))
    return temuan.berkas.casefold(), temuan.berkas, order, row, column, temuan.kode, temuan.pesan
