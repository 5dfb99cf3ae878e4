"""The money of a PK goes along: to its change, and as the pagu of the programmes of Realisasi.

Only where the target has no budget row yet: what an office has begun to type there it completes itself.
"""

from xlkinerja.carry.cells import Carried, carried
from xlkinerja.carry.planning import Plan
from xlkinerja.workbook.book import Book, Row, TableData
from xlkinerja.workbook.sheets.anggaran import ANGGARAN, TINGKAT
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK

#: Columns of the budget of Realisasi → columns of that of the PK; the level follows from the row.
TO_REALISASI = {"kode": "kode", "uraian": "program", "sumber": "sumber", "pagu": "anggaran"}
_TOTAL, _PROGRAM = TINGKAT[:2]


def plan_budget(source: Book, target: Book, tahun: int | None, plan: Plan) -> None:
    """Puts the budget rows of a PK into the plan for a PK or a Realisasi of the same year."""
    theirs, ours = source.tables.get(ANGGARAN_PK.name), target.tables.get(ANGGARAN.name)
    if source.kind != "pk" or source.tahun != tahun or theirs is None or ours is None or ours.all_rows:
        return
    same = {key: key for key in ANGGARAN_PK.by_key}
    mapping = TO_REALISASI if target.kind == "realisasi" else same if target.kind == "pk" else {}
    rows = [r for r in theirs.rows if not r["program"].empty] if mapping else []
    for number, row in enumerate(rows, ours.header_row + 1):
        level = {"tingkat": Carried(_TOTAL if row.is_total else _PROGRAM)} if "tingkat" in ours.table.by_key else {}
        cells = level | _cells(mapping, ours, row)
        for key, one in cells.items():
            if key in ours.letters and not one.doubt:
                plan.put(ours.sheet, f"{ours.letters[key]}{number}", one)
        plan.added.setdefault(ours.sheet, []).append(number)
    if rows:
        plan.new.append(f"{ours.sheet}!A{ours.header_row + 1}: {len(rows)} baris anggaran {source.document_name}")


def _cells(mapping: dict[str, str], ours: TableData, row: Row) -> dict[str, Carried]:
    found = {}
    for key, theirs in mapping.items():
        if one := carried(row[theirs], ours.table.by_key[key], row):
            found[key] = one
    return found
