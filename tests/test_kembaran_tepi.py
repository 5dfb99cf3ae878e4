"""Twins at the edges: numbers of sasaran, errors in words, damaged scales, budget rows."""

from decimal import Decimal
from fractions import Fraction

import pytest

from tests.banding import beda, sama, sel_ironcalc, sel_python, sel_skala, semestinya, setara
from tests.kembaran import Baris, Galat, Isian, Kebijakan, bulat, sasaran_numbers
from tests.mesin import Ironcalc, realisasi
from xlkinerja.kinerja import anggaran
from xlkinerja.summary.measuring import measure_rows
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.reading import read
from xlkinerja.workbook.sheets.anggaran import ANGGARAN

NOMOR: list[list[tuple[Isian, Isian]]] = [
    [(None, "i"), (None, "i"), ("A", "i"), (None, "i")],  # nothing above: number 1, the first sasaran 2
    [(None, None), ("A", "i"), ("B", "i"), ("a", "i"), (None, "i"), ("B", "i")],  # returns, in other letters
    [("A", None), (None, "i"), (None, None), (None, "i"), ("B", None), (None, "i")],  # rows of their own, a gap
    [
        ("A", "i"),
        ("A ", "i"),
        ("A*", "i"),
        ("?", "i"),
        ("A", "i"),
        ("=A", "i"),
        ("<>", "i"),
    ],  # no wildcard, no criterion
    [("x" * 300, "i"), ("X" * 300, "i"), ("x" * 299, "i")],  # longer than COUNTIF takes
    [("A", "i"), (Galat(), "i"), (None, "i"), ("A", "i"), ("B", "i")],  # no number below an error
    [(Galat(), "i"), ("A", "i")],
]


@pytest.mark.parametrize("kasus", NOMOR, ids=range(len(NOMOR)))
def test_number_of_sasaran(tmp_path, kasus):
    """The number of the sasaran is the same in the cell, in Python and in the twin, where sasaran come and go."""
    rows = [Baris("Maksimal", Decimal(8), Decimal(8), sasaran=s, indikator=i) for s, i in kasus]
    berkas = tmp_path / "nomor.xlsx"
    berkas.write_bytes(realisasi(rows))
    wrong, _ = beda(rows, sel_ironcalc(Ironcalc(berkas), len(rows)), semestinya(rows, Kebijakan()))
    assert wrong == []
    harapan = [n for n, b in zip(sasaran_numbers(rows), rows, strict=True) if b.indikator is not None]
    assert [t.number for t in measure_rows(read(berkas))] == harapan


def test_error_in_indikator(tmp_path):
    """An error in Indikator Kinerja is Periksa angka and takes no number away, from its row or from those below."""
    rows = [
        Baris("Maksimal", Decimal(8), Decimal(8), sasaran="A", indikator=Galat()),
        Baris("Maksimal", Decimal(8), Decimal(8), sasaran="B"),
        Baris("Maksimal", Decimal(8), Decimal(8)),
    ]
    berkas = tmp_path / "galat.xlsx"
    berkas.write_bytes(realisasi(rows))
    sel = sel_ironcalc(Ironcalc(berkas), 3)
    harapan = [(1, "Periksa angka"), (2, "Tercapai"), (2, "Tercapai")]
    assert [(sel["no", b], sel["status", b]) for b in (5, 6, 7)] == harapan
    python = sel_python(measure_rows(read(berkas)))
    assert [(python["no", b], python["status", b]) for b in (5, 6, 7)] == harapan


SKALA_CACAT = [
    (("50", "Ya", "B"), ("", "", ""), ("80", "Ya", "A")),  # a row without bounds in the middle
    (("50", "Ya", "B"), ("70 %", "Ya", "X"), ("80", "Ya", "A")),  # a bound typed as text
    (("80", "Ya", "A"), ("50", "Ya", "B"), ("0", "Ya", "C")),  # turned round
    (("50", "", "B"), ("80", "tidak", "A")),  # neither Ya nor Tidak
    (("50", "Ya", ""), ("80", "Ya", "A")),  # no word
    (),
]


@pytest.mark.parametrize("skala", SKALA_CACAT, ids=range(len(SKALA_CACAT)))
def test_defective_scale(tmp_path, skala):
    """A scale as offices damage it gives the same kategori in the cell and in Python."""
    rows = [Baris("Maksimal", Decimal(100), Decimal(n)) for n in (0, 10, 50, 60, 70, 80, 90, 100, 200)]
    sel = sel_skala([(Decimal(dari) if dari.isdigit() else dari, termasuk, k) for dari, termasuk, k in skala])
    berkas = tmp_path / "skala.xlsx"
    berkas.write_bytes(patch(realisasi(rows), cells={"Pengaturan": sel}))
    displayed = sel_ironcalc(Ironcalc(berkas), len(rows))
    python = sel_python(measure_rows(read(berkas)))
    assert [(k, python[k], displayed[k]) for k in python if not setara(python[k], displayed[k])] == []


PAGU = ("0", "1", "-5", "3", "60541888000", "24473490000.55", "0.3", "999999999999", "8")
SERAP = ("0", "0.1", "1", "6.52", "-1", "59611873122", "24473490000.5", "0.07", "2")


def test_anggaran_equals_fractions(tmp_path):
    """Persen and Sisa of Anggaran equal exact fractions, in cells and in Python; a pagu of 0 has no percent."""
    pairs: list[tuple[Isian, Isian]] = [(Decimal(p), Decimal(r)) for p in PAGU for r in SERAP]
    pairs += [(Decimal(5), None), (None, Decimal(5)), (None, None), ("5", Decimal(5)), (Decimal(5), "lima")]
    rows = [{"uraian": "u", "pagu": p, "realisasi": r} for p, r in pairs]
    berkas = tmp_path / "anggaran.xlsx"
    berkas.write_bytes(realisasi([], content={"Anggaran": rows}))
    mesin = Ironcalc(berkas)
    for i, (pagu, serap) in enumerate(pairs, ANGGARAN.first_row):
        percent, left = (mesin.value("Anggaran", f"{ANGGARAN.letters[k]}{i}") for k in ("persen", "sisa"))
        angka = isinstance(pagu, Decimal) and isinstance(serap, Decimal)
        share = 100 * Fraction(serap) / Fraction(pagu) if angka and pagu > 0 else None
        assert sama(percent, None if share is None else _bulat(_bulat(share, 9), 2)), (pagu, serap, percent)
        assert sama(left, _bulat(Fraction(pagu) - Fraction(serap), 2) if angka else None), (pagu, serap, left)
        if angka:
            assert setara(anggaran.serapan(pagu, serap), percent), (pagu, serap)
            assert setara(anggaran.money_left(pagu, serap), left), (pagu, serap)


def _bulat(value: Fraction, decimals: int) -> Fraction:
    """Half away from zero."""
    return bulat(abs(value), decimals) * (-1 if value < 0 else 1)
