"""Indikator dinyatakan tidak berlaku tanpa alasan di Keterangan.

Mengapa: Baris dengan Berlaku Tidak keluar dari rata-rata dan dari jumlah yang tidak tercapai. Bila PK menjanjikan
indikator itu, pembaca berhak tahu mengapa janjinya tidak diukur; tanpa alasan rata-rata tampak naik begitu saja.

Contoh: PK menjanjikan «Jumlah sengketa yang diselesaikan», Realisasi memilih Berlaku Tidak, Keterangan kosong.

Perbaikan: Tulis di Keterangan mengapa indikator tidak berlaku tahun ini, misalnya tidak ada pemilu, atau pilih Ya dan
isi realisasinya. Tanda «-» bukan alasan.
"""

from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, others, place, quoted
from xlkinerja.check.values.cells import blank

KODE = "XK316"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: setiap target dalam Perjanjian Kinerja dipertanggungjawabkan dalam Laporan Kinerja"


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    for group in joined.groups:
        kinds = {i: joined.documents[i].kind for i in group.members}
        entry = next((group.members[i].entry for i, kind in kinds.items() if kind == "realisasi"), None)
        if entry is None or str(entry.row["berlaku"].value).lower() != "tidak" or not blank(entry.row["keterangan"]):
            continue
        promising = [i for i, kind in kinds.items() if kind == "pk"]
        promise = ", padahal PK menjanjikannya" if promising else ""
        yield Hit.at(
            [place(joined, entry, "berlaku"), *others(joined, group, promising, "target")],
            f"{quoted(entry)} tidak berlaku{promise}; kolom Keterangan kosong, dan baris ini keluar dari rata-rata.",
            "Tulis alasannya di kolom Keterangan, atau pilih Ya dan isi realisasinya.",
            "Tidak",
            tingkat=None if promising else Tingkat.INFO,
        )
