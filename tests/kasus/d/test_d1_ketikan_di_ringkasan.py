"""D1: what people type on Ringkasan and Ikhtisar Eksekutif stays, or goes below the table and is named."""

import io
import zipfile
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.cli.program import run
from tests.excel.buku_uji import realisasi
from tests.excel.sel_excel import terbuka
from xlkinerja.pages.filling import ONLY_IKHTISAR, fill
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.sheets.pengaturan import PRESENTATION

IKHTISAR, RINGKASAN = "Ikhtisar Eksekutif", "Ringkasan"


def baris(n: int) -> list[dict[str, object]]:
    """n indikator, one per sasaran."""
    common = {"satuan": "kali", "polarisasi": "Maksimal", "target": 4, "realisasi": 4}
    return [{"sasaran": f"Sasaran {chr(65 + i)}", "indikator": f"Indikator {chr(65 + i)}", **common} for i in range(n)]


def disunting(data: bytes, *edits: Callable[[dict[str, Worksheet]], None]) -> bytes:
    """The workbook as another program saves it after someone typed."""
    book = terbuka(data)
    for edit in edits:
        edit({s.title: s for s in book.worksheets})
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def dengan(n: int) -> Callable[[dict[str, Worksheet]], None]:
    """Types so many rows into Realisasi; the rows behind them are emptied."""

    def edit(sheets: dict[str, Worksheet]) -> None:
        sheet = sheets["Realisasi"]
        columns = {str(c.value): c.column for c in sheet[4] if c.value}
        keys = {"Sasaran": "sasaran", "Indikator Kinerja": "indikator", "Satuan": "satuan", "Polarisasi": "polarisasi",
                "Target": "target", "Realisasi": "realisasi"}  # fmt: skip
        rows = baris(n)
        for i in range(10):
            for header, key in keys.items():
                sheet.cell(5 + i, columns[header]).value = rows[i][key] if i < n else None

    return edit


@lru_cache(maxsize=4)
def terbaca(data: bytes) -> Workbook:
    """The workbook for looking at; one that is to be edited is read anew."""
    return load_workbook(io.BytesIO(data))


def lembar(data: bytes, name: str) -> Worksheet:
    return terbaca(data)[name]


def tempat(sheet: Worksheet, text: str) -> str:
    """Where a text stands, which it does once."""
    found = [c.coordinate for row in sheet.iter_rows() for c in row if c.value == text]
    assert len(found) == 1, (text, found)
    return found[0]


def tersusun(n: int, style: str = "pita") -> bytes:
    return fill(realisasi(baris(n)), ikhtisar_style=style).data


def terakhir(data: bytes, name: str) -> int:
    """The row of the last line that susun writes."""
    sheet = lembar(data, name)
    return next(
        c.row for c in reversed(sheet["A"]) if isinstance(c.value, str) and c.value.startswith(("Rata-rata", "Jumlah"))
    )


