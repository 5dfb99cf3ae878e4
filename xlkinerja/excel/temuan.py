"""Findings as the sheet Temuan of the open workbook, and the colour of the cells that they speak of."""

import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import xlwings as xw

from xlkinerja.check.finding import Finding, Report, Tingkat
from xlkinerja.excel import marks
from xlkinerja.excel.live import Protection, Snapshot, protection, structure_locked
from xlkinerja.excel.marks import TANPA_WARNA, WARNA_TANDA, Fill, Tempat
from xlkinerja.excel.steps import Grid, Original, Undo, all_or_nothing, back, open_bytes, quiet, typed, unlocked
from xlkinerja.workbook.address import column_letter, split_ref
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
    """The findings as Temuan lists them: the gravest level first, in it the open workbook first."""
    return sorted(report.temuan, key=lambda t: (t.tingkat.urutan, t.berkas != name))  # stable: the report's own order


def counts(report: Report) -> str:
    """How many findings of each level, in words."""
    return ", ".join(f"{report.jumlah(t)} {t}" for t in Tingkat)


def plan(book: xw.Book, shot: Snapshot, report: Report) -> Plan:
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
    before = _colors_before(book, shot, marked, {(s, r) for s, cells in chosen.items() for r in cells}, background)
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
    heads = [cells[r].value if (r := f"{column_letter(i)}{BARIS_KEPALA}") in cells else "" for i in range(1, 8)]
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
    book: xw.Book, shot: Snapshot, marked: set[Tempat], wanted: set[Tempat], background: Mapping[Tempat, Fill]
) -> dict[Tempat, str]:
    """The colour of each cell without its mark: as Temuan remembers it, as the file says, or as Excel says."""
    remembered = marks.memory(shot.package)
    asked: dict[int, str] = {}
    before: dict[Tempat, str] = {}
    for place in marked | wanted:
        if place in marked:
            color = remembered.get(place)
            before[place] = marks.template_color(shot.book.document, place) if color is None else color
            continue
        fill = background.get(place, Fill(TANPA_WARNA, 0))
        if fill.color is not None:
            before[place] = fill.color
            continue
        if fill.style not in asked:
            shown = book.sheets[place[0]].range(place[1]).color
            asked[fill.style] = "".join(f"{part:02X}" for part in shown) if shown else TANPA_WARNA
        before[place] = asked[fill.style]
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


def write(book: xw.Book, shot: Snapshot, todo: Plan) -> None:
    """Writes the sheet and colours the cells. Raises WriteFailed, with everything as it was."""
    new = NAMA not in {s.name for s in shot.package.sheets}
    area = f"A1:{column_letter(len(KOLOM))}{len(todo.grid)}"
    with unlocked(book, todo.locked), all_or_nothing(book, shot) as done:
        if new:
            _add_sheet(book, done)
        else:
            done.append(back(book, shot, NAMA, area))
        book.sheets[NAMA].range(area).formula = todo.grid
        for (sheet, color), cells in todo.unmark.items():
            done.append(_painting(book, {(sheet, WARNA_TANDA): cells}))
            _paint(book, sheet, color, cells)
        for sheet, cells in todo.mark.items():
            done.append(_painting(book, marks.by_color({(sheet, c): todo.before[sheet, c] for c in cells})))
            _paint(book, sheet, WARNA_TANDA, cells)
    if not new:  # a new one is in front already
        with suppress(Exception):
            book.sheets[NAMA].api.Activate()


def _painting(book: xw.Book, groups: Mapping[tuple[str, str], Sequence[str]]) -> Undo:
    def undo(_: Original) -> None:
        for (sheet, color), cells in groups.items():
            _paint(book, sheet, color, cells)

    return undo


def _paint(book: xw.Book, sheet: str, color: str, cells: Sequence[str]) -> None:
    for piece in marks.addresses(cells):
        book.sheets[sheet].range(piece).color = f"#{color}" if color else None


def _add_sheet(book: xw.Book, done: list[Undo]) -> None:
    with tempfile.TemporaryDirectory(prefix="xlkinerja-", ignore_cleanup_errors=True) as folder:
        source = open_bytes(book.app, temuan_bytes(), Path(folder))
        try:

            def undo(_: Original) -> None:
                with quiet(book.app, {"display_alerts": False}):
                    book.sheets[NAMA].delete()

            source.sheets[0].api.Copy(Before=book.sheets[0].api)
            done.append(undo)
        finally:
            source.close()
