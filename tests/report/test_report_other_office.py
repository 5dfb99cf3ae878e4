"""A report of an invented office: polarisasi, ranges, units, damaged figures, missing cells, and the files written."""

import json
from pathlib import Path
from typing import Any

import pytest
import report_reading as membaca

from xlkinerja.report.errors import ReportUnusable
from xlkinerja.report.model import PrintedReport, load
from xlkinerja.report.writing import workbooks, write


def make(tmp_path: Path, isian: dict[str, Any], *tabel: dict[str, Any], **other: Any) -> PrintedReport:
    """A report of an invented office in a file of its own, loaded."""
    isi = {"satker": "KPU Kota Antah", "entitas": "kpu", "tahun": 2025, "isian": isian, "tabel": list(tabel)} | other
    berkas = tmp_path / "antah.json"
    berkas.write_text(json.dumps(isi), "utf-8")
    return load(berkas)


def realised(tmp_path: Path, *rows: dict[str, Any], polarisasi: str = "Minimal, kecuali yang lain") -> Any:
    """The sheet Realisasi that these printed rows give, as rows of cells by header; a row with a realisasi follows."""
    isi = [{"sasaran": "S", "indikator": "I", **b} for b in rows]
    tabel = {"id": "T", "jenis": "pengukuran", "baris": [*isi, {"indikator": "akhir", "realisasi": "1"}]}
    jadi = workbooks(make(tmp_path, {"Realisasi": ["T"], "polarisasi": polarisasi}, tabel), len(rows) + 1)
    return membaca.table(jadi["Realisasi.xlsx"], "Realisasi")


SATU = {"id": "T", "jenis": "pengukuran", "baris": [{"indikator": "I", "realisasi": "4"}]}
PILIHAN = ("Satuan", "Polarisasi", "Target", "Target Maksimum", "Realisasi")


