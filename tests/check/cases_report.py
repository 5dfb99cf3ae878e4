"""Cases of the rules on a printed report: what is done to a report without a fault, and what must then be found."""

import copy

from clean_report import (
    AL,
    AN,
    RV,
    TL,
    ReportCase,
    all_of,
    printed,
    table,
)
from clean_set import INDIKATOR, S1, S3, Isi, put

from xlkinerja.kinerja.skala import SKALA_BAKU

G, P, INFO = "galat", "peringatan", "info"
RE, RKT, PK, RA = "Realisasi.xlsx", "RKT.xlsx", "PK.xlsx", "Rencana_Aksi.xlsx"
DUA = {"desimal": 2}


def case(name, found=(), edit=len, **kwargs):
    return ReportCase(name, set(found), edit, **kwargs)


def drop(*rows: int):
    """Rows of Tabel Laporan taken out, by their row in the sheet."""
    return lambda isi: [isi[RV][TL].pop(r - 5) for r in sorted(rows, reverse=True)]


def only(*tables: str):
    """The report with some tables alone, and without sentences."""

    def edit(isi: Isi) -> None:
        isi[RV][TL] = [r for r in isi[RV][TL] if r["tabel"] in tables]
        isi[RV][AL], isi[RV][AN] = [], []

    return edit


def everywhere(rows: tuple[int, ...], **changes: object):
    return all_of(*(table(r, **changes) for r in rows))


def without_sentences(isi: Isi) -> None:
    isi[RV][AN] = []


def quiet(*edits):
    """Edits to a report without sentences, so that only the tables speak."""
    return all_of(without_sentences, *edits)


def capaian(row: int, target: str, realisasi: str, capaian: str, kategori: str | None = None):
    """One row of the Ikhtisar, alone in its report, with the same figures in Realisasi left out."""
    return all_of(only("IKHT"), table(row, target=target, realisasi=realisasi, capaian=capaian, kategori=kategori))


def mean_of_two(sasaran: str, hasil: str, target: str = "80%", capaian: str = "124%"):
    """The first sasaran has two indikator with targets 90% and `target`, realisasi 99%; its own row stands in 10."""
    kedua = table(6, target=target, realisasi="99%", capaian=capaian, kategori="Sangat Berhasil")
    return all_of(only("IKHT", "T3.1"), kedua, table(10, target=sasaran, realisasi="99%", capaian=hasil))


def index(satuan: str | None, cetak: str):
    """The second indikator is an index with target 78 in PK and Realisasi; its realisasi 75 is printed as 75%."""
    isi = {"indikator": "Layanan prima", "satuan": satuan, "target": 78}
    buku = [
        lambda semua, f=f, k=k, n=n: put(semua, f, f.removesuffix(".xlsx"), 1, k, n)
        for f in (PK, RE)
        for k, n in isi.items()
    ]
    ukur = table(6, indikator="Layanan prima", target=cetak, realisasi="75%", capaian=None, kategori=None)
    return all_of(only("IKHT"), *buku, lambda semua: put(semua, RE, "Realisasi", 1, "realisasi", 75), ukur)


