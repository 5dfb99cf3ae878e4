"""Rata-rata capaian dalam kalimat tidak sama dengan rata-rata tabelnya.

Mengapa: Rata-rata capaian adalah angka laporan yang paling banyak dikutip. Ia dapat dihitung per indikator atau per
sasaran; yang disebut harus cocok dengan salah satunya, dan dengan dasar yang disebut kalimat itu. Yang dihitung capaian
yang tercetak maupun capaian yang dihitung ulang.

Contoh: Kalimat menyebut 166,04%; rata-rata 22 indikator tabel itu 166,77%, rata-rata 19 sasaran 134,45%.

Perbaikan: Pakai satu rata-rata di seluruh laporan, dan sebutkan dasarnya.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.printed.narasi import Acuan, Pernyataan, resolve, statements
from xlkinerja.check.printed.reached import Sumber, sources
from xlkinerja.check.printed.reviewing import at_narasi, grouped
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.kinerja.capaian import DASAR_RERATA

KODE = "XK715"
TINGKAT = Tingkat.GALAT
SUMBER = "Rata-rata hitung capaian per indikator, atau per sasaran lalu dirata-rata"

BESARAN = "rata_rata_capaian"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    semua = [p for p in statements(laporan, BESARAN) if p.nilai is not None]
    salah = [(p, alasan) for p in semua if (alasan := wrong_average(laporan, p))]
    for sama in grouped(salah, lambda s: (s[0].nilai, s[1][0])):
        yield _hit(laporan, [p for p, _ in sama], sama[0][1][1], semua)


def wrong_average(laporan: Laporan, p: Pernyataan) -> tuple[str, str] | None:
    """Kind of the mistake and what the tables give; None for an average that fits, or that nothing can be held to."""
    acuan = resolve(laporan, p.acuan)
    if p.acuan and acuan.kosong:
        return None
    sumber = sources(laporan, acuan)
    rata = {d: [r for s in sumber for r in s.averages(d)] for d in DASAR_RERATA}
    if not any(rata.values()):
        return None
    disebut = [d for d in DASAR_RERATA if d in p.dasar] or list(DASAR_RERATA)
    if any(p.near(nilai) for d in disebut for nilai, _ in rata[d]):
        return None
    tersedia = "; ".join(_words(d, rata[d]) for d in DASAR_RERATA if rata[d])
    lain = next((d for d in DASAR_RERATA if d not in disebut and any(p.near(n) for n, _ in rata[d])), "")
    if lain:
        return f"dasar {lain}", f"angka itu rata-rata per {lain}, bukan per {disebut[0]} ({tersedia})"
    return "salah", f"{tersedia} menurut {sumber[0].nama}{_elsewhere(laporan, p, sumber)}"


def _words(dasar: str, rata: list[tuple[Decimal, int]]) -> str:
    nilai, banyak = rata[0]
    return f"rata-rata {banyak} {dasar} {tulis_angka(nilai, 2)}%"


def _elsewhere(laporan: Laporan, p: Pernyataan, sumber: list[Sumber]) -> str:
    """Another table whose target and realisasi give just this average: its mistakes went into the sentence."""
    nama = {s.nama for s in sumber}
    for s in sources(laporan, Acuan()):
        if s.nama not in nama and any(p.near(n) for d in DASAR_RERATA for n, _ in s.averages(d)):
            return f"; angka itu keluar dari target dan realisasi {s.nama}"
    return ""


def _hit(laporan: Laporan, sama: list[Pernyataan], alasan: str, semua: list[Pernyataan]) -> Hit:
    p = sama[0]
    nilai = grouped(semua, lambda q: q.nilai)
    lain = [q for q in semua if q is not p]
    disebut = ", ".join(f"{g[0].teks} ({'; '.join(dict.fromkeys(q.letak for q in g))})" for g in nilai)
    beda = f" Laporan ini menyebut {len(nilai)} rata-rata yang berbeda: {disebut}." if len(nilai) > 1 else ""
    return Hit(
        at_narasi(laporan, p.row["nilai"]),
        f"Rata-rata capaian di {p.letak} disebut {p.teks}; {alasan}.{beda}",
        "Pakai satu rata-rata di seluruh laporan, dan sebutkan dasarnya.",
        tercetak=p.teks,
        seharusnya=alasan.partition(";")[0],
        tempat_lain=tuple(at_narasi(laporan, q.row["nilai"]) for q in sorted(lain, key=lambda q: q not in sama)),
    )
