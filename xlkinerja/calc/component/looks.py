"""Looks in a document: whole rows from another document, a new sheet in front, colours, print areas."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from . import sentences
from .contents import ISI
from .quiet import tanpa_catatan

_HURUF = ("CharFontName", "CharHeight", "CharColor", "CharWeight", "HoriJustify", "VertJustify", "IsTextWrapped")
_TANPA_WARNA = -1
_GAYA_HALAMAN, _GAYA_SEL = "PageStyles", "CellStyles"
#: A name that LibreOffice keeps of an .xlsx beside the print areas, and writes in addition to them.
_NAMA_CETAK = "_xlnm.Print_Area"


def salin_baris(dokumen: Any, asal: Any, nama: str, tempat: str) -> None:
    """Gives rows ("1:52") of a sheet the looks, merges and heights of those in another document; they become empty.

    LibreOffice copies cells within a document only, so the sheet is a guest at the end meanwhile.
    """
    sasaran, sumber = dokumen.Sheets.getByName(nama), asal.Sheets.getByName(nama)
    awal, akhir = (int(n) - 1 for n in tempat.split(":"))
    kolom = max(_kolom_akhir(sasaran), _kolom_akhir(sumber))
    rupa_baris = [_baris(sumber, n) for n in range(awal, akhir + 1)]  # emptied rows change theirs
    sumber.unprotect("")
    sumber.getCellRangeByPosition(0, awal, kolom, akhir).clearContents(ISI)  # formulas would point to the other file
    tamu = _sisipkan(dokumen, asal, nama, dokumen.Sheets.Count)
    try:
        tujuan = sasaran.getCellByPosition(0, awal).getCellAddress()
        tanpa_catatan(dokumen)
        sasaran.copyRange(tujuan, tamu.getCellRangeByPosition(0, awal, kolom, akhir).RangeAddress)
        _tinggi(dokumen, sasaran, awal, rupa_baris)
    finally:
        tanpa_catatan(dokumen)
        dokumen.Sheets.removeByName(tamu.Name)


def _kolom_akhir(lembar: Any) -> int:
    penunjuk = lembar.createCursor()
    penunjuk.gotoEndOfUsedArea(False)
    return int(penunjuk.RangeAddress.EndColumn)


def _sisipkan(dokumen: Any, asal: Any, nama: str, letak: int) -> Any:
    sebelum = set(dokumen.Sheets.ElementNames)
    with suppress(Exception):
        dokumen.Sheets.importSheet(asal, nama, letak)
    baru = [n for n in dokumen.Sheets.ElementNames if n not in sebelum]
    if not baru:
        raise RuntimeError(f"lembar {nama} tidak dapat disisipkan")
    tanpa_catatan(dokumen)
    tamu = dokumen.Sheets.getByName(baru[0])
    tamu.unprotect("")
    tanpa_catatan(dokumen)
    return tamu


def _baris(lembar: Any, n: int) -> tuple[int, bool]:
    baris = lembar.Rows.getByIndex(n)
    return baris.Height, bool(baris.IsVisible)


def _tinggi(dokumen: Any, lembar: Any, awal: int, mau: list[tuple[int, bool]]) -> None:
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
            baris = lembar.getCellRangeByPosition(0, awal + mulai, 0, awal + n - 1).Rows
            for sifat, nilai in zip(("Height", "IsVisible"), mau[mulai]):
                tanpa_catatan(dokumen)
                baris.setPropertyValue(sifat, nilai)
        mulai = n


def setinggi_isi(dokumen: Any, daerah: Any) -> None:
    """Gives the rows of an area that follow their contents the height of those."""
    semua = daerah.Rows
    pas = [bool(semua.getByIndex(n).OptimalHeight) for n in range(semua.Count)]
    mulai = 0
    for n in range(1, len(pas) + 1):
        if n == len(pas) or pas[n] != pas[mulai]:
            if pas[mulai]:
                tanpa_catatan(dokumen)
                daerah.getCellRangeByPosition(0, mulai, 0, n - 1).Rows.OptimalHeight = True
            mulai = n


def lembar_baru(dokumen: Any, pembawa: Any) -> str:
    """Puts the first sheet of the carrier before all others, with its page, panes and repeated rows; its name."""
    if dokumen.isProtected():  # LibreOffice would insert it all the same
        raise RuntimeError(sentences.STRUKTUR)
    asal = pembawa.Sheets.getByIndex(0)
    nama: str = asal.Name
    _namai_gaya_bersyarat(pembawa, asal)
    baru = _sisipkan(dokumen, pembawa, nama, 0)
    if baru.Name != nama:
        dokumen.Sheets.removeByName(baru.Name)
        raise RuntimeError(f"lembar {nama} sudah ada")
    _pasang_bersyarat(dokumen, baru)
    baru.PageStyle = _gaya_halaman(dokumen, pembawa, asal)
    tanpa_catatan(dokumen)
    baru.setTitleRows(asal.getTitleRows())
    tanpa_catatan(dokumen)
    baru.setPrintTitleRows(asal.getPrintTitleRows())
    tanpa_catatan(dokumen)
    baris, kolom = _beku(pembawa.CurrentController, asal)
    dokumen.CurrentController.setActiveSheet(baru)
    if baris or kolom:
        dokumen.CurrentController.freezeAtPosition(kolom, baris)
    return nama


def _beku(tampilan: Any, lembar: Any) -> tuple[int, int]:
    tampilan.setActiveSheet(lembar)
    return (tampilan.getSplitRow(), tampilan.getSplitColumn()) if tampilan.hasFrozenPanes() else (0, 0)


def _gaya_halaman(dokumen: Any, pembawa: Any, asal: Any) -> str:
    """The page style of a sheet, copied under the name of the sheet; headers and footers are those of a new style."""
    sumber = pembawa.StyleFamilies.getByName(_GAYA_HALAMAN).getByName(asal.PageStyle)
    gaya = dokumen.StyleFamilies.getByName(_GAYA_HALAMAN)
    nama: str = asal.Name
    if not gaya.hasByName(nama):
        gaya.insertByName(nama, dokumen.createInstance("com.sun.star.style.PageStyle"))
    tujuan = gaya.getByName(nama)
    for sifat in sumber.PropertySetInfo.Properties:
        with suppress(Exception):  # those that only read, or that belong to the other document
            tujuan.setPropertyValue(sifat.Name, sumber.getPropertyValue(sifat.Name))
    return nama


def _namai_gaya_bersyarat(pembawa: Any, lembar: Any) -> None:
    """Makes the styles of the conditional formats of a sheet ready for another document.

    LibreOffice counts them in each document (ConditionalStyle_1), so the sheet would get the looks of others there; and
    it would take letters and alignment from the style Default of that document in place of the cell's own.
    """
    gaya = pembawa.StyleFamilies.getByName(_GAYA_SEL)
    for aturan in lembar.ConditionalFormats.ConditionalFormats:
        awal = aturan.Range.RangeAddresses[0]
        sel = lembar.getCellByPosition(awal.StartColumn, awal.StartRow)
        for syarat in map(aturan.getByIndex, range(aturan.Count)):
            satu = gaya.getByName(syarat.StyleName)
            for sifat in _HURUF:
                satu.setPropertyValue(sifat, sel.getPropertyValue(sifat))
            satu.setName(f"{lembar.Name} {syarat.StyleName}")


def _gaya_bersyarat(dokumen: Any, nama: str) -> list[str]:
    ada = dokumen.StyleFamilies.getByName(_GAYA_SEL).ElementNames
    return [satu for satu in ada if satu.startswith(f"{nama} ConditionalStyle")]


def _pasang_bersyarat(dokumen: Any, lembar: Any) -> None:
    """Sets the conditional formats of an imported sheet once more: until then LibreOffice does not show them."""
    for aturan in list(lembar.ConditionalFormats.ConditionalFormats):
        for alamat in aturan.Range.RangeAddresses:
            daerah = lembar.getCellRangeByPosition(alamat.StartColumn, alamat.StartRow, alamat.EndColumn, alamat.EndRow)
            tanpa_catatan(dokumen)
            daerah.ConditionalFormat = daerah.ConditionalFormat
    tanpa_catatan(dokumen)


def hapus_lembar(dokumen: Any, nama: str) -> None:
    """Removes a sheet and the styles that `lembar_baru` made for it; nothing where there is none."""
    if not dokumen.Sheets.hasByName(nama):
        return
    dokumen.Sheets.removeByName(nama)
    tanpa_catatan(dokumen)
    if dokumen.Sheets.hasByName(nama):
        raise RuntimeError(f"lembar {nama} tidak dapat dihapus")
    gaya = dokumen.StyleFamilies.getByName(_GAYA_HALAMAN)
    if gaya.hasByName(nama) and nama not in [lembar.PageStyle for lembar in dokumen.Sheets]:
        gaya.removeByName(nama)
    sel = dokumen.StyleFamilies.getByName(_GAYA_SEL)
    for satu in _gaya_bersyarat(dokumen, nama):
        sel.removeByName(satu)


def warnai(dokumen: Any, lembar: Any, tempat: str, nilai: str) -> None:
    """Background of cells ("A1,B2:C3"): six hexadecimal digits, "" for none."""
    daerah = dokumen.createInstance("com.sun.star.sheet.SheetCellRanges")
    daerah.addRangeAddresses(_alamat(lembar, tempat), False)
    daerah.CellBackColor = int(nilai, 16) if nilai else _TANPA_WARNA


def cetak(dokumen: Any, lembar: Any, nilai: str) -> None:
    """Sets the print areas ("A1:Q30,R1:W30")."""
    if lembar.NamedRanges.hasByName(_NAMA_CETAK):
        lembar.NamedRanges.removeByName(_NAMA_CETAK)
        tanpa_catatan(dokumen)
    lembar.setPrintAreas(_alamat(lembar, nilai))


def _alamat(lembar: Any, tempat: str) -> tuple[Any, ...]:
    return tuple(lembar.getCellRangeByName(satu).RangeAddress for satu in tempat.split(",") if satu)
