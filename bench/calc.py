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
from xlkinerja.calc.addin_build import NAMA_EKSTENSI
from xlkinerja.hosts.declared import call
from xlkinerja.hosts.shipping import makro

BARIS = 1_000
ULANGAN = 7
BATAS = 0.2
RUMUS = f"=KIN_CAPAIAN(A1:A{BARIS};B1:B{BARIS})"


def lama(buku: Buku, kolom: str, rumus: str, *, matriks: bool, ulangan: int = ULANGAN) -> float:
    """Median seconds of a formula over a column or in each of its rows."""
    daerah = f"{kolom}1:{kolom}{BARIS}"
    waktu = []
    for _ in range(ulangan):
        buku.kosongkan(0, daerah)
        waktu.append(buku.lama(0, daerah, rumus, matriks=matriks))
    return median(waktu)


def langsung(isi: list[list[float]]) -> float:
    """Median seconds of the same column in Python alone."""
    waktu = []
    for _ in range(ULANGAN):
        mulai = time.perf_counter()
        call("KIN_CAPAIAN", [[[b[0]] for b in isi], [[b[1]] for b in isi]])
        waktu.append(time.perf_counter() - mulai)
    return median(waktu)


def main() -> int:
    acak = random.Random(4)
    isi = [[round(acak.uniform(1, 200), 2), round(acak.uniform(0, 250), 2)] for _ in range(BARIS)]
    with tempfile.TemporaryDirectory() as tempat:
        lingkungan = {"XLKINERJA_PYTHON": str(python_uji(Path(tempat)))}
        with dengan_kantor(oxt=[makro() / NAMA_EKSTENSI], lingkungan=lingkungan) as kantor, kantor.baru() as buku:
            buku.tulis(0, f"A1:B{BARIS}", isi)
            pertama = buku.lama(0, "C1:C1", "=KIN_TERBILANG(19)")
            satu = lama(buku, "D", RUMUS, matriks=True)
            utuh = lama(buku, "D", "=KIN_CAPAIAN(A:A;B:B)", matriks=True)
            tiap = lama(buku, "E", "=KIN_CAPAIAN(A1;B1)", matriks=False, ulangan=3)
            bawaan = lama(buku, "F", f"=ROUND(B1:B{BARIS}/A1:A{BARIS}*100;2)", matriks=True)
    python = langsung(isi)
    print(f"first call, with the start of Python: {pertama:.2f} s")
    print(
        f"{BARIS} rows in one formula: {satu * 1000:.0f} ms ({satu / python:.1f} times Python alone, "
        f"{python * 1000:.0f} ms); whole columns {utuh * 1000:.0f} ms; a native formula {bawaan * 1000:.1f} ms"
    )
    print(f"{BARIS} formulas: {tiap:.2f} s, {tiap / satu:.0f} times; medians of {ULANGAN} (formulas: 3)")
    return 0 if satu <= BATAS else 1


if __name__ == "__main__":
    sys.exit(main())
