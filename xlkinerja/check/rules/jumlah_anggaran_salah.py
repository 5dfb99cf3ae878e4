"""Jumlah anggaran tidak sama dengan penjumlahan rinciannya.

Mengapa: Jumlah yang diketik sendiri sering tertinggal bila rinciannya berubah. Baris JUMLAH dibandingkan dengan
penjumlahan baris tingkat tertinggi, dan baris berkode dengan penjumlahan kode di bawahnya.

Contoh: Program Rp2.516.845.000 dan Rp107.487.781.000, JUMLAH tertulis Rp110.004.781.000; selisih Rp155.000.

Perbaikan: Betulkan baris JUMLAH, atau rincian yang salah.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xlkinerja.check.amounts import add, budget, children, code, is_jumlah, known, readable, top, year_of
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.kinerja.angka import tulis_rupiah
from xlkinerja.workbook.book import Book, Row, TableData
from xlkinerja.workbook.sheets.anggaran import TINGKAT as TINGKAT_ANGGARAN

KODE = "XK401"
TINGKAT = Tingkat.GALAT
SUMBER = "Penjumlahan; susunan kode DIPA (program, kegiatan, KRO, RO)"

TINDAKAN = "Betulkan jumlah itu, atau rincian yang salah."


def check_book(book: Book) -> Iterator[Hit]:
    anggaran = budget(book)
    for table in book.tables.values():
        if table is anggaran:
            for kolom in ("pagu", "realisasi"):
                yield from _by_year(book, table, kolom)
        elif "anggaran" in table.letters and readable(table.rows, "anggaran"):
            yield from _typed_totals(book, table, "anggaran")
            yield from _by_code(book, table, "anggaran", table.rows)


def _typed_totals(book: Book, table: TableData, kolom: str) -> Iterator[Hit]:
    """JUMLAH rows of a plain list: each may close its band, or the whole list."""
    letak = [i for i, r in enumerate(table.rows) if r.is_total]
    for urut, i in enumerate(letak):
        awal = letak[urut - 1] + 1 if urut else 0
        akhir = letak[urut + 1] if urut + 1 < len(letak) else len(table.rows)
        bagian = (table.rows[awal:i], table.rows[:i], table.rows, table.rows[i + 1 : akhir])
        rincian = [[r for r in rows if not r.is_total] for rows in bagian]
        rincian += [[r for r in rows if r.is_indikator] for rows in rincian]
        rincian += [[r for r in rows if not r.is_indikator] for rows in rincian[: len(bagian)]]
        jumlah = [add(top(rows), kolom) for rows in rincian if known(rows, kolom)]
        tertulis = table.rows[i][kolom]
        if tertulis.number is not None and jumlah and tertulis.number not in jumlah:
            benar = jumlah[0] if len(letak) > 1 and urut + 1 < len(letak) else add(top(rincian[2]), kolom)
            yield _hit(book, table, table.rows[i], kolom, benar, "penjumlahan barisnya")


def _by_year(book: Book, table: TableData, kolom: str) -> Iterator[Hit]:
    if kolom not in table.letters:
        return
    for row in table.rows:
        tahun = year_of(row, book, table)
        if not is_jumlah(row) or tahun is None or row[kolom].number is None:
            continue
        rincian = _details([r for r in table.rows if r is not row and year_of(r, book, table) == tahun], row)
        jumlah = [add(rows, kolom) for rows in rincian if rows and all(r[kolom].number is not None for r in rows)]
        if jumlah and row[kolom].number not in jumlah:
            yield _hit(book, table, row, kolom, jumlah[0], "penjumlahan barisnya")
    kelompok: dict[tuple[int | None, str], list[Row]] = {}
    for row in table.rows:
        if not is_jumlah(row):
            kelompok.setdefault((year_of(row, book, table), row["sumber"].text.casefold()), []).append(row)
    for (tahun, _), rows in kelompok.items():
        if tahun is not None:
            yield from _by_code(book, table, kolom, rows)


def _details(rows: Sequence[Row], jumlah: Row) -> list[list[Row]]:
    """The rows that make up a JUMLAH: those of the highest level, of its Sumber; or the JUMLAH of each Sumber."""
    sumber = jumlah["sumber"].text.casefold()
    if not sumber:
        per_sumber = [r for r in rows if is_jumlah(r) and r["sumber"].text]
    else:
        per_sumber, rows = [], [r for r in rows if r["sumber"].text.casefold() == sumber]
    tingkat = {t.casefold(): i for i, t in enumerate(TINGKAT_ANGGARAN)}
    rincian = [r for r in rows if not is_jumlah(r)]
    teratas = min((tingkat.get(r["tingkat"].text.casefold(), len(tingkat)) for r in rincian), default=None)
    pilihan = [r for r in rincian if tingkat.get(r["tingkat"].text.casefold(), len(tingkat)) == teratas]
    tanpa_sumber = [r for r in pilihan if r["sumber"].empty]
    return [pilihan, tanpa_sumber] if pilihan else [per_sumber]


def _by_code(book: Book, table: TableData, kolom: str, rows: Sequence[Row]) -> Iterator[Hit]:
    for induk, anak in children([r for r in rows if not r.is_total]):
        nilai = induk[kolom].number
        if nilai is None or any(r[kolom].number is None for r in anak):
            continue
        jumlah = add(anak, kolom)
        if jumlah != nilai:
            kurang = jumlah < nilai
            dari = f"penjumlahan {len(anak)} baris di bawah kode {code(induk)}"
            yield _hit(book, table, induk, kolom, jumlah, dari, tingkat=Tingkat.PERINGATAN if kurang else None)


def _hit(
    book: Book, table: TableData, row: Row, kolom: str, benar: Decimal, dari: str, *, tingkat: Tingkat | None = None
) -> Hit:
    tertulis = row[kolom].number or Decimal(0)
    selisih = tulis_rupiah(abs(tertulis - benar))
    return Hit(
        Tempat(book, table.sheet, row[kolom].ref),
        f"{table.table.by_key[kolom].header} tertulis {tulis_rupiah(tertulis)}; {dari} {tulis_rupiah(benar)}, "
        f"selisih {selisih}.",
        TINDAKAN if tingkat is None else "Betulkan jumlah itu, atau tambahkan rincian yang belum ditulis.",
        tercetak=tulis_rupiah(tertulis),
        seharusnya=tulis_rupiah(benar),
        tingkat=tingkat,
    )
