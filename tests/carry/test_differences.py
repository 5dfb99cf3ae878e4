"""What changed between two versions of a document, worked out by hand."""

import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.check.sets.clean_set import IDENTITAS
from tests.check.sets.paper import written
from xlkinerja.carry.differences import (
    ADDED,
    CHANGED,
    TOTAL,
    VANISHED,
    Difference,
    Differences,
    NotComparableError,
    differences,
)
from xlkinerja.carry.differences_sheet import workbook
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KODE
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from
from xlkinerja.workbook.templates import Captioned

ROWS = (
    {"sasaran": "Meningkatnya layanan", "indikator": "Persentase layanan tepat waktu", "satuan": "%", "target": 90,
     "polarisasi": "Maksimal", "penanggung_jawab": "Subbagian Umum"},
    {"indikator": "Jumlah temuan audit", "satuan": "temuan", "target": 2, "polarisasi": "Minimal"},
    {"indikator": "Indeks kepuasan masyarakat", "satuan": "indeks", "target": 3.5, "polarisasi": "Maksimal"},
    {"indikator": "Opini BPK", "target": "WTP", "polarisasi": "Predikat"},
)  # fmt: skip
PROGRAM = ({"kode": "076.01.WA", "program": "Program Dukungan Manajemen", "anggaran": 1000},)


def pk(rows: Any = ROWS, program: Any = PROGRAM, name: str = "PK.xlsx", kode: str = "PK", **fields: object) -> Book:
    content = {"PK": rows, "Anggaran": program} if kode == "PK" else {}
    return written(kode, identitas={**IDENTITAS, **fields}, content=content, prepared=8).book(name)


def edited(n: int, **changes: object) -> list[dict[str, Any]]:
    return [{**row, **(changes if i == n else {})} for i, row in enumerate(ROWS)]


def between(rows: Any = ROWS, program: Any = PROGRAM, **fields: object) -> Differences:
    return differences(pk(), pk(rows, program, "PK2.xlsx", **fields))


def test_nothing_changed() -> None:
    """The same content gives no difference."""
    assert between() == Differences("PK.xlsx", "PK2.xlsx", (), ())


@pytest.mark.parametrize(
    ("n", "changes", "kolom", "awal", "baru"),
    [
        (0, {"target": 92.5}, "Target", "90%", "92,5%"),
        (1, {"satuan": "kasus"}, "Satuan", "temuan", "kasus"),
        (1, {"polarisasi": "Maksimal"}, "Polarisasi", "Minimal", "Maksimal"),
        (0, {"penanggung_jawab": "Subbagian Hukum"}, "Penanggung Jawab", "Subbagian Umum", "Subbagian Hukum"),
        (3, {"target": "WDP"}, "Target", "WTP", "WDP"),
    ],
)
def test_one_column(n: int, changes: dict[str, object], kolom: str, awal: str, baru: str) -> None:
    """A changed cell is one difference, with the column as the office calls it; a target shows its unit."""
    found = [d for d in between(edited(n, **changes)).found if d.column == kolom]
    assert found == [Difference("PK", CHANGED, str(ROWS[n]["indikator"]), kolom, awal, baru)]


def test_a_target_that_is_a_date_is_told_as_one() -> None:
    """45657 and 45688 in a format of dates are the last days of December 2024 and of January 2025."""
    both = []
    for number, name in ((45657, "PK.xlsx"), (45688, "PK2.xlsx")):
        day = Captioned(Decimal(number), "d mmmm yyyy")
        rows = [{"sasaran": "S", "indikator": "Selesai", "polarisasi": "Minimal", "target": day}]
        data = template_bytes(BY_KODE["PK"], identitas=IDENTITAS, content={"PK": rows}, prepared=2)
        both.append(book_from(Package.from_bytes(data), Path(name)))
    (one,) = differences(*both).targets
    assert (one.before, one.after) == ("31/12/2024", "31/01/2025")


def test_added_and_vanished() -> None:
    """Rows of one version only, in the list and in the table of targets."""
    new = {"indikator": "Jumlah desa binaan", "satuan": "desa", "target": 5, "polarisasi": "Maksimal"}
    result = between([*ROWS[:3], new])
    assert {(d.kind, d.subject) for d in result.found} == {(ADDED, "Jumlah desa binaan"), (VANISHED, "Opini BPK")}
    assert {(t.indikator, t.before, t.after) for t in result.targets} == {
        ("Jumlah desa binaan", "", "5 desa"), ("Opini BPK", "WTP", "")
    }  # fmt: skip


