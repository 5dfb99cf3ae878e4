"""The workbooks of the published reports, made once in a process."""

from functools import cache

from xlkinerja.report.model import load
from xlkinerja.report.writing import workbooks

#: The files of each, so that collecting tests builds none of them; test_report_writing holds them to what is written.
FILES = {
    "muara-enim-2024": ("RKT.xlsx", "PK.xlsx", "Realisasi.xlsx"),
    "paser-2024": ("RKT.xlsx", "PK.xlsx", "Realisasi.xlsx"),
    "tanjung-jabung-timur-2023": (
        "RKT.xlsx", "PK.xlsx", "PK_perubahan_1.xlsx", "Rencana_Aksi.xlsx", "Realisasi.xlsx",
    ),
}  # fmt: skip


@cache
def contoh(name: str, *, reviu: bool = False) -> dict[str, bytes]:
    """File name → bytes, as `xlkinerja contoh NAMA` writes them, with `reviu` Reviu.xlsx too."""
    lengkap = workbooks(load(name), reviu=True)
    return lengkap if reviu else {n: data for n, data in lengkap.items() if n != "Reviu.xlsx"}
