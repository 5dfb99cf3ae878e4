"""The twin: capaian, kategori, status and number of sasaran once more, in fractions, from the rules of the field alone.

It shares no code with xlkinerja and knows no formula text; tests hold both the package and recalculated cells to it.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import product


@dataclass(frozen=True)
class Galat:
    """An error value standing in an input cell."""

    text: str = "#N/A"


Isian = Decimal | str | Galat | None


@dataclass(frozen=True)
class Baris:
    """One row of Realisasi as it is typed."""

    polarisasi: Isian = None
    target: Isian = None
    realisasi: Isian = None
    maksimum: Isian = None
    berlaku: Isian = None
    satuan: Isian = None
    satuan_realisasi: Isian = None
    sasaran: Isian = None
    indikator: Isian = "Indikator"


@dataclass(frozen=True)
class Kebijakan:
    """One choice of settings; `limit` None means that no cap applies."""

    profile: str = "lan"
    limit: int | None = None
    decimals: int = 2
    skala: str = "lima"
    nol: Decimal = Decimal(100)


KEBIJAKAN = [
    Kebijakan(profile, limit, decimals, skala)
    for profile, limit, decimals, skala in product(
        ("lan", "rasio"), (None, 100, 110, 120, 150), (0, 1, 2), ("lima", "empat", "permendagri")
    )
]
#: No scale chosen.
KEBIJAKAN += [Kebijakan("lan", None, 2, ""), Kebijakan("rasio", 110, 0, "")]
#: The settings in words.
KEBIJAKAN += [Kebijakan("Rumus LAN", 120, 2, "lima"), Kebijakan("Rasio", None, 1, "empat")]

#: Lower bounds as printed; the mark tells whether the bound itself belongs to the row.
SKALA: dict[str, tuple[tuple[str, int, str], ...]] = {
    "": (),
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
#: Words for one unit.
SATU_SATUAN = (
    ("persen", "%", "prosen", "persentase", "prosentase"),
    ("nilai", "skor", "score", "indeks", "index", "poin", "point"),
    ("kegiatan", "keg"),
    ("laporan", "lap"),
    ("dokumen", "dok"),
    ("orang", "org"),
    ("bulan", "bln"),
    ("hari", "hr"),
    ("tahun", "thn"),
    ("kelahiran hidup", "kh"),
    ("rupiah", "rp", "idr"),
)
LADDERS = (
    ("wtp", "wtp-dpp", "wdp", "tw", "tmp"),
    ("aa", "a", "bb", "b", "cc", "c", "d"),
    ("memuaskan", "sangat baik", "baik", "cukup", "kurang"),
    ("informatif", "menuju informatif", "cukup informatif", "kurang informatif", "tidak informatif"),
    ("a", "b", "c", "d"),
    ("sangat baik", "baik", "kurang baik", "tidak baik"),
    ("sangat baik", "baik", "cukup", "kurang", "sangat kurang"),
    ("a", "b", "c"),
    ("unggul", "baik sekali", "baik"),
    ("paripurna", "utama", "madya", "dasar"),
    ("sangat tinggi", "tinggi", "sedang", "rendah", "sangat rendah"),
    ("tercapai", "belum tercapai", "tidak tercapai"),
)


@dataclass(frozen=True)
class Keluaran:
    """What the row must show; `capaian` is a number, a predicate, or None for an empty cell."""

    capaian: Fraction | str | None
    kategori: str
    status: str


def output(row: Baris, kebijakan: Kebijakan) -> Keluaran:
    """Capaian, kategori and status of one row under one choice of settings."""
    mentah = _mentah(row, Kebijakan(kebijakan.profile, nol=kebijakan.nol))
    return mentah if isinstance(mentah, Keluaran) else _angka(mentah, kebijakan)


@cache
def _mentah(row: Baris, kebijakan: Kebijakan) -> Fraction | Keluaran:
    """The number before limit, rounding and scale, which many choices of settings share; or what stands instead."""
    if isinstance(row.indikator, Galat) or isinstance(row.berlaku, Galat):
        return _hanya("Periksa angka")
    if _kata(row.berlaku) == "tidak":
        return _hanya("Tidak berlaku")
    if any(isinstance(isian, Galat) for isian in (row.target, row.maksimum, row.realisasi)):
        return _hanya("Periksa angka")
    if row.realisasi is None:
        return _hanya("Belum diisi")
    polarisasi = _kata(row.polarisasi)
    if polarisasi == "predikat":
        return _predikat(row.target, row.realisasi)
    if polarisasi not in {"maksimal", "minimal", "stabil"}:
        return _hanya("Pilih polarisasi")
    if _lain_satuan(row.satuan, row.satuan_realisasi):
        return _hanya("Periksa satuan")
    if not isinstance(row.target, Decimal) or not isinstance(row.realisasi, Decimal):
        return _hanya("Periksa angka")
    if row.maksimum is not None and (not isinstance(row.maksimum, Decimal) or row.maksimum < row.target):
        return _hanya("Periksa angka")
    if row.target < 0:
        return _hanya("Periksa angka")
    target, realisasi = Fraction(row.target), Fraction(row.realisasi)
    if isinstance(row.maksimum, Decimal):
        mentah = _rentang(polarisasi, target, Fraction(row.maksimum), realisasi, kebijakan)
    else:
        mentah = {"maksimal": _maksimal, "minimal": _minimal, "stabil": _stabil}[polarisasi](
            target, realisasi, kebijakan
        )
    return _hanya("Tidak dapat dihitung") if mentah is None else mentah


def _hanya(status: str) -> Keluaran:
    return Keluaran(None, "", status)


def _lain_satuan(satuan: Isian, satuan_realisasi: Isian) -> bool:
    """Whether the realisasi is in another unit than the target.

    Dots, brackets, blanks and letter case do not count, nor does which of several words for one unit it is.
    """
    if satuan_realisasi in {None, ""}:
        return False
    if isinstance(satuan_realisasi, Galat):
        return True
    if satuan in {None, ""}:
        return False
    if not isinstance(satuan, str) or not isinstance(satuan_realisasi, str):
        return True
    return _satuan(satuan) != _satuan(satuan_realisasi)


def _satuan(text: str) -> str:
    words = text.lower().replace(".", "").translate(str.maketrans("()\u00a0", "   ")).split(" ")
    plain = [next((group[0] for group in SATU_SATUAN if w in group), w) for w in words if w]
    return " ".join(w for i, w in enumerate(plain) if w != "persen" or plain[i - 1 : i] != ["persen"])


def _kata(isian: Isian) -> str:
    return isian.lower() if isinstance(isian, str) else ""


def _predikat(target: Isian, realisasi: Isian) -> Keluaran:
    for tangga in reversed(LADDERS):
        if _kata(target) in tangga and _kata(realisasi) in tangga:
            reached = tangga.index(_kata(realisasi)) <= tangga.index(_kata(target))
            return Keluaran(str(realisasi), "", "Tercapai" if reached else "Tidak tercapai")
    return _hanya("Periksa predikat")


def _maksimal(target: Fraction, realisasi: Fraction, _kebijakan: Kebijakan) -> Fraction | None:
    return 100 * realisasi / target if target else None


def _minimal(target: Fraction, realisasi: Fraction, kebijakan: Kebijakan) -> Fraction:
    if not target:
        return Fraction(kebijakan.nol) if realisasi <= 0 else Fraction(0)
    if kebijakan.profile.lower() in ("lan", "rumus lan"):
        return 100 * (2 * target - realisasi) / target
    # nothing is left to divide by where nothing went wrong, and less than nothing is no worse
    return 100 * target / realisasi if realisasi > 0 else Fraction(kebijakan.nol)


def _stabil(target: Fraction, realisasi: Fraction, _kebijakan: Kebijakan) -> Fraction | None:
    if not target:
        return None
    return 100 * (2 * target - realisasi) / target if realisasi > target else 100 * realisasi / target


def _rentang(
    polarisasi: str, lower: Fraction, upper: Fraction, realisasi: Fraction, kebijakan: Kebijakan
) -> Fraction | None:
    """A range: met from bound to bound, otherwise measured by the bound that was crossed."""
    if lower <= realisasi <= upper:
        return Fraction(100)
    if not upper:  # a range that ends at nothing is a target of nothing
        return _minimal(upper, realisasi, kebijakan) if polarisasi == "minimal" else None
    if realisasi > upper:
        if polarisasi == "maksimal":
            return 100 * realisasi / upper
        if polarisasi == "minimal":
            return _minimal(upper, realisasi, kebijakan)
        return 100 * (2 * upper - realisasi) / upper
    if polarisasi == "minimal":
        return _minimal(lower, realisasi, kebijakan)
    return 100 * realisasi / lower if lower else Fraction(0)


def _angka(mentah: Fraction, kebijakan: Kebijakan) -> Keluaran:
    capped = mentah if kebijakan.limit is None else min(mentah, Fraction(kebijakan.limit))
    capaian = bulat(bulat(max(capped, Fraction(0)), 9), kebijakan.decimals)
    kategori = "Di luar skala" if kebijakan.skala else ""
    for mark, dari, word in SKALA[kebijakan.skala]:
        if capaian > dari or (mark == ">=" and capaian == dari):
            kategori = word
    return Keluaran(capaian, kategori, "Tercapai" if capaian >= 100 else "Tidak tercapai")


def bulat(value: Fraction, decimals: int) -> Fraction:
    """Half up; no value below zero comes here."""
    factor = 10**decimals
    return Fraction((2 * value.numerator * factor + value.denominator) // (2 * value.denominator), factor)


def sasaran_numbers(rows: list[Baris]) -> list[int | None]:
    """The number of the sasaran of each row: empty means as above, a sasaran that returns keeps its number."""
    urut: list[str] = []
    result: list[int | None] = []
    kini = 1
    rusak = False
    for row in rows:
        rusak = rusak or isinstance(row.sasaran, Galat)
        if rusak or (row.sasaran is None and row.indikator is None):
            result.append(None)
            continue
        if row.sasaran is not None:
            text = _kata(row.sasaran)
            # rows above the first named sasaran have taken number 1
            urut = urut or ([""] if any(n == 1 for n in result) else [])
            urut += [] if text in urut else [text]
            kini = urut.index(text) + 1
        result.append(kini)
    return result
