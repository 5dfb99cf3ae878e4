"""The reports of the quarters: target and realisasi up to each by the row's Konsolidasi, worked out by hand."""

import pytest

from tests.pages.forms.printed_cells import heads, means, of_report, page, printed, prose, tables, titles, typed
from xlkinerja.pages.blocks import PageTable, Signatures

ROWS = [
    {
        "sasaran": "S1", "indikator": "Laporan", "kegiatan": "Menyusun", "satuan": "laporan", "polarisasi": "Maksimal",
        "target": 12, "konsolidasi": "Jumlah", "target_tw1": 3, "target_tw2": 3, "target_tw3": 3, "target_tw4": 3,
        "realisasi_tw1": 3, "realisasi_tw3": 2, "kendala": "Jadwal bergeser", "tindak_lanjut": "Dikejar di TW IV",
    },
    {
        "indikator": "Serapan", "satuan": "%", "polarisasi": "Maksimal", "target": 95, "konsolidasi": "Kumulatif",
        "target_tw1": 15, "target_tw3": 60, "realisasi_tw1": 12, "realisasi_tw3": "63",
    },
    {
        "sasaran": "S2", "indikator": "Temuan", "satuan": "temuan", "polarisasi": "Minimal", "target": 4,
        "konsolidasi": "Terakhir", "target_tw1": 4, "realisasi_tw1": 5,
    },
    {"indikator": "Sosialisasi", "satuan": "kali", "polarisasi": "Maksimal", "target": 2, "target_tw1": "v",
     "realisasi_tw1": "v"},
    {"indikator": "Opini", "polarisasi": "Predikat", "target": "WTP", "target_tw3": "WTP"},
]  # fmt: skip


def plan():
    return typed("Rencana Aksi", ROWS)


def figures(quarter, **papers):
    """Target of the year, target and realisasi up to the quarter, capaian."""
    return [row[3:7] for row in tables(printed(f"laporan-triwulan-{quarter}", rencana_aksi=plan(), **papers))[0]]


def test_the_first_quarter():
    """3 of 3 is 100, 12 of 15 is 80, 5 instead of at most 4 is 75; a tick is no figure, nothing is due yet."""
    assert figures(1) == [
        ["12 laporan", "3 laporan", "3 laporan", "100,00"],
        ["95%", "15%", "12%", "80,00"],
        ["4 temuan", "4 temuan", "5 temuan", "75,00"],
        ["2 kali", "✓", "✓", ""],
        ["WTP", "", "", ""],
    ]


def test_the_third_quarter():
    """3 + 2 of 9 laporan; a number typed as text is looked at, not read; what was due and is empty is not filled in."""
    assert figures(3) == [
        ["12 laporan", "9 laporan", "5 laporan", "55,56"],
        ["95%", "60%", "Periksa angka", "Periksa angka"],
        ["4 temuan", "4 temuan", "5 temuan", "75,00"],
        ["2 kali", "✓", "✓", ""],
        ["WTP", "WTP", "", "Belum diisi"],
    ]


def test_kendala_are_those_of_the_last_quarter():
    """They stand in the workbook once: the report of the first quarter leaves room for them, the last one has them."""
    told = [tables(printed(f"laporan-triwulan-{q}", rencana_aksi=plan()))[0][0][7:] for q in (1, 3)]
    assert told == [["", ""], ["Jadwal bergeser", "Dikejar di TW IV"]]


def test_a_quarter_that_was_passed_over_says_so():
    """The second quarter has no realisasi and the third has; the fourth is not reported yet."""
    second = printed("laporan-triwulan-2", rencana_aksi=plan())
    assert prose(second) == ["Realisasi triwulan II belum diisi."]
    assert not [b for b in second.blocks if isinstance(b, PageTable)]
    assert titles(second) == ["LAPORAN KINERJA TRIWULAN II", "TAHUN 2024", "KPU KABUPATEN CONTOH"]
    assert page("laporan-triwulan-4", rencana_aksi=plan()) is None


