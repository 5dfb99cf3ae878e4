"""C1: one wrong amount is one finding, whatever it makes wrong above it; rounded amounts add up to none."""

from typing import Any

import pytest

from tests.addresses import AL, ALONE, ANG, RE, RV, G, P, at
from tests.check.sets.case import Case, found, report, run
from tests.check.sets.clean_report import adds, quiet
from tests.check.sets.edits import anggaran

Baris = dict[str, Any]

#: 1.500 = 1.000 + 500; 1.000 = 600 + 400; 600 = 250 + 350
ROWS = [
    ("Program", "076.01.CQ", "Program C", 1000),
    ("Kegiatan", "6709", "Kegiatan Satu", 600),
    ("KRO", "6709.QGE", "Keluaran Satu", 250),
    ("KRO", "6709.EBA", "Keluaran Dua", 350),
    ("Kegiatan", "6710", "Kegiatan Dua", 400),
    ("Program", "076.01.WA", "Program W", 500),
]
JUMLAH = ("Jumlah", "", "JUMLAH", 1500)


def rows(*lines: tuple[str, str, str, object], coded: bool = True) -> list[Baris]:
    keys = ("tingkat", "kode", "uraian", "pagu")
    every = [dict(zip(keys, line, strict=True)) for line in lines]
    return [{k: v for k, v in r.items() if v != "" and (coded or k != "kode")} for r in every]


def changed(place: int, pagu: object) -> list[tuple[str, str, str, object]]:
    return [(*line[:3], pagu) if i == place else line for i, line in enumerate(ROWS)]


def of(case: Case, *codes: str) -> list[tuple[str, str, str]]:
    return sorted((kode, place.sel, tingkat) for kode, place, tingkat in found(run(case)) if kode in codes)


def typed(*lines: Baris) -> list[tuple[str, str, str]]:
    return of(Case("anggaran", set(), anggaran(*lines), files=ALONE), "XK401", "XK421")


def printed(*lines: Baris, codes: tuple[str, ...] = ("XK407",)) -> list[tuple[str, str, str]]:
    """As a printed table beside the clean set; its first row stands in row 8."""
    texts = [
        {"letak": "BAB III.C", "tabel": "A9", **{k: v if k == "tingkat" else str(v) for k, v in r.items()}}
        for r in lines
    ]
    return of(report("tercetak", set(), quiet(adds(*texts))), *codes)


@pytest.mark.parametrize("coded", [True, False], ids=["kode", "tingkat dan urutan"])
@pytest.mark.parametrize("first", [False, True], ids=["jumlah di bawah", "jumlah di atas"])
@pytest.mark.parametrize(
    ("place", "pagu"),
    [(0, 990), (0, 1010), (1, 590), (1, 610)],
    ids=["program kurang", "program lebih", "kegiatan kurang", "kegiatan lebih"],
)
def test_c1_the_wrong_row_and_not_the_total_above_it(place: int, pagu: int, first: bool, coded: bool) -> None:
    """What stands above is right with what the row should be: that proves the row wrong, and is no second finding."""
    lines = changed(place, pagu)
    lines = [JUMLAH, *lines] if first else [*lines, JUMLAH]
    line = place + first
    assert typed(*rows(*lines, coded=coded)) == [("XK401", at(RE, "pagu", 5 + line, ANG).sel, G)]
    assert printed(*rows(*lines, coded=coded)) == [("XK407", at(RV, "pagu", 8 + line, AL).sel, G)]


def test_c1_two_wrong_rows_are_two_findings() -> None:
    """Program C 10 too much, JUMLAH 30 too much: 1.010 + 500 is 1.510, and 1.500 is no 1.530."""
    lines = [*changed(0, 1010), ("Jumlah", "", "JUMLAH", 1530)]
    assert typed(*rows(*lines)) == [
        ("XK401", at(RE, "pagu", 11, ANG).sel, G),
        ("XK401", at(RE, "pagu", 5, ANG).sel, P),
    ]


def test_c1_the_only_band_and_the_whole_are_one_finding() -> None:
    """A table of one program whose own total and JUMLAH both say 990 of 1.000."""
    lines = [ROWS[0], ("Jumlah", "", "Jumlah Program C", 990), ("Jumlah", "", "JUMLAH", 990)]
    assert typed(*rows(*lines)) == [("XK401", at(RE, "pagu", 6, ANG).sel, G)]


@pytest.mark.parametrize(("hibah", "tingkat"), [(500, None), (400, P), (600, G)], ids=["tepat", "kurang", "lebih"])
def test_c1_sources_of_one_program(hibah: int, tingkat: str | None) -> None:
    """APBN 1.000 and hibah 500 are the 1.500 of their program; 400 may lack a source, 600 is too much for certain."""
    lines = rows(
        ("Program", "CQ", "Program C", 1500),
        ("Program", "CQ", "Program C", 1000),
        ("Program", "CQ", "Program C", hibah),
    )
    lines[1]["sumber"], lines[2]["sumber"] = "APBN", "Hibah"
    assert typed(*lines) == ([("XK421", at(RE, "pagu", 6, ANG).sel, tingkat)] if tingkat else [])


@pytest.mark.parametrize("total", ["Rp1,36 miliar", "Rp1,4 M", "Rp 1.360 juta", "Rp1,360 M", "1,4 milyar"])
def test_c1_rounded_amounts_are_no_wrong_sum(total: str) -> None:
    """1.000.400.000 + 359.600.000 are 1.360.000.000; a total in juta or miliar may be rounded and proves nothing."""
    lines = [
        ("Program", "CQ", "C", "Rp1.000.400.000"),
        ("Program", "WA", "W", "Rp359.300.000"),
        ("Jumlah", "", "JUMLAH", total),
    ]
    assert printed(*rows(*lines)) == []
    assert typed(*rows(*lines)) == []


def test_c1_realisasi_above_pagu_is_told_once() -> None:
    """The same row on the sheet Anggaran and in the printed table: one finding, at the workbook."""
    edit = anggaran(
        {
            "tingkat": "Program",
            "kode": "076.01.CQ",
            "uraian": "Program Konsolidasi Demokrasi",
            "pagu": 700,
            "realisasi": 710,
        },
        {
            "tingkat": "Program",
            "kode": "076.01.WA",
            "uraian": "Program Dukungan Manajemen",
            "pagu": 300,
            "realisasi": 290,
        },
    )
    row = {"tingkat": "Program", "kode": "076.01.CQ", "uraian": "Program Konsolidasi Demokrasi", "pagu": "Rp700,00"}
    table = adds({"letak": "BAB III.C", "tabel": "A9", **row, "realisasi": "Rp710,00"})
    case = report("dua tempat", set(), lambda content: (edit(content), quiet(table)(content)))
    (one,) = [t for t in run(case).temuan if t.kode == "XK420"]
    assert (one.lembar, one.sel) == (ANG, at(RE, "realisasi", 5, ANG).sel)
    assert [(p.lembar, p.sel) for p in one.tempat_lain] == [(AL, at(RV, "realisasi", 8, AL).sel)]


def test_c1_another_excess_in_print_is_another_finding() -> None:
    """Only in print, 720 of 700: told there."""
    row = {"tingkat": "Program", "kode": "076.01.CQ", "uraian": "Program Konsolidasi Demokrasi", "pagu": "Rp700,00"}
    assert printed({**row, "realisasi": "Rp720,00"}, codes=("XK420",)) == [("XK420", at(RV, "realisasi", 8, AL).sel, P)]
