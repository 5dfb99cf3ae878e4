"""Berlaku = Tidak takes a row out of every count, so it needs a reason, and is told where averages are."""

import pytest

from tests.addresses import ALONE, INFO, RE, P, at
from tests.check.sets.case import Case, books, found, run
from tests.check.sets.edits import realisasi
from xlkinerja.check.discovery import rules
from xlkinerja.pages import ikhtisar, ringkasan
from xlkinerja.pages.ikhtisar import paragraphs
from xlkinerja.pages.presentation import Presentation
from xlkinerja.summary.anggaran import year_total
from xlkinerja.summary.counting import summarise
from xlkinerja.summary.sources import FormulaSource


@pytest.mark.parametrize(
    ("row", "files", "level"),
    [
        ({"berlaku": "Tidak"}, None, P),
        ({"berlaku": "TIDAK", "keterangan": " "}, None, P),
        ({"berlaku": "Tidak", "keterangan": "-"}, None, P),
        ({"berlaku": "tidak", "keterangan": "n/a"}, None, P),
        ({"berlaku": "Tidak"}, ALONE, INFO),
        ({"berlaku": "Tidak", "keterangan": "Tidak ada pemilu tahun ini."}, None, None),
        ({"berlaku": "Ya"}, None, None),
    ],
)
def test_a4_finding(row, files, level):
    """A peringatan where the PK promises the indikator, until Keterangan says why."""
    case = Case("berlaku", set(), realisasi(r1=row), **({"files": files} if files else {}))
    expected = {("XK316", at(RE, "berlaku", 6), level)} if level else set()
    assert {f for f in found(run(case)) if f[0] == "XK316"} == expected


def test_a4_no_rule_advises_it():
    """XK308 says nothing of Berlaku any more."""
    rule = next(r for r in rules() if r.kode == "XK308")
    assert "Berlaku" not in rule.documentation
    case = Case("target nol", set(), realisasi(r1={"target": 0, "realisasi": 2}), files=ALONE)
    assert not [t for t in run(case).temuan if t.kode == "XK308" and "Berlaku" in t.tindakan]


@pytest.mark.parametrize("value", [None, "-", "nihil"])
def test_a4_advice_asks_for_the_reason(value):
    """Where Berlaku = Tidak is one way out of a realisasi that is missing, the reason in Keterangan goes with it."""
    report = run(Case("tanpa realisasi", set(), realisasi(r0={"realisasi": value, "satuan": "%"}), files=ALONE))
    advice = [t.tindakan for t in report.temuan if "Berlaku" in t.tindakan and t.kode != "XK316"]
    assert advice
    assert all("alasannya di kolom Keterangan" in text for text in advice)
    for rule in rules():
        said = " ".join(rule.documentation.split())
        assert "Berlaku = Tidak" not in said or "alasannya di kolom Keterangan" in said or rule.kode == "XK316", (
            rule.kode
        )


def test_a4_paragraph_and_ringkasan_say_how_many():
    """Two rows left out are said to be two."""
    edit = realisasi(r0={"berlaku": "Tidak"}, r1={"berlaku": "Tidak"})
    book = next(b for b in books(Case("dua", set(), edit, files=ALONE)) if b.kind == "realisasi")
    summary = summarise(book)
    assert summary.not_applicable == 2
    assert (
        "Tidak berlaku tahun ini dan tidak ikut dihitung: 2 (dua) indikator."
        in paragraphs(book, summary, year_total(book))[0]
    )
    drawing = ringkasan.draw(book, summary, year_total(book), FormulaSource(book.tables["Realisasi"], 20), None)
    notes = [str(value) for value, *_ in drawing.cells.values() if "tidak berlaku" in str(value)]
    assert notes == ["2 indikator; 2 tidak berlaku", "1 sasaran; 2 indikator tidak berlaku"]
    page = ikhtisar.draw(book, summary, year_total(book), FormulaSource(book.tables["Realisasi"], 20), Presentation())
    assert "Rata-rata capaian per indikator (atas 2 indikator; 2 tidak berlaku)" in [c[0] for c in page.cells.values()]
