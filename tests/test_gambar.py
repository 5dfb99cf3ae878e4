"""On paper: the PDF text of every template and filled sheet, as one call of scripts/gambar makes it."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import column_index_from_string, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

pytestmark = pytest.mark.libreoffice

AKAR = Path(__file__).parents[1]
#: Words of English programs; "Total", "Program", "Data", "Status", "Target", "Output" and "No" are Indonesian as well.
INGGRIS = (
    "achievement", "amount", "and", "average", "axis", "blank", "budget", "category", "cell", "chart", "click",
    "column", "comment", "count", "date", "default", "empty", "enter", "error", "false", "field", "file", "formula",
    "goal", "help", "indicator", "invalid", "legend", "list", "missing", "month", "name", "none", "note", "notes",
    "null", "objective", "of", "office", "open", "page", "password", "percent", "percentage", "performance", "plan",
    "print", "quarter", "report", "required", "result", "row", "save", "select", "series", "sheet", "sum", "summary",
    "table", "template", "text", "the", "title", "true", "unknown", "untitled", "value", "values", "warning", "with",
    "wrong", "year", "yes", "your",
)  # fmt: skip
RUSAK = ("###", "#N/A", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "Err:", "Error:")


def rapat(teks: str) -> str:
    """Text without white space: how lines break in a cell is no matter here.

    Nor is ✓, which comes from another font and which pdftotext puts on a line of its own.
    """
    return re.sub(r"[\s✓]+", "", teks)


@dataclass(frozen=True)
class Cetakan:
    """One workbook and its PDF."""

    buku: Path
    pdf: Path

    @cached_property
    def halaman(self) -> list[tuple[str, str]]:
        """Sheet name (from the footer) and text of each page, in the order in which cells are drawn."""
        teks = subprocess.run(["pdftotext", "-raw", self.pdf, "-"], capture_output=True, text=True, check=True).stdout
        hasil = []
        for nomor, isi in enumerate(teks.split("\f")[:-1], 1):
            kaki = re.search(r"^(.+) Halaman (\d+) dari (\d+)$", isi, re.MULTILINE)
            assert kaki, f"{self.pdf.name} halaman {nomor}: kaki halaman tidak ada"
            assert int(kaki[2]) == nomor
            hasil.append((kaki[1], isi))
        return hasil

    @cached_property
    def kata(self) -> list[tuple[int, list[tuple[float, float, float, float, str]]]]:
        """Words of each page, from the top down: left, top, right, bottom, word."""
        html = subprocess.run(["pdftotext", "-bbox", self.pdf, "-"], capture_output=True, text=True, check=True).stdout
        pola = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)')
        halaman = [[(*map(float, satu[:4]), satu[4]) for satu in pola.findall(isi)] for isi in html.split("<page ")[1:]]
        return [(n, sorted(isi, key=lambda k: k[1])) for n, isi in enumerate(halaman, 1)]

    def milik(self, lembar: str) -> list[str]:
        """Pages of one sheet, without white space."""
        return [rapat(isi) for nama, isi in self.halaman if nama == lembar]

    @cached_property
    def lembar(self) -> list[Worksheet]:
        return openpyxl.load_workbook(self.buku, data_only=True).worksheets


@pytest.fixture(scope="module")
def cetakan(tmp_path_factory) -> list[Cetakan]:
    """Everything that scripts/gambar makes with one command."""
    folder = tmp_path_factory.mktemp("gambar")
    lingkungan = os.environ | {"PYTHONPATH": str(AKAR)}
    subprocess.run([sys.executable, AKAR / "scripts/gambar", folder], check=True, env=lingkungan, capture_output=True)
    return [Cetakan(b, folder / f"{b.stem}.pdf") for b in sorted((folder / "buku").glob("*.xlsx"))]


def tersembunyi(lembar: Worksheet) -> set[int]:
    """Numbers of the hidden columns; one declaration may span several."""
    return {k for d in lembar.column_dimensions.values() if d.hidden for k in range(d.min or 0, (d.max or 0) + 1)}


def baris_teks(lembar: Worksheet, kolom: set[int] | None = None) -> dict[int, list[str]]:
    """The texts of each row, without white space, in shown columns."""
    sembunyi = tersembunyi(lembar)
    hasil: dict[int, list[str]] = {}
    for baris in lembar.iter_rows():
        for sel in baris:
            tampak = sel.column not in sembunyi and (kolom is None or sel.column in kolom)
            if tampak and isinstance(sel.value, str) and rapat(sel.value):
                hasil.setdefault(sel.row, []).append(rapat(sel.value))
    return hasil


def bidang(lembar: Worksheet) -> list[set[int]]:
    """Columns of each print area, with those repeated on every page; one set of all columns where no area is set."""
    ulang: set[int] = set()
    if lembar.print_title_cols:
        awal, akhir = (column_index_from_string(h) for h in lembar.print_title_cols.replace("$", "").split(":"))
        ulang = set(range(awal, akhir + 1))
    if not lembar.print_area:
        return [set(range(1, lembar.max_column + 1))]
    batas = [range_boundaries(a.split("!")[-1].replace("$", "")) for a in str(lembar.print_area).split(",")]
    return [set(range(b[0], b[2] + 1)) | ulang for b in batas]


def test_pictures_of_everything(cetakan):
    """A PDF and as many PNG as pages for each of 4 templates and the 17 workbooks of the sets."""
    assert len(cetakan) == 25
    for c in cetakan:
        assert len(list((c.pdf.parent / "png").glob(f"{c.pdf.stem}-*.png"))) == len(c.halaman)
        assert {nama for nama, _ in c.halaman} == {s.title for s in c.lembar}


def test_no_error_and_no_hash(cetakan):
    """No page shows an error value, or hashes where a number does not fit its column."""
    salah = [(c.pdf.name, n, r) for c in cetakan for n, (_, t) in enumerate(c.halaman, 1) for r in RUSAK if r in t]
    assert salah == []


def test_no_english(cetakan):
    """No page has a word of the English stop list."""
    pola = re.compile(rf"\b({'|'.join(INGGRIS)})\b", re.IGNORECASE)
    assert len(INGGRIS) >= 60
    assert [(c.pdf.name, s, m[0]) for c in cetakan for s, t in c.halaman for m in pola.finditer(t)] == []


def test_one_page_wide(cetakan):
    """Rows are not cut sideways: all texts of a row (of a print area) stand on one page."""
    terpotong = []
    for c in cetakan:
        for lembar in c.lembar:
            halaman = c.milik(lembar.title)
            for kolom in bidang(lembar):
                for nomor, teks in baris_teks(lembar, kolom).items():
                    # titles above the header are wider than a column and printed in the first area alone
                    if lembar.print_title_rows and nomor < 4:
                        continue
                    if not any(all(t in h for t in teks) for h in halaman):
                        terpotong.append((c.pdf.name, lembar.title, nomor, teks))
    assert terpotong == []


def test_headers_complete_on_every_page(cetakan):
    """Every page of a table shows the complete header row of one of its print areas, and every area has a page."""
    diperiksa = 0
    for c in cetakan:
        for lembar in (s for s in c.lembar if s.print_title_rows):
            awal, akhir = map(int, lembar.print_title_rows.replace("$", "").split(":"))
            kepala = []
            for kolom in bidang(lembar):
                baris = baris_teks(lembar, kolom)
                kepala.append([t for n in range(awal, akhir + 1) for t in baris.get(n, [])])
            halaman = c.milik(lembar.title)
            for satu in halaman:
                assert any(all(t in satu for t in judul) for judul in kepala), (c.pdf.name, lembar.title)
            for judul in kepala:
                assert any(all(t in satu for t in judul) for satu in halaman), (c.pdf.name, lembar.title, judul)
            diperiksa += len(halaman)
    assert diperiksa > 60


def test_texts_complete(cetakan):
    """Every text in a shown cell is in the PDF to its last letter."""
    hilang = []
    for c in cetakan:
        for lembar in c.lembar:
            cetak = "".join(c.milik(lembar.title))
            hilang += [
                (c.pdf.name, lembar.title, n, t) for n, b in baris_teks(lembar).items() for t in b if t not in cetak
            ]
    assert hilang == []


def bertindih(kata: list[tuple[float, float, float, float, str]]) -> list[tuple[str, str]]:
    """Pairs of words that cover each other: the text of a cell runs on below its row, where the next one stands."""
    hasil = []
    for i, (kiri, atas, kanan, bawah, satu) in enumerate(kata):
        for kiri2, atas2, kanan2, bawah2, dua in kata[i + 1 :]:
            if atas2 >= bawah:
                break
            tinggi = min(bawah, bawah2) - max(atas, atas2)
            if min(kanan, kanan2) - max(kiri, kiri2) > 1 and tinggi > 0.45 * min(bawah - atas, bawah2 - atas2):
                hasil.append((satu, dua))
    return hasil


def test_no_text_is_covered(cetakan):
    """Rows are as high as their texts: no word stands on another."""
    salah = [(c.pdf.name, nomor, p) for c in cetakan for nomor, kata in c.kata for p in bertindih(kata)]
    assert salah == []


@pytest.mark.parametrize("laporan", sorted(p.stem for p in (AKAR / "xlkinerja/report/data").glob("*.json")))
def test_every_indikator_is_printed(cetakan, laporan):
    """Each indikator that the report's measurement names stands in Realisasi and in both styles of Ikhtisar."""
    data = json.loads((AKAR / f"xlkinerja/report/data/{laporan}.json").read_text("utf-8"))
    tabel = {t["id"]: t for t in data["tabel"]}
    indikator = {
        rapat(b["indikator"]) for i in data["isian"]["Realisasi"] for b in tabel[i]["baris"] if b.get("indikator")
    }
    assert len(indikator) >= 10
    for gaya in ("pita", "kolom"):
        cetak = next(c for c in cetakan if c.pdf.stem == f"{laporan}_{gaya}_Realisasi")
        for lembar in ("Realisasi", "Ikhtisar Eksekutif"):
            teks = "".join(cetak.milik(lembar))
            assert [i for i in indikator if i not in teks] == []
