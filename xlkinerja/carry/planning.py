"""What is carried from one document into another: cells to write, and what a person has to look at.

Nothing that stands in the target is changed. What is joined by likeness only is asked, what differs is listed, what the
source no longer holds is listed. New rows stand below the last one, with their sasaran written out: a row put between
others would move cells that notes, colours and formulas of the user belong to, and a sasaran that returns keeps its
number.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from xlkinerja.carry.cells import Carried, fitted, in_units, other_unit, same, shown, taken
from xlkinerja.carry.placing import covered, free_rows
from xlkinerja.carry.routes import Route, columns
from xlkinerja.check.cross.joined import Entry, once, rows_of
from xlkinerja.check.cross.joining import Means, join
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import CARRIED_DOWN, Book, Cell, Row, TableData
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import RawCell

#: From so many indikator on two documents of which none is the same one are of different offices or years.
_STRANGERS = 3


@dataclass(frozen=True)
class Plan:
    """Values by sheet and address, the new rows, and the lists: one sentence each."""

    cells: dict[str, dict[str, Carried]] = field(default_factory=dict)
    added: dict[str, list[int]] = field(default_factory=dict)
    new: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)
    vanished: list[str] = field(default_factory=list)

    def put(self, sheet: str, address: str, value: Carried) -> None:
        self.cells.setdefault(sheet, {})[address] = value

    @property
    def written(self) -> int:
        """How many cells are written."""
        return sum(len(cells) for cells in self.cells.values())

    def lists(self, source: str) -> list[tuple[str, list[str]]]:
        """What a person has to look at, by title, empty lists left out; `source` is the name of the source."""
        every = (
            ("Perlu keputusan Anda", self.asked),
            ("Berbeda, tidak diubah", self.differing),
            (f"Tidak ada di {source}, tidak dihapus", self.vanished),
        )
        return [(title, lines) for title, lines in every if lines]

    def joined(self, other: "Plan") -> "Plan":
        """Both plans as one, `other` made after it."""
        return Plan(
            {s: {**self.cells.get(s, {}), **other.cells.get(s, {})} for s in self.cells | other.cells},
            {s: [*self.added.get(s, ()), *other.added.get(s, ())] for s in self.added | other.added},
            [*self.new, *other.new],
            [*self.asked, *other.asked],
            [*self.differing, *other.differing],
            [*self.vanished, *other.vanished],
        )


@dataclass(frozen=True)
class _Work:
    """One source beside one target, while the plan is made. `standing` are the cells of the target's sheet."""

    plan: Plan
    source: Book
    target: Book
    table: TableData
    standing: Mapping[str, RawCell]
    mapping: Mapping[str, str]
    fixed: frozenset[str]
    #: Where a row of the source comes from, for a source that nobody has as a workbook.
    places: Mapping[int, str]

    @property
    def name(self) -> str:
        return self.source.name if self.places else self.source.document_name

    def origin(self, ref: str) -> str:
        """A cell of the source as users know it."""
        return self.places.get(split_ref(ref)[1], f"{self.name} {ref}")

    def place(self, number: int, key: str) -> str:
        return f"{self.table.sheet}!{self.table.letters.get(key, 'A')}{number}"


