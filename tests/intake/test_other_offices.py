"""Tables of other offices, retyped: the columns that are certain, and those that stay open."""

import pytest

from tests.intake.layouts import grid
from xlkinerja.intake.assemble import take

#: Tables as other offices publish them, retyped; what each column must be, and which stay open.
_ELSEWHERE = {
    "inspektorat": ([["N0", "Indikator Kinerja Utama", "Satuan", "Target", "Realisasi", "Capaian"],
                     ["1", "Persentase penurunan temuan keuangan", "%", "55%", "n/a", "n/a"]],
                    "pengukuran", {"indikator": 1, "satuan": 2, "target": 3, "realisasi": 4, "capaian": 5}, {0}),
    "perbandingan": ([["No", "Indikator Kinerja", "Satuan", "Realisasi", "", "", "Tahun 2024", "", ""],
                      ["", "", "", "2021", "2022", "2023", "Target", "Realisasi", "Capaian (%)"],
                      ["1", "Indeks Kepuasan Masyarakat", "Indeks", "80,1", "82", "83,5", "85", "86,2", "101,41"]],
                     "pengukuran", {"no": 0, "indikator": 1, "satuan": 2, "realisasi_n3": 3, "realisasi_n2": 4,
                                    "realisasi_n1": 5, "target": 6, "realisasi": 7, "capaian": 8}, set()),
    "matriks renstra": ([["Tujuan", "Sasaran", "Indikator Sasaran", "Target Kinerja Sasaran pada Tahun ke-", ""],
                         ["", "", "", "2023", "2024"],
                         ["Mewujudkan demokrasi", "Meningkatnya partisipasi", "Persentase partisipasi", "77,5%", "79"]],
                        "renstra", {"tujuan": 0, "sasaran": 1, "indikator": 2, "target_2023": 3, "target_2024": 4},
                        set()),
    "rencana aksi": ([["No", "Sasaran", "Indikator", "Kegiatan", "Triwulan I", "", "Triwulan II", "", "PIC"],
                      ["", "", "", "", "Target", "Realisasi", "Target", "Realisasi", ""],
                      ["1", "Meningkatnya mutu", "Indeks mutu", "Rapat", "1", "1", "2", "", "Kasubbag"]],
                     "rencana_aksi", {"no": 0, "sasaran": 1, "indikator": 2, "kegiatan": 3, "target_tw1": 4,
                                      "realisasi_tw1": 5, "target_tw2": 6, "realisasi_tw2": 7, "pelaksana": 8}, set()),
    "belanja dua tahun": ([["Jenis Belanja", "Pagu 2023", "Realisasi 2023", "%", "Pagu 2024", "Realisasi 2024", "%"],
                           ["Belanja Pegawai", "1.000.000.000", "990.000.000", "99", "1.200.000.000", "1.190.000.000",
                            "99,1"]], "anggaran", {"uraian": 0, "pagu": 4, "realisasi": 5}, {1, 2, 3, 6}),
}  # fmt: skip


@pytest.mark.parametrize("office", _ELSEWHERE)
def test_tables_of_other_offices(office):
    """The columns that are certain; the others stay open."""
    lines, kind, by_key, unknown = _ELSEWHERE[office]
    intake = take([grid(lines)], 2024)
    assert [t.kind for t in intake.tables] == [kind]
    assert intake.tables[0].columns.by_key == by_key
    assert set(intake.tables[0].columns.unknown) == unknown
