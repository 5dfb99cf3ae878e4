"""Three hundred names of indikator from many sectors: none is doubted that is measured in its direction."""

from pathlib import Path

from tests.addresses import ALONE
from tests.check.sets.case import Case, run
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.wording import wanted

#: Direction (naik, turun) and name, classified by reading before any of them was tried.
NAMES = [
    line.split("\t")
    for line in (Path(__file__).parent / "nama_indikator.tsv").read_text("utf-8").removesuffix("\n").split("\n")[1:]
]
RIGHT = {"naik": "Maksimal", "turun": "Minimal"}


def test_c5_none_is_doubted_that_is_right() -> None:
    """Without unit, in percent, and counted or timed."""
    doubted = [
        (name, satuan)
        for direction, name in NAMES
        for satuan in ("", "%", "hari" if direction == "turun" else "orang")
        if wanted(normal(name), satuan, RIGHT[direction])
    ]
    assert doubted == []


def test_c5_most_bad_things_are_known() -> None:
    """Of the names of which less is better more than three in four are doubted as Maksimal, in some unit."""
    bad = [normal(name) for direction, name in NAMES if direction == "turun"]
    known = [name for name in bad if any(wanted(name, satuan, "Maksimal") for satuan in ("", "%", "hari"))]
    assert len(known) > 0.75 * len(bad)


def test_c5_right_ones_in_a_workbook() -> None:
    """The road through a workbook: sixty of the names, each measured right, and no XK309."""

    def edit(content: dict) -> None:
        sheet = content["Realisasi.xlsx"]["Realisasi"]
        first = sheet[0]
        sheet[:] = [
            {**first, "sasaran": f"Sasaran {i}", "indikator": name, "satuan": "", "polarisasi": RIGHT[direction]}
            for i, (direction, name) in enumerate(NAMES[::5])
        ]

    assert [t.pesan for t in run(Case("nama", files=ALONE, edit=edit)).temuan if t.kode == "XK309"] == []
