"""Cases of the rules on the sentences and budgets of a report, and of the rules that its data called for."""

from clean_report import (
    AN,
    RV,
    TL,
    ReportCase,
    adds,
    all_of,
    money,
    said,
    says,
    table,
)
from clean_set import Isi, put

G, P, INFO = "galat", "peringatan", "info"
RE, RKT, PK, RA = "Realisasi.xlsx", "RKT.xlsx", "PK.xlsx", "Rencana_Aksi.xlsx"


def case(name, found=(), edit=len, **kwargs):
    return ReportCase(name, set(found), edit, **kwargs)


def programs(konsolidasi: int, dukungan: int):
    """The two programmes of Realisasi with other amounts, without codes."""

    def edit(isi: Isi) -> None:
        nama = (("Program Konsolidasi Demokrasi", konsolidasi), ("Program Dukungan Manajemen", dukungan))
        isi[RE]["Anggaran"] = [
            {"tahun": 2024, "tingkat": "Program", "uraian": n, "pagu": pagu, "realisasi": pagu - 10} for n, pagu in nama
        ]

    return edit


def without_sentences(isi: Isi) -> None:
    isi[RV][AN] = []


def quiet(*edits):
    return all_of(without_sentences, *edits)


def year(tahun: int, pagu: str, realisasi: str, persen: str) -> dict[str, object]:
    """One row of a table of several years."""
    kepala = {"letak": "BAB III.C", "tabel": "A2", "tahun": tahun, "tingkat": "Jumlah"}
    return {**kepala, "pagu": pagu, "realisasi": realisasi, "persen": persen}


TAHUN = adds(year(2023, "Rp800,00", "Rp760,00", "95%"), year(2024, "Rp1.000,00", "Rp980,00", "98%"))

HITUNGAN = [
    case("jumlah sasaran salah", {("XK713", "AN!E5", G)}, said(5, nilai="4 (empat)")),
    case("jumlah indikator tanpa acuan", {("XK713", "AN!E6", G)}, said(6, nilai="28 (dua puluh delapan)")),
    case("jumlah indikator tanpa acuan cocok dengan satu tabel", set(), said(6, nilai="2 (dua)")),
    case("jumlah salah dua kali dilaporkan sekali", {("XK713", "AN!E6", G)},
         all_of(said(6, nilai="28"), says(besaran="Jumlah indikator", nilai="28"))),
    case("jumlah menurut tabel tingkat sasaran", set(), said(6, acuan="T3.1", nilai="3 (tiga)")),
    case("jumlah menurut beberapa tabel", set(), said(6, acuan="III.B1 sampai III.B3", nilai="5 (lima)")),
    case("jumlah menurut daftar tabel", {("XK713", "AN!E6", G)}, said(6, acuan="III.B1, III.B2", nilai="5 (lima)")),
    case("jumlah menurut dokumen", {("XK713", "AN!E6", G)}, said(6, acuan="RKT", nilai="6 (enam)")),
    case("jumlah program salah", {("XK713", "AN!E17", G)}, said(17, nilai="3 (tiga)")),
    case("jumlah kegiatan tanpa tabel kegiatan", set(), says(besaran="Jumlah kegiatan", nilai="7 (tujuh)")),
    case("tercapai salah", {("XK714", "AN!E8", G)}, said(8, nilai="4")),
    case("tercapai menurut sasaran", set(), said(8, dasar="sasaran", nilai="3")),
    case("tercapai menurut sasaran salah", {("XK714", "AN!E8", G)}, said(8, dasar="sasaran", nilai="5")),
    case("yang tidak dapat dinilai mungkin tercapai", set(),
         quiet(table(10, realisasi=None, capaian=None, kategori=None),
               says(besaran="Jumlah tercapai", acuan="III.B", nilai="5"))),
    case("tidak tercapai salah", {("XK714", "AN!E9", G)}, said(9, nilai="1")),
    case("semua tercapai padahal tidak", {("XK714", "AN!E5", G)},
         quiet(*(table(r, realisasi="81%", capaian="90%", kategori="Cukup Berhasil") for r in (5, 10)),
               lambda isi: put(isi, RE, "Realisasi", 0, "realisasi", 81),
               lambda isi: put(isi, RE, "Realisasi", 0, "tindak_lanjut", "Rapat bulanan."),
               says(besaran="Semua tercapai", acuan="IKHT", nilai="semua tercapai"))),
    case("di atas 100 salah", {("XK714", "AN!E11", G)}, said(11, nilai="3")),
    case("tepat 100 salah", {("XK714", "AN!E12", G)}, said(12, nilai="3")),
]  # fmt: skip

