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
#: (Review > Unprotect Sheet)
MENU = re.compile(r"\([A-Z][a-z]+\s+>[^)]*\)")
RUSAK = ("###", "#N/A", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "Err:", "Error:")


def rapat(text: str) -> str:
    """Text without white space: how lines break in a cell is no matter here.

    Nor is ✓, which comes from another font and which pdftotext puts on a line of its own.
    """
    return re.sub(r"[\s✓]+", "", text)


@dataclass(frozen=True)
class Cetakan:
    """One workbook and its PDF."""

    workbook: Path
    pdf: Path

    @cached_property
    def halaman(self) -> list[tuple[str, str]]:
        """Sheet name (from the footer) and text of each page, in the order in which cells are drawn."""
        text = subprocess.run(["pdftotext", "-raw", self.pdf, "-"], capture_output=True, text=True, check=True).stdout
        if self.formulir:
            return self._halaman_formulir(text.split("\f")[:-1])
        result = []
        for number, page in enumerate(text.split("\f")[:-1], 1):
            kaki = re.search(r"^(.+) Halaman (\d+) dari (\d+)$", page, re.MULTILINE)
            assert kaki, f"{self.pdf.name} halaman {number}: kaki halaman tidak ada"
            assert int(kaki[2]) == number
            result.append((kaki[1], page))
        return result

    @property
    def formulir(self) -> bool:
        """Whether these are the forms of `cetak`, whose page numbers begin anew on every sheet."""
        return self.workbook.stem.endswith("_cetak")

    def _halaman_formulir(self, pages: list[str]) -> list[tuple[str, str]]:
        """The same for forms: LibreOffice ends its pages where the breaks of the sheet are, and nowhere else."""
        expected = [(s.title, n) for s in self.lembar for n in range(1, len(s.row_breaks) + 2)]
        numbers = [int(re.findall(r"^Halaman (\d+)$", page, re.MULTILINE)[-1]) for page in pages]
        assert numbers == [n for _, n in expected], self.pdf.name
        return [(name, page) for (name, _), page in zip(expected, pages, strict=True)]

    @cached_property
    def kata(self) -> list[tuple[int, list[tuple[float, float, float, float, str]]]]:
        """Words of each page, from the top down: left, top, right, bottom, word."""
        html = subprocess.run(["pdftotext", "-bbox", self.pdf, "-"], capture_output=True, text=True, check=True).stdout
        pola = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)')
        halaman = [
            [(*map(float, match[:4]), match[4]) for match in pola.findall(page)] for page in html.split("<page ")[1:]
        ]
        return [(n, sorted(words, key=lambda k: k[1])) for n, words in enumerate(halaman, 1)]

    def milik(self, lembar: str) -> list[str]:
        """Pages of one sheet, without white space."""
        return [rapat(page) for name, page in self.halaman if name == lembar]

    @cached_property
    def lembar(self) -> list[Worksheet]:
        shown = openpyxl.load_workbook(self.workbook, data_only=True).worksheets
        return [s for s in shown if s.sheet_state == "visible"]


@pytest.fixture(scope="module")
def printings(tmp_path_factory) -> list[Cetakan]:
    """Everything that scripts/gambar makes with one command."""
    folder = tmp_path_factory.mktemp("gambar")
    environment = os.environ | {"PYTHONPATH": str(AKAR)}
    subprocess.run([sys.executable, AKAR / "scripts/gambar", folder], check=True, env=environment, capture_output=True)
    return [Cetakan(b, folder / f"{b.stem}.pdf") for b in sorted((folder / "buku").glob("*.xlsx"))]


def tersembunyi(lembar: Worksheet) -> set[int]:
    """Numbers of the hidden columns; one declaration may span several."""
    return {k for d in lembar.column_dimensions.values() if d.hidden for k in range(d.min or 0, (d.max or 0) + 1)}


def baris_teks(lembar: Worksheet, columns: set[int] | None = None) -> dict[int, list[str]]:
    """The texts of each row, without white space, in shown columns."""
    sembunyi = tersembunyi(lembar)
    result: dict[int, list[str]] = {}
    for row in lembar.iter_rows():
        for sel in row:
            tampak = sel.column not in sembunyi and (columns is None or sel.column in columns)
            if tampak and isinstance(sel.value, str) and rapat(sel.value):
                result.setdefault(sel.row, []).append(rapat(sel.value))
    return result


def bidang(lembar: Worksheet) -> list[set[int]]:
    """Columns of each print area, with those repeated on every page; one set of all columns where no area is set."""
    repeated: set[int] = set()
    if lembar.print_title_cols:
        awal, akhir = (column_index_from_string(h) for h in lembar.print_title_cols.replace("$", "").split(":"))
        repeated = set(range(awal, akhir + 1))
    if not lembar.print_area:  # a formula, which openpyxl leaves out: pages end at the breaks
        ends = [*(b.id for b in lembar.col_breaks.brk), lembar.max_column]
        starts = [1, *(end + 1 for end in ends[:-1])]
        return [set(range(start, end + 1)) | repeated for start, end in zip(starts, ends, strict=True)]
    bounds = [range_boundaries(a.split("!")[-1].replace("$", "")) for a in str(lembar.print_area).split(",")]
    return [set(range(b[0], b[2] + 1)) | repeated for b in bounds]


def test_pictures_of_everything(printings):
    """A PDF and as many PNG as pages for each of 6 templates, the 26 workbooks of the sets and the 2 typed into."""
    assert len(printings) == 34
    for c in printings:
        assert len(list((c.pdf.parent / "png").glob(f"{c.pdf.stem}-*.png"))) == len(c.halaman)
        assert {name for name, _ in c.halaman} == {s.title for s in c.lembar}


