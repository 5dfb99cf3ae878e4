"""The findings as JSON, version 1 of the published form."""

import json as _json
from dataclasses import asdict
from typing import Any

from xlkinerja.check.finding import Report, Tingkat

VERSI = 1


def json(report: Report, *, warna: bool = False) -> str:  # noqa: ARG001 - every format is called alike
    """One object: versi, ringkasan and temuan, as documented; UTF-8 text with a line end."""
    isi: dict[str, Any] = {
        "versi": VERSI,
        "ringkasan": {"berkas": report.berkas, **{str(t): report.jumlah(t) for t in Tingkat}},
        "temuan": [asdict(t) for t in report.temuan],
    }
    return _json.dumps(isi, ensure_ascii=False, indent=2) + "\n"
