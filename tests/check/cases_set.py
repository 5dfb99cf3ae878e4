"""Cases of the rules that hold the documents of a set against each other."""

import copy
from collections.abc import Callable

from clean_set import LENGKAP, S2, S3, Case, Isi, put

from xlkinerja.pages.filling import fill

G, P, INFO = "galat", "peringatan", "info"
RE, RKT, PK, RA = "Realisasi.xlsx", "RKT.xlsx", "PK.xlsx", "Rencana_Aksi.xlsx"
PKP = "PK_perubahan_1.xlsx"
LEMBAR = {RE: "Realisasi", RKT: "RKT", PK: "PK", RA: "Rencana Aksi", PKP: "PK"}
PERUBAHAN = {PKP: {"versi": "perubahan ke-1"}}
Edit = Callable[[Isi], object]


def change(key: str, row: int, value: object, *files: str) -> Edit:
    """One cell of the main sheet of some files."""

    def edit(isi: Isi) -> None:
        for file in files:
            put(isi, file, LEMBAR[file], row, key, value)

    return edit


def drop(row: int, *files: str) -> Edit:
    def edit(isi: Isi) -> None:
        for file in files:
            isi[file][LEMBAR[file]].pop(row)

    return edit


def append(file: str, **row: object) -> Edit:
    return lambda isi: isi[file][LEMBAR[file]].append({**row, **(LENGKAP if file == RE else {})})


def revised(isi: Isi) -> None:
    """Adds a PK perubahan that equals the first PK."""
    isi[PKP] = copy.deepcopy(isi[PK])


def both(*edits: Edit) -> Edit:
    return lambda isi: [edit(isi) for edit in edits]


def anggaran(*rows: dict[str, object]) -> Edit:
    def edit(isi: Isi) -> None:
        isi[RE]["Anggaran"] = list(rows)

    return edit


LAPORAN = "Jumlah laporan tahapan yang disusun"
LAIN = (
    "Pengadaan logistik kotak suara",
    "Rekrutmen petugas ketertiban",
    "Kunjungan pustaka kepemiluan",
    "Pelatihan saksi peserta",
    "Distribusi formulir ke kecamatan",
)


def other_indikator(isi: Isi) -> None:
    for row, nama in enumerate(LAIN):
        put(isi, RE, "Realisasi", row, "indikator", nama)


def without_units(isi: Isi) -> None:
    for row in isi[RKT]["RKT"]:
        row.pop("satuan", None)


def quotes(isi: Isi) -> None:
    for file, kutip in ((RKT, "“”"), (PK, '""'), (RA, "”“"), (RE, '""')):
        put(isi, file, LEMBAR[file], 0, "indikator", f"Persentase {kutip[0]}tahapan{kutip[1]} yang tepat waktu")


def one_word_apart(isi: Isi) -> None:
    for file in (RKT, PK, RA, RE):
        put(isi, file, LEMBAR[file], 0, "indikator", "Jumlah kegiatan pendidikan untuk pemilih perempuan")
        put(isi, file, LEMBAR[file], 0, "satuan", "kegiatan")
        put(isi, file, LEMBAR[file], 1, "indikator", "Jumlah kegiatan pendidikan untuk pemilih pemula")


def by_kode(isi: Isi) -> None:
    for file in (RKT, PK, RA, RE):
        put(isi, file, LEMBAR[file], 2, "kode", "076.01.WA.3355" if file == RKT else "3355")
    put(isi, RKT, "RKT", 2, "indikator", "Banyaknya catatan auditor")


def running_numbers(isi: Isi) -> None:
    """Codes 1 to 5 that only count the rows, in another order in Realisasi."""
    for file in (RKT, PK, RA, RE):
        for row in range(5):
            put(isi, file, LEMBAR[file], row, "kode", 5 - row if file == RE else row + 1)


def two_kegiatan(isi: Isi) -> None:
    rows = isi[RA]["Rencana Aksi"]
    rows[1]["kegiatan"] = "Penyusunan"
    rows.insert(2, {"indikator": LAPORAN, "kegiatan": "Penggandaan"})


def kegiatan_targets(pertama: object, kedua: object, satuan: str = "") -> Edit:
    """Targets of the two kegiatan of one indikator, whose target is 4 laporan elsewhere."""

    def edit(isi: Isi) -> None:
        two_kegiatan(isi)
        put(isi, RA, "Rencana Aksi", 1, "target", pertama)
        put(isi, RA, "Rencana Aksi", 2, "target", kedua)
        put(isi, RA, "Rencana Aksi", 2, "satuan", satuan or None)

    return edit


HASIL, SALINAN = "Realisasi (hasil).xlsx", "PK salinan.xlsx"


