"""Units: which are the same, and what they say about dots and commas."""

import pytest

from xlkinerja.kinerja.angka import plain_satuan
from xlkinerja.kinerja.satuan import row_satuan


@pytest.mark.parametrize(
    "sama",
    [
        ("keg", "Keg.", "kegiatan", "KEGIATAN"),
        ("Lap", "lap.", "Laporan"),
        ("%", "persen", "Prosen", "Persentase", "prosentase", "Persen (%)", "% (persen)", "Persentase (%)"),
        ("nilai", "Skor", "Indeks", "index", "poin", "Point"),
        ("per 100.000 KH", "/100.000 KH", "per 100000 kelahiran hidup", "Per 100.000 Kelahiran Hidup"),
        ("Dok (Dokumen)", "dokumen"),
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
    assert len({plain_satuan(s) for s in sama}) == 1


def test_units_that_differ():
    """Units without a sure synonym stay apart, and an empty unit stays empty."""
    satuan = [
        "kali",
        "kl",
        "nilai",
        "level",
        "persen poin",
        "per 1.000 KH",
        "per 100.000 KH",
        "orang/bulan",
        "kegiatan",
        "laporan",
        "layanan",
        "lembaga",
        "unit",
        "%",
        "orang",
        "hari",
        "",
    ]
    assert len({plain_satuan(s) for s in satuan}) == len(satuan)
    assert plain_satuan("") == ""


@pytest.mark.parametrize(
    ("satuan", "name", "result"),
    [
        ("orang", "Jumlah peserta", "orang"),
        ("", "Jumlah peserta", "jumlah"),
        ("", "Banyaknya temuan", "banyaknya"),
        ("", "Persentase peserta", ""),
        ("%", "Persentase peserta", "%"),
        ("", "", ""),
    ],
)
def test_unit_of_a_row(satuan, name, result):
    """The Satuan of a row, or else the word of its name that says that something is counted."""
    assert row_satuan(satuan, name) == result
