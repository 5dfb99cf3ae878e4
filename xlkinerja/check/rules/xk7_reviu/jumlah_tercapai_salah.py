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

from xlkinerja.check.printed.narasi import Reference, Statement, grounded
from xlkinerja.check.printed.reached import CountedSource, sources
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat
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
    for p, reference in grounded(laporan, *BESARAN):
        candidates = sources(laporan, reference)
        if p.besaran == "semua_tercapai":
            yield from _all_reached(p, candidates)
        elif p.value is not None and candidates:
            yield from _count(laporan, p, reference, candidates)


def _all_reached(p: Statement, candidates: list[CountedSource]) -> Hits:
    if candidates and all(s.failed for s in candidates):
        failed = candidates[0].failed
        names = "; ".join(f"«{c.name}»" for c in failed[:3]) + ("; …" if len(failed) > 3 else "")
        yield Hit.at(
            [p.place, *(c.place for c in failed)],
            f"Kalimat di {p.letak} menyatakan semua tercapai; menurut {candidates[0].name} {len(failed)} dari "
            f"{len(candidates[0].content)} indikator tidak tercapai: {names}.",
            TINDAKAN,
            tercetak=p.text,
            seharusnya=f"{len(failed)} tidak tercapai",
        )


def _count(laporan: Laporan, p: Statement, reference: Reference, candidates: list[CountedSource]) -> Hits:
    said = ([d for d in RERATA_BASES if d in text] for text in (p.basis, normal(p.text)))
    bases = next((b for b in said if b), RERATA_BASES)
    if any(least <= (p.value or 0) <= most for s in candidates for least, most in _ranges(p, s, bases)):
        return
    # What Realisasi or another printing gives for certain: the table may be the one that is wrong.
    elsewhere = (counts for s in sources(laporan, Reference()) for counts in _ranges(p, s, bases))
    mended = _misprinted(laporan, reference) and any(least == p.value == most for least, most in elsewhere)
    sumber = candidates[0]
    details = []
    for d, (least, most) in zip(bases, _ranges(p, sumber, bases), strict=True):
        total = len(sumber.per_sasaran) if d == "sasaran" else len(sumber.content)
        details.append(f"{least}{'' if least == most else f' (paling banyak {most})'} dari {total} {d}")
    yield Hit.at(
        [p.place, *(c.place for c in sumber.failed)],
        f"Kalimat di {p.letak} menyebut {p.text} {BESARAN[p.besaran]}{f' ({p.basis})' if p.basis else ''}; "
        f"menurut {sumber.name} {' atau '.join(details)}"
        f"{'; angka itu cocok dengan Realisasi atau tabel lain' if mended else ''}.",
        TINDAKAN,
        tercetak=p.text,
        seharusnya=details[0],
        tingkat=Tingkat.WARNING if mended else None,
    )


def _misprinted(laporan: Laporan, reference: Reference) -> bool:
    """Whether a table meant prints a target or realisasi that the document or the other tables print otherwise."""
    rows = laporan.of_rows(b for t in reference.tables for b in t.rows)
    pairs = [(u.target, laporan.promised_target(u)) for u in rows]
    pairs += [(u.realisasi, laporan.reference_of(u)) for u in rows]
    return any(a and b and a.magnitude != b.magnitude for a, b in pairs)


def _ranges(p: Statement, sumber: CountedSource, bases: Sequence[str]) -> list[tuple[int, int]]:
    """The least and the most that a source counts, on each basis."""
    if p.besaran in ("jumlah_tercapai", "jumlah_tidak_tercapai"):
        return [sumber.count(p.besaran == "jumlah_tercapai", d) for d in bases]
    return [sumber.count_against(100, above=p.besaran == "jumlah_di_atas_100", basis=d) for d in bases]
