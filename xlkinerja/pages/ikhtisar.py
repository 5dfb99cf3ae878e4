"""The sheet Ikhtisar Eksekutif in its two printed styles: bands per sasaran, or sasaran as a merged column."""

from decimal import Decimal

from xlkinerja.kinerja.rerata import RUMUS_RERATA
from xlkinerja.pages.drawing import Drawing
from xlkinerja.pages.narasi import paragraf_anggaran, paragraf_kinerja
from xlkinerja.pages.ringkasan import RERATA_PER_SASARAN
from xlkinerja.summary.anggaran import TotalAnggaran
from xlkinerja.summary.counting import RingkasanCapaian, Sasaran
from xlkinerja.summary.pengukuran import Terukur
from xlkinerja.summary.sources import Source
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.number_format import around, format_code, shown
from xlkinerja.workbook.package import ErrorValue
from xlkinerja.workbook.patch import CellValue, Formula
from xlkinerja.workbook.sheets.keluaran import IKHTISAR
from xlkinerja.workbook.template_text import RUMUS_KANTOR, kantor, one_line

_BARIS_PARAGRAF = 4
_BARIS_KEPALA = 7
#: With these words begins the last row.
RATA_RATA = "Rata-rata capaian per"
_TANPA_NOMOR = "Sasaran tidak terbaca"
#: Columns of target, realisasi, capaian and kategori.
_TARGET, _REALISASI, _CAPAIAN, _KATEGORI = 4, 5, 6, 7


def paragraf(book: Book, ringkas: RingkasanCapaian, total: TotalAnggaran) -> tuple[str, str]:
    """The two paragraphs above the table: on capaian and on money; "" where nothing is known."""
    satker, tahun = book.identity("satker"), book.identity("tahun")
    return paragraf_kinerja(satker, tahun, ringkas), paragraf_anggaran(tahun, total)


def draw(book: Book, ringkas: RingkasanCapaian, total: TotalAnggaran, source: Source, gaya: str) -> Drawing:
    """The whole sheet in the style `gaya` (pita or kolom), each formula with its value."""
    kertas = Drawing(IKHTISAR.widths)
    judul = (book.pengaturan.get("judul") or Cell("")).text
    rumus_judul = f'IF(Judul_Ikhtisar="","{IKHTISAR.title}",Judul_Ikhtisar)'
    kertas.put(1, 1, Formula(rumus_judul, judul or IKHTISAR.title), "judul")
    kertas.put(1, 2, Formula(RUMUS_KANTOR, kantor(book.identity("satker"), book.identity("tahun"))), "subjudul")
    for row, text in enumerate(paragraf(book, ringkas, total), _BARIS_PARAGRAF):
        if text:
            kertas.merge(f"A{row}:G{row}", text, "paragraf")
            kertas.fit(row, (text, 1, 7), size=11)
    next_row = (_pita if gaya == "pita" else _kolom)(kertas, ringkas, source)
    _rata(kertas, ringkas, source, next_row)
    return kertas


def _kepala(kertas: Drawing, top: list[tuple[str, str]], numbers: list[str]) -> int:
    """Header cells by area, then the row (1) (2) (3) …; gives the first row below."""
    for area, text in top:
        kertas.merge(area, text, "kepala")
    kertas.heights[_BARIS_KEPALA] = kertas.heights[_BARIS_KEPALA + 1] = 20
    row = _BARIS_KEPALA + 2
    for i, area in enumerate(numbers, 1):
        kertas.merge(area.format(row=row), f"({i})", "nomor kolom")
    return row + 1


def _pita(kertas: Drawing, ringkas: RingkasanCapaian, source: Source) -> int:
    a, b = _BARIS_KEPALA, _BARIS_KEPALA + 1
    top = [(f"A{a}:A{b}", "No"), (f"B{a}:C{b}", "Indikator Kinerja"), (f"D{a}:G{a}", "Kinerja")]
    top += [(f"D{b}", "Target"), (f"E{b}", "Realisasi"), (f"F{b}", "Capaian (%)"), (f"G{b}", "Kategori")]
    row = _kepala(kertas, top, ["A{row}", "B{row}:C{row}", "D{row}", "E{row}", "F{row}", "G{row}"])
    number = 0
    for sasaran in ringkas.sasaran:
        if not sasaran.indikator:
            continue
        kertas.merge(f"A{row}:G{row}", _judul_pita(sasaran, source), "pita")
        kertas.fit(row, (f"Sasaran {sasaran.nomor} : {sasaran.teks}", 1, 7))
        row += 1
        for terukur in sasaran.indikator:
            number += 1
            kertas.put(1, row, Decimal(number), "tengah", "0")
            isi, teks = _indikator(terukur.row, source)
            kertas.merge(f"B{row}:C{row}", isi, "teks")
            kertas.fit(row, (teks, 2, 3))
            _kinerja(kertas, row, terukur, ringkas, source)
            row += 1
    return row