def test_heads_and_place():
    """The heads say up to which quarter; the day is left open, for Identitas has the one of the plan."""
    third = printed("laporan-triwulan-3", rencana_aksi=plan())
    assert heads(third)[0][3:7] == ["Target Setahun", "Target s.d. TW III", "Realisasi s.d. TW III", "Capaian (%)"]
    signed = third.blocks[-1]
    assert isinstance(signed, Signatures)
    assert signed.place.startswith("Contoh, …")
    assert not any(c.isdigit() for c in signed.place)


def test_the_settings_are_those_of_the_realisasi():
    """Capped at 100 with no decimals and by the ratio: 4 of 5 temuan is 80; the sentence below says it."""
    book = typed("Realisasi", [], pengaturan={"batas": 100, "desimal": 0, "profil_minimal": "Rasio"})
    assert [row[3] for row in figures(1, realisasi=book)] == ["100", "80", "80", "", ""]
    assert means(printed("laporan-triwulan-1", rencana_aksi=plan(), realisasi=book)) == [
        "Keterangan: Indikator minimal dihitung dengan Rasio, capaian dibatasi 100%, 0 desimal."
    ]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"target": 90, "realisasi_tw4": 81}, ["90%", "90%", "81%", "90,00"]),
        ({"target": 70, "target_maksimum": 80, "realisasi_tw4": 75}, ["70–80%", "70–80%", "75%", "100,00"]),
        ({"target": 90, "target_tw1": "v", "realisasi_tw4": 81}, ["90%", "90%", "81%", "90,00"]),
        ({"realisasi_tw4": 81}, ["", "", "81%", ""]),
    ],
)
def test_at_the_end_of_the_year_the_target_of_the_year_stands(row, expected):
    """Where the quarters have no target of their own; without any target nothing is measured."""
    book = typed("Rencana Aksi", [{"sasaran": "S", "indikator": "A", "satuan": "%", "polarisasi": "Maksimal", **row}])
    assert tables(printed("laporan-triwulan-4", rencana_aksi=book))[0][0][3:7] == expected


def test_the_range_of_the_year_is_that_of_a_quarter_with_its_lower_end():
    """88 in 80–100 is 100 in the quarter as in the year; a part of a sum is no range: 24,6 is more than its 23,75."""
    base = {"sasaran": "S", "satuan": "indeks", "polarisasi": "Stabil", "target_maksimum": 100}
    last = {
        **base,
        "indikator": "Indeks",
        "target": 80,
        "konsolidasi": "Terakhir",
        "target_tw1": 80,
        "realisasi_tw1": 88,
    }
    part = {
        **base, "indikator": "Serapan", "target": 95, "konsolidasi": "Kumulatif", "target_tw1": 23.75,
        "realisasi_tw1": 24.6, "target_tw4": 95, "realisasi_tw4": 98.4,
    }  # fmt: skip
    plan = typed("Rencana Aksi", [last, part])
    first, fourth = (tables(printed(f"laporan-triwulan-{q}", rencana_aksi=plan))[0] for q in (1, 4))
    assert [row[4:7] for row in first] == [
        ["80–100 indeks", "88 indeks", "100,00"],
        ["23,75 indeks", "24,6 indeks", "96,42"],  # (2 × 23,75 − 24,6) / 23,75
    ]
    assert fourth[1][4:7] == ["95–100 indeks", "98,4 indeks", "100,00"]


def test_figures_without_a_way_of_consolidation_are_not_added():
    """Two quarters of 5 are 10, or 5: the row has to say which."""
    row = {"sasaran": "S", "indikator": "A", "polarisasi": "Maksimal", "target": 10, "target_tw1": 5, "target_tw2": 5}
    book = typed("Rencana Aksi", [row | {"realisasi_tw1": 5, "realisasi_tw2": 5}])
    first, second = (tables(printed(f"laporan-triwulan-{q}", rencana_aksi=book))[0][0] for q in (1, 2))
    assert first[4:7] == ["5", "5", "100,00"]
    assert second[4:7] == ["Pilih konsolidasi"] * 3


def test_a_plan_without_realisasi_has_no_reports():
    """Tanjung Jabung Timur printed a plan; nothing was realised in any quarter of its workbook."""
    book = of_report("tanjung-jabung-timur-2023", "Rencana_Aksi.xlsx")
    assert [page(f"laporan-triwulan-{q}", rencana_aksi=book) for q in (1, 2, 3, 4)] == [None] * 4
