"""A column of 1,000 rows in Calc, as one array formula and as a formula a row: `python -m bench.calc`.

A headless soffice with the committed extension, whose Python is the one that runs this. Ends with 1 where the one
formula takes more than 0.2 s once Python has been started. What a machine is worth is told beside it: the same column
computed in Python alone, and by a native formula of Calc.
"""

import random
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.calc.ekstensi import python_uji
from tests.libreoffice.kantor import Buku, dengan_kantor
from xlkinerja.calc.addin_build import EXTENSION_NAME
from xlkinerja.hosts.declared import call
from xlkinerja.hosts.shipping import macro_folder

BARIS = 1_000
ULANGAN = 7
BATAS = 0.2
RUMUS = f"=KIN_CAPAIAN(A1:A{BARIS};B1:B{BARIS})"


def seconds(workbook: Buku, column: str, formula: str, *, matriks: bool, ulangan: int = ULANGAN) -> float:
    """Median seconds of a formula over a column or in each of its rows."""
    area = f"{column}1:{column}{BARIS}"
    waktu = []
    for _ in range(ulangan):
        workbook.kosongkan(0, area)
        waktu.append(workbook.lama(0, area, formula, matriks=matriks))
    return median(waktu)


def python_seconds(rows: list[list[float]]) -> float:
    """Median seconds of the same column in Python alone."""
    waktu = []
    for _ in range(ULANGAN):
        mulai = time.perf_counter()
        call("KIN_CAPAIAN", [[[b[0]] for b in rows], [[b[1]] for b in rows]])
        waktu.append(time.perf_counter() - mulai)
    return median(waktu)


def main() -> int:
    acak = random.Random(4)
    rows = [[round(acak.uniform(1, 200), 2), round(acak.uniform(0, 250), 2)] for _ in range(BARIS)]
    with tempfile.TemporaryDirectory() as folder:
        environment = {"XLKINERJA_PYTHON": str(python_uji(Path(folder)))}
        with (
            dengan_kantor(oxt=[macro_folder() / EXTENSION_NAME], lingkungan=environment) as office,
            office.baru() as workbook,
        ):
            workbook.tulis(0, f"A1:B{BARIS}", rows)
            first_call = workbook.lama(0, "C1:C1", "=KIN_TERBILANG(19)")
            one_formula = seconds(workbook, "D", RUMUS, matriks=True)
            whole_columns = seconds(workbook, "D", "=KIN_CAPAIAN(A:A;B:B)", matriks=True)
            each_row = seconds(workbook, "E", "=KIN_CAPAIAN(A1;B1)", matriks=False, ulangan=3)
            native = seconds(workbook, "F", f"=ROUND(B1:B{BARIS}/A1:A{BARIS}*100;2)", matriks=True)
    python = python_seconds(rows)
    print(f"first call, with the start of Python: {first_call:.2f} s")
    print(
        f"{BARIS} rows in one formula: {one_formula * 1000:.0f} ms ({one_formula / python:.1f} times Python alone, "
        f"{python * 1000:.0f} ms); whole columns {whole_columns * 1000:.0f} ms; a native formula {native * 1000:.1f} ms"
    )
    print(f"{BARIS} formulas: {each_row:.2f} s, {each_row / one_formula:.0f} times; medians of {ULANGAN} (formulas: 3)")
    return 0 if one_formula <= BATAS else 1


if __name__ == "__main__":
    sys.exit(main())
