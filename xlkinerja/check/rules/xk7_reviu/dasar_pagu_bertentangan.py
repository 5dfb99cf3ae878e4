"""Satu angka pagu disebut dengan dua dasar yang bertentangan.

Mengapa: Pagu murni (sebelum revisi, atau APBN saja) dan pagu setelah revisi (termasuk hibah) adalah dua angka. Angka
yang disebut murni di satu bagian dan setelah revisi di bagian lain pasti salah sebut di salah satunya.

Contoh: Rp110.004.781.000 disebut «Pagu Anggaran Murni», di bab lain «pagu setelah revisi» dengan APBN Rp46.471.843.000.

Perbaikan: Sebutkan dasar yang benar di kedua bagian.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.narasi import Pernyataan, statements
from xlkinerja.check.printed.reviewing import at_narasi
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.kinerja.angka import tulis_rupiah

KODE = "XK719"
TINGKAT = Tingkat.GALAT
SUMBER = "Arti kata: pagu murni adalah pagu sebelum revisi atau dari APBN saja"

_AWAL = ("murni", "awal", "semula", "sebelum")
_AKHIR = ("setelah", "sesudah", "perubahan", "akhir", "menjadi", "revisi")


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    semua = [p for p in statements(laporan, "total_pagu", "pagu_sumber") if p.nilai is not None]
    total = [p for p in semua if p.besaran == "total_pagu"]
    for awal in (p for p in total if any(k in p.dasar for k in _AWAL)):
        akhir = [p for p in total if p.nilai == awal.nilai and _final(p)]
        apbn = [p for p in semua if "murni" in awal.dasar and _is_apbn(p) and p.nilai != awal.nilai]
        lain = [*akhir, *apbn]
        if lain:
            sebut = "; ".join(f"{p.letak} menyebut {_words(p)}" for p in lain)
            yield Hit(
                at_narasi(laporan, awal.row["nilai"]),
                f"{awal.letak} menyebut {_words(awal)}, padahal {sebut}.",
                "Sebutkan dasar yang benar di semua bagian.",
                tercetak=awal.dasar,
                seharusnya=lain[0].dasar,
                tempat_lain=tuple(at_narasi(laporan, p.row["nilai"]) for p in lain),
                tingkat=None if apbn else Tingkat.PERINGATAN,
            )


def _final(p: Pernyataan) -> bool:
    return any(k in p.dasar for k in _AKHIR) and not any(k in p.dasar for k in _AWAL)


def _is_apbn(p: Pernyataan) -> bool:
    return p.besaran == "pagu_sumber" and ("apbn" in p.dasar or "murni" in p.dasar)


def _words(p: Pernyataan) -> str:
    return f"pagu {p.dasar} {tulis_rupiah(p.nilai) if p.nilai is not None else p.teks}"
