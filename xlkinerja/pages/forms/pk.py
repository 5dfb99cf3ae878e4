"""Perjanjian Kinerja: halaman pernyataan, oleh satu atau dua pihak, awal atau perubahan.

Sumber: formulir pada lampiran I PermenPANRB 53/2014.
"""

from collections.abc import Iterator

from xlkinerja.pages.blocks import Block, Box, Heading, Line, PageTable, Paragraph, Signatures, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import DOTS, has_second, of_year, parties, place_and_date, revised, said
from xlkinerja.workbook.book import Book

ORDER = 30
TITLE = "Perjanjian Kinerja"
NEEDS = ("pk",)

_WIDTHS = (14.0, 3.0, 73.0)
_OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada "
    "hasil,"
)
_SIGNED = "yang bertanda tangan di bawah ini:"
_PROMISE = (
    "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai "
    "target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan "
    "kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
)
_SUPERVISION = (
    "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari "
    "perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
)
_FIRST = "selanjutnya disebut pihak pertama"
_SECOND = "selaku atasan pihak pertama, selanjutnya disebut pihak kedua"


def page(papers: Papers) -> Page | None:
    """The statement; it is made of Identitas alone, with room to fill by hand what is not typed there."""
    book = papers.pk
    return None if book is None else Page(_WIDTHS, tuple(_blocks(book)))


def _blocks(book: Book) -> Iterator[Block]:
    office = book.identity("satker").upper()
    if office:
        yield Heading(office, "subjudul")
    yield Heading(of_year(revised("Perjanjian Kinerja", book), book).upper(), "judul")
    yield Space()
    if has_second(book):
        yield Paragraph(f"{_OPENING} kami {_SIGNED}")
        yield Space()
        yield _person(book, "pertama")
        yield Paragraph(_FIRST)
        yield Space()
        yield _person(book, "kedua")
        yield Paragraph(_SECOND)
        yield Space()
        yield Paragraph(f"Pihak pertama {_PROMISE}")
        yield Space()
        yield Paragraph(_SUPERVISION)
    else:
        yield Paragraph(f"{_OPENING} {_SIGNED}")
        yield Space()
        yield _person(book, "pertama")
        yield Space()
        yield Paragraph(_PROMISE)
    yield Space()
    yield Signatures(parties(book), place_and_date(book))


def _person(book: Book, party: str) -> PageTable:
    """Nama and Jabatan of a party, with dots where Identitas says nothing."""
    named = (("Nama", said(book, f"pihak_{party}")), ("Jabatan", said(book, f"jabatan_{party}")))
    return PageTable(tuple(_labelled(label, text or DOTS) for label, text in named))


def _labelled(label: str, text: str) -> Line:
    return Line((Box(label, "paragraf"), Box(":", "paragraf"), Box(text, "paragraf", text=text)))
