"""What target and realisasi say, however they were typed; and what is wrong with a text in a column of numbers."""

from decimal import Decimal
from enum import Enum, auto
from typing import NamedTuple

from xlkinerja.kinerja.angka import (
    Angka,
    AngkaRusak,
    baca_angka,
    plain_satuan,
    round_half_up,
    to_type,
    write_angka,
    write_rupiah,
)
from xlkinerja.kinerja.capaian import GUARD_DECIMALS
from xlkinerja.kinerja.predikat import DEFAULT_TANGGA, Tangga, recognise
from xlkinerja.kinerja.satuan import UNSEEN, row_satuan
from xlkinerja.summary import quarters, shown
from xlkinerja.workbook import cell_unit
from xlkinerja.workbook.book import Cell, Row
from xlkinerja.workbook.layout import CellKind, Column
from xlkinerja.workbook.number_format import around

#: What a cell says by itself.
unit_of, shown_as_date = cell_unit.unit_of, cell_unit.shown_as_date
blank, is_date, is_predikat, percents = shown.blank, shown.is_date, shown.is_predikat, shown.percents
LEAST_DATE, TICKS, uncalculated = shown.LEAST_DATE, quarters.TICKS, shown.uncalculated
#: Value, upper bound and predicate of a figure.
Magnitude = tuple[Decimal | None, Decimal | None, str]


class Reading(NamedTuple):
    """A value in full: 85 for a cell of 0,85 shown as 85%. `upper` is the upper bound of a range."""

    value: Decimal | None
    satuan: str
    upper: Decimal | None = None
    predikat: str = ""

    @property
    def magnitude(self) -> Magnitude:
        """What two documents must agree on, the unit aside."""
        return _exact(self.value), _exact(self.upper), self.predikat.casefold()

    def __str__(self) -> str:
        if self.value is None:
            return self.predikat
        rupiah, satuan = around(self.satuan)
        angka = write_rupiah(self.value) if rupiah else write_angka(exact(self.value))
        angka += f"–{write_angka(exact(self.upper))}" if self.upper is not None else ""
        return angka + ("%" if plain_satuan(self.satuan) == "persen" else satuan)


def exact(value: Decimal) -> Decimal:
    """The value to nine decimals, as every sum is compared: binary fractions miss what they stand for by a hair."""
    return round_half_up(value, GUARD_DECIMALS)


def _exact(value: Decimal | None) -> Decimal | None:
    return None if value is None else exact(value)


def as_text(cell: Cell) -> str:
    """What was typed, a number in digits; "" for an empty cell."""
    return cell.text or (f"{cell.number:f}" if cell.number is not None else "")


def decimals_of(value: Decimal) -> int:
    """How many decimals a figure was printed with: 102,50 has two."""
    return max(0, -int(value.as_tuple().exponent))


def read_value(row: Row, key: str, tangga: tuple[Tangga, ...] = DEFAULT_TANGGA) -> Reading | None:
    """The value of a cell with its own unit, else that of the row; None where nothing can be read."""
    cell = row[key]
    if is_date(cell):
        return None
    if key == "target" and reversed_range(row):
        return None
    satuan = unit_of(cell) or row["satuan"].text.translate(UNSEEN)
    upper = percents(row["target_maksimum"]) if key == "target" else None
    known = recognise(cell.text, tangga)
    if row["polarisasi"].text and is_predikat(row) != bool(known):
        return None  # a number where a predicate belongs, or the other way round
    if cell.number is not None:
        return Reading(percents(cell), satuan, upper)
    if known:
        return Reading(None, "", predikat=known[0])
    try:
        angka = _figure(row, key)
    except AngkaRusak:
        return None
    if angka.doubt and angka.ambiguous:
        return None  # only about so much
    if angka.span:
        return Reading(angka.span[0], satuan, angka.span[1])
    return None if angka.value is None else Reading(angka.value, satuan, upper)


def reversed_range(row: Row) -> bool:
    """Whether Target Maksimum is less than Target, so that neither says what is to be reached."""
    lower, upper = percents(row["target"]), percents(row["target_maksimum"])
    return lower is not None and upper is not None and upper < lower and not is_predikat(row)


def _figure(row: Row, key: str) -> Angka:
    """What the text of a cell says in its row: the unit and the target (for the target the realisasi) speak too."""
    satuan = row_satuan(row["satuan"].text, row["indikator"].text)
    return baca_angka(row[key].text, satuan, percents(row["realisasi" if key == "target" else "target"]))