@pytest.mark.parametrize("style", ["pita", "kolom"])
def test_d1_tiga_kali_susun(style):
    """A signature block, a note beside and an analysis below stay where they are, with look, height and merge."""
    data = tersusun(3, style)
    rows = {name: terakhir(data, name) for name in (IKHTISAR, RINGKASAN)}

    def edit(sheets):
        for name, last in rows.items():
            sheet = sheets[name]
            sheet[f"E{last + 3}"] = "Kota Contoh, 2 Januari 2025"
            sheet[f"E{last + 4}"] = "Ketua"
            sheet[f"E{last + 8}"] = "(nama pejabat)"
            sheet[f"E{last + 8}"].font = Font(bold=True, underline="single")
            sheet.row_dimensions[last + 6].height = 61
            sheet.merge_cells(f"A{last + 10}:G{last + 11}")
            sheet[f"A{last + 10}"] = "Analisis: capaian naik karena anggaran cukup."
            sheet["M9"] = "catatan di samping"
            sheet["M10"] = "=1+1"
            sheet["M11"].fill = PatternFill("solid", fgColor="FF00FF00")

    data = disunting(data, edit)
    for _ in range(3):
        done = fill(data, ikhtisar_style=style)
        assert done.moved == ()
        assert done.restored == ()
        data = done.data
    for name, last in rows.items():
        sheet = lembar(data, name)
        assert tempat(sheet, "Kota Contoh, 2 Januari 2025") == f"E{last + 3}", name
        assert tempat(sheet, "(nama pejabat)") == f"E{last + 8}", name
        assert sheet[f"E{last + 8}"].font.underline == "single", name
        assert sheet.row_dimensions[last + 6].height == 61, name
        assert f"A{last + 10}:G{last + 11}" in {str(m) for m in sheet.merged_cells.ranges}, name
        assert tempat(sheet, "catatan di samping") == "M9", name
        assert sheet["M10"].value == "=1+1", name
        assert sheet["M11"].fill.fgColor.rgb == "FF00FF00", name
        assert terakhir(data, name) == last, name
        assert sheet.print_area.endswith((f"${last + 10}", f"${last + 11}")), name


def test_d1_baris_bertambah_dan_berkurang():
    """Where the table grows over it, everything below goes down together, once, and is named; it never wanders."""
    data = tersusun(2)
    per_row = {IKHTISAR: 2, RINGKASAN: 1}  # a band and an indikator, or a sasaran
    first = {name: terakhir(data, name) + 2 for name in per_row}

    def edit(sheets):
        for name, row in first.items():
            sheets[name][f"B{row}"] = "Ketua"
            sheets[name][f"B{row + 2}"] = "(nama pejabat)"
            sheets[name][f"C{row + 2}"] = f"=LEN(B{row})&B{row + 2}"

    data = disunting(data, edit)
    places = {name: [] for name in per_row}
    moved = []
    for n in (2, 5, 3, 5, 7, 7):
        done = fill(disunting(data, dengan(n)))
        data = done.data
        moved.append(set(done.moved))
        for name, rows in places.items():
            sheet = lembar(data, name)
            row = int(tempat(sheet, "Ketua").strip("B"))
            assert tempat(sheet, "(nama pejabat)") == f"B{row + 2}", (n, name)
            assert sheet[f"C{row + 2}"].value == f"=LEN(B{row})&B{row + 2}", (n, name)
            assert row > terakhir(data, name), (n, name)
            rows.append(row)
    for name, each in per_row.items():
        row, grown = first[name], 3 * each
        assert places[name] == [row, *[row + grown] * 3, *[row + grown + 2 * each] * 2], name
    assert [len(places) for places in moved] == [0, 2, 0, 0, 2, 0]
    assert moved[1] == {
        (name, f"B{row}:C{row + 2}", f"B{row + 3 * per_row[name]}:C{row + 3 * per_row[name] + 2}")
        for name, row in first.items()
    }


def test_d1_berkas_dan_keluaran(tmp_path):
    """The command says what went where."""
    data = tersusun(1)
    last = terakhir(data, IKHTISAR)

    def edit(sheets):
        sheets[IKHTISAR][f"A{last + 1}"] = "Mengetahui"

    berkas = tmp_path / "Realisasi.xlsx"
    berkas.write_bytes(disunting(data, edit, dengan(2)))
    done = run("susun", berkas, "--di-tempat", code=0)
    assert f"Isian Anda di {IKHTISAR}!A{last + 1} dipindahkan ke A{last + 3}" in done.stdout
    assert "Isian Anda" not in run("susun", berkas, "--di-tempat", code=0).stdout


