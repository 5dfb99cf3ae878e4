"""Isi kolom pilihan tidak ada dalam daftarnya.

Mengapa: Polarisasi, Berlaku, Konsolidasi, Tingkat, dan Batas bawah termasuk hanya dikenal bila isinya sama dengan
pilihan pada daftar. Isi lain dianggap seperti sel kosong: «tdk» di kolom Berlaku tetap dihitung sebagai Ya. Spasi di
depan atau di belakang pilihan juga membuatnya tidak dikenal rumus.

Contoh: Kolom Konsolidasi berisi «komulatif»; yang ada pada daftar Kumulatif.

Perbaikan: Pilih dari daftar pada sel itu.
"""

from xlkinerja.check.rule import Book, Cell, Hit, Hits, Place, Row, TableData, Tingkat
from xlkinerja.check.values.cells import as_text
from xlkinerja.check.values.choices import entries, nearest, unknown, with_or
from xlkinerja.check.values.places import title
from xlkinerja.check.values.texts import visible, with_spaces
from xlkinerja.workbook.layout import Column
from xlkinerja.workbook.sheets.anggaran_laporan import ANGGARAN_LAPORAN

KODE = "XK212"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan templat xlkinerja: daftar pilihan pada lembar Referensi"
#: What is taken where the entry is unknown.
EFFECTS = {
    "polarisasi": "polarisasinya dianggap belum dipilih",
    "berlaku": "indikatornya tetap dianggap berlaku",
    "konsolidasi": "cara menggabung triwulannya tidak diketahui",
    "termasuk": "dianggap Tidak",
    "tingkat": "baris ini tidak ikut pada tingkat mana pun",
}


def check_book(book: Book) -> Hits:
    is_printed = book.document is not None and book.document.printed
    for table in book.every_table:
        if is_printed and table is not book.skala and table.table is not ANGGARAN_LAPORAN:
            continue
        columns = [c for c in table.table.columns if c.choices and c.strict and c.key in table.letters]
        for row in (r for r in table.rows if _counts(table, r)):
            for column in columns:
                if unknown(table.table, column, row[column.key]):
                    yield _hit(Place(book, table.sheet, row[column.key].ref), column, row[column.key])


def _counts(table: TableData, row: Row) -> bool:
    """A row without indikator, and one that is a total whatever its Tingkat says, have no choices that count."""
    return not row.is_total and ("indikator" not in table.table.by_key or row.is_indikator)


def _hit(place: Place, column: Column, cell: Cell) -> Hit:
    choices = entries(column.choices)
    written = as_text(cell) or str(cell.value)
    similar = nearest(visible(written), choices)
    shown = f"«{visible(written)}»{with_spaces(cell.value, similar)}"
    return Hit(
        place,
        f"{title(place, column)} tertulis {shown}, yang tidak ada dalam daftar; "
        f"{EFFECTS.get(column.key, 'isinya tidak dipakai')}.",
        f"Pilih {f'{similar} dari daftar, bila itu maksudnya' if similar else with_or(choices)}.",
        written,
        similar or with_or(choices),
    )
