"""The content of a set without a fault: every case of a rule is this set with something done to it."""

import copy
import datetime as dt

from tests.addresses import ANG, PK, RA, RE, RKT, main

IDENTITAS = {
    "satker": "KPU Kabupaten Contoh",
    "entitas": "KPU",
    "tahun": 2024,
    "versi": "awal",
    "tempat": "Contoh",
    "tanggal": dt.date(2024, 1, 2),
    "pihak_pertama": "Anton",
    "jabatan_pertama": "Ketua KPU Kabupaten Contoh",
}
BARIS = 10

S1, S2, S3 = "Terwujudnya tahapan sesuai jadwal", "Meningkatnya tertib administrasi", "Meningkatnya kualitas lembaga"
INDIKATOR = (
    {
        "sasaran": S1,
        "indikator": "Persentase tahapan yang tepat waktu",
        "satuan": "%",
        "polarisasi": "Maksimal",
        "target": 90,
    },
    {
        "indikator": "Jumlah laporan tahapan yang disusun",
        "satuan": "laporan",
        "polarisasi": "Maksimal",
        "target": 4,
    },
    {
        "sasaran": S2,
        "indikator": "Jumlah temuan pemeriksaan",
        "satuan": "temuan",
        "polarisasi": "Minimal",
        "target": 8,
    },
    {
        "indikator": "Waktu penyelesaian permohonan informasi",
        "satuan": "hari",
        "polarisasi": "Stabil",
        "target": 5,
        "target_maksimum": 10,
    },
    {
        "sasaran": S3,
        "indikator": "Opini BPK atas Laporan Keuangan",
        "polarisasi": "Predikat",
        "target": "WTP",
    },
)
REALISASI = (99, 4, 6, 7, "WTP")
TAHUN_LALU = (95, 4, 7, 8, "WTP")
#: What a complete report says of every indikator, beside its figures.
LENGKAP = {
    "definisi": "Dihitung dari catatan subbagian.",
    "penyebab": "Jadwal disusun bersama sejak awal tahun.",
    "solusi": "Rapat bulanan.",
    "program_pendukung": "Program Dukungan Manajemen",
    "penanggung_jawab": "Subbagian Perencanaan",
    "sumber_data": "Laporan bulanan",
    "bukti": "BA 12/2024",
}
PROGRAM = (("076.01.CQ", "Program Konsolidasi Demokrasi", 700), ("076.01.WA", "Program Dukungan Manajemen", 300))
ANGGARAN_RKT = (400, 300, 200, 60, 40)

Isi = dict[str, dict[str, list[dict[str, object]]]]


def clean_content() -> Isi:
    """Rows by file and sheet; five indikator in rows 5 to 9 of every main sheet, budgets of 1,000 rupiah."""
    utama = [dict(i) for i in INDIKATOR]
    rkt = [{**i, "anggaran": a} for i, a in zip(utama, ANGGARAN_RKT, strict=True)]
    anggaran = [
        {"tahun": 2024, "tingkat": "Program", "kode": k, "uraian": p, "pagu": a, "realisasi": a - 10}
        for k, p, a in PROGRAM
    ]
    return {
        RKT: {main(RKT): [*rkt, {"program": "JUMLAH", "anggaran": 1000}]},
        PK: {
            main(PK): copy.deepcopy(utama),
            ANG: [{"kode": k, "program": p, "anggaran": a} for k, p, a in PROGRAM],
        },
        RA: {main(RA): [{**i, "target_tw4": "v", "pelaksana": "Subbagian Perencanaan"} for i in utama]},
        RE: {
            main(RE): [
                {**i, "realisasi": r, "realisasi_n1": lalu, "target_renstra": i["target"], **LENGKAP}
                for i, r, lalu in zip(utama, REALISASI, TAHUN_LALU, strict=True)
            ],
            ANG: [*anggaran, {"tahun": 2024, "tingkat": "Jumlah", "pagu": 1000, "realisasi": 980}],
        },
    }


def put(content: Isi, file: str, sheet: str, row: int, key: str, value: object) -> None:
    """Changes one cell of the content; rows count from 0, None empties."""
    cells = content[file][sheet][row]
    if value is None:
        cells.pop(key, None)
    else:
        cells[key] = value
