"""Cases of the tables of a printed report, against the workbooks and in themselves."""

import copy

from tests.addresses import INFO, PG, PK, RA, RE, RKT, RV, TL, G, P, at, band, main
from tests.check.sets.case import report
from tests.check.sets.clean_report import only, printed, quiet, table, tables
from tests.check.sets.clean_set import INDIKATOR, S1, S3, put
from tests.check.sets.edits import DUA, LAIN, both, change
from xlkinerja.kinerja.skala import DEFAULT_SKALA


def drop(*rows: int):
    """Rows of Tabel Laporan taken out, by their row in the sheet."""
    return lambda isi: [isi[RV][TL].pop(r - 5) for r in sorted(rows, reverse=True)]


def mean_of_two(sasaran_target: str, sasaran_capaian: str, target: str = "80%", capaian: str = "124%"):
    """The first sasaran has two indikator with targets 90% and `target`, realisasi 99%; its own row stands in 10."""
    second = table(6, target=target, realisasi="99%", capaian=capaian, kategori="Sangat Berhasil")
    return both(
        only("IKHT", "T3.1"), second, table(10, target=sasaran_target, realisasi="99%", capaian=sasaran_capaian)
    )


def index(satuan: str | None, target: str):
    """The second indikator is an index with target 78 in PK and Realisasi; its realisasi 75 is printed as 75%."""
    fields = {"indikator": "Layanan prima", "satuan": satuan, "target": 78}
    edits = [
        lambda isi, f=f, k=k, value=value: put(isi, f, f.removesuffix(".xlsx"), 1, k, value)
        for f in (PK, RE)
        for k, value in fields.items()
    ]
    printed_row = table(6, indikator="Layanan prima", target=target, realisasi="75%", capaian=None, kategori=None)
    return both(only("IKHT"), *edits, lambda isi: put(isi, RE, main(RE), 1, "realisasi", 75), printed_row)


# One wrong figure in the first row of the Ikhtisar (target 90%, realisasi 99%, capaian 110%).
CAPAIAN = [
    report("laporan bersih"),
    report("tanpa buku kerja lain", files=()),
    report("hanya Realisasi", files=(RE,)),
    report(
        "capaian menyalin realisasi",
        {("XK701", at(RV, "capaian", 5), G)},
        quiet(
            table(5, capaian="99%", kategori="Berhasil"),
            table(10, capaian="99%", kategori="Berhasil"),
            table(25, capaian="110%"),
        ),
    ),
    report("satu cetakan salah", {("XK701", at(RV, "capaian", 10), G)}, table(10, capaian="99%", kategori="Berhasil")),
    report(
        "titik desimal di antara koma",
        {("XK222", at(RV, "capaian", 6), INFO)},
        quiet(only("IKHT"), table(6, capaian="100.0%"), table(5, capaian="110,0%")),
    ),
    report(
        "desimal lebih sedikit",
        {("XK701", at(RV, "capaian", 5), INFO), ("XK304", band(RV, "dari", 1), INFO)},
        both(
            only("IKHT"),
            table(5, realisasi="95%", capaian="106%"),
            change("realisasi", 0, 95, RE),
        ),
        pengaturan=DUA,
    ),
    report("desimal lebih banyak", set(), both(only("IKHT"), table(5, capaian="110,00%"))),
    report(
        "capaian terpotong batas yang berlaku",
        set(),
        both(
            only("IKHT"), table(5, capaian="100%", kategori="Berhasil"), table(7, capaian="100%", kategori="Berhasil")
        ),
        pengaturan={"desimal": 0, "batas": 100},
        files=(PK,),
    ),
    report(
        "satuan tidak dapat dibandingkan",
        {("XK210", at(RV, "realisasi", 6), G)},
        both(only("IKHT"), table(6, realisasi="98,04%", capaian="98,04%", kategori="Berhasil")),
        files=(PK,),
    ),
    report(
        "predikat lain di kolom capaian",
        {("XK701", at(RV, "capaian", 9), G)},
        both(only("IKHT"), table(9, capaian="WDP")),
    ),
    report("polarisasi minimal dari RKT", set(), only("IKHT"), files=(RKT,)),
    report(
        "minimal dihitung maksimal",
        {("XK701", at(RV, "capaian", 7), G)},
        quiet(tables((7, 12), capaian="75%", kategori="Cukup Berhasil")),
    ),
    report("realisasi kosong", set(), quiet(*(table(r, realisasi=None, capaian=None, kategori=None) for r in (5, 10)))),
]

