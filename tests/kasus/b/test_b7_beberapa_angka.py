"""Several figures in one cell, marks of footnotes, bounds behind a figure, kategori: what the workbook says of them."""

from decimal import Decimal

import pytest

from tests.addresses import ALONE, RE, G, P
from tests.check.sets.case import Case, run
from tests.check.sets.case import report as printed_report
from tests.check.sets.clean_report import only, table
from tests.check.sets.edits import both, realisasi
from tests.cli.program import run as program
from xlkinerja.kinerja.angka import baca_angka, read_bound


def _told(text: str, satuan: str = "laporan", key: str = "realisasi") -> list[tuple[str, str, str]]:
    row = {"satuan": satuan, "target": 10, "realisasi": 10, key: text}
    report = run(Case(text, files=ALONE, edit=realisasi(r1=row)))
    return [(str(t.tingkat), t.pesan, t.tindakan) for t in report.temuan if t.kode == "XK202" and t.berkas == RE]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("279; 93", "2 angka: 279 dan 93"),
        ("12 laporan; 3 laporan", "2 angka: 12 laporan dan 3 laporan"),
        ("12 dan 15", "2 angka: 12 dan 15"),
        ("L: 12, P: 15", "2 angka: L 12 dan P 15"),
        ("SD = 1; SMP = 2; SMA = 3", "3 angka: SD 1, SMP 2 dan SMA 3"),
    ],
)
def test_b7_several_figures(text, figures):
    """They are counted and named; which of them is meant only a person knows."""
    ((level, pesan, tindakan),) = _told(text)
    assert level == P
    assert f'"{text}" memuat {figures}.' in pesan
    assert tindakan == "Ketik satu angka; angka lainnya pada barisnya sendiri."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("85;3", "bukan satu angka"),  # a comma mistyped?
        ("Cukup Berhasil", "kategori, bukan angka"),
        ("12 Januari", "tanggal, bukan angka"),
        ("08.00 WIB", "waktu, bukan angka"),
        ("lima puluh rupiah dua ratus", "tidak tersusun sebagai satu bilangan"),
        ("9S,5%", "huruf dan angka bercampur"),
    ],
)
def test_b7_no_figure(text, reason):
    """Refused with what stands there."""
    ((level, pesan, _),) = _told(text)
    assert level == G
    assert reason in pesan


@pytest.mark.parametrize("text", ["78,3 *)", "47,85%*", "12 laporan *)", "81 persen*", "78,3¹", "98% (tercapai)"])
def test_b7_footnotes_are_no_damage(text):
    """A mark of a footnote leaves the figure whole, typed or printed."""
    assert _told(text, satuan="") == []
    case = printed_report("catatan", edit=both(only("IKHT"), table(5, realisasi=text)))
    assert [t.pesan for t in run(case).temuan if t.kode == "XK202"] == []


@pytest.mark.parametrize(
    ("text", "retype"),
    [
        ("90% ke atas", "Ketik 90, satuan «%», polarisasi Maksimal."),
        ("3 hari atau kurang", "Ketik 3, satuan «hari», polarisasi Minimal."),
        ("tidak lebih dari 5%", "Ketik 5, satuan «%», polarisasi Minimal."),
        ("tidak kurang dari 90", "Ketik 90, polarisasi Maksimal."),
        ("setidaknya 3 kali", "Ketik 3, satuan «kali», polarisasi Maksimal."),
    ],
)
def test_b7_bounds(text, retype):
    """A bound is what to type, and which polarisasi it means, wherever its words stand."""
    ((level, _, tindakan),) = _told(text, key="target")
    assert (level, tindakan) == (P, retype)
    assert read_bound(text) is not None


@pytest.mark.parametrize(
    ("text", "value"), [("Rp500.000/bulan", 500_000), ("Rp 500 ribu/orang", 500_000), ("Rp 1,2 M/tahun", 1_200_000_000)]
)
def test_b7_rates_in_rupiah(text, value):
    """What follows the stroke is what the money is for; ribu and miliar before it count."""
    assert (baca_angka(text).value, baca_angka(text).satuan) == (Decimal(value), "Rp")


def test_b7_large_percentages_are_in_doubt():
    """1.400% is printed where little was planned; 97.500% may be 97,5 in English, and the target beside it decides."""
    assert (baca_angka("1.400%").value, baca_angka("1.400%").ambiguous) == (Decimal(1400), False)
    assert baca_angka("97.500%").ambiguous
    beside = baca_angka("97.500%", compared_with=Decimal(95))
    assert (beside.value, beside.ambiguous) == (Decimal("97.5"), False)


def test_b7_hitung_refuses_several():
    """On the command line likewise."""
    done = program("hitung", "--target", "10", "--realisasi", "8; 9", "--polarisasi", "maksimal", code=2)
    assert "Realisasi tidak terbaca: «8; 9» memuat 2 angka: 8 dan 9." in done.stderr
