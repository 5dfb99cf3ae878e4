"""What must be complete: a new kind of document, column or setting is missed here wherever it must be named."""

import ast
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest

from xlkinerja.check.cross.completeness import ANALYSES, COLUMNS
from xlkinerja.check.single.nameless import MEASURES
from xlkinerja.pages.area import _GROUPS
from xlkinerja.pages.ringkasan import _policy
from xlkinerja.report.column_names import KIND_BY_KEY
from xlkinerja.report.parts import Filling, ReportTable
from xlkinerja.summary.counting import summarise
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.book import Book, Cell
from xlkinerja.workbook.documents import DOCUMENTS
from xlkinerja.workbook.layout import CellKind
from xlkinerja.workbook.missing import ESSENTIAL, needed
from xlkinerja.workbook.sheets.laporan_tables import LAPORAN_DOCUMENTS
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN, PRESENTATION
from xlkinerja.workbook.sheets.realisasi import REALISASI
from xlkinerja.workbook.sheets.referensi import DOCUMENT_KINDS, LISTS

PACKAGE = Path(__file__).parents[2] / "xlkinerja"
EVERY = {d.key for d in DOCUMENTS}
#: Every place that lists kinds of documents: the file, what it lists, what it leaves out, and why.
#: A new kind belongs either into the list or, with its reason, here.
PLACES = [
    ("carry/budget.py", "pk realisasi", "renstra rkt rencana-aksi reviu", "budgets whose rows have a source"),
    ("carry/routes.py", "pk realisasi rencana-aksi rkt", "renstra reviu", "a Renstra comes first, a copy last"),
    ("carry/routes.py", "pk renstra rkt", "rencana-aksi realisasi reviu", "a PK follows the plans before it"),
    ("carry/routes.py", "renstra rkt", "pk rencana-aksi realisasi reviu", "an RKT follows the Renstra"),
    ("carry/routes.py", "pk rencana-aksi", "renstra rkt realisasi reviu", "a Rencana Aksi follows the PK"),
    ("carry/routes.py", "pk realisasi renstra", "rkt rencana-aksi reviu", "a Realisasi follows the PK"),
    ("carry/routes.py", "realisasi renstra", "rkt pk rencana-aksi reviu", "of these a Renstra adds no row"),
    ("check/cross/activities.py", "pk rkt",
     "renstra rencana-aksi realisasi reviu", "kegiatan stand in the RKT, their promise in the PK"),
    ("check/cross/strays.py", "realisasi reviu",
     "renstra rkt pk rencana-aksi", "of the year before an office keeps its report beside those of the year"),
    ("check/rules/xk1_identitas/tanggal_tidak_sesuai.py", "pk realisasi rencana-aksi rkt",
     "renstra reviu", "a Renstra has no year of its own, a copy no date"),
    ("check/rules/xk7_reviu/target_renstra_tercetak_beda.py", "pk rkt",
     "renstra rencana-aksi realisasi reviu", "the targets of the year are set in the RKT and the PK"),
    ("check/printed/programs.py", "realisasi reviu", "rkt pk rencana-aksi renstra",
     "RKT and PK name programmes in columns of their own, the others in none"),
    ("intake/kinds.py", "pk rkt",
     "renstra rencana-aksi realisasi reviu", "only these two have the same columns in print"),
    ("report/column_names.py", "pk realisasi rencana-aksi renstra rkt", "reviu", "made of all tables, not of one"),
    ("report/parts.py", "pk realisasi rencana-aksi renstra rkt", "reviu", "made of all tables, not of one"),
    ("report/parts.py", "pk realisasi renstra", "rkt rencana-aksi reviu", "their rows may lack every column"),
    ("report/parts.py", "pk realisasi", "renstra rkt rencana-aksi reviu", "their rows may lack every figure"),
    ("workbook/sheets/laporan_tables.py", "pk realisasi rencana-aksi renstra rkt", "reviu", "no report prints it"),
    ("workbook/sheets/referensi.py", "pk realisasi rencana-aksi renstra reviu rkt", "", ""),
]  # fmt: skip
#: What a kind of document is called where it is listed.
NAMES = {name: d.key for d in DOCUMENTS for name in (d.key, d.kode, d.key.replace("-", "_"))}
NAMES |= {"pengukuran": "realisasi", "Pengukuran": "realisasi"}


def listed(node: ast.AST) -> Iterable[list[ast.expr | None]]:
    """What a tuple, list, set or dictionary lists."""
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        yield list(node.elts)
    if isinstance(node, ast.Dict):
        yield from (list(node.keys), list(node.values))


def places() -> set[tuple[str, str]]:
    """Every file that lists two kinds of documents or more, with them."""
    found = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for entries in listed(node):
                texts = {e.value for e in entries if isinstance(e, ast.Constant) and isinstance(e.value, str)}
                kinds = {NAMES[text] for text in texts & NAMES.keys()}
                if len(kinds) > 1 and not texts & {"target", "pagu"}:  # «realisasi» is a column there
                    found.add((path.relative_to(PACKAGE).as_posix(), " ".join(sorted(kinds))))
    return found


def test_every_list_of_documents_is_known():
    assert places() == {(path, kinds) for path, kinds, *_ in PLACES}


@pytest.mark.parametrize(("path", "kinds", "left_out", "_why"), PLACES)
def test_a_list_of_documents_has_every_kind_or_says_why_not(path, kinds, left_out, _why):
    assert set(kinds.split()) | set(left_out.split()) == EVERY, path


