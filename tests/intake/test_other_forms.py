"""Forms that other offices use: headers over pairs of columns, codes beside names, years compared, long exports."""

import docx
import pytest

from tests.cli.program import run
from tests.intake.layouts import grid, paragraph, title
from tests.intake.written import only_table
from xlkinerja.intake.assemble import MOST_ROWS, everything_left, take
from xlkinerja.intake.names import of_levels
from xlkinerja.intake.reporting import report_data
from xlkinerja.workbook.errors import PackageError

_TAHUN = 2024


@pytest.mark.parametrize(
    ("kind", "texts", "key"),
    [
        ("rencana_aksi", ("TRIWULAN", "TARGET", "III"), "target_tw3"),
        ("rencana_aksi", ("Triwulan", "Realisasi", "I"), "realisasi_tw1"),
        ("rencana_aksi", ("Target Triwulan", "TW IV"), "target_tw4"),
        ("rkt", ("Target", "Volume"), "target"),
        ("pengukuran", ("Indikator Kinerja Sasaran Program (IKSP)",), "indikator"),
        ("pengukuran", ("Sasaran Stretegis",), "sasaran"),
        ("pengukuran", ("Indikator Knerja",), "indikator"),
    ],
)
def test_headers_of_other_forms(kind, texts, key):
    """Three levels, initials in brackets, one letter mistyped."""
    found = of_levels(texts, kind, _TAHUN)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(
    "texts",
    [("Definisi Sasaran",), ("Bobot Indikator",), ("Indikator Kinerja (2019)",), ("Indikator (LAIN)",),
     ("Anggaran", "Volume"), ("Satuan", "Volume"), ("Indikator Koordinasi",)],
    ids=" | ".join,
)  # fmt: skip
def test_what_only_looks_like_it_stays_open(texts):
    """Other initials, other words, a quantity of something else."""
    assert of_levels(texts, "pengukuran", _TAHUN) is None


def test_one_header_over_a_code_and_its_name():
    """The name is the column; the code of an indikator is its Kode, a running number only listed."""
    rows = [
        ["Sasaran", "", "Indikator Kinerja", "", "Target"],
        ["1", "Meningkatnya mutu layanan", "1.1", "Persentase layanan tepat waktu", "90%"],
        ["2", "Terwujudnya tata kelola yang baik", "2.1", "Jumlah laporan", "4 laporan"],
    ]
    intake = take([title("PERJANJIAN KINERJA"), grid(rows, [(0, 0, 1, 2), (0, 2, 1, 2)])], _TAHUN)
    assert [(r["kode"], r["sasaran"], r["indikator"]) for r in intake.tables[0].found.rows] == [
        ("1.1", "Meningkatnya mutu layanan", "Persentase layanan tepat waktu"),
        ("2.1", "Terwujudnya tata kelola yang baik", "Jumlah laporan"),
    ]
    assert [one.text for one in everything_left(intake)] == ["1", "2"]


def test_two_codes_and_polarisasi_in_the_words_of_a_scorecard():
    """Each code stands before its own column; a word that is no choice is left."""
    rows = [
        ["Kode", "Sasaran", "Kode", "IKU", "Target", "Polarisasi"],
        ["SS-1", "Meningkatnya mutu layanan", "IKU-11", "Indeks kepuasan", "85", "Maximize"],
        ["SS-2", "Menurunnya keluhan", "IKU-21", "Jumlah keluhan", "6", "Minimize"],
        ["SS-3", "Terjaganya anggaran", "IKU-31", "Persentase serapan", "95%", "Turun naik"],
    ]
    intake = take([title("PERJANJIAN KINERJA"), grid(rows)], _TAHUN)
    found = intake.tables[0].found.rows
    assert [r["kode"] for r in found] == ["IKU-11", "IKU-21", "IKU-31"]
    assert [r.get("polarisasi") for r in found] == ["Maksimal", "Minimal", None]
    assert [one.text for one in everything_left(intake)] == ["SS-1", "SS-2", "Turun naik", "SS-3"]


