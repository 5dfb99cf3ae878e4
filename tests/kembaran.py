"""The twin: capaian, kategori, status and number of sasaran once more, in fractions, from the rules of the field alone.

It shares no code with xlkinerja and knows no formula text; tests hold both the package and recalculated cells to it.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import floor


@dataclass(frozen=True)
class Galat:
    """An error value standing in an input cell."""

    teks: str = "#N/A"


Isian = Decimal | str | Galat | None


@dataclass(frozen=True)
class Baris:
    """One row of Realisasi as it is typed."""

    polarisasi: Isian = None
    target: Isian = None
    realisasi: Isian = None
    maksimum: Isian = None
    berlaku: Isian = None
    sasaran: Isian = None
    indikator: Isian = "Indikator"


@dataclass(frozen=True)
class Kebijakan:
    """One choice of settings; `batas` None means that no cap applies."""

    profil: str = "lan"
    batas: int | None = None
    desimal: int = 2
    skala: str = "lima"
    nol: Decimal = Decimal(100)


KEBIJAKAN = [
    Kebijakan(profil, batas, desimal, skala)
    for profil, batas, desimal, skala in product(
        ("lan", "rasio"), (None, 100, 110, 120, 150), (0, 1, 2), ("lima", "empat", "permendagri")
    )
]

#: Lower bounds as printed; the mark tells whether the bound itself belongs to the row.
SKALA = {
    "lima": (
        (">=", 0, "Tidak Berhasil"),
        (">=", 51, "Kurang Berhasil"),
        (">=", 71, "Cukup Berhasil"),
        (">=", 91, "Berhasil"),
        (">", 100, "Sangat Berhasil"),
    ),
    "empat": ((">=", 0, "Gagal"), (">=", 55, "Cukup Baik"), (">=", 76, "Baik"), (">", 100, "Sangat Baik")),
    "permendagri": (
        (">=", 0, "Sangat Rendah"),
        (">=", 51, "Rendah"),
        (">=", 66, "Sedang"),
        (">=", 76, "Tinggi"),
        (">=", 91, "Sangat Tinggi"),
    ),
}
LADDERS = (("wtp", "wtp-dpp", "wdp", "tw", "tmp"), ("aa", "a", "bb", "b", "cc", "c", "d"))


@dataclass(frozen=True)
class Keluaran:
    """What the row must show; `capaian` is a number, a predicate, or None for an empty cell."""

    capaian: Fraction | str | None
    kategori: str
    status: str


def keluaran(baris: Baris, kebijakan: Kebijakan) -> Keluaran:
    """Capaian, kategori and status of one row under one choice of settings."""
    if isinstance(baris.indikator, Galat) or isinstance(baris.berlaku, Galat):
        return _hanya("Periksa angka")
    if _kata(baris.berlaku) == "tidak":
        return _hanya("Tidak berlaku")
    if any(isinstance(isian, Galat) for isian in (baris.target, baris.maksimum, baris.realisasi)):
        return _hanya("Periksa angka")
    if baris.realisasi is None:
        return _hanya("Belum diisi")
    polarisasi = _kata(baris.polarisasi)
    if polarisasi == "predikat":
        return _predikat(baris.target, baris.realisasi)
    if polarisasi not in {"maksimal", "minimal", "stabil"}:
        return _hanya("Pilih polarisasi")
    if not isinstance(baris.target, Decimal) or not isinstance(baris.realisasi, Decimal):
        return _hanya("Periksa angka")
    if baris.maksimum is not None and (not isinstance(baris.maksimum, Decimal) or baris.maksimum < baris.target):
        return _hanya("Periksa angka")
    if baris.target < 0:
        return _hanya("Periksa angka")
    target, realisasi = Fraction(baris.target), Fraction(baris.realisasi)
    atas = Fraction(baris.maksimum) if isinstance(baris.maksimum, Decimal) else target
    rumus = {"maksimal": _maksimal, "minimal": _minimal, "stabil": _stabil}[polarisasi]
    mentah = rumus(target, realisasi, atas, kebijakan)
    return _hanya("Tidak dapat dihitung") if mentah is None else _angka(mentah, kebijakan)


def _hanya(status: str) -> Keluaran:
    return Keluaran(None, "", status)


def _kata(isian: Isian) -> str:
    return isian.lower() if isinstance(isian, str) else ""


def _predikat(target: Isian, realisasi: Isian) -> Keluaran:
    for tangga in LADDERS:
        if _kata(target) in tangga and _kata(realisasi) in tangga:
            tercapai = tangga.index(_kata(realisasi)) <= tangga.index(_kata(target))
            return Keluaran(str(realisasi), "", "Tercapai" if tercapai else "Tidak tercapai")
    return _hanya("Periksa predikat")


def _maksimal(target: Fraction, realisasi: Fraction, _atas: Fraction, _kebijakan: Kebijakan) -> Fraction | None:
    return 100 * realisasi / target if target else None


def _minimal(target: Fraction, realisasi: Fraction, _atas: Fraction, kebijakan: Kebijakan) -> Fraction | None:
    if not target:
        return Fraction(kebijakan.nol) if not realisasi else None
    if kebijakan.profil == "lan":
        return 100 * (2 * target - realisasi) / target
    # nothing is left to divide by where nothing went wrong; below 0 the formula stands, and the floor answers
    return 100 * target / realisasi if realisasi else Fraction(kebijakan.nol)


def _stabil(bawah: Fraction, realisasi: Fraction, atas: Fraction, _kebijakan: Kebijakan) -> Fraction | None:
    if not atas:
        return None
    if bawah <= realisasi <= atas:
        return Fraction(100)
    if realisasi > atas:
        return 100 * (2 * atas - realisasi) / atas
    return 100 * realisasi / bawah if bawah else Fraction(0)


def _angka(mentah: Fraction, kebijakan: Kebijakan) -> Keluaran:
    terbatas = mentah if kebijakan.batas is None else min(mentah, Fraction(kebijakan.batas))
    capaian = bulat(bulat(max(terbatas, Fraction(0)), 9), kebijakan.desimal)
    nama = "Di luar skala"
    for tanda, dari, kategori in SKALA[kebijakan.skala]:
        if capaian > dari or (tanda == ">=" and capaian == dari):
            nama = kategori
    return Keluaran(capaian, nama, "Tercapai" if capaian >= 100 else "Tidak tercapai")


def bulat(nilai: Fraction, desimal: int) -> Fraction:
    """Half up; no value below zero comes here."""
    skala = 10**desimal
    return Fraction(floor(nilai * skala + Fraction(1, 2)), skala)


def nomor(baris: list[Baris]) -> list[int | None]:
    """The number of the sasaran of each row: empty means as above, a sasaran that returns keeps its number."""
    urut: list[str] = []
    hasil: list[int | None] = []
    kini = 1
    rusak = False
    for satu in baris:
        rusak = rusak or isinstance(satu.sasaran, Galat)
        if rusak or (satu.sasaran is None and satu.indikator is None):
            hasil.append(None)
            continue
        if satu.sasaran is not None:
            teks = _kata(satu.sasaran)
            # rows above the first named sasaran have taken number 1
            urut = urut or ([""] if any(n == 1 for n in hasil) else [])
            urut += [] if teks in urut else [teks]
            kini = urut.index(teks) + 1
        hasil.append(kini)
    return hasil
