"""C4: a printed PK row without target; a blank inside an amount; true counts of what a program holds."""

import pytest

from tests.addresses import AL, AN, PK, RV, G, P, at
from tests.check.sets.case import report, run
from tests.check.sets.clean_report import adds, money, quiet, said, says, table, tables
from tests.check.sets.edits import both, change


def test_c4_printed_pk_row_without_target() -> None:
    """One finding for the table, at its first empty target; a dash is no target either."""
    temuan = run(report("kosong", set(), both(table(16, target=None), table(18, target="-")))).temuan
    assert [(t.kode, t.sel, t.tingkat) for t in temuan] == [("XK723", at(RV, "target", 16).sel, P)]
    assert [p.sel for p in temuan[0].tempat_lain] == [at(RV, "target", 18).sel]


def test_c4_what_the_pk_itself_lacks_is_told_there() -> None:
    """The target stands in neither: the PK is the finding."""
    temuan = run(report("sama", set(), both(table(15, target=None), change("target", 0, None, PK)), files=(PK,))).temuan
    assert {t.kode for t in temuan} == {"XK207"}


def test_c4_measurement_without_target() -> None:
    """A realisasi beside nothing cannot be judged."""
    empty = quiet(tables((6, 11), target=None, capaian=None, kategori=None))
    found = [(t.kode, t.sel) for t in run(report("ukur", set(), empty)).temuan]
    assert found == [("XK723", at(RV, "target", 6).sel), ("XK723", at(RV, "target", 11).sel)]


@pytest.mark.parametrize(
    "text", ["2. 751.210.000", "2 .751.210.000", "Rp 2. 751.210.000,-", "2.751. 210.000,00", "Rp2.751.210.000, 00"]
)
def test_c4_a_blank_inside_an_amount(text: str) -> None:
    """It is damaged in print and on the sheets, and never repaired silently."""
    temuan = run(report("spasi", set(), quiet(money(5, pagu=text, persen=None)))).temuan
    assert ("XK202", at(RV, "pagu", 5, AL).sel, G) in [(t.kode, t.sel, t.tingkat) for t in temuan]


@pytest.mark.parametrize("text", ["2.751.210.000", "Rp. 2.751.210.000,-", "Rp 2,7 miliar", "2. Pengadaan 100 unit"])
def test_c4_whole_amounts_and_lists(text: str) -> None:
    """Blanks behind Rp and before words are none inside a figure."""
    temuan = run(report("utuh", set(), quiet(says(besaran="Lain-lain", nilai=text)))).temuan
    assert "XK202" not in {t.kode for t in temuan}


def row(tingkat: str, kode: str, name: str, pagu: int) -> dict[str, object]:
    place = {"letak": "BAB III.C", "tabel": "K"}
    return {**place, "tingkat": tingkat, "kode": kode, "uraian": name, "pagu": f"Rp{pagu},00"}


def listed(*, coded: bool) -> list[dict[str, object]]:
    """Eight kegiatan of 87 or 88 under CQ (700), four of 75 under WA (300) with one KRO and two RO each."""
    rows = [row("Program", "076.01.CQ", "Program Konsolidasi Demokrasi", 700)]
    rows += [row("Kegiatan", str(6700 + i), f"Tahapan {i}", 88 if i < 4 else 87) for i in range(8)]
    rows.append(row("Program", "076.01.WA", "Program Dukungan Manajemen", 300))
    for i in range(3355, 3359):
        rows += [row("Kegiatan", str(i), f"Dukungan {i}", 75), row("KRO", f"{i}.EBA", "Layanan Internal", 75)]
        rows += [row("RO", f"{i}.EBA.962", "Layanan Umum", 25), row("RO", f"{i}.EBA.994", "Layanan Kantor", 50)]
    return rows if coded else [{k: v for k, v in r.items() if k != "kode"} for r in rows]


TRUE = [
    ("Jumlah kegiatan", "Program Konsolidasi Demokrasi", "8 kegiatan"),
    ("Jumlah kegiatan", "Konsolidasi Demokrasi", "8 (delapan)"),
    ("Jumlah kegiatan", "Program Dukungan Manajemen", "4"),
    ("Jumlah kegiatan", "", "12 kegiatan"),
    ("Jumlah kegiatan", "", "8 kegiatan"),
    ("Jumlah output", "", "4 KRO"),
    ("Jumlah output", "", "8 output"),
    ("Jumlah output", "RO", "8"),
    ("Jumlah output", "Kegiatan Dukungan 3356", "2 RO"),
    ("Jumlah output", "Program Dukungan Manajemen", "8 (delapan) output"),
    ("Jumlah program", "", "2 (dua) program"),
]
FALSE = [
    ("Jumlah kegiatan", "Program Konsolidasi Demokrasi", "12 kegiatan"),
    ("Jumlah kegiatan", "Program Dukungan Manajemen", "8"),
    ("Jumlah kegiatan", "", "9 kegiatan"),
    ("Jumlah output", "", "5 KRO"),
    ("Jumlah output", "RO", "9"),
    ("Jumlah output", "Kegiatan Dukungan 3356", "3 RO"),
    ("Jumlah program", "", "3 (tiga)"),
]


def spoken(besaran: str, dasar: str, nilai: str, *, coded: bool, acuan: str | None = "K") -> list[tuple[str, str]]:
    sentence = {"besaran": besaran, "dasar": dasar, "nilai": nilai, "acuan": acuan}
    told = says(**{k: v for k, v in sentence.items() if v})
    temuan = run(report("kalimat", set(), both(quiet(adds(*listed(coded=coded))), told))).temuan
    return [(t.kode, t.tingkat) for t in temuan]


@pytest.mark.parametrize("coded", [True, False], ids=["kode", "urutan"])
@pytest.mark.parametrize(("besaran", "dasar", "nilai"), TRUE)
def test_c4_true_counts_are_silent(besaran: str, dasar: str, nilai: str, coded: bool) -> None:
    """Of the level, and of the program or kegiatan that the sentence speaks of."""
    assert spoken(besaran, dasar, nilai, coded=coded) == []
    assert spoken(besaran, dasar, nilai, coded=coded, acuan=None) == []


@pytest.mark.parametrize(("besaran", "dasar", "nilai"), FALSE)
def test_c4_false_counts_are_found(besaran: str, dasar: str, nilai: str) -> None:
    """The table that the sentence names lists another number."""
    assert spoken(besaran, dasar, nilai, coded=True) == [("XK713", G)]


@pytest.mark.parametrize("dasar", ["076.01.WA", "WA", "Program Dukungan Manajemen (076.01.WA)"])
def test_c4_a_program_by_its_code(dasar: str) -> None:
    """Four kegiatan, not five."""
    assert spoken("Jumlah kegiatan", dasar, "4", coded=True) == []
    assert spoken("Jumlah kegiatan", dasar, "5", coded=True) == [("XK713", G)]


def test_c4_an_unknown_program_is_for_a_person() -> None:
    """Nothing says which rows are meant."""
    assert spoken("Jumlah kegiatan", "Program Antah Berantah", "77", coded=True) == [("XK713", P)]


def test_c4_program_of_the_pk() -> None:
    """The clean report: two programs in the PK."""
    wrong = run(report("pk", set(), said(17, nilai="3"))).temuan
    assert [(t.kode, t.sel) for t in wrong] == [("XK713", at(RV, "nilai", 17, AN).sel)]
