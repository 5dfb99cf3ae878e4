"""Jumlah yang tercapai menurut kalimat tidak sama dengan tabelnya.

Mengapa: «14 indikator tercapai» atau «semua tercapai» adalah kesimpulan laporan; ia harus dapat dihitung ulang dari
target dan realisasi. Baris yang tidak dapat dinilai dianggap mungkin tercapai. Sasaran tercapai bila semua indikatornya
yang berlaku tercapai; ia di atas atau tepat 100% menurut rata-rata capaian indikatornya, dua desimal. Tabel tanpa
realisasi dihitung dari buku kerja Realisasi; jumlah yang hanya cocok dengan Realisasi adalah peringatan, karena
tabelnya yang mungkin salah.

Contoh: «semua tercapai», padahal Indeks Reformasi Birokrasi 75 dari target 78.

Perbaikan: Betulkan kalimatnya menurut tabel, dan sebutkan yang belum tercapai beserta sebabnya.
"""

from collections.abc import Sequence

from xlkinerja.check.printed.narasi import Reference, Statement, resolve, statements
from xlkinerja.check.printed.reached import CountedSource, sources
from xlkinerja.check.printed.reviewing import at_narasi
from xlkinerja.check.rule import Hit, Hits, Laporan, Place, Tingkat
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.capaian import RERATA_BASES

KODE = "XK714"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: tercapai bila realisasi memenuhi target; penghitungan ulang dari tabel"

BESARAN = {
    "jumlah_tercapai": "tercapai",
    "jumlah_tidak_tercapai": "tidak tercapai",
    "jumlah_di_atas_100": "di atas 100%",
    "jumlah_tepat_100": "tepat 100%",
    "semua_tercapai": "semua tercapai",
}
TINDAKAN = "Betulkan kalimatnya menurut tabel, dan sebutkan yang belum tercapai beserta sebabnya."


def check_report(laporan: Laporan) -> Hits:
    for p in statements(laporan, *BESARAN):
        reference = resolve(laporan, p.reference)
        if p.reference and reference.blank:
            continue
        candidates = sources(laporan, reference)
        if p.besaran == "semua_tercapai":
            yield from _all_reached(laporan, p, candidates)
        elif p.value is not None and candidates:
            yield from _count(laporan, p, candidates)


def _all_reached(laporan: Laporan, p: Statement, candidates: list[CountedSource]) -> Hits:
    failed = [c for s in candidates[:1] for c in s.content if c.reached is False]
    if failed and all(any(c.reached is False for c in s.content) for s in candidates):
        names = "; ".join(f"«{c.name}»" for c in failed[:3]) + ("; …" if len(failed) > 3 else "")
        yield Hit(
            at_narasi(laporan, p.row["nilai"]),
            f"Kalimat di {p.letak} menyatakan semua tercapai; menurut {candidates[0].name} {len(failed)} dari "
            f"{len(candidates[0].content)} indikator tidak tercapai: {names}.",
            TINDAKAN,
            tercetak=p.text,
            seharusnya=f"{len(failed)} tidak tercapai",
            also=tuple(c.place for c in failed),
        )


def _count(laporan: Laporan, p: Statement, candidates: list[CountedSource]) -> Hits:
    bases = next(
        (b for text in (p.basis, normal(p.text)) if (b := [d for d in RERATA_BASES if d in text])), RERATA_BASES
    )
    if _fits(p, candidates, bases):
        return
    # What Realisasi or another printing gives for certain: the table may be the one that is wrong.
    elsewhere = (_range(p, s, d) for s in sources(laporan, Reference()) for d in bases)
    mended = _misprinted(laporan, p) and any(lower == p.value == upper for lower, upper in elsewhere)
    sumber = candidates[0]
    details = []
    for d in bases:
        lower, upper = _range(p, sumber, d)
        span = str(lower) if lower == upper else f"{lower} (paling banyak {upper})"
        total = len(sumber.per_sasaran) if d == "sasaran" else len(sumber.content)
        details.append(f"{span} dari {total} {d}")
    yield Hit(
        at_narasi(laporan, p.row["nilai"]),
        f"Kalimat di {p.letak} menyebut {p.text} {BESARAN[p.besaran]}{f' ({p.basis})' if p.basis else ''}; "
        f"menurut {sumber.name} {' atau '.join(details)}"
        f"{'; angka itu cocok dengan Realisasi atau tabel lain' if mended else ''}.",
        TINDAKAN,
        tercetak=p.text,
        seharusnya=details[0],
        also=_missed(sumber),
        tingkat=Tingkat.WARNING if mended else None,
    )


def _misprinted(laporan: Laporan, p: Statement) -> bool:
    """Whether a table meant prints a target or realisasi that the document or the other tables print otherwise."""
    numbers = {b.row.number for t in resolve(laporan, p.reference).tables for b in t.rows}
    rows = [u for u in laporan.measurements if u.entry.row.number in numbers]
    pairs = [(u.target, laporan.promised_target(u)) for u in rows] + [
        (u.realisasi, laporan.reference_of(u)) for u in rows
    ]
    return any(a and b and a.magnitude != b.magnitude for a, b in pairs)


def _fits(p: Statement, candidates: list[CountedSource], bases: Sequence[str]) -> bool:
    return any(
        lower <= (p.value or 0) <= upper for s in candidates for d in bases for lower, upper in [_range(p, s, d)]
    )


def _range(p: Statement, sumber: CountedSource, basis: str) -> tuple[int, int]:
    if p.besaran in ("jumlah_tercapai", "jumlah_tidak_tercapai"):
        return sumber.count(p.besaran == "jumlah_tercapai", basis)
    return sumber.count_against(100, above=p.besaran == "jumlah_di_atas_100", basis=basis)


def _missed(sumber: CountedSource) -> tuple[Place, ...]:
    return tuple(c.place for c in sumber.content if c.reached is False)
