"""How a sheet is declared: one object per column or field, from which template, reader, checker and filler all come."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from xlkinerja.workbook.address import column_letter

#: Excel cuts or refuses longer ones.
PESAN_LENGTH = 255
PESAN_TITLE_LENGTH = 32
_SHEET_NAME_LENGTH = 31
_HEADER_LENGTH, _WIDEST = 60, 80
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_LIST = re.compile(r"(Daftar_\w+)?")
_DEFINED_NAME = re.compile(r"([A-Z]\w+)?")
_PLACE = re.compile(r"\{(?P<key>[a-z0-9_]+?)(?:__(?P<part>atas|sampai|kolom))?\}")


class CellKind(StrEnum):
    """What a cell holds."""

    TEXT = "teks"
    KODE = "kode"
    ANGKA = "angka"
    VALUE = "angka atau predikat"
    TRIWULAN = "angka atau tanda ✓"
    RUPIAH = "rupiah"
    PERCENT = "persen"
    TAHUN = "tahun"
    DATE = "tanggal"
    TERCETAK = "angka seperti tercetak"  # always a text, whatever it says

    @property
    def numeric(self) -> bool:
        """Whether a number is expected, so that a number typed as text is a finding."""
        return self in {
            CellKind.ANGKA,
            CellKind.VALUE,
            CellKind.TRIWULAN,
            CellKind.RUPIAH,
            CellKind.PERCENT,
            CellKind.TAHUN,
        }


def _ensure(what: str, *conditions: tuple[bool, str]) -> None:
    """Each condition with the sentence for where it does not hold: a wrong declaration raises ValueError at import."""
    for holds, sentence in conditions:
        if not holds:
            raise ValueError(f"{what}: {sentence}")


def _fits(sheet: str) -> tuple[bool, str]:
    return len(sheet) <= _SHEET_NAME_LENGTH, f"nama lembar paling banyak {_SHEET_NAME_LENGTH} huruf"


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of a table sheet.

    `help` is the input message of its cells. `choices` names a list on Referensi; `strict` refuses other entries.
    `formula` (no leading "=") makes the column computed; in it {key} is the cell of that column in the same row,
    {key__atas} the cells above it, {key__sampai} those and itself, {key__kolom} the column from row 1 to the row above.
    `first` is the formula of the first row, where nothing stands above, `above` of a cell over the header. `names` are
    other headers by which offices call it, as they print them: {tahun} is the year, {tahun-1} the one before.
    """

    key: str
    header: str
    names: tuple[str, ...] = ()
    kind: CellKind = CellKind.TEXT
    width: float
    help: str = ""
    choices: str = ""
    strict: bool = True
    formula: str = ""
    first: str = ""
    above: str = ""
    number_format: str = ""
    grouped: bool = False

    @property
    def computed(self) -> bool:
        return bool(self.formula)

    def __post_init__(self) -> None:
        _ensure(
            f"kolom {self.header}",
            (bool(_KEY.fullmatch(self.key)), "kuncinya huruf kecil, angka, dan garis bawah"),
            (0 < len(self.header) <= _HEADER_LENGTH, f"judul 1 sampai {_HEADER_LENGTH} huruf"),
            (0 < self.width <= _WIDEST, f"lebar di atas 0 sampai {_WIDEST}"),
            (bool(_LIST.fullmatch(self.choices)), "daftar bernama Daftar_…"),
            (self.computed or bool(self.help), "kolom isian perlu pesan bantuan"),
            (len(self.help) <= PESAN_LENGTH, f"pesan bantuan paling banyak {PESAN_LENGTH} huruf"),
            (not self.formula.startswith("=") and ";" not in self.formula, "rumus ditulis tanpa '=' dan dengan koma"),
        )


