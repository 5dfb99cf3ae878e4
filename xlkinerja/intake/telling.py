"""What was taken from where, and what was not, in lines for a reader."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from xlkinerja.intake.assemble import Intake, TakenTable, everything_left
from xlkinerja.intake.cells import is_tick, shown
from xlkinerja.intake.names import SHEETS
from xlkinerja.intake.reporting import title_of
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka
from xlkinerja.report.cells import amount, target, value
from xlkinerja.report.column_names import KIND_BY_KEY
from xlkinerja.report.fields import year_of
from xlkinerja.report.noting import holds_more
from xlkinerja.workbook.documents import BY_KODE
from xlkinerja.workbook.layout import CellKind

_MOST = 5  # examples of texts that were left for one reason


def kind_name(kind: str) -> str:
    """A kind of table as users call it: PK, Rencana Aksi, Realisasi."""
    return title_of(kind)


def told_tables(intake: Intake, *, rows: bool) -> Iterator[str]:
    """Each table with its place and its columns; with `rows` every row of it as well."""
    for table in intake.tables:
        version = f" perubahan {table.told.version}" if table.told.version else ""
        yield f"{table.name}: {kind_name(table.kind)}{version}, {len(table.found.rows)} baris, dari {table.place}"
        if table.told.title:
            yield f"  judul: {table.told.title}"
        if table.columns.note:
            yield f"  perhatikan: {table.columns.note}"
        for key, column in table.columns.by_key.items():
            yield f"  {column_name(table, key)} ← «{table.header.words(column)}»"
        for key in sorted({k for r in table.found.rows for k in r} - set(table.columns.by_key)):
            yield f"  {column_name(table, key)} ← baris pita, baris di atas tabel, kode dalam kurung, atau % di judul"
        if rows:
            yield from _rows(table)
        if table.found.total:
            yield f"  jumlah: {' | '.join(table.found.total.values())}"
        for money in table.money:
            yield f"  anggaran: {' | '.join(money.values())}"


def _rows(table: TakenTable) -> Iterator[str]:
    for number, row in enumerate(table.found.rows, 1):
        yield f"  {number:3} {' | '.join(f'{column_name(table, k)}: {t}' for k, t in row.items())}"


def column_name(table: TakenTable, key: str) -> str:
    """The header of a column in our workbooks; a target of a year with its year."""
    if (year := year_of(key)) is not None:
        return f"Target {year}"
    column = SHEETS[table.kind].by_key.get(key)
    return column.header if column else "No"


def told_left(intake: Intake) -> Iterator[str]:
    """The texts that were not taken, by reason and table, with their places."""
    by_reason: dict[tuple[str, str], list[str]] = {}
    for one in everything_left(intake):
        where = str(one.place._replace(row=0, cell=""))
        by_reason.setdefault((where, one.reason), []).append(f"«{one.text}» ({_short(one.place.row, one.place.cell)})")
    for (where, reason), texts in by_reason.items():
        more = f", dan {len(texts) - _MOST} lagi" if len(texts) > _MOST else ""
        yield f"Tidak diambil, {where}, {reason}: {', '.join(texts[:_MOST])}{more}"


def _short(row: int, cell: str) -> str:
    return f"sel {cell}" if cell else f"baris {row}"


def told_notes(intake: Intake, names: Collection[str]) -> Iterator[str]:
    """Cells of the named tables whose text says more than the number that is taken of it, where no comment keeps it."""
    for table in intake.tables:
        if table.name not in names:
            continue
        for row in table.found.cells:
            for key, cell in row.items():
                column = SHEETS[table.kind].by_key.get(key)
                if column and column.kind.numeric and holds_more(shown(cell)):
                    yield f"Tercetak lebih dari angkanya, {cell.place}, {column_name(table, key)}: «{shown(cell)}»"


def told_open(intake: Intake, kinds: Collection[str]) -> Iterator[str]:
    """Figures of tables of those kinds that are written as printed, because nobody can say which number they are."""
    for table in intake.tables:
        if table.kind not in kinds:
            continue
        twofold = []
        for row, cells in zip(table.found.rows, table.found.cells, strict=True):
            for key, cell in cells.items():
                text = shown(cell)
                if not _stays_text(table, row, key, text):
                    continue
                try:
                    angka = baca_angka(text)
                except AngkaRusak as error:
                    yield f"Ditulis seperti tercetak, {cell.place}, {column_name(table, key)}: {error}"
                    continue
                if angka.ambiguous and not angka.doubt:
                    twofold.append(f"«{text}» ({_short(cell.place.row, cell.place.cell)})")
                elif not angka.predikat:
                    reason = angka.doubt or "bukan satu angka"
                    yield f"Ditulis seperti tercetak, {cell.place}, {column_name(table, key)}: «{text}» {reason}"
        if twofold:
            more = f", dan {len(twofold) - _MOST} lagi" if len(twofold) > _MOST else ""
            where = table.place._replace(row=0, cell="")
            listed = ", ".join(twofold[:_MOST])
            yield f"Ditulis seperti tercetak, {where}, titik atau koma bermakna ganda: {listed}{more}"


def _stays_text(table: TakenTable, row: Mapping[str, str], key: str, text: str) -> bool:
    """Whether a printed figure goes into its cell as the text that it is."""
    column = SHEETS[table.kind].by_key.get(key)
    if column is None or column.computed or not column.kind.numeric or key == "no" or is_tick(text):
        return False
    if column.kind is CellKind.RUPIAH:
        return isinstance(amount(text), str)
    named = target(row, "")
    return isinstance(named["target"] if key == "target" else value(text, str(named["satuan"] or ""), row), str)


def told_computed(intake: Intake) -> Iterator[str]:
    """Columns that were read but are computed anew in the workbook, so that what is printed stands only in Reviu."""
    for table in intake.tables:
        sheet = SHEETS[table.kind]
        computed = [k for k in table.columns.by_key if k in sheet.by_key and sheet.by_key[k].computed and k != "no"]
        if computed:
            names = ", ".join(column_name(table, k) for k in computed)
            yield f"{table.name}: {names} dihitung sendiri di buku kerja; yang tercetak hanya ditulis oleh --ke reviu"


def told_use(intake: Intake, fillings: Mapping[str, Sequence[str]], document: str) -> Iterator[str]:
    """Which tables fill the workbook, and which of those that were recognised do not; Reviu takes them all."""
    if document == "reviu":
        return
    names = {name for every in fillings.values() for name in every}
    used = [t.name for t in intake.tables if t.name in names]
    rest = [f"{t.name} ({kind_name(t.kind)})" for t in intake.tables if t.name not in names]
    if rest:
        yield f"Mengisi {', '.join(fillings)}: {_few(used)}; tidak mengisi apa pun: {_few(rest)}"


def _few(names: Sequence[str]) -> str:
    more = f", dan {len(names) - _MOST} lagi" if len(names) > _MOST else ""
    return ", ".join(names[:_MOST]) + more


def kinds_for(document: str) -> tuple[str, ...]:
    """The kinds of tables that fill a workbook, by the key of its document; every kind fills Reviu."""
    kode = next((d.kode for d in BY_KODE.values() if d.key == document), "")
    if kode == "Reviu":
        return tuple(KIND_BY_KEY.values())
    main = KIND_BY_KEY[kode]
    return (main, "anggaran") if main == "pengukuran" else (main,)
