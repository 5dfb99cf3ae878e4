"""What the name of an indikator says of its polarisasi: doubt with the word that it goes by, and silence elsewhere."""

import pytest

from tests.addresses import ALONE, P
from tests.check.sets.case import Case, run
from tests.check.sets.edits import realisasi
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.wording import wanted

#: More of it is better, as offices of every kind measure it.
UPWARDS = (
    "Persentase penyelesaian pelanggaran kode etik",
    "Persentase penyelenggara yang memahami kode etik",
    "Persentase laporan pelanggaran yang ditangani",
    "Indeks Integritas Penyelenggara Pemilu",
    "Tingkat partisipasi pemilih",
    "Jumlah pemilih yang menggunakan hak pilih",
    "Persentase perkara yang tidak mengajukan upaya hukum banding",
    "Persentase perkara yang diselesaikan tepat waktu",
    "Persentase salinan putusan yang dikirim ke para pihak tepat waktu",
    "Index responden pencari keadilan yang puas terhadap layanan peradilan",
    "Persentase putusan perkara perdata yang ditindaklanjuti (dieksekusi)",
    "Persentase perkara prodeo yang diselesaikan",
    "Persentase temuan yang ditindaklanjuti",
    "Persentase penurunan angka stunting",
    "Persentase capaian SPM bidang kebakaran",
    "Persentase waktu tanggap penanganan kebakaran sesuai standar",
    "Cakupan pelayanan bencana kebakaran",
    "Persentase korban kekerasan yang mendapat layanan",
    "Persentase perempuan korban kekerasan yang mendapatkan penanganan",
    "Persentase anak korban kekerasan yang ditangani",
    "Persentase penduduk miskin yang dilayani",
    "Persentase kasus konflik yang diselesaikan",
    "Persentase pengelolaan sampah",
    "Persentase penanganan sampah",
    "Persentase rumah tangga miskin yang memperoleh bantuan",
    "Persentase penyandang masalah kesejahteraan sosial yang tertangani",
    "Persentase gangguan ketentraman dan ketertiban umum yang terselesaikan",
    "Persentase pelanggaran perda yang ditegakkan",
    "Persentase penegakan perda",
    "Jumlah desa tangguh bencana",
    "Indeks ketahanan daerah terhadap bencana",
    "Persentase tingkat kesalahan yang diperbaiki",
    "Persentase sengketa hukum yang dimenangkan KPU",
    "Persentase calon peserta pemilu yang dapat difasilitasi",
    "Jumlah laporan sistem akuntansi",
    "Persentase ODGJ berat yang mendapat pelayanan kesehatan",
    "Persentase pelayanan kesehatan orang dengan gangguan jiwa berat",
    "Persentase penemuan kasus tuberkulosis",
    "Case detection rate TB",
    "Persentase keberhasilan pengobatan TB",
    "Angka keberhasilan pengobatan",
    "Persentase temuan kasus difteri yang ditangani",
    "Jumlah temuan varietas unggul baru",
    "Jumlah temuan cagar budaya",
    "Persentase revisi RTRW yang disahkan",
    "Persentase dokumen revisi anggaran yang disetujui",
    "Persentase kepatuhan pelaporan LHKPN",
    "Persentase pegawai yang tidak melakukan pelanggaran disiplin",
    "Jumlah laporan gratifikasi",
    "Persentase kawasan kumuh yang tertangani",
    "Persentase penurunan luasan kawasan kumuh",
    "Persentase jalan dalam kondisi baik",
    "Persentase pengurangan sampah",
    "Rasio elektrifikasi",
    "Persentase keluarga berisiko stunting yang didampingi",
    "Persentase lahan kritis yang direhabilitasi",
    "Persentase pemulihan lahan kritis",
    "Persentase keterlambatan yang dapat diatasi",
    "Persentase keberatan informasi yang dijawab",
    "Persentase penyelesaian keberatan pajak",
    "Persentase pembatalan paspor yang ditindaklanjuti",
    "Jumlah kerja sama penanggulangan narkoba",
    "Jumlah penyalahguna narkoba yang direhabilitasi",
    "Jumlah penyalahgunaan narkoba yang terungkap",
    "Jumlah kasus kejahatan yang terungkap",
    "Persentase kecelakaan kerja yang ditangani",
    "Persentase barang milik negara yang rusak berat yang dihapuskan",
    "Persentase narapidana yang mendapatkan remisi",
    "Persentase klien pemasyarakatan yang produktif",
    "Persentase peserta didik yang lulus",
    "Persentase tagihan tunggakan yang tertagih",
    "Persentase piutang yang tertagih",
    "Jumlah penerimaan negara bukan pajak",
    "Persentase pemilih disabilitas yang terfasilitasi",
    "Persentase kebutuhan logistik terpenuhi",
    "Nilai pengaduan pelayanan publik",
    "Persentase kelompok masyarakat rawan pangan yang mendapat bantuan",
    "Persentase kualitas pengelolaan pengaduan",
    "Persentase gugatan yang dimenangkan",
    "Persentase kekerasan dalam rumah tangga yang dilaporkan dan ditangani",
    "Persentase perselisihan hubungan industrial yang diselesaikan melalui perjanjian bersama",
    "Persentase konflik pertanahan yang terfasilitasi",
    "Persentase temuan pemeriksaan BPK yang telah selesai ditindaklanjuti",
    "Nilai penghematan dari revisi",
    "Persentase kendaraan yang tidak melanggar",
    "Persentase pemenuhan kebutuhan air minum",
    "Jumlah pelaporan pelanggaran melalui WBS yang diproses",
    "Angka Harapan Hidup",
    "Persentase Pelayanan Jaminan Kesehatan Bagi Masyarakat",
    "Presentase rumah tangga yang ber PHBS strata sehat utama",
    "Prosentase Pemenuhan Sarana dan Prasarana kesehatan",
    "Angka Partisipasi Sekolah Usia 13-15 tahun",
    "Prosentase Tingkat kelulusan SD/MI",
    "Prosentase Ruang kelas yang sesuai standar Nasional Pendidikan",
    "Prosentase fasilitasi Lembaga pendidikan keagamaan yang mendapatkan bantuan",
    "Persentase Peningkatan pelaku usaha Mikro",
    "Prosentase Ketersediaan pangan",
    "Penerapan pengelolaan arsip secara baku",
    "Persentase Kesesuaian penempatan PNS dalam jabatan",
    "Realisasi Indikator Kinerja yang tercapai sesuai target",
    "Persentase aset yang terkelola dengan baik",
    "Persentase kepatuhan Rumah dan Bangunan yang sesuai RDTR",
    "Prosentase Penurunan Pelanggaran PERDA",
    "Penurunan pelanggaran terhadap ketertiban umum",
    "Persentase penurunan kejadian konflik sosial masyarakat",
    "Persentase Kondisi infrastruktur dalam kondisi baik",
    "Tingkat Keselamatan lalu Lintas",
    "rata rata Sampah yang terolah dengan baik perhari",
    "Persentase penurunan penyandang masalah kesejahteraan sosial",
    "Persentase ketersediaan desa tangguh bencana",
    "Persentase tingkat kesesuaian Lahan Investasi terhadap Dokumen RTRW",
)

