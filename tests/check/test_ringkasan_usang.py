"""XK323 in words: rows that came or went are one sentence, a single figure is named as it is printed."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from xlkinerja.check.checking import check
from xlkinerja.check.finding import Finding
from xlkinerja.pages.filling import ISI, fill, template_bytes
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.patch import patch

ROWS = [
    {"sasaran": f"Sasaran {n}", "indikator": f"Indeks {n}", "satuan": "indeks", "polarisasi": "Maksimal",
     "target": 80, "realisasi": 90} for n in (1, 2, 3)
]  # fmt: skip
BARU = {"D8": "Indeks 4", "F8": "indeks", "G8": "Maksimal", "H8": Decimal(80), "J8": Decimal(90)}


def usang(folder: Path, cells: dict[str, dict[str, object]], gaya: str = "pita", *, again: bool = True) -> Finding:
    """The finding on a workbook that was filled, typed into, and (`again`) recalculated by Excel."""
    data = template_bytes(
        BY_KEY["realisasi"], 10, isi={"Realisasi": ROWS}, identitas={"satker": "KPU Contoh", "tahun": 2024}
    )
    data = patch(fill(data, gaya=gaya).data, cells)
    (folder / "Realisasi.xlsx").write_bytes(fill(data, parts=frozenset({ISI})).data if again else data)
    (satu,) = [t for t in check([folder]).temuan if t.kode == "XK323"]
    return satu


@pytest.mark.parametrize("gaya", ["pita", "kolom"])
def test_a_new_sasaran(tmp_path, gaya):
    """A fourth sasaran typed below: both sheets and both numbers, in one sentence."""
    satu = usang(tmp_path, {"Realisasi": {**BARU, "C8": "Sasaran 4"}}, gaya)
    assert satu.pesan == (
        "Lembar Ringkasan memuat 3 sasaran, seharusnya 4 sasaran; "
        "lembar Ikhtisar Eksekutif memuat 3 indikator, seharusnya 4 indikator menurut isian."
    )
    assert (satu.tercetak, satu.seharusnya, satu.lembar) == ("3 sasaran", "4 sasaran", "Ringkasan")
    assert "xlkinerja susun" in satu.tindakan


def test_a_new_indikator_of_a_known_sasaran(tmp_path):
    """Ringkasan keeps its rows; only Ikhtisar lacks one, and the finding stands there."""
    satu = usang(tmp_path, {"Realisasi": BARU}, "kolom")
    assert satu.pesan == "Lembar Ikhtisar Eksekutif memuat 3 indikator, seharusnya 4 indikator menurut isian."
    assert (satu.lembar, satu.tercetak, satu.seharusnya) == ("Ikhtisar Eksekutif", "3 indikator", "4 indikator")


def test_a_sasaran_taken_away(tmp_path):
    """The last row cleared: one too many stands on each sheet."""
    kosong = {f"{k}7": None for k in "CDFGHJ"}
    satu = usang(tmp_path, {"Realisasi": kosong})
    assert satu.pesan.startswith("Lembar Ringkasan memuat 3 sasaran, seharusnya 2 sasaran; ")


@pytest.mark.parametrize("gaya", ["pita", "kolom"])
def test_formulas_without_their_results_are_rows(tmp_path, gaya):
    """Saved by a program that drops what formulas gave, with one realisasi emptied: no row is said to be missing."""
    usang(tmp_path, {"Realisasi": {"J6": None}}, gaya)
    berkas = tmp_path / "Realisasi.xlsx"
    load_workbook(berkas).save(berkas)
    (satu,) = [t for t in check([tmp_path]).temuan if t.kode == "XK323"]
    assert "memuat" not in satu.pesan
    assert (satu.lembar, satu.tercetak, satu.seharusnya) == ("Ringkasan", "«3 indikator»", "«2 indikator»")


def test_counts_have_no_decimals(tmp_path):
    """A count typed over is named as 6, not 6,00; an average keeps its two decimals."""
    satu = usang(tmp_path, {"Ringkasan": {"C9": Decimal(6)}}, again=False)
    assert satu.pesan.startswith("C9 berisi 6, seharusnya 3 menurut isian. ")
    satu = usang(tmp_path, {"Ringkasan": {"C6": Decimal("99.5")}}, again=False)
    assert satu.pesan.startswith("C6 berisi 99,50, seharusnya 112,50 menurut isian. ")