#: A printed row, and what stands in the columns of PILIHAN.
PRINTED: list[tuple[dict[str, Any], tuple[Any, ...]]] = [
    ({"target": "80 - 90%", "realisasi": "85%"}, ("%", "Minimal", 80, 90, 85)),
    ({"target": "7 – 8 bulan", "realisasi": "9 bulan"}, ("bulan", "Minimal", 7, 8, 9)),
    ({"target": "80 - 90%", "polarisasi": "Maksimal"}, ("%", "Maksimal", 80, 90, None)),
    ({"target": "5 kali", "target_maksimum": "6 kali"}, ("kali", "Minimal", 5, 6, None)),
    ({"target": "0,16 %", "realisasi": "0%"}, ("%", "Minimal", 0.16, None, 0)),
    ({"target": "12", "polarisasi": "Maksimal", "realisasi": "9"}, (None, "Maksimal", 12, None, 9)),
    ({"target": "12 Dokumen", "satuan": "Dok", "realisasi": "9 dokumen"}, ("Dok", "Minimal", 12, None, 9)),
    ({"target": "2 Keg", "realisasi": "7 keg"}, ("Keg", "Minimal", 2, None, 7)),
    ({"target": "2 Keg", "realisasi": "7"}, ("Keg", "Minimal", 2, None, 7)),
    ({"target": "A", "realisasi": "BB*"}, (None, "Predikat", "A", None, "BB*")),
    ({"target": "WTP", "realisasi": "B (baik)"}, (None, "Predikat", "WTP", None, "B (baik)")),
    ({"target": "T8%", "realisasi": "lOOo/o"}, (None, "Minimal", "T8%", None, "lOOo/o")),
    ({"target": "1.500", "realisasi": "36.743"}, (None, "Minimal", "1.500", None, "36.743")),
    ({"target": "1.500 orang", "realisasi": "36.743 orang"}, ("orang", "Minimal", 1500, None, 36743)),
    ({"target": "1:17,9", "realisasi": "80 - 90%"}, (None, "Minimal", "1:17,9", None, "80 - 90%")),
    ({"target": "n/a", "realisasi": "-"}, (None, "Minimal", None, None, None)),
    ({"target": None, "realisasi": " "}, (None, "Minimal", None, None, None)),
    ({"target": "=1+1", "satuan": "=2", "realisasi": "#N/A"}, ("=2", "Minimal", "=1+1", None, "#N/A")),
    ({"target": "3.0 Lembaga (100 %)", "satuan": "Lembaga"}, ("Lembaga", "Minimal", 3, None, None)),
    (
        {"target": "183 per 100.000 KH", "realisasi": "171 per 100.000 KH"},
        ("per 100.000 KH", "Minimal", 183, None, 171),
    ),
    ({"target": "Level 3", "realisasi": "Level 2"}, ("level", "Minimal", 3, None, 2)),
    ({"target": "80", "satuan": "Poin", "realisasi": "Skor 78,5"}, ("Poin", "Minimal", 80, None, 78.5)),
    ({"target": "≥ 90%", "realisasi": "92%"}, ("%", "Maksimal", 90, None, 92)),
    ({"target": "maks. 5%", "realisasi": "≤ 4%"}, ("%", "Minimal", 5, None, "≤ 4%")),
    ({"target": "min. 90%", "polarisasi": "Stabil"}, ("%", "Stabil", 90, None, None)),
    ({"target": "minimal BB", "realisasi": "A"}, (None, "Predikat", "BB", None, "A")),
    ({"target": "< 5%", "realisasi": "3 dari 5"}, (None, "Minimal", "< 5%", None, "3 dari 5")),
    ({"target": "5 temuan", "realisasi": "Nihil"}, ("temuan", "Minimal", 5, None, 0)),
    ({"indikator": "Jumlah temuan", "target": "Nihil", "realisasi": "nihil"}, (None, "Minimal", 0, None, 0)),
    ({"target": "90%", "realisasi": "Nihil"}, ("%", "Minimal", 90, None, "Nihil")),
    ({"target": "100%", "realisasi": "NA"}, ("%", "Minimal", 100, None, None)),
    ({"target": "250.000", "satuan": "orang", "realisasi": "275.310"}, ("orang", "Minimal", 250000, None, 275310)),
    ({"target": "1.000 - 2.000", "satuan": "orang"}, ("orang", "Minimal", 1000, 2000, None)),
    ({"target": "3,15", "realisasi": "3,208"}, (None, "Minimal", 3.15, None, 3.208)),
    ({"target": "3,208", "realisasi": "3,15"}, (None, "Minimal", 3.208, None, 3.15)),
    ({"target": "2,9 poin", "realisasi": "2,876 poin"}, ("poin", "Minimal", 2.9, None, 2.876)),
    ({"target": "90", "satuan": "Persen (%)", "realisasi": "92%"}, ("Persen (%)", "Minimal", 90, None, 92)),
]


def test_printed_rows(tmp_path: Path) -> None:
    """Figures are numbers beside their unit; what cannot be read, or in two ways in its row, is the printed text."""
    rows = realised(tmp_path, *(row for row, _ in PRINTED))
    for (row, wanted), sel in zip(PRINTED, rows[:-1], strict=True):  # the last row ends the sheet
        assert tuple(sel[title].value for title in PILIHAN) == wanted, row
        assert {sel[title].number_format for title in PILIHAN} <= {"General", "@"}, row
        assert {sel[j].data_type for j, w in zip(PILIHAN, wanted, strict=True) if isinstance(w, str)} == {"s"}, row


@pytest.mark.parametrize(
    ("row", "target", "realisasi"),
    [
        ({"target": "2 dokumen", "realisasi": "0,5 %"}, (2, "General"), (0.005, "0.0%")),
        ({"target": "2 dokumen", "realisasi": "1.400%"}, (2, "General"), (14, "0%")),
        ({"target": "2 dokumen", "realisasi": "82,50%"}, (2, "General"), (0.825, "0.00%")),
        ({"target": "100%", "realisasi": "7 keg"}, (100, "General"), (7, 'General" keg"')),
        ({"target": "78", "realisasi": "75%"}, (78, "General"), (0.75, "0%")),
        ({"target": "T8%", "realisasi": "75%"}, ("T8%", "General"), (0.75, "0%")),
        ({"target": "100%", "satuan": "Dokumen", "realisasi": "4"}, (1, "0%"), (4, "General")),
        ({"target": "1 - 2 unit", "satuan": "Dokumen", "realisasi": "4"}, (1, 'General" unit"'), (4, "General")),
    ],
)
def test_another_unit_stays_visible(
    row: dict[str, Any], target: tuple[Any, str], realisasi: tuple[Any, str], tmp_path: Path
) -> None:
    """A figure whose unit is not that of the row keeps it in its number format, with the printed decimals."""
    sel = realised(tmp_path, row)[0]
    assert (sel["Target"].value, sel["Target"].number_format) == target
    assert (sel["Realisasi"].value, sel["Realisasi"].number_format) == realisasi


