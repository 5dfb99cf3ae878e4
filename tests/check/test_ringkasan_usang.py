"""XK323 in words: rows that came or went are one sentence, a single figure is named as it is printed."""

from decimal import Decimal

import pytest

from tests.check.sets.addresses import RE, RI, Place, at, main
from tests.check.sets.file_edits import HANYA_ISI
from tests.check.sets.paper import written
from xlkinerja.check.checking import check_books
from xlkinerja.check.finding import Finding
from xlkinerja.workbook.patch import CellValue

ROWS = [
    {"sasaran": f"Sasaran {n}", "indikator": f"Indeks {n}", "satuan": "indeks", "polarisasi": "Maksimal",
     "target": 80, "realisasi": 90} for n in (1, 2, 3)
]  # fmt: skip
BARU = {
    at(RE, "indikator", 8): "Indeks 4",
    at(RE, "satuan", 8): "indeks",
    at(RE, "polarisasi", 8): "Maksimal",
    at(RE, "target", 8): Decimal(80),
    at(RE, "realisasi", 8): Decimal(90),
}


def usang(cells: dict[Place, CellValue], gaya: str = "pita", *, again: bool = True, dihitung: bool = True) -> Finding:
    """The finding on a workbook that was filled, typed into, and (`again`) recalculated by Excel.

    Without `dihitung` a program saved it last that drops what formulas gave.
    """
    identitas = {"satker": "KPU Contoh", "tahun": 2024}
    paper = written("Realisasi", identitas=identitas, isi={main(RE): ROWS}, baris=10)
    paper.fill(gaya=gaya)
    for tempat, isi in cells.items():
        paper.write(tempat.lembar, tempat.sel, isi)
    if again:
        paper.fill(HANYA_ISI)
    if not dihitung:
        paper.forget()
    (satu,) = [t for t in check_books([paper.book(RE)], strict=True).temuan if t.kode == "XK323"]
    return satu


@pytest.mark.parametrize("gaya", ["pita", "kolom"])
def test_a_new_sasaran(gaya):
    """A fourth sasaran typed below: both sheets and both numbers, in one sentence."""
    satu = usang({**BARU, at(RE, "sasaran", 8): "Sasaran 4"}, gaya)
    assert satu.pesan == (
        "Lembar Ringkasan memuat 3 sasaran, seharusnya 4 sasaran; "
        "lembar Ikhtisar Eksekutif memuat 3 indikator, seharusnya 4 indikator menurut isian."
    )
    assert (satu.tercetak, satu.seharusnya, satu.lembar) == ("3 sasaran", "4 sasaran", "Ringkasan")
    assert "xlkinerja susun" in satu.tindakan


def test_a_new_indikator_of_a_known_sasaran():
    """Ringkasan keeps its rows; only Ikhtisar lacks one, and the finding stands there."""
    satu = usang(BARU, "kolom")
    assert satu.pesan == "Lembar Ikhtisar Eksekutif memuat 3 indikator, seharusnya 4 indikator menurut isian."
    assert (satu.lembar, satu.tercetak, satu.seharusnya) == ("Ikhtisar Eksekutif", "3 indikator", "4 indikator")


def test_a_sasaran_taken_away():
    """The last row cleared: one too many stands on each sheet."""
    kunci = ("sasaran", "indikator", "satuan", "polarisasi", "target", "realisasi")
    satu = usang({at(RE, k, 7): None for k in kunci})
    assert satu.pesan.startswith("Lembar Ringkasan memuat 3 sasaran, seharusnya 2 sasaran; ")


@pytest.mark.parametrize("gaya", ["pita", "kolom"])
def test_formulas_without_their_results_are_rows(gaya):
    """Saved by a program that drops what formulas gave, with one realisasi emptied: no row is said to be missing."""
    satu = usang({at(RE, "realisasi", 6): None}, gaya, dihitung=False)
    assert "memuat" not in satu.pesan
    assert (satu.lembar, satu.tercetak, satu.seharusnya) == ("Ringkasan", "«3 indikator»", "«2 indikator»")


def test_counts_have_no_decimals():
    """A count typed over is named as 6, not 6,00; an average keeps its two decimals."""
    satu = usang({Place(RE, RI, "C9"): Decimal(6)}, again=False)
    assert satu.pesan.startswith("C9 berisi 6, seharusnya 3 menurut isian. ")
    satu = usang({Place(RE, RI, "C6"): Decimal("99.5")}, again=False)
    assert satu.pesan.startswith("C6 berisi 99,50, seharusnya 112,50 menurut isian. ")
