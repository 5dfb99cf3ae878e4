"""Whoever waits at a terminal for a large file is told what is read."""

import io
import sys

import pytest

from xlkinerja.cli.intake import announce


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "size", "told"),
    [
        (_Terminal, 2_000_000, "Membaca lap[U+001B][2Joran.docx …\n"),
        (_Terminal, 20_000, ""),
        (io.StringIO, 2_000_000, ""),
    ],
    ids=["large, at a terminal", "small", "no terminal"],
)
def test_a_large_file_is_announced(stream, size, told, tmp_path, monkeypatch):
    """On a terminal only; the name of a file is no command to it."""
    path = tmp_path / "lap\x1b[2Joran.docx"
    path.write_bytes(bytes(size))
    shown = stream()
    monkeypatch.setattr(sys, "stderr", shown)
    announce(path)
    assert shown.getvalue() == told
