"""The chart on Ringkasan of an earlier template gets what today's has: figures at its bars, and an axis that ends.

What the office changed there stays: only what is not said yet is put in.
"""

from copy import deepcopy

from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch_refit.graft import Graft
from xlkinerja.workbook.patches.chart import find_chart
from xlkinerja.workbook.patches.content import ChartData, SeriesRef
from xlkinerja.workbook.patches.tree import Element, insert_after

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# Sumber: ECMA-376 Part 1, CT_BarSer and CT_Scaling: what may stand before dLbls, and before max.
_BEFORE_LABELS = ("idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "dPt")
_BEFORE_MAX = ("logBase", "orientation")
_BARS, _AXIS, _TITLE = f".//{_C}barChart/{_C}ser", f".//{_C}valAx/{_C}scaling", f"{_C}chart/{_C}title//{_A}t"


def refit_chart(graft: Graft, sheet: str) -> None:
    """Complete the chart of a drawn sheet; where it is gone, or not known among others, nothing is done."""
    standing, of_donor = (_chart(package, sheet) for package in (graft.package, graft.donor))
    if standing is None or of_donor is None:
        return
    part, donor = standing[0], of_donor[1]
    root = graft.tree(part)
    bars, scaling = root.find(_BARS), root.find(_AXIS)
    if bars is not None and not _labelled(bars):
        for empty in bars.findall(f"{_C}dLbls"):
            bars.remove(empty)
        insert_after(bars, deepcopy(donor.find(f"{_BARS}/{_C}dLbls")), _BEFORE_LABELS)
    if scaling is not None and scaling.find(f"{_C}max") is None:
        insert_after(scaling, deepcopy(donor.find(f"{_AXIS}/{_C}max")), _BEFORE_MAX)
        _retitle(root, donor)


def _chart(package: Package, sheet: str) -> tuple[str, Element] | None:
    series = SeriesRef(f"'{sheet}'!$A$1", ())
    try:
        return find_chart(package, sheet, ChartData(series, (series, series)))
    except PatchRefused:
        return None


def _labelled(bars: Element) -> bool:
    """Whether some label is shown at the bars; LibreOffice writes it out where none is."""
    shown = (e for e in bars.iterfind(f"{_C}dLbls//*") if e.tag.startswith(f"{_C}show"))
    return any(e.get("val", "1") in ("1", "true") for e in shown)


def _retitle(root: Element, donor: Element) -> None:
    """The title says where bars are cut, where it still reads as the template had it."""
    ours, wanted = root.findall(_TITLE), donor.findall(_TITLE)
    if len(ours) == len(wanted) == 1 and (wanted[0].text or "").startswith(f"{ours[0].text},"):
        ours[0].text = wanted[0].text
