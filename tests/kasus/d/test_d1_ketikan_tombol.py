"""D1 with the buttons: the open workbook keeps what was typed on the drawn sheets as the file does."""

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


def test_d1_tombol_seperti_perintah(tmp_path):
    """Three presses with rows added in between: both sheets as `susun` on the file, and named in the message."""
    data = tersusun(2)
    last = {name: terakhir(data, name) for name in (IKHTISAR, RINGKASAN)}

    def edit(sheets):
        for name, row in last.items():
            sheets[name][f"B{row + 2}"] = "Ketua"
            sheets[name][f"C{row + 3}"] = f"=LEN(B{row + 2})"
            sheets[name]["M9"] = "di samping"
            sheets[name]["M10"] = "=1+1"

    live = file = disunting(data, edit)
    for n, moves in ((2, False), (5, True), (5, False)):
        with excel(tmp_path / str(len(list(tmp_path.iterdir())))) as app:
            book = opened(app, disunting(live, dengan(n)))
            tekan(app, "susun_semua")
            live = saved(book)
            said = "".join(text for _, text in MESSAGES)
        file = fill(disunting(file, dengan(n))).data
        for name in last:
            assert (f"Isian Anda di {name}!" in said) == moves, (n, name)
            for cell in ("Ketua", "di samping"):
                assert tempat(lembar(live, name), cell) == tempat(lembar(file, name), cell), (n, name)
            row = int(tempat(lembar(live, name), "Ketua").strip("B"))
            assert lembar(live, name)[f"C{row + 1}"].value == f"=LEN(B{row})", (n, name)
            assert lembar(live, name)["M10"].value == "=1+1", (n, name)
            assert terakhir(live, name) == terakhir(file, name) < row, (n, name)
            assert lembar(live, name).print_area == lembar(file, name).print_area, (n, name)
