"""Ambil dari PK on the stand-in for Excel: the open workbook then holds what the command line writes into a file."""

from pathlib import Path

import pytest

from tests.carry.typed_cells import book
from tests.contoh import contoh
from tests.excel.buku_uji import filled
from tests.excel.catatan import MESSAGES
from tests.excel.engine import excel, opened, saved, tekan
from xlkinerja.carry.writing import complete
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.package import Package

FILES = contoh("tanjung-jabung-timur-2023")
OFFICE = {"satker": "KPU Kabupaten Tanjung Jabung Timur", "entitas": "KPU", "tahun": 2023}


@pytest.mark.parametrize("prepared", [5, 60])
def test_button_and_command_line_write_the_same_cells(prepared: int, tmp_path: Path) -> None:
    """Beside the PK and its change an empty Realisasi takes the change, and a second time nothing."""
    for name in ("PK.xlsx", "PK_perubahan_1.xlsx"):
        (tmp_path / name).write_bytes(FILES[name])
    blank = template_bytes(BY_KEY["realisasi"], prepared, identitas=OFFICE)
    source = book(FILES["PK_perubahan_1.xlsx"], "PK_perubahan_1.xlsx")
    file = Package.from_bytes(complete(blank, source, "realisasi").data)
    with excel(tmp_path / "tmp") as app:
        workbook = opened(app, blank, str(tmp_path / "Realisasi.xlsx"))
        tekan(app, "ambil")
        live = Package.from_bytes(saved(workbook))
        tekan(app, "ambil")
    for sheet in ("Realisasi", "Anggaran", "Identitas"):
        wanted, got = filled(file, sheet), filled(live, sheet)
        assert {r: c[:2] for r, c in got.items()} == {r: c[:2] for r, c in wanted.items()}
    assert [(kind, text.splitlines()[0]) for kind, text in MESSAGES] == [
        ("info", "61 sel diisi dari PK_perubahan_1.xlsx, 15 baris baru."),
        ("info", "Tidak ada yang perlu diisi dari PK_perubahan_1.xlsx."),
    ]


def test_without_a_pk_nothing_is_written(tmp_path: Path) -> None:
    blank = template_bytes(BY_KEY["realisasi"], 5, identitas=OFFICE)
    with excel(tmp_path / "tmp") as app:
        workbook = opened(app, blank, str(tmp_path / "Realisasi.xlsx"))
        before = saved(workbook)
        tekan(app, "ambil")
        assert saved(workbook) == before
    ((kind, text),) = MESSAGES
    assert kind != "info"
    assert "xlkinerja turunkan BERKAS --ke realisasi" in text
