"""Sums of a budget, of a part or of all, are no rows of it."""

import pytest

from tests.intake.layouts import grid, title
from xlkinerja.intake.assemble import everything_left, take

_HEADER = ["No", "Uraian", "Pagu", "Realisasi", "%"]


def _budget(*labels):
    """Program A of 100 with its kegiatan, program B of 200, and the sums with their amounts."""
    rows = [
        ["A", "Program Dukungan Manajemen", "100.000.000", "90.000.000", "90%"],
        ["B", "Program Penyelenggaraan Pemilu", "200.000.000", "150.000.000", "75%"],
    ]
    sums = [["", label, pagu, realisasi, percent] for label, pagu, realisasi, percent in labels]
    return take([grid([_HEADER, *rows, *sums])], 2024)


@pytest.mark.parametrize(
    "label",
    ["Sub Jumlah", "SUBTOTAL", "Sub-total Program", "Jumlah Program Dukungan Manajemen", "Total Belanja Pegawai",
     "Jumlah A"],
)  # fmt: skip
def test_the_sum_of_a_part_is_listed(label):
    """Its amounts stand in the rows already; the total stays the total."""
    part, whole = ("100.000.000", "90.000.000", "90%"), ("300.000.000", "240.000.000", "80%")
    intake = _budget((label, *part), ("JUMLAH", *whole))
    assert len(intake.tables[0].found.rows) == 2
    assert intake.tables[0].found.total == {
        "label": "JUMLAH", "pagu": "300.000.000", "realisasi": "240.000.000", "persen": "80%",
    }  # fmt: skip
    assert [one.text for one in everything_left(intake)] == [label, *part]
    assert {one.reason for one in everything_left(intake)} == {"jumlah sebagian; baris yang dijumlahkan sudah diambil"}


@pytest.mark.parametrize("label", ["Total A+B", "Jumlah (A + B)", "JUMLAH I + II", "Total Belanja", "Jumlah 1 s.d. 2"])
def test_the_sum_of_all_is_the_total(label):
    """Also where it says what it adds up."""
    intake = _budget((label, "300.000.000", "240.000.000", "80%"))
    assert intake.tables[0].found.total["label"] == label
    assert everything_left(intake) == []


def test_of_several_sums_the_last_is_that_of_all():
    """Each part of the table ends with a row Jumlah."""
    part, whole = ("100.000.000", "90.000.000", "90%"), ("300.000.000", "240.000.000", "80%")
    intake = _budget(("Jumlah", *part), ("Jumlah", *whole))
    assert intake.tables[0].found.total["pagu"] == "300.000.000"
    assert [one.text for one in everything_left(intake)] == ["Jumlah", *part]


@pytest.mark.parametrize("label", ["Rata-rata", "RERATA", "Rata - rata realisasi", "Rata-rata per program"])
def test_an_average_of_money_is_no_total(label):
    """Below the sum or without one, it is listed."""
    whole, average = ("300.000.000", "240.000.000", "80%"), ("150.000.000", "120.000.000", "82,5%")
    intake = _budget(("JUMLAH", *whole), (label, *average))
    assert intake.tables[0].found.total["label"] == "JUMLAH"
    assert [one.text for one in everything_left(intake)] == [label, *average]
    intake = _budget((label, *average))
    assert (len(intake.tables[0].found.rows), intake.tables[0].found.total) == (2, {})


def test_the_sum_of_a_source_stays_a_row():
    """«Jumlah APBN» with its Sumber is a row of the sheet Anggaran."""
    rows = [["Uraian", "Sumber", "Pagu", "Realisasi"], ["Program Pemilu", "APBN", "5.000.000", "4.000.000"],
            ["Jumlah APBN", "APBN", "5.000.000", "4.000.000"]]  # fmt: skip
    intake = take([grid(rows)], 2024)
    assert [r["uraian"] for r in intake.tables[0].found.rows] == ["Program Pemilu", "Jumlah APBN"]


def test_a_sum_in_the_money_of_a_pk():
    """The total of a PK is a row of its table; the sum of a part is none."""
    money = [["Program", "Anggaran"], ["Program A", "Rp100.000.000"], ["Sub Jumlah", "Rp100.000.000"],
             ["Jumlah", "Rp100.000.000"]]  # fmt: skip
    plan = [["Indikator Kinerja", "Target"], ["Jumlah program yang selesai", "2 program"]]
    intake = take([title("PERJANJIAN KINERJA TAHUN 2024"), grid(plan), grid(money)], 2024)
    assert [m["program"] for m in intake.tables[0].money] == ["Program A", "Jumlah"]
    assert [one.text for one in everything_left(intake)] == ["Sub Jumlah", "Rp100.000.000"]


def test_an_indikator_may_begin_with_jumlah():
    """Only a word for a part makes it a sum."""
    rows = [["Indikator Kinerja", "Target", "Realisasi"], ["Jumlah program", "2", "2"], ["Total aduan", "3", "3"]]
    intake = take([grid(rows)], 2024)
    assert [r["indikator"] for r in intake.tables[0].found.rows] == ["Jumlah program", "Total aduan"]