def test_a_header_is_as_deep_as_its_deepest_cell():
    """«Anggaran» spans a pagu, a realisasi and a percent of its own: they are none of the indikator."""
    rows = [
        ["Sasaran", "Indikator Kinerja", "Target", "Realisasi", "%", "Anggaran", "", ""],
        ["", "", "", "", "", "Pagu", "Realisasi", "%"],
        ["Menurunnya angka kesakitan", "Persentase imunisasi", "95%", "93%", "97,9", "1.000.000", "900.000", "90"],
    ]
    merges = [(0, c, 2, 1) for c in range(5)] + [(0, 5, 1, 3)]
    intake = take([title("PENGUKURAN KINERJA TAHUN 2024"), grid(rows, merges)], _TAHUN)
    (table,) = intake.tables
    assert table.found.rows[0]["realisasi"] == "93%"
    assert table.found.rows[0]["capaian"] == "97,9"
    assert [one.text for one in everything_left(intake)][-3:] == ["1.000.000", "900.000", "90"]


def _measured(header, *rows):
    return grid([["Indikator Kinerja", *header], *rows])


def test_a_comparison_of_years_repeats_rows_though_it_prints_no_sasaran():
    """It fills nothing, or each indikator would stand in the workbook twice."""
    first = grid([["Sasaran", "Indikator Kinerja", "Target", "Realisasi"],
                  ["Meningkatnya mutu", "Indeks kepuasan", "85", "86"],
                  ["Meningkatnya tertib arsip", "Persentase arsip", "50%", "52%"]])  # fmt: skip
    years = _measured(["Realisasi 2023", "Realisasi 2024"], ["Indeks kepuasan", "84", "86"])
    intake = take([title("CAPAIAN KINERJA TAHUN 2024"), first, paragraph("Perbandingan dengan tahun lalu:"), years])
    data, said = report_data(intake, "Kantor Contoh", "lainnya", _TAHUN, ("pengukuran",))
    assert data["isian"] == {"Realisasi": ["T1"]}
    assert [line.partition(" ")[0] for line in said] == ["T2"]


def test_two_budgets_with_a_line_between_them_are_two():
    """The first one has ended with its sum."""
    header = ["Jenis Belanja", "Pagu", "Realisasi"]
    one = grid([header, ["Belanja Pegawai", "3.000.000", "2.000.000"], ["Jumlah", "3.000.000", "2.000.000"]])
    other = grid([header, ["Belanja Barang", "500.000", "400.000"], ["Jumlah", "500.000", "400.000"]])
    intake = take([one, paragraph("2. DIPA kedua"), other], _TAHUN)
    assert [t.found.total["pagu"] for t in intake.tables] == ["3.000.000", "500.000"]


def test_the_unit_stands_in_the_header():
    """«Target (%)» gives bare figures their unit, unless one of them has another."""
    rows = [["Persentase arsip", "50", "52"], ["Persentase surat", "90%", "91%"]]
    percent = take([title("REALISASI KINERJA"), _measured(["Target (%)", "Realisasi (%)"], *rows)], _TAHUN)
    assert [r.get("satuan") for r in percent.tables[0].found.rows] == ["%", None]
    mixed = [*rows, ["Jumlah laporan", "4 laporan", "4 laporan"]]
    other = take([title("REALISASI KINERJA"), _measured(["Target (%)", "Realisasi (%)"], *mixed)], _TAHUN)
    assert [r.get("satuan") for r in other.tables[0].found.rows] == [None, None, None]


