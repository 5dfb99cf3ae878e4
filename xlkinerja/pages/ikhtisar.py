"""The sheet Ikhtisar Eksekutif in its two printed styles: bands per sasaran, or sasaran as a merged column."""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.kinerja.rerata import RERATA_FORMULA
from xlkinerja.pages.area import mark
from xlkinerja.pages.blocks import Block, Box, Heading, Line, PageTable, Paragraph, Space
from xlkinerja.pages.drawing import Drawing
from xlkinerja.pages.narasi import anggaran_paragraph, kinerja_paragraph
from xlkinerja.pages.presentation import Presentation, percent_code, presentation
from xlkinerja.pages.ringkasan import RERATA_PER_SASARAN, left_out
from xlkinerja.pages.signing import SIGNATURE_LOOK, signature
from xlkinerja.pages.to_sheet import to_sheet
from xlkinerja.summary.anggaran import AnggaranTotal, year_sources
from xlkinerja.summary.counting import CapaianSummary, Sasaran
from xlkinerja.summary.measuring import Measured, typed
from xlkinerja.summary.sources import FormulaSource
from xlkinerja.workbook.address import split_range, split_ref
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.cell_unit import shown_as_date
from xlkinerja.workbook.number_format import around, format_code, shown
from xlkinerja.workbook.package import ErrorValue
from xlkinerja.workbook.patches.content import CellValue, Formula
from xlkinerja.workbook.sheets.drawn import IKHTISAR
from xlkinerja.workbook.template_text import OFFICE_FORMULA, office, one_line, text_lines

_HEADER_HEIGHT = 20
#: Lines of the head, with the numbers of the columns.
_HEADS = 3
#: Cells of the two paragraphs.
PARAGRAPHS = ("A4", "A5")
#: With these words begins the last row.
AVERAGE_LABEL = "Rata-rata capaian per"
_UNREADABLE = "Sasaran tidak terbaca"
_UNREADABLE_INDIKATOR = "Indikator tidak terbaca"
#: Columns of target and realisasi.
_TARGET, _REALISASI = 4, 5


def paragraphs(
    book: Book, summary: CapaianSummary, total: AnggaranTotal, how: Presentation | None = None
) -> tuple[str, str]:
    """The two paragraphs above the table: on capaian and on money; "" where nothing is known."""
    satker, tahun = book.identity("satker"), book.identity("tahun")
    how = how or presentation(book)
    return (
        kinerja_paragraph(satker, tahun, summary, how),
        anggaran_paragraph(tahun, total, year_sources(book), how),
    )


def blocks(
    book: Book, summary: CapaianSummary, total: AnggaranTotal, source: FormulaSource, how: Presentation
) -> tuple[Block, ...]:
    """The whole page, each formula with its value."""
    title = typed(book.pengaturan.get("judul") or Cell("")) or IKHTISAR.title
    satker = office(book.identity("satker"), book.identity("tahun"))
    lines = (_with_bands if how.style == "pita" else _in_columns)(summary, source, how)
    average = (_average(summary, source, how),) if how.average else ()
    return (
        Heading(Formula(f'IF(ISTEXT(Judul_Ikhtisar),Judul_Ikhtisar,"{IKHTISAR.title}")', title), "judul"),
        Heading(Formula(OFFICE_FORMULA, satker), "subjudul"),
        Space(),
        *map(Paragraph, paragraphs(book, summary, total, how)),
        Space(),
        PageTable((*lines, *average), heads=_HEADS),
        *(signature(book, IKHTISAR.widths[: _last_column(how)]) if how.signature else ()),
    )


def draw(
    book: Book, summary: CapaianSummary, total: AnggaranTotal, source: FormulaSource, how: Presentation
) -> Drawing:
    """The page as the sheet Ikhtisar Eksekutif."""
    drawing = to_sheet(blocks(book, summary, total, source, how), IKHTISAR.widths[: _last_column(how)])
    mark(drawing, [r for r, (_, look, _) in drawing.cells.items() if r in PARAGRAPHS or look == SIGNATURE_LOOK])
    return drawing


