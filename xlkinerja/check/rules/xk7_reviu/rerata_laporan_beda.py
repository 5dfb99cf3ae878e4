"""Satu laporan menyebut beberapa rata-rata capaian yang berbeda.

Mengapa: Rata-rata per indikator dan per sasaran boleh berbeda, tetapi pembaca harus tahu mana yang mana. Rata-rata yang
tidak cocok dengan tabelnya sudah dilaporkan tersendiri.

Contoh: Ikhtisar menyebut 166,77%, Bab IV menyebut 134,45%, keduanya tanpa dasar.

Perbaikan: Pakai satu rata-rata, atau sebutkan dasarnya (per indikator, per sasaran).
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.narasi import Pernyataan, statements
from xlkinerja.check.printed.reviewing import at_narasi, grouped
from xlkinerja.check.rule import Hit
from xlkinerja.check.rules.xk7_reviu.rerata_narasi_salah import BESARAN, wrong_average
from xlkinerja.check.sets import SatuSet

KODE = "XK716"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Satu besaran mempunyai satu nilai dalam satu laporan"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    semua = [p for p in statements(laporan, BESARAN) if p.nilai is not None and wrong_average(laporan, p) is None]
    for sedasar in grouped(semua, lambda p: p.dasar):
        pertama = sedasar[0]
        lain = [p for p in sedasar if not _near(p, pertama)]
        for beda in grouped(lain, lambda p: p.nilai)[:1]:
            yield Hit(
                at_narasi(laporan, beda[0].row["nilai"]),
                f"Rata-rata capaian di {beda[0].letak} disebut {beda[0].teks}, di {pertama.letak} {pertama.teks}, "
                "tanpa menyebut dasar yang membedakannya.",
                "Pakai satu rata-rata, atau sebutkan dasarnya: per indikator atau per sasaran.",
                tercetak=beda[0].teks,
                seharusnya=pertama.teks,
                tempat_lain=tuple(at_narasi(laporan, p.row["nilai"]) for p in (pertama, *beda[1:])),
            )


def _near(a: Pernyataan, b: Pernyataan) -> bool:
    """Whether one is the other with fewer decimals."""
    return a.nilai is None or b.nilai is None or a.near(b.nilai) or b.near(a.nilai)
