"""Satu laporan menyebut beberapa rata-rata capaian yang berbeda.

Mengapa: Rata-rata per indikator dan per sasaran boleh berbeda, tetapi pembaca harus tahu mana yang mana. Rata-rata yang
tidak cocok dengan tabelnya sudah dilaporkan tersendiri.

Contoh: Ikhtisar menyebut 166,77%, Bab IV menyebut 134,45%, keduanya tanpa dasar.

Perbaikan: Pakai satu rata-rata, atau sebutkan dasarnya (per indikator, per sasaran).
"""

from xlkinerja.check.printed.narasi import Statement, statements
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped

KODE = "XK716"
TINGKAT = Tingkat.WARNING
SUMBER = "Satu besaran mempunyai satu nilai dalam satu laporan"
YIELDS_TO = {"XK715": "sel"}  # which names every average of the report


def check_report(laporan: Laporan) -> Hits:
    averages = [p for p in statements(laporan, "rata_rata_capaian") if p.value is not None]
    for first, *others in grouped(averages, lambda p: p.basis):
        deviating = [p for p in others if not _near(p, first)]
        if deviating:
            p = deviating[0]
            yield Hit.at(
                [p.place, first.place, *(q.place for q in deviating[1:] if q.value == p.value)],
                f"Rata-rata capaian di {p.letak} disebut {p.text}, "
                f"di {first.letak} {first.text}, tanpa menyebut dasar yang membedakannya.",
                "Pakai satu rata-rata, atau sebutkan dasarnya: per indikator atau per sasaran.",
                tercetak=p.text,
                seharusnya=first.text,
            )


def _near(a: Statement, b: Statement) -> bool:
    """Whether one is the other with fewer decimals."""
    return a.value is None or b.value is None or a.near(b.value) or b.near(a.value)
