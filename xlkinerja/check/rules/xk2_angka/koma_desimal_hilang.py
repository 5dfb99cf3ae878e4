"""Realisasi persen, indeks, atau nilai berlipat-lipat dari targetnya; mungkin koma desimalnya hilang.

Mengapa: Persentase yang targetnya paling banyak 100 jarang mencapai tiga kali targetnya; 81,2 yang diketik 812
menghasilkan capaian lebih dari seribu persen. Indeks, nilai, skor, poin, level, dan rasio berskala pula: 88315 di
samping target 85 biasanya 88,315. Yang dilaporkan angka yang melampaui skalanya (4, 5, 10, 100, atau 1.000) dan
mendekati pasangannya bila komanya dikembalikan; begitu pula target di samping realisasi. Persentase kenaikan dan
perbandingan, serta indikator yang pada tahun lalu juga melampaui skala itu, tidak dilaporkan.

Contoh: Target 77,5%, realisasi 812%, capaian 1.047,74%; yang dimaksud 81,2%.

Perbaikan: Betulkan angkanya. Bila memang sebesar itu, jelaskan di kolom Keterangan dan tinjau targetnya.
"""

from decimal import Decimal

from xlkinerja.check.rule import Book, Hit, Hits, Row, Tingkat, in_row
from xlkinerja.check.values.cells import Reading, is_predikat, percents, read_value, row_comparable
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import plain_satuan, write_angka
from xlkinerja.kinerja.wording import is_share, may_exceed, names_score

KODE = "XK224"
TINGKAT = Tingkat.WARNING
SUMBER = "Arti kata: persentase dari keseluruhan paling banyak 100; indeks dan nilai mempunyai skala"
REQUIRES = {"Realisasi": ("target", "realisasi", "satuan")}
#: So many times the figure beside it a figure is doubted: 812 is 10,5 times the target 77,5, 230 is 2,97 times.
MULTIPLES = 3
YEARS_BEFORE = tuple(f"realisasi_n{i}" for i in range(1, 5))
#: Ends of the scales that marks have: mutu pelayanan and level, SPBE, ten, a hundred, a thousand.
SCALES = tuple(map(Decimal, (4, 5, 10, 100, 1000)))
#: Units of marks, as they are compared; a rank (peringkat) is none. A ratio has no scale, but leaps no powers of ten.
_SCORES = frozenset({"nilai", "level", "tingkat", "rasio"})


def check_book(book: Book) -> Hits:
    for row in book.indikator:
        target, realisasi = (read_value(row, k) for k in ("target", "realisasi"))
        if target is None or realisasi is None or target.value is None or realisasi.value is None:
            continue
        if target.upper is not None or realisasi.upper is not None or not row_comparable(row) or is_predikat(row):
            continue
        if all(plain_satuan(b.satuan) == "persen" for b in (target, realisasi)):
            yield from _percent(book, row, target.value, realisasi.value)
        elif _is_score(row, target):
            yield from _score(book, row, target.value, realisasi.value)


def _percent(book: Book, row: Row, target: Decimal, realisasi: Decimal) -> Hits:
    whole, name = Decimal(100), normal(row["indikator"].text)
    if is_share(name) or may_exceed(name) or _exceeded_before(row, whole):
        return  # that a share cannot exceed 100 is told by XK221, or by XK501 where one document alone says so
    if 0 < target <= whole < realisasi and realisasi >= MULTIPLES * target:
        yield _hit(book, row, "realisasi", realisasi, target, _meant(realisasi, target, whole), "%")
    elif 0 < realisasi <= whole < target and (guess := _meant(target, realisasi, whole)):
        yield _hit(book, row, "target", target, realisasi, guess, "%")


def _score(book: Book, row: Row, target: Decimal, realisasi: Decimal) -> Hits:
    for key, value, beside in (("realisasi", realisasi, target), ("target", target, realisasi)):
        scale = next((s for s in SCALES if beside <= s), None)
        if scale is None or not 0 < beside <= scale < value or value < MULTIPLES * beside:
            continue
        if not _exceeded_before(row, scale) and (guess := _meant(value, beside, scale)):
            yield _hit(book, row, key, value, beside, guess, "")


def _is_score(row: Row, target: Reading) -> bool:
    words = plain_satuan(target.satuan).split()
    return words[0] in _SCORES if words else names_score(normal(row["indikator"].text))


def _exceeded_before(row: Row, scale: Decimal) -> bool:
    return any((n := percents(row[k])) is not None and n > scale for k in YEARS_BEFORE)


def _meant(value: Decimal, beside: Decimal, scale: Decimal) -> Decimal | None:
    """The number with its comma put back, where that comes near the figure beside it."""
    candidates = [n for k in range(1, 7) if beside / 2 <= (n := value.scaleb(-k)) <= min(2 * beside, scale)]
    return min(candidates, key=lambda n: abs(n - beside), default=None)


def _hit(book: Book, row: Row, key: str, value: Decimal, beside: Decimal, guess: Decimal | None, percent: str) -> Hit:
    other = "target" if key == "realisasi" else "realisasi"
    meant = f"{write_angka(guess)}{percent}" if guess else ""
    return Hit.at(
        in_row(book, row, key, other),
        f"{key.capitalize()} {write_angka(value)}{percent}, {write_angka(value / beside, 1)} kali {other} "
        f"{write_angka(beside)}{percent}{f'; mungkin koma desimalnya hilang: {meant}?' if meant else '.'}",
        f"Betulkan {key}nya; bila memang sebesar itu, jelaskan di kolom Keterangan.",
        f"{write_angka(value)}{percent}",
        meant,
    )
