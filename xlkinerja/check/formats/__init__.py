"""Output of a report: one module and one function of the same name for each format.

Every format is called alike, `(report, *, warna, tujuan, tanggal)`, and takes what it needs: whether a terminal shows
colours, the path that it will be written to (links are relative to it), and the day to print. Text is str, a binary
format is bytes.
"""

from collections.abc import Callable, Mapping

from xlkinerja.check.finding import Report
from xlkinerja.check.formats.csv import csv as _csv
from xlkinerja.check.formats.json import json as _json
from xlkinerja.check.formats.text import text as _text
from xlkinerja.check.formats.visible import visible_report

Format = Callable[..., str | bytes]


def _shown(report: Report, **options: object) -> str | bytes:
    return _text(visible_report(report), **options)  # type: ignore[arg-type]


def _html(report: Report, **options: object) -> str:
    from xlkinerja.check.formats.html import html

    return html(report, **options)  # type: ignore[arg-type]


def _xlsx(report: Report, **options: object) -> bytes:
    from xlkinerja.check.formats.xlsx import xlsx

    return xlsx(report, **options)  # type: ignore[arg-type]


FORMATS: Mapping[str, Format] = {"teks": _shown, "json": _json, "csv": _csv, "html": _html, "xlsx": _xlsx}
#: The format that an ending of a file gives, and those that no terminal shows.
SUFFIXES: Mapping[str, str] = {".txt": "teks"} | {f".{name}": name for name in FORMATS if name != "teks"}
BINARY = frozenset({"xlsx"})
