"""The sheet Referensi completed: lists behind dropdowns, ladders of predicates, looks; an office's own entries stay."""

import re
from collections.abc import Iterator, Mapping, Sequence

from xlkinerja.workbook import shipped
from xlkinerja.workbook.address import column_letter, column_number, split_ref
from xlkinerja.workbook.labels import heading
from xlkinerja.workbook.package import RawCell
from xlkinerja.workbook.patch_refit.graft import Graft
from xlkinerja.workbook.patches.content import CellValue
from xlkinerja.workbook.sheets import referensi
from xlkinerja.workbook.stream import ErrorValue

_RANGE = re.compile(r"^'?([^'!]+)'?!\$([A-Z]{1,3})\$([0-9]+):\$[A-Z]{1,3}\$([0-9]+)$")
#: The ladder is the order number by hundreds: 101 and 102 are one ladder, 201 another.
_LADDER = 100
Entry = str | int


class _Sheet:
    """Referensi of one workbook: values by cell, the row of its headers, and the column of each."""

    def __init__(self, cells: Mapping[str, RawCell]) -> None:
        self.cells = cells
        texts: dict[int, dict[str, str]] = {}
        for ref, cell in cells.items():
            if isinstance(cell.value, str) and heading(cell.value):
                column, row = split_ref(ref)
                texts.setdefault(row, {}).setdefault(heading(cell.value), column_letter(column))
        known = {heading(h) for h in (*(x.header for x in referensi.LISTS), *referensi.TANGGA_HEADERS)}
        self.row = max(texts, key=lambda r: (len(texts[r].keys() & known), -r), default=referensi.HEADER_ROW)
        self.letters = texts.get(self.row, {})

    def entries(self, letter: str) -> dict[int, object]:
        """What stands below a header, by row."""
        return {
            row: cell.value
            for ref, cell in self.cells.items()
            for column, row in [split_ref(ref)]
            if column_letter(column) == letter and row > self.row and cell.value not in (None, "")
        }

    @property
    def next_letter(self) -> str:
        return column_letter(1 + max((split_ref(ref)[0] for ref in self.cells), default=0))


def refit_lists(graft: Graft, version: int | None, *, outdated: bool) -> tuple[dict[str, str], list[str]]:
    """Where each name of a list leads, and what was put in; entries only into a workbook of an earlier template.

    `version` is that of its template: what that had and the office took out is not put in again.
    """
    name = next((s.name for s in graft.package.sheets if s.name.strip().casefold() == "referensi"), "")
    if not name:
        return {}, []
    here = _Sheet(graft.package.read_sheet(name).cells)
    donor = _Sheet(graft.donor.read_sheet(referensi.SHEET_NAME, blank=True).cells)
    notes = list(_new_columns(graft, name, here, donor))
    if outdated:
        held = shipped.held_by(version)
        for listed in referensi.LISTS:
            notes += _entries(graft, name, here, listed, tuple(held["daftar"].get(listed.name, ())))
        notes += _ladders(graft, name, here, {str(t[0]).casefold() for t in held["tangga"]})
    notes += _looks(graft, name, here, donor)
    letters = {letter: text for text, letter in donor.letters.items()}
    targets = {}
    for defined, target in graft.donor.defined_names.items():
        found = _RANGE.match(target)
        if found and found[1] == referensi.SHEET_NAME and letters.get(found[2]) in here.letters:
            letter = here.letters[letters[found[2]]]
            first, last = (int(found[n]) - donor.row + here.row for n in (3, 4))
            last = max([last, *here.entries(letter)])
            targets[defined] = f"{referensi.SHEET_NAME}!${letter}${first}:${letter}${last}"
    return targets, notes


def _new_columns(graft: Graft, name: str, here: _Sheet, donor: _Sheet) -> Iterator[str]:
    """Lists whose header does not stand here, each as a column behind the others."""
    free, added = column_number(here.next_letter), list[str]()
    for text, letter in sorted(donor.letters.items(), key=lambda item: column_number(item[1])):
        if text in here.letters:
            continue
        column = {ref: c for ref, c in donor.cells.items() if ref.rstrip("0123456789") == letter}
        column = {ref: c for ref, c in column.items() if split_ref(ref)[1] >= donor.row}
        placed: dict[str, tuple[CellValue, int]] = {}
        for ref, cell in column.items():
            row = split_ref(ref)[1] - donor.row + here.row
            placed[f"{column_letter(free)}{row}"] = (plain(cell), cell.style)
        graft.put(name, placed)
        graft.width(name, free, 16)
        here.letters = {**here.letters, text: column_letter(free)}
        added.append(str(donor.cells[f"{letter}{donor.row}"].value))
        free += 1
    if added:
        first, last = (f"{column_letter(n)}{here.row}" for n in (free - len(added), free - 1))
        yield f"Daftar dipasang di {name}!{first}{f'–{last}' if last != first else ''}: {', '.join(added)}."


