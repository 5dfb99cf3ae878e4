"""Dokumen tidak memuat satu indikator pun.

Mengapa: Dokumen tanpa indikator tidak merencanakan, menjanjikan, atau mengukur apa pun, dan tidak ada yang dapat
dibandingkan dengannya. Bila dokumen lain satu set sudah berisi, itu kesalahan; bila semuanya masih kosong, templatnya
memang belum diisi dan dilaporkan satu kali sebagai peringatan. Isian Reviu yang kosong tidak dilaporkan.

Contoh: PK berisi target 90, 4, dan 8, tetapi kolom Indikator Kinerja kosong di semua baris.

Perbaikan: Isi kolom Indikator Kinerja, satu indikator setiap baris, atau keluarkan berkas itu dari folder.
"""

from collections.abc import Iterator, Sequence

from xlkinerja.check.cross.places import listing
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.listing import ranges, rest
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.check.sets import SatuSet, nama_dokumen
from xlkinerja.check.single.nameless import first_measures, nameless
from xlkinerja.workbook.book import Book, TableData

KODE = "XK804"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: setiap dokumen kinerja memuat sasaran, indikator, dan target"

_ISI = "Isi kolom Indikator Kinerja, atau keluarkan berkas ini dari folder."


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    semua = [(b, b.main) for b in satuset.books if b.main is not None and "indikator" in b.main.letters]
    kosong = [(b, t) for b, t in semua if all(r["indikator"].empty for r in t.rows)]
    sisa = [(b, t) for b, t in kosong if nameless(t)]
    if kosong and len(kosong) == len(semua) and not sisa:
        yield _unfilled(kosong)
        return
    for book, table in kosong:
        sel = first_measures(nameless(table))
        lain = f", padahal {len(sel)} baris berisi target atau realisasi ({ranges(sel)})" if sel else ""
        yield Hit(
            Tempat(book, table.sheet, table.header("indikator")),
            f"{nama_dokumen(book)} tidak memuat satu indikator pun{lain}.",
            _ISI,
            tercetak="0",
            tempat_lain=(Tempat(book, table.sheet, sel[0]), *rest(book, table.sheet, sel)) if sel else (),
        )


def _unfilled(kosong: Sequence[tuple[Book, TableData]]) -> Hit:
    """One finding for a set of templates in which nothing stands yet."""
    tempat = [Tempat(b, t.sheet, t.header("indikator")) for b, t in kosong]
    return Hit(
        tempat[0],
        f"{listing(nama_dokumen(b) for b, _ in kosong)} tidak memuat satu indikator pun.",
        "Isi kolom Indikator Kinerja, satu indikator setiap baris.",
        tercetak="0",
        tempat_lain=tuple(tempat[1:]),
        tingkat=Tingkat.PERINGATAN,
    )
