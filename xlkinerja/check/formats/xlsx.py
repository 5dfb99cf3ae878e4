"""The findings as a workbook for the office: each leads to its cell and has room for an answer."""

import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from xlkinerja.check.checking import TEMUAN_MARK_NAME
from xlkinerja.check.finding import Finding, Report, Tingkat, counts
from xlkinerja.check.formats.grouping import Owner, owner, owners, place
from xlkinerja.check.formats.links import location, target
from xlkinerja.check.formats.text import ringkasan
from xlkinerja.check.formats.xlsx_parts import SheetWriter, sheet_names
from xlkinerja.workbook.packing import deterministic

IKHTISAR, TEMUAN, GONE, IGNORED = "Ikhtisar Temuan", "Temuan", "Sudah Tidak Ada", "Diabaikan"
_KEEP_IN_PLACE = "Alamat di kolom Sel membuka buku kerjanya tepat di sel itu, selama berkas ini tidak dipindah darinya."
#: Excel opens no sheet with more links than 65.530.
_MOST_LINKS = 60_000


def xlsx(report: Report, *, destination: Path | None = None, day: date | None = None, **_: object) -> bytes:
    """An overview, all findings, one summary for each satker, and what is gone or was ignored; the same bytes again.

    Links to the cells are relative to `destination`, the path that the workbook will have.
    """
    workbook = Workbook()
    workbook.remove(workbook.active)  # type: ignore[arg-type]
    owned = owners(report)
    names = sheet_names([k.name for k in owned], (IKHTISAR, TEMUAN, GONE, IGNORED))
    ikhtisar = workbook.create_sheet(IKHTISAR)
    rows = _findings(workbook.create_sheet(TEMUAN), report, owned, destination)
    _overview(ikhtisar, report, owned, names, day, rows)
    for k, sheet_name in zip(owned, names, strict=True):
        _owner(workbook.create_sheet(sheet_name), k, rows)
    if report.comparison:
        title = f"Temuan yang sudah tidak ada sejak {report.comparison.name}"
        _plain(workbook.create_sheet(GONE), title, ((t, "") for t in report.comparison.gone))
    if report.ignored:
        alasan = ((d.temuan, d.alasan) for d in report.ignored)
        _plain(workbook.create_sheet(IGNORED), "Temuan yang diabaikan, dengan alasannya", alasan)
    workbook.defined_names[TEMUAN_MARK_NAME] = DefinedName(TEMUAN_MARK_NAME, attr_text='"1"')
    workbook.properties.title = "Hasil pemeriksaan dokumen kinerja"
    workbook.properties.creator = "xlkinerja"
    buffer = io.BytesIO()
    workbook.save(buffer)
    return deterministic(buffer.getvalue())


def _overview(
    sheet: Worksheet,
    report: Report,
    owned: list[Owner],
    names: list[str],
    day: date | None,
    rows: dict[Finding, int],
) -> None:
    checked_on = f" Diperiksa {day:%d-%m-%Y}." if day else ""
    writer = SheetWriter(
        sheet,
        ("Hasil Pemeriksaan Dokumen Kinerja", ringkasan(report) + checked_on, _KEEP_IN_PLACE),
        {"Satker": 64, "Galat": 9, "Peringatan": 12, "Info": 9, "Berkas": 9, "Yang terpenting": 62, "Letak": 40,
         TEMUAN: 14},
    )  # fmt: skip
    for k, sheet_name in zip(owned, names, strict=True):
        first = ("Tidak ada temuan.", "", "")
        if k.kinds:
            one, *other = k.kinds[0].temuan
            pesan = one.pesan + (f" Dan {len(other)} temuan sejenis." if other else "")
            first = (pesan, place(one), f"baris {rows[one]}")  # a short link: LibreOffice cuts a long one off
        writer.row(k.name, *(k.count(t) for t in Tingkat), len(k.berkas), *first)
        writer.link(1, location(sheet_name, "A1"))
        if k.kinds:
            writer.link(8, location(TEMUAN, f"A{rows[one]}"))
    writer.notes(f"{t.capitalize()}: {t.meaning}." for t in Tingkat)
    writer.finish()


def _owner(sheet: Worksheet, owned: Owner, rows: dict[Finding, int]) -> None:
    """What one satker has to mend, by kind of mistake; each kind leads to its first finding."""
    berkas = ", ".join(d.berkas for d in owned.berkas)
    writer = SheetWriter(
        sheet,
        (owned.name, f"{counts(owned.temuan)}." if owned.kinds else "Tidak ada temuan.", f"Berkas: {berkas}"),
        {"Tingkat": 12, "Kode": 9, "Jenis kesalahan": 62, "Temuan": 9, "Yang pertama": 62, "Dasar": 50},
    )
    for j in owned.kinds:
        one = j.temuan[0]
        first = f"{place(one)}: {one.pesan}"
        writer.row(
            j.tingkat.capitalize(), j.rule.kode, j.rule.summary, len(j.temuan), first, one.sumber, tint=j.tingkat
        )
        writer.link(2, location(TEMUAN, f"A{rows[one]}"))
    writer.finish()


def _findings(sheet: Worksheet, report: Report, owned: list[Owner], destination: Path | None) -> dict[Finding, int]:
    """Every finding on a row of its own, by satker and importance, and the row of each."""
    paths = {d.berkas: d.path for d in report.checked}
    whose = {"Satker": 24} if len(owned) > 1 else {}
    writer = SheetWriter(
        sheet,
        ("Temuan", ringkasan(report), _KEEP_IN_PLACE + " Jawab di kolom Tanggapan satker."),
        {"No": 6, **whose, "Tingkat": 12, "Jenis kesalahan": 28, "Berkas": 20, "Lembar": 14, "Sel": 8, "Temuan": 56,
         "Tertulis": 15, "Seharusnya": 15, "Tindakan": 40, "Tanggapan satker": 26},
    )  # fmt: skip
    rows: dict[Finding, int] = {}
    content = ((k.name, j, t) for k in owned for j in k.kinds for t in j.temuan)
    for number, (name, kind, t) in enumerate(content, 1):
        front = (name,) if whose else ()
        rows[t] = writer.row(
            number, *front, t.tingkat.capitalize(), f"{t.kode} {kind.rule.summary}", t.berkas, t.lembar,
            t.sel or "berkas", t.pesan, t.tercetak, t.seharusnya, t.tindakan, None, tint=t.tingkat,
        )  # fmt: skip
        if t.berkas in paths and number <= _MOST_LINKS:
            writer.link(len(front) + 6, location(t.lembar, t.sel), target(paths[t.berkas], destination))
    writer.finish(filtered=True)
    return rows


def _plain(sheet: Worksheet, title: str, content: Iterable[tuple[Finding, str]]) -> None:
    columns = {"Satker": 34, "Tingkat": 12, "Kode": 9, "Letak": 36, "Temuan": 70, "Alasan diabaikan": 40}
    writer = SheetWriter(sheet, (title, "", ""), columns)
    for t, alasan in content:
        writer.row(owner(t), t.tingkat.capitalize(), t.kode, place(t), t.pesan, alasan, tint=t.tingkat)
    writer.finish(filtered=True)
