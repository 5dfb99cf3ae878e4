"""Looks in a document: whole rows from another document, a new sheet in front, colours, print areas."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from . import sentences
from .contents import CONTENTS
from .quiet import unrecorded

_HURUF = ("CharFontName", "CharHeight", "CharColor", "CharWeight", "HoriJustify", "VertJustify", "IsTextWrapped")
_TANPA_WARNA = -1
_GAYA_HALAMAN, _GAYA_SEL = "PageStyles", "CellStyles"
#: A name that LibreOffice keeps of an .xlsx beside the print areas, and writes in addition to them.
_NAMA_CETAK = "_xlnm.Print_Area"


def copy_rows(document: Any, origin: Any, name: str, place: str) -> None:
    """Gives rows ("1:52") of a sheet the looks, merges and heights of those in another document; they become empty.

    LibreOffice copies cells within a document only, so the sheet is a guest at the end meanwhile.
    """
    sasaran, sumber = document.Sheets.getByName(name), origin.Sheets.getByName(name)
    awal, akhir = (int(n) - 1 for n in place.split(":"))
    column = max(_kolom_akhir(sasaran), _kolom_akhir(sumber))
    rupa_baris = [_baris(sumber, n) for n in range(awal, akhir + 1)]  # emptied rows change theirs
    sumber.unprotect("")
    sumber.getCellRangeByPosition(0, awal, column, akhir).clearContents(
        CONTENTS
    )  # formulas would point to the other file
    tamu = _sisipkan(document, origin, name, document.Sheets.Count)
    try:
        destination = sasaran.getCellByPosition(0, awal).getCellAddress()
        unrecorded(document)
        sasaran.copyRange(destination, tamu.getCellRangeByPosition(0, awal, column, akhir).RangeAddress)
        _tinggi(document, sasaran, awal, rupa_baris)
    finally:
        unrecorded(document)
        document.Sheets.removeByName(tamu.Name)


def _kolom_akhir(lembar: Any) -> int:
    penunjuk = lembar.createCursor()
    penunjuk.gotoEndOfUsedArea(False)
    return int(penunjuk.RangeAddress.EndColumn)


def _sisipkan(document: Any, origin: Any, name: str, letak: int) -> Any:
    sebelum = set(document.Sheets.ElementNames)
    with suppress(Exception):
        document.Sheets.importSheet(origin, name, letak)
    baru = [n for n in document.Sheets.ElementNames if n not in sebelum]
    if not baru:
        raise RuntimeError(f"lembar {name} tidak dapat disisipkan")
    unrecorded(document)
    tamu = document.Sheets.getByName(baru[0])
    tamu.unprotect("")
    unrecorded(document)
    return tamu


def _baris(lembar: Any, n: int) -> tuple[int, bool]:
    row = lembar.Rows.getByIndex(n)
    return row.Height, bool(row.IsVisible)


def _tinggi(document: Any, lembar: Any, awal: int, mau: list[tuple[int, bool]]) -> None:
    """Heights and visibility of rows, which copied cells do not bring; equal neighbours are set at once.

    A height that followed from the contents stays as it is from then on: LibreOffice would make rows without contents
    lower than those of a file just opened, and the chart over them as well.
    """
    ada = [_baris(lembar, awal + n) for n in range(len(mau))]
    mulai = 0
    for n in range(1, len(mau) + 1):
        if n < len(mau) and (mau[n], ada[n]) == (mau[mulai], ada[mulai]):
            continue
        if ada[mulai] != mau[mulai]:
            row = lembar.getCellRangeByPosition(0, awal + mulai, 0, awal + n - 1).Rows
            for properties, value in zip(("Height", "IsVisible"), mau[mulai]):
                unrecorded(document)
                row.setPropertyValue(properties, value)
        mulai = n


def fit_heights(document: Any, area: Any) -> None:
    """Gives the rows of an area that follow their contents the height of those."""
    every = area.Rows
    pas = [bool(every.getByIndex(n).OptimalHeight) for n in range(every.Count)]
    mulai = 0
    for n in range(1, len(pas) + 1):
        if n == len(pas) or pas[n] != pas[mulai]:
            if pas[mulai]:
                unrecorded(document)
                area.getCellRangeByPosition(0, mulai, 0, n - 1).Rows.OptimalHeight = True
            mulai = n


def new_sheet(document: Any, carrier: Any) -> str:
    """Puts the first sheet of the carrier before all others, with its page, panes and repeated rows; its name."""
    if document.isProtected():  # LibreOffice would insert it all the same
        raise RuntimeError(sentences.STRUCTURE)
    origin = carrier.Sheets.getByIndex(0)
    name: str = origin.Name
    _namai_gaya_bersyarat(carrier, origin)
    baru = _sisipkan(document, carrier, name, 0)
    if baru.Name != name:
        document.Sheets.removeByName(baru.Name)
        raise RuntimeError(f"lembar {name} sudah ada")
    _pasang_bersyarat(document, baru)
    baru.PageStyle = _gaya_halaman(document, carrier, origin)
    unrecorded(document)
    baru.setTitleRows(origin.getTitleRows())
    unrecorded(document)
    baru.setPrintTitleRows(origin.getPrintTitleRows())
    unrecorded(document)
    row, column = _beku(carrier.CurrentController, origin)
    document.CurrentController.setActiveSheet(baru)
    if row or column:
        document.CurrentController.freezeAtPosition(column, row)
    return name


def _beku(tampilan: Any, lembar: Any) -> tuple[int, int]:
    tampilan.setActiveSheet(lembar)
    return (tampilan.getSplitRow(), tampilan.getSplitColumn()) if tampilan.hasFrozenPanes() else (0, 0)


def _gaya_halaman(document: Any, carrier: Any, origin: Any) -> str:
    """The page style of a sheet, copied under the name of the sheet; headers and footers are those of a new style."""
    sumber = carrier.StyleFamilies.getByName(_GAYA_HALAMAN).getByName(origin.PageStyle)
    style = document.StyleFamilies.getByName(_GAYA_HALAMAN)
    name: str = origin.Name
    if not style.hasByName(name):
        style.insertByName(name, document.createInstance("com.sun.star.style.PageStyle"))
    destination = style.getByName(name)
    for properties in sumber.PropertySetInfo.Properties:
        with suppress(Exception):  # those that only read, or that belong to the other document
            destination.setPropertyValue(properties.Name, sumber.getPropertyValue(properties.Name))
    return name


def _namai_gaya_bersyarat(carrier: Any, lembar: Any) -> None:
    """Makes the styles of the conditional formats of a sheet ready for another document.

    LibreOffice counts them in each document (ConditionalStyle_1), so the sheet would get the looks of others there; and
    it would take letters and alignment from the style Default of that document in place of the cell's own.
    """
    style = carrier.StyleFamilies.getByName(_GAYA_SEL)
    for aturan in lembar.ConditionalFormats.ConditionalFormats:
        awal = aturan.Range.RangeAddresses[0]
        sel = lembar.getCellByPosition(awal.StartColumn, awal.StartRow)
        for syarat in map(aturan.getByIndex, range(aturan.Count)):
            one = style.getByName(syarat.StyleName)
            for properties in _HURUF:
                one.setPropertyValue(properties, sel.getPropertyValue(properties))
            one.setName(f"{lembar.Name} {syarat.StyleName}")


def _gaya_bersyarat(document: Any, name: str) -> list[str]:
    ada = document.StyleFamilies.getByName(_GAYA_SEL).ElementNames
    return [one for one in ada if one.startswith(f"{name} ConditionalStyle")]


def _pasang_bersyarat(document: Any, lembar: Any) -> None:
    """Sets the conditional formats of an imported sheet once more: until then LibreOffice does not show them."""
    for aturan in list(lembar.ConditionalFormats.ConditionalFormats):
        for address in aturan.Range.RangeAddresses:
            area = lembar.getCellRangeByPosition(
                address.StartColumn, address.StartRow, address.EndColumn, address.EndRow
            )
            unrecorded(document)
            area.ConditionalFormat = area.ConditionalFormat
    unrecorded(document)


def delete_sheet(document: Any, name: str) -> None:
    """Removes a sheet and the styles that `new_sheet` made for it; nothing where there is none."""
    if not document.Sheets.hasByName(name):
        return
    document.Sheets.removeByName(name)
    unrecorded(document)
    if document.Sheets.hasByName(name):
        raise RuntimeError(f"lembar {name} tidak dapat dihapus")
    style = document.StyleFamilies.getByName(_GAYA_HALAMAN)
    if style.hasByName(name) and name not in [lembar.PageStyle for lembar in document.Sheets]:
        style.removeByName(name)
    sel = document.StyleFamilies.getByName(_GAYA_SEL)
    for one in _gaya_bersyarat(document, name):
        sel.removeByName(one)


def paint(document: Any, lembar: Any, place: str, value: str) -> None:
    """Background of cells ("A1,B2:C3"): six hexadecimal digits, "" for none."""
    area = document.createInstance("com.sun.star.sheet.SheetCellRanges")
    area.addRangeAddresses(_alamat(lembar, place), False)
    area.CellBackColor = int(value, 16) if value else _TANPA_WARNA


def print_areas(document: Any, lembar: Any, value: str) -> None:
    """Sets the print areas ("A1:Q30,R1:W30")."""
    if lembar.NamedRanges.hasByName(_NAMA_CETAK):
        lembar.NamedRanges.removeByName(_NAMA_CETAK)
        unrecorded(document)
    lembar.setPrintAreas(_alamat(lembar, value))


def _alamat(lembar: Any, place: str) -> tuple[Any, ...]:
    return tuple(lembar.getCellRangeByName(one).RangeAddress for one in place.split(",") if one)
