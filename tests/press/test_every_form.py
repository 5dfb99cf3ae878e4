"""Every form on its paper, of the three reports and of rows that no report has."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.contoh import FILES, contoh
from tests.pages.forms.grid import typed
from xlkinerja.pages.drawing import Drawing
from xlkinerja.pages.form import Papers
from xlkinerja.pages.form_sheets.paging import LEAST_SCALE, paged
from xlkinerja.press.blank import look_samples
from xlkinerja.press.forms_book import forms_book
from xlkinerja.press.looks import form_looks
from xlkinerja.press.making import forms_of
from xlkinerja.press.offices import offices
from xlkinerja.workbook.address import split_range, split_ref
from xlkinerja.workbook.looks import STYLES
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from

LONG = "Persentase pemilih yang menggunakan hak pilihnya dalam pemilihan umum " * 6  # more than 400 letters


def of_a_report(name: str) -> Papers:
    books = [book_from(Package.from_bytes(data), Path(file), name=file) for file, data in contoh(name).items()]
    (office,) = offices(books)
    return office.papers


def of_long_rows(count: int) -> Papers:
    """Sasaran, each with two indikator, all with names of more than 400 letters, some like formulas."""
    rows = [
        {
            "sasaran": f"={n}. {LONG}" if i == 0 else None,
            "indikator": f"{LONG} {n}.{i}",
            "satuan": "%",
            "polarisasi": "Maksimal",
            "target": Decimal(90),
        }
        for n in range(1, count + 1)
        for i in range(2)
    ]
    done = [{**row, "realisasi": Decimal(95)} for row in rows]
    return Papers(
        rkt=typed("RKT", rows),
        pk=typed("PK", rows),
        rencana_aksi=typed("Rencana Aksi", [{**row, "tw1": Decimal(20), "konsolidasi": "Jumlah"} for row in rows]),
        realisasi=typed("Realisasi", done),
    )


@pytest.mark.parametrize("name", FILES)
def test_forms_of_a_report(name: str) -> None:
    sound(of_a_report(name))


@pytest.mark.parametrize("count", [1, 60])
def test_forms_of_long_names(count: int) -> None:
    sound(of_long_rows(count))


def sound(papers: Papers) -> None:
    """No text is a formula, no row too high, every page holds its rows and ends where it may; twice is as once."""
    pages, _ = forms_of(papers)
    assert len(pages) > 3
    made = forms_book(pages, "KPU Kabupaten Contoh")
    package = Package.from_bytes(made.data)
    assert forms_book(pages, "KPU Kabupaten Contoh", package) == made
    for title, page in pages.items():
        sheet = paged(page)
        drawing = sheet.drawing
        assert sheet.scale >= LEAST_SCALE
        assert max(drawing.heights.values()) <= 409, title
        assert set(range(1, drawing.last_row + 1)) <= drawing.heights.keys(), title
        height = (8.5 if sheet.landscape else 13) * 72 - (0.6 + 0.8) * 72
        for first, end in zip([1, *(b + 1 for b in sheet.breaks)], sheet.breaks, strict=False):
            used = sum(drawing.heights[r] for r in range(first, end + 1))
            assert used <= height / (sheet.scale / 100), (title, first, end)
            heads = max((sum(drawing.heights[r] for r in range(h.first, h.last + 1)) for h in drawing.heads), default=0)
            least = height / (sheet.scale / 100) - heads - 12
            assert end not in drawing.kept or together(drawing, end) > least, (title, end)
        areas = [split_range(m) for m in drawing.merges]
        assert all(split_ref(r)[0] <= len(drawing.widths) or c[1] == "data grafik" for r, c in drawing.cells.items())
        assert all(c2 <= len(drawing.widths) for _, _, c2, _ in areas), title
        formulas = [c for c in package.read_sheet(title).cells.values() if c.formula is not None]
        assert len(formulas) == 1, title
        assert len(formulas[0].formula or "") < 8192, title


def together(drawing: Drawing, row: int) -> float:
    """How high the rows are that ought to stand on one page with a row."""
    first = next(r for r in range(row, 0, -1) if r == 1 or r - 1 not in drawing.kept)
    last = next(r for r in range(row, 10_000) if r not in drawing.kept)
    return sum(drawing.heights[r] for r in range(first, last + 1))


def test_every_look_has_a_sample() -> None:
    assert STYLES.keys() <= form_looks().keys()
    cells = Package.from_bytes(look_samples()).read_sheet("Sheet", blank=True).cells
    assert len(cells) == len(form_looks())
    assert all(look.size * LEAST_SCALE / 100 >= 7 for look in form_looks().values())
