"""Satu angka pagu disebut dengan dua dasar yang bertentangan.

Mengapa: Pagu murni (sebelum revisi, atau APBN saja) dan pagu setelah revisi (termasuk hibah) adalah dua angka. Angka
yang disebut murni di satu bagian dan setelah revisi di bagian lain pasti salah sebut di salah satunya.

Contoh: Rp110.004.781.000 disebut «Pagu Anggaran Murni», di bab lain «pagu setelah revisi» dengan APBN Rp46.471.843.000.

Perbaikan: Sebutkan dasar yang benar di kedua bagian.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.narasi import Statement, statements
from xlkinerja.check.printed.reviewing import at_narasi
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.kinerja.angka import write_rupiah

KODE = "XK719"
TINGKAT = Tingkat.ERROR
SUMBER = "Arti kata: pagu murni adalah pagu sebelum revisi atau dari APBN saja"

_AWAL = ("murni", "awal", "semula", "sebelum")
_AKHIR = ("setelah", "sesudah", "perubahan", "akhir", "menjadi", "revisi")


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    laporan = document_set.laporan
    if laporan is None:
        return
    every = [p for p in statements(laporan, "total_pagu", "pagu_sumber") if p.value is not None]
    total = [p for p in every if p.besaran == "total_pagu"]
    for awal in (p for p in total if any(k in p.basis for k in _AWAL)):
        akhir = [p for p in total if p.value == awal.value and _final(p)]
        apbn = [p for p in every if "murni" in awal.basis and _is_apbn(p) and p.value != awal.value]
        other = [*akhir, *apbn]
        if other:
            sebut = "; ".join(f"{p.letak} menyebut {_words(p)}" for p in other)
            yield Hit(
                at_narasi(laporan, awal.row["nilai"]),
                f"{awal.letak} menyebut {_words(awal)}, padahal {sebut}.",
                "Sebutkan dasar yang benar di semua bagian.",
                tercetak=awal.basis,
                seharusnya=other[0].basis,
                also=tuple(at_narasi(laporan, p.row["nilai"]) for p in other),
                tingkat=None if apbn else Tingkat.WARNING,
            )


def _final(p: Statement) -> bool:
    return any(k in p.basis for k in _AKHIR) and not any(k in p.basis for k in _AWAL)


def _is_apbn(p: Statement) -> bool:
    return p.besaran == "pagu_sumber" and ("apbn" in p.basis or "murni" in p.basis)


def _words(p: Statement) -> str:
    return f"pagu {p.basis} {write_rupiah(p.value) if p.value is not None else p.text}"