def copied(file: str, salinan: str, *edits: Edit) -> Edit:
    """The file again under another name, and what is done to it beforehand."""

    def edit(isi: Isi) -> None:
        both(*edits)(isi)
        isi[salinan] = copy.deepcopy(isi[file])

    return edit


def retyped(file: str, lembar: str, row: int, key: str, value: object) -> Edit:
    return lambda isi: put(isi, file, lembar, row, key, value)


def filled(data: bytes) -> bytes:
    return fill(data).data


DUPLICATE = [
    Case("dua PK, isian sama", {("XK102", SALINAN, "B9", INFO)}, copied(PK, SALINAN)),
    Case("dua PK, isian berbeda", {("XK102", SALINAN, "B9", P)},
         both(copied(PK, SALINAN), retyped(SALINAN, "PK", 0, "target", 95))),
    Case("kesalahan dalam dua berkas ditampilkan satu kali",
         {("XK102", SALINAN, "B9", P), ("XK207", PK, "H6", G), ("XK207", SALINAN, "H9", G)},
         both(copied(PK, SALINAN, change("target", 1, None, PK)), retyped(SALINAN, "PK", 4, "target", None))),
    Case("salinan Realisasi yang belum disusun", {("XK102", HASIL, "B9", INFO)}, copied(RE, HASIL)),
    Case("hasil susun di samping aslinya", {("XK102", RE, "B9", INFO)}, copied(RE, HASIL), after={HASIL: filled}),
    Case("kesalahan isian di samping hasil susun", {("XK102", RE, "B9", INFO), ("XK501", HASIL, "H5", G)},
         copied(RE, HASIL, change("target", 0, 95, RE)), after={HASIL: filled}),
    Case("sel yang dipulihkan hasil susun", {("XK102", RE, "B9", INFO)}, copied(RE, HASIL), after={HASIL: filled},
         cells={(RE, "Realisasi", "N5"): 102.5}),
    Case("isian diubah sesudah susun", {("XK102", HASIL, "B9", P)},
         both(copied(RE, HASIL), change("realisasi", 0, 97, RE)), after={HASIL: filled}),
    Case("pengaturan diubah sesudah susun", {("XK102", HASIL, "B9", P)}, copied(RE, HASIL), after={HASIL: filled},
         cells={(RE, "Pengaturan", "B5"): 120}),
    Case("PK awal dan perubahan", set(), revised, identitas=PERUBAHAN),
    Case("dua entitas adalah dua set", {("XK113", RE, "B6", P)}, change("target", 0, 95, RE),
         identitas={RE: {"entitas": "Sekretariat"}}),
    Case("dua tahun adalah dua set", set(), both(
        change("target", 0, 95, RE), anggaran({"tahun": 2023, "tingkat": "Jumlah", "pagu": 900, "realisasi": 800})),
         identitas={RE: {"tahun": 2023}}),
    Case("satker dengan huruf dan spasi lain tetap satu set", {("XK501", RE, "H5", G)}, change("target", 0, 95, RE),
         identitas={RE: {"satker": "KPU  KABUPATEN Contoh "}}),
    Case("identitas rusak tidak dibandingkan", {("XK101", RE, "B4", G)}, change("target", 0, 95, RE),
         identitas={RE: {"satker": None}}),
]  # fmt: skip

BUDGET = [
    Case("PK beda pagu dan RKT", {("XK402", PK, "C5", P)}, lambda isi: put(isi, PK, "Anggaran", 0, "anggaran", 800)),
    Case("PK beda RKT, tanpa Realisasi", {("XK403", PK, "C4", P)},
         lambda isi: put(isi, PK, "Anggaran", 0, "anggaran", 800), files=(RKT, PK)),
    Case("pagu beda PK dan RKT", {("XK402", PK, "C4", P)},
         anggaran({"tingkat": "Jumlah", "pagu": 1500, "realisasi": 900})),
    Case("PK hanya menjanjikan APBN", set(), anggaran(
        {"tingkat": "Jumlah", "sumber": "APBN", "pagu": 1000}, {"tingkat": "Jumlah", "sumber": "Hibah", "pagu": 500},
        {"tingkat": "Jumlah", "pagu": 1500, "realisasi": 900})),
    Case("pagu mengikuti PK perubahan", set(), both(
        revised, lambda isi: put(isi, PKP, "Anggaran", 0, "anggaran", 1200),
        anggaran({"tingkat": "Jumlah", "pagu": 1500, "realisasi": 900})),
         identitas=PERUBAHAN),
    Case("PK perubahan tanpa anggaran", set(), both(revised, lambda isi: isi[PKP].pop("Anggaran")),
         identitas=PERUBAHAN),
    Case("anggaran PK tidak terbaca", {("XK202", PK, "C5", G)},
         lambda isi: put(isi, PK, "Anggaran", 0, "anggaran", "374.0000.000")),
    Case("pagu tahun lain tidak ikut", set(), anggaran(
        {"tahun": 2023, "tingkat": "Jumlah", "pagu": 900},
        {"tahun": 2024, "tingkat": "Jumlah", "pagu": 1000, "realisasi": 900})),
]  # fmt: skip

