"""Jadikan Nilai: formulas with a KIN_ function in the selected cells become what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import unohelper
from com.sun.star.document import XUndoAction

from . import contents, sentences
from .quiet import behind, unrecorded

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEMUA_HASIL = 1 | 2 | 4  # com.sun.star.sheet.FormulaResult: values, texts, errors


def freeze(document: Any, title: str) -> str:
    """Replaces them and gives the message for the user."""
    rejected: list[str] = []
    errors: list[str] = []
    replaced = []
    terpilih = list(_daerah_kin(document.CurrentSelection))  # before other sheets come to the front
    with behind(document):
        for area in terpilih:
            address = _alamat(area)
            if _terkunci(area):
                rejected.append(address)
                continue
            semula, value = contents.recorded(area), area.getDataArray()
            if any(None in row for row in value):  # an error
                errors.append(address)
                continue
            unrecorded(document)
            contents.write_data(document, area, value)
            replaced.append((area.Spreadsheet.Name, area.RangeAddress, semula, value))
    if replaced:
        document.UndoManager.addUndoAction(Freezing(title, document, replaced))
    return sentences.frozen(len(replaced), rejected, errors)


def _terkunci(area: Any) -> bool:
    if not area.Spreadsheet.isProtected():
        return False
    every = (area.getCellByPosition(k, r) for r in range(area.Rows.Count) for k in range(area.Columns.Count))
    return any(sel.CellProtection.IsLocked for sel in every)


def _daerah_kin(choices: Any) -> Iterator[Any]:
    """Each selected cell with such a formula; array formulas as a whole, once."""
    if not hasattr(choices, "queryFormulaCells"):
        return
    sudah = set()
    # LibreOffice 7.4 gives A1 where there is none in an area such as C1:D3
    berumus = [
        potongan
        for area in list(choices.queryFormulaCells(_SEMUA_HASIL))
        for potongan in list(choices.queryIntersection(area.RangeAddress))
    ]
    for area in berumus:
        for r, row in enumerate(area.getFormulaArray()):
            for k, formula in enumerate(row):
                if "KIN_" not in formula.upper():
                    continue
                one = contents.array_of(area.getCellByPosition(k, r))
                one = one.Spreadsheet.getCellRangeByName(_alamat(one))  # a cell is a range, too
                if one.AbsoluteName not in sudah:
                    sudah.add(one.AbsoluteName)
                    yield one


def _alamat(area: Any) -> str:
    return str(area.AbsoluteName).rpartition(".")[2].replace("$", "")


class Freezing(unohelper.Base, XUndoAction):  # type: ignore[misc]
    """The entry of Jadikan Nilai in the undo list."""

    def __init__(self, title: str, document: Any, replaced: list[Any]) -> None:
        self.Title = title
        self._dokumen, self._diganti = document, replaced

    def undo(self) -> None:
        """Puts the formulas back. Never raises; cells of a sheet that is gone or protected stay as they are."""
        self._semua(lambda lembar, area, semula, _: contents.restore(self._dokumen, lembar, area, semula))

    def redo(self) -> None:
        """Replaces them again. Never raises."""
        self._semua(lambda _lembar, area, _semula, value: contents.write_data(self._dokumen, area, value))

    def _semua(self, kerja: Any) -> None:
        with behind(self._dokumen):
            for name, address, semula, value in self._diganti:
                try:
                    lembar = self._dokumen.Sheets.getByName(name)
                    area = lembar.getCellRangeByPosition(
                        address.StartColumn, address.StartRow, address.EndColumn, address.EndRow
                    )
                    unrecorded(self._dokumen)
                    kerja(lembar, area, semula, value)
                except Exception:  # noqa: BLE001, S112 - see undo
                    continue
