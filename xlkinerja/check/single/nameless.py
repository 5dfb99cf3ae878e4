"""Rows of a main sheet that name no indikator though they hold what only an indikator has."""

from collections.abc import Sequence

from xlkinerja.check.values.cells import blank
from xlkinerja.workbook.book import Row, TableData
from xlkinerja.workbook.facts import fact
from xlkinerja.workbook.sheets.rencana_aksi import TRIWULAN

#: What says something about an indikator alone. Satuan and polarisasi are left where a row was emptied by hand.
MEASURES = (
    "target",
    "target_maksimum",
    "realisasi",
    *(f"{prefix}_tw{i}" for prefix in ("target", "realisasi") for i in range(1, len(TRIWULAN) + 1)),
)


@fact
def nameless(table: TableData) -> list[Row]:
    """The rows with a target, a realisasi or a quarter but without the name of an indikator."""
    return [r for r in table.rows if not r.is_total and r["indikator"].empty and measures(r)]


def measures(row: Row) -> list[str]:
    """Addresses of what a row holds of target, realisasi and quarters."""
    return [row[k].ref for k in MEASURES if not blank(row[k])]


def first_measures(rows: Sequence[Row]) -> list[str]:
    """The first such address of each row."""
    return [measures(r)[0] for r in rows]
