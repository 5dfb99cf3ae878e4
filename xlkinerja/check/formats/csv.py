"""The findings as a table that opens in Indonesian Excel with a double click."""

import csv as _csv
import io
from collections.abc import Iterator

from xlkinerja.check.finding import Finding, Report
from xlkinerja.check.formats.grouping import place
from xlkinerja.workbook.values import visible

#: Header → field of a finding.
_COLUMNS = {
    "Tingkat": "tingkat", "Kode": "kode", "Aturan": "aturan", "Satker": "satker", "Entitas": "entitas",
    "Tahun": "tahun", "Berkas": "berkas", "Lembar": "lembar", "Sel": "sel", "Temuan": "pesan", "Tertulis": "tercetak",
    "Seharusnya": "seharusnya", "Tindakan": "tindakan", "Tempat lain": "tempat_lain", "Sumber": "sumber",
    "Sidik": "sidik",
}  # fmt: skip
HEADERS = ("Keadaan", *_COLUMNS, "Alasan diabaikan")
#: A cell that begins like this is a formula to Excel or LibreOffice, blanks before it or not.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv(report: Report, **_: object) -> str:
    """Semicolons, CRLF and a byte order mark, as Excel under Indonesian settings writes and reads it."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = _csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADERS)
    for state, temuan, alasan in _states(report):
        writer.writerow([harmless(_shown(content)) for content in (state, *_row(temuan), alasan)])
    return out.getvalue()


def _states(report: Report) -> Iterator[tuple[str, Finding, str]]:
    yield from (("baru" if report.comparison else "temuan", t, "") for t in report.temuan)
    yield from (("sudah tidak ada", t, "") for t in (report.comparison.gone if report.comparison else ()))
    yield from (("diabaikan", d.temuan, d.alasan) for d in report.ignored)


def _row(t: Finding) -> Iterator[str]:
    special = {"tahun": str(t.tahun or ""), "tempat_lain": "; ".join(map(place, t.tempat_lain))}
    return (special[name] if name in special else str(getattr(t, name)) for name in _COLUMNS.values())


def _shown(content: str) -> str:
    """The text with what nobody sees made visible, but for the ends of its lines."""
    return "\r".join(map(visible, content.split("\r")))


def harmless(content: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would compute it."""
    return f"'{content}" if content.lstrip(" ").startswith(_FORMULA_STARTS) else content
