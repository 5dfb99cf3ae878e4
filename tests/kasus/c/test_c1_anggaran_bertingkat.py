"""C1: a program is its kegiatan, these their KRO, these their RO; jenis belanja and sources are the whole."""

from typing import Any

import pytest

from tests.addresses import AL, ALONE, ANG, PK, RE, RKT, G, P, at, main
from tests.check.sets.case import Case, found, report, run
from tests.check.sets.clean_report import adds, quiet
from tests.check.sets.clean_set import Isi
from tests.check.sets.edits import anggaran, both

Baris = dict[str, Any]


def row(tingkat: str | None, kode: str | None, name: str | None, pagu: object, **more: object) -> Baris:
    every = {"tingkat": tingkat, "kode": kode, "uraian": name, "pagu": pagu, **more}
    return {key: value for key, value in every.items() if value is not None}


def uncoded(rows: list[Baris]) -> list[Baris]:
    return [{key: value for key, value in r.items() if key != "kode"} for r in rows]


def of(case: Case, *codes: str) -> list[tuple[str, str, str]]:
    """Code, cell and level of the findings with these codes."""
    return sorted((kode, place.sel, tingkat) for kode, place, tingkat in found(run(case)) if kode in codes)


def realisasi(*rows: Baris) -> list[tuple[str, str, str]]:
    return of(Case("anggaran", set(), anggaran(*rows), files=ALONE), "XK401")


def printed(*rows: Baris) -> list[tuple[str, str, str]]:
    """The same as a printed table beside the clean set; its first row stands in row 8."""
    texts = [
        {"letak": "BAB III.C", "tabel": "A9", **{k: str(v) if k == "pagu" else v for k, v in r.items()}} for r in rows
    ]
    return of(report("tercetak", set(), quiet(adds(*texts))), "XK407")


#: 35.000.000 + 24.700.000 = 59.700.000
SHORT = [
    row("Program", "076.01.AB", "Program A", 60_000_000),
    row("Kegiatan", "6701", "Kegiatan Satu", 35_000_000),
    row("Kegiatan", "6702", "Kegiatan Dua", 24_700_000),
]
#: 700 + 400 = 1.100, more than the 1.000 of their program
OVER = [
    row("Program", "076.01.CQ", "Program C", 1000),
    row("Kegiatan", "6709", "Kegiatan Satu", 700),
    row("Kegiatan", "6710", "Kegiatan Dua", 400),
]
RIGHT = [
    row("Program", "076.01.CQ", "Program C", 1000),
    row("Kegiatan", "6709", "Kegiatan Satu", 600),
    row("KRO", "6709.QGE", "Keluaran", 600),
    row("RO", "6709.QGE.001", "Rincian Satu", 250),
    row("RO", "6709.QGE.002", "Rincian Dua", 350),
    row("Kegiatan", "6710", "Kegiatan Dua", 400),
    row("Program", "076.01.WA", "Program W", 500),
    row("Kegiatan", "3360", "Kegiatan Tiga", 500),
    row("Jumlah", None, "JUMLAH", 1500),
]


@pytest.mark.parametrize("coded", [True, False], ids=["kode", "tingkat dan urutan"])
def test_c1_kegiatan_short_of_their_program(coded: bool) -> None:
    """59.700.000 of 60.000.000: a person decides whether a kegiatan is missing; on the sheet and in print."""
    rows = SHORT if coded else uncoded(SHORT)
    assert realisasi(*rows) == [("XK401", at(RE, "pagu", 5, ANG).sel, P)]
    assert printed(*rows) == [("XK407", at("Reviu.xlsx", "pagu", 8, AL).sel, P)]


