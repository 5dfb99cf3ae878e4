"""The forms that the open workbook gives, with what lies beside it, as a workbook of their own beside it."""

from pathlib import Path

from xlkinerja.check.checking import is_made
from xlkinerja.check.locating import beside
from xlkinerja.hosts.live import Snapshot
from xlkinerja.hosts.steps import Job, Kind, Step
from xlkinerja.pages.form import Papers
from xlkinerja.press.making import cut_texts, forms_of, papers_of, printed, sentences, standing_bytes
from xlkinerja.press.offices import OfficePapers, offices
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.disk.replacing import replace_file
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.reading import read

_UNCHANGED = "Tidak ada yang ditulis."
#: Cells that were put right, and areas that moved, which a message names.
_MOST_NAMED = 3


def press(shot: Snapshot, place: Path | None) -> tuple[Job, str]:
    """Write «Cetak NAMA.xlsx» beside the open workbook; the step that opens it, and what the user is told.

    Made are the forms that are made of the open workbook. `place` is where it lies, None for one that was never saved
    on this computer. Raises PatchRefused where nothing can be made.
    """
    book = shot.book
    if place is None:
        raise PatchRefused(
            f"Buku kerja ini belum disimpan di komputer ini. {_UNCHANGED} Simpan di folder dokumen lainnya, lalu "
            "ulangi."
        )
    office = _office(book, place)
    pages, told = forms_of(office.papers, [form.key for form in papers_of(office.papers, book)])
    if not pages:
        raise PatchRefused(
            f"Tidak ada formulir dari {book.document_name} ini. {' '.join(sentences(told))} {_UNCHANGED}"
        )
    target = place.with_name(f"Cetak {place.stem}.xlsx")
    standing = standing_bytes(target)
    made = printed(pages, office, standing, target.name)
    backup = None
    if made.data != standing:
        backup = replace_file(target, made.data, backup=standing is not None, expected=standing)
    pesan = [f"{target.name} dibuat: {len(pages)} formulir.", *sentences(told)]
    if backup is not None:
        pesan.append(f"Salinan lama: {backup.name}.")
    pesan += list(cut_texts(made))[:_MOST_NAMED]
    for sheet, cell, content in made.restored[:_MOST_NAMED]:
        pesan.append(f"Isi kami dikembalikan di {sheet}!{cell} (tertulis «{content}»).")
    for sheet, area, to in made.moved[:_MOST_NAMED]:
        pesan.append(f"Isian Anda di {sheet}!{area} dipindahkan ke {to}.")
    return Job([Step(Kind.OPEN, place=str(target))]), "\n".join(pesan)


def _office(book: Book, place: Path) -> OfficePapers:
    """The papers of the open workbook: itself as it is now, and what lies beside it; no later version of a PK."""
    if book.document is None:
        raise PatchRefused(f"{book.problems[0].pesan} {book.problems[0].tindakan} {_UNCHANGED}")
    others = [other for path in beside(place) if not is_made(other := read(path))]
    earlier = [b for b in others if b.kind != book.kind or b.perubahan < book.perubahan]
    found = next((o for o in offices([book, *earlier]) if _holds(o.papers, book)), None)
    if found is None:
        raise PatchRefused(
            f"Satker, Entitas, atau Tahun di lembar Identitas belum diisi. {_UNCHANGED} Isi dahulu, lalu ulangi."
        )
    return found


def _holds(papers: Papers, book: Book) -> bool:
    return any(paper is book for paper in papers)
