"""What the sentences of a report state about its tables, and the tables that they speak of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.cross.joined import once, rows_of
from xlkinerja.check.printed.budget import printed_budgets
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.printed.tables import SASARAN, PrintedTable, printed_number
from xlkinerja.check.single.amounts import rupiah
from xlkinerja.check.values.cells import as_text, decimals_of
from xlkinerja.check.values.places import Place
from xlkinerja.check.values.texts import normal
from xlkinerja.workbook.book import Book, Row, TableData
from xlkinerja.workbook.documents import DOCUMENTS
from xlkinerja.workbook.sheets.angka_narasi import ANGKA_NARASI, BESARAN

_BESARAN = {normal(name): key for key, name in BESARAN.items()} | {normal(key): key for key in BESARAN}
#: Kinds of figures that are amounts of money.
MONEY_BESARAN = ("total_pagu", "total_realisasi", "sisa_anggaran", "pagu_sumber", "realisasi_sumber")
_NUMBER = re.compile(r"[\s.\-]*[0-9]+[a-z]?", re.IGNORECASE)
_UNTIL = re.compile(r"\s+(?:sampai|s\.?d\.?|s/d|hingga)\s+|\s*[–—]\s*", re.IGNORECASE)


class Statement(NamedTuple):
    """One stated figure. `besaran` is a key of BESARAN, "" where it is not known; `basis` is in lower case."""

    book: Book
    row: Row
    letak: str
    besaran: str
    basis: str
    reference: str
    value: Decimal | None

    @property
    def text(self) -> str:
        return as_text(self.row["nilai"])

    @property
    def place(self) -> Place:
        """The cell of the figure."""
        return self.at("nilai")

    def at(self, column: str) -> Place:
        return Place(self.book, ANGKA_NARASI.name, self.row[column].ref)

    @property
    def decimals(self) -> int:
        return 0 if self.value is None else decimals_of(self.value)

    def near(self, correct: Decimal) -> bool:
        """Whether the figure is the right one (known to two decimals), rounded as it was printed."""
        limit = Decimal("0.5").scaleb(-self.decimals) + Decimal("0.005")
        return self.value is not None and abs(self.value - correct) <= limit


class Reference(NamedTuple):
    """What a statement speaks of: printed tables, printed budgets, workbooks (places in the set)."""

    tables: tuple[PrintedTable, ...] = ()
    anggaran: tuple[TableData, ...] = ()
    workbooks: tuple[int, ...] = ()

    @property
    def blank(self) -> bool:
        return not (self.tables or self.anggaran or self.workbooks)


def statements(laporan: Laporan, *besaran: str) -> Iterator[Statement]:
    """The stated figures of some kinds, of all kinds without any named; unreadable ones have no nilai."""
    data = laporan.book.tables.get(ANGKA_NARASI.name)
    letak = ""
    for row in data.rows if data else ():
        letak = row["letak"].text or letak
        kind = _BESARAN.get(normal(row["besaran"].text), "")
        if not besaran or kind in besaran:
            basis, cell = as_text(row["dasar"]).casefold(), row["nilai"]
            value = rupiah(cell.text) if kind in MONEY_BESARAN and cell.text else printed_number(cell)
            yield Statement(laporan.book, row, letak, kind, basis, row["acuan"].text, value)


def grounded(laporan: Laporan, *besaran: str) -> Iterator[tuple[Statement, Reference]]:
    """The stated figures of some kinds with what they speak of.

    None that names what is not there: an unknown table is told itself, a missing document proves nothing.
    """
    for p in statements(laporan, *besaran):
        reference = resolve(laporan, p.reference)
        if not (p.reference and reference.blank):
            yield p, reference


def resolve(laporan: Laporan, name: str) -> Reference:
    """The tables of that name; a name without its number means all of them, "T3.4 sampai T3.10" those between.

    "T3.4, PK" are both; nothing where one of several is not there.
    """
    budgets = printed_budgets(laporan.book)
    ordered = list(dict.fromkeys([*(t.name for t in laporan.tables), *budgets]))
    whole = _chosen(name, ordered) if name else set()
    parts = [] if whole or not name else [one.strip() for one in name.split(",")]
    chosen = {one: _chosen(one, ordered) for one in parts}
    workbooks = {one: _workbooks(laporan, one) for one in parts if not chosen[one]}
    if not all(workbooks.values()):
        return Reference()
    tables = whole.union(*chosen.values())
    return Reference(
        tuple(t for t in laporan.tables if t.name in tables),
        tuple(b for n, b in budgets.items() if n in tables),
        tuple(i for found in workbooks.values() for i in found),
    )


def _chosen(name: str, every: Sequence[str]) -> set[str]:
    same = {n for n in every if normal(n) == normal(name)}
    if same:
        return same
    ends = [normal(u) for u in _UNTIL.split(name)]
    places = [i for i, n in enumerate(every) if normal(n) in ends]
    if len(ends) == 2 and len(places) >= 2:
        return set(every[places[0] : places[-1] + 1])
    prefix = name.casefold().strip()
    rests = {n: n[len(prefix) :] for n in every if n.casefold().startswith(prefix)}
    return {n for n, rest in rests.items() if _NUMBER.fullmatch(rest) and not (prefix[-1:] + rest[:1]).isdigit()}


def names_document(name: str) -> bool:
    """Whether the name is that of a kind of document, in the set or not."""
    kind = re.sub(r" perubahan.*$", "", normal(name))
    return kind in {normal(d.kode) for d in DOCUMENTS if not d.printed}


def _workbooks(laporan: Laporan, name: str) -> list[int]:
    """Workbooks of that name: PK means the first version, else the newest there is."""
    wanted = _bare_name(name)
    every = [(i, b) for i, b in enumerate(laporan.books) if b is not laporan.book and b.document]
    exact = [i for i, b in every if _bare_name(b.document_name) == wanted]
    of_kind = [i for i, b in every if b.document and normal(b.document.kode) == wanted]
    return exact or of_kind[-1:]


def _bare_name(name: str) -> str:
    """The name for comparing: "PK perubahan ke-1" and "PK perubahan 1" are one."""
    return re.sub(r"\bke (?=[0-9])", "", normal(name))


Contents = Sequence[tuple[str, str]]


def contents(laporan: Laporan, reference: Reference | None = None) -> list[tuple[str, Contents, bool]]:
    """Name, (sasaran, indikator) of each row, and whether the rows are sasaran: of the tables and workbooks meant.

    Tables that are meant together count together. Without a reference every table, printing and workbook by itself.
    """
    if reference is not None and not reference.blank:
        result = [_of_tables(reference.tables)] if reference.tables else []
        return result + [_of_workbook(laporan, i) for i in reference.workbooks]
    groups = [(t,) for t in laporan.tables] + [c.tables for c in laporan.printings if len(c.tables) > 1]
    workbooks = (i for i, b in enumerate(laporan.books) if b.main is not None and any(b.main.indikator))
    return [_of_workbook(laporan, i) for i in workbooks] + [_of_tables(t) for t in groups]


def together(tables: Sequence[PrintedTable]) -> str:
    """Tables that are meant together: tabel «T3.4 sampai T3.10»."""
    name = tables[0].name if len(tables) == 1 else f"{tables[0].name} sampai {tables[-1].name}"
    return f"tabel «{name}»"


def _of_tables(tables: Sequence[PrintedTable]) -> tuple[str, Contents, bool]:
    content = [(b.wording.sasaran, b.wording.indikator) for t in tables for b in t.rows]
    return together(tables), content, all(t.tingkat == SASARAN for t in tables)


def _of_workbook(laporan: Laporan, document: int) -> tuple[str, Contents, bool]:
    book = laporan.books[document]
    return book.document_name, [(b.wording.sasaran, b.wording.indikator) for b in once(rows_of(document, book))], False


def distinct(texts: Iterable[str]) -> int:
    return len({t for t in texts if t})
