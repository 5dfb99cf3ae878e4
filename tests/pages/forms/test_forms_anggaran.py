"""The budget forms: what the sheet Anggaran says, worked out by hand, and nothing beyond it."""

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pages.forms.budget_sheets import KEYS, anggaran, cells, page, printed, prose, rupiah
from xlkinerja.pages.blocks import Chart
from xlkinerja.pages.form import Papers
from xlkinerja.press.making import forms_of

OUTLINE = (
    {"tingkat": "Program", "kode": "076.01.CQ", "uraian": "Pemilu", "pagu": 900, "realisasi": 450},
    {"tingkat": "Kegiatan", "kode": "6709", "uraian": "Perencanaan", "pagu": 900, "realisasi": 450},
    {"tingkat": "KRO", "kode": "6709.QGE", "uraian": "Layanan", "pagu": 900, "realisasi": 450},
    {"tingkat": "RO", "kode": "6709.QGE.001", "uraian": "Dokumen", "pagu": 600, "realisasi": 450,
     "target_ro": 12, "realisasi_ro": 9, "satuan_ro": "Dokumen"},
    {"tingkat": "RO", "kode": "6709.QGE.002", "uraian": "Rapat", "pagu": 300, "realisasi": 0,
     "target_ro": 4, "satuan_ro": "Kegiatan"},
    {"tingkat": "Program", "kode": "076.01.WA", "uraian": "Dukungan Manajemen", "pagu": 100, "realisasi": 100},
)  # fmt: skip
BELANJA = (
    {"tingkat": "Belanja", "uraian": "Belanja Pegawai", "pagu": 300, "realisasi": 250},
    {"tingkat": "Belanja", "uraian": "Belanja Barang", "pagu": 600, "realisasi": 300},
    {"tingkat": "Belanja", "uraian": "Belanja Modal", "pagu": 100, "realisasi": 0},
)


def test_an_outline_stands_in_steps():
    """Programs are numbered, what stands below them is one step further in for each level; only programs add up."""
    found = printed("anggaran-program", anggaran(*OUTLINE))
    (table,) = (block for block in found.blocks if hasattr(block, "lines"))
    names = [(line.boxes[-4].value, line.boxes[-4].columns) for line in table.lines[2:-1]]
    assert names == [
        ("Pemilu", 4), ("Perencanaan", 3), ("Layanan", 2), ("Dokumen", 1), ("Rapat", 1), ("Dukungan Manajemen", 4),
    ]  # fmt: skip
    assert [line.boxes[0].value for line in table.lines[2:-1]] == [1, "", "", "", "", 2]
    assert cells(found)[-1] == ("JUMLAH", 1000, 550, 55)
    assert {sum(box.columns for box in line.boxes) for line in table.lines} == {len(found.widths)}


def test_every_ro_has_its_target_with_the_unit():
    found = printed("anggaran-ro", anggaran(*OUTLINE))
    assert cells(found) == [
        ("6709.QGE.001", "Dokumen", 12, 9, 600, 450, 75),
        ("6709.QGE.002", "Rapat", 4, "", 300, 0, 0),
        ("JUMLAH", 900, 450, 50),
    ]
    (table,) = (block for block in found.blocks if hasattr(block, "lines"))
    assert [box.number_format for box in table.lines[2].boxes[2:4]] == ['General" Dokumen"'] * 2
    assert found.landscape


def test_programs_and_belanja_stand_side_by_side():
    """Uneven tables end together: below the last program a line is empty, and both totals stand on one line."""
    found = printed("anggaran-berdampingan", anggaran(*OUTLINE, *BELANJA))
    assert cells(found) == [
        (1, "Pemilu", 900, 450, 50, "", 1, "Belanja Pegawai", 300, 250, Decimal("83.33")),
        (2, "Dukungan Manajemen", 100, 100, 100, "", 2, "Belanja Barang", 600, 300, 50),
        ("", "", "", "", "", "", 3, "Belanja Modal", 100, 0, 0),
        ("JUMLAH", 1000, 550, 55, "", "JUMLAH", 1000, 550, 55),
    ]


def test_a_jenis_belanja_of_two_programs_is_one_line():
    rows = ({**BELANJA[0], "sumber": "APBN"}, {**BELANJA[0], "sumber": "Hibah", "realisasi": 50}, BELANJA[1])
    assert cells(printed("anggaran-belanja", anggaran(*rows))) == [
        (1, "Belanja Pegawai", 600, 300, 50),
        (2, "Belanja Barang", 600, 300, 50),
        ("JUMLAH", 1200, 600, 50),
    ]


