"""What is new and what is gone since an earlier run, by the fingerprints of the findings."""

import json
from collections import Counter
from collections.abc import Collection
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from xlkinerja.check.finding import Banding, Finding, Letak, Report, Tingkat
from xlkinerja.check.formats.json import VERSI

_BUAT = "Buat dengan: xlkinerja periksa FOLDER --format json --keluaran lama.json"


class BandingSalah(ValueError):  # noqa: N818 - a domain word; the message is what the user reads
    """An earlier result that cannot be used: what stands and what to do."""


def read_earlier(path: Path) -> tuple[Finding, ...]:
    """The findings of an earlier `--format json`. Raises BandingSalah."""
    try:
        isi = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BandingSalah(f"{path}: tidak dapat dibaca ({error.strerror}). {_BUAT}") from None
    except (ValueError, RecursionError):
        raise BandingSalah(f"{path}: bukan JSON. {_BUAT}") from None
    if not isinstance(isi, dict) or not isinstance(isi.get("temuan"), list):
        raise BandingSalah(f"{path}: bukan hasil periksa. {_BUAT}")
    if isi.get("versi") != VERSI:
        raise BandingSalah(f"{path}: versi {isi.get('versi')!r} tidak dikenal, seharusnya {VERSI}. {_BUAT}")
    if "banding" in isi:
        raise BandingSalah(f"{path}: hanya berisi perbedaan, karena dibuat dengan --bandingkan. {_BUAT}")
    try:
        return tuple(_finding(t) for t in isi["temuan"])
    except (KeyError, TypeError, ValueError) as error:
        raise BandingSalah(f"{path}: ada temuan yang bentuknya lain ({error}). {_BUAT}") from None


def _finding(isi: dict[str, Any]) -> Finding:
    bagian = {f.name: isi[f.name] for f in fields(Finding)}
    bagian["tingkat"] = Tingkat(isi["tingkat"])
    bagian["tempat_lain"] = tuple(Letak(t["berkas"], t["lembar"], t["sel"]) for t in isi["tempat_lain"])
    for nama, nilai in bagian.items():
        if nama not in {"tahun", "tempat_lain"} and not isinstance(nilai, str):
            raise TypeError(nama)
    if bagian["tahun"] is not None and not isinstance(bagian["tahun"], int):
        raise TypeError("tahun")
    return Finding(**bagian)


def compare(report: Report, lama: Collection[Finding], nama: str, *, select: Collection[str] = ()) -> Report:
    """The report with only what `lama` did not have, and what is gone. What is ignored now is neither new nor gone.

    `select` is what this run looked at (codes or their beginnings): of the rest nothing can be gone.
    """
    dulu = Counter(t.sidik for t in lama)
    sisa = dulu - Counter(d.temuan.sidik for d in report.diabaikan)
    baru: list[Finding] = []
    tetap = 0
    for t in report.temuan:
        if sisa[t.sidik] > 0:
            sisa[t.sidik] -= 1
            tetap += 1
        else:
            baru.append(t)
    hilang: list[Finding] = []
    for t in lama:
        if sisa[t.sidik] > 0 and (not select or any(t.kode.startswith(s) for s in select)):
            sisa[t.sidik] -= 1
            hilang.append(t)
    return replace(report, temuan=tuple(baru), banding=Banding(nama, tetap, tuple(hilang)))
