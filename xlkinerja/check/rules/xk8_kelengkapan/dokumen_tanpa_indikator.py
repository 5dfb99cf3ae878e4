"""Dokumen tidak memuat satu indikator pun.

Mengapa: Dokumen tanpa indikator tidak merencanakan, menjanjikan, atau mengukur apa pun, dan tidak ada yang dapat
dibandingkan dengannya. Templat yang tabelnya masih kosong seluruhnya memang belum diisi: semuanya dilaporkan satu kali
sebagai info. RKT atau PK yang kosong tetap kesalahan bila Rencana Aksi atau Realisasi satu set sudah berisi. Bila tidak
ada dokumen yang berisi indikator dan yang tertulis bukan ukuran, temuannya peringatan. Isian Reviu yang kosong tidak
dilaporkan.

Contoh: PK berisi target 90, 4, dan 8, tetapi kolom Indikator Kinerja kosong di semua baris.

Perbaikan: Isi kolom Indikator Kinerja, satu indikator setiap baris, atau keluarkan berkas itu dari folder.
"""

from collections.abc import Sequence

from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Place, TableData, Tingkat
from xlkinerja.check.single.nameless import first_measures, nameless
from xlkinerja.check.values.places import ranges, rest, with_and
from xlkinerja.workbook.documents import FOLLOWING, PLANS

KODE = "XK804"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: setiap dokumen kinerja memuat sasaran, indikator, dan target"

_FILL = "Isi kolom Indikator Kinerja, atau keluarkan berkas ini dari folder."


def check_set(document_set: DocumentSet) -> Hits:
    documents = [(b, b.main) for b in document_set.books if b.main is not None and "indikator" in b.main.letters]
    without = [(b, t) for b, t in documents if all(r["indikator"].empty for r in t.rows)]
    filled = [b for b, t in documents if not any(b is hint for hint, _ in without)]
    not_begun = [(b, t) for b, t in without if _untouched(b) and not _emptied(b, filled)]
    if not_begun:
        yield _not_begun(not_begun)
    empty = [(b, t) for b, t in without if not any(b is hint for hint, _ in not_begun)]
    measured = [(b, t) for b, t in empty if nameless(t)]
    if empty and not filled and not measured:
        yield _unfilled(empty)
        return
    for book, table in empty:
        refs = first_measures(nameless(table))
        hint = f", padahal {len(refs)} baris berisi target atau realisasi ({ranges(refs)})" if refs else ""
        yield Hit(
            Place(book, table.sheet, table.header("indikator")),
            f"{book.document_name} tidak memuat satu indikator pun{hint}.",
            _FILL,
            tercetak="0",
            also=(Place(book, table.sheet, refs[0]), *rest(book, table.sheet, refs)) if refs else (),
        )


def _untouched(book: Book) -> bool:
    """Whether nothing stands in any table of the workbook."""
    return not any(t.rows or t.notes for t in book.tables.values())


def _emptied(book: Book, filled: Sequence[Book]) -> bool:
    """Whether this is a plan that lacks beside what is filled from it; a PK amended after a filled one is not."""
    if book.kind not in PLANS or any(b.kind == book.kind and b.perubahan < book.perubahan for b in filled):
        return False
    return any(b.kind in FOLLOWING for b in filled)


def _not_begun(documents: Sequence[tuple[Book, TableData]]) -> Hit:
    """One finding for all templates in which nothing stands yet."""
    places = [Place(b, t.sheet, t.header("indikator")) for b, t in documents]
    return Hit(
        places[0],
        f"{with_and(b.document_name for b, _ in documents)} belum diisi.",
        "Isi bila sudah waktunya, satu indikator setiap baris.",
        tercetak="0",
        also=tuple(places[1:]),
        tingkat=Tingkat.INFO,
    )


def _unfilled(documents: Sequence[tuple[Book, TableData]]) -> Hit:
    """One finding where no document of the set names an indikator or measures one."""
    places = [Place(b, t.sheet, t.header("indikator")) for b, t in documents]
    return Hit(
        places[0],
        f"{with_and(b.document_name for b, _ in documents)} tidak memuat satu indikator pun.",
        "Isi kolom Indikator Kinerja, satu indikator setiap baris.",
        tercetak="0",
        also=tuple(places[1:]),
        tingkat=Tingkat.WARNING,
    )
