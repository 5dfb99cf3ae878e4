"""--bandingkan: what is new and what is gone."""

import json
from pathlib import Path

import pytest

from tests.check.formats.sample_report import FULL, IGNORED, finding
from xlkinerja.check.comparing import EarlierUnusable, compare, read_earlier
from xlkinerja.check.finding import Ignored, Report
from xlkinerja.check.formats import FORMATS

A, B, C = (finding(sel=f"H{n}", sidik=f"{n:016x}") for n in (1, 2, 3))


def test_round_trip(tmp_path: Path) -> None:
    """What was written as JSON is read back as it was."""
    path = tmp_path / "lama.json"
    path.write_text(FORMATS["json"](FULL), encoding="utf-8")
    assert read_earlier(path) == FULL.temuan


def test_new_and_gone() -> None:
    """By fingerprint, in order; what stays is counted and not shown."""
    report = compare(Report((B, C), 1), (A, B), "lama.json")
    assert report.temuan == (C,)
    assert report.comparison is not None
    assert (report.comparison.name, report.comparison.standing, report.comparison.gone) == ("lama.json", 1, (A,))


def test_equal_runs() -> None:
    """Nothing is new, nothing is gone."""
    report = compare(FULL, FULL.temuan, "x")
    assert report.temuan == ()
    assert report.comparison is not None
    assert (report.comparison.standing, report.comparison.gone) == (9, ())


def test_the_same_fingerprint_twice() -> None:
    """Each earlier finding stands for one of now, not for all."""
    report = compare(Report((A, A, A), 1), (A,), "x")
    assert len(report.temuan) == 2
    comparison = compare(Report((A,), 1), (A, A, A), "x").comparison
    assert comparison is not None
    assert (comparison.standing, len(comparison.gone)) == (1, 2)


def test_what_is_ignored_now_is_not_gone() -> None:
    """Setting a finding aside mends nothing."""
    report = compare(Report((), 1, ignored=(Ignored(IGNORED, "x"),)), (IGNORED, A), "x")
    assert report.comparison is not None
    assert report.comparison.gone == (A,)


def test_what_was_not_looked_at_is_not_gone() -> None:
    """With --pilih only the selected rules can have lost a finding."""
    other = finding(kode="XK301", sidik="f" * 16)
    report = compare(Report((), 1), (A, other), "x", select=("XK3",))
    assert report.comparison is not None
    assert report.comparison.gone == (other,)


def _json(**changes: object) -> str:
    return json.dumps({"versi": 1, "ringkasan": {}, "temuan": [], **changes})


@pytest.mark.parametrize(
    ("content", "kata"),
    [
        ("", "bukan JSON"),
        ("{", "bukan JSON"),
        ("[" * 100_000, "bukan JSON"),
        ("[]", "bukan hasil periksa"),
        ('{"temuan": 5}', "bukan hasil periksa"),
        (_json(versi=2), "versi 2 tidak dikenal"),
        (_json(banding={}), "hanya berisi perbedaan"),
        (_json(temuan=[{"kode": "XK501"}]), "bentuknya lain"),
        (_json(temuan=["XK501"]), "bentuknya lain"),
        (_json(temuan=[{**json.loads(FORMATS["json"](FULL))["temuan"][0], "tingkat": "berat"}]), "bentuknya lain"),
        (_json(temuan=[{**json.loads(FORMATS["json"](FULL))["temuan"][0], "sidik": 5}]), "bentuknya lain"),
        (_json(temuan=[{**json.loads(FORMATS["json"](FULL))["temuan"][0], "tahun": "2024"}]), "bentuknya lain"),
    ],
    ids=range(12),
)
def test_wrong_files(content: str, kata: str, tmp_path: Path) -> None:
    """What is no earlier result is named, with the command that makes one."""
    path = tmp_path / "lama.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(EarlierUnusable) as wrong:
        read_earlier(path)
    assert kata in str(wrong.value)
    assert "xlkinerja periksa FOLDER --format json --keluaran lama.json" in str(wrong.value)


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there is a sentence too."""
    with pytest.raises(EarlierUnusable, match="tidak dapat dibaca"):
        read_earlier(tmp_path / "tidak ada.json")
