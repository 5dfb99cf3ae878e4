"""Columns that several sheets share, declared once."""

from dataclasses import replace

from xlkinerja.workbook.layout import CellKind, Column

_LAST_FILLED_ROW = 'SUMPRODUCT(MAX(({sasaran__atas}<>"")*ROW({sasaran__atas})))'
#: COUNTBLANK, for an error in Indikator Kinerja takes no number away, and engines differ on AND over errors.
_EMPTY = "COUNTBLANK({sasaran})+COUNTBLANK({indikator})=2"
#: An empty cell equals 0: the texts must be the same as well. A row without a number is none to return to.
_SAME_ROW = (
    'SUMPRODUCT(MAX(({sasaran__atas}<>"")*({sasaran__atas}={sasaran})*({sasaran__atas}&""={sasaran}&"")'
    '*({no__atas}<>"")*ROW({sasaran__atas})))'
)

#: The number of the sasaran: an empty Sasaran means "as above", a sasaran that returns keeps its number. A truth value
#: has none, for LibreOffice takes FALSE for 0 and TRUE for 1.
NO = Column(
    key="no",
    header="No",
    names=("Nomor", "Nomor Urut"),
    kind=CellKind.ANGKA,
    width=5,
    formula=(
        f'IFERROR(IF(OR({_EMPTY},ISLOGICAL({{sasaran}})),"",IF({{sasaran}}="",'
        f"IF({_LAST_FILLED_ROW}=0,1,INDEX({{no__kolom}},{_LAST_FILLED_ROW})),"
        f'IF({_SAME_ROW}=0,MAX({{no__atas}})+1,INDEX({{no__kolom}},{_SAME_ROW})))),"")'
    ),
    first=f'IFERROR(IF(OR({_EMPTY},ISLOGICAL({{sasaran}})),"",IF({{sasaran}}="",1,1)),"")',
    number_format="0",
)
#: The running number of the rows with an indikator. It stands last, as in workbooks that `susun` completes: the columns
#: that offices know keep their letters. It counts cells of the indikator down to its own, so that it stays right where
#: the first row is deleted, or a number above was typed over or lost.
RUNNING_NUMBER = Column(
    key="no_urut",
    header="No Urut",
    kind=CellKind.ANGKA,
    width=6,
    formula='IF(COUNTBLANK({indikator})=1,"",ROWS({indikator__sampai})-COUNTBLANK({indikator__sampai}))',
    number_format="0",
)
KODE = Column(
    key="kode",
    header="Kode",
    names=("Kode Indikator", "Kode Indikator Kinerja", "Kode IKU", "Kode Indikator/Kegiatan"),
    kind=CellKind.KODE,
    width=10,
    help="Kode indikator atau kegiatan, misalnya 076.01.CQ.6709. Pakai kode yang sama di semua dokumen. Boleh kosong.",
)
SASARAN = Column(
    key="sasaran",
    header="Sasaran",
    names=(
        "Sasaran Strategis",
        "Sasaran Program",
        "Sasaran Kegiatan",
        "Sasaran Program/Kegiatan",
        "Sasaran Program dan Kegiatan",
        "Sasaran Strategis/Program/Kegiatan",
        "Sasaran Strategis/Sasaran Program",
        "Sasaran Kinerja",
        "Sasaran Strategis/Kegiatan",
        "Uraian Sasaran",
        "Sasaran Output",
        "Sasaran/Program",
        "Kinerja Utama",
        "Sasaran Strategis Satker",
        "Sasaran Kinerja/Kegiatan",
        "Sasaran Kegiatan/Program",
        "Sasaran Strategis (SS)",
        "Sasaran Strategis dan Program",
        "Sasaran Strategis/Program",
        "Sasaran Perangkat Daerah",
        "Sasaran Renstra",
        "Uraian Sasaran Strategis",
        "Tujuan/Sasaran",
    ),
    width=28,
    help="Misalnya Meningkatnya kualitas layanan informasi. Kosongkan bila sama dengan baris di atasnya.",
)
INDIKATOR = Column(
    key="indikator",
    header="Indikator Kinerja",
    names=(
        "Indikator",
        "Indikator Kinerja Utama",
        "Indikator Kinerja Utama (IKU)",
        "IKU",
        "Indikator Kinerja Kegiatan",
        "Indikator Kinerja Kegiatan (IKK)",
        "IKK",
        "Indikator Kinerja Program",
        "Indikator Kinerja Program (IKP)",
        "IKP",
        "IKSS",
        "Indikator Kinerja Sasaran",
        "Indikator Kinerja Sasaran Strategis",
        "Indikator Kinerja Sasaran Program",
        "Indikator Kinerja Sasaran Kegiatan",
        "Indikator Kinerja Program/Kegiatan",
        "Indikator Kinerja Utama/Kegiatan",
        "Indikator Sasaran",
        "Indikator Program",
        "Indikator Kegiatan",
        "Nama Indikator",
        "Uraian Indikator",
        "Indikator Kinerja (IKU)",
        "Indikator Kinerja/IKU",
        "Indikator Output",
        "Indikator Kinerja Output",
        "Indikator Kinerja (IK)",
        "Indikator Kinerja Strategis",
        "Indikator Sasaran Strategis",
        "Indikator Kinerja Sasaran Strategis (IKSS)",
        "Indikator Kinerja Tujuan",
        "Indikator Kinerja Tujuan/Sasaran",
        "Nama Indikator Kinerja",
        "Uraian Indikator Kinerja",
    ),
    width=32,
    help="Satu indikator per baris, dengan redaksi yang sama di RKT, PK, Rencana Aksi, dan Realisasi.",
)
SATUAN = Column(
    key="satuan",
    header="Satuan",
    names=("Satuan Target", "Satuan Ukur", "Satuan Pengukuran", "Satuan Indikator", "Sat"),
    width=10,
    choices="Daftar_Satuan",
    strict=False,
    help="Satuan target dan realisasi: %, laporan, kegiatan, indeks, dan seterusnya. Kosongkan untuk predikat.",
)
POLARISASI = Column(
    key="polarisasi",
    header="Polarisasi",
    names=(
        "Polaritas",
        "Arah",
        "Arah Indikator",
        "Arah Capaian",
        "Sifat Indikator",
        "Jenis Polarisasi",
        "Tipe Indikator",
        "Polarisasi Indikator",
    ),
    width=11,
    choices="Daftar_Polarisasi",
    help="Maksimal: makin tinggi makin baik. Minimal: makin rendah makin baik. Stabil: harus tepat atau di dalam "
    "rentang. Predikat: WTP, BB, dan sejenisnya.",
)
#: No, Kode, Sasaran, Indikator as the columns that stay on wide sheets: 455 pixels together.
FROZEN = (NO, KODE, replace(SASARAN, width=20.0), replace(INDIKATOR, width=30.0))
#: Wide enough for trillions of rupiah with dots between the thousands.
VALUE_WIDTH = 17
TARGET = Column(
    key="target",
    header="Target",
    names=(
        "Target {tahun}",
        "Target Tahun {tahun}",
        "Target TA {tahun}",
        "Target Tahun Ini",
        "Target Tahun Berjalan",
        "Target Tahunan",
        "Target Setahun",
        "Target 1 Tahun",
        "Target Kinerja",
        "Target Kinerja {tahun}",
        "Target Kinerja Tahun {tahun}",
        "Target Kinerja Tahunan",
        "Target PK",
        "Target PK {tahun}",
        "Target Perjanjian Kinerja",
        "Target Output",
        "Target Output Kegiatan",
        "Target Indikator",
        "Target RKT",
        "Target (%)",
        "Target Kinerja (PK)",
        "Target Perjanjian Kinerja {tahun}",
        "Target Perubahan",
        "Target Revisi",
    ),
    kind=CellKind.VALUE,
    width=VALUE_WIDTH,
    help="Angka saja, satuannya di kolom Satuan: untuk 97,5% ketik 97,5. Untuk rentang isi batas bawah. "
    "Untuk Predikat ketik predikatnya, misalnya WTP.",
)
TARGET_MAXIMUM = Column(
    key="target_maksimum",
    header="Target Maksimum",
    names=("Target Maks", "Target Maksimal", "Target Tertinggi", "Batas Atas Target", "Target Batas Atas"),
    kind=CellKind.ANGKA,
    width=11,
    help="Batas atas bila target berupa rentang, misalnya 90 pada 80–90. Realisasi di dalam rentang capaiannya 100; di "
    "luarnya dihitung terhadap batas yang dilewati. Kosongkan bila target satu angka, dan untuk Predikat.",
)
RESPONSIBLE = Column(
    key="penanggung_jawab",
    header="Penanggung Jawab",
    names=(
        "Penanggung Jawab Kegiatan",
        "Penanggung Jawab Indikator",
        "Penanggung Jawab Data",
        "Unit Penanggung Jawab",
        "Unit Kerja Penanggung Jawab",
        "Bagian Penanggung Jawab",
        "Subbagian Penanggung Jawab",
        "PJ",
        "PIC",
    ),
    width=20,
    help="Misalnya Subbagian Hukum dan SDM. Tidak perlu nama orang.",
)
#: With a blank behind the digits: LibreOffice leaves out the indent of a number beside another one (7.4).
WHOLE_RUPIAH = "#,##0_)"

