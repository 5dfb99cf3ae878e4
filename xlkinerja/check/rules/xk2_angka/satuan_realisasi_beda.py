"""Satuan realisasi tidak sama dengan satuan target.

Mengapa: Capaian membandingkan realisasi dengan target. Laporan tidak dapat dibagi dengan persen.

Contoh: Target 1 laporan, realisasi 98,04%.

Perbaikan: Tulis target dan realisasi dalam satuan yang sama, seperti kolom Satuan, dan kosongkan Satuan Realisasi.
"""

from collections.abc import Iterator

from xlkinerja.check.rule import Book, Hit, Hits, Row, Tingkat, in_row
from xlkinerja.check.values.cells import Reading, is_predikat, percents, read_value, unit_of
from xlkinerja.kinerja.angka import plain_satuan, write_angka
from xlkinerja.kinerja.satuan import units_differ

KODE = "XK204"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: capaian = realisasi dibanding target dalam ukuran yang sama"


def check_book(book: Book) -> Hits:
    for row in book.indikator:
        if row["satuan"].text and not is_predikat(row):
            yield from list(_contradictions(book, row))[:1]


def _contradictions(book: Book, row: Row) -> Iterator[Hit]:
    """What contradicts the unit of the row: that of the target, of the realisasi, or the one in Satuan Realisasi."""
    satuan, value, realisasi = row["satuan"].text, percents(row["target"]), read_value(row, "realisasi")
    units = {k: unit for k in ("target", "realisasi") if (unit := unit_of(row[k]))}
    other = {k for k, unit in units.items() if plain_satuan(unit) != plain_satuan(satuan)}
    if "target" in other and value is not None:
        shown = str(Reading(value, units["target"]))
        yield Hit.at(
            in_row(book, row, "target"),
            f"Target ditampilkan sebagai {shown}, sedangkan Satuan tertulis «{satuan}».",
            "Samakan: ubah Satuan, atau ketik target sebagai angka dalam satuan itu dengan format Umum.",
            shown,
            satuan,
        )
    if "realisasi" in other and realisasi is not None:
        target = row["target"].number
        seharusnya = f"{write_angka(target)} {satuan}" if target is not None else satuan
        yield Hit.at(
            in_row(book, row, "realisasi"),
            f"Realisasi {realisasi}, sedangkan target {seharusnya}; keduanya tidak dapat dibandingkan.",
            f"Tulis realisasi dalam {satuan}, atau betulkan target dan Satuan.",
            str(realisasi),
            seharusnya,
        )
    beside = row["satuan_realisasi"]
    if not row["realisasi"].empty and units_differ(row["satuan"].value, beside.value) and not beside.error:
        unit = beside.text or str(beside.value)
        yield Hit.at(
            in_row(book, row, "realisasi", "satuan_realisasi"),
            f"Realisasi dalam {unit} menurut Satuan Realisasi, sedangkan Satuan tertulis «{satuan}».",
            f"Tulis realisasi dalam {satuan} dan kosongkan Satuan Realisasi, atau betulkan Satuan.",
            unit,
            satuan,
        )
