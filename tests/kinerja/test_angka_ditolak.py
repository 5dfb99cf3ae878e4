"""Texts that are no figure: refused by name, and with what to type where that is sure."""

from decimal import Decimal

import pytest

from xlkinerja.kinerja.angka import AngkaRusak, baca_angka

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
    ("Selesai", "bukan angka"),
    ("W", "bukan angka"),
    ("Rp", "bukan angka"),
    ("()", "bukan angka"),
    ("(lima) 5", "bukan angka"),
    ("٣٤", "bukan angka"),
    ("Wajar Tanpa Pengecualian (WDP)", "bukan angka"),
    ("3;2", "bukan satu angka"),
    ("Cukup Berhasil", "kategori, bukan angka"),
    ("seratus lima rupiah dua puluh", "bukan bilangan yang utuh: kata-katanya tidak tersusun sebagai satu bilangan"),
    ("60 541 888", "bukan satu angka"),
    ("2024-01-15", "bukan satu angka atau satu rentang"),
    ("90 - 80%", "rentang terbalik: batas bawah lebih besar daripada batas atas"),
    ("7 bulan - 8 hari", 'rentang dengan dua satuan: "bulan" dan "hari"'),
    ("± 80%", "memuat tanda banding; tulis angkanya saja"),
    ("= 80%", "memuat tanda banding; tulis angkanya saja"),
    ("maks. lima", "bukan angka"),
    ("≥ ≥ 5", "bukan angka"),
    ("minimal", "bukan angka"),
    ("Nilai", "bukan angka"),
    ("183 per 100.000", "bukan satu angka"),
    ("7 per 3 orang", "bukan satu angka"),
    ("12/100 dokumen", "bukan satu angka"),
    ("5 dari 3", "bukan satu angka"),
    ("3/5", "bukan satu angka"),
    ("--5", "bertanda dua kali"),
    ("-Rp-5", "bertanda dua kali"),
    ("5 juta miliar", 'bukan angka yang utuh: "miliar" di belakang angka tidak dikenal'),
    ("3 (empat)", 'bertentangan: angkanya 3, kata-katanya "empat" (4)'),
    ("Rp 5.000 (lima juta rupiah)", 'bertentangan: angkanya 5.000, kata-katanya "lima juta rupiah" (5.000.000)'),
    ("5 orang yang belum hadir pada rapat itu", "kalimat, bukan angka dengan satuan"),
    ("9" * 41, "terlalu panjang untuk sebuah angka: lebih dari 40 angka"),
]

DIKETIK = [
    ("≥ 90%", "batas, bukan satu angka", "ketik 90, satuan «%», polarisasi Maksimal"),
    (">= 90 %", "batas, bukan satu angka", "ketik 90, satuan «%», polarisasi Maksimal"),
    ("min 90%", "batas, bukan satu angka", "ketik 90, satuan «%», polarisasi Maksimal"),
    ("minimal 90%", "batas, bukan satu angka", "ketik 90, satuan «%», polarisasi Maksimal"),
    ("> 12,5", "batas, bukan satu angka", "ketik 12,5, polarisasi Maksimal"),
    ("maks. 5%", "batas, bukan satu angka", "ketik 5, satuan «%», polarisasi Minimal"),
    ("≤5 hari", "batas, bukan satu angka", "ketik 5, satuan «hari», polarisasi Minimal"),
    ("minimal BB", "batas, bukan satu predikat", "ketik BB, polarisasi Predikat"),
    (
        "3 dari 5",
        "dua angka, bagian dan keseluruhan",
        "ketik 3, atau 60 dengan satuan «%» bila persentasenya yang diukur",
    ),
    (
        "2 dari 3 laporan",
        "dua angka, bagian dan keseluruhan",
        "ketik 2, atau 66,67 dengan satuan «%» bila persentasenya yang diukur",
    ),
    ("Nihil", "dapat berarti nol atau tidak ada", "ketik 0 bila memang nol"),
]


@pytest.mark.parametrize(("text", "reason"), RUSAK)
def test_damaged_is_refused_by_name(text, reason):
    """A damaged figure and a text that is none are refused with the text and the reason."""
    with pytest.raises(AngkaRusak) as wrong:
        baca_angka(text)
    assert str(wrong.value) == f'"{text}" {reason}'


@pytest.mark.parametrize(("text", "reason", "retype"), DIKETIK)
def test_what_to_type_instead(text, reason, retype):
    """What says a figure, but not as one, is refused together with what to type."""
    with pytest.raises(AngkaRusak) as wrong:
        baca_angka(text)
    assert (wrong.value.reason, wrong.value.retype) == (f'"{text}" {reason}', retype)
    assert str(wrong.value) == f'"{text}" {reason}; {retype}'


@pytest.mark.parametrize("text", ["374.0000.000", "2O2O", "3 (empat)", "kalimat"])
def test_nothing_to_type_for_what_only_the_original_tells(text):
    """A damaged figure comes without a proposal."""
    with pytest.raises(AngkaRusak) as wrong:
        baca_angka(text)
    assert wrong.value.retype == ""


@pytest.mark.parametrize("satuan", ["%", "persen", "indeks", "level", ""])
def test_nihil_of_what_is_not_counted_is_refused(satuan):
    """None of a whole that may not exist is neither 0 nor empty for certain."""
    with pytest.raises(AngkaRusak, match="dapat berarti nol atau tidak ada"):
        baca_angka("Nihil", satuan)


@pytest.mark.parametrize(
    "value",
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
def test_impossible_numbers_are_refused(value):
    """NaN, infinity, absurd magnitudes and truth values are no figures."""
    with pytest.raises(AngkaRusak, match="bukan angka"):
        baca_angka(value)


@pytest.mark.parametrize(
    "piece",
    ["1", "1.", "1,", " -", "(", "()", "1 ", "1-", "a ", "satu ", "*", "%", "Rp", "1:", "٣", "𝟗", "\ud800", "ﷺ", "-"],
)
def test_long_texts_are_refused_at_once(piece):
    """Ten thousand characters of anything are refused, and the message stays short."""
    with pytest.raises(AngkaRusak) as wrong:
        baca_angka((piece * 10_000)[:10_000])
    assert len(str(wrong.value)) < 200
