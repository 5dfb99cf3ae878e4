"""What tidying makes of single cells, worked out by hand."""

from decimal import Decimal
from typing import Any

import pytest

from tests.check.sets.clean_set import IDENTITAS
from tests.check.sets.paper import written
from xlkinerja.tidy.change import Change, Untouched
from xlkinerja.tidy.tidying import Tidied, tidy
from xlkinerja.workbook.sheets.identitas import IDENTITAS as FORM
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK, PK
from xlkinerja.workbook.sheets.realisasi import REALISASI

ROW = {"sasaran": "Meningkatnya layanan", "indikator": "Persentase layanan tepat waktu", "polarisasi": "Maksimal"}


def result(row: dict[str, object] | None = None, program: dict[str, object] | None = None, **fields: object) -> Tidied:
    """What is done to a PK with one indikator and one program; `fields` are those of Identitas."""
    paper = written(
        "PK",
        identitas={**IDENTITAS, **fields},
        content={"PK": [{**ROW, **(row or {})}], "Anggaran": [program or {}]},
        prepared=2,
    )
    return tidy(paper.book("PK.xlsx"))


def changed(found: Tidied) -> dict[str, object]:
    """The new contents by column of PK or Anggaran, or by address on Identitas."""
    names = {"PK": PK, "Anggaran": ANGGARAN_PK}
    letters = {name: {v: k for k, v in table.letters.items()} for name, table in names.items()}
    return {letters[c.lembar][c.sel[0]] if c.lembar in letters else c.sel: c.after for c in found.changes}


@pytest.mark.parametrize(
    ("target", "satuan", "after"),
    [
        ("97,5%", None, {"target": Decimal("97.5"), "satuan": "%"}),
        ("97,5 %", "%", {"target": Decimal("97.5")}),
        ("98,46 persen", "%", {"target": Decimal("98.46")}),
        ("8 kali", None, {"target": Decimal(8), "satuan": "kali"}),
        ("1.400%", "%", {"target": Decimal(1400)}),
        ("80 - 90%", "%", {"target": Decimal(80), "target_maksimum": Decimal(90)}),
        ("250.000 orang", "orang", {"target": Decimal(250000)}),
    ],
)
def test_a_text_becomes_the_number_it_says(target: str, satuan: str | None, after: dict[str, object]) -> None:
    """The number stays in its cell, its unit goes to Satuan where that is empty, the end of a range beside it."""
    found = result({"target": target, "satuan": satuan})
    assert {k: v.lower() if isinstance(v, str) else v for k, v in changed(found).items()} == after
    assert found.left == ()


@pytest.mark.parametrize(
    ("target", "satuan", "kode"),
    [
        ("4.250", None, "XK203"),
        ("374.0000.000", None, "XK202"),
        ("sekitar 53%", "%", "XK202"),
        ("8 kali", "%", "XK201"),
        ("3.0 Lembaga (100 %)", None, "XK201"),
        ("1:17,9", None, "XK201"),
    ],
)
def test_what_is_ambiguous_is_left(target: str, satuan: str | None, kode: str) -> None:
    """It is named with the rule that goes on telling it."""
    found = result({"target": target, "satuan": satuan})
    assert found.changes == ()
    assert [left.kode for left in found.left] == [kode]


@pytest.mark.parametrize(
    ("text", "after"), [("Rp 4.250.000,-", 4_250_000), ("60,541,888,000", 60_541_888_000), ("Rp 4,3 M", None)]
)
def test_money(text: str, after: int | None) -> None:
    """Written in full it becomes a number; abbreviated it may be rounded and is left."""
    found = result({"target": 1, "satuan": "Laporan"}, {"program": "Program A", "anggaran": text})
    assert changed(found) == ({} if after is None else {"anggaran": Decimal(after)})
    assert [left.kode for left in found.left] == ([] if after is not None else ["XK201"])


def test_spaces_and_choices() -> None:
    """Doubled, outer and non-breaking spaces, characters without width, and the letter case of choices."""
    row = {
        "indikator": "Persentase\u00a0layanan  tepat\u200b waktu ",
        "polarisasi": "maksimal ",
        "target": 90,
        "satuan": "%",
    }
    assert changed(result(row)) == {"indikator": "Persentase layanan tepat waktu", "polarisasi": "Maksimal"}


