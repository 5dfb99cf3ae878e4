"""The three printed reports as workbooks, compared cell by cell with what is printed."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
import report_reading as membaca

from tests.contoh import FILES, contoh
from xlkinerja.report import model, writing

PASER, TANJUNG, MUARA = "paser-2024", "tanjung-jabung-timur-2023", "muara-enim-2024"

#: Every target that the three sets print: number and unit, read by a person.
TARGET: dict[str, tuple[Any, str | None]] = {
    "8 kali": (8, "kali"), "100%": (100, "%"), "95%": (95, "%"), "75%": (75, "%"), "90%": (90, "%"),
    "97,5%": (97.5, "%"), "1 Laporan": (1, "Laporan"), "12 Laporan": (12, "Laporan"), "2 Keg": (2, "Keg"),
    "2 keg": (2, "keg"), "1 satker": (1, "satker"), "78": (78, None), "78%": (78, "%"), "1009": (1009, None),
    "B": ("B", None), "WTP": ("WTP", None), "1 Lembaga 100%": (1, "Lembaga"), "1 Unit 100%": (1, "Unit"),
    "1 Layanan 100%": (1, "Layanan"), "3.0 Lembaga (100 %)": (3, "Lembaga"), "1.0 Lembaga (100 %)": (1, "Lembaga"),
    "3.0 Lembaga (100%)": (3, "Lembaga"), "2.0 Lembaga (100%)": (2, "Lembaga"), "1.0 Layanan (100%)": (1, "Layanan"),
    "1 laporan": (1, "laporan"), "80%": (80, "%"), "70%": (70, "%"), "75 %": (75, "%"), "80 %": (80, "%"),
}  # fmt: skip
#: Every realisasi, in the unit of its target.
REALISASI: dict[str, Any] = {
    "11 kali": 11, "100%": 100, "100 %": 100, "86,36%": 86.36, "1 Laporan": 1, "12 Laporan": 12, "7 keg": 7,
    "1 keg": 1, "28 keg": 28, "75%": 75, "BB": "BB", "WTP": "WTP", "WDP": "WDP", "99,57%": 99.57, "87,84": 87.84,
    "82,50%": 82.5, "99,50%": 99.5, "99,54%": 99.54, "79,74%": 79.74, "80%": 80, "92,5%": 92.5, "95%": 95,
}  # fmt: skip
#: The three of which the target is one laporan: a percent beside another unit.
PERSEN_LAIN = {"98,04%": 0.9804, "60,78%": 0.6078, "98,14%": 0.9814}

KEPALA = {
    "kode": "Kode", "penanggung_jawab": "Penanggung Jawab", "indikator": "Indikator Kinerja", "kegiatan": "Kegiatan",
    "pelaksana": "Pelaksana", "tw1": "Target TW I", "tw2": "Target TW II", "tw3": "Target TW III",
    "tw4": "Target TW IV",
}  # fmt: skip
KEPALA_SEKALI = {"sasaran": "Sasaran", "program": "Program", "uraian_kegiatan": "Uraian Kegiatan"}


@cache
def printed(name: str) -> dict[str, Any]:
    return json.loads((files("xlkinerja.report") / "data" / f"{name}.json").read_text("utf-8"))


@cache
def written(name: str) -> dict[str, bytes]:
    return writing.workbooks(model.load(name))


def rows_of(name: str, *ids: str) -> list[dict[str, str]]:
    return [row for table_id in ids for t in printed(name)["tabel"] if t["id"] == table_id for row in t["baris"]]


def rupiah(text: str) -> int:
    return int(re.sub(r"\D", "", text.removesuffix(",00")))


def expected(rows: list[dict[str, str]]) -> list[dict[str, Any]]:
    """What the sheet must hold for printed rows: header → value."""
    jadi = []
    for sebelum, row in zip([{}, *rows], rows, strict=False):
        sel: dict[str, Any] = {title: row[k] for k, title in KEPALA.items() if k in row}
        sel |= {title: row[k] for k, title in KEPALA_SEKALI.items() if k in row and row[k] != sebelum.get(k)}
        sel["Polarisasi"] = "Predikat" if row.get("target") in {"B", "WTP"} else "Maksimal"
        if "target" in row:
            sel["Target"], satuan = TARGET[row["target"]]
            if satuan:
                sel["Satuan"] = satuan
        if "realisasi" in row:
            sel["Realisasi"] = (REALISASI | PERSEN_LAIN)[row["realisasi"]]
            if row["realisasi"] in PERSEN_LAIN:  # percent where the target is one laporan
                sel["Satuan Realisasi"] = "%"
        if "anggaran" in row:
            sel["Anggaran"] = rupiah(row["anggaran"])
        jadi.append(sel)
    return jadi


@pytest.mark.parametrize(
    ("name", "berkas", "lembar", "ids"),
    [
        (PASER, "PK.xlsx", "PK", ("PK-L",)),
        (PASER, "RKT.xlsx", "RKT", ("RKT-1",)),
        (PASER, "Realisasi.xlsx", "Realisasi", ("IKHTISAR",)),
        (TANJUNG, "RKT.xlsx", "RKT", ("RKT-L",)),
        (TANJUNG, "PK.xlsx", "PK", ("PK-II",)),
        (TANJUNG, "PK_perubahan_1.xlsx", "PK", ("PK-P",)),
        (TANJUNG, "Rencana_Aksi.xlsx", "Rencana Aksi", ("RA",)),
        (TANJUNG, "Realisasi.xlsx", "Realisasi", tuple(f"III.A{i}" for i in range(1, 9))),
        (MUARA, "PK.xlsx", "PK", ("PK",)),
        (MUARA, "Realisasi.xlsx", "Realisasi", tuple(f"T3.{i}" for i in range(4, 11))),
    ],
)
def test_every_cell_is_the_printed_one(name: str, berkas: str, lembar: str, ids: tuple[str, ...]) -> None:
    """Every input cell of the sheet holds what its table prints, and every other input cell is empty."""
    assert membaca.values(written(name)[berkas], lembar) == expected(rows_of(name, *ids))


def test_long_rkt_ends_with_its_total() -> None:
    """The long RKT holds its nineteen printed rows and then JUMLAH with the printed amount."""
    *rows, total = membaca.values(written(MUARA)["RKT.xlsx"], "RKT")
    assert rows == expected(rows_of(MUARA, "RKT"))
    assert len(rows) == 19
    assert total == {"Program": "JUMLAH", "Anggaran": 50_549_514_000}


@pytest.mark.parametrize(
    ("name", "berkas"),
    [
        (PASER, ["PK.xlsx", "RKT.xlsx", "Realisasi.xlsx"]),
        (TANJUNG, ["PK.xlsx", "PK_perubahan_1.xlsx", "RKT.xlsx", "Realisasi.xlsx", "Rencana_Aksi.xlsx"]),
        (MUARA, ["PK.xlsx", "RKT.xlsx", "Realisasi.xlsx"]),
    ],
)
def test_a_set_has_the_workbooks_its_isian_names(name: str, berkas: list[str]) -> None:
    """A report gives one workbook per document of its isian and no other."""
    assert sorted(written(name)) == berkas


def test_percent_beside_another_unit_keeps_its_percent() -> None:
    """A realisasi in percent beside a target in laporan is a fraction that is shown as the printed percent."""
    cells = [row["Realisasi"] for row in membaca.table(written(MUARA)["Realisasi.xlsx"], "Realisasi")[:5]]
    assert [(c.value, c.number_format) for c in cells[:3]] == [(0.9804, "0.00%"), (0.6078, "0.00%"), (0.9814, "0.00%")]
    assert [(c.value, c.number_format) for c in cells[3:]] == [(99.57, "General"), (87.84, "General")]


def test_budget_of_the_pk() -> None:
    """The programmes of a PK stand on its sheet Anggaran; a PK that prints none leaves it empty."""
    assert membaca.values(written(PASER)["PK.xlsx"], "Anggaran") == [
        {"Program": "Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi", "Anggaran": 26_670_291_000},
        {"Program": "Dukungan Manajemen", "Anggaran": 2_511_011_000},
    ]
    assert membaca.values(written(TANJUNG)["PK_perubahan_1.xlsx"], "Anggaran") == [
        {"Program": "Program Dukungan Manajemen", "Anggaran": 2_028_429_000},
        {"Program": "Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi", "Anggaran": 17_623_459_000},
    ]
    assert membaca.values(written(TANJUNG)["PK.xlsx"], "Anggaran") == []


def test_budget_with_a_printed_total() -> None:
    """A budget table without years is of the report's year, its total included, and the total keeps its label.

    The total stands among those of ten years as well, and is one row.
    """
    rows = membaca.values(written(MUARA)["Realisasi.xlsx"], "Anggaran")
    of_2024 = [r for r in rows if r["Tahun"] == 2024]
    assert [(r["Tingkat"], r["Pagu"], r["Realisasi"]) for r in of_2024] == [
        ("Program", 2_516_845_000, 2_500_384_831),
        ("Program", 107_487_781_000, 106_705_353_960),
        ("Jumlah", 110_004_781_000, 109_205_738_791),
    ]
    assert of_2024[2]["Uraian"] == "JUMLAH"
    assert [(r["Tahun"], r["Tingkat"]) for r in rows[2:]] == [(year, "Jumlah") for year in range(2015, 2025)]
    assert membaca.values(written(PASER)["Realisasi.xlsx"], "Anggaran") == [
        {"Tahun": 2024, "Tingkat": "Program", "Uraian": "Program Dukungan dan Manajemen", "Pagu": 43_466_914_000},
        {
            "Tahun": 2024,
            "Tingkat": "Program",
            "Uraian": "Program Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi",
            "Pagu": 2_606_576_000,
        },
        {
            "Tahun": 2024,
            "Tingkat": "Jumlah",
            "Uraian": "Jumlah",
            "Pagu": 46_073_490_000,
            "Realisasi": 45_802_798_192,  # Bab III.C, in a sentence
        },
    ]


def test_a_lost_year_stays_lost() -> None:
    """Rows of several years keep their printed year, and the one that lost it has none."""
    assert membaca.values(written(TANJUNG)["Realisasi.xlsx"], "Anggaran") == [
        {"Tingkat": "Jumlah", "Pagu": 29_175_062_000, "Realisasi": 23_748_447_046},
        {"Tahun": 2021, "Tingkat": "Jumlah", "Pagu": 4_719_276_000, "Realisasi": 4_544_787_159},
        {"Tahun": 2022, "Tingkat": "Jumlah", "Pagu": 3_761_359_000, "Realisasi": 3_400_502_284},
        {"Tahun": 2023, "Tingkat": "Jumlah", "Pagu": 19_651_888_000, "Realisasi": 18_911_211_426},
    ]


def test_identitas_of_each_workbook() -> None:
    """Identitas names satker, entitas, year, document and version."""
    identities = {
        "PK.xlsx": ("PK", "awal"),
        "PK_perubahan_1.xlsx": ("PK", "perubahan ke-1"),
        "RKT.xlsx": ("RKT", "awal"),
        "Rencana_Aksi.xlsx": ("Rencana Aksi", "awal"),
        "Realisasi.xlsx": ("Realisasi", "awal"),
    }
    for berkas, (document, version) in identities.items():
        identitas = membaca.form(written(TANJUNG)[berkas], "Identitas")
        assert identitas["Satker"] == "KPU Kabupaten Tanjung Jabung Timur"
        assert (identitas["Entitas"], identitas["Tahun"], identitas["Dokumen"], identitas["Versi"]) == (
            "KPU",
            2023,
            document,
            version,
        )
    assert membaca.form(written(PASER)["PK.xlsx"], "Identitas")["Entitas"] == "Sekretariat"


@pytest.mark.parametrize(("name", "decimals"), [(PASER, 2), (TANJUNG, 0), (MUARA, 2)])
def test_settings_of_the_report(name: str, decimals: int) -> None:
    """Pengaturan holds the decimals that the report applied, and no cap."""
    pengaturan = membaca.form(written(name)["Realisasi.xlsx"], "Pengaturan")
    assert (pengaturan["Desimal capaian"], pengaturan["Batas atas capaian"]) == (decimals, "Tanpa batas")


@pytest.mark.parametrize(
    ("name", "skala"),
    [
        (
            PASER,
            [
                ("Tidak Berhasil", 0, "Ya", 50),
                ("Kurang Berhasil", 51, "Ya", 70),
                ("Cukup Berhasil", 71, "Ya", 90),
                ("Berhasil", 91, "Ya", 100),
                ("Sangat Berhasil", 100, "Tidak", None),
            ],
        ),
        (
            MUARA,
            [
                ("Gagal", 0, "Ya", 55),
                ("Cukup Baik", 55, "Ya", 75),
                ("Baik", 76, "Ya", 100),
                ("Sangat Baik", 100, "Tidak", None),
            ],
        ),
    ],
)
def test_scale_of_the_report(name: str, skala: list[tuple[Any, ...]]) -> None:
    """A printed scale is written ascending."""
    assert membaca.scale(written(name)["Realisasi.xlsx"]) == skala


def test_no_scale_where_none_is_printed() -> None:
    """Where the report prints none, the choice stays open."""
    with_formulas = membaca.scale(written(TANJUNG)["Realisasi.xlsx"])
    assert all(str(cell).startswith("=") for row in with_formulas for cell in row)


def test_the_files_of_the_examples() -> None:
    """Each example writes the files that the tests count on, in that order."""
    assert {name: tuple(contoh(name)) for name in model.names()} == FILES
