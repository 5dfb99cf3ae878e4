"""Which mistake makes a capaian wrong: offices make few kinds, and each leaves its own number."""

from decimal import Decimal, localcontext

from xlkinerja.check.values.cells import decimals_of
from xlkinerja.kinerja.angka import round_half_up, write_angka
from xlkinerja.kinerja.capaian import CAPS, SETTING_WORDS, Aturan, round_result

_CAPS = tuple(Decimal(b) for b in CAPS if b.isdigit())
#: Decimals to which a quotient is kept; a cell copied with all its digits prints more.
_EXACT = 9


def fits(tercetak: Decimal, correct: Decimal) -> bool:
    """Whether a printed figure is the right one, rounded to as many decimals as it was printed with."""
    decimals = min(decimals_of(tercetak), _EXACT)
    return round_result(correct, decimals) == round_half_up(tercetak, decimals)


def cause(
    tercetak: Decimal,
    target: Decimal,
    realisasi: Decimal,
    polarisasi: str,
    aturan: Aturan,
    correct: Decimal,
) -> str:
    """The mistake that gives the printed capaian, as a clause; "" where none of the known ones does.

    All figures in the unit of their row, capaian in percent; `correct` is the capaian before rounding.
    """
    candidates: list[tuple[Decimal | None, str]] = [
        *(
            [(correct, f"angka itu melewati batas capaian {write_angka(aturan.cap)}")]
            if aturan.cap is not None and correct > aturan.cap
            else []
        ),
        (realisasi, "angka itu menyalin realisasi"),
        (100 + realisasi - target, "angka itu 100 + (realisasi − target), bukan perbandingan"),
        *_other_formulas(target, realisasi, polarisasi.casefold(), aturan),
        *((b, f"capaian dibatasi pada {write_angka(b)} tanpa aturan") for b in _CAPS if correct > b != aturan.cap),
        (target, "angka itu menyalin target"),
    ]
    for value, reason in candidates:
        if value is not None and fits(tercetak, value):
            return reason
    cut = correct.quantize(Decimal(1).scaleb(-decimals_of(tercetak)), "ROUND_DOWN")
    return "angka itu dipotong, bukan dibulatkan" if cut == tercetak else ""


def _other_formulas(
    target: Decimal, realisasi: Decimal, polarisasi: str, aturan: Aturan
) -> list[tuple[Decimal | None, str]]:
    with localcontext(prec=60):
        maximal = realisasi / target * 100 if target else None
        lan = 200 - realisasi / target * 100 if target else None
        ratio = target / realisasi * 100 if realisasi else None
    other = ratio if aturan.minimal_profile.casefold() != "rasio" else lan
    if polarisasi == "minimal":
        formula, profile = (SETTING_WORDS[code] for code in (("rasio", "lan") if other is ratio else ("lan", "rasio")))
        return [
            (maximal, "dihitung realisasi dibagi target, padahal makin rendah makin baik"),
            (
                other,
                f"dihitung dengan {formula}, padahal Pengaturan memakai {profile}",
            ),
        ]
    if polarisasi == "maksimal":
        as_minimal = "dihitung seperti indikator minimal, padahal makin tinggi makin baik"
        return [(lan, as_minimal), (ratio, as_minimal)]
    return [(maximal, "dihitung realisasi dibagi target, padahal yang dituju sebuah nilai atau rentang")]


def only_rounding(tercetak: Decimal, correct: Decimal, decimals: int) -> bool:
    """Whether the figure is right but for having fewer decimals than the settings ask for."""
    return decimals_of(tercetak) < decimals and round_half_up(correct, decimals_of(tercetak)) == tercetak