def plan_rows(
    source: Book,
    target: Book,
    way: Route,
    tahun: int | None,
    standing: Mapping[str, RawCell],
    plan: Plan,
    places: Mapping[int, str] | None = None,
    *,
    all_new: bool = False,
) -> None:
    """Puts what the main table of the source says into the plan for the main table of the target.

    `places` says where the rows of a source come from that is no workbook of anybody's; `all_new` that it is known
    that all of its rows may be missing in the target. Raises PatchRefused.
    """
    if target.main is None or source.main is None:
        lacking = target if target.main is None else source
        raise PatchRefused(
            f"{lacking.name or lacking.document_name}: tabel indikatornya tidak terbaca. Tidak ada yang diubah."
        )
    mapping = columns(way, source, tahun)
    lost = [target.main.table.by_key[k].header for k in mapping if k not in target.main.letters]
    plan.asked.extend(f"Kolom {title} tidak ada di lembar {target.main.sheet}, sehingga tidak diisi." for title in lost)
    mapping = {k: s for k, s in mapping.items() if k in target.main.letters}
    work = _Work(plan, source, target, target.main, standing, mapping, covered(target, target.main), places or {})
    left, right = rows_of(0, source), rows_of(1, target)
    if not way.same_kind:
        plan.asked.extend(_repetitions(work, left))
        left = once(left)
    twins = _twins(right, every=way.same_kind)
    heads = [rows[0] for rows in twins]
    pairs = join([e.wording for e in left], [e.wording for e in heads])
    sure = {p.left: p.right for p in pairs if p.means is not Means.ALIKE}
    if not sure and not all_new and min(len(left), len(heads)) >= _STRANGERS:
        raise PatchRefused(
            f"Tidak satu pun indikator {work.name} ada di {target.document_name}. Tidak ada yang diubah. Periksa "
            "apakah kedua berkas itu memang milik kantor dan tahun yang sama"
            + ("; bila ya dan semuanya baris baru, ulangi dengan --baris-baru." if places else ".")
        )
    matched = [(left[i], entry) for i, j in sure.items() for entry in twins[j]]
    for origin, entry in matched:
        _complete(work, origin, entry)
    _words_above(work, matched)
    for p in pairs:
        if p.means is Means.ALIKE:
            _ask(work, left[p.left], heads[p.right])
    if way.adds:
        paired = {p.left for p in pairs}
        _add(work, [e for i, e in enumerate(left) if i not in paired])
        known = {p.right for p in pairs}
        plan.vanished.extend(
            f"{work.place(e.row.number, 'indikator')} «{e.row['indikator'].text}»"
            for j, rows in enumerate(twins)
            if j not in known
            for e in rows
        )


def _repetitions(work: _Work, rows: Sequence[Entry]) -> Iterator[str]:
    """Rows of the source that repeat an indikator and are left out, unless they are further kegiatan of it."""
    first = {_key(e): e for e in reversed(rows)}
    for e in rows:
        origin = first[_key(e)]
        apart = _kegiatan(e.row) != _kegiatan(origin.row) and e.row["target"].value == origin.row["target"].value
        if e is not origin and not apart:
            yield (
                f"{work.name} {e.row['indikator'].ref} «{e.row['indikator'].text}» tidak diturunkan, karena mengulang "
                f"{origin.row['indikator'].ref}. Bila indikatornya lain, betulkan redaksinya lalu ulangi."
            )


def _key(e: Entry) -> tuple[str, str, str]:
    return e.wording.indikator, e.wording.sasaran, e.wording.kode.casefold()


def _kegiatan(row: Row) -> tuple[str, str]:
    return row["kegiatan"].text, row.carried.get("uraian_kegiatan", "")


def _twins(rows: Sequence[Entry], *, every: bool) -> list[list[Entry]]:
    """The rows of each indikator: several where it is carried by several kegiatan."""
    if every:
        return [[e] for e in rows]
    found: dict[tuple[str, str, str], list[Entry]] = {}
    for e in rows:
        found.setdefault(_key(e), []).append(e)
    return list(found.values())


def _complete(work: _Work, origin: Entry, entry: Entry) -> None:
    """The empty cells of a row that is surely the same indikator."""
    satuan = entry.row["satuan"].text or origin.row["satuan"].text
    for key, theirs in work.mapping.items():
        if key in CARRIED_DOWN:
            continue
        cell, column = entry.row[key], work.table.table.by_key[key]
        one = taken(origin.row, theirs, column)
        if one is None:
            continue
        if in_units(column) and other_unit(origin.row, entry.row):
            one = one._replace(doubt="satuannya lain dari kolom Satuan")
        number = entry.row.number
        if not one.doubt and same(one, cell):
            continue
        if not cell.empty or cell.formula is not None:
            if not one.doubt:
                _differs(work, origin.row[theirs], cell, number, key)
            continue
        _write(work, number, key, one, satuan, origin.row[theirs].ref)


