"""The functions in cells of a real LibreOffice, asked over the pipe by the committed extension."""

import pytest

from tests.calc.panduan import DENGAN_RENTANG, TANPA_RENTANG, hasil_langsung, rumus, rumus_rentang, tampil, tanpa_kunci
from tests.contoh import contoh
from xlkinerja.hosts.declared import FUNGSI

pytestmark = pytest.mark.libreoffice

#: What a cell holds → what it shows and the number of LibreOffice for its error.
GALAT = {
    "=NA()": ("#N/A", 32767),
    "=1/0": ("#DIV/0!", 532),
    '="x"*1': ("#VALUE!", 519),
    "=#REF!": ("#REF!", 524),
    "=TIDAK_ADA": ("#NAME?", 525),
    "=EXP(1000)": ("#NUM!", 503),
    "=SQRT(-1)": ("Err:502", 502),
    "=)": ("Err:508", 508),
}


def hitung(buku, formula, alamat="Z1"):
    """The cell of a formula."""
    buku.tulis(0, alamat, formula)
    return buku.sel(0, alamat)


def larik(buku, alamat, formula):
    """The values of an array formula over an area."""
    buku.matriks(0, alamat, formula)
    return buku.nilai(0, alamat)


@pytest.mark.parametrize(("nama", "masukan", "hasil"), TANPA_RENTANG, ids=[f"{n}({m})" for n, m, _ in TANPA_RENTANG])
def test_examples_of_the_guide(buku, nama, masukan, hasil):
    """Each formula without a range; a result of several cells as an array formula."""
    daerah = f"A1:{'ABCDEF'[hasil.count(' · ')]}1"
    (baris,) = larik(buku, daerah, rumus(nama, masukan))
    assert " · ".join(map(tampil, baris)) == hasil
    assert hitung(buku, rumus(nama, masukan)).teks != ""


@pytest.fixture(scope="module")
def dokumen(kantor, tmp_path_factory):
    """The workbooks of an example, and its Realisasi opened."""
    folder = tmp_path_factory.mktemp("contoh")
    for nama, data in contoh("paser-2024").items():
        (folder / nama).write_bytes(data)
    with kantor.buka(tanpa_kunci(folder / "Realisasi.xlsx", folder / "terbuka.xlsx")) as buka:
        yield folder, buka


@pytest.mark.parametrize(("nama", "masukan"), DENGAN_RENTANG, ids=[f"{n}({m})" for n, m in DENGAN_RENTANG])
def test_examples_with_ranges(dokumen, nama, masukan):
    """On the sheet Realisasi of a published report, other sheets and another file: as called without LibreOffice."""
    folder, buka = dokumen
    harus = hasil_langsung(nama, masukan, folder, "Realisasi.xlsx")
    assert harus != [[""]]
    akhir = f"{chr(ord('A') + len(harus[0]) - 1)}{300 + len(harus)}"
    buka.matriks("Realisasi", f"A301:{akhir}", rumus_rentang(nama, masukan, folder))
    ada = buka.nilai("Realisasi", f"A301:{akhir}")
    buka.kosongkan("Realisasi", f"A301:{akhir}")
    assert [[x if isinstance(x, str) else pytest.approx(x) for x in baris] for baris in harus] == ada


def test_every_function_is_tried():
    """No function is without an example in the guide."""
    assert {n for n, *_ in (*TANPA_RENTANG, *DENGAN_RENTANG)} == set(FUNGSI)


def test_an_empty_cell_is_not_zero(buku):
    """A single empty cell, an empty text, a 0, in a cell of its own and in a column."""
    assert hitung(buku, "=KIN_CAPAIAN(80;B1)").nilai == "Belum diisi"
    buku.tulis(0, "B2:B3", [['=""'], [0.0]])
    assert hitung(buku, "=KIN_CAPAIAN(80;B2)").nilai == "Belum diisi"
    assert hitung(buku, "=KIN_CAPAIAN(80;B3)").nilai == 0.0
    assert larik(buku, "C1:C3", "=KIN_CAPAIAN(80;B1:B3)") == [["Belum diisi"], ["Belum diisi"], [0.0]]
    buku.tulis(0, "B1", 72)
    assert buku.sel(0, "Z1").nilai == 0.0
    assert buku.nilai(0, "C1:C1") == [[90.0]]


