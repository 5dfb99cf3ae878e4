"""XK323 in words: rows that came or went are one sentence, a single figure is named as it is printed."""

from decimal import Decimal

import pytest

from tests.addresses import RE, RI, Spot, at, main
from tests.check.sets.file_edits import HANYA_ISI
from tests.check.sets.paper import written
from xlkinerja.check.checking import check_books
from xlkinerja.check.finding import Finding
from xlkinerja.workbook.patches.content import CellValue

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


def usang(cells: dict[Spot, CellValue], style: str = "pita", *, again: bool = True, calculated: bool = True) -> Finding:
    """The finding on a workbook that was filled, typed into, and (`again`) recalculated by Excel.

    Without `calculated` a program saved it last that drops what formulas gave.
    """
    identitas = {"satker": "KPU Contoh", "tahun": 2024}
    paper = written("Realisasi", identitas=identitas, content={main(RE): ROWS}, prepared=10)
    paper.fill(ikhtisar_style=style)
    for place, value in cells.items():
        paper.write(place.lembar, place.sel, value)
    if again:
        paper.fill(HANYA_ISI)
    if not calculated:
        paper.forget()
    (finding,) = [t for t in check_books([paper.book(RE)], strict=True).temuan if t.kode == "XK323"]
    return finding


@pytest.mark.parametrize("style", ["pita", "kolom"])
def test_a_new_sasaran(style):
    """A fourth sasaran typed below: both sheets and both numbers, in one sentence."""
    finding = usang({**BARU, at(RE, "sasaran", 8): "Sasaran 4"}, style)
    assert finding.pesan == (
        "Lembar Ringkasan memuat 3 sasaran, seharusnya 4 sasaran; "
        "lembar Ikhtisar Eksekutif memuat 3 indikator, seharusnya 4 indikator menurut isian."
    )
    assert (finding.tercetak, finding.seharusnya, finding.lembar) == ("3 sasaran", "4 sasaran", "Ringkasan")
    assert "xlkinerja susun" in finding.tindakan


def test_a_new_indikator_of_a_known_sasaran():
    """Ringkasan keeps its rows; only Ikhtisar lacks one, and the finding stands there."""
    finding = usang(BARU, "kolom")
    assert finding.pesan == "Lembar Ikhtisar Eksekutif memuat 3 indikator, seharusnya 4 indikator menurut isian."
    assert (finding.lembar, finding.tercetak, finding.seharusnya) == (
        "Ikhtisar Eksekutif",
        "3 indikator",
        "4 indikator",
    )


def test_a_sasaran_taken_away():
    """The last row cleared: one too many stands on each sheet."""
    keys = ("sasaran", "indikator", "satuan", "polarisasi", "target", "realisasi")
    finding = usang({at(RE, k, 7): None for k in keys})
    assert finding.pesan.startswith("Lembar Ringkasan memuat 3 sasaran, seharusnya 2 sasaran; ")


@pytest.mark.parametrize("style", ["pita", "kolom"])
def test_formulas_without_their_results_are_rows(style):
    """Saved by a program that drops what formulas gave, with one realisasi emptied: no row is said to be missing."""
    finding = usang({at(RE, "realisasi", 6): None}, style, calculated=False)
    assert "memuat" not in finding.pesan
    assert (finding.lembar, finding.tercetak, finding.seharusnya) == ("Ringkasan", "«3 indikator»", "«2 indikator»")


def test_counts_have_no_decimals():
    """A count typed over is named as 6, not 6,00; an average keeps its two decimals."""
    finding = usang({Spot(RE, RI, "C9"): Decimal(6)}, again=False)
    assert finding.pesan.startswith("C9 berisi 6, seharusnya 3 menurut isian. ")
    finding = usang({Spot(RE, RI, "C6"): Decimal("99.5")}, again=False)
    assert finding.pesan.startswith("C6 berisi 99,50, seharusnya 112,50 menurut isian. ")
