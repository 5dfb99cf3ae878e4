"""Charts on sheets: what their series show, and their labels, which LibreOffice 7.4 spoils when a sheet is inserted.

Inserting, moving or removing a sheet before the others turns a literal label ("Rata-rata capaian") into a reference.
"""

from __future__ import annotations

from typing import Any

_BERLABEL = "com.sun.star.chart2.data.LabeledDataSequence"


def _deret(content: Any) -> list[Any]:
    return [
        deret
        for sumbu in content.FirstDiagram.CoordinateSystems
        for kind in sumbu.ChartTypes
        for deret in kind.DataSeries
    ]


def _grafik(lembar: Any) -> list[tuple[str, Any]]:
    ada = [(name, lembar.Charts.getByName(name).EmbeddedObject) for name in lembar.Charts.ElementNames]
    return [(name, content) for name, content in ada if content is not None and content.FirstDiagram is not None]


def _semua(document: Any) -> list[tuple[str, str, Any]]:
    return [(lembar.Name, name, content) for lembar in document.Sheets for name, content in _grafik(lembar)]


def label(document: Any) -> dict[tuple[str, str, int, int], str]:
    """What each label of each series refers to, or the label itself between quotes."""
    return {
        (lembar, name, n, m): rank.Label.SourceRangeRepresentation
        for lembar, name, content in _semua(document)
        for n, deret in enumerate(_deret(content))
        for m, rank in enumerate(deret.DataSequences)
        if rank.Label is not None
    }


def restore_labels(context: Any, document: Any, earlier: dict[tuple[str, str, int, int], str]) -> None:
    """Sets the labels again that are not what they were."""
    for lembar, name, content in _semua(document):
        for n, deret in enumerate(_deret(content)):
            baru, berubah = [], False
            for m, rank in enumerate(deret.DataSequences):
                semula = earlier.get((lembar, name, n, m))
                if semula is None or rank.Label.SourceRangeRepresentation == semula:
                    baru.append(rank)
                    continue
                berubah = True
                baru.append(_urutan(context, rank.Values, _data(content, semula, "label")))
            if berubah:
                deret.setData(tuple(baru))


def _data(content: Any, reference: str, peran: str) -> Any:
    data = content.DataProvider.createDataSequenceByRangeRepresentation(reference)
    data.Role = peran
    return data


def _urutan(context: Any, value: Any, label: Any) -> Any:
    rank = context.ServiceManager.createInstanceWithContext(_BERLABEL, context)
    rank.setValues(value)
    if label is not None:
        rank.setLabel(label)
    return rank


def find_chart(lembar: Any, count: int) -> Any:
    """The chart with so many series; of several the one that shows this sheet. None where there is none."""
    choices = [content for _, content in _grafik(lembar) if len(_deret(content)) == count]
    for content in choices:
        value = _deret(content)[0].DataSequences[0].Values.SourceRangeRepresentation
        if lembar.Name in value:
            return content
    return choices[0] if choices else None


def point_at(context: Any, content: Any, number: int, kategori: str, value: str) -> None:
    """Points one series, counted from 1, at other cells; "" leaves categories or values where they are."""
    deret = _deret(content)[number - 1]
    if value:
        baru = [
            _urutan(context, _data(content, value, rank.Values.Role), rank.Label)
            if rank.Values.Role == "values-y"
            else rank
            for rank in deret.DataSequences
        ]
        deret.setData(tuple(baru))
    if kategori:
        sumbu = content.FirstDiagram.CoordinateSystems[0].getAxisByDimension(0, 0)
        skala = sumbu.ScaleData
        skala.Categories = _urutan(context, _data(content, kategori, "categories"), None)
        sumbu.setScaleData(skala)
