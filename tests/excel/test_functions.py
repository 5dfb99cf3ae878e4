"""The cell functions through xlwings' own call_udf: conversion, single cells, columns, and whatever makes no sense."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from tests.excel.pywin32_palsu import GALAT_COM, MODUL, TIDAK_DIISI, Com, Perjalanan, column, span, udfs  # noqa: F401 - a fixture
from xlkinerja.hosts.arguments import SHEET_HEIGHT
from xlkinerja.kinerja.capaian import STATUS

#: Function, number of arguments, how many of them are required.
FUNGSI = {
    "KIN_ANGKA": (1, 1),
    "KIN_CAPAIAN": (4, 2),
    "KIN_COCOK": (2, 2),
    "KIN_EFISIENSI": (3, 3),
    "KIN_IKHTISAR": (2, 1),
    "KIN_KATEGORI": (2, 1),
    "KIN_PERIKSA": (3, 1),
    "KIN_RERATA": (2, 1),
    "KIN_RINGKASAN": (2, 1),
    "KIN_RUPIAH": (1, 1),
    "KIN_SATUAN": (1, 1),
    "KIN_SERAPAN": (2, 2),
    "KIN_STATUS": (4, 2),
    "KIN_TERBILANG": (1, 1),
}
PER_SEL = sorted(set(FUNGSI) - {"KIN_RERATA", "KIN_RINGKASAN", "KIN_IKHTISAR", "KIN_PERIKSA"})
NA = GALAT_COM["#N/A"]


@pytest.fixture
def panggil(udfs):  # noqa: F811 - the fixture of that name
    """Calls a function as the VBA wrapper does: what is not given arrives as Missing."""

    def call(name: str, *arguments: object):
        left = (TIDAK_DIISI,) * (FUNGSI[name][0] - len(arguments))
        return udfs.call_udf(MODUL, name, (*arguments, *left))

    return call


@pytest.mark.parametrize(
    ("name", "arguments", "result"),
    [
        ("KIN_CAPAIAN", (80.0, 72.0), 90.0),
        ("KIN_CAPAIAN", (97.5, 100.0), 102.56),
        ("KIN_CAPAIAN", (0.16, 0.0, "Minimal"), 200.0),
        ("KIN_CAPAIAN", (10.0, 8.0, "minimal"), 120.0),
        ("KIN_CAPAIAN", (8.0, 11.0, "Maksimal", 120.0), 120.0),
        ("KIN_CAPAIAN", (8.0, 11.0, "Maksimal", "tanpa"), 137.5),
        (
            "KIN_CAPAIAN",
            (8.0, 11.0, "Maksimal", "seratus"),
            "Batas capaian bukan angka. Isi angka seperti 120, atau kata tanpa.",
        ),
        ("KIN_CAPAIAN", ("80 - 90%", 85.0, "Stabil"), 100.0),
        ("KIN_CAPAIAN", ("80-90", 99.0, "Stabil"), 90.0),
        ("KIN_CAPAIAN", ("BB", "B", "Predikat"), "B"),
        ("KIN_CAPAIAN", (80.0, None), "Belum diisi"),
        ("KIN_CAPAIAN", (80.0, 0.0), 0.0),
        ("KIN_CAPAIAN", (None, None), ""),
        ("KIN_CAPAIAN", ("80", 72.0), "Periksa angka"),
        ("KIN_CAPAIAN", (NA, 72.0), "Periksa angka"),
        ("KIN_CAPAIAN", (80.0, 72.0, None), "Pilih polarisasi"),
        ("KIN_CAPAIAN", (0.0, 5.0), "Tidak dapat dihitung"),
        ("KIN_CAPAIAN", (0.0, 5.0, "Minimal"), 0.0),
        ("KIN_CAPAIAN", ("7-8", 9.0, "Minimal"), 87.5),
        ("KIN_STATUS", (80.0, 72.0), "Tidak tercapai"),
        ("KIN_STATUS", (80.0, 80.0), "Tercapai"),
        ("KIN_STATUS", ("BB", "A", "Predikat"), "Tercapai"),
        ("KIN_STATUS", (80.0, ""), "Belum diisi"),
        ("KIN_STATUS", (None, None), ""),
        ("KIN_KATEGORI", (90.5, "lima"), "Cukup Berhasil"),
        ("KIN_KATEGORI", (102.56, "lima"), "Sangat Berhasil"),
        ("KIN_KATEGORI", (102.56,), ""),
        ("KIN_KATEGORI", (100.0, "empat"), "Baik"),
        ("KIN_KATEGORI", (65.0, "Permendagri"), "Rendah"),
        ("KIN_KATEGORI", ("WTP",), ""),
        ("KIN_KATEGORI", ("Belum diisi",), ""),
        ("KIN_KATEGORI", ("bagus",), "Periksa angka: capaian «bagus» bukan angka"),
        ("KIN_KATEGORI", (None,), ""),
        ("KIN_KATEGORI", (NA,), "#N/A"),
        ("KIN_ANGKA", ("97,5%",), 97.5),
        ("KIN_ANGKA", ("Rp 4,3 M",), 4_300_000_000.0),
        ("KIN_ANGKA", ("8 kali",), 8.0),
        ("KIN_ANGKA", (12.25,), 12.25),
        ("KIN_ANGKA", (None,), ""),
        ("KIN_ANGKA", ("n/a",), ""),
        ("KIN_ANGKA", ("WTP",), "Predikat WTP, bukan angka"),
        ("KIN_ANGKA", ("80 - 90%",), "Rentang 80–90, bukan satu angka"),
        ("KIN_ANGKA", ("1:17,9",), "Rasio 1 : 17,9, bukan satu angka"),
        ("KIN_ANGKA", ("T8%",), '"T8%" bukan angka yang utuh: huruf dan angka bercampur'),
        ("KIN_ANGKA", (GALAT_COM["#DIV/0!"],), "#DIV/0!"),
        ("KIN_SATUAN", ("97,5%",), "%"),
        ("KIN_SATUAN", ("8 kali",), "kali"),
        ("KIN_SATUAN", ("Rp60.541.888.000",), "Rp"),
        ("KIN_SATUAN", (12.0,), ""),
        ("KIN_TERBILANG", (19.0,), "sembilan belas"),
        ("KIN_TERBILANG", (102.64,), "seratus dua koma enam empat"),
        ("KIN_TERBILANG", (-1.5,), "minus satu koma lima"),
        ("KIN_TERBILANG", ("1.400%",), "seribu empat ratus"),
        ("KIN_TERBILANG", (None,), ""),
        ("KIN_RUPIAH", (60_541_888_000.0,), "Rp60.541.888.000"),
        ("KIN_RUPIAH", (-5.0,), "-Rp5"),
        ("KIN_RUPIAH", (1234.5,), "Rp1.234,50"),
        ("KIN_SERAPAN", (300.0, 200.0), 66.67),
        ("KIN_SERAPAN", (300.0, None), "Belum diisi"),
        ("KIN_SERAPAN", (0.0, 5.0), "Tidak dapat dihitung"),
        ("KIN_SERAPAN", ("300", 200.0), "Periksa angka"),
        ("KIN_SERAPAN", (None, None), ""),
    ],
)
def test_one_cell(panggil, name, arguments, result):
    """A single cell gives one value; what cannot be computed gives its status or a sentence, and 0 is no empty cell."""
    assert panggil(name, *arguments) == [[result]]


def test_a_column_in_one_call(panggil):
    """Columns give a column; a single polarisasi holds for all rows, and a bad row spoils no other."""
    target = column(80.0, 10.0, None, 5.0, "WTP")
    realisasi = column(72.0, None, None, NA, "WDP")
    arah = column("Minimal", "Maksimal", None, "Maksimal", "Predikat")
    assert panggil("KIN_CAPAIAN", target, realisasi, arah) == [
        [110.0],
        ["Belum diisi"],
        [""],
        ["Periksa angka"],
        ["WDP"],
    ]
    assert panggil("KIN_STATUS", target, realisasi, arah)[4] == ["Tidak tercapai"]
    assert panggil("KIN_CAPAIAN", column(80.0, 40.0), column(40.0, 40.0), "Maksimal") == [[50.0], [100.0]]


def test_a_row_and_a_block_keep_their_shape(panggil):
    """One row of cells gives a row; three by two gives three by two."""
    assert panggil("KIN_RUPIAH", span(((1.0, 2.0),))) == [["Rp1", "Rp2"]]
    block = span(((1.0, 2.0), (3.0, None), (5.0, 6.0)))
    assert panggil("KIN_RUPIAH", block) == [["Rp1", "Rp2"], ["Rp3", ""], ["Rp5", "Rp6"]]


def test_ranges_of_different_height_say_so(panggil):
    """Two rows against three is a sentence, not a guess."""
    result = panggil("KIN_SERAPAN", column(1.0, 2.0), column(1.0, 2.0, 3.0))
    assert result == [["Ukuran rentang tidak sama (2 × 1 dan 3 × 1). Pilih rentang dengan banyak baris yang sama."]]


def test_a_whole_column_ends_where_its_cells_end(panggil, monkeypatch):
    """A:A is as high as the sheet; the result is as high as what stands in it. Here the sheet has 20,000 rows."""
    assert SHEET_HEIGHT == 1_048_576
    monkeypatch.setattr("xlkinerja.hosts.arguments.SHEET_HEIGHT", 20_000)
    blank = (None,) * (20_000 - 3)
    assert panggil("KIN_RUPIAH", column(1000.0, 2000.0, None, *blank)) == [["Rp1.000"], ["Rp2.000"]]


def test_the_longer_of_two_columns_decides(panggil, monkeypatch):
    """Behind the last cell that either of them fills the result ends; here the sheet has 1,003 rows."""
    monkeypatch.setattr("xlkinerja.hosts.arguments.SHEET_HEIGHT", 1003)
    blank = (None,) * 1000
    pagu, realisasi = column(100.0, 200.0, 300.0, *blank), column(50.0, 50.0, None, *blank)
    assert panggil("KIN_SERAPAN", pagu, realisasi) == [[50.0], [25.0], ["Belum diisi"]]


def test_averages(panggil):
    """By indikator (100 + 50 + 80) / 3; by sasaran ((100 + 50) / 2 + 80) / 2; predicates and empty cells stay out."""
    capaian = column(100.0, 50.0, "WTP", 80.0, None)
    assert panggil("KIN_RERATA", capaian) == [[76.67]]
    assert panggil("KIN_RERATA", capaian, column("A", None, None, "B", None)) == [[77.5]]
    assert panggil("KIN_RERATA", capaian, column(1.0, 1.0, 2.0, 3.0, 4.0)) == [[77.5]]
    assert panggil("KIN_RERATA", column("WTP", None)) == [[""]]
    assert panggil("KIN_RERATA", column(100.0, NA)) == [["#N/A"]]


def test_a_scale_from_the_sheet(panggil):
    """Four columns as on Pengaturan, header included, serve as the scale; anything else is refused in words."""
    skala = span(
        (
            ("Kategori", "Dari", "Batas bawah termasuk", "Sampai"),
            ("Kurang", 0.0, "Ya", 80.0),
            ("Bagus", 80.0, "Tidak", None),
            (None, None, None, None),
        )
    )
    assert panggil("KIN_KATEGORI", column(80.0, 80.01), skala) == [["Kurang"], ["Bagus"]]
    assert panggil("KIN_KATEGORI", 80.0, "enam")[0][0].startswith("Skala tidak dikenal. Tulis lima, empat, permendagri")


def test_efficiency_fills_three_cells(panggil):
    """Capaian minus serapan, money left, and never efficient below 100."""
    result = panggil(
        "KIN_EFISIENSI",
        column(100.0, 90.0, None, 100.0),
        column(100.0, 100.0, None, 0.0),
        column(90.0, 80.0, None, 1.0),
    )
    assert result == [
        [10.0, 10.0, "Efisien"],
        [10.0, 20.0, "Tidak efisien"],
        ["", "", ""],
        ["Tidak dapat dihitung", "", ""],
    ]


def test_the_nearest_name(panggil):
    """The nearest of a list with its likeness: 1 for the same words, whatever their letters; "" for an empty cell."""
    entries = column("Persentase Pemilih yang Hadir", "Jumlah laporan keuangan", None)
    result = panggil("KIN_COCOK", column("jumlah laporan  keuangan", "Persentase pemilih hadir", None), entries)
    assert result[0] == ["Jumlah laporan keuangan", 1.0]
    assert result[1][0] == "Persentase Pemilih yang Hadir"
    assert 0.8 < result[1][1] < 1
    assert result[2] == ["", ""]
    assert panggil("KIN_COCOK", "x", column(None, 3.0)) == [["Daftar tidak memuat satu nama pun."]]


GANJIL = (
    None, "", " ", "#N/A", NA, True, -1.0, 0.0, 1e308, -1e308, float("nan"), float("inf"), "T8%", "x" * 40_000,
    datetime(2024, 12, 31, tzinfo=UTC), Decimal("1.5"), "=1+1", "80-70",
    span(((1.0, "a"), (None, NA), (True, "WTP"))), span(((None,),)), column("Target", "Realisasi"),
)  # fmt: skip


@pytest.mark.parametrize("name", FUNGSI)
def test_nonsense_is_never_a_traceback(panggil, name):
    """Whatever stands in the cells: a rectangle of numbers and texts, without a word of Python in it."""
    least, most = FUNGSI[name][:2]
    for odd in GANJIL:
        for arguments in ((odd,) * least, (odd, *(80.0,) * (most - 1)), (odd,) * most):
            result = panggil(name, *arguments)
            assert len({len(row) for row in result}) == 1, odd
            assert len(result[0]) >= 1, odd
            for value in (x for row in result for x in row):
                assert isinstance(value, (float, str)), odd
                text = value if isinstance(value, str) else ""
                assert not any(w in text for w in ("Traceback", "Error", "Exception")), odd
                assert len(text) <= 32_767, odd


@pytest.mark.parametrize("name", PER_SEL)
def test_every_function_takes_a_column(panggil, name):
    """Fifty rows in one call give fifty rows, and each row what it gives by itself."""
    values = [f"indikator {n}" if name == "KIN_COCOK" else float(n) for n in range(60, 110)]
    arguments = [column(*values) for _ in range(FUNGSI[name][1])]
    result = panggil(name, *arguments)
    assert len(result) == 50
    if name != "KIN_COCOK":  # its second argument is a list, not a row
        assert result[7] == panggil(name, *(values[7],) * FUNGSI[name][1])[0]


def test_a_column_costs_no_more_round_trips_than_a_cell(udfs):  # noqa: F811
    """Excel is asked 13 times for each range, for 1,000 rows as for one: what costs is the call, not the rows."""

    def trips(n: int) -> int:
        counter = Perjalanan()
        values = tuple((float(i),) for i in range(1, n + 1))
        udfs.call_udf(MODUL, "KIN_SERAPAN", (span(values, counter), span(values, counter)))
        return counter.count

    assert trips(1000) == trips(1) == 26


def test_status_words_are_those_of_the_workbook(panggil):
    """Every text that KIN_STATUS gives is a status that the workbook knows."""
    values = [None, 0.0, 5.0, "x", "BB", NA, -3.0]
    arah = ["Maksimal", "Minimal", "Stabil", "Predikat", "?", None]
    words = {panggil("KIN_STATUS", t, r, p)[0][0] for t in values for r in values for p in arah}
    assert words - {""} <= set(STATUS)
    assert len(words) >= 7