# One wrong figure in the first row of the Ikhtisar (target 90%, realisasi 99%, capaian 110%).
CAPAIAN = [
    case("laporan bersih"),
    case("tanpa buku kerja lain", files=()),
    case("hanya Realisasi", files=(RE,)),
    case(
        "capaian menyalin realisasi",
        {("XK701", "TL!J5", G)},
        quiet(
            table(5, capaian="99%", kategori="Berhasil"),
            table(10, capaian="99%", kategori="Berhasil"),
            table(25, capaian="110%"),
        ),
    ),
    case("satu cetakan salah", {("XK701", "TL!J10", G)}, table(10, capaian="99%", kategori="Berhasil")),
    case(
        "titik desimal di antara koma",
        {("XK222", "TL!J6", INFO)},
        quiet(only("IKHT"), table(6, capaian="100.0%"), table(5, capaian="110,0%")),
    ),
    case(
        "desimal lebih sedikit",
        {("XK701", "TL!J5", INFO), ("XK304", "Pengaturan!B15", INFO)},
        all_of(
            only("IKHT"),
            table(5, realisasi="95%", capaian="106%"),
            lambda isi: put(isi, RE, "Realisasi", 0, "realisasi", 95),
        ),
        pengaturan=DUA,
    ),
    case("desimal lebih banyak", set(), all_of(only("IKHT"), table(5, capaian="110,00%"))),
    case(
        "capaian terpotong batas yang berlaku",
        set(),
        all_of(
            only("IKHT"), table(5, capaian="100%", kategori="Berhasil"), table(7, capaian="100%", kategori="Berhasil")
        ),
        pengaturan={"desimal": 0, "batas": 100},
        files=(PK,),
    ),
    case(
        "satuan tidak dapat dibandingkan",
        {("XK210", "TL!I6", G)},
        all_of(only("IKHT"), table(6, realisasi="98,04%", capaian="98,04%", kategori="Berhasil")),
        files=(PK,),
    ),
    case("predikat lain di kolom capaian", {("XK701", "TL!J9", G)}, all_of(only("IKHT"), table(9, capaian="WDP"))),
    case("polarisasi minimal dari RKT", set(), only("IKHT"), files=(RKT,)),
    case(
        "minimal dihitung maksimal",
        {("XK701", "TL!J7", G)},
        quiet(everywhere((7, 12), capaian="75%", kategori="Cukup Berhasil")),
    ),
    case("realisasi kosong", set(), quiet(*(table(r, realisasi=None, capaian=None, kategori=None) for r in (5, 10)))),
]

KATEGORI = [
    case("kategori lain dalam skala", {("XK702", "TL!K5", G)}, table(5, kategori="Berhasil")),
    case("kategori di luar skala", {("XK702", "TL!K5", G)}, table(5, kategori="Istimewa")),
    case("kategori beda huruf", set(), table(5, kategori="SANGAT BERHASIL")),
    case("kata di tempat angka", {("XK702", "TL!J5", G)}, quiet(table(5, capaian="Sangat Berhasil"))),
    case(
        "kata di tempat angka, di luar skala",
        {("XK702", "TL!K5", G)},
        quiet(table(5, capaian="Baik Sekali", kategori="Baik Sekali")),
    ),
    case("kategori untuk predikat", set(), table(9, kategori="Tercapai")),
    case(
        "skala laporan lain",
        {("XK310", "Pengaturan!A13", P), *(("XK702", f"TL!K{r}", G) for r in range(5, 9))},
        skala=SKALA_BAKU["permendagri"],
    ),
    case(
        "laporan tanpa kategori tidak mempunyai skala",
        set(),
        everywhere((5, 6, 7, 8, 10, 11, 12, 13), kategori=None),
        skala=SKALA_BAKU["permendagri"],
    ),
    case(
        "celah skala laporan tanpa Realisasi, satu kali",
        {("XK304", "Pengaturan!B15", INFO)},
        pengaturan=DUA,
        files=(PK,),
    ),
]

REALISASI = [
    case("realisasi beda di satu tabel", {("XK703", "TL!I10", G)}, table(10, realisasi="90%")),
    case("realisasi beda, capaian ikut", {("XK703", "TL!I10", G)},
         table(10, realisasi="90%", capaian="100%", kategori="Berhasil")),
    case("Realisasi beda dari semua cetakan", {("XK703", f"{RE}!J6", G)},
         lambda isi: put(isi, RE, "Realisasi", 1, "realisasi", 5)),
    case("predikat berbintang sama", set(), table(14, realisasi="WTP*")),
    case("realisasi rusak di satu tabel", {("XK202", "TL!I10", G)}, table(10, realisasi="9O%")),
    case("nama sama di dua sasaran", {("XK712", "TL!I8", P)},
         quiet(only("IKHT"), all_of(*(lambda isi, f=f, s=s: put(isi, f, s, 3, "indikator", INDIKATOR[1]["indikator"])
                                      for f, s in ((RKT, "RKT"), (PK, "PK"), (RA, "Rencana Aksi"), (RE, "Realisasi")))),
               table(8, indikator=INDIKATOR[1]["indikator"])), files=(RE,)),
]  # fmt: skip

