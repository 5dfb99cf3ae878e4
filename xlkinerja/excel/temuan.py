"""Findings as the sheet Temuan of the open workbook, and the colour of the cells that they speak of."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import xlwings as xw

from xlkinerja.check.finding import Finding, Report, Tingkat
from xlkinerja.check.weighing import weight
from xlkinerja.excel import marks
from xlkinerja.excel.live import Protection, Snapshot, protection, structure_locked
from xlkinerja.excel.marks import TANPA_WARNA, WARNA_TANDA, Fill, Tempat
from xlkinerja.excel.steps import Job, Step, color_value, colors, quiet, repeated, take
from xlkinerja.excel.undoing import Grid, contents_back, typed
from xlkinerja.workbook.address import ref, split_ref
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import Formula
from xlkinerja.workbook.template_temuan import BARIS_KEPALA, KOLOM, NAMA, temuan_bytes

_PETUNJUK = "Klik alamat di kolom Sel untuk melompat. Lembar ini ditulis ulang setiap kali Periksa dijalankan."
_TAUTAN_TERPANJANG = 250  # Excel takes texts of up to 255 characters in a formula


@dataclass(frozen=True, slots=True)
class Plan:
    """What Periksa is to do: marks to take away and to set, by sheet and colour, and the contents of Temuan."""

    unmark: Mapping[tuple[str, str], Sequence[str]]
    mark: Mapping[str, Sequence[str]]
    #: The colour of every cell concerned, without its mark.
    before: Mapping[Tempat, str]
    grid: Grid
    locked: Mapping[str, Protection]
    #: Cells with a finding that are not coloured: too many of them, or their sheet needs a password.
    unmarked: int


def ordered(report: Report, name: str) -> list[Finding]:
    """The findings as Temuan lists them: by level, in it the open workbook first, in that the weightiest kind first."""
    many = Counter((t.kode, t.tingkat) for t in report.temuan)

    def key(t: Finding) -> tuple[object, ...]:
        return t.tingkat.urutan, t.berkas != name, weight(t.kode, t.tingkat, many[t.kode, t.tingkat])

    return sorted(report.temuan, key=key)  # stable: within a kind the report's own order


def counts(report: Report) -> str:
    """How many findings of each level, in words."""
    return ", ".join(f"{report.jumlah(t)} {t}" for t in Tingkat)


def plan(app: xw.App, book: xw.Book, shot: Snapshot, report: Report) -> Plan:
    """What is to be written; asks Excel only for colours that the file does not spell out. Raises PatchRefused."""
    package = shot.package
    names = {s.name for s in package.sheets}
    _refuse(package, names, counts(report))
    temuan = ordered(report, shot.book.name)
    background = marks.backgrounds(package)
    marked = {p for p, fill in background.items() if fill.color == WARNA_TANDA}
    wanted = [(t.lembar, t.sel) for t in temuan if t.berkas == shot.book.name and t.lembar in names and _is_cell(t.sel)]
    locks = {sheet: how for sheet in {s for s, _ in (*marked, *wanted)} if (how := protection(package, sheet))}
    closed = {sheet for sheet, how in locks.items() if how.password and not how.options["AllowFormattingCells"]}
    chosen, left = marks.choose(p for p in wanted if p[0] not in closed)
    left += len({p for p in wanted if p[0] in closed})
    places = {(s, r) for s, cells in chosen.items() for r in cells}
    before = _colors_before(app, book, shot, marked, places, background)
    unmark, mark = marks.repaint({p: before[p] for p in marked if p[0] not in closed}, chosen)
    changed = {sheet for sheet, _ in unmark} | set(mark)
    locked = {s: how for s, how in locks.items() if s in changed and not how.options["AllowFormattingCells"]}
    kept = [(p, before[p]) for p in sorted(before) if p[1] in chosen.get(p[0], ()) or p[0] in closed]
    return Plan(unmark, mark, before, grid(shot, report, temuan, kept), locked, left)


def _refuse(package: Package, names: set[str], found: str) -> None:
    """Raises PatchRefused where Temuan cannot be written, or is a sheet of the user's own."""
    standing = next((n for n in package.sheet_order if n.casefold() == NAMA.casefold()), "")
    if not standing and structure_locked(package):
        raise PatchRefused(
            f"Struktur buku kerja dilindungi, sehingga lembar «{NAMA}» tidak dapat ditambahkan ({found}). "
            "Tidak ada yang diubah. Buka proteksi struktur (Peninjauan > Proteksi Buku Kerja), lalu ulangi."
        )
    if not standing:
        return
    cells = package.read_sheet(standing).cells if standing in names else {}
    heads = [cells[r].value if (r := ref(i, BARIS_KEPALA)) in cells else "" for i in range(1, 8)]
    if standing != NAMA or heads != [header for header, _ in KOLOM[:7]]:
        raise PatchRefused(
            f"Buku kerja sudah memuat lembar «{standing}» yang bukan hasil Periksa ({found}). Tidak ada yang diubah. "
            "Ganti nama lembar itu, lalu ulangi."
        )
    if (how := protection(package, NAMA)) is not None:
        raise PatchRefused(
            f"Lembar «{NAMA}» dilindungi{' dengan sandi' if how.password else ''}. Tidak ada yang diubah. "
            "Buka proteksinya (Peninjauan > Buka Proteksi Lembar) atau hapus lembar itu, lalu ulangi."
        )


