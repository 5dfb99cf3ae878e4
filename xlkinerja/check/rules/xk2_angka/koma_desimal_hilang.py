"""Realisasi persen berlipat-lipat dari targetnya; mungkin koma desimalnya hilang.

Mengapa: Persentase yang targetnya paling banyak 100 jarang mencapai tiga kali targetnya; 81,2 yang diketik 812 memberi
capaian lebih dari seribu persen. Persentase kenaikan dan perbandingan, serta indikator yang pada tahun lalu juga lebih
dari 100, tidak dilaporkan.

Contoh: Target 77,5%, realisasi 812%, capaian 1.047,74%; yang dimaksud 81,2%.

Perbaikan: Betulkan realisasinya. Bila memang sebesar itu, jelaskan di kolom Keterangan dan tinjau targetnya.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.cells import is_predikat, percents, read_value, row_comparable
from xlkinerja.check.values.places import Place
from xlkinerja.check.values.shares import is_share, may_exceed
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import plain_satuan, write_angka
from xlkinerja.workbook.book import Book, Row

KODE = "XK224"
TINGKAT = Tingkat.WARNING
SUMBER = "Arti kata: persentase dari keseluruhan paling banyak 100"
REQUIRES = {"Realisasi": ("target", "realisasi", "satuan")}

#: So many times the target a realisasi in percent is doubted.
MULTIPLES = 3
YEARS_BEFORE = tuple(f"realisasi_n{i}" for i in range(1, 5))


def check_book(book: Book) -> Iterator[Hit]:
    table = book.tables["Realisasi"]
    for row in table.indikator:
        target, realisasi = (_percent(row, k) for k in ("target", "realisasi"))
        if target is None or realisasi is None or not 0 < target <= 100 < realisasi or not _doubtful(row):
            continue
        if realisasi < MULTIPLES * target:
            continue
        guess = _meant(realisasi, target)
        question = f"; mungkin koma desimalnya hilang: {write_angka(guess)}%?" if guess else "."
        yield Hit(
            Place(book, table.sheet, row["realisasi"].ref),
            f"Realisasi {write_angka(realisasi)}%, {write_angka(realisasi / target, 1)} kali target "
            f"{write_angka(target)}%{question}",
            "Betulkan realisasinya; bila memang sebesar itu, jelaskan di kolom Keterangan.",
            tercetak=f"{write_angka(realisasi)}%",
            seharusnya=f"{write_angka(guess)}%" if guess else "",
            also=(Place(book, table.sheet, row["target"].ref),),
        )


def _percent(row: Row, key: str) -> Decimal | None:
    reading = read_value(row, key)
    return reading.value if reading is not None and plain_satuan(reading.satuan) == "persen" else None


def _doubtful(row: Row) -> bool:
    """Not where another rule says that it cannot exceed 100, nor where it is known to."""
    name = normal(row["indikator"].text)
    exceeded_before = any((n := percents(row[k])) is not None and n > 100 for k in YEARS_BEFORE)
    return row_comparable(row) and not (is_predikat(row) or is_share(name) or may_exceed(name) or exceeded_before)


def _meant(realisasi: Decimal, target: Decimal) -> Decimal | None:
    """The number with its comma put back, where that comes near the target."""
    candidates = [n for k in (1, 2, 3) if target / 2 <= (n := realisasi.scaleb(-k)) <= min(2 * target, Decimal(100))]
    return min(candidates, key=lambda n: abs(n - target), default=None)
