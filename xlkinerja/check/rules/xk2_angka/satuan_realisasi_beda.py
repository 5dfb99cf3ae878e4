"""Satuan realisasi tidak sama dengan satuan target.

Mengapa: Capaian membandingkan realisasi dengan target. Laporan tidak dapat dibagi dengan persen.

Contoh: Target 1 laporan, realisasi 98,04%.

Perbaikan: Tulis target dan realisasi dalam satuan yang sama, seperti kolom Satuan, dan kosongkan Satuan Realisasi.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Row, TableData, Tingkat
from xlkinerja.check.values.cells import Reading, is_predikat, percents, read_value, unit_of
from xlkinerja.kinerja.angka import plain_satuan, write_angka
from xlkinerja.kinerja.satuan import units_differ

KODE = "XK204"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: capaian = realisasi dibanding target dalam ukuran yang sama"


def check_book(book: Book) -> Hits:
    table = book.main
    if table is None or "satuan" not in table.letters:
        return
    for row in table.indikator:
        if is_predikat(row) or not row["satuan"].text:
            continue
        hit = _target(book, table, row) or _realisasi(book, table, row) or _beside(book, table, row)
        if hit:
            yield hit


def _target(book: Book, table: TableData, row: Row) -> Hit | None:
    cell, satuan = row["target"], row["satuan"].text
    value = percents(cell)
    if value is None or not unit_of(cell) or _same(unit_of(cell), satuan):
        return None
    shown = Reading(value, unit_of(cell))
    return Hit(
        Place(book, table.sheet, cell.ref),
        f"Target ditampilkan sebagai {shown}, sedangkan Satuan tertulis «{satuan}».",
        "Samakan: ubah Satuan, atau ketik target sebagai angka dalam satuan itu dengan format Umum.",
        tercetak=str(shown),
        seharusnya=satuan,
    )


def _realisasi(book: Book, table: TableData, row: Row) -> Hit | None:
    cell, satuan = row["realisasi"], row["satuan"].text
    unit = unit_of(cell)
    realisasi = read_value(row, "realisasi")
    if not unit or realisasi is None or _same(unit, satuan):
        return None
    target = row["target"].number
    seharusnya = f"{write_angka(target)} {satuan}" if target is not None else satuan
    return Hit(
        Place(book, table.sheet, cell.ref),
        f"Realisasi {realisasi}, sedangkan target {seharusnya}; keduanya tidak dapat dibandingkan.",
        f"Tulis realisasi dalam {satuan}, atau betulkan target dan Satuan.",
        tercetak=str(realisasi),
        seharusnya=seharusnya,
    )


def _beside(book: Book, table: TableData, row: Row) -> Hit | None:
    """A unit in Satuan Realisasi that is not that of the row."""
    beside, satuan = row["satuan_realisasi"], row["satuan"].text
    if row["realisasi"].empty or not units_differ(row["satuan"].value, beside.value) or beside.error:
        return None
    unit = beside.text or str(beside.value)
    return Hit(
        Place(book, table.sheet, row["realisasi"].ref),
        f"Realisasi dalam {unit} menurut Satuan Realisasi, sedangkan Satuan tertulis «{satuan}».",
        f"Tulis realisasi dalam {satuan} dan kosongkan Satuan Realisasi, atau betulkan Satuan.",
        tercetak=unit,
        seharusnya=satuan,
        also=(Place(book, table.sheet, beside.ref),),
    )


def _same(a: str, b: str) -> bool:
    return plain_satuan(a) == plain_satuan(b)
