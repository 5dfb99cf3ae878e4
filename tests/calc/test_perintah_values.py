"""Jadikan Nilai in Calc: what our functions gave stays, the functions go."""

import pytest

from tests.calc.buku_calc import PERINTAH


@pytest.mark.parametrize("lembar", [1, 2])
def test_formulas_of_ours_become_values(lembar, kantor):
    """Selected KIN_ formulas become what they show, array formulas as a whole, others stay; one undo."""
    with kantor.baru(tampak=True) as buku:
        if lembar == 2:
            buku.kirim(".uno:Insert", Name="Lagi", Index=2)
            buku.kirim(".uno:JumpToTable", Nr=1)
        isi = [['=KIN_ANGKA("1,5")'], ['=1+kin_angka("2")'], ["=SUM(1;2)"], ["KIN_ANGKA"], ['=KIN_SATUAN("3 kali")']]
        buku.tulis(0, "A1:A5", isi)
        buku.tulis(0, "A6", '=KIN_TERBILANG(12)&""')
        buku.tulis(0, "A7", '="0"&KIN_ANGKA("12")')
        buku.matriks(0, "C1:C2", '={1;2}*KIN_ANGKA("3")')
        buku.tulis(0, "A8", '=KIN_ANGKA("x";1;2;3)/0')
        buku.tulis(0, "E20", '=KIN_ANGKA("9")')
        sebelum = [buku.sel(0, ref) for ref in ("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "C1", "C2", "E20")]
        lama = buku.urungan()[0]
        buku.pilih(0, "A1:C10")
        pesan = buku.pekerjaan(PERINTAH, perintah="jadikan_nilai")
        sesudah = [buku.sel(0, ref) for ref in ("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "C1", "C2", "E20")]
        assert [s.nilai for s in sesudah[:2]] == [1.5, 3]
        assert [s.rumus[:1] == "=" for s in sesudah[:7]] == [False, False, True, False, False, False, False]
        assert [(s.nilai, s.teks) for s in sesudah[4:7]] == [(s.nilai, s.teks) for s in sebelum[4:7]]
        assert sesudah[6].nilai == "012"
        assert sesudah[10] == sebelum[10]
        assert buku.urungan()[0] == ["Kinerja: Jadikan Nilai", *lama]
        assert buku.lembar() == (["Sheet1"] if lembar == 1 else ["Sheet1", "Lagi"])
        assert pesan == "6 rumus KIN_ diganti dengan hasilnya.\nTetap rumus karena hasilnya galat: A8."
        buku.urung()
        assert [buku.sel(0, r) for r in ("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "C1", "C2", "E20")] == sebelum
        buku.urung(ulang=True)
        assert buku.sel(0, "A1").rumus == sesudah[0].rumus


def test_nothing_of_ours_selected_or_a_locked_sheet(kantor):
    """What cannot be replaced is named by address; nothing selected is said too."""
    with kantor.baru(tampak=True) as buku:
        buku.tulis(0, "A1", '=KIN_ANGKA("1")')
        buku.pilih(0, "C1:D3")
        pesan = buku.pekerjaan(PERINTAH, perintah="jadikan_nilai")
        assert pesan.startswith("Tidak ada rumus KIN_ di sel yang dipilih.")
        buku.pilih(0, "A1:B3")
        buku.kunci(0, terkunci=True)
        pesan = buku.pekerjaan(PERINTAH, perintah="jadikan_nilai")
        assert pesan == (
            "0 rumus KIN_ diganti dengan hasilnya.\nTidak dapat diganti: A1. Buka proteksi lembarnya, lalu ulangi."
        )
        assert buku.sel(0, "A1").rumus.upper() == '=KIN_ANGKA("1")'
