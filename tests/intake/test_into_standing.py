"""impor --isi: rows of the office's own tables come into a workbook that stands, and nothing in it is changed."""

import openpyxl
import pytest

from tests.cli.program import run
from tests.intake.layouts import grid, title
from tests.intake.test_files import as_docx
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch

_HEADER = ["No", "Sasaran", "Indikator Kinerja", "Target"]
_ROWS = [
    ["1", "Terwujudnya rencana", "Jumlah revisi anggaran", "8 kali"],
    ["2", "Terlaksananya layanan", "Terselenggaranya layanan informasi", "3.0 Lembaga (100 %)"],
]
_FURTHER = ["2", "Terlaksananya layanan", "Persentase aduan yang dijawab", "97,5%"]
_TITLES = [title("PERJANJIAN KINERJA TAHUN 2024"), title("KPU KABUPATEN CONTOH")]


@pytest.fixture
def folder(tmp_path):
    """A PK with two rows, a note of the user beside them, and a document with a third row and another target."""
    as_docx([*_TITLES, grid([_HEADER, *_ROWS])], tmp_path / "awal.docx")
    run("impor", "awal.docx", "--ke", "pk", cwd=tmp_path, code=0)
    book = tmp_path / "PK.xlsx"
    book.write_bytes(patch(book.read_bytes(), {"PK": {"T6": "catatan saya", "T60": "jauh di bawah"}}))
    changed = [[*_ROWS[0][:3], "9 kali"], _ROWS[1], _FURTHER]
    as_docx([grid([_HEADER, *changed])], tmp_path / "baru.docx")  # names neither satker nor year
    return tmp_path


def _rows(path):
    sheet = openpyxl.load_workbook(path)["PK"]
    top = {sheet.cell(4, c).value: c for c in range(1, 12)}
    keys = ("Sasaran", "Indikator", "Satuan", "Target")
    column = {k: next(c for h, c in top.items() if h and h.startswith(k)) for k in keys}
    return [
        tuple(sheet.cell(r, column[k]).value for k in keys)
        for r in range(5, 12)
        if sheet.cell(r, column["Indikator"]).value
    ]


def test_new_rows_come_in_and_nothing_else_changes(folder):
    """Identity from the workbook; the other target is listed with its place in the document, and stays."""
    before = (folder / "PK.xlsx").read_bytes()
    done = run("impor", "baru.docx", "--ke", "pk", "--isi", "PK.xlsx", "--keluaran", "hasil.xlsx", cwd=folder, code=0)
    assert "Satker: KPU KABUPATEN CONTOH, dari buku kerja." in done.stdout
    assert "Tahun: 2024, dari buku kerja." in done.stdout
    assert "(Target) 8; baru.docx, tabel 1, baris 2 9" in done.stdout
    assert (folder / "PK.xlsx").read_bytes() == before
    assert _rows(folder / "hasil.xlsx") == [
        ("Terwujudnya rencana", "Jumlah revisi anggaran", "kali", 8),
        ("Terlaksananya layanan", "Terselenggaranya layanan informasi", "Lembaga", 3),
        (None, "Persentase aduan yang dijawab", "%", 97.5),
    ]
    sheet = openpyxl.load_workbook(folder / "hasil.xlsx")["PK"]
    assert (sheet["T6"].value, sheet["T60"].value) == ("catatan saya", "jauh di bawah")
    old, new = Package.from_bytes(before), Package.open(folder / "hasil.xlsx")
    assert {p for p in old.parts if old.read_part(p) != new.read_part(p)} <= {
        next(s.part for s in old.sheets if s.name == "PK"), old.workbook_part,
    }  # fmt: skip


def test_twice_is_once(folder):
    """In place, with a copy of what stood there; the second time there is nothing to fill."""
    before = (folder / "PK.xlsx").read_bytes()
    run("impor", "baru.docx", "--ke", "pk", "--isi", "PK.xlsx", "--di-tempat", cwd=folder, code=0)
    assert (folder / "PK.xlsx.cadangan").read_bytes() == before
    once = (folder / "PK.xlsx").read_bytes()
    done = run("impor", "baru.docx", "--ke", "pk", "--isi", "PK.xlsx", "--di-tempat", cwd=folder, code=0)
    assert "baru.docx → PK.xlsx: tidak ada yang perlu diisi." in done.stdout
    assert (folder / "PK.xlsx").read_bytes() == once


