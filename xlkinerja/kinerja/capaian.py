"""The arithmetic of one indikator: keadaan, capaian, kategori, status.

Each rule stands here once as Python and once, right beside it, as the text of the cell formula that the templates
carry. In formula texts {name} is a column of the row; names such as Profil_Minimal are cells on Pengaturan.
"""

from dataclasses import dataclass
from decimal import Context, Decimal
from types import NoneType
from typing import NamedTuple

from xlkinerja.kinerja.angka import round_half_up
from xlkinerja.kinerja.predikat import (
    DEFAULT_TANGGA,
    ON_ONE_FORMULA,
    ORDER_OF_REALISASI,
    ORDER_OF_TARGET,
    Tangga,
    places_on_one,
)
from xlkinerja.kinerja.reached import (
    FULL,
    MEETS_FORMULA,
    NOT_REACHED,
    REACHED,
    STATUS_OF_FORMULA,
    meets,
    status_of,
)
from xlkinerja.kinerja.satuan import UNITS_DIFFER_FORMULA, units_differ
from xlkinerja.kinerja.skala import Skala
from xlkinerja.kinerja.skala import kategori as kategori_skala

POLARISASI = ("Maksimal", "Minimal", "Stabil", "Predikat")
MINIMAL_PROFILES = ("lan", "rasio")
CAPS = ("tanpa", "100", "110", "120", "150")
RERATA_BASES = ("indikator", "sasaran")
#: The same in the words of the dropdowns; the short ones are accepted wherever a setting is read.
SETTING_WORDS = {
    "lan": "Rumus LAN",
    "rasio": "Rasio",
    "tanpa": "Tanpa batas",
    "indikator": "Per indikator",
    "sasaran": "Per sasaran",
}

NOT_FILLED, NOT_APPLICABLE = "Belum diisi", "Tidak berlaku"
CHECK_ANGKA, CHECK_SATUAN, CHECK_PREDIKAT = "Periksa angka", "Periksa satuan", "Periksa predikat"
CHOOSE_POLARISASI, NOT_COMPUTABLE = "Pilih polarisasi", "Tidak dapat dihitung"
STATUS = (
    REACHED,
    NOT_REACHED,
    NOT_FILLED,
    NOT_APPLICABLE,
    CHECK_ANGKA,
    CHECK_SATUAN,
    CHECK_PREDIKAT,
    CHOOSE_POLARISASI,
    NOT_COMPUTABLE,
)

_POLARISASI = {p.lower(): p for p in POLARISASI}

# Keadaan says how a row is computed; these three lead to a capaian, every other keadaan is itself the status.
_ANGKA, ZERO_REACHED, _PREDIKAT = "Angka", "Nol tercapai", "Predikat"

#: Nine decimals first: a binary fraction a hair below a half is then exactly the half it stands for.
GUARD_DECIMALS = 9
MOST_DECIMALS = 9
#: Excel's largest number; beyond it a cell shows #NUM!.
_LARGEST = Decimal("1.7976931348623157E+308")
_ZERO, _HUNDRED, _TWO_HUNDRED = Decimal(0), Decimal(100), Decimal(200)
#: Sixty digits, so that only the roundings named here are seen. Handed over: entering it would cost more than the sum.
_COMPUTING = Context(prec=60)
_multiply, _divide, _subtract = _COMPUTING.multiply, _COMPUTING.divide, _COMPUTING.subtract

