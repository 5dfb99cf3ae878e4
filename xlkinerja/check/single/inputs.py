"""What may fall below nothing, and what cannot."""

from xlkinerja.check.values.cells import is_predikat, percents
from xlkinerja.kinerja.wording import is_temperature, may_be_negative
from xlkinerja.workbook.book import Cell, Row

_REALISASI = ("realisasi", *(f"realisasi_tw{i}" for i in range(1, 5)))


def negative(cell: Cell) -> bool:
    """Whether the cell holds a number below nothing."""
    value = percents(cell)
    return value is not None and value < 0


def negative_realisasi(row: Row) -> str:
    """The column of the first realisasi below nothing where none can be; "" where there is none, or it may be."""
    key = next((k for k in _REALISASI if negative(row[k])), "")
    if not key or is_predikat(row) or is_temperature(row["satuan"].text):
        return ""
    return "" if may_be_negative(row["indikator"].text.casefold()) else key
