"""Contents of cells: as Excel's Range.Formula takes them, as LibreOffice takes them, and as they were before."""

from __future__ import annotations

from typing import Any, NamedTuple

#: com.sun.star.sheet.AddressConvention
_API, _OOXML = 0, 3


class Rekaman(NamedTuple):
    """The contents of an area: what setFormulaArray takes, and the array formulas that touch it."""

    isi: tuple[tuple[str, ...], ...]
    #: First column and row, last column and row, formula.
    larik: tuple[tuple[int, int, int, int, str], ...]


class Penerjemah:
    """Turns formulas of Excel files into formulas as LibreOffice's programming interface spells them."""

    def __init__(self, dokumen: Any) -> None:
        self._baca, self._tulis = _pengurai(dokumen, _OOXML), _pengurai(dokumen, _API)

    def rumus(self, rumus: str, alamat: Any) -> str:
        """A formula (or a bare reference) without its equals sign, as it stands in the cell at this address."""
        return str(self._tulis.printFormula(self._baca.parseFormula(rumus, alamat), alamat))

    def isi(self, nilai: Any, alamat: Any) -> str:
        """One value for setFormulaArray, which would take a bare text for what it looks like."""
        if isinstance(nilai, bool):
            return "=TRUE()" if nilai else "=FALSE()"
        if not isinstance(nilai, str):
            return repr(float(nilai))
        if nilai.startswith("="):
            return "=" + self.rumus(nilai[1:], alamat)
        teks = nilai[1:] if nilai.startswith("'") else nilai
        return "'" + teks if teks else ""


def _pengurai(dokumen: Any, cara: int) -> Any:
    pengurai = dokumen.createInstance("com.sun.star.sheet.FormulaParser")
    pengurai.FormulaConvention = cara
    pengurai.CompileEnglish = True
    return pengurai


def tulis(penerjemah: Penerjemah, daerah: Any, isi: Any) -> None:
    """Writes rows of values in Excel's spelling into an area of that size."""
    alamat = daerah.getCellByPosition(0, 0).getCellAddress()
    kolom, baris = alamat.Column, alamat.Row
    semua = []
    for r, deret in enumerate(isi):
        teks = []
        for k, nilai in enumerate(deret):
            alamat.Column, alamat.Row = kolom + k, baris + r
            teks.append(penerjemah.isi(nilai, alamat))
        semua.append(tuple(teks))
    daerah.setFormulaArray(tuple(semua))


def rekam(daerah: Any) -> Rekaman:
    """What stands in an area now. Letters with looks of their own inside a text are not kept."""
    larik: dict[tuple[int, int], tuple[int, int, int, int, str]] = {}
    semua = []
    for r, (rumus, nilai) in enumerate(zip(daerah.getFormulaArray(), daerah.getDataArray())):
        teks = []
        for k, (f, n) in enumerate(zip(rumus, nilai)):
            milik = _larik(daerah.getCellByPosition(k, r)) if f[:2] == "{=" else None
            if milik:
                larik[milik[:2]] = milik
                teks.append("")
            elif f[:1] == "=":
                teks.append(f)
            elif isinstance(n, float):
                teks.append(repr(n))
            else:
                teks.append(f"'{n}" if n else "")
        semua.append(tuple(teks))
    return Rekaman(tuple(semua), tuple(larik.values()))


def _larik(sel: Any) -> tuple[int, int, int, int, str] | None:
    rumus = sel.getArrayFormula()
    if not rumus:
        return None
    daerah = larik_dari(sel).RangeAddress
    return daerah.StartColumn, daerah.StartRow, daerah.EndColumn, daerah.EndRow, rumus.strip("{}")


def larik_dari(sel: Any) -> Any:
    """The whole area of the array formula that a cell belongs to; the cell where it belongs to none."""
    if not sel.getArrayFormula():
        return sel
    penunjuk = sel.Spreadsheet.createCursorByRange(sel)
    penunjuk.collapseToCurrentArray()
    return penunjuk


def pulihkan(lembar: Any, daerah: Any, rekaman: Rekaman) -> None:
    """Puts back what `rekam` saw."""
    daerah.setFormulaArray(rekaman.isi)
    for k1, r1, k2, r2, rumus in rekaman.larik:
        lembar.getCellRangeByPosition(k1, r1, k2, r2).setArrayFormula(rumus)