def unsigned(drawing: Drawing) -> Drawing:
    """The same page without its signature, which is its last row, where the office signed by hand."""
    cells = {r: content for r, content in drawing.cells.items() if content[1] != SIGNATURE_LOOK}
    rows = {split_ref(r)[1] for r in drawing.cells.keys() - cells.keys()}
    page = Drawing(
        drawing.widths,
        cells,
        [area for area in drawing.merges if split_range(area)[1] not in rows],
        {row: height for row, height in drawing.heights.items() if row not in rows},
        drawing.shrunk,
    )
    mark(page, [r for r in cells if r in PARAGRAPHS])
    return page


def _last_column(how: Presentation) -> int:
    return len(IKHTISAR.widths) - (not how.kategori)


def _heads(how: Presentation) -> tuple[str, ...]:
    """Target, Realisasi, Capaian and, where it is printed, Kategori."""
    capaian = "Persentase Capaian" if how.style == "kolom" else "Capaian" if how.percent else "Capaian (%)"
    return ("Target", "Realisasi", capaian, *(("Kategori",) if how.kategori else ()))


def _numbers(*spans: int) -> Line:
    """The row (1) (2) (3) … below the header, over as many columns as it has."""
    return Line(tuple(Box(f"({i})", "nomor kolom", columns=n) for i, n in enumerate(spans, 1)))


def _with_bands(summary: CapaianSummary, source: FormulaSource, how: Presentation) -> Iterator[Line]:
    heads = _heads(how)
    wide = 2 if how.numbers else 3  # columns of the indikator
    yield Line(
        (
            *((Box("No", "kepala", rows=2),) if how.numbers else ()),
            Box(how.indikator, "kepala", columns=wide, rows=2),
            Box("Kinerja", "kepala", columns=len(heads)),
        ),
        height=_HEADER_HEIGHT,
    )
    yield Line(tuple(Box(head, "kepala") for head in heads), first=_TARGET, height=_HEADER_HEIGHT)
    yield _numbers(*((1,) if how.numbers else ()), wide, *(1 for _ in heads))
    number = 0
    for sasaran in summary.sasaran:
        if not sasaran.indikator:
            continue
        text = f"{how.sasaran} {sasaran.number} : {sasaran.text}"
        yield Line((Box(_band_title(sasaran, source, how), "pita", columns=_last_column(how), text=text),), kept=True)
        for measured in sasaran.indikator:
            number += 1
            value, text = _indikator(measured.row, source)
            yield Line(
                (
                    *((Box(Decimal(number), "tengah", "0"),) if how.numbers else ()),
                    Box(value, "teks", columns=wide, text=text),
                    *_kinerja(measured, summary, source, how),
                )
            )