def _to_type(angka: Angka) -> str:
    """What to type for a figure, also for a range."""
    return to_type(angka) if angka.span is None else f"ketik {Reading(angka.span[0], angka.satuan, angka.span[1])}"


#: From this ratio on the two numbers cannot be of one scale: 75 and 0,9 shown as 90% are 83 apart, 1 and 60,78% 1,6.
FAR = 10
#: Plain numbers whose ratio is about a hundred may be 0,85 beside 85.
ABOUT_HUNDRED = (50, 200)


def mixed_scale(target: Cell, realisasi: Cell, *, percent: bool) -> bool | None:
    """True where the two are surely of different scales (85 beside 0,9 shown as 90%), False where they may be.

    None where nothing speaks for it; `percent` says that the row is one of percentages.
    """
    t, r = target.number, realisasi.number
    if t is None or r is None or t <= 0 or r <= 0 or is_date(target) or is_date(realisasi):
        return None
    ratio = max(r / t, t / r)
    if target.percent != realisasi.percent:
        return ratio >= FAR
    fraction_and_percent = min(t, r) <= 1 < max(t, r)
    if percent and not target.percent and fraction_and_percent and ABOUT_HUNDRED[0] <= ratio <= ABOUT_HUNDRED[1]:
        return False
    return None


def one_scale(row: Row) -> bool:
    """Whether nothing speaks for a target and a realisasi of different scales."""
    percent = plain_satuan(row["satuan"].text) == "persen"
    return mixed_scale(row["target"], row["realisasi"], percent=percent) is None


def row_comparable(row: Row) -> bool:
    """Whether realisasi stands in the unit and on the scale of the target, so that its capaian says something."""
    satuan = row["satuan"].text
    for key in ("target", "realisasi"):
        if is_date(row[key]):
            return False
        other = unit_of(row[key])
        if other and satuan and plain_satuan(other) != plain_satuan(satuan):
            return False
    return one_scale(row)


class Wrong(Enum):
    """What is wrong with a text where a number belongs."""

    TEXT = auto()
    DAMAGED = auto()
    PROSE = auto()
    AMBIGUOUS = auto()
    MARK = auto()
    DASH = auto()


class Flaw(NamedTuple):
    """What is wrong with a text, what it says, why it cannot be read, and what to type where that is sure."""

    wrong: Wrong
    angka: Angka
    reason: str = ""
    retype: str = ""


def _other_figure(text: str, column: Column) -> Angka:
    """What a text says that is in no unit of its row; in a column of money three digits are thousands."""
    money = column.kind is CellKind.RUPIAH
    angka = baca_angka(text, "rupiah" if money else "")
    if not money or not angka.ambiguous or angka.value is None or angka.other is None:
        return angka
    return angka._replace(value=max(angka.value, angka.other), ambiguous=False)


#: What is measured in the Satuan of its row.
_WITH_UNIT = frozenset({CellKind.VALUE, CellKind.TRIWULAN, CellKind.ANGKA})


def examine(column: Column, row: Row, tangga: tuple[Tangga, ...] = DEFAULT_TANGGA) -> Flaw | None:
    """What is wrong with the text of a cell in a column of numbers; None where nothing is."""
    text = row[column.key].text
    if not text or not column.kind.numeric or column.computed:
        return None
    if column.kind in (CellKind.VALUE, CellKind.TRIWULAN) and (is_predikat(row) or recognise(text, tangga)):
        return None  # a predicate in a row of another polarisasi has a finding of its own
    if column.kind is CellKind.TRIWULAN and text in TICKS:
        return None
    try:
        angka = _figure(row, column.key) if column.kind in _WITH_UNIT else _other_figure(text, column)
    except AngkaRusak as error:
        if error.retype:
            return Flaw(Wrong.PROSE, Angka(), error.reason, error.retype)
        return Flaw(Wrong.MARK if column.kind is CellKind.TRIWULAN else Wrong.DAMAGED, Angka(), error.reason)
    if angka.doubt:
        return Flaw(Wrong.PROSE, angka, f'"{text}" {angka.doubt}', _to_type(angka))
    if angka.predikat:
        return Flaw(Wrong.DAMAGED, angka, f'"{text}" predikat, bukan angka')
    if angka == Angka():
        return Flaw(Wrong.DASH, angka)
    if angka.span and column.above:
        return None  # a target of the Renstra, which has no column for an upper bound
    return Flaw(Wrong.AMBIGUOUS if angka.ambiguous else Wrong.TEXT, angka)
