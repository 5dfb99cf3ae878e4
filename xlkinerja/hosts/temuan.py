"""Findings as steps: the sheet Temuan of the open workbook, and the colour of the cells that they speak of."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from xlkinerja.check.finding import Finding, Report
from xlkinerja.check.settings import FILE_NAME
from xlkinerja.check.weighing import weight
from xlkinerja.hosts import marks
from xlkinerja.hosts.colors import NO_COLOR
from xlkinerja.hosts.live import Protection, Snapshot, protection, structure_locked
from xlkinerja.hosts.marks import MARK_COLOR, CellPlace
from xlkinerja.hosts.steps import Grid, Job, Kind, Step
from xlkinerja.hosts.undoing import contents_back, typed
from xlkinerja.workbook.address import ref, split_ref
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patches.content import Formula
from xlkinerja.workbook.template_temuan import COLUMNS, HEADER_ROW, SHEET_NAME
from xlkinerja.workbook.values import visible

_INSTRUCTIONS = "Klik alamat di kolom Sel untuk melompat. Lembar ini ditulis ulang setiap kali Periksa dijalankan."
_LONGEST_LINK = 250  # Excel takes texts of up to 255 characters in a formula


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """What Periksa is to do: marks to take away and to set, by sheet and colour, and the contents of Temuan."""

    unmark: Mapping[tuple[str, str], Sequence[str]]
    mark: Mapping[str, Sequence[str]]
    #: The colour of every cell concerned, without its mark.
    before: Mapping[CellPlace, str]
    grid: Grid
    locked: Mapping[str, Protection]
    #: Cells with a finding that are not coloured: too many of them, or their sheet needs a password.
    unmarked: int


def ordered(report: Report, name: str) -> list[Finding]:
    """The findings as Temuan lists them: by level, in it the open workbook first, in that the weightiest kind first."""
    totals = Counter((t.kode, t.tingkat) for t in report.temuan)

    def key(t: Finding) -> tuple[object, ...]:
        return t.tingkat.rank, t.berkas != name, weight(t.kode, t.tingkat, totals[t.kode, t.tingkat])

    return sorted(report.temuan, key=key)  # stable: within a kind the report's own order


def set_aside(report: Report) -> str:
    """How many findings the settings of the folder set aside, as the end of a sentence; "" for none."""
    return f"; {len(report.ignored)} diabaikan menurut {FILE_NAME} di folder ini" if report.ignored else ""


def plan(shot: Snapshot, report: Report) -> SheetPlan:
    """What is to be written. Raises PatchRefused.

    A cell with a pattern is not coloured, for no colour would bring the pattern back.
    """
    package = shot.package
    names = {s.name for s in package.sheets}
    _refuse(package, names, report.counts)
    temuan = ordered(report, shot.book.name)
    background = marks.backgrounds(package)
    marked = {p for p, color in background.items() if color == MARK_COLOR}
    found = [(t.lembar, t.sel) for t in temuan if t.berkas == shot.book.name and t.lembar in names and _is_cell(t.sel)]
    wanted = [place for place in found if background.get(place, NO_COLOR) is not None]
    locks = {sheet: how for sheet in {s for s, _ in (*marked, *wanted)} if (how := protection(package, sheet))}
    closed = {sheet for sheet, how in locks.items() if how.password and not how.options["AllowFormattingCells"]}
    chosen, left = marks.choose(p for p in wanted if p[0] not in closed)
    left += len({p for p in wanted if p[0] in closed}) + len(set(found) - set(wanted))
    places = {(s, r) for s, cells in chosen.items() for r in cells}
    before = _colors_before(shot, marked, places, background)
    unmark, mark = marks.repaint({p: before[p] for p in marked if p[0] not in closed}, chosen)
    changed = {sheet for sheet, _ in unmark} | set(mark)
    locked = {s: how for s, how in locks.items() if s in changed and not how.options["AllowFormattingCells"]}
    kept = [(p, before[p]) for p in sorted(before) if p[1] in chosen.get(p[0], ()) or p[0] in closed]
    return SheetPlan(unmark, mark, before, grid(shot, report, temuan, kept), locked, left)


def _refuse(package: Package, names: set[str], found: str) -> None:
    """Raises PatchRefused where Temuan cannot be written, or is a sheet of the user's own."""
    standing = next((n for n in package.sheet_order if n.casefold() == SHEET_NAME.casefold()), "")
    if not standing and structure_locked(package):
        raise PatchRefused(
            f"Struktur buku kerja dilindungi, sehingga lembar «{SHEET_NAME}» tidak dapat ditambahkan ({found}). "
            "Tidak ada yang diubah. Buka proteksi struktur lewat Peninjauan > Proteksi Buku Kerja "
            "(Review > Protect Workbook), lalu ulangi."
        )
    if not standing:
        return
    cells = package.read_sheet(standing).cells if standing in names else {}
    heads = [cells[r].value if (r := ref(i, HEADER_ROW)) in cells else "" for i in range(1, 8)]
    if standing != SHEET_NAME or heads != [header for header, _ in COLUMNS[:7]]:
        raise PatchRefused(
            f"Buku kerja sudah memuat lembar «{standing}» yang bukan hasil Periksa ({found}). Tidak ada yang diubah. "
            "Ganti nama lembar itu, lalu ulangi."
        )
    if (how := protection(package, SHEET_NAME)) is not None:
        raise PatchRefused(
            f"Lembar «{SHEET_NAME}» dilindungi{' dengan sandi' if how.password else ''}. Tidak ada yang diubah. "
            "Buka proteksinya lewat Peninjauan > Buka Proteksi Lembar (Review > Unprotect Sheet), atau hapus "
            "lembar itu, lalu ulangi."
        )


