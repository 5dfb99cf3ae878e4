"""Blocks become a report as data: its tables in order, what fills which workbook, and what was not taken."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from xlkinerja.intake.blocks import Block, Notice, SourceHeading, SourceParagraph, SourcePlace, SourceTable
from xlkinerja.intake.cells import Row, filled, in_columns_of, is_numbering, shown
from xlkinerja.intake.columns import Columns, goes_on
from xlkinerja.intake.finishing import with_codes, with_percent, without_tail
from xlkinerja.intake.headers import Header, TableSection, segments
from xlkinerja.intake.kinds import PLANS, kind_of
from xlkinerja.intake.names import PK_MONEY, SHEETS
from xlkinerja.intake.rows import Left, Rows, read_rows
from xlkinerja.intake.titles import (
    Told,
    aim_of,
    is_page_line,
    is_program,
    may_be_sasaran,
    sasaran_of,
    satker_told,
    told,
    without_pages,
    year_told,
)
from xlkinerja.workbook.book import CARRIED_DOWN

#: Lines further above a table than these speak of something else.
_LINES_ABOVE = 12
_WITHOUT_HEADER = "tabel tanpa judul kolom yang dikenal"
#: A longer table is no document of an office but an export of its data; its workbook would be too large to open.
MOST_ROWS = 2000


@dataclass
class TakenTable:
    """One table that was recognised: where it stands, its columns, its rows, and the rows of its money."""

    name: str
    place: SourcePlace
    columns: Columns
    header: Header
    told: Told
    found: Rows
    grid: SourceTable
    #: The lines above it, which may be printed again on its other pages.
    above: Sequence[str] = ()
    #: Whether rows below it were left that may be its own: what follows does not know their sasaran.
    broken: bool = False
    money: list[dict[str, str]] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return self.columns.kind


@dataclass
class Intake:
    """What was read from one source: tables, texts that were left with the reason, what its reader says, its titles."""

    tables: list[TakenTable] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    tahun: int | None = None
    satker: str = ""
    #: The year that the document tells, whatever year it is read as.
    told_year: int | None = None


def take(blocks: Iterable[Block], tahun: int | None = None, wanted: str = "") -> Intake:
    """Everything that the blocks of one source hold; `wanted` is the kind that undecided plans are.

    `tahun` is the year of the document; without it the one that its titles tell.
    """
    blocks = list(blocks)
    result = Intake()
    result.lines = [line for b in blocks for line in _lines(b)]
    result.told_year = year_told(result.lines)
    result.tahun = tahun or result.told_year
    result.satker = satker_told(result.lines)
    above: list[str] = []
    for block in blocks:
        if isinstance(block, Notice):
            result.notices.append(f"{block.place}: {block.text}")
        elif isinstance(block, SourceHeading | SourceParagraph):
            above.append(" ".join(block.text.split()))
        else:
            above = _table(block, above, result, wanted)
    _money_of_pk(result)
    for table in result.tables:
        without_tail(table.columns, table.found)
        if "kode" in SHEETS[table.kind].by_key:
            with_codes(table.found.rows)
        if (target := table.columns.by_key.get("target")) is not None and "satuan" not in table.columns.by_key:
            with_percent(table.found.rows, table.header.texts[target])
    return result


def _is_labelled(texts: Sequence[str]) -> bool:
    """Whether cells of a form hold one line: «Nama Kelembagaan | : | KPU Kota Contoh»."""
    return (len(texts) == 3 and texts[1] == ":") or (len(texts) == 2 and texts[0].endswith(":"))


def _lines(block: Block) -> list[str]:
    if isinstance(block, SourceTable):
        rows = [[shown(s.cell) for s in filled(row)] for row in block.rows]
        return [" ".join(r) for r in rows if len(r) == 1 or _is_labelled(r)]
    return [" ".join(line.split()) for line in block.text.split("\n")]


def _table(table: SourceTable, above: list[str], result: Intake, wanted: str) -> list[str]:
    """Takes one grid; what is left are the lines that the next one may belong to."""
    if len(table.rows) > MOST_ROWS:
        reason = f"tabel {len(table.rows)} baris, lebih dari {MOST_ROWS}; simpan bagian yang diperlukan ke berkas baru"
        result.left += [Left(shown(s.cell), s.cell.place, reason) for s in filled(table.rows[0])]
        return []
    own: list[Left] = []
    for segment in segments(table, result.tahun):
        part = [table.place.part] if table.place.part else []
        previous = result.tables[-1] if result.tables else None
        if previous:
            above = without_pages(above, previous.kind)
        if segment.header is None:
            if previous and _goes_on(table, segment, previous, above):
                above = []
                continue
            before = len(result.left)
            own = _titles(table, segment, result)
            above = [*above, *(one.text for one in own)]
            if previous and len(result.left) > before and in_columns_of(table, previous.grid):
                previous.broken = True
                if len(segment.rows) == len(table.rows):  # above a header they are its titles
                    result.left += _bands_left(table, previous.above)
            continue
        says = told([*part, *above][-_LINES_ABOVE:])
        title = says.kind or (previous.told.kind if previous and _follows(previous) and not says.unsure else "")
        columns = kind_of(table, segment, result.tahun, title, wanted)
        if not isinstance(columns, str) and columns.kind == "pengukuran" and says.part_of_year:
            columns = "menurut judulnya pengukuran triwulan atau semester, bukan setahun"
        if isinstance(columns, str):
            reason = columns
            cells = [
                s.cell for r in _with_header(segment) for s in filled(table.rows[r]) if s.column in segment.columns
            ]
            result.left += [Left(shown(c), c.place, reason) for c in cells]
            continue
        result.left += [one for one in own if may_be_sasaran(one.text)]
        own = []
        ended = previous and previous.found.total and above  # its sum, and a line that names another one
        if previous and not ended and _same(previous, columns, table, segment, says):
            read_rows(table, segment.rows, columns, says, previous.found)
            previous.broken = False
        else:
            name = f"T{len(result.tables) + 1}"
            place = table.rows[segment.header.row][segment.columns.start].place
            found = read_rows(table, segment.rows, columns, says)
            if not says.kind and previous:
                says = says._replace(kind=title, version=previous.told.version, tahun=says.tahun or previous.told.tahun)
            result.tables.append(TakenTable(name, place, columns, segment.header, says, found, table, above))
        above = []
    return above


def _with_header(segment: TableSection) -> list[int]:
    header = segment.header
    first = list(range(header.row, header.row + header.levels)) if header else []
    return [*first, *segment.rows]


def _follows(previous: TakenTable) -> bool:
    """Whether a table without a title of its own may stand under the title of the one before."""
    return previous.kind in (*PLANS, PK_MONEY)


def _same(previous: TakenTable, columns: Columns, table: SourceTable, segment: TableSection, says: Told) -> bool:
    """Whether a table is the one before on another page: the same header, and no title of its own.

    Where the title is printed on every page too, only a first row without its sasaran says that the table goes on;
    below rows that were left, one with its own.
    """
    if (
        segment.header is None
        or previous.kind != columns.kind
        or previous.columns.by_key != columns.by_key
        or previous.header.texts != segment.header.texts
        or says.sasaran
        or says.aim
    ):
        return False
    inside = _begins_inside(previous, table, segment.rows)
    if previous.broken:
        return not inside and not says.kind
    return not says.kind or (inside and says.title == previous.told.title)


def _begins_inside(previous: TakenTable, table: SourceTable, numbers: Sequence[int]) -> bool:
    """Whether the first row has its sasaran or program on the page before: in a cell that is empty here, or in a band.

    The table has the columns of the one before.
    """
    rows = [table.rows[r] for r in numbers if filled(table.rows[r]) and not is_numbering(table.rows[r])]
    above, by_key = previous.found.above, previous.columns.by_key
    first = next((row for row in rows if len(filled(row)) > 1), None)
    if first is not None and any(above.get(k) and not shown(first[by_key[k]]) for k in CARRIED_DOWN if k in by_key):
        return True
    banded = any(above.get(k) for k in CARRIED_DOWN if k not in by_key)
    return banded and bool(rows) and len(filled(rows[0])) > 1


def _goes_on(table: SourceTable, segment: TableSection, last: TakenTable, above: list[str]) -> bool:
    """Whether rows without a header go on with the table before, in its columns; then they are read.

    Between the two stand bands at most, and what stands above the table before: any other line is the title of
    another one, and so is the name of a sheet that names another document.
    Below rows that were left only what has its own sasaran goes on.
    """
    there = in_columns_of(table, last.grid)
    if there is None or not goes_on(there, segment.rows, last.columns):
        return False
    if last.broken and _begins_inside(last, there, segment.rows):
        return False
    other_sheet = table.place.part != last.grid.place.part
    if other_sheet and told([table.place.part]).kind not in ("", last.kind):
        return False
    above = [line for line in above if line not in last.above]
    rows = [r for r in segment.rows if len(filled(there.rows[r])) != 1 or _line(there.rows[r]) not in last.above]
    bare_bands = "sasaran" not in last.columns.by_key and "sasaran" in last.found.above
    bands = list(above)
    for number in rows:
        here = filled(there.rows[number])
        if len(here) > 1:
            break
        bands += [shown(s.cell) for s in here if not (bare_bands and s.width == len(last.columns.span))]
    if not all(sasaran_of(t) or aim_of(t) or is_program(t) or is_page_line(t) for t in bands):
        return False
    read_rows(there, rows, last.columns, told(above), last.found)
    last.broken = False
    return True


def _line(row: Row) -> str:
    return " ".join(shown(s.cell) for s in filled(row))


def _titles(table: SourceTable, segment: TableSection, result: Intake) -> list[Left]:
    """The lines above a header in its own grid; rows of several cells are no lines, and are listed."""
    lines: list[Left] = []
    for number in segment.rows:
        here = filled(table.rows[number])
        texts = [shown(s.cell) for s in here]
        if len(here) == 1 or _is_labelled(texts):
            lines.append(Left(" ".join(texts), here[0].cell.place, "baris di atas judul kolom, mungkin sasaran"))
        else:
            result.left += [Left(shown(s.cell), s.cell.place, _WITHOUT_HEADER) for s in here]
    return lines


def _bands_left(table: SourceTable, titles: Sequence[str]) -> list[Left]:
    """The rows of one cell of a table that was left, but for titles that are printed on every page."""
    cells = [here[0].cell for row in table.rows if len(here := filled(row)) == 1]
    return [Left(shown(c), c.place, _WITHOUT_HEADER) for c in cells if shown(c) not in titles]


def _money_of_pk(result: Intake) -> None:
    """The table Program · Anggaran of a PK goes to the PK above it; one by kegiatan below it adds up to the same."""
    kept: list[TakenTable] = []
    by_program: set[str] = set()
    for table in result.tables:
        if table.kind != PK_MONEY:
            kept.append(table)
            continue
        pk = next((t for t in reversed(kept) if t.kind == "pk"), None)
        header = table.header.words(table.columns.by_key["program"]).casefold()
        reason = "" if pk else "anggaran PK tanpa tabel PK di atasnya"
        if pk and pk.name in by_program and "kegiatan" in header and "program" not in header:
            reason = "anggaran per kegiatan, di bawah anggaran per program"
        if pk is None or reason:
            cells = [c for row in table.found.cells for c in row.values()]
            result.left += [Left(text, table.place, reason) for levels in table.header.texts for text in levels]
            result.left += [*(Left(shown(c), c.place, reason) for c in cells), *table.found.left]
            continue
        if "program" in header:
            by_program.add(pk.name)
        pk.money += [_money(row) for row in table.found.rows]
        pk.found.left.extend(table.found.left)
    result.tables[:] = kept


def _money(row: dict[str, str]) -> dict[str, str]:
    keys = {"program": "program", "kode": "kode", "anggaran": "nilai_tercetak", "sumber": "sumber"}
    return {ours: row[key] for key, ours in keys.items() if key in row}


def everything_left(intake: Intake) -> list[Left]:
    """All texts that were not taken, in the order of reading as far as tables go."""
    return [*intake.left, *(one for t in intake.tables for one in t.found.left)]
