"""Names of indikator of which less is better, chosen as Maksimal: which of them are doubted."""

import pytest

from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.wording import higher_word, lower_word


@pytest.mark.parametrize(
    "name",
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
        "Jumlah TPS yang melaksanakan pemungutan suara ulang", "Jumlah PSU pada Pemilu", "Rasio Gini",
        "Jumlah penduduk miskin ekstrem", "Jumlah sisa perkara tahun berjalan", "Jumlah temuan berulang",
        "Angka kematian bayi dengan berat lahir rendah", "Prevalensi penyalahgunaan narkoba", "Prevalensi diabetes",
        "Persentase pengangguran terdidik", "Persentase desa tertinggal dan sangat tertinggal",
        "Persentase laporan yang tidak tepat waktu", "Jumlah pelanggaran disiplin tingkat berat",
    ],
)  # fmt: skip
def test_doubted(name: str) -> None:
    """Rates of death, poverty, delay, loss and appeals had better be low."""
    assert lower_word(normal(name))


@pytest.mark.parametrize(
    "name",
    [
        "Jumlah pelanggar yang dikenai hukuman disiplin", "Pelanggar yang dijatuhi hukuman disiplin",
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
        "Persentase berkas perkara yang diajukan banding secara lengkap", "Panjang jalan rusak direhabilitasi",
        "Jalan kabupaten rusak ringan dipelihara", "Persentase surat suara rusak dimusnahkan",
        "Persentase balita gizi buruk dirawat", "Persentase sisa perkara diputus", "Persentase aset bermasalah tuntas",
        "Desa tertinggal terentaskan", "Persentase keluarga miskin peserta PKH graduasi",
        "Persentase anak putus sekolah bersekolah kembali melalui kejar paket", "Persentase rumah kumuh layak huni",
        "Persentase pengangguran bersertifikat kompetensi", "Persentase pemakai yang melanggar yang disanksi",
        "Persentase ASN yang melanggar yang diberi sanksi", "Prevalensi pemakaian kontrasepsi modern (mCPR)",
        "Jumlah PSU perumahan", "Persentase PSU (prasarana, sarana, utilitas) permukiman dalam kondisi baik",
        "Deviasi halaman III DIPA (nilai IKPA)", "Nilai deviasi halaman III DIPA", "Jumlah pelanggaran disanksi",
        "Persentase sengketa dimediasi", "Persentase rumah yang tidak memenuhi syarat yang diperbaiki",
    ],
)  # fmt: skip
def test_not_doubted(name: str) -> None:
    """What is done about them, who is helped, and who does not do it is counted upwards."""
    assert not lower_word(normal(name))


@pytest.mark.parametrize(
    ("name", "satuan", "diragukan"),
    [
        ("Deviasi Halaman III DIPA", "%", True), ("Deviasi Halaman III DIPA", "Nilai", False),
        ("Lama tunggu haji", "bulan", True), ("Lama tunggu haji yang terinformasikan", "%", False),
        ("Indeks Gini", "indeks", True), ("Rasio Gini", "poin", True), ("Tingkat kesalahan laporan", "skor", False),
    ],
)  # fmt: skip
def test_unit_decides(name: str, satuan: str, diragukan: bool) -> None:
    """A mark is the better the higher even for a deviation, and a share is no span of time; Gini is no mark."""
    assert bool(lower_word(normal(name), satuan)) == diragukan


@pytest.mark.parametrize(
    "name",
    [
        "Nilai AKIP", "Nilai hasil evaluasi SAKIP", "Nilai IKPA", "Indeks Kepuasan Masyarakat", "Angka Harapan Hidup",
        "Tingkat partisipasi pemilih", "Rata-rata lama sekolah", "Persentase laporan yang disampaikan tepat waktu",
        "Persentase tahapan Pemilu yang dilaksanakan sesuai jadwal", "Persentase perkara yang diselesaikan",
        "Persentase temuan BPK yang ditindaklanjuti",
    ],
)  # fmt: skip
def test_surely_high(name: str) -> None:
    """Marks, attendance and what is done in time had better be high, so Minimal is doubted."""
    assert higher_word(normal(name))


@pytest.mark.parametrize(
    "name",
    [
        "Persentase laporan yang tidak tepat waktu", "Persentase perkara yang belum diselesaikan", "Nilai tunggakan",
        "Persentase perkara yang diselesaikan melebihi jangka waktu", "Indeks Gini", "Indeks Risiko Bencana",
        "Nilai kerugian negara", "Tingkat kemiskinan", "Tingkat ketidakhadiran", "Indeks Ketimpangan Gender",
        "Persentase kegiatan yang tidak sesuai jadwal", "Rata-rata waktu pelayanan", "Laju pertumbuhan penduduk",
        "Persentase temuan", "Tingkat kepuasan rendah", "Indeks Standar Pencemar Udara",
    ],
)  # fmt: skip
def test_not_surely_high(name: str) -> None:
    """What may well be better low is left alone when Minimal is chosen."""
    assert not higher_word(normal(name))
