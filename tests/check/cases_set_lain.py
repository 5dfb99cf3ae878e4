"""Cases of the further rules on a set: whose it is, units, shares, quarters against the year, completeness."""

import copy
import datetime as dt

from cases_book import INFO, PK, RA, RE, RKT, G, P, realisasi
from cases_book_lain import JUMLAH, rencana, tw
from cases_set import PERUBAHAN, PKP, both, change, revised
from clean_set import Case, Isi, put

RE_LALU = "Realisasi 2023.xlsx"
LALU = {"tahun": 2023, "tanggal": dt.date(2023, 1, 2)}


def last_year(**rows: dict[str, object]):
    """Adds the Realisasi of 2023, in which last year's figures stand as this year's set repeats them."""

    def edit(isi: Isi) -> None:
        isi[RE_LALU] = copy.deepcopy(isi[RE])
        for row in isi[RE_LALU]["Realisasi"]:
            row["realisasi"] = row.pop("realisasi_n1")
            row["realisasi_n1"] = row["realisasi"]
        for row in isi[RE_LALU]["Anggaran"]:
            row["tahun"] = 2023
        for row, changes in rows.items():
            for key, value in changes.items():
                put(isi, RE_LALU, "Realisasi", int(row[1:]), key, value)

    return edit


def everywhere(row: int, key: str, value: object):
    return change(key, row, value, RKT, PK, RA, RE)


def date(file: str, *ymd: int) -> dict[str, dict[str, object]]:
    return {file: {"tanggal": dt.date(*ymd)}}


IDENTITY = [
    Case("PK bertanggal tahun lalu", {("XK111", PK, "B11", P)}, identitas=date(PK, 2023, 1, 2)),
    Case("PK Desember sebelumnya", identitas=date(PK, 2023, 12, 20)),
    Case("RKT tahun sebelumnya", identitas=date(RKT, 2023, 2, 1)),
    Case("laporan tahun berikutnya", identitas=date(RE, 2025, 2, 20)),
    Case("laporan sebelum tahunnya", {("XK111", RE, "B11", P)}, identitas=date(RE, 2023, 2, 20)),
    Case("tanggal dengan kata", identitas={PK: {"tanggal": "2 Januari 2024"}}),
    Case("tanggal dengan kata, tahun lain", {("XK111", PK, "B11", P)}, identitas={PK: {"tanggal": "2 Maret 2022"}}),
    Case("tanggal tidak terbaca", {("XK111", PK, "B11", P)}, identitas={PK: {"tanggal": "awal tahun"}}),
    Case("perubahan mendahului PK awal", {("XK111", PKP, "B11", P)}, revised,
         identitas={PKP: {**PERUBAHAN[PKP], "tanggal": dt.date(2024, 1, 1)}}),
    Case("kode satker berbeda", {("XK113", RE, "B5", P)},
         identitas={f: {"kode_satker": "657890" if f == RE else "657891"} for f in (RKT, PK, RE)}),
    Case("satker disingkat", {("XK113", RE, "B4", P)}, identitas={RE: {"satker": "KPU Kab. Contoh"}}),
    Case("satker salah ketik", {("XK113", RE, "B4", P)}, identitas={RE: {"satker": "KPU Kabupaten Contih"}}),
    Case("satker lain", identitas={RE: {"satker": "KPU Kabupaten Teladan"}}),
    Case("kota dan kabupaten", identitas={RE: {"satker": "KPU Kota Contoh"}}),
]  # fmt: skip

UNITS = [
    Case("jumlah dalam persen", {("XK220", PK, "F6", P)},
         both(everywhere(1, "satuan", "%"), everywhere(1, "target", 100), change("realisasi", 1, 100, RE))),
    Case("persentase dalam laporan", {("XK220", PK, "F5", P)}, everywhere(0, "satuan", "laporan")),
    Case("persentase berpredikat", {("XK220", PK, "F9", P)}, everywhere(4, "indikator", "Persentase opini BPK")),
    Case("persentase tanpa satuan", edit=everywhere(0, "satuan", None)),
    Case("satu dokumen dengan satuan lain", {("XK502", RKT, "H6", G)}, change("satuan", 1, "%", RKT)),
    Case("realisasi melebihi keseluruhan", {("XK221", RE, "J5", P)}, realisasi(r0={"realisasi": 110})),
    Case("target melebihi keseluruhan", {("XK221", PK, "H5", P)}, everywhere(0, "target", 120)),
    Case("kenaikan boleh melebihi 100",
         edit=both(everywhere(0, "indikator", "Persentase kenaikan layanan yang tepat waktu"),
                   change("realisasi", 0, 110, RE))),
    Case("persentase tanpa bagian", edit=both(everywhere(0, "indikator", "Persentase layanan perkantoran"),
                                              change("realisasi", 0, 110, RE))),
]  # fmt: skip