def test_sources_that_do_not_come_to_the_total_are_told():
    rows = (
        {"tingkat": "Jumlah", "uraian": "JUMLAH", "pagu": 1000, "realisasi": 800},
        {"tingkat": "Jumlah", "sumber": "APBN", "pagu": 600, "realisasi": 500},
        {"tingkat": "Jumlah", "sumber": "Hibah", "pagu": 300, "realisasi": 300},
    )
    found = printed("anggaran-sumber", anggaran(*rows))
    assert cells(found) == [
        (1, "APBN", 600, 500, Decimal("83.33")),
        (2, "Hibah", 300, 300, 100),
        ("JUMLAH", 1000, 800, 80),
    ]
    assert prose(found) == ["Jumlah pagu tertulis Rp1.000; penjumlahan 2 baris sumber dana Rp900, selisih Rp100."]


def test_a_program_of_one_source_says_which():
    rows = ({"tingkat": "Program", "uraian": "Pemilu", "sumber": s, "pagu": p} for s, p in (("APBN", 1), ("Hibah", 2)))
    assert [line[1] for line in cells(printed("anggaran-program", anggaran(*rows)))[:2]] == [
        "Pemilu (APBN)", "Pemilu (Hibah)",
    ]  # fmt: skip


def test_a_program_is_not_added_to_its_own_sources():
    rows = [{"tingkat": "Program", "uraian": "Pemilu", "pagu": 3}]
    rows += [{"tingkat": "Program", "uraian": "Pemilu", "sumber": s, "pagu": p} for s, p in (("APBN", 1), ("Hibah", 2))]
    assert cells(printed("anggaran-program", anggaran(*rows)))[-1] == ("JUMLAH", 3, "", "")


def test_rows_of_an_unread_level_leave_the_total_open():
    """Which level 300 belongs to is not known, so what the others come to is none of the year; it is told."""
    rows = (BELANJA[1], {**BELANJA[0], "tingkat": "#REF!"}, OUTLINE[3])
    book = anggaran(*rows)
    assert cells(printed("anggaran-belanja", book))[-1] == ("JUMLAH", "", "", "")
    assert cells(printed("anggaran-ro", book))[-1][-3:] == ("", "", "")
    told = {one.form.key: one.doubt for one in forms_of(Papers(realisasi=book))[1] if one.made_of}
    expected = "Tahun atau Tingkat di lembar Anggaran baris 6 berisi galat; baris itu tidak dicetak."
    assert (told["anggaran-belanja"], told["anggaran-ro"]) == (expected, expected)


def test_a_program_that_has_but_one_source_is_added():
    """Hibah says its source where the others say none: 900 + 100 + 500, and the same in a PK."""
    hibah = {"sumber": "Hibah", "pagu": 500, "realisasi": 400}
    rows = (OUTLINE[0], OUTLINE[-1], {"tingkat": "Program", "uraian": "Pemilihan", **hibah})
    assert cells(printed("anggaran-program", anggaran(*rows)))[-1] == ("JUMLAH", 1500, 950, Decimal("63.33"))


def test_what_cannot_be_read_stands_as_it_was_typed_and_is_not_added():
    rows = ({"tingkat": "Program", "uraian": "=1+1", "pagu": "2.7.86.000"}, {"tingkat": "Program", "pagu": 5})
    assert cells(printed("anggaran-program", anggaran(*rows))) == [
        (1, "=1+1", "2.7.86.000", "", ""),
        (2, "", 5, "", ""),
        ("JUMLAH", "", "", ""),
    ]


def year(tahun: int, pagu: object, realisasi: object) -> dict[str, Any]:
    return {"tahun": tahun, "tingkat": "Jumlah", "pagu": pagu, "realisasi": realisasi}


def test_years_of_which_only_the_sources_are_known():
    """Their rows Jumlah add up and say of which sources; the sentence compares 2024 with none of them."""
    rows = (
        year(2022, 40, 30) | {"sumber": "APBN"},
        year(2023, 50, 40) | {"sumber": "APBN"},
        year(2023, 10, 10) | {"sumber": "Hibah"},
        year(2024, 100, 70),
    )
    found = printed("anggaran-tahun", anggaran(*rows))
    assert cells(found)[:3] == [
        (1, "2022 (APBN)", 40, 30, 75),
        (2, "2023 (APBN dan Hibah)", 60, 50, Decimal("83.33")),
        (3, 2024, 100, 70, 70),
    ]
    assert not any("2023" in said for said in prose(found))
    (chart,) = (block for block in found.blocks if isinstance(block, Chart))
    assert list(chart.categories) == ["2022 (APBN)", "2023 (APBN dan Hibah)", "2024"]


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        ((200, 100), (100, 60), "Serapan itu turun 10,00 poin persen dibanding serapan tahun 2023 sebesar 60,00%"),
        ((200, 100), (100, 50), "Serapan itu sama dengan serapan tahun 2023 sebesar 50,00%"),
        ((300, 100), (300_000, 100_001), "Serapan itu setelah dibulatkan dua desimal sama dengan serapan tahun 2023"),
        ((100_000, 99_999), (2, 1), "sebesar 100,00% (dibulatkan), yaitu Rp99.999 dari pagu Rp100.000"),
    ],
    ids=["down", "same", "same when rounded", "rounded"],
)
def test_what_was_spent_against_last_year(now, before, words):
    rows = [year(2023, *before), year(2024, *now)]
    (said,) = prose(printed("anggaran-tahun", anggaran(*rows, terbilang="tidak")))
    assert words in said


