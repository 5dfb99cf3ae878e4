"""Forms become one workbook; where it stands already, what its office typed there stays."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from xlkinerja.pages import keeping, printing
from xlkinerja.pages.drawing import Drawing
from xlkinerja.pages.form import Page
from xlkinerja.pages.form_sheets.adopting import Adopted
from xlkinerja.pages.form_sheets.paging import Sheet, paged
from xlkinerja.press.blank import blank_forms, look_samples
from xlkinerja.press.looks import form_looks
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.layout import Canvas
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch, rebuild
from xlkinerja.workbook.patch_refit.graft import Graft
from xlkinerja.workbook.patch_refit.new_sheet import add_sheet
from xlkinerja.workbook.patches.page import Paper, patched_papers
from xlkinerja.workbook.patches.placed_charts import patched_charts

if TYPE_CHECKING:
    from xlkinerja.workbook.patches.content import SheetContent


class Made(NamedTuple):
    """A workbook of forms. `restored` are cells of ours that had been typed over (sheet, cell, what stood there),
    `moved` areas of the office's own that went elsewhere (sheet, from, to), and `cut` rows (sheet, row) whose texts are
    longer than the highest row of Excel shows.
    """

    data: bytes
    restored: tuple[tuple[str, str, str], ...] = ()
    moved: tuple[tuple[str, str, str], ...] = ()
    cut: tuple[tuple[str, int], ...] = ()


def forms_book(pages: Mapping[str, Page], whose: str, standing: Package | None = None) -> Made:
    """The workbook with a sheet for each page, by its title; sheets of `standing` that are none of them stay.

    Raises PatchRefused and PackageError where what stands cannot be written into without loss.
    """
    known = {s.name for s in standing.sheets} if standing else set()
    sheets: dict[str, Sheet] = {}
    adopted: dict[str, Adopted] = {}
    for title, page in pages.items():
        cells = standing.read_sheet(title).cells if standing and title in known else {}
        adopted[title] = Adopted(cells)
        sheets[title] = paged(page, adopted[title])
        adopted[title].mark(sheets[title].drawing)
    blank = Package.from_bytes(blank_forms(sheets, whose))
    package, looks = _completed(standing or blank, blank, [t for t in pages if standing and t not in known])
    contents: dict[str, SheetContent] = {}
    areas: dict[str, str] = {}
    papers: dict[str, Paper] = {}
    restored: list[tuple[str, str, str]] = []
    moved: list[tuple[str, str, str]] = []
    for title, sheet in sheets.items():
        drawing = sheet.drawing
        taken = keeping.take(package, _canvas(title, drawing, fresh=title not in known), drawing, looks.__getitem__)
        contents[title] = taken.content
        areas[title] = printing.drawn_area(len(drawing.widths), taken.last_row, package.print_areas.get(title, ""))
        # below the table that stood there breaks are the user's; where it went down, below the one that stands now
        last = drawing.last_row if taken.content.down else max(drawing.last_row, taken.content.below)
        papers[title] = Paper(drawing.widths, sheet.landscape, sheet.scale, sheet.breaks, sheet.repeated, last)
        named = {cell for cell, _ in taken.restored}
        over = (cell for cell in adopted[title].typed_over(drawing) if cell[0] not in named)
        restored += ((title, *cell) for cell in (*taken.restored, *over))
        moved += ((title, *where) for where in taken.moved)
    package = Package.from_bytes(patch(package, sheets=contents, print_areas=areas))
    changed: dict[str, bytes | None] = {**patched_papers(package, papers)}
    for title, sheet in sheets.items():
        charts = [c.on(title) for c in sheet.drawing.charts]
        changed |= patched_charts(package, title, charts, adopted[title].chart_titles(sheet.drawing))
    data = rebuild(package, changed) if changed else package.data
    cut = ((title, row) for title, sheet in sheets.items() for row in sorted(sheet.drawing.cut))
    return Made(data, tuple(restored), tuple(moved), tuple(cut))


def _completed(package: Package, blank: Package, missing: list[str]) -> tuple[Package, dict[str, int]]:
    """The workbook with the sheets that it lacks, and the style index of every look in it."""
    if missing:
        graft = Graft(package, blank)
        for title in missing:
            if title.casefold() in {s.name.casefold() for s in package.sheets}:
                raise PatchRefused(
                    f"Berkas itu memuat lembar yang namanya hanya berbeda huruf besar-kecil dengan «{title}». Tidak "
                    "ada yang diubah. Ganti nama lembar itu, lalu ulangi."
                )
            add_sheet(graft, title)
        package = Package.from_bytes(graft.result())
    samples = _samples()
    graft = Graft(package, samples)
    cells = samples.read_sheet(samples.sheets[0].name, blank=True).cells
    looks = {name: graft.look(cells[f"A{row}"].style) for row, name in enumerate(form_looks(), 1)}
    return Package.from_bytes(graft.result()), looks


@lru_cache(maxsize=1)
def _samples() -> Package:
    return Package.from_bytes(look_samples())


def _canvas(title: str, drawing: Drawing, *, fresh: bool) -> Canvas:
    """The sheet as `keeping` knows it; on a fresh one the charts stand already where they are to stand."""
    charts = (1, max(c.last for c in drawing.charts)) if fresh and drawing.charts else None
    return Canvas(name=title, title=title, widths=drawing.widths, note="", chart_rows=charts)
