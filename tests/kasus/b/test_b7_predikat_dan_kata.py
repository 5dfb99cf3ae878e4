"""Predicates of every ladder, words round a figure, reckonings: understood, told where they must be, never repaired."""

import random
from decimal import Decimal

import pytest

from tests.addresses import ALONE, PK, RA, RE, RKT, P
from tests.banding import sel_ironcalc
from tests.check.sets.case import Case, run
from tests.check.sets.case import report as printed_report
from tests.check.sets.clean_report import only, table
from tests.check.sets.edits import both, change, everywhere
from tests.cli.program import run as program
from tests.kembaran import Baris
from tests.mesin import Ironcalc, realisasi
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka
from xlkinerja.kinerja.capaian import Aturan, hitung_capaian
from xlkinerja.kinerja.predikat import Tangga, recognise
from xlkinerja.workbook.address import ref
from xlkinerja.workbook.sheets import referensi
from xlkinerja.workbook.sheets.realisasi import REALISASI


@pytest.mark.parametrize(
    ("target", "value", "status"),
    [
        ("Baik", "Sangat Baik", "Tercapai"),
        ("Baik", "Cukup", "Tidak tercapai"),
        ("Baik", "Memuaskan", "Tercapai"),  # SPBE
        ("Baik", "Kurang Baik", "Tidak tercapai"),  # mutu pelayanan
        ("Baik Sekali", "Unggul", "Tercapai"),
        ("Baik Sekali", "Baik", "Tidak tercapai"),
        ("Menuju Informatif", "Informatif", "Tercapai"),
        ("Informatif", "Cukup Informatif", "Tidak tercapai"),
        ("Tinggi", "Sangat Tinggi", "Tercapai"),
        ("Sedang", "sangat rendah", "Tidak tercapai"),
        ("A", "B", "Tidak tercapai"),
        ("B", "A", "Tercapai"),
        ("BB", "A", "Tercapai"),
        ("A", "AA", "Tercapai"),
        ("Utama", "Paripurna", "Tercapai"),
        ("Tercapai", "Tidak Tercapai", "Tidak tercapai"),
        ("Tercapai", "Tercapai", "Tercapai"),
        ("Baik", "A", "Periksa predikat"),
        ("Unggul", "Cukup", "Periksa predikat"),
        ("Baik", "Bagus", "Periksa predikat"),
        ("Informatif", "Sangat Tinggi", "Periksa predikat"),
    ],
)
def test_b7_one_ladder_of_both(target, value, status):
    """The ladder on which both stand decides; where there is none the row says so."""
    result = hitung_capaian(target, value, "Predikat")
    assert result.status == status
    assert result.capaian == (None if status == "Periksa predikat" else value)


OWN = (
    Tangga("Kantor", ("Baik", "Luar Biasa", "Memadai")),
    Tangga("Lain", ("Memadai", "Pantas", "Baik", "A")),
    Tangga("Ketiga", ("Pantas", "A", "Luar Biasa")),
    Tangga("Keempat", ("Baik", "A", "Z")),
    Tangga("Kelima", ("Z", "Memadai")),
)


def _with_ladders(berkas, pairs, rungs) -> dict:
    """What the cells show for pairs of target and realisasi, with other ladders typed on Referensi."""
    berkas.write_bytes(realisasi([Baris("Predikat", t, r) for t, r in pairs]))
    mesin = Ironcalc(berkas)
    column = len(referensi.LISTS) + 2
    cells = {}
    for n in range(len(referensi.TANGGA) + referensi.SPARE_TANGGA):
        for i, value in enumerate(rungs[n] if n < len(rungs) else ("", "")):
            cells[ref(column + i, referensi.FIRST_ROW + n)] = str(value)
    mesin.ubah("Referensi", cells)
    return sel_ironcalc(mesin, len(pairs))


def test_b7_own_ladders_in_formula_and_python(tmp_path):
    """An office's own ladders, also with words in another order on each: formula and Python give the same."""
    words = sorted({p for t in OWN for p in t.predikat} | {"Tidak Ada", "z"})
    pairs = [(t, r) for t in words for r in words]
    rungs = [(p, 100 * i + j) for i, t in enumerate(OWN, 1) for j, p in enumerate(t.predikat, 1)]
    random.Random(3).shuffle(rungs)
    sel = _with_ladders(tmp_path / "tangga.xlsx", pairs, rungs)
    aturan = Aturan(tangga=OWN)
    for row, (t, r) in enumerate(pairs, REALISASI.first_row):
        result = hitung_capaian(t, r, "Predikat", aturan)
        assert (sel["status", row], sel["capaian", row]) == (result.status, result.capaian or ""), (t, r)