def test_text_beyond_the_number_is_told(folder):
    """A workbook that stands gets no comments, so what is printed besides the number is said."""
    done = run("impor", "baru.docx", "--ke", "pk", "--isi", "PK.xlsx", cwd=folder, code=0)
    assert "Tercetak lebih dari angkanya, baru.docx, tabel 1, baris 3, Target: «3.0 Lembaga (100 %)»" in done.stdout
    assert (folder / "PK (hasil).xlsx").exists()


def test_realisasi_gets_what_only_it_has(folder):
    """The realisasi of a row that has none yet, and the budget where none stands."""
    run("turunkan", "PK.xlsx", "--ke", "realisasi", cwd=folder, code=0)
    lines = [["Indikator", "Target", "Realisasi"], ["Jumlah revisi anggaran", "8 kali", "6 kali"]]
    money = [["Program", "Pagu", "Realisasi", "%"], ["Program Dukungan", "Rp. 2.000.000,-", "1,900,000", "95%"]]
    as_docx([grid(lines), grid(money)], folder / "lkj.docx")
    command = ("impor", "lkj.docx", "--ke", "realisasi", "--isi", "Realisasi.xlsx", "--di-tempat")
    run(*command, cwd=folder, code=0)
    book = openpyxl.load_workbook(folder / "Realisasi.xlsx")
    sheet = book["Realisasi"]
    top = {sheet.cell(4, c).value: c for c in range(1, 30)}
    assert sheet.cell(5, top["Realisasi"]).value == 6
    budget = {book["Anggaran"].cell(4, c).value: book["Anggaran"].cell(5, c).value for c in range(1, 11)}
    assert (budget["Tingkat"], budget["Pagu"], budget["Realisasi"]) == ("Program", 2000000, 1900000)
    assert "tidak ada yang perlu diisi" in run(*command, cwd=folder, code=0).stdout


def test_another_office_year_or_document_is_refused(folder):
    """One sentence each, and the workbook stays as it was."""
    before = (folder / "PK.xlsx").read_bytes()
    into = ("--ke", "pk", "--isi", "PK.xlsx")
    as_docx([title("KPU KABUPATEN LAIN"), grid([_HEADER, *_ROWS])], folder / "lain.docx")
    assert "milik «KPU KABUPATEN LAIN»" in run("impor", "lain.docx", *into, cwd=folder, code=2).stderr
    assert "2023" in run("impor", "baru.docx", *into, "--tahun", 2023, cwd=folder, code=2).stderr
    revised = title("PERUBAHAN PERJANJIAN KINERJA TAHUN 2024")
    as_docx([revised, grid([_HEADER, *_ROWS])], folder / "ubah.docx")
    assert "PK perubahan ke-1, PK.xlsx PK." in run("impor", "ubah.docx", *into, cwd=folder, code=2).stderr
    assert "--isi" in run("impor", "baru.docx", *into, "--data", "x.json", cwd=folder, code=2).stderr
    assert (folder / "PK.xlsx").read_bytes() == before


def test_rows_that_are_all_new_need_a_word(folder):
    """Three rows on both sides, none of them the same: refused with what to do, and done when that is said."""
    run("impor", "baru.docx", "--ke", "pk", "--isi", "PK.xlsx", "--di-tempat", cwd=folder, code=0)
    names = ("Jumlah kunjungan", "Indeks kepuasan pemohon", "Nilai arsip")
    rows = [[str(n), "Terwujudnya arsip", name, "4 kali"] for n, name in enumerate(names, 1)]
    as_docx([grid([_HEADER, *rows])], folder / "kedua.docx")
    into = ("impor", "kedua.docx", "--ke", "pk", "--isi", "PK.xlsx", "--di-tempat")
    assert "ulangi dengan --baris-baru." in run(*into, cwd=folder, code=2).stderr
    assert "hanya untuk --isi" in run(*into[:4], "--baris-baru", cwd=folder, code=2).stderr
    before = _rows(folder / "PK.xlsx")
    run(*into, "--baris-baru", cwd=folder, code=0)
    # the sasaran stands once, above the rows that share it
    added = [(None if n else "Terwujudnya arsip", name, "kali", 4) for n, name in enumerate(names)]
    assert _rows(folder / "PK.xlsx") == [*before, *added]


def test_an_option_wins_and_is_told(folder):
    """What the document says otherwise is named."""
    done = run("impor", "awal.docx", "--ke", "pk", "--satker", "KPU Kota Contoh", "--keluaran", "x.xlsx", cwd=folder,
               code=0)  # fmt: skip
    assert "Satker: KPU Kota Contoh, menurut --satker; dalam berkas tertulis KPU KABUPATEN CONTOH." in done.stdout
    assert "Tahun: 2024, tertulis dalam berkas." in done.stdout
