"""Jadikan Nilai: formulas with a KIN_ function in the selected cells become what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import unohelper
from com.sun.star.document import XUndoAction

from . import contents, sentences
from .quiet import di_belakang, tanpa_catatan

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEMUA_HASIL = 1 | 2 | 4  # com.sun.star.sheet.FormulaResult: values, texts, errors


def bekukan(dokumen: Any, judul: str) -> str:
    """Replaces them and gives the message for the user."""
    tertolak: list[str] = []
    galat: list[str] = []
    diganti = []
    terpilih = list(_daerah_kin(dokumen.CurrentSelection))  # before other sheets come to the front
    with di_belakang(dokumen):
        for daerah in terpilih:
            alamat = _alamat(daerah)
            if _terkunci(daerah):
                tertolak.append(alamat)
                continue
            semula, nilai = contents.rekam(daerah), daerah.getDataArray()
            if any(None in baris for baris in nilai):  # an error
                galat.append(alamat)
                continue
            tanpa_catatan(dokumen)
            contents.tulis_data(dokumen, daerah, nilai)
            diganti.append((daerah.Spreadsheet.Name, daerah.RangeAddress, semula, nilai))
    if diganti:
        dokumen.UndoManager.addUndoAction(Pembekuan(judul, dokumen, diganti))
    return sentences.dibekukan(len(diganti), tertolak, galat)


def _terkunci(daerah: Any) -> bool:
    if not daerah.Spreadsheet.isProtected():
        return False
    semua = (daerah.getCellByPosition(k, r) for r in range(daerah.Rows.Count) for k in range(daerah.Columns.Count))
    return any(sel.CellProtection.IsLocked for sel in semua)


def _daerah_kin(pilihan: Any) -> Iterator[Any]:
    """Each selected cell with such a formula; array formulas as a whole, once."""
    if not hasattr(pilihan, "queryFormulaCells"):
        return
    sudah = set()
    # LibreOffice 7.4 gives A1 where there is none in an area such as C1:D3
    berumus = [
        potongan
        for daerah in list(pilihan.queryFormulaCells(_SEMUA_HASIL))
        for potongan in list(pilihan.queryIntersection(daerah.RangeAddress))
    ]
    for daerah in berumus:
        for r, baris in enumerate(daerah.getFormulaArray()):
            for k, rumus in enumerate(baris):
                if "KIN_" not in rumus.upper():
                    continue
                satu = contents.larik_dari(daerah.getCellByPosition(k, r))
                satu = satu.Spreadsheet.getCellRangeByName(_alamat(satu))  # a cell is a range, too
                if satu.AbsoluteName not in sudah:
                    sudah.add(satu.AbsoluteName)
                    yield satu


def _alamat(daerah: Any) -> str:
    return str(daerah.AbsoluteName).rpartition(".")[2].replace("$", "")


class Pembekuan(unohelper.Base, XUndoAction):  # type: ignore[misc]
    """The entry of Jadikan Nilai in the undo list."""

    def __init__(self, judul: str, dokumen: Any, diganti: list[Any]) -> None:
        self.Title = judul
        self._dokumen, self._diganti = dokumen, diganti

    def undo(self) -> None:
        """Puts the formulas back. Never raises; cells of a sheet that is gone or protected stay as they are."""
        self._semua(lambda lembar, daerah, semula, _: contents.pulihkan(self._dokumen, lembar, daerah, semula))

    def redo(self) -> None:
        """Replaces them again. Never raises."""
        self._semua(lambda _lembar, daerah, _semula, nilai: contents.tulis_data(self._dokumen, daerah, nilai))

    def _semua(self, kerja: Any) -> None:
        with di_belakang(self._dokumen):
            for nama, alamat, semula, nilai in self._diganti:
                try:
                    lembar = self._dokumen.Sheets.getByName(nama)
                    daerah = lembar.getCellRangeByPosition(
                        alamat.StartColumn, alamat.StartRow, alamat.EndColumn, alamat.EndRow
                    )
                    tanpa_catatan(self._dokumen)
                    kerja(lembar, daerah, semula, nilai)
                except Exception:  # noqa: BLE001, S112 - see undo
                    continue
