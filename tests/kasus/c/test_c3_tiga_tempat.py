"""C3: RKT 90%, PK 85%, the PK as printed in Bab II 90%: one round names all three places."""

import pytest

from tests.addresses import PK, RA, RE, RKT, RV, at
from tests.check.sets.case import report, run
from tests.check.sets.clean_report import table
from tests.check.sets.edits import both, change


@pytest.mark.parametrize("files", [(RKT, PK), (RKT, PK, RA, RE)], ids=["RKT dan PK", "satu set"])
def test_c3_target_of_rkt_pk_and_its_reprint(files: tuple[str, ...]) -> None:
    """The finding stands at one of them and names the others."""
    temuan = run(report("tiga tempat", set(), change("target", 0, 85, PK), files=files)).temuan
    places = {
        (p.berkas, p.sel) for t in temuan if t.kode in ("XK501", "XK704") for p in (t, *t.tempat_lain)
    }  # findings and places both say berkas and sel
    named = {(at(f, "target", 5).berkas, at(f, "target", 5).sel) for f in (RKT, PK)} | {(RV, at(RV, "target", 15).sel)}
    assert named <= places


def test_c3_what_the_reprint_says_stands_in_words() -> None:
    """«di tabel «PK-II» 90%»."""
    temuan = run(report("kata", set(), change("target", 0, 85, PK))).temuan
    (t,) = [t for t in temuan if t.kode == "XK501"]
    assert "PK di tabel «PK-II» 90%" in t.pesan


def test_c3_a_reprint_that_agrees_is_not_named() -> None:
    """PK and its reprint both 85%: only the documents differ."""
    changed = both(change("target", 0, 85, PK), table(15, target="85%"))
    temuan = run(report("sama", set(), changed)).temuan
    (t,) = [t for t in temuan if t.kode == "XK501"]
    assert RV not in {p.berkas for p in t.tempat_lain}


def test_c3_wording_too() -> None:
    """The PK says «dibuat» where RKT, Rencana Aksi, Realisasi and its own reprint say «disusun»."""
    temuan = run(report("redaksi", set(), change("indikator", 1, "Jumlah laporan tahapan yang dibuat", PK))).temuan
    (t,) = [t for t in temuan if t.kode == "XK505"]
    assert (RV, at(RV, "indikator", 16).sel) in {(p.berkas, p.sel) for p in t.tempat_lain}


def test_c3_wording_of_the_sasaran_too() -> None:
    """The PK names its sasaran otherwise than RKT, Realisasi and its own reprint: one finding names the reprint."""
    temuan = run(report("sasaran", set(), change("sasaran", 0, "Terselenggaranya tahapan yang tertib", PK))).temuan
    (t,) = [t for t in temuan if t.kode in ("XK506", "XK707")]
    assert "PK di tabel «PK-II» «" in t.pesan
    assert (RV, at(RV, "sasaran", 15).sel) in {(p.berkas, p.sel) for p in t.tempat_lain}


def test_c3_the_reprint_alone() -> None:
    """All workbooks 90%, the reprint 95%: that is a finding of its own."""
    temuan = run(report("sendiri", set(), table(15, target="95%"))).temuan
    assert [(t.kode, t.sel) for t in temuan] == [("XK704", at(RV, "target", 15).sel)]