def _kolom(kertas: Drawing, ringkas: RingkasanCapaian, source: Source) -> int:
    a, b = _BARIS_KEPALA, _BARIS_KEPALA + 1
    heads = ("No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Persentase Capaian", "Kategori")
    top = [(f"{letter}{a}:{letter}{b}", text) for letter, text in zip("ABCDEFG", heads, strict=True)]
    row = _kepala(kertas, top, [f"{letter}{{row}}" for letter in "ABCDEFG"])
    for sasaran in ringkas.sasaran:
        if not sasaran.indikator:
            continue
        last = row + len(sasaran.indikator) - 1
        nomor = Decimal(sasaran.nomor) if sasaran.nomor is not None else ""
        kertas.merge(f"A{row}:A{last}", nomor, "tengah", "0")
        isi: CellValue = Formula(source.cell("sasaran", sasaran.baris), sasaran.teks) if sasaran.baris else _TANPA_NOMOR
        kertas.merge(f"B{row}:B{last}", isi, "teks")
        share = -(-kertas.lines(sasaran.teks, 2, 2) // len(sasaran.indikator))
        for terukur in sasaran.indikator:
            isi, teks = _indikator(terukur.row, source)
            kertas.put(3, row, isi, "teks")
            kertas.fit(row, (teks, 3, 3), least=share)
            _kinerja(kertas, row, terukur, ringkas, source)
            row += 1
    return row


def _judul_pita(sasaran: Sasaran, source: Source) -> CellValue:
    if sasaran.nomor is None:
        return _TANPA_NOMOR
    if not sasaran.baris:
        return f"Sasaran {sasaran.nomor}"
    depan = f"Sasaran {sasaran.nomor} : "
    return Formula(f'"{depan}"&{source.cell("sasaran", sasaran.baris)}', depan + sasaran.teks)


def _indikator(row: Row, source: Source) -> tuple[CellValue, str]:
    """The indikator as a formula and as text, with the unit in brackets where it is too long to follow the numbers."""
    indikator, satuan = row["indikator"], row["satuan"]
    address = source.cell("indikator", row.number)
    if not (_unit_apart(row) and isinstance(indikator.value, str) and isinstance(satuan.value, str)):
        return Formula(address, indikator.value), indikator.text
    if satuan.text.casefold() in indikator.text.casefold():
        return Formula(address, indikator.value), indikator.text
    beside = source.cell("satuan", row.number)
    return (
        Formula(f'{address}&" ("&{beside}&")"', f"{indikator.value} ({satuan.value})"),
        f"{indikator.text} ({satuan.text})",
    )


def _unit_apart(row: Row) -> bool:
    """Whether the unit of a row stands beside the indikator: behind the number it would not fit the column.

    A number format cannot break lines, and a number that does not fit is printed as ###.
    """
    satuan = row["satuan"].text
    if around(satuan)[1] in {"", "%"}:
        return False
    texts = (
        (column, shown(cell.number, satuan, _sampai(row, key)))
        for column, key in ((_TARGET, "target"), (_REALISASI, "realisasi"))
        if (cell := row[key]).number is not None and not _own_unit(cell)
    )
    return any(not one_line(text, IKHTISAR.widths[column - 1]) for column, text in texts)


def _own_unit(cell: Cell) -> bool:
    """Whether the format of the cell already shows a unit: 98,04% or 2 keg."""
    return cell.percent or '"' in cell.format


def _sampai(row: Row, key: str) -> Decimal | None:
    return row["target_maksimum"].number if key == "target" else None


def _kinerja(kertas: Drawing, row: int, terukur: Terukur, ringkas: RingkasanCapaian, source: Source) -> None:
    """Target, realisasi, capaian and kategori of one indikator. Without a capaian the status stands in its place."""
    cells = terukur.row
    satuan = "" if _unit_apart(cells) else cells["satuan"].text
    for column, key in ((_TARGET, "target"), (_REALISASI, "realisasi")):
        cell = cells[key]
        address = source.cell(key, cells.number)
        value = "" if cell.value is None or isinstance(cell.value, ErrorValue) else cell.value
        formula = Formula(f'IFERROR(IF({address}="","",{address}),"")', value)
        code = _format(cell, satuan, _sampai(cells, key))
        kertas.put(column, row, formula, "tengah", code, shrink=cell.number is not None)
        if cell.number is None:
            kertas.fit(row, (cell.text, column, column))
    capaian, kategori = (source.cell(k, cells.number) for k in ("capaian", "kategori"))
    status = source.cell("status", cells.number)
    hasil = terukur.hasil
    isi = hasil.status if hasil.capaian is None else hasil.capaian
    desimal = "#,##0" + ("." + "0" * ringkas.aturan.desimal if ringkas.aturan.desimal else "")
    kertas.put(_CAPAIAN, row, Formula(f'IF({capaian}="",{status},{capaian})', isi), "tengah", desimal)
    kertas.put(_KATEGORI, row, Formula(kategori, hasil.kategori), "tengah")
    kertas.fit(row, (isi if isinstance(isi, str) else "", _CAPAIAN, _CAPAIAN), (hasil.kategori, _KATEGORI, _KATEGORI))


def _rata(kertas: Drawing, ringkas: RingkasanCapaian, source: Source, row: int) -> None:
    """Last row: the average on the basis of the settings; by sasaran it is the cell on Ringkasan."""
    rerata = ringkas.rerata
    dasar = ringkas.dasar
    kertas.merge(f"A{row}:E{row}", f"{RATA_RATA} {dasar} (atas {rerata.dihitung} {dasar})", "jumlah")
    formula = RERATA_PER_SASARAN if dasar == "sasaran" else RUMUS_RERATA.format(rentang=source.column("capaian"))
    kertas.put(6, row, Formula(formula, "" if rerata.nilai is None else rerata.nilai), "jumlah angka", "#,##0.00")
    kertas.put(7, row, None, "jumlah")


def _format(cell: Cell, satuan: str, sampai: Decimal | None) -> str:
    if cell.number is None:
        return "General"
    return cell.format if _own_unit(cell) else format_code(cell.number, satuan, sampai)
