"""A report as it may be shown: what a terminal would obey, or a reader not see, is written as its number."""

from dataclasses import fields, replace
from typing import TypeVar

from xlkinerja.check.finding import CheckedFile, Comparison, Finding, Ignored, Letak, Report
from xlkinerja.workbook.values import visible

T = TypeVar("T", Finding, Letak, CheckedFile, Ignored, Comparison)


def visible_report(report: Report) -> Report:
    """The report with every text that came from a file or its name made visible; the paths themselves stay."""
    shown = {id(t): _finding(t) for t in report.temuan}
    return replace(
        report,
        temuan=tuple(shown[id(t)] for t in report.temuan),
        checked=tuple(_texts(file) for file in report.checked),
        ignored=tuple(replace(_texts(d), temuan=_finding(d.temuan)) for d in report.ignored),
        comparison=report.comparison
        and replace(_texts(report.comparison), gone=tuple(_finding(t) for t in report.comparison.gone)),
        unused=tuple(map(visible, report.unused)),
    )


def _finding(temuan: Finding) -> Finding:
    return replace(_texts(temuan), tempat_lain=tuple(_texts(t) for t in temuan.tempat_lain))


def _texts(content: T) -> T:
    """With each plain text visible; the same object where every text is."""
    changed = {
        f.name: new
        for f in fields(content)
        if type(old := getattr(content, f.name)) is str and (new := visible(old)) is not old and new != old
    }
    return replace(content, **changed) if changed else content  # type: ignore[arg-type]
