"""What may fall below nothing, and what cannot."""

import re

from xlkinerja.check.values.cells import is_predikat, percents
from xlkinerja.workbook.book import Cell, Row

#: What may fall below nothing.
_MAY_BE_NEGATIVE = re.compile(
    r"\b(?:kenaikan|naik\w*|peningkatan|meningkat\w*|penurunan|turun\w*|menurun\w*|pertumbuhan|tumbuh|pertambahan|"
    r"perubahan|selisih|deviasi|penyimpangan|surplus|defisit|laba|rugi|saldo|neraca|inflasi|laju|elastisitas|suhu|"
    r"efisiensi|gap|kesenjangan)\b"
)
#: Units of temperature, whose nought lies where people put it.
_TEMPERATURE = re.compile(r"[°º˚]|\b(?:derajat|celsius|celcius|fahrenheit)\b", re.IGNORECASE)
_REALISASI = ("realisasi", *(f"realisasi_tw{i}" for i in range(1, 5)))


def negative(cell: Cell) -> bool:
    """Whether the cell holds a number below nothing."""
    value = percents(cell)
    return value is not None and value < 0


def negative_realisasi(row: Row) -> str:
    """The column of the first realisasi below nothing where none can be; "" where there is none, or it may be."""
    key = next((k for k in _REALISASI if negative(row[k])), "")
    if not key or is_predikat(row) or is_temperature(row):
        return ""
    return "" if _MAY_BE_NEGATIVE.search(row["indikator"].text.casefold()) else key


def is_temperature(row: Row) -> bool:
    return bool(_TEMPERATURE.search(row["satuan"].text))
