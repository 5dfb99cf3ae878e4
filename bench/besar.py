"""What large and littered workbooks cost beside the plain one, each in a process of its own: python -m bench.besar."""

import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from xlkinerja.report.model import load, names
from xlkinerja.report.writing import workbooks
from xlkinerja.workbook.package import Package

LAST = 1_048_576
FIRST = 500
#: The rows below the table in each.
ROWS: dict[str, Callable[[], str]] = {
    "biasa": str,
    "x di baris terakhir": lambda: f'<row r="{LAST}"><c r="C{LAST}" t="inlineStr"><is><t>x</t></is></c></row>',
    "rumus sampai bawah": lambda: "".join(f'<row r="{n}"><c r="N{n}"><f>L{n}*1</f></c></row>' for n in _numbers()),
    "baris berformat": lambda: "".join(f'<row r="{n}" s="3" customFormat="1" ht="15"/>' for n in _numbers()),
    "sel berformat": lambda: "".join(f'<row r="{n}"><c r="A{n}" s="3"/><c r="B{n}" s="3"/></row>' for n in _numbers()),
    "dua juta sel": lambda: "".join(
        f'<row r="{n}">' + "".join(f'<c r="{c}{n}"><v>1</v></c>' for c in "CDEFGHIJKL") + "</row>"
        for n in range(70, 200_070)
    ),
}
MEASURE = """
import re, resource, sys
from xlkinerja.cli.main import main
try:
    main()
finally:
    used = resource.getrusage(resource.RUSAGE_SELF)
    peak = re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())  # ru_maxrss begins with that of the parent
    print(f"{used.ru_utime + used.ru_stime} {int(peak[1]) / 1024}", file=sys.stderr)
"""


def _numbers() -> range:
    return range(FIRST, LAST + 1)


def with_rows(data: bytes, rows: str) -> bytes:
    """Realisasi with rows below its table."""
    part = Package.from_bytes(data).sheet_part("Realisasi")
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                content = content.replace(b"</sheetData>", rows.encode() + b"</sheetData>")
            out.writestr(name, content)
    return target.getvalue()


def cost(*arguments: str) -> tuple[float, float, int]:
    """Seconds of the processor, megabytes at the peak, and the exit code of one command."""
    done = subprocess.run([sys.executable, "-c", MEASURE, *arguments], capture_output=True, text=True, check=False)
    seconds, megabytes = done.stderr.strip().splitlines()[-1].split()
    return float(seconds), float(megabytes), done.returncode


def main() -> None:
    data = workbooks(load(names()[0]))["Realisasi.xlsx"]
    with tempfile.TemporaryDirectory() as folder:
        plain: dict[str, tuple[float, float, int]] = {}
        for name, rows in ROWS.items():
            path = Path(folder, "Realisasi.xlsx")
            path.write_bytes(with_rows(data, rows()))
            for command in (["periksa", str(path)], ["susun", str(path), "--keluaran", str(Path(folder, "hasil"))]):
                found = cost(*command)
                base = plain.setdefault(command[0], found)
                refused = "  ditolak" if command[0] == "susun" and found[2] else ""
                print(
                    f"{name:20} {command[0]:8} {found[0]:5.1f} s  {found[1]:4.0f} MB  {found[0] / base[0]:5.1f} kali"
                    f"{refused}"
                )


if __name__ == "__main__":
    main()
