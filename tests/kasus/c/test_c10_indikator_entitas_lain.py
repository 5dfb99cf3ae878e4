"""C10: tables of Bab III with another entity's indikator are one finding, with its probable cause and two ways out."""

import copy

from tests.addresses import PK, RE, RV, P, at, main
from tests.check.sets.case import report, run
from tests.check.sets.clean_report import quiet, table
from tests.check.sets.clean_set import Isi
from tests.check.sets.edits import LAIN, SEKRETARIAT, both, change
from xlkinerja.check.finding import Finding


def foreign(*starts: int) -> list[Finding]:
    """Findings where five rows of Tabel Laporan from each start name other indikator."""
    rows = ((r, n) for k in starts for r, n in zip(range(k, k + 5), LAIN, strict=True))
    return list(run(report("asing", set(), quiet(*(table(r, indikator=n) for r, n in rows)))).temuan)


def test_c10_one_table() -> None:
    """Bab III.B in three tables: one finding."""
    (t,) = foreign(10)
    assert (t.kode, t.sel, t.tingkat) == ("XK708", at(RV, "tabel", 10).sel, P)


def test_c10_three_printings() -> None:
    """Ikhtisar, Bab III.B and the PK of Bab II: one finding that names all three."""
    (t,) = foreign(5, 10, 15)
    assert (t.kode, t.sel) == ("XK708", at(RV, "tabel", 5).sel)
    assert {at(RV, "tabel", r).sel for r in (10, 15)} <= {p.sel for p in t.tempat_lain if p.berkas == RV}
    assert all(name in t.pesan for name in ("«IKHT»", "«III.B1»", "«PK-II»"))


def test_c10_cause_and_ways_out() -> None:
    """The KPU reports, so the other entity is its Sekretariat; both ways are said."""
    (t,) = foreign(10)
    assert "entitas lain (Sekretariat)" in t.pesan
    assert "(1)" in t.tindakan
    assert "(2)" in t.tindakan


def test_c10_the_owner_is_named() -> None:
    """The PK of the Sekretariat lies beside it and has these indikator."""
    other = "PK Sekretariat.xlsx"

    def edit(isi: Isi) -> None:
        isi[other] = copy.deepcopy(isi[PK])
        for cells, name in zip(isi[other][main(PK)], LAIN, strict=True):
            cells["indikator"] = name

    changed = quiet(edit, *(table(r, indikator=n) for r, n in zip(range(10, 15), LAIN, strict=True)))
    temuan = run(report("pemilik", set(), changed, identitas={other: SEKRETARIAT})).temuan
    (t,) = [t for t in temuan if t.kode == "XK708"]
    assert "PK Sekretariat" in t.pesan
    assert other in {p.berkas for p in t.tempat_lain}


def test_c10_realisasi_with_them_too() -> None:
    """Then the workbooks speak of other indikator, and the printed tables add nothing."""
    everywhere = both(
        *(table(r, indikator=n) for k in (5, 10) for r, n in zip(range(k, k + 5), LAIN, strict=True)),
        *(change("indikator", i, n, RE) for i, n in enumerate(LAIN)),
    )
    temuan = run(report("semua", set(), quiet(everywhere))).temuan
    assert [t.kode for t in temuan] == ["XK507"]