def test_a_choice_that_is_none_is_left() -> None:
    """«mak» may be meant for Maksimal, but it is no entry."""
    found = result({"polarisasi": "mak", "target": 90, "satuan": "%"})
    assert (found.changes, [left.kode for left in found.left]) == ((), ["XK212"])


@pytest.mark.parametrize(
    ("text", "after"), [("2 Januari 2024", 45293), ("31/01/2024", 45322), ("02/01/2024", None), ("Januari", None)]
)
def test_dates_on_identitas(text: str, after: int | None) -> None:
    """A date typed as text becomes that day; where day and month may be exchanged it stays."""
    found = result({"target": 90, "satuan": "%"}, tanggal=text)
    assert changed(found) == ({} if after is None else {FORM.cell("tanggal"): Decimal(after)})
    assert len(found.left) == (after is None)


def test_the_unit_of_a_row_is_one() -> None:
    """A quarter in percent beside one in kali: neither is touched."""
    paper = written(
        "Rencana Aksi",
        identitas=IDENTITAS,
        content={"Rencana Aksi": [{**ROW, "target": "90%", "target_tw1": "8 kali", "konsolidasi": "Kumulatif"}]},
        prepared=2,
    )
    found = tidy(paper.book("Rencana_Aksi.xlsx"))
    assert found.changes == ()
    assert len(found.left) >= 1


@pytest.mark.parametrize(
    ("target", "realisasi", "satuan", "after"),
    [
        (85, (Decimal("0.9"), "0%"), "%", {"realisasi": (90, "General")}),
        ((Decimal("0.85"), "0%"), 90, "%", {"target": (85, "General")}),
        (85, Decimal("0.9"), "%", {}),
        ((Decimal("0.85"), "0%"), (Decimal("0.9"), "0%"), "%", {}),
        (85, (Decimal("0.9"), "0%"), "kali", {}),
    ],
)
def test_one_scale_of_percentages(target: Any, realisasi: Any, satuan: str, after: dict[str, tuple[int, str]]) -> None:
    """0,9 shown as 90% beside 85 becomes 90; where both are shown so, or 0,9 may be meant, nothing changes."""
    paper = written("Realisasi", identitas=IDENTITAS, content={"Realisasi": [{**ROW, "satuan": satuan}]}, prepared=2)
    for key, value in (("target", target), ("realisasi", realisasi)):
        paper.type("Realisasi", f"{REALISASI.letters[key]}5", *(value if isinstance(value, tuple) else (value,)))
    found = tidy(paper.book("Realisasi.xlsx"))
    wanted = {REALISASI.letters[k] + "5": v for k, v in after.items()}
    assert {c.sel: (c.after, c.form) for c in found.changes if isinstance(c.after, Decimal)} == wanted


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("a  b", "a b", "«a  b» → «a b»"),
        ("satu \ndua", "satu\ndua", "«satu ↵dua» → «satu↵dua»"),
        (f"{'a' * 70} b  c {'d' * 70}", f"{'a' * 70} b c {'d' * 70}",
         f"«…{'a' * 27} b  c {'d' * 27}…» → «…{'a' * 27} b c {'d' * 28}…»"),
        (f"{'a' * 90}  ", "a" * 90, f"«…{'a' * 30}  » → «…{'a' * 30}»"),
        (f"  {'a' * 90}", "a" * 90, f"«  {'a' * 28}…» → «{'a' * 30}…»"),
    ],
)  # fmt: skip
def test_a_long_text_is_shown_around_its_change(before: str, after: str, shown: str) -> None:
    """Thirty letters on each side of where the two begin to differ, a text of up to eighty letters whole."""
    assert str(Change("PK", "E5", before, after, "spasi")) == f"PK!E5: {shown} (spasi)"


def test_a_long_text_that_is_left_is_shown_from_its_beginning() -> None:
    assert str(Untouched("PK", "E5", "x" * 100, "tidak terbaca")) == f"PK!E5: «{'x' * 80}…» dibiarkan: tidak terbaca"


def test_a_year_is_shown_as_one() -> None:
    """2024, not 2.024."""
    (change,) = result({"target": 90, "satuan": "%"}, tahun=" 2024 ").changes
    assert (change.after, str(change)) == (Decimal(2024), f"Identitas!{FORM.cell('tahun')}: « 2024 » → 2024 (tahun)")
