"""What `contoh` writes has no finding of its own making: budget rows with their year, Identitas as printed."""

from pathlib import Path
from typing import Any

import pytest

from tests.report import report_reading as membaca
from xlkinerja.check.checking import check
from xlkinerja.report.model import PrintedReport, load, names
from xlkinerja.report.writing import workbooks, write

PROGRAM = [
    {"uraian": "Program Dukungan Manajemen", "pagu": "Rp300", "realisasi": "Rp290"},
    {"uraian": "Program Konsolidasi Demokrasi", "pagu": "Rp700", "realisasi": "Rp650"},
]


def report(*tables: dict[str, Any], isian: dict[str, Any] | None = None, **more: Any) -> PrintedReport:
    """A small report with these tables."""
    filled = isian or {"Anggaran": [t["id"] for t in tables]}
    head = {"satker": "KPU Kabupaten Contoh", "entitas": "kpu", "tahun": 2024}
    return PrintedReport.model_validate({**head, **more, "isian": filled, "tabel": list(tables)})


def budget(name: str, rows: list[dict[str, str]], jumlah: object = None) -> dict[str, Any]:
    return {"id": name, "jenis": "anggaran", "kepala": ["Program", "Pagu"], "baris": rows, "jumlah": jumlah}


def years(printed: PrintedReport) -> list[tuple[Any, Any]]:
    rows = membaca.values(workbooks(printed)["Realisasi.xlsx"], "Anggaran")
    return [(r.get("Tahun"), r.get("Pagu")) for r in rows]


TOTAL = {"label": "JUMLAH", "pagu": "Rp1.000", "realisasi": "Rp940"}


def test_c12_total_below_rows_with_a_year():
    """The total of rows that all print 2023 is of 2023, and that of rows without a year of the report's year."""
    dated = [{**row, "tahun": "2023"} for row in PROGRAM]
    assert years(report(budget("A", dated, TOTAL))) == [(2023, 300), (2023, 700), (2023, 1000)]
    assert years(report(budget("A", PROGRAM, TOTAL))) == [(2024, 300), (2024, 700), (2024, 1000)]


def test_c12_total_as_a_row():
    """The same where the total stands among the rows, and where only the first row of a merged cell prints the year."""
    rows = [{**PROGRAM[0], "tahun": "2024"}, PROGRAM[1], {"tingkat": "Jumlah", "pagu": "Rp1.000"}]
    assert years(report(budget("A", rows))) == [(2024, 300), (2024, 700), (2024, 1000)]


def test_c12_total_of_several_years():
    """The total of several years is the total of none; a lost year among them stays lost."""
    rows = [{"tahun": "2023", "pagu": "Rp400"}, {"tahun": "2024", "pagu": "Rp600"}]
    assert years(report(budget("A", rows, TOTAL))) == [(2023, 400), (2024, 600)]
    rows = [{"pagu": "Rp400"}, {"tahun": "2024", "pagu": "Rp600"}]
    assert years(report(budget("A", rows))) == [(None, 400), (2024, 600)]


def test_c12_total_printed_in_two_places():
    """Pagu in one table, its realisasi in another: one total row; two different totals stay two."""
    pagu, spent = budget("A", PROGRAM, "Rp1.000"), budget("B", [], {"label": "Total", "realisasi": "Rp940"})
    assert years(report(pagu, spent))[-1] == (2024, 1000)
    assert membaca.values(workbooks(report(pagu, spent))["Realisasi.xlsx"], "Anggaran")[-1]["Realisasi"] == 940
    assert years(report(pagu, budget("B", [], "Rp1.100")))[-2:] == [(2024, 1000), (2024, 1100)]


def test_c12_the_examples_have_no_year_of_their_own_making(tmp_path):
    """XK404 stands only where the printed table lost a year: the first budget row of Tanjung Jabung Timur."""
    for name in names():
        write(load(name), tmp_path / name)
    found = [(Path(t.berkas).parent.name, t.sel) for t in check([tmp_path]).temuan if t.kode == "XK404"]
    assert found == [("tanjung-jabung-timur-2023", "A5")]


def test_c12_paser_prints_what_it_spent():
    """Rp45.802.798.192 of Rp46.073.490.000, 99,41%, as Bab III.C says."""
    total = membaca.values(workbooks(load("paser-2024"))["Realisasi.xlsx"], "Anggaran")[-1]
    assert (total["Pagu"], total["Realisasi"]) == (46_073_490_000, 45_802_798_192)


@pytest.mark.parametrize(
    ("name", "berkas", "printed"),
    [
        ("paser-2024", "PK.xlsx", ("Tana Paser", "1 April 2024", "Sekretaris KPU Kab. Paser", "Ketua KPU Kab. Paser")),
        (
            "tanjung-jabung-timur-2023",
            "PK_perubahan_1.xlsx",
            (
                "Muara Sabak",
                "20 September 2023",
                "Ketua Komisi Pemilihan Umum Kabupaten Tanjung Jabung Timur",
                None,
            ),
        ),
        ("muara-enim-2024", "RKT.xlsx", ("Muara Enim", "5 Januari 2024", "Sekretaris KPU Kabupaten Muara Enim", None)),
    ],
)
def test_c12_identitas_as_printed(name, berkas, printed):
    """Place, date and offices of the printed signatures; persons as (nama pejabat)."""
    fields = membaca.form(workbooks(load(name))[berkas], "Identitas")
    assert fields["Pihak Pertama"] == "(nama pejabat)"
    labels = ("Tempat", "Tanggal", "Jabatan Pihak Pertama", "Jabatan Pihak Kedua")
    assert tuple(fields[label] for label in labels) == printed


def test_c12_identitas_of_an_unfilled_document_is_refused():
    """A misspelt document or field is named, not passed over."""
    for identitas in ({"PKK": {"tempat": "Contoh"}}, {"Realisasi": {"tempatt": "Contoh"}}):
        with pytest.raises(ValueError, match=r"identitas|tempat"):
            report(budget("A", PROGRAM), identitas=identitas)
