"""The sheet Ikhtisar Eksekutif in its two printed styles: bands per sasaran, or sasaran as a merged column."""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.kinerja.rerata import RUMUS_RERATA
from xlkinerja.pages.blocks import Block, Box, Heading, Line, Paragraph, Space, Table
from xlkinerja.pages.drawing import Drawing
from xlkinerja.pages.narasi import paragraf_anggaran, paragraf_kinerja
from xlkinerja.pages.ringkasan import RERATA_PER_SASARAN
from xlkinerja.pages.to_sheet import to_sheet
from xlkinerja.summary.anggaran import TotalAnggaran
from xlkinerja.summary.counting import RingkasanCapaian, Sasaran
from xlkinerja.summary.measuring import Terukur
from xlkinerja.summary.sources import Source
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.number_format import around, format_code, shown
from xlkinerja.workbook.package import ErrorValue
from xlkinerja.workbook.patch import CellValue, Formula
from xlkinerja.workbook.sheets.drawn import IKHTISAR
from xlkinerja.workbook.template_text import RUMUS_KANTOR, kantor, one_line, text_lines

_TINGGI_KEPALA = 20
#: With these words begins the last row.
RATA_RATA = "Rata-rata capaian per"
_TANPA_NOMOR = "Sasaran tidak terbaca"
#: Columns of target and realisasi.
_TARGET, _REALISASI = 4, 5


def paragraf(book: Book, ringkas: RingkasanCapaian, total: TotalAnggaran) -> tuple[str, str]:
    """The two paragraphs above the table: on capaian and on money; "" where nothing is known."""
    satker, tahun = book.identity("satker"), book.identity("tahun")
    return paragraf_kinerja(satker, tahun, ringkas), paragraf_anggaran(tahun, total)


def blocks(book: Book, ringkas: RingkasanCapaian, total: TotalAnggaran, source: Source, gaya: str) -> tuple[Block, ...]:
    """The whole page in the style `gaya` (pita or kolom), each formula with its value."""
    judul = (book.pengaturan.get("judul") or Cell("")).text or IKHTISAR.title
    satker = kantor(book.identity("satker"), book.identity("tahun"))
    lines = (_pita if gaya == "pita" else _kolom)(ringkas, source)
    return (
        Heading(Formula(f'IF(Judul_Ikhtisar="","{IKHTISAR.title}",Judul_Ikhtisar)', judul), "judul"),
        Heading(Formula(RUMUS_KANTOR, satker), "subjudul"),
        Space(),
        *map(Paragraph, paragraf(book, ringkas, total)),
        Space(),
        Table((*lines, _rata(ringkas, source))),
    )


def draw(book: Book, ringkas: RingkasanCapaian, total: TotalAnggaran, source: Source, gaya: str) -> Drawing:
    """The page as the sheet Ikhtisar Eksekutif."""
    return to_sheet(blocks(book, ringkas, total, source, gaya), IKHTISAR.widths)


def _numbers(*spans: int) -> Line:
    """The row (1) (2) (3) … below the header, over as many columns as it has."""
    return Line(tuple(Box(f"({i})", "nomor kolom", columns=n) for i, n in enumerate(spans, 1)))


def _pita(ringkas: RingkasanCapaian, source: Source) -> Iterator[Line]:
    yield Line(
        (
            Box("No", "kepala", rows=2),
            Box("Indikator Kinerja", "kepala", columns=2, rows=2),
            Box("Kinerja", "kepala", columns=4),
        ),
        height=_TINGGI_KEPALA,
    )
    heads = ("Target", "Realisasi", "Capaian (%)", "Kategori")
    yield Line(tuple(Box(head, "kepala") for head in heads), first=_TARGET, height=_TINGGI_KEPALA)
    yield _numbers(1, 2, 1, 1, 1, 1)
    number = 0
    for sasaran in ringkas.sasaran:
        if not sasaran.indikator:
            continue
        text = f"Sasaran {sasaran.nomor} : {sasaran.teks}"
        yield Line((Box(_judul_pita(sasaran, source), "pita", columns=len(IKHTISAR.widths), text=text),))
        for terukur in sasaran.indikator:
            number += 1
            value, text = _indikator(terukur.row, source)
            yield Line(
                (
                    Box(Decimal(number), "tengah", "0"),
                    Box(value, "teks", columns=2, text=text),
                    *_kinerja(terukur, ringkas, source),
                )
            )


