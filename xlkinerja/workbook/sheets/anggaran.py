"""The sheet Anggaran of the Realisasi workbook: pagu and realisasi by year and level."""

from xlkinerja.kinerja import anggaran
from xlkinerja.workbook.layout import CellKind, Column, Table
from xlkinerja.workbook.sheets import shared

TINGKAT = ("Jumlah", "Program", "Kegiatan", "KRO", "RO", "Belanja")
_URAIAN_NAMES = (
    "Program", "Program/Kegiatan", "Program dan Kegiatan", "Kegiatan", "Nama Program", "Uraian Program",
    "Uraian Program/Kegiatan", "Program/Kegiatan/KRO/RO", "Jenis Belanja", "Uraian Belanja", "Nama Kegiatan",
)  # fmt: skip

ANGGARAN = Table(
    name="Anggaran",
    title="REALISASI ANGGARAN",
    hint="Isi sel berwarna kuning. Persen dan sisa (abu-abu) dihitung sendiri.",
    anchor="uraian",
    freeze="A5",
    columns=(
        Column(
            key="tahun",
            header="Tahun",
            names=("Tahun Anggaran", "TA"),
            kind=CellKind.TAHUN,
            width=8,
            number_format="0",
            help="Tahun anggaran. Isi di setiap baris, atau kosongkan di semua baris bila hanya tahun dokumen ini.",
        ),
        Column(
            key="tingkat",
            header="Tingkat",
            names=("Jenis", "Level"),
            width=11,
            choices="Daftar_Tingkat",
            help="Jumlah, Program, Kegiatan, KRO, RO, atau Belanja (jenis belanja).",
        ),
        shared.KODE.model_copy(
            update={
                "width": 16.0,
                "help": "Kode seperti pada DIPA: 076.01.CQ, 6709, 6709.QGE, 6709.QGE.001.",
                "names": ("Kode Program", "Kode Anggaran", "Kode Program/Kegiatan", "Kode Kegiatan", "Kode Akun"),
            }
        ),
        Column(
            key="uraian",
            header="Uraian",
            names=_URAIAN_NAMES,
            width=48,
            help="Nama program, kegiatan, KRO, RO, atau jenis belanja.",
        ),
        Column(
            key="sumber",
            header="Sumber",
            names=("Sumber Dana", "Sumber Anggaran", "Sumber Pembiayaan"),
            width=14,
            choices="Daftar_Sumber",
            strict=False,
            help="Sumber dana: APBN atau Hibah. Kosong berarti semua sumber.",
        ),
        Column(
            key="no_sasaran",
            header="No Sasaran",
            names=("Nomor Sasaran", "Sasaran Nomor"),
            kind=CellKind.ANGKA,
            width=9,
            number_format="0",
            help="Nomor sasaran yang dibiayai, seperti kolom No pada lembar Realisasi. Boleh kosong.",
        ),
        Column(
            key="pagu",
            header="Pagu",
            names=(
                "Pagu Anggaran",
                "Pagu (Rp)",
                "Pagu Anggaran (Rp)",
                "Anggaran",
                "Anggaran (Rp)",
                "Pagu Revisi",
                "Pagu Akhir",
                "Alokasi",
                "Alokasi Anggaran",
                "Pagu {tahun}",
                "Pagu Anggaran {tahun}",
                "Pagu DIPA",
            ),
            kind=CellKind.RUPIAH,
            width=20,
            number_format=shared.WHOLE_RUPIAH,
            help="Pagu dalam rupiah, angka saja tanpa Rp dan tanpa titik.",
        ),
        Column(
            key="realisasi",
            header="Realisasi",
            names=(
                "Realisasi Anggaran",
                "Realisasi (Rp)",
                "Realisasi Anggaran (Rp)",
                "Realisasi Belanja",
                "Realisasi Keuangan",
                "Realisasi {tahun}",
                "Realisasi Anggaran {tahun}",
                "Penyerapan Anggaran",
                "Penyerapan",
            ),
            kind=CellKind.RUPIAH,
            width=20,
            number_format=shared.WHOLE_RUPIAH,
            help="Realisasi dalam rupiah, angka saja. Kosong berarti belum diketahui.",
        ),
        Column(
            key="persen",
            header="Persen",
            names=(
                "%",
                "Persentase",
                "Persen (%)",
                "Persen Realisasi",
                "Persentase Realisasi",
                "% Realisasi",
                "% Penyerapan",
                "Serapan",
                "Serapan (%)",
                "Persentase Serapan",
                "Persentase Penyerapan",
                "Capaian (%)",
            ),
            kind=CellKind.PERCENT,
            width=10,
            formula=anggaran.PERCENT_FORMULA,
            number_format="#,##0.00",
        ),
        Column(
            key="sisa",
            header="Sisa",
            names=("Sisa Anggaran", "Sisa Pagu", "Sisa (Rp)", "Sisa Anggaran (Rp)", "Saldo"),
            kind=CellKind.RUPIAH,
            width=20,
            formula=anggaran.LEFT_FORMULA,
            number_format=shared.WHOLE_RUPIAH,
        ),
    ),
)
