"""The published reports as sets of workbooks, made and checked once per process."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.addresses import RV
from tests.contoh import contoh
from xlkinerja.check.checking import check
from xlkinerja.check.finding import Report


@cache
def files(name: str) -> dict[str, bytes]:
    """The workbooks of a report by file name, Reviu among them."""
    return contoh(name, reviu=True)


@cache
def report_of(name: str, *, reviu: bool) -> Report:
    """The findings on the set of a report, alone or together with its Reviu workbook."""
    with TemporaryDirectory() as folder:
        for berkas, data in files(name).items():
            if berkas != RV or reviu:
                (Path(folder) / berkas).write_bytes(data)
        return check([folder], strict=True)