def test_b7_unusable_ladder_in_formula(tmp_path):
    """A text among the order numbers lets no predicate be compared, and a number below 100 is on no ladder."""
    pairs = [("Baik", "Baik"), ("Baik", "Cukup")]
    sel = _with_ladders(tmp_path / "teks.xlsx", pairs, [("Baik", 101), ("Cukup", 102), ("Lain", "satu")])
    assert [sel["status", row] for row in (5, 6)] == ["Periksa predikat"] * 2
    sel = _with_ladders(tmp_path / "rendah.xlsx", pairs, [("Baik", 1), ("Cukup", 2)])
    assert [sel["status", row] for row in (5, 6)] == ["Periksa predikat"] * 2


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("A (Unggul)", ("A", "Unggul")),
        ("Unggul (A)", ("A", "Unggul")),
        ("BB (sangat baik)", ("BB", "sangat baik")),
        ("Sangat Baik (BB)", ("BB", "Sangat Baik")),
        ("BB / Sangat Baik", ("BB", "Sangat Baik")),
        ("A - Memuaskan", ("A", "Memuaskan")),
        ("CC (Memadai)", ("CC", "Memadai")),
        ("Baik", ("Baik", "")),
        ("Sangat Tinggi", ("Sangat Tinggi", "")),
        ("Informatif (97,5)", ("Informatif", "97,5")),
        ("Memuaskan*", ("Memuaskan", "*")),
        ("Predikat BB", ("BB", "Predikat")),
        ("Opini BPK: WTP", ("WTP", "Opini BPK")),
        ("Kategori Sangat Baik", ("Sangat Baik", "Kategori")),
        ("Terakreditasi A", ("A", "Terakreditasi")),
    ],
)
def test_b7_predicate_with_its_meaning(text, known):
    """The letter stands, its meaning and what names it are a note."""
    assert recognise(text) == known
    assert baca_angka(text).predikat == known[0]


@pytest.mark.parametrize(
    "text",
    ["A (Baik)", "BB (Memuaskan)", "AA (Cukup)", "B (Unggul)", "Baik (A)", "A (B)", "B - BB", "WTP (WDP)", "Predikat",
     "Baik / Cukup", "B (Memadai)"],
)  # fmt: skip
def test_b7_contradictions_are_refused(text):
    """A letter beside the meaning of another one, or two predicates, is none."""
    assert recognise(text) is None
    with pytest.raises(AngkaRusak):
        baca_angka(text)


@pytest.mark.parametrize(
    ("text", "value", "satuan", "note"),
    [
        ("sekitar 53%", "53", "%", "sekitar"),
        ("kurang lebih 12", "12", "", "kurang lebih"),
        ("lebih kurang 12 orang", "12", "orang", "lebih kurang"),
        ("Kira-kira 1.500 orang", "1500", "orang", "Kira-kira"),
        ("hampir 100%", "100", "%", "hampir"),
        ("sebesar Rp 5.000.000", "5000000", "Rp", "sebesar"),
        ("baru mencapai 98,5 persen", "98.5", "%", "baru mencapai"),
        ("sebanyak 12 (dua belas) laporan", "12", "laporan", "sebanyak"),
        ("Realisasi: 87,5%", "87.5", "%", "Realisasi"),
        ("Rp, 4,33 miliar", "4330000000", "Rp", ""),
        ("Rp: 1.250.000", "1250000", "Rp", ""),
        ("Rp.. 1.250.000,-", "1250000", "Rp", ""),
        ("(50 : 3) x 100% = 1667%", "1667", "%", "(50 : 3) x 100%"),
        ("31/31 x 100% = 100%", "100", "%", "31/31 x 100%"),
        ("(12 laporan : 12 laporan) × 100 = 100 %", "100", "%", "(12 laporan : 12 laporan) × 100"),
        ("3/5 = 60%", "60", "%", "3/5"),
        ("2 + 3 = 5 kegiatan", "5", "kegiatan", "2 + 3"),
        ("tujuh persen", "7", "%", "tujuh persen"),
    ],
)
def test_b7_figure_among_words(text, value, satuan, note):
    """The figure is read, what stood round it is kept, and something is to be said of it."""
    angka = baca_angka(text)
    assert (angka.value, angka.satuan) == (Decimal(value), satuan)
    assert note in angka.notes
    assert angka.doubt


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("(50 : 3) x 100% = 1667%", "hitungan beserta hasilnya"),
        ("(3 : 50) x 100% = 1667%", "hitungan itu menghasilkan 6"),
        ("10/12 x 100% = 93,33%", "hitungan itu menghasilkan 83,33"),
        ("5 + 5 = 11", "hitungan itu menghasilkan 10"),
        ("sekitar 53%", "hanya perkiraan"),
        ("Rp, 4,33 miliar", "bertanda «,» di belakang Rp"),
    ],
)
def test_b7_what_is_said(text, said):
    """A reckoning whose result is another one is told so; its result stands nevertheless."""
    assert said in baca_angka(text).doubt


