"""susun and its button do nothing twice: one opening, one reading, one measuring of each row, one drawing."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import run
from tests.contoh import contoh
from xlkinerja.hosts import commands
from xlkinerja.pages import ikhtisar, ringkasan
from xlkinerja.summary import measuring
from xlkinerja.workbook import reading
from xlkinerja.workbook.package import Package

DATA = contoh("muara-enim-2024")["Realisasi.xlsx"]
#: The report measures fifteen indikator; what susun wrote is opened once more, to see that nothing of it is lost.
ONCE = {"opened": 1, "results opened": 1, "read": 1, "rows measured": 15, "Ringkasan": 1, "Ikhtisar": 1}


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each of them is done from here on, by what it is called above."""
    found: Counter[str] = Counter()

    def count(owner: object, function: str, name: Callable[..., str]) -> None:
        original = getattr(owner, function)

        def counting(*args: Any, **kwargs: Any) -> Any:
            found[name(*args, **kwargs)] += 1
            return original(*args, **kwargs)

        monkeypatch.setattr(owner, function, counting)

    count(Package, "__init__", lambda _, data: "opened" if data == DATA else "results opened")
    count(reading, "_recognise", lambda *_: "read")
    count(measuring, "hitung_capaian", lambda *_, **__: "rows measured")
    count(ringkasan, "draw", lambda *_: "Ringkasan")
    count(ikhtisar, "draw", lambda *_: "Ikhtisar")
    return found


@pytest.mark.parametrize("given", ["Realisasi.xlsx", "."], ids=["file", "folder"])
def test_the_command(given: str, counted: Counter[str], tmp_path: Path) -> None:
    (tmp_path / "Realisasi.xlsx").write_bytes(DATA)
    run("susun", given, cwd=tmp_path, code=0)
    assert counted == ONCE


def test_the_button(counted: Counter[str], tmp_path: Path) -> None:
    """The carrier with the looks of the drawn sheets is the result that is opened once more."""
    copy = tmp_path / "xlkinerja-1.xlsx"
    copy.write_bytes(DATA)
    answer = commands.run(commands.Request("susun_semua", copy, name="Realisasi.xlsx"))
    assert not answer.failed, answer.pesan
    assert counted == ONCE
