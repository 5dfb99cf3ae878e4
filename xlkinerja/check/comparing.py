"""What is new and what is gone since an earlier run, by the fingerprints of the findings."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
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
    was = Counter(t.sidik for t in earlier)
    aside = Counter(d.temuan.sidik for d in report.ignored)
    new = tuple(_beyond(report.temuan, was - aside))
    gone = _beyond(earlier, Counter(t.sidik for t in report.temuan) + aside)
    looked_at = tuple(t for t in gone if t.kode.startswith(tuple(select) or ""))
    return replace(report, temuan=new, comparison=Comparison(name, len(report.temuan) - len(new), looked_at))


def _beyond(temuan: Iterable[Finding], known: Counter[str]) -> Iterator[Finding]:
    """The findings that are more than the known ones of the same fingerprint."""
    for t in temuan:
        if known[t.sidik] > 0:
            known[t.sidik] -= 1
        else:
            yield t