ACROSS = [
    Case("penanggung jawab lain", {("XK520", RE, "AB6", P)},
         both(change("penanggung_jawab", 1, "Bagian Hukum dan SDM", RKT), change("penanggung_jawab", 1, None, PK))),
    Case("penanggung jawab dipendekkan", edit=change("penanggung_jawab", 1, "Sub Bagian Perencanaan dan Data", RKT)),
    Case("polarisasi lain", {("XK521", RE, "G6", G)}, realisasi(r1={"polarisasi": "Minimal"})),
    Case("polarisasi lain pada target kosong", {("XK207", PK, "H6", G)},
         both(change("polarisasi", 1, "Minimal", PK), change("target", 1, None, PK))),
    Case("polarisasi kosong di RKT", edit=change("polarisasi", 2, None, RKT)),
    Case("tahun lalu sama", edit=last_year(), identitas={RE_LALU: LALU}),
    Case("tahun lalu beda", {("XK522", RE, "R5", P)}, last_year(r0={"realisasi": 59}), identitas={RE_LALU: LALU}),
    Case("predikat tahun lalu beda", {("XK522", RE, "R9", P)}, last_year(r4={"realisasi": "WDP"}),
         identitas={RE_LALU: LALU}),
    Case("tahun lalu dibulatkan", edit=last_year(r0={"realisasi": 95.04}), identitas={RE_LALU: LALU}),
    Case("indikator baru tahun ini", edit=last_year(r0={"indikator": "Hal yang lain sekali"}),
         identitas={RE_LALU: LALU}),
]  # fmt: skip

QUARTERS = [
    Case("triwulan beda dari setahun", {("XK606", RE, "J6", G)},
         rencana(r1={**JUMLAH, **tw(1, 1, 1, 1), **tw(1, 1, 1, 2, awalan="realisasi")})),
    Case("triwulan sama dengan setahun", edit=rencana(
        r1={**JUMLAH, **tw(1, 1, 1, 1), **tw(1, 1, 1, 1, awalan="realisasi")})),
    Case("triwulan belum lengkap", edit=rencana(r1={**JUMLAH, **tw(1, 1, 1, 1), **tw(1, 1, awalan="realisasi")})),
    Case("tanpa cara, tidak ada yang cocok", {("XK606", RE, "J6", P)},
         rencana(r1={**tw(1, 1, 1, 1), **tw(1, 1, 1, 6, awalan="realisasi")})),
    Case("tanda triwulan dan setahun", edit=rencana(
        r1={**tw("v", "v", "v", "v"), **tw("v", "v", "v", "v", awalan="realisasi")})),
]  # fmt: skip


def without(*keys: str):
    return realisasi(**{f"r{n}": dict.fromkeys(keys) for n in range(5)})


COMPLETE = [
    Case("tanpa tahun lalu dan Renstra", {("XK801", RE, "R4", INFO)}, without("realisasi_n1", "target_renstra")),
    Case("satu sasaran tanpa program pendukung", {("XK801", RE, "AA4", INFO)},
         realisasi(r4={"program_pendukung": None})),
    Case("satu indikator saja berprogram", edit=realisasi(r1={"program_pendukung": None})),
    Case("tanpa definisi", {("XK802", RE, "E5", INFO)}, without("definisi")),
    Case("penanggung jawab hanya di RKT", edit=both(without("penanggung_jawab"), *(
        change("penanggung_jawab", n, "Subbagian Data", RKT) for n in range(5)))),
    Case("tanpa penanggung jawab", {("XK802", RE, "AB6", INFO)}, realisasi(r1={"penanggung_jawab": None}), files=(RE,)),
    Case("tanpa bukti", {("XK803", RE, "AD7", INFO)}, realisasi(r2={"bukti": None})),
    Case("belum ada realisasi", {("XK806", RE, "J5", INFO)}, without("realisasi", "bukti", "definisi", "realisasi_n1")),
]  # fmt: skip

CASES = [*IDENTITY, *UNITS, *ACROSS, *QUARTERS, *COMPLETE]
