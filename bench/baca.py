"""How fast a workbook is read and filled, as ratios to openpyxl in the same run: python bench/baca.py [N]."""

import io
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook

from xlkinerja.pages.filling import fill
from xlkinerja.report.model import load, names
from xlkinerja.report.writing import workbooks
from xlkinerja.workbook.reading import read


def best(work: Callable[[], object], times: int) -> float:
    """Milliseconds of the fastest of several runs: the machine is noisy, the fastest run is the least disturbed."""
    fastest = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        work()
        fastest = min(fastest, time.perf_counter() - start)
    return fastest * 1000


def peak(work: Callable[[], object]) -> float:
    """Megabytes at the peak."""
    tracemalloc.start()
    work()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    data = workbooks(load(names()[0]))["Realisasi.xlsx"]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Realisasi.xlsx"
        path.write_bytes(data)

        def openpyxl_twice() -> None:
            """What it takes there to have formulas and values."""
            load_workbook(path)
            load_workbook(path, data_only=True)

        def load_and_save() -> None:
            load_workbook(path).save(io.BytesIO())

        ours, theirs = best(lambda: read(path), times), best(openpyxl_twice, times)
        filled, saved = best(lambda: fill(data), times), best(load_and_save, times)
        little, much = peak(lambda: read(path)), peak(openpyxl_twice)
        print(f"baca    {ours:7.1f} ms   openpyxl dua kali      {theirs:7.1f} ms   {theirs / ours:5.1f} kali")
        print(f"susun   {filled:7.1f} ms   openpyxl buka + simpan {saved:7.1f} ms   {saved / filled:5.1f} kali")
        print(f"memori  {little:7.1f} MB   openpyxl dua kali      {much:7.1f} MB   {much / little:5.1f} kali")


if __name__ == "__main__":
    main()
