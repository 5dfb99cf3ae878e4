"""One call for a column against one call a cell: `python -m bench.udf`. Ends with 1 below a hundredfold.

Excel is another process: each question to it costs a round trip. Here the question goes to a stand-in that counts, and
that takes as long as is said in `TRIP`. Everything else is measured: xlwings' call_udf and our own work.
"""

import random
import sys
import time
from types import ModuleType
from typing import Any

from tests.excel.pywin32_palsu import MODUL, TIDAK_DIISI, Perjalanan, rentang, xlwings_windows

BARIS = 1_000
#: Seconds a round trip takes. Published measurements of Excel 2013 come to 0.3–0.5 ms; this is the cautious side.
TRIP = 0.000_1
MINIMAL_KALI = 100


def ukur(udfs: ModuleType, isi: list[tuple[float, float]], lama: float) -> tuple[float, int, float, int]:
    """Seconds and round trips of one call for all rows, and of one call for each row."""

    def panggil(baris: list[tuple[float, float]], jalan: Perjalanan) -> list[list[Any]]:
        target, realisasi = (rentang(tuple((b[i],) for b in baris), jalan) for i in (0, 1))
        hasil: list[list[Any]] = udfs.call_udf(MODUL, "KIN_CAPAIAN", (target, realisasi, TIDAK_DIISI, TIDAK_DIISI))
        return hasil

    jalan = Perjalanan(lama)
    mulai = time.perf_counter()
    kolom = panggil(isi, jalan)
    sekali, trip_sekali = time.perf_counter() - mulai, jalan.jumlah
    jalan = Perjalanan(lama)
    mulai = time.perf_counter()
    satuan = [panggil([baris], jalan)[0] for baris in isi]
    assert kolom == satuan
    return sekali, trip_sekali, time.perf_counter() - mulai, jalan.jumlah


def main() -> int:
    acak = random.Random(4)
    isi = [(round(acak.uniform(1, 200), 2), round(acak.uniform(0, 250), 2)) for _ in range(BARIS)]
    with xlwings_windows() as udfs:
        __import__("xlwings.com_server")
        ukur(udfs, isi[:20], 0.0)
        hasil = {lama: min((ukur(udfs, isi, lama) for _ in range(3)), key=lambda h: h[0]) for lama in (0.0, TRIP)}
    for lama, (sekali, trip_sekali, banyak, trip_banyak) in hasil.items():
        print(
            f"round trip {lama * 1000:.1f} ms: one call {sekali * 1000:.1f} ms ({trip_sekali} round trips), "
            f"{BARIS} calls {banyak * 1000:.0f} ms ({trip_banyak} round trips): {banyak / sekali:.0f} times"
        )
    sekali, _, banyak, _ = hasil[TRIP]
    return 0 if banyak / sekali >= MINIMAL_KALI else 1


if __name__ == "__main__":
    sys.exit(main())
