"""One call for a column against one call a cell: `python -m bench.udf`. Ends with 1 below a hundredfold.

In Excel both ends are processes of their own: Excel calls Python, and Python asks back for each property of each range.
So it is here. This process holds the sheet and calls, a second one runs xlwings' CallUDF and call_udf with our
functions, and each question and each call is a message there and one back, over a pipe of the operating system. The
stand-ins for pywin32 ask what pywin32 asks for classes that makepy wrote: 13 questions for each range within call_udf
(type 2, place and size 7, workbook to window 3, values 1) and 4 for each object before it, when CallUDF takes it over.

No time is assumed, and the pipe is the cautious side of COM: a request to Excel also passes through the marshalling of
COM and the message loop of Excel. Published: 3.8 ms for a whole call of `x + 1` (github.com/xlwings/xlwings, issue
1976, after its remedy) and 1 ms for each of 5,000 cells written (netoffice.io, Technical Documentation, Performance);
a whole call here takes 1 to 2 ms. The same calls in one process are shown beside it. There only what xlwings does for
a call is saved, and that has a limit of its own: a function that hands back its first argument came to 85 times.
"""

import multiprocessing
import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from multiprocessing.connection import Connection
from statistics import median
from typing import Any

from tests.excel.pywin32_palsu import (
    MODUL,
    TIDAK_DIISI,
    Perjalanan,
    PyIDispatch,
    Tanya,
    jawab,
    objek_excel,
    rentang_excel,
    xlwings_windows,
)

BARIS = 1_000
ULANGAN = 7
MINIMAL_KALI = 100

Excel = dict[str, Any]
#: Calls KIN_CAPAIAN on the two ranges that stand in Excel; gives the result and the number of round trips.
Panggil = Callable[[Excel], tuple[Any, int]]


def lembar(rows: list[tuple[float, float]]) -> Excel:
    """Excel with a column of targets, one of realisasi, and the cell that calls."""
    target, realisasi = (rentang_excel(tuple((b[n],) for b in rows)) for n in (0, 1))
    pemanggil = rentang_excel(((None,),))
    return {"target": target, "realisasi": realisasi, "pemanggil": pemanggil, "buku": objek_excel("_Workbook")}


@contextmanager
def server() -> Iterator[Callable[[Tanya], Any]]:
    """Python's side: answers a call of KIN_CAPAIAN as the VBA of the add-in makes it."""
    with xlwings_windows() as udfs:
        udfs.get_udf_module(MODUL, None)  # once in a session, not once a call
        xlpython = import_module("xlwings.com_server").XLPython()

        def call(ask: Tanya) -> Any:
            target, realisasi, workbook, pemanggil = (
                PyIDispatch(ask, name) for name in ("target", "realisasi", "buku", "pemanggil")
            )
            argumen = (target, realisasi, TIDAK_DIISI, TIDAK_DIISI)
            return xlpython.CallUDF(MODUL, "KIN_CAPAIAN", argumen, workbook, pemanggil)

        yield call


def layani(pipa: Connection) -> None:
    """The second process: serves calls until None comes."""

    def ask(jalur: tuple[str, ...]) -> tuple[bool, Any]:
        pipa.send(("tanya", jalur))
        answer: tuple[bool, Any] = pipa.recv()
        return answer

    with server() as call:
        pipa.send("siap")
        while pipa.recv() is not None:
            pipa.send(("hasil", call(ask)))


@contextmanager
def dua_proses() -> Iterator[Panggil]:
    """Calls to a second process that asks back; the call itself is a round trip too."""
    pipa, sana = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=layani, args=(sana,), daemon=True)
    process.start()
    pipa.recv()

    def panggil(excel: Excel) -> tuple[Any, int]:
        pipa.send("KIN_CAPAIAN")
        perjalanan = 1
        while (pesan := pipa.recv())[0] == "tanya":
            pipa.send(jawab(excel, pesan[1]))
            perjalanan += 1
        return pesan[1], perjalanan

    yield panggil
    pipa.send(None)
    process.join()


@contextmanager
def satu_proses() -> Iterator[Panggil]:
    """The same calls and questions, answered on the spot."""
    with server() as call:

        def panggil(excel: Excel) -> tuple[Any, int]:
            trips = Perjalanan()
            return call(trips.ask(excel)), trips.count

        yield panggil


def measure_rows(panggil: Panggil, rows: list[tuple[float, float]]) -> tuple[float, float, int, int]:
    """Median seconds of one call for all rows and of one call a row, and their round trips."""
    whole, singles = lembar(rows), [lembar([row]) for row in rows]
    panggil(whole)
    waktu: list[tuple[float, float]] = []
    for _ in range(ULANGAN):
        mulai = time.perf_counter()
        column, trips_once = panggil(whole)
        tengah = time.perf_counter()
        sel = [panggil(excel) for excel in singles]
        waktu.append((tengah - mulai, time.perf_counter() - tengah))
        assert column == [[value] for value, _ in sel]
    once, many = (median(w[n] for w in waktu) for n in (0, 1))
    return once, many, trips_once, sum(trip for _, trip in sel)


def main() -> int:
    acak = random.Random(4)
    rows = [(round(acak.uniform(1, 200), 2), round(acak.uniform(0, 250), 2)) for _ in range(BARIS)]
    results = {}
    for name, processes in (("one process", satu_proses), ("two processes", dua_proses)):
        with processes() as panggil:
            results[name] = once, many, trips_once, trips_many = measure_rows(panggil, rows)
        print(
            f"{name}: one call {once * 1000:.1f} ms ({trips_once} round trips), {len(rows)} calls "
            f"{many * 1000:.0f} ms ({trips_many} round trips): {many / once:.0f} times"
        )
    near, (once, many, _, trips) = results["one process"], results["two processes"]
    print(f"a round trip between the processes: {(many - near[1]) / trips * 1e6:.0f} µs; medians of {ULANGAN}")
    return 0 if many / once >= MINIMAL_KALI else 1


if __name__ == "__main__":
    sys.exit(main())
