"""Cases of one indikator in several documents: target, unit, polarisasi, who is in charge, last year."""

import copy
import datetime as dt

from tests.addresses import ANG, INFO, LALU, PK, PKP, RA, RE, RKT, G, P, at, beyond, main
from tests.check.sets.case import Case
from tests.check.sets.clean_set import Isi, put
from tests.check.sets.edits import PERUBAHAN, RATE, both, change, everywhere, realisasi, revised
from tests.check.sets.file_edits import merged


def without_units(isi: Isi) -> None:
    for row in isi[RKT][main(RKT)]:
        row.pop("satuan", None)


TARGET = [
    Case("target Realisasi beda", {("XK501", at(RE, "target", 5), G)}, change("target", 0, 95, RE)),
    Case("target RKT beda", {("XK501", at(RKT, "target", 5), G)}, change("target", 0, 95, RKT)),
    Case("dua dokumen: PK yang berlaku", {("XK501", at(RE, "target", 5), G)}, change("target", 0, 95, RE),
         files=(PK, RE)),
    Case("tanpa PK: RKT yang berlaku", {("XK501", at(RE, "target", 5), G)}, change("target", 0, 95, RE),
         files=(RKT, RE)),
    Case("batas atas beda", {("XK501", at(RE, "target", 8), G)}, change("target_maksimum", 3, 12, RE)),
    Case("predikat beda", {("XK501", at(RKT, "target", 9), G)}, change("target", 4, "WDP", RKT)),
    Case("predikat huruf kecil", set(), change("target", 4, "wtp", RKT)),
    Case("90% dan 90 dengan satuan %", set(), cells={at(RKT, "target", 5): (0.9, "0%")}, by_file=True),
    Case("target tidak terbaca", {("XK202", at(RKT, "target", 5), G)}, change("target", 0, "9O%", RKT)),
    Case("target kosong", {("XK207", at(RKT, "target", 5), G)}, change("target", 0, None, RKT)),
    Case("PK perubahan mengubah target", set(), both(revised, change("target", 0, 95, PKP, RA, RE)),
         identitas=PERUBAHAN),
    Case("Rencana Aksi tidak mengikuti PK perubahan", {("XK501", at(RA, "target", 5), G)},
         both(revised, change("target", 0, 95, PKP, RE)), identitas=PERUBAHAN),
    Case("Realisasi tidak mengikuti PK perubahan, Rencana Aksi mengikutinya", {("XK501", at(RE, "target", 5), G)},
         both(revised, change("target", 0, 95, PKP, RA)), identitas=PERUBAHAN),
    Case("PK perubahan salah ketik", {("XK501", at(PKP, "target", 5), G)}, both(revised, change("target", 0, 900, PKP)),
         identitas=PERUBAHAN),
    Case("RKT beda dari PK awal, lalu diubah", {("XK501", at(RKT, "target", 5), G)},
         both(revised, change("target", 0, 80, RKT), change("target", 0, 95, PKP, RA, RE)), identitas=PERUBAHAN),
    Case("PK awal menyimpang, PK perubahan kembali", {("XK501", at(PK, "target", 5), G)},
         both(revised, change("target", 0, 80, PK)), identitas=PERUBAHAN),
    Case("satuan beda", {("XK502", at(RE, "satuan", 6), G)}, change("satuan", 1, "dokumen", RE)),
    Case("satuan kosong", {("XK502", at(PK, "satuan", 6), P)}, change("satuan", 1, None, PK)),
    Case("satuan huruf besar", {("XK502", at(PK, "satuan", 6), INFO)}, change("satuan", 1, "Laporan", PK)),
    Case("satuan singkatan", {("XK502", at(PK, "satuan", 6), INFO)}, change("satuan", 1, "lap", PK)),
    Case("satuan dan target beda", {("XK501", at(RKT, "target", 6), G)},
         both(change("satuan", 1, "%", RKT), change("target", 1, 100, RKT))),
    Case("dokumen tanpa satuan", {("XK502", at(RKT, "satuan"), P)}, without_units),
]  # fmt: skip

