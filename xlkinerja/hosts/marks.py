"""Which cells bear the colour of a finding, what colour they had before, and how many calls it takes to change them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from xlkinerja.hosts.colors import NO_COLOR, fills
from xlkinerja.workbook.address import column_letter, split_ref
from xlkinerja.workbook.documents import Document
from xlkinerja.workbook.layout import Canvas, Form, Table
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.template_temuan import SHEET_NAME

#: The colour of a marked cell; no template and no colour of the palette has it.
MARK_COLOR = "FFB3C6"
#: Excel takes addresses of up to 255 characters.
ADDRESS_LENGTH = 250

CellPlace = tuple[str, str]  # sheet and cell
Groups = dict[tuple[str, str], list[str]]  # cells by sheet and colour


def backgrounds(package: Package) -> dict[CellPlace, str | None]:
    """Background of every cell that the workbook holds, the sheet Temuan aside, as in `colors.fills`."""
    colors = fills(package)
    return {
        (sheet.name, ref): colors[cell.style] if cell.style < len(colors) else None
        for sheet in package.sheets
        if sheet.name != SHEET_NAME
        for ref, cell in package.read_sheet(sheet.name, blank=True).cells.items()
    }


def memory(package: Package) -> dict[CellPlace, str]:
    """What Temuan remembers of the run before: the colour that each marked cell had."""
    if SHEET_NAME not in {s.name for s in package.sheets}:
        return {}
    cells = package.read_sheet(SHEET_NAME).cells
    remembered: dict[CellPlace, str] = {}
    for ref, cell in cells.items():
        if ref.startswith("H") and isinstance(cell.value, str) and "!" in cell.value:
            color = cells.get(f"I{ref[1:]}")
            sheet, _, place = cell.value.rpartition("!")
            remembered[sheet, place] = str(color.value) if color and color.value is not None else NO_COLOR
    return remembered


def template_color(document: Document | None, place: CellPlace) -> str:
    """The colour that the template gives a cell: for marks that Temuan does not remember, as after it was deleted."""
    from xlkinerja.workbook import looks

    sheet, ref = place
    column, row = split_ref(ref)
    declared = next((s for s in document.sheets if s.name == sheet), None) if document else None
    if declared is None or isinstance(declared, Canvas):
        return NO_COLOR
    if isinstance(declared, Form):
        return looks.LIGHT_BLUE if column == 1 else NO_COLOR
    if row != declared.header_row:
        return NO_COLOR
    return looks.DARK_GREY if _computed(declared, column) else looks.BLUE


def _computed(table: Table, column: int) -> bool:
    return any(c.computed and table.letters[c.key] == column_letter(column) for c in table.columns)


def choose(places: Iterable[CellPlace]) -> tuple[dict[str, list[str]], int]:
    """The cells to mark on each sheet, as many as one call can address; and how many had to be left out.

    `places` stand in the order of their importance.
    """
    chosen: dict[str, list[str]] = {}
    left = 0
    for sheet, ref in dict.fromkeys(places):
        cells = chosen.setdefault(sheet, [])
        if len(address([*cells, ref])) <= ADDRESS_LENGTH:
            cells.append(ref)
        else:
            left += 1
    return chosen, left


def address(refs: Iterable[str]) -> str:
    """One address for many cells, runs down a column joined: N5:N9,P12."""
    return ",".join(_runs(refs))


def addresses(refs: Iterable[str]) -> Iterator[str]:
    """The same in pieces that Excel takes."""
    piece = ""
    for run in _runs(refs):
        longer = f"{piece},{run}" if piece else run
        if len(longer) > ADDRESS_LENGTH:
            yield piece
            longer = run
        piece = longer
    if piece:
        yield piece


def _runs(refs: Iterable[str]) -> Iterator[str]:
    first: tuple[int, int] | None = None
    last = (0, 0)
    for place in sorted({split_ref(ref) for ref in refs}):
        if first is not None and place == (last[0], last[1] + 1):
            last = place
            continue
        if first is not None:
            yield _run(first, last)
        first = last = place
    if first is not None:
        yield _run(first, last)


def _run(first: tuple[int, int], last: tuple[int, int]) -> str:
    start = f"{column_letter(first[0])}{first[1]}"
    return start if first == last else f"{start}:{column_letter(last[0])}{last[1]}"


def repaint(
    marked: Mapping[CellPlace, str], wanted: Mapping[str, Sequence[str]]
) -> tuple[Groups, dict[str, list[str]]]:
    """Cells to uncolour, by sheet and the colour they get, and cells to mark, by sheet.

    On each sheet either what differs or everything, whichever takes fewer calls: many scattered cells taken out of one
    long run cost more than the run itself.
    """
    unmark: Groups = {}
    mark: dict[str, list[str]] = {}
    for sheet in sorted({s for s, _ in marked} | set(wanted)):
        old = {ref: color for (s, ref), color in marked.items() if s == sheet}
        new = set(wanted.get(sheet, ()))
        differing = by_color({(sheet, r): c for r, c in old.items() if r not in new}), sorted(new - old.keys())
        whole = by_color({(sheet, r): c for r, c in old.items()}), sorted(new)
        if new == old.keys():
            continue
        away, there = min((differing, whole), key=_calls)
        unmark |= away
        if there:
            mark[sheet] = there
    return unmark, mark


def _calls(change: tuple[Groups, list[str]]) -> int:
    away, there = change
    return sum(len(list(addresses(cells))) for cells in (*away.values(), there))


def by_color(cells: Mapping[CellPlace, str]) -> Groups:
    """Cells by sheet and colour."""
    groups: Groups = {}
    for (sheet, ref), color in cells.items():
        groups.setdefault((sheet, color), []).append(ref)
    return groups
