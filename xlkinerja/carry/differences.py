"""What changed between two versions of one document: rows joined as the check joins them, and money by program."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.cross.copies import same_content
from xlkinerja.check.cross.joined import Entry, join_documents, rows_of
from xlkinerja.check.cross.joining import Means
from xlkinerja.check.values.cells import as_text, percents, read_value, shown_as_date
from xlkinerja.check.values.dates import read_date, write_date
from xlkinerja.check.values.texts import fold
from xlkinerja.kinerja.angka import plain_satuan, write_rupiah
from xlkinerja.pages.form import GONE, NEW, Retargeted
from xlkinerja.workbook.book import Book, Cell, Row, TableData
from xlkinerja.workbook.layout import CellKind

ADDED, VANISHED, CHANGED, TOTAL = "ditambahkan", "dihapus", "diubah", "jumlah"
DOUBTFUL = "pasangan menurut kemiripan saja, periksa"
#: What has another place in the comparison, or none: the numbers of the row, and the range that the target shows.
_ASIDE = frozenset({"no", "no_urut", "target_maksimum"})
_TARGET = "Target"


class Difference(NamedTuple):
    """One thing that changed: where, what it is about, in which column, before and now."""

    lembar: str
    kind: str
    subject: str
    column: str = ""
    before: str = ""
    after: str = ""
    #: Whether the two rows were paired by likeness only.
    doubtful: bool = False

    def __str__(self) -> str:
        doubt = f" ({DOUBTFUL})" if self.doubtful else ""
        if self.kind in (ADDED, VANISHED):
            value = self.after or self.before
            return f"{self.kind}: {self.subject}{f' ({value})' if value else ''}"
        return f"{self.subject}: {self.column} {self.before or '(kosong)'} → {self.after or '(kosong)'}{doubt}"


class Differences(NamedTuple):
    """All that changed between two workbooks, and the table of targets that goes with a changed PK."""

    before: str
    after: str
    found: tuple[Difference, ...]
    targets: tuple[Retargeted, ...]
    #: What could not be compared, as sentences.
    notes: tuple[str, ...] = ()


class NotComparableError(Exception):
    """Why two workbooks cannot be compared, as a sentence that says what to do."""


def differences(before: Book, after: Book) -> Differences:
    """What changed from one workbook to the other. Raises NotComparableError for two kinds, or a file that is none."""
    for book in (before, after):
        if book.document is None or not book.readable:
            problem = book.problems[0]
            raise NotComparableError(f"{book.path}: {problem.pesan} {problem.tindakan}")
    if before.document is not after.document:
        raise NotComparableError(
            f"{before.path.name} adalah {before.document_name}, {after.path.name} adalah {after.document_name}. "
            "Bandingkan dua berkas dari dokumen yang sama."
        )
    berkas = _names(before, after)
    if same_content(before, after):
        return Differences(*berkas, (), ())
    found = list(_fields(before, after))
    rows, targets, notes = _rows(before, after, berkas)
    found += rows
    main = before.main.table.name if before.main else ""
    for name in before.tables.keys() | after.tables.keys():
        left, right = before.tables.get(name), after.tables.get(name)
        if name == main:
            continue
        if left is None or right is None:
            notes.append(f"Lembar {name} hanya ada di {berkas[0 if left else 1]}; tidak dibandingkan.")
        elif any(c.kind is CellKind.RUPIAH for c in left.table.columns):
            found += _money(left, right)
        else:
            notes.append(f"Lembar {name} tidak dibandingkan.")
    return Differences(*berkas, tuple(found), tuple(targets), tuple(dict.fromkeys(notes)))


def _names(before: Book, after: Book) -> tuple[str, str]:
    """What the two files are called: by name alone, with their folders where they bear the same one."""
    if before.path.name == after.path.name:
        return str(before.path), str(after.path)
    return before.path.name, after.path.name


def _fields(before: Book, after: Book) -> Iterator[Difference]:
    fields = {f.key: f for form in before.document.forms for f in form.fields} if before.document else {}
    for cells_before, cells_after, lembar in (
        (before.identitas, after.identitas, "Identitas"),
        (before.pengaturan, after.pengaturan, "Pengaturan"),
    ):
        for key, field in fields.items():
            if key not in cells_before and key not in cells_after:
                continue
            date = field.kind is CellKind.DATE
            earlier, later = (_shown(cells.get(key), date=date) for cells in (cells_before, cells_after))
            if fold(earlier) != fold(later):
                yield Difference(lembar, CHANGED, lembar, field.label, earlier, later)


def _shown(cell: Cell | None, *, date: bool = False) -> str:
    if cell is None:
        return ""
    day = read_date(cell) if date and not cell.empty else None
    return write_date(day) if day else as_text(cell)


def _rows(before: Book, after: Book, berkas: tuple[str, str]) -> tuple[list[Difference], list[Retargeted], list[str]]:
    """The indikator of both: joined, added and vanished, in the order of the new document."""
    joined = join_documents([before, after], grown=True)
    found: list[Difference] = []
    targets: list[Retargeted] = []
    pairs: list[tuple[Entry | None, Entry | None, bool]] = []
    for group in joined.groups:
        left, right = group.members.get(0), group.members.get(1)
        doubtful = any(m.means is Means.ALIKE for m in group.members.values())
        pairs.append((left.entry if left else None, right.entry if right else None, doubtful))
    notes = [
        f"{berkas[r.entry.document]} baris {r.entry.row.number} memuat nama sasaran di kolom indikator; tidak "
        f"dibandingkan: {r.entry.row['indikator'].text}"
        for r in joined.misplaced
    ]
    notes += [
        f"{berkas[r.entry.document]} baris {r.entry.row.number} mengulang baris {r.origin.row.number}; tidak "
        f"dibandingkan: {r.entry.row['indikator'].text}"
        for r in joined.repeated
        if r.in_one_sasaran
    ]
    told = {m.entry.key for g in joined.groups for m in g.members.values()} | {r.entry.key for r in joined.replaced}
    for n, book in enumerate((before, after)):
        further = [str(e.row.number) for e in rows_of(n, book) if e.key not in told]
        if further and not joined.strangers:
            notes.append(
                f"{berkas[n]} baris {', '.join(further)} memuat kegiatan berikutnya dari indikator yang sama; tidak "
                "dibandingkan."
            )
    if joined.strangers:
        stranger = joined.strangers[0]
        counts = {stranger.document: stranger.here, joined.reference: stranger.in_reference}
        sizes = ", ".join(f"{berkas[n]} {counts[n]} baris" for n in sorted(counts))
        notes.append(
            f"Hanya {stranger.joined} indikator yang sama ({sizes}); kedua "
            "berkas tampaknya memuat indikator yang lain, sehingga barisnya tidak dipasangkan."
        )
        return found, targets, notes
    lembar = after.main.sheet if after.main else ""
    pairs.sort(key=lambda p: (p[1] is None, (p[1] or p[0]).row.number))  # type: ignore[union-attr]
    for one, two, doubtful in pairs:
        if one is None and two is not None:
            name, value = two.row["indikator"].text, _target(two.row)
            found.append(Difference(lembar, ADDED, name, _TARGET, "", value))
            targets.append(Retargeted(name, "", value, NEW))
        elif two is None and one is not None:
            name, value = one.row["indikator"].text, _target(one.row)
            found.append(Difference(lembar, VANISHED, name, _TARGET, value))
            targets.append(Retargeted(name, value, "", GONE))
        elif one is not None and two is not None:
            changed = list(_columns(before, after, one.row, two.row, lembar, doubtful=doubtful))
            found += changed
            if any(d.column == _TARGET for d in changed):
                targets.append(
                    Retargeted(
                        two.row["indikator"].text, _target(one.row), _target(two.row), DOUBTFUL if doubtful else ""
                    )
                )
    return found, targets, notes


def _columns(before: Book, after: Book, one: Row, two: Row, lembar: str, *, doubtful: bool) -> Iterator[Difference]:
    if before.main is None or after.main is None:
        return
    name = two["indikator"].text
    if not _same_target(one, two):
        yield Difference(lembar, CHANGED, name, _TARGET, _target(one), _target(two), doubtful)
    for column in before.main.table.columns:
        key = column.key
        both = key in before.main.letters and key in after.main.letters
        if column.computed or key in _ASIDE or key == "target" or not both:
            continue
        earlier, later = (r.carried.get(key, "") or _written(r, key, column.kind) for r in (one, two))
        same = (
            plain_satuan(earlier) == plain_satuan(later)
            if key == "satuan"
            else _plain(earlier, key) == _plain(later, key)
        )
        if not same:
            yield Difference(lembar, CHANGED, name, before.main.title(key), earlier, later, doubtful)


def _plain(text: str, key: str) -> str:
    return fold(text).casefold() if key == "polarisasi" else fold(text)


def _written(row: Row, key: str, kind: CellKind) -> str:
    number = percents(row[key])
    if number is None or kind is CellKind.TEXT:
        return as_text(row[key])
    if kind is CellKind.RUPIAH:
        return write_rupiah(number)
    reading = read_value(row, key) if kind in (CellKind.VALUE, CellKind.TRIWULAN) else None
    return str(reading) if reading else as_text(row[key])


def _same_target(one: Row, two: Row) -> bool:
    """Whether two rows set the same target: 4 laporan is 4 Laporan."""
    readings = [read_value(row, "target") for row in (one, two)]
    if readings[0] is None or readings[1] is None:
        return _target(one) == _target(two)
    first, second = readings[0], readings[1]
    return first.magnitude == second.magnitude and plain_satuan(first.satuan) == plain_satuan(second.satuan)


def _target(row: Row) -> str:
    """The target with its unit and, of a range, both bounds; a date as one; what cannot be read as it was typed."""
    reading = read_value(row, "target")
    return str(reading) if reading is not None else _shown(row["target"], date=shown_as_date(row["target"]))


def _money(before: TableData, after: TableData) -> Iterator[Difference]:
    """Rows of an anggaran sheet by their code and name, and the sums where no Tingkat tells rows apart."""
    left, right = _by_name(before), _by_name(after)
    columns = [
        c for c in before.table.columns
        if c.kind is CellKind.RUPIAH and not c.computed and c.key in before.letters and c.key in after.letters
    ]  # fmt: skip
    for key in (*left, *(k for k in right if k not in left)):
        one, two = left.get(key), right.get(key)
        if one is None or two is None:
            row = one or two
            amounts = ", ".join(_rupiah(row[c.key]) for c in columns if row and not row[c.key].empty)
            kind = VANISHED if two is None else ADDED
            name = _name(before, row) if row else ""
            yield Difference(
                after.sheet, kind, name, "", amounts if two is None else "", amounts if one is None else ""
            )
            continue
        for column in columns:
            earlier, later = _rupiah(one[column.key]), _rupiah(two[column.key])
            if earlier != later:
                yield Difference(after.sheet, CHANGED, _name(after, two), after.title(column.key), earlier, later)
    if "tingkat" not in before.table.by_key:
        for column in columns:
            sums = [_sum(data.rows, column.key) for data in (before, after)]
            if sums[0] != sums[1]:
                first, now = map(write_rupiah, sums)
                yield Difference(after.sheet, TOTAL, "Jumlah", after.title(column.key), first, now)


def _by_name(data: TableData) -> Mapping[tuple[str, ...], Row]:
    """Rows by what names them, each with how often it stood before; typed totals are the office's own sums."""
    rows: dict[tuple[str, ...], Row] = {}
    for row in data.rows:
        if row.is_total or row[data.table.anchor].empty:
            continue
        parts = [fold(as_text(row[k])).casefold() for k in ("tahun", "tingkat", "sumber") if k in data.table.by_key]
        name = fold(as_text(row["kode"]) or _name(data, row)).casefold()
        n = 0
        while (key := (*parts, name, str(n))) in rows:
            n += 1
        rows[key] = row
    return rows


def _name(data: TableData, row: Row) -> str:
    return as_text(row[data.table.anchor])


def _rupiah(cell: Cell) -> str:
    return write_rupiah(cell.number) if cell.number is not None else as_text(cell)


def _sum(rows: Sequence[Row], key: str) -> Decimal:
    return sum((r[key].number or Decimal(0) for r in rows if not r.is_total), Decimal(0))
