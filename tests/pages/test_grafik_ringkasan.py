"""The chart on Ringkasan: figures at its bars, an axis that ends, and none where there is nothing to show."""

import re
from pathlib import Path

import pytest
from lxml import etree

from tests.contoh import contoh
from xlkinerja.pages.filling import fill, template_bytes
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch, rebuild
from xlkinerja.workbook.sheets.drawn import RINGKASAN
from xlkinerja.workbook.sheets.realisasi import REALISASI

C = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
FIRST, LAST = RINGKASAN.chart_rows or (0, 0)
WITHIN = set(range(FIRST + 1, LAST))  # without the two rows in which it begins and ends
FORMER = Path(__file__).parents[1] / "workbook" / "templat_lama"
ROWS = [{"sasaran": "S", "indikator": "I", "polarisasi": "Maksimal", "target": 1, "realisasi": 1}]


def hidden(data: bytes) -> set[int]:
    """The hidden rows of Ringkasan."""
    package = Package.from_bytes(data)
    root = etree.fromstring(package.read_part(package.sheet_part(RINGKASAN.name)))
    return {int(row.get("r")) for row in root.iter("{*}row") if row.get("hidden") in ("1", "true")}


def chart(data: bytes) -> etree._Element:
    package = Package.from_bytes(data)
    (part,) = (p for p in package.parts if re.fullmatch(r"xl/charts/chart\d+\.xml", p))
    return etree.fromstring(package.read_part(part))


def looks(root: etree._Element) -> tuple[list[str], list[str], str]:
    """Whether values are shown at the bars, where the axis of values ends, and the title."""
    shown = root.xpath(".//c:barChart/c:ser/c:dLbls/c:showVal/@val", namespaces=C)
    ends = root.xpath(".//c:valAx/c:scaling/c:max/@val", namespaces=C)
    title = "".join(root.find("c:chart/c:title", C).itertext()).strip()
    return shown, ends, title


WANTED = (["1"], ["200"], "Rata-rata capaian per sasaran (%), batang di atas 200 dipotong")


def test_figures_stand_at_the_bars_and_the_axis_ends():
    """Sasaran 16 and 17 of this report reach 350% and 500%: cut at 200, with their figures."""
    root = chart(fill(contoh("paser-2024")["Realisasi.xlsx"]).data)
    assert looks(root) == WANTED
    bars = root.xpath(".//c:barChart/c:ser/c:val//c:v/text()", namespaces=C)
    assert [float(bars[15]), float(bars[16])] == [350, 500]


def test_an_empty_template_shows_no_empty_frame():
    """The rows of the chart are hidden, it goes by them, and the sheet says when it comes."""
    data = template_bytes(BY_KEY["realisasi"])
    assert hidden(data) == WITHIN
    package = Package.from_bytes(data)
    (drawing,) = (p for p in package.parts if re.fullmatch(r"xl/drawings/drawing\d+\.xml", p))
    anchor = etree.fromstring(package.read_part(drawing))[0]
    assert etree.QName(anchor).localname == "twoCellAnchor"
    assert anchor.get("editAs") == "twoCell"
    rows = [int(row.text) for row in anchor.iter("{*}row")]
    assert rows == [FIRST - 1, LAST - 1]
    assert "Grafik muncul" in str(package.read_sheet(RINGKASAN.name).cells["A2"].value)


def test_the_chart_comes_with_the_first_sasaran():
    """Nothing to show, nothing shown; and what the template said in its place is no text of the user's."""
    empty = fill(template_bytes(BY_KEY["realisasi"], 5))
    assert hidden(empty.data) == WITHIN
    filled = fill(template_bytes(BY_KEY["realisasi"], 5, content={"Realisasi": ROWS}))
    assert hidden(filled.data) == set()
    assert (empty.moved, filled.moved) == ((), ())


def test_without_a_sasaran_nothing_of_the_chart_is_printed():
    """Its rows, and the table without rows below it, make no page: before the first sasaran, and after the last."""
    area = f"'{RINGKASAN.name}'!$A$1:$J$"
    empty = fill(template_bytes(BY_KEY["realisasi"], 5)).data
    filled = fill(template_bytes(BY_KEY["realisasi"], 5, content={"Realisasi": ROWS})).data
    typed = {f"{REALISASI.letters[key]}5": None for key in ROWS[0]}
    emptied = fill(patch(filled, cells={REALISASI.name: typed}))
    rows = [FIRST - 1, LAST + 5, FIRST - 1]
    found = [Package.from_bytes(d).print_areas[RINGKASAN.name] for d in (empty, filled, emptied.data)]
    assert found == [f"{area}{row}" for row in rows]
    assert (emptied.moved, emptied.restored) == ((), ())
    blank, left = (Package.from_bytes(d).read_sheet(RINGKASAN.name).cells for d in (empty, emptied.data))
    assert {r: c.value for r, c in left.items()} == {r: c.value for r, c in blank.items()}


def test_what_the_office_wrote_below_the_empty_table_is_printed():
    noted = patch(fill(template_bytes(BY_KEY["realisasi"], 5)).data, cells={RINGKASAN.name: {"A50": "Catatan kantor"}})
    found = Package.from_bytes(fill(noted).data)
    assert found.print_areas[RINGKASAN.name].endswith("!$A$1:$J$50")
    assert found.read_sheet(RINGKASAN.name).cells["A50"].value == "Catatan kantor"


def test_who_hides_the_chart_does_not_find_it_again():
    once = fill(template_bytes(BY_KEY["realisasi"], 5, content={"Realisasi": ROWS})).data
    package = Package.from_bytes(once)
    part = package.sheet_part(RINGKASAN.name)
    content = package.read_part(part)
    for row in WITHIN:
        content = content.replace(f'<row r="{row}"'.encode(), f'<row r="{row}" hidden="1"'.encode())
    assert hidden(fill(rebuild(package, {part: content})).data) == WITHIN


@pytest.mark.parametrize("name", ["Realisasi.xlsx", "Realisasi_pindah.xlsx"])
def test_the_chart_of_an_earlier_template_is_completed(name):
    before = (FORMER / name).read_bytes()
    assert looks(chart(before)) == ([], [], "Rata-rata capaian per sasaran (%)")
    assert looks(chart(fill(before, name=name).data)) == WANTED


def test_what_an_office_changed_on_the_chart_stays():
    """An axis that ends elsewhere, and labels of their own."""
    package = Package.from_bytes((FORMER / "Realisasi.xlsx").read_bytes())
    (part,) = (p for p in package.parts if re.fullmatch(r"xl/charts/chart\d+\.xml", p))
    root = etree.fromstring(package.read_part(part))
    scaling = root.find(".//c:valAx/c:scaling", C)
    etree.SubElement(scaling, f"{{{C['c']}}}max", {"val": "500"})
    scaling[:] = sorted(scaling, key=lambda e: ["orientation", "max", "min"].index(etree.QName(e).localname))
    labels = etree.Element(f"{{{C['c']}}}dLbls")
    etree.SubElement(labels, f"{{{C['c']}}}showPercent", {"val": "1"})
    root.find(".//c:barChart/c:ser/c:cat", C).addprevious(labels)
    changed = rebuild(package, {part: etree.tostring(root)})
    assert looks(chart(fill(changed).data)) == ([], ["500"], "Rata-rata capaian per sasaran (%)")
