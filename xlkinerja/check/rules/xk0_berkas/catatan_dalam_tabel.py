"""Catatan di dalam tabel Realisasi ikut dihitung sebagai indikator atau sasaran.

Mengapa: Rumus pada Ringkasan menghitung setiap tulisan di kolom Sasaran dan Indikator Kinerja. Catatan, sumber data,
baris rata-rata atau jumlah, dan baris nomor kolom (1) (2) (3) menambah jumlah indikator dan menjadi baris di Ikhtisar
Eksekutif. Di dokumen lain baris seperti itu dilewati. Indikator bertarget, seperti «Jumlah laporan», bukan catatan.
Temuan ini satu untuk satu lembar; Ringkasan dan Ikhtisar diperiksa sesudah barisnya dipindahkan.

Contoh: Di bawah tabel tertulis «Catatan: angka sementara» di kolom Indikator Kinerja; jumlah indikator menjadi 11.

Perbaikan: Pindahkan ke kolom di kanan tabel atau ke lembar lain, kosongkan barisnya, lalu jalankan xlkinerja susun.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Row, Tingkat
from xlkinerja.check.single.notes import counted_notes
from xlkinerja.check.values.places import enough, numbers, rest
from xlkinerja.workbook.sheets.realisasi import REALISASI

KODE = "XK017"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan templat xlkinerja: satu indikator setiap baris"


def check_book(book: Book) -> Hits:
    rows = counted_notes(book)
    if not rows:
        return
    refs = [r["indikator"].ref if r.is_indikator else r["sasaran"].ref for r in rows]
    row_numbers = numbers(r.number for r in rows)
    nouns = " dan ".join(
        name
        for name, counted in (
            ("indikator", any(r.is_indikator for r in rows)),
            ("sasaran", any(map(_names_sasaran, rows))),
        )
        if counted
    )
    yield Hit(
        Place(book, REALISASI.name, refs[0]),
        f"Baris {row_numbers} ({enough(map(_text, rows))}) bukan indikator, tetapi ikut dihitung sebagai {nouns}.",
        "Pindahkan catatan itu ke luar tabel, di kanan atau di lembar lain, lalu jalankan xlkinerja susun.",
        tercetak="; ".join(map(_text, rows)),
        also=rest(book, REALISASI.name, refs),
    )


def _names_sasaran(row: Row) -> bool:
    return not row["sasaran"].empty


def _text(row: Row) -> str:
    cell = row["indikator"] if row.is_indikator else row["sasaran"]
    return cell.text or (f"{cell.number:f}" if cell.number is not None else cell.error)
