"""Cases in which one mistake once gave many findings, or a note in a table was taken for an indikator."""

from cases_report import only, quiet
from cases_set import PERUBAHAN, PK, PKP, RA, RE, RKT, G, P, append, both, change, revised
from clean_report import ReportCase, table
from clean_set import PROGRAM, Case, Isi, put

CATATAN = "Catatan: target nomor 3 mengikuti Renstra."
RATA = "Rata-rata capaian"
#: The printed numbers of the columns as the offices type them; Excel makes −3 of "(3)".
NOMOR_PK = {"tujuan": "(3)", "sasaran": "(4)", "indikator": "(5)", "target": "(8)"}
NOMOR_EXCEL = {"sasaran": -3, "indikator": -4, "target": -8, "realisasi": -10}


def first(file: str, sheet: str, **row: object):
    """A further row right below the header."""
    return lambda isi: isi[file][sheet].insert(0, row)


def everywhere(row: int, key: str, value: object):
    return change(key, row, value, RKT, PK, RA, RE)


def total_in_indikator(jumlah: int):
    def edit(isi: Isi) -> None:
        isi[RKT]["RKT"][-1] = {"indikator": "JUMLAH ANGGARAN", "anggaran": jumlah}

    return edit


def note(lembar: str, sel: str, teks: str) -> dict[tuple[str, str, str], object]:
    return {({"PK": PK, "RKT": RKT, "Realisasi": RE}[lembar], lembar, sel): teks}


NOTES = [
    *(Case(f"{teks} di PK, sel {sel}", cells=note("PK", sel, teks))
      for teks, sel in ((CATATAN, "E11"), ("*) data sementara", "E11"), ("Ket.: lihat lampiran", "D10"),
                        ("Sumber: Subbagian Perencanaan", "D12"), ("Keterangan", "B11"))),
    Case("pita tujuan di atas tabel PK", edit=first(PK, "PK", sasaran="Tujuan: Terwujudnya demokrasi")),
    Case("nomor kolom di bawah judul PK", edit=first(PK, "PK", **NOMOR_PK)),
    Case("jumlah anggaran di kolom indikator RKT", edit=total_in_indikator(1000)),
    Case("jumlah anggaran di kolom indikator RKT, salah", {("XK401", RKT, "M10", G)}, total_in_indikator(1001)),
    Case("catatan di Realisasi", {("XK017", RE, "D11", P)}, cells=note("Realisasi", "D11", CATATAN)),
    Case("sumber di kolom sasaran Realisasi", {("XK017", RE, "C12", P)},
         cells=note("Realisasi", "C12", "Sumber data: Subbagian Perencanaan")),
    Case("baris rata-rata diketik di Realisasi", {("XK017", RE, "D10", P)},
         cells=note("Realisasi", "D10", RATA) | {(RE, "Realisasi", "N10"): 108.75}),
    Case("nomor kolom di Realisasi", {("XK017", RE, "D5", P)}, first(RE, "Realisasi", **NOMOR_EXCEL)),
    Case("tidak menyembunyikan indikator tanpa target", {("XK207", PK, "H10", G), ("XK503", PK, "E10", G)},
         append(PK, indikator="Jumlah laporan kegiatan yang disusun")),
    Case("tidak menyembunyikan indikator bernama catatan", {("XK503", PK, "E10", G)},
         append(PK, indikator="Catatan hasil reviu", satuan="catatan", polarisasi="Minimal", target=2)),
    Case("tidak menyembunyikan indikator bernama jumlah", {("XK503", RKT, "G11", G)},
         append(RKT, indikator="Jumlah sasaran", satuan="laporan", polarisasi="Maksimal", target=2)),
    Case("tidak menyembunyikan sasaran tanpa indikator", {("XK807", PK, "D11", P)},
         cells=note("PK", "D11", "Meningkatnya mutu layanan pemilih")),
]  # fmt: skip

TAHUN = "Persentase partisipasi masyarakat dalam pendidikan pemilih Tahun 2022"
YEARS = [
    Case("tahun lain di empat dokumen", {("XK114", PK, "E5", P)}, everywhere(0, "indikator", TAHUN)),
    *(Case(f"tahun lain: {teks}", {("XK114", PK, "E5", P)}, everywhere(0, "indikator", teks))
      for teks in (
          "Persentase laporan kegiatan sosialisasi Tahun 2023",
          "Persentase dokumen hasil evaluasi Tahun 2022",
          "Persentase sosialisasi Pemilu kepada masyarakat Tahun 2022",
          "Persentase revisi DIPA TA 2023 yang tepat waktu",
          "Persentase keputusan yang diumumkan tepat waktu tahun 2023",
      )),
    *(Case(f"tahun lain yang berarti: {teks}", edit=everywhere(0, "indikator", teks))
      for teks in (
          "Persentase tahapan Pemilihan Gubernur dan Wakil Gubernur Tahun 2020 yang diarsipkan",
          "Persentase pemilih Pemilu yang langsung, umum, dan bebas Tahun 2019",
          "Persentase kenaikan layanan dibandingkan dengan realisasi tahun 2023",
          "Persentase layanan sesuai PKPU Nomor 8 Tahun 2019 dan UU 7 Tahun 2017",
          "Persentase tindak lanjut audit tahun 2023",
          "Persentase rekomendasi BPK atas Laporan Keuangan Tahun 2023 yang selesai",
          "Persentase penyusunan dokumen RKA dan DIPA Tahun 2025",
          "Persentase kesesuaian dengan Renstra 2020-2024",
      )),
]  # fmt: skip


