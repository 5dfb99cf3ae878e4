"""What people do to a workbook by mistake, as Excel leaves it: formulas follow, and lead nowhere where nothing is."""

import io
import re
from collections.abc import Callable

from openpyxl import Workbook
from openpyxl.utils import column_index_from_string, get_column_letter

from tests.excel.sel_excel import terbuka
from xlkinerja.workbook.package import ErrorValue, Package
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.patches.content import Formula

_ADDRESS = re.compile(r"(?<![A-Za-z_.])(\$?)([A-Z]{1,3})(\$?)([0-9]+)(?![A-Za-z0-9_(])")


def edited(data: bytes, edit: Callable[[Workbook], object]) -> bytes:
    """The workbook opened, changed and saved by another program."""
    book = terbuka(data)
    edit(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def without_column(data: bytes, sheet: str, letter: str) -> bytes:
    """A column deleted: those behind it move, formulas that read it show #REF!."""
    gone = column_index_from_string(letter)

    def moved(match: re.Match[str]) -> str:
        column = column_index_from_string(match[2])
        if column == gone:
            return "#REF!"
        return f"{match[1]}{get_column_letter(column - (column > gone))}{match[3]}{match[4]}"

    def edit(book: Workbook) -> None:
        page = book[sheet]
        for rule in list(page.data_validations.dataValidation):
            areas = [a for a in str(rule.sqref).split() if re.match("[A-Z]+", a)[0] != letter]
            if not areas:
                page.data_validations.dataValidation.remove(rule)
        page.delete_cols(gone)
        for number in range(gone, page.max_column + 1):
            here, behind = (page.column_dimensions[get_column_letter(n)] for n in (number, number + 1))
            here.width, here.hidden, here.outlineLevel = behind.width, behind.hidden, behind.outlineLevel
        for other in book.worksheets:
            for row in other.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str) and cell.value.startswith("="):
                        text = cell.value
                        if other is page:
                            cell.value = _ADDRESS.sub(moved, text)
                        else:
                            cell.value = re.sub(
                                rf"('{sheet}'!)(\S+?)(?=[,)\s]|$)", lambda m: m[1] + _ADDRESS.sub(moved, m[2]), text
                            )

    data = edited(data, edit)
    cells = Package.from_bytes(data).read_sheet(sheet).cells
    broken = {ref: c.formula for ref, c in cells.items() if c.formula and "#REF!" in c.formula}
    return patch(data, {sheet: {ref: Formula(text, ErrorValue("#REF!")) for ref, text in broken.items()}})


def without_sheet(data: bytes, sheet: str) -> bytes:
    """A sheet deleted: names that lead to it show #REF!, and so do the formulas that read them."""

    def edit(book: Workbook) -> None:
        del book[sheet]
        for name in book.defined_names.values():
            if name.attr_text.startswith((f"{sheet}!", f"'{sheet}'!")):
                name.attr_text = "#REF!" + name.attr_text.partition("!")[2]

    data = edited(data, edit)
    lost = {n for n, t in Package.from_bytes(data).defined_names.items() if "#REF!" in t}
    wrong: dict[str, dict[str, Formula]] = {}
    package = Package.from_bytes(data)
    for info in package.sheets:
        for ref, cell in package.read_sheet(info.name).cells.items():
            if cell.formula and any(re.search(rf"\b{n}\b", cell.formula) for n in lost):
                wrong.setdefault(info.name, {})[ref] = Formula(cell.formula, ErrorValue("#REF!"))
    return patch(data, wrong) if wrong else data
