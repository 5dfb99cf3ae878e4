"""The sheets of the Perjanjian Kinerja: what is promised, and with which money."""

from dataclasses import replace

from xlkinerja.workbook.layout import CellKind, Column, Table
from xlkinerja.workbook.sheets import shared

PK = Table(
    name="PK",
    title="PERJANJIAN KINERJA",
    hint="Isi kolom berjudul biru, satu indikator per baris. Kolom berjudul abu-abu dihitung sendiri.",
    anchor="indikator",
    freeze="C5",
    columns=(
        shared.NO,
        shared.KODE,
        Column(
            key="tujuan",
            header="Tujuan",
            names=("Tujuan Strategis", "Tujuan Renstra", "Uraian Tujuan"),
            width=28,
            help="Tujuan pada Renstra. Boleh kosong; kosong berarti sama dengan baris di atasnya.",
        ),
        shared.SASARAN,
        shared.INDIKATOR,
        shared.SATUAN,
        shared.POLARISASI,
        shared.TARGET,
        shared.TARGET_MAXIMUM,
        shared.RESPONSIBLE,
        shared.RUNNING_NUMBER,
    ),
)

ANGGARAN_PK = Table(
    name="Anggaran",
    title="ANGGARAN PERJANJIAN KINERJA",
    hint="Satu program per baris, seperti pada halaman kedua perjanjian kinerja.",
    anchor="program",
    freeze="A5",
    columns=(
        replace(
            shared.KODE,
            width=16.0,
            help="Kode program, misalnya 076.01.CQ. Boleh kosong bila nama program lengkap.",
            names=("Kode Program", "Kode Anggaran"),
        ),
        Column(
            key="program",
            header="Program",
            names=(
                "Nama Program",
                "Uraian Program",
                "Uraian",
                "Program/Kegiatan",
                "Program dan Kegiatan",
                "Kegiatan",
                "Nama Kegiatan",
            ),
            width=60,
            choices="Daftar_Program",
            strict=False,
            help="Nama program seperti pada DIPA. Untuk baris jumlah ketik JUMLAH.",
        ),
        Column(
            key="anggaran",
            header="Anggaran",
            names=(
                "Pagu",
                "Pagu Anggaran",
                "Pagu Anggaran {tahun}",
                "Pagu (Rp)",
                "Anggaran (Rp)",
                "Anggaran (Rupiah)",
                "Anggaran {tahun}",
                "Anggaran Tahun {tahun}",
                "Jumlah Anggaran",
                "Jumlah",
                "Alokasi Anggaran",
                "Alokasi",
            ),
            kind=CellKind.RUPIAH,
            width=24,
            number_format=shared.WHOLE_RUPIAH,
            help="Anggaran program dalam rupiah, angka saja tanpa Rp dan tanpa titik.",
        ),
        Column(
            key="sumber",
            header="Sumber",
            names=("Keterangan", "Ket", "Sumber Dana", "Sumber Anggaran", "Sumber Pembiayaan"),
            width=14,
            choices="Daftar_Sumber",
            strict=False,
            help="Sumber dana seperti pada perjanjian kinerja: APBN atau Hibah. Boleh kosong.",
        ),
    ),
)
