"""Perjanjian kinerja dan Renstra memuat indikator yang berbeda.

Mengapa: Bila kurang dari separuh indikator ada pada Renstra, membandingkan target dan satuannya satu per satu tidak
berguna. Mungkin Renstra itu tingkat lain (pusat, bukan satker), atau berkasnya tertukar.

Contoh: PK memuat 9 indikator kegiatan, Renstra 6 indikator sasaran strategis; 1 cocok.

Perbaikan: Pakai Renstra yang menjadi dasar perjanjian kinerja ini, atau indikator dari Renstra.
"""

from xlkinerja.check.cross.places import header, main_header
from xlkinerja.check.rule import Hit, Hits, Kamus, Tingkat

KODE = "XK513"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: perjanjian kinerja memuat indikator kinerja rencana strategis"


def check_kamus(kamus: Kamus) -> Hits:
    if not kamus.apart:
        return
    joined = kamus.joined
    name = joined.documents[joined.reference].document_name
    leading = [i for i, g in enumerate(joined.groups) if joined.reference in g.members]
    found, in_renstra = sum(i in kamus.meanings for i in leading), sum(1 for _ in kamus.book.indikator)
    yield Hit.at(
        [header(joined, joined.reference), main_header(kamus.book)],
        f"{name} dan {kamus.name} memuat indikator yang berbeda: {found} dari {len(leading)} indikator {name} ada "
        f"pada Renstra, yang memuat {in_renstra}; target, satuan, dan polarisasinya tidak dibandingkan.",
        "Pakai Renstra yang menjadi dasar dokumen ini, atau periksa apakah berkasnya tertukar.",
        str(found),
        str(len(leading)),
    )
