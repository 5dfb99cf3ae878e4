"""Names of indikator of which less is better, chosen as Maksimal: which of them are doubted."""

import pytest

from xlkinerja.check.cross.joining import normal
from xlkinerja.check.cross.polarity import fewer_is_better


@pytest.mark.parametrize(
    "nama",
    [
        "Angka Kematian Ibu (AKI)", "Angka kematian bayi per 1.000 kelahiran hidup", "Persentase kematian ternak",
        "Prevalensi stunting pada balita", "Prevalensi gizi buruk", "Persentase balita stunting",
        "Tingkat kemiskinan", "Persentase penduduk miskin", "Jumlah penduduk miskin", "Angka putus sekolah SMP",
        "Tingkat Pengangguran Terbuka (TPT)", "Indeks Gini", "Gini ratio", "Laju inflasi", "Inflasi",
        "Angka kriminalitas per 10.000 penduduk", "Persentase jalan rusak", "Luas kawasan permukiman kumuh",
        "Persentase jalan kabupaten dalam kondisi rusak berat", "Persentase desa tertinggal",
        "Persentase perkara yang mengajukan upaya hukum banding", "Jumlah perkara perdata yang mengajukan kasasi",
        "Persentase perkara yang mengajukan upaya hukum PK", "Sisa perkara akhir tahun", "Persentase sisa perkara",
        "Waktu tanggap (response time) penanganan kebakaran", "Rata-rata hari penyelesaian permohonan",
        "Jumlah pegawai yang dijatuhi hukuman disiplin", "Jumlah hukuman disiplin", "Persentase deviasi RPD",
        "Persentase pegawai yang melakukan pelanggaran disiplin", "Deviasi Halaman III DIPA",
        "Persentase ketidakhadiran pegawai", "Persentase surat suara rusak", "Jumlah surat suara yang rusak",
        "Persentase suara tidak sah", "Persentase Pemungutan Suara Ulang (PSU)", "Persentase SILPA terhadap APBD",
        "Jumlah TPS yang melaksanakan pemungutan suara ulang",
    ],
)  # fmt: skip
def test_doubted(nama: str) -> None:
    """Rates of death, poverty, delay, loss and appeals had better be low."""
    assert fewer_is_better(normal(nama))


@pytest.mark.parametrize(
    "nama",
    [
        "Persentase perkara yang TIDAK mengajukan upaya hukum banding", "Persentase penurunan angka kemiskinan",
        "Penurunan prevalensi stunting", "Persentase pengaduan masyarakat yang ditindak lanjuti",
        "Persentase temuan BPK yang ditindak lanjuti", "Persentase temuan BPK yang dituntaskan",
        "Jumlah temuan yang diselesaikan", "Persentase sengketa informasi yang diputus",
        "Nilai kerugian negara yang diselamatkan", "Jumlah kerugian negara yang dipulihkan",
        "Persentase penduduk miskin yang mendapat jaminan kesehatan", "Jumlah penduduk miskin penerima bantuan",
        "Persentase anak putus sekolah yang kembali bersekolah", "Angka prevalensi kontrasepsi modern",
        "Persentase jalan rusak yang diperbaiki", "Luas kawasan kumuh yang ditata", "Penanganan kawasan kumuh",
        "Persentase pengendalian inflasi", "Persentase penyelesaian sisa perkara",
        "Persentase sisa perkara yang diselesaikan", "Persentase waktu tanggap yang memenuhi standar",
        "Persentase pegawai yang tidak dikenai hukuman disiplin", "Persentase pegawai yang tidak melakukan pelanggaran",
        "Jumlah dokumen analisis kemiskinan", "Persentase pelaksanaan PSU tepat waktu",
        "Persentase TPS yang melaksanakan PSU sesuai jadwal", "Persentase surat suara rusak yang dimusnahkan",
        "Persentase hukuman disiplin yang dilaksanakan", "Cakupan penanganan balita gizi buruk",
        "Jumlah balita stunting yang mendapat makanan tambahan", "Persentase kasus kematian ibu yang diaudit",
        "Persentase berkas perkara yang diajukan banding secara lengkap",
    ],
)  # fmt: skip
def test_not_doubted(nama: str) -> None:
    """What is done about them, who is helped, and who does not do it is counted upwards."""
    assert not fewer_is_better(normal(nama))
