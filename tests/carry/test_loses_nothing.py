"""Whatever an office has typed into a target, carrying into it changes none of it, and twice is once."""

import random

import pytest

from tests.addresses import LALU, PK, RA, RE, RKT, document, main
from tests.check.sets.paper import Paper, written
from tests.check.sets.random_set import arguments, draw
from xlkinerja.carry.plan import Plan
from xlkinerja.carry.writing import plan_into
from xlkinerja.workbook.address import column_letter, split_ref
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.errors import PatchRefused

SEEDS = range(24)
#: What people type: values, words, formulas, blanks, errors; and what they leave.
TYPED = ("", " ", "x", 0, 7, "97,5%", "=1+1", "#REF!", "Maksimal", "Persentase sesuatu yang lain", None, None, None)
WAYS = ((RKT, PK, "pk"), (PK, RA, "rencana-aksi"), (PK, RE, "realisasi"), (LALU, RE, "realisasi"))


def edited(seed: int, name: str, size: int) -> Paper:
    """A workbook of the set after somebody has worked in it: cells typed over, emptied, rows taken out, notes."""
    acak = random.Random(seed)
    drawn = draw(seed, size)
    paper = written(document(name).kode, **arguments(drawn, name))
    sheet, columns = main(name), len(document(name).main.columns)
    for _ in range(acak.randrange(40)):
        sel = f"{column_letter(acak.randint(1, columns + 2))}{acak.randint(5, size + 12)}"
        value = acak.choice(TYPED)
        if value is None:
            paper.set(sheet, sel, None)
        else:
            paper.type(sheet, sel, value)
    if acak.random() < 0.4:
        paper.shift_rows(sheet, acak.randint(5, size + 4), acak.randint(1, 3))
    if acak.random() < 0.2:
        row = acak.randint(5, size + 8)
        paper.change(sheet, merges=(f"D{row}:E{row + 1}",))
    return paper


def carried(paper: Paper, source: Book, target: str) -> Plan | None:
    try:
        return plan_into(paper, paper.book("tujuan.xlsx"), source, target)  # type: ignore[arg-type]
    except PatchRefused:
        return None


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way[0]}-{way[1]}")
@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_typed_is_touched(seed: int, way: tuple[str, str, str]) -> None:
    origin, name, target = way
    size = 1 + seed % 9
    paper = edited(seed, name, size)
    before = {sheet.name: dict(paper.cells(sheet.name)) for sheet in paper.sheets}
    plan = carried(paper, draw(seed, size).books[origin], target)
    if plan is None:
        return
    computed = {
        letter for c in document(name).main.columns if c.computed for letter in [document(name).main.letters[c.key]]
    }
    for sheet, cells in plan.cells.items():
        for sel, one in cells.items():
            old = before[sheet].get(sel)
            assert old is None or (old.formula is None and not str(old.value or "").strip() and old.value != 0), sel
            assert sheet != main(name) or sel.rstrip("0123456789") not in computed
            paper.write(sheet, sel, one.value)  # type: ignore[arg-type]
    again = carried(paper, draw(seed, size).books[origin], target)
    assert again is not None
    assert (again.written, again.new) == (0, [])
    assert again.asked == plan.asked
    assert again.differing == plan.differing


@pytest.mark.parametrize("seed", SEEDS)
def test_an_untouched_set_needs_nothing(seed: int) -> None:
    """The documents of a set without a fault hold what the one before gives, but for who is responsible."""
    size = 1 + seed % 9
    drawn = draw(seed, size)
    for origin, name, target in WAYS[:3]:
        plan = carried(written(document(name).kode, **arguments(drawn, name)), drawn.books[origin], target)
        assert plan is not None
        assert (plan.new, plan.asked, plan.vanished) == ([], [], [])


@pytest.mark.parametrize("seed", SEEDS)
def test_an_empty_target_gets_every_indikator(seed: int) -> None:
    """A blank workbook of the same office: each indikator once, in order, below no other row."""
    size = 1 + seed % 9
    drawn = draw(seed, size)
    given = arguments(drawn, RE) | {"content": {}}
    paper = written("Realisasi", **given)
    plan = carried(paper, drawn.books[PK], "realisasi")
    assert plan is not None
    for sheet, cells in plan.cells.items():
        for sel, one in cells.items():
            paper.write(sheet, sel, one.value)  # type: ignore[arg-type]
    there, here = drawn.books[PK], paper.book("Realisasi.xlsx")
    assert [r["indikator"].text for r in here.indikator] == [r["indikator"].text for r in there.indikator]
    assert [r.sasaran for r in here.indikator] == [r.sasaran for r in there.indikator]
    assert [split_ref(r["indikator"].ref)[1] for r in here.indikator] == list(range(5, 5 + len(here.indikator)))