@pytest.mark.parametrize(
    "text",
    ["T8%", "S0", "lOOo/o", "2O2O", "374.0000.000", "sekitar T8%", "sebesar 374.0000.000", "= 80%", "± 80%", "Rp, 4,3O",
     "(50 : 3) x 100% = T8%", "(50 : 3 x 100% = 50%", "tahun 2023", "naik 5%", "turun 5%", "minus 5", "nomor 12",
     "TW 4", "kurang 12", "sekitar", "Rp,", "(lima) 5", "pukul 12.30", "5 : 0 = 5", "x = y"],
)  # fmt: skip
def test_b7_damaged_stays_refused(text):
    """Nothing is repaired, and a word that may change the meaning is none to be left aside."""
    with pytest.raises(AngkaRusak):
        baca_angka(text)


def _xk202(text: str) -> list[tuple[str, str, str]]:
    report = run(Case("", files=ALONE, edit=change("realisasi", 1, text, RE)))
    return [(str(t.tingkat), t.pesan, t.tindakan) for t in report.temuan if t.kode == "XK202"]


def test_b7_words_are_a_warning():
    """In a cell it is a warning with the figure to type; a damaged figure stays an error."""
    assert _xk202("sekitar 4") == [(P, 'Realisasi: "sekitar 4" didahului «sekitar», jadi hanya perkiraan.', "Ketik 4.")]
    assert [level for level, *_ in _xk202("T8")] == ["galat"]


@pytest.mark.parametrize(("target", "value"), [("Baik", "Sangat Baik"), ("Tinggi", "Tinggi"), ("Unggul", "Unggul")])
def test_b7_no_finding_of_its_own(target, value):
    """A word of an offered ladder is no finding in a set that agrees on it."""
    edit = both(everywhere(4, indikator="Kinerja SPBE", target=target), change("realisasi", 4, value, RE))
    kinds = {t.kode for t in run(Case("", edit=edit)).temuan}
    assert not kinds & {"XK201", "XK202", "XK206", "XK501"}


@pytest.mark.parametrize("file", [RKT, PK, RA, RE])
def test_b7_foreign_word_is_a_finding(file):
    """A word of no ladder is named where it stands."""
    report = run(Case("", edit=change("target", 4, "Bagus", file)))
    assert any(t.kode == "XK206" and t.berkas == file and "«Bagus»" in t.pesan for t in report.temuan)


def test_b7_two_ladders():
    """Words of two ladders are named with the ladders on which each stands."""
    edit = both(change("target", 4, "Baik", RE), change("realisasi", 4, "A", RE))
    (pesan,) = [t.pesan for t in run(Case("", files=ALONE, edit=edit)).temuan if t.kode == "XK206"]
    assert "SPBE/Kinerja unit pelayanan" in pesan
    assert "Nilai SAKIP/Mutu pelayanan/Akreditasi" in pesan


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sekitar 99%", "hanya perkiraan"),
        ("(99 : 50) x 100% = 99%", "hitungan itu menghasilkan 198"),
        ("2. 751.210.000", "spasi di dalamnya"),
    ],
)
def test_b7_printed(text, said):
    """In a copied table of a report likewise; a figure that is only about so much contradicts none."""
    report = run(printed_report("", edit=both(only("IKHT"), table(5, realisasi=text))))
    assert any(t.kode == "XK202" and said in t.pesan for t in report.temuan)
    assert "XK703" not in {t.kode for t in report.temuan}


def test_b7_hitung():
    """The command computes with the figure and tells of it."""
    output = program("hitung", "--target", "50%", "--realisasi", "sekitar 53%").stdout
    assert "Capaian   106,00%" in output
    assert "Catatan   realisasi didahului «sekitar», jadi hanya perkiraan." in output