#: The fourth indikator has no realisasi: the average of three is 111,67, that of the two sasaran 115.
UNMEASURED = all_of(
    *(table(r, capaian=None, realisasi=None, kategori=None) for r in (8, 13)),
    lambda isi: put(isi, RE, "Realisasi", 3, "realisasi", None),
)
BELUM_DIISI = ("XK806", f"{RE}!J8", P)
RERATA = [
    case("rata-rata tidak cocok", {("XK715", "AN!E7", G)}, said(7, nilai="166,04%")),
    case("rata-rata salah dua kali dilaporkan sekali", {("XK715", "AN!E7", G)},
         all_of(said(7, nilai="166,04%"), says(besaran="Rata-rata capaian", nilai="166,04%"))),
    case("rata-rata desimal lebih sedikit", set(), said(7, nilai="109%")),
    case("rata-rata dasar lain", {("XK715", "AN!E5", G), BELUM_DIISI},
         quiet(UNMEASURED,
               says(besaran="Rata-rata capaian", dasar="sasaran", acuan="IKHT", nilai="111,67%"))),
    case("rata-rata kedua dasar tanpa disebut", {("XK716", "AN!E6", P), BELUM_DIISI},
         quiet(UNMEASURED,
               says(besaran="Rata-rata capaian", acuan="IKHT", nilai="111,67%"),
               says(besaran="Rata-rata capaian", acuan="IKHT", nilai="115,00%"))),
    case("rata-rata kedua dasar disebut", {BELUM_DIISI},
         quiet(UNMEASURED,
               says(besaran="Rata-rata capaian", dasar="indikator", acuan="IKHT", nilai="111,67%"),
               says(besaran="Rata-rata capaian", dasar="sasaran", acuan="IKHT", nilai="115,00%"))),
    case("rata-rata entitas lain tidak diperiksa", set(), says(besaran="Rata-rata entitas lain", nilai="96,64%")),
]  # fmt: skip

UANG = [
    case("total pagu lain", {("XK717", "AN!E13", G)}, said(13, nilai="Rp1.100,00", terbilang="seribu seratus rupiah")),
    case("total pagu murni tanpa tabel", set(), said(13, acuan=None, dasar="murni", nilai="Rp900,00",
                                                     terbilang="sembilan ratus rupiah")),
    case("total realisasi lain", {("XK717", "AN!E14", G)}, said(14, nilai="Rp990,00")),
    case("persen lain", {("XK717", "AN!E15", G)}, said(15, nilai="97%")),
    case("sisa lain", {("XK717", "AN!E16", G)}, said(16, nilai="Rp30,00")),
    case("persen tahun lalu benar", set(), all_of(TAHUN, says(besaran="Persen tahun lalu", nilai="95%"))),
    case("persen tahun lalu salah", {("XK717", "AN!E18", G)},
         all_of(TAHUN, says(besaran="Persen tahun lalu", dasar="2023", nilai="96%"))),
    case("selisih persen benar", set(), all_of(TAHUN, says(besaran="Selisih persen", dasar="2023", nilai="3%"))),
    case("selisih persen salah", {("XK717", "AN!E18", G)}, all_of(TAHUN, says(besaran="Selisih persen", nilai="4%"))),
    case("sumber tidak berjumlah", {("XK718", "AN!E19", G)},
         all_of(says(besaran="Pagu sumber", dasar="APBN", nilai="Rp800,00"),
                says(besaran="Pagu sumber", dasar="hibah", nilai="Rp300,00"))),
    case("sumber kurang dari jumlah", {("XK718", "AN!E19", P)},
         all_of(says(besaran="Pagu sumber", dasar="APBN", nilai="Rp600,00"),
                says(besaran="Pagu sumber", dasar="hibah", nilai="Rp300,00"))),
    case("sumber berjumlah", set(), all_of(says(besaran="Pagu sumber", dasar="APBN", nilai="Rp800,00"),
                                           says(besaran="Pagu sumber", dasar="hibah", nilai="Rp200,00"))),
    case("bagian hibah di samping hibah seluruhnya", set(),
         all_of(says(besaran="Pagu sumber", dasar="APBN", nilai="Rp800,00"),
                says(besaran="Pagu sumber", dasar="hibah", nilai="Rp900,00"),
                says(besaran="Pagu sumber", dasar="hibah dalam DIPA", nilai="Rp200,00"))),
    case("satu sumber saja", set(), says(besaran="Pagu sumber", dasar="APBN", nilai="Rp800,00")),
    case("persen sumber salah", {("XK717", "AN!E20", G)},
         all_of(says(besaran="Pagu sumber", dasar="APBN", nilai="Rp800,00"),
                says(besaran="Realisasi sumber", dasar="APBN", nilai="Rp760,00"),
                says(besaran="Persen sumber", dasar="APBN", nilai="96%"))),
    case("pagu murni yang setelah revisi", {("XK719", "AN!E13", P)},
         all_of(said(13, dasar="murni"), says(besaran="Total pagu", dasar="setelah revisi", nilai="Rp1.000,00"))),
    case("pagu murni lebih besar daripada APBN", {("XK719", "AN!E13", G)},
         all_of(said(13, dasar="murni"), says(besaran="Pagu sumber", dasar="APBN", nilai="Rp800,00"))),
    case("pagu awal dan akhir yang berbeda", set(),
         all_of(said(13, dasar="setelah revisi"), says(besaran="Total pagu", dasar="awal", nilai="Rp900,00"))),
]  # fmt: skip