#: Less of it is better.
DOWNWARDS = (
    "Persentase penyelenggara yang terbukti melanggar kode etik",
    "Jumlah anggota badan adhoc yang terbukti melakukan pelanggaran",
    "Persentase ASN yang terlambat masuk kerja",
    "Jumlah pegawai yang terlibat kasus narkoba",
    "Persentase pegawai yang tidak hadir",
    "Persentase pemilih yang tidak menggunakan hak pilih",
    "Jumlah kasus kekerasan terhadap perempuan dan anak",
    "Jumlah kejadian kebakaran",
    "Persentase kebocoran air",
    "Tingkat kebocoran air (NRW)",
    "Rata-rata waktu terlaksananya pelayanan",
    "Waktu tunggu pelayanan rawat jalan",
    "Waktu penyelesaian permohonan",
    "Lama penyelesaian perkara",
    "Angka kematian ibu",
    "Tingkat pengangguran terbuka",
    "Persentase kemiskinan",
    "Gini rasio",
    "Inflasi",
    "Indeks risiko bencana",
    "Persentase balita gizi kurang",
    "Prevalensi stunting",
    "Jumlah titik api",
    "Jumlah pengaduan masyarakat",
    "Persentase kerusakan logistik",
    "Jumlah kekurangan surat suara",
    "Persentase ketidaksesuaian data pemilih",
    "Persentase data pemilih ganda",
    "Jumlah pemilih ganda",
    "Persentase pegawai yang dijatuhi hukuman disiplin",
    "Persentase ketersediaan pangan yang rusak",
    "Rasio biaya operasional terhadap pendapatan",
    "Persentase perkara yang mengajukan banding",
    "Jumlah sengketa yang diajukan",
    "Persentase suara tidak sah",
    "Jumlah hari penyelesaian dokumen",
    "Biaya penyelenggaraan per pemilih",
    "Persentase belanja pegawai terhadap APBD",
    "Persentase terjadinya kesalahan cetak",
    "Tingkat kekerasan terhadap anak",
    "Persentase kemacetan lalu lintas",
    "Jumlah perceraian",
    "Angka kecelakaan lalu lintas",
    "Persentase tunggakan pajak",
    "Rasio kredit macet",
    "Persentase terlambatnya distribusi logistik",
    "Persentase pembatalan keputusan KPU oleh pengadilan",
    "Persentase pelaksanaan pemungutan suara ulang",
    "Jumlah penyelesaian sengketa melalui pengadilan",
    "Persentase keterlambatan pelaporan",
    "Nilai temuan BPK",
    "Rata-rata lama pelayanan",
    "Persentase penggunaan plastik",
    "Indeks Kedalaman Kemiskinan",
    "Rasio ketergantungan",
    "Laju pertumbuhan penduduk",
    "Persentase penolakan berkas",
)


