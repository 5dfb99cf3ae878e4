"""When an indikator is reached, and that nobody decides it a second time."""

import ast
from decimal import Decimal
from pathlib import Path

import pytest

from xlkinerja.kinerja.capaian import STATUS, hitung_capaian
from xlkinerja.kinerja.reached import meets, reached, status_of

PACKAGE = Path(__file__).parents[2] / "xlkinerja"


@pytest.mark.parametrize(
    ("realisasi", "capaian", "is_reached"),
    # of a target of 1000: the rounded capaian decides, not what it was rounded from
    [("999.94", "99.99", False), ("999.95", "100.00", True), ("1000", "100", True), ("1000.1", "100.01", True)],
)
def test_the_rounded_capaian_decides(realisasi, capaian, is_reached):
    result = hitung_capaian(Decimal(1000), Decimal(realisasi), "Maksimal")
    assert result.capaian == Decimal(capaian)
    assert meets(Decimal(capaian)) is is_reached
    assert reached(result.status) is is_reached


def test_a_status_that_tells_nothing_is_neither():
    """Of the nine only the two that were judged tell whether the indikator is reached."""
    assert {status: told for status in STATUS if (told := reached(status)) is not None} == {
        "Tercapai": True,
        "Tidak tercapai": False,
    }
    assert [status_of(is_reached=told) for told in (True, False)] == ["Tercapai", "Tidak tercapai"]


def test_nobody_else_draws_the_border():
    """At least 100, or less than 100, is asked in kinerja/reached alone, and its two words are written there alone."""
    found = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            asked = isinstance(node, ast.Compare) and any(
                isinstance(op, ast.GtE | ast.Lt) and ast.unparse(right) in {"100", "Decimal(100)", "FULL"}
                for op, right in zip(node.ops, node.comparators, strict=True)
            )
            written = isinstance(node, ast.Constant) and node.value == "Tidak tercapai"
            if asked or written:
                found.add(path.relative_to(PACKAGE).as_posix())
    assert found == {"kinerja/reached.py"}
