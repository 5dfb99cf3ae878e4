"""Tables of kind renstra with their targets by year, and several tables for one document."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.report import report_reading as membaca
from xlkinerja.report.model import PrintedReport
from xlkinerja.report.writing import workbooks

S1, S2 = "Terwujudnya pemilu yang aman", "Meningkatnya kualitas lembaga"
ROWS = [
    {
        "sasaran": S1,
        "indikator": "Persentase partisipasi pemilih",
        "iku": "Ya",
        "target": {"2020": "77,5%", "2022": "78 %", "2024": "79,5%"},
        "definisi": "Pengguna hak pilih dibanding pemilih terdaftar.",
    },
    {
        "sasaran": S1,
        "indikator": "Jumlah temuan",
        "polarisasi": "minimal",
        "target": {"2020": "8 kali", "2024": "4 kali"},
    },
    {"sasaran": S2, "indikator": "Opini BPK", "target": {"2024": "WTP"}},
    {"sasaran": S2, "indikator": "Persentase realisasi anggaran", "target": {"2024": "80-90%"}},
]
PK = {"id": "P1", "jenis": "pk", "baris": [{"sasaran": S1, "indikator": ROWS[0]["indikator"], "target": "79,5%"}]}


def renstra(name: str, rows: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {"id": name, "jenis": "renstra", "baris": rows, **more}


def report(*tables: dict[str, Any], isian: dict[str, Any]) -> PrintedReport:
    head = {"satker": "KPU Kabupaten Contoh", "entitas": "kpu", "tahun": 2024}
    return PrintedReport.model_validate({**head, "isian": isian, "tabel": list(tables)})


def test_targets_by_year():
    """Each target stands under its year; the unit stands in Satuan; a polarisasi only where a row prints it."""
    written = workbooks(report(renstra("R", ROWS), PK, isian={"PK": "P1"}))
    rows = membaca.values(written["Renstra.xlsx"], "Renstra")
    first, second, third, fourth = rows
    assert [first.get(f"Target Tahun {n}") for n in range(1, 6)] == [77.5, None, 78, None, 79.5]
    assert (first["Satuan"], first["IKU"], first.get("Polarisasi")) == ("%", "Ya", None)
    assert first["Definisi"].startswith("Pengguna")
    assert [second.get(f"Target Tahun {n}") for n in (1, 5)] == [8, 4]
    assert (second["Satuan"], second["Polarisasi"]) == ("kali", "Minimal")
    assert (third["Target Tahun 5"], third["Polarisasi"]) == ("WTP", "Predikat")
    assert fourth["Target Tahun 5"] == "80-90%"
    fields = membaca.form(written["Renstra.xlsx"], "Identitas")
    assert (fields["Tahun Awal"], fields["Tahun Akhir"], fields["Dokumen"]) == (2020, 2024, "Renstra")


def test_the_printed_period():
    """`periode` says which years the Renstra runs, whatever years are printed."""
    rows = [{"indikator": "Opini BPK", "target": {"2024": "WTP"}}]
    written = workbooks(report(renstra("R", rows, periode="2023–2026"), PK, isian={"PK": "P1"}))
    row = membaca.values(written["Renstra.xlsx"], "Renstra")[0]
    assert (row.get("Target Tahun 1"), row["Target Tahun 2"]) == (None, "WTP")


def test_several_tables_and_further_printings():
    """One table per sasaran fills one Renstra; a second printing goes to Reviu, with the target of the year."""
    a, b, again = renstra("R1", ROWS[:2]), renstra("R2", ROWS[2:]), renstra("R3", ROWS[:1])
    written = workbooks(report(a, b, again, PK, isian={"PK": "P1"}), reviu=True)
    assert len(membaca.values(written["Renstra.xlsx"], "Renstra")) == 4
    printed = membaca.values(written["Reviu.xlsx"], "Tabel Laporan")
    assert [(r["Tabel"], r["Target"]) for r in printed] == [("R3", "79,5%")]


def test_a_renstra_without_targets_goes_to_reviu():
    """A list of sasaran, or of indikator without targets, fills no Renstra unless the isian names it."""
    bare = renstra("R", [{"sasaran": S1, "indikator": "Opini BPK"}])
    assert "Renstra.xlsx" not in workbooks(report(bare, PK, isian={"PK": "P1"}))
    assert "Renstra.xlsx" in workbooks(report(bare, PK, isian={"PK": "P1", "Renstra": ["R"]}))


def test_a_pk_printed_per_sasaran():
    """A list of tables fills one document: RKT, PK, PK perubahan and Rencana Aksi as well as Realisasi."""
    second = {"id": "P2", "jenis": "pk", "baris": [{"sasaran": S2, "indikator": "Opini BPK", "target": "WTP"}],
              "anggaran": [{"program": "Dukungan Manajemen", "nilai_tercetak": "Rp300"}]}  # fmt: skip
    rkt = [{**t, "id": n, "jenis": "rkt", "anggaran": []} for t, n in ((PK, "K1"), (second, "K2"))]
    plan = [{**t, "id": n, "jenis": "rencana_aksi", "anggaran": []} for t, n in ((PK, "A1"), (second, "A2"))]
    isian = {"PK": ["P1", "P2"], "PK perubahan 1": ["P2", "P1"], "RKT": ["K1", "K2"], "Rencana Aksi": ["A1", "A2"]}
    written = workbooks(report(PK, second, *rkt, *plan, isian=isian), reviu=True)
    names = [ROWS[0]["indikator"], "Opini BPK"]
    for file, sheet, expected in (
        ("PK.xlsx", "PK", names),
        ("PK_perubahan_1.xlsx", "PK", names[::-1]),
        ("RKT.xlsx", "RKT", names),
        ("Rencana_Aksi.xlsx", "Rencana Aksi", names),
    ):
        assert [r["Indikator Kinerja"] for r in membaca.values(written[file], sheet)] == expected
    assert membaca.values(written["PK.xlsx"], "Anggaran") == [{"Program": "Dukungan Manajemen", "Anggaran": 300}]
    assert membaca.values(written["Reviu.xlsx"], "Tabel Laporan") == []


@pytest.mark.parametrize(
    ("table", "pesan"),
    [
        (renstra("R", [{"indikator": "A", "target": {"tahun 1": "5"}}]), "tahun empat angka"),
        (renstra("R", [{"indikator": "A", "target": {"2021": "5"}}], periode="2025-2021"), "sebelum tahun awalnya"),
        (renstra("R", [], periode="lima tahun"), "tahun awal dan tahun akhir"),
        ({**PK, "id": "R", "baris": [{"indikator": "A", "target": {"2024": "5"}}]}, "berjenis renstra"),
        (renstra("R", [{"indikator": "A", "target": {"2024": 5}}]), "string"),
    ],
)
def test_mistakes_are_named(table, pesan):
    """A key that is no year, a period that ends before it begins, and targets by year in another kind of table."""
    with pytest.raises(ValidationError, match=pesan):
        report(table, PK, isian={"PK": "P1"})


@pytest.mark.parametrize(
    ("targets", "period", "expected"),
    [
        ({"2021": "5", "2022": "6", "2026": "9"}, "2021-2026", (2022, 2026)),  # a regional plan of six years
        ({"2019": "4", "2020": "5", "2024": "9"}, "2020-2024", (2020, 2024)),  # the year before it, as the base
        ({"2023": "5", "2028": "9"}, "", (2024, 2028)),
    ],
)
def test_more_than_five_years(targets, period, expected):
    """Five years fill the workbook, the last ones; what the report prints besides is a remark."""
    r = report(renstra("R", [{"indikator": "A", "target": targets}], periode=period), PK, isian={"PK": "P1"})
    assert r.period() == expected
    (row,) = membaca.values(workbooks(r)["Renstra.xlsx"], "Renstra")
    own = [int(t) for y, t in targets.items() if expected[0] <= int(y) <= expected[1]]
    assert [n for k, n in row.items() if k.startswith("Target Tahun")] == own


def test_a_row_carries_its_own_polarisasi():
    """It wins over the one of the isian, and is written as the list of choices has it."""
    rows = [{**PK["baris"][0], "polarisasi": "minimal"}, {"indikator": "Jumlah temuan", "target": "4 kali"}]
    written = workbooks(report({**PK, "baris": rows}, isian={"PK": "P1", "polarisasi": "Maksimal"}))
    assert [r["Polarisasi"] for r in membaca.values(written["PK.xlsx"], "PK")] == ["Minimal", "Maksimal"]
