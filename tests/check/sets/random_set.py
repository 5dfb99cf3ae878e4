"""Sets without a fault, drawn at random: any size, every polarisasi, every setting, both entitas."""

import datetime as dt
import random
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any

from tests.check.sets.addresses import ANG, LALU, PK, RA, RE, RKT, document, main
from tests.check.sets.clean_set import LENGKAP, Isi
from tests.check.sets.paper import written
from xlkinerja.kinerja.capaian import Aturan, hitung_capaian, terangkat_pembulatan
from xlkinerja.kinerja.skala import Jenjang, Skala
from xlkinerja.pages.filling import ISI, SEMUA
from xlkinerja.workbook.book import Book

#: Seed and number of indikator of the sets that the tests are about.
SETS = (
    (1, 1), (2, 2), (3, 3), (4, 5), (5, 8), (6, 13), (7, 16), (8, 21), (9, 27), (10, 33), (11, 40), (12, 4), (13, 7),
    (14, 19),
)  # fmt: skip
TAHUN = 2024
HAL = (
    "arsip aktif", "gaji pegawai", "kotak suara", "bilik suara", "data pemilih", "kendaraan dinas", "situs web",
    "jaringan internet", "pelatihan saksi", "gudang logistik", "rapat pleno", "siaran pers", "pengadaan barang",
    "pustaka hukum", "layanan informasi", "kunjungan sekolah", "pakta integritas", "survei kepuasan", "kas kecil",
    "aset tanah", "ruang sidang", "peta jalan", "dana kampanye", "verifikasi partai", "simulasi rekapitulasi",
    "seleksi petugas", "bahan cetak", "pengaduan warga", "cuti pegawai", "perjalanan dinas", "kebersihan kantor",
    "sertifikasi auditor", "relawan demokrasi", "tinta sidik jari", "formulir plano", "honor panitia", "sewa gedung",
    "alat peraga", "kamera pemantau", "buku kas umum", "surat masuk", "penjaga malam",
)  # fmt: skip
PROGRAM = (
    ("076.01.CQ", "Program Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi"),
    ("076.01.WA", "Program Dukungan Manajemen"),
)
TANGGA = (("WTP", "WTP-DPP", "WDP"), ("AA", "A", "BB", "B", "CC"))
Baris = dict[str, Any]


@dataclass
class RandomSet:
    """What was drawn: the content by file, the identity, the settings, and the finished books."""

    isi: Isi
    identitas: dict[str, Any]
    pengaturan: dict[str, Any]
    skala: Skala
    tersusun: bool
    books: dict[str, Book] = field(default_factory=dict)


@cache
def draw(seed: int, size: int) -> RandomSet:
    """A set of `size` indikator with its workbooks read; the same for the same seed."""
    acak = random.Random(seed)
    entitas = acak.choice(("KPU", "Sekretariat"))
    pengaturan = {
        "profil_minimal": acak.choice(("lan", "rasio")),
        "batas": acak.choice(("tanpa", 100, 110, 120, 150)),
        "desimal": acak.choice((0, 1, 2)),
        "dasar_rerata": acak.choice(("indikator", "sasaran")),
        "gaya": acak.choice(("pita", "kolom")),
    }
    skala = _scale(acak)
    utama = _indikator(acak, size)
    satu = RandomSet({}, _identity(entitas), pengaturan, skala, acak.random() < 0.6)
    satu.isi = {RE: _realisasi(acak, utama, satu), **_plans(acak, utama)}
    satu.isi[RE][ANG], anggaran = _budget(acak)
    satu.isi[PK][ANG] = [{"kode": k, "program": p, "anggaran": n} for (k, p), n in anggaran]
    _spread(acak, satu.isi[RKT][main(RKT)], sum(n for _, n in anggaran))
    satu.isi[LALU] = _last_year(satu.isi[RE])
    for nama in satu.isi:
        paper = written(document(nama).kode, **arguments(satu, nama))
        paper.fill(parts(satu))
        satu.books[nama] = paper.book(nama)
    return satu