KATEGORI = [
    report("kategori lain dalam skala", {("XK702", at(RV, "kategori", 5), G)}, table(5, kategori="Berhasil")),
    report("kategori di luar skala", {("XK702", at(RV, "kategori", 5), G)}, table(5, kategori="Istimewa")),
    report("kategori beda huruf", set(), table(5, kategori="SANGAT BERHASIL")),
    report("kata di tempat angka", {("XK702", at(RV, "capaian", 5), G)}, quiet(table(5, capaian="Sangat Berhasil"))),
    report(
        "kata di tempat angka, di luar skala",
        {("XK702", at(RV, "kategori", 5), G)},
        quiet(table(5, capaian="Baik Sekali", kategori="Baik Sekali")),
    ),
    report("kategori untuk predikat", set(), table(9, kategori="Tercapai")),
    report(
        "skala laporan lain",
        {("XK310", at(RV, "kategori", lembar=PG), P), *(("XK702", at(RV, "kategori", r), G) for r in range(5, 9))},
        skala=DEFAULT_SKALA["permendagri"],
    ),
    report(
        "laporan tanpa kategori tidak mempunyai skala",
        set(),
        tables((5, 6, 7, 8, 10, 11, 12, 13), kategori=None),
        skala=DEFAULT_SKALA["permendagri"],
    ),
    report(
        "celah skala laporan tanpa Realisasi, satu kali",
        {("XK304", band(RV, "dari", 1), INFO)},
        pengaturan=DUA,
        files=(PK,),
    ),
]

REALISASI = [
    report("realisasi beda di satu tabel", {("XK703", at(RV, "realisasi", 10), G)}, table(10, realisasi="90%")),
    report("realisasi beda, capaian ikut", {("XK703", at(RV, "realisasi", 10), G)},
         table(10, realisasi="90%", capaian="100%", kategori="Berhasil")),
    report("Realisasi beda dari semua cetakan", {("XK703", at(RE, "realisasi", 6), G)},
         change("realisasi", 1, 5, RE)),
    report("predikat berbintang sama", set(), table(14, realisasi="WTP*")),
    report("realisasi rusak di satu tabel", {("XK202", at(RV, "realisasi", 10), G)}, table(10, realisasi="9O%")),
    report("nama sama di dua sasaran", {("XK712", at(RV, "realisasi", 8), P)},
         quiet(only("IKHT"), both(*(lambda isi, f=f, s=s: put(isi, f, s, 3, "indikator", INDIKATOR[1]["indikator"])
                                      for f, s in ((RKT, "RKT"), (PK, "PK"), (RA, "Rencana Aksi"), (RE, "Realisasi")))),
               table(8, indikator=INDIKATOR[1]["indikator"])), files=(RE,)),
]  # fmt: skip

