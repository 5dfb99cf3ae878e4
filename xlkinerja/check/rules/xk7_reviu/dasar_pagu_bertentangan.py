"""Satu angka pagu disebut dengan dua dasar yang bertentangan.

Mengapa: Pagu murni (sebelum revisi, atau APBN saja) dan pagu setelah revisi (termasuk hibah) adalah dua angka. Angka
yang disebut murni di satu bagian dan setelah revisi di bagian lain pasti salah sebut di salah satunya.

Contoh: Rp110.004.781.000 disebut «Pagu Anggaran Murni», di bab lain «pagu setelah revisi» dengan APBN Rp46.471.843.000.

Perbaikan: Sebutkan dasar yang benar di kedua bagian.
"""

from xlkinerja.check.printed.narasi import Statement, statements
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat
from xlkinerja.kinerja.angka import write_rupiah

KODE = "XK719"
TINGKAT = Tingkat.ERROR
SUMBER = "Arti kata: pagu murni adalah pagu sebelum revisi atau dari APBN saja"

_INITIAL = ("murni", "awal", "semula", "sebelum")
_FINAL = ("setelah", "sesudah", "perubahan", "akhir", "menjadi", "revisi")


def check_report(laporan: Laporan) -> Hits:
    amounts = [p for p in statements(laporan, "total_pagu", "pagu_sumber") if p.value is not None]
    totals = [p for p in amounts if p.besaran == "total_pagu"]
    for initial in (p for p in totals if any(k in p.basis for k in _INITIAL)):
        final = [p for p in totals if p.value == initial.value and _final(p)]
        apbn = [p for p in amounts if "murni" in initial.basis and _is_apbn(p) and p.value != initial.value]
        contrary = [*final, *apbn]
        if contrary:
            listed = "; ".join(f"{p.letak} menyebut {_words(p)}" for p in contrary)
            yield Hit(
                initial.place,
                f"{initial.letak} menyebut {_words(initial)}, padahal {listed}.",
                "Sebutkan dasar yang benar di semua bagian.",
                tercetak=initial.basis,
                seharusnya=contrary[0].basis,
                also=tuple(p.place for p in contrary),
                tingkat=None if apbn else Tingkat.WARNING,
            )


def _final(p: Statement) -> bool:
    return any(k in p.basis for k in _FINAL) and not any(k in p.basis for k in _INITIAL)


def _is_apbn(p: Statement) -> bool:
    return p.besaran == "pagu_sumber" and ("apbn" in p.basis or "murni" in p.basis)


def _words(p: Statement) -> str:
    return f"pagu {p.basis} {write_rupiah(p.value) if p.value is not None else p.text}"
