"""Jadikan Nilai in Calc: what our functions gave stays, the functions go."""

import pytest

from tests.calc.buku_calc import PERINTAH

pytestmark = pytest.mark.libreoffice


@pytest.mark.parametrize("lembar", [1, 2])
def test_formulas_of_ours_become_values(lembar, office):
    """Selected KIN_ formulas become what they show, array formulas as a whole, others stay; one undo."""
    with office.baru(tampak=True) as workbook:
        if lembar == 2:
            workbook.kirim(".uno:Insert", Name="Lagi", Index=2)
            workbook.kirim(".uno:JumpToTable", Nr=1)
        content = [
            ['=KIN_ANGKA("1,5")'],
            ['=1+kin_angka("2")'],
            ["=SUM(1;2)"],
            ["KIN_ANGKA"],
            ['=KIN_SATUAN("3 kali")'],
        ]
        workbook.tulis(0, "A1:A5", content)
        workbook.tulis(0, "A6", '=KIN_TERBILANG(12)&""')
        workbook.tulis(0, "A7", '="0"&KIN_ANGKA("12")')
        workbook.matriks(0, "C1:C2", '={1;2}*KIN_ANGKA("3")')
        workbook.tulis(0, "A8", '=KIN_ANGKA("x";1;2;3)/0')
        workbook.tulis(0, "E20", '=KIN_ANGKA("9")')
        sebelum = [workbook.sel(0, ref) for ref in ("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "C1", "C2", "E20")]
        earlier = workbook.urungan()[0]
        workbook.pilih(0, "A1:C10")
        pesan = workbook.pekerjaan(PERINTAH, perintah="jadikan_nilai")
        after = [workbook.sel(0, ref) for ref in ("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "C1", "C2", "E20")]
        assert [s.nilai for s in after[:2]] == [1.5, 3]
        assert [s.rumus[:1] == "=" for s in after[:7]] == [False, False, True, False, False, False, False]
        assert [(s.nilai, s.teks) for s in after[4:7]] == [(s.nilai, s.teks) for s in sebelum[4:7]]
        assert after[6].nilai == "012"
        assert after[10] == sebelum[10]
        assert workbook.urungan()[0] == ["Kinerja: Jadikan Nilai", *earlier]
        assert workbook.lembar() == (["Sheet1"] if lembar == 1 else ["Sheet1", "Lagi"])
        assert pesan == "6 rumus KIN_ diganti dengan hasilnya.\nTetap rumus karena hasilnya galat: A8."
        workbook.urung()
        assert [
            workbook.sel(0, r) for r in ("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "C1", "C2", "E20")
        ] == sebelum
        workbook.urung(ulang=True)
        assert workbook.sel(0, "A1").rumus == after[0].rumus


def test_nothing_of_ours_selected_or_a_locked_sheet(office):
    """What cannot be replaced is named by address; nothing selected is said too."""
    with office.baru(tampak=True) as workbook:
        workbook.tulis(0, "A1", '=KIN_ANGKA("1")')
        workbook.pilih(0, "C1:D3")
        pesan = workbook.pekerjaan(PERINTAH, perintah="jadikan_nilai")
        assert pesan.startswith("Tidak ada rumus KIN_ di sel yang dipilih.")
        workbook.pilih(0, "A1:B3")
        workbook.kunci(0, terkunci=True)
        pesan = workbook.pekerjaan(PERINTAH, perintah="jadikan_nilai")
        assert pesan == (
            "0 rumus KIN_ diganti dengan hasilnya.\nTidak dapat diganti: A1. Buka proteksi lembarnya, lalu ulangi."
        )
        assert workbook.sel(0, "A1").rumus.upper() == '=KIN_ANGKA("1")'
