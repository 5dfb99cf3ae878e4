"""Whose document it is and of which year: only where the lines around its tables say so beyond doubt."""

import pytest

from xlkinerja.intake.titles import satker_told, year_told


@pytest.mark.parametrize(
    ("lines", "satker"),
    [
        (["PERJANJIAN KINERJA TAHUN 2025", "KPU KABUPATEN CONTOH"], "KPU KABUPATEN CONTOH"),
        (["KOMISI PEMILIHAN UMUM", "KABUPATEN CONTOH"], "KOMISI PEMILIHAN UMUM KABUPATEN CONTOH"),
        (["SEKRETARIAT KPU", "PROVINSI CONTOH RAYA"], "SEKRETARIAT KPU PROVINSI CONTOH RAYA"),
        (["PERJANJIAN KINERJA KPU KOTA CONTOH TAHUN 2025"], "KPU KOTA CONTOH"),
        (["RENCANA KINERJA TAHUNAN SEKRETARIAT KPU KOTA CONTOH 2025"], "SEKRETARIAT KPU KOTA CONTOH"),
        (["KPU Kabupaten Contoh Tahun Anggaran 2025"], "KPU Kabupaten Contoh"),
        (["Unit Organisasi : Sekretariat KPU Kota Contoh", "KPU KOTA CONTOH"], "Sekretariat KPU Kota Contoh"),
        (["Satker: KPU Kota Contoh", "Satuan Kerja: KPU Kota Lain"], ""),
        (["KPU KABUPATEN CONTOH", "KPU KABUPATEN LAIN"], ""),
        (["Rapat dihadiri KPU Kabupaten Lain"], ""),
        (["KABUPATEN CONTOH"], ""),
    ],
)
def test_satker(lines, satker):
    """Two names are none; an office in a sentence is not the document's."""
    assert satker_told(lines) == satker


@pytest.mark.parametrize(
    ("lines", "tahun"),
    [
        (["PERJANJIAN KINERJA TAHUN 2025"], 2025),
        (["PERJANJIAN KINERJA 2025"], 2025),
        (["PK TA 2025", "Contoh, 2 Januari 2024"], 2025),
        (["RENCANA STRATEGIS 2020-2024"], None),
        (["LAPORAN KINERJA TAHUN 2024", "PERJANJIAN KINERJA TAHUN 2025"], None),
        (["Kantor berdiri 2003"], None),
    ],
)
def test_tahun(lines, tahun):
    """A period is no year, nor is a date; two years are none."""
    assert year_told(lines) == tahun
