"""Pengukuran Kinerja of the three reports cell by cell, its budget, and the comparison over years."""

from decimal import Decimal as D

import pytest

from tests.pages.forms.printed_cells import heads, means, of_report, page, printed, prose, tables, titles, typed
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka
from xlkinerja.pages.blocks import Signatures
from xlkinerja.report.model import load

MUARA, PASER, TANJUNG = "muara-enim-2024", "paser-2024", "tanjung-jabung-timur-2023"
#: Tables that fill the workbook of each report.
FILLING = {
    MUARA: ("T3.4", "T3.5", "T3.6", "T3.7", "T3.8", "T3.9", "T3.10"),
    PASER: ("IKHTISAR",),
    TANJUNG: tuple(f"III.A{i}" for i in range(1, 9)),
}
#: The report's own errors: row of the table, what it prints as capaian, what target and realisasi give.
CAPAIAN_ERRORS = {
    PASER: {4: ("133%", "133,33%"), 5: ("102,5%", "102,56%")},  # cut off
    TANJUNG: {},
    MUARA: {
        # laporan beside percent: nothing to be measured
        0: ("98,04%", "Periksa satuan"), 1: ("60,78%", "Periksa satuan"), 2: ("98,14%", "Periksa satuan"),
        # the realisasi copied
        3: ("99,57%", "110,63%"), 7: ("100%", "125,00%"), 8: ("99,54%", "110,60%"), 10: ("79,74%", "113,91%"),
        11: ("100 %", "133,33%"), 12: ("80%", "106,67%"), 13: ("92,5%", "123,33%"), 14: ("95%", "118,75%"),
        # the kategori in its place
        4: ("Cukup Berhasil", "87,84%"), 5: ("Cukup Berhasil", "82,50%"), 6: ("Berhasil", "99,50%"),
    },
}  # fmt: skip


def report_rows(name):
    return [row for table in FILLING[name] for row in load(name).by_id(table).baris]


def same(shown, printed_text, satuan=""):
    """Whether a cell shows what the report prints: the same figure in the same unit, or the same word."""
    try:
        one, other = baca_angka(shown, satuan), baca_angka(printed_text, satuan)
    except AngkaRusak:
        return shown == printed_text
    return (one.value, one.predikat) == (other.value, other.predikat) and other.satuan in {"", one.satuan}


@pytest.mark.parametrize("name", FILLING)
def test_the_report_cell_by_cell(name):
    """No, sasaran, indikator, target, realisasi, capaian: as printed, but for the errors that are listed above."""
    found = printed("pengukuran-kinerja", realisasi=of_report(name, "Realisasi.xlsx"))
    shown, expected = tables(found)[0], report_rows(name)
    assert len(shown) == len(expected) == {MUARA: 15, PASER: 22, TANJUNG: 13}[name]
    sasaran = list(dict.fromkeys(row["sasaran"] for row in expected))
    for i, (cells, row) in enumerate(zip(shown, expected, strict=True)):
        assert cells[0] == str(sasaran.index(row["sasaran"]) + 1)
        assert cells[1:3] == [" ".join(row[k].split()) for k in ("sasaran", "indikator")]
        assert same(cells[3], row["target"]), cells
        assert same(cells[4], row["realisasi"]), cells
        wrong = CAPAIAN_ERRORS[name].get(i)
        assert (row["capaian"], cells[5]) == wrong if wrong else same(cells[5], row["capaian"]), cells
        if name == PASER:
            assert cells[6] == row["kategori"]


def test_heads_signature_and_title():
    """As the offices print them; the Sekretariat measures sasaran program/kegiatan."""
    found = printed("pengukuran-kinerja", realisasi=of_report(PASER, "Realisasi.xlsx"))
    assert titles(found) == ["PENGUKURAN KINERJA TAHUN 2024", "SEKRETARIAT KPU KABUPATEN PASER"]
    assert heads(found) == [
        ["No", "Sasaran Program/Kegiatan", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "Kategori"],
        [f"({i})" for i in range(1, 8)],
    ]
    signed = found.blocks[-1]
    assert isinstance(signed, Signatures)
    assert (signed.place, signed.parties[0].office) == (
        "Tana Paser, 10 Januari 2025",
        "Sekretaris Komisi Pemilihan Umum Kabupaten Paser",
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            MUARA,
            [
                [
                    "Program Dukungan Manajemen dan Pelaksanaan Tugas Teknis Lainnya",
                    "2.516.845.000",
                    "2.500.384.831",
                    "99,35%",
                ],
                [
                    "Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi",
                    "107.487.781.000",
                    "106.705.353.960",
                    "99,27%",
                ],
                ["110.004.781.000", "109.205.738.791", "99,27%"],
            ],
        ),
        (TANJUNG, [["19.651.888.000", "18.911.211.426", "96,23%"]]),
    ],
)
def test_the_budget_below(name, expected):
    """Pagu, realisasi and percent of each program and their total; the report errs in 99,39% and in its sum."""
    found = printed("pengukuran-kinerja", realisasi=of_report(name, "Realisasi.xlsx"))
    rows = tables(found)[1]
    assert [[t for t in row if t][-len(e) :] for row, e in zip(rows, expected, strict=True)] == expected
    assert rows[-1][0] == "JUMLAH"
    difference = (
        "Jumlah pagu tertulis Rp110.004.781.000; penjumlahan 2 baris program Rp110.004.626.000, selisih Rp155.000."
    )
    assert prose(found) == ([difference] if name == MUARA else [])


