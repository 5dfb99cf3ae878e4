"""What computed cells of ours show after inputs changed, beside what somebody put into other computed cells.

A capaian that was typed over its formula decides the status beside it, which is then not ours to compute: such a cell
keeps what the program that calculated it last wrote, until one calculates again.
"""

from collections.abc import Collection, Mapping

from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import TableData
from xlkinerja.workbook.cell_formulas import own_formulas, same_formula
from xlkinerja.workbook.package import Package, RawCell
from xlkinerja.workbook.patches.content import CellValue, Formula


def renewed(
    table: TableData | None, standing: Mapping[str, RawCell], wanted: Mapping[str, Formula], ours: Collection[str]
) -> dict[str, CellValue]:
    """Those of the computed cells `wanted` that are `ours`, as they are to be written; none where nothing changes.

    All of them or none, because a formula that cells share must not be torn.
    """
    others = [a for a in wanted if a not in ours and shown(standing.get(a)) != _value(wanted[a])]
    kept = unsettled(table, others, max((split_ref(a)[1] for a in wanted), default=0)) if table is not None else ()
    written: dict[str, CellValue] = {
        a: Formula(wanted[a].text, standing[a].value) if a in kept and a in standing else wanted[a] for a in ours
    }
    return written if any(_other(standing.get(a), cell) for a, cell in written.items()) else {}


def standing_cells(package: Package, sheet: str) -> dict[str, RawCell]:
    """The cells of a sheet, each with its formula as typed there: Excel stores one for all that share it."""
    texts = own_formulas(package, sheet).texts
    cells = package.read_sheet(sheet).cells
    return {a: c if c.formula is None else c._replace(formula=texts.get(a, c.formula)) for a, c in cells.items()}


def unsettled(table: TableData, overwritten: Collection[str], last: int) -> frozenset[str]:
    """The computed cells down to the row `last` that are overwritten, or read one that is, also through others."""
    keys = {letter: key for key, letter in table.letters.items()}
    by_row: dict[int, set[str]] = {}
    for address in overwritten:
        by_row.setdefault(split_ref(address)[1], set()).add(keys.get(address.rstrip("0123456789"), ""))
    texts = {c.key: f"{c.formula} {c.first}" for c in table.table.columns if c.computed and c.key in table.letters}
    above: set[str] = set()
    found: set[str] = set()
    for number in range(min(by_row, default=last + 1), last + 1):
        doubtful = by_row.get(number, set())
        more = {""}
        while more:
            more = {
                key
                for key, text in texts.items()
                if key not in doubtful
                and (any(f"{{{k}}}" in text for k in doubtful) or any(f"{{{k}__" in text for k in above))
            }
            doubtful |= more
        found.update(f"{table.letters[key]}{number}" for key in doubtful & texts.keys())
        above |= doubtful
    return frozenset(found)


def shown(cell: RawCell | None) -> object:
    """What a cell shows: "" where it is not there or empty."""
    return "" if cell is None or cell.value is None else cell.value


def _value(formula: Formula) -> object:
    return "" if formula.value is None else formula.value


def _other(old: RawCell | None, wanted: CellValue) -> bool:
    return (
        not isinstance(wanted, Formula)
        or old is None
        or old.formula is None
        or shown(old) != _value(wanted)
        or not same_formula(old.formula, wanted.text)
    )
