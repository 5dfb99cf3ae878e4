"""Realisasi anggaran melebihi pagu.

Mengapa: Belanja dibatasi pagu. Realisasi yang melebihi pagu berarti pagu sudah direvisi dan belum dicatat, atau salah
satu angkanya salah ketik. Semua baris satu tahun dalam satu tabel dilaporkan dalam satu temuan, juga pada
tabel anggaran laporan.

Contoh: Pagu program Rp700.000.000, realisasi Rp7.000.000.000; kelebihan satu angka nol.

Perbaikan: Betulkan angka yang salah, atau catat pagu setelah revisi.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.budget import printed_budgets
from xlkinerja.check.rule import Hit
from xlkinerja.check.single.amounts import budget, year_of
from xlkinerja.check.values.places import Place, rest
from xlkinerja.kinerja.angka import write_rupiah
from xlkinerja.workbook.book import Book, Row, TableData

KODE = "XK420"
TINGKAT = Tingkat.WARNING
SUMBER = "UU 1/2004 tentang Perbendaharaan Negara pasal 3 ayat (3): belanja tidak melebihi anggaran yang tersedia"


def check_book(book: Book) -> Iterator[Hit]:
    table = budget(book)
    tables = [*([table] if table else []), *printed_budgets(book).values()]
    for one in tables:
        yield from _of_table(book, one)


def _of_table(book: Book, table: TableData) -> Iterator[Hit]:
    exceeding: dict[int | None, list[Row]] = {}
    for row in table.rows:
        pagu, realisasi = row["pagu"].number, row["realisasi"].number
        if pagu is not None and realisasi is not None and realisasi > pagu:
            exceeding.setdefault(year_of(row, book, table), []).append(row)
    for rows in exceeding.values():
        first, refs = rows[0], [r["realisasi"].ref for r in rows]
        pagu, realisasi = (first[k].number for k in ("pagu", "realisasi"))
        if pagu is not None and realisasi is not None:
            further = f" Juga sel {', '.join(refs[1:])}." if len(refs) > 1 else ""
            yield Hit(
                Place(book, table.sheet, refs[0]),
                f"Realisasi {write_rupiah(realisasi)} melebihi pagu {write_rupiah(pagu)}.{further}",
                "Betulkan angka yang salah, atau catat pagu setelah revisi.",
                tercetak=write_rupiah(realisasi),
                seharusnya=f"paling banyak {write_rupiah(pagu)}",
                also=rest(book, table.sheet, refs),
            )
