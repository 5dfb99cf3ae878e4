"""Skala kategori belum dipilih, atau jenjangnya tidak lengkap atau bernama sama.

Mengapa: Kategori dicari dalam skala pada lembar Pengaturan. Skala adalah pilihan kantor dan tidak pernah dianggap: bila
kosong, tidak ada kategori di mana pun. Jenjang tanpa batas bawah tidak pernah dipakai, jenjang tanpa sebutan
menghasilkan kategori kosong, dan dua jenjang bersebutan sama tidak dapat dibedakan pembaca.

Contoh: Jenjang mulai 91 dan jenjang di atas 100 sama-sama bernama Sangat Berhasil.

Perbaikan: Pilih Skala kategori di lembar Pengaturan, atau isi kategori dan batas bawah setiap jenjang menurut pedoman
kantor, dengan sebutan yang berbeda.
"""

from decimal import Decimal

from xlkinerja.check.rule import Book, Cell, Hit, Hits, Place, Row, TableData, Tingkat
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.workbook.sheets.laporan_tables import LAPORAN_TABLES

KODE = "XK312"
TINGKAT = Tingkat.ERROR
SUMBER = "Skala kategori pada lembar Pengaturan"
_CHOOSE = (
    "Pilih Skala kategori di lembar Pengaturan, atau ketik skala kantor Anda di tabel skala, lalu jalankan "
    "xlkinerja susun. Bila kantor Anda tidak memakai kategori, temuan ini dapat diabaikan."
)


def check_book(book: Book) -> Hits:
    skala = book.skala
    if skala is None or not {"kategori", "dari"} <= set(skala.letters) or not _needed(book):
        return
    if all(_unfilled(r["dari"]) for r in skala.rows):
        yield Hit(
            Place(book, skala.sheet, skala.header("kategori")),
            "Skala kategori belum dipilih, sehingga tidak ada kategori.",
            _CHOOSE,
            seharusnya="skala kategori",
            tingkat=Tingkat.WARNING,
        )
        return
    for row in skala.rows:
        yield from _incomplete(book, skala, row)
    yield from _twice(book, skala)


def _needed(book: Book) -> bool:
    """A printed report without kategori has no scale, and a workbook without indikator needs none yet."""
    printed = book.tables.get(LAPORAN_TABLES.name)
    return book.has_rows if printed is None else any(r["kategori"].text for r in printed.rows)


def _unfilled(cell: Cell) -> bool:
    return cell.empty and cell.formula is None


def _incomplete(book: Book, skala: TableData, row: Row) -> Hits:
    kategori, dari = row["kategori"], row["dari"]
    if _unfilled(dari) and kategori.text:
        pesan = f"Jenjang «{kategori.text}» tidak berbatas bawah, sehingga tidak pernah dipakai."
        tindakan = "Isi batas bawahnya di kolom Dari, atau hapus jenjang itu."
        yield Hit(Place(book, skala.sheet, dari.ref), pesan, tindakan)
    elif dari.number is not None and (_unfilled(kategori) or kategori.number is not None):
        shown = "" if kategori.number is None else write_angka(kategori.number)
        lower = f"mulai {write_angka(dari.number)}"
        pesan = f"Sebutan jenjang {lower} berupa angka ({shown})" if shown else f"Jenjang {lower} tidak bersebutan"
        tindakan = "Tulis sebutannya dengan kata di kolom Kategori." if shown else "Isi sebutannya di kolom Kategori."
        yield Hit(Place(book, skala.sheet, kategori.ref), f"{pesan}, sehingga kategorinya kosong.", tindakan, shown)


def _twice(book: Book, skala: TableData) -> Hits:
    """The second and further rows of one name."""
    first_rows: dict[str, Row] = {}
    for row in skala.rows:
        name = row["kategori"].text
        first = first_rows.setdefault(name.casefold(), row) if name and row["dari"].number is not None else row
        if first is not row:
            yield Hit.at(
                [Place(book, skala.sheet, r["kategori"].ref) for r in (row, first)],
                f"Sebutan «{name}» dipakai dua jenjang, {_bound(first)} dan {_bound(row)}.",
                "Beri setiap jenjang sebutan sendiri, atau gabungkan keduanya.",
                name,
                tingkat=Tingkat.WARNING,
            )


def _bound(row: Row) -> str:
    preposition = "mulai" if row["termasuk"].text.casefold() == "ya" else "di atas"
    return f"{preposition} {write_angka(row['dari'].number or Decimal(0))}"
