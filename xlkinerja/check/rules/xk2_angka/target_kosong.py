"""Indikator tidak mempunyai target.

Mengapa: Tanpa target tidak ada yang dijanjikan dan tidak ada capaian yang dapat dihitung. Sel yang tergabung dengan sel
di atasnya tampak berisi, tetapi kosong: isi gabungan hanya ada di sel pertamanya.

Contoh: PK memuat indikator Opini BPK atas Laporan Keuangan dengan sel Target kosong.

Perbaikan: Isi target seperti dokumen aslinya; pisahkan dahulu sel yang tergabung. Bila indikator tidak berlaku tahun
ini, pilih Berlaku = Tidak pada Realisasi dan tulis alasannya di kolom Keterangan.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.check.single.merged import merged_into
from xlkinerja.check.values.cells import blank, uncalculated
from xlkinerja.check.values.texts import normal

KODE = "XK207"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014 lampiran I: perjanjian kinerja memuat target setiap indikator"


def check_book(book: Book) -> Hits:
    table = book.main
    if table is None or "target" not in table.letters or book.document is None:
        return
    is_rencana_aksi = book.document.key == "rencana-aksi"
    with_target = {normal(r["indikator"].text) for r in table.indikator if not blank(r["target"])}
    for row in table.indikator:
        if not blank(row["target"]) or uncalculated(row["target"]) or row["berlaku"].text.casefold() == "tidak":
            continue
        if is_rencana_aksi and normal(row["indikator"].text) in with_target:
            continue  # a further kegiatan of the same indikator
        sel = row["target"].ref
        merged = merged_into(book, table.sheet, row["target"])
        reason = f": sel {sel} tergabung dengan {merged}" if merged else ""
        yield Hit(
            Place(book, table.sheet, sel),
            f"Target kosong untuk indikator «{row['indikator'].text}»{reason}.",
            f"Pisahkan gabungan sel {merged} dan {sel}, lalu isi target setiap baris."
            if merged
            else "Isi target seperti dokumen aslinya.",
            tercetak=row["target"].text,
            tingkat=Tingkat.WARNING if is_rencana_aksi else None,
        )
