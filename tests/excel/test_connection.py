"""How a button reaches Python, and what is said where it does not."""

import re
from collections import Counter

import pytest

from tests.addresses import sel
from tests.excel.buku_uji import realisasi
from tests.excel.catatan import HAPUS, MESSAGES, PANGGILAN
from tests.excel.engine import excel, opened, tekan
from xlkinerja.excel import buttons
from xlkinerja.hosts.commands import COMMANDS
from xlkinerja.hosts.shipping import macro_folder
from xlkinerja.hosts.steps import Kind


@pytest.mark.parametrize("command", [k for k, c in COMMANDS.items() if c.needs_book])
def test_one_call_of_python_for_each_button(command, tmp_path):
    """The button hands over its name, the copy and the place; the copy and what came with it are deleted in the end."""
    path = tmp_path / "Realisasi.xlsx"
    with excel(tmp_path / "tmp") as app:
        opened(app, realisasi(), str(path)).wb["Realisasi"][sel("capaian", 5)].value = 1
        tekan(app, command)
    ((_, _, name, copy, letak, document, destination),) = PANGGILAN
    assert (name, letak, document, destination) == (command, str(path), "", "")
    assert re.fullmatch(r"xlkinerja-\d{12}-1234\.xlsx", copy.rpartition("/")[2])
    assert Counter(HAPUS)[copy.rpartition("/")[2]] == 1
    assert list((tmp_path / "tmp").iterdir()) == []
    assert [kind == "info" for kind, _ in MESSAGES] == [command != "ambil"]  # no PK lies there


def test_a_workbook_with_macros_keeps_its_ending(tmp_path):
    """Excel opens the copies of a .xlsm only under that ending."""
    with excel(tmp_path / "tmp") as app:
        opened(app, realisasi(), str(tmp_path / "Realisasi.xlsm"))
        tekan(app, "periksa")
    assert PANGGILAN[0][3].endswith(".xlsm")


@pytest.mark.parametrize(
    ("kode", "pesan"), [(-1, "tidak dapat dibuka"), (5, "Python tidak dapat dijalankan dari C:\\Python\\pythonw.exe")]
)
def test_without_python_one_message_and_no_copy(kode, pesan, tmp_path):
    """Where the library or Python does not start, the reason is shown once, and the copy is deleted."""
    with excel(tmp_path / "tmp") as app:
        opened(app, realisasi())
        app.kode_pustaka = kode
        tekan(app, "periksa")
    ((kind, text),) = MESSAGES
    assert kind == "critical"
    assert text.startswith("Tombol Periksa tidak selesai. Tidak ada yang ditulis di buku kerja.")
    assert pesan in text
    assert len(HAPUS) == 1
    assert list((tmp_path / "tmp").iterdir()) == []


def test_what_python_is_started_with(tmp_path):
    """The library of the sheet Sambungan, and the command that KinerjaTeks words."""
    with excel(tmp_path / "tmp") as app:
        opened(app, realisasi())
        tekan(app, "periksa")
        command = '"C:\\Python\\pythonw.exe" -P -B -c "import xlwings; xlwings.serve(\'$(CLSID)\')"'
        assert app.dinyalakan == [("pustaka64", command)]


@pytest.mark.parametrize(
    ("fullname", "result"),
    [
        ("Buku1", (None, "Buku1")),
        ("https://kantor.sharepoint.com/dok/Realisasi%20TW%204.xlsx", (None, "Realisasi TW 4.xlsx")),
        ("", (None, "")),
    ],
)
def test_where_a_workbook_lies(fullname, result):
    """A workbook never saved, or known by an address on the web only, has no place; its name is read all the same."""
    assert buttons.place_of(fullname) == result


def test_the_add_in_takes_locks_and_kinds_in_the_order_of_python():
    """Arguments of Protect stand in the VBA at the numbers at which Python sends them; so do all kinds."""
    text = "".join((macro_folder() / f"Kinerja{name}.bas").read_text("utf-8") for name in ("Sakelar", "Tulis"))
    rank = {int(n): name for name, n in re.findall(r"(\w+):=kunci\(n, (\d+)\)", text)}
    assert rank == dict(enumerate(buttons.KEYS, 1))
    assert set(re.findall(r'^        Case "(\w+)"$', text, re.MULTILINE)) == set(Kind)
    assert re.search(r'VERSI As String = "(.*)"', text)[1] == buttons.VERSION
