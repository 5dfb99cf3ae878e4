"""The findings as a table that opens in Indonesian Excel with a double click."""

import csv as _csv
import io
from collections.abc import Iterator

from xlkinerja.check.finding import Finding, Report
from xlkinerja.check.formats.grouping import place

KEPALA = (
    "Keadaan", "Tingkat", "Kode", "Aturan", "Satker", "Entitas", "Tahun", "Berkas", "Lembar", "Sel", "Temuan",
    "Tertulis", "Seharusnya", "Tindakan", "Tempat lain", "Sumber", "Sidik", "Alasan diabaikan",
)  # fmt: skip
#: A cell that begins like this is a formula to Excel or LibreOffice, blanks before it or not.
_RUMUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv(report: Report, **_: object) -> str:
    """Semicolons, CRLF and a byte order mark, as Excel under Indonesian settings writes and reads it."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = _csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(KEPALA)
    for keadaan, temuan, alasan in _states(report):
        writer.writerow([harmless(isi) for isi in (keadaan, *_row(temuan), alasan)])
    return out.getvalue()


def _states(report: Report) -> Iterator[tuple[str, Finding, str]]:
    yield from (("baru" if report.banding else "temuan", t, "") for t in report.temuan)
    yield from (("sudah tidak ada", t, "") for t in (report.banding.hilang if report.banding else ()))
    yield from (("diabaikan", d.temuan, d.alasan) for d in report.diabaikan)


def _row(t: Finding) -> tuple[str, ...]:
    lain = "; ".join(place(p) for p in t.tempat_lain)
    return (
        str(t.tingkat), t.kode, t.aturan, t.satker, t.entitas, str(t.tahun or ""), t.berkas, t.lembar, t.sel, t.pesan,
        t.tercetak, t.seharusnya, t.tindakan, lain, t.sumber, t.sidik,
    )  # fmt: skip


def harmless(isi: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would compute it."""
    return f"'{isi}" if isi.lstrip(" ").startswith(_RUMUS) else isi