def _kolom(ringkas: RingkasanCapaian, source: Source) -> Iterator[Line]:
    heads = ("No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Persentase Capaian", "Kategori")
    yield Line(tuple(Box(head, "kepala", rows=2) for head in heads), height=_TINGGI_KEPALA)
    yield Line((), height=_TINGGI_KEPALA)
    yield _numbers(*(1 for _ in heads))
    for sasaran in ringkas.sasaran:
        rows = len(sasaran.indikator)
        nomor = Decimal(sasaran.nomor) if sasaran.nomor is not None else ""
        teks: CellValue = (
            Formula(source.cell("sasaran", sasaran.baris), sasaran.teks) if sasaran.baris else _TANPA_NOMOR
        )
        for i, terukur in enumerate(sasaran.indikator):
            value, text = _indikator(terukur.row, source)
            boxes = (Box(value, "teks", text=text), *_kinerja(terukur, ringkas, source))
            if i == 0:
                boxes = (Box(nomor, "tengah", "0", rows=rows), Box(teks, "teks", rows=rows), *boxes)
            least = -(-text_lines(sasaran.teks, IKHTISAR.widths[1]) // rows)
            yield Line(boxes, first=1 if i == 0 else 3, least=least)


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


def _kinerja(terukur: Terukur, ringkas: RingkasanCapaian, source: Source) -> Iterator[Box]:
    """Target, realisasi, capaian and kategori of one indikator. Without a capaian the status stands in its place."""
    cells = terukur.row
    satuan = "" if _unit_apart(cells) else cells["satuan"].text
    for key in ("target", "realisasi"):
        cell = cells[key]
        address = source.cell(key, cells.number)
        value = "" if cell.value is None or isinstance(cell.value, ErrorValue) else cell.value
        formula = Formula(f'IFERROR(IF({address}="","",{address}),"")', value)
        code = _format(cell, satuan, _sampai(cells, key))
        number = cell.number is not None
        yield Box(formula, "tengah", code, text=None if number else cell.text, shrink=number)
    capaian, kategori, status = (source.cell(k, cells.number) for k in ("capaian", "kategori", "status"))
    hasil = terukur.hasil
    isi = hasil.status if hasil.capaian is None else hasil.capaian
    desimal = "#,##0" + ("." + "0" * ringkas.aturan.desimal if ringkas.aturan.desimal else "")
    formula = Formula(f'IF({capaian}="",{status},{capaian})', isi)
    yield Box(formula, "tengah", desimal, text=isi if isinstance(isi, str) else "")
    yield Box(Formula(kategori, hasil.kategori), "tengah", text=hasil.kategori)


def _rata(ringkas: RingkasanCapaian, source: Source) -> Line:
    """Last row: the average on the basis of the settings; by sasaran it is the cell on Ringkasan."""
    rerata, dasar = ringkas.rerata, ringkas.dasar
    formula = RERATA_PER_SASARAN if dasar == "sasaran" else RUMUS_RERATA.format(rentang=source.column("capaian"))
    return Line(
        (
            Box(f"{RATA_RATA} {dasar} (atas {rerata.dihitung} {dasar})", "jumlah", columns=5),
            Box(Formula(formula, "" if rerata.nilai is None else rerata.nilai), "jumlah angka", "#,##0.00"),
            Box(None, "jumlah"),
        )
    )


def _format(cell: Cell, satuan: str, sampai: Decimal | None) -> str:
    if cell.number is None:
        return "General"
    return cell.format if _own_unit(cell) else format_code(cell.number, satuan, sampai)
