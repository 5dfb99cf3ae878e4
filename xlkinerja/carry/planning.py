"""What is carried from one document into another: cells to write, and what a person has to look at.

Nothing that stands in the target is changed. What is joined by likeness only is asked, what differs is listed, what the
source no longer holds is listed. New rows stand below the last one, with their sasaran written out: a row put between
others would move cells that notes, colours and formulas of the user belong to, and a sasaran that returns keeps its
number.
"""

from collections.abc import Iterator, Mapping, Sequence

from xlkinerja.carry.adding import Work, add, carried_down, write
from xlkinerja.carry.cells import (
    BOUNDS,
    Carried,
    in_units,
    other_unit,
    same,
    same_words,
    shown,
    spelt_otherwise,
    taken,
)
from xlkinerja.carry.placing import covered
from xlkinerja.carry.plan import Plan
from xlkinerja.carry.refusing import UNCHANGED
from xlkinerja.carry.routes import Route, columns
from xlkinerja.check.cross.joined import Entry, once, rows_of
from xlkinerja.check.cross.joining import Means, join
from xlkinerja.workbook.book import CARRIED_DOWN, Book, Cell, Row
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import RawCell

#: From so many indikator on two documents of which none is the same one are of different offices or years.
_STRANGERS = 3


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
        why = next((p.tindakan for p in lacking.problems if p.kind in ("lembar_hilang", "kolom_hilang")), "")
        raise PatchRefused(
            f"{lacking.name or lacking.document_name}: tabel indikatornya tidak terbaca. {UNCHANGED} {why}".rstrip()
        )
    mapping = columns(way, source, tahun)
    lost = [target.main.table.by_key[k].header for k in mapping if k not in target.main.letters]
    plan.asked.extend(
        f"Kolom {title} tidak ada di lembar {target.main.sheet}, sehingga tidak diisi. Bila kolom itu berjudul lain, "
        "ubah judulnya lalu ulangi."
        for title in lost
    )
    mapping = {k: s for k, s in mapping.items() if k in target.main.letters}
    work = Work(plan, source, target, target.main, standing, mapping, covered(target, target.main), places or {})
    left, right = rows_of(0, source), rows_of(1, target)
    if not way.same_kind:
        plan.asked.extend(_repetitions(work, left))
        left = once(left)
    twins = _twins(right, every=way.same_kind)
    heads = [rows[0] for rows in twins]
    pairs = join([e.wording for e in left], [e.wording for e in heads])
    torn = [p for p in pairs if p.means is Means.KODE and _torn(left[p.left], heads[p.right], left, heads)]
    sure = {p.left: p.right for p in pairs if p.means is not Means.ALIKE and p not in torn}
    if not (sure or torn or all_new) and min(len(left), len(heads)) >= _STRANGERS:
        raise PatchRefused(
            f"Tidak satu pun indikator {work.name} ada di {target.document_name}. {UNCHANGED} Periksa apakah "
            "kedua berkas itu memang milik kantor dan tahun yang sama"
            + ("; bila ya dan semuanya baris baru, ulangi dengan --baris-baru." if places else ".")
        )
    matched = [(left[i], entry) for i, j in sure.items() for entry in twins[j]]
    for origin, entry in matched:
        _complete(work, origin, entry)
    _words_above(work, matched)
    for p in pairs:
        if p in torn:
            _ask_which(work, left[p.left], heads[p.right])
        elif p.means is Means.ALIKE:
            _ask(work, left[p.left], heads[p.right])
    paired = {p.left for p in pairs}
    alone = [e for i, e in enumerate(left) if i not in paired]
    if not way.adds:
        plan.left.extend(f"{work.name} {source.tahun} {_named(e)}" for e in alone)
    else:
        add(work, alone)
        known = {p.right for p in pairs}
        plan.vanished.extend(
            f"{work.table.sheet}!{_named(e)}" for j, rows in enumerate(twins) if j not in known for e in rows
        )


def _repetitions(work: Work, rows: Sequence[Entry]) -> Iterator[str]:
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


def _named(e: Entry) -> str:
    return f"{e.row['indikator'].ref} «{e.row['indikator'].text}»"


def _origin(work: Work, e: Entry) -> str:
    """A row of the source as users know it."""
    return f"{work.origin(e.row['indikator'].ref)} «{e.row['indikator'].text}»"


