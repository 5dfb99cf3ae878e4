"""The sheet Angka Narasi of the Reviu workbook: figures that the sentences of a report state about its tables."""

from dataclasses import replace

from xlkinerja.workbook.layout import Column, Table
from xlkinerja.workbook.sheets.laporan_tables import LETAK, tercetak

#: What a figure is about: key → the entry of the dropdown.
BESARAN = {
    "rata_rata_capaian": "Rata-rata capaian",
    "rata_rata_entitas_lain": "Rata-rata entitas lain",
    "jumlah_sasaran": "Jumlah sasaran",
    "jumlah_indikator": "Jumlah indikator",
    "jumlah_tercapai": "Jumlah tercapai",
    "jumlah_tidak_tercapai": "Jumlah tidak tercapai",
    "jumlah_di_atas_100": "Jumlah di atas 100%",
    "jumlah_tepat_100": "Jumlah tepat 100%",
    "semua_tercapai": "Semua tercapai",
    "target": "Target",
    "realisasi": "Realisasi",
    "capaian": "Capaian",
    "total_pagu": "Total pagu",
    "total_realisasi": "Total realisasi",
    "persen_realisasi": "Persen realisasi",
    "persen_tahun_lalu": "Persen tahun lalu",
    "selisih_persen": "Selisih persen",
    "sisa_anggaran": "Sisa anggaran",
    "pagu_sumber": "Pagu sumber",
    "realisasi_sumber": "Realisasi sumber",
    "persen_sumber": "Persen sumber",
    "jumlah_program": "Jumlah program",
    "jumlah_kegiatan": "Jumlah kegiatan",
    "jumlah_output": "Jumlah output",
    "lain": "Lain",
}

ANGKA_NARASI = Table(
    name="Angka Narasi",
    title="ANGKA DALAM KALIMAT LAPORAN",
    hint="Catat angka yang disebut kalimat laporan tentang tabelnya. Satu angka satu baris.",
    anchor="besaran",
    freeze="A5",
    columns=(
        replace(
            LETAK,
            help=(
                "Di mana kalimat itu tercetak, misalnya Ringkasan Eksekutif. "
                "Kosong berarti sama dengan baris di atasnya."
            ),
        ),
        Column(
            key="besaran",
            header="Besaran",
            width=24,
            choices="Daftar_Besaran",
            help="Angka itu tentang apa. Pilih Lain bila tidak ada yang cocok; angka itu tidak diperiksa.",
        ),
        Column(
            key="dasar",
            header="Dasar",
            width=18,
            help="Menurut apa: indikator atau sasaran (rata-rata, jumlah); nama atau kode indikator (target, "
            "realisasi, capaian); program (jumlah kegiatan, output); APBN atau hibah (sumber); murni atau revisi "
            "(pagu); tahun (tahun lalu, selisih).",
        ),
        Column(
            key="acuan",
            header="Tabel Acuan",
            width=18,
            help="Tabel yang dibicarakan: nama di kolom Tabel (misalnya T3.1; III.A untuk III.A1, III.A2, …), atau "
            "RKT, PK, Rencana Aksi, Realisasi. Boleh kosong.",
        ),
        tercetak("nilai", "Nilai Tercetak", "Angkanya seperti tercetak: 166,77%, 19 (sembilan belas), Rp4,3 M.", 26),
        Column(
            key="terbilang",
            header="Terbilang Tercetak",
            width=60,
            help="Angka yang sama dengan kata-kata, bila tercetak di luar Nilai Tercetak. Boleh kosong.",
        ),
    ),
)