def test_no_error_and_no_hash(printings):
    """No page shows an error value, or hashes where a number does not fit its column."""
    wrong = [(c.pdf.name, n, r) for c in printings for n, (_, t) in enumerate(c.halaman, 1) for r in RUSAK if r in t]
    assert wrong == []


def test_seven_points(printings):
    """No letter is printed smaller than 7 points: pdftotext gives words a height of 1.3 times that."""
    heights = {
        (c.pdf.name, number, round((bottom - top) / 1.3, 1))
        for c in printings
        for number, words in c.kata
        for _, top, _, bottom, _ in words
    }
    assert len(heights) > 200
    assert {h for h in heights if h[2] < 7} == set()


def test_no_english(printings):
    """No page has a word of the English stop list, but for menus of English programs in brackets."""
    pola = re.compile(rf"\b({'|'.join(INGGRIS)})\b", re.IGNORECASE)
    assert len(INGGRIS) >= 60
    assert [
        (c.pdf.name, s, m[0]) for c in printings for s, t in c.halaman for m in pola.finditer(MENU.sub("", t))
    ] == []


def composed(printings):
    """Those into whose drawn sheets nobody typed beside what is printed."""
    return [c for c in printings if not c.pdf.name.startswith("ketikan-")]


def test_typed_text_is_printed_below_the_table(printings):
    """What was typed under the tables is printed under the grown ones; the note beside them is not."""
    (c,) = [c for c in printings if c.pdf.name == "ketikan-sesudah.pdf"]
    for name in ("Ringkasan", "Ikhtisar Eksekutif"):
        printed = "".join(c.milik(name))
        for text in ("Mengetahui,", "Ketua", "(namapejabat)", "Analisis:sasaranyangbelumtercapai"):
            assert text in printed, (name, text)
        assert "Catatandisamping" not in printed


def test_one_page_wide(printings):
    """Rows are not cut sideways: all texts of a row (of a print area) stand on one page."""
    terpotong = []
    for c in composed(printings):
        for lembar in c.lembar:
            halaman = c.milik(lembar.title)
            for columns in bidang(lembar):
                for number, texts in baris_teks(lembar, columns).items():
                    # titles above the header are wider than a column and printed in the first area alone
                    if lembar.print_title_rows and number < 4:
                        continue
                    if not any(all(t in h for t in texts) for h in halaman):
                        terpotong.append((c.pdf.name, lembar.title, number, texts))
    assert terpotong == []


def test_headers_complete_on_every_page(printings):
    """Every page of a table shows the complete header row of one of its print areas, and every area has a page."""
    checked = 0
    for c in printings:
        for lembar in (s for s in c.lembar if s.print_title_rows):
            awal, akhir = map(int, lembar.print_title_rows.replace("$", "").split(":"))
            headers = []
            for columns in bidang(lembar):
                rows = baris_teks(lembar, columns)
                headers.append([t for n in range(awal, akhir + 1) for t in rows.get(n, [])])
            halaman = c.milik(lembar.title)
            for page in halaman:
                assert any(all(t in page for t in header) for header in headers), (c.pdf.name, lembar.title)
            for header in headers:
                assert any(all(t in page for t in header) for page in halaman), (c.pdf.name, lembar.title, header)
            checked += len(halaman)
    assert checked > 60


def test_texts_complete(printings):
    """Every text in a shown cell is in the PDF to its last letter."""
    missing = []
    for c in composed(printings):
        for lembar in c.lembar:
            printed = "".join(c.milik(lembar.title))
            columns = set().union(*bidang(lembar)) if c.formulir else None  # what stands beside a form is not printed
            rows = baris_teks(lembar, columns)
            missing += [(c.pdf.name, lembar.title, n, t) for n, b in rows.items() for t in b if t not in printed]
    assert missing == []


def bertindih(kata: list[tuple[float, float, float, float, str]]) -> list[tuple[str, str]]:
    """Pairs of words that cover each other: the text of a cell runs on below its row, where the next one stands."""
    result = []
    for i, (left, top, right, bottom, word) in enumerate(kata):
        for left2, top2, right2, bottom2, word2 in kata[i + 1 :]:
            if top2 >= bottom:
                break
            height = min(bottom, bottom2) - max(top, top2)
            if min(right, right2) - max(left, left2) > 1 and height > 0.45 * min(bottom - top, bottom2 - top2):
                result.append((word, word2))
    return result


def test_no_text_is_covered(printings):
    """Rows are as high as their texts: no word stands on another."""
    wrong = [(c.pdf.name, number, p) for c in printings for number, kata in c.kata for p in bertindih(kata)]
    assert wrong == []


@pytest.mark.parametrize("laporan", sorted(p.stem for p in (AKAR / "xlkinerja/report/data").glob("*.json")))
def test_every_indikator_is_printed(printings, laporan):
    """Each indikator that the report's measurement names stands in Realisasi and in both styles of Ikhtisar."""
    data = json.loads((AKAR / f"xlkinerja/report/data/{laporan}.json").read_text("utf-8"))
    tables = {t["id"]: t for t in data["tabel"]}
    indikator = {
        rapat(b["indikator"]) for i in data["isian"]["Realisasi"] for b in tables[i]["baris"] if b.get("indikator")
    }
    assert len(indikator) >= 10
    for style in ("pita", "kolom"):
        cetakan = next(c for c in printings if c.pdf.stem == f"{laporan}_{style}_Realisasi")
        for lembar in ("Realisasi", "Ikhtisar Eksekutif"):
            text = "".join(cetakan.milik(lembar))
            assert [i for i in indikator if i not in text] == []
