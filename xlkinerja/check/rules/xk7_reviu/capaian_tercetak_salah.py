"""Capaian yang tercetak tidak sama dengan hitungan dari target dan realisasi di barisnya.

Mengapa: Pembaca laporan melihat target, realisasi, dan capaian berdampingan; ketiganya harus cocok. Hitungannya memakai
polarisasi indikator itu pada Realisasi atau PK dan Pengaturan pada Reviu. Kesalahan yang dikenal disebutkan: menyalin
realisasi, 100 + (realisasi − target), rumus terbalik, atau dibatasi 100 tanpa aturan. Capaian yang hanya kurang
desimalnya dilaporkan sebagai info, begitu juga tabel yang seluruh capaiannya tercetak sebagai pecahan (1,0256). Capaian
yang cocok dengan rumus makin rendah makin baik padahal polarisasinya Maksimal, dengan rumus Maksimal atau Minimal pada
target rentang yang polarisasinya Stabil, atau dengan rumus Minimal yang lain di seluruh laporan, hanya peringatan:
mungkin polarisasi atau Pengaturan yang keliru. Peringatan pula bila predikat di bawah targetnya tercetak dengan capaian
100 atau lebih.

Contoh: Target 97,5%, realisasi 100%, capaian tercetak 102,5%; hitungan 102,56%, dan 102,5 = 100 + (100 − 97,5).

Perbaikan: Betulkan capaian di semua tabel yang memuatnya, lalu kategori dan rata-ratanya.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from xlkinerja.check.printed.laporan import Measurement
from xlkinerja.check.printed.measuring import MAXIMAL, MINIMAL, measure
from xlkinerja.check.printed.other_formula import limited, other_direction, right
from xlkinerja.check.printed.sasaran_level import spanning
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped
from xlkinerja.check.single.diagnosis import cause, fits, only_rounding
from xlkinerja.check.values.cells import decimals_of
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.capaian import Result
from xlkinerja.kinerja.predikat import holding
from xlkinerja.kinerja.reached import NOT_REACHED, REACHED, meets, reached

KODE = "XK701"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014 (pengukuran kinerja); pedoman LAN 239/2003; PermenPANRB 8/2021 untuk rentang"

_BETTER = {MAXIMAL.casefold(): "makin tinggi", MINIMAL.casefold(): "makin rendah"}
#: Printed in the place of a predicate too.
_STATUS = {REACHED.casefold(), NOT_REACHED.casefold()}


def check_report(laporan: Laporan) -> Hits:
    wrong: list[Measurement] = []
    for members in grouped(laporan.measurements, lambda u: id(u.table)):
        if _fractions(members):
            yield _as_fractions(members)
        else:
            wrong += (u for u in members if _wrong(laporan, u))
    spanned = spanning(laporan) if wrong else ()
    rows = (u for u in wrong if u.number not in spanned)
    for same in grouped(rows, lambda u: (u.key, str(u.target), str(u.realisasi), str(u.capaian))):
        yield _hit(laporan, same)


def _fractions(members: Sequence[Measurement]) -> bool:
    """Whether a table prints all its capaian as parts of one: two rows or more, one of them with two decimals."""
    rows = [(u, u.tercetak, u.result.basis) for u in members if u.result and u.result.basis is not None]
    pairs = [(u, c, basis) for u, c, basis in rows if c is not None]
    return (
        len(pairs) > 1
        and all(not (u.capaian and u.capaian.satuan) and fits(c, basis.scaleb(-2)) for u, c, basis in pairs)
        and any(decimals_of(c) > 1 for _, c, _ in pairs)
    )


def _as_fractions(members: Sequence[Measurement]) -> Hit:
    u = next(u for u in members if u.capaian and u.result and isinstance(u.result.capaian, Decimal))
    correct = f"{write_angka(u.result.capaian)}%" if u.result and isinstance(u.result.capaian, Decimal) else ""
    return Hit.at(
        [m.entry.at("capaian") for m in sorted(members, key=lambda m: m is not u) if m.capaian],
        f"Capaian di {u.entry.letak} tercetak sebagai pecahan: {u.words('capaian')}, dalam persen {correct}.",
        "Cetak capaian dalam persen seperti tabel yang lain.",
        tercetak=u.words("capaian"),
        seharusnya=correct,
        tingkat=Tingkat.INFO,
    )


def _wrong(laporan: Laporan, u: Measurement) -> bool:
    if u.result is None or u.capaian is None:
        return False
    # By the realisasi of the other tables, and by the target of the document: a capaian that follows either is told
    # with that realisasi or target. It is right by a value, which no declared precedence could ask for.
    followed = ((u.target, laporan.reference_of(u)), (laporan.promised_target(u), u.realisasi))
    results = (measure(t, r, u.polarisasi, laporan.aturan) for t, r in followed)
    if isinstance(u.result.capaian, str):
        reference = laporan.reference_of(u)
        if reference and reference.predikat and u.capaian.predikat.casefold() == reference.predikat.casefold():
            return False
        if u.capaian.predikat:
            return _other_predicate(laporan, u.capaian.predikat, u.result)
        return _claims(u) and all(other is None or reached(other.status) is False for other in results)
    if u.result.basis is None or u.tercetak is None:
        return False
    if any(right(u.tercetak, result, laporan.aturan) for result in (u.result, *results)):
        return False
    others = (replace(u, target=t, realisasi=r) for t, r in followed if (t, r) != (u.target, u.realisasi))
    return not any(laporan.doubtful(other) for other in others)


def _claims(u: Measurement) -> bool:
    """Whether a number is printed for a predicate below its target that says that the target was met."""
    is_below = u.result is not None and isinstance(u.result.capaian, str) and reached(u.result.status) is False
    return is_below and u.tercetak is not None and meets(u.tercetak)


def _other_predicate(laporan: Laporan, tercetak: str, result: Result) -> bool:
    """Whether a printed word says otherwise than the realised predicate on one ladder, or than the status."""
    realised, word = str(result.capaian).casefold(), tercetak.casefold()
    if word in _STATUS and realised not in _STATUS:
        return result.status.casefold() in _STATUS - {word}
    on_one_ladder = set(holding(tercetak, laporan.aturan.tangga)) & set(holding(realised, laporan.aturan.tangga))
    return bool(on_one_ladder) and word != realised


def _hit(laporan: Laporan, same: Sequence[Measurement]) -> Hit:
    u, *others = same
    tercetak, target, realisasi = (u.words(k) for k in ("capaian", "target", "realisasi"))
    other = other_direction(u, laporan.aturan)
    correct, is_rounding, alasan = _expected(laporan, u, other)
    doubtful = not is_rounding and laporan.doubtful(u)
    elsewhere = f" Tercetak juga di {', '.join(o.entry.letak for o in others)}." if others else ""
    return Hit.at(
        [*(o.entry.at("capaian") for o in same), u.entry.at("target"), u.entry.at("realisasi")],
        f"Capaian tercetak {tercetak} di {u.entry.letak}; target {target} dan realisasi {realisasi} "
        f"menghasilkan {correct}{f': {alasan}' if alasan else ''}.{elsewhere}",
        _advice(u, is_rounding=is_rounding, is_doubtful=doubtful, other=other),
        tercetak=tercetak,
        seharusnya=correct,
        tingkat=Tingkat.INFO if is_rounding else Tingkat.WARNING if doubtful or _claims(u) else None,
    )


def _advice(u: Measurement, *, is_rounding: bool, is_doubtful: bool, other: str) -> str:
    if is_rounding:
        return "Pakai banyak desimal yang sama di seluruh laporan."
    if _claims(u):
        return "Cetak predikatnya sebagai capaian, atau angka di bawah 100; target itu belum tercapai."
    if not is_doubtful:
        return "Betulkan capaian itu di semua tabel yang memuatnya, lalu kategori dan rata-ratanya."
    if other:
        return (
            f"Bila {_BETTER[other.casefold()]} memang makin baik, ubah Polarisasinya menjadi {other}; "
            "bila tidak, betulkan capaiannya."
        )
    return "Pilih rumus Minimal yang dipakai laporan di Pengaturan, atau betulkan semua capaian Minimal."


def _expected(laporan: Laporan, u: Measurement, other: str) -> tuple[str, bool, str]:
    """The right capaian, whether only the rounding differs, and which mistake it is."""
    result, tercetak, t, r = u.result, u.tercetak, u.target, u.realisasi
    if result is None or result.basis is None or not isinstance(result.capaian, Decimal) or tercetak is None:
        below = "predikat itu di bawah target, padahal angka itu menyatakan target tercapai" if _claims(u) else ""
        return str(result.capaian if result else ""), False, below
    correct = f"{write_angka(result.capaian)}%"
    if only_rounding(tercetak, limited(result, laporan.aturan), laporan.aturan.decimals):
        return correct, True, "hanya pembulatannya yang berbeda"
    if other:
        own, better = u.polarisasi.capitalize(), _BETTER[other.casefold()]
        return correct, False, f"angka itu cocok bila {better} makin baik, padahal polarisasinya {own}"
    if t is None or r is None or t.value is None or r.value is None:
        return correct, False, ""
    bound = t.upper if t.upper is not None and r.value > t.value else t.value
    return correct, False, cause(tercetak, bound, r.value, u.polarisasi, laporan.aturan, result.basis)
