"""The charts of a form: where they stand over the rows of its sheet, and what their series show."""

from collections.abc import Collection, Sequence

from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patches.chart import sheets_of_series, write_chart
from xlkinerja.workbook.patches.content import Placed
from xlkinerja.workbook.patches.tree import Element, read_tree, to_bytes

_XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_A, _C = "{http://schemas.openxmlformats.org/drawingml/2006/main}", _CHART.removesuffix("chart")
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def patched_charts(
    package: Package, sheet: str, charts: Sequence[Placed], titles: Collection[object] = ()
) -> dict[str, bytes | None]:
    """The parts of the charts of a sheet that change, in the order in which they stand.

    A chart that the office deleted stays so; charts of its own, which show other sheets or more series, are left
    alone, and one whose title is none of `titles`, which were ours, keeps its title with the unit and the axis that it
    names. Raises PatchRefused where a chart of ours shows fewer series than it should.
    """
    changed: dict[str, bytes | None] = {}
    found = _charts(package, sheet)
    for placed, (drawing, anchor, part) in zip(charts, found, strict=False):
        root = read_tree(package, part)
        if len(sheets_of_series(root)) != len(placed.data.series):
            raise PatchRefused(
                f"Grafik di lembar «{sheet}» memuat {len(sheets_of_series(root))} deret, tabelnya "
                f"{len(placed.data.series)}. Tidak ada yang diubah. Hapus lembar «{sheet}» dari berkas itu, lalu "
                "ulangi."
            )
        write_chart(root, placed.data, sheet)
        _retitle(root, placed, titles)
        _keep_if_changed(package, changed, part, root)
        for row, number in zip(anchor.iterfind(f"*/{_XDR}row"), (placed.first - 1, placed.last), strict=False):
            row.text = str(number)
        _keep_if_changed(package, changed, drawing, anchor.getroottree().getroot())
    return changed


def _retitle(root: Element, placed: Placed, titles: Collection[object]) -> None:
    """Write the title of ours that is another one now, with the number format and the end of the axis that it names."""
    runs = list(root.iterfind(f"{_C}chart/{_C}title//{_A}t"))
    standing = "".join(run.text or "" for run in runs)
    if not runs or standing == placed.title or standing not in titles:
        return
    for run, text in zip(runs, [placed.title, *[""] * len(runs)], strict=False):
        run.text = text
    plot = root.find(f"{_C}chart/{_C}plotArea")
    for labelled in (*plot.iter(f"{_C}dLbls"), *plot.iterfind(f"{_C}valAx")):
        for code in labelled.iterfind(f"{_C}numFmt"):
            code.set("formatCode", placed.number_format)
    for scaling in plot.iterfind(f"{_C}valAx/{_C}scaling"):
        for old in scaling.findall(f"{_C}max"):
            scaling.remove(old)
        if placed.most is not None:  # max stands between orientation and min
            least = scaling.find(f"{_C}min")
            end = scaling.makeelement(f"{_C}max", {"val": f"{placed.most:f}"})
            scaling.insert(len(scaling) if least is None else list(scaling).index(least), end)


def _keep_if_changed(package: Package, changed: dict[str, bytes | None], part: str, root: Element) -> None:
    data = to_bytes(root)
    if data != to_bytes(read_tree(package, part)):
        changed[part] = data


def _charts(package: Package, sheet: str) -> list[tuple[str, Element, str]]:
    """Drawing part, anchor and chart part of each chart that shows cells of its own sheet, from above."""
    found = []
    links = package.relationships(package.sheet_part(sheet)).values()
    for drawing in (link.target for link in links if link.kind == "drawing"):
        parts = package.relationships(drawing)
        for anchor in read_tree(package, drawing):
            for chart in anchor.iter(_CHART):
                part = parts[chart.get(_ID)].target
                if set(sheets_of_series(read_tree(package, part))) == {sheet}:
                    found.append((int(anchor.findtext(f"{_XDR}from/{_XDR}row")), drawing, anchor, part))
    return [(drawing, anchor, part) for _, drawing, anchor, part in sorted(found, key=lambda f: f[0])]