def test_a_reworded_row_is_doubtful() -> None:
    """A pair by likeness only says so."""
    result = between(edited(0, indikator="Persentase layanan yang selesai tepat waktu"))
    (change,) = result.found
    assert change.doubtful
    assert (change.before, change.after) == (
        "Persentase layanan tepat waktu",
        "Persentase layanan yang selesai tepat waktu",
    )
    assert "periksa" in str(change)


def test_money_with_totals() -> None:
    """1000 becomes 1500 and a program of 250 comes: together 1750."""
    program = [{**PROGRAM[0], "anggaran": 1500}, {"kode": "076.01.CQ", "program": "Program Pemilu", "anggaran": 250}]
    assert between(program=program).found == (
        Difference("Anggaran", CHANGED, "Program Dukungan Manajemen", "Anggaran", "Rp1.000", "Rp1.500"),
        Difference("Anggaran", ADDED, "Program Pemilu", "", "", "Rp250"),
        Difference("Anggaran", TOTAL, "Jumlah", "Anggaran", "Rp1.000", "Rp1.750"),
    )


def test_two_kinds_are_not_compared() -> None:
    """PK and RKT, and a file that is none of ours: a sentence."""
    with pytest.raises(NotComparableError, match="dokumen yang sama"):
        differences(pk(), pk(name="RKT.xlsx", kode="RKT"))


def test_other_indikator_altogether() -> None:
    """Documents that have nothing in common are one sentence, not a list of all rows."""
    rows = [
        {**r, "indikator": f"Hal lain sama sekali {c}", "sasaran": f"Urusan {c}"}
        for r, c in zip(ROWS, "abcd", strict=True)
    ]
    result = between(rows)
    assert result.found == ()
    assert "tidak dipasangkan" in result.notes[0]


def test_as_a_workbook() -> None:
    """The table of targets leaves Alasan to the office; a text that looks like a formula stays a text."""
    result = between(edited(0, target=92.5, penanggung_jawab="=1+1"))
    sheets = openpyxl.load_workbook(io.BytesIO(workbook(result)))
    rows = list(sheets["Perubahan Target"].iter_rows(min_row=4, max_row=5, max_col=5, values_only=True))
    assert rows == [
        ("No", "Indikator", "Target awal", "Target perubahan", "Alasan"),
        (1, "Persentase layanan tepat waktu", "90%", "92,5%", None),
    ]
    assert {c.data_type for row in sheets["Semua Perubahan"].iter_rows() for c in row if c.value == "=1+1"} == {"s"}
    assert workbook(result) == workbook(result)


def test_a_document_that_grew_is_compared() -> None:
    """A beginning of four rows and its completion: everything new is told, nothing is called another subject."""
    further = [{"indikator": f"Jumlah hal nomor {'abcdefghijklmnop'[n] * 9}", "target": n + 1} for n in range(12)]
    grown = differences(pk(), written(
        "PK", identitas=IDENTITAS, content={"PK": [*ROWS, *further], "Anggaran": PROGRAM}, prepared=20
    ).book("PK2.xlsx"))  # fmt: skip
    assert [d.kind for d in grown.found] == [ADDED] * 12
    assert grown.notes == ()


def test_another_subject_is_said_in_the_order_of_the_files() -> None:
    """None of the rows is the same; the counts stand in the order in which the files were named."""
    (note,) = between([{"sasaran": "Lain", "indikator": "Banyaknya pohon yang ditanam", "target": 7}]).notes
    assert note.startswith("Hanya 0 indikator yang sama (PK.xlsx 4 baris, PK2.xlsx 1 baris)")


@pytest.mark.parametrize(("before", "after"), [("laporan", "Laporan"), ("%", "persen")])
def test_the_same_target_in_another_spelling_of_its_unit(before: str, after: str) -> None:
    """A change of letters is no change of the target that an office must explain."""
    rows = [{"sasaran": "S", "indikator": "Jumlah hal", "target": 4, "satuan": satuan} for satuan in (before, after)]
    books = [
        written("PK", identitas=IDENTITAS, content={"PK": [row], "Anggaran": PROGRAM}, prepared=2).book(f"PK{n}.xlsx")
        for n, row in enumerate(rows)
    ]
    assert differences(*books).targets == ()
