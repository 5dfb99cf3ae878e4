"""Anggaran satu program, kegiatan, KRO, atau RO tercetak berbeda di dua tabel.

Mengapa: Satu kode mempunyai satu pagu dan satu realisasi dalam satu tahun. Baris dicocokkan menurut kode, atau menurut
nama bila salah satunya tanpa kode; halaman anggaran PK yang tercetak dengan PK-nya. Bila jumlah kedua tabel sama, salah
satu barisnya pasti salah; bila tidak, mungkin satu tabel memuat pagu sebelum revisi atau satu sumber saja. Baris yang
sudah disebut sebagai sebab jumlah tahunnya berbeda tidak diulang.

Contoh: Kegiatan 6701 Rp1.360.000 di tabel per program, Rp1.630.000 di tabel per kegiatan.

Perbaikan: Betulkan tabel yang salah menurut DIPA; bila dasarnya memang lain, sebutkan di judul tabelnya.
"""

from collections.abc import Sequence
from decimal import Decimal

from xlkinerja.check.printed.budget_rows import Listed, details, promised, same_rows
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat, grouped
from xlkinerja.check.single.amounts import MONEY
from xlkinerja.check.single.levels import code
from xlkinerja.check.single.sums import level_name
from xlkinerja.check.values.texts import capitalised
from xlkinerja.kinerja.angka import write_rupiah

KODE = "XK412"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan kode DIPA: satu kode mempunyai satu pagu dan satu realisasi dalam satu tahun anggaran"
YIELDS_TO = {"XK411": "sel"}  # the row that makes the difference of two totals


def check_report(laporan: Laporan) -> Hits:
    listed, pk = details(laporan.books), promised(laporan.books)
    # the second page of a PK as printed is held against that of the PK; what differs from the pagu is another finding
    pages = {f"tabel «{t.name}»" for t in laporan.tables if t.document.startswith("pk")} if pk else set()
    own, reprinted = ([r for r in listed if (r.name in pages) is reprint] for reprint in (False, True))
    for group in [*same_rows(own), *(_nearest_version(g) for g in same_rows([*pk, *reprinted]) if reprinted)]:
        for column in MONEY:
            yield from _different([r for r in group if r.amount(column) is not None], column)


def _nearest_version(group: Sequence[Listed]) -> list[Listed]:
    """The printed rows that no version of the PK has, with the newest one; nothing where each is found in some."""
    pk, printed = ([r for r in group if r.printed is reviu] for reviu in (False, True))
    strange = [r for r in printed if all(r.amount("pagu") != p.amount("pagu") for p in pk)]
    return [*pk[-1:], *strange] if strange else []


def _different(known: Sequence[Listed], column: str) -> Hits:
    by_amount = grouped(known, lambda r: r.amount(column))
    right = max(by_amount, key=len, default=[])
    for same in by_amount:
        place = next((r for r in same if r.printed), same[0])
        if same is not right:
            yield _hit(place, [r for r in same if r is not place], right, column)


def _hit(here: Listed, same: Sequence[Listed], right: Sequence[Listed], column: str) -> Hit:
    a, b = (r.amount(column) or Decimal(0) for r in (here, right[0]))
    name = here.row["uraian"].text or right[0].row["uraian"].text
    called = " ".join(filter(None, (level_name(here.row), code(here.row) or code(right[0].row), name and f"«{name}»")))
    totals = [r.sum(column) for r in (here, right[0])]
    certain = totals[0] is not None and totals[0] == totals[1]
    elsewhere = ", ".join(dict.fromkeys(r.name for r in right))
    return Hit.at(
        [here.place(column), *(r.place(column) for r in (*right, *same))],
        f"{capitalised(column)} {called} di {here.name} {write_rupiah(a)}, di {elsewhere} {write_rupiah(b)}; "
        f"selisih {write_rupiah(abs(a - b))}.{_swapped(a, b)}"
        + (" Jumlah kedua tabel sama, jadi salah satu baris itu salah." if certain else ""),
        "Betulkan tabel yang salah menurut DIPA; bila dasarnya memang lain (sebelum revisi, satu sumber), sebutkan.",
        tercetak=write_rupiah(a),
        seharusnya=write_rupiah(b),
        tingkat=Tingkat.ERROR if certain else None,
    )


def _swapped(a: Decimal, b: Decimal) -> str:
    """A remark where the two amounts have the same digits in another order."""
    one, other = f"{a:f}", f"{b:f}"
    places = [i for i, (x, y) in enumerate(zip(one, other, strict=False)) if x != y]
    same = len(one) == len(other) and sorted(one) == sorted(other) and len(places) == 2
    return " Dua angkanya mungkin tertukar." if same else ""
