"""The sheet Realisasi: target, realisasi and the computed capaian, kategori and status."""

from xlkinerja.kinerja import capaian, skala
from xlkinerja.workbook.layout import CellKind, Column, Table
from xlkinerja.workbook.sheets import shared


def _text(key: str, header: str, help_text: str, width: float = 24) -> Column:
    return Column(key=key, header=header, width=width, help=help_text)


_PAST_YEARS = tuple(
    Column(
        key=f"realisasi_n{i}",
        header=f"Realisasi n−{i}",
        kind=CellKind.VALUE,
        width=shared.VALUE_WIDTH,
        help=f"Realisasi {i} tahun sebelumnya, dalam satuan yang sama. Kosongkan bila indikator belum ada.",
    )
    for i in range(1, 5)
)

REALISASI = Table(
    name="Realisasi",
    title="PENGUKURAN KINERJA",
    hint="Isi sel berwarna kuning, satu indikator per baris. Capaian, kategori, dan status (abu-abu) dihitung sendiri.",
    anchor="indikator",
    page_breaks=("keterangan", "standar_nasional"),
    title_columns="A:D",
    freeze="E5",
    columns=(
        shared.NO,
        shared.KODE,
        shared.SASARAN,
        shared.INDIKATOR,
        _text("definisi", "Definisi", "Apa yang diukur dan cara menghitungnya, satu atau dua kalimat.", 22),
        shared.SATUAN,
        shared.POLARISASI,
        shared.TARGET,
        shared.TARGET_MAXIMUM,
        Column(
            key="realisasi",
            header="Realisasi",
            kind=CellKind.VALUE,
            width=shared.VALUE_WIDTH,
            help="Angka saja, dalam satuan yang sama dengan target. Kosong berarti belum diisi, 0 berarti nol. "
            "Untuk Predikat ketik predikat yang diperoleh.",
        ),
        Column(
            key="berlaku",
            header="Berlaku",
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
        ),
        Column(key="kategori", header="Kategori", width=15, formula=skala.KATEGORI_FORMULA),
        Column(key="status", header="Status", width=14, formula=capaian.STATUS_FORMULA),
        _text("keterangan", "Keterangan", "Penjelasan singkat, misalnya mengapa capaian jauh di atas 100%.", 26),
        *_PAST_YEARS,
        Column(
            key="target_renstra",
            header="Target Akhir Renstra",
            kind=CellKind.VALUE,
            width=shared.VALUE_WIDTH,
            help="Target pada tahun terakhir Renstra, dalam satuan yang sama.",
        ),
        Column(
            key="standar_nasional",
            header="Standar Nasional",
            kind=CellKind.VALUE,
            width=shared.VALUE_WIDTH,
            help="Standar nasional bila ada, dalam satuan yang sama. Bila tidak ada, kosongkan.",
        ),
        _text("penyebab", "Penyebab", "Penyebab keberhasilan atau kegagalan."),
        _text("solusi", "Solusi", "Solusi yang telah dilakukan."),
        _text("tindak_lanjut", "Tindak Lanjut", "Rencana tindak lanjut tahun berikutnya."),
        _text("program_pendukung", "Program Pendukung", "Program atau kegiatan yang menunjang atau menghambat.", 20),
        shared.RESPONSIBLE.model_copy(update={"width": 18.0}),
        _text("sumber_data", "Sumber Data", "Dari mana angka realisasi diperoleh.", 18),
        _text("bukti", "Bukti", "Nomor atau nama dokumen bukti realisasi.", 18),
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
    ),
)
