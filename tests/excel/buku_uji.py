"""Workbooks for the tests of the buttons, and what an open workbook holds, for comparing before and after."""

from typing import Any

from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.package import Package

IDENTITAS = {"satker": "KPU Contoh", "entitas": "KPU", "tahun": 2024, "versi": "awal"}
BARIS = (
    {"sasaran": "A", "indikator": "satu", "satuan": "%", "polarisasi": "Maksimal", "target": 80, "realisasi": 100},
    {"indikator": "dua", "satuan": "hari", "polarisasi": "Minimal", "target": 10, "realisasi": 8},
    {"sasaran": "=1+1", "indikator": "12", "satuan": "kali", "polarisasi": "Maksimal", "target": 4, "realisasi": 2},
)


def realisasi(rows=BARIS, prepared: int = 10, **content: Any) -> bytes:
    """A filled Realisasi workbook; some of its texts look like a formula or a number."""
    filled = {"Realisasi": list(rows), "Anggaran": [{"tingkat": "Jumlah", "pagu": 200, "realisasi": 150}]}
    return template_bytes(BY_KEY["realisasi"], prepared, **{"content": filled, "identitas": IDENTITAS, **content})


def rusak(n: int) -> list[dict[str, Any]]:
    """n indikator, every third of which has a number typed as text."""
    return [
        {
            "sasaran": "Sasaran",
            "indikator": f"Indikator {huruf(i)}",
            "satuan": "kali",
            "polarisasi": "Maksimal",
            "target": "10 kali" if i % 3 == 0 else 10,
            "realisasi": 5,
        }
        for i in range(n)
    ]


def huruf(i: int) -> str:
    return "".join(chr(97 + int(d)) for d in f"{i:04d}")


def state_of(book) -> dict[str, Any]:
    """Everything of an open workbook that a command could change, the values of formulas aside."""
    return {ws.title: _lembar(ws) for ws in book.wb.worksheets}


def _lembar(ws) -> dict[str, Any]:
    cells, looks = {}, {}
    for (row, column), cell in ws._cells.items():
        filled = cell.value not in (None, "")
        if filled or cell.has_style:
            style = tuple(cell._style or ())
            if style not in looks:
                look = (cell.number_format, cell.font.b, cell.alignment.horizontal, cell.border.left.style)
                looks[style] = (cell.fill.fgColor.rgb[2:] if cell.fill.fill_type else "", look)
            cells[row, column] = (cell.value if filled else None, cell.data_type if filled else "", *looks[style])
    series = [s for chart in ws._charts for part in chart._charts for s in part.series]
    return {
        "cells": {k: v for k, v in cells.items() if v != (None, "", "", ("General", False, None, None))},
        "merges": {str(m) for m in ws.merged_cells.ranges},
        "heights": {n: d.height for n, d in ws.row_dimensions.items() if d.height},
        "area": ws.print_area,
        "charts": [(s.val.numRef.f, (s.cat.numRef or s.cat.strRef).f) for s in series],
        "locks": (ws.protection.sheet, ws.protection.objects, ws.protection.formatCells, ws.protection.sort),
    }


def filled(package: Package, sheet: str) -> dict[str, tuple[object, str | None, str]]:
    """Value, formula and number format by cell; a cell that shows nothing is no content."""
    cells = package.read_sheet(sheet).cells
    return {r: (c.value, c.formula, c.format) for r, c in cells.items() if c.formula or c.value not in (None, "")}