@pytest.mark.parametrize("coded", [True, False], ids=["kode", "tingkat dan urutan"])
def test_c1_kegiatan_over_their_program(coded: bool) -> None:
    """More than the whole is wrong for certain."""
    rows = OVER if coded else uncoded(OVER)
    assert realisasi(*rows) == [("XK401", at(RE, "pagu", 5, ANG).sel, G)]
    assert printed(*rows) == [("XK407", at("Reviu.xlsx", "pagu", 8, AL).sel, G)]


@pytest.mark.parametrize("coded", [True, False], ids=["kode", "tingkat dan urutan"])
def test_c1_a_right_outline_is_silent(coded: bool) -> None:
    """Four levels, two programs, a total."""
    rows = RIGHT if coded else uncoded(RIGHT)
    assert realisasi(*rows) == []
    assert printed(*rows) == []


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("076.01.CQ", ("6709", "6710")),
        ("CQ", ("076.01.CQ.6709", "076.01.CQ.6710")),
        ("076.01.WA", ("WA.6709", "WA.6710")),
        ("6709", ("6709.QGE", "6709.QGF")),
        ("6709.EBA", ("6709.EBA.962", "6709.EBA.994")),
        ("076.01.WA.6709.EBA", ("6709.EBA.962", "6709.EBA.994")),
        ("6709.EBA", ("076.01.WA.6709.EBA.962", "076.01.WA.6709.EBA.994")),
        ("6709.QGE.", ("6709.QGE.001", "6709.QGE.002")),
    ],
)
def test_c1_codes_as_they_occur(upper: str, lower: tuple[str, str]) -> None:
    """The parts of a code decide, however many of those in front are written: 40 + 70 is not 100."""
    rows = [row(None, upper, "Induk", 100), row(None, lower[0], "Satu", 40), row(None, lower[1], "Dua", 70)]
    assert realisasi(*rows) == [("XK401", at(RE, "pagu", 5, ANG).sel, G)]
    assert realisasi(rows[0], rows[1], {**rows[2], "pagu": 60}) == []


def test_c1_a_kegiatan_of_another_program_does_not_count() -> None:
    """076.01.WA.3360 stands behind CQ and belongs to WA all the same."""
    assert (
        realisasi(
            row("Program", "076.01.CQ", "Program C", 1000),
            row("Program", "076.01.WA", "Program W", 500),
            row("Kegiatan", "076.01.CQ.6709", "Satu", 1000),
            row("Kegiatan", "076.01.WA.3360", "Dua", 500),
        )
        == []
    )


def test_c1_kegiatan_listed_behind_all_programs() -> None:
    """Without codes nothing tells whose they are; together they come to the programs, or the sum is a finding."""
    programs = [row("Program", None, "P", 1000), row("Program", None, "Q", 500)]
    right = [row("Kegiatan", None, "K", 400), row("Kegiatan", None, "L", 1100)]
    assert realisasi(*programs, *right, row("Jumlah", None, None, 1500)) == []
    assert realisasi(*programs, right[0], row("Kegiatan", None, "L", 1000), row("Jumlah", None, None, 1500)) == [
        ("XK401", at(RE, "pagu", 6, ANG).sel, P)
    ]


def test_c1_proven_by_the_other_column() -> None:
    """The realisasi of the kegiatan come to that of the program, 500 + 400: all are listed, so 600 + 390 is wrong."""
    assert realisasi(
        row("Program", "CQ", "P", 1000, realisasi=900),
        row("Kegiatan", "6709", "K", 600, realisasi=500),
        row("Kegiatan", "6710", "L", 390, realisasi=400),
    ) == [("XK401", at(RE, "pagu", 5, ANG).sel, G)]


BELANJA = [row("Belanja", "51", "Belanja Pegawai", 300), row("Belanja", "52", "Belanja Barang", 200)]


