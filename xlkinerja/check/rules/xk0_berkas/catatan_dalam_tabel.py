"""Catatan di dalam tabel Realisasi ikut dihitung sebagai indikator atau sasaran.

Mengapa: Rumus pada Ringkasan menghitung setiap tulisan di kolom Sasaran dan Indikator Kinerja. Catatan, sumber data,
baris rata-rata atau jumlah, dan baris nomor kolom (1) (2) (3) menambah jumlah indikator dan menjadi baris di Ikhtisar
Eksekutif. Di dokumen lain baris seperti itu dilewati. Indikator bertarget, seperti «Jumlah laporan», bukan catatan.
Temuan ini satu untuk satu lembar; Ringkasan dan Ikhtisar diperiksa sesudah barisnya dipindahkan.

Contoh: Di bawah tabel tertulis «Catatan: angka sementara» di kolom Indikator Kinerja; jumlah indikator menjadi 11.

Perbaikan: Pindahkan ke kolom di kanan tabel atau ke lembar lain, kosongkan barisnya, lalu jalankan xlkinerja susun.
"""

from xlkinerja.check.rule import Book, Cell, Hit, Hits, Row, Tingkat, below, enough, numbers, with_and
from xlkinerja.check.single.notes import counted_notes
from xlkinerja.check.values.cells import as_text
from xlkinerja.workbook.sheets.realisasi import REALISASI

KODE = "XK017"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan templat xlkinerja: satu indikator setiap baris"


def check_book(book: Book) -> Hits:
    rows = counted_notes(book)
    if not rows:
        return
    cells = [_text(row) for row in rows]
    texts = [as_text(c) or c.error for c in cells]
    counted = {"indikator": any(r.is_indikator for r in rows), "sasaran": not all(r["sasaran"].empty for r in rows)}
    nouns = with_and(noun for noun, is_counted in counted.items() if is_counted)
    subject = f"Baris {numbers(r.number for r in rows)} ({enough(texts)})"
    yield Hit.at(
        below(book, REALISASI.name, [c.ref for c in cells]),
        f"{subject} bukan indikator, tetapi ikut dihitung sebagai {nouns}.",
        "Pindahkan catatan itu ke luar tabel, di kanan atau di lembar lain, lalu jalankan xlkinerja susun.",
        "; ".join(texts),
    )


def _text(row: Row) -> Cell:
    return row["indikator" if row.is_indikator else "sasaran"]