KATA = [
    case("terbilang lain", {("XK720", "AN!F13", G)}, said(13, terbilang="seribu seratus rupiah")),
    case("kata rupiah di tengah", {("XK720", "AN!F13", P)},
         quiet(lambda isi: isi[RV][AN].extend({"letak": "BAB I", "besaran": "Lain", "nilai": f"{n}"} for n in range(8)),
               says(besaran="Lain", nilai="Rp1.100,00", terbilang="seribu rupiah seratus rupiah"))),
    case("terbilang tidak tersusun", {("XK720", "AN!F13", G)}, said(13, terbilang="seribu ratus rupiah")),
    case("terbilang di kurung lain", {("XK720", "AN!E5", G)}, said(5, nilai="3 (empat)")),
    case("kurung bukan bilangan", set(), said(5, nilai="3 (lihat Tabel)")),
    case("terbilang dengan satuan", set(), said(17, nilai="2 program", terbilang="dua program")),
]  # fmt: skip


def headers_once(isi: Isi) -> None:
    """Letak, Tabel, Dokumen and Tingkat only where a sasaran begins."""
    for row in isi[RV][TL]:
        if "sasaran" not in row and row["tabel"] != "T3.1":
            for key in ("letak", "tabel", "dokumen", "tingkat"):
                row.pop(key)


ISIAN = [
    case("dokumen tabel tidak dikenal", {("XK721", "TL!C15", P)},
         all_of(*(table(r, dokumen="Perjanjian") for r in range(15, 20)))),
    case("dokumen tabel kosong", {("XK721", "TL!C15", P)}, all_of(*(table(r, dokumen=None) for r in range(15, 20)))),
    case("besaran tidak dikenal", {("XK721", "AN!B5", P)}, said(5, besaran="Jumlah orang")),
    case("tabel acuan tidak ada", {("XK721", "AN!D5", P)}, said(5, acuan="T9.9")),
    case("nilai kosong", {("XK721", "AN!E5", P)}, said(5, nilai=None)),
    case("angka rusak di kalimat", {("XK202", "AN!E5", G)}, said(5, nilai="3O")),
    case("angka rusak yang tidak diperiksa", set(), says(besaran="Lain", nilai="S0")),
    case("kosong berarti seperti di atas", set(), headers_once),
]  # fmt: skip

ANGGARAN = [
    case("persen tercetak salah", {("XK406", "AL!J5", G)}, money(5, persen="95%")),
    case("persen dengan desimal lain", set(), money(5, persen="98,6%")),
    case("persen tahun lalu tercetak salah", {("XK406", "AL!J8", G)}, adds(year(2023, "Rp800,00", "Rp760,00", "96%"))),
    case("jumlah tercetak salah", {("XK407", "AL!H7", G)},
         quiet(money(7, pagu="Rp1.100,00", persen="89,09%"))),
    case("jumlah salah yang sama di Realisasi", {("XK401", f"{RE}!G7", G)},
         quiet(lambda isi: put(isi, RE, "Anggaran", 2, "pagu", 1100), money(7, pagu="Rp1.100,00", persen="89,09%"))),
    case("tahun yang sama lain jumlahnya", {("XK411", "AL!H8", G)},
         adds(year(2024, "Rp1.200,00", "Rp980,00", "81,67%"))),
    case("pagu rusak", {("XK202", "AL!H5", G)}, money(5, pagu="Rp7.00.000")),
    case("nama program lain", {("XK410", "AL!F6", P)}, money(6, kode=None, uraian="Program Dukungan dan Manajemen")),
    case("nama program tanpa kata program", set(), money(6, uraian="dukungan manajemen")),
    case("nama program lain di Realisasi", {("XK410", f"{RE}!D6", P)},
         lambda isi: put(isi, RE, "Anggaran", 1, "uraian", "Program Dukungan dan Manajemen")),
    case("program tertukar", {("XK409", f"{RE}!G5", P)},
         all_of(quiet(lambda isi: isi[RV].update({"Anggaran Laporan": []})), programs(120, 880),
             lambda isi: [put(isi, PK, "Anggaran", 0, "anggaran", 900), put(isi, PK, "Anggaran", 1, "anggaran", 100)])),
    case("program yang hanya berubah besarnya", set(),
         all_of(quiet(lambda isi: isi[RV].update({"Anggaran Laporan": []})), programs(400, 600))),
]  # fmt: skip


