"""Contents of cells: as Excel's Range.Formula takes them, as LibreOffice takes them, and as they were before.

Cells are written one by one, for setDataArray and setFormulaArray delete the notes of an area. A text that looks like a
number, a formula or a truth value gets the number format of texts from LibreOffice; it gets its old one back.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from .quiet import tanpa_catatan

#: com.sun.star.sheet.CellFlags: values, dates, texts, formulas; not notes.
ISI = 1 | 2 | 4 | 16
#: Longer texts are no numbers.
_ANGKA_TERPANJANG = 40
#: com.sun.star.sheet.AddressConvention
_API, _OOXML = 0, 3


class Rekaman(NamedTuple):
    """The contents of an area."""

    #: Numbers and texts; "" where a cell is empty or a formula.
    data: tuple[tuple[Any, ...], ...]
    #: Row, column (from 0 within the area), formula.
    rumus: tuple[tuple[int, int, str], ...]
    #: Array formulas that touch it: first column and row, last column and row (of the sheet), formula.
    larik: tuple[tuple[int, int, int, int, str], ...]


class Penerjemah:
    """Takes formulas as Excel files spell them."""

    def __init__(self, dokumen: Any) -> None:
        self.dokumen = dokumen
        self._baca, self._tulis = _pengurai(dokumen, _OOXML), _pengurai(dokumen, _API)

    def token(self, rumus: str, alamat: Any) -> Any:
        """A formula without its equals sign, for setTokens of the cell at this address."""
        return self._baca.parseFormula(rumus, alamat)

    def rujukan(self, rumus: str, alamat: Any) -> str:
        """A reference as LibreOffice's charts spell it."""
        return str(self._tulis.printFormula(self._baca.parseFormula(rumus, alamat), alamat))


def _pengurai(dokumen: Any, cara: int) -> Any:
    pengurai = dokumen.createInstance("com.sun.star.sheet.FormulaParser")
    pengurai.FormulaConvention = cara
    pengurai.CompileEnglish = True
    return pengurai


def tulis(penerjemah: Penerjemah, daerah: Any, isi: Any) -> None:
    """Writes rows of values in Excel's spelling into an area of that size."""
    tulis_data(penerjemah.dokumen, daerah, tuple(tuple(map(_data, deret)) for deret in isi))
    for r, deret in enumerate(isi):
        for k, nilai in enumerate(deret):
            if isinstance(nilai, bool):
                tanpa_catatan(penerjemah.dokumen)
                daerah.getCellByPosition(k, r).setFormula("=TRUE()" if nilai else "=FALSE()")
            elif isinstance(nilai, str) and nilai.startswith("="):
                sel = daerah.getCellByPosition(k, r)
                tanpa_catatan(penerjemah.dokumen)
                sel.setTokens(penerjemah.token(nilai[1:], sel.getCellAddress()))


def tulis_data(dokumen: Any, daerah: Any, data: tuple[tuple[Any, ...], ...]) -> None:
    """Writes numbers and texts as they are into an area of that size; the notes of its cells stay.

    A sheet that is protected must be refused before: LibreOffice would write all the same.
    """
    daerah.clearContents(ISI)
    for r, deret in enumerate(data):
        for k, nilai in enumerate(deret):
            if nilai == "":
                continue
            sel = daerah.getCellByPosition(k, r)
            tanpa_catatan(dokumen)
            if not isinstance(nilai, str):
                sel.Value = nilai
            elif _serupa_angka(nilai):
                bentuk = sel.NumberFormat
                sel.String = nilai
                tanpa_catatan(dokumen)
                sel.NumberFormat = bentuk
            else:
                sel.String = nilai


def _serupa_angka(teks: str) -> bool:
    kata = teks[:1].isalpha() and " " in teks
    return bool(teks) and len(teks) <= _ANGKA_TERPANJANG and not (kata and not any(c.isdigit() for c in teks))


def _data(nilai: Any) -> Any:
    if isinstance(nilai, str):
        return "" if nilai.startswith("=") else nilai[1:] if nilai.startswith("'") else nilai
    return "" if isinstance(nilai, bool) else float(nilai)


def rekam(daerah: Any) -> Rekaman:
    """What stands in an area now. Letters with looks of their own inside a text are not kept."""
    data: list[tuple[Any, ...]] = []
    rumus: list[tuple[int, int, str]] = []
    larik: dict[tuple[int, int], tuple[int, int, int, int, str]] = {}
    for r, (deret, nilai) in enumerate(zip(daerah.getFormulaArray(), daerah.getDataArray())):
        baris = list(nilai)
        for k, f in enumerate(deret):
            milik = _larik(daerah.getCellByPosition(k, r)) if f[:2] == "{=" else None
            if milik:
                larik[milik[:2]] = milik
            elif f[:1] == "=" and (f != nilai[k] or daerah.getCellByPosition(k, r).Type.value == "FORMULA"):
                rumus.append((r, k, f))
            else:
                continue
            baris[k] = ""
        data.append(tuple(baris))
    return Rekaman(tuple(data), tuple(rumus), tuple(larik.values()))


def _larik(sel: Any) -> tuple[int, int, int, int, str] | None:
    if not sel.getArrayFormula():  # spelled otherwise than it can be set
        return None
    daerah = larik_dari(sel).RangeAddress
    return daerah.StartColumn, daerah.StartRow, daerah.EndColumn, daerah.EndRow, sel.Formula[1:-1]


def larik_dari(sel: Any) -> Any:
    """The whole area of the array formula that a cell belongs to; the cell where it belongs to none."""
    if not sel.getArrayFormula():
        return sel
    penunjuk = sel.Spreadsheet.createCursorByRange(sel)
    penunjuk.collapseToCurrentArray()
    return penunjuk


def pulihkan(dokumen: Any, lembar: Any, daerah: Any, rekaman: Rekaman) -> None:
    """Puts back what `rekam` saw."""
    tulis_data(dokumen, daerah, rekaman.data)
    for r, k, rumus in rekaman.rumus:
        tanpa_catatan(dokumen)
        daerah.getCellByPosition(k, r).setFormula(rumus)
    for k1, r1, k2, r2, rumus in rekaman.larik:
        tanpa_catatan(dokumen)
        lembar.getCellRangeByPosition(k1, r1, k2, r2).setArrayFormula(rumus)
