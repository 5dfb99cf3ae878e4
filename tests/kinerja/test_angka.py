import random
import sys
from decimal import Decimal

import pytest

from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka

# text, value, unit, note
BERNILAI = [
    ("97,5%", "97.5", "%", ""),
    ("137,5 %", "137.5", "%", ""),
    ("77,29%", "77.29", "%", ""),
    ("98,46 persen", "98.46", "%", ""),
    ("98,46 prosen", "98.46", "%", ""),
    ("98,46persen", "98.46", "%", ""),
    ("0.2%", "0.2", "%", ""),
    ("0,16 %", "0.16", "%", ""),
    ("0.541%", "0.541", "%", ""),
    ("1.400%", "1400", "%", ""),
    ("97,543%", "97.543", "%", ""),
    ("90.41%", "90.41", "%", ""),
    ("36.743 orang", "36743", "orang", ""),
    ("8 kali", "8", "kali", ""),
    ("8kali", "8", "kali", ""),
    ("2 keg", "2", "keg", ""),
    ("1 Laporan", "1", "Laporan", ""),
    ("2 Lap", "2", "Lap", ""),
    ("1 satker", "1", "satker", ""),
    ("12 m²", "12", "m²", ""),
    ("3 (tiga)", "3", "", ""),
    ("5 (lima) tahun", "5", "tahun", ""),
    ("19 (Sembilan belas)", "19", "", ""),
    ("3 laporan (tiga laporan)", "3", "laporan", ""),
    ("97,5% (sembilan puluh tujuh koma lima persen)", "97.5", "%", ""),
    ("12 dokumen (final)", "12", "dokumen", "final"),
    ("75,3 (BB)", "75.3", "", "BB"),
    ("3.0 Lembaga (100 %)", "3", "Lembaga", "100 %"),
    ("5.0 Lembaga 100 %", "5", "Lembaga", "100 %"),
    ("1 Unit 100%", "1", "Unit", "100%"),
    ("1 Lembaga 100%", "1", "Lembaga", "100%"),
    ("Rp. 60.541.888.000,-", "60541888000", "Rp", ""),
    ("Rp24.473.490.000,00", "24473490000", "Rp", ""),
    ("60,541,888,000", "60541888000", "", ""),
    ("3.458.072.943,-", "3458072943", "Rp", ""),
    ("IDR 5.000", "5000", "Rp", ""),
    ("5.000 rupiah", "5000", "Rp", ""),
    ("Rp5.000,- per orang", "5000", "Rp", "per orang"),
    ("Rp 1.250,50", "1250.5", "Rp", ""),
    ("Rp 5.000 (lima ribu rupiah)", "5000", "Rp", ""),
    ("Rp 4,3 M", "4300000000", "Rp", ""),
    ("Rp4,3M", "4300000000", "Rp", ""),
    ("Rp18,62 miliar", "18620000000", "Rp", ""),
    ("Rp18,62 milyar", "18620000000", "Rp", ""),
    ("Rp7,86 triliun", "7860000000000", "Rp", ""),
    ("Rp 2 T", "2000000000000", "Rp", ""),
    ("Rp 250 jt", "250000000", "Rp", ""),
    ("2,5 juta rupiah", "2500000", "Rp", ""),
    ("36 ribu pemilih", "36000", "pemilih", ""),
    ("4 M", "4", "M", ""),
    ("(32,69%)", "32.69", "%", ""),
    ("-33,33%", "-33.33", "%", ""),
    ("−33,33 %", "-33.33", "%", ""),
    ("–33,33%", "-33.33", "%", ""),
    ("+5%", "5", "%", ""),
    ("-Rp5", "-5", "Rp", ""),
    ("Rp-5", "-5", "Rp", ""),
    ("1009", "1009", "", ""),
    ("78", "78", "", ""),
    ("0", "0", "", ""),
    ("87,84", "87.84", "", ""),
    ("0.541", "0.541", "", ""),
    ("23.748.447.046", "23748447046", "", ""),
    ("1,234,567.89", "1234567.89", "", ""),
    ("1.234.567,89", "1234567.89", "", ""),
    ("1,234.5", "1234.5", "", ""),
    ("\u00a097,5\u202f%\u00a0", "97.5", "%", ""),
    ("\ufeff97,5%\u200b", "97.5", "%", ""),
    ("97,5\uff05", "97.5", "%", ""),
    ("183 per 100.000 KH", "183", "per 100.000 KH", ""),
    ("9,5 per 1.000 KH", "9.5", "per 1.000 KH", ""),
    ("12 kasus per 10.000 penduduk", "12", "kasus per 10.000 penduduk", ""),
    ("183/100.000 KH", "183", "/100.000 KH", ""),
    ("5% per 1.000 KH", "5", "%", "per 1.000 KH"),
    ("Level 3", "3", "level", ""),
    ("LEVEL 3,208", "3.208", "level", ""),
    ("Level 3 (terdefinisi)", "3", "level", "terdefinisi"),
    ("Skor 78,5", "78.5", "skor", ""),
    ("Skor: 78,5", "78.5", "skor", ""),
    ("Nilai 80", "80", "nilai", ""),
    ("Indeks 3,45", "3.45", "indeks", ""),
    ("Nilai 80%", "80", "%", "nilai"),
    ("Skor 78,5 poin", "78.5", "poin", "skor"),
    ("2,876 poin", "2.876", "poin", ""),
    ("1.500 miliar", "1500000000000", "", ""),
    ("Rp.\u00a060.541.888.000,–", "60541888000", "Rp", ""),
]

