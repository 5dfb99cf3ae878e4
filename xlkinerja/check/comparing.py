"""What is new and what is gone since an earlier run, by the fingerprints of the findings."""

import json
from collections import Counter
from collections.abc import Collection
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from xlkinerja.check.finding import Comparison, Finding, Letak, Report, Tingkat
from xlkinerja.check.formats.json import VERSION
from xlkinerja.workbook.disk.regular import obstacle, reason

_ADVICE = "Buat dengan: xlkinerja periksa FOLDER --format json --keluaran lama.json"


class EarlierUnusable(ValueError):  # noqa: N818 - a domain word; the message is what the user reads
    """An earlier result that cannot be used: what stands and what to do."""


def read_earlier(path: Path) -> tuple[Finding, ...]:
    """The findings of an earlier `--format json`. Raises EarlierUnusable."""
    if words := obstacle(path):
        raise EarlierUnusable(f"{path}: tidak dapat dibaca ({words}). {_ADVICE}")
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise EarlierUnusable(f"{path}: tidak dapat dibaca ({reason(error)}). {_ADVICE}") from None
    except (ValueError, RecursionError):
        raise EarlierUnusable(f"{path}: bukan JSON. {_ADVICE}") from None
    if not isinstance(content, dict) or not isinstance(content.get("temuan"), list):
        raise EarlierUnusable(f"{path}: bukan hasil periksa. {_ADVICE}")
    if content.get("versi") != VERSION:
        raise EarlierUnusable(f"{path}: versi {content.get('versi')!r} tidak dikenal, seharusnya {VERSION}. {_ADVICE}")
    if "banding" in content:
        raise EarlierUnusable(f"{path}: hanya berisi perbedaan, karena dibuat dengan --bandingkan. {_ADVICE}")
    try:
        return tuple(_finding(t) for t in content["temuan"])
    except (KeyError, TypeError, ValueError) as error:
        raise EarlierUnusable(f"{path}: ada temuan yang bentuknya lain ({error}). {_ADVICE}") from None


def _finding(content: dict[str, Any]) -> Finding:
    parts = {f.name: content[f.name] for f in fields(Finding)}
    parts["tingkat"] = Tingkat(content["tingkat"])
    parts["tempat_lain"] = tuple(Letak(t["berkas"], t["lembar"], t["sel"]) for t in content["tempat_lain"])
    types = {"tahun": int | None, "tempat_lain": tuple}
    if wrong := [name for name, value in parts.items() if not isinstance(value, types.get(name, str))]:
        raise TypeError(wrong[0])
    return Finding(**parts)


def compare(report: Report, earlier: Collection[Finding], name: str, *, select: Collection[str] = ()) -> Report:
    """The report with only what `earlier` did not have, and what is gone. What is ignored now is neither new nor gone.

    `select` is what this run looked at (codes or their beginnings): of the rest nothing can be gone.
    """
    counts = Counter(t.sidik for t in earlier)
    left = counts - Counter(d.temuan.sidik for d in report.ignored)
    new: list[Finding] = []
    standing = 0
    for t in report.temuan:
        if left[t.sidik] > 0:
            left[t.sidik] -= 1
            standing += 1
        else:
            new.append(t)
    gone: list[Finding] = []
    for t in earlier:
        if left[t.sidik] > 0 and (not select or any(t.kode.startswith(s) for s in select)):
            left[t.sidik] -= 1
            gone.append(t)
    return replace(report, temuan=tuple(new), comparison=Comparison(name, standing, tuple(gone)))
