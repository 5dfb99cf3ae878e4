"""Realisasi anggaran melebihi pagu.

Mengapa: Belanja dibatasi pagu. Realisasi yang melebihi pagu berarti pagu sudah direvisi dan belum dicatat, atau salah
satu angkanya salah ketik. Semua baris satu tahun dalam satu tabel dilaporkan dalam satu temuan, juga pada
tabel anggaran laporan; baris yang tercetak sama dengan lembar Anggaran disebut pada temuan lembar itu.

Contoh: Pagu program Rp700.000.000, realisasi Rp7.000.000.000; kelebihan satu angka nol.

Perbaikan: Betulkan angka yang salah, atau catat pagu setelah revisi.
"""

from xlkinerja.check.printed.budget import budget_tables
from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Place, Row, TableData, Tingkat
from xlkinerja.check.single.amounts import year_of
from xlkinerja.check.values.places import rest
from xlkinerja.kinerja.angka import write_rupiah

KODE = "XK420"
TINGKAT = Tingkat.WARNING
SUMBER = "UU 1/2004 tentang Perbendaharaan Negara pasal 3 ayat (3): belanja tidak melebihi anggaran yang tersedia"

#: Year, pagu and realisasi: rows of two tables in which they are the same are one mistake.
Amounts = tuple[object, ...]


def check_set(document_set: DocumentSet) -> Hits:
    places: dict[Amounts, list[Place]] = {}
    tables = []
    for _, book, table in budget_tables(document_set.books):
        exceeding = {r.number: _amounts(r, book, table) for r in table.rows if _exceeds(r)}
        known = set(places)
        rows = [r for r in table.rows if r.number in exceeding]
        tables.append((book, table, [(r, exceeding[r.number]) for r in rows if exceeding[r.number] not in known]))
        for r in rows:
            places.setdefault(exceeding[r.number], []).append(Place(book, table.sheet, r["realisasi"].ref))
    for book, table, own in tables:
        for year in dict.fromkeys(amounts[0] for _, amounts in own):
            yield _hit(book, table, [(r, amounts) for r, amounts in own if amounts[0] == year], places)


def _exceeds(row: Row) -> bool:
    pagu, realisasi = row["pagu"].number, row["realisasi"].number
    return pagu is not None and realisasi is not None and realisasi > pagu


def _amounts(row: Row, book: Book, table: TableData) -> Amounts:
    return year_of(row, book, table), row["pagu"].number, row["realisasi"].number


def _hit(book: Book, table: TableData, own: list[tuple[Row, Amounts]], places: dict[Amounts, list[Place]]) -> Hit:
    first = own[0][0]
    pagu, realisasi = (write_rupiah(n) for k in ("pagu", "realisasi") if (n := first[k].number) is not None)
    refs = [r["realisasi"].ref for r, _ in own]
    further = f" Juga sel {', '.join(refs[1:])}." if refs[1:] else ""
    elsewhere = [p for _, amounts in own for p in places[amounts] if (p.book is not book or p.sel not in refs)]
    return Hit(
        Place(book, table.sheet, refs[0]),
        f"Realisasi {realisasi} melebihi pagu {pagu}.{further}",
        "Betulkan angka yang salah, atau catat pagu setelah revisi.",
        tercetak=realisasi,
        seharusnya=f"paling banyak {pagu}",
        also=(*rest(book, table.sheet, refs), *elsewhere),
    )