def test_d1_di_dalam_tabel():
    """A row put into the table and a reworded paragraph go below; a figure typed over is named and computed again."""
    data = tersusun(3)

    def edit(sheets):
        sheet = sheets[IKHTISAR]
        sheet["A4"] = "Paragraf yang ditulis ulang oleh kantor."
        sheet["F11"] = 99
        sheet["B6"] = "di baris kosong"

    done = fill(disunting(data, edit))
    sheet = lembar(done.data, IKHTISAR)
    last = terakhir(done.data, IKHTISAR)
    assert int(tempat(sheet, "Paragraf yang ditulis ulang oleh kantor.").strip("A")) > last
    assert tempat(sheet, "di baris kosong") == "B6"
    assert str(sheet["F11"].value).startswith("=")
    assert done.restored == ((IKHTISAR, "F11", "99"),)
    assert [(name, area) for name, area, _ in done.moved] == [(IKHTISAR, "A4:F4")]
    again = fill(done.data)
    assert again.data == done.data
    assert (again.moved, again.restored) == ((), ())


def test_d1_baris_disisipkan_di_excel():
    """Excel inserts a row and moves the mark with it: what is typed there is not ours."""
    data = tersusun(3)
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as out:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "xl/worksheets/sheet7.xml":
                content = _inserted(content.decode(), 12).encode()
            out.writestr(entry, content)
    done = fill(target.getvalue())
    assert [(name, area) for name, area, _ in done.moved] == [(IKHTISAR, "B12")]
    assert tempat(lembar(done.data, IKHTISAR), "catatan sisipan")


def _inserted(xml: str, row: int) -> str:
    """A sheet with a row inserted before `row`, as Excel does it, and a note in the new one."""
    import re

    def below(match: re.Match[str]) -> str:
        number = int(match[2])
        return f"{match[1]}{number + 1 if number >= row else number}"

    xml = re.sub(r'(<row r=")(\d+)', below, xml)
    xml = re.sub(r'((?:<c r="|ref="|:)[A-Z]+)(\d+)', below, xml)
    xml = re.sub(r"(ROWS\(\$[A-Z]\$\d+:\$[A-Z]\$)(\d+)", below, xml)
    note = f'<row r="{row}"><c r="B{row}" t="inlineStr"><is><t>catatan sisipan</t></is></c></row>'
    return xml.replace(f'<row r="{row + 1}"', f'{note}<row r="{row + 1}"')


def test_d1_templat_kosong():
    """What was typed before the sheets were ever drawn."""

    def edit(sheets):
        sheets[IKHTISAR]["C12"] = "Ketua"
        sheets[RINGKASAN]["L3"] = "di samping"

    done = fill(disunting(realisasi(baris(4)), edit))
    assert int(tempat(lembar(done.data, IKHTISAR), "Ketua").strip("C")) > terakhir(done.data, IKHTISAR)
    assert tempat(lembar(done.data, RINGKASAN), "di samping") == "L3"


def test_d1_komentar_ditolak():
    """A cell with a comment does not move; the command names it and changes nothing."""
    data = tersusun(1)
    last = terakhir(data, IKHTISAR)

    def edit(sheets):
        sheets[IKHTISAR][f"C{last + 1}"] = "Ketua"
        sheets[IKHTISAR][f"C{last + 1}"].comment = Comment("periksa nama", "kantor")

    with pytest.raises(PatchRefused, match=rf"C{last + 1}.*berkomentar"):
        fill(disunting(data, edit, dengan(4)))
    kept = disunting(data, edit)
    assert lembar(fill(kept, parts=frozenset({ONLY_IKHTISAR})).data, IKHTISAR)[f"C{last + 1}"].comment is not None


@pytest.mark.parametrize("style", ["pita", "kolom"])
def test_d1_nomor_urut_dimatikan(style):
    """Running numbers that are switched off are not said to be typed by someone; figures typed over a capaian are."""
    data = patch(tersusun(3, style), {"Pengaturan": {PRESENTATION.cell("nomor_urut"): "Tidak"}})
    done = fill(data, ikhtisar_style=style)
    assert (done.moved, done.restored) == ((), ())
    done = fill(patch(data, {IKHTISAR: {"F11": Decimal(7)}}), ikhtisar_style=style)
    assert done.restored == ((IKHTISAR, "F11", "7"),)