def test_kinds_of_documents_go_by_one_declaration():
    """What cannot be taken from DOCUMENTS, since it stands below it or is a type, says the same."""
    assert tuple(d.kode for d in DOCUMENTS) == DOCUMENT_KINDS
    assert {d.kode for d in DOCUMENTS if not d.printed} == KIND_BY_KEY.keys() - {"Anggaran"}
    assert {field.alias for field in Filling.model_fields.values() if field.alias} == KIND_BY_KEY.keys()
    assert set(get_args(ReportTable.model_fields["jenis"].annotation)) == set(KIND_BY_KEY.values())
    assert set(LAPORAN_DOCUMENTS.values()) == {d.key for d in DOCUMENTS if not d.printed} | {"pk-perubahan"}
    assert {d.key for d in DOCUMENTS if d.plan + d.follows + d.printed != 1} == {"renstra"}


def workbook(**pengaturan: object) -> Book:
    """A workbook in which nothing but these settings stand."""
    return Book(Path("Realisasi.xlsx"), pengaturan={key: Cell("B4", value) for key, value in pengaturan.items()})


def aturan(**pengaturan: object) -> object:
    return book_aturan(workbook(**pengaturan))


def words(choices: str) -> list[object]:
    """What the dropdown of a setting offers, as its cell then holds it."""
    entries = next((one.entries for one in LISTS if one.name == choices), ())
    return [Decimal(e) if isinstance(e, int) else e for e in entries]


@pytest.mark.parametrize("field", [*PENGATURAN.fields, *PRESENTATION.fields], ids=lambda f: f.key)
def test_a_setting_is_declared_as_what_it_is(field):
    """From a figure a number is read, and a look changes nothing that is computed; the scale acts through its table."""
    reads_number = aturan(**{field.key: Decimal(1)}) != aturan()
    reads_words = any(aturan(**{field.key: word}) != aturan() for word in words(field.choices))
    assert field.figure is reads_number
    assert field.look is (not reads_number and not reads_words and field.key != "skala")


@pytest.mark.parametrize("field", PENGATURAN.fields, ids=lambda f: f.key)
def test_ringkasan_says_which_settings_were_used(field):
    """All that change a number; the scale is printed as its list, and Capaian_Nol has a finding of its own."""
    every = [Decimal(1), *words(field.choices)]
    changing = [value for value in every if aturan(**{field.key: value}) != aturan()]
    said = {_policy(summarise(workbook(**{field.key: value}))) for value in changing} - {_policy(summarise(workbook()))}
    assert bool(said) is (bool(changing) and field.key != "capaian_nol")


@pytest.mark.parametrize("field", PENGATURAN.fields, ids=lambda f: f.key)
def test_formulas_read_what_python_reads(field):
    """A setting that changes a number stands in the formulas by its name.

    The basis of averages chooses between two cells when the Ikhtisar is drawn; the scale is read from its table.
    """
    changes = any(aturan(**{field.key: value}) != aturan() for value in (Decimal(1), *words(field.choices)))
    formulas = " ".join(c.formula for c in REALISASI.columns)
    assert (field.name in formulas) is (changes and field.key != "dasar_rerata")


#: Input columns of Realisasi by which a row is measured; those of the analyses and those that are owed stand in
#: check/cross/completeness. A national standard is owed only where there is one.
MEASURED = {"kode", "sasaran", "indikator", "satuan", "polarisasi", "target", "target_maksimum", "realisasi", "berlaku",
            "satuan_realisasi", "standar_nasional"}  # fmt: skip


def test_every_input_column_of_realisasi_is_measured_analysed_or_owed():
    analysed = {key for _, keys in ANALYSES for key in keys} - {"realisasi"}
    assert {c.key for c in REALISASI.columns if not c.computed} == MEASURED | analysed | set(COLUMNS)
    assert not MEASURED & analysed
    assert not set(COLUMNS) & (MEASURED | analysed)


def test_a_row_without_a_name_is_known_by_every_figure_of_the_year():
    """Figures of other years, which a row of a sasaran may hold as well, tell nothing."""
    of_indikator = {
        c.key
        for d in DOCUMENTS
        if not d.printed
        for c in d.main.columns
        if c.kind in (CellKind.VALUE, CellKind.TRIWULAN, CellKind.ANGKA) and not c.computed
    }
    other_years = {f"realisasi_n{i}" for i in range(1, 5)} | {"target_renstra", "standar_nasional"}
    of_renstra = {f"target_{i}" for i in range(1, 6)} | {"baseline"}
    assert set(MEASURES) == of_indikator - other_years - of_renstra


def test_every_column_that_formulas_read_is_put_back_or_refused():
    """What `susun` puts back empty must be one whose emptiness says what was meant: as if nothing were typed there."""
    read_by_formulas = {key for d in DOCUMENTS for t in d.tables for key in needed(t) if not t.by_key[key].computed}
    assert read_by_formulas - ESSENTIAL == {"target_maksimum", "berlaku", "satuan_realisasi"}
    assert read_by_formulas & ESSENTIAL == {
        "sasaran", "indikator", "satuan", "polarisasi", "target", "realisasi", "pagu",
    }  # fmt: skip


def test_every_drawn_sheet_is_known_by_sight():
    assert _GROUPS.keys() == {c.name for d in DOCUMENTS for c in d.canvases}
