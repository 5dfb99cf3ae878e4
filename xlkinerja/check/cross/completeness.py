"""What Bab III of the report will need from the sheet Realisasi, and how much of it is there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.check.cross.joined import Tabel
from xlkinerja.check.values.cells import blank
from xlkinerja.kinerja.capaian import TIDAK_TERCAPAI, Aturan
from xlkinerja.summary.anggaran import baris_tahun
from xlkinerja.summary.measuring import aturan_buku, hasil_baris, nomor_sasaran
from xlkinerja.workbook.book import Book, Cell, Row, TableData
from xlkinerja.workbook.sheets.realisasi import REALISASI

PENYEBAB, SOLUSI, EFISIENSI = "penyebab", "solusi atau tindak lanjut", "efisiensi sumber daya (realisasi anggaran)"
#: Analyses that a sasaran owes, each shown by any of these columns in one of its rows. The comparison with a national
#: standard is owed only where there is one, so that its absence says nothing; efficiency needs the budget as well.
ANALISIS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("target dan realisasi tahun ini", ("realisasi",)),
    ("perbandingan dengan tahun lalu", ("realisasi_n1", "realisasi_n2", "realisasi_n3", "realisasi_n4")),
    ("perbandingan dengan target akhir Renstra", ("target_renstra",)),
    (PENYEBAB, ("penyebab", "keterangan")),
    (SOLUSI, ("solusi", "tindak_lanjut")),
    ("program pendukung", ("program_pendukung",)),
)
#: Columns that every measured indikator owes.
KOLOM = ("definisi", "sumber_data", "penanggung_jawab", "bukti")


@dataclass(frozen=True, slots=True)
class Kelengkapan:
    """What one Realisasi workbook lacks: numbers of sasaran by analysis, cells by column; and how much is there.

    `dijelaskan` are the sasaran whose causes and solutions other rules ask for.
    """

    book: Book
    table: TableData
    analisis: dict[str, list[int]]
    kolom: dict[str, list[str]]
    sasaran: int
    dijelaskan: frozenset[int]
    ada: int
    wajib: int

    @property
    def persen(self) -> int:
        """Share of what is owed that is there, whole percent rounded down: 100 only where nothing lacks."""
        return 100 * self.ada // self.wajib if self.wajib else 100


def completeness(tabel: Tabel) -> Iterator[Kelengkapan]:
    """One for each Realisasi in which measuring has begun."""
    for book in (b for b in tabel.dokumen if b.kind == "realisasi"):
        table = book.tables.get(REALISASI.name)
        if table is not None and any(_filled(r["realisasi"]) for r in table.indikator):
            yield _measure(tabel, book, table)


def _measure(tabel: Tabel, book: Book, table: TableData) -> Kelengkapan:
    diukur = {r.number for r in table.indikator if r["berlaku"].text.casefold() != "tidak"}
    berlaku = [(r, n) for r, n in nomor_sasaran(table.all_rows) if r.number in diukur]
    sasaran: dict[int, list[Row]] = {}
    for row, nomor in berlaku:
        sasaran.setdefault(nomor or 0, []).append(row)
    analisis = {
        nama: [n for n, rows in sasaran.items() if not _shown(rows, kolom)]
        for nama, kolom in ANALISIS
        if all(k in table.letters for k in kolom)
    }
    if not any(r["realisasi"].number is not None for r in baris_tahun(book)):
        analisis[EFISIENSI] = list(sasaran)
    terukur = [r for r, _ in berlaku if _filled(r["realisasi"])]
    lain = _responsible_elsewhere(tabel, book)
    kolom = {
        k: [r[k].ref for r in terukur if r[k].empty and not (k == "penanggung_jawab" and r.number in lain)]
        for k in KOLOM
        if k in table.letters
    }
    wajib = (len(analisis) + (EFISIENSI not in analisis)) * len(sasaran) + len(kolom) * len(terukur)
    kurang = sum(map(len, analisis.values())) + sum(map(len, kolom.values()))
    return Kelengkapan(
        book,
        table,
        {nama: kosong for nama, kosong in analisis.items() if kosong},
        {k: sel for k, sel in kolom.items() if sel},
        len(sasaran),
        frozenset(n for n, rows in sasaran.items() if _unexplained(rows, aturan_buku(book))),
        wajib - kurang,
        wajib,
    )


def _shown(rows: Sequence[Row], kolom: Sequence[str]) -> bool:
    return any(_filled(r[k]) for r in rows for k in kolom)


def _filled(cell: Cell) -> bool:
    """Whether something stands there; a formula never calculated will."""
    return cell.formula is not None or not blank(cell)


def _unexplained(rows: Sequence[Row], aturan: Aturan) -> bool:
    """Whether a row of the sasaran is above or below its target, so that rules of its own ask for the cause."""
    hasil = [hasil_baris(r, aturan) for r in rows]
    return any(h.status == TIDAK_TERCAPAI or (isinstance(h.capaian, Decimal) and h.capaian > 100) for h in hasil)


def _responsible_elsewhere(tabel: Tabel, book: Book) -> set[int]:
    """Rows whose indikator has a Penanggung Jawab, or a Pelaksana, in another document."""
    sendiri = next(i for i, b in enumerate(tabel.dokumen) if b is book)
    return {
        grup.anggota[sendiri].baris.row.number
        for grup in tabel.grup
        if sendiri in grup.anggota
        and any(
            not a.baris.row[k].empty
            for i, a in grup.anggota.items()
            for k in ("penanggung_jawab", "pelaksana")
            if i != sendiri
        )
    }