def _found(name: str, polarisasi: str, target: object, value: object, satuan: str = "%") -> list[tuple[str, str]]:
    row = {"indikator": name, "satuan": satuan, "polarisasi": polarisasi, "target": target, "realisasi": value}
    case = Case("", files=ALONE, edit=realisasi(r1=row))
    return [(t.pesan, str(t.tingkat)) for t in run(case).temuan if t.kode == "XK309"]


def test_c5_melanggar():
    """Those who were found to break the code of ethics had better be few."""
    ((pesan, level),) = _found("Persentase penyelenggara yang terbukti melanggar kode etik", "Maksimal", 2, 3)
    assert level == P
    assert "kata «terbukti melanggar» menunjukkan makin sedikit makin baik" in pesan


def test_c5_tersedianya():
    """0,2% and 0% with Minimal gave 200: what is there had better be there."""
    ((pesan, level),) = _found("Persentase tersedianya sarana kerja", "Minimal", 0.2, 0)
    assert level == P
    assert "kata «tersedianya» menunjukkan makin tinggi makin baik" in pesan
    assert "Capaiannya kini 200; sebagai Maksimal 0." in pesan


@pytest.mark.parametrize("polarisasi", ["Maksimal", "Minimal"])
@pytest.mark.parametrize(
    "name",
    [
        "Tingkat partisipasi pemilih yang mengajukan banding",
        "Persentase terlaksananya pemungutan suara ulang",
        "Jumlah penyelesaian sengketa melalui pengadilan",
        "Persentase kepuasan pelapor pelanggaran",
        "Persentase menurunnya angka kemiskinan",
        "Persentase ketepatan sanksi",
    ],
)
def test_c5_both_words(name, polarisasi):
    """Words of both kinds, or one that turns the other round, say nothing."""
    assert wanted(normal(name), "%", polarisasi) is None


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Jumlah anggota badan adhoc yang terbukti melakukan pelanggaran", "terbukti melakukan pelanggaran"),
        ("Persentase ASN yang terlambat masuk kerja", "terlambat"),
        ("Jumlah kejadian kebakaran", "kebakaran"),
        ("Persentase terjadinya kesalahan cetak", "kesalahan"),
        ("Persentase terlambatnya distribusi logistik", "terlambatnya"),
        ("Persentase pemilih yang tidak menggunakan hak pilih", "tidak menggunakan hak pilih"),
        ("Jumlah data pemilih ganda", "data pemilih ganda"),
        ("Persentase kebocoran air", "kebocoran"),
        ("Jumlah temuan pemeriksaan", "temuan"),
        ("Angka kematian ibu", "kematian"),
    ],
)
def test_c5_bad_as_maksimal(name, word):
    """Doubted, and by which word."""
    assert wanted(normal(name), "", "Maksimal") == ("Minimal", word)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Persentase terlaksananya sosialisasi", "terlaksananya"),
        ("Persentase terwujudnya tertib administrasi", "terwujudnya"),
        ("Persentase ketepatan waktu pelaporan", "ketepatan"),
        ("Jumlah terbentuknya badan adhoc", "terbentuknya"),
        ("Persentase ketersediaan logistik", "ketersediaan"),
        ("Tingkat kepuasan pemilih", "tingkat kepuasan"),
        ("Persentase pemenuhan sarana", "pemenuhan"),
        ("Cakupan pelaksanaan pendidikan pemilih", "pelaksanaan"),
        ("Tingkat kesesuaian kompetensi pegawai", "kesesuaian"),
        ("Persentase laporan yang disampaikan tepat waktu", "tepat waktu"),
    ],
)
def test_c5_good_as_minimal(name, word):
    """Doubted, and by which word."""
    assert wanted(normal(name), "%", "Minimal") == ("Maksimal", word)


@pytest.mark.parametrize("satuan", ["hari", "jam", "Rp"])
def test_c5_span_or_cost(satuan):
    """How long or how dear an attainment was had better be low."""
    assert wanted("rata rata penyelesaian laporan", satuan, "Minimal") is None


def test_c5_precision():
    """Of many names with the right polarisasi none is doubted."""
    assert [n for n in UPWARDS if wanted(normal(n), "%", "Maksimal")] == []
    assert [n for n in DOWNWARDS for satuan in ("", "%", "hari") if wanted(normal(n), satuan, "Minimal")] == []
