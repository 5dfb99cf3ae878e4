"""Anggaran satu tahun atau satu program tercetak berbeda di tabel-tabel laporan.

Mengapa: Pagu dan realisasi satu tahun adalah satu angka. Tabel per program, tabel beberapa tahun, dan lembar Anggaran
pada Realisasi harus menyebut angka yang sama. Baris yang menimbulkan selisih jumlahnya ikut disebut. Pagu dalam tabel
tanpa realisasi mungkin pagu sebelum revisi, dan tabel kegiatan mungkin milik satu program: bedanya hanya peringatan.
Beda tepat seribu, sejuta, atau semiliar kali mungkin satuan tabelnya: peringatan. Jumlah yang sama dengan satu baris di
tabel lain adalah jumlah bagian itu.

Contoh: Tabel per program berjumlah Rp110.004.781.000, tabel sepuluh tahun menyebut Rp110.044.781.000 untuk tahun itu.

Perbaikan: Betulkan tabel yang salah menurut dokumen anggaran.
"""

from collections.abc import Sequence
from decimal import Decimal

from xlkinerja.check.printed.budget import budget_tables
from xlkinerja.check.printed.budget_rows import Listed, details, same_rows
from xlkinerja.check.printed.money import IN_OTHER_UNIT, in_other_unit
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat
from xlkinerja.check.single.amounts import MONEY, is_total
from xlkinerja.check.single.levels import code
from xlkinerja.check.single.sums import yearly_totals
from xlkinerja.kinerja.angka import write_rupiah

KODE = "XK411"
TINGKAT = Tingkat.ERROR
SUMBER = "Satu tahun anggaran mempunyai satu pagu dan satu realisasi"


def check_set(document_set: DocumentSet) -> Hits:
    """Totals of the printed report that differ from the first table that states them.

    A table of one program or source has a JUMLAH too: a total that some row of another table holds is that of a part.
    """
    first: dict[tuple[int, str, str], Listed] = {}
    listed = details(document_set.books, totals_of_sources=True)
    for table in budget_tables(document_set.books):
        elsewhere = {(r.tahun, k, r.amount(k)) for r in listed for k in MONEY if r.name != table.name}
        # a total that its own rows do not give is told itself, and no measure for others
        wrong = {(s.row.number, k) for k in MONEY for s in yearly_totals(table.book, table.data, k)}
        for here in (Listed(table, r, t) for r in table.rows if is_total(r) and (t := table.year(r)) is not None):
            for column in MONEY:
                amount, sumber = here.amount(column), here.row["sumber"]
                if amount is None or (here.row.number, column) in wrong:
                    continue
                if sumber.empty and (here.tahun, column, amount) in elsewhere:
                    continue
                there = first.setdefault((here.tahun, sumber.text.casefold(), column), here)
                if there.amount(column) != amount and here.printed:
                    yield _hit(here, there, column)


def _cause(here: Listed, there: Listed, column: str) -> list[Listed]:
    """The only row of both tables that differs, where it differs by as much as the totals do."""
    pairs = [g for g in same_rows([*here.details, *there.details]) if len(g) == 2 and _gap(g, column)]
    return pairs[0] if len(pairs) == 1 and _gap(pairs[0], column) == _gap((here, there), column) else []


def _gap(pair: Sequence[Listed], column: str) -> Decimal:
    a, b = (r.amount(column) or Decimal(0) for r in pair)
    return a - b


def _hit(here: Listed, there: Listed, column: str) -> Hit:
    value, reference = (r.amount(column) or Decimal(0) for r in (here, there))
    cause, reason = _cause(here, there, column), ""
    if cause:
        a, b = (f"{write_rupiah(r.amount(column) or Decimal(0))} di {r.name}" for r in cause)
        reason = f" Barisnya: «{cause[0].row['uraian'].text or code(cause[0].row)}» {a}, {b}."
    plan = column == "pagu" and (here.planned or there.planned)
    part = here.partial or there.partial
    doubt = " Bila salah satunya pagu sebelum revisi, sebutkan di judul tabelnya." if plan else ""
    doubt = " Bila salah satunya hanya sebagian anggaran, sebutkan di judul tabelnya." if part else doubt
    scaled = in_other_unit(value, reference)
    return Hit.at(
        [here.place(column), there.place(column), *(r.place(column) for r in cause)],
        f"{here.table.data.title(column)} tahun {here.tahun} di {here.name} tercetak {write_rupiah(value)}, "
        f"di {there.name} {write_rupiah(reference)}; selisih {write_rupiah(abs(value - reference))}"
        f"{IN_OTHER_UNIT if scaled else ''}.{reason}{doubt}",
        "Betulkan tabel yang salah menurut dokumen anggaran.",
        tercetak=write_rupiah(value),
        seharusnya=write_rupiah(reference),
        tingkat=Tingkat.WARNING if plan or part or scaled else None,
    )
