"""Rows of indikator that a table lacks, below its last one, each with its sasaran where the row above says another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xlkinerja.carry.cells import Carried, fitted, taken
from xlkinerja.carry.placing import free_rows
from xlkinerja.carry.plan import Plan
from xlkinerja.check.cross.joined import Entry
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import CARRIED_DOWN, Book, TableData
from xlkinerja.workbook.package import RawCell


@dataclass(frozen=True)
class Work:
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


def write(work: Work, number: int, key: str, one: Carried, satuan: str, ref: str) -> None:
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


def carried_down(work: Work) -> list[str]:
    """The carried columns in which empty means "as above"."""
    return [key for key in CARRIED_DOWN if key in work.mapping]


def _above(work: Work, first: int, number: int) -> tuple[dict[str, str], bool] | None:
    """The words of the last row that stands between two numbers, and whether an empty cell below it means them.

    Behind a note or a total it does not, for formulas know of neither.
    """
    between = [r for r in work.table.all_rows if first < r.number < number]
    if not between:
        return None
    return {key: between[-1].carried.get(key, "") for key in carried_down(work)}, between[-1].is_indikator


def add(work: Work, rows: Sequence[Entry]) -> None:
    """Rows of indikator that the target lacks, below its last one."""
    table = work.table
    numbers = free_rows(work.target, table, work.standing)
    number = next(numbers)
    above, spelt = _above(work, 0, number) or (dict.fromkeys(carried_down(work), ""), True)
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
        for key, text in words.items():
            if text and (text != above[key] or not spelt):
                write(work, number, key, Carried(text), "", origin.row[work.mapping[key]].ref)
        satuan = origin.row["satuan"].text
        for key, theirs in work.mapping.items():
            if key not in words and (one := taken(origin.row, theirs, table.table.by_key[key])):
                write(work, number, key, one, satuan, origin.row[theirs].ref)
        work.plan.added.setdefault(table.sheet, []).append(number)
        place = work.place(number, "indikator")
        bare = work.standing and place.rpartition("!")[2] not in work.standing  # without the look of the others
        work.plan.new.append(
            f"{place} «{origin.row['indikator'].text}»" + (" (di luar baris siap isi templat)" if bare else "")
        )
        before, number = number, next(numbers)
        above, spelt = _above(work, before, number) or (words, True)