TARGET = [
    report("target lain daripada PK", {("XK704", at(RV, "target", 6), G)},
         quiet(table(6, target="5 laporan", capaian=None, kategori=None))),
    report("target PK tidak tercetak", {("XK723", at(RV, "target", 16), P)}, table(16, target=None)),
    report("dua target PK tidak tercetak, satu temuan", {("XK723", at(RV, "target", 16), P)},
           tables((16, 18), target=None)),
    report("tidak satu target PK pun tercetak", {("XK723", at(RV, "target", 15), P)},
           tables(tuple(range(15, 20)), target=None)),
    report("daftar indikator RKT tanpa kolom target", set(), tables(tuple(range(20, 25)), target=None)),
    report("target lain di RKT dan PK, cetakan PK seperti RKT", {("XK501", at(PK, "target", 5), G)},
           change("target", 0, 85, PK)),
    report("target lain di dua cetakan", {("XK704", at(RV, "target", 6), G)},
         quiet(tables((6, 11), target="5 laporan", capaian=None, kategori=None))),
    report("target lain dengan satuan lain", {("XK704", at(RV, "target", 21), G)}, table(21, target="4 dokumen")),
    report("cetakan ulang PK lain", {("XK704", at(RV, "target", 15), G)}, table(15, target="95%")),
    report("target PK berbeda dari Realisasi sudah dilaporkan", {("XK501", at(RE, "target", 5), G)},
         quiet(only("IKHT"), change("target", 0, 95, RE),
               table(5, target="95%", capaian=None, kategori=None))),
    report("PK perubahan mengubah target, laporan memakai yang lama", {("XK704", at(RV, "target", 5), G)},
         quiet(only("IKHT"), table(5, capaian=None, kategori=None), lambda isi: isi.update(
             {"PK_perubahan_1.xlsx": copy.deepcopy(isi[PK])}),
               lambda isi: put(isi, "PK_perubahan_1.xlsx", "PK", 0, "target", 95),
               change("target", 0, 95, RE),
               change("target", 0, 95, RA)),
         identitas={"PK_perubahan_1.xlsx": {"versi": "perubahan ke-1"}}),
    report("satuan hilang pada cetakan ulang", {("XK210", at(RV, "target", 20), P)}, table(20, target="90")),
    report("RKT tanpa satuan sama sekali", {("XK502", at(RKT, "satuan"), P)},
         lambda isi: [r.pop("satuan", None) for r in isi[RKT][main(RKT)]]),
    report("realisasi tanpa persen di antara yang berpersen", {("XK210", at(RV, "realisasi", 5), P)},
         both(only("IKHT"), table(5, realisasi="99"), table(6, target="80%", realisasi="80%")), files=()),
    report("tiga capaian tanpa persen, satu temuan", {("XK210", at(RV, "capaian", 5), P)},
           both(only("IKHT"), *(table(r, capaian=c) for r, c in ((5, "110"), (6, "100"), (8, "100"))))),
    report("satuan hilang di dua baris cetakan ulang, satu temuan", {("XK210", at(RV, "target", 20), P)},
           both(table(20, target="90"), table(21, target="4"))),
    report("satu-satunya realisasi tanpa persen", set(), table(5, realisasi="99")),
    report("capaian tanpa persen di antara yang berpersen", {("XK210", at(RV, "capaian", 5), P)},
           table(5, capaian="110")),
    report("semua capaian tanpa persen", set(),
         quiet(only("IKHT"), *(table(r, capaian=c) for r, c in ((5, "110"), (6, "100"), (7, "125"), (8, "100"))))),
    report("persen di samping target tanpa satuan", {("XK210", at(RV, "realisasi", 6), P)}, index(None, "78"),
           files=(PK, RE)),
    report("target persen tercetak tanpa satuan", set(), index("%", "78"), files=(PK, RE)),
    report("target dan realisasi tercetak dalam persen", set(), index("%", "78%"), files=(PK, RE)),
    report("tanda persen terbaca angka", {("XK209", at(PK, "target", 5), G)},
         lambda isi: [put(isi, PK, main(PK), 0, "target", 909), put(isi, PK, main(PK), 0, "satuan", None)]),
    report("angka berlebih dengan satuannya adalah target lain", {("XK501", at(PK, "target", 5), G)},
         change("target", 0, 909, PK)),
]  # fmt: skip

#: A sixth indikator below the last one of III.B3.
BERLEBIH = {
    "letak": "BAB III.B Sasaran 3", "tabel": "III.B3", "dokumen": "Pengukuran", "tingkat": "Indikator", "sasaran": S3,
    "indikator": "Kunjungan pustaka kepemiluan", "target": "1 kali",
}  # fmt: skip

DIBUAT = "Jumlah laporan tahapan yang dibuat"

S1_LAIN = "Terwujudnya seluruh tahapan sesuai jadwal"

