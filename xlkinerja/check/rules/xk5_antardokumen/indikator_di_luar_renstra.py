"""Indikator perjanjian kinerja tidak ada pada Renstra.

Mengapa: Yang diperjanjikan setiap tahun berasal dari Renstra. Indikator lain mungkin tambahan yang sah, mungkin salah
salin. Semua indikator seperti itu satu temuan. Bila Renstra itu milik kantor lain (pusat), temuannya info: satker boleh
mempunyai indikator sendiri.

Contoh: PK memuat «Indeks Kepuasan Masyarakat», yang tidak ada pada Renstra 2020–2024.

Perbaikan: Pakai indikator Renstra, atau tambahkan indikator itu pada Renstra.
"""

from xlkinerja.check.cross.places import main_header
from xlkinerja.check.rule import Hit, Hits, Kamus, Tingkat, enough, place

KODE = "XK512"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: perjanjian kinerja memuat indikator kinerja rencana strategis"


def check_kamus(kamus: Kamus) -> Hits:
    joined = kamus.joined
    members = [(g.members.get(joined.reference), i in kamus.meanings) for i, g in enumerate(joined.groups)]
    unknown = [m.entry for m, is_known in members if m is not None and not is_known]
    if unknown and not kamus.apart:
        texts = [e.row["indikator"].text for e in unknown]
        name = joined.documents[joined.reference].document_name
        yield Hit.at(
            [*(place(joined, e) for e in unknown), main_header(kamus.book)],
            f"{len(unknown)} indikator {name} tidak ada pada {kamus.name}: {enough(texts)}.",
            "Pakai indikator Renstra, atau tambahkan indikator itu pada Renstra.",
            "; ".join(texts),
            tingkat=None if kamus.own else Tingkat.INFO,
        )
