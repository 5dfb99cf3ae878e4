"""Python's side of the pipe to LibreOffice: a request is a line of JSON, its answer another, until the pipe closes.

    {"id": 1, "fungsi": "KIN_CAPAIAN", "masukan": [97.5, {"isi": [[100.0]], "baris": 5, "kolom": 10, "tinggi": 2, …}]}
    {"id": 1, "hasil": [[102.56], ["Belum diisi"]]}
    {"id": 2, "perintah": "periksa", "salinan": "…/salinan.xlsx", "letak": "…/Realisasi.xlsx", "nama": "Realisasi.xlsx"}
    {"id": 2, "jawaban": {"pesan": "…", "gagal": false, "kunci": {…}, "langkah": […], "pembawa": "", "semula": "…"}}

A cell is a number, a text, true, false, null for an empty one, or {"galat": "#N/A"}. An argument is a cell, rows of
cells, a range (`content` may end before its `tinggi` and `width`: empty cells), or {"tanpa": true} where it is left
out. What cannot be answered is {"id": …, "galat": "sentence"}.

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
from xlkinerja.hosts.arguments import SHEET_HEIGHT, Output
from xlkinerja.hosts.declared import Function, Range
from xlkinerja.hosts.steps import Answer, Step
from xlkinerja.workbook.stream import ErrorValue

#: An argument that is left out.
MISSING = {"tanpa": True}


@dataclass(frozen=True, slots=True)
class _Rentang(Range):
    """A range that knows whether it is a whole column."""

    intact: bool = False


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
    number: Any = None
    try:
        request = json.loads(line)
        number = request.get("id")
        if "fungsi" in request:
            return {"id": number, "hasil": function(request["fungsi"], request["masukan"])}
        if "perintah" in request:
            return {"id": number, "jawaban": command(request)}
    except Exception as error:  # noqa: BLE001 - the office shows a sentence, never a traceback
        alasan = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return {"id": number, "galat": f"Permintaan tidak dapat dijawab ({alasan})."}
    return {"id": number, "versi": __version__, "python": sys.executable}


def function(name: str, arguments: Sequence[Any]) -> Output:
    """What a function gives. An error in a single cell is the result, as with the functions of Calc itself."""
    import xlkinerja.hosts.functions  # noqa: F401 - declares the functions
    from xlkinerja.hosts.declared import FUNCTIONS, call

    content = _whole(_left_out(FUNCTIONS.get(name), arguments))
    for one in content:
        if isinstance(one, Range) and len(one.content) == len(one.content[0]) == 1:
            one = one.content[0][0]  # noqa: PLW2901 - the cell itself
        if isinstance(one, ErrorValue):
            return [[one.text]]
    return call(name, content)


def _left_out(function: Function | None, arguments: Sequence[Any]) -> list[Any]:
    """The arguments with the function's own values for those left out.

    LibreOffice hands over a 0 for an argument left out between two others; no argument that may be left out takes 0.
    """
    boleh = [not m.required for m in function.arguments] if function else []
    tanpa = [x == MISSING or (n < len(boleh) and boleh[n] and _is_zero(x)) for n, x in enumerate(arguments)]
    while tanpa and tanpa[-1]:
        tanpa.pop()
    content = [None if blank else _argument(x) for x, blank in zip(arguments, tanpa, strict=False)]
    if function and any(tanpa):
        default = [p.default for p in inspect.signature(function.run).parameters.values()]
        for n, blank in enumerate(tanpa):
            if blank and n < len(boleh) and boleh[n]:
                content[n] = default[n]
    return content


def _is_zero(arguments: Any) -> bool:
    return isinstance(arguments, int | float) and not isinstance(arguments, bool) and not arguments


def _argument(arguments: Any) -> Any:
    if isinstance(arguments, list):
        return [[_cell(x) for x in row] for row in arguments]
    if not isinstance(arguments, dict) or "isi" not in arguments:
        return _cell(arguments)
    width, tinggi = int(arguments["lebar"]), int(arguments["tinggi"])
    content = [[*map(_cell, row), *[None] * (width - len(row))] for row in arguments["isi"]]
    intact = tinggi >= SHEET_HEIGHT
    if intact:
        while content and all(x in (None, "") for x in content[-1]):
            content.pop()
    else:
        content += [[None] * width] * (tinggi - len(content))
    return _Rentang(content or [[None] * width], int(arguments["baris"]), int(arguments["kolom"]), intact=intact)


def _whole(arguments: list[Any]) -> list[Any]:
    """Whole columns such as A:A end where they are empty, but not above the end of what stands beside them."""
    tinggi = max((len(x.content) for x in arguments if isinstance(x, Range)), default=1)
    for x in arguments:
        if isinstance(x, _Rentang) and x.intact and len(x.content) < tinggi:
            x.content.extend([[None] * len(x.content[0])] * (tinggi - len(x.content)))
    return arguments


def _cell(content: Any) -> Any:
    if isinstance(content, dict):
        return ErrorValue(str(content["galat"]))
    return float(content) if isinstance(content, int) and not isinstance(content, bool) else content


def command(request: Mapping[str, Any]) -> dict[str, Any]:
    """What a command gives."""
    from xlkinerja.hosts.commands import Request, run

    def path(key: str) -> Path | None:
        return Path(request[key]) if request.get(key) else None

    name, document = str(request.get("nama", "")), str(request.get("dokumen", ""))
    return _plain(run(Request(request["perintah"], path("salinan"), path("letak"), name, document, path("tujuan"))))


def _plain(answer: Answer) -> dict[str, Any]:
    job = answer.job
    return {
        "pesan": answer.pesan,
        "gagal": answer.failed,
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