def long_rkt(*changes: tuple[int, str, object]):
    """An RKT of kegiatan with two rows each, and a PK that promises their sums; rows 5–12 and 5–8."""
    kegiatan = ("Perencanaan Program", "Masa Kampanye", "Dokumentasi Logistik", "Pengelolaan Keuangan")
    program = ("Program Konsolidasi Demokrasi",) * 3 + ("Program Dukungan Manajemen",)
    kode = ("076.01.CQ.6709", "076.01.CQ.6870", "076.01.CQ.6871", "076.01.WA.3355")

    def edit(isi: Isi) -> None:
        isi.pop(RV, None)
        isi[RKT]["RKT"] = [
            {
                "program": program[i],
                "uraian_kegiatan": k,
                "sasaran": f"Melaksanakan {bagian} {k}",
                "indikator": f"Terlaksananya {bagian} {k}",
                "satuan": "Lembaga",
                "polarisasi": "Maksimal",
                "target": 1,
            }
            for i, k in enumerate(kegiatan)
            for bagian in ("Persiapan", "Evaluasi")
        ]
        isi[PK]["PK"] = [
            {
                "kode": kode[i],
                "sasaran": f"Penyelenggaraan {k}",
                "indikator": f"Terselenggaranya {k}",
                "satuan": "Lembaga",
                "polarisasi": "Maksimal",
                "target": 2,
            }
            for i, k in enumerate(kegiatan)
        ]
        for row, key, value in changes:
            put(isi, RKT, "RKT", row - 5, key, value)

    return edit


ASING = ("XK507", f"{RKT}!G4", P)
LAIN = [
    case("RKT panjang sejalan dengan PK", {ASING}, long_rkt(), files=(RKT, PK)),
    case("rincian dengan satuan lain", {ASING, ("XK510", f"{RKT}!J5", P)}, long_rkt((6, "satuan", "Unit")),
         files=(RKT, PK)),
    case("rincian berjumlah lain", {ASING, ("XK510", f"{RKT}!J7", P)}, long_rkt((8, "target", 3)), files=(RKT, PK)),
    case("target PK bukan penjumlahan", {ASING},
         long_rkt((6, "target", 4), (8, "target", 5), (10, "target", 7)), files=(RKT, PK)),
    case("kegiatan di bawah program lain", {ASING, ("XK408", f"{RKT}!C9", G)},
         long_rkt((9, "program", "Program Dukungan Manajemen"), (10, "program", "Program Dukungan Manajemen")),
         files=(RKT, PK)),
    case("polarisasi revisi", {("XK309", f"{RE}!G6", P)},
         lambda isi: [put(isi, f, s, 1, "indikator", "Jumlah revisi rencana kerja") for f, s in UTAMA]
         + [isi.pop(RV)]),
    case("polarisasi revisi tanpa Realisasi", {("XK309", f"{RKT}!I6", P)},
         lambda isi: [put(isi, f, s, 1, "indikator", "Jumlah revisi rencana kerja") for f, s in UTAMA]
         + [isi.pop(RV)], files=(RKT, PK)),
    case("temuan yang ditindaklanjuti", set(),
         lambda isi: [put(isi, f, s, 1, "indikator", "Jumlah temuan yang ditindaklanjuti") for f, s in UTAMA]
         + [isi.pop(RV)]),
    case("pemilih yang tidak masuk daftar", {("XK309", f"{RE}!G5", P)},
         lambda isi: [put(isi, f, s, 0, "indikator", "Persentase pemilih yang tidak masuk daftar pemilih")
                      for f, s in UTAMA] + [isi.pop(RV)]),
    case("temuan berpolarisasi Minimal", set(), lambda isi: isi.pop(RV)),
]  # fmt: skip
UTAMA = ((RKT, "RKT"), (PK, "PK"), (RA, "Rencana Aksi"), (RE, "Realisasi"))

CASES = [*HITUNGAN, *RERATA, *UANG, *KATA, *ISIAN, *ANGGARAN, *LAIN]
