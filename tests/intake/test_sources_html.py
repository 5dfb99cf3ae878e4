"""Web pages under the name .xls, as applications export them; documents with macros; lists that are no document."""

import io
import zipfile

import docx
import openpyxl
import pytest

from tests.cli.program import run
from tests.intake.layouts import grid, merged, title
from tests.intake.test_files import add_table
from tests.intake.test_tables import TABLES, expected, header, printed
from xlkinerja.intake.assemble import everything_left, take
from xlkinerja.intake.blocks import SourceTable, Unreadable
from xlkinerja.intake.cells import spans
from xlkinerja.intake.sources import html, read_blocks


def _markup(table):
    """A table as an export has it, merged cells with rowspan and colspan, ends of rows and cells left out."""
    lines = ["<TABLE border=1>"]
    for r, row in enumerate(table.rows):
        lines.append("<tr>")
        for span in spans(row):
            if r == 0 or table.rows[r - 1][span.column] is not span.cell or span.cell.rows == 1:
                size = f' rowspan="{span.cell.rows}" colspan={span.cell.columns}'
                text = span.cell.text.replace("&", "&amp;").replace("<", "&lt;")
                lines.append(f"<td{size}><font size=2>{text}</font>")
    return "\n".join([*lines, "</TABLE>"])


@pytest.mark.parametrize("name", ["pk", "rkt-tj", "iii-a", "pengukuran"])
def test_an_export_comes_back(name, tmp_path):
    """Sasaran merged downwards; a heading above; nothing of its styles and scripts."""
    report, table, tahun, over, keys = TABLES[name]
    raw = printed(report, table).baris
    page = "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head><style>td { color: red }</style></head><body>"
    page += f"<h2>{over or 'Capaian'}</h2><script>document.write('<table><tr><td>1<td>2</table>')</script>"
    page += _markup(merged(raw, [header(keys)], keys, ["sasaran"])) + "</body></html>"
    (tmp_path / "ekspor.xls").write_text(page, "utf-8")
    intake = take(read_blocks(tmp_path / "ekspor.xls"), tahun)
    assert everything_left(intake) == []
    assert [r for t in intake.tables for r in t.found.rows] == expected(raw, keys)


def _read(text):
    return html.read("a.xls", text.encode())


def test_lines_in_cells_nested_tables_and_what_is_hidden():
    """An outer table is a frame; what nobody sees is not read; a reference stands for its sign."""
    page = """<div>KPU&nbsp;KABUPATEN   CONTOH</div><p style="display: none">rahasia <b>x</b></p>
    <table><tr><td><table><tr><th>Indikator</th><th>Target</th></tr>
    <tr><td>Jumlah <br>laporan &amp; rapat</td><td hidden>9</td><td>2</td></tr></table></td></tr></table>"""
    blocks = _read(page)
    assert blocks[0].text == "KPU KABUPATEN CONTOH"
    tables = [b for b in blocks if isinstance(b, SourceTable)]
    assert [[c.text for c in row] for row in tables[0].rows] == [
        ["Indikator", "Target"],
        ["Jumlah\nlaporan & rapat", "2"],
    ]
    assert len(tables) == 1
    assert "rahasia" not in str(blocks)


def test_a_page_cannot_ask_for_much(monkeypatch):
    """Cells without number, tables within tables, entities that would grow: a sentence or nothing."""
    monkeypatch.setattr(html, "MAX_CELLS", 1_000)
    wide = "<table><tr>" + "<td rowspan=2000 colspan=200>x</td>" * 2 + "</tr></table>"
    for page in (wide, "<table><tr><td>" * 60, "<table>" + "<tr><td>a<td>b" * 600):
        with pytest.raises(Unreadable):
            _read(page)
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><p>&a;&b;</p>'
    assert "root:" not in str(_read(bomb))
    assert "aaaa" not in [b.text for b in _read(bomb)]


def test_impor_takes_an_export(tmp_path):
    """From the command to the workbook."""
    table = grid(
        [["No", "Sasaran", "Indikator Kinerja", "Target"], ["1", "Terwujudnya layanan", "Jumlah rapat", "8 kali"]]
    )
    page = f"<html><h1>PERJANJIAN KINERJA TAHUN 2024</h1><h2>KPU KABUPATEN CONTOH</h2>{_markup(table)}</html>"
    (tmp_path / "esakip.xls").write_text(page, "utf-8")
    run("impor", "esakip.xls", "--ke", "pk", cwd=tmp_path, code=0)
    sheet = openpyxl.load_workbook(tmp_path / "PK.xlsx")["PK"]
    assert {"Jumlah rapat", 8, "kali"} <= {cell.value for cell in sheet[5]}


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ],
)
def test_a_document_with_macros_or_a_template_is_read(kind, tmp_path):
    """It differs in its type only; its macros are not looked at."""
    document, data = docx.Document(), io.BytesIO()
    add_table(document, grid([["Indikator", "Target"], ["Jumlah rapat", "8 kali"]]))
    document.save(data)
    path = tmp_path / "pk.docm"
    ours = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(data) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(ours, kind.encode()))
    assert [[c.text for c in row] for row in read_blocks(path)[0].rows] == [
        ["Indikator", "Target"],
        ["Jumlah rapat", "8 kali"],
    ]


@pytest.mark.parametrize(
    ("top", "reason"),
    [
        (
            ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Formula Penghitungan", "Sumber Data"],
            "daftar IKU tanpa",
        ),
        (["No", "Sasaran", "IKU", "Penjelasan", "Formulasi", "Sumber Data", "Alasan"], "daftar IKU tanpa"),
        (["No", "Sasaran", "Indikator Kinerja"], "daftar indikator tanpa target"),
        (["No", "Sasaran Strategis"], "daftar sasaran tanpa indikator"),
    ],
)
def test_a_list_without_targets_is_left_with_what_helps(top, reason):
    """It is neither PK nor RKT: which of them it shall be is said by a column Target."""
    row = ["1", "Terwujudnya layanan", "Indeks kepuasan", "jumlah dibagi", "survei", "survei", "wajib"][: len(top)]
    table = grid([top, row])
    intake = take([title("INDIKATOR KINERJA UTAMA"), table], 2024, "pk")
    assert intake.tables == []
    assert {one.reason.startswith(reason) for one in everything_left(intake)} == {True}
    assert {one.text for one in everything_left(intake)} == {*top, *row}
    if len(top) > 2:
        wider = grid([[*top, "Target"], [*row, ""]])
        found = take([wider], 2024, "pk").tables
        assert [r["indikator"] for t in found for r in t.found.rows] == ["Indeks kepuasan"]
