"""The findings as JSON, version 1 of the published form (docs/temuan.schema.json)."""

import json as _json
from dataclasses import asdict
from typing import Any

from xlkinerja.check.finding import Report, Tingkat

VERSI = 1


def json(report: Report, **_: object) -> str:
    """One object: versi, ringkasan, temuan and diabaikan, what was ignored in vain, banding after a comparison."""
    isi: dict[str, Any] = {
        "versi": VERSI,
        "ringkasan": {"berkas": report.berkas, **{str(t): report.jumlah(t) for t in Tingkat}},
        "temuan": [asdict(t) for t in report.temuan],
        "diabaikan": [{**asdict(d.temuan), "alasan": d.alasan} for d in report.diabaikan],
    }
    if report.tak_terpakai:
        isi["tak_terpakai"] = list(report.tak_terpakai)
    if report.banding:
        b = report.banding
        isi["banding"] = {"dengan": b.nama, "tetap": b.tetap, "hilang": [asdict(t) for t in b.hilang]}
    return _json.dumps(isi, ensure_ascii=False, indent=2) + "\n"