RENTANG = [
    ("80 - 90%", "80", "90", "%"),
    ("80%-90%", "80", "90", "%"),
    ("80% – 90", "80", "90", "%"),
    ("7 – 8 bulan", "7", "8", "bulan"),
    ("7 bulan - 8 bln", "7", "8", "bln"),
    ("80 s.d. 90%", "80", "90", "%"),
    ("80 s/d 90%", "80", "90", "%"),
    ("80 sampai dengan 90 persen", "80", "90", "%"),
    ("-5 - 10%", "-5", "10", "%"),
    ("Rp 4 - 5 M", "4000000000", "5000000000", "Rp"),
    ("1.000 - 2.000 orang", "1000", "2000", "orang"),
    ("Level 2 - 3", "2", "3", "level"),
]

PREDIKAT = [
    ("WTP", "WTP", ""),
    ("WTP*", "WTP", "*"),
    ("BB*", "BB", "*"),
    ("C (2018)", "C", "2018"),
    ("B (baik)", "B", "baik"),
    ("Wajar Tanpa Pengecualian (WTP)", "WTP", "Wajar Tanpa Pengecualian"),
    ("Wajar Dengan Pengecualian", "WDP", ""),
]


@pytest.mark.parametrize(("text", "value", "satuan", "notes"), BERNILAI)
def test_value_unit_and_note(text, value, satuan, notes):
    """A printed figure gives its value as printed, its unit and what stands beside it."""
    assert baca_angka(text) == Angka(Decimal(value), satuan, notes=notes)


@pytest.mark.parametrize(("text", "lower", "upper", "satuan"), RENTANG)
def test_range(text, lower, upper, satuan):
    """A range has two bounds and the unit of both, and no value."""
    assert baca_angka(text) == Angka(span=(Decimal(lower), Decimal(upper)), satuan=satuan)


@pytest.mark.parametrize(("text", "notes"), [("1:17,9", "1 : 17,9"), ("1 : 25", "1 : 25")])
def test_ratio(text, notes):
    """A ratio has no single value; its two numbers stand in the note."""
    assert baca_angka(text) == Angka(satuan="rasio", notes=notes)


@pytest.mark.parametrize(("text", "predikat", "notes"), PREDIKAT)
def test_predicate(text, predikat, notes):
    """A predicate is no number and keeps its note."""
    assert baca_angka(text) == Angka(predikat=predikat, notes=notes)


@pytest.mark.parametrize(
    "text", [None, "", "  ", "\u00a0", "-", "–", "—", "−", "n/a", "N/A", "NA", "n.a", "N.A.", "Tidak ada", "TIDAK  ADA"]
)
def test_empty(text):
    """No value is no error."""
    assert baca_angka(text) == Angka()


@pytest.mark.parametrize(
    ("number", "value"),
    [(0, "0"), (-7, "-7"), (0.1, "0.1"), (97.5, "97.5"), (1e15, "1E+15"), (Decimal("2.50"), "2.5")],
)
def test_numbers_pass_as_they_are(number, value):
    """A number from a cell is its shortest decimal spelling, without unit or doubt."""
    assert baca_angka(number) == Angka(Decimal(value))


def _random_text(acak):
    """A random text: any characters, or the characters and words that figures are made of."""
    if acak.random() < 0.3:
        characters = [chr(acak.randrange(sys.maxunicode + 1)) for _ in range(acak.randrange(40))]
        return "".join(characters)
    pieces = [
        *"0123456789.,-–%():/*#+ ORlSoWTPB²٣५１",
        "Rp",
        "Rp. ",
        " - ",
        "M",
        " juta",
        " orang",
        "(tiga)",
        "s/d ",
        "\u00a0",
    ]
    return "".join(acak.choice(pieces) for _ in range(acak.randrange(1, 14)))


def _jawaban(text):
    """The Angka, or the refusal itself; any other exception goes through and fails the test."""
    try:
        return baca_angka(text)
    except AngkaRusak as wrong:
        return wrong


def test_any_text_gives_a_figure_or_a_refusal():
    """Whatever is typed, the answer is an Angka with finite numbers or a refusal that quotes the text."""
    acak = random.Random(20240817)
    answers = [_jawaban(_random_text(acak)) for _ in range(30_000)]
    refused = [j for j in answers if isinstance(j, AngkaRusak)]
    accepted = [j for j in answers if isinstance(j, Angka)]
    assert min(len(accepted), len(refused)) > 1_000
    assert all(str(j).startswith('"') for j in refused)
    assert all(n.is_finite() for j in accepted for n in (j.value, *(j.span or ())) if n is not None)
