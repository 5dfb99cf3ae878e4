"""Pieces of a template sheet: heading, page, dropdowns and messages, conditional looks, Petunjuk, Referensi, chart."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.formatting.rule import Rule
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from xlkinerja.kinerja.capaian import CHECK_ANGKA, CHECK_PREDIKAT, CHECK_SATUAN, CHOOSE_POLARISASI, NOT_COMPUTABLE
from xlkinerja.workbook import looks
from xlkinerja.workbook.documents import Document
from xlkinerja.workbook.layout import PESAN_TITLE_LENGTH, Canvas, CellKind, Column, FormField, Table
from xlkinerja.workbook.number_format import LARGE, WHOLE_NUMBER
from xlkinerja.workbook.paper.area import input_runs
from xlkinerja.workbook.paper.widths import INSTRUCTION_WIDTHS, MARGIN
from xlkinerja.workbook.parts.manifest import PRINT_AREA
from xlkinerja.workbook.sheets import referensi
from xlkinerja.workbook.sheets.drawn import TALLEST
from xlkinerja.workbook.template_text import OFFICE_FORMULA

_DOTS = 3  # so many digits less than units of width fit a column with their dots
_BIGGEST = "9" * 15  # digits that a cell keeps
F4 = 14  # paperSize of Folio 8.5 × 13 inch, sold as F4
#: The height of the rows in which the chart begins and ends, and the unit of places within them.
_ROW_POINTS, _EMU_PER_POINT = 15, 12_700


def define(workbook: Workbook, name: str, target: str) -> None:
    workbook.defined_names[name] = DefinedName(name, attr_text=target)


def heading(sheet: Worksheet, title: str, hint: str, columns: int, *, identity: bool = True) -> None:
    """Rows 1 to 3: title, office and year, one line of help."""
    sheet["A1"], sheet["A3"] = title, hint
    if identity:
        sheet["A2"] = "=" + OFFICE_FORMULA
    for row, look in enumerate((looks.TITLE, looks.SUBTITLE, looks.HINT), 1):
        for column in range(1, columns + 1):
            looks.apply(sheet.cell(row, column), look)


def finish_page(sheet: Worksheet, header_rows: str = "", *, area: str = "", percent: int = 0) -> None:
    """Landscape on F4, page numbers, repeated header, protection without a password.

    One page wide; with a `percent` at that scale, which leaves the breaks between columns where they are declared.
    """
    setup = sheet.page_setup
    setup.orientation, setup.paperSize = "landscape", F4
    if percent:
        setup.scale = percent
    else:
        setup.fitToWidth, setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = MARGIN
    margins.top, margins.bottom, margins.footer = 0.5, 0.7, 0.3
    sheet.oddFooter.left.text = "&A"  # type: ignore[union-attr]
    sheet.oddFooter.right.text = "Halaman &P dari &N"  # type: ignore[union-attr]
    if area:  # openpyxl's own print area takes no formula
        sheet.defined_names[PRINT_AREA] = DefinedName(PRINT_AREA, attr_text=area)
    if header_rows:
        sheet.print_title_rows = header_rows
    sheet.sheet_view.showGridLines = False
    protection = sheet.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = protection.formatCells = False  # False: allowed
    protection.autoFilter = protection.sort = False


def validate(sheet: Worksheet, declared: Column | FormField, area: str) -> None:
    """Dropdown or number check, and the input message, on the input cells of one column or field."""
    if isinstance(declared, Column) and declared.computed:
        return
    rule: dict[str, Any] = {"allow_blank": True}
    error = ""
    if declared.choices:
        rule |= {"type": "list", "formula1": declared.choices}
        error = "Pilih salah satu dari daftar."
    elif declared.kind is CellKind.TAHUN:
        rule |= {"type": "whole", "operator": "between", "formula1": "2000", "formula2": "2100"}
        error = "Ketik tahun empat angka, misalnya 2024."
    elif declared.kind in {CellKind.RUPIAH, CellKind.ANGKA}:
        rule |= {"type": "decimal", "operator": "between", "formula1": f"-{_BIGGEST}", "formula2": _BIGGEST}
        error = "Ketik angka saja, tanpa satuan, tanpa Rp, dan tanpa titik ribuan."
    title = declared.header if isinstance(declared, Column) else declared.label
    check = DataValidation(**rule)
    check.promptTitle, check.prompt, check.showInputMessage = title[:PESAN_TITLE_LENGTH], declared.help, True
    if error and declared.strict:
        check.errorTitle, check.error, check.showErrorMessage = title[:PESAN_TITLE_LENGTH], error, True
        # a number cell may have to take what was printed; the checker says what is wrong with it
        check.errorStyle = "stop" if declared.choices else "warning"
    else:
        check.showErrorMessage = False
    sheet.add_data_validation(check)
    check.add(area)


def add_conditions(sheet: Worksheet, table: Table, last: int) -> None:
    """Frames, dots in big numbers, colours of the status, and the decimals of the capaian that Pengaturan asks for.

    A row has a frame once it holds something; that condition comes last, for LibreOffice shows the first one alone.

    A number format of the cell itself would take away what Excel keeps of a typed 85%: that it is a percentage.
    """
    plain = {table.letters[c.key]: c.width for c in table.columns if c.kind is CellKind.VALUE and not c.computed}
    row = table.first_row
    if plain:
        first = f"{next(iter(plain))}{row}"
        # a longer number would be shown as ###
        size, longest = f"ABS(N({first}))", int(min(plain.values())) - _DOTS
        area = " ".join(f"{letter}{row}:{letter}{last}" for letter in plain)
        big = f"AND(ISNUMBER({first}),{size}>={LARGE},{size}<1E+{longest})"
        _condition(sheet, area, big, looks.formatted(WHOLE_NUMBER, 2))
    if "status" in table.by_key:
        letter = table.letters["status"]
        area = f"{letter}{row}:{letter}{last}"
        for status, color in looks.STATUS_COLORS.items():
            _condition(sheet, area, f'${letter}{row}="{status}"', looks.tinted(color))
        words = (CHECK_ANGKA, CHECK_SATUAN, CHECK_PREDIKAT, CHOOSE_POLARISASI, NOT_COMPUTABLE)
        test = ",".join(f'${letter}{row}="{w}"' for w in words)
        _condition(sheet, area, f"OR({test})", looks.tinted(looks.CHECK_COLOR))
        letter = table.letters["capaian"]
        for decimals, code in enumerate(("#,##0", "#,##0.0")):
            test = f'AND(Desimal_Capaian={decimals},{letter}{row}<>"")'
            _condition(sheet, f"{letter}{row}:{letter}{last}", test, looks.formatted(code, decimals))
    filled = ",".join(f"${left}{row}:${right}{row}" for left, right in input_runs(table))
    area = f"A{row}:{table.letters[table.columns[-1].key]}{last}"
    _condition(sheet, area, f"COUNTA({filled})>0", looks.framed())


def _condition(sheet: Worksheet, area: str, formula: str, look: DifferentialStyle) -> None:
    sheet.conditional_formatting.add(area, Rule(type="expression", dxf=look, formula=[formula]))


_AFTERWARDS = (
    "Simpan berkas dalam satu folder dengan dokumen lain dari satker dan tahun yang sama.",
    "Periksa dengan perintah: xlkinerja periksa FOLDER",
    (
        "Lembar dikunci tanpa sandi agar rumus tidak tertimpa; buka lewat Peninjauan > Buka Proteksi Lembar "
        "(Review > Unprotect Sheet)."
    ),
    f"Lembar Referensi (daftar satuan dan program, tangga predikat) tersembunyi: {referensi.SHOW}",
)


def add_instructions(workbook: Workbook, document: Document) -> None:
    """The first sheet: what this workbook is and how a newcomer fills it."""
    sheet = workbook.create_sheet("Petunjuk")
    for letter, width in zip("AB", INSTRUCTION_WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    lines: list[tuple[object, str, looks.Look]] = [
        ("", "Cara mengisi", looks.STYLES["bagian"]),
        *((i, step, looks.Look(size=11)) for i, step in enumerate(document.steps, 1)),
        ("", "", looks.Look()),
        ("", "Warna sel", looks.STYLES["bagian"]),
        ("", "Judul kolom biru: kolomnya diisi. Klik selnya untuk membaca penjelasan.", looks.HEADER),
        ("", "Judul kolom abu-abu: kolomnya dihitung sendiri. Jangan ditimpa.", looks.COMPUTED_HEADER),
        ("", "Sel putih di kanan label biru muda: diisi; penjelasannya di kanannya.", looks.ANSWER),
        ("", "Warna hanya pada judul dan label; baris yang belum diisi tidak berbingkai.", looks.Look(size=11)),
        ("", "", looks.Look()),
        ("", "Setelah diisi", looks.STYLES["bagian"]),
        *(("", text, looks.Look(size=11)) for text in _AFTERWARDS),
    ]
    sheet["A1"] = document.title.upper()
    looks.apply(sheet["A1"], looks.TITLE)
    sheet["A2"] = "=" + OFFICE_FORMULA
    looks.apply(sheet["A2"], looks.SUBTITLE)
    for row, (number, text, look) in enumerate(lines, 4):
        sheet.cell(row, 1, number or None)
        sheet.cell(row, 2, text or None)
        looks.apply(sheet.cell(row, 1), looks.Look(size=11, horizontal="center"))
        looks.apply(sheet.cell(row, 2), replace(look, unlocked=False, horizontal="left"))
    finish_page(sheet)


def add_referensi(workbook: Workbook) -> None:
    """Lists, ladders, programmes and the looks that `susun` copies, each under its header; the sheet is hidden.

    Who shows it sees what an office may change, and the scales that it may choose; the other columns stay hidden.
    """
    sheet = workbook.create_sheet(referensi.SHEET_NAME)
    heading(
        sheet,
        "REFERENSI",
        "Sel kosong berbingkai boleh diisi. Daftar ini muncul sebagai pilihan di lembar lain. Tangga predikat sendiri: "
        "Urutan = nomor tangga × 100 + tempatnya, misalnya 1301 untuk yang terbaik pada tangga ke-13.",
        6,
        identity=False,
    )
    top = referensi.FIRST_ROW
    column = 1

    def block(
        header: str, entries: Sequence[Any], spare: int, width: float, names: list[str], look: looks.Look | None
    ) -> None:
        nonlocal column
        letter = sheet.cell(1, column).column_letter
        sheet.column_dimensions[letter].width = width
        sheet.column_dimensions[letter].hidden = not spare and header not in referensi.PRINTED_SKALA_HEADERS
        sheet[f"{letter}{referensi.HEADER_ROW}"] = header
        looks.apply(sheet[f"{letter}{referensi.HEADER_ROW}"], looks.HEADER)
        for row, entry in enumerate([*entries, *[None] * spare], top):
            sheet.cell(row, column, entry)
            if look is not None:
                looks.apply(sheet.cell(row, column), look if entry is not None else looks.SPARE)
        last = top + len(entries) + spare - 1
        for name in names:
            define(workbook, name, f"{referensi.SHEET_NAME}!${letter}${top}:${letter}${last}")
        column += 1

    for listed in referensi.LISTS:
        block(listed.header, listed.entries, listed.spare, listed.width, [listed.name], looks.FIXED)
    names: tuple[list[str], ...] = ([], ["Tangga_Predikat"], ["Tangga_Urutan"])
    for i, (header, name) in enumerate(zip(referensi.TANGGA_HEADERS, names, strict=True)):
        entries = [t[i] for t in referensi.TANGGA]
        block(header, entries, referensi.SPARE_TANGGA, (26, 22, 9)[i], name, looks.SPARE)
    for i, header in enumerate(referensi.PROGRAM_HEADERS):
        entries = [p[i] for p in referensi.PROGRAM]
        name = ["Daftar_Program"] if i else []
        block(header, entries, referensi.SPARE_PROGRAM, (16, 60)[i], name, looks.SPARE)
    for i, (header, baku) in enumerate(
        zip(referensi.PRINTED_SKALA_HEADERS, referensi.PRINTED_SKALA_NAMES, strict=True)
    ):
        block(header, [row[i] for row in referensi.PRINTED_SKALA], 0, (22, 10, 18, 10, 11, 10)[i], [baku], looks.FIXED)
    block(referensi.STYLE_HEADER, list(looks.STYLES), 0, 16, [], None)
    for row, look in enumerate(looks.STYLES.values(), top):
        looks.apply(sheet.cell(row, column - 1), look)
    sheet.row_dimensions[referensi.HEADER_ROW].height = 30
    sheet.sheet_state = "hidden"
    sheet.freeze_panes = f"A{top}"
    finish_page(sheet, header_rows=f"{referensi.HEADER_ROW}:{referensi.HEADER_ROW}")


def add_chart(sheet: Worksheet, canvas: Canvas) -> None:
    """Capaian per sasaran as bars with their figures, and the 100% line; `susun` writes the ranges that series show.

    The axis ends at TALLEST, so that one bar of 1.400% does not flatten the others: it is cut there, its figure tells.
    Its rows are hidden until there is something to show, and the chart, which goes by them, is no empty frame but a
    line of one point. It begins and ends in rows that stay: LibreOffice loses the place of what is hidden altogether.
    """
    first, last = canvas.chart_rows or (1, 1)
    row = last + 3
    bars = BarChart()
    bars.type, bars.gapWidth = "col", 60
    bars.title = f"Rata-rata capaian per sasaran (%), batang di atas {TALLEST} dipotong"
    bars.add_data(Reference(sheet, min_col=7, min_row=row), titles_from_data=False)
    bars.set_categories(Reference(sheet, min_col=1, min_row=row))
    bars.series[0].graphicalProperties = GraphicalProperties(solidFill=looks.BLUE)
    bars.x_axis.title, bars.y_axis.title = "Nomor sasaran", "Persen"
    bars.x_axis.delete = bars.y_axis.delete = False
    bars.y_axis.scaling.min, bars.y_axis.scaling.max = 0, TALLEST
    bars.y_axis.majorUnit = TALLEST / 4
    bars.series[0].dLbls = _figures()
    bars.y_axis.number_format = "#,##0"
    line = LineChart()
    line.add_data(Reference(sheet, min_col=10, min_row=row), titles_from_data=False)
    line.set_categories(Reference(sheet, min_col=1, min_row=row))
    series = line.series[0]
    series.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill="C00000", w=22225, prstDash="dash"))
    series.marker.symbol = "none"
    series.smooth = False
    bars.series[0].tx, series.tx = SeriesLabel(v="Rata-rata capaian"), SeriesLabel(v="Garis 100%")
    bars.legend.position = "b"
    bars.layout = placed_plot(0.07, 0.27, 0.91, 0.46)  # figures of bars that are cut stand above the plot
    bars += line
    start = AnchorMarker(col=0, row=first - 1, rowOff=(_ROW_POINTS - 1) * _EMU_PER_POINT)
    end = AnchorMarker(col=len(canvas.widths), row=last - 1, rowOff=_EMU_PER_POINT)
    bars.anchor = TwoCellAnchor(editAs="twoCell", _from=start, to=end)  # type: ignore[assignment]
    sheet.add_chart(bars)
    for number in (first, last):
        sheet.row_dimensions[number].height = _ROW_POINTS
    for number in range(first + 1, last):
        sheet.row_dimensions[number].hidden = True


def placed_plot(x: float, y: float, width: float, height: float) -> Layout:
    """The place of the bars themselves within a chart, as parts of it; without the modes it would be a shift."""
    place = ManualLayout(layoutTarget="inner", xMode="edge", yMode="edge", x=x, y=y, w=width, h=height)
    return Layout(manualLayout=place)


def _figures() -> DataLabelList:
    """The figure of each bar at its end, without the names and marks that some programs put beside it."""
    labels = DataLabelList()
    labels.showVal, labels.position, labels.numFmt = True, "outEnd", "General"
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showPercent = labels.showBubbleSize = False
    return labels