@pytest.mark.parametrize(
    ("line", "kind"),
    [("PERJANJIAN KINERJA TAHUN 2024", "pk"), ("RENCANA AKSI TAHUN 2024", "rencana_aksi"), ("", "rkt")],
)
def test_a_title_decides_over_money_beside_the_indikator(line, kind):
    """Only without a title do the columns Program and Anggaran make it an RKT."""
    rows = [["No", "Sasaran Program", "Indikator Kinerja", "Target", "Program", "Anggaran"],
            ["1", "Terwujudnya keamanan", "Jumlah patroli", "365 kali", "Pemeliharaan", "Rp1.000.000"]]  # fmt: skip
    intake = take([title(line), grid(rows)] if line else [grid(rows)], _TAHUN)
    assert [t.kind for t in intake.tables] == [kind]


def test_an_export_of_thousands_of_rows_is_told_once():
    """Its header is named with the reason; nothing of it is read."""
    row = ["Indeks kepuasan", "85", "86"]
    intake = take([_measured(["Target", "Realisasi"], *[row] * MOST_ROWS)], _TAHUN)
    assert intake.tables == []
    assert [one.text for one in everything_left(intake)] == ["Indikator Kinerja", "Target", "Realisasi"]
    assert str(MOST_ROWS) in everything_left(intake)[0].reason


def test_a_column_without_content_fills_nothing():
    """A measurement whose realisasi is still to be typed is said to be empty, in words of the sheet."""
    intake = take([_measured(["Target", "Realisasi"], ["Indeks kepuasan", "85", ""])], _TAHUN)
    data, said = report_data(intake, "Kantor Contoh", "lainnya", _TAHUN, ("pengukuran",))
    assert data["isian"] == {}
    assert "Realisasi" in said[0]


def test_hidden_text_of_word_is_not_read(tmp_path):
    """Nobody who reads the page sees it."""
    document = docx.Document()
    cell = document.add_table(1, 2).cell(0, 1)
    cell.text = "85%"
    cell.paragraphs[0].add_run("999").font.hidden = True
    document.tables[0].cell(0, 0).text = "Indeks kepuasan"
    path = tmp_path / "a.docx"
    document.save(path)
    assert only_table(path) == [["Indeks kepuasan", "85%"]]


_MEASURED = "PENGUKURAN KINERJA TAHUN 2024\nIndikator Kinerja,Target,Realisasi\nIndeks kepuasan,85,86\n"


def _impor(folder, *options):
    (folder / "a.csv").write_text(_MEASURED)
    return run("impor", "a.csv", "--ke", "realisasi", "--satker", "KPU Kota Contoh", *options, cwd=folder)


def test_no_table_of_that_year_is_one_sentence(tmp_path):
    """The reason stands above it, the year in it."""
    done = _impor(tmp_path, "--tahun", "2022")
    assert done.code == 2
    assert "berjudul tahun 2024" in done.stdout + done.stderr
    assert done.stderr.count("Salah:") == 1
    assert "mengisi realisasi tahun 2022" in done.stderr


def test_more_rows_than_a_workbook_can_hold_are_one_sentence(tmp_path, monkeypatch):
    """A workbook that could not be opened again is not written."""

    def too_large(*_args, **_options):
        raise PackageError("terlalu_besar")

    monkeypatch.setattr("xlkinerja.report.writing.workbooks", too_large)
    done = _impor(tmp_path)
    assert done.code == 2
    assert "1 baris, terlalu banyak untuk satu buku kerja" in done.stderr
    assert list(tmp_path.glob("*.xlsx")) == []


def test_what_fills_the_workbook_and_what_does_not_is_said(tmp_path):
    """A budget is recognised, but no Rencana Aksi takes it."""
    budget = "\nUraian,Pagu,Realisasi,\nProgram Dukungan Manajemen,5.000.000,4.000.000,\n"
    plan = "RENCANA AKSI 2024,,,\nIndikator Kinerja,Target,TW I,TW II\nJumlah rapat,4,1,2\n"
    (tmp_path / "a.csv").write_text(plan + budget)
    done = run("impor", "a.csv", "--ke", "rencana-aksi", "--satker", "X", "--tahun", "2024", cwd=tmp_path)
    assert "Mengisi Rencana Aksi: T1; tidak mengisi apa pun: T2 (Anggaran)" in done.stdout + done.stderr
