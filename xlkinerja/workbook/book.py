"""What was read of one workbook: rows by sheet, each value with its cell. Frozen, no files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from xlkinerja.kinerja.satuan import UNSEEN
from xlkinerja.workbook.documents import COLUMN_KEYS, Document
from xlkinerja.workbook.facts import fact
from xlkinerja.workbook.labels import is_recap
from xlkinerja.workbook.layout import Table
from xlkinerja.workbook.package import ErrorValue, Value

#: Columns in which an empty cell means "same as above".
CARRIED_DOWN = ("tujuan", "program", "uraian_kegiatan", "sasaran")
#: Kind of the problem that a workbook of an earlier template has.
OUTDATED = "templat_lama"
_TOTAL_WORDS = ("jumlah", "total")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: where it stands, what it holds, its formula and its number format code."""

    ref: str
    value: Value = None
    formula: str | None = None
    format: str = "General"

    @property
    def empty(self) -> bool:
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())

    @property
    def number(self) -> Decimal | None:
        """The number in the cell; truth values, texts and errors are none."""
        return self.value if isinstance(self.value, Decimal) else None

    @property
    def text(self) -> str:
        """The words in the cell, white space folded; "" for numbers, errors and empty cells."""
        return _folded(self.value) if isinstance(self.value, str) else ""

    @property
    def error(self) -> str:
        """The error shown, such as #DIV/0!, or ""."""
        return self.value.text if isinstance(self.value, ErrorValue) else ""

    @property
    def percent(self) -> bool:
        """Whether the number is shown as a percentage (0,85 shown as 85%)."""
        return _scales(self.format)


# The checker asks the same cells hundreds of times; what the answers follow from is a short text.
@lru_cache(maxsize=65_536)
def _folded(text: str) -> str:
    return " ".join(text.split())


@lru_cache(maxsize=512)
def _scales(code: str) -> bool:
    """Whether a number format has a percent sign outside quoted and escaped literals: General"%" scales nothing."""
    return any("%" in part for part in code.replace("\\%", "").split('"')[::2])


@lru_cache(maxsize=65_536)
def _names_total(text: str) -> bool:
    """Whether a text begins with the word that labels a total."""
    words = text.split(maxsplit=1)
    return bool(words) and words[0].lower().strip(":.") in _TOTAL_WORDS


@dataclass(frozen=True, slots=True)
class Row:
    """One filled row of a table. `cells` holds every declared column that the sheet has, also where it is empty.

    `carried` holds the text of the columns in which empty means "as above".
    """

    number: int
    cells: Mapping[str, Cell]
    carried: Mapping[str, str]
    #: Whether this is a typed JUMLAH row; rules ask it of the same rows hundreds of times.
    is_total: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "is_total", self._sums_up())

    def __getitem__(self, key: str) -> Cell:
        """The cell of a column; an empty one without address where the sheet lacks it. KeyError: no column has it."""
        cell = self.cells.get(key)
        if cell is None:
            if key not in COLUMN_KEYS:
                raise KeyError(key)
            return _NO_CELL
        return cell

    @property
    def sasaran(self) -> str:
        return self.carried.get("sasaran", "")

    @property
    def is_indikator(self) -> bool:
        """As the formulas see it: a cell of blanks alone is not empty."""
        return self["indikator"].value not in (None, "")

    def _sums_up(self) -> bool:
        """Whether this is a typed JUMLAH row: the word stands in front, and there is no indikator.

        JUMLAH ANGGARAN in the place of the indikator, with nothing that is measured, is such a row too.
        """
        if self.is_indikator:
            measured = (self[k] for k in ("satuan", "polarisasi", "target"))
            return is_recap(self["indikator"].text) and all(c.empty and c.formula is None for c in measured)
        labels = (self[k].value for k in ("no", "kode", "tingkat", "program", "uraian_kegiatan", "uraian", "sasaran"))
        return any(isinstance(label, str) and _names_total(label) for label in labels)


_NO_CELL = Cell("")


@dataclass(frozen=True, slots=True)
class TableData:
    """The rows of one table sheet; `letters` says in which column each key stands (missing ones are absent).

    `notes` are rows that say nothing of an indikator or an amount: notes, typed averages, the numbers of the columns.
    """

    table: Table
    sheet: str
    header_row: int
    letters: Mapping[str, str]
    rows: tuple[Row, ...]
    notes: tuple[Row, ...] = ()
    #: The text of each header as it stands, by key.
    titles: Mapping[str, str] = field(default_factory=dict)
    #: The rows that name an indikator.
    indikator: tuple[Row, ...] = field(init=False, repr=False, compare=False)
    #: What was worked out from this table alone (`facts.fact`).
    known: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "indikator", tuple(r for r in self.rows if r.is_indikator and not r.is_total))

    def __hash__(self) -> int:
        return hash((self.sheet, self.header_row, len(self.rows)))

    def title(self, key: str) -> str:
        """What the office calls a column: the header that stands there, else the declared one."""
        return self.titles.get(key) or self.table.by_key[key].header

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """The rows as the formulas of the workbook see them, who know of no notes; in order."""
        return tuple(sorted((*self.rows, *self.notes), key=lambda r: r.number)) if self.notes else self.rows

    def header(self, key: str = "") -> str:
        """Address of a column's header; of the table's anchor column without a key; A1 where that is missing."""
        letter = self.letters.get(key or self.table.anchor)
        return f"{letter}{self.header_row}" if letter else "A1"


