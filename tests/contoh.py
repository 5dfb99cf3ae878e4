"""The workbooks of the published reports, made once in a process."""

from functools import cache

from xlkinerja.report.model import load
from xlkinerja.report.writing import workbooks


@cache
def contoh(name: str, *, reviu: bool = False) -> dict[str, bytes]:
    """File name → bytes, as `xlkinerja contoh NAMA` writes them, with `reviu` Reviu.xlsx too."""
    lengkap = workbooks(load(name), reviu=True)
    return lengkap if reviu else {n: data for n, data in lengkap.items() if n != "Reviu.xlsx"}