def _write(work: _Work, number: int, key: str, one: Carried, satuan: str, ref: str) -> None:
    """One value into an empty cell; a doubt becomes a question."""
    address = f"{work.table.letters[key]}{number}"
    one = fitted(one, work.standing.get(address), satuan) if work.standing else one
    if address in work.fixed:
        one = one._replace(doubt="sel tujuannya tertutup sel yang digabung")
    if one.doubt:
        work.plan.asked.append(
            f"{work.table.sheet}!{address} ({work.table.title(key)}): {work.origin(ref)} tidak diambil, {one.doubt}. "
            "Isi sendiri."
        )
        return
    work.plan.put(work.table.sheet, address, one)


def _differs(work: _Work, theirs: Cell, cell: Cell, number: int, key: str) -> None:
    work.plan.differing.append(
        f"{work.place(number, key)} ({work.table.title(key)}) {shown(cell)}; {work.origin(theirs.ref)} {shown(theirs)}"
    )


def _words_above(work: _Work, matched: Sequence[tuple[Entry, Entry]]) -> None:
    """Columns in which empty means "as above": compared by what they mean, and filled where nothing stands above.

    A word written into one row would speak for the rows below as well, so it is filled only where every row without
    one is known to the source.
    """
    for key in (k for k in CARRIED_DOWN if k in work.mapping):
        theirs = work.mapping[key]
        bare = {r.number for r in work.table.all_rows if not r.carried.get(key)}
        free = bare <= {entry.row.number for _, entry in matched}
        running = ""
        for origin, entry in sorted(matched, key=lambda pair: pair[1].row.number):
            wanted, here = origin.row.carried.get(theirs, ""), entry.row.carried.get(key, "")
            number, ref = entry.row.number, origin.row[theirs].ref
            if not wanted or wanted == here:
                continue
            if here:
                work.plan.differing.append(f"{work.place(number, key)} «{here}»; {work.origin(ref)} «{wanted}»")
            elif not free or not entry.row[key].empty or entry.row[key].formula is not None:
                work.plan.asked.append(f"{work.place(number, key)} kosong; {work.origin(ref)} «{wanted}». Isi sendiri.")
            elif wanted != running:
                _write(work, number, key, Carried(wanted), "", ref)
            running = wanted if not here else running


def _ask(work: _Work, origin: Entry, entry: Entry) -> None:
    work.plan.asked.append(
        f"{work.place(entry.row.number, 'indikator')} «{entry.row['indikator'].text}» diduga sama dengan "
        f"{work.origin(origin.row['indikator'].ref)} «{origin.row['indikator'].text}». Bila sama, samakan "
        "redaksinya lalu ulangi; bila lain, tambahkan barisnya sendiri."
    )


def _add(work: _Work, rows: Sequence[Entry]) -> None:
    """Rows of indikator that the target lacks, below its last one."""
    table = work.table
    last = table.all_rows[-1] if table.all_rows else None
    spelt = last is None or last.is_indikator  # behind a note or a total the sasaran is written out once more
    above = {key: (last.carried.get(key, "") if last else "") for key in CARRIED_DOWN if key in work.mapping}
    numbers = free_rows(work.target, table, work.standing)
    for origin in rows:
        words = {key: origin.row.carried.get(work.mapping[key], "") for key in above}
        if lacking := [key for key, text in words.items() if above[key] and not text]:
            title = table.title(lacking[0])
            work.plan.asked.append(
                f"Baris {origin.row.number} {work.name} «{origin.row['indikator'].text}» tidak ditambahkan: "
                f"{title}-nya kosong, sehingga akan terbaca di bawah «{above[lacking[0]]}». Isi {title} di "
                f"{work.name}, lalu ulangi."
            )
            continue
        number = next(numbers)
        for key, text in words.items():
            if text and (text != above[key] or not spelt):
                _write(work, number, key, Carried(text), "", origin.row[work.mapping[key]].ref)
        above, spelt = words, True
        satuan = origin.row["satuan"].text
        for key, theirs in work.mapping.items():
            if key not in words and (one := taken(origin.row, theirs, table.table.by_key[key])):
                _write(work, number, key, one, satuan, origin.row[theirs].ref)
        work.plan.added.setdefault(table.sheet, []).append(number)
        place = work.place(number, "indikator")
        bare = work.standing and place.rpartition("!")[2] not in work.standing  # without colour and dropdowns
        work.plan.new.append(
            f"{place} «{origin.row['indikator'].text}»" + (" (di luar baris siap isi templat)" if bare else "")
        )