def test_c1_belanja_against_the_total() -> None:
    """Pegawai 300 and barang 200 are 500, not 600; beside programs that are 600 a person looks for what is missing."""
    total, programs = row("Jumlah", None, "JUMLAH", 600), [row("Program", "WA", "P", 600)]
    assert realisasi(*BELANJA, total) == [("XK401", at(RE, "pagu", 7, ANG).sel, G)]
    assert realisasi(*programs, *BELANJA, total) == [("XK401", at(RE, "pagu", 8, ANG).sel, P)]
    assert realisasi(*programs, *BELANJA, row("Belanja", "53", "Belanja Modal", 100), total) == []
    assert realisasi(*programs, *BELANJA, row("Belanja", "53", "Belanja Modal", 150), total) == [
        ("XK401", at(RE, "pagu", 9, ANG).sel, G)
    ]


def test_c1_belanja_of_each_program() -> None:
    """Names that return belong to the row above them: 300 + 200 = 500, but 100 + 50 is not 160."""
    rows = [row("Program", "CQ", "P", 500), *BELANJA, row("Program", "WA", "Q", 150)]
    rows += [row("Belanja", "51", "Belanja Pegawai", 100), row("Belanja", "52", "Belanja Barang", 50)]
    assert realisasi(*rows) == []
    rows[3] = row("Program", "WA", "Q", 140)
    assert realisasi(*rows) == [("XK401", at(RE, "pagu", 8, ANG).sel, G)]


def test_c1_money_is_money() -> None:
    """In a column of rupiah «2.000» is two thousand: RO of 2.000 and 1.000 exceed their KRO of 2.500."""
    rows = [row("KRO", "6709.QGE", "K", "2.500"), row("RO", "6709.QGE.001", "R", "2.000")]
    rows.append(row("RO", "6709.QGE.002", "S", "1.000"))
    assert printed(*rows) == [("XK407", at("Reviu.xlsx", "pagu", 8, AL).sel, G)]
    typed = of(Case("teks", set(), anggaran(*rows), files=ALONE), "XK201", "XK203", "XK401")
    assert typed == [("XK201", f"G{n}", G) for n in (5, 6, 7)] + [("XK401", "G5", G)]


@pytest.mark.parametrize("label", ["JUMLAH", "Total", "Jumlah Anggaran", "TOTAL PAGU"])
def test_c1_total_by_its_label(label: str) -> None:
    """A row without Tingkat is a total by its words."""
    rows = [row("Kegiatan", None, "K", 600), row("Kegiatan", None, "L", 400)]
    assert realisasi(*rows, row(None, None, label, 1000)) == []
    assert realisasi(*rows, row(None, None, label, 1010)) == [("XK401", at(RE, "pagu", 7, ANG).sel, G)]


def test_c1_totals_of_programs() -> None:
    """«Jumlah Program P» closes its own rows; a wrong one is the finding, the grand total that follows it is not."""
    rows = [row("Kegiatan", None, "K", 600), row("Kegiatan", None, "L", 400), row(None, None, "Jumlah Program P", 1000)]
    rows += [row("Kegiatan", None, "M", 500), row(None, None, "Jumlah Program Q", 500), row(None, None, "JUMLAH", 1500)]
    assert realisasi(*rows) == []
    rows[2], rows[5] = row(None, None, "Jumlah Program P", 1010), row(None, None, "JUMLAH", 1510)
    assert realisasi(*rows) == [("XK401", at(RE, "pagu", 7, ANG).sel, G)]


def test_c1_totals_of_sources_without_a_column() -> None:
    """«Jumlah APBN» below the whole adds up rows that nobody names."""
    rows = [row("Program", None, "P", 600), row("Program", None, "Q", 400), row(None, None, "Jumlah", 1000)]
    rows += [row("Jumlah", None, "Jumlah APBN", 700), row("Jumlah", None, "Jumlah Hibah", 300)]
    assert realisasi(*rows) == []


def test_c1_a_table_without_levels() -> None:
    """All rows of one Tingkat, as a careless copy has them: 1.000 = 600 + 400 and 500 are 1.500, and no error."""
    rows = [row("Program", None, n, p) for n, p in (("P", 1000), ("K", 600), ("L", 400), ("Q", 500))]
    assert realisasi(*rows, row("Jumlah", None, "JUMLAH", 1500)) == []


