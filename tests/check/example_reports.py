"""The published reports as sets of workbooks, checked once per process."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from xlkinerja.check.checking import check
from xlkinerja.check.finding import Report
from xlkinerja.report.model import load
from xlkinerja.report.writing import write


@cache
def report_of(nama: str, *, reviu: bool) -> Report:
    """The findings on the set of a report, alone or together with its Reviu workbook."""
    with TemporaryDirectory() as folder:
        write(load(nama), Path(folder), reviu=reviu)
        return check([folder], strict=True)
