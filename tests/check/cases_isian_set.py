"""Cases of documents parted from their set by entitas or year, and of settings of the report against Realisasi."""

import copy

from cases_book import INFO, PK, RA, RE, RKT, P
from cases_report import case as report_case
from cases_report import only
from cases_set import both, change, other_indikator
from clean_report import TL, all_of, table
from clean_set import Case, Isi

PK_LAIN, RE_LAIN = "PK lain.xlsx", "Realisasi lain.xlsx"
SEKRETARIAT = {"entitas": "Sekretariat", "jabatan_pertama": "Sekretaris", "pihak_kedua": "Budi"}


def beside(isi: Isi) -> None:
    """A second PK and a second Realisasi with the same content."""
    isi[PK_LAIN], isi[RE_LAIN] = copy.deepcopy(isi[PK]), copy.deepcopy(isi[RE])


def other_targets(isi: Isi) -> None:
    both(*(change("target", row, nilai, RKT) for row, nilai in ((0, 95), (1, 6), (2, 5))))(isi)


STRAYS = [
    Case("tahun RKT lain", {("XK113", RKT, "B7", P)}, identitas={RKT: {"tahun": 2025}}),
    Case("entitas RKT lain", {("XK113", RKT, "B6", P)}, identitas={RKT: {"entitas": "Sekretariat"}}),
    Case("tahun Realisasi keliru, anggarannya tahun ini",
         {("XK113", RE, "B7", P), ("XK423", RE, "A4", P), ("XK801", RE, "", INFO)}, identitas={RE: {"tahun": 2023}}),
    Case("RKT tahun depan dengan target lain", edit=other_targets, identitas={RKT: {"tahun": 2025}}),
    Case("Realisasi entitas lain dengan indikator lain", edit=other_indikator,
         identitas={RE: {"entitas": "Sekretariat"}}),
    Case("dua entitas lengkap dalam satu folder", edit=beside, identitas={PK_LAIN: SEKRETARIAT, RE_LAIN: SEKRETARIAT}),
    Case("dua dokumen dua tahun", files=(RKT, PK), identitas={RKT: {"tahun": 2025}}),
    Case("dua tahun dan dua entitas sekaligus", identitas={RKT: {"tahun": 2025, "entitas": "Sekretariat"}}),
]  # fmt: skip

BATAS = {"desimal": 0, "batas": 150}
REPORT = [
    report_case("batas Reviu lain", {("XK313", "Pengaturan!B5", P)}, pengaturan=BATAS),
    report_case("batas Reviu tanpa Realisasi", pengaturan=BATAS, files=(RKT, PK, RA)),
    report_case("profil Reviu lain", {("XK313", "Pengaturan!B4", P)}, only("PK-II"),
                pengaturan={"desimal": 0, "profil_minimal": "rasio"}),
    report_case("profil Reviu lain tanpa indikator minimal", set(),
                all_of(only("PK-II"), *(change("polarisasi", 2, "Stabil", f) for f in (RKT, PK, RA, RE))),
                pengaturan={"desimal": 0, "profil_minimal": "rasio"}),
    report_case("skala kosong pada laporan tanpa kategori", set(), only("PK-II"),
                cells={("Pengaturan", f"{k}{r}"): None for k in "ABCD" for r in range(14, 19)}),
    report_case("skala kosong pada laporan berkategori", {("XK312", "Pengaturan!A13", "galat")},
                cells={("Pengaturan", f"{k}{r}"): None for k in "ABCD" for r in range(14, 19)}),
    report_case("target tercetak menjadi tanggal", {("XK211", "TL!H16", "galat")}, table(16, target=None),
                cells={(TL, "H16"): (45016, "d-mmm")}),
]  # fmt: skip

CASES = STRAYS
