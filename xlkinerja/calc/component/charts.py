"""Charts on sheets: what their series show, and their labels, which LibreOffice 7.4 spoils when a sheet is inserted.

Inserting, moving or removing a sheet before the others turns a literal label ("Rata-rata capaian") into a reference.
"""

from __future__ import annotations

from typing import Any

_LABELED = "com.sun.star.chart2.data.LabeledDataSequence"


def _series_of(chart: Any) -> list[Any]:
    return [
        series
        for system in chart.FirstDiagram.CoordinateSystems
        for chart_type in system.ChartTypes
        for series in chart_type.DataSeries
    ]


def _charts(lembar: Any) -> list[tuple[str, Any]]:
    found = [(name, lembar.Charts.getByName(name).EmbeddedObject) for name in lembar.Charts.ElementNames]
    return [(name, chart) for name, chart in found if chart is not None and chart.FirstDiagram is not None]


def _all_charts(document: Any) -> list[tuple[str, str, Any]]:
    return [(lembar.Name, name, chart) for lembar in document.Sheets for name, chart in _charts(lembar)]


def labels(document: Any) -> dict[tuple[str, str, int, int], str]:
    """What each label of each series refers to, or the label itself between quotes."""
    return {
        (lembar, name, n, m): sequence.Label.SourceRangeRepresentation
        for lembar, name, chart in _all_charts(document)
        for n, series in enumerate(_series_of(chart))
        for m, sequence in enumerate(series.DataSequences)
        if sequence.Label is not None
    }


def restore_labels(context: Any, document: Any, earlier: dict[tuple[str, str, int, int], str]) -> None:
    """Sets the labels again that are not what they were."""
    for lembar, name, chart in _all_charts(document):
        for n, series in enumerate(_series_of(chart)):
            sequences, changed = [], False
            for m, sequence in enumerate(series.DataSequences):
                before = earlier.get((lembar, name, n, m))
                if before is None or sequence.Label.SourceRangeRepresentation == before:
                    sequences.append(sequence)
                    continue
                changed = True
                sequences.append(_sequence(context, sequence.Values, _data(chart, before, "label")))
            if changed:
                series.setData(tuple(sequences))


def _data(chart: Any, reference: str, role: str) -> Any:
    sequence = chart.DataProvider.createDataSequenceByRangeRepresentation(reference)
    sequence.Role = role
    return sequence


def _sequence(context: Any, values: Any, label: Any) -> Any:
    sequence = context.ServiceManager.createInstanceWithContext(_LABELED, context)
    sequence.setValues(values)
    if label is not None:
        sequence.setLabel(label)
    return sequence


def find_chart(lembar: Any, count: int) -> Any:
    """The chart with so many series; of several the one that shows this sheet. None where there is none."""
    candidates = [chart for _, chart in _charts(lembar) if len(_series_of(chart)) == count]
    for chart in candidates:
        shown = _series_of(chart)[0].DataSequences[0].Values.SourceRangeRepresentation
        if lembar.Name in shown:
            return chart
    return candidates[0] if candidates else None


def point_at(context: Any, chart: Any, number: int, categories: str, values: str) -> None:
    """Points one series, counted from 1, at other cells; "" leaves categories or values where they are."""
    series = _series_of(chart)[number - 1]
    if values:
        sequences = [
            _sequence(context, _data(chart, values, sequence.Values.Role), sequence.Label)
            if sequence.Values.Role == "values-y"
            else sequence
            for sequence in series.DataSequences
        ]
        series.setData(tuple(sequences))
    if categories:
        axis = chart.FirstDiagram.CoordinateSystems[0].getAxisByDimension(0, 0)
        scale = axis.ScaleData
        scale.Categories = _sequence(context, _data(chart, categories, "categories"), None)
        axis.setScaleData(scale)
