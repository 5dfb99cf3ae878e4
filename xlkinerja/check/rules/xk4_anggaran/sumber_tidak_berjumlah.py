"""Jumlah menurut sumber dana tidak sama dengan jumlah seluruhnya.

Mengapa: APBN dan hibah bersama-sama adalah seluruh anggaran tahun itu. Bila jumlah seluruhnya sudah cocok dengan
rinciannya, yang salah jumlah salah satu sumber, atau ada sumber yang belum ditulis.

Contoh: APBN Rp46,5 miliar dan hibah Rp60 miliar, jumlah seluruhnya Rp110 miliar.

Perbaikan: Betulkan jumlah sumber yang salah, atau tambahkan baris sumber yang belum ada.
"""

from collections.abc import Iterator, Sequence

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.single.amounts import add, budget, is_jumlah, year_of
from xlkinerja.check.values.places import Tempat, rest
from xlkinerja.kinerja.angka import tulis_rupiah
from xlkinerja.workbook.book import Book, Row, TableData
from xlkinerja.workbook.sheets.anggaran import TINGKAT as TINGKAT_ANGGARAN

KODE = "XK421"
TINGKAT = Tingkat.GALAT
SUMBER = "Penjumlahan sumber dana (APBN dan hibah) menjadi anggaran seluruhnya"


def check_book(book: Book) -> Iterator[Hit]:
    table = budget(book)
    if table is None:
        return
    per_tahun: dict[int, list[Row]] = {}
    for row in table.rows:
        tahun = year_of(row, book, table)
        if tahun is not None:
            per_tahun.setdefault(tahun, []).append(row)
    for rows in per_tahun.values():
        for kolom in ("pagu", "realisasi"):
            yield from _year(book, table, rows, kolom)


def _year(book: Book, table: TableData, rows: Sequence[Row], kolom: str) -> Iterator[Hit]:
    jumlah = [r for r in rows if is_jumlah(r)]
    total = [r for r in jumlah if r["sumber"].empty]
    sumber = [r for r in jumlah if r["sumber"].text]
    rincian = _top_level([r for r in rows if not is_jumlah(r)])
    nama = [r["sumber"].text.casefold() for r in sumber]
    if len(total) != 1 or not rincian or len(set(nama)) < len(nama):
        return  # without details the rule on sums adds the sources itself
    nilai = total[0][kolom].number
    if nilai is None or any(r[kolom].number is None for r in (*sumber, *rincian)) or add(rincian, kolom) != nilai:
        return
    selisih = add(sumber, kolom) - nilai
    if not sumber or not selisih or (len(sumber) == 1 and selisih < 0):
        return  # one source alone need not be all
    if any(_wrong_itself(r, rincian, kolom) for r in sumber):
        return
    sel = [r[kolom].ref for r in sumber]
    rumus = " + ".join(f"{r['sumber'].text} {tulis_rupiah(r[kolom].number or nilai)}" for r in sumber)
    yield Hit(
        Tempat(book, table.sheet, sel[0]),
        f"{table.table.by_key[kolom].header} {rumus} = {tulis_rupiah(nilai + selisih)}; jumlah seluruhnya "
        f"{tulis_rupiah(nilai)}, selisih {tulis_rupiah(abs(selisih))}.",
        "Betulkan jumlah sumber yang salah, atau tambahkan baris sumber yang belum ada.",
        tercetak=tulis_rupiah(nilai + selisih),
        seharusnya=tulis_rupiah(nilai),
        tempat_lain=(*rest(book, table.sheet, sel), Tempat(book, table.sheet, total[0][kolom].ref)),
        tingkat=Tingkat.PERINGATAN if selisih < 0 else None,
    )


def _top_level(rows: Sequence[Row]) -> list[Row]:
    urutan = {t.casefold(): i for i, t in enumerate(TINGKAT_ANGGARAN)}
    tingkat = [urutan.get(r["tingkat"].text.casefold(), len(urutan)) for r in rows]
    return [r for r, t in zip(rows, tingkat, strict=True) if t == min(tingkat)]


def _wrong_itself(jumlah: Row, rincian: Sequence[Row], kolom: str) -> bool:
    """Whether the total of a source is not that of its own details, which is another finding."""
    milik = [r for r in rincian if r["sumber"].text.casefold() == jumlah["sumber"].text.casefold()]
    return bool(milik) and add(milik, kolom) != jumlah[kolom].number
