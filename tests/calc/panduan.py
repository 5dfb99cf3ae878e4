"""The formulas of docs/excel.md as LibreOffice takes them through its API, and what they are to give."""

import re
import zipfile
from pathlib import Path

import openpyxl
from openpyxl.utils import range_boundaries

from tests.calc.ekstensi import AKAR
from xlkinerja.hosts.declared import Range, call

PANDUAN = (AKAR / "docs" / "excel.md").read_text("utf-8")
#: Function, arguments as typed in an Indonesian Excel, result as the guide tells it.
TANPA_RENTANG = re.findall(r"^\| `=(KIN_\w+)\(([^:`]*)\)` \| (.*?) \|$", PANDUAN, re.MULTILINE)
DENGAN_RENTANG = re.findall(r"^\| `=(KIN_\w+)\(([^`]*:[^`]*)\)` \| .*? \|$", PANDUAN, re.MULTILINE)


def formulas_in(name, arguments):
    """A formula with English numbers."""
    return f"={name}({';'.join(_angka(m.strip()) for m in arguments.split(';'))})"


def _angka(text):
    return text if text.startswith('"') else text.replace(",", ".")


def displayed(content):
    return content if isinstance(content, str) else f"{content:.10g}".replace(".", ",")


def rumus_rentang(name, arguments, folder):
    """A formula whose ranges may lie on other sheets and in other files of the folder."""
    calc_arguments = re.sub(r"\[(.+?)\](\w+)!", lambda m: f"'{(folder / m[1]).as_uri()}'#${m[2]}.", arguments)
    calc_arguments = re.sub(r"([A-Z][a-z]+)!", r"$\1.", calc_arguments)
    return f"={name}({calc_arguments})"


def hasil_langsung(name, arguments, folder, workbook):
    """What the function gives for the values that the saved files hold, without any spreadsheet program."""
    return call(name, [_rentang(m.strip(), folder, workbook) for m in arguments.split(";")])


def _rentang(address, folder, workbook):
    berkas, lembar, area = re.fullmatch(r"(?:\[(.+?)\])?(?:(\w+)!)?(.+)", address).groups()
    sheet = openpyxl.load_workbook(Path(folder, berkas or workbook), data_only=True)[lembar or Path(workbook).stem]
    kolom1, baris1, kolom2, baris2 = range_boundaries(area)
    values = [
        [_nilai(sel.value) for sel in row]
        for row in sheet.iter_rows(min_row=baris1, max_row=baris2, min_col=kolom1, max_col=kolom2)
    ]
    return Range(values, baris1, kolom1)


def _nilai(content):
    return float(content) if isinstance(content, int) and not isinstance(content, bool) else content


def tanpa_kunci(origin, destination):
    """The same workbook with no sheet locked, so that array formulas may be put anywhere."""
    with zipfile.ZipFile(origin) as source, zipfile.ZipFile(destination, "w") as target:
        for name in source.namelist():
            target.writestr(name, re.sub(rb"<sheetProtection[^>]*/>", b"", source.read(name)))
    return destination
