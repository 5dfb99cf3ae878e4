"""The rows of a table as its document has them: bands, merged and empty cells, continued rows, totals, notes."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from xlkinerja.intake.blocks import SourceCell, SourcePlace, SourceTable
from xlkinerja.intake.cells import Row, Span, begins_above, filled, is_numbering, shown
from xlkinerja.intake.columns import Columns
from xlkinerja.intake.names import PK_MONEY, SHEETS
from xlkinerja.intake.titles import Told, aim_of, is_outcome, is_page_line, is_program, sasaran_of
from xlkinerja.report.fields import ROW_CHOICES, year_of
from xlkinerja.workbook.book import CARRIED_DOWN
from xlkinerja.workbook.labels import begins_note, is_average, is_part_sum, is_recap, is_sum, is_whole_sum

#: Columns that a merged cell holds for all of its rows; a figure that is merged belongs to one row only.
_SHARED = frozenset(
    {*CARRIED_DOWN, "indikator", "satuan", "polarisasi", "penanggung_jawab", "kode_kegiatan", "pelaksana", "kegiatan"}
)
#: What each row is about.
_SUBJECT = {"anggaran": "uraian", PK_MONEY: "program"}
_AMOUNTS = frozenset({"pagu", "realisasi", "persen", "anggaran"})
#: A line that ends with one of these goes on.
_GOES_ON = re.compile(
    r"(?:[-/,]|\b(?:dan|yang|di|dari|untuk|dengan|pada|serta|atau|oleh|dalam|ke|atas|terhadap))$", re.IGNORECASE
)


#: Polarisasi in the words of a balanced scorecard, as the applications of ministries print it.
_SCORECARD = {"maximize": "Maksimal", "minimize": "Minimal", "stabilize": "Stabil"}


class Left(NamedTuple):
    """A text that was not taken, where it stands, and why."""

    text: str
    place: SourcePlace
    reason: str


class Rows(NamedTuple):
    """The rows by key, the cell that each value comes from, the total, and what was left."""

    rows: list[dict[str, str]]
    cells: list[dict[str, SourceCell]]
    total: dict[str, str]
    left: list[Left]
    #: What bands and cells above say, also for the pages that follow; and the cells of those that no row has used yet.
    above: dict[str, str]
    unused: list[Span]
    total_cells: list[Span]


class _Reader:
    """Reads the rows of one table one after the other; what a band or a cell above says holds until another does."""

    def __init__(self, table: SourceTable, columns: Columns, told: Told, result: Rows) -> None:
        self.table, self.columns, self.out = table, columns, result
        self.subject = _SUBJECT.get(columns.kind, "indikator")
        self.above = result.above
        self.above.update({k: t for k, t in (("sasaran", told.sasaran), ("tujuan", told.aim)) if t})
        self.bare: Span | None = None  # a sasaran that no word announced, in the column of indikator
        self.below_bare: list[dict[str, str]] = []
        self.mixed = False

    def read(self, number: int) -> None:
        row = self.table.rows[number]
        here = self._here(row)
        inside = [s for s in here if s.column in self.columns.by_key.values() or s.column in self.columns.cut.values()]
        if not here:
            return
        if is_numbering(row):
            return
        if len(here) == 1 and is_page_line(shown(here[0].cell)):
            return  # it stands among the lines of the document
        if len(here) == 1 and self._band(here[0]):
            return
        label = self._label(here)
        if label and self._is_part_sum(label, row):
            self._leave(here, "jumlah sebagian; baris yang dijumlahkan sudah diambil")
        elif label and self._of_money and is_average(shown(label.cell)):
            self._leave(here, "rata-rata, bukan baris dan bukan jumlah")
        elif label and (is_recap(shown(label.cell)) or (self._of_money and is_whole_sum(shown(label.cell)))):
            self._total(number, label)
        elif begins_note(shown(here[0].cell)) and len(here) == 1:
            self._leave(here, "catatan di bawah tabel")
        elif inside:
            self._row(number, row, here)
        else:
            self._leave(here, "di luar kolom yang dikenal")

    @property
    def _of_money(self) -> bool:
        return self.columns.kind in _SUBJECT

    def _label(self, here: list[Span]) -> Span | None:
        """The cell that says what a row is: in a budget its name, for a code has letters too; else the first words."""
        words = [s for s in here if not _is_digits(shown(s.cell))]
        named = [s for s in words if s.column == self.columns.by_key.get(self.subject) or is_sum(shown(s.cell))]
        return next(iter([*(named if self._of_money else ()), *words]), None)

    def _is_part_sum(self, label: Span, row: Row) -> bool:
        """Whether a row adds up only some of the others; one with its Sumber is the sum of that."""
        text, sumber = shown(label.cell), self.columns.by_key.get("sumber")
        if is_part_sum(text):
            return True
        return self._of_money and is_sum(text) and not is_whole_sum(text) and not (sumber and shown(row[sumber]))

    def _here(self, row: Row) -> list[Span]:
        """What a row shows in the columns of this table."""
        return [s for s in filled(row) if s.column in self.columns.span or s.width == len(row)]

    def _leave(self, spans: Iterable[Span], reason: str) -> None:
        self.out.left.extend(Left(shown(s.cell), s.cell.place, reason) for s in spans)

    def _band(self, span: Span) -> bool:
        """Whether a row of one cell is a band; what it says then holds for the rows below."""
        text = shown(span.cell)
        keys = SHEETS[self.columns.kind].by_key
        if (sasaran := sasaran_of(text)) and "sasaran" in keys:
            self.above["sasaran"] = sasaran
            self.out.unused.append(span)
        elif (aim := aim_of(text)) and self.columns.kind != "anggaran":
            self.above["tujuan"] = aim
            if "tujuan" not in keys:
                self._leave([span], f"tujuan tidak punya kolom di {SHEETS[self.columns.kind].name}")
        elif span.width < len(self.columns.span) - 1 or span.width == 1 or is_recap(text) or begins_note(text):
            return False
        elif is_program(text) and "program" in keys and "program" not in self.columns.by_key:
            self.above["program"] = text
        elif "sasaran" in keys and "sasaran" not in self.columns.by_key:
            self.above["sasaran"] = text
            self.out.unused.append(span)
        else:
            self._leave([span], "baris pita yang tidak dikenal")
        return True

    def _row(self, number: int, row: Row, here: list[Span]) -> None:
        own, cells = self._own(number, row)
        if not own:
            self._leave(here, "tidak masuk baris mana pun")
            return
        self._other_cells(number, here)
        if self.out.rows and self._goes_on(own):
            last = self.out.rows[-1]
            for key, text in own.items():
                before = last.get(key, "")
                for r in self.out.rows[::-1]:
                    if r.get(key, "") != before or (key not in CARRIED_DOWN and r is not last):
                        break
                    r[key] = f"{before} {text}".strip()
                if key in CARRIED_DOWN:
                    self.above[key] = last[key]
            return
        for key in CARRIED_DOWN:
            if key in own:
                self.above[key] = own[key]
        known = SHEETS[self.columns.kind].by_key
        carried = {k: t for k, t in self.above.items() if k in known and k not in own}
        if not own.get(self.subject) and not (self.columns.kind == "anggaran" and "tahun" in self.columns.by_key):
            if own.keys() & set(CARRIED_DOWN) and not own.keys() - {*CARRIED_DOWN, "no"}:
                self.out.unused.extend(here)  # only what the rows below have in common
                return
            self._leave(here, f"baris tanpa {known[self.subject].header.lower()}")
            return
        if self._may_be_sasaran(own):
            self._without_figures(own, here)
            return
        taken = carried | own
        said = [t for t in taken.values() if t]
        self._leave(
            [s for s in self.out.unused if not _is_digits(shown(s.cell)) and not any(t in shown(s.cell) for t in said)],
            "tanpa baris di bawahnya",
        )
        self.out.unused.clear()
        if self.bare and not self.mixed and "sasaran" not in taken:
            taken = {"sasaran": shown(self.bare.cell), **taken}
            self.below_bare.append(taken)
        self.out.rows.append(taken)
        self.out.cells.append(cells)

    def _own(self, number: int, row: Row) -> tuple[dict[str, str], dict[str, SourceCell]]:
        """What a row says itself, and what merged cells say for it."""
        own: dict[str, str] = {}
        cells: dict[str, SourceCell] = {}
        for key, column in self.columns.by_key.items():
            cell = row[column]
            text = shown(cell)
            if begins_above(self.table, number, column) and key not in _SHARED:
                continue
            if (right := self.columns.cut.get(column)) is not None and (more := shown(row[right])):
                if text and row[right] is not cell:
                    self.out.left.append(Left(f"{text} | {more}", cell.place, "terpotong di dua kolom; satukan dahulu"))
                    continue
                text = more
            if key in ROW_CHOICES and text:
                printed, text = text, _choice(key, text)
                if not text and not begins_above(self.table, number, column):
                    self.out.left.append(Left(printed, cell.place, f"bukan pilihan {', '.join(ROW_CHOICES[key])}"))
            if text:
                own[key], cells[key] = text, cell
        return own, cells

    def _other_cells(self, number: int, here: list[Span]) -> None:
        """Lists what stands in columns that are not known, once for a merged cell."""
        taken = {*self.columns.by_key.values(), *self.columns.cut.values(), *self.columns.cut}
        for span in here:
            covered = set(range(span.column, span.column + span.width))
            if not covered & taken and not begins_above(self.table, number, span.column):
                reason = self.columns.unknown.get(span.column, "kolom tidak dikenal")
                self.out.left.append(Left(shown(span.cell), span.cell.place, reason))

    def _goes_on(self, own: Mapping[str, str]) -> bool:
        """Whether a row only continues the one above: its words go on in the middle of a sentence.

        It has no number and no figures of its own, where the row above has some; and names do not begin in lower case
        in this table anyway.
        """
        last = self.out.rows[-1]
        if own.keys() & {"no"} or not own:
            return False
        figures = {k for k in own if self._is_figure(k)}
        if figures & {k for k in last if last[k]}:
            return False
        names = [k for k in own if k not in figures]
        lowered = sum(r.get(self.subject, "")[:1].islower() for r in self.out.rows)
        if lowered > len(self.out.rows) / 2 or not names:
            return False
        return all(own[k][:1].islower() or bool(_GOES_ON.search(last.get(k, ""))) for k in names)

    def _may_be_sasaran(self, own: Mapping[str, str]) -> bool:
        """Whether a row may name the sasaran of those below: it has no figures, and nothing else names one."""
        known = SHEETS[self.columns.kind].by_key
        named = "sasaran" in self.columns.by_key or "sasaran" in self.above or "sasaran" not in known
        return not named and own.keys() <= {"no", "indikator"}

    def _without_figures(self, own: Mapping[str, str], here: list[Span]) -> None:
        """Takes such a row as a sasaran where its words are those of one.

        Where another row without figures is worded otherwise, nobody knows which of them are sasaran: all are left.
        """
        bare = next((s for s in here if shown(s.cell) == own["indikator"]), None)
        if bare and is_outcome(own["indikator"]) and not self.mixed:
            self.bare = bare
            return
        reason = "baris tanpa angka: sasaran, atau indikator yang angkanya tidak tertulis"
        self._leave(here, reason)
        if not self.mixed:
            for text in dict.fromkeys(row.pop("sasaran") for row in self.below_bare):
                self.out.left.append(Left(text, self.table.place, reason))
        self.mixed = True

    def _is_figure(self, key: str) -> bool:
        column = SHEETS[self.columns.kind].by_key.get(key)
        return year_of(key) is not None or (column is not None and column.kind.numeric and key != "no")

    def _total(self, number: int, label: Span) -> None:
        kind, row = self.columns.kind, self.table.rows[number]
        own, cells = self._own(number, row)
        amounts: dict[str, str] = {k: t for k, t in own.items() if k in _AMOUNTS and t != shown(label.cell)}
        if kind == PK_MONEY and amounts:
            self.out.rows.append({"program": shown(label.cell), **amounts})
            self.out.cells.append({"program": label.cell, **{k: cells[k] for k in amounts}})
        elif kind in ("anggaran", "rkt") and amounts.keys() - {"persen"} and not is_average(shown(label.cell)):
            # of several sums the last is that of all
            self._leave(self.out.total_cells, "jumlah sebagian; baris yang dijumlahkan sudah diambil")
            self.out.total.clear()
            self.out.total.update({"label": shown(label.cell), **amounts})
            places = {label.column, *(self.columns.by_key[k] for k in amounts)}
            self.out.total_cells[:] = [s for s in self._here(row) if s.column in places]
        else:
            amounts = {}
            label = label._replace(column=-1)
        taken = [label.column, *(self.columns.by_key[k] for k in amounts)]
        rest = [s for s in self._here(row) if not {*range(s.column, s.column + s.width)} & {*taken}]
        if rest:
            self._leave(rest, "baris jumlah atau rata-rata, dihitung lagi di buku kerja")


def _choice(key: str, text: str) -> str:
    """What a text means in a column with a dropdown; "" where it is none of its choices."""
    known = {one.casefold(): one for one in ROW_CHOICES[key]} | (_SCORECARD if key == "polarisasi" else {})
    return known.get(text.casefold(), "")


def _is_digits(text: str) -> bool:
    return not any(c.isalpha() for c in text)


def read_rows(
    table: SourceTable, numbers: Iterable[int], columns: Columns, told: Told, result: Rows | None = None
) -> Rows:
    """The rows of a table; with `result` those of a table that goes on there are put behind its rows."""
    result = result or Rows([], [], {}, [], {}, [], [])
    reader = _Reader(table, columns, told, result)
    for number in numbers:
        reader.read(number)
    return result