def _in_columns(summary: CapaianSummary, source: FormulaSource, how: Presentation) -> Iterator[Line]:
    heads = (*(("No",) if how.numbers else ()), how.sasaran, how.indikator, *_heads(how))
    spans = [1 if how.numbers or i else 2 for i, _ in enumerate(heads)]  # without No the sasaran has its column too
    titles = tuple(Box(head, "kepala", columns=n, rows=2) for head, n in zip(heads, spans, strict=True))
    yield Line(titles, height=_HEADER_HEIGHT)
    yield Line((), height=_HEADER_HEIGHT)
    yield _numbers(*spans)
    for sasaran in summary.sasaran:
        rows = len(sasaran.indikator)
        number = Decimal(sasaran.number) if sasaran.number is not None else ""
        title: CellValue = (
            Formula(source.cell("sasaran", sasaran.row), sasaran.cell_value) if sasaran.row else _UNREADABLE
        )
        for i, measured in enumerate(sasaran.indikator):
            value, text = _indikator(measured.row, source)
            boxes = (Box(value, "teks", text=text), *_kinerja(measured, summary, source, how))
            if i == 0:
                front = (Box(number, "tengah", "0", rows=rows),) if how.numbers else ()
                boxes = (*front, Box(title, "teks", columns=spans[0], rows=rows), *boxes)
            width = IKHTISAR.widths[1] if how.numbers else sum(IKHTISAR.widths[:2])
            least = -(-text_lines(sasaran.text, width) // rows)
            yield Line(boxes, first=1 if i == 0 else 3, least=least)


def _band_title(sasaran: Sasaran, source: FormulaSource, how: Presentation) -> CellValue:
    if sasaran.number is None:
        return _UNREADABLE
    if not sasaran.row or not sasaran.text:
        return f"{how.sasaran} {sasaran.number}"
    front = f"{how.sasaran} {sasaran.number} : "
    return Formula(
        f'"{front.replace(chr(34), chr(34) * 2)}"&{source.cell("sasaran", sasaran.row)}', front + sasaran.text
    )


def _indikator(row: Row, source: FormulaSource) -> tuple[CellValue, str]:
    """The indikator as a formula and as text, with the unit in brackets where it is too long to follow the numbers."""
    indikator, satuan = row["indikator"], row["satuan"]
    address = source.cell("indikator", row.number)
    if indikator.error:
        return Formula(f'IFERROR({address},"{_UNREADABLE_INDIKATOR}")', _UNREADABLE_INDIKATOR), _UNREADABLE_INDIKATOR
    if not (_unit_apart(row) and isinstance(indikator.value, str) and isinstance(satuan.value, str)):
        return Formula(address, indikator.value), indikator.text
    if satuan.text.casefold() in indikator.text.casefold():
        return Formula(address, indikator.value), indikator.text
    beside = source.cell("satuan", row.number)
    return (
        Formula(f'{address}&" ("&{beside}&")"', f"{indikator.value} ({satuan.value})"),
        f"{indikator.text} ({satuan.text})",
    )


def _unit_apart(row: Row) -> bool:
    """Whether the unit of a row stands beside the indikator: behind the number it would not fit the column.

    A number format cannot break lines, and a number that does not fit is printed as ###.
    """
    satuan = row["satuan"].text
    if around(satuan)[1] in {"", "%"}:
        return False
    texts = (
        (column, shown(cell.number, satuan, _span_end(row, key)))
        for column, key in ((_TARGET, "target"), (_REALISASI, "realisasi"))
        if (cell := row[key]).number is not None and not _own_unit(cell)
    )
    return any(not one_line(text, IKHTISAR.widths[column - 1]) for column, text in texts)


def _own_unit(cell: Cell) -> bool:
    """Whether the format of the cell already shows what it is: 98,04%, 2 keg, 31 Desember 2024."""
    return cell.percent or '"' in cell.format or shown_as_date(cell)


def _span_end(row: Row, key: str) -> Decimal | None:
    return row["target_maksimum"].number if key == "target" else None


def _kinerja(measured: Measured, summary: CapaianSummary, source: FormulaSource, how: Presentation) -> Iterator[Box]:
    """Target, realisasi, capaian and kategori of one indikator. Without a capaian the status stands in its place."""
    cells = measured.row
    satuan = "" if _unit_apart(cells) else cells["satuan"].text
    for key in ("target", "realisasi"):
        cell = cells[key]
        address = source.cell(key, cells.number)
        value = "" if cell.value is None or isinstance(cell.value, ErrorValue) else cell.value
        formula = Formula(f'IFERROR(IF({address}="","",{address}),"")', value)
        code = _format(cell, satuan, _span_end(cells, key))
        number = cell.number is not None
        yield Box(formula, "tengah", code, text=None if number else cell.text, shrink=number)
    capaian, kategori, status = (source.cell(k, cells.number) for k in ("capaian", "kategori", "status"))
    result = measured.result
    content = result.status if result.capaian is None else result.capaian
    formula = Formula(f'IF({capaian}="",{status},{capaian})', content)
    code = percent_code(summary.aturan.decimals, how)
    yield Box(formula, "tengah", code, text=content if isinstance(content, str) else "")
    if how.kategori:
        yield Box(Formula(kategori, result.kategori), "tengah", text=result.kategori)


def _average(summary: CapaianSummary, source: FormulaSource, how: Presentation) -> Line:
    """Last row: the average on the basis of the settings; by sasaran it is the cell on Ringkasan."""
    rerata, basis = summary.rerata, summary.basis
    formula = RERATA_PER_SASARAN if basis == "sasaran" else RERATA_FORMULA.format(rentang=source.column("capaian"))
    label = f"{AVERAGE_LABEL} {basis} (atas {rerata.counted} {basis}{left_out(summary, basis)})"
    return Line(
        (
            Box(label, "jumlah", columns=5),
            Box(Formula(formula, "" if rerata.value is None else rerata.value), "jumlah angka", percent_code(2, how)),
            *((Box(None, "jumlah"),) if how.kategori else ()),
        )
    )


def _format(cell: Cell, satuan: str, upper: Decimal | None) -> str:
    if cell.number is None:
        return "General"
    return cell.format if _own_unit(cell) else format_code(cell.number, satuan, upper)
