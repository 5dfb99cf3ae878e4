"""A printed report becomes the workbooks that a careful office would have filled; nothing in it is mended."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from xlkinerja.kinerja.angka import read_bound
from xlkinerja.kinerja.capaian import POLARISASI, SETTING_WORDS
from xlkinerja.kinerja.skala import Band, Skala
from xlkinerja.pages.filling import template_bytes
from xlkinerja.report.budget_rows import budget_cells
from xlkinerja.report.cells import RowCells, amount, filled, target, typed_value, value
from xlkinerja.report.errors import ReportUnusable
from xlkinerja.report.fields import TRIWULAN, year_of
from xlkinerja.report.keys import words
from xlkinerja.report.model import PrintedReport
from xlkinerja.report.noting import noted as with_notes
from xlkinerja.report.parts import PrintedTotal, ReportTable
from xlkinerja.report.reviu import printed_tables
from xlkinerja.workbook.book import CARRIED_DOWN
from xlkinerja.workbook.disk.regular import obstacle
from xlkinerja.workbook.disk.replacing import clear_leftovers, replace_file
from xlkinerja.workbook.documents import BY_KODE, Document
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.layout import Table
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.identitas import ENTITAS, VERSIONS
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK
from xlkinerja.workbook.templates import ROWS

SheetCells = dict[str, Sequence[RowCells]]

_TOTAL_LABEL = re.compile(r"\s*(jumlah|total)\b", re.IGNORECASE)


def workbooks(
    report: PrintedReport, prepared: int = ROWS, *, reviu: bool = False, noted: bool = False
) -> dict[str, bytes]:
    """File name → .xlsx bytes for every workbook that the isian of the report names; with `reviu` also Reviu.xlsx.

    `prepared` rows are prepared on each sheet, more where the report has more. With `noted` nothing is assumed: a
    polarisasi stands only where a row tells it, and a cell that shows a part of its printed text has that as a comment.
    """
    settings = report.isian
    default = ("", "") if noted else _default_polarisasi(settings.polarisasi)
    tables: dict[str, list[ReportTable]] = {}
    for key, name in report.filling():
        tables.setdefault(key, []).append(report.by_id(name))
    results: dict[str, bytes] = {}

    def add(kode: str, content: SheetCells, version: int = 0, **identity: int) -> None:
        document = BY_KODE[kode]
        has_pengaturan = PENGATURAN in document.forms
        key = f"{kode} perubahan {version}" if version else kode
        printed = report.identitas.get(key)
        if noted and (entries := tables.get(key)):
            main = document.main
            content = content | {main.name: with_notes(main, content[main.name], (b for t in entries for b in t.baris))}
        results[_file_name(document, version)] = template_bytes(
            document,
            identitas={
                "satker": report.satker,
                "entitas": ENTITAS[report.entitas],
                "tahun": report.tahun,
                "dokumen": document.kode,
                "versi": VERSIONS[version],
                **{key: text for key, text in (printed.model_dump() if printed else {}).items() if text},
                **identity,
            },
            pengaturan={"batas": _cap(settings.batas), "desimal": settings.desimal, **settings.ikhtisar}
            if has_pengaturan
            else {},
            skala=_skala(report) if has_pengaturan else None,
            content=content,
            prepared=prepared,
        )

    if "Renstra" in tables:
        period = report.period()
        years = dict(zip(("tahun", "tahun_akhir"), period, strict=True)) if period else {}
        add("Renstra", _renstra(tables["Renstra"], period), **years)
    if "RKT" in tables:
        add("RKT", _rkt(tables["RKT"], default))
    for version in (0, *settings.perubahan):
        if pk := tables.get(f"PK perubahan {version}" if version else "PK"):
            add("PK", _pk(pk, default), version)
    if "Rencana Aksi" in tables:
        add("Rencana Aksi", _main("Rencana Aksi", tables["Rencana Aksi"], default))
    if "Realisasi" in tables or "Anggaran" in tables:
        content = _main("Realisasi", tables.get("Realisasi", ()), default)
        if "Anggaran" in tables:
            content[ANGGARAN.name] = budget_cells(tables["Anggaran"], report.tahun)
        add("Realisasi", content)
    if reviu:
        add("Reviu", printed_tables(report))
    return results


def write(
    report: PrintedReport, folder: Path, *, overwrite: bool = False, prepared: int = ROWS, reviu: bool = False
) -> list[Path]:
    """Writes the workbooks into the folder, made if need be, each in one step, and gives their paths.

    ReportUnusable, and nothing written, where a file of that name holds something else (`overwrite` overwrites it)
    or is no regular file; one that is open elsewhere stays as it is.
    """
    content = {folder / name: data for name, data in workbooks(report, prepared, reviu=reviu).items()}
    try:
        for berkas, data in content.items():
            if words := obstacle(berkas):
                raise ReportUnusable(str(berkas), "", f"tidak dapat ditulis: {words}. Pilih folder lain")
            if not overwrite and berkas.exists() and berkas.read_bytes() != data:
                raise ReportUnusable(
                    str(berkas), "", "sudah ada dan isinya lain. Pindahkan dahulu, atau pilih folder lain"
                )
        folder.mkdir(parents=True, exist_ok=True)
        for berkas, data in content.items():
            clear_leftovers(berkas, data)
            replace_file(berkas, data, backup=False)
    except PatchRefused as refused:
        raise ReportUnusable(str(folder), "", refused.pesan.removesuffix(".")) from None
    except OSError as wrong:
        name = str(wrong.filename or folder)
        pesan = "tidak dapat ditulis. Tutup program yang membukanya, atau pilih folder lain"
        raise ReportUnusable(name, "", pesan) from None
    return list(content)


def _file_name(document: Document, version: int) -> str:
    return document.file.replace(".xlsx", f"_perubahan_{version}.xlsx") if version else document.file


def _default_polarisasi(text: str) -> tuple[str, str]:
    """The polarisasi that the isian names first, for one number and for a range; without one Maksimal and Stabil.

    Predikat follows from the target and is never a default.
    """
    known = {p.casefold(): p for p in POLARISASI if p != "Predikat"}
    named = next((known[word] for word in words(text) if word in known), "")
    return (named, named) if named else (POLARISASI[0], "Stabil")


def _cap(limit: str) -> str | int:
    return int(limit) if limit.isdigit() else SETTING_WORDS.get(limit, limit)


def _skala(report: PrintedReport) -> Skala | None:
    """The printed scale; none where the report prints none, so that the choice on Pengaturan stays open."""
    if report.isian.skala == "default" or not report.skala:
        return None
    bands = (
        Band(_decimal(j.dari), j.termasuk_dari, None if j.sampai is None else _decimal(j.sampai), j.kategori)
        for j in report.skala
    )
    return tuple(sorted(bands, key=lambda j: (j.dari, not j.termasuk)))


def _decimal(limit: float) -> Decimal:
    return Decimal(int(limit)) if limit == int(limit) else Decimal(repr(limit))


def _main(kode: str, entries: Iterable[ReportTable], default: tuple[str, str]) -> SheetCells:
    """The sheet with one row per indikator, from the rows of its tables in order."""
    table = BY_KODE[kode].main
    return {table.name: _indikator(table, [row for entry in entries for row in entry.baris], default)}


def _indikator(table: Table, rows: Iterable[Mapping[str, str]], default: tuple[str, str]) -> list[RowCells]:
    above: dict[str, str] = {}
    results: list[RowCells] = []
    for tercetak in rows:
        row = {TRIWULAN.get(key, key): text for key, text in tercetak.items() if text.strip()}
        sel = target(row, *default) if row.keys() & {"indikator", "target"} else {}
        satuan = str(sel.get("satuan") or "")
        for key, text in row.items():
            column = table.by_key.get(key)
            if column is None or column.computed or key in sel or above.get(key) == text:
                continue
            sel[key] = typed_value(column.kind, text, satuan, row)
            if key in CARRIED_DOWN:  # written only where they differ from the row above, as staff do
                above[key] = text
        results.append(filled(sel))
    return results


def _renstra(tables: Sequence[ReportTable], period: tuple[int, int] | None) -> SheetCells:
    """The sheet Renstra: the targets of each year in its column; a polarisasi only where a row prints it."""
    table = BY_KODE["Renstra"].main
    rows = []
    for tercetak in (row for entry in tables for row in entry.baris):
        printed = {y: text for key, text in tercetak.items() if (y := year_of(key)) and text.strip()}
        years = {y: bound[1] if (bound := read_bound(text)) else text for y, text in printed.items()}
        latest = {"target": printed[max(printed)]} if printed else {}
        sel = target({**tercetak, **latest}, "")
        satuan = str(sel["satuan"] or "")
        columns = {
            f"target_{y - period[0] + 1}": value(text, satuan, tercetak)
            for y, text in years.items()
            if period and period[0] <= y <= period[1]
        }
        rows.append({"satuan": satuan, "polarisasi": sel["polarisasi"]} | columns)
    without_target = [{k: t for k, t in r.items() if k != "target"} for e in tables for r in e.baris]
    words_only = _indikator(table, without_target, ("", ""))
    return {table.name: [filled(sel | cells) for sel, cells in zip(words_only, rows, strict=True)]}


def _rkt(tables: Sequence[ReportTable], default: tuple[str, str]) -> SheetCells:
    """The sheet RKT, with its total; where several tables print one each, none is that of the whole."""
    lembar = _main("RKT", tables, default)
    totals = [t.jumlah for t in tables if t.jumlah]
    if len(totals) == 1:
        row = {"program": _label(totals[0]), "anggaran": amount(totals[0].anggaran or totals[0].pagu)}
        lembar = {name: [*rows, row] for name, rows in lembar.items()}
    return lembar


def _pk(tables: Sequence[ReportTable], default: tuple[str, str]) -> SheetCells:
    return _main("PK", tables, default) | {
        ANGGARAN_PK.name: [
            {
                "kode": a.kode or None,
                "program": a.program or None,
                "anggaran": amount(a.nilai_tercetak),
                "sumber": a.sumber or None,
            }
            for table in tables
            for a in table.anggaran
        ]
    }


def _label(total: PrintedTotal) -> str:
    """The printed label of the last row where it says that it is a total, and JUMLAH otherwise."""
    return total.label if _TOTAL_LABEL.match(total.label) else "JUMLAH"