@pytest.mark.parametrize(
    "rows",
    [
        [year(2022, 100, 60), year(2024, 100, 50)],
        [year(2023, 100, 60), year(2024, 100, "")],
        [year(2023, 100, 60), year(2024, 100, 0)],
        [year(2023, 0, 0), year(2024, 100, 50)],
        [year(2022, 100, 60), year(2023, 100, 50)],
    ],
    ids=["two years ago", "realisasi not known", "nothing spent yet", "no pagu last year", "not this year"],
)
def test_no_comparison_without_both_years(rows):
    assert prose(printed("anggaran-tahun", anggaran(*rows))) == []


# --- whatever stands on the sheet

AMOUNTS = st.one_of(
    st.none(),
    st.integers(-5, 10**13),
    st.decimals(0, 10**9, places=2),
    st.sampled_from(["#REF!", "belum", "=1", "1.2.3"]),
)
TEXTS = st.one_of(
    st.none(), st.sampled_from(["Program A", "=SUM(A1)", "x" * 400, "JUMLAH", "#REF!", "<b>&", "Belanja Pegawai"])
)
ROWS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "tahun": st.sampled_from([2022, 2023, 2024, "2024", "#REF!"]),
            "tingkat": st.sampled_from(
                ["Jumlah", "Program", "Kegiatan", "KRO", "RO", "Belanja", "jumlah", "Lain", "#REF!"]
            ),
            "kode": st.sampled_from(["076.01.CQ", "6709", "6709.QGE.001", "#REF!"]),
            "uraian": TEXTS,
            "sumber": st.sampled_from(["APBN", "Hibah", "#REF!"]),
            "pagu": AMOUNTS,
            "realisasi": AMOUNTS,
            "target_ro": AMOUNTS,
            "realisasi_ro": AMOUNTS,
            "satuan_ro": st.sampled_from(["Dokumen", "%", "x" * 400]),
        },
    ),
    max_size=12,
)


@given(ROWS, st.sampled_from(["jumlah", "semua", "tidak"]))
def test_whatever_stands_on_the_sheet(rows, terbilang):
    """No exception, no cell outside the page, no sentence with a gap or a claim that its table does not carry."""
    book = anggaran(*({k: v for k, v in row.items() if v is not None} for row in rows), terbilang=terbilang)
    for key in KEYS:
        found = page(key, book)
        if found is None:
            continue
        (table,) = (block for block in found.blocks if hasattr(block, "lines"))
        assert {sum(box.columns for box in line.boxes) for line in table.lines} == {len(found.widths)}
        values = [box.value for line in table.lines for box in line.boxes]
        assert all(isinstance(v, str | Decimal) for v in values)
        for text in prose(found):
            assert not re.search(r"  |None|\(\)| ,| \.|nol\)|\bsebesar,|tahun ,", text.replace("(nol koma", ""))
            amounts = {abs(v) for v in values if isinstance(v, Decimal)}
            if text.startswith("Serapan"):
                said = [rupiah(t) for t in re.findall(r"Rp([\d.]+)(?![\d,])", text)]
                assert {Decimal(s) for s in said if s != ""} <= amounts | {a.quantize(Decimal(1)) for a in amounts}


def test_some_ro_are_no_whole_year():
    """The total below them is their own, whatever the year has besides, and nothing is told of a difference."""
    year_total = {"tingkat": "Jumlah", "pagu": 5000, "realisasi": 4000}
    found = printed("anggaran-ro", anggaran(year_total, *OUTLINE))
    assert cells(found)[-1] == ("JUMLAH", 900, 450, 50)
    assert prose(found) == []


@pytest.mark.parametrize(
    ("amounts", "most", "words"),
    [
        ((2, 3, 5), None, ""),
        ((4, 5, 24), None, ""),
        ((4, 5, 25), 6_300_000, ", kolom di atas 6,3 dipotong"),
        ((0, 0, 10), None, ""),
        ((1, 43, 215), 54_000_000, ", kolom di atas 54 dipotong"),
    ],
    ids=["growing", "not quite five times", "five times", "the only one", "rounded up"],
)
def test_a_year_that_dwarfs_the_others_is_cut(amounts, most, words):
    """A quarter above the second year, in two digits: 1,25 × 5 = 6,25, rounded up to 6,3; 1,25 × 43 = 53,75 to 54."""
    rows = [year(2022 + n, million * 10**6, 0) for n, million in enumerate(amounts)]
    (chart,) = (b for b in printed("anggaran-tahun", anggaran(*rows)).blocks if isinstance(b, Chart))
    assert chart.most == most
    assert chart.title == "Pagu dan realisasi anggaran (juta rupiah)" + words
