"""The indikator that a sentence speaks of, and what the documents and printed tables say of it."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.cross.joined import Entry, rows_of
from xlkinerja.check.cross.joining import KODE_LENGTH, Wording
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.printed.narasi import Statement, resolve
from xlkinerja.check.printed.tables import PrintedRow, bare, printed_value
from xlkinerja.check.values.cells import Reading, read_value
from xlkinerja.check.values.places import Place
from xlkinerja.check.values.texts import alike
from xlkinerja.kinerja.capaian import Result
from xlkinerja.kinerja.reached import reached
from xlkinerja.summary.measuring import book_aturan, book_results

#: Kinds of figures that speak of one indikator.
OF_INDIKATOR = ("target", "realisasi", "capaian")
#: From this likeness on the name in a sentence is taken for that of an indikator, where it is like no other:
#: «Peserta pelaporan dana kampanye» / «Persentase pelaporan dana kampanye» 0.923,
#: not «Persentase pelaksanaan kampanye» / «Persentase pelaporan dana kampanye» 0.831.
ALIKE_NAME = 0.85
_PREFIX = re.compile(r"^(?:indikator|iku|ikk|ik|sasaran)(?: kinerja)?(?: utama| kegiatan| program)?(?: [0-9]{1,2})? ")
_YEAR = re.compile(r" (?:pada |di )?(?:tahun )?(20[0-9]{2})$")
#: Whether a row with a code and a name is wanted.
Wanted = Callable[[str, str], bool]


class Spoken(NamedTuple):
    """Rows of workbooks and of printed tables that are the indikator of a sentence; `guess` where only alike."""

    entries: tuple[Entry, ...]
    printed: tuple[PrintedRow, ...]
    guess: bool = False

    def only(self, wanted: Wanted) -> "Spoken":
        """Those with a code and a name that are wanted; a row of a sasaran has the name of the sasaran."""
        named = (r for r in self.printed if wanted(r.wording.kode, r.wording.indikator or r.wording.sasaran))
        return Spoken(tuple(e for e in self.entries if wanted(e.wording.kode, e.wording.indikator)), tuple(named))

    @property
    def wordings(self) -> list[Wording]:
        return [*(e.wording for e in self.entries), *(r.wording for r in self.printed)]

    @property
    def blank(self) -> bool:
        return not (self.entries or self.printed)

    @property
    def name(self) -> str:
        return self.entries[0].row["indikator"].text if self.entries else self.printed[0].name


class Truth(NamedTuple):
    """What one document or table says: the figure, who says it, and where."""

    reading: Reading
    sumber: str
    place: Place


def spoken_of(laporan: Laporan, p: Statement) -> Spoken | None:
    """The indikator that Dasar names by code or name; None where it names none."""
    dasar, every = p.row["dasar"].text, _every(laporan)
    names = [bare(dasar), _PREFIX.sub("", bare(dasar)), _YEAR.sub("", bare(dasar))]
    ways = (_by_kode(dasar), _by_name(names), _by_kode(dasar.partition(" ")[0]))
    found = next((own for wanted in ways if not (own := every.only(wanted)).blank), None)
    if found is None:
        indikator = dict.fromkeys(w.indikator for w in every.wordings)
        like = [n for n in indikator if n and any(_like(n, name) for name in names)]
        found = every.only(_by_name(like))._replace(guess=True) if len(like) == 1 else None
    return None if found is None else _complete(laporan, found, every.printed)


def _every(laporan: Laporan) -> Spoken:
    entries = (e for i, b in enumerate(laporan.books) for e in rows_of(i, b))
    return Spoken(tuple(entries), tuple(r for t in laporan.tables for r in t.rows))


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
    numbers = {r.row.number for r in found.printed}
    heads = [*found.entries, *(pairs[n].reference for n in sorted(numbers & pairs.keys()))]
    entries = {e.key: e for head in heads for e in (head, *laporan.group_of(head))}
    numbers |= {n for n, pair in pairs.items() if pair.reference.key in entries}
    return Spoken(tuple(entries.values()), tuple(r for r in printed if r.row.number in numbers), found.guess)


def truths(laporan: Laporan, p: Statement, spoken: Spoken) -> list[Truth]:
    """What is said of the indikator: where the sentence names a table or document, only there."""
    tahun = _YEAR.search(bare(p.row["dasar"].text))
    if tahun is not None and int(tahun[1]) != laporan.book.tahun and tahun[1] not in bare(spoken.name):
        is_last_year = p.besaran == "realisasi" and laporan.book.tahun == int(tahun[1]) + 1
        return list(_of_entries(laporan, "realisasi_n1", spoken)) if is_last_year else []
    reference = resolve(laporan, p.reference)
    numbers = {r.row.number for t in reference.tables for r in t.rows}
    meant = Spoken(
        tuple(e for e in spoken.entries if e.document in reference.workbooks),
        tuple(r for r in spoken.printed if r.row.number in numbers),
    )
    own, every = ([*_of_entries(laporan, p.besaran, s), *_of_tables(laporan, p.besaran, s)] for s in (meant, spoken))
    return own or every


def _of_entries(laporan: Laporan, column: str, spoken: Spoken) -> Iterator[Truth]:
    for e in spoken.entries:
        book = laporan.books[e.document]
        if column in ("realisasi", "capaian") and book.kind != "realisasi":
            continue
        if column == "capaian":
            reading = _result(book_results(book).get(e.row.number))
        else:
            reading = read_value(e.row, column, book_aturan(book).tangga)
        if reading is not None:
            yield Truth(reading, book.document_name, laporan.place_of(e, column))


def _of_tables(laporan: Laporan, besaran: str, spoken: Spoken) -> Iterator[Truth]:
    for r in spoken.printed:
        reading = printed_value(r.row[besaran], laporan.aturan.tangga)
        if reading is not None:
            yield Truth(reading, r.letak, r.at(besaran))
    for u in laporan.of_rows(spoken.printed) if besaran == "capaian" else ():
        if (computed := _result(u.result)) is not None:
            yield Truth(computed, f"hitungan {u.entry.letak}", u.entry.at("capaian"))


def _result(result: Result | None) -> Reading | None:
    """A computed capaian as a figure: the exact one, so that a sentence may round it."""
    capaian = result.capaian if result and reached(result.status) is not None else None
    if capaian is None:
        return None
    return Reading(capaian, "%") if isinstance(capaian, Decimal) else Reading(None, "", predikat=capaian)


def named(laporan: Laporan, p: Statement) -> bool:
    """Whether Dasar names an indikator of the set, or a sasaran, whose own figures stand in no table."""
    name = bare(p.row["dasar"].text)
    of_sasaran = (w.sasaran == name for w in _every(laporan).wordings)
    return bool(name) and (any(of_sasaran) or spoken_of(laporan, p) is not None)
