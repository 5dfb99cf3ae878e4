"""The rows of the sheet Anggaran of Realisasi, from the budget tables of a report and their totals."""

from collections.abc import Sequence

from xlkinerja.kinerja.satuan import is_abbreviated
from xlkinerja.report.budget_level import row_code, row_levels, row_name
from xlkinerja.report.cells import FilledValue, RowCells, amount, filled, typed_value
from xlkinerja.report.parts import ReportTable
from xlkinerja.workbook.sheets.anggaran import ANGGARAN, TINGKAT

#: In what two printed totals must agree to be one, as far as both print it.
_TOTAL = ("tahun", "pagu", "realisasi")


def budget_cells(tables: Sequence[ReportTable], tahun: int) -> list[RowCells]:
    """The rows of the budget tables, then their totals; a total printed twice, in parts or among years, is one row."""
    results = [sel for table in tables for sel in _budget_rows(table, tahun)]
    of_years = [sel for sel in results if sel.get("tingkat") == TINGKAT[0] and not sel.get("sumber")]
    totals: list[RowCells] = []
    for table in tables:
        year = _one_year(table, tahun)
        if table.jumlah is None or year is None:  # the total of several years is that of none
            continue
        total = filled(
            {
                "tahun": year,
                "tingkat": TINGKAT[0],
                "uraian": table.jumlah.label,
                "pagu": _exact_total(table, "pagu", table.jumlah.pagu or table.jumlah.anggaran),
                "realisasi": _exact_total(table, "realisasi", table.jumlah.realisasi),
            }
        )
        if not total.keys() & {"pagu", "realisasi"}:
            continue
        standing = [*of_years, *totals]
        same = next(
            (t for t in standing if all(t.get(k, total.get(k)) == total.get(k, t.get(k)) for k in _TOTAL)), None
        )
        if same is None:
            totals.append(total)
        else:
            same.update({**total, **same})
    return [*results, *totals]


def _exact_total(table: ReportTable, column: str, text: str) -> FilledValue | None:
    """A printed total; none where it or one of its rows is printed in juta or miliar, so that it may be rounded."""
    return None if any(map(is_abbreviated, (text, *(b.get(column, "") for b in table.baris)))) else amount(text)


def _budget_rows(table: ReportTable, tahun: int) -> list[RowCells]:
    """Its rows; where all details are of one year, so are the rows that print none. A lost year among several stays."""
    results: list[RowCells] = []
    for tercetak, tingkat in zip(table.baris, row_levels(table.kepala, table.baris), strict=True):
        named = {**tercetak, "uraian": row_name(tercetak), "kode": row_code(tercetak), "tingkat": tingkat}
        row = {key: text for key, text in named.items() if text.strip()}
        results.append(
            {k: typed_value(c.kind, row[k], "") for k, c in ANGGARAN.by_key.items() if k in row and not c.computed}
        )
    year = _one_year(table, tahun) if any(sel.get("tingkat") != TINGKAT[0] for sel in results) else None
    if not any("tahun" in sel for sel in results):
        year = tahun
    return [{"tahun": year, **sel} if year is not None else sel for sel in results]


def _one_year(table: ReportTable, tahun: int) -> int | None:
    """The year of a table: the one that it prints, that of the report where it prints none, None for several."""
    years = {row.get("tahun", "").strip() for row in table.baris} - {""}
    if not years:
        return tahun
    year = years.pop()
    return int(year) if not years and year.isascii() and year.isdigit() else None
