"""The sheet Realisasi: target, realisasi and the computed capaian, kategori and status."""

from dataclasses import replace

from xlkinerja.kinerja import capaian, skala
from xlkinerja.workbook.layout import CellKind, Column, Table
from xlkinerja.workbook.sheets import shared


def _text(key: str, header: str, help_text: str, width: float = 22, names: tuple[str, ...] = ()) -> Column:
    return Column(key=key, header=header, width=width, help=help_text, names=names)


_REALISASI_OF = ("Realisasi", "Realisasi Tahun", "Realisasi TA", "Realisasi Kinerja", "Realisasi Kinerja Tahun")
_LAST_YEAR = ("Realisasi Tahun Lalu", "Realisasi Tahun Sebelumnya", "Realisasi Kinerja Tahun Lalu")
_PAST_YEARS = tuple(
    Column(
        key=f"realisasi_n{i}",
        header=f"Realisasi n−{i}",
        names=(
            *(f"{what} {{tahun-{i}}}" for what in _REALISASI_OF),
            *(_LAST_YEAR if i == 1 else (f"Realisasi {i} Tahun Lalu", f"Realisasi {i} Tahun Sebelumnya")),
        ),
        kind=CellKind.VALUE,
        width=shared.VALUE_WIDTH,
        help=f"Realisasi {i} tahun sebelumnya, dalam satuan yang sama. Kosongkan bila indikator belum ada.",
    )
    for i in range(1, 5)
)
REALISASI = Table(
    name="Realisasi",
    title="PENGUKURAN KINERJA",
    hint="Isi kolom berjudul biru, satu indikator per baris. Capaian, kategori, dan status (abu-abu) dihitung sendiri.",
    anchor="indikator",
    page_breaks=("status", "standar_nasional"),
    title_columns="A:D",
    freeze="E5",
    columns=(
        *shared.FROZEN,
        _text(
            "definisi",
            "Definisi",
            "Misalnya jumlah laporan yang terkirim tepat waktu dibagi seluruh laporan, dikali 100.",
            22,
            names=(
                "Definisi Operasional",
                "Definisi Indikator",
                "Cara Penghitungan",
                "Cara Perhitungan",
                "Formula",
                "Formulasi",
                "Rumus Penghitungan",
            ),
        ),
        shared.SATUAN,
        shared.POLARISASI,
        shared.TARGET,
        shared.TARGET_MAXIMUM,
        Column(
            key="realisasi",
            header="Realisasi",
            names=shared.REALISASI_NAMES,
            kind=CellKind.VALUE,
            width=shared.VALUE_WIDTH,
            help="Angka saja, dalam satuan yang sama dengan target. Kosong berarti belum diisi, 0 berarti nol. "
            "Untuk Predikat ketik predikat yang diperoleh.",
        ),
        Column(
            key="berlaku",
            header="Berlaku",
            names=("Berlaku Tahun Ini", "Berlaku Tahun {tahun}"),
            width=9,
            choices="Daftar_Ya_Tidak",
            help="Tidak: indikator tidak berlaku tahun ini (misalnya tidak ada pemilu) dan tidak ikut rata-rata; tulis "
            "alasannya di Keterangan. Kosong sama dengan Ya.",
        ),
        Column(key="keadaan", header="Keadaan", width=14, formula=capaian.STATE_FORMULA, grouped=True),
        Column(
            key="dasar",
            header="Capaian Dasar",
            kind=CellKind.ANGKA,
            width=12,
            formula=capaian.BASIS_FORMULA,
            grouped=True,
        ),
        Column(
            key="capaian",
            header="Capaian",
            kind=CellKind.VALUE,
            width=11,
            formula=capaian.CAPAIAN_FORMULA,
            number_format="#,##0.00",
            names=shared.CAPAIAN_NAMES,
        ),
        Column(
            key="kategori",
            header="Kategori",
            width=15,
            formula=skala.KATEGORI_FORMULA,
            names=shared.KATEGORI_NAMES,
        ),
        Column(
            key="status",
            header="Status",
            width=14,
            formula=capaian.STATUS_FORMULA,
            names=("Status Capaian", "Ketercapaian", "Tercapai/Tidak Tercapai", "Tercapai/Tidak"),
        ),
        _text(
            "keterangan",
            "Keterangan",
            "Penjelasan singkat, misalnya mengapa capaian jauh di atas 100%.",
            26,
            names=("Ket", "Penjelasan", "Catatan"),
        ),
        *_PAST_YEARS,
        Column(
            key="target_renstra",
            header="Target Akhir Renstra",
            names=(
                "Target Renstra",
                "Target Akhir Periode Renstra",
                "Target Tahun Akhir Renstra",
                "Target Jangka Menengah",
                "Target Jangka Menengah Renstra",
                "Target Akhir RPJMN",
                "Target Akhir RPJMD",
            ),
            kind=CellKind.VALUE,
            width=shared.VALUE_WIDTH,
            help="Target pada tahun terakhir Renstra, dalam satuan yang sama.",
        ),
        Column(
            key="standar_nasional",
            header="Standar Nasional",
            names=(
                "Standar",
                "Standar Nasional bila ada",
                "Realisasi Nasional",
                "Capaian Nasional",
                "Rata-rata Nasional",
            ),
            kind=CellKind.VALUE,
            width=shared.VALUE_WIDTH,
            help="Standar nasional bila ada, dalam satuan yang sama. Bila tidak ada, kosongkan.",
        ),
        _text(
            "penyebab",
            "Penyebab",
            "Misalnya peserta bertambah karena kerja sama dengan sekolah.",
            names=(
                "Analisis Penyebab",
                "Penyebab Keberhasilan/Kegagalan",
                "Penyebab Keberhasilan atau Kegagalan",
                "Analisis Penyebab Keberhasilan/Kegagalan",
                "Faktor Penyebab",
            ),
        ),
        _text(
            "solusi",
            "Solusi",
            "Yang sudah dilakukan, misalnya jadwal diatur ulang bersama sekolah.",
            names=("Solusi yang Telah Dilakukan", "Alternatif Solusi", "Upaya", "Upaya yang Dilakukan"),
        ),
        _text(
            "tindak_lanjut",
            "Tindak Lanjut",
            "Rencana tahun berikutnya, misalnya sosialisasi dimulai bulan Maret.",
            names=("Rencana Tindak Lanjut", "RTL", "Rencana Perbaikan"),
        ),
        _text(
            "program_pendukung",
            "Program Pendukung",
            "Misalnya Program Penyelenggaraan Pemilu: menunjang.",
            20,
            names=(
                "Program/Kegiatan Pendukung",
                "Program dan Kegiatan Pendukung",
                "Program Penunjang",
                "Program/Kegiatan Penunjang",
                "Program/Kegiatan yang Menunjang",
            ),
        ),
        replace(shared.RESPONSIBLE, width=18.0),
        _text(
            "sumber_data",
            "Sumber Data",
            "Misalnya aplikasi Sidalih, atau laporan Subbagian Teknis.",
            18,
            names=("Sumber", "Sumber Data Realisasi"),
        ),
        _text(
            "bukti",
            "Bukti",
            "Misalnya Berita Acara 12/PL.01/2024.",
            18,
            names=(
                "Bukti Dukung",
                "Bukti Pendukung",
                "Data Dukung",
                "Data Pendukung",
                "Dokumen Pendukung",
                "Eviden",
                "Evidence",
                "Bukti Kinerja",
            ),
        ),
        Column(
            key="satuan_realisasi",
            header="Satuan Realisasi",
            width=12,
            choices="Daftar_Satuan",
            strict=False,
            grouped=True,
            help="Kosong berarti sama dengan Satuan. Bila berbeda, status baris Periksa satuan dan capaian tidak "
            "dihitung: 2 laporan tidak dapat dibandingkan dengan 98%. xlkinerja susun mengisinya dari sel Realisasi.",
        ),
        shared.RUNNING_NUMBER,
    ),
)