class Problem(NamedTuple):
    """Something that could not be read: `kind` is taken up by one rule, `pesan` says what stands there."""

    kind: str
    pesan: str
    tindakan: str
    lembar: str = ""
    sel: str = ""
    #: Key of the missing column or field.
    key: str = ""


@dataclass(frozen=True, slots=True)
class SheetState:
    """How a worksheet is shown: whether its tab is, whether it is protected, and which rows and columns are hidden.

    Rows and columns are 1-based; `filled` says whether anything stands on the sheet.
    """

    visible: bool = True
    protected: bool = True
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    filled: bool = True
    #: Areas of merged cells, such as H5:H6.
    merges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """One workbook as read. `document` is None where it is not one of ours or cannot be read at all."""

    path: Path
    document: Document | None = None
    identitas: Mapping[str, Cell] = field(default_factory=dict)
    pengaturan: Mapping[str, Cell] = field(default_factory=dict)
    tables: Mapping[str, TableData] = field(default_factory=dict)
    skala: TableData | None = None
    tangga: tuple[tuple[str, str, int], ...] = ()
    canvases: Mapping[str, Mapping[str, Cell]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    #: The declared sheets by their declared names, and hidden ones of the user's own by theirs.
    sheets: Mapping[str, SheetState] = field(default_factory=dict)
    #: Further sheets with the headers of a declared one: its name → the declared name and how many rows it holds.
    twins: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    macros: bool = False
    external_links: bool = False
    #: Version of the template that it was made from; None where both marks are lost.
    version: int | None = None
    #: The office's own name of the file, for messages: relative to the folder that was given.
    name: str = ""
    #: What was worked out from this workbook (`facts.fact`).
    known: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    @fact
    def main(self) -> TableData | None:
        """The table with one row per indikator; a workbook that copies a printed report has none of its own."""
        if self.document is None or self.document.printed:
            return None
        return self.tables.get(self.document.main.name)

    @property
    @fact
    def indikator(self) -> tuple[Row, ...]:
        """The rows of the main sheet that name an indikator."""
        return self.main.indikator if self.main else ()

    @property
    def every_table(self) -> tuple[TableData, ...]:
        """Its tables, and the scale."""
        return (*self.tables.values(), *((self.skala,) if self.skala else ()))

    @property
    def outdated(self) -> bool:
        """Whether an earlier version made its template, so that formulas and drawn sheets are still those of then."""
        return any(p.kind == OUTDATED for p in self.problems)

    @property
    def readable(self) -> bool:
        return self.document is not None and bool(self.tables)

    @property
    def kind(self) -> str:
        """Key of the document (renstra, rkt, pk, rencana-aksi, realisasi, reviu), "" for none of ours."""
        return self.document.key if self.document else ""

    @property
    @fact
    def has_rows(self) -> bool:
        """Whether it names an indikator of its own."""
        return bool(self.indikator)

    @property
    @fact
    def document_name(self) -> str:
        """What the office calls the document: PK, PK perubahan ke-1, Rencana Aksi."""
        if self.document is None:
            return self.name
        return f"{self.document.kode} perubahan ke-{self.perubahan}" if self.perubahan else self.document.kode

    @fact
    def identity(self, key: str) -> str:
        """A field of Identitas as text: numbers without decimals, "" where empty or missing."""
        return _written(self.identitas.get(key))

    @property
    @fact
    def tahun(self) -> int | None:
        return year_of(self.identitas.get("tahun"))

    @property
    @fact
    def perubahan(self) -> int:
        """0 for the first version, n for "perubahan ke-n"."""
        digits = "".join(c for c in self.identity("versi") if c.isascii() and c.isdigit())
        return int(digits[:3]) if digits else (1 if "perubahan" in self.identity("versi").lower() else 0)


def _written(cell: Cell | None) -> str:
    """What a field holds as text: numbers without decimals, "" where it is empty or missing."""
    if cell is None:
        return ""
    return cell.text.translate(UNSEEN) or (f"{cell.number:f}" if cell.number is not None else "")


def year_of(cell: Cell | None) -> int | None:
    """The year that a field holds, of four digits."""
    text = _written(cell).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) == 4 else None