TARGET = [
    case("target lain daripada PK", {("XK704", "TL!H6", G)},
         quiet(table(6, target="5 laporan", capaian=None, kategori=None))),
    case("target lain di dua cetakan", {("XK704", "TL!H6", G)},
         quiet(everywhere((6, 11), target="5 laporan", capaian=None, kategori=None))),
    case("target lain dengan satuan lain", {("XK704", "TL!H21", G)}, table(21, target="4 dokumen")),
    case("cetakan ulang PK lain", {("XK704", "TL!H15", G)}, table(15, target="95%")),
    case("target PK berbeda dari Realisasi sudah dilaporkan", {("XK501", f"{RE}!H5", G)},
         quiet(only("IKHT"), lambda isi: put(isi, RE, "Realisasi", 0, "target", 95),
               table(5, target="95%", capaian=None, kategori=None))),
    case("PK perubahan mengubah target, laporan memakai yang lama", {("XK704", "TL!H5", G)},
         quiet(only("IKHT"), table(5, capaian=None, kategori=None), lambda isi: isi.update(
             {"PK_perubahan_1.xlsx": copy.deepcopy(isi[PK])}),
               lambda isi: put(isi, "PK_perubahan_1.xlsx", "PK", 0, "target", 95),
               lambda isi: put(isi, RE, "Realisasi", 0, "target", 95),
               lambda isi: put(isi, RA, "Rencana Aksi", 0, "target", 95)),
         identitas={"PK_perubahan_1.xlsx": {"versi": "perubahan ke-1"}}),
    case("satuan hilang pada cetakan ulang", {("XK210", "TL!H20", P)}, table(20, target="90")),
    case("RKT tanpa satuan sama sekali", {("XK502", f"{RKT}!H4", P)},
         lambda isi: [r.pop("satuan", None) for r in isi[RKT]["RKT"]]),
    case("realisasi tanpa persen di antara yang berpersen", {("XK210", "TL!I5", P)},
         all_of(only("IKHT"), table(5, realisasi="99"), table(6, target="80%", realisasi="80%")), files=()),
    case("satu-satunya realisasi tanpa persen", set(), table(5, realisasi="99")),
    case("capaian tanpa persen di antara yang berpersen", {("XK210", "TL!J5", P)}, table(5, capaian="110")),
    case("semua capaian tanpa persen", set(),
         quiet(only("IKHT"), *(table(r, capaian=c) for r, c in ((5, "110"), (6, "100"), (7, "125"), (8, "100"))))),
    case("persen di samping target tanpa satuan", {("XK210", "TL!I6", P)}, index(None, "78"), files=(PK, RE)),
    case("target persen tercetak tanpa satuan", set(), index("%", "78"), files=(PK, RE)),
    case("target dan realisasi tercetak dalam persen", set(), index("%", "78%"), files=(PK, RE)),
    case("tanda persen terbaca angka", {("XK209", f"{PK}!H5", G)},
         lambda isi: [put(isi, PK, "PK", 0, "target", 909), put(isi, PK, "PK", 0, "satuan", None)]),
    case("angka berlebih dengan satuannya adalah target lain", {("XK501", f"{PK}!H5", G)},
         lambda isi: put(isi, PK, "PK", 0, "target", 909)),
]  # fmt: skip

