"""Which mistake makes a capaian wrong: offices make few kinds, and each leaves its own number."""

from decimal import Decimal, localcontext

from xlkinerja.check.values.cells import decimals
from xlkinerja.kinerja.angka import bulatkan, tulis_angka
from xlkinerja.kinerja.capaian import BATAS_CAPAIAN, Aturan, bulatkan_hasil

_BATAS = tuple(Decimal(b) for b in BATAS_CAPAIAN if b.isdigit())


def fits(tercetak: Decimal, benar: Decimal) -> bool:
    """Whether a printed figure is the right one, rounded to as many decimals as it was printed with."""
    return bulatkan_hasil(benar, decimals(tercetak)) == tercetak


def cause(
    tercetak: Decimal,
    target: Decimal,
    realisasi: Decimal,
    polarisasi: str,
    aturan: Aturan,
    benar: Decimal,
) -> str:
    """The mistake that gives the printed capaian, as a clause; "" where none of the known ones does.

    All figures in the unit of their row, capaian in percent; `benar` is the capaian before rounding.
    """
    kandidat: list[tuple[Decimal | None, str]] = [
        (realisasi, "angka itu menyalin realisasi"),
        (100 + realisasi - target, "angka itu 100 + (realisasi − target), bukan perbandingan"),
        *_other_formulas(target, realisasi, polarisasi.casefold(), aturan),
        *((b, f"capaian dibatasi pada {tulis_angka(b)} tanpa aturan") for b in _BATAS if benar > b != aturan.batas),
        (target, "angka itu menyalin target"),
    ]
    for nilai, sebab in kandidat:
        if nilai is not None and fits(tercetak, nilai):
            return sebab
    dipotong = benar.quantize(Decimal(1).scaleb(-decimals(tercetak)), "ROUND_DOWN")
    return "angka itu dipotong, bukan dibulatkan" if dipotong == tercetak else ""


def _other_formulas(
    target: Decimal, realisasi: Decimal, polarisasi: str, aturan: Aturan
) -> list[tuple[Decimal | None, str]]:
    with localcontext(prec=60):
        maksimal = realisasi / target * 100 if target else None
        lan = 200 - realisasi / target * 100 if target else None
        rasio = target / realisasi * 100 if realisasi else None
    lain = rasio if aturan.profil_minimal.casefold() == "lan" else lan
    if polarisasi == "minimal":
        rumus = "rasio" if lain is rasio else "lan"
        return [
            (maksimal, "dihitung realisasi dibagi target, padahal makin rendah makin baik"),
            (lain, f"dihitung dengan rumus {rumus}, padahal Pengaturan memakai {aturan.profil_minimal}"),
        ]
    if polarisasi == "maksimal":
        terbalik = "dihitung seperti indikator minimal, padahal makin tinggi makin baik"
        return [(lan, terbalik), (rasio, terbalik)]
    return [(maksimal, "dihitung realisasi dibagi target, padahal yang dituju sebuah nilai atau rentang")]


def only_rounding(tercetak: Decimal, benar: Decimal, desimal: int) -> bool:
    """Whether the figure is right but for having fewer decimals than the settings ask for."""
    return decimals(tercetak) < desimal and bulatkan(benar, decimals(tercetak)) == tercetak
