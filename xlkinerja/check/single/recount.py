"""Computed cells held against what Python computes from the inputs beside them.

What stands is a typed constant or the value that a formula last gave. A formula never calculated stands for nothing,
and a row whose inputs cannot be read is left alone: the unreadable input is the finding.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.check.single.diagnosis import only_rounding
from xlkinerja.check.values.cells import percents, uncalculated
from xlkinerja.kinerja.anggaran import serapan
from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka, bulatkan
from xlkinerja.kinerja.capaian import (
    PERIKSA_ANGKA,
    PERIKSA_PREDIKAT,
    PILIH_POLARISASI,
    TERCAPAI,
    TIDAK_TERCAPAI,
    Aturan,
    Hasil,
)
from xlkinerja.kinerja.skala import kategori, tumpang_tindih
from xlkinerja.summary.measuring import aturan_buku, hasil_baris
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.realisasi import REALISASI

#: Status of a row whose inputs are broken.
DASAR_RUSAK = frozenset({PERIKSA_ANGKA, PERIKSA_PREDIKAT, PILIH_POLARISASI})


@dataclass(frozen=True, slots=True)
class Beda:
    """A computed cell that does not hold what its row gives. `hasil` is None for budget rows.

    `hanya_bulat`: the value is right but for its number of decimals.
    """

    lembar: str
    kolom: str
    row: Row
    cell: Cell
    seharusnya: Decimal | str | None
    hasil: Hasil | None = None
    hanya_bulat: bool = False


def skala_terbaca(book: Book) -> bool:
    """Whether a category scale is there and all its bounds can be read, so that gaps and categories mean something."""
    rows = book.skala.rows if book.skala is not None else ()
    return bool(rows) and all(
        row["dari"].number is not None and (row["sampai"].empty or row["sampai"].number is not None) for row in rows
    )


def wrong_cells(book: Book) -> Iterator[Beda]:
    """Every computed cell of Realisasi and Anggaran that stands wrong."""
    realisasi, anggaran = book.tables.get(REALISASI.name), book.tables.get(ANGGARAN.name)
    if realisasi is not None:
        aturan = aturan_buku(book)
        berskala = skala_terbaca(book) and not tumpang_tindih(aturan.skala)
        for row in realisasi.indikator:
            yield from _measured(row, aturan, berskala=berskala)
    if anggaran is not None and anggaran.table is ANGGARAN:
        for row in anggaran.rows:
            yield from _spent(row)


def _measured(row: Row, aturan: Aturan, *, berskala: bool) -> Iterator[Beda]:
    hasil = hasil_baris(row, aturan)
    masukan = [row[k] for k in ("target", "realisasi", "polarisasi")]
    if hasil.status in DASAR_RUSAK or any(c.ref == "" or uncalculated(c) for c in masukan):
        return
    sheet = REALISASI.name
    if (beda := _difference(row["capaian"], hasil.capaian, aturan.desimal)) is not None:
        yield Beda(sheet, "capaian", row, row["capaian"], hasil.capaian, hasil, hanya_bulat=beda)
    # A wrong capaian has its own finding; what follows from it has none.
    tercetak = percents(row["capaian"])
    berlaku = hasil.capaian if tercetak is None else tercetak
    if berskala:
        benar = kategori(berlaku, aturan.skala) if isinstance(berlaku, Decimal) else hasil.kategori
        if _other_text(row["kategori"], benar):
            yield Beda(sheet, "kategori", row, row["kategori"], benar, hasil)
    status = hasil.status
    if isinstance(berlaku, Decimal) and status in (TERCAPAI, TIDAK_TERCAPAI):
        status = TERCAPAI if berlaku >= 100 else TIDAK_TERCAPAI
    if _other_text(row["status"], status):
        yield Beda(sheet, "status", row, row["status"], status, hasil)


def _spent(row: Row) -> Iterator[Beda]:
    pagu, realisasi = row["pagu"], row["realisasi"]
    if any(c.ref == "" or uncalculated(c) or (not c.empty and c.number is None) for c in (pagu, realisasi)):
        return
    sisa = None if pagu.number is None or realisasi.number is None else pagu.number - realisasi.number
    for kolom, benar, desimal in (("persen", serapan(pagu.number, realisasi.number), 2), ("sisa", sisa, 2)):
        if (beda := _difference(row[kolom], benar, desimal)) is not None:
            yield Beda(ANGGARAN.name, kolom, row, row[kolom], benar, hanya_bulat=beda)


def _difference(cell: Cell, benar: Decimal | str | None, desimal: int) -> bool | None:
    """None where the cell holds the right value or nothing; otherwise whether only its rounding differs."""
    if cell.empty or cell.error or isinstance(cell.value, bool):
        return None
    stands = percents(cell)
    if stands is None:
        angka = _read(cell.text)
        if isinstance(benar, str):
            return None if cell.text.casefold() == benar.casefold() else False
        if angka == Angka() and benar is None:
            return None
        stands = angka.nilai if angka else None
    if stands is None or not isinstance(benar, Decimal):
        return False
    if bulatkan(stands, desimal) == bulatkan(benar, desimal):
        return None
    return only_rounding(stands.normalize(), benar, desimal)


def _read(text: str) -> Angka | None:
    try:
        return baca_angka(text)
    except AngkaRusak:
        return None


def _other_text(cell: Cell, benar: str) -> bool:
    return cell.text != "" and cell.text.casefold() != benar.casefold()
