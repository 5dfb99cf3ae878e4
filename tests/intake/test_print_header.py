"""The header that a sheet prints on each page is a title above its tables."""

import openpyxl
import pytest

from tests.intake.layouts import grid
from tests.intake.test_files import fill_sheet
from xlkinerja.intake.assemble import everything_left, take
from xlkinerja.intake.sources import read_blocks
from xlkinerja.intake.sources.print_header import header_lines

_ROWS = [["1", "Jumlah laporan", "2 laporan"], ["2", "Jumlah rapat", "3 kali"], ["3", "Opini BPK", "WTP"]]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("&amp;CKPU KABUPATEN CONTOH&#10;TAHUN 2025", ["KPU KABUPATEN CONTOH", "TAHUN 2025"]),
        ('&amp;L&amp;"Arial,Bold"&amp;14 PK 2025&amp;RHal &amp;P dari &amp;N', ["PK 2025", "Hal 1 dari 1"]),
        ("&amp;C&amp;KFF0000Rencana &amp;&amp; Aksi&amp;R&amp;D &amp;T &amp;F", ["Rencana & Aksi"]),
        ("&amp;C&amp;A", ["PK"]),
        ("&amp;CPK _x0001_2025_x000D_KPU", ["PK 2025", "KPU"]),
        ("", []),
    ],
)
def test_lines(printed, expected):
    """Each part is a line; looks, day and file name are none."""
    data = f"<worksheet><headerFooter><oddHeader>{printed}</oddHeader></headerFooter></worksheet>"
    assert header_lines(data.encode(), "PK") == expected


def test_office_year_and_kind_come_from_it(tmp_path):
    """Printed over every sheet, it does not part a table that goes on without its header."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    top = ["No", "Indikator Kinerja", "Target"]
    for n, rows in enumerate(([top, *_ROWS[:2]], _ROWS[2:]), 1):
        sheet = book.create_sheet(f"Hal {n}")
        sheet.oddHeader.center.text = "PERJANJIAN KINERJA TAHUN 2025\nKPU KABUPATEN CONTOH"
        sheet.oddHeader.right.text = "Halaman &P"
        fill_sheet(sheet, 1, grid(rows))
    book.save(tmp_path / "pk.xlsx")
    intake = take(read_blocks(tmp_path / "pk.xlsx"))
    assert (intake.tables[0].kind, intake.satker, intake.tahun) == ("pk", "KPU KABUPATEN CONTOH", 2025)
    assert [r["indikator"] for r in intake.tables[0].found.rows] == [row[1] for row in _ROWS]
    assert everything_left(intake) == []
