"""C2: one code or name with two amounts in two tables is a finding that names both places."""

import pytest

from tests.addresses import AL, RE, RV, G, P, at
from tests.check.sets.case import report, run
from tests.check.sets.clean_report import adds, money, quiet
from tests.check.sets.edits import both
from xlkinerja.check.finding import Finding


def row(table: str, kode: str | None, name: str | None, pagu: str, **more: str) -> dict[str, object]:
    every = {"letak": "BAB III.C", "tabel": table, "tingkat": "Kegiatan", "kode": kode, "uraian": name, "pagu": pagu}
    return {key: value for key, value in {**every, **more}.items() if value is not None}


def different(*rows: dict[str, object]) -> list[Finding]:
    return [t for t in run(report("dua tabel", set(), quiet(adds(*rows)))).temuan if t.kode == "XK412"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("6701", "Kegiatan Satu"), ("6701", "Kegiatan Satu")),
        (("6701", "Kegiatan Satu"), ("076.01.CQ.6701", None)),
        (("CQ.6701", None), ("6701.", "Apa saja")),
        (("6701", "Kegiatan Satu"), (None, "KEGIATAN SATU")),
        ((None, "Kegiatan Satu"), (None, "Kegiatan  Satu")),
    ],
)
def test_c2_kegiatan_in_two_tables(one: tuple[str, str | None], other: tuple[str | None, str | None]) -> None:
    """1.360.000 and 1.630.000: both cells are named, and that two digits may have changed places."""
    (t,) = different(row("A3", *one, "Rp1.360.000"), row("A4", *other, "Rp1.630.000"))
    assert (t.sel, t.tingkat) == (at(RV, "pagu", 9, AL).sel, P)
    assert [p.sel for p in t.tempat_lain] == [at(RV, "pagu", 8, AL).sel]
    assert "A3" in t.pesan
    assert "A4" in t.pesan
    assert "tertukar" in t.pesan


def test_c2_the_odd_one_of_three() -> None:
    """Two tables agree; the third is the finding."""
    rows = [row(t, "6701", None, n) for t, n in (("A3", "Rp1.630.000"), ("A4", "Rp1.360.000"), ("A5", "Rp1.360.000"))]
    assert [t.sel for t in different(*rows)] == [at(RV, "pagu", 8, AL).sel]


def test_c2_realisasi_too() -> None:
    """The second amount of a row is compared as well."""
    rows = [row("A3", "6701", "K", "Rp900", realisasi="Rp800"), row("A4", "6701", "K", "Rp900", realisasi="Rp810")]
    assert [t.sel for t in different(*rows)] == [at(RV, "realisasi", 9, AL).sel]


def test_c2_certain_where_the_totals_agree() -> None:
    """Both tables come to 1.000: with 700 and 300 the other way round one of them is wrong."""
    swapped = both(
        *(money(r, pagu=n, realisasi=None, persen=None) for r, n in ((5, "Rp300,00"), (6, "Rp700,00"))),
        money(7, realisasi=None, persen=None),
    )
    found = [t for t in run(report("tertukar", set(), quiet(swapped))).temuan if t.kode == "XK412"]
    assert [(t.sel, t.tingkat) for t in found] == [(at(RV, "pagu", r, AL).sel, G) for r in (5, 6)]
    assert {p.berkas for t in found for p in t.tempat_lain} == {RE}


def test_c2_what_is_no_difference() -> None:
    """Other years, other codes, a name that a table lists twice, and the same amount."""
    assert different(row("A3", "6701", "K", "Rp1,00"), row("A4", "6702", "K", "Rp2,00")) == []
    assert different(row("A3", "6701", None, "Rp1,00", tahun="2023"), row("A4", "6701", None, "Rp2,00")) == []
    twice = [row("A3", None, "Layanan", "Rp1,00"), row("A3", None, "Layanan", "Rp2,00")]
    assert different(*twice, row("A4", None, "Layanan", "Rp3,00")) == []
    assert different(row("A3", "6701", None, "Rp1.000"), row("A4", "6701", None, "1.000,00")) == []