@pytest.mark.parametrize(
    ("isian", "expected"),
    [
        ("Stabil; Predikat where the target is a predicate", "Stabil"),
        ("Predikat where the target is a predicate, otherwise minimal", "Minimal"),
        ("minimal", "Minimal"),
        ("", "Maksimal"),
    ],
)
def test_polarisasi_that_the_isian_names(isian: str, expected: str, tmp_path: Path) -> None:
    """Rows without a polarisasi of their own get the one that the isian names first, Maksimal without one."""
    stable = {"target": "5 – 6 kali", "polarisasi": "Stabil", "indikator": "J"}
    rows = realised(tmp_path, *({"target": t} for t in ("5 kali", "WDP", "5 – 6 kali")), stable, polarisasi=isian)
    assert [sel["Polarisasi"].value for sel in rows[:4]] == [expected, "Predikat", expected if isian else "Stabil",
                                                             "Stabil"]  # fmt: skip


def test_repeated_cells_are_written_once(tmp_path: Path) -> None:
    """Tujuan and Sasaran stand where they differ from the last one written; an empty row stays empty."""
    rows = [
        {"tujuan": "T1", "sasaran": "S1", "indikator": "I1", "target": "1 unit"},
        {"tujuan": "T1", "sasaran": "S2", "indikator": "I2", "target": "1 unit"},
        {"indikator": "I3"},
        {},
        {"tujuan": "T1", "sasaran": "S2"},
        {"tujuan": "T2", "sasaran": "S1", "indikator": "I4", "penanggung_jawab": "Subbagian", "kode": "001"},
    ]
    jadi = workbooks(make(tmp_path, {"PK perubahan 2": "P"}, {"id": "P", "jenis": "pk", "baris": rows}))
    assert list(jadi) == ["PK_perubahan_2.xlsx"]
    assert membaca.form(jadi["PK_perubahan_2.xlsx"], "Identitas")["Versi"] == "perubahan ke-2"
    angka = {"Satuan": "unit", "Polarisasi": "Maksimal", "Target": 1}
    assert membaca.values(jadi["PK_perubahan_2.xlsx"], "PK") == [
        {"Tujuan": "T1", "Sasaran": "S1", "Indikator Kinerja": "I1", **angka},
        {"Sasaran": "S2", "Indikator Kinerja": "I2", **angka},
        {"Indikator Kinerja": "I3", "Polarisasi": "Maksimal"},
        {},
        {},
        {
            "Tujuan": "T2",
            "Sasaran": "S1",
            "Indikator Kinerja": "I4",
            "Polarisasi": "Maksimal",
            "Penanggung Jawab": "Subbagian",
            "Kode": "001",
        },
    ]


def test_quarters_hold_ticks_and_numbers(tmp_path: Path) -> None:
    """The quarters of a Rencana Aksi become its targets by quarter: ticks as printed, numbers as numbers."""
    rows = [{"indikator": "I", "target": "4 keg", "tw1": "✓", "tw2": "2 Keg", "tw3": "1", "tw4": "-", "kendala": "x"}]
    jadi = workbooks(make(tmp_path, {"Rencana Aksi": "R"}, {"id": "R", "jenis": "rencana_aksi", "baris": rows}))
    (sel,) = membaca.values(jadi["Rencana_Aksi.xlsx"], "Rencana Aksi")
    assert {k: v for k, v in sel.items() if "TW" in k} == {"Target TW I": "✓", "Target TW II": 2, "Target TW III": 1}
    assert sel["Kendala"] == "x"