#: A sixth indikator below the last one of III.B3.
BERLEBIH = {
    "letak": "BAB III.B Sasaran 3", "tabel": "III.B3", "dokumen": "Pengukuran", "tingkat": "Indikator", "sasaran": S3,
    "indikator": "Kunjungan pustaka kepemiluan", "target": "1 kali",
}  # fmt: skip
DIBUAT = "Jumlah laporan tahapan yang dibuat"
S1_LAIN = "Terwujudnya seluruh tahapan sesuai jadwal"
ROWS = [
    case("indikator hilang dari satu tabel", {("XK705", "TL!G10", G)}, quiet(drop(11))),
    case("indikator berlebih", {("XK705", "TL!G15", G)}, quiet(lambda isi: isi[RV][TL].insert(10, BERLEBIH))),
    case("indikator berlebih di Realisasi juga", {("XK503", f"{RE}!D10", G)},
         quiet(only("IKHT"), lambda isi: isi[RE]["Realisasi"].append(
             {**isi[RE]["Realisasi"][1], "sasaran": S3, "indikator": "Kunjungan pustaka kepemiluan"}),
               lambda isi: isi[RV][TL].append({**printed("Ikhtisar Eksekutif", "IKHT", "Pengukuran", range(1, 2))[0],
                                               "sasaran": S3, "indikator": "Kunjungan pustaka kepemiluan"}))),
    case("redaksi indikator lain", {("XK706", "TL!G6", P)},
         table(6, indikator=DIBUAT)),
    case("redaksi lain di dua cetakan", {("XK706", "TL!G6", P)},
         everywhere((6, 11), indikator=DIBUAT)),
    case("tanda baca lain", {("XK706", "TL!G6", INFO)}, table(6, indikator="Jumlah laporan, tahapan yang disusun")),
    case("huruf besar", set(), table(6, indikator="JUMLAH LAPORAN TAHAPAN YANG DISUSUN")),
    case("redaksi sudah beda di Realisasi", {("XK505", f"{RE}!D6", P)},
         quiet(only("IKHT"), lambda isi: put(isi, RE, "Realisasi", 1, "indikator", DIBUAT),
               table(6, indikator=DIBUAT))),
    case("redaksi sasaran lain", {("XK707", "TL!F5", P)}, table(5, sasaran=S1_LAIN)),
    case("sasaran huruf besar dan kode", set(), table(5, sasaran=f"{S1.upper()}.")),
    case("sasaran tanpa tulisan", set(), table(14, sasaran=None)),
    case("tabel indikator lain sama sekali", {("XK708", "TL!B20", P)},
         all_of(*(table(r, indikator=n) for r, n in zip(range(20, 25), (
             "Pengadaan kotak suara", "Rekrutmen petugas", "Kunjungan pustaka", "Pelatihan saksi",
             "Distribusi formulir"), strict=True)))),
    case("urutan terbalik di laporan", {("XK709", "TL!G5", P)}, quiet(only("IKHT"), lambda isi: isi[RV][TL].insert(
        0, {**isi[RV][TL].pop(1), "sasaran": S1}), lambda isi: isi[RV][TL][1].pop("sasaran"))),
    case("urutan terbalik di Realisasi", {("XK509", f"{RE}!D5", P)},
         lambda isi: isi[RE]["Realisasi"].insert(0, {**isi[RE]["Realisasi"].pop(1), "sasaran": S1}), files=(RE, PK)),
]  # fmt: skip

SASARAN = [
    case("realisasi sasaran lain daripada satu-satunya indikator", {("XK710", "TL!I27", G)}, table(27, realisasi="WDP",
                                                                                                  capaian="WDP")),
    case("sasaran dengan dua indikator boleh lain", set(), table(25, realisasi="95%", capaian="106%")),
    case("target sasaran tidak dimiliki indikatornya", {("XK711", "TL!H26", G)}, table(26, target="9 temuan")),
    case("target sasaran bersatuan lain", {("XK711", "TL!H25", G)}, table(25, target="90 laporan", realisasi=None,
                                                                        capaian=None)),
    case("tabel sasaran tanpa buku kerja", {("XK711", "TL!H26", G)}, table(26, target="9 temuan"), files=()),
    case("target sasaran rata-rata indikatornya", set(), mean_of_two("85%", "116%"), files=()),
    case("target sasaran bukan rata-rata indikatornya", {("XK711", "TL!H10", G)}, mean_of_two("86%", "115%"), files=()),
    case("target sasaran merentang target indikatornya", set(), mean_of_two("80 - 90%", "117%"), files=()),
    case("target sasaran merentang lebih lebar", {("XK711", "TL!H10", G), ("XK701", "TL!J10", G)},
         mean_of_two("70 - 90%", "117%"), files=()),
    case("rata-rata target yang tercetak dibulatkan", set(), mean_of_two("85%", "116%", target="79,6%", capaian="124%"),
         files=()),
]  # fmt: skip

CASES = [*CAPAIAN, *KATEGORI, *REALISASI, *TARGET, *ROWS, *SASARAN]
