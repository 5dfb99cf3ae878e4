"""The empty sheets of forms, with their page and their charts; and a workbook with one cell of every look."""

import io
from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
    RichTextProperties,
)
from openpyxl.worksheet.worksheet import Worksheet

from xlkinerja.pages.drawing import PlacedChart
from xlkinerja.pages.form_sheets.paging import BOTTOM_MARGIN, SIDE_MARGIN, TOP_MARGIN, Sheet
from xlkinerja.press.looks import form_looks
from xlkinerja.workbook import looks
from xlkinerja.workbook.documents import FORMS_MARK_NAME
from xlkinerja.workbook.packing import deterministic
from xlkinerja.workbook.template_parts import F4, define, placed_plot

#: Letters of the title of a chart, and of everything else in it, in hundredths of a point.
_LARGE, _SMALL = 1100, 900
_TYPEFACE = Font(typeface=looks.FONT)
#: With more columns than this their values would stand on each other; a quarter turn, in 60,000ths of a degree.
_MOST_FLAT, _QUARTER = 12, -5_400_000
#: Fills of the columns of a chart, which a printer without colours tells apart.
_FILLS = ("595959", "BFBFBF", "8C8C8C", "D9D9D9")


def blank_forms(sheets: Mapping[str, Sheet], whose: str) -> bytes:
    """A workbook with an empty sheet for each form, by its title; the same bytes for the same forms."""
    workbook = Workbook()
    workbook.remove(workbook.active)  # type: ignore[arg-type]
    looks.default_font(workbook)
    for title, sheet in sheets.items():
        worksheet = workbook.create_sheet(title)
        _page(worksheet)
        for chart in sheet.drawing.charts:
            _chart(worksheet, chart, len(sheet.drawing.widths))
    define(workbook, FORMS_MARK_NAME, quoted(whose))
    workbook.properties.title, workbook.properties.creator = "Formulir kinerja", "xlkinerja"
    return deterministic(_saved(workbook))


def quoted(whose: str) -> str:
    """Whose forms a workbook holds, as its mark says it: a text of a formula."""
    return '"' + whose.replace('"', '""') + '"'


def unquoted(mark: str) -> str:
    """What such a mark says."""
    return mark.strip().removeprefix('"').removesuffix('"').replace('""', '"')


def look_samples() -> bytes:
    """A workbook whose column A has one cell of every look, in the order of `form_looks`."""
    workbook = Workbook()
    worksheet = workbook.active
    assert worksheet is not None
    looks.default_font(workbook)
    for row, look in enumerate(form_looks().values(), 1):
        looks.apply(worksheet.cell(row, 1), look)
    return deterministic(_saved(workbook))


def _page(worksheet: Worksheet) -> None:
    worksheet.page_setup.paperSize = F4
    worksheet.page_setup.firstPageNumber, worksheet.page_setup.useFirstPageNumber = 1, True
    margins = worksheet.page_margins
    margins.left = margins.right = SIDE_MARGIN
    margins.top, margins.bottom, margins.header, margins.footer = TOP_MARGIN, BOTTOM_MARGIN, 0.3, 0.4
    worksheet.oddFooter.right.text = "Halaman &P"  # type: ignore[union-attr]
    worksheet.oddFooter.right.size = 9  # type: ignore[union-attr]
    worksheet.print_options.horizontalCentered = True
    worksheet.sheet_view.showGridLines = False


def _chart(worksheet: Worksheet, placed: PlacedChart, columns: int) -> None:
    """Columns in greys with their values above them, over the figures at the right of the page."""
    bars = BarChart()
    bars.type, bars.gapWidth, bars.overlap = "col", 60, 0
    bars.title = _title(placed.chart.title)
    last = placed.data + max(1, len(placed.chart.categories))
    names = Reference(worksheet, min_col=placed.column, min_row=placed.data + 1, max_row=last)
    for number, series in enumerate(placed.chart.series):
        column = placed.column + 1 + number
        bars.add_data(Reference(worksheet, min_col=column, min_row=placed.data + 1, max_row=last))
        drawn = bars.series[-1]
        drawn.tx = SeriesLabel(v=series.name)
        drawn.graphicalProperties = GraphicalProperties(solidFill=_FILLS[number % len(_FILLS)])
        drawn.dLbls = DataLabelList()
        drawn.dLbls.showVal = True
        drawn.dLbls.showSerName = drawn.dLbls.showCatName = drawn.dLbls.showLegendKey = False
        drawn.dLbls.numFmt = placed.chart.number_format
        drawn.dLbls.txPr = _letters(
            _SMALL, upright=len(placed.chart.categories) * len(placed.chart.series) > _MOST_FLAT
        )
    bars.set_categories(names)
    bars.x_axis.delete = bars.y_axis.delete = False
    bars.y_axis.scaling.min = 0
    if placed.chart.most is not None:
        bars.y_axis.scaling.max = float(placed.chart.most)
        bars.layout = placed_plot(0.09, 0.26, 0.89, 0.54)  # figures stand above the plot
    bars.y_axis.number_format = placed.chart.number_format
    bars.x_axis.txPr = bars.y_axis.txPr = bars.legend.txPr = _letters(_SMALL)
    bars.legend.position = "b"
    start = AnchorMarker(col=0, row=placed.first - 1)
    end = AnchorMarker(col=columns, row=placed.last)
    bars.anchor = TwoCellAnchor(editAs="oneCell", _from=start, to=end)  # type: ignore[assignment]
    worksheet.add_chart(bars)


def _title(text: str) -> Title:
    letters = CharacterProperties(sz=_LARGE, b=True, latin=_TYPEFACE)
    line = Paragraph(pPr=ParagraphProperties(defRPr=letters), r=[RegularTextRun(rPr=letters, t=text)])
    return Title(tx=Text(rich=RichText(p=[line])), overlay=False)


def _letters(size: int, *, upright: bool = False) -> RichText:
    """How large the texts of a part of a chart are, in hundredths of a point; `upright` texts stand on their bar."""
    letters = CharacterProperties(sz=size, latin=_TYPEFACE)
    properties = ParagraphProperties(defRPr=letters)
    body = RichTextProperties(rot=_QUARTER, vert="horz") if upright else None
    return RichText(bodyPr=body, p=[Paragraph(pPr=properties, endParaRPr=letters)])


def _saved(workbook: Workbook) -> bytes:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()
