"""Python's side of the pipe to LibreOffice: a request is a line of JSON, its answer another, until the pipe closes.

    {"id": 1, "fungsi": "KIN_CAPAIAN", "masukan": [97.5, {"isi": [[100.0]], "baris": 5, "kolom": 10, "tinggi": 2, …}]}
    {"id": 1, "hasil": [[102.56], ["Belum diisi"]]}
    {"id": 2, "perintah": "periksa", "salinan": "…/salinan.xlsx", "letak": "…/Realisasi.xlsx", "nama": "Realisasi.xlsx"}
    {"id": 2, "jawaban": {"pesan": "…", "gagal": false, "kunci": {…}, "langkah": […], "pembawa": "", "semula": "…"}}

A cell is a number, a text, true, false, null for an empty one, or {"galat": "#N/A"}. An argument is a cell, rows of
cells, a range (`isi` may end before its `tinggi` and `lebar`: empty cells), or {"tanpa": true} where it is left out.
What cannot be answered is {"id": …, "galat": "sentence"}.

Nothing listens on a port, and the process ends with its pipe.
"""

import inspect
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from xlkinerja import __version__
from xlkinerja.hosts.arguments import TINGGI_LEMBAR, Keluaran
from xlkinerja.hosts.declared import Fungsi, Rentang
from xlkinerja.hosts.steps import Answer, Step
from xlkinerja.workbook.stream import ErrorValue

#: An argument that is left out.
TANPA = {"tanpa": True}


@dataclass(frozen=True, slots=True)
class _Rentang(Rentang):
    """A range that knows whether it is a whole column."""

    utuh: bool = False


def main() -> None:
    """Answers requests from standard input; what libraries print goes to standard error."""
    out, sys.stdout = sys.stdout.buffer, sys.stderr
    serve(sys.stdin.buffer, out)


def serve(source: IO[bytes], out: IO[bytes]) -> None:
    """Answers every line of `source` on `out`."""
    for line in source:
        out.write(json.dumps(answer(line), ensure_ascii=False, allow_nan=False).encode() + b"\n")
        out.flush()


def answer(line: bytes) -> dict[str, Any]:
    """The answer to one request. Never raises."""
    nomor: Any = None
    try:
        request = json.loads(line)
        nomor = request.get("id")
        if "fungsi" in request:
            return {"id": nomor, "hasil": function(request["fungsi"], request["masukan"])}
        if "perintah" in request:
            return {"id": nomor, "jawaban": command(request)}
    except Exception as error:  # noqa: BLE001 - the office shows a sentence, never a traceback
        alasan = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return {"id": nomor, "galat": f"Permintaan tidak dapat dijawab ({alasan})."}
    return {"id": nomor, "versi": __version__, "python": sys.executable}


def function(nama: str, masukan: Sequence[Any]) -> Keluaran:
    """What a function gives. An error in a single cell is the result, as with the functions of Calc itself."""
    import xlkinerja.hosts.functions  # noqa: F401 - declares the functions
    from xlkinerja.hosts.declared import FUNGSI, call

    isi = _whole(_left_out(FUNGSI.get(nama), masukan))
    for satu in isi:
        if isinstance(satu, Rentang) and len(satu.isi) == len(satu.isi[0]) == 1:
            satu = satu.isi[0][0]  # noqa: PLW2901 - the cell itself
        if isinstance(satu, ErrorValue):
            return [[satu.text]]
    return call(nama, isi)


def _left_out(fungsi: Fungsi | None, masukan: Sequence[Any]) -> list[Any]:
    """The arguments with the function's own values for those left out.

    LibreOffice hands over a 0 for an argument left out between two others; no argument that may be left out takes 0.
    """
    boleh = [not m.wajib for m in fungsi.masukan] if fungsi else []
    tanpa = [x == TANPA or (n < len(boleh) and boleh[n] and _is_zero(x)) for n, x in enumerate(masukan)]
    while tanpa and tanpa[-1]:
        tanpa.pop()
    isi = [None if kosong else _argument(x) for x, kosong in zip(masukan, tanpa, strict=False)]
    if fungsi and any(tanpa):
        bawaan = [p.default for p in inspect.signature(fungsi.jalan).parameters.values()]
        for n, kosong in enumerate(tanpa):
            if kosong and n < len(boleh) and boleh[n]:
                isi[n] = bawaan[n]
    return isi


def _is_zero(masukan: Any) -> bool:
    return isinstance(masukan, int | float) and not isinstance(masukan, bool) and not masukan


def _argument(masukan: Any) -> Any:
    if isinstance(masukan, list):
        return [[_cell(x) for x in baris] for baris in masukan]
    if not isinstance(masukan, dict) or "isi" not in masukan:
        return _cell(masukan)
    lebar, tinggi = int(masukan["lebar"]), int(masukan["tinggi"])
    isi = [[*map(_cell, baris), *[None] * (lebar - len(baris))] for baris in masukan["isi"]]
    utuh = tinggi >= TINGGI_LEMBAR
    if utuh:
        while isi and all(x in (None, "") for x in isi[-1]):
            isi.pop()
    else:
        isi += [[None] * lebar] * (tinggi - len(isi))
    return _Rentang(isi or [[None] * lebar], int(masukan["baris"]), int(masukan["kolom"]), utuh=utuh)


def _whole(masukan: list[Any]) -> list[Any]:
    """Whole columns such as A:A end where they are empty, but not above the end of what stands beside them."""
    tinggi = max((len(x.isi) for x in masukan if isinstance(x, Rentang)), default=1)
    for x in masukan:
        if isinstance(x, _Rentang) and x.utuh and len(x.isi) < tinggi:
            x.isi.extend([[None] * len(x.isi[0])] * (tinggi - len(x.isi)))
    return masukan


def _cell(isi: Any) -> Any:
    if isinstance(isi, dict):
        return ErrorValue(str(isi["galat"]))
    return float(isi) if isinstance(isi, int) and not isinstance(isi, bool) else isi


def command(request: Mapping[str, Any]) -> dict[str, Any]:
    """What a command gives."""
    from xlkinerja.hosts.commands import Request, run

    def path(kunci: str) -> Path | None:
        return Path(request[kunci]) if request.get(kunci) else None

    nama, dokumen = str(request.get("nama", "")), str(request.get("dokumen", ""))
    return _plain(run(Request(request["perintah"], path("salinan"), path("letak"), nama, dokumen, path("tujuan"))))


def _plain(answer: Answer) -> dict[str, Any]:
    job = answer.job
    return {
        "pesan": answer.pesan,
        "gagal": answer.gagal,
        "kunci": {lembar: dict(how.options) for lembar, how in job.locked.items()},
        "langkah": [_step(step) | {"kembali": list(map(_step, step.undo))} for step in job.steps],
        "pembawa": str(job.carrier or ""),
        "semula": str(job.original or ""),
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "jenis": step.kind,
        "lembar": step.sheet,
        "tempat": step.place,
        "nilai": step.value,
        "isi": [list(row) for row in step.grid],
    }


if __name__ == "__main__":
    main()
