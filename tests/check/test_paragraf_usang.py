"""XK322: a paragraph that `susun` wrote, where the rows now ask for another sentence."""

from dataclasses import replace
from pathlib import Path

from tests.excel.buku_uji import realisasi
from xlkinerja.check.single.drawn import stale_figures
from xlkinerja.pages.filling import fill
from xlkinerja.workbook.book import Book, Cell
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from

LEMBAR = "Ikhtisar Eksekutif"


def book(*done: int) -> Book:
    rows = [
        {
            "sasaran": "S",
            "indikator": f"Indikator {chr(65 + i)}",
            "polarisasi": "Maksimal",
            "target": 10,
            "realisasi": n,
        }
        for i, n in enumerate(done)
    ]
    return book_from(Package.from_bytes(fill(realisasi(rows)).data), Path("Realisasi.xlsx"))


def test_a_sentence_that_says_something_else_now():
    """All reached when it was written, one missed today: the sentences are held against each other."""
    now, before = book(10, 5), book(10, 10)
    stale = list(stale_figures(replace(now, canvases=before.canvases)))
    pairs = dict(stale[0][1])
    assert [cell.ref for cell, _ in stale] == ["A4"]
    assert pairs["«Berdasarkan status, seluruh indikator tercapai.»"] == (
        "«Berdasarkan status, 1 indikator tercapai dan 1 tidak tercapai.»"
    )
    assert "tidak ada" in pairs
    assert not list(stale_figures(now))


def test_a_reworded_paragraph_is_the_office_s_own():
    """One word changed, and only figures in sentences that are still ours are read."""
    now, before = book(10, 5), book(10, 10)
    text = before.canvases[LEMBAR]["A4"].text.replace("seluruh indikator tercapai", "semuanya tercapai")
    cells = {**before.canvases[LEMBAR], "A4": Cell("A4", text)}
    stale = list(stale_figures(replace(now, canvases={**before.canvases, LEMBAR: cells})))
    assert [(stands, due) for _, pairs in stale for stands, due in pairs] == [("100,00", "75,00")]
