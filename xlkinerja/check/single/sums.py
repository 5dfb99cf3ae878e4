"""Typed totals of budgets held against their rows: JUMLAH against its details, a code against the codes below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.check.single.amounts import (
    add,
    budget,
    children,
    code,
    is_jumlah,
    known,
    sheet_total,
    top,
    without_level,
    year_of,
)
from xlkinerja.kinerja.angka import tulis_rupiah
from xlkinerja.summary.anggaran import total_tahun
from xlkinerja.workbook.book import Book, Row, TableData
from xlkinerja.workbook.sheets.anggaran import TINGKAT


@dataclass(frozen=True, slots=True)
class JumlahSalah:
    """A total that its rows do not give; `kurang` where the rows may only be incomplete."""

    row: Row
    kolom: str
    benar: Decimal
    dari: str
    kurang: bool = False

    def pesan(self, judul: str) -> str:
        tertulis = self.row[self.kolom].number or Decimal(0)
        return (
            f"{judul} tertulis {tulis_rupiah(tertulis)}; {self.dari} {tulis_rupiah(self.benar)}, "
            f"selisih {tulis_rupiah(abs(tertulis - self.benar))}."
        )


def typed_totals(rows: Sequence[Row], kolom: str) -> Iterator[JumlahSalah]:
    """JUMLAH rows of a plain list: each may close its band, or the whole list."""
    letak = [i for i, r in enumerate(rows) if r.is_total]
    for urut, i in enumerate(letak):
        awal = letak[urut - 1] + 1 if urut else 0
        akhir = letak[urut + 1] if urut + 1 < len(letak) else len(rows)
        bagian = (rows[awal:i], rows[:i], rows, rows[i + 1 : akhir])
        rincian = [[r for r in satu if not r.is_total] for satu in bagian]
        rincian += [[r for r in satu if r.is_indikator] for satu in rincian]
        rincian += [[r for r in satu if not r.is_indikator] for satu in rincian[: len(bagian)]]
        jumlah = [add(top(satu), kolom) for satu in rincian if known(satu, kolom)]
        tertulis = rows[i][kolom]
        if tertulis.number is not None and jumlah and tertulis.number not in jumlah:
            benar = jumlah[0] if len(letak) > 1 and urut + 1 < len(letak) else add(top(rincian[2]), kolom)
            yield JumlahSalah(rows[i], kolom, benar, "penjumlahan barisnya")


def sheet_totals(table: TableData, kolom: str) -> set[Decimal]:
    """The total of a plain list as it stands, and what a wrong one should be; none where it cannot be read."""
    jumlah = sheet_total(table, kolom)
    return {jumlah.nilai, *(s.benar for s in typed_totals(table.rows, kolom))} if jumlah is not None else set()


def year_pagu(book: Book) -> set[Decimal]:
    """The pagu of the document's year as Realisasi states it, and what a wrong total of it should be."""
    table, pagu = budget(book), total_tahun(book).pagu
    if table is None or pagu is None:
        return set()
    salah = (s for s in yearly_totals(book, table, "pagu") if is_jumlah(s.row))
    return {pagu, *(s.benar for s in salah if year_of(s.row, book, table) == book.tahun)}


def yearly_totals(book: Book, table: TableData, kolom: str) -> Iterator[JumlahSalah]:
    """JUMLAH rows and codes of a table with years, each year by itself; no JUMLAH of a year with rows without level."""
    if kolom not in table.letters:
        return
    kabur = {year_of(r, book, table) for r in without_level(book, table)}
    for row in table.rows:
        tahun = year_of(row, book, table)
        if not is_jumlah(row) or tahun is None or tahun in kabur or row[kolom].number is None:
            continue
        rincian = _details([r for r in table.rows if r is not row and year_of(r, book, table) == tahun], row)
        jumlah = [add(rows, kolom) for rows in rincian if rows and all(r[kolom].number is not None for r in rows)]
        if jumlah and row[kolom].number not in jumlah:
            yield JumlahSalah(row, kolom, jumlah[0], "penjumlahan barisnya")
    kelompok: dict[tuple[int | None, str], list[Row]] = {}
    for row in table.rows:
        if not is_jumlah(row):
            kelompok.setdefault((year_of(row, book, table), row["sumber"].text.casefold()), []).append(row)
    for (tahun, _), rows in kelompok.items():
        if tahun is not None:
            yield from by_code(rows, kolom)


def _details(rows: Sequence[Row], jumlah: Row) -> list[list[Row]]:
    """The rows that make up a JUMLAH: those of the highest level, of its Sumber; or the JUMLAH of each Sumber."""
    sumber = jumlah["sumber"].text.casefold()
    if not sumber:
        per_sumber = [r for r in rows if is_jumlah(r) and r["sumber"].text]
    else:
        per_sumber, rows = [], [r for r in rows if r["sumber"].text.casefold() == sumber]
    tingkat = {t.casefold(): i for i, t in enumerate(TINGKAT)}
    rincian = [r for r in rows if not is_jumlah(r)]
    teratas = min((tingkat.get(r["tingkat"].text.casefold(), len(tingkat)) for r in rincian), default=None)
    pilihan = [r for r in rincian if tingkat.get(r["tingkat"].text.casefold(), len(tingkat)) == teratas]
    tanpa_sumber = [r for r in pilihan if r["sumber"].empty]
    return [pilihan, tanpa_sumber] if pilihan else [per_sumber]


def by_code(rows: Sequence[Row], kolom: str) -> Iterator[JumlahSalah]:
    """Rows with a code held against the rows directly below it."""
    for induk, anak in children([r for r in rows if not r.is_total]):
        nilai = induk[kolom].number
        if nilai is None or any(r[kolom].number is None for r in anak):
            continue
        jumlah = add(anak, kolom)
        if jumlah != nilai:
            dari = f"penjumlahan {len(anak)} baris di bawah kode {code(induk)}"
            yield JumlahSalah(induk, kolom, jumlah, dari, kurang=jumlah < nilai)
