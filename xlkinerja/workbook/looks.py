"""Colours, fonts and cell styles of the templates: declared once, shared by every cell that has them."""

from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat

from xlkinerja.kinerja.reached import NOT_REACHED, REACHED

if TYPE_CHECKING:
    from openpyxl import Workbook

FONT = "Arial"
BLUE, LIGHT_BLUE, YELLOW, GREY, LINE = "1F4E79", "DDEBF7", "FFF9E5", "EDEDED", "A6A6A6"
#: Behind the header of a computed column.
DARK_GREY = "BFBFBF"


@dataclass(frozen=True)
class Look:
    """What a cell looks like: font, fill, alignment, border, and whether it may be typed in."""

    size: float = 10
    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: str = "000000"
    fill: str = ""
    horizontal: str | None = None
    vertical: str = "top"
    wrap: bool = True
    border: bool = False
    line: str = LINE
    indent: int = 0
    unlocked: bool = False
    number_format: str = "General"


@cache
def _parts(look: Look) -> tuple[Font, PatternFill | None, Alignment, Border | None, Protection]:
    side = Side(style="thin", color=look.line)
    return (
        Font(
            name=FONT,
            size=look.size,
            bold=look.bold,
            italic=look.italic,
            color=look.color,
            underline="single" if look.underline else None,
        ),
        PatternFill("solid", fgColor=look.fill) if look.fill else None,
        Alignment(horizontal=look.horizontal, vertical=look.vertical, wrap_text=look.wrap, indent=look.indent),
        Border(left=side, right=side, top=side, bottom=side) if look.border else None,
        Protection(locked=not look.unlocked),
    )


#: What openpyxl made of each look, by workbook: setting style objects compares them whole, at every cell anew, which
#: was 70% of the time that a template takes. Its documentation copies `_style` as well.
_MADE: "WeakKeyDictionary[Workbook, dict[Look, Any]]" = WeakKeyDictionary()


def apply(cell: Any, look: Look) -> None:
    """Give an openpyxl cell its look, the whole of it: whatever else a cell is to have is set afterwards."""
    made = _MADE.setdefault(cell.parent.parent, {})
    if look in made:
        cell._style = copy(made[look])  # noqa: SLF001
        return
    font, fill, alignment, border, protection = _parts(look)
    cell.font, cell.alignment, cell.protection = font, alignment, protection
    cell.number_format = look.number_format
    if fill:
        cell.fill = fill
    if border:
        cell.border = border
    made[look] = copy(cell._style)  # noqa: SLF001


def default_font(workbook: "Workbook") -> None:
    """The font of the style Normal, whose digits are the unit of column widths.

    Arial at 10 pt has the same unit as Excel's own default, and every program has letters as wide as it.
    """
    normal = workbook._named_styles["Normal"]  # type: ignore[attr-defined]  # noqa: SLF001
    normal.font = Font(name=FONT, size=10)


TITLE = Look(size=14, bold=True, color=BLUE, wrap=False, vertical="center")
SUBTITLE = Look(size=11, bold=True, wrap=False, vertical="center")
HINT = Look(italic=True, color="595959", wrap=False, vertical="center")
HEADER = Look(bold=True, color="FFFFFF", fill=BLUE, horizontal="center", vertical="center", border=True)
COMPUTED_HEADER = Look(bold=True, fill=DARK_GREY, horizontal="center", vertical="center", border=True)
LABEL = Look(bold=True, fill=LIGHT_BLUE, border=True, horizontal="left", vertical="center", indent=1)
EXPLANATION = Look(italic=True, color="595959", horizontal="left", vertical="center", indent=1)
#: Cells of a table have neither fill nor border: what is not filled yet is nothing on paper, in every program. The
#: colour of the header says which columns are filled, a condition frames the rows that hold something (`framed`).
INPUT = Look(unlocked=True)
COMPUTED = Look()
ANSWER = Look(border=True, unlocked=True)
FIXED = Look(border=True, wrap=False)
SPARE = Look(border=True, wrap=False, unlocked=True)

#: The looks that `susun` copies, by their names on Referensi.
STYLES: dict[str, Look] = {
    "judul": TITLE,
    "subjudul": SUBTITLE,
    "paragraf": Look(size=11, unlocked=True),
    "bagian": Look(size=11, bold=True, color=BLUE, wrap=False, vertical="center"),
    "kepala": HEADER,
    "nomor kolom": Look(size=8, italic=True, fill=LIGHT_BLUE, horizontal="center", vertical="center", border=True),
    "pita": Look(bold=True, fill=LIGHT_BLUE, border=True, vertical="center"),
    "teks": Look(border=True),
    "tengah": Look(border=True, horizontal="center"),
    "angka": Look(border=True, horizontal="right", indent=1),
    "jumlah": Look(border=True, bold=True, fill=GREY),
    "jumlah angka": Look(border=True, bold=True, fill=GREY, horizontal="center"),
    "tanda tangan": Look(size=11, horizontal="center", vertical="center", unlocked=True),
}

#: Status colours: words and colours only help each other, the word alone is enough.
STATUS_COLORS = {REACHED: "E2EFDA", NOT_REACHED: "FCE4D6"}
CHECK_COLOR = "FFC7CE"


def tinted(color: str) -> DifferentialStyle:
    """A conditional colour with a frame: of the conditions that a cell meets, LibreOffice shows the first alone."""
    return DifferentialStyle(fill=PatternFill(bgColor=color, fill_type="solid"), border=framed().border)


def framed() -> DifferentialStyle:
    """A conditional frame around each cell."""
    side = Side(style="thin", color=LINE)
    return DifferentialStyle(border=Border(left=side, right=side, top=side, bottom=side))


def formatted(code: str, number: int) -> DifferentialStyle:
    """A conditional number format with a frame; ids from 164 up are free for own codes."""
    return DifferentialStyle(numFmt=NumberFormat(numFmtId=164 + number, formatCode=code), border=framed().border)
