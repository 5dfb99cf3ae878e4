"""The series of a chart that stands on a sheet of ours: references and the values cached with them."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from lxml import etree

from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patches.cells import MAX_TEXT, clean
from xlkinerja.workbook.patches.content import ChartData
from xlkinerja.workbook.patches.tree import Element, insert_after, number_text, read_tree

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
# Sumber: ECMA-376 Part 1, CT_BarSer and its sisters: children that may stand before c:cat; c:val follows c:cat.
_BEFORE_CAT = (
    "idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "marker", "explosion", "dPt", "dLbls",
    "trendline", "errBars",
)  # fmt: skip


def find_chart(package: Package, sheet: str, chart: ChartData) -> tuple[str, Element]:
    """Part and tree of the one chart on a sheet that can take the data: as many series, and of the same sheet.

    Raises PatchRefused when none or several can.
    """
    drawings = _linked(package, package.sheet_part(sheet), "drawing")
    parts = [part for drawing in drawings for part in _linked(package, drawing, "chart")]
    found = [(part, read_tree(package, part)) for part in parts]
    own = {item.ref.rpartition("!")[0].strip("'") for item in chart.series}
    # Each test is used only while more than one chart is left: users put charts of their own beside ours.
    tests: tuple[Callable[[Element], bool], ...] = (
        lambda root: len(_series(root)) == len(chart.series),
        lambda root: {(f.text or "").rpartition("!")[0].strip("'") for f in root.iterfind(f".//{_C}val//{_C}f")} <= own,
    )
    for test in tests:
        if len(found) > 1:
            found = [(part, root) for part, root in found if test(root)]
    if len(found) != 1:
        raise PatchRefused(
            f"Lembar «{sheet}» memuat {len(parts)} grafik, tidak satu pun atau lebih dari satu yang cocok dengan "
            "tabelnya. Tidak ada yang diubah. Sisakan grafik dari templat saja, lalu ulangi."
        )
    return found[0]


def write_chart(root: Element, chart: ChartData, sheet: str) -> None:
    """Point the series of a chart at their cells and renew the cached values.

    Raises PatchRefused when the chart has fewer series than the data.
    """
    series = _series(root)
    if len(series) < len(chart.series):
        raise PatchRefused(
            f"Grafik di lembar «{sheet}» memuat {len(series)} deret, tabelnya {len(chart.series)}. Tidak ada yang "
            "diubah. Pulihkan grafik dari templat, lalu ulangi."
        )
    for element, data in zip(series, chart.series, strict=False):
        values = element.find(f"{_C}val")
        code = values.findtext(f".//{_C}formatCode") or "General"
        categories = element.find(f"{_C}cat")
        if categories is None:
            categories = element.makeelement(f"{_C}cat")
            insert_after(element, categories, _BEFORE_CAT)
        texts = [None if value is None else str(value) for value in chart.categories.values]
        _write_reference(categories, "str", chart.categories.ref, texts)
        numbers = [number_text(value) if isinstance(value, Decimal) else None for value in data.values]
        _write_reference(values, "num", data.ref, numbers, code)
        if data.name:
            _write_name(element, data.name)


def sheets_of_series(root: Element) -> list[str]:
    """The sheet whose cells each series of a chart shows."""
    texts = (series.findtext(f"{_C}val/{_C}numRef/{_C}f") or "" for series in _series(root))
    return [text.rpartition("!")[0].strip("'").replace("''", "'") for text in texts]


def _linked(package: Package, part: str, kind: str) -> list[str]:
    return [link.target for link in package.relationships(part).values() if link.kind == kind]


def _series(root: Element) -> list[Element]:
    return [element for element in root.iter(f"{_C}ser") if element.find(f"{_C}val") is not None]


def _write_reference(parent: Element, kind: str, ref: str, values: Sequence[str | None], code: str = "") -> None:
    for child in list(parent):
        parent.remove(child)
    reference = etree.SubElement(parent, f"{_C}{kind}Ref")
    etree.SubElement(reference, f"{_C}f").text = ref
    cache = etree.SubElement(reference, f"{_C}{kind}Cache")
    if code:
        etree.SubElement(cache, f"{_C}formatCode").text = code
    etree.SubElement(cache, f"{_C}ptCount", {"val": str(len(values))})
    for index, value in enumerate(values):
        if value is not None:
            point = etree.SubElement(cache, f"{_C}pt", {"idx": str(index)})
            etree.SubElement(point, f"{_C}v").text = clean(value, MAX_TEXT, f"Kategori grafik {ref}")


def _write_name(series: Element, name: str) -> None:
    """Write the title of a series: into its cache when it refers to a cell, else as text."""
    title = series.find(f"{_C}tx")
    if title is None:
        title = series.makeelement(f"{_C}tx")
        insert_after(series, title, ("idx", "order"))
    reference = title.findtext(f"{_C}strRef/{_C}f")
    if reference:
        _write_reference(title, "str", reference, [name])
        return
    for child in list(title):
        title.remove(child)
    etree.SubElement(title, f"{_C}v").text = clean(name, MAX_TEXT, "Nama deret grafik")