def arguments(satu: RandomSet, nama: str) -> dict[str, Any]:
    """What `build` and its twin in memory make a workbook of the set from."""
    tahun = TAHUN - 1 if nama == LALU else TAHUN
    return {
        "identitas": {**satu.identitas, "tahun": tahun, "tanggal": dt.date(tahun, 1, 2)},
        "pengaturan": satu.pengaturan if document(nama).kode == "Realisasi" else {},
        "skala": satu.skala,
        "isi": satu.isi[nama],
        "baris": len(satu.isi[nama][main(nama)]) + 2,
    }


def parts(satu: RandomSet) -> frozenset[str]:
    """What `susun` writes into the set: all, or the computed cells alone."""
    return SEMUA if satu.tersusun else frozenset({ISI})


def _identity(entitas: str) -> dict[str, Any]:
    pejabat = {"KPU": ("Ketua KPU Kabupaten Acak", None), "Sekretariat": ("Sekretaris KPU Kabupaten Acak", "Budi")}
    return {
        "satker": "KPU Kabupaten Acak",
        "kode_satker": "654321",
        "entitas": entitas,
        "versi": "awal",
        "tempat": "Acak",
        "pihak_pertama": "Anton",
        "jabatan_pertama": pejabat[entitas][0],
        "pihak_kedua": pejabat[entitas][1],
    }


def _scale(acak: random.Random) -> Skala:
    """Bounds that meet: each category begins where the one below it ends."""
    batas = [0, *sorted(acak.sample(range(20, 99), acak.randint(1, 5))), 100]
    return tuple(
        Jenjang(Decimal(d), i == 0, Decimal(batas[i + 1]) if i + 1 < len(batas) else None, f"Jenjang {i + 1}")
        for i, d in enumerate(batas)
    )


def _indikator(acak: random.Random, size: int) -> list[Baris]:
    rows: list[Baris] = []
    berkode = acak.random() < 0.5
    for nomor, hal in enumerate(acak.sample(HAL, size)):
        row = _one(acak, hal)
        if not rows or acak.random() < 0.5:
            row["sasaran"] = f"Meningkatnya mutu {hal}"
        if berkode:
            row["kode"] = f"076.01.{6700 + nomor}"
        rows.append(row)
    return rows


def _one(acak: random.Random, hal: str) -> Baris:
    jenis = acak.choice(("persen", "jumlah", "minimal", "stabil", "predikat"))
    if jenis == "persen":
        target = acak.choice((75, 80, 90, Decimal("97.5"), 100))
        return {
            "indikator": f"Persentase {hal} yang terlayani",
            "satuan": "%",
            "polarisasi": "Maksimal",
            "target": target,
        }
    if jenis == "jumlah":
        nama = f"Jumlah laporan {hal} yang disusun"
        return {"indikator": nama, "satuan": "laporan", "polarisasi": "Maksimal", "target": acak.randint(1, 40)}
    if jenis == "minimal":
        nama = f"Jumlah keluhan atas {hal}"
        return {"indikator": nama, "satuan": "keluhan", "polarisasi": "Minimal", "target": acak.randint(1, 20)}
    if jenis == "stabil":
        nama, bawah = f"Waktu penyelesaian {hal}", acak.randint(2, 9)
        atas = bawah + acak.randint(1, 9)
        return {"indikator": nama, "satuan": "hari", "polarisasi": "Stabil", "target": bawah, "target_maksimum": atas}
    return {"indikator": f"Predikat atas {hal}", "polarisasi": "Predikat", "target": acak.choice(acak.choice(TANGGA))}


def _realisasi(acak: random.Random, utama: list[Baris], satu: RandomSet) -> dict[str, list[Baris]]:
    batas = satu.pengaturan["batas"]
    aturan = Aturan(
        profil_minimal=satu.pengaturan["profil_minimal"],
        batas=None if batas == "tanpa" else Decimal(batas),
        desimal=satu.pengaturan["desimal"],
    )
    rows = []
    for row in utama:
        nilai = [_value(acak, row, aturan) for _ in range(2)]
        rows.append(
            {**row, "realisasi": nilai[0], "realisasi_n1": nilai[1], "target_renstra": row["target"], **LENGKAP}
        )
    return {main(RE): rows}