TARGET = [
    Case("target Realisasi beda", {("XK501", RE, "H5", G)}, change("target", 0, 95, RE)),
    Case("target RKT beda", {("XK501", RKT, "J5", G)}, change("target", 0, 95, RKT)),
    Case("dua dokumen: PK yang berlaku", {("XK501", RE, "H5", G)}, change("target", 0, 95, RE), files=(PK, RE)),
    Case("tanpa PK: RKT yang berlaku", {("XK501", RE, "H5", G)}, change("target", 0, 95, RE), files=(RKT, RE)),
    Case("batas atas beda", {("XK501", RE, "H8", G)}, change("target_maksimum", 3, 12, RE)),
    Case("predikat beda", {("XK501", RKT, "J9", G)}, change("target", 4, "WDP", RKT)),
    Case("predikat huruf kecil", set(), change("target", 4, "wtp", RKT)),
    Case("90% dan 90 dengan satuan %", set(), cells={(RKT, "RKT", "J5"): (0.9, "0%")}),
    Case("target tidak terbaca", {("XK202", RKT, "J5", G)}, change("target", 0, "9O%", RKT)),
    Case("target kosong", {("XK207", RKT, "J5", G)}, change("target", 0, None, RKT)),
    Case("PK perubahan mengubah target", set(), both(revised, change("target", 0, 95, PKP, RA, RE)),
         identitas=PERUBAHAN),
    Case("Rencana Aksi tidak mengikuti PK perubahan", {("XK501", RA, "H5", G)},
         both(revised, change("target", 0, 95, PKP, RE)), identitas=PERUBAHAN),
    Case("PK perubahan salah ketik", {("XK501", PKP, "H5", G)}, both(revised, change("target", 0, 900, PKP)),
         identitas=PERUBAHAN),
    Case("RKT beda dari PK awal, lalu diubah", {("XK501", RKT, "J5", G)},
         both(revised, change("target", 0, 80, RKT), change("target", 0, 95, PKP, RA, RE)), identitas=PERUBAHAN),
    Case("PK awal menyimpang, PK perubahan kembali", {("XK501", PK, "H5", G)},
         both(revised, change("target", 0, 80, PK)), identitas=PERUBAHAN),
    Case("satuan beda", {("XK502", RE, "F6", G)}, change("satuan", 1, "dokumen", RE)),
    Case("satuan kosong", {("XK502", PK, "F6", P)}, change("satuan", 1, None, PK)),
    Case("satuan huruf besar", {("XK502", PK, "F6", INFO)}, change("satuan", 1, "Laporan", PK)),
    Case("satuan singkatan", {("XK502", PK, "F6", INFO)}, change("satuan", 1, "lap", PK)),
    Case("satuan dan target beda", {("XK501", RKT, "J6", G)},
         both(change("satuan", 1, "%", RKT), change("target", 1, 100, RKT))),
    Case("dokumen tanpa satuan", {("XK502", RKT, "H4", P)}, without_units),
]  # fmt: skip

