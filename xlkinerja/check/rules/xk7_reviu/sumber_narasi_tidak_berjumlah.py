"""Sumber anggaran yang disebut satu bagian laporan tidak berjumlah pagu seluruhnya.

Mengapa: APBN dan hibah yang disebut bersama dibaca sebagai seluruh anggaran. Bila jumlahnya bukan pagu menurut tabel,
persen realisasi di kalimat yang sama juga tidak dapat ditelusuri.

Contoh: APBN Rp24.473.490.000 dan hibah Rp29.230.655.000, sedangkan pagu menurut tabel Rp46.073.490.000.

Perbaikan: Sebutkan hanya bagian hibah yang masuk DIPA tahun itu, atau betulkan jumlahnya.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.budget import budget_tables
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.printed.money import stated, totals
from xlkinerja.check.printed.narasi import Pernyataan, statements
from xlkinerja.check.printed.reviewing import at_narasi, grouped
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.anggaran import serapan
from xlkinerja.kinerja.angka import tulis_angka, tulis_rupiah

KODE = "XK718"
TINGKAT = Tingkat.GALAT
SUMBER = "Penjumlahan sumber dana (APBN dan hibah) menjadi anggaran seluruhnya"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    tabel = list(budget_tables(laporan.books))
    pagu = totals(tabel, laporan.book.tahun, "pagu") or stated(laporan, "total_pagu")
    semua = [p for p in statements(laporan, "pagu_sumber") if p.nilai is not None and p.dasar]
    for sumber in grouped(semua, lambda p: p.letak):
        if len({p.dasar for p in sumber}) >= 2 and pagu and not _adds_up(sumber, pagu):
            yield _hit(laporan, sumber, pagu[0])


def _adds_up(sumber: list[Pernyataan], pagu: list[Decimal]) -> bool:
    """Whether some of the sources together are the whole: a part of a grant may be named beside the grant."""
    nilai = {p.dasar: p.nilai or Decimal(0) for p in sumber}
    pilihan = (p for n in range(2, len(nilai) + 1) for p in combinations(nilai.values(), n))
    return any(sum(p, Decimal(0)) in pagu for p in pilihan)


def _hit(laporan: Laporan, sumber: list[Pernyataan], pagu: Decimal) -> Hit:
    nilai = {p.dasar: p for p in sumber}
    jumlah = sum((p.nilai or Decimal(0) for p in nilai.values()), Decimal(0))
    rincian = " + ".join(f"{p.row['dasar'].text} {tulis_rupiah(p.nilai or Decimal(0))}" for p in nilai.values())
    kurang = jumlah < pagu
    return Hit(
        at_narasi(laporan, sumber[-1].row["nilai"]),
        f"{sumber[0].letak}: {rincian} = {tulis_rupiah(jumlah)}, sedangkan pagu seluruhnya {tulis_rupiah(pagu)}; "
        f"selisih {tulis_rupiah(abs(jumlah - pagu))}.{_share(laporan, sumber[0].letak, jumlah)}",
        "Sebutkan sumber yang belum disebut, atau betulkan jumlahnya."
        if kurang
        else "Sebutkan hanya bagian yang masuk DIPA tahun itu, atau betulkan jumlahnya.",
        tercetak=tulis_rupiah(jumlah),
        seharusnya=tulis_rupiah(pagu),
        tempat_lain=(*(at_narasi(laporan, p.row["nilai"]) for p in sumber[:-1]), *_total_cells(laporan, pagu)),
        tingkat=Tingkat.PERINGATAN if kurang else None,
    )


def _share(laporan: Laporan, letak: str, jumlah: Decimal) -> str:
    """What the realisasi of the same section would be of the sum."""
    realisasi = next((p.nilai for p in statements(laporan, "total_realisasi") if p.letak == letak), None)
    persen = serapan(jumlah, realisasi)
    return "" if persen is None else f" Terhadap jumlah itu realisasinya {tulis_angka(persen, 2)}%."


def _total_cells(laporan: Laporan, pagu: Decimal) -> Iterator[Tempat]:
    for _, book, table in budget_tables(laporan.books):
        for row in table.rows:
            if row["pagu"].number == pagu:
                yield Tempat(book, table.sheet, row["pagu"].ref)
