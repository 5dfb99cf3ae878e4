"""What changed between two documents as a workbook: the table of targets for the office to explain, and all changes."""

import io

from openpyxl import Workbook

from xlkinerja.carry.differences import DOUBTFUL, Differences
from xlkinerja.check.formats.xlsx_parts import SheetWriter
from xlkinerja.workbook.packing import deterministic

TARGETS, CHANGES = "Perubahan Target", "Semua Perubahan"


def workbook(result: Differences) -> bytes:
    """Two sheets, texts only; the same differences give the same bytes."""
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    subtitle = f"{result.before} dibandingkan dengan {result.after}"
    targets = SheetWriter(
        book.create_sheet(TARGETS),
        ("PERUBAHAN TARGET", subtitle, "Alasan diisi oleh kantor; kolomnya sengaja kosong."),
        {"No": 6, "Indikator": 60, "Target awal": 20, "Target perubahan": 20, "Alasan": 40, "Catatan": 30},
    )
    for n, row in enumerate(result.targets, 1):
        targets.row(n, row.indikator, row.before, row.after, None, row.note)
    targets.finish()
    changes = SheetWriter(
        book.create_sheet(CHANGES),
        ("SEMUA PERUBAHAN", subtitle, ""),
        {"Lembar": 16, "Jenis": 14, "Pokok": 60, "Kolom": 24, "Semula": 40, "Menjadi": 40, "Catatan": 30},
    )
    for d in result.found:
        changes.row(d.lembar, d.kind, d.subject, d.column, d.before, d.after, DOUBTFUL if d.doubtful else "")
    changes.notes(result.notes)
    changes.finish(filtered=True)
    book.properties.title, book.properties.creator = "Perbedaan dua dokumen kinerja", "xlkinerja"
    buffer = io.BytesIO()
    book.save(buffer)
    return deterministic(buffer.getvalue())
