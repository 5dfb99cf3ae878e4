"""The indikator that a sentence speaks of, and what the documents and printed tables say of it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.check.cross.joined import Entry, rows_of
from xlkinerja.check.cross.joining import KODE_LENGTH
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.printed.narasi import Reference, Statement, resolve
from xlkinerja.check.printed.reviewing import at, at_workbook, book_name, called
from xlkinerja.check.printed.tables import PrintedRow, bare, printed_value
from xlkinerja.check.values.cells import Reading, read_value
from xlkinerja.check.values.places import Place
from xlkinerja.check.values.texts import alike, normal
from xlkinerja.kinerja.capaian import Result
from xlkinerja.kinerja.reached import reached
from xlkinerja.summary.measuring import book_aturan, measure_rows

#: Kinds of figures that speak of one indikator.
OF_INDIKATOR = ("target", "realisasi", "capaian")
#: From this likeness on the name in a sentence is taken for that of an indikator, where it is like no other.
ALIKE_NAME = 0.85
_PREFIX = re.compile(r"^(?:indikator|iku|ikk|ik|sasaran)(?: kinerja)?(?: utama| kegiatan| program)?(?: [0-9]{1,2})? ")
_YEAR = re.compile(r" (?:pada |di )?(?:tahun )?(20[0-9]{2})$")
#: Whether a row with a code and a name is wanted.
Wanted = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Spoken:
    """Rows of workbooks and of printed tables that are the indikator of a sentence; `guess` where only alike."""

    entries: tuple[Entry, ...]
    printed: tuple[PrintedRow, ...]
    guess: bool = False

    @property
    def name(self) -> str:
        return self.entries[0].row["indikator"].text if self.entries else self.printed[0].name


@dataclass(frozen=True, slots=True)
class Truth:
    """What one document or table says: the figure, who says it, and where."""

    reading: Reading
    sumber: str
    place: Place


def spoken_of(laporan: Laporan, p: Statement) -> Spoken | None:
    """The indikator that Dasar names by code or name; None where it names none."""
    dasar = p.row["dasar"].text
    entries = [e for i, b in enumerate(laporan.books) for e in rows_of(i, b)]
    printed = [r for t in laporan.tables for r in t.rows]
    names = [bare(dasar), _PREFIX.sub("", bare(dasar)), _YEAR.sub("", bare(dasar))]
    for wanted in (_by_kode(dasar), _by_name(names), _by_kode(dasar.partition(" ")[0])):
        found = Spoken(
            tuple(e for e in entries if wanted(e.wording.kode, e.wording.indikator)),
            tuple(r for r in printed if wanted(r.wording.kode, r.wording.indikator or r.wording.sasaran)),
        )
        if found.entries or found.printed:
            return _complete(laporan, found, printed)
    every = dict.fromkeys(n for n in (*(e.wording.indikator for e in entries), *(r.wording.indikator for r in printed)))
    like = [n for n in every if n and any(_like(n, name) for name in names)]
    if len(like) != 1:
        return None
    guessed = Spoken(
        tuple(e for e in entries if e.wording.indikator == like[0]),
        tuple(r for r in printed if r.wording.indikator == like[0]),
        guess=True,
    )
    return _complete(laporan, guessed, printed)


def _by_kode(text: str) -> Wanted:
    """Whether a code is the one named, whole or by its last part."""
    kode = text.strip(" .()").casefold()

    def wanted(own: str, _name: str) -> bool:
        last = own.casefold().rpartition(".")[2]
        return bool(own and kode) and (own.casefold() == kode or (len(last) >= KODE_LENGTH and last == kode))

    return wanted


def _by_name(names: Sequence[str]) -> Wanted:
    """Whether a name is one of those named."""
    return lambda _kode, name: bool(name) and name in names


def _like(name: str, wanted: str) -> bool:
    shortened = len(wanted.split()) >= 3 and (name.startswith(wanted) or f" {wanted} " in f" {name} ")
    return bool(wanted) and (shortened or alike(name, wanted, ALIKE_NAME))


def _complete(laporan: Laporan, found: Spoken, printed: Sequence[PrintedRow]) -> Spoken:
    """The same indikator in every document and table, whatever its wording there."""
    pairs = {**laporan.promised, **laporan.measured}
    heads = [*found.entries, *(pairs[r.row.number].reference for r in found.printed if r.row.number in pairs)]
    entries = {e.key: e for head in heads for e in (head, *laporan.group_of(head))}
    numbers = {r.row.number for r in found.printed}
    rows = [
        r
        for r in printed
        if r.row.number in numbers or (r.row.number in pairs and pairs[r.row.number].reference.key in entries)
    ]
    return Spoken(tuple(entries.values()), tuple(rows), found.guess)


def truths(laporan: Laporan, p: Statement, spoken: Spoken) -> list[Truth]:
    """What is said of the indikator: where the sentence names a table or document, only there."""
    tahun = _YEAR.search(bare(p.row["dasar"].text))
    if tahun is not None and int(tahun[1]) != laporan.book.tahun and tahun[1] not in bare(spoken.name):
        return list(_of_last_year(laporan, spoken)) if _is_last_year(laporan, p.besaran, tahun[1]) else []
    reference = resolve(laporan, p.reference) if p.reference else Reference()
    every = [*_of_entries(laporan, p.besaran, spoken), *_of_tables(laporan, p.besaran, spoken)]
    if reference.blank:
        return every
    numbers = {r.row.number for t in reference.tables for r in t.rows}
    own = [
        *_of_entries(
            laporan, p.besaran, Spoken(tuple(e for e in spoken.entries if e.document in reference.workbooks), ())
        ),
        *_of_tables(laporan, p.besaran, Spoken((), tuple(r for r in spoken.printed if r.row.number in numbers))),
    ]
    return own or every


def _is_last_year(laporan: Laporan, besaran: str, tahun: str) -> bool:
    return besaran == "realisasi" and laporan.book.tahun is not None and int(tahun) == laporan.book.tahun - 1


def _of_last_year(laporan: Laporan, spoken: Spoken) -> Iterator[Truth]:
    for e in spoken.entries:
        reading = read_value(e.row, "realisasi_n1", book_aturan(laporan.book_of(e.document)).tangga)
        if reading is not None:
            yield Truth(reading, book_name(laporan, e.document), at_workbook(laporan, e, "realisasi_n1"))


def _of_entries(laporan: Laporan, besaran: str, spoken: Spoken) -> Iterator[Truth]:
    for e in spoken.entries:
        book = laporan.book_of(e.document)
        if besaran == "target":
            reading = read_value(e.row, "target", book_aturan(book).tangga)
        elif book.kind != "realisasi":
            continue
        elif besaran == "realisasi":
            reading = read_value(e.row, "realisasi", book_aturan(book).tangga)
        else:
            reading = next((_result(m.result) for m in measure_rows(book) if m.row.number == e.row.number), None)
        if reading is not None:
            yield Truth(reading, book_name(laporan, e.document), at_workbook(laporan, e, besaran))


def _of_tables(laporan: Laporan, besaran: str, spoken: Spoken) -> Iterator[Truth]:
    numbers = {r.row.number for r in spoken.printed}
    for r in spoken.printed:
        reading = printed_value(r.row[besaran], laporan.aturan.tangga)
        if reading is not None:
            yield Truth(reading, called(laporan.table_of(r)), at(laporan, r.row[besaran]))
    if besaran == "capaian":
        for u in laporan.measurements:
            if u.entry.row.number in numbers and u.result and (computed := _result(u.result)) is not None:
                yield Truth(computed, f"hitungan {called(u.table)}", at(laporan, u.entry.row["capaian"]))


def _result(result: Result) -> Reading | None:
    """A computed capaian as a figure: the exact one, so that a sentence may round it."""
    if reached(result.status) is None or result.capaian is None:
        return None
    if isinstance(result.capaian, Decimal):
        return Reading(result.capaian, "%")
    return Reading(None, "", predikat=result.capaian)


def named(laporan: Laporan, p: Statement) -> bool:
    """Whether Dasar names an indikator of the set, or a sasaran, whose own figures stand in no table."""
    name = bare(p.row["dasar"].text)
    if not normal(name):
        return False
    wordings = [e.wording for i, b in enumerate(laporan.books) for e in rows_of(i, b)]
    wordings += [r.wording for t in laporan.tables for r in t.rows]
    return any(w.sasaran == name for w in wordings) or spoken_of(laporan, p) is not None
