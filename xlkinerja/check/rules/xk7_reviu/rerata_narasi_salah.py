"""Rata-rata capaian dalam kalimat tidak sama dengan rata-rata tabelnya.

Mengapa: Rata-rata capaian adalah angka laporan yang paling banyak dikutip. Ia dapat dihitung per indikator atau per
sasaran; yang disebut harus cocok dengan salah satunya, dan dengan dasar yang disebut kalimat itu. Yang dihitung capaian
yang tercetak maupun capaian yang dihitung ulang. Rata-rata yang benar bila capaian yang salah di tabelnya dibetulkan
hanya peringatan.

Contoh: Kalimat menyebut 166,04%; rata-rata 22 indikator tabel itu 166,77%, rata-rata 19 sasaran 134,45%.

Perbaikan: Pakai satu rata-rata di seluruh laporan, dan sebutkan dasarnya.
"""

from decimal import Decimal

from xlkinerja.check.printed.narasi import Reference, Statement, grounded, statements
from xlkinerja.check.printed.reached import CountedSource, mended_averages, sources
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.capaian import RERATA_BASES

KODE = "XK715"
TINGKAT = Tingkat.ERROR
SUMBER = "Rata-rata hitung capaian per indikator, atau per sasaran lalu dirata-rata"

BESARAN = "rata_rata_capaian"
#: The kind of an average that is right, beside a table that is not.
MENDED = "tabelnya salah"


def check_report(laporan: Laporan) -> Hits:
    stated = ((p, reference) for p, reference in grounded(laporan, BESARAN) if p.value is not None)
    wrong = [(p, alasan) for p, reference in stated if (alasan := _wrong(laporan, p, reference))]
    averages = [p for p in statements(laporan, BESARAN) if p.value is not None] if wrong else []
    for same in grouped(wrong, lambda s: (s[0].value, s[1][0])):
        yield _hit([p for p, _ in same], same[0][1], averages)


def _wrong(laporan: Laporan, p: Statement, reference: Reference) -> tuple[str, str, str] | None:
    """Kind of the mistake, what the tables give, and what is right on the basis of the sentence.

    None for an average that fits, or that nothing can be held to.
    """
    candidates = sources(laporan, reference)
    means = {d: [r for s in candidates for r in s.averages(d)] for d in RERATA_BASES}
    if not any(means.values()):
        return None
    bases = [d for d in RERATA_BASES if d in p.basis] or list(RERATA_BASES)
    if any(p.near(value) for d in bases for value, _ in means[d]):
        return None
    given = [_words(d, means[d]) for d in sorted(RERATA_BASES, key=lambda d: d not in bases) if means[d]]
    available = "; ".join(given)
    other_basis = next((d for d in RERATA_BASES if d not in bases and any(p.near(n) for n, _ in means[d])), "")
    if other_basis:
        alasan = f"angka itu rata-rata per {other_basis}, bukan per {bases[0]} ({available})"
        return f"dasar {other_basis}", alasan, given[0]
    elsewhere = _elsewhere(laporan, p, candidates)
    if not elsewhere and any(p.near(n) for s in candidates for d in bases for n in mended_averages(s, d)):
        elsewhere = "; angka itu cocok bila capaian yang salah di tabel itu dibetulkan"
    return MENDED if elsewhere else "salah", f"{available} menurut {candidates[0].name}{elsewhere}", given[0]


def _words(basis: str, means: list[tuple[Decimal, int]]) -> str:
    value, count = means[0]
    return f"rata-rata {count} {basis} {write_angka(value, 2)}%"


def _elsewhere(laporan: Laporan, p: Statement, candidates: list[CountedSource]) -> str:
    """Another table whose target and realisasi give just this average: its mistakes went into the sentence."""
    names = {s.name for s in candidates}
    for s in sources(laporan, Reference()):
        if s.name not in names and any(p.near(n) for d in RERATA_BASES for n, _ in s.averages(d)):
            return f"; angka itu keluar dari target dan realisasi {s.name}"
    return ""


def _hit(same: list[Statement], wrong: tuple[str, str, str], averages: list[Statement]) -> Hit:
    p, (kind, alasan, correct) = same[0], wrong
    by_value = grouped(averages, lambda q: q.value)
    listed = ", ".join(f"{g[0].text} ({'; '.join(dict.fromkeys(q.letak for q in g))})" for g in by_value)
    addition = f" Laporan ini menyebut {len(by_value)} rata-rata yang berbeda: {listed}." if len(by_value) > 1 else ""
    return Hit.at(
        [q.place for q in sorted(averages, key=lambda q: (q != p, q not in same))],
        f"Rata-rata capaian di {p.letak} disebut {p.text}; {alasan}.{addition}",
        "Pakai satu rata-rata di seluruh laporan, dan sebutkan dasarnya.",
        tercetak=p.text,
        seharusnya=correct,
        tingkat=Tingkat.WARNING if kind == MENDED else None,
    )
