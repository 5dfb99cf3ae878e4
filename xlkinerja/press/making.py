"""The forms of an office: which are made of what, which are not and why, and the workbook of them."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.printed_forms import PrintedForm, printed_forms
from xlkinerja.press.blank import unquoted
from xlkinerja.press.forms_book import Made, forms_book
from xlkinerja.press.offices import OfficePapers
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import DOCUMENTS, FORMS_MARK_NAME
from xlkinerja.workbook.errors import PackageError, PatchRefused
from xlkinerja.workbook.package import Package

#: What a form needs, in words: a document by its kode.
PAPERS = {d.key.replace("-", "_"): d.kode for d in DOCUMENTS if not d.printed} | {
    "first_pk": "PK awal di samping PK perubahan"
}
#: What follows from other papers, and is no file of its own.
_DERIVED = frozenset({"retargeted"})
_UNCHANGED = "Tidak ada yang ditulis."


class FormMade(NamedTuple):
    """A form with the workbooks that it is made of and what is in doubt there, or why it is not made."""

    form: PrintedForm
    made_of: tuple[str, ...] = ()
    reason: str = ""
    doubt: str = ""


def sentences(told: Iterable[FormMade]) -> Iterator[str]:
    """What is told of forms: each that was made with its workbooks, then the others by the reason that they share."""
    reasons: dict[str, list[str]] = {}
    for one in told:
        if one.reason:
            reasons.setdefault(one.reason, []).append(one.form.title)
        else:
            doubt = f". Periksa: {one.doubt}" if one.doubt else ""
            yield f"{one.form.title}: dari {' dan '.join(one.made_of)}{doubt}"
    for reason, titles in reasons.items():
        yield f"Tidak dibuat, {reason}: {', '.join(titles)}."


def cut_texts(made: Made) -> Iterator[str]:
    """What is told of texts that are longer than a row shows."""
    for sheet, row in made.cut:
        yield (
            f"Teks di {sheet} baris {row} lebih panjang daripada yang dimuat satu baris Excel; sebagian tidak tampak. "
            "Persingkat di buku kerjanya."
        )


def needed(form: PrintedForm) -> tuple[str, ...]:
    """The documents that a form is made of, in words."""
    return tuple(PAPERS[name] for name in form.needs if name not in _DERIVED)


def papers_of(papers: Papers, book: Book) -> tuple[PrintedForm, ...]:
    """The forms that are made of one of the papers."""
    fields = {name for name in papers._fields if getattr(papers, name) is book}
    return tuple(form for form in printed_forms() if fields & set(form.needs))


def forms_of(papers: Papers, keys: Collection[str] = ()) -> tuple[dict[str, Page], list[FormMade]]:
    """The pages of all forms that the papers give, by title, and what is told of each; `keys` names those wanted."""
    pages: dict[str, Page] = {}
    told: list[FormMade] = []
    for form in printed_forms():
        if keys and form.key not in keys:
            continue
        wanted = [n for n in form.needs if n not in _DERIVED]
        names = tuple(book.path.name for n in wanted if (book := getattr(papers, n)) is not None)
        missing = [PAPERS[n] for n in wanted if getattr(papers, n) is None]
        if missing:
            told.append(FormMade(form, reason=f"karena tidak ada {' dan '.join(missing)}"))
        elif (page := form.page(papers)) is None:
            told.append(FormMade(form, reason=f"karena isinya belum ada di {' dan '.join(names)}"))
        else:
            pages[form.title] = page
            told.append(FormMade(form, names, doubt=form.doubt(papers)))
    return pages, told


def printed(pages: dict[str, Page], office: OfficePapers, standing: bytes | None, name: str) -> Made:
    """The workbook of those pages; `standing` is what the file of that name holds now.

    Raises PatchRefused where that is no workbook of forms of this office and year, or would lose something.
    """
    if standing is None:
        return forms_book(pages, office.mark)
    package = Package.from_bytes(standing)
    if reason := _refusal(package, office):
        raise PatchRefused(f"{name} {reason}")
    return forms_book(pages, office.mark, package)


def _refusal(package: Package, office: OfficePapers) -> str:
    """Why the forms of an office do not go into a workbook; "" where they do."""
    mark = package.defined_names.get(FORMS_MARK_NAME)
    if mark is None:
        return f"sudah ada dan bukan hasil cetak. {_UNCHANGED} Pilih nama lain."
    if not office.owns(unquoted(mark)):
        theirs = ", ".join(filter(None, reversed(unquoted(mark).split("; ", 2))))
        return f"memuat formulir milik {theirs}, bukan {office.whose}. {_UNCHANGED} Pilih nama lain."
    if package.has_macros:
        return f"memuat makro. {_UNCHANGED} Simpan sebagai .xlsx, lalu ulangi."
    return ""


def forms_beside(pdf: Path, office: OfficePapers) -> bytes | None:
    """The workbook of forms beside a PDF of the same name, whose typed texts go into the PDF.

    None where there is none, and where a workbook of that name is another one, as PK.xlsx beside PK.pdf is.
    """
    standing = standing_bytes(pdf.with_suffix(".xlsx"))
    try:
        return None if standing is None or _refusal(Package.from_bytes(standing), office) else standing
    except PackageError:
        return None


def standing_bytes(path: Path) -> bytes | None:
    """What a file holds; None where there is none."""
    return path.read_bytes() if path.exists() else None
