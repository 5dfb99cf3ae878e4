"""C1: tables of a part of the budget make no true sentence false, and no year a second total."""

import pytest

from tests.addresses import AL, AN, RV
from tests.check.sets.case import report, run
from tests.check.sets.clean_set import Isi


def row(table: str, tingkat: str, name: str, pagu: int, realisasi: int | None = None) -> dict[str, object]:
    cells = {"letak": "BAB III.C", "tabel": table, "tingkat": tingkat, "uraian": name, "pagu": f"Rp{pagu},00"}
    return cells if realisasi is None else {**cells, "realisasi": f"Rp{realisasi},00"}


def codes(rows: list[dict[str, object]], *said: tuple[str, str], files: tuple[str, ...] = ()) -> list[str]:
    def edit(isi: Isi) -> None:
        isi[RV][AL] = rows
        isi[RV][AN] = [{"letak": "BAB IV", "besaran": b, "nilai": n} for b, n in said]

    return [t.kode for t in run(report("sebagian", set(), edit, files=files)).temuan if t.kode[:3] in ("XK4", "XK7")]


ONE = [row("A1", "Kegiatan", "K", 100, 90), row("A1", "Kegiatan", "L", 50, 45)]
WHOLE = [row("A2", "Program", "P", 150, 135), row("A2", "Program", "Q", 850, 845)]


@pytest.mark.parametrize("said", [("Total realisasi", "Rp980,00"), ("Total pagu", "Rp1.000,00")])
def test_c1_sentences_beside_a_table_of_some_kegiatan(said: tuple[str, str]) -> None:
    """Nothing speaks of the year: 980 of 1.000 may well be, whatever the two kegiatan come to."""
    assert codes(ONE, said) == []


def test_c1_sentences_beside_the_whole() -> None:
    """135 + 845 = 980 of 1.000, 98%; 990 is wrong."""
    true = (("Total realisasi", "Rp980,00"), ("Persen realisasi", "98%"), ("Sisa anggaran", "Rp20,00"))
    assert codes([*ONE, *WHOLE], *true) == []
    assert codes([*ONE, *WHOLE], ("Total realisasi", "Rp990,00")) == ["XK717"]


def test_c1_a_table_for_each_program() -> None:
    """Each with its own JUMLAH: 150 and 850 are rows of the table of programs."""
    own = [*ONE, row("A1", "Jumlah", "JUMLAH", 150, 135), row("A3", "Kegiatan", "M", 850, 845)]
    own.append(row("A3", "Jumlah", "JUMLAH", 850, 845))
    assert codes([*own, *WHOLE, row("A2", "Jumlah", "JUMLAH", 1000, 980)]) == []
    assert codes([*WHOLE, row("A2", "Jumlah", "JUMLAH", 1000, 980), *own]) == []
