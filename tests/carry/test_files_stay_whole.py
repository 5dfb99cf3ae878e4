"""Files that people worked in at random: what they typed and every part that is not ours stays; twice is once."""

import io
import random
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from tests.addresses import PK, RA, RE, document, main
from tests.check.sets.random_set import arguments, draw
from xlkinerja.carry.writing import complete
from xlkinerja.pages.filling import template_bytes
from xlkinerja.tidy.tidying import tidied_bytes, tidy
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from

TYPED = ("", " ", "x", 0, 7, "97,5%", "=1+1", "#REF!", "Maksimal", "Persentase sesuatu yang lain", None, None)
WAYS = ((PK, RA, "rencana-aksi"), (PK, RE, "realisasi"))


def worked_in(seed: int, name: str, size: int) -> bytes:
    """A workbook of a random set after somebody typed, commented, hid, merged, filtered and added of their own."""
    acak = random.Random(seed)
    given = arguments(draw(seed, size), name) | {"prepared": size + 8}
    given["content"] = {**given["content"], main(name): given["content"][main(name)][: 1 + size // 2]}
    data = template_bytes(document(name), **given)
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    sheet, last = workbook[main(name)], len(document(name).main.columns)
    for _ in range(acak.randrange(30)):
        cell = sheet.cell(acak.randint(5, size + 12), acak.randint(1, last + 3))
        if not isinstance(cell, openpyxl.cell.cell.MergedCell):
            cell.value = acak.choice(TYPED)
    if acak.random() < 0.5:
        sheet.cell(5, 4).comment = Comment("Tanya Subbagian Data", "Kantor")
        sheet.cell(size + 6, 4).comment = Comment("Menyusul", "Kantor")
    if acak.random() < 0.5:
        sheet.auto_filter.ref = f"A4:H{size + 8}"
        sheet.row_dimensions[acak.randint(5, size + 8)].hidden = True
    if acak.random() < 0.3:
        row = acak.randint(5, size + 8)
        sheet.merge_cells(start_row=row, end_row=row + 1, start_column=4, end_column=5)
    if acak.random() < 0.4:
        sheet.cell(4, last + 2).value = "Catatan kantor"
        sheet.cell(size + 15, 3).value = "Mengetahui"
    if acak.random() < 0.4:
        own = workbook.create_sheet("Lembar kantor")
        own["A1"].value = f"='{main(name)}'!H5*2"
        own.conditional_formatting.add("A1:A9", openpyxl.formatting.rule.CellIsRule("greaterThan", ["1"]))
    if acak.random() < 0.3:
        for each in workbook:
            each.protection.set_password("rahasia")
            each.protection.enable()
    if acak.random() < 0.3:
        sheet._WorkbookChild__title = main(name).upper()
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def cells(data: bytes) -> dict[tuple[str, str], tuple[object, ...]]:
    """Value, formula and number format of every cell."""
    package = Package.from_bytes(data)
    return {
        (sheet.name, ref): (cell.value, cell.formula, cell.format)
        for sheet in package.sheets
        for ref, cell in package.read_sheet(sheet.name).cells.items()
    }


def foreign(before: bytes, after: bytes, more: frozenset[str] = frozenset()) -> list[str]:
    """The parts that differ and hold none of our sheets."""
    package, old, new = Package.from_bytes(before), parts(before), parts(after)
    ours = {package.workbook_part, *(s.part for s in package.sheets if s.name != "Lembar kantor")} | more
    return [n for n in old if old[n] != new.get(n) and n not in ours] + [n for n in new if n not in old]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way[2])
@pytest.mark.parametrize("seed", range(12))
def test_carrying_over_keeps_a_file_whole(seed: int, way: tuple[str, str, str]) -> None:
    """Cells that held something hold it still, but for the values of formulas."""
    origin, name, target = way
    size = 2 + seed % 7
    data, pk = worked_in(seed, name, size), draw(seed, size).books[origin]
    carry = complete(data, pk, target, name=name)
    before, after = cells(data), cells(carry.data)
    for place, (value, formula, form) in before.items():
        if formula is not None or str(value if value is not None else "").strip():
            assert after[place][1:] == (formula, form), place
            assert formula is not None or after[place][0] == value, place
    assert foreign(data, carry.data) == []
    again = complete(carry.data, pk, target, name=name)
    assert (again.data, again.plan.written) == (carry.data, 0)


@pytest.mark.parametrize("name", [PK, RE])
@pytest.mark.parametrize("seed", range(8))
def test_tidying_keeps_a_file_whole(seed: int, name: str) -> None:
    """Only the cells that are named change, but for the values of formulas; a second run finds nothing."""
    data = worked_in(seed, name, 2 + seed)
    package = Package.from_bytes(data)
    book = book_from(package, Path(name))
    tidied = tidy(book)
    result = tidied_bytes(package, book, tidied)
    named = {(c.lembar.casefold(), c.sel) for c in tidied.changes}
    before, after = cells(data), cells(result)
    for (sheet, ref), (value, formula, form) in before.items():
        if (sheet.casefold(), ref) not in named:
            assert after[sheet, ref][1:] == (formula, form)
            assert formula is not None or after[sheet, ref][0] == value
    assert foreign(data, result, frozenset({"xl/styles.xml"})) == []
    again = Package.from_bytes(result)
    assert tidy(book_from(again, Path(name))).changes == ()
