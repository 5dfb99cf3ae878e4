"""Ambil dari PK in Calc: the open workbook then holds what the command line writes into a file."""

import pytest

from tests.calc.buku_calc import PERINTAH, compare, state, tersimpan
from tests.carry.typed_cells import book
from tests.contoh import contoh
from xlkinerja.carry.writing import complete
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.package import Package

pytestmark = pytest.mark.libreoffice


def values(package: Package, sheet: str) -> dict[str, object]:
    return {r: c.value for r, c in package.read_sheet(sheet).cells.items() if c.value not in (None, "")}


def test_the_open_workbook_is_filled(open_document, tmp_path):
    """An empty Realisasi with few prepared rows beside the PK and its change: the same cells, computed ones too."""
    files = contoh("tanjung-jabung-timur-2023")
    for name in ("PK.xlsx", "PK_perubahan_1.xlsx"):
        (tmp_path / name).write_bytes(files[name])
    identitas = {"satker": "KPU Kabupaten Tanjung Jabung Timur", "entitas": "KPU", "tahun": 2023}
    blank = template_bytes(BY_KEY["realisasi"], 5, identitas=identitas)
    source = book(files["PK_perubahan_1.xlsx"], "PK_perubahan_1.xlsx")
    expected = Package.from_bytes(complete(blank, source, "realisasi").data)
    workbook = open_document(blank)
    pesan = workbook.pekerjaan(PERINTAH, perintah="ambil")
    assert pesan.startswith("61 sel diisi dari PK_perubahan_1.xlsx, 15 baris baru.")
    workbook.hitung()
    result = tersimpan(workbook, tmp_path)
    for sheet in ("Realisasi", "Anggaran", "Identitas"):
        assert values(result, sheet) == values(expected, sheet)


def test_one_undo_gives_the_sheet_back(open_document, tmp_path):
    """Also where cells were typed over, rows were added behind the prepared ones, and the sheet is locked."""
    files = contoh("tanjung-jabung-timur-2023")
    (tmp_path / "PK.xlsx").write_bytes(files["PK_perubahan_1.xlsx"])
    identitas = {"satker": "KPU Kabupaten Tanjung Jabung Timur", "entitas": "KPU", "tahun": 2023}
    content = {"Realisasi": [{"sasaran": "Lain", "indikator": "Banyaknya tamu", "target": "012", "realisasi": 3}]}
    workbook = open_document(template_bytes(BY_KEY["realisasi"], 5, identitas=identitas, content=content))
    workbook.tulis("Identitas", "B5", "Diketik tadi")
    workbook.urung()
    older = workbook.urungan()
    before = state(tersimpan(workbook, tmp_path))
    workbook.pekerjaan(PERINTAH, perintah="ambil")
    after = state(tersimpan(workbook, tmp_path))
    assert after != before
    assert workbook.urungan()[0] == ["Kinerja: Ambil dari PK", *older[0]]
    workbook.urung()
    compare(state(tersimpan(workbook, tmp_path)), before)
    workbook.urung(ulang=True)
    compare(state(tersimpan(workbook, tmp_path)), after)
