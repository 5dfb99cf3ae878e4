"""A set without a fault has no finding."""

from pathlib import Path

import pytest
from clean_set import DOKUMEN, Case, found, run, write

from xlkinerja.check.checking import check
from xlkinerja.pages.filling import fill


def test_clean_set(tmp_path: Path) -> None:
    """The whole set gives nothing, not even an info."""
    assert found(run(Case("bersih"), tmp_path)) == set()


@pytest.mark.parametrize("file", DOKUMEN)
def test_each_document_alone(file: str, tmp_path: Path) -> None:
    """No document is missed by the others: each alone gives nothing."""
    assert found(run(Case("sendiri", files=(file,)), tmp_path)) == set()


def test_filled_set(tmp_path: Path) -> None:
    """With the values that `susun` writes into the computed cells there is nothing either."""
    write(Case("terisi"), tmp_path)
    for file in tmp_path.glob("*.xlsx"):
        file.write_bytes(fill(file.read_bytes(), name=file.name).data)
    assert found(check([tmp_path], strict=True)) == set()


def test_blank_templates(tmp_path: Path) -> None:
    """Templates with nothing but their identity give one finding together: that nothing has been filled in."""

    def empty(isi: dict) -> None:
        for sheets in isi.values():
            sheets.clear()

    assert found(run(Case("templat", edit=empty), tmp_path)) == {("XK804", "RKT.xlsx", "G4", "info")}