@pytest.mark.parametrize("isi", GALAT)
def test_an_error_stays_that_error(buku, isi):
    """In one cell of whichever argument; what adds to it is that error too."""
    buku.tulis(0, "B1", isi)
    asal = buku.sel(0, "B1")
    assert (asal.teks, asal.galat) == GALAT[isi]
    for formula in ("=KIN_CAPAIAN(80;B1)", "=KIN_CAPAIAN(B1;80)", "=KIN_TERBILANG(B1)", "=KIN_RERATA(B1)+1"):
        sel = hitung(buku, formula)
        assert (sel.teks, sel.galat) == GALAT[isi], formula
    assert hitung(buku, "=IFERROR(KIN_ANGKA(B1);7)").nilai == 7.0


@pytest.mark.parametrize("isi", GALAT)
def test_an_error_in_a_column_spoils_no_other_row(buku, isi):
    """Its own row says so or carries it on."""
    buku.tulis(0, "B1:B3", [[72.0], [isi], [40.0]])
    assert larik(buku, "C1:C3", "=KIN_CAPAIAN(80;B1:B3)") == [[90.0], ["Periksa angka"], [50.0]]
    buku.tulis(0, "D1:D3", [["8 kali"], [isi], ["Rp 5"]])
    assert larik(buku, "E1:E3", "=KIN_SATUAN(D1:D3)") == [["kali"], [None], ["Rp"]]
    assert buku.sel(0, "E2").galat == GALAT[isi][1]


def test_texts_and_truth_values_are_no_numbers(buku):
    """A number typed as text, TRUE, a comparison: each is to be checked, the 1 beside them counts."""
    buku.tulis(0, "B1:B5", [["'72"], ["=TRUE()"], ["=B5>0"], ["=2>3"], [1.0]])
    assert larik(buku, "C1:C5", "=KIN_CAPAIAN(80;B1:B5)") == [*[["Periksa angka"]] * 4, [1.25]]


def test_what_is_written_into_the_formula(buku):
    """Numbers, texts, an array, a computed range, a name of a range, another sheet."""
    assert larik(buku, "D1:D3", '=KIN_TERBILANG({1|19|"x"})')[:2] == [["satu"], ["sembilan belas"]]
    assert hitung(buku, "=KIN_RUPIAH(10000000000)").nilai == "Rp10.000.000.000"
    buku.tulis(0, "B1:B2", [[19.0], [20.0]])
    for rentang in ("B1:B2", "$Sheet1.B1:B2", "OFFSET(B1;0;0;2;1)", 'INDIRECT("B1:B2")', "IF(1;B1:B2;0)"):
        assert larik(buku, "C1:C2", f"=KIN_TERBILANG({rentang})") == [["sembilan belas"], ["dua puluh"]], rentang


def test_arguments_left_out(buku):
    """At the end, with a semicolon behind, and between two others."""
    buku.tulis(0, "A1:B1", [[8.0, 11.0]])
    for formula, hasil in {
        "=KIN_CAPAIAN(A1;B1)": 137.5,
        "=KIN_CAPAIAN(A1;B1;)": 137.5,
        '=KIN_CAPAIAN(A1;B1;"Maksimal";)': 137.5,
        "=KIN_CAPAIAN(A1;B1;;120)": 120.0,
        "=KIN_CAPAIAN(A1;B1;C1)": "Pilih polarisasi",
        "=KIN_CAPAIAN(A1)": "Banyaknya masukan KIN_CAPAIAN tidak sesuai: target; realisasi; polarisasi; batas.",
        "=KIN_KATEGORI(102.56;)": "Sangat Berhasil",
    }.items():
        assert hitung(buku, formula).nilai == hasil, formula


