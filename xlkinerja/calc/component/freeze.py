"""Jadikan Nilai: formulas with a KIN_ function in the selected cells become what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import unohelper
from com.sun.star.document import XUndoAction

from . import contents, sentences
from .quiet import behind, unrecorded

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALL_RESULTS = 1 | 2 | 4  # com.sun.star.sheet.FormulaResult: values, texts, errors


def freeze(document: Any, title: str) -> str:
    """Replaces them and gives the message for the user."""
    rejected: list[str] = []
    errors: list[str] = []
    replaced = []
    chosen = list(_kin_areas(document.CurrentSelection))  # before other sheets come to the front
    with behind(document):
        for area in chosen:
            address = _address(area)
            if _locked(area):
                rejected.append(address)
                continue
            before, values = contents.recorded(area), area.getDataArray()
            if any(None in row for row in values):  # an error
                errors.append(address)
                continue
            unrecorded(document)
            contents.write_data(document, area, values)
            replaced.append((area.Spreadsheet.Name, area.RangeAddress, before, values))
    if replaced:
        document.UndoManager.addUndoAction(Freezing(title, document, replaced))
    return sentences.frozen(len(replaced), rejected, errors)


def _locked(area: Any) -> bool:
    if not area.Spreadsheet.isProtected():
        return False
    cells = (area.getCellByPosition(k, r) for r in range(area.Rows.Count) for k in range(area.Columns.Count))
    return any(cell.CellProtection.IsLocked for cell in cells)


def _kin_areas(selection: Any) -> Iterator[Any]:
    """Each selected cell with such a formula; array formulas as a whole, once."""
    if not hasattr(selection, "queryFormulaCells"):
        return
    seen = set()
    # LibreOffice 7.4 gives A1 where there is none in an area such as C1:D3
    with_formulas = [
        piece
        for area in list(selection.queryFormulaCells(_ALL_RESULTS))
        for piece in list(selection.queryIntersection(area.RangeAddress))
    ]
    for area in with_formulas:
        for r, row in enumerate(area.getFormulaArray()):
            for k, formula in enumerate(row):
                if "KIN_" not in formula.upper():
                    continue
                found = contents.array_of(area.getCellByPosition(k, r))
                found = found.Spreadsheet.getCellRangeByName(_address(found))  # a cell is a range, too
                if found.AbsoluteName not in seen:
                    seen.add(found.AbsoluteName)
                    yield found


def _address(area: Any) -> str:
    return str(area.AbsoluteName).rpartition(".")[2].replace("$", "")


class Freezing(unohelper.Base, XUndoAction):  # type: ignore[misc]
    """The entry of Jadikan Nilai in the undo list."""

    def __init__(self, title: str, document: Any, replaced: list[Any]) -> None:
        self.Title = title
        self._document, self._replaced = document, replaced

    def undo(self) -> None:
        """Puts the formulas back. Never raises; cells of a sheet that is gone or protected stay as they are."""
        self._each(lambda lembar, area, before, _: contents.restore(self._document, lembar, area, before))

    def redo(self) -> None:
        """Replaces them again. Never raises."""
        self._each(lambda _lembar, area, _before, values: contents.write_data(self._document, area, values))

    def _each(self, work: Any) -> None:
        with behind(self._document):
            for name, address, before, values in self._replaced:
                try:
                    lembar = self._document.Sheets.getByName(name)
                    area = lembar.getCellRangeByPosition(
                        address.StartColumn, address.StartRow, address.EndColumn, address.EndRow
                    )
                    unrecorded(self._document)
                    work(lembar, area, before, values)
                except Exception:  # noqa: BLE001, S112 - see undo
                    continue
