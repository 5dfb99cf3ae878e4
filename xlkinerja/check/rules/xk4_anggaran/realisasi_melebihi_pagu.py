"""Realisasi anggaran melebihi pagu.

Mengapa: Belanja dibatasi pagu. Realisasi yang melebihi pagu berarti pagu sudah direvisi dan belum dicatat, atau salah
satu angkanya salah ketik. Semua baris satu tahun dalam satu tabel dilaporkan dalam satu temuan, juga pada
tabel anggaran laporan; baris yang tercetak sama dengan lembar Anggaran disebut pada temuan lembar itu.

Contoh: Pagu program Rp700.000.000, realisasi Rp7.000.000.000; kelebihan satu angka nol.

Perbaikan: Betulkan angka yang salah, atau catat pagu setelah revisi.
"""

from xlkinerja.check.printed.budget import BudgetTable, budget_tables
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Place, Row, Tingkat, below
from xlkinerja.check.values.groups import by, grouped
from xlkinerja.kinerja.angka import write_rupiah

KODE = "XK420"
TINGKAT = Tingkat.WARNING
SUMBER = "UU 1/2004 tentang Perbendaharaan Negara pasal 3 ayat (3): belanja tidak melebihi anggaran yang tersedia"

#: Year, pagu and realisasi: rows of two tables in which they are the same are one mistake, told in the first.
Amounts = tuple[object, ...]


def check_set(document_set: DocumentSet) -> Hits:
    exceeding = [(t, r) for t in budget_tables(document_set.books) for r in t.rows if _exceeds(r)]
    every = by(exceeding, lambda one: _amounts(*one))
    own = [(t, r) for t, r in exceeding if every[_amounts(t, r)][0][0] is t]
    for members in grouped(own, lambda one: (id(one[0]), one[0].year(one[1]))):
        places = [t.place(r, "realisasi") for one in members for t, r in every[_amounts(*one)]]
        yield _hit(members[0][0], [r for _, r in members], places)


def _exceeds(row: Row) -> bool:
    pagu, realisasi = row["pagu"].number, row["realisasi"].number
    return pagu is not None and realisasi is not None and realisasi > pagu


def _amounts(table: BudgetTable, row: Row) -> Amounts:
    return table.year(row), row["pagu"].number, row["realisasi"].number


def _hit(table: BudgetTable, same: list[Row], places: list[Place]) -> Hit:
    pagu, realisasi = (write_rupiah(n) for k in ("pagu", "realisasi") if (n := same[0][k].number) is not None)
    refs = [r["realisasi"].ref for r in same]
    further = f" Juga sel {', '.join(refs[1:])}." if refs[1:] else ""
    elsewhere = [p for p in places if (p.book is not table.book or p.sel not in refs)]
    return Hit.at(
        [*below(table.book, table.data.sheet, refs), *elsewhere],
        f"Realisasi {realisasi} melebihi pagu {pagu}.{further}",
        "Betulkan angka yang salah, atau catat pagu setelah revisi.",
        tercetak=realisasi,
        seharusnya=f"paling banyak {pagu}",
    )