def _is_cell(text: str) -> bool:
    try:
        return bool(split_ref(text))
    except ValueError:
        return False


def _colors_before(
    app: xw.App,
    book: xw.Book,
    shot: Snapshot,
    marked: set[Tempat],
    wanted: set[Tempat],
    background: Mapping[Tempat, Fill],
) -> dict[Tempat, str]:
    """The colour of each cell without its mark: as Temuan remembers it, as the file says, or as Excel says."""
    remembered = marks.memory(shot.package)
    before: dict[Tempat, str] = {}
    unknown: dict[int, list[Tempat]] = {}  # by style: what Excel says of one cell holds for all
    for place in sorted(marked | wanted):
        fill = background.get(place, Fill(TANPA_WARNA, 0))
        if place in marked:
            color = remembered.get(place)
            before[place] = marks.template_color(shot.book.document, place) if color is None else color
        elif fill.color is not None:
            before[place] = fill.color
        else:
            unknown.setdefault(fill.style, []).append(place)
    shown = colors(app, book, [places[0] for places in unknown.values()])
    for places, color in zip(unknown.values(), shown, strict=True):
        before |= dict.fromkeys(places, color)
    return before


def grid(shot: Snapshot, report: Report, temuan: Sequence[Finding], kept: Sequence[tuple[Tempat, str]]) -> Grid:
    """Contents of Temuan from A1 on; blank rows where the run before had more."""
    standing = shot.package.read_sheet(NAMA).cells if NAMA in {s.name for s in shot.package.sheets} else {}
    width = len(KOLOM)
    rows: list[list[object]] = [
        ["TEMUAN"],
        [f"{counts(report)} di {report.berkas} berkas"],
        [_PETUNJUK],
        [header for header, _ in KOLOM],
    ]
    found = [_row(t, shot.book.name) for t in temuan] or [["", "", "", "", "", "Tidak ada temuan.", ""]]
    remembered = [[f"{sheet}!{place}", color] for (sheet, place), color in kept]
    last = max([split_ref(r)[1] for r in standing] + [BARIS_KEPALA + max(len(found), len(remembered))])
    for i in range(last - BARIS_KEPALA):
        visible = found[i] if i < len(found) else [""] * (width - 2)
        rows.append([*visible, *(remembered[i] if i < len(remembered) else [])])
    return [[typed(v) for v in (*row, *[""] * (width - len(row)))] for row in rows]  # type: ignore[arg-type]


def _row(t: Finding, name: str) -> list[object]:
    return [str(t.tingkat), t.kode, t.berkas, t.lembar, _link(t, name), t.pesan, t.tindakan]


def _link(t: Finding, name: str) -> Formula | str:
    """The address as a link; the bare address where there is no sheet, or a name that no link takes."""
    sheet = t.lembar.replace("'", "''")
    target = f"{'' if t.berkas == name else t.berkas}#'{sheet}'!{t.sel}"
    if not t.lembar or not _is_cell(t.sel) or "#" in t.berkas or len(target) > _TAUTAN_TERPANJANG:
        return t.sel
    quoted = target.replace('"', '""')
    return Formula(f'HYPERLINK("{quoted}","{t.sel}")', t.sel)


def write(app: xw.App, book: xw.Book, shot: Snapshot, planned: Plan) -> None:
    """Writes the sheet and colours the cells. Raises WriteFailed, with everything as it was."""
    new = NAMA not in {s.name for s in shot.package.sheets}
    area = f"A1:{ref(len(KOLOM), len(planned.grid))}"
    steps = [Step("lembar", undo=_without_sheet)] if new else []
    steps.append(Step("isi", NAMA, area, grid=planned.grid, undo=None if new else contents_back(shot, NAMA, area)))
    for (sheet, color), cells in planned.unmark.items():
        steps += _painted(sheet, color, cells, {(sheet, WARNA_TANDA): cells})
    for sheet, cells in planned.mark.items():
        old = marks.by_color({(sheet, cell): planned.before[sheet, cell] for cell in cells})
        steps += _painted(sheet, WARNA_TANDA, cells, old)
    if not new:  # a new one is in front already
        steps.append(Step("tampil", NAMA))
    take(app, book, shot, Job(steps, planned.locked, temuan_bytes() if new else b"", settings={}))


def _painted(sheet: str, color: str, cells: Sequence[str], old: Mapping[tuple[str, str], Sequence[str]]) -> list[Step]:
    """Cells of a sheet in a colour; `old` says what they are to be again if something fails."""
    steps = [Step("warna", sheet, piece, color_value(color)) for piece in marks.addresses(cells)]
    again = [step for (_, was), those in old.items() for step in _painted(sheet, was, those, {})] if old else []
    return [replace(steps[0], undo=repeated(*again)), *steps[1:]] if again else steps


def _without_sheet(book: xw.Book, _: object) -> None:
    if NAMA in [sheet.name for sheet in book.sheets]:
        with quiet(book.app, {"display_alerts": False}):
            book.sheets[NAMA].delete()
