"""Kegiatan of a long RKT, and the row of the PK that promises each of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from xlkinerja.check.cross.joining import one_to_one
from xlkinerja.check.single.amounts import code
from xlkinerja.check.values.texts import alike, likeness, normal
from xlkinerja.workbook.book import Book, Row

#: A PK row and a kegiatan are joined by name from this likeness on; the words in front do not count.
MIRIP_KEGIATAN = 0.8
_AWAL = re.compile(
    r"^(?:(?:terselenggaranya|terlaksananya|terwujudnya|tersusunnya|penyelenggaraan|pelaksanaan|melaksanakan|kegiatan)"
    r"\s+)+"
)


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """One kegiatan of the RKT: its rows, its programme, and the PK row with its code ("" and None without one)."""

    rkt: Book
    lembar: str
    nama: str
    nama_program: str
    sel_program: str
    rows: tuple[Row, ...]
    pk: Book | None = None
    lembar_pk: str = ""
    janji: Row | None = None

    @property
    def program(self) -> str:
        return normal(self.nama_program)

    @property
    def kode(self) -> str:
        sendiri = code(self.rows[0])
        if sendiri.count(".") >= 2:
            return sendiri
        return code(self.janji) if self.janji is not None else sendiri


def activities(books: Sequence[Book]) -> list[Kegiatan]:
    """The kegiatan of the RKT of a set in order, each with the row of the first PK that promises it."""
    rkt, pk = ([b for b in books if b.kind == k] for k in ("rkt", "pk"))
    if not rkt or rkt[0].main is None or "uraian_kegiatan" not in rkt[0].main.letters:
        return []
    book, data = rkt[0], rkt[0].main
    semua: list[Kegiatan] = []
    sel_program = ""
    rows: list[Row] = []
    for row in data.rows:
        if row.is_total or not row.is_indikator:
            continue
        sel_program = row["program"].ref if row["program"].text or not sel_program else sel_program
        nama = row.carried.get("uraian_kegiatan", "")
        program = row.carried.get("program", "")
        if semua and normal(nama) == normal(semua[-1].nama) and normal(program) == semua[-1].program:
            rows.append(row)
            semua[-1] = _kegiatan(book, data.sheet, semua[-1].sel_program, rows)
        elif nama:
            rows = [row]
            semua.append(_kegiatan(book, data.sheet, sel_program, rows))
    return _promised(semua, pk[0]) if pk else semua


def _kegiatan(book: Book, lembar: str, sel_program: str, rows: Sequence[Row]) -> Kegiatan:
    carried = rows[0].carried
    nama, program = carried.get("uraian_kegiatan", ""), carried.get("program", "")
    return Kegiatan(book, lembar, nama, program, sel_program, tuple(rows))


def _promised(semua: Sequence[Kegiatan], pk: Book) -> list[Kegiatan]:
    """Each kegiatan with its row of the PK: by the last segment of its code, else by name, one to one."""
    janji = list(pk.main.indikator) if pk.main else []
    calon: list[tuple[float, int, int]] = []
    for i, k in enumerate(semua):
        for j, row in enumerate(janji):
            kode = [code(r).rpartition(".")[2] for r in (k.rows[0], row)]
            if kode[0] and kode[0] == kode[1]:
                calon.append((2.0, i, j))
            elif (mirip := _name_likeness(k, row)) >= MIRIP_KEGIATAN:
                calon.append((mirip, i, j))
    milik = one_to_one(calon)
    lembar = pk.main.sheet if pk.main else ""
    return [
        replace(k, pk=pk, lembar_pk=lembar, janji=janji[milik[i]]) if i in milik else k for i, k in enumerate(semua)
    ]


def _name_likeness(k: Kegiatan, row: Row) -> float:
    nama = _bare(k.nama)
    teks = [_bare(row["indikator"].text), _bare(row.sasaran)]
    return max((likeness(nama, t) for t in teks if t and alike(nama, t, MIRIP_KEGIATAN)), default=0.0)


def _bare(teks: str) -> str:
    return _AWAL.sub("", normal(teks))
