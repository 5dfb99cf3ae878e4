"""Pagu, realisasi, persen, atau sisa anggaran dalam kalimat tidak sama dengan tabelnya.

Mengapa: Angka anggaran dalam kalimat dibaca lebih dahulu daripada tabelnya, dan harus dapat ditelusuri ke sana. Persen
dan selisih dihitung ulang dari pagu dan realisasi; jumlah yang tercetak dan penjumlahan barisnya sama-sama diterima.

Contoh: Kalimat menyebut realisasi 99,41%; realisasi dibagi pagu tabel 98,12%.

Perbaikan: Betulkan kalimatnya, atau tabel yang dibicarakannya.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.printed.money import possible, tables_of
from xlkinerja.check.printed.narasi import Pernyataan, resolve, statements
from xlkinerja.check.printed.reviewing import at_narasi, grouped
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.kinerja.angka import tulis_angka, tulis_rupiah
from xlkinerja.workbook.sheets.angka_narasi import BESARAN

KODE = "XK717"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: realisasi anggaran = realisasi dibanding pagu; penghitungan ulang dari tabel"

DIPERIKSA = (
    "total_pagu",
    "total_realisasi",
    "persen_realisasi",
    "persen_tahun_lalu",
    "selisih_persen",
    "sisa_anggaran",
    "pagu_sumber",
    "realisasi_sumber",
    "persen_sumber",
)
#: A pagu on one of these bases is not that of the tables, unless the sentence names the table.
_AWAL = ("awal", "semula", "murni", "sebelum")


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    salah = []
    for p in statements(laporan, *DIPERIKSA):
        if p.nilai is None or (p.acuan and resolve(laporan, p.acuan).kosong):
            continue
        if p.besaran == "total_pagu" and not p.acuan and any(k in p.dasar for k in _AWAL):
            continue
        tersedia = possible(laporan, p)
        if tersedia and not any(_equal(p, n) for n in tersedia):
            salah.append((p, tersedia))
    for sama in grouped(salah, lambda s: (s[0].besaran, s[0].dasar, s[0].nilai)):
        yield _hit(laporan, [p for p, _ in sama], sama[0][1])


def _equal(p: Pernyataan, nilai: Decimal) -> bool:
    """Percentages as they were printed; amounts to the rupiah, or rounded where they were printed in millions."""
    if p.besaran.startswith(("persen", "selisih")):
        return p.near(nilai)
    tercetak = p.nilai or Decimal(0)
    if tercetak == nilai:
        return True
    kata = p.teks.casefold().split()
    return any(k in kata for k in ("miliar", "milyar", "m", "juta", "triliun")) and _rounded(tercetak, nilai)


def _rounded(tercetak: Decimal, nilai: Decimal) -> bool:
    """Whether the amount was rounded to the digits that it was printed with: Rp4,3 miliar for 4.312.000.000."""
    pangkat = int(tercetak.normalize().as_tuple().exponent)
    return pangkat > 0 and abs(tercetak - nilai) <= Decimal(5).scaleb(pangkat - 1)


def _hit(laporan: Laporan, sama: list[Pernyataan], tersedia: list[Decimal]) -> Hit:
    p, *lain = sama
    persen = p.besaran.startswith(("persen", "selisih"))
    benar = [f"{tulis_angka(n, 2)}%" if persen else tulis_rupiah(n) for n in tersedia[:3]]
    tabel = ", ".join(dict.fromkeys(nama for nama, *_ in tables_of(laporan, p)))
    dasar = f" ({p.dasar})" if p.dasar else ""
    return Hit(
        at_narasi(laporan, p.row["nilai"]),
        f"{BESARAN[p.besaran]}{dasar} di {p.letak} disebut {p.teks}; menurut {tabel or 'kalimat lain'} "
        f"{' atau '.join(benar)}.",
        "Betulkan kalimatnya, atau tabel yang dibicarakannya.",
        tercetak=p.teks,
        seharusnya=benar[0],
        tempat_lain=tuple(at_narasi(laporan, q.row["nilai"]) for q in lain),
    )
