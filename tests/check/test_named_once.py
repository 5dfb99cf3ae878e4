"""What a sentence is held against is named once, however many readings of a table give the same."""

from tests.addresses import AL, RV
from tests.check.sets.case import report, run
from tests.check.sets.clean_report import money, quiet, said, says
from tests.check.sets.edits import both

OUTPUTS = [("KRO", "076.01.CQ.1", "Layanan"), ("RO", "076.01.CQ.1.001", "Layanan pemilih")]


def message(case, kode: str) -> str:
    """The message of that code."""
    (pesan,) = [t.pesan for t in run(case).temuan if t.kode == kode]
    return pesan


def test_percent_named_once() -> None:
    """978,91 of 1.000 is 97,891, printed beside it as 97,89%: both are 97,89%."""
    edit = both(money(7, realisasi="Rp978,91", persen="97,89%"), said(15, nilai="99%"))
    assert message(report("x", edit=edit, files=()), "XK717").count("97,89%") == 1


def test_count_named_once() -> None:
    """One KRO and one RO in one table: the table has 1 output either way."""

    def with_outputs(isi) -> None:
        rows = isi[RV][AL]
        common = {k: rows[0][k] for k in ("letak", "tabel", "pagu", "realisasi", "persen")}
        rows[1:1] = [{**common, "tingkat": t, "kode": k, "uraian": u} for t, k, u in OUTPUTS]

    edit = quiet(with_outputs, says(besaran="Jumlah output", acuan="A1", nilai="3"))
    pesan = message(report("x", edit=edit, files=()), "XK713")
    assert pesan.endswith("yang ada: tabel «A1» 1.")
