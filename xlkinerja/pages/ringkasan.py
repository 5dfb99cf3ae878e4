"""The sheet Ringkasan: averages, counts, budget, a chart, and one row per sasaran; all formulas over Realisasi."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.kinerja.capaian import NOT_APPLICABLE, STATUS
from xlkinerja.kinerja.reached import NOT_REACHED, REACHED, SASARAN_STATUS_FORMULA
from xlkinerja.kinerja.rerata import MEDIAN_FORMULA, RERATA_FORMULA, RERATA_OF_SASARAN_FORMULA, Rerata
from xlkinerja.kinerja.skala import OUTSIDE_SKALA
from xlkinerja.pages.area import mark
from xlkinerja.pages.blocks import Box
from xlkinerja.pages.drawing import Drawing
from xlkinerja.pages.narasi import policy
from xlkinerja.summary.anggaran import AnggaranTotal, total_formula
from xlkinerja.summary.counting import CapaianSummary, Sasaran, displayed
from xlkinerja.summary.measuring import typed
from xlkinerja.summary.sources import FormulaSource
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.package import RawCell
from xlkinerja.workbook.patches.content import CellValue, ChartData, Formula, SeriesRef
from xlkinerja.workbook.sheets.drawn import RINGKASAN
from xlkinerja.workbook.sheets.pengaturan import SKALA_ROWS
from xlkinerja.workbook.template_text import OFFICE_FORMULA, office

_TABLE_ROW = (RINGKASAN.chart_rows or (0, 0))[1] + 2
#: The first row of the table per sasaran.
FIRST_ROW = _TABLE_ROW + 2
#: Rows of the two averages, below which counts and median stand, and of the money; values stand in column C.
_RERATA_ROWS = {"indikator": 6, "sasaran": 7}
_ANGGARAN_ROW = 15
#: Where other sheets find the average per sasaran.
RERATA_PER_SASARAN = f"'{RINGKASAN.name}'!$C${_RERATA_ROWS['sasaran']}"
HEADERS = ("No", "Sasaran", "Indikator", "Tercapai", "Tidak Tercapai", "Belum Dinilai", "Rata-rata Capaian (%)")
STATUS_HEADER = "Status Sasaran"
_PERCENT, _RUPIAH, _WHOLE = "#,##0.00", "#,##0", "0"
_CHART_ROW_HEIGHT = 15


def draw(
    book: Book, summary: CapaianSummary, total: AnggaranTotal, source: FormulaSource, budget: FormulaSource | None
) -> Drawing:
    """The whole sheet, each formula with its value."""
    drawing = Drawing(RINGKASAN.widths)
    drawing.put(1, 1, RINGKASAN.title, "judul")
    drawing.put(1, 2, Formula(OFFICE_FORMULA, office(book.identity("satker"), book.identity("tahun"))), "subjudul")
    policy = _policy(summary)
    drawing.merge("A3:J3", policy, "paragraf")
    drawing.fit(3, (policy, 1, 10), size=11)
    first = FIRST_ROW
    last = first + max(len(numbered(summary)), 1) - 1
    drawing.put(1, _RERATA_ROWS["indikator"] - 1, "Capaian", "bagian")
    for row, figure in enumerate(capaian_figures(summary, source, f"$G${first}:$G${last}"), _RERATA_ROWS["indikator"]):
        _row(drawing, row, figure)
    if budget:
        drawing.put(1, _ANGGARAN_ROW - 1, "Anggaran", "bagian")
        for row, figure in enumerate(anggaran_figures(total, budget, _ANGGARAN_ROW), _ANGGARAN_ROW):
            _row(drawing, row, figure)
    _counts(drawing, book, summary, source)
    _per_sasaran(drawing, summary, source, first)
    if RINGKASAN.chart_rows and not numbered(summary):
        drawing.printed = RINGKASAN.chart_rows[0] - 1  # no page of an empty chart and an empty table
    mark(drawing, ("A3",))
    return drawing


def chart(summary: CapaianSummary) -> ChartData:
    """Ranges and values of the chart: one bar per sasaran, and the line at 100."""
    listed = numbered(summary)
    first = FIRST_ROW
    last = first + max(len(listed), 1) - 1

    def area(letter: str) -> str:
        return f"'{RINGKASAN.name}'!${letter}${first}:${letter}${last}"

    return ChartData(
        SeriesRef(area("A"), [Decimal(s.number or 0) for s in listed] or [None]),
        [
            SeriesRef(area("G"), [displayed(s.mean) for s in listed] or [None]),
            SeriesRef(area("J"), [Decimal(100) for _ in listed] or [None]),
        ],
    )


def show_chart(drawing: Drawing, summary: CapaianSummary, standing: Mapping[str, RawCell]) -> None:
    """Give the rows within the chart their height with the first sasaran; until then the template hides them.

    `standing` are the cells of the sheet. Afterwards the rows are as the office wants them.
    """
    first, last = RINGKASAN.chart_rows or (1, 0)
    drawn = standing.get(f"A{FIRST_ROW}")
    if numbered(summary) and (drawn is None or not isinstance(drawn.value, Decimal)):
        drawing.heights |= dict.fromkeys(range(first + 1, last), _CHART_ROW_HEIGHT)


def numbered(summary: CapaianSummary) -> list[Sasaran]:
    """The sasaran that have a number, in order."""
    return [s for s in summary.sasaran if s.number is not None]


def _policy(summary: CapaianSummary) -> str:
    return f"{means(summary)} Angka berupa rumus atas lembar Realisasi dan Anggaran; jangan ditimpa."


def means(summary: CapaianSummary) -> str:
    """By which settings the figures were computed."""
    return f"{policy(summary.aturan)}, rata-rata resmi per {summary.basis}."


class Figure(NamedTuple):
    """A figure of the summary: what it is called, what it is, over how much it runs, and how it is written."""

    label: str
    value: CellValue
    note: str
    number_format: str


def _row(drawing: Drawing, row: int, figure: Figure) -> None:
    drawing.merge(f"A{row}:B{row}", figure.label, "teks")
    drawing.merge(f"C{row}:E{row}", figure.value, "angka", figure.number_format)
    drawing.merge(f"F{row}:G{row}", figure.note, "tengah")
    drawing.fit(row, (figure.label, 1, 2), (figure.note, 6, 7))


def capaian_figures(summary: CapaianSummary, source: FormulaSource, mean: str) -> Iterator[Figure]:
    """Averages, counts and median; `mean` is the address of the averages per sasaran."""
    capaian = source.column("capaian")
    for basis, rerata, area in (("indikator", summary.per_indikator, capaian), ("sasaran", summary.per_sasaran, mean)):
        yield Figure(
            f"Rata-rata capaian per {basis} (%)",
            Formula(RERATA_FORMULA.format(rentang=area), _angka(rerata)),
            f"{rerata.counted} {basis}{left_out(summary, basis)}",
            _PERCENT,
        )
    rows = (
        ("Jumlah sasaran", f"MAX({source.column('no')})", summary.sasaran_count),
        ("Jumlah indikator", f"COUNTA({source.column('indikator')})", summary.indikator_count),
        ("Indikator dengan capaian di atas 100%", f'COUNTIF({capaian},">100")', summary.above),
        ("Indikator dengan capaian tepat 100%", f"COUNTIF({capaian},100)", summary.exactly),
        ("Indikator dengan capaian di bawah 100%", f'COUNTIF({capaian},"<100")', summary.below),
    )
    for label, formula, value in rows:
        yield Figure(label, Formula(formula, Decimal(value)), "", _WHOLE)
    middle = Formula(MEDIAN_FORMULA.format(rentang=capaian), _angka(summary.median))
    yield Figure("Median capaian per indikator (%)", middle, "", _PERCENT)


def anggaran_figures(total: AnggaranTotal, budget: FormulaSource, row: int = 1) -> Iterator[Figure]:
    """Pagu, realisasi, percent and what is left; the first stands in `row`."""
    pagu, realisasi = f"C{row}", f"C{row + 1}"
    both = f"AND(ISNUMBER({pagu}),ISNUMBER({realisasi}))"
    percent = f'IF({both},IF({pagu}>0,ROUND(ROUND({realisasi}/{pagu}*100,9),2),""),"")'
    rows: tuple[tuple[str, str, Decimal | None, str], ...] = (
        ("Pagu (Rp)", total_formula(budget, "pagu"), total.pagu, _RUPIAH),
        ("Realisasi (Rp)", total_formula(budget, "realisasi"), total.realisasi, _RUPIAH),
        ("Persen realisasi (%)", percent, total.percent, _PERCENT),
        ("Sisa anggaran (Rp)", f'IF({both},ROUND({pagu}-{realisasi},2),"")', total.left, _RUPIAH),
    )
    for label, formula, value, number_format in rows:
        yield Figure(label, Formula(formula, "" if value is None else value), "", number_format)


def _counts(drawing: Drawing, book: Book, summary: CapaianSummary, source: FormulaSource) -> None:
    """Right block: indikator per kategori and per status."""
    kategori, status = source.column("kategori"), source.column("status")
    drawing.put(9, 5, "Kategori", "kepala")
    drawing.put(10, 5, "Indikator", "kepala")
    skala = book.skala
    letter = skala.letters.get("kategori") if skala else None
    for i in range(SKALA_ROWS):
        row = 6 + i
        if skala is None or letter is None:
            continue
        cell = f"'{skala.sheet}'!${letter}${skala.header_row + 1 + i}"
        name = next((typed(r["kategori"]) for r in skala.rows if r.number == skala.header_row + 1 + i), "")
        count = Decimal(summary.kategori.get(name, 0)) if name else ""
        drawing.put(9, row, Formula(f'IF(ISTEXT({cell}),{cell},"")', name), "teks")
        drawing.put(10, row, Formula(f'IF(I{row}="","",SUMPRODUCT(--({kategori}=I{row})))', count), "angka", _WHOLE)
    row = 6 + SKALA_ROWS
    drawing.put(9, row, OUTSIDE_SKALA, "teks")
    count = Decimal(summary.kategori[OUTSIDE_SKALA])
    drawing.put(10, row, Formula(f"SUMPRODUCT(--({kategori}=I{row}))", count), "angka", _WHOLE)
    drawing.put(9, row + 1, "Status", "kepala")
    drawing.put(10, row + 1, "Indikator", "kepala")
    for i, name in enumerate(STATUS, row + 2):
        drawing.put(9, i, name, "teks")
        count = Decimal(summary.status[name])
        drawing.put(10, i, Formula(f"SUMPRODUCT(--({status}=I{i}))", count), "angka", _WHOLE)


def _per_sasaran(drawing: Drawing, summary: CapaianSummary, source: FormulaSource, first: int) -> None:
    drawing.put(1, _TABLE_ROW, "Capaian per sasaran", "bagian")
    for column, text in enumerate(HEADERS, 1):
        drawing.put(column, _TABLE_ROW + 1, text, "kepala")
    drawing.put(9, _TABLE_ROW + 1, STATUS_HEADER, "kepala")
    drawing.put(10, _TABLE_ROW + 1, "Garis 100%", "kepala")
    drawing.heights[_TABLE_ROW + 1] = 32
    for row, sasaran in enumerate(numbered(summary), first):
        for column, box in enumerate(sasaran_boxes(sasaran, source, row), 1):
            drawing.put(column, row, box.value, box.look, box.number_format)
        status_formula = SASARAN_STATUS_FORMULA.format(tercapai=f"D{row}", tidak=f"E{row}", belum=f"F{row}")
        drawing.put(9, row, Formula(status_formula, sasaran.status), "tengah")
        drawing.put(10, row, Decimal(100), "tengah", _WHOLE)
        drawing.fit(row, (sasaran.text, 2, 2))
    _totals(drawing, first, first + len(numbered(summary)))


def sasaran_boxes(sasaran: Sasaran, source: FormulaSource, row: int = 1) -> Iterator[Box]:
    """The figures of a sasaran below HEADERS, in that row."""
    number, status, capaian = (source.column(k) for k in ("no", "status", "capaian"))
    total, reached, missed = len(sasaran.indikator), sasaran.count(REACHED), sasaran.count(NOT_REACHED)
    applicable = f'C{row}-COUNTIFS({number},A{row},{status},"{NOT_APPLICABLE}")'
    address = source.cell("sasaran", sasaran.row) if sasaran.row else ""
    mean = displayed(sasaran.mean)
    mean_formula = RERATA_OF_SASARAN_FORMULA.format(rentang=capaian, nomor_semua=number, nomor=f"A{row}")
    yield Box(Decimal(sasaran.number or 0), "tengah", _WHOLE)
    yield Box(Formula(address, sasaran.cell_value) if address else "", "teks")
    yield Box(Formula(f'COUNTIFS({number},A{row},{status},"?*")', Decimal(total)), "tengah", _WHOLE)
    yield Box(Formula(f'COUNTIFS({number},A{row},{status},"{REACHED}")', Decimal(reached)), "tengah", _WHOLE)
    yield Box(Formula(f'COUNTIFS({number},A{row},{status},"{NOT_REACHED}")', Decimal(missed)), "tengah", _WHOLE)
    yield Box(Formula(f"{applicable}-D{row}-E{row}", Decimal(sasaran.unassessed)), "tengah", _WHOLE)
    yield Box(Formula(mean_formula, "" if mean is None else mean), "angka", _PERCENT)


def _totals(drawing: Drawing, first: int, row: int) -> None:
    """The last row: sums of the counts above it."""
    drawing.merge(f"A{row}:B{row}", "Jumlah", "jumlah")
    for column in range(3, 7):
        letter = "ABCDEFG"[column - 1]
        above = [drawing.cells[f"{letter}{r}"][0] for r in range(first, row)]
        value = sum((v.value for v in above if isinstance(v, Formula) and isinstance(v.value, Decimal)), Decimal(0))
        formula: CellValue = Formula(f"SUM({letter}{first}:{letter}{row - 1})", value) if row > first else Decimal(0)
        drawing.put(column, row, formula, "jumlah angka", _WHOLE)
    drawing.put(7, row, None, "jumlah")


def left_out(summary: CapaianSummary, basis: str) -> str:
    """What is added where an average by indikator or sasaran says over how many it runs."""
    unit = "" if basis == "indikator" else " indikator"
    return f"; {summary.not_applicable}{unit} tidak berlaku" if summary.not_applicable else ""


def _angka(rerata: Rerata) -> Decimal | str:
    return "" if rerata.value is None else rerata.value
