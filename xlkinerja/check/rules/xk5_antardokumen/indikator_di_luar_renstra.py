"""Indikator perjanjian kinerja tidak ada pada Renstra.

Mengapa: Yang diperjanjikan setiap tahun berasal dari Renstra. Indikator lain mungkin tambahan yang sah, mungkin salah
salin. Semua indikator seperti itu satu temuan. Bila Renstra itu milik kantor lain (pusat), temuannya info: satker boleh
mempunyai indikator sendiri.

Contoh: PK memuat «Indeks Kepuasan Masyarakat», yang tidak ada pada Renstra 2020–2024.

Perbaikan: Pakai indikator Renstra, atau tambahkan indikator itu pada Renstra.
"""

from xlkinerja.check.cross.places import place
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Place, Tingkat
from xlkinerja.check.values.places import enough

KODE = "XK512"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: perjanjian kinerja memuat indikator kinerja rencana strategis"


def check_set(document_set: DocumentSet) -> Hits:
    kamus = document_set.kamus
    if kamus is None or kamus.apart:
        return
    joined = kamus.joined
    unknown = [
        g.members[joined.reference].entry
        for i, g in enumerate(joined.groups)
        if joined.reference in g.members and i not in kamus.meanings
    ]
    if not unknown:
        return
    name = joined.documents[joined.reference].document_name
    listed = enough(e.row["indikator"].text for e in unknown)
    places = [place(joined, e) for e in unknown]
    main = kamus.book.main
    yield Hit(
        places[0],
        f"{len(unknown)} indikator {name} tidak ada pada {kamus.name}: {listed}.",
        "Pakai indikator Renstra, atau tambahkan indikator itu pada Renstra.",
        tercetak="; ".join(e.row["indikator"].text for e in unknown),
        also=(*places[1:], *([Place(kamus.book, main.sheet, main.header())] if main else [])),
        tingkat=None if kamus.own else Tingkat.INFO,
    )
