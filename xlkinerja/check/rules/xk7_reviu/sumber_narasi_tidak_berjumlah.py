"""Sumber anggaran yang disebut satu bagian laporan tidak berjumlah pagu seluruhnya.

Mengapa: APBN dan hibah yang disebut bersama dibaca sebagai seluruh anggaran. Bila jumlahnya bukan pagu menurut tabel,
persen realisasi di kalimat yang sama juga tidak dapat ditelusuri.

Contoh: APBN Rp24.473.490.000 dan hibah Rp29.230.655.000, sedangkan pagu menurut tabel Rp46.073.490.000.

Perbaikan: Sebutkan hanya bagian hibah yang masuk DIPA tahun itu, atau betulkan jumlahnya.
"""

from decimal import Decimal
from itertools import combinations

from xlkinerja.check.printed.budget import budget_tables
from xlkinerja.check.printed.money import stated, totals
from xlkinerja.check.printed.narasi import Statement, statements
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped
from xlkinerja.check.single.amounts import half_digit
from xlkinerja.check.values.cells import exact
from xlkinerja.kinerja.anggaran import serapan
from xlkinerja.kinerja.angka import write_angka, write_rupiah

KODE = "XK718"
TINGKAT = Tingkat.ERROR
SUMBER = "Penjumlahan sumber dana (APBN dan hibah) menjadi anggaran seluruhnya"


def check_report(laporan: Laporan) -> Hits:
    pagu = totals(budget_tables(laporan.books), laporan.book.tahun, "pagu") or stated(laporan, "total_pagu")
    named = [p for p in statements(laporan, "pagu_sumber") if p.value is not None and p.basis]
    for of_section in grouped(named, lambda p: p.letak):
        if len({p.basis for p in of_section}) >= 2 and pagu and not _adds_up(of_section, pagu):
            yield _hit(laporan, of_section, pagu[0])


def _adds_up(of_section: list[Statement], pagu: list[Decimal]) -> bool:
    """Whether some of the sources together are the whole: a part of a grant may be named beside the grant."""
    by_basis = {p.basis: (p.value or Decimal(0), half_digit(p.value, p.text)) for p in of_section}
    combined = (p for n in range(2, len(by_basis) + 1) for p in combinations(by_basis.values(), n))
    return any(
        abs(exact(sum((value for value, _ in p), Decimal(0))) - exact(n)) <= sum((half for _, half in p), Decimal(0))
        for p in combined
        for n in pagu
    )


def _hit(laporan: Laporan, of_section: list[Statement], pagu: Decimal) -> Hit:
    by_basis, letak = {p.basis: p for p in of_section}, of_section[0].letak
    total = sum((p.value or Decimal(0) for p in by_basis.values()), Decimal(0))
    details = " + ".join(f"{p.row['dasar'].text} {write_rupiah(p.value or Decimal(0))}" for p in by_basis.values())
    is_short = total < pagu
    amounts = [(t, r) for t in budget_tables(laporan.books) for r in t.rows if r["pagu"].number == pagu]
    return Hit.at(
        [of_section[-1].place, *(p.place for p in of_section[:-1]), *(t.place(r, "pagu") for t, r in amounts)],
        f"{letak}: {details} = {write_rupiah(total)}, sedangkan pagu seluruhnya {write_rupiah(pagu)}; "
        f"selisih {write_rupiah(abs(total - pagu))}.{_share(laporan, letak, total)}",
        "Sebutkan sumber yang belum disebut, atau betulkan jumlahnya."
        if is_short
        else "Sebutkan hanya bagian yang masuk DIPA tahun itu, atau betulkan jumlahnya.",
        tercetak=write_rupiah(total),
        seharusnya=write_rupiah(pagu),
        tingkat=Tingkat.WARNING if is_short else None,
    )


def _share(laporan: Laporan, letak: str, total: Decimal) -> str:
    """What the realisasi of the same section would be of the sum."""
    realisasi = next((p.value for p in statements(laporan, "total_realisasi") if p.letak == letak), None)
    percent = serapan(total, realisasi)
    return "" if percent is None else f" Terhadap jumlah itu realisasinya {write_angka(percent, 2)}%."
