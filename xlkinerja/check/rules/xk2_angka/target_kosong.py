"""Indikator tidak mempunyai target.

Mengapa: Tanpa target tidak ada yang dijanjikan dan tidak ada capaian yang dapat dihitung. Sel yang tergabung dengan sel
di atasnya tampak berisi, tetapi kosong: isi gabungan hanya ada di sel pertamanya.

Contoh: PK memuat indikator Opini BPK atas Laporan Keuangan dengan sel Target kosong.

Perbaikan: Isi target seperti dokumen aslinya; pisahkan dahulu sel yang tergabung. Bila indikator tidak berlaku tahun
ini, pilih Berlaku = Tidak pada Realisasi dan tulis alasannya di kolom Keterangan.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_row
from xlkinerja.check.single.merged import merged_into
from xlkinerja.check.values.cells import blank, uncalculated
from xlkinerja.check.values.texts import normal

KODE = "XK207"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014 lampiran I: perjanjian kinerja memuat target setiap indikator"


def check_book(book: Book) -> Hits:
    is_rencana_aksi = book.kind == "rencana-aksi"
    with_target = {normal(r["indikator"].text) for r in book.indikator if not blank(r["target"])}
    for row in book.indikator:
        cell, name = row["target"], row["indikator"].text
        if not cell.ref or not blank(cell) or uncalculated(cell) or row["berlaku"].text.casefold() == "tidak":
            continue
        if is_rencana_aksi and normal(name) in with_target:
            continue  # a further kegiatan of the same indikator
        reason, tindakan = "", "Isi target seperti dokumen aslinya."
        if book.main and (merged := merged_into(book, book.main.sheet, cell)):
            reason = f": sel {cell.ref} tergabung dengan {merged}"
            tindakan = f"Pisahkan gabungan sel {merged} dan {cell.ref}, lalu isi target setiap baris."
        pesan = f"Target kosong untuk indikator «{name}»{reason}."
        tingkat = Tingkat.WARNING if is_rencana_aksi else None
        yield Hit.at(in_row(book, row, "target"), pesan, tindakan, cell.text, tingkat=tingkat)
