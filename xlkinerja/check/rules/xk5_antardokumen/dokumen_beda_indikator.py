"""Dua dokumen memuat indikator yang berbeda.

Mengapa: Bila kurang dari separuh indikator cocok, membandingkan barisnya satu per satu tidak berguna. Yang perlu
diputuskan lebih dahulu: dokumen mana yang memuat indikator yang benar.

Contoh: PK memuat 9 indikator kegiatan, Realisasi mengukur 15 indikator lain; 0 cocok.

Perbaikan: Pakai indikator yang sama di semua dokumen, atau periksa apakah berkasnya tertukar.
"""

from xlkinerja.check.cross.places import header
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat

KODE = "XK507"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: indikator yang diperjanjikan sama dengan yang diukur"


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    for strangers in joined.strangers:
        here, reference = (joined.documents[i].document_name for i in (strangers.document, joined.reference))
        pesan = f"{here} hanya memuat {strangers.joined} dari {strangers.in_reference} indikator {reference}."
        tindakan = f"Lengkapi {here}."
        if strangers.joined != strangers.here:
            pesan = (
                f"{here} dan {reference} memuat indikator yang berbeda: {strangers.joined} cocok, {here} memuat "
                f"{strangers.here} indikator dan {reference} {strangers.in_reference}."
            )
            tindakan = "Pakai indikator yang sama, atau periksa apakah berkasnya tertukar."
        places = [header(joined, i) for i in (strangers.document, joined.reference)]
        yield Hit.at(places, pesan, tindakan, str(strangers.joined), str(strangers.in_reference))