ROWS = [
    report("indikator hilang dari satu tabel", {("XK705", at(RV, "indikator", 10), G)}, quiet(drop(11))),
    report("indikator berlebih", {("XK705", at(RV, "indikator", 15), G)},
           quiet(lambda isi: isi[RV][TL].insert(10, BERLEBIH))),
    report("indikator berlebih di Realisasi juga", {("XK503", at(RE, "indikator", 10), G)},
         quiet(only("IKHT"), lambda isi: isi[RE][main(RE)].append(
             {**isi[RE][main(RE)][1], "sasaran": S3, "indikator": "Kunjungan pustaka kepemiluan"}),
               lambda isi: isi[RV][TL].append({**printed("Ikhtisar Eksekutif", "IKHT", "Pengukuran", range(1, 2))[0],
                                               "sasaran": S3, "indikator": "Kunjungan pustaka kepemiluan"}))),
    report("redaksi indikator lain", {("XK706", at(RV, "indikator", 6), P)},
         table(6, indikator=DIBUAT)),
    report("redaksi lain di dua cetakan", {("XK706", at(RV, "indikator", 6), P)},
         tables((6, 11), indikator=DIBUAT)),
    report("tanda baca lain", {("XK706", at(RV, "indikator", 6), INFO)},
           table(6, indikator="Jumlah laporan, tahapan yang disusun")),
    report("huruf besar", set(), table(6, indikator="JUMLAH LAPORAN TAHAPAN YANG DISUSUN")),
    report("redaksi sudah beda di Realisasi", {("XK505", at(RE, "indikator", 6), P)},
         quiet(only("IKHT"), change("indikator", 1, DIBUAT, RE),
               table(6, indikator=DIBUAT))),
    report("redaksi sasaran lain", {("XK707", at(RV, "sasaran", 5), P)}, table(5, sasaran=S1_LAIN)),
    report("sasaran huruf besar dan kode", set(), table(5, sasaran=f"{S1.upper()}.")),
    report("sasaran tanpa tulisan", set(), table(14, sasaran=None)),
    report("tabel indikator lain sama sekali", {("XK708", at(RV, "tabel", 20), P)},
         both(*(table(r, indikator=n) for r, n in zip(range(20, 25), (
             "Pengadaan kotak suara", "Rekrutmen petugas", "Kunjungan pustaka", "Pelatihan saksi",
             "Distribusi formulir"), strict=True)))),
    report("indikator lain sama sekali di tiga tabel, satu temuan", {("XK708", at(RV, "tabel", 5), P)},
           quiet(*(table(r, indikator=n) for k in (5, 10, 15) for r, n in zip(range(k, k + 5), LAIN, strict=True)))),
    report("urutan terbalik di laporan", {("XK709", at(RV, "indikator", 5), P)},
           quiet(only("IKHT"), lambda isi: isi[RV][TL].insert(
        0, {**isi[RV][TL].pop(1), "sasaran": S1}), lambda isi: isi[RV][TL][1].pop("sasaran"))),
    report("urutan terbalik di Realisasi", {("XK509", at(RE, "indikator", 5), P)},
         lambda isi: isi[RE][main(RE)].insert(0, {**isi[RE][main(RE)].pop(1), "sasaran": S1}), files=(RE, PK)),
]  # fmt: skip

SASARAN = [
    report("realisasi sasaran lain daripada satu-satunya indikator", {("XK710", at(RV, "realisasi", 27), G)},
           table(27, realisasi="WDP",
                                                                                                  capaian="WDP")),
    report("sasaran dengan dua indikator boleh lain", set(), table(25, realisasi="95%", capaian="106%")),
    report("target sasaran tidak dimiliki indikatornya", {("XK711", at(RV, "target", 26), G)},
           table(26, target="9 temuan")),
    report("target sasaran bersatuan lain", {("XK711", at(RV, "target", 25), G)},
           table(25, target="90 laporan", realisasi=None,
                                                                        capaian=None)),
    report("tabel sasaran tanpa buku kerja", {("XK711", at(RV, "target", 26), G)}, table(26, target="9 temuan"),
           files=()),
    report("target sasaran rata-rata indikatornya", set(), mean_of_two("85%", "116%"), files=()),
    report("target sasaran bukan rata-rata indikatornya", {("XK711", at(RV, "target", 10), G)},
           mean_of_two("86%", "115%"), files=()),
    report("target sasaran merentang target indikatornya", set(), mean_of_two("80 - 90%", "117%"), files=()),
    report("target sasaran merentang lebih lebar",
           {("XK711", at(RV, "target", 10), G), ("XK701", at(RV, "capaian", 10), G)},
         mean_of_two("70 - 90%", "117%"), files=()),
    report("rata-rata target yang tercetak dibulatkan", set(),
           mean_of_two("85%", "116%", target="79,6%", capaian="124%"),
         files=()),
]  # fmt: skip

ONE_CAUSE = [
    report("realisasi dalam skala lain", {("XK205", at(RE, "realisasi", 5), G)},
               both(only("PK-II", "IKHT"), change("realisasi", 0, 0.99, RE))),
    report("realisasi yang juga tercetak dalam skala lain", {("XK205", at(RE, "realisasi", 5), P)}, both(
        only("PK-II", "IKHT"), change("realisasi", 0, 0.99, RE),
        table(5, realisasi="0,99%", capaian="1%", kategori="Tidak Berhasil"))),
    report("realisasi negatif yang tercetak positif", {("XK223", at(RE, "realisasi", 6), G)},
               both(only("PK-II", "IKHT"), change("realisasi", 1, -4, RE))),
    report("rentang terbalik dan laporannya", {("XK213", at(RE, "target_maksimum", 8), G)},
               change("target_maksimum", 3, 4, RE)),
    report("realisasi di buku kerja lain", {("XK703", at(RV, "realisasi", 5), G)},
               both(only("PK-II", "IKHT"), change("realisasi", 0, 98, RE))),
]  # fmt: skip

CASES = [*CAPAIAN, *KATEGORI, *REALISASI, *TARGET, *ROWS, *SASARAN, *ONE_CAUSE]
