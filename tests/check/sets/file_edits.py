"""What other programs do to a finished workbook, each to its file and the same to a workbook in memory."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

from tests.addresses import RE, Spot, letter, main
from tests.check.sets.case import Saved, opened
from tests.check.sets.paper import Paper
from xlkinerja.pages.filling import FILL_COLUMNS, fill
from xlkinerja.workbook.address import column_number, ref, split_ref
from xlkinerja.workbook.documents import MARK_NAME
from xlkinerja.workbook.package import SheetInfo
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.patches.content import CellValue
from xlkinerja.workbook.stream import Tail

REALISASI = main(RE)
TAUTAN = "xl/externalLinks/externalLink1.xml"
HANYA_ISI = frozenset({FILL_COLUMNS})


def hide(berkas: str, *, rows: tuple[int, ...] = (), column: str = "", lembar: str = "") -> Saved:
    """Rows or a column hidden, on the main sheet or another one."""
    huruf, lembar = letter(berkas, column) if column else "", lembar or main(berkas)

    def on_sheet(book) -> None:
        for row in rows:
            book[lembar].row_dimensions[row].hidden = True
        if huruf:
            book[lembar].column_dimensions[huruf].hidden = True

    def on_paper(paper: Paper) -> None:
        kolom = {column_number(huruf)} if huruf else set()
        earlier = paper.read_sheet(lembar)
        paper.change(lembar, hidden_rows=earlier.hidden_rows | set(rows), hidden_columns=earlier.hidden_columns | kolom)

    return Saved(opened(on_sheet), on_paper)


def hide_sheet(lembar: str) -> Saved:
    """A sheet hidden."""

    def on_paper(paper: Paper) -> None:
        paper.sheets = tuple(replace(s, state="hidden") if s.name == lembar else s for s in paper.sheets)

    return Saved(opened(lambda book: setattr(book[lembar], "sheet_state", "hidden")), on_paper)


def added(lembar: str, *, sel: str = "", value: object = None, state: str = "visible", origin: str = "", rows: int = 0):
    """A further sheet: a copy of another one, perhaps without its rows from the fifth on, or one with a single cell."""

    def on_book(book) -> None:
        sheet = book.copy_worksheet(book[origin]) if origin else book.create_sheet(lembar)
        sheet.title, sheet.sheet_state = lembar, state
        if sel:
            sheet[sel] = value
        if rows:
            sheet.delete_rows(5, rows)

    def on_paper(paper: Paper) -> None:
        paper.sheets = (*paper.sheets, SheetInfo(lembar, "", state))
        paper.add(lembar, origin)
        if sel:
            paper.type(lembar, sel, value)
        if rows:
            paper.shift_rows(lembar, 5, rows)

    return Saved(opened(on_book), on_paper)


def unprotect(*lembar: str) -> Saved:
    """The protection of sheets taken away."""
    return Saved(
        opened(lambda book: [setattr(book[name].protection, "sheet", False) for name in lembar]),
        lambda paper: [paper.change(name, protected=False) for name in lembar],
    )


def swapped(berkas: str, key: str, other: str) -> Saved:
    """Two input columns change places, with everything in them."""
    lembar, column, other_column = main(berkas), letter(berkas, key), letter(berkas, other)

    def on_sheet(book) -> None:
        for row in range(4, 16):
            left, right = book[lembar][f"{column}{row}"], book[lembar][f"{other_column}{row}"]
            left.value, right.value = right.value, left.value

    def on_paper(paper: Paper) -> None:
        cells = paper.cells(lembar)
        for row in range(4, 16):
            left, right = f"{column}{row}", f"{other_column}{row}"
            if left in cells and right in cells:
                values = cells[left].value, cells[right].value
                paper.set(lembar, left, values[1])
                paper.set(lembar, right, values[0])

    return Saved(opened(on_sheet), on_paper)


def inserted(berkas: str, *keys: str) -> Saved:
    """Empty columns inserted, each where a column stands, from the right to the left."""
    lembar, numbers = main(berkas), [column_number(letter(berkas, k)) for k in keys]

    def on_paper(paper: Paper) -> None:
        for n in numbers:
            cells = paper.cells(lembar)
            moved = {}
            for sel, cell in cells.items():
                k, b = split_ref(sel)
                baru = sel if k < n else ref(k + 1, b)
                moved[baru] = cell._replace(ref=baru)
            cells.clear()
            cells.update(moved)

    return Saved(opened(lambda book: [book[lembar].insert_cols(n) for n in numbers]), on_paper)


def merged(first: Spot, last: Spot) -> Saved:
    """Cells merged."""
    lembar, area = first.lembar, f"{first.sel}:{last.sel}"

    def on_paper(paper: Paper) -> None:
        paper.change(lembar, merges=(*paper.read_sheet(lembar).merges, area))

    return Saved(opened(lambda book: book[lembar].merge_cells(area)), on_paper)


def with_part(name: str, content: bytes = b"<x/>") -> Callable[[bytes], bytes]:
    """A further part in the package."""

    def change(data: bytes) -> bytes:
        stream = io.BytesIO(data)
        with zipfile.ZipFile(stream, "a") as package:
            package.writestr(name, content)
        return stream.getvalue()

    return change


#: A macro project, and what a link to another file leaves.
MACROS = Saved(with_part("xl/vbaProject.bin"), lambda paper: setattr(paper, "has_macros", True))
LINK = Saved(with_part(TAUTAN), lambda paper: setattr(paper, "external_links", True))


def linked(*places: Spot) -> Saved:
    """Formulas that take their number from another file."""
    formulas = {t.sel: f"=[1]Rekap!D{i}" for i, t in enumerate(places, 7)}

    def to_bytes(data: bytes) -> bytes:
        return LINK.to_bytes(
            opened(lambda book: [book[REALISASI].__setitem__(s, f) for s, f in formulas.items()])(data)
        )

    def to_paper(paper: Paper) -> None:
        LINK.to_paper(paper)
        for s, f in formulas.items():
            paper.type(REALISASI, s, f)

    return Saved(to_bytes, to_paper)


def of_version(version: int, document: str = "pk") -> Saved:
    """A workbook, a PK if nothing else is said, that another version of the template made."""
    mark = f'"{document};{version}"'
    return Saved(
        opened(lambda book: setattr(book.defined_names[MARK_NAME], "attr_text", mark)),
        lambda paper: paper.defined_names.update({MARK_NAME: mark}),
    )


def nameless(name: str, target: str = "") -> Saved:
    """A defined name that is gone, or leads elsewhere."""

    def on_book(book) -> None:
        if target:
            book.defined_names[name].attr_text = target
        else:
            del book.defined_names[name]

    def on_paper(paper: Paper) -> None:
        paper.defined_names.pop(name)
        if target:
            paper.defined_names[name] = target

    return Saved(opened(on_book), on_paper)


def drawn(cells: dict[Spot, CellValue] | None = None, *, again: bool = False) -> Saved:
    """Filled by `susun`, then typed into; `again` recalculates the computed cells, as Excel would."""
    by_sheet: dict[str, dict[str, CellValue]] = {}
    for place, value in (cells or {}).items():
        by_sheet.setdefault(place.lembar, {})[place.sel] = value

    def to_bytes(data: bytes) -> bytes:
        data = fill(data).data
        data = patch(data, by_sheet) if by_sheet else data
        return fill(data, parts=HANYA_ISI).data if again else data

    def to_paper(paper: Paper) -> None:
        paper.fill()
        for lembar, values in by_sheet.items():
            for address, value in values.items():
                paper.write(lembar, address, value)
        if again:
            paper.fill(HANYA_ISI)

    return Saved(to_bytes, to_paper)


def drawn_then_date(place: Spot, hari: int) -> Saved:
    """Filled by `susun`; then a cell becomes a date, and the computed cells follow."""
    lembar, sel = place.lembar, place.sel

    def on_sheet(book) -> None:
        book[lembar][sel].value, book[lembar][sel].number_format = hari, "dd/mm/yyyy"

    def to_paper(paper: Paper) -> None:
        paper.fill()
        paper.forget()
        paper.type(lembar, sel, hari, "dd/mm/yyyy")
        paper.fill(HANYA_ISI)

    return Saved(lambda data: fill(opened(on_sheet)(fill(data).data), parts=HANYA_ISI).data, to_paper)


FILLED = drawn()


def stray(place: Spot) -> Saved:
    """Something typed far below the rows."""

    def on_paper(paper: Paper) -> None:
        paper.change(place.lembar, tail=Tail(0, 0, split_ref(place.sel)[1], (place.sel,), 1))

    return Saved(opened(lambda book: book[place.lembar].__setitem__(place.sel, "x")), on_paper)


def controlled(place: Spot) -> Saved:
    """A text with a character behind it that nobody sees."""

    def on_book(book) -> None:
        cell = book[place.lembar][place.sel]
        cell.value = f"{cell.value}_x0007_"

    return Saved(opened(on_book), lambda paper: paper.change(place.lembar, controls=(place.sel,)))
