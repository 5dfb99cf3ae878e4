"""The form Rencana Aksi: the printed one of Tanjung Jabung Timur, ticks, values, and kegiatan below their indikator."""

import pytest

from tests.pages.forms.printed_cells import heads, of_report, page, printed, tables, titles, typed
from xlkinerja.kinerja.angka import baca_angka
from xlkinerja.pages.blocks import Signatures
from xlkinerja.report.model import load

TANJUNG = "tanjung-jabung-timur-2023"
#: Ticks that the scan of the report has damaged; what cannot be read as a tick stands as it was typed.
DAMAGED = {"W", "Vv", '")'}


def report_rows():
    return load(TANJUNG).by_id("RA").baris


def test_the_plan_of_tanjung_jabung_timur_cell_by_cell():
    """Thirteen indikator below eight sasaran; the four ticks that the scan damaged stand as it has them."""
    found = printed("rencana-aksi", rencana_aksi=of_report(TANJUNG, "Rencana_Aksi.xlsx"))
    _, rows = tables(found)
    assert len(rows) == len(report_rows()) == 13
    for shown, row in zip(rows, report_rows(), strict=True):
        assert shown[:3] == [" ".join(t.split()) for t in (row["sasaran"], row["indikator"], row["kegiatan"])]
        assert baca_angka(shown[3]) == baca_angka(row["target"])
        ticks = [row.get(f"tw{i}", "") for i in (1, 2, 3, 4)]
        assert shown[4:8] == [t if t in DAMAGED or not t else "✓" for t in ticks]
        assert shown[8] == row["pelaksana"]
    assert {r[f"tw{i}"] for r in report_rows() for i in (1, 2, 3, 4) if f"tw{i}" in r} == {*DAMAGED, "v"}
    assert rows[0][4:8] == ["W", "W", "✓", "✓"]


def test_its_head_and_who_signs():
    """The name of the office, the year, the spanning head over the quarters, place and Ketua."""
    found = printed("rencana-aksi", rencana_aksi=of_report(TANJUNG, "Rencana_Aksi.xlsx"))
    assert titles(found) == ["RENCANA AKSI KINERJA", "TAHUN 2023"]
    assert tables(found)[0] == [
        ["Nama/Unit Organisasi", ": KPU Kabupaten Tanjung Jabung Timur", *[""] * 7],
        ["Tahun Anggaran", ": 2023", *[""] * 7],
    ]
    first, second = heads(found)
    assert first[:5] == [
        "Sasaran Strategis",
        "Indikator Kinerja",
        "Kegiatan",
        "Target Output Kegiatan",
        "Rencana Output Kegiatan",
    ]
    assert second[4:8] == ["Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"]
    assert first[8] == second[8] == "Pelaksana"
    assert found.landscape
    signed = found.blocks[-1]
    assert isinstance(signed, Signatures)
    assert signed.place.startswith("Muara Sabak, ")
    assert [p.office for p in signed.parties] == ["Ketua KPU Kabupaten Tanjung Jabung Timur"]


def test_further_kegiatan_stand_beside_their_indikator():
    """A row without an indikator, and one that repeats it, are kegiatan of the one above; none is lost."""
    rows = [
        {"sasaran": "S1", "indikator": "A", "kegiatan": "satu", "satuan": "%", "target": 90, "target_tw1": "v"},
        {"kegiatan": "dua", "target_tw2": "x"},
        {"indikator": "A", "kegiatan": "tiga"},
        {"indikator": "B", "kegiatan": "empat", "satuan": "dokumen", "target": 4, "target_tw4": 1},
        {"sasaran": "S2"},
        {"indikator": "C", "kegiatan": "lima"},
    ]
    found = printed("rencana-aksi", rencana_aksi=typed("Rencana Aksi", rows))
    assert [r[:8] for r in tables(found)[1]] == [
        ["S1", "A", "satu", "90%", "✓", "", "", ""],
        ["S1", "A", "dua", "", "", "✓", "", ""],
        ["S1", "A", "tiga", "", "", "", "", ""],
        ["S1", "B", "empat", "4 dokumen", "", "", "", "1 dokumen"],
        ["S2", "C", "lima", "", "", "", "", ""],
    ]
    lines = found.blocks[5].lines
    assert [[b.rows for b in line.boxes[: 4 - line.first]] for line in lines[2:]] == [
        [4, 3, 1],
        [1],
        [1],
        [1, 1],
        [1, 1, 1],
    ]


@pytest.mark.parametrize(
    ("filled", "head"), [({"realisasi_tw1": "v"}, "Realisasi Output Kegiatan"), ({}, "Rencana Output Kegiatan")]
)
def test_ticks_under_realisasi_alone_are_printed(filled, head):
    """Some offices tick the quarters in the columns of the realisasi; without any the cells wait for a pen."""
    book = typed("Rencana Aksi", [{"sasaran": "S", "indikator": "A", **filled}])
    found = printed("rencana-aksi", rencana_aksi=book)
    assert heads(found)[0][4] == head
    assert tables(found)[1][0][4:8] == ["✓" if filled else "", "", "", ""]


def test_without_an_indikator_there_is_no_form():
    """An empty plan is not printed."""
    assert page("rencana-aksi", rencana_aksi=typed("Rencana Aksi", [])) is None