def test_whole_columns(buku):
    """As high as what stands in them; the empty end costs nothing."""
    buku.tulis(0, "A1:B3", [[80.0, 72.0], [80.0, 40.0], [80.0, ""]])
    assert larik(buku, "D1:D4", "=KIN_CAPAIAN(A:A;B:B)")[:3] == [[90.0], [50.0], ["Belum diisi"]]
    assert hitung(buku, "=KIN_RERATA(B:B)").nilai == 56.0
    assert buku.lama(0, "E1:E3", "=KIN_CAPAIAN(A:A;B:B)", matriks=True) < 5


def test_results_in_every_shape(buku):
    """A row, a column, a block, and a text of 30,000 letters in a column."""
    assert larik(buku, "D1:F1", "=KIN_EFISIENSI(100;100;90)") == [[10.0, 10.0, "Efisien"]]
    buku.tulis(0, "A1:A2", [[100.0], [80.0]])
    assert larik(buku, "D2:F3", "=KIN_EFISIENSI(A1:A2;100;90)") == [
        [10.0, 10.0, "Efisien"],
        [-10.0, 10.0, "Tidak efisien"],
    ]
    panjang = "kata " * 6_000
    buku.tulis(0, "B1:B2", [[panjang], ["x"]])
    (satu, _), (dua, _) = larik(buku, "G1:H2", "=KIN_COCOK(B1:B2;B1:B2)")
    assert (satu, dua) == (panjang.strip(), "x")


@pytest.mark.parametrize("turun", [True, False])
def test_cells_that_wait_for_cells(buku, turun):
    """A chain of 200 follows its head, downwards and upwards, also when everything is computed again."""
    panjang = 200
    baris = range(2, panjang + 2) if turun else range(1, panjang + 1)
    kepala, akhir = ("A1", f"A{panjang + 1}") if turun else (f"A{panjang + 1}", "A1")
    buku.tulis(0, kepala, 97.5)
    rantai = [[f"=KIN_SERAPAN(100;A{n - 1 if turun else n + 1})+1"] for n in baris]
    buku.tulis(0, f"A{baris[0]}:A{baris[-1]}", rantai)
    assert buku.sel(0, akhir).nilai == 297.5
    buku.tulis(0, kepala, 50.0)
    assert buku.sel(0, akhir).nilai == 250.0
    buku.hitung()
    assert buku.sel(0, akhir).nilai == 250.0


def test_a_cell_that_asks_for_itself(buku):
    """LibreOffice's own error, and no hanging."""
    assert hitung(buku, "=KIN_CAPAIAN(80;Z1)").galat in (522, 523)


def test_periksa_knows_its_place(buku):
    """A repeated indikator is named by the address that it has on the sheet."""
    baris = [1.0, "", "Sasaran", "Indikator", "laporan", "", "Maksimal", 8.0, "", 8.0]
    buku.tulis(0, "B41:K42", [baris, baris])
    buku.matriks(0, "M1:M2", "=KIN_PERIKSA(B41:K42)")
    assert "E41" in buku.nilai(0, "M1:M2")[1][0]


def test_the_function_wizard_lists_them(kantor):
    """Name with a blank behind, sentence, arguments with their sentences."""
    uraian = kantor.uraian_fungsi("KIN_")
    assert uraian == {
        f"{f.nama} ": [f.keterangan, [[m.nama, m.keterangan, True] for m in f.masukan]] for f in FUNGSI.values()
    }


def test_a_name_with_a_blank_calls_the_same(buku):
    """As the function wizard writes it."""
    buku.tulis(0, "A1", "=KIN_TERBILANG (19)")
    assert (buku.sel(0, "A1").nilai, buku.sel(0, "A1").rumus) == ("sembilan belas", "=KIN_TERBILANG(19)")
