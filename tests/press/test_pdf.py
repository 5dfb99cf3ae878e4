"""PDF by LibreOffice: where it is looked for, what happens when it hangs, and what a PDF does not tell."""

import os
import re
import subprocess
import time
from pathlib import Path

import pytest

from tests.press.tiny import WHOSE, pages
from xlkinerja.press import pdf
from xlkinerja.press.forms_book import forms_book
from xlkinerja.workbook.errors import PatchRefused


def program(folder: Path, text: str) -> Path:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def test_libreoffice_is_found_on_the_path_and_where_windows_puts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pdf, "_PLACES", ())
    assert pdf.find_libreoffice() is None
    windows = tmp_path / "Program Files/LibreOffice/program"
    windows.mkdir(parents=True)
    (windows / "soffice.com").write_text("")
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path / "Program Files"))
    assert pdf.find_libreoffice() == windows / "soffice.com"
    assert pdf.find_libreoffice() != program(tmp_path, "")
    assert pdf.find_libreoffice() == tmp_path / "soffice"


def test_one_that_hangs_is_ended_with_all_that_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time is over once the program has started another one, however long that takes here."""
    pid, wait = tmp_path / "pid", subprocess.Popen.wait

    def over(self: "subprocess.Popen[bytes]", timeout: float | None = None) -> int:
        if timeout is None:
            return wait(self)
        while not (pid.exists() and pid.read_text().strip()):
            time.sleep(0.01)
        raise subprocess.TimeoutExpired("soffice", timeout)

    hanging = program(tmp_path, f"sleep 600 & echo $! > {pid}; wait")
    monkeypatch.setattr(pdf, "find_libreoffice", lambda: hanging)
    monkeypatch.setattr(subprocess.Popen, "wait", over)
    with pytest.raises(PatchRefused, match="LibreOffice tidak selesai dalam 9 detik"):
        pdf.to_pdf(b"", limit=9)
    state = Path(f"/proc/{pid.read_text().strip()}/stat")
    for _ in range(1000):  # it ends a moment after it was told to
        if not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z":
            return
        time.sleep(0.01)
    raise AssertionError("it still runs")


def test_one_that_makes_nothing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "find_libreoffice", lambda: program(tmp_path, "exit 1"))
    with pytest.raises(PatchRefused, match="LibreOffice tidak membuat PDF"):
        pdf.to_pdf(b"")


def test_a_pdf_tells_nothing_of_its_making():
    """Every byte keeps its place, because the tables of a PDF count them."""
    made = (
        b"1 0 obj\n<</Creator<FEFF0043>/Producer(LibreOffice \\(7.4\\))/Author(Nama)\n"
        b"/CreationDate(D:20261128180000+07'00')>>\nendobj\ntrailer\n<</ID [ <0A1B> <0A1B> ]/DocChecksum /AB12>>"
    )
    bare = pdf.without_traces(made)
    assert len(bare) == len(made)
    assert not re.search(rb"LibreOffice|2026|Nama|0043|0A1B|AB12", bare)
    assert pdf.without_traces(bare) == bare


@pytest.mark.libreoffice
def test_the_same_workbook_gives_the_same_pdf():
    """Both forms, each on its page, and no trace of the program or the time."""
    data = forms_book(pages(), WHOSE).data
    first = pdf.to_pdf(data)
    assert first == pdf.to_pdf(data)
    text = subprocess.run(["pdftotext", "-", "-"], input=first, capture_output=True, check=True).stdout.decode()
    assert text.count("\f") == 2
    assert "PERJANJIAN KINERJA TAHUN 2024" in text
    information = subprocess.run(["pdfinfo", "-"], input=first, capture_output=True, check=True).stdout.decode()
    assert "LibreOffice" not in information
    assert os.uname().nodename not in information
