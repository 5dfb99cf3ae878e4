"""C12: shapes of a report that go in as they are, and the Tingkat of each row of its budgets."""

from typing import Any

import pytest

from tests.report import report_reading as membaca
from xlkinerja.check.checking import check
from xlkinerja.report.budget_level import row_levels
from xlkinerja.report.model import PrintedReport
from xlkinerja.report.writing import workbooks, write

PK = {"id": "P", "jenis": "pk", "baris": [{"sasaran": "S", "indikator": "Jumlah laporan", "target": "4 laporan"}]}


def report(*tables: dict[str, Any], isian: dict[str, Any] | None = None, **more: Any) -> PrintedReport:
    filled = isian or {"Anggaran": [t["id"] for t in tables]}
    head = {"satker": "KPU Kabupaten Contoh", "entitas": "kpu", "tahun": 2024}
    return PrintedReport.model_validate({**head, **more, "isian": filled, "tabel": list(tables)})


def budget(rows: list[dict[str, Any]], jumlah: object = None, kepala: object = "Program/Kegiatan") -> dict[str, Any]:
    return {"id": "A", "jenis": "anggaran", "kepala": kepala, "baris": rows, "jumlah": jumlah}


def sheet(printed: PrintedReport) -> list[dict[str, Any]]:
    return membaca.values(workbooks(printed)["Realisasi.xlsx"], "Anggaran")


@pytest.mark.parametrize(
    ("kepala", "rows", "levels"),
    [
        (["Program"], [{"uraian": "Dukungan Manajemen"}, {"uraian": "Konsolidasi"}], ["Program", "Program"]),
        ("Program/Kegiatan", [{"kode": "WA", "uraian": "A"}, {"kode": "3360", "uraian": "B"}], ["Program", "Kegiatan"]),
        ("Program", [{"kode": "WA.3360.EBA", "uraian": "A"}, {"kode": "6709.QGE.001", "uraian": "B"}], ["KRO", "RO"]),
        ("Uraian", [{"uraian": "Program Dukungan"}, {"uraian": "Kegiatan Keuangan"}], ["Program", "Kegiatan"]),
        ("Uraian", [{"uraian": "Belanja Pegawai"}, {"kode": "52", "uraian": "Barang"}], ["Belanja", "Belanja"]),
        ("Jenis Belanja", [{"uraian": "Pegawai"}, {"uraian": "JUMLAH"}], ["Belanja", "Jumlah"]),
        ("Program/Kegiatan", [{"no": "A", "uraian": "X"}, {"no": "1", "uraian": "Y"}, {"no": "B", "uraian": "Z"}],
         ["Program", "Kegiatan", "Program"]),
        ("Program/Kegiatan/KRO", [{"no": "I", "uraian": "X"}, {"no": "1", "uraian": "Y"}, {"no": "1.1", "uraian": "Z"}],
         ["Program", "Kegiatan", "KRO"]),
        ("Program/Kegiatan", [{"no": "1", "uraian": "X"}, {"uraian": "Y"}, {"no": "2", "uraian": "Z"}],
         ["Program", "Kegiatan", "Program"]),
        ("Program", [{"no": "1", "uraian": "X"}, {"uraian": "Y"}], ["Program", "Program"]),
        ("Program", [{"uraian": "X"}, {"uraian": "Jumlah Program X"}, {"uraian": "Total"}], ["Program", "", "Jumlah"]),
        ("Program", [{"program": "X"}, {"program": "X", "kegiatan": "Y"}], ["Program", "Kegiatan"]),
        ("Tahun", [{"tahun": "2023"}, {"tahun": "2024"}], ["Jumlah", "Jumlah"]),
        ("Program", [{"tingkat": "kegiatan", "uraian": "X"}], ["Kegiatan"]),
        ("Uraian", [{"kode": k, "uraian": "X"} for k in ("1", "1.01", "1.01.02", "1.01.02.2.01", "1.01.02.2.01.0003")],
         ["", "", "Program", "Kegiatan", "RO"]),
        ("Program", [{"kode": k, "uraian": "X"} for k in ("7.01.01", "7.01.01.2.06", "7.01.01.2.06.01", "X.XX.01")],
         ["Program", "Kegiatan", "RO", "Program"]),
        ("Program/Kegiatan", [{"kode": k, "uraian": "X"} for k in ("1", "1.1", "1.2", "2", "2.1")],
         ["Program", "Kegiatan", "Kegiatan", "Program", "Kegiatan"]),
        ("Program/Kegiatan", [{"kode": k, "uraian": "X"} for k in ("1.01.1.01.01.15", "1.01.1.01.01.15.02")],
         ["Program", "Kegiatan"]),
    ],
)  # fmt: skip
def test_c12_level_of_each_row(kepala: object, rows: list[dict[str, str]], levels: list[str]) -> None:
    """By its own Tingkat, its code, its word, its running number; else the first level of the header."""
    assert row_levels(kepala, rows) == levels


