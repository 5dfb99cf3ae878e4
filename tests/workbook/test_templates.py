"""Templates as a careful finance office would make them: what stands in them, what may be typed, what is computed."""

import io
import re
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.documents import BY_KEY, DOCUMENTS
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN, SKALA, SKALA_ROWS
from xlkinerja.workbook.templates import Captioned, build

ROOT = Path(__file__).parents[2]
SETTINGS = f"B{PENGATURAN.first_row}:B{PENGATURAN.first_row + len(PENGATURAN.fields) - 1}"
BANDS = f"A{SKALA.first_row}:D{SKALA.first_row + SKALA_ROWS - 1}"
BIRU, ABU, PUTIH = "001F4E79", "00BFBFBF", "00000000"

#: Columns as the offices print and the design names them; * marks the computed ones.
KOLOM = {
    ("rkt", "RKT"): "No*|Kode|Program|Kode Kegiatan|Uraian Kegiatan|Sasaran|Indikator Kinerja|Satuan|Polarisasi|Target|"
    "Target Maksimum|Penanggung Jawab|Anggaran|No Urut*",
    ("pk", "PK"): "No*|Kode|Tujuan|Sasaran|Indikator Kinerja|Satuan|Polarisasi|Target|Target Maksimum|Penanggung Jawab|"
    "No Urut*",
    ("pk", "Anggaran"): "Kode|Program|Anggaran|Sumber",
    ("rencana-aksi", "Rencana Aksi"): "No*|Kode|Sasaran|Indikator Kinerja|Kegiatan|Satuan|Polarisasi|Target|"
    "Target Maksimum|Konsolidasi|Target TW I|Target TW II|Target TW III|Target TW IV|Realisasi TW I|Realisasi TW II|"
    "Realisasi TW III|Realisasi TW IV|Pelaksana|Kendala|Tindak Lanjut|No Urut*",
    ("realisasi", "Realisasi"): "No*|Kode|Sasaran|Indikator Kinerja|Definisi|Satuan|Polarisasi|Target|Target Maksimum|"
    "Realisasi|Berlaku|Keadaan*|Capaian Dasar*|Capaian*|Kategori*|Status*|Keterangan|Realisasi n−1|Realisasi n−2|"
    "Realisasi n−3|Realisasi n−4|Target Akhir Renstra|Standar Nasional|Penyebab|Solusi|Tindak Lanjut|"
    "Program Pendukung|Penanggung Jawab|Sumber Data|Bukti|Satuan Realisasi|No Urut*",
    ("realisasi", "Anggaran"): "Tahun|Tingkat|Kode|Uraian|Sumber|No Sasaran|Pagu|Realisasi|Persen*|Sisa*|"
    "Target RO|Realisasi RO|Satuan RO",
    ("reviu", "Tabel Laporan"): "Letak|Tabel|Dokumen|Tingkat|Kode|Sasaran|Indikator Kinerja|Target|Realisasi|Capaian|"
    "Kategori",
    ("reviu", "Anggaran Laporan"): "Letak|Tabel|Tahun|Tingkat|Kode|Uraian|Sumber|Pagu|Realisasi|Persen",
    ("reviu", "Angka Narasi"): "Letak|Besaran|Dasar|Tabel Acuan|Nilai Tercetak|Terbilang Tercetak",
}
LEMBAR = {
    "renstra": ["Petunjuk", "Identitas", "Renstra", "Referensi"],
    "rkt": ["Petunjuk", "Identitas", "RKT", "Referensi"],
    "pk": ["Petunjuk", "Identitas", "PK", "Anggaran", "Referensi"],
    "rencana-aksi": ["Petunjuk", "Identitas", "Rencana Aksi", "Referensi"],
    "realisasi": [
        "Petunjuk", "Identitas", "Pengaturan", "Realisasi", "Anggaran", "Ringkasan", "Ikhtisar Eksekutif", "Referensi",
    ],
    "reviu": [
        "Petunjuk", "Identitas", "Pengaturan", "Tabel Laporan", "Anggaran Laporan", "Angka Narasi", "Referensi",
    ],
}  # fmt: skip
IDENTITAS = [
    "Satker", "Kode Satker", "Entitas", "Tahun", "Dokumen", "Versi", "Tempat", "Tanggal",
    *(f"{w}Pihak {n}" for n in ("Pertama", "Kedua") for w in ("", "Jabatan ", "Pangkat ", "NIP ")),
    "Penandatangan Lampiran"]  # fmt: skip