POLARISASI = [
    Case("redaksi diragukan, sama di semua dokumen", {("XK309", at(RE, "polarisasi", 7), P)},
         change("polarisasi", 2, "Maksimal", RKT, PK, RA, RE)),
    Case("satu dokumen Maksimal pada temuan", {("XK521", at(PK, "polarisasi", 7), G)},
         change("polarisasi", 2, "Maksimal", PK)),
    Case("Realisasi saja Maksimal pada temuan", {("XK521", at(RE, "polarisasi", 7), G)},
         change("polarisasi", 2, "Maksimal", RE)),
    Case("satu dokumen Minimal pada temuan", {("XK521", at(RKT, "polarisasi", 7), G)},
         change("polarisasi", 2, "Maksimal", PK, RA, RE)),
    Case("tindak lanjut temuan Maksimal", set(), both(
        change("indikator", 2, "Jumlah temuan yang ditindaklanjuti", RKT, PK, RA, RE),
        change("polarisasi", 2, "Maksimal", RKT, PK, RA, RE), change("realisasi", 2, 8, RE))),
]  # fmt: skip

#: One indikator with such a target in all four documents, as numbers beside their Satuan.
SATUAN = [
    Case("satuan yang menyebut dirinya dua kali", {("XK502", at(PK, "satuan", 5), INFO)},
         change("satuan", 0, "Persen (%)", PK)),
    Case("skor dan indeks", {("XK502", at(PK, "satuan", 5), INFO)}, both(
        everywhere(0, indikator="Kepuasan pemilih", satuan="indeks"), change("satuan", 0, "skor", PK))),
    Case("per 100.000 KH dan kepanjangannya", {("XK502", at(PK, "satuan", 5), INFO)}, both(
        everywhere(0, indikator="Angka layanan ibu", satuan=RATE),
        change("satuan", 0, "per 100.000 kelahiran hidup", PK))),
    Case("per 1.000 dan per 100.000", {("XK502", at(PK, "satuan", 5), G)}, both(
        everywhere(0, indikator="Angka layanan ibu", satuan=RATE), change("satuan", 0, "per 1.000 KH", PK))),
]  # fmt: skip

MERGED = [
    Case("target tergabung ke bawah", {("XK207", at(PK, "target", 6), G)}, change("target", 1, None, PK),
         after={PK: merged(at(PK, "target", 5), at(PK, "target", 6))}, by_file=True),
    Case("gabungan tanpa sel kosong", set(), after={PK: merged(beyond(PK, 5), beyond(PK, 5, 2))}, by_file=True),
]  # fmt: skip


TAHUN_LALU = {"tahun": 2023, "tanggal": dt.date(2023, 1, 2)}


def last_year(**rows: dict[str, object]):
    """Adds the Realisasi of 2023, in which last year's figures stand as this year's set repeats them."""

    def edit(isi: Isi) -> None:
        isi[LALU] = copy.deepcopy(isi[RE])
        for row in isi[LALU][main(RE)]:
            row["realisasi"] = row.pop("realisasi_n1")
            row["realisasi_n1"] = row["realisasi"]
        for row in isi[LALU][ANG]:
            row["tahun"] = 2023
        for row, changes in rows.items():
            for key, value in changes.items():
                put(isi, LALU, main(RE), int(row[1:]), key, value)

    return edit


ACROSS = [
    Case("penanggung jawab lain", {("XK520", at(RE, "penanggung_jawab", 6), P)},
         both(change("penanggung_jawab", 1, "Bagian Hukum dan SDM", RKT), change("penanggung_jawab", 1, None, PK))),
    Case("penanggung jawab dipendekkan", edit=change("penanggung_jawab", 1, "Sub Bagian Perencanaan dan Data", RKT)),
    Case("polarisasi lain", {("XK521", at(RE, "polarisasi", 6), G)}, realisasi(r1={"polarisasi": "Minimal"})),
    Case("polarisasi lain pada target kosong", {("XK207", at(PK, "target", 6), G)},
         both(change("polarisasi", 1, "Minimal", PK), change("target", 1, None, PK))),
    Case("polarisasi kosong di RKT", edit=change("polarisasi", 2, None, RKT)),
    Case("tahun lalu sama", edit=last_year(), identitas={LALU: TAHUN_LALU}),
    Case("tahun lalu beda", {("XK522", at(RE, "realisasi_n1", 5), P)}, last_year(r0={"realisasi": 59}),
         identitas={LALU: TAHUN_LALU}),
    Case("predikat tahun lalu beda", {("XK522", at(RE, "realisasi_n1", 9), P)}, last_year(r4={"realisasi": "WDP"}),
         identitas={LALU: TAHUN_LALU}),
    Case("tahun lalu dibulatkan", edit=last_year(r0={"realisasi": 95.04}), identitas={LALU: TAHUN_LALU}),
    Case("indikator baru tahun ini", edit=last_year(r0={"indikator": "Hal yang lain sekali"}),
         identitas={LALU: TAHUN_LALU}),
]  # fmt: skip

CASES = [*TARGET, *POLARISASI, *SATUAN, *MERGED, *ACROSS]
