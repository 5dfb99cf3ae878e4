"""Jumlah menurut sumber dana tidak sama dengan jumlah seluruhnya.

Mengapa: APBN dan hibah bersama-sama adalah seluruh anggaran tahun itu. Bila jumlah seluruhnya sudah cocok dengan
rinciannya, yang salah jumlah salah satu sumber, atau ada sumber yang belum ditulis.

Contoh: APBN Rp46,5 miliar dan hibah Rp60 miliar, jumlah seluruhnya Rp110 miliar.

Perbaikan: Betulkan jumlah sumber yang salah, atau tambahkan baris sumber yang belum ada.
"""

from collections.abc import Iterator, Sequence

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.single.amounts import add, budget, is_total, year_of
from xlkinerja.check.values.cells import exact
from xlkinerja.check.values.places import Place, rest
from xlkinerja.kinerja.angka import write_rupiah
from xlkinerja.workbook.book import Book, Row, TableData
from xlkinerja.workbook.sheets.anggaran import TINGKAT as TINGKAT_ANGGARAN

KODE = "XK421"
TINGKAT = Tingkat.ERROR
SUMBER = "Penjumlahan sumber dana (APBN dan hibah) menjadi anggaran seluruhnya"


def check_book(book: Book) -> Iterator[Hit]:
    table = budget(book)
    if table is None:
        return
    by_year: dict[int, list[Row]] = {}
    for row in table.rows:
        tahun = year_of(row, book, table)
        if tahun is not None:
            by_year.setdefault(tahun, []).append(row)
    for rows in by_year.values():
        for column in ("pagu", "realisasi"):
            yield from _year(book, table, rows, column)


def _year(book: Book, table: TableData, rows: Sequence[Row], column: str) -> Iterator[Hit]:
    totals = [r for r in rows if is_total(r)]
    overall = [r for r in totals if r["sumber"].empty]
    sources = [r for r in totals if r["sumber"].text]
    details = _top_level([r for r in rows if not is_total(r)])
    names = [r["sumber"].text.casefold() for r in sources]
    if len(overall) != 1 or not details or len(set(names)) < len(names):
        return  # without details the rule on sums adds the sources itself
    value = exact(n) if (n := overall[0][column].number) is not None else None
    if value is None or any(r[column].number is None for r in (*sources, *details)) or add(details, column) != value:
        return
    difference = add(sources, column) - value
    if not sources or not difference or (len(sources) == 1 and difference < 0):
        return  # one source alone need not be all
    if any(_wrong_itself(r, details, column) for r in sources):
        return
    refs = [r[column].ref for r in sources]
    formula = " + ".join(f"{r['sumber'].text} {write_rupiah(r[column].number or value)}" for r in sources)
    yield Hit(
        Place(book, table.sheet, refs[0]),
        f"{table.table.by_key[column].header} {formula} = {write_rupiah(value + difference)}; jumlah seluruhnya "
        f"{write_rupiah(value)}, selisih {write_rupiah(abs(difference))}.",
        "Betulkan jumlah sumber yang salah, atau tambahkan baris sumber yang belum ada.",
        tercetak=write_rupiah(value + difference),
        seharusnya=write_rupiah(value),
        also=(*rest(book, table.sheet, refs), Place(book, table.sheet, overall[0][column].ref)),
        tingkat=Tingkat.WARNING if difference < 0 else None,
    )


def _top_level(rows: Sequence[Row]) -> list[Row]:
    ranks = {t.casefold(): i for i, t in enumerate(TINGKAT_ANGGARAN)}
    levels = [ranks.get(r["tingkat"].text.casefold(), len(ranks)) for r in rows]
    return [r for r, t in zip(rows, levels, strict=True) if t == min(levels)]


def _wrong_itself(total: Row, details: Sequence[Row], column: str) -> bool:
    """Whether the total of a source is not that of its own details, which is another finding."""
    own = [r for r in details if r["sumber"].text.casefold() == total["sumber"].text.casefold()]
    return bool(own) and add(own, column) != add([total], column)
