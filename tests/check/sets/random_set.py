"""Sets without a fault, drawn at random: any size, every polarisasi, every setting, both entitas."""

import datetime as dt
import random
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any

from tests.addresses import ANG, LALU, PK, RA, RE, RKT, document, main
from tests.check.sets.clean_set import LENGKAP, Isi
from tests.check.sets.paper import written
from xlkinerja.kinerja.capaian import Aturan, hitung_capaian, lifted_by_rounding
from xlkinerja.kinerja.skala import Band, Skala
from xlkinerja.pages.filling import ALL_PARTS, FILL_COLUMNS
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

    content: Isi
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
    rows = _indikator(acak, size)
    drawn = RandomSet({}, _identity(entitas), pengaturan, skala, acak.random() < 0.6)
    drawn.content = {RE: _realisasi(acak, rows, drawn), **_plans(acak, rows)}
    drawn.content[RE][ANG], anggaran = _budget(acak)
    drawn.content[PK][ANG] = [{"kode": k, "program": p, "anggaran": n} for (k, p), n in anggaran]
    _spread(acak, drawn.content[RKT][main(RKT)], sum(n for _, n in anggaran))
    drawn.content[LALU] = _last_year(drawn.content[RE])
    for name in drawn.content:
        paper = written(document(name).kode, **arguments(drawn, name))
        paper.fill(parts(drawn))
        drawn.books[name] = paper.book(name)
    return drawn


def arguments(drawn: RandomSet, name: str) -> dict[str, Any]:
    """What `build` and its twin in memory make a workbook of the set from."""
    tahun = TAHUN - 1 if name == LALU else TAHUN
    return {
        "identitas": {**drawn.identitas, "tahun": tahun, "tanggal": dt.date(tahun, 1, 2)},
        "pengaturan": drawn.pengaturan if document(name).kode == "Realisasi" else {},
        "skala": drawn.skala,
        "content": drawn.content[name],
        "prepared": len(drawn.content[name][main(name)]) + 2,
    }


def parts(drawn: RandomSet) -> frozenset[str]:
    """What `susun` writes into the set: all, or the computed cells alone."""
    return ALL_PARTS if drawn.tersusun else frozenset({FILL_COLUMNS})


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
    bounds = [0, *sorted(acak.sample(range(20, 99), acak.randint(1, 5))), 100]
    return tuple(
        Band(Decimal(d), i == 0, Decimal(bounds[i + 1]) if i + 1 < len(bounds) else None, f"Jenjang {i + 1}")
        for i, d in enumerate(bounds)
    )


def _indikator(acak: random.Random, size: int) -> list[Baris]:
    rows: list[Baris] = []
    berkode = acak.random() < 0.5
    for number, hal in enumerate(acak.sample(HAL, size)):
        row = _row(acak, hal)
        if not rows or acak.random() < 0.5:
            row["sasaran"] = f"Meningkatnya mutu {hal}"
        if berkode:
            row["kode"] = f"076.01.{6700 + number}"
        rows.append(row)
    return rows


def _row(acak: random.Random, hal: str) -> Baris:
    kind = acak.choice(("persen", "jumlah", "minimal", "stabil", "predikat"))
    if kind == "persen":
        target = acak.choice((75, 80, 90, Decimal("97.5"), 100))
        return {
            "indikator": f"Persentase {hal} yang terlayani",
            "satuan": "%",
            "polarisasi": "Maksimal",
            "target": target,
        }
    if kind == "jumlah":
        name = f"Jumlah laporan {hal} yang disusun"
        return {"indikator": name, "satuan": "laporan", "polarisasi": "Maksimal", "target": acak.randint(1, 40)}
    if kind == "minimal":
        name = f"Jumlah keluhan atas {hal}"
        return {"indikator": name, "satuan": "keluhan", "polarisasi": "Minimal", "target": acak.randint(1, 20)}
    if kind == "stabil":
        name, lower = f"Waktu penyelesaian {hal}", acak.randint(2, 9)
        upper = lower + acak.randint(1, 9)
        return {"indikator": name, "satuan": "hari", "polarisasi": "Stabil", "target": lower, "target_maksimum": upper}
    return {"indikator": f"Predikat atas {hal}", "polarisasi": "Predikat", "target": acak.choice(acak.choice(TANGGA))}


