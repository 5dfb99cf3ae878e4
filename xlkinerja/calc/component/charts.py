"""Charts on sheets: what their series show, and their labels, which LibreOffice 7.4 spoils when a sheet is inserted.

Inserting, moving or removing a sheet before the others turns a literal label ("Rata-rata capaian") into a reference.
"""

from __future__ import annotations

from typing import Any

_BERLABEL = "com.sun.star.chart2.data.LabeledDataSequence"


def _deret(isi: Any) -> list[Any]:
    return [
        deret
        for sumbu in isi.FirstDiagram.CoordinateSystems
        for jenis in sumbu.ChartTypes
        for deret in jenis.DataSeries
    ]


def _grafik(lembar: Any) -> list[tuple[str, Any]]:
    ada = [(nama, lembar.Charts.getByName(nama).EmbeddedObject) for nama in lembar.Charts.ElementNames]
    return [(nama, isi) for nama, isi in ada if isi is not None and isi.FirstDiagram is not None]


def _semua(dokumen: Any) -> list[tuple[str, str, Any]]:
    return [(lembar.Name, nama, isi) for lembar in dokumen.Sheets for nama, isi in _grafik(lembar)]


def label(dokumen: Any) -> dict[tuple[str, str, int, int], str]:
    """What each label of each series refers to, or the label itself between quotes."""
    return {
        (lembar, nama, n, m): urutan.Label.SourceRangeRepresentation
        for lembar, nama, isi in _semua(dokumen)
        for n, deret in enumerate(_deret(isi))
        for m, urutan in enumerate(deret.DataSequences)
        if urutan.Label is not None
    }


def pulihkan_label(konteks: Any, dokumen: Any, lama: dict[tuple[str, str, int, int], str]) -> None:
    """Sets the labels again that are not what they were."""
    for lembar, nama, isi in _semua(dokumen):
        for n, deret in enumerate(_deret(isi)):
            baru, berubah = [], False
            for m, urutan in enumerate(deret.DataSequences):
                semula = lama.get((lembar, nama, n, m))
                if semula is None or urutan.Label.SourceRangeRepresentation == semula:
                    baru.append(urutan)
                    continue
                berubah = True
                baru.append(_urutan(konteks, urutan.Values, _data(isi, semula, "label")))
            if berubah:
                deret.setData(tuple(baru))


def _data(isi: Any, rujukan: str, peran: str) -> Any:
    data = isi.DataProvider.createDataSequenceByRangeRepresentation(rujukan)
    data.Role = peran
    return data


def _urutan(konteks: Any, nilai: Any, label: Any) -> Any:
    urutan = konteks.ServiceManager.createInstanceWithContext(_BERLABEL, konteks)
    urutan.setValues(nilai)
    if label is not None:
        urutan.setLabel(label)
    return urutan


def cari(lembar: Any, banyak: int) -> Any:
    """The chart with so many series; of several the one that shows this sheet. None where there is none."""
    pilihan = [isi for _, isi in _grafik(lembar) if len(_deret(isi)) == banyak]
    for isi in pilihan:
        nilai = _deret(isi)[0].DataSequences[0].Values.SourceRangeRepresentation
        if lembar.Name in nilai:
            return isi
    return pilihan[0] if pilihan else None


def arahkan(konteks: Any, isi: Any, nomor: int, kategori: str, nilai: str) -> None:
    """Points one series, counted from 1, at other cells; "" leaves categories or values where they are."""
    deret = _deret(isi)[nomor - 1]
    if nilai:
        baru = [
            _urutan(konteks, _data(isi, nilai, urutan.Values.Role), urutan.Label)
            if urutan.Values.Role == "values-y"
            else urutan
            for urutan in deret.DataSequences
        ]
        deret.setData(tuple(baru))
    if kategori:
        sumbu = isi.FirstDiagram.CoordinateSystems[0].getAxisByDimension(0, 0)
        skala = sumbu.ScaleData
        skala.Categories = _urutan(konteks, _data(isi, kategori, "categories"), None)
        sumbu.setScaleData(skala)