def turn(file: str, sheet: str):
    """The two indikator of the first sasaran change places."""

    def edit(isi: Isi) -> None:
        rows = isi[file][sheet]
        sasaran = rows[0].pop("sasaran")
        rows[0], rows[1] = {**rows[1], "sasaran": sasaran}, rows[0]

    return edit


ORDER = [
    Case("urutan hanya di PK lain", {("XK509", PK, "E5", P)}, turn(PK, "PK")),
    Case("urutan hanya di Rencana Aksi lain", {("XK509", RA, "D5", P)}, turn(RA, "Rencana Aksi")),
    Case("urutan hanya di PK perubahan lain", {("XK509", PKP, "E5", P)}, both(revised, turn(PKP, "PK")),
         identitas=PERUBAHAN),
    Case("urutan PK perubahan yang diikuti", set(),
         both(revised, turn(PKP, "PK"), turn(RA, "Rencana Aksi"), turn(RE, "Realisasi")), identitas=PERUBAHAN),
]  # fmt: skip


def budget(*changes: tuple[int, str, object]):
    """The budget of Realisasi, rows 5 to 7: two programmes and their total."""

    def edit(isi: Isi) -> None:
        for row, key, value in changes:
            put(isi, RE, "Anggaran", row - 5, key, value)

    return edit


def pk_half(isi: Isi) -> None:
    """The first PK promises half; the PK perubahan, whose Identitas somebody spoils, the whole."""
    revised(isi)
    for row, (*_, uang) in enumerate(PROGRAM):
        put(isi, PK, "Anggaran", row, "anggaran", uang / 2)


def pk_less(isi: Isi) -> None:
    for row in (0, 1):
        put(isi, PK, "Anggaran", row, "anggaran", 450)


MONEY = [
    Case("jumlah pagu salah", {("XK401", RE, "G7", G)}, budget((7, "pagu", 1090))),
    Case("jumlah pagu salah, PK juga lain", {("XK401", RE, "G7", G), ("XK402", PK, "C4", P)},
         both(budget((7, "pagu", 1090)), pk_less)),
    Case("PK perubahan bersatker salah ketik", {("XK113", PKP, "B4", P)}, pk_half,
         identitas={PKP: {**PERUBAHAN[PKP], "satker": "KPU Kab. Contoh"}}),
    Case("PK perubahan yang mengaku awal", {("XK102", PKP, "B9", P)}, pk_half, identitas={PKP: {"versi": "awal"}}),
    Case("PK tidak mengikuti pagu", {("XK402", PK, "C4", P)}, pk_less),
    Case("satu program pada PK kurang satu nol", {("XK402", PK, "C5", P)},
         lambda isi: put(isi, PK, "Anggaran", 0, "anggaran", 70)),
    Case("tingkat satu program kosong", {("XK424", RE, "B5", P)}, budget((5, "tingkat", None))),
    Case("tingkat semua program kosong", set(), budget((5, "tingkat", None), (6, "tingkat", None))),
    Case("tahun diketik dengan kata", {("XK202", RE, "A5", G)}, budget((5, "tahun", "TA 2024"))),
    Case("nama dua program tertukar", {("XK410", RE, "D5", P)},
         budget((5, "uraian", PROGRAM[1][1]), (6, "uraian", PROGRAM[0][1]))),
    Case("nama satu program lain", {("XK410", RE, "D5", P)}, budget((5, "uraian", "Program Konsolidasi Kita"))),
]  # fmt: skip


def money_row(isi: Isi) -> None:
    """The realisasi of one programme and of the year, other than the report prints."""
    put(isi, RE, "Anggaran", 0, "realisasi", 640)
    put(isi, RE, "Anggaran", 2, "realisasi", 930)


REPORT = [
    ReportCase("realisasi dalam skala lain", {("XK205", f"{RE}!J5", G)},
               both(only("PK-II", "IKHT"), change("realisasi", 0, 0.99, RE))),
    ReportCase("realisasi yang juga tercetak dalam skala lain", {("XK205", f"{RE}!J5", P)}, both(
        only("PK-II", "IKHT"), change("realisasi", 0, 0.99, RE),
        table(5, realisasi="0,99%", capaian="1%", kategori="Tidak Berhasil"))),
    ReportCase("realisasi negatif yang tercetak positif", {("XK223", f"{RE}!J6", G)},
               both(only("PK-II", "IKHT"), change("realisasi", 1, -4, RE))),
    ReportCase("rentang terbalik dan laporannya", {("XK213", f"{RE}!I8", G)},
               change("target_maksimum", 3, 4, RE)),
    ReportCase("realisasi di buku kerja lain", {("XK703", "TL!I5", G)},
               both(only("PK-II", "IKHT"), change("realisasi", 0, 98, RE))),
    ReportCase("realisasi satu program lain", {("XK411", "AL!I7", G)}, quiet(money_row)),
]  # fmt: skip

CASES = [*NOTES, *YEARS, *ORDER, *MONEY]