def _value(acak: random.Random, row: Baris, aturan: Aturan) -> Any:
    """A realisasi that rounding alone does not lift to 100."""
    if row["polarisasi"] == "Predikat":
        return acak.choice(next(t for t in TANGGA if row["target"] in t))
    while True:
        nilai = acak.randint(40, 100) if row["satuan"] == "%" else acak.randint(0, 45)
        hasil = hitung_capaian(
            Decimal(row["target"]), Decimal(nilai), row["polarisasi"], aturan,
            target_maksimum=row.get("target_maksimum"),
        )  # fmt: skip
        if not terangkat_pembulatan(hasil):
            return nilai


def _plans(acak: random.Random, utama: list[Baris]) -> dict[str, dict[str, list[Baris]]]:
    return {
        RKT: {main(RKT): [dict(row) for row in utama]},
        PK: {main(PK): [dict(row) for row in utama]},
        RA: {main(RA): [{**row, **_quarters(acak, row), "pelaksana": "Subbagian Data"} for row in utama]},
    }


def _quarters(acak: random.Random, row: Baris) -> Baris:
    """Quarters that come to the target: as ticks, added up, or as the position at the end."""
    if row["polarisasi"] in ("Predikat", "Stabil") or acak.random() < 0.3:
        return {f"target_tw{i}": "v" for i in acak.sample(range(1, 5), acak.randint(1, 4))}
    target = row["target"]
    if row["satuan"] == "%":
        return {"konsolidasi": "Kumulatif", **{f"target_tw{i}": target * i / 4 for i in (1, 2, 3, 4)}}
    bagian = [target // 4] * 3
    return {"konsolidasi": "Jumlah", **{f"target_tw{i}": n for i, n in enumerate([*bagian, target - sum(bagian)], 1)}}


def _budget(acak: random.Random) -> tuple[list[Baris], list[tuple[tuple[str, str], int]]]:
    """Rows of Anggaran, perhaps with an earlier year and with totals by source; and the pagu of each program."""
    anggaran = [(p, acak.randint(10, 900) * 1_000_000) for p in PROGRAM]
    rows: list[Baris] = []
    if acak.random() < 0.5:
        rows.append({"tahun": TAHUN - 1, "tingkat": "Jumlah", "pagu": 5_000_000, "realisasi": 4_000_000})
    realisasi = [n - acak.randint(0, n // 2) for _, n in anggaran]
    for ((kode, nama), pagu), keluar in zip(anggaran, realisasi, strict=True):
        isi = {"kode": kode, "uraian": nama, "pagu": pagu, "realisasi": keluar}
        rows.append({"tahun": TAHUN, "tingkat": "Program", **isi})
    total, keluar = sum(n for _, n in anggaran), sum(realisasi)
    hibah = total // 3
    for sumber, pagu, isi in (("APBN", total - hibah, keluar - hibah // 2), ("Hibah", hibah, hibah // 2)):
        rows.append({"tahun": TAHUN, "tingkat": "Jumlah", "sumber": sumber, "pagu": pagu, "realisasi": min(isi, pagu)})
    lebih = keluar - sum(r["realisasi"] for r in rows[-2:])
    rows[-1]["realisasi"] += lebih
    if rows[-1]["realisasi"] > rows[-1]["pagu"] or acak.random() < 0.3:
        del rows[-2:]
    return [*rows, {"tahun": TAHUN, "tingkat": "Jumlah", "pagu": total, "realisasi": keluar}], anggaran


def _spread(acak: random.Random, rows: list[Baris], total: int) -> None:
    """Shares the budget among the rows of the RKT, and adds their JUMLAH."""
    sisa = total
    for row in rows[1:]:
        row["anggaran"] = acak.randint(0, sisa // 2)
        sisa -= row["anggaran"]
    rows[0]["anggaran"] = sisa
    rows.append({"program": "JUMLAH", "anggaran": total})


def _last_year(isi: dict[str, list[Baris]]) -> dict[str, list[Baris]]:
    rows = [{**row, "realisasi": row["realisasi_n1"]} for row in isi[main(RE)]]
    return {
        main(RE): rows,
        ANG: [{"tahun": TAHUN - 1, "tingkat": "Jumlah", "pagu": 5_000_000, "realisasi": 4_000_000}],
    }
