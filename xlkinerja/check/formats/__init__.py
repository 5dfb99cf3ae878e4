"""Output of a report: one module and one function of the same name for each format."""

from collections.abc import Callable, Mapping

from xlkinerja.check.formats.json import json as _json
from xlkinerja.check.formats.teks import teks as _teks

FORMATS: Mapping[str, Callable[..., str]] = {"teks": _teks, "json": _json}