def _entries(
    graft: Graft, name: str, here: _Sheet, listed: referensi.ReferensiList, past: tuple[Entry, ...]
) -> Iterator[str]:
    """A list of which the template had other entries, `past`: today's, then the office's own."""
    letter = here.letters.get(heading(listed.header), "")
    standing = here.entries(letter) if letter else {}
    if not standing or list(past) == list(listed.entries):
        return
    own = [v for v in map(_entry, standing.values()) if v not in past and v not in listed.entries]
    if listed.spare:  # the office may have taken out what the template had
        kept = [_entry(v) for v in standing.values()]
        wanted = [*kept, *(e for e in listed.entries if e not in past and e not in kept)]
    else:
        wanted = [*listed.entries, *own]
    if [_entry(v) for v in standing.values()] != wanted:
        _fill(graft, name, here, listed, letter, wanted)
        yield f"Daftar «{listed.header}» diperbarui di {name}!{letter}{here.row}."


def _ladders(graft: Graft, name: str, here: _Sheet, past: set[str]) -> Iterator[str]:
    """Ladders that the template had not yet, below those that stand; an order number that is taken gives way."""
    letters = [here.letters.get(heading(h), "") for h in referensi.TANGGA_HEADERS]
    if not all(letters):
        return
    columns = [here.entries(letter) for letter in letters]
    known = past | {str(v).casefold() for v in columns[0].values()}
    new = [t for t in referensi.TANGGA if t[0].casefold() not in known]
    if not new:
        return
    taken = {int(v) // _LADDER for v in map(_entry, columns[2].values()) if isinstance(v, int)}
    numbers: dict[str, int] = {}
    for ladder in dict.fromkeys(t[0] for t in new):
        wanted = next(int(t[2]) // _LADDER for t in new if t[0] == ladder)
        numbers[ladder] = wanted if wanted not in taken else max(taken) + 1
        taken.add(numbers[ladder])
    ranked: list[tuple[Entry, ...]] = [(t[0], t[1], numbers[t[0]] * _LADDER + int(t[2]) % _LADDER, *t[3:]) for t in new]
    row = max([here.row, *(row for column in columns for row in column)]) + 1
    placed: dict[str, tuple[CellValue, int]] = {}
    look = graft.donor.read_sheet(referensi.SHEET_NAME, blank=True).cells
    donor = _Sheet(look)
    for offset, entry in enumerate(ranked):
        for letter, header, value in zip(letters, referensi.TANGGA_HEADERS, entry, strict=False):
            style = look[f"{donor.letters[heading(header)]}{donor.row + 1}"].style
            placed[f"{letter}{row + offset}"] = (value, style)
    graft.put(name, placed)
    last = max(row + len(ranked) - 1, here.row + len(referensi.TANGGA) + referensi.SPARE_TANGGA)
    for defined, letter in (("Tangga_Predikat", letters[1]), ("Tangga_Urutan", letters[2])):
        graft.name(defined, f"{name}!${letter}${here.row + 1}:${letter}${last}")
    yield f"Tangga predikat ditambahkan di {name}!{letters[0]}{row}: {', '.join(numbers)}."


def _looks(graft: Graft, name: str, here: _Sheet, donor: _Sheet) -> Iterator[str]:
    """Samples of looks that do not stand here, below the others."""
    letter, of_donor = (s.letters.get(heading(referensi.STYLE_HEADER), "") for s in (here, donor))
    standing = here.entries(letter)
    samples = [(v, donor.cells[f"{of_donor}{row}"].style) for row, v in donor.entries(of_donor).items()]
    missing = [(v, style) for v, style in samples if v not in standing.values()]
    if not standing or not missing:
        return  # a column that was put in just now holds all of them
    row = max(standing) + 1
    graft.put(name, {f"{letter}{row + i}": (str(v), style) for i, (v, style) in enumerate(missing)})
    yield f"Contoh gaya ditambahkan di {name}!{letter}{row}: {', '.join(str(v) for v, _ in missing)}."


def _fill(
    graft: Graft, name: str, here: _Sheet, listed: referensi.ReferensiList, letter: str, entries: Sequence[Entry]
) -> None:
    """Entries from the first row below the header down, in place of those that stand, and the name over them."""
    first, standing = here.row + 1, here.entries(letter)
    last = max([first + len(entries) - 1, *standing])
    donor = _Sheet(graft.donor.read_sheet(referensi.SHEET_NAME, blank=True).cells)
    look = donor.cells[f"{donor.letters[heading(listed.header)]}{donor.row + 1}"].style
    rows = range(first, last + 1)
    values = {row: entries[row - first] if row - first < len(entries) else "" for row in rows}
    graft.put(name, {f"{letter}{row}": (value, -1 if row in standing else look) for row, value in values.items()})
    end = first + len(entries) + listed.spare - 1
    graft.name(listed.name, f"{name}!${letter}${first}:${letter}${end}")


def _entry(value: object) -> Entry:
    """An entry as declarations write it: whole numbers as such."""
    if isinstance(value, str):
        return value
    text = f"{value}"
    return int(text) if re.fullmatch(r"-?[0-9]+", text) else text


def plain(cell: RawCell) -> CellValue:
    """What a cell of the donor holds; templates hold no errors."""
    return None if isinstance(cell.value, ErrorValue) else cell.value
