"""Satu laporan menyebut beberapa rata-rata capaian yang berbeda.

Mengapa: Rata-rata per indikator dan per sasaran boleh berbeda, tetapi pembaca harus tahu mana yang mana. Rata-rata yang
tidak cocok dengan tabelnya sudah dilaporkan tersendiri.

Contoh: Ikhtisar menyebut 166,77%, Bab IV menyebut 134,45%, keduanya tanpa dasar.

Perbaikan: Pakai satu rata-rata, atau sebutkan dasarnya (per indikator, per sasaran).
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.narasi import Statement, statements
from xlkinerja.check.printed.reviewing import at_narasi, grouped
from xlkinerja.check.rule import Hit
from xlkinerja.check.rules.xk7_reviu.rerata_narasi_salah import BESARAN, wrong_average
from xlkinerja.check.sets import DocumentSet

KODE = "XK716"
TINGKAT = Tingkat.WARNING
SUMBER = "Satu besaran mempunyai satu nilai dalam satu laporan"


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    laporan = document_set.laporan
    if laporan is None:
        return
    every = [p for p in statements(laporan, BESARAN) if p.value is not None and wrong_average(laporan, p) is None]
    for sedasar in grouped(every, lambda p: p.basis):
        first = sedasar[0]
        other = [p for p in sedasar if not _near(p, first)]
        for beda in grouped(other, lambda p: p.value)[:1]:
            yield Hit(
                at_narasi(laporan, beda[0].row["nilai"]),
                f"Rata-rata capaian di {beda[0].letak} disebut {beda[0].text}, di {first.letak} {first.text}, "
                "tanpa menyebut dasar yang membedakannya.",
                "Pakai satu rata-rata, atau sebutkan dasarnya: per indikator atau per sasaran.",
                tercetak=beda[0].text,
                seharusnya=first.text,
                also=tuple(at_narasi(laporan, p.row["nilai"]) for p in (first, *beda[1:])),
            )


def _near(a: Statement, b: Statement) -> bool:
    """Whether one is the other with fewer decimals."""
    return a.value is None or b.value is None or a.near(b.value) or b.near(a.value)
