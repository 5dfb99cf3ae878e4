"""Python's side of the pipe to LibreOffice: a request is a line of JSON, its answer another, until the pipe closes.

    {"id": 1, "fungsi": "KIN_CAPAIAN", "masukan": [97.5, {"isi": [[100.0]], "baris": 5, "kolom": 10, "tinggi": 2, …}]}
    {"id": 1, "hasil": [[102.56], ["Belum diisi"]]}
    {"id": 2, "perintah": "periksa", "salinan": "…/salinan.xlsx", "letak": "…/Realisasi.xlsx", "nama": "Realisasi.xlsx"}
    {"id": 2, "jawaban": {"pesan": "…", "gagal": false, "kunci": {…}, "langkah": […], "pembawa": "", "semula": "…"}}

A cell is a number, a text, true, false, null for an empty one, or {"galat": "#N/A"}. An argument is a cell, rows of
cells, a range (`isi` may end before its `tinggi` and `lebar`: empty cells), or {"tanpa": true} where it is left
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
class _HostRange(Range):
    """A range that knows whether it is a whole column."""

    whole: bool = False


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

    values = _whole(_left_out(FUNCTIONS.get(name), arguments))
    for argument in values:
        if isinstance(argument, Range) and len(argument.content) == len(argument.content[0]) == 1:
            argument = argument.content[0][0]  # noqa: PLW2901 - the cell itself
        if isinstance(argument, ErrorValue):
            return [[argument.text]]
    return call(name, values)


def _left_out(declared: Function | None, arguments: Sequence[Any]) -> list[Any]:
    """The arguments with the function's own values for those left out.

    LibreOffice hands over a 0 for an argument left out between two others; no argument that may be left out takes 0.
    """
    optional = [not m.required for m in declared.arguments] if declared else []
    left_out = [x == MISSING or (n < len(optional) and optional[n] and _is_zero(x)) for n, x in enumerate(arguments)]
    while left_out and left_out[-1]:
        left_out.pop()
    values = [None if is_left_out else _argument(x) for x, is_left_out in zip(arguments, left_out, strict=False)]
    if declared and any(left_out):
        defaults = [p.default for p in inspect.signature(declared.run).parameters.values()]
        for n, is_left_out in enumerate(left_out):
            if is_left_out and n < len(optional) and optional[n]:
                values[n] = defaults[n]
    return values


def _is_zero(argument: Any) -> bool:
    return isinstance(argument, int | float) and not isinstance(argument, bool) and not argument


def _argument(argument: Any) -> Any:
    if isinstance(argument, list):
        return [[_cell(x) for x in row] for row in argument]
    if not isinstance(argument, dict) or "isi" not in argument:
        return _cell(argument)
    width, height = int(argument["lebar"]), int(argument["tinggi"])
    content = [[*map(_cell, row), *[None] * (width - len(row))] for row in argument["isi"]]
    whole = height >= SHEET_HEIGHT
    if whole:
        while content and all(x in (None, "") for x in content[-1]):
            content.pop()
    else:
        content += [[None] * width] * (height - len(content))
    return _HostRange(content or [[None] * width], int(argument["baris"]), int(argument["kolom"]), whole=whole)


def _whole(arguments: list[Any]) -> list[Any]:
    """Whole columns such as A:A end where they are empty, but not above the end of what stands beside them."""
    height = max((len(x.content) for x in arguments if isinstance(x, Range)), default=1)
    for x in arguments:
        if isinstance(x, _HostRange) and x.whole and len(x.content) < height:
            x.content.extend([[None] * len(x.content[0])] * (height - len(x.content)))
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


def _plain(given: Answer) -> dict[str, Any]:
    job = given.job
    return {
        "pesan": given.pesan,
        "gagal": given.failed,
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
