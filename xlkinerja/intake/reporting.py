"""What was taken as a report in the shape of docs/contoh.md: which table fills which document."""

from collections.abc import Collection, Sequence
from typing import Any

from xlkinerja.intake.assemble import Intake, TakenTable
from xlkinerja.intake.names import SHEETS
from xlkinerja.report.column_names import KIND_BY_KEY
from xlkinerja.report.fields import year_of
from xlkinerja.report.parts import REQUIRED

#: Keys of the isian by kind.
_FILLS = {kind: key for key, kind in KIND_BY_KEY.items()}


def report_data(
    intake: Intake, satker: str, entitas: str, tahun: int, fills: Sequence[str]
) -> tuple[dict[str, Any], list[str]]:
    """The report in the shape of docs/contoh.md, and what is to be told of how its tables were joined.

    Tables of one kind fill one document as long as none of them repeats an indikator: measurement is printed per
    sasaran. A table that does is the same document printed again; it stays in the report and fills nothing. `fills`
    are the kinds that fill a workbook.
    """
    isian: dict[str, Any] = {}
    said: list[str] = []
    known: dict[str, set[tuple[str, str]]] = {}
    # a table with its realisasi goes before one that repeats its rows with the target or pagu only
    for table in sorted(intake.tables, key=lambda t: "realisasi" not in t.columns.by_key):
        key = _FILLS[table.kind]
        if table.kind not in fills or not table.found.rows:
            continue
        if table.kind == "pk" and table.told.version:
            key = f"PK perubahan {table.told.version}"
        if table.told.tahun not in (None, tahun):
            said.append(
                f"{table.name} ({table.place}) berjudul tahun {table.told.tahun}, jadi tidak mengisi {key} {tahun}"
            )
            continue
        if empty := next((k for k in REQUIRED.get(table.kind, ()) if not any(k in r for r in table.found.rows)), ""):
            header = SHEETS[table.kind].by_key[empty].header
            said.append(f"{table.name} ({table.place}) tanpa isi di kolom {header}, jadi tidak mengisi {key}")
            continue
        names = {_name(table, row) for row in table.found.rows}
        if _repeated(names, known.setdefault(key, set())):
            said.append(f"{table.name} ({table.place}) mengulang baris tabel lain, jadi tidak mengisi {key}")
            continue
        known[key] |= names
        isian.setdefault(key, []).append(table.name)
    data = {
        "satker": satker,
        "entitas": entitas,
        "tahun": tahun,
        "isian": isian,
        "tabel": [_as_data(table) for table in intake.tables],
    }
    return data, said


def _repeated(names: Collection[tuple[str, str]], known: Collection[tuple[str, str]]) -> bool:
    """Whether rows stand there already: a table that prints no sasaran repeats them by their indikator alone."""
    without = {other for one, other in known if not one} | {other for one, other in names if not one}
    return any((one, other) in known for one, other in names) or bool(
        without & {other for _, other in names} & {other for _, other in known}
    )


def _name(table: TakenTable, row: dict[str, str]) -> tuple[str, str]:
    keys = ("tahun", "uraian") if table.kind == "anggaran" else ("sasaran", "indikator")
    one, other = (row.get(k, "").casefold() for k in keys)
    return one, other + row.get("kegiatan", "").casefold()


def _as_data(table: TakenTable) -> dict[str, Any]:
    """One table in the shape of a report; targets of years stand under their year."""
    rows: list[dict[str, Any]] = []
    for row in table.found.rows:
        years = {str(y): text for key, text in row.items() if (y := year_of(key)) is not None}
        plain = {k: text for k, text in row.items() if year_of(k) is None}
        rows.append(plain | ({"target": years} if years else {}))
    header = [" | ".join(t) for t in table.header.texts]
    data: dict[str, Any] = {
        "id": table.name,
        "jenis": table.kind,
        "letak": " · ".join(filter(None, (table.told.title, str(table.place)))),
        "kepala": header,
        "baris": rows,
    }
    if table.found.total:
        data["jumlah"] = table.found.total
    if table.money:
        data["anggaran"] = table.money
    return data


def row_places(intake: Intake, names: Sequence[str]) -> list[str]:
    """Where each row of the named tables begins in its source, in the order in which they fill a sheet."""
    every = {table.name: table for table in intake.tables}
    return [
        str(next((cell.place for cell in row.values()), every[name].place))
        for name in names
        for row in every[name].found.cells
    ]


def title_of(kind: str) -> str:
    """What a kind of table is called to users."""
    return _FILLS.get(kind, SHEETS[kind].name)