def test_c12_kegiatan_are_not_counted_beside_their_program(tmp_path: Any) -> None:
    """Program 1.000 = 600 + 400: the year has 1.000, and nothing is found."""
    rows = [
        {"kode": "076.01.WA", "uraian": "Program Dukungan Manajemen", "pagu": "Rp1.000", "realisasi": "Rp900"},
        {"kode": "3355", "uraian": "Keuangan", "pagu": "Rp600", "realisasi": "Rp500"},
        {"kode": "3360", "uraian": "Operasional", "pagu": "Rp400", "realisasi": "Rp400"},
    ]
    written = report(budget(rows))
    assert [r["Tingkat"] for r in sheet(written)] == ["Program", "Kegiatan", "Kegiatan"]
    write(written, tmp_path, reviu=True)
    assert not [t for t in check([tmp_path]).temuan if t.kode.startswith("XK4")]


def test_c12_names_of_budget_columns_as_offices_write_them() -> None:
    """sumber_dana, pagu_anggaran and realisasi_anggaran are Sumber, Pagu and Realisasi; a year may be a number."""
    row = {"nama_program": "Program A", "sumber_dana": "APBN", "pagu_anggaran": "Rp1.000", "realisasi_anggaran": 900}
    assert sheet(report(budget([{**row, "tahun": 2023}]))) == [
        {"Tahun": 2023, "Tingkat": "Program", "Uraian": "Program A", "Sumber": "APBN", "Pagu": 1000, "Realisasi": 900}
    ]


@pytest.mark.parametrize("key", ["realisasi_awal", "target_akhir_periode", "realisasi_2022", "indikator_lama"])
def test_c12_another_thing_is_a_remark(key: str) -> None:
    """What a further word makes another thing is no misspelt key, also where the column itself is not printed."""
    table = {"id": "U", "jenis": "pengukuran", "baris": [{"indikator": "I", "capaian": "100%", key: "4 laporan"}]}
    assert report(PK, table, isian={"PK": "P"}).tabel[1].baris == [{"indikator": "I", "capaian": "100%"}]


def test_c12_target_at_the_end_of_the_renstra() -> None:
    """The header of a column is its key."""
    row = {"indikator": "Jumlah laporan", "target": "4 laporan", "realisasi": "4 laporan", "target_akhir_renstra": "6"}
    table = {"id": "U", "jenis": "pengukuran", "baris": [row]}
    rows = membaca.values(workbooks(report(table, isian={"Realisasi": "U"}))["Realisasi.xlsx"], "Realisasi")
    assert rows[0]["Target Akhir Renstra"] == 6


def test_c12_several_tables_of_one_sentence() -> None:
    """A list is the names with commas between; an empty list of tables fills nothing."""
    said = {"letak": "BAB III", "besaran": "jumlah_indikator", "tabel_acuan": ["P", "U"], "nilai": 1}
    table = {"id": "U", "jenis": "pengukuran", "baris": [{"indikator": "Jumlah laporan", "realisasi": "4 laporan"}]}
    printed = report({**PK, "kepala": "Indikator"}, table, isian={"PK": "P", "RKT": []}, angka_narasi=[said])
    assert list(workbooks(printed, reviu=True)) == ["PK.xlsx", "Reviu.xlsx"]
    (row,) = membaca.values(workbooks(printed, reviu=True)["Reviu.xlsx"], "Angka Narasi")
    assert (row["Tabel Acuan"], row["Nilai Tercetak"]) == ("PK, U", "1")


def test_c12_a_rounded_total_is_not_written(tmp_path: Any) -> None:
    """«Rp1,35 miliar» is no 1.350.000.000: beside exact rows it is left to Reviu, and no sum is called wrong."""
    rows = [
        {"uraian": "Program A", "pagu": "Rp1.000.120.000", "realisasi": "Rp900.000.000"},
        {"uraian": "Program B", "pagu": "Rp350.000.000", "realisasi": "Rp300.000.000"},
    ]
    total = {"label": "JUMLAH", "pagu": "Rp1,35 miliar", "realisasi": "Rp1,2 miliar"}
    written = report(budget(rows, total))
    assert [r["Uraian"] for r in sheet(written)] == ["Program A", "Program B"]
    write(written, tmp_path, reviu=True)
    assert not [t for t in check([tmp_path]).temuan if t.kode in ("XK401", "XK407", "XK411", "XK412")]


def test_c12_a_budget_without_amounts_is_refused() -> None:
    """Misspelt keys of money are named, not lost."""
    with pytest.raises(ValueError, match="«pagu», «realisasi», «persen»"):
        report(PK, budget([{"uraian": "Program A", "nilai_uang": "Rp1.000"}]), isian={"PK": "P"})
