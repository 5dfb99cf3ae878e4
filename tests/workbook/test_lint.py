"""The template lint: every template passes, and every rule fires on a template damaged for it."""

import io
import re
import zipfile

import pytest

from tests.workbook.lint import lint
from xlkinerja.workbook.documents import BY_KEY, DOCUMENTS
from xlkinerja.workbook.templates import build

BUKU, GAYA = "xl/workbook.xml", "xl/styles.xml"
IDENTITAS, PENGATURAN, REALISASI, REFERENSI = (f"xl/worksheets/sheet{n}.xml" for n in (2, 3, 4, 8))


@pytest.fixture(scope="module")
def templat() -> bytes:
    return build(BY_KEY["realisasi"], prepared=3)


def rusak(data, part, pola, ganti):
    """The package with the first match of a pattern in one part replaced; fails where nothing matches."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as sumber, zipfile.ZipFile(target, "w") as out:
        for name in sumber.namelist():
            content = sumber.read(name)
            if name == part:
                baru = re.sub(pola, ganti, content.decode(), count=1, flags=re.DOTALL)
                assert baru != content.decode(), f"{pola} tidak ada di {part}"
                content = baru.encode()
            out.writestr(name, content)
    return target.getvalue()


def tambah(data, part):
    """The package with one more part."""
    target = io.BytesIO(data)
    with zipfile.ZipFile(target, "a") as out:
        out.writestr(part, b"<x/>")
    return target.getvalue()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_templates_pass(document):
    """No template has a finding, blank or with 200 rows."""
    assert lint(build(document)) == []
    assert lint(build(document, prepared=200)) == []


def formula(text):
    """A damage: the first formula of Realisasi replaced."""
    return REALISASI, "<f>[^<]*</f>", f"<f>{text}</f>"


DAFTAR = r"<formula1>Daftar_Satuan</formula1>"
KERUSAKAN = [
    ("daftar panjang", (REALISASI, DAFTAR, f'<formula1>"{"a,b" * 100}"</formula1>'), "daftar pilihan 300 huruf"),
    ("daftar sebaris", (REALISASI, DAFTAR, '<formula1>"a,b"</formula1>'), "tidak lewat nama"),
    ("daftar alamat", (REALISASI, DAFTAR, "<formula1>Referensi!$A$5:$A$9</formula1>"), "tidak lewat nama"),
    ("daftar tanpa nama", (REALISASI, DAFTAR, "<formula1>Daftar_Lain</formula1>"), "tidak lewat nama"),
    ("pesan isian", (REALISASI, ' prompt="[^"]*"', f' prompt="{"x" * 256}"'), "prompt 256 huruf"),
    ("judul pesan", (REALISASI, ' promptTitle="[^"]*"', f' promptTitle="{"x" * 33}"'), "promptTitle 33 huruf"),
    ("pesan salah", (REALISASI, ' error="[^"]*"', f' error="{"x" * 256}"'), "error 256 huruf"),
    ("judul salah", (REALISASI, ' errorTitle="[^"]*"', f' errorTitle="{"x" * 33}"'), "errorTitle 33 huruf"),
    ("kepala kosong", (REALISASI, "<t>Satuan</t>", "<t> </t>"), "judul kolom kosong"),
    ("kepala hilang", (REALISASI, '<c r="F4".*?</c>', ""), "judul kolom kosong"),
    ("kepala ganda", (REALISASI, "<t>Satuan</t>", "<t>INDIKATOR kinerja</t>"), "judul kolom ganda"),
    ("kepala angka", (REALISASI, '(<c r="F4"[^>]*?) t="inlineStr">.*?</c>', r"\1><v>2024</v></c>"), "berupa angka"),
    ("kepala teks angka", (REALISASI, "<t>Satuan</t>", "<t>2024</t>"), "berupa angka"),
    ("pemisah", formula("SUM(A1;A2)"), "pemisah ;"),
    ("fungsi baru", formula("_xlfn.CONCAT(A1,A2)"), "_xlfn"),
    *(
        (function, formula(f"IF(A1=1,{function}(A1,2),0)"), f"fungsi {function}")
        for function in ("LET", "LAMBDA", "TEXT", "VALUE", "INDIRECT", "OFFSET", "XLOOKUP", "FILTER")
    ),
    ("fungsi dalam syarat", (REALISASI, "<formula>[^<]*", "<formula>INDIRECT(A1)"), "fungsi INDIRECT"),
    ("acuan tabel", formula("SUM(tbl[[#This Row],[Target]])"), "acuan tabel"),
    ("berkas lain", formula("[1]Lembar!A1"), "acuan tabel atau berkas lain"),
    ("rumus panjang", formula("1+" * 4096 + "1"), "rumus 8193 huruf"),
    ("sel hilang", formula("SUM(#REF!)"), "#REF!"),
    ("lembar asing", formula("Lembar9!A1"), "lembar yang tidak ada"),
    ("nama asing", formula("Batas_Lain+1"), "nama yang tidak terdefinisi"),
    ("larik dinamis", (REALISASI, '<c r="A5"', '<c r="A5" cm="1"'), "rumus larik"),
    ("larik", (REALISASI, "<f>", '<f t="array" ref="A5">'), "rumus larik"),
    ("nama buntu", (BUKU, r'(<definedName name="Satker">)[^<]*', r"\1#REF!"), "nama Satker tidak menunjuk apa pun"),
    ("nama kosong", (BUKU, r'(<definedName name="Satker">)[^<]*', r"\1"), "nama Satker tidak menunjuk apa pun"),
    ("nama lembar", (BUKU, 'name="Petunjuk"', f'name="{"P" * 32}"'), "nama lembar 32 huruf"),
    ("kertas", (REALISASI, 'paperSize="14"', 'paperSize="9"'), "kertas bukan F4"),
    ("tegak", (REALISASI, 'orientation="landscape"', 'orientation="portrait"'), "tidak mendatar"),
    ("lebar", (PENGATURAN, 'fitToWidth="1"', 'fitToWidth="2"'), "tidak dipaskan"),
    ("tinggi", (PENGATURAN, 'fitToHeight="0"', 'fitToHeight="1"'), "tidak dipaskan"),
    ("tidak dipaskan", (PENGATURAN, 'fitToPage="1"', 'fitToPage="0"'), "tidak dipaskan"),
    ("skala", (REALISASI, r'scale="\d+"', 'scale="69"'), "skala cetak terlalu kecil"),
    ("kuning", (GAYA, r'<fgColor rgb="\w+"', '<fgColor rgb="00FFF9E5"'), "sel kuning"),
    ("judul cetak", (BUKU, r'(Print_Titles" localSheetId="3"[^>]*>)[^<]*', r"\1Realisasi!$A:$D"), "tidak diulang"),
    ("terbuka", (REALISASI, "<sheetProtection.*?(/>|</sheetProtection>)", ""), "lembar tidak dikunci"),
    ("tidak berlaku", (REALISASI, '(<sheetProtection[^>]*) sheet="1"', r'\1 sheet="0"'), "lembar tidak dikunci"),
    ("sandi", (REALISASI, "<sheetProtection ", '<sheetProtection password="CC1A" '), "dikunci dengan sandi"),
    ("sandi baru", (REALISASI, "<sheetProtection ", '<sheetProtection hashValue="x" '), "dikunci dengan sandi"),
]  # fmt: skip


@pytest.mark.parametrize(("damage", "sentence"), [k[1:] for k in KERUSAKAN], ids=[k[0] for k in KERUSAKAN])
def test_rule_fires(templat, damage, sentence):
    """A template damaged in one place has the finding for it."""
    temuan = lint(rusak(templat, *damage))
    assert any(sentence in t for t in temuan), temuan


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("xl/vbaProject.bin", "berkas memuat makro (xl/vbaProject.bin)"),
        (
            "xl/externalLinks/externalLink1.xml",
            "berkas memuat tautan ke berkas lain (xl/externalLinks/externalLink1.xml)",
        ),
    ],
)
def test_foreign_part(templat, part, sentence):
    """A macro project and a link to another file are found by their parts."""
    assert lint(tambah(templat, part)) == [sentence]


def gaya_sel(templat, address):
    """Style index of a cell of Realisasi."""
    with zipfile.ZipFile(io.BytesIO(templat)) as berkas:
        return re.search(rf'<c r="{address}" s="(\d+)"', berkas.read(REALISASI).decode())[1]


def test_locked_input(templat):
    """An input cell with the lock on is found, by its address."""
    terkunci = rusak(templat, GAYA, "^.*$", lambda m: m[0].replace('locked="0"', 'locked="1"'))
    temuan = lint(terkunci)
    assert {"Identitas!B4: sel isian terkunci", "Realisasi!C5: sel isian terkunci"} <= set(temuan)
    assert not any("Petunjuk" in t or "Realisasi!L5" in t for t in temuan)


def test_unlocked_formula(templat):
    """A formula in a cell with the style of an input cell is found, by its address."""
    terbuka = rusak(templat, REALISASI, r'<c r="L5" s="\d+"', f'<c r="L5" s="{gaya_sel(templat, "C5")}"')
    assert lint(terbuka) == ["Realisasi!L5: sel hitungan tidak terkunci"]
