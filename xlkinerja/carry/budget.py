"""The money of a PK goes along: to its change, and as the pagu of the programmes of Realisasi.

So does the budget of the same document taken in from elsewhere.

Only where the target has no budget row yet: what an office has begun to type there it completes itself.
"""

from xlkinerja.carry.cells import Carried, carried
from xlkinerja.carry.planning import Plan
from xlkinerja.workbook.book import Book, Row, TableData
from xlkinerja.workbook.sheets.anggaran import ANGGARAN, TINGKAT

#: Columns of the budget of Realisasi → columns of that of the PK; the level follows from the row.
TO_REALISASI = {"kode": "kode", "uraian": "program", "pagu": "anggaran"}
_TOTAL, _PROGRAM = TINGKAT[:2]


def plan_budget(source: Book, target: Book, tahun: int | None, plan: Plan, *, whole: bool = False) -> None:
    """Puts the budget rows of a PK into the plan for a PK or a Realisasi of the same year.

    With `whole` those of any document go into the same one.
    """
    theirs, ours = source.tables.get(ANGGARAN.name), target.tables.get(ANGGARAN.name)
    if (source.kind != "pk" and not whole) or source.tahun != tahun or theirs is None or ours is None:
        return
    same = {c.key: c.key for c in theirs.table.columns if not c.computed}
    mapping = TO_REALISASI if (source.kind, target.kind) == ("pk", "realisasi") else same
    named = "program" if source.kind == "pk" else "uraian"
    rows = (
        [r for r in theirs.rows if not r[named].empty] if source.kind == target.kind or mapping is TO_REALISASI else []
    )
    if ours.all_rows:
        _standing(ours, [r[named].text for r in rows] if whole else [], plan)
        return
    for number, row in enumerate(rows, ours.header_row + 1):
        level = {"tingkat": Carried(_TOTAL if row.is_total else _PROGRAM)} if mapping is TO_REALISASI else {}
        cells = level | _cells(mapping, ours, row)
        for key, one in cells.items():
            if key in ours.letters and not one.doubt:
                plan.put(ours.sheet, f"{ours.letters[key]}{number}", one)
        plan.added.setdefault(ours.sheet, []).append(number)
    if rows:
        plan.new.append(f"{ours.sheet}!A{ours.header_row + 1}: {len(rows)} baris anggaran {source.document_name}")


def _standing(ours: TableData, names: list[str], plan: Plan) -> None:
    """Budget rows that are not put beside those which the office has: it completes them itself."""
    here = {cell.text.casefold() for row in ours.all_rows for cell in row.cells.values()}
    if lacking := [name for name in names if name.casefold() not in here]:
        listed = ", ".join(f"«{name}»" for name in lacking)
        plan.asked.append(f"Lembar {ours.sheet} sudah berisi, sehingga tidak ditambah: {listed}. Isi sendiri.")


def _cells(mapping: dict[str, str], ours: TableData, row: Row) -> dict[str, Carried]:
    found = {}
    for key, theirs in mapping.items():
        if one := carried(row[theirs], ours.table.by_key[key], row):
            found[key] = one
    return found
