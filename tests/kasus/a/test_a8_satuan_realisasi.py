"""A realisasi in another unit than its target has no capaian: Periksa satuan, counted and said."""

from decimal import Decimal

import pytest

from tests.addresses import ALONE, RE, G, at, sel
from tests.check.sets.case import Case, found, run
from tests.check.sets.edits import realisasi as rows
from tests.cli.program import run as program
from tests.kembaran import Baris
from tests.mesin import Ironcalc, realisasi
from tests.test_hitung_ulang import beda
from xlkinerja.kinerja.capaian import hitung_capaian
from xlkinerja.pages.filling import fill
from xlkinerja.summary.counting import summarise
from xlkinerja.workbook.reading import read
from xlkinerja.workbook.templates import Captioned


@pytest.mark.parametrize(
    ("satuan", "beside", "differs"),
    [("laporan", "%", True), ("laporan", "Laporan ", False), ("dok.", "dok", False), ("%", "", False),
     ("%", None, False), ("", "%", False), ("kali", "kegiatan", True), ("kali", Decimal(1), True)],
)  # fmt: skip
def test_a8_python(satuan, beside, differs):
    """Blanks, dots and letter case do not count; an empty cell is as Satuan."""
    result = hitung_capaian(Decimal(8), Decimal(4), "Maksimal", satuan=satuan, satuan_realisasi=beside)
    assert result.status == ("Periksa satuan" if differs else "Tidak tercapai")
    assert (result.capaian is None) is differs


#: Satuan, realisasi as the cell holds it → what susun writes, and the status.
CELLS = [
    ("laporan", Captioned(Decimal("0.9804"), "0.00%"), "%", "Periksa satuan"),
    ("laporan", Captioned(Decimal(2), 'General" keg"'), "keg", "Periksa satuan"),
    ("laporan", "98,04%", "%", "Periksa satuan"),
    ("dokumen", Captioned(Decimal(2), 'General" dok."'), None, "Tercapai"),
    ("persen", Captioned(Decimal(2), 'General"%"'), None, "Tercapai"),
    ("kali", Decimal(2), None, "Tercapai"),
    ("kali", "2 kali", None, "Periksa angka"),
]


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    content = [Baris("Maksimal", Decimal(1), value, satuan=satuan) for satuan, value, *_ in CELLS]  # type: ignore[arg-type]
    berkas = tmp_path_factory.mktemp("a8") / "Realisasi.xlsx"
    berkas.write_bytes(realisasi(content, identitas={"satker": "KPU", "tahun": 2024}))
    return berkas


def test_a8_susun_writes_the_unit(filled, tmp_path):
    """`susun` writes the unit that the cell shows where it is another one, and computes no capaian by it."""
    result = fill(filled.read_bytes())
    berkas = tmp_path / "hasil.xlsx"
    berkas.write_bytes(result.data)
    mesin = Ironcalc(berkas)
    for row, (*_, unit, status) in enumerate(CELLS, 5):
        assert mesin.value("Realisasi", sel("satuan_realisasi", row)) == unit, row
        assert mesin.value("Realisasi", sel("status", row)) == status, row
        assert (mesin.value("Realisasi", sel("capaian", row)) == "") is status.startswith("Periksa"), row
    assert beda(berkas, mesin.value) == []
    assert summarise(read(berkas)).status["Periksa satuan"] == 3
    assert [ref for _, ref, *_ in result.other_units] == [sel("realisasi", row) for row in (5, 6, 7)]
    assert fill(result.data).data == result.data


def test_a8_output_says_so(filled):
    """The output names cell and both units."""
    output = program("susun", filled, code=0).stdout
    assert f"Periksa satuan Realisasi!{sel('realisasi', 5)}: realisasi dalam %, target dalam laporan" in output


def test_a8_typed_unit_is_xk204():
    """A unit typed beside a plain number is the same finding as one in the number format, and no further one."""
    case = Case("satuan realisasi lain", set(), rows(r1={"satuan_realisasi": "%"}), files=ALONE)
    assert {f for f in found(run(case)) if f[0] != "XK321"} == {("XK204", at(RE, "realisasi", 6), G)}


def test_a8_same_unit_is_silent():
    """The same unit in other letters is nothing to report."""
    assert (
        found(run(Case("satuan realisasi sama", set(), rows(r1={"satuan_realisasi": "Laporan"}), files=ALONE))) == set()
    )
