"""Renstra di folder ini tidak mencakup tahun dokumen.

Mengapa: Target tahunan dibandingkan dengan Renstra yang masanya mencakup tahun itu. Bila satker itu hanya mempunyai
Renstra masa lain, dokumen tahun ini tidak dibandingkan dengan Renstra mana pun.

Contoh: PK tahun 2025 di samping Renstra 2020–2024.

Perbaikan: Tambahkan Renstra yang berlaku, atau betulkan Tahun Awal dan Tahun Akhir pada lembar Identitas Renstra.
"""

from xlkinerja.check.cross.renstra import period
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, in_identitas, with_and

KODE = "XK526"
TINGKAT = Tingkat.INFO
SUMBER = "Perpres 29/2014: perjanjian kinerja disusun menurut rencana strategis yang berlaku"


def check_set(document_set: DocumentSet) -> Hits:
    plans, first = document_set.other_renstra, document_set.books[0]
    if plans:
        periods = with_and(map(period, plans))
        yield Hit.at(
            [in_identitas(b, "tahun")[0] for b in (first, *plans) if "tahun" in b.identitas],
            f"Dokumen ini tahun {first.tahun}, sedangkan Renstra yang ada bermasa {periods}; target tidak "
            "dibandingkan dengan Renstra.",
            "Tambahkan Renstra yang berlaku, atau betulkan masa pada lembar Identitas Renstra.",
            str(first.tahun),
            periods,
        )