def test_c1_only_one_program_has_its_kegiatan_listed() -> None:
    """The other one is not asked for any."""
    rows = [row("Program", "CQ", "P", 600), row("Kegiatan", "6709", "K", 600), row("Program", "WA", "Q", 500)]
    assert realisasi(*rows, row("Jumlah", None, None, 1100)) == []


def test_c1_the_same_total_in_realisasi_hides_nothing() -> None:
    """Realisasi has the program with 700 and no details; the printed 400 + 290 below the same 700 are still wrong."""
    rows = [row("Program", "076.01.CQ", "Program Konsolidasi Demokrasi", "Rp700,00")]
    rows += [row("Kegiatan", "6709", "K", "Rp400,00"), row("Kegiatan", "6710", "L", "Rp290,00")]
    assert printed(*rows) == [("XK407", at("Reviu.xlsx", "pagu", 8, AL).sel, P)]


def test_c1_sources_of_a_printed_table() -> None:
    """APBN 700 and hibah 400 are not the 1.000 of the rows."""
    rows = [row("Program", "CQ", "P", "Rp1.000"), row("Jumlah", None, None, "Rp700", sumber="APBN")]
    rows += [row("Jumlah", None, None, "Rp400", sumber="Hibah"), row("Jumlah", None, None, "Rp1.000")]
    assert printed(*rows) == [("XK407", at("Reviu.xlsx", "pagu", 9, AL).sel, G)]
    rows[2] = row("Jumlah", None, None, "Rp300", sumber="Hibah")
    assert printed(*rows) == []


def promised(*rows: tuple[str | None, str, object]) -> list[tuple[str, str, str]]:
    def edit(isi: Isi) -> None:
        every = [{"kode": k, "program": p, "anggaran": a} for k, p, a in rows]
        isi[PK][ANG] = [{k: v for k, v in r.items() if v is not None} for r in every]

    return of(Case("pk", set(), edit), "XK401", "XK402", "XK403")


def test_c1_a_pk_with_kegiatan() -> None:
    """The kegiatan of a PK are part of their programs: they add nothing to its total, and must come to it."""
    c, w = ("076.01.CQ", "Program Konsolidasi Demokrasi", 700), ("WA", "Program Dukungan Manajemen", 300)
    assert promised(c, ("6709", "K", 400), ("6710", "L", 300), w, ("3360", "M", 300), (None, "JUMLAH", 1000)) == []
    assert promised(c, ("6709", "K", 400), ("6710", "L", 310), w, ("3360", "M", 300)) == [
        ("XK401", at(PK, "anggaran", 5, ANG).sel, G)
    ]


def test_c1_a_rkt_with_codes() -> None:
    """6709 is 6709.QGE and 6709.QGF: 400 + 250 exceed 600."""

    def edit(isi: Isi, last: int) -> None:
        amounts = (("6709", 600), ("6709.QGE", 400), ("6709.QGF", last), ("6710", 400), ("6711", 0))
        for cells, (kode, amount) in zip(isi[RKT][main(RKT)], amounts, strict=False):
            cells |= {"kode_kegiatan": kode, "anggaran": amount}

    for last, wrong in ((200, []), (250, [("XK401", at(RKT, "anggaran", 5).sel, G)])):
        assert of(Case("rkt", set(), both(lambda isi, n=last: edit(isi, n)), files=(RKT,)), "XK401") == wrong


def test_c1_belanja_of_one_program_alone() -> None:
    """300 + 200 are the 500 of the row above them, and not meant for the 600 of the year."""
    rows = [row("Program", None, "P", 500), *BELANJA, row("Program", None, "Q", 100), row("Jumlah", None, None, 600)]
    assert realisasi(*rows) == []
