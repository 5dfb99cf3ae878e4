"""D1 with the buttons: the open workbook keeps what was typed on the drawn sheets as the file does."""

import pytest

from tests.excel.catatan import MESSAGES
from tests.excel.engine import excel, opened, saved, tekan
from tests.kasus.d.test_d1_ketikan_di_ringkasan import (
    IKHTISAR,
    RINGKASAN,
    dengan,
    disunting,
    lembar,
    tempat,
    terakhir,
    tersusun,
)
from xlkinerja.pages.filling import fill


@pytest.mark.parametrize("name", [IKHTISAR, RINGKASAN])
def test_d1_tombol_seperti_perintah(name, tmp_path):
    """Three presses with rows added in between: as `susun` on the file, and named in the message."""
    data = tersusun(2)
    last = terakhir(data, name)

    def edit(sheets):
        sheets[name][f"B{last + 2}"] = "Ketua"
        sheets[name][f"C{last + 3}"] = f"=LEN(B{last + 2})"
        sheets[name]["M9"] = "di samping"
        sheets[name]["M10"] = "=1+1"

    live = file = disunting(data, edit)
    for n, moves in ((2, False), (5, True), (5, False)):
        with excel(tmp_path / str(len(list(tmp_path.iterdir())))) as app:
            book = opened(app, disunting(live, dengan(n)))
            tekan(app, "susun_semua")
            live = saved(book)
            assert any("Isian Anda" in text for _, text in MESSAGES) == moves
        file = fill(disunting(file, dengan(n))).data
        for cell in ("Ketua", "di samping"):
            assert tempat(lembar(live, name), cell) == tempat(lembar(file, name), cell)
        row = int(tempat(lembar(live, name), "Ketua").strip("B"))
        assert lembar(live, name)[f"C{row + 1}"].value == f"=LEN(B{row})"
        assert lembar(live, name)["M10"].value == "=1+1"
        assert terakhir(live, name) == terakhir(file, name) < row
        assert lembar(live, name).print_area == lembar(file, name).print_area
