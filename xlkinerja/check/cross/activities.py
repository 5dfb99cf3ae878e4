"""Kegiatan of a long RKT, and the row of the PK that promises each of them."""

from collections.abc import Sequence
from typing import NamedTuple

from xlkinerja.check.cross.joining import one_to_one
from xlkinerja.check.single.levels import code
from xlkinerja.check.values.texts import likeness_of, normal
from xlkinerja.kinerja.vocabulary import Expression
from xlkinerja.workbook.book import Book, Row

#: A PK row and a kegiatan are joined by name from this likeness on; the words in front do not count:
#: «pengelolaan logistik pemilu» / «pengelolaan logistik» 0.851,
#: not «masa kampanye pemilu» / «pengelolaan kampanye pemilu» 0.766.
ALIKE_KEGIATAN = 0.8
_PREFIX = Expression(r"^(?:«pembuka kegiatan»\s+)+")


class Kegiatan(NamedTuple):
    """One kegiatan of the RKT: its rows, its programme, and the PK row with its code ("" and None without one)."""

    rkt: Book
    lembar: str
    name: str
    program_name: str
    program_sel: str
    rows: tuple[Row, ...]
    pk: Book | None = None
    pk_lembar: str = ""
    promise: Row | None = None

    @property
    def program(self) -> str:
        return normal(self.program_name)

    @property
    def kode(self) -> str:
        alone = code(self.rows[0])
        if alone.count(".") >= 2:
            return alone
        return code(self.promise) if self.promise is not None else alone


def activities(books: Sequence[Book]) -> list[Kegiatan]:
    """The kegiatan of the RKT of a set in order, each with the row of the first PK that promises it."""
    rkt, pk = ([b for b in books if b.kind == k] for k in ("rkt", "pk"))
    if not rkt or rkt[0].main is None or "uraian_kegiatan" not in rkt[0].main.letters:
        return []
    book, data = rkt[0], rkt[0].main
    every: list[Kegiatan] = []
    program_sel = ""
    rows: list[Row] = []
    for row in data.rows:
        if row.is_total or not row.is_indikator:
            continue
        program_sel = row["program"].ref if row["program"].text or not program_sel else program_sel
        name = row.carried.get("uraian_kegiatan", "")
        program = row.carried.get("program", "")
        if every and normal(name) == normal(every[-1].name) and normal(program) == every[-1].program:
            rows.append(row)
            every[-1] = _kegiatan(book, data.sheet, every[-1].program_sel, rows)
        elif name:
            rows = [row]
            every.append(_kegiatan(book, data.sheet, program_sel, rows))
    return _promised(every, pk[0]) if pk else every


def _kegiatan(book: Book, lembar: str, program_sel: str, rows: Sequence[Row]) -> Kegiatan:
    carried = rows[0].carried
    name, program = carried.get("uraian_kegiatan", ""), carried.get("program", "")
    return Kegiatan(book, lembar, name, program, program_sel, tuple(rows))


def _promised(every: Sequence[Kegiatan], pk: Book) -> list[Kegiatan]:
    """Each kegiatan with its row of the PK: by the last segment of its code, else by name, one to one."""
    promises = list(pk.main.indikator) if pk.main else []
    candidates: list[tuple[float, int, int]] = []
    for i, k in enumerate(every):
        for j, row in enumerate(promises):
            kode = [code(r).rpartition(".")[2] for r in (k.rows[0], row)]
            if kode[0] and kode[0] == kode[1]:
                candidates.append((2.0, i, j))
            elif likeness := _name_likeness(k, row):
                candidates.append((likeness, i, j))
    matches = one_to_one(candidates)
    lembar = pk.main.sheet if pk.main else ""
    return [
        k._replace(pk=pk, pk_lembar=lembar, promise=promises[matches[i]]) if i in matches else k
        for i, k in enumerate(every)
    ]


def _name_likeness(k: Kegiatan, row: Row) -> float:
    texts = (_bare(row["indikator"].text), _bare(row.sasaran))
    return max((likeness_of(_bare(k.name), t, ALIKE_KEGIATAN) for t in texts if t), default=0.0)


def _bare(text: str) -> str:
    return _PREFIX.without(normal(text))
