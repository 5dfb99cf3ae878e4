"""Words and places that the rules on a printed report share."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from xlkinerja.check.cross.joined import Baris
from xlkinerja.check.cross.places import in_main
from xlkinerja.check.printed.laporan import Laporan, Ukuran
from xlkinerja.check.printed.tables import TabelLaporan
from xlkinerja.check.values.places import Tempat
from xlkinerja.workbook.book import Cell, Row
from xlkinerja.workbook.sheets.angka_narasi import ANGKA_NARASI
from xlkinerja.workbook.sheets.laporan_tables import TABEL_LAPORAN

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def at(laporan: Laporan, cell: Cell | str) -> Tempat:
    """A cell of the sheet Tabel Laporan."""
    return Tempat(laporan.book, TABEL_LAPORAN.name, cell if isinstance(cell, str) else cell.ref)


def at_narasi(laporan: Laporan, cell: Cell) -> Tempat:
    """A cell of the sheet Angka Narasi."""
    return Tempat(laporan.book, ANGKA_NARASI.name, cell.ref)


def at_workbook(laporan: Laporan, baris: Baris, kolom: str = "indikator") -> Tempat:
    """The cell of a column in the main sheet of the workbook that a printed row was joined to."""
    return in_main(laporan.book_of(baris.dokumen), baris.row, kolom)


def nama_buku(laporan: Laporan, dokumen: int) -> str:
    return laporan.book_of(dokumen).nama_dokumen


def tabel(satu: TabelLaporan) -> str:
    return f"tabel «{satu.nama}»" if satu.nama else "tabel laporan"


def of_indikator(laporan: Laporan, indikator: Ukuran | Baris, kolom: str) -> tuple[Row, tuple[Tempat, ...], str]:
    """The row of an indikator, the places of one of its columns (workbook first), and where it stands in words."""
    if isinstance(indikator, Ukuran):
        return indikator.baris.row, (at(laporan, indikator.baris.row[kolom]),), tabel(indikator.tabel)
    dicetak = [p.baris for p in laporan.diukur.values() if p.acuan.kunci == indikator.kunci]
    tempat = (at_workbook(laporan, indikator, kolom), *(at(laporan, b.row[kolom]) for b in dicetak))
    letak = [tabel(laporan.table_of(b)) for b in dicetak] or [nama_buku(laporan, indikator.dokumen)]
    return indikator.row, tempat, ", ".join(letak)


def grouped(semua: Iterable[T], kunci: Callable[[T], K]) -> list[list[T]]:
    """Things with the same key together, in the order in which the keys first occur."""
    hasil: dict[K, list[T]] = {}
    for satu in semua:
        hasil.setdefault(kunci(satu), []).append(satu)
    return list(hasil.values())


def also_in(laporan: Laporan, ukuran: Sequence[Ukuran], kolom: str) -> tuple[Tempat, ...]:
    """The same cell in further printings."""
    return tuple(at(laporan, u.baris.row[kolom]) for u in ukuran)