def test_computed_columns_are_never_filled(tmp_path: Path) -> None:
    """Printed capaian, kategori, status and number are left to the formulas of the sheet."""
    row = {"target": "5 kali", "no": "9", "capaian": "12%", "kategori": "Baik", "status": "Tercapai"}
    sel = realised(tmp_path, row)[0]
    assert {"No", "Capaian", "Kategori", "Status"}.isdisjoint(sel)


@pytest.mark.parametrize(
    ("total", "harus"),
    [
        ("Rp1.000.000", {"Program": "JUMLAH", "Anggaran": 1_000_000}),
        ({"label": "Total Anggaran", "anggaran": "Rp5.000.000"}, {"Program": "Total Anggaran", "Anggaran": 5_000_000}),
        ({"label": "Seluruhnya", "pagu": "Rp5.000.000"}, {"Program": "JUMLAH", "Anggaran": 5_000_000}),
        ("374.0000.000", {"Program": "JUMLAH", "Anggaran": "374.0000.000"}),
    ],
)
def test_total_row_of_the_rkt(total: Any, harus: dict[str, Any], tmp_path: Path) -> None:
    """The total of an RKT is its last row; its label stays if it says that it is a total."""
    tabel = {"id": "R", "jenis": "rkt", "baris": [{"program": "P", "anggaran": "Rp 4,3 M"}], "jumlah": total}
    rows = membaca.values(workbooks(make(tmp_path, {"RKT": "R"}, tabel))["RKT.xlsx"], "RKT")
    assert rows == [{"Program": "P", "Anggaran": 4_300_000_000}, harus]


@pytest.mark.parametrize(
    ("header", "tingkat"),
    [
        (["No", "Jenis Belanja", "Pagu"], "Belanja"),
        ([["No", "Uraian"], ["", "RO"]], "RO"),
        (["Kegiatan / Program"], "Kegiatan"),
        (["Uraian", "Pagu"], "Program"),
        (None, "Program"),
    ],
)
def test_level_of_the_budget_rows(header: Any, tingkat: str, tmp_path: Path) -> None:
    """The level of budget rows comes from the header words; rows without a name are totals."""
    tabel = {"id": "A", "jenis": "anggaran", "kepala": header, "baris": [{"uraian": "X"}, {"pagu": "Rp1.500"}]}
    rows = membaca.values(workbooks(make(tmp_path, {"Anggaran": "A"}, tabel))["Realisasi.xlsx"], "Anggaran")
    assert rows == [
        {"Tahun": 2025, "Tingkat": tingkat, "Uraian": "X"},
        {"Tahun": 2025, "Tingkat": "Jumlah", "Pagu": 1500},
    ]


def test_damaged_amounts_and_years_stay_as_printed(tmp_path: Path) -> None:
    """A malformed amount or year is text, an amount in percent as well; 36.743 of money is 36743 rupiah."""
    printed = [
        {"tahun": "2O2O", "uraian": "X", "pagu": "20.5350.023.000", "realisasi": "36.743"},
        {"tahun": "2024", "uraian": "Y", "pagu": "85%", "realisasi": "2.7.86.000", "kode": "6709", "sumber": "Hibah"},
    ]
    total = {"label": "Total", "pagu": "-", "realisasi": "Rp2,5 juta", "persen": "1%"}
    tabel = {"id": "A", "jenis": "anggaran", "baris": printed, "jumlah": total}
    rows = membaca.values(workbooks(make(tmp_path, {"Anggaran": "A"}, tabel))["Realisasi.xlsx"], "Anggaran")
    assert rows == [
        {"Tahun": "2O2O", "Tingkat": "Program", "Uraian": "X", "Pagu": "20.5350.023.000", "Realisasi": 36_743},
        {
            "Tahun": 2024,
            "Tingkat": "Kegiatan",
            "Uraian": "Y",
            "Pagu": "85%",
            "Realisasi": "2.7.86.000",
            "Kode": "6709",
            "Sumber": "Hibah",
        },
    ]  # the total of several years is that of none, and stands in Reviu


