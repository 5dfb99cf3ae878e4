"""Whose document it is, which, of which year and under which sasaran: only where its lines say so beyond doubt."""

import pytest

from xlkinerja.intake.titles import sasaran_of, satker_told, told, year_told


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
        (["Nama Kelembagaan : KPU Kabupaten Contoh"], "KPU Kabupaten Contoh"),
        (["LAPORAN AKUNTABILITAS KINERJA KPU KABUPATEN CONTOH TAHUN 2020"], "KPU KABUPATEN CONTOH"),
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
        (["RENCANA STRATEGIS TAHUN 2020 - 2024"], None),
        (["RENSTRA TAHUN 2020 s.d. 2024"], None),
        (["RENSTRA TAHUN 2020 sampai dengan tahun 2024", "RENCANA KINERJA TAHUN 2021"], 2021),
        (["LAPORAN KINERJA TAHUN 2024", "PERJANJIAN KINERJA TAHUN 2025"], None),
        (["Kantor berdiri 2003"], None),
    ],
)
def test_tahun(lines, tahun):
    """A period is no year, nor is a date; two years are none."""
    assert year_told(lines) == tahun


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("RENCANA AKSI PERJANJIAN KINERJA TAHUN 2025", "rencana_aksi"),
        ("Rencana Aksi atas Perjanjian Kinerja", "rencana_aksi"),
        ("Rencana Aksi Pencapaian PK Tahun 2025", "rencana_aksi"),
        ("Perjanjian Kinerja dan Rencana Aksi", ""),
        ("Rencana Aksi dan Perjanjian Kinerja", ""),
    ],
)
def test_a_rencana_aksi_of_a_pk_is_no_pk(line, kind):
    """Two documents in one line decide nothing."""
    assert told([line]).kind == kind


@pytest.mark.parametrize(
    ("line", "sasaran"),
    [
        ("Sasaran Stategis 1 : Terwujudnya layanan", "Terwujudnya layanan"),
        ("SASARAN STRETEGIS: Terwujudnya layanan", "Terwujudnya layanan"),
        ("Sasaran Kegiatn 2. Terwujudnya layanan", "Terwujudnya layanan"),
        ("Sasaran statistik 1 : luas panen", ""),
        ("Sasaran", ""),
    ],
)
def test_one_wrong_letter_in_the_name_of_a_sasaran(line, sasaran):
    """Another word is none that was mistyped."""
    assert sasaran_of(line) == sasaran