#: How offices head what is measured, on the sheet Realisasi and in the tables of a report.
REALISASI_NAMES = (
    "Realisasi {tahun}",
    "Realisasi Tahun {tahun}",
    "Realisasi TA {tahun}",
    "Realisasi Tahun Ini",
    "Realisasi Tahun Berjalan",
    "Realisasi Kinerja",
    "Realisasi Kinerja {tahun}",
    "Realisasi Kinerja Tahun {tahun}",
    "Realisasi Target",
    "Realisasi Indikator",
    "Realisasi Output",
    "Realisasi s.d. Triwulan IV",
    "Realisasi sampai dengan Triwulan IV",
    "Realisasi s.d. Triwulan 4",
    "Realisasi s.d. Desember {tahun}",
    "Realisasi s.d. 31 Desember {tahun}",
    "Realisasi s.d. Akhir Tahun",
    "Realisasi Akhir Tahun",
    "Realisasi (%)",
)
CAPAIAN_NAMES = (
    "% Capaian", "Capaian (%)", "Persentase Capaian", "Persentase Capaian (%)", "Persentase", "%", "Capaian Kinerja",
    "Capaian Kinerja (%)", "% Capaian Kinerja", "Persentase Capaian Kinerja", "Tingkat Capaian", "Capaian {tahun}",
    "Capaian Tahun {tahun}", "Capaian Tahun Ini", "% Capaian {tahun}", "Capaian Indikator",
    "Capaian {tahun} (%)", "Tingkat Capaian (%)", "Capaian Target", "Capaian IKU", "Nilai Capaian",
)  # fmt: skip
KATEGORI_NAMES = ("Kategori Capaian", "Kategori Kinerja", "Kriteria", "Kriteria Capaian", "Predikat Kinerja")
