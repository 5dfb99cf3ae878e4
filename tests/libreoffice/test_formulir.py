"""Forms that LibreOffice saved: what was typed there, and rows put between ours, survive the next run."""

import pytest

from tests.press.tiny import PROMISE, WHOSE, pages
from xlkinerja.press.forms_book import forms_book
from xlkinerja.workbook.package import Package

pytestmark = pytest.mark.libreoffice


def found(package: Package, sheet: str) -> dict[str, object]:
    return {r: c.value for r, c in package.read_sheet(sheet).cells.items() if c.value is not None}


def place(values: dict[str, object], text: str) -> str:
    return next(r for r, v in values.items() if v == text)


def test_forms_saved_by_libreoffice_keep_what_was_typed(office, tmp_path):
    """A reworded sentence, a name, a reason, a row put into the table and one above it; then nothing changes."""
    path = tmp_path / "Cetak.xlsx"
    path.write_bytes(forms_book(pages(3, chart=True), WHOSE).data)
    standing = Package.open(path)
    statement = found(standing, "Pernyataan")
    promise = place(statement, PROMISE)
    name = [r for r, v in statement.items() if v == "…………"][-1]
    with office.buka(path, tampak=True) as book:
        book.tulis("Pernyataan", promise, "Saya berjanji.")
        book.tulis("Pernyataan", name, "NAMA PEJABAT")
        book.tulis("Lampiran", "E5", "Sesuai revisi")
        for row, text in (("A6", "Baris di dalam tabel"), ("A2", "Baris di atas tabel")):
            book.pilih("Lampiran", row)
            book.kirim(".uno:InsertRowsBefore")
            book.tulis("Lampiran", f"B{row[1:]}", text)
        saved = Package.open(book.simpan(tmp_path / "disimpan.xlsx"))
    made = forms_book(pages(5, chart=True), WHOSE, saved)
    again = Package.from_bytes(made.data)
    assert found(again, "Pernyataan")[promise] == "Saya berjanji."
    assert found(again, "Pernyataan")[name] == "NAMA PEJABAT"
    table = found(again, "Lampiran")
    assert table[f"E{place(table, 'Indikator 1.2')[1:]}"] == "Sesuai revisi"
    for text in ("Baris di dalam tabel", "Baris di atas tabel", "Indikator 5.2"):
        assert list(table.values()).count(text) == 1, text
    assert made.restored == ()
    assert forms_book(pages(5, chart=True), WHOSE, again).data == made.data
