"""Header variants of offices, and headers that must be left open."""

import pytest

from xlkinerja.intake.names import of_levels

_TAHUN = 2024
#: Header texts, the highest first → column, in a table of measurement.
MEASURED = {
    ("No",): "no", ("NO.",): "no", ("Nomor Urut",): "no",
    ("SASARAN",): "sasaran", ("Sasaran Strategis",): "sasaran", ("Sasaran Program /\nKegiatan",): "sasaran",
    ("Sasaran Kinerja OPD",): "sasaran", ("Kinerja Utama",): "sasaran", ("Sasar an",): "sasaran",
    ("Indikator",): "indikator", ("INDIKATOR KINERJA PROGRAM/KEGIATAN",): "indikator",
    ("Indikator Kinerja Utama (IKU)",): "indikator", ("Indikator Kinerja\n(3)",): "indikator",
    ("Indikator Kinerja Sasaran Strategis KPU Kabupaten",): "indikator", ("Indikator Kinerja *)",): "indikator",
    ("Target",): "target", ("TARGET 2024",): "target", ("Target Tahun 2024",): "target", ("Target TA. 2024",): "target",
    ("Target (%)",): "target", ("Kinerja", "Target"): "target", ("Tahun 2024", "Target"): "target",
    ("Capaian Kinerja", "Target"): "target", ("Target dan Realisasi Tahun 2024", "Target"): "target",
    ("Realisasi",): "realisasi", ("Realisasi s/d Triwulan IV",): "realisasi", ("REALISASI TAHUN 2024",): "realisasi",
    ("Kinerja", "Realisasi"): "realisasi", ("2024", "Realisasi"): "realisasi",
    ("Realisasi 2023",): "realisasi_n1", ("Realisasi", "2023"): "realisasi_n1", ("Realisasi", "2022"): "realisasi_n2",
    ("Tahun 2023", "Realisasi"): "realisasi_n1", ("Realisasi Tahun Lalu",): "realisasi_n1",
    ("Capaian",): "capaian", ("% Capaian",): "capaian", ("Capaian Kinerja (%)",): "capaian", ("%",): "capaian",
    ("Persentase Capaian",): "capaian", ("Prosentase Capaian",): "capaian", ("Kinerja", "Capaian"): "capaian",
    ("Capaian (5) = (4)/(3)",): "capaian", ("Kategori",): "kategori", ("KRITERIA",): "kategori",
    ("Ket.",): "keterangan",
    ("Satuan",): "satuan", ("Target Akhir Renstra",): "target_renstra", ("Renstra", "Target"): "target_renstra",
    ("Target Akhir Renstra (2026)",): "target_renstra", ("Target Akhir RPJMD Tahun 2024",): "target_renstra",
    ("Sasaran Strategis", "Uraian"): "sasaran", ("Indikator Kinerja", "Uraian"): "indikator",
}  # fmt: skip
OTHERS = {
    ("rencana_aksi", ("Target", "TW I")): "target_tw1", ("rencana_aksi", ("Triwulan II", "Target")): "target_tw2",
    ("rencana_aksi", ("Triwulan II", "Realisasi")): "realisasi_tw2",
    ("rencana_aksi", ("Realisasi Output Kegiatan", "Triwulan IV")): "realisasi_tw4",
    ("rencana_aksi", ("Target Triwulan (kumulatif)", "III")): "target_tw3",
    ("rencana_aksi", ("PROGRAM / KEGIATAN",)): "kegiatan",
    ("rencana_aksi", ("Rencana Aksi",)): "kegiatan", ("rencana_aksi", ("PIC",)): "pelaksana",
    ("rkt", ("URAIAN KEGIATAN",)): "uraian_kegiatan", ("rkt", ("Pagu Anggaran (Rp)",)): "anggaran",
    ("renstra", ("Target Kinerja", "2024")): "target_2024", ("renstra", ("Target Tahun 2021",)): "target_2021",
    ("anggaran", ("Anggaran", "Pagu")): "pagu", ("anggaran", ("% Realisasi",)): "persen",
    ("anggaran", ("Realisasi Anggaran",)): "realisasi", ("anggaran", ("Program/Kegiatan/KRO/RO",)): "uraian",
}  # fmt: skip
#: Headers that name another thing than they seem to: open, never guessed.
OPEN = [
    ("Target 2023",), ("Realisasi Triwulan II",), ("Triwulan I", "Target"), ("Triwulan I", "Realisasi"),
    ("Tahun 2020", "Target"), ("Target 2020-2024",), ("Capaian Tahun 2022",), ("Anggaran", "Realisasi"),
    ("Keuangan", "%"), ("Semester I", "Realisasi"), ("Jumlah Indikator",), ("Bobot Indikator",), ("Target Semester I",),
    ("Realisasi Anggaran",), ("Selisih",), ("Definisi Sasaran",), ("Kode Sasaran",),
    ("Penanggung jawab sasaran dan indikator",), ("(1)",), ("",), ("Target Triwulan III",), ("Provinsi", "Capaian"),
    ("Realisasi (akumulasi)",), ("Target Renstra 2026",), ("Target Akhir Renstra (2020)",),
    ("Realisasi tertinggi",), ("Indikator Kinerja 2019",),
]  # fmt: skip


@pytest.mark.parametrize("texts", MEASURED, ids=" | ".join)
def test_a_header_of_measurement(texts):
    """Each variant names its column."""
    found = of_levels(texts, "pengukuran", _TAHUN)
    assert found is not None
    assert found.key == MEASURED[texts]


@pytest.mark.parametrize(("kind", "texts"), OTHERS, ids=str)
def test_a_header_of_another_document(kind, texts):
    """The same words name another column in another document."""
    found = of_levels(texts, kind, _TAHUN)
    assert found is not None
    assert found.key == OTHERS[kind, texts]


@pytest.mark.parametrize("texts", OPEN, ids=" | ".join)
def test_what_is_not_certain_stays_open(texts):
    """A year, quarter or money in the header above makes another column of Target and Realisasi."""
    assert of_levels(texts, "pengukuran", _TAHUN) is None