def _is_cell(text: str) -> bool:
    try:
        return bool(split_ref(text))
    except ValueError:
        return False


def _colors_before(
    shot: Snapshot, marked: set[CellPlace], wanted: set[CellPlace], background: Mapping[CellPlace, str | None]
) -> dict[CellPlace, str]:
    """The colour of each cell without its mark: as Temuan remembers it, as the template has it, or as the file says."""
    remembered = marks.memory(shot.package)
    before = {place: background.get(place) or NO_COLOR for place in wanted - marked}
    for place in marked:
        color = remembered.get(place)
        before[place] = marks.template_color(shot.book.document, place) if color is None else color
    return before


def grid(shot: Snapshot, report: Report, temuan: Sequence[Finding], kept: Sequence[tuple[CellPlace, str]]) -> Grid:
    """Contents of Temuan from A1 on; blank rows where the run before had more."""
    standing = shot.package.read_sheet(SHEET_NAME).cells if SHEET_NAME in {s.name for s in shot.package.sheets} else {}
    width = len(COLUMNS)
    rows: list[list[object]] = [
        ["TEMUAN"],
        [f"{report.counts} di {report.berkas} berkas{set_aside(report)}"],
        [_INSTRUCTIONS],
        [header for header, _ in COLUMNS],
    ]
    found = [_row(t, shot.book.name) for t in temuan] or [["", "", "", "", "", "Tidak ada temuan.", ""]]
    remembered = [[f"{sheet}!{place}", color] for (sheet, place), color in kept]
    last = max([split_ref(r)[1] for r in standing] + [HEADER_ROW + max(len(found), len(remembered))])
    for i in range(last - HEADER_ROW):
        listed = found[i] if i < len(found) else [""] * (width - 2)
        rows.append([*listed, *(remembered[i] if i < len(remembered) else [])])
    return [[typed(v) for v in (*row, *[""] * (width - len(row)))] for row in rows]  # type: ignore[arg-type]


def _row(t: Finding, name: str) -> list[object]:
    return [
        str(t.tingkat),
        t.kode,
        visible(t.berkas),
        visible(t.lembar),
        _link(t, name),
        visible(t.pesan),
        visible(t.tindakan),
    ]


def _link(t: Finding, name: str) -> Formula | str:
    """The address as a link; the bare address where there is no sheet, or a name that no link takes."""
    sheet = t.lembar.replace("'", "''")
    target = f"{'' if t.berkas == name else t.berkas}#'{sheet}'!{t.sel}"
    if not t.lembar or not _is_cell(t.sel) or "#" in t.berkas or len(target) > _LONGEST_LINK:
        return t.sel
    quoted = target.replace('"', '""')
    return Formula(f'HYPERLINK("{quoted}","{t.sel}")', t.sel)


def job(shot: Snapshot, planned: SheetPlan) -> Job:
    """The steps that write the sheet and colour the cells; the carrier of a new sheet is the caller's to add."""
    area = f"A1:{ref(len(COLUMNS), len(planned.grid))}"
    steps = []
    if is_new(shot):
        steps = [
            Step(Kind.NEW_SHEET, undo=(Step(Kind.DELETE_SHEET, SHEET_NAME),)),
            Step(Kind.CONTENTS, SHEET_NAME, area, grid=planned.grid),  # taken back with the sheet
        ]
    else:
        back = contents_back(shot, SHEET_NAME, area)
        steps = [Step(Kind.CONTENTS, SHEET_NAME, area, grid=planned.grid, undo=back), Step(Kind.SHOW, SHEET_NAME)]
    for (sheet, color), cells in planned.unmark.items():
        steps += _painted(sheet, color, cells, {(sheet, MARK_COLOR): cells})
    for sheet, cells in planned.mark.items():
        old = marks.by_color({(sheet, cell): planned.before[sheet, cell] for cell in cells})
        steps += _painted(sheet, MARK_COLOR, cells, old)
    return Job(steps, planned.locked)


def is_new(shot: Snapshot) -> bool:
    """Whether the workbook has no sheet Temuan yet."""
    return SHEET_NAME not in {s.name for s in shot.package.sheets}


def _painted(sheet: str, color: str, cells: Sequence[str], old: Mapping[tuple[str, str], Sequence[str]]) -> list[Step]:
    """Cells of a sheet in a colour; `old` says what they are to be again if something fails."""
    steps = [Step(Kind.COLOR, sheet, piece, color) for piece in marks.addresses(cells)]
    again = [step for (_, was), those in old.items() for step in _painted(sheet, was, those, {})]
    return [replace(steps[0], undo=again), *steps[1:]] if again else steps