@dataclass(frozen=True, kw_only=True)
class Table:
    """A flat sheet: title in row 1, office and year in row 2, hint in row 3, headers in row 4, one row each below.

    `anchor` is the column whose header carries findings about the whole table; `page_breaks` the keys after which
    another printed page begins, on which `title_columns` (such as A:D) stand again.
    """

    name: str
    title: str
    hint: str
    columns: tuple[Column, ...]
    anchor: str
    page_breaks: tuple[str, ...] = ()
    title_columns: str = ""
    header_row: int = 4
    freeze: str = ""

    def __post_init__(self) -> None:
        headers = {c.header.casefold() for c in self.columns}
        distinct = len(headers) == len(self.by_key) == len(self.columns)
        _ensure(f"lembar {self.name}", _fits(self.name), (distinct, "judul atau kunci kolom ganda"))

    @property
    def first_row(self) -> int:
        return self.header_row + 1

    @cached_property
    def by_key(self) -> dict[str, Column]:
        return {c.key: c for c in self.columns}

    @cached_property
    def letters(self) -> dict[str, str]:
        """Column letter by key, as the template lays them out."""
        return {c.key: column_letter(i) for i, c in enumerate(self.columns, 1)}

    def formula(self, column: Column, row: int, letters: dict[str, str] | None = None) -> str:
        """The formula text (no "=") of a computed column in one row; `letters` where a user moved columns."""
        text = column.first if row == self.first_row and column.first else column.formula
        letters = self.letters if letters is None else letters

        written: list[str] = []
        for front, key, part in _pieces(text):
            letter = letters[key] if key else ""
            if part:
                top, last = 1 if part == "kolom" else self.first_row, row if part == "sampai" else row - 1
                written += front, f"{letter}${top}:{letter}{last}"
            else:
                written += front, f"{letter}{row}" if key else ""
        return "".join(written)

    def span(self, key: str, rows: int) -> str:
        """Absolute address of a column's first `rows` cells on its sheet, such as 'Realisasi'!$N$5:$N$64."""
        letter = self.letters[key]
        return f"'{self.name}'!${letter}${self.first_row}:${letter}${self.first_row + rows - 1}"


@lru_cache(maxsize=64)
def _pieces(text: str) -> tuple[tuple[str, str, str], ...]:
    """A formula as it is the same in every row: texts, each with the key and the part behind it."""
    pieces: list[tuple[str, str, str]] = []
    end = 0
    for place in _PLACE.finditer(text):
        pieces.append((text[end : place.start()], place["key"], place["part"] or ""))
        end = place.end()
    return (*pieces, (text[end:], "", ""))


@dataclass(frozen=True, kw_only=True)
class FormField:
    """One labelled cell of a form. `name` is its workbook-wide defined name, `default` what the template holds.

    `names` are other labels by which offices call it. From a `figure` a number is read: a text there counts as if
    nothing stood in the cell. A `look` says how something is printed, and changes no number.
    """

    key: str
    label: str
    names: tuple[str, ...] = ()
    kind: CellKind = CellKind.TEXT
    help: str
    choices: str = ""
    strict: bool = True
    name: str = ""
    default: str | int | None = None
    required: bool = False
    figure: bool = False
    look: bool = False
    number_format: str = ""

    def __post_init__(self) -> None:
        _ensure(
            f"isian {self.label}",
            (bool(_KEY.fullmatch(self.key)), "kuncinya huruf kecil, angka, dan garis bawah"),
            (0 < len(self.help) <= PESAN_LENGTH, f"pesan bantuan 1 sampai {PESAN_LENGTH} huruf"),
            (bool(_LIST.fullmatch(self.choices)), "daftar bernama Daftar_…"),
            (bool(_DEFINED_NAME.fullmatch(self.name)), "nama berawal huruf besar"),
        )


@dataclass(frozen=True, kw_only=True)
class Form:
    """A sheet of labels (column A) and values (column B), from `first_row` down; explanations in column C."""

    name: str
    title: str
    hint: str
    fields: tuple[FormField, ...]
    first_row: int = 4

    def __post_init__(self) -> None:
        _ensure(f"lembar {self.name}", _fits(self.name))

    @cached_property
    def by_key(self) -> dict[str, FormField]:
        return {f.key: f for f in self.fields}

    def cell(self, key: str) -> str:
        """Address of a field's value cell as the template lays it out, such as B7."""
        return f"B{self.first_row + list(self.by_key).index(key)}"


@dataclass(frozen=True, kw_only=True)
class Canvas:
    """A sheet that `susun` draws anew: only column widths, page, and the rows of its chart are declared."""

    name: str
    title: str
    widths: tuple[float, ...]
    note: str
    chart_rows: tuple[int, int] | None = None
    header_rows: str = ""

    def __post_init__(self) -> None:
        _ensure(f"lembar {self.name}", _fits(self.name))


Sheet = Table | Form | Canvas
