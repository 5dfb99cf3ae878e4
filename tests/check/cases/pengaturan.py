"""Cases of settings and scale, those of the workbook and those of the printed report."""

from tests.addresses import PG, PK, RA, RE, RKT, RV, G, P, Spot, at, band
from tests.check.sets.case import Case, report
from tests.check.sets.clean_report import only, table
from tests.check.sets.edits import DUA, both, change
from xlkinerja.workbook.sheets.pengaturan import SKALA


def settings(**isi: object) -> dict[Spot, object]:
    """Fields of Pengaturan typed over."""
    return {at(RE, key): value for key, value in isi.items()}


def without_scale(berkas: str) -> dict[Spot, object]:
    """No category is left; the scale stands in rows 14 to 18."""
    return {band(berkas, key, n): None for key in SKALA.by_key for n in range(5)}


SETTINGS = [
    Case("profil tidak dikenal", {("XK311", at(RE, "profil_minimal"), G)}, cells=settings(profil_minimal="LAN 239")),
    Case("profil huruf besar", cells=settings(profil_minimal="LAN")),
    Case("dasar tidak dikenal", {("XK311", at(RE, "dasar_rerata"), G)}, cells=settings(dasar_rerata="program")),
    Case("dasar dengan spasi berlebih", {("XK311", at(RE, "dasar_rerata"), G)},
         cells=settings(dasar_rerata="Per sasaran ")),
    Case("skala tidak dikenal", {("XK311", at(RE, "skala"), P)}, cells=settings(skala="Lima Jenjang ")),
    Case("gaya dengan spasi berlebih", cells=settings(gaya="Kolom ")),
    Case("batas TRUE", {("XK311", at(RE, "batas"), G)}, cells=settings(batas=True)),
    Case("capaian nol FALSE", {("XK311", at(RE, "capaian_nol"), G)}, cells=settings(capaian_nol=False)),
    Case("desimal TRUE", {("XK311", at(RE, "desimal"), G)}, cells=settings(desimal=True), pengaturan=DUA),
    Case("gaya tidak dikenal", {("XK311", at(RE, "gaya"), P)}, cells=settings(gaya="tabel")),
    Case("pengaturan kosong, satu temuan", {("XK311", at(RE, "profil_minimal"), P)},
         cells=settings(profil_minimal=None, batas=None, gaya=None)),
    Case("lima desimal", {("XK311", at(RE, "desimal"), P)}, cells=settings(desimal=5)),
    Case("batas 1,2", {("XK311", at(RE, "batas"), G)}, cells=settings(batas=1.2)),
    Case("batas 130", cells=settings(batas=130)),
    Case("skala kosong", {("XK312", at(RE, "kategori", lembar=PG), P)},
         cells=without_scale(RE)),
    Case("jenjang tanpa sebutan", {("XK312", band(RE, "kategori", 1), G)}, cells={band(RE, "kategori", 1): None}),
    Case("jenjang tanpa batas bawah", {("XK312", band(RE, "dari", 1), G)}, cells={band(RE, "dari", 1): None}),
    Case("dua jenjang bersebutan sama", {("XK312", band(RE, "kategori", 4), P)},
         cells={band(RE, "kategori", 3): "Sangat Berhasil"}),
]  # fmt: skip

BATAS = {"desimal": 0, "batas": 150}

REPORT = [
    report("batas Reviu lain", {("XK313", at(RV, "batas"), P)}, pengaturan=BATAS),
    report("batas Reviu tanpa Realisasi", pengaturan=BATAS, files=(RKT, PK, RA)),
    report("profil Reviu lain", {("XK313", at(RV, "profil_minimal"), P)}, only("PK-II"),
           pengaturan={"desimal": 0, "profil_minimal": "rasio"}),
    report("profil Reviu lain tanpa indikator minimal", set(),
           both(only("PK-II"), *(change("polarisasi", 2, "Stabil", f) for f in (RKT, PK, RA, RE))),
           pengaturan={"desimal": 0, "profil_minimal": "rasio"}),
    report("skala kosong pada laporan tanpa kategori", set(), only("PK-II"),
           cells=without_scale(RV)),
    report("skala kosong pada laporan berkategori", {("XK312", at(RV, "kategori", lembar=PG), P)},
           cells=without_scale(RV)),
    report("target tercetak menjadi tanggal", {("XK211", at(RV, "target", 16), G)}, table(16, target=None),
           cells={at(RV, "target", 16): (45016, "d-mmm")}, by_file=True),
]  # fmt: skip

CASES = [*SETTINGS, *REPORT]
