"""Satu angka pagu disebut dengan dua dasar yang bertentangan.

Mengapa: Pagu murni (sebelum revisi, atau APBN saja) dan pagu setelah revisi (termasuk hibah) adalah dua angka. Angka
yang disebut murni di satu bagian dan setelah revisi di bagian lain pasti salah sebut di salah satunya.

Contoh: Rp110.004.781.000 disebut «Pagu Anggaran Murni», di bab lain «pagu setelah revisi» dengan APBN Rp46.471.843.000.

Perbaikan: Sebutkan dasar yang benar di kedua bagian.
"""

from collections.abc import Sequence
from decimal import Decimal

from xlkinerja.check.printed.narasi import Statement, statements
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat
from xlkinerja.kinerja.angka import write_rupiah

KODE = "XK719"
TINGKAT = Tingkat.ERROR
SUMBER = "Arti kata: pagu murni adalah pagu sebelum revisi atau dari APBN saja"

_INITIAL = ("murni", "awal", "semula", "sebelum")
_FINAL = ("setelah", "sesudah", "perubahan", "akhir", "menjadi", "revisi")
_PURE = ("murni",)
_APBN = ("apbn", *_PURE)


def check_report(laporan: Laporan) -> Hits:
    amounts = [p for p in statements(laporan, "total_pagu", "pagu_sumber") if p.value is not None]
    totals, sources = ([p for p in amounts if p.besaran == b] for b in ("total_pagu", "pagu_sumber"))
    for initial in (p for p in totals if _has(p, _INITIAL)):
        final = [p for p in totals if p.value == initial.value and _has(p, _FINAL) and not _has(p, _INITIAL)]
        pure = [p for p in sources if p.value != initial.value and _has(p, _APBN)] if _has(initial, _PURE) else []
        contrary = [*final, *pure]
        if contrary:
            listed = "; ".join(f"{p.letak} menyebut {_words(p)}" for p in contrary)
            yield Hit.at(
                [initial.place, *(p.place for p in contrary)],
                f"{initial.letak} menyebut {_words(initial)}, padahal {listed}.",
                "Sebutkan dasar yang benar di semua bagian.",
                tercetak=initial.basis,
                seharusnya=contrary[0].basis,
                tingkat=None if pure else Tingkat.WARNING,
            )


def _has(p: Statement, words: Sequence[str]) -> bool:
    """Whether the basis of a statement has one of some words."""
    return any(k in p.basis for k in words)


def _words(p: Statement) -> str:
    return f"pagu {p.basis} {write_rupiah(p.value or Decimal(0))}"
