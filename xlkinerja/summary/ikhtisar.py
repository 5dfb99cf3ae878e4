"""The sheet Ikhtisar Eksekutif in its two printed styles: bands per sasaran, or sasaran as a merged column."""

from decimal import Decimal

from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.kinerja.rerata import RUMUS_RERATA
from xlkinerja.summary.anggaran import TotalAnggaran
from xlkinerja.summary.drawing import Drawing
from xlkinerja.summary.narasi import paragraf_anggaran, paragraf_kinerja
from xlkinerja.summary.pengukuran import Terukur
from xlkinerja.summary.sources import Source
from xlkinerja.summary.tables import RingkasanCapaian, Sasaran
from xlkinerja.workbook.book import Book, Cell
from xlkinerja.workbook.package import ErrorValue
from xlkinerja.workbook.patch import CellValue, Formula
from xlkinerja.workbook.sheets.keluaran import IKHTISAR
from xlkinerja.workbook.template_text import RUMUS_KANTOR, kantor

GAYA = ("pita", "kolom")
_BARIS_PARAGRAF = 4
_BARIS_KEPALA = 7
_TANPA_NOMOR = "Sasaran tidak terbaca"


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
            kertas.merge(f"B{row}:C{row}", _teks(terukur, source), "teks")
            kertas.fit(row, (terukur.row["indikator"].text, 2, 3))
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
            kertas.put(3, row, _teks(terukur, source), "teks")
            kertas.fit(row, (terukur.row["indikator"].text, 3, 3), least=share)
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


def _teks(terukur: Terukur, source: Source) -> CellValue:
    value = terukur.row["indikator"].value
    return Formula(source.cell("indikator", terukur.row.number), value)


def _kinerja(kertas: Drawing, row: int, terukur: Terukur, ringkas: RingkasanCapaian, source: Source) -> None:
    """Target, realisasi, capaian and kategori of one indikator. Without a capaian the status stands in its place."""
    cells = terukur.row
    satuan = cells["satuan"].text
    for column, key in ((4, "target"), (5, "realisasi")):
        cell = cells[key]
        address = source.cell(key, cells.number)
        value = "" if cell.value is None or isinstance(cell.value, ErrorValue) else cell.value
        batas = cells["target_maksimum"].number if key == "target" else None
        formula = Formula(f'IFERROR(IF({address}="","",{address}),"")', value)
        kertas.put(column, row, formula, "tengah", format_satuan(cell, satuan, batas))
    capaian, kategori = (source.cell(k, cells.number) for k in ("capaian", "kategori"))
    status = source.cell("status", cells.number)
    hasil = terukur.hasil
    isi = hasil.status if hasil.capaian is None else hasil.capaian
    desimal = "#,##0" + ("." + "0" * ringkas.aturan.desimal if ringkas.aturan.desimal else "")
    kertas.put(6, row, Formula(f'IF({capaian}="",{status},{capaian})', isi), "tengah", desimal)
    kertas.put(7, row, Formula(kategori, hasil.kategori), "tengah")


def _rata(kertas: Drawing, ringkas: RingkasanCapaian, source: Source, row: int) -> None:
    """Last row: the average on the basis of the settings; by sasaran it is the cell on Ringkasan."""
    rerata = ringkas.rerata
    satuan = "sasaran" if ringkas.dasar == "sasaran" else "indikator"
    kertas.merge(f"A{row}:E{row}", f"Rata-rata capaian per {satuan} (atas {rerata.dihitung} {satuan})", "jumlah")
    formula = (
        "'Ringkasan'!$C$7" if ringkas.dasar == "sasaran" else RUMUS_RERATA.format(rentang=source.column("capaian"))
    )
    kertas.put(6, row, Formula(formula, "" if rerata.nilai is None else rerata.nilai), "jumlah angka", "#,##0.00")
    kertas.put(7, row, None, "jumlah")


def format_satuan(cell: Cell, satuan: str, sampai: Decimal | None = None) -> str:
    """A number format that shows the unit behind the number: 97,5% as General"%", 36743 as #,##0" orang".

    A format of the cell's own that already shows a unit (98,04% or 2 keg) is kept; `sampai` is the end of a range.
    """
    if cell.number is None:
        return "General"
    if cell.percent or '"' in cell.format:
        return cell.format
    angka = "#,##0" if cell.number == cell.number.to_integral_value() and abs(cell.number) >= 1000 else "General"
    unit = satuan.replace('"', "").replace(";", ",")
    rentang = f"–{tulis_angka(sampai)}" if sampai is not None and sampai != cell.number else ""
    akhir = rentang + (unit if unit in {"", "%"} else f" {unit}")
    return f'{angka}"{akhir}"' if akhir else angka