@pytest.fixture(scope="module")
def workbook():
    """Every template as openpyxl opens it, by key."""
    return {d.key: openpyxl.load_workbook(io.BytesIO(build(d))) for d in DOCUMENTS}


def tables(workbook):
    """Each table sheet with its columns: (sheet, [(header, letter, computed)])."""
    for (key, name), text in KOLOM.items():
        columns = [
            (h.removesuffix("*"), openpyxl.utils.get_column_letter(i), h.endswith("*"))
            for i, h in enumerate(text.split("|"), 1)
        ]
        yield workbook[key][name], columns


def test_sheets(workbook):
    """Each document has its sheets, Petunjuk first and Referensi last, all of them visible but Referensi."""
    assert {k: b.sheetnames for k, b in workbook.items()} == LEMBAR
    assert {s.title for b in workbook.values() for s in b if s.sheet_state == "hidden"} == {"Referensi"}
    assert {s.sheet_state for b in workbook.values() for s in b} == {"visible", "hidden"}


def test_columns(workbook):
    """Row 4 of each table holds the declared headers, and nothing stands to the right of them."""
    for lembar, columns in tables(workbook):
        assert [c.value for c in lembar[4]] == [title for title, _, _ in columns]


def test_identity_fields(workbook):
    """Identitas asks for office, entity, year, document, version and both signing sides; two are set."""
    for document in DOCUMENTS:
        lembar = workbook[document.key]["Identitas"]
        years = ["Tahun Awal", "Tahun Akhir"] if document.key == "renstra" else ["Tahun"]
        answers = {a.value: b.value for a, b in lembar[f"A4:B{len(IDENTITAS) + 2 + len(years)}"]}
        assert list(answers) == IDENTITAS[:3] + years + IDENTITAS[4:]
        assert {k: v for k, v in answers.items() if v} == {"Dokumen": document.kode, "Versi": "awal"}


def test_sixty_rows(workbook):
    """Sixty rows are prepared in every table: input cells are open, computed ones locked, none has a colour or a frame.

    The header says which is which: blue over an input column, grey over a computed one.
    """
    for lembar, columns in tables(workbook):
        assert lembar.max_row == 64
        for _, huruf, computed in columns:
            assert lembar[f"{huruf}4"].fill.fgColor.rgb == (ABU if computed else BIRU)
            for row in range(5, 65):
                sel = lembar[f"{huruf}{row}"]
                assert (sel.protection.locked, sel.fill.fgColor.rgb) == (computed, PUTIH)
                assert sel.border.left.style is None
                assert (sel.data_type == "f") is computed


def test_form_fields_are_open(workbook):
    """The answers on Identitas and Pengaturan are open and have a frame, the words beside them are locked."""
    for name, area in (("Identitas", "B4:B15"), ("Pengaturan", SETTINGS), ("Pengaturan", BANDS)):
        for row in workbook["realisasi"][name][area]:
            assert {(c.protection.locked, c.fill.fgColor.rgb, c.border.left.style) for c in row} == {
                (False, PUTIH, "thin")
            }
        assert all(c.protection.locked for row in workbook["realisasi"][name]["A4:A10"] for c in row)


def test_input_messages(workbook):
    """Every input column has one message, in Indonesian, over 2.000 rows; no computed column has one."""
    for lembar, columns in tables(workbook):
        pesan = {str(v.sqref): v for v in lembar.data_validations.dataValidation}
        assert set(pesan) == {f"{huruf}5:{huruf}2004" for _, huruf, computed in columns if not computed}
        for v in pesan.values():
            assert v.showInputMessage
            assert len(v.prompt) > 15
            assert re.match(r"[A-Z0-9]", v.prompt)
            assert not re.search(r"\b(the|enter|value|select|type in)\b", v.prompt, re.IGNORECASE)


