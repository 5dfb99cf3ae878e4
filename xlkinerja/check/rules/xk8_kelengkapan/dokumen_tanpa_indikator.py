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

from xlkinerja.check.cross.places import main_header
from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Tingkat, below, ranges, with_and
from xlkinerja.check.single.nameless import first_measures, nameless
from xlkinerja.workbook.documents import FOLLOWING, PLANS

KODE = "XK804"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: setiap dokumen kinerja memuat sasaran, indikator, dan target"


def check_set(document_set: DocumentSet) -> Hits:
    documents = [(b, b.main) for b in document_set.books if b.main is not None and "indikator" in b.main.letters]
    without = {b.name: (b, t) for b, t in documents if all(r["indikator"].empty for r in t.rows)}
    filled = [b for b, _ in documents if b.name not in without]
    not_begun = [b for b, _ in without.values() if _untouched(b) and not _emptied(b, filled)]
    if not_begun:
        tindakan = "Isi bila sudah waktunya, satu indikator setiap baris."
        yield _of_several(not_begun, "belum diisi", tindakan, Tingkat.INFO)
    empty = [(b, t.sheet, first_measures(nameless(t))) for b, t in without.values() if b not in not_begun]
    if empty and not filled and not any(refs for *_, refs in empty):
        tindakan = "Isi kolom Indikator Kinerja, satu indikator setiap baris."
        yield _of_several([b for b, *_ in empty], "tidak memuat satu indikator pun", tindakan, Tingkat.WARNING)
        return
    for book, lembar, refs in empty:
        hint = f", padahal {len(refs)} baris berisi target atau realisasi ({ranges(refs)})" if refs else ""
        yield Hit.at(
            [main_header(book, "indikator"), *below(book, lembar, refs)],
            f"{book.document_name} tidak memuat satu indikator pun{hint}.",
            "Isi kolom Indikator Kinerja, atau keluarkan berkas ini dari folder.",
            "0",
        )


def _untouched(book: Book) -> bool:
    """Whether nothing stands in any table of the workbook."""
    return not any(t.rows or t.notes for t in book.tables.values())


def _emptied(book: Book, filled: Sequence[Book]) -> bool:
    """Whether this is a plan that lacks beside what is filled from it; a PK amended after a filled one is not."""
    if book.kind not in PLANS or any(b.kind == book.kind and b.perubahan < book.perubahan for b in filled):
        return False
    return any(b.kind in FOLLOWING for b in filled)


def _of_several(books: Sequence[Book], what: str, tindakan: str, tingkat: Tingkat) -> Hit:
    """One finding for all templates in which nothing stands yet, or where no document of the set measures anything."""
    names, places = with_and(b.document_name for b in books), [main_header(b, "indikator") for b in books]
    return Hit.at(places, f"{names} {what}.", tindakan, "0", tingkat=tingkat)