def _torn(origin: Entry, entry: Entry, left: Sequence[Entry], right: Sequence[Entry]) -> bool:
    """Whether the code of a pair says one thing and the words another: each code stands beside the name of the other.

    Two indikator whose names were exchanged are such pairs; one that was only reworded is none.
    """
    here, there = origin.wording.indikator, entry.wording.indikator
    return here != there and (
        here in {e.wording.indikator for e in right} or there in {e.wording.indikator for e in left}
    )


def _twins(rows: Sequence[Entry], *, every: bool) -> list[list[Entry]]:
    """The rows of each indikator: several where it is carried by several kegiatan."""
    if every:
        return [[e] for e in rows]
    found: dict[tuple[str, str, str], list[Entry]] = {}
    for e in rows:
        found.setdefault(_key(e), []).append(e)
    return list(found.values())


def _complete(work: Work, origin: Entry, entry: Entry) -> None:
    """The empty cells of a row that is surely the same indikator."""
    satuan = entry.row["satuan"].text or origin.row["satuan"].text
    other_target = _other_target(work, origin.row, entry.row)
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
        if not cell.empty or cell.formula is not None or (other_target and key in BOUNDS):
            if spelt_otherwise(one, cell):
                work.plan.spelling.append(work.place(number, key))
            elif not one.doubt:
                _differs(work, origin.row[theirs], cell, number, key)
            continue
        write(work, number, key, one, satuan, origin.row[theirs].ref)


def _other_target(work: Work, origin: Row, entry: Row) -> bool:
    """Whether a bound of the target stands that is not the source's: with the other one it would be nobody's range."""
    for key in BOUNDS:
        if key not in work.mapping or (entry[key].empty and entry[key].formula is None):
            continue
        one = taken(origin, work.mapping[key], work.table.table.by_key[key])
        if one is None or not same(one, entry[key]):
            return True
    return False


def _differs(work: Work, theirs: Cell, cell: Cell, number: int, key: str) -> None:
    work.plan.differing.append(
        f"{work.place(number, key)} ({work.table.title(key)}) {shown(cell)}; {work.origin(theirs.ref)} {shown(theirs)}"
    )


def _words_above(work: Work, matched: Sequence[tuple[Entry, Entry]]) -> None:
    """Columns in which empty means "as above": compared by what they mean, and filled where nothing stands above.

    A word written into one row would speak for the rows below as well, so it is filled only where every row without
    one is known to the source. A row without an indikator says nothing of its own.
    """
    for key in carried_down(work):
        theirs = work.mapping[key]
        bare = {r.number for r in work.table.all_rows if not r["indikator"].empty and not r.carried.get(key)}
        free = bare <= {entry.row.number for _, entry in matched}
        running = ""
        for origin, entry in sorted(matched, key=lambda pair: pair[1].row.number):
            wanted, here = origin.row.carried.get(theirs, ""), entry.row.carried.get(key, "")
            number, ref = entry.row.number, origin.row[theirs].ref
            if not wanted or wanted == here:
                continue
            if here and same_words(here, wanted):
                if not entry.row[key].empty:  # once, in the cell that holds it
                    work.plan.spelling.append(work.place(number, key))
            elif here:
                work.plan.differing.append(f"{work.place(number, key)} «{here}»; {work.origin(ref)} «{wanted}»")
            elif not free or not entry.row[key].empty or entry.row[key].formula is not None:
                work.plan.asked.append(f"{work.place(number, key)} kosong; {work.origin(ref)} «{wanted}». Isi sendiri.")
            elif wanted != running:
                write(work, number, key, Carried(wanted), "", ref)
            running = wanted if not here else running


def _ask_which(work: Work, origin: Entry, entry: Entry) -> None:
    work.plan.asked.append(
        f"{work.table.sheet}!{_named(entry)} berkode sama dengan {_origin(work, origin)}, tetapi redaksi itu "
        "milik baris lain. Betulkan kode atau redaksinya, lalu ulangi."
    )


def _ask(work: Work, origin: Entry, entry: Entry) -> None:
    work.plan.asked.append(
        f"{work.table.sheet}!{_named(entry)} diduga sama dengan {_origin(work, origin)}. Bila sama, samakan "
        "redaksinya lalu ulangi; bila lain, tambahkan barisnya sendiri."
    )