def test_dropdowns(workbook):
    """What has a fixed set of answers is a dropdown through a defined name."""
    choices = {
        lembar[f"{str(v.sqref).split(':')[0].rstrip('0123456789')}4"].value: v.formula1
        for lembar, _ in tables(workbook)
        for v in lembar.data_validations.dataValidation
        if v.type == "list"
    }
    assert choices == {
        "Program": "Daftar_Program", "Satuan": "Daftar_Satuan", "Satuan Realisasi": "Daftar_Satuan",
        "Satuan RO": "Daftar_Satuan",
        "Polarisasi": "Daftar_Polarisasi",
        "Konsolidasi": "Daftar_Konsolidasi", "Berlaku": "Daftar_Ya_Tidak", "Tingkat": "Daftar_Tingkat",
        "Besaran": "Daftar_Besaran", "Dokumen": "Daftar_Dokumen_Laporan", "Sumber": "Daftar_Sumber",
    }  # fmt: skip
    assert all(name in b.defined_names for b in workbook.values() for name in choices.values())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_two_version_marks(document):
    """A defined name and a document property tell document and version."""
    data = build(document)
    assert Package.from_bytes(data).defined_names["XLKinerja_Templat"] == f'"{document.key};3"'
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert {p.name: p.value for p in book.custom_doc_props.props} == {"xlkinerja": f"{document.key};3"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_same_bytes(document):
    """A template made twice has the same bytes."""
    first, second = ((build.__wrapped__(document), template_bytes.__wrapped__(document)) for _ in range(2))
    assert [a == b for a, b in zip(first, second, strict=True)] == [True, True]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_committed_template(document):
    """The committed template is what the code generates, byte for byte."""
    current = (ROOT / "workbook_templates" / document.file).read_bytes() == template_bytes(document)
    assert current, "xlkinerja template semua --keluaran workbook_templates --timpa"


def test_no_other_template_is_committed():
    """The folder holds the templates and nothing stale beside them."""
    assert {p.name for p in (ROOT / "workbook_templates").iterdir()} == {d.file for d in DOCUMENTS}


@pytest.mark.parametrize(("count", "reached"), [(1, 2004), (7, 2004), (300, 2004), (2100, 2104)])
def test_number_of_rows(count, reached):
    """`count` rows are prepared with formulas; messages and conditions reach further, to what is pasted below."""
    lembar = openpyxl.load_workbook(io.BytesIO(build(BY_KEY["realisasi"], prepared=count)))["Realisasi"]
    akhir = 4 + count
    assert lembar.max_row == akhir
    assert all(lembar[f"{h}{akhir}"].data_type == "f" for h in "ALMNOP")
    areas = [str(v.sqref) for v in lembar.data_validations.dataValidation]
    areas += [area for r in lembar.conditional_formatting for area in str(r.sqref).split()]
    assert {int(re.search(r"\d+$", area)[0]) for area in areas} == {reached}


def test_more_content_than_rows():
    """Content beyond the prepared rows gets rows, and formulas, of its own."""
    rows = [{"indikator": f"i{n}"} for n in range(70)]
    lembar = openpyxl.load_workbook(io.BytesIO(build(BY_KEY["realisasi"], content={"Realisasi": rows})))["Realisasi"]
    assert lembar.max_row == 74
    assert lembar["D74"].value == "i69"
    assert lembar["P74"].data_type == "f"


def test_formulas_stay_on_their_sheet(workbook):
    """Formulas refer to cells of prepared rows only, never past the sheet, and each to its own row or above."""
    for lembar, columns in tables(workbook):
        for _, huruf, _ in (k for k in columns if k[2]):
            for row in (5, 6, 64):
                formula = re.sub(r'"[^"]*"', "", lembar[f"{huruf}{row}"].value)
                addresses = [split_ref(a) for a in re.findall(r"\$?\b[A-Z]{1,2}\$?\d+\b", formula)]
                assert addresses
                assert max(b for _, b in addresses) <= row
                assert max(k for k, _ in addresses) <= len(columns)


def test_settings_are_named_cells(workbook):
    """Formulas of Realisasi read their policy from named cells on Pengaturan, filled with the usual policy."""
    answers = [b.value for (b,) in workbook["realisasi"]["Pengaturan"][SETTINGS]]
    assert answers == ["Rumus LAN", "Tanpa batas", 2, 100, "Per indikator", "IKHTISAR EKSEKUTIF", "pita", None]
    formulas = "".join(str(workbook["realisasi"]["Realisasi"][f"{h}5"].value) for h in "LMNO")
    names = {
        "Profil_Minimal",
        "Batas_Capaian",
        "Desimal_Capaian",
        "Capaian_Nol",
        "Skala_Dari",
        "Skala_Termasuk",
        "Skala_Kategori",
    }
    assert names <= set(re.findall(r"[A-Z]\w+_\w+", formulas))
    assert names <= set(workbook["realisasi"].defined_names)


def test_scale_of_the_template(workbook):
    """No scale is assumed: the eight rows follow the choice above them, which is empty, and may be typed over."""
    skala = [[c.value for c in row] for row in workbook["realisasi"]["Pengaturan"][BANDS]]
    assert all(f"Baku_Urutan={i})" in cell for i, row in enumerate(skala, 1) for cell in row)


def test_grouped_columns(workbook):
    """Keadaan, Capaian Dasar and Satuan Realisasi are grouped away; no other column is hidden."""
    lembar = workbook["realisasi"]["Realisasi"]
    assert [h for h, d in lembar.column_dimensions.items() if d.hidden] == ["L", "M", "AE"]
    assert {lembar.column_dimensions[h].outlineLevel for h in ("L", "M", "AE")} == {1}


def test_given_content():
    """Content stands where it belongs: form fields by key, rows by column key, numbers as numbers, dates as dates."""
    data = build(
        BY_KEY["realisasi"],
        identitas={"satker": "KPU Kabupaten Contoh", "tahun": 2024, "tanggal": date(2024, 1, 2)},
        pengaturan={"batas": 120, "desimal": 0},
        content={"Realisasi": [{"target": Decimal("97.5"), "realisasi": Captioned(Decimal("0.9804"), "0.00%")}]},
    )
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert [book["Identitas"][s].value for s in ("B4", "B7")] == ["KPU Kabupaten Contoh", 2024]
    assert book["Identitas"]["B11"].value.date() == date(2024, 1, 2)
    assert [book["Pengaturan"][s].value for s in ("B5", "B6")] == [120, 0]
    assert book["Realisasi"]["H5"].value == 97.5
    assert (book["Realisasi"]["J5"].value, book["Realisasi"]["J5"].number_format) == (0.9804, "0.00%")
    assert not book["Realisasi"]["J5"].protection.locked


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("x")', "+62", "-", "@kpu", "0123", "1/2", "TRUE", "#N/A", "<b>&"])
def test_text_stays_text(text):
    """A text that looks like a formula, a number or an error is written as the text it is."""
    content = {"Realisasi": [{"kode": text, "indikator": text, "realisasi": text}]}
    cells = Package.from_bytes(build(BY_KEY["realisasi"], content=content, prepared=1)).read_sheet("Realisasi").cells
    assert [(cells[a].value, cells[a].formula) for a in ("B5", "D5", "J5")] == [(text, None)] * 3


def test_empty_cells_are_empty():
    """An input cell without content has neither type nor value: some engines read a typed empty cell as 0."""
    with zipfile.ZipFile(io.BytesIO(build(BY_KEY["realisasi"], prepared=1))) as berkas:
        lembar = berkas.read("xl/worksheets/sheet4.xml").decode()
    assert re.search(r'<c r="J5" s="\d+"/>', lembar)
    assert ' t="n"/>' not in lembar
    assert ' t="n"></c>' not in lembar


def test_every_formula_has_its_value():
    """The shipped templates carry the computed value of every formula, so that a previewer shows no rubbish."""
    for document in DOCUMENTS:
        paket = Package.from_bytes(template_bytes(document))
        values = [c.value for s in paket.sheets for c in paket.read_sheet(s.name).cells.values() if c.formula]
        assert values
        assert set(values) == {""}  # an empty workbook computes nothing