def test_states_and_units():
    """Without a capaian the status stands in its place; a realisasi in another unit shows its own."""
    rows = [
        {"sasaran": "S", "indikator": "A", "satuan": "%", "polarisasi": "Maksimal", "target": 80, "target_maksimum": 90,
         "realisasi": 85},
        {"indikator": "B", "satuan": "laporan", "polarisasi": "Maksimal", "target": 2, "realisasi": 90,
         "satuan_realisasi": "%"},
        {"indikator": "C", "satuan": "orang", "polarisasi": "Maksimal", "target": 1500},
        {"indikator": "D", "polarisasi": "Maksimal", "target": 1, "realisasi": 1, "berlaku": "Tidak"},
        {"indikator": "E", "polarisasi": "Maksimal", "target": "#REF!", "realisasi": 0},
        {"indikator": "F", "satuan": "orang", "polarisasi": "Maksimal", "target": 2, "realisasi": 0},
    ]  # fmt: skip
    found = printed("pengukuran-kinerja", realisasi=typed("Realisasi", rows))
    assert [row[3:6] for row in tables(found)[0]] == [
        ["80–90%", "85%", "100,00"],
        ["2 laporan", "90%", "Periksa satuan"],
        ["1.500 orang", "", "Belum diisi"],
        ["1", "1", "Tidak berlaku"],
        ["", "0", "Periksa angka"],
        ["2 orang", "0 orang", "0,00"],
    ]
    assert means(found) == [
        "Keterangan: Indikator minimal dihitung dengan Rumus LAN, capaian tanpa batas atas, 2 desimal."
    ]


YEARS = [
    {"sasaran": "S1", "indikator": "A", "satuan": "%", "polarisasi": "Maksimal", "target": 90, "realisasi": 81,
     "realisasi_n1": 80, "realisasi_n2": 75, "target_renstra": 100, "standar_nasional": 85},
    {"indikator": "B", "satuan": "temuan", "polarisasi": "Minimal", "target": 4, "realisasi": 5, "target_renstra": 4},
    {"sasaran": "S2", "indikator": "C", "polarisasi": "Predikat", "target": "B", "realisasi": "BB",
     "realisasi_n1": "B", "target_renstra": "A"},
    {"indikator": "D", "satuan": "orang", "polarisasi": "Maksimal", "target": 10, "target_renstra": 20},
    {"indikator": "E", "satuan": "orang", "polarisasi": "Maksimal", "target": 10, "realisasi": 10},
]  # fmt: skip


def test_the_comparison_over_years():
    """81 of 100 is 81; 5 instead of 4 at most is 75; BB is the predicate; what is empty stays empty, and is not 0."""
    found = printed("perbandingan-tahun", realisasi=typed("Realisasi", YEARS))
    assert heads(found)[0] == [
        "No", "Indikator Kinerja", "Realisasi 2022", "Realisasi 2023", "Target 2024", "Realisasi 2024",
        "Target Akhir Renstra", "Capaian terhadap Target Akhir Renstra (%)", "Standar Nasional",
    ]  # fmt: skip
    assert tables(found)[0] == [
        ["Sasaran Strategis 1: S1", *[""] * 8],
        ["1", "A", "75%", "80%", "90%", "81%", "100%", "81,00", "85%"],
        ["2", "B", "", "", "4 temuan", "5 temuan", "4 temuan", "75,00", ""],
        ["Sasaran Strategis 2: S2", *[""] * 8],
        ["3", "C", "", "B", "B", "BB", "A", "BB", ""],
        ["4", "D", "", "", "10 orang", "", "20 orang", "Belum diisi", ""],
        ["5", "E", "", "", "10 orang", "10 orang", "", "", ""],
    ]


def test_earlier_years_stand_where_they_are_filled():
    """The third and fourth year back have columns of their own; without a standard there is none for it."""
    rows = [{"sasaran": "S", "indikator": "A", "polarisasi": "Maksimal", "realisasi_n4": 1, "realisasi_n1": D("2.5")}]
    found = printed("perbandingan-tahun", realisasi=typed("Realisasi", rows))
    assert heads(found)[0][2:5] == ["Realisasi 2020", "Realisasi 2022", "Realisasi 2023"]
    assert heads(found)[0][-1] == "Capaian terhadap Target Akhir Renstra (%)"
    assert means(found) == []


@pytest.mark.parametrize("name", FILLING)
def test_without_anything_to_compare_there_is_no_comparison(name):
    """None of the three workbooks has a year before, a target of the Renstra, or a standard."""
    assert page("perbandingan-tahun", realisasi=of_report(name, "Realisasi.xlsx")) is None


def test_the_range_of_the_year_holds_for_the_renstra_with_the_same_target():
    """98,4 in 95–100 is 100 this year, and so it is against a target of the Renstra that is the same 95."""
    row = {"sasaran": "S", "indikator": "A", "satuan": "%", "polarisasi": "Stabil", "target": 95}
    row |= {"target_maksimum": 100, "realisasi": 98.4, "realisasi_n1": 97}
    for renstra, expected in ((95, ["95–100%", "100,00"]), (98.4, ["98,4%", "100,00"]), (96, ["96%", "97,50"])):
        found = printed("perbandingan-tahun", realisasi=typed("Realisasi", [row | {"target_renstra": renstra}]))
        assert tables(found)[0][-1][-2:] == expected