ROWS = [
    Case("indikator hilang di PK", {("XK503", PK, "E5", G)}, drop(1, PK)),
    Case("sasaran hilang di Rencana Aksi", {("XK503", RA, "D4", G)}, drop(4, RA)),
    Case("dua indikator hilang dari satu sasaran", {("XK503", PK, "E4", G)}, both(drop(1, PK), drop(0, PK))),
    Case("dua sasaran hilang", {("XK503", RA, "D4", G)}, both(drop(4, RA), drop(1, RA), drop(0, RA))),
    Case("indikator diganti yang lain", {("XK503", RE, "D6", G)}, change("indikator", 1, "Kunjungan pustaka", RE)),
    Case("dua indikator diganti satu", {("XK503", RE, "D4", G), ("XK503", RE, "D5", G)},
         both(drop(1, RE), change("indikator", 0, "Kunjungan pustaka", RE))),
    Case("indikator hanya di Realisasi", {("XK503", RE, "D10", G)},
         append(RE, indikator="Banyaknya kunjungan pustaka", satuan="orang", polarisasi="Maksimal", target=5,
              realisasi=5)),
    Case("dua dokumen: RKT kelebihan", {("XK503", RKT, "G6", G)}, drop(1, PK), files=(RKT, PK)),
    Case("PK perubahan menghapus indikator", set(), both(revised, drop(1, PKP, RA, RE)), identitas=PERUBAHAN),
    Case("satu kata yang berbeda bukan indikator yang sama", set(), one_word_apart),
    Case("satu dari dua yang mirip hilang", {("XK503", RE, "D5", G)}, both(one_word_apart, drop(1, RE))),
    Case("ganda menggantikan yang hilang", {("XK504", PK, "E6", G)},
         lambda isi: put(isi, PK, "PK", 1, "indikator", isi[PK]["PK"][0]["indikator"])),
    Case("ganda sebagai tambahan", {("XK504", RE, "D7", G)},
         lambda isi: isi[RE]["Realisasi"].insert(2, dict(isi[RE]["Realisasi"][1]))),
    Case("ganda di bawah sasaran lain", {("XK504", RE, "D10", P)},
         lambda isi: isi[RE]["Realisasi"].append(dict(isi[RE]["Realisasi"][1]))),
    Case("satu indikator dua kegiatan", set(), two_kegiatan),
    Case("kegiatan kedua mengulang target", set(), kegiatan_targets(4, 4)),
    Case("dua kegiatan membagi target", set(), kegiatan_targets(3, 1, "laporan")),
    Case("kegiatan kedua dengan satuan sendiri", set(), kegiatan_targets(4, 50, "eksemplar")),
    Case("kegiatan kedua dengan target lain", {("XK501", RA, "H7", P)}, kegiatan_targets(4, 5)),
    Case("kedua kegiatan dengan target lain", {("XK501", RA, "H6", G)}, kegiatan_targets(5, 5)),
    Case("redaksi indikator beda", {("XK505", RKT, "G6", P)}, change("indikator", 1, f"{LAPORAN} tepat waktu", RKT)),
    Case("redaksi dan target beda", {("XK505", RKT, "G6", P), ("XK501", RKT, "J6", P)},
         both(change("indikator", 1, f"{LAPORAN} tepat waktu", RKT), change("target", 1, 5, RKT))),
    Case("redaksi beda huruf", {("XK505", RKT, "G6", INFO)}, change("indikator", 1, LAPORAN.upper(), RKT)),
    Case("kutip dan spasi lain", set(), quotes),
    Case("berkode sama, redaksi beda", {("XK505", RKT, "G7", P)}, by_kode),
    Case("nomor urut bukan kode", set(), running_numbers),
    Case("redaksi sasaran beda", {("XK506", RE, "C7", P)}, change("sasaran", 2, f"{S2} umum", RE)),
    Case("sasaran dengan titik dan kode", {("XK506", RE, "C7", INFO)},
         change("sasaran", 2, f"{S2} (076.01.WA.3355).", RE)),
    Case("indikator di sasaran lain", {("XK506", RE, "C8", P)}, change("sasaran", 3, S3, RE)),
    Case("dokumen tanpa sasaran", set(), both(*(change("sasaran", n, None, RA) for n in (0, 2, 4)))),
    Case("indikator lain sama sekali", {("XK507", RE, "D4", P)}, other_indikator),
    Case("Realisasi baru sebagian kecil", {("XK507", RE, "D4", P)}, both(*(drop(1, RE) for _ in range(4)))),
    Case("indikator berisi nama sasaran", {("XK508", PK, "E9", G)}, change("indikator", 4, S2, PK)),
]  # fmt: skip

POLARISASI = [
    Case("redaksi diragukan, sama di semua dokumen", {("XK309", RE, "G7", P)},
         change("polarisasi", 2, "Maksimal", RKT, PK, RA, RE)),
    Case("satu dokumen Maksimal pada temuan", {("XK521", PK, "G7", G)}, change("polarisasi", 2, "Maksimal", PK)),
    Case("Realisasi saja Maksimal pada temuan", {("XK521", RE, "G7", G)}, change("polarisasi", 2, "Maksimal", RE)),
    Case("satu dokumen Minimal pada temuan", {("XK521", RKT, "I7", G)},
         change("polarisasi", 2, "Maksimal", PK, RA, RE)),
    Case("tindak lanjut temuan Maksimal", set(), both(
        change("indikator", 2, "Jumlah temuan yang ditindaklanjuti", RKT, PK, RA, RE),
        change("polarisasi", 2, "Maksimal", RKT, PK, RA, RE), change("realisasi", 2, 8, RE))),
]  # fmt: skip

CASES = [*DUPLICATE, *BUDGET, *TARGET, *ROWS, *POLARISASI]
