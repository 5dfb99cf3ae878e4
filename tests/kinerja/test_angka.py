import random
import sys
from decimal import Decimal

import pytest

from xlkinerja.kinerja.angka import (
    Angka,
    AngkaRusak,
    baca_angka,
    bulatkan,
    satuan_baku,
    tulis_angka,
    tulis_rupiah,
)

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
    ("Rp.\u00a060.541.888.000,–", "60541888000", "Rp", ""),
]

# text, value, unit: figures that can be read in two ways
AMBIGU = [
    ("36.743", "36743", ""),
    ("4.250", "4250", ""),
    ("1.500", "1500", ""),
    ("36,743", "36.743", ""),
    ("36,743 orang", "36.743", "orang"),
    ("Rp 36,743", "36743", "Rp"),
    ("Rp 4.325 miliar", "4325000000000", "Rp"),
    ("1234.567", "1234.567", ""),
    ("(5.000 rupiah)", "5000", "Rp"),
    ("- 5 orang", "-5", "orang"),
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

RIBUAN = "bukan angka yang utuh: kelompok ribuan harus tiga angka"
CAMPUR = "bukan angka yang utuh: huruf dan angka bercampur"
RUSAK = [
    ("374.0000.000", RIBUAN),
    ("20.5350.023.000", RIBUAN),
    ("2.7.86.000", RIBUAN),
    ("1,2,3", RIBUAN),
    ("1234.567.890", RIBUAN),
    ("1.234,567.89", RIBUAN),
    ("Rp374.0000", RIBUAN + ", sen paling banyak dua"),
    ("1.234,567.890", "bukan angka yang utuh: titik dan koma bercampur"),
    ("0.123.456", "bukan angka yang utuh: kelompok ribuan pertama nol"),
    ("T8%", CAMPUR),
    ("S0", CAMPUR),
    ("2O2O", CAMPUR),
    ("1e5", CAMPUR),
    ("lOOo/o", "bukan angka"),
    ("1OO%", 'bukan angka yang utuh: huruf "OO%" di tempat angka'),
    ("12O", 'bukan angka yang utuh: huruf "O" di tempat angka'),
    ("5O orang", 'bukan angka yang utuh: huruf "O" di tempat angka'),
    ("85 o/o", 'bukan angka yang utuh: huruf "o/o" di tempat angka'),
    ("12..5", "bukan angka yang utuh: titik atau koma berurutan"),
    ("12,", 'bukan angka yang utuh: "," di belakang angka tidak dikenal'),
    ("85%%", 'bukan angka yang utuh: "%" di belakang angka tidak dikenal'),
    ("#REF!", "kesalahan rumus Excel, bukan angka"),
    ("#N/A", "kesalahan rumus Excel, bukan angka"),
    ("v", "bukan angka"),
    ("Tercapai", "bukan angka"),
    ("W", "bukan angka"),
    ("Rp", "bukan angka"),
    ("()", "bukan angka"),
    ("(lima) 5", "bukan angka"),
    ("٣٤", "bukan angka"),
    ("Wajar Tanpa Pengecualian (WDP)", "bukan angka"),
    ("3; 2", "bukan satu angka"),
    ("60 541 888", "bukan satu angka"),
    ("2 dari 3 laporan", "bukan satu angka"),
    ("2024-01-15", "bukan satu angka atau satu rentang"),
    ("90 - 80%", "rentang terbalik: batas bawah lebih besar daripada batas atas"),
    ("7 bulan - 8 hari", 'rentang dengan dua satuan: "bulan" dan "hari"'),
    ("≥ 80%", "memuat tanda banding; tulis angkanya saja"),
    ("--5", "bertanda dua kali"),
    ("-Rp-5", "bertanda dua kali"),
    ("5 juta miliar", 'bukan angka yang utuh: "miliar" di belakang angka tidak dikenal'),
    ("3 (empat)", 'bertentangan: angkanya 3, kata-katanya "empat" (4)'),
    ("Rp 5.000 (lima juta rupiah)", 'bertentangan: angkanya 5.000, kata-katanya "lima juta rupiah" (5.000.000)'),
    ("5 orang yang belum hadir pada rapat itu", "kalimat, bukan angka dengan satuan"),
    ("9" * 41, "terlalu panjang untuk sebuah angka: lebih dari 40 angka"),
]


@pytest.mark.parametrize(("teks", "nilai", "satuan", "catatan"), BERNILAI)
def test_value_unit_and_note(teks, nilai, satuan, catatan):
    """A printed figure gives its value as printed, its unit and what stands beside it."""
    assert baca_angka(teks) == Angka(Decimal(nilai), satuan, catatan=catatan)


@pytest.mark.parametrize(("teks", "nilai", "satuan"), AMBIGU)
def test_ambiguous_separator(teks, nilai, satuan):
    """A separator that may be decimal mark or thousands mark, and a doubtful minus, are flagged."""
    assert baca_angka(teks) == Angka(Decimal(nilai), satuan, ambigu=True)


@pytest.mark.parametrize(("teks", "bawah", "atas", "satuan"), RENTANG)
def test_range(teks, bawah, atas, satuan):
    """A range has two bounds and the unit of both, and no value."""
    assert baca_angka(teks) == Angka(rentang=(Decimal(bawah), Decimal(atas)), satuan=satuan)


@pytest.mark.parametrize(("teks", "catatan"), [("1:17,9", "1 : 17,9"), ("1 : 25", "1 : 25")])
def test_ratio(teks, catatan):
    """A ratio has no single value; its two numbers stand in the note."""
    assert baca_angka(teks) == Angka(satuan="rasio", catatan=catatan)


@pytest.mark.parametrize(("teks", "predikat", "catatan"), PREDIKAT)
def test_predicate(teks, predikat, catatan):
    """A predicate is no number and keeps its note."""
    assert baca_angka(teks) == Angka(predikat=predikat, catatan=catatan)


@pytest.mark.parametrize(
    "teks", [None, "", "  ", "\u00a0", "-", "–", "—", "−", "n/a", "N/A", "Tidak ada", "TIDAK  ADA"]
)
def test_empty(teks):
    """No value is no error."""
    assert baca_angka(teks) == Angka()


@pytest.mark.parametrize(("teks", "sebab"), RUSAK)
def test_damaged_is_refused_by_name(teks, sebab):
    """A damaged figure and a text that is none are refused with the text and the reason."""
    with pytest.raises(AngkaRusak) as salah:
        baca_angka(teks)
    assert str(salah.value) == f'"{teks}" {sebab}'


@pytest.mark.parametrize(
    ("masukan", "nilai"),
    [(0, "0"), (-7, "-7"), (0.1, "0.1"), (97.5, "97.5"), (1e15, "1E+15"), (Decimal("2.50"), "2.5")],
)
def test_numbers_pass_as_they_are(masukan, nilai):
    """A number from a cell is its shortest decimal spelling, without unit or doubt."""
    assert baca_angka(masukan) == Angka(Decimal(nilai))


@pytest.mark.parametrize(
    "masukan",
    [
        float("nan"),
        float("inf"),
        float("-inf"),
        1e308,
        10**6000,
        Decimal("NaN"),
        Decimal("sNaN"),
        Decimal("1E+999999"),
        True,
    ],
    ids=["nan", "inf", "-inf", "1e308", "10**6000", "NaN", "sNaN", "1E+999999", "True"],
)
def test_impossible_numbers_are_refused(masukan):
    """NaN, infinity, absurd magnitudes and truth values are no figures."""
    with pytest.raises(AngkaRusak, match="bukan angka"):
        baca_angka(masukan)


def _acak(acak):
    """A random text: any characters, or the characters and words that figures are made of."""
    if acak.random() < 0.3:
        semua = [chr(acak.randrange(sys.maxunicode + 1)) for _ in range(acak.randrange(40))]
        return "".join(semua)
    potongan = [
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
    return "".join(acak.choice(potongan) for _ in range(acak.randrange(1, 14)))


def _jawaban(teks):
    """The Angka, or the refusal itself; any other exception goes through and fails the test."""
    try:
        return baca_angka(teks)
    except AngkaRusak as salah:
        return salah


def test_any_text_gives_a_figure_or_a_refusal():
    """Whatever is typed, the answer is an Angka with finite numbers or a refusal that quotes the text."""
    acak = random.Random(20240817)
    jawaban = [_jawaban(_acak(acak)) for _ in range(30_000)]
    ditolak = [j for j in jawaban if isinstance(j, AngkaRusak)]
    diterima = [j for j in jawaban if isinstance(j, Angka)]
    assert min(len(diterima), len(ditolak)) > 1_000
    assert all(str(j).startswith('"') for j in ditolak)
    assert all(n.is_finite() for j in diterima for n in (j.nilai, *(j.rentang or ())) if n is not None)


@pytest.mark.parametrize(
    "potongan",
    ["1", "1.", "1,", " -", "(", "()", "1 ", "1-", "a ", "satu ", "*", "%", "Rp", "1:", "٣", "𝟗", "\ud800", "ﷺ", "-"],
)
def test_long_texts_are_refused_at_once(potongan):
    """Ten thousand characters of anything are refused, and the message stays short."""
    with pytest.raises(AngkaRusak) as salah:
        baca_angka((potongan * 10_000)[:10_000])
    assert len(str(salah.value)) < 200


def test_written_numbers_are_read_back():
    """What tulis_angka and tulis_rupiah write, baca_angka reads as the same value."""
    acak = random.Random(7)
    for _ in range(3_000):
        nilai = Decimal(acak.randrange(-(10**15), 10**15)).scaleb(-acak.randrange(4))
        assert baca_angka(f"{tulis_angka(nilai)} %").nilai == nilai
        sen = bulatkan(nilai, 2)
        assert baca_angka(tulis_rupiah(nilai)) == Angka(sen, "Rp")


@pytest.mark.parametrize(
    ("nilai", "desimal", "hasil"),
    [
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("3.5", 0, "4"),
        ("2.4999", 0, "2"),
        ("102.565", 2, "102.57"),
        ("-102.565", 2, "-102.57"),
        ("1.005", 2, "1.01"),
        ("5", 2, "5.00"),
        ("-0.001", 2, "0.00"),
        ("1250", -2, "1.3E+3"),
        ("123456789012345678901234567890123456789012345678901234567890123.455", 2,
         "123456789012345678901234567890123456789012345678901234567890123.46"),
    ],
)  # fmt: skip
def test_rounding_half_away_from_zero(nilai, desimal, hasil):
    """Halves go away from zero at any magnitude, decimals are kept, and there is no minus zero."""
    assert str(bulatkan(Decimal(nilai), desimal)) == hasil


@pytest.mark.parametrize("nilai", ["NaN", "Infinity"])
def test_rounding_refuses_what_is_no_number(nilai):
    """NaN and infinity cannot be rounded."""
    with pytest.raises(AngkaRusak, match="bukan angka"):
        bulatkan(Decimal(nilai), 2)


@pytest.mark.parametrize(
    "sama",
    [
        ("keg", "Keg.", "kegiatan", "KEGIATAN"),
        ("Lap", "lap.", "Laporan"),
        ("%", "persen", "Prosen", "Persentase", "prosentase"),
        ("dok", "Dok.", "dokumen"),
        ("org", "Orang"),
        ("bln", "bulan"),
        ("hr", "Hari"),
        ("thn", "Tahun"),
        ("Rp", "Rp.", "rupiah", "IDR"),
        ("Lap. Keuangan", "laporan  keuangan"),
    ],
)
def test_units_that_are_the_same(sama):
    """Short forms, synonyms, dots and letter case do not make another unit."""
    assert len({satuan_baku(s) for s in sama}) == 1


def test_units_that_differ():
    """Units without a sure synonym stay apart, and an empty unit stays empty."""
    satuan = ["kali", "kl", "kegiatan", "laporan", "layanan", "lembaga", "unit", "%", "orang", "hari", ""]
    assert len({satuan_baku(s) for s in satuan}) == len(satuan)
    assert satuan_baku("") == ""


@pytest.mark.parametrize(
    ("nilai", "desimal", "teks"),
    [
        ("60541888000", None, "60.541.888.000"),
        ("1E+3", None, "1.000"),
        ("97.50", None, "97,5"),
        ("24473490000.00", None, "24.473.490.000"),
        ("100", None, "100"),
        ("-1234.5", None, "-1.234,5"),
        ("-0.00", None, "0"),
        ("0.05", None, "0,05"),
        ("5", 2, "5,00"),
        ("166.785", 2, "166,79"),
        ("-0.4", 0, "0"),
        ("-0.004", 2, "0,00"),
        ("1234567.891", 1, "1.234.567,9"),
    ],
)
def test_indonesian_spelling(nilai, desimal, teks):
    """Thousands have dots, decimals a comma, and zeros at the end only stand where decimals are asked for."""
    assert tulis_angka(Decimal(nilai), desimal) == teks


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        ("60541888000", "Rp60.541.888.000"),
        ("60541888000.5", "Rp60.541.888.000,50"),
        ("4.3E+9", "Rp4.300.000.000"),
        ("0", "Rp0"),
        ("-5", "-Rp5"),
        ("-0.001", "Rp0"),
        ("99.999", "Rp100"),
    ],
)
def test_rupiah_spelling(nilai, teks):
    """Rupiah stand in full, with sen only where there are any."""
    assert tulis_rupiah(Decimal(nilai)) == teks
