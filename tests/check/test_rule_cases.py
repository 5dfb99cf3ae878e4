"""Every rule is held by cases: one in which it must fire, and beside it many in which it must not."""

import importlib
from pathlib import Path

import pytest
from test_bad_files import bad_files

from xlkinerja.check.discovery import rules
from xlkinerja.check.rule import Rule

BERKAS = sorted(p.stem for p in Path(__file__).parent.glob("cases_*.py"))


def cases() -> list[set[tuple[str, str, str, str]]]:
    """What each case expects: code, file, cell, level."""
    daftar = [getattr(importlib.import_module(nama), isi, []) for nama in BERKAS for isi in ("CASES", "REPORT")]
    return [case.found for satu in daftar for case in satu]


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.nama)
def test_fires_and_does_not(rule: Rule) -> None:
    """Some case expects the rule's finding, and others, run with all rules on, expect none of it."""
    berbunyi = [any(kode == rule.kode for kode, *_ in ditemukan) for ditemukan in cases()]
    unreadable = {kode for _, kode in bad_files().values()}
    assert any(berbunyi) or rule.kode in unreadable
    assert not all(berbunyi)
