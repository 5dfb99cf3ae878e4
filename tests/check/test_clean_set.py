"""A set without a fault has no finding."""

from pathlib import Path

import pytest

from tests.addresses import DOKUMEN, INFO, RKT, at
from tests.check.sets.case import Case, by_file, found, run, write
from xlkinerja.check.checking import check
from xlkinerja.pages.filling import fill


def test_clean_set() -> None:
    """The whole set gives nothing, not even an info, as files and in memory."""
    assert found(by_file(Case("bersih"))) == found(run(Case("bersih"))) == set()


@pytest.mark.parametrize("file", DOKUMEN)
def test_each_document_alone(file: str) -> None:
    """No document is missed by the others: each alone gives nothing."""
    assert found(by_file(Case("sendiri", files=(file,)))) == set()


def test_filled_set(tmp_path: Path) -> None:
    """With the values that `susun` writes into the computed cells there is nothing either."""
    write(Case("terisi"), tmp_path)
    for file in tmp_path.glob("*.xlsx"):
        file.write_bytes(fill(file.read_bytes(), name=file.name).data)
    assert found(check([tmp_path], strict=True)) == set()


def test_blank_templates() -> None:
    """Templates with nothing but their identity give one finding together: that nothing has been filled in."""

    def empty(content: dict) -> None:
        for sheets in content.values():
            sheets.clear()

    assert found(by_file(Case("templat", edit=empty))) == {("XK804", at(RKT, "indikator"), INFO)}
