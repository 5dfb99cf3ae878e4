"""The sheet RKT: the plan of the year."""

from xlkinerja.workbook.layout import CellKind, Column, Table
from xlkinerja.workbook.sheets import shared

RKT = Table(
    name="RKT",
    title="RENCANA KINERJA TAHUNAN",
    hint="Isi kolom berjudul biru, satu indikator per baris. Kolom berjudul abu-abu dihitung sendiri.",
    anchor="indikator",
    freeze="C5",
    columns=(
        shared.NO,
        shared.KODE,
        Column(
            key="program",
            header="Program",
            names=("Nama Program", "Uraian Program"),
            width=22,
            choices="Daftar_Program",
            strict=False,
            help="Nama program seperti pada DIPA. Kosongkan bila sama dengan baris di atasnya. "
            "Untuk baris jumlah ketik JUMLAH di sini.",
        ),
        Column(
            key="kode_kegiatan",
            header="Kode Kegiatan",
            names=("Kode Kegiatan/RO", "Kode RO", "Kode Keg"),
            kind=CellKind.KODE,
            width=10,
            help="Kode kegiatan atau RO pada DIPA, misalnya 6709. Boleh kosong.",
        ),
        Column(
            key="uraian_kegiatan",
            header="Uraian Kegiatan",
            names=("Kegiatan", "Nama Kegiatan", "Uraian Kegiatan/RO", "Rencana Kegiatan"),
            width=23,
            help="Nama kegiatan seperti pada DIPA. Kosongkan bila sama dengan baris di atasnya.",
        ),
        shared.SASARAN,
        shared.INDIKATOR,
        shared.SATUAN,
        shared.POLARISASI,
        shared.TARGET,
        shared.TARGET_MAXIMUM,
        shared.RESPONSIBLE,
        Column(
            key="anggaran",
            header="Anggaran",
            names=(
                "Pagu",
                "Pagu Anggaran",
                "Pagu (Rp)",
                "Pagu Anggaran (Rp)",
                "Pagu Indikatif",
                "Pagu {tahun}",
                "Anggaran (Rp)",
                "Anggaran (Rupiah)",
                "Anggaran {tahun}",
                "Anggaran Tahun {tahun}",
                "Jumlah Anggaran",
                "Alokasi Anggaran",
                "Alokasi",
                "Biaya",
                "Kebutuhan Anggaran",
            ),
            kind=CellKind.RUPIAH,
            width=19,
            number_format=shared.WHOLE_RUPIAH,
            help="Anggaran dalam rupiah, angka saja tanpa Rp dan tanpa titik. "
            "Pada baris JUMLAH isi jumlah seluruh baris.",
        ),
        shared.RUNNING_NUMBER,
    ),
)
