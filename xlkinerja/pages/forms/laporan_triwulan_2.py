"""Laporan kinerja triwulan II: target dan realisasi sampai triwulan itu, capaian, kendala, dan tindak lanjut."""

from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.quarter_report import quarter_page

ORDER = 51
TITLE = "Laporan Triwulan II"
NEEDS = ("rencana_aksi",)


def page(papers: Papers) -> Page | None:
    """The report of the quarter; none before anything is realised in it or later."""
    return quarter_page(papers, 2)
