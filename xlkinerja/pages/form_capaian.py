"""Capaian, kategori and status in the cells of a form, and the line that says by which settings they are."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from xlkinerja.kinerja.capaian import Aturan, Result
from xlkinerja.pages.blocks import Box, Line
from xlkinerja.pages.form_rows import value_box
from xlkinerja.pages.narasi import policy
from xlkinerja.pages.presentation import Presentation, percent_code
from xlkinerja.summary.measuring import Measured
from xlkinerja.workbook.book import Row


def capaian_head(how: Presentation) -> str:
    """The head over capaian, with the sign of percent where the figures below have none."""
    return "Capaian" if how.percent else "Capaian (%)"


def capaian_box(result: Result | None, aturan: Aturan, how: Presentation) -> Box:
    """The capaian, a predicate, or the status where there is none; an empty cell without a result."""
    if result is None:
        return Box("", "tengah")
    if isinstance(result.capaian, Decimal):
        return Box(result.capaian, "tengah", percent_code(aturan.decimals, how), shrink=True)
    text = " ".join((result.capaian or result.status).split())
    return Box(text, "tengah", text=text)


def measured_by(aturan: Aturan, results: Iterable[Result | None], columns: int) -> Iterator[Line]:
    """The last line of a table: by which settings its capaian was computed; none where no capaian was.

    It is a line of the table, so that no page holds nothing but it and who signs.
    """
    if any(result is not None and isinstance(result.capaian, Decimal) for result in results):
        text = f"Keterangan: {policy(aturan)}."
        yield Line((Box(text, "teks", columns=columns, text=text),))


def realisasi_box(row: Row, measured: Measured | None, width: float) -> Box:
    """The realisasi of a row in its own unit, which may be another one than that of the target."""
    unit = measured.unit if measured is not None and isinstance(measured.unit, str) else ""
    return value_box(row, "realisasi", width, satuan=unit or None)