def test_settings_and_scale_of_another_report(tmp_path: Path) -> None:
    """Cap, decimals and a printed scale in any order come from the file; the rows ascend."""
    skala = [
        {"kategori": "Hijau", "dari": 90.5, "termasuk_dari": False, "sampai": None},
        {"kategori": "Merah", "dari": 0, "termasuk_dari": True, "sampai": 90.5},
    ]
    isian = {"Realisasi": "T", "desimal": 1, "batas": 120, "skala": "printed"}
    jadi = workbooks(make(tmp_path, isian, SATU, skala=skala))
    isi = membaca.form(jadi["Realisasi.xlsx"], "Pengaturan")
    assert (isi["Desimal capaian"], isi["Batas atas capaian"]) == (1, 120)
    assert membaca.scale(jadi["Realisasi.xlsx"]) == [("Merah", 0, "Ya", 90.5), ("Hijau", 90.5, "Tidak", None)]
    assert membaca.values(jadi["Realisasi.xlsx"], "Realisasi") == [
        {"Indikator Kinerja": "I", "Polarisasi": "Maksimal", "Realisasi": 4}
    ]


def test_more_rows_than_prepared(tmp_path: Path) -> None:
    """A report with more rows than asked for gets them all; one with fewer gets as many as asked for."""
    tabel = {"id": "T", "jenis": "pk", "baris": [{"indikator": f"I{i}", "target": "1"} for i in range(7)]}
    report = make(tmp_path, {"PK": "T"}, tabel)
    assert len(membaca.table(workbooks(report, 5)["PK.xlsx"], "PK")) == 7
    assert len(membaca.values(workbooks(report, 5)["PK.xlsx"], "PK")) == 7
    assert len(membaca.table(workbooks(report, 9)["PK.xlsx"], "PK")) == 9


def test_files_are_written_and_kept(tmp_path: Path) -> None:
    """The workbooks are written into a new folder; written again they may, changed ones are refused by name."""
    report = make(
        tmp_path,
        {"PK": "T", "RKT": "K"},
        {"id": "T", "jenis": "pk", "baris": [{"indikator": "I", "target": "1"}]},
        {"id": "K", "jenis": "rkt", "baris": [{"sasaran": "S"}]},
    )
    folder = tmp_path / "hasil" / "antah"
    assert write(report, folder) == [folder / "RKT.xlsx", folder / "PK.xlsx"]
    assert {f.name: f.read_bytes() for f in folder.iterdir()} == workbooks(report)
    assert write(report, folder) == [folder / "RKT.xlsx", folder / "PK.xlsx"]

    (folder / "RKT.xlsx").unlink()
    (folder / "PK.xlsx").write_bytes(b"milik orang lain")
    with pytest.raises(ReportUnusable) as raised:
        write(report, folder)
    assert str(raised.value) == (
        f"Berkas {folder / 'PK.xlsx'}: sudah ada dan isinya lain. Pindahkan dahulu, atau pilih folder lain."
    )
    assert {f.name: f.read_bytes() for f in folder.iterdir()} == {"PK.xlsx": b"milik orang lain"}
    write(report, folder, overwrite=True)
    assert {f.name: f.read_bytes() for f in folder.iterdir()} == workbooks(report)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A folder name that is a file is refused by a sentence."""
    report = make(tmp_path, {"Realisasi": "T"}, SATU)
    with pytest.raises(ReportUnusable, match=r"tidak dapat ditulis\. Tutup program"):
        write(report, tmp_path / "antah.json")


def test_an_office_outside_the_kpu(tmp_path: Path) -> None:
    """entitas lainnya stands as Instansi lain, an entry of the dropdown list."""
    berkas = tmp_path / "dinas.json"
    isi = {"satker": "Dinas Kesehatan Kota Antah", "entitas": "lainnya", "tahun": 2025, "isian": {"Realisasi": "T"}}
    berkas.write_text(json.dumps(isi | {"tabel": [SATU]}), "utf-8")
    data = workbooks(load(berkas))["Realisasi.xlsx"]
    assert membaca.form(data, "Identitas")["Entitas"] == "Instansi lain"
    entries = membaca.sheets(data).defined_names["Daftar_Entitas"].attr_text
    (sel,) = [b for b in membaca.sheets(data)["Referensi"][entries.partition("!")[2]] if b[0].value == "Instansi lain"]
    assert len(sel) == 1