#: What stands in an input cell: a number, a text, nothing (None or ""), or anything else for an error cell.
Input = Decimal | int | str | None | object
_NO_ERROR = (Decimal, int, str, NoneType)
#: The numbers among target, target_maksimum and realisasi.
_Numbers = tuple[Decimal | None, Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Aturan:
    """The settings that change a number; in a workbook they stand on the sheet Pengaturan."""

    minimal_profile: str = "lan"
    cap: Decimal | None = None
    decimals: int = 2
    zero_capaian: Decimal = Decimal(100)
    rerata_basis: str = "indikator"
    #: None chosen: no kategori.
    skala: Skala = ()
    tangga: tuple[Tangga, ...] = DEFAULT_TANGGA


class Result(NamedTuple):
    """What one row gives. `capaian` is percent (100 = target met), the predicate itself, or None.

    `basis` is percent to nine decimals, before floor, cap and rounding.
    """

    state: str
    basis: Decimal | None
    capaian: Decimal | str | None
    kategori: str
    status: str


DEFAULT_ATURAN = Aturan()

#: A range as target: what lies inside is 100; outside, the bound that was crossed stands for the target.
_INSIDE = 'AND({target_maksimum}<>"",{realisasi}>={target},{realisasi}<={target_maksimum})'
#: Anything else, an error too, is the default.
_RATIO = 'IFERROR(Profil_Minimal="rasio",FALSE)'
#: LibreOffice takes truth values for numbers as well.
_ZERO_SET, _CAP_SET, _DECIMALS_SET = (
    f"AND(ISNUMBER({name}),NOT(ISLOGICAL({name})))" for name in ("Capaian_Nol", "Batas_Capaian", "Desimal_Capaian")
)
_TRUTH_VALUE = "ISLOGICAL({target}),ISLOGICAL({target_maksimum}),ISLOGICAL({realisasi})"
_BOUND = "IF({realisasi}>{target},MAX({target},{target_maksimum}),{target})"

STATE_FORMULA = (
    f'IF(ISERROR({{indikator}}),"{CHECK_ANGKA}",'
    f'IF({{indikator}}="","",'
    f'IF(ISERROR({{berlaku}}),"{CHECK_ANGKA}",'
    f'IF({{berlaku}}="Tidak","{NOT_APPLICABLE}",'
    f'IF(OR(ISERROR({{target}}),ISERROR({{target_maksimum}}),ISERROR({{realisasi}})),"{CHECK_ANGKA}",'
    f'IF({{realisasi}}="","{NOT_FILLED}",'
    f'IF(ISERROR({{polarisasi}}),"{CHOOSE_POLARISASI}",'
    f'IF(SUMPRODUCT(--(Daftar_Polarisasi={{polarisasi}}))=0,"{CHOOSE_POLARISASI}",'
    f'IF({{polarisasi}}="Predikat",'
    f"IF(AND(ISTEXT({{target}}),ISTEXT({{realisasi}})),"
    f'IF({ON_ONE_FORMULA},"{_PREDIKAT}","{CHECK_PREDIKAT}"),"{CHECK_PREDIKAT}"),'
    f'IF({UNITS_DIFFER_FORMULA},"{CHECK_SATUAN}",'
    f"IF(OR({_TRUTH_VALUE},COUNT({{target}},{{realisasi}})<2,"
    f'AND({{target_maksimum}}<>"",OR(NOT(ISNUMBER({{target_maksimum}})),'
    f'N({{target_maksimum}})<N({{target}}))),N({{target}})<0),"{CHECK_ANGKA}",'
    f'IF({_INSIDE},"{_ANGKA}",'
    f'IF({{polarisasi}}="Minimal",'
    f'IF(AND({{realisasi}}<=0,OR({{target}}=0,{_RATIO})),"{ZERO_REACHED}","{_ANGKA}"),'
    f'IF(MAX({{target}},{{target_maksimum}})=0,"{NOT_COMPUTABLE}","{_ANGKA}"' + ")" * 14
)
BASIS_FORMULA = (
    f'IF({{keadaan}}="{ZERO_REACHED}",IF({_ZERO_SET},Capaian_Nol,100),IF({{keadaan}}<>"{_ANGKA}","",'
    f"IFERROR(ROUND(IF({_INSIDE},100,IF({_BOUND}=0,0,"
    f'IF(AND({{polarisasi}}="Minimal",{_RATIO}),{_BOUND}/{{realisasi}}*100,'
    f'IF(OR({{polarisasi}}="Minimal",AND({{polarisasi}}="Stabil",{{realisasi}}>{{target}})),'
    f'200-{{realisasi}}/{_BOUND}*100,{{realisasi}}/{_BOUND}*100)))),{GUARD_DECIMALS}),"")))'
)
CAPAIAN_FORMULA = (
    f'IF({{keadaan}}="{_PREDIKAT}",{{realisasi}},IF(ISNUMBER({{dasar}}),'
    f"ROUND(ROUND(MAX(0,MIN({{dasar}},IF({_CAP_SET},Batas_Capaian,{{dasar}}))),{GUARD_DECIMALS}),"
    f'IF({_DECIMALS_SET},MAX(0,MIN({MOST_DECIMALS},INT(Desimal_Capaian))),2)),""))'
)
STATUS_FORMULA = (
    f'IF({{keadaan}}="{_PREDIKAT}",{STATUS_OF_FORMULA.format(condition=f"{ORDER_OF_REALISASI}<={ORDER_OF_TARGET}")},'
    f"IF(ISNUMBER({{capaian}}),{STATUS_OF_FORMULA.format(condition=MEETS_FORMULA)},"
    f'IF(OR({{keadaan}}="{_ANGKA}",{{keadaan}}="{ZERO_REACHED}"),"{CHECK_ANGKA}",{{keadaan}})))'
)


def hitung_capaian(
    target: Input,
    realisasi: Input,
    polarisasi: str | None,
    aturan: Aturan = DEFAULT_ATURAN,
    *,
    target_maximum: Input = None,
    satuan: Input = None,
    satuan_realisasi: Input = None,
    applies: bool = True,
) -> Result:
    """Capaian, kategori and status of one indikator, from what stands in its cells.

    Order: formula, floor 0 and cap, one rounding half away from zero; kategori and status read the rounded value.
    Texts are never read as numbers: a number typed as text is "Periksa angka".

    Sumber: PermenPANRB 53/2014 (pengukuran kinerja); pedoman LAN 239/2003 untuk profil `lan`. Rentang menurut analogi
    dengan PermenPANRB 8/2021, yang mengatur SKP pegawai dan telah diganti PermenPANRB 6/2022.
    """
    direction = _POLARISASI.get(polarisasi.lower(), "") if isinstance(polarisasi, str) else ""
    angka = _angka(target), _angka(target_maximum), _angka(realisasi)
    same_unit = not units_differ(satuan, satuan_realisasi)
    state = _state((target, target_maximum, realisasi), angka, direction, aturan, applies=applies, same_unit=same_unit)
    if state == _PREDIKAT:
        places = places_on_one(str(target), str(realisasi), aturan.tangga)
        is_reached = places is not None and places[1] <= places[0]
        return Result(state, None, str(realisasi), "", status_of(is_reached=is_reached))
    basis = _basis(state, angka, direction, aturan)
    if basis is None:
        failed = state in (_ANGKA, ZERO_REACHED)
        return Result(state, None, None, "", CHECK_ANGKA if failed else state)
    bounded = basis if aturan.cap is None else min(basis, aturan.cap)
    capaian = round_result(max(_ZERO, bounded), aturan.decimals)
    return Result(state, basis, capaian, kategori_skala(capaian, aturan.skala), status_of(is_reached=meets(capaian)))


def setting_code(text: str) -> str:
    """The short form of a setting in words, letter case aside; any other text as it is."""
    return next((code for code, words in SETTING_WORDS.items() if words.lower() == text.lower()), text)


def round_result(value: Decimal, decimals: int) -> Decimal:
    """The value as ROUND(ROUND(nilai;9);desimal) gives it, half away from zero."""
    return round_half_up(round_half_up(value, GUARD_DECIMALS), decimals)


#: From here up two decimals show 100,00.
NEARLY_REACHED = Decimal("99.995")


def lifted_by_rounding(result: Result, below: Decimal = FULL) -> bool:
    """Whether rounding alone lifts the row from `below` something to 100 (99,996 shown as 100,00)."""
    return result.capaian == FULL and result.basis is not None and result.basis < below


def _angka(value: Input) -> Decimal | None:
    """The number in a cell; truth values and texts are none, as for Excel's COUNT and ISNUMBER."""
    if isinstance(value, Decimal):
        return value
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else None


def _empty(value: Input) -> bool:
    return value is None or (isinstance(value, str) and not value)


def _is_ratio(aturan: Aturan) -> bool:
    """Whether Minimal is a ratio; letter case does not count, as in a cell."""
    return aturan.minimal_profile.lower() == "rasio"


def _state(
    inputs: tuple[Input, Input, Input],
    angka: _Numbers,
    direction: str,
    aturan: Aturan,
    *,
    applies: bool,
    same_unit: bool,
) -> str:
    target, maximum, realisasi = inputs
    if not applies:
        return NOT_APPLICABLE
    if not (isinstance(target, _NO_ERROR) and isinstance(maximum, _NO_ERROR) and isinstance(realisasi, _NO_ERROR)):
        return CHECK_ANGKA
    if _empty(realisasi):
        return NOT_FILLED
    if not direction:
        return CHOOSE_POLARISASI
    if direction == "Predikat":
        if not (isinstance(target, str) and isinstance(realisasi, str)):
            return CHECK_PREDIKAT
        return _PREDIKAT if places_on_one(target, realisasi, aturan.tangga) else CHECK_PREDIKAT
    if not same_unit:
        return CHECK_SATUAN
    t, m, r = angka
    if t is None or r is None or t < _ZERO or (not _empty(maximum) and (m is None or m < t)):
        return CHECK_ANGKA
    if m is not None and t <= r <= m:
        return _ANGKA
    if direction == "Minimal":
        return ZERO_REACHED if r <= _ZERO and (not t or _is_ratio(aturan)) else _ANGKA
    return _ANGKA if t or m else NOT_COMPUTABLE  # a range from 0 up is a range


def _basis(state: str, angka: _Numbers, direction: str, aturan: Aturan) -> Decimal | None:
    """Percent to nine decimals, before floor and cap; None where nothing is computed.

    A range is met from bound to bound; outside, the bound that was crossed is the target, and a bound of 0 gives 0.
    """
    if state == ZERO_REACHED:
        return aturan.zero_capaian
    t, m, r = angka
    if state != _ANGKA or t is None or r is None:
        return None
    bound = m if m is not None and r > t else t
    if m is not None and t <= r <= m:
        result = FULL
    elif not bound:
        result = _ZERO
    elif direction == "Minimal" and _is_ratio(aturan):
        result = percentage(bound, r)
    elif direction == "Minimal" or (direction == "Stabil" and r > t):
        result = _reversed(r, bound)
    else:
        result = percentage(r, bound)
    return round_half_up(result, GUARD_DECIMALS) if abs(result) <= _LARGEST else None


def percentage(part: Decimal, whole: Decimal) -> Decimal:
    """The share in percent, to sixty digits."""
    return _multiply(_divide(part, whole), _HUNDRED)


def _reversed(r: Decimal, t: Decimal) -> Decimal:
    """200 − r / t × 100: less is better."""
    return _subtract(_TWO_HUNDRED, percentage(r, t))
