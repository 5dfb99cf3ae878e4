"""What `periksa` costs over the three examples with Reviu: python -m bench.periksa [N] [FOLDER].

CPU seconds of whole processes, and their parts. With a FOLDER that holds another version of the package, both run in
turn: what the machine does meanwhile falls on both, so that their ratio says more than either figure.
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from xlkinerja.report.model import load, names
from xlkinerja.report.writing import workbooks

HERE = Path(__file__).parents[1]
#: Seconds of the parts, in a process that does what the command does.
PARTS = """
from time import process_time as now
times = [now()]
import xlkinerja.cli.main
from xlkinerja.check.discovery import rules
rules()
times.append(now())
from xlkinerja.check.checking import check_books
from xlkinerja.check.locating import locate
from xlkinerja.workbook.reading import read
books = [read(path, name=name) for path, name in locate(["."])]
times.append(now())
check_books(books)
times.append(now())
print(times[0], *(b - a for a, b in zip(times, times[1:])))
"""


def spent(package: Path, folder: Path, *command: str) -> tuple[float, str]:
    """CPU seconds of one process, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONPYCACHEPREFIX": str(folder.parent / "pyc")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    whole = [sys.executable, *command]  # which ends with 1, for there are findings
    done = subprocess.run(whole, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    other = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "contoh"
        for name in names():
            (folder / name).mkdir(parents=True)
            for file, data in workbooks(load(name), reviu=True).items():
                (folder / name / file).write_bytes(data)
        command = ("-m", "xlkinerja", "periksa", ".", "--format", "json")
        runs: dict[Path, list[float]] = {package: [] for package in (HERE, other) if package}
        for package in runs:
            spent(package, folder, *command)  # byte code is written once
        for _ in range(times):
            for package, seconds in runs.items():
                seconds.append(spent(package, folder, *command)[0])
        parts = [[float(x) for x in spent(HERE, folder, "-c", PARTS)[1].split()] for _ in range(times)]
        for what, seconds in zip(("mulai", "muat", "baca", "aturan"), zip(*parts, strict=True), strict=True):
            print(f"{what:<8} {median(seconds):6.3f} s")
        print(f"periksa  {median(runs[HERE]):6.3f} s")
        if other:
            ratio = median(a / b for a, b in zip(runs[HERE], runs[other], strict=True))
            print(f"{other}  {median(runs[other]):6.3f} s, nisbah {ratio:.3f}")


if __name__ == "__main__":
    main()
