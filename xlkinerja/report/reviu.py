"""The printed tables and figures of a report as rows of the Reviu workbook: every cell a text, exactly as printed."""

from collections.abc import Iterable, Iterator, Sequence

from xlkinerja.report.budget_level import row_code, row_levels, row_name
from xlkinerja.report.cells import FilledValue, RowCells, filled
from xlkinerja.report.column_names import KIND_BY_KEY
from xlkinerja.report.fields import year_key
from xlkinerja.report.model import PrintedReport
from xlkinerja.report.parts import ReportTable
from xlkinerja.workbook.documents import BY_KODE
from xlkinerja.workbook.sheets.anggaran import TINGKAT
from xlkinerja.workbook.sheets.anggaran_laporan import ANGGARAN_LAPORAN
from xlkinerja.workbook.sheets.angka_narasi import ANGKA_NARASI, BESARAN
from xlkinerja.workbook.sheets.laporan_tables import LAPORAN_DOCUMENTS, LAPORAN_TABLES, TINGKAT_LAPORAN

_DOCUMENT_NAMES = {key: name for name, key in LAPORAN_DOCUMENTS.items()}
#: What a printed table of each kind shows, as the sheet Tabel Laporan calls it.
_DOCUMENTS = {kind: _DOCUMENT_NAMES[BY_KODE[key].key] for key, kind in KIND_BY_KEY.items() if key in BY_KODE}
_TERCETAK = ("kode", "indikator", "target", "realisasi", "capaian", "kategori")
_ANGGARAN = ("kode", "uraian", "sumber", "pagu", "realisasi", "persen")


def printed_tables(report: PrintedReport) -> dict[str, Sequence[RowCells]]:
    """Rows by sheet: the tables that fill no workbook, every table of measurement and budget, and the figures.

    Tables of measurement that fill Realisasi stand here too: their printed capaian and kategori live nowhere else.
    """
    used = {name for _, name in report.filling()}
    tables = [t for t in report.tabel if t.jenis == "pengukuran" or t.id not in used]
    return {
        LAPORAN_TABLES.name: _placed(sel for t in tables if t.jenis != "anggaran" for sel in _table(t, report.tahun)),
        ANGGARAN_LAPORAN.name: _placed(
            sel for t in report.tabel for sel in (_anggaran(t) if t.jenis == "anggaran" else _anggaran_pk(t, used))
        ),
        ANGKA_NARASI.name: list(_narasi(report, {t.id for t in tables if t.jenis != "anggaran"})),
    }


def _placed(rows: Iterable[RowCells]) -> list[RowCells]:
    """The rows with Letak only where a table begins: an empty one means the same as above."""
    results: list[RowCells] = []
    above: FilledValue | None = None
    for sel in rows:
        results.append(
            sel if sel["tabel"] != above else {key: content for key, content in sel.items() if key != "letak"}
        )
        above = sel["tabel"]
    return results


def _table(table: ReportTable, tahun: int) -> Iterator[RowCells]:
    document = _DOCUMENTS[table.jenis]
    tingkat = TINGKAT_LAPORAN[table.tingkat == "sasaran"]
    above = ""
    for row in table.baris:
        sel: RowCells = {"letak": table.letak, "tabel": table.id, "dokumen": document, "tingkat": tingkat}
        sasaran = row.get("sasaran", "")
        if sasaran != above:
            sel["sasaran"], above = sasaran, sasaran
        of_year = {"target": row[year_key(tahun)]} if year_key(tahun) in row else {}
        yield filled(sel | {key: (row | of_year).get(key) for key in _TERCETAK})


def _anggaran(table: ReportTable) -> Iterator[RowCells]:
    header: RowCells = {"letak": table.letak, "tabel": table.id}
    for row, tingkat in zip(table.baris, row_levels(table.kepala, table.baris), strict=True):
        tahun = row.get("tahun", "").strip()
        sel: RowCells = {"tahun": int(tahun) if tahun.isascii() and tahun.isdigit() else tahun}
        named: RowCells = {"tingkat": tingkat, "kode": row_code(row), "uraian": row_name(row)}
        yield filled(header | sel | {key: row.get(key) for key in _ANGGARAN} | named)
    if (total := table.jumlah) is not None:
        angka: RowCells = {"pagu": total.pagu or total.anggaran, "realisasi": total.realisasi, "persen": total.persen}
        yield filled(header | {"tingkat": TINGKAT[0], "uraian": total.label} | angka)


def _anggaran_pk(table: ReportTable, used: set[str]) -> Iterator[RowCells]:
    """The second page of a PK that fills no workbook."""
    for a in table.anggaran if table.id not in used else []:
        tingkat = row_levels("", [{"kode": a.kode, "uraian": a.program}])[0]
        header: RowCells = {"letak": table.letak, "tabel": table.id, "tingkat": tingkat}
        yield filled(header | {"kode": a.kode, "uraian": a.program, "sumber": a.sumber, "pagu": a.nilai_tercetak})


def _narasi(report: PrintedReport, written: set[str]) -> Iterator[RowCells]:
    """A table that fills a workbook and stands nowhere in Reviu is named by its document."""
    filling = ((key.replace("perubahan ", "perubahan ke-"), name) for key, name in report.filling())
    documents = {name: key for key, name in filling if name not in written and key != "Anggaran"}
    for n in report.angka_narasi:
        named = (one.strip() for one in n.tabel_acuan.split(","))
        reference = documents.get(n.tabel_acuan) or ", ".join(dict.fromkeys(documents.get(one, one) for one in named))
        besaran = BESARAN.get(n.besaran, n.besaran)
        sel: RowCells = {"letak": n.letak, "besaran": besaran, "dasar": n.dasar, "acuan": reference}
        yield filled(sel | {"nilai": n.nilai, "terbilang": n.terbilang})