def _realisasi(acak: random.Random, utama: list[Baris], drawn: RandomSet) -> dict[str, list[Baris]]:
    cap = drawn.pengaturan["batas"]
    aturan = Aturan(
        minimal_profile=drawn.pengaturan["profil_minimal"],
        cap=None if cap == "tanpa" else Decimal(cap),
        decimals=drawn.pengaturan["desimal"],
    )
    rows = []
    for row in utama:
        values = [_value(acak, row, aturan) for _ in range(2)]
        rows.append(
            {**row, "realisasi": values[0], "realisasi_n1": values[1], "target_renstra": row["target"], **LENGKAP}
        )
    return {main(RE): rows}


def _value(acak: random.Random, row: Baris, aturan: Aturan) -> Any:
    """A realisasi that rounding alone does not lift to 100."""
    if row["polarisasi"] == "Predikat":
        return acak.choice(next(t for t in TANGGA if row["target"] in t))
    while True:
        value = acak.randint(40, 100) if row["satuan"] == "%" else acak.randint(0, 45)
        result = hitung_capaian(
            Decimal(row["target"]), Decimal(value), row["polarisasi"], aturan,
            target_maximum=row.get("target_maksimum"),
        )  # fmt: skip
        if not lifted_by_rounding(result):
            return value


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
    quarters = [target // 4] * 3
    return {
        "konsolidasi": "Jumlah",
        **{f"target_tw{i}": n for i, n in enumerate([*quarters, target - sum(quarters)], 1)},
    }


def _budget(acak: random.Random) -> tuple[list[Baris], list[tuple[tuple[str, str], int]]]:
    """Rows of Anggaran, perhaps with an earlier year and with totals by source; and the pagu of each program."""
    anggaran = [(p, acak.randint(10, 900) * 1_000_000) for p in PROGRAM]
    rows: list[Baris] = []
    if acak.random() < 0.5:
        rows.append({"tahun": TAHUN - 1, "tingkat": "Jumlah", "pagu": 5_000_000, "realisasi": 4_000_000})
    realisasi = [n - acak.randint(0, n // 2) for _, n in anggaran]
    for ((kode, name), pagu), spent in zip(anggaran, realisasi, strict=True):
        fields = {"kode": kode, "uraian": name, "pagu": pagu, "realisasi": spent}
        rows.append({"tahun": TAHUN, "tingkat": "Program", **fields})
    total, spent = sum(n for _, n in anggaran), sum(realisasi)
    hibah = total // 3
    for sumber, pagu, part in (("APBN", total - hibah, spent - hibah // 2), ("Hibah", hibah, hibah // 2)):
        rows.append({"tahun": TAHUN, "tingkat": "Jumlah", "sumber": sumber, "pagu": pagu, "realisasi": min(part, pagu)})
    rest = spent - sum(r["realisasi"] for r in rows[-2:])
    rows[-1]["realisasi"] += rest
    if rows[-1]["realisasi"] > rows[-1]["pagu"] or acak.random() < 0.3:
        del rows[-2:]
    return [*rows, {"tahun": TAHUN, "tingkat": "Jumlah", "pagu": total, "realisasi": spent}], anggaran


def _spread(acak: random.Random, rows: list[Baris], total: int) -> None:
    """Shares the budget among the rows of the RKT, and adds their JUMLAH."""
    left = total
    for row in rows[1:]:
        row["anggaran"] = acak.randint(0, left // 2)
        left -= row["anggaran"]
    rows[0]["anggaran"] = left
    rows.append({"program": "JUMLAH", "anggaran": total})


def _last_year(content: dict[str, list[Baris]]) -> dict[str, list[Baris]]:
    rows = [{**row, "realisasi": row["realisasi_n1"]} for row in content[main(RE)]]
    return {
        main(RE): rows,
        ANG: [{"tahun": TAHUN - 1, "tingkat": "Jumlah", "pagu": 5_000_000, "realisasi": 4_000_000}],
    }
