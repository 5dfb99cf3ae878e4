"""The findings as JSON, version 1 of the published form (docs/temuan.schema.json)."""

import json as _json
from dataclasses import asdict
from typing import Any

from xlkinerja.check.finding import Report, Tingkat
from xlkinerja.workbook.values import UNSEEN

VERSION = 1


def json(report: Report, **_: object) -> str:
    """One object: versi, ringkasan, temuan and diabaikan, what was ignored in vain, banding after a comparison."""
    content: dict[str, Any] = {
        "versi": VERSION,
        "ringkasan": {"berkas": report.berkas, **{str(t): report.count(t) for t in Tingkat}},
        "temuan": [asdict(t) for t in report.temuan],
        "diabaikan": [{**asdict(d.temuan), "alasan": d.alasan} for d in report.ignored],
    }
    if report.unused:
        content["tak_terpakai"] = list(report.unused)
    if report.comparison:
        b = report.comparison
        content["banding"] = {"dengan": b.name, "tetap": b.standing, "hilang": [asdict(t) for t in b.gone]}
    text = _json.dumps(content, ensure_ascii=False, indent=2)
    return UNSEEN.sub(lambda found: _json.dumps(found[0])[1:-1], text) + "\n"  # inside quotes, where else
