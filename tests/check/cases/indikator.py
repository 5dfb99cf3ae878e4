"""Cases of which indikator are the same: missing, doubled, in other words, under another sasaran, in another order."""

from tests.addresses import INFO, PK, PKP, RA, RE, RKT, G, P, at, main
from tests.check.sets.case import Case
from tests.check.sets.clean_set import INDIKATOR, S2, S3, Isi, put
from tests.check.sets.edits import PERUBAHAN, Edit, append, both, change, drop, other_indikator, revised

LAPORAN = "Jumlah laporan tahapan yang disusun"


def quotes(isi: Isi) -> None:
    for file, kutip in ((RKT, "“”"), (PK, '""'), (RA, "”“"), (RE, '""')):
        put(isi, file, main(file), 0, "indikator", f"Persentase {kutip[0]}tahapan{kutip[1]} yang tepat waktu")


def one_word_apart(isi: Isi) -> None:
    for file in (RKT, PK, RA, RE):
        put(isi, file, main(file), 0, "indikator", "Jumlah kegiatan pendidikan untuk pemilih perempuan")
        put(isi, file, main(file), 0, "satuan", "kegiatan")
        put(isi, file, main(file), 1, "indikator", "Jumlah kegiatan pendidikan untuk pemilih pemula")


def by_kode(isi: Isi) -> None:
    for file in (RKT, PK, RA, RE):
        put(isi, file, main(file), 2, "kode", "076.01.WA.3355" if file == RKT else "3355")
    put(isi, RKT, main(RKT), 2, "indikator", "Banyaknya catatan auditor")


def running_numbers(isi: Isi) -> None:
    """Codes 1 to 5 that only count the rows, in another order in Realisasi."""
    for file in (RKT, PK, RA, RE):
        for row in range(5):
            put(isi, file, main(file), row, "kode", 5 - row if file == RE else row + 1)


def two_kegiatan(isi: Isi) -> None:
    rows = isi[RA][main(RA)]
    rows[1]["kegiatan"] = "Penyusunan"
    rows.insert(2, {"indikator": LAPORAN, "kegiatan": "Penggandaan"})


def kegiatan_targets(first: object, second: object, satuan: str = "") -> Edit:
    """Targets of the two kegiatan of one indikator, whose target is 4 laporan elsewhere."""

    def edit(isi: Isi) -> None:
        two_kegiatan(isi)
        put(isi, RA, main(RA), 1, "target", first)
        put(isi, RA, main(RA), 2, "target", second)
        put(isi, RA, main(RA), 2, "satuan", satuan or None)

    return edit


ROWS = [
    Case("sasaran bernilai TRUE", {("XK318", at(RE, "sasaran", 6), G)}, cells={at(RE, "sasaran", 6): True},
         files=(RE,)),
    Case("indikator bernilai FALSE", {("XK318", at(RE, "indikator", 6), G)}, cells={at(RE, "indikator", 6): False},
         files=(RE,)),
    Case("keterangan bernilai TRUE", {("XK318", at(RE, "keterangan", 6), P)}, cells={at(RE, "keterangan", 6): True},
         files=(RE,)),
    Case("kotak centang pada triwulan", {("XK318", at(RA, "realisasi_tw1", 5), P)},
         cells={at(RA, "realisasi_tw1", 5): True}, files=(RA,)),
    Case("nomor di kolom sasaran", {("XK319", at(RE, "sasaran", 6), P)}, cells={at(RE, "sasaran", 6): 1}, files=(RE,)),
    Case("nomor di kolom indikator", {("XK319", at(RE, "indikator", 6), P)}, cells={at(RE, "indikator", 6): 7},
         files=(RE,)),
    Case("indikator hilang di PK", {("XK503", at(PK, "indikator", 5), G)}, drop(1, PK)),
    Case("sasaran hilang di Rencana Aksi", {("XK503", at(RA, "indikator"), G)}, drop(4, RA)),
    Case("dua indikator hilang dari satu sasaran", {("XK503", at(PK, "indikator"), G)}, both(drop(1, PK), drop(0, PK))),
    Case("dua sasaran hilang", {("XK503", at(RA, "indikator"), G)}, both(drop(4, RA), drop(1, RA), drop(0, RA))),
    Case("indikator diganti yang lain", {("XK503", at(RE, "indikator", 6), G)},
         change("indikator", 1, "Kunjungan pustaka", RE)),
    Case("dua indikator diganti satu", {("XK503", at(RE, "indikator"), G), ("XK503", at(RE, "indikator", 5), G)},
         both(drop(1, RE), change("indikator", 0, "Kunjungan pustaka", RE))),
    Case("indikator hanya di Realisasi", {("XK503", at(RE, "indikator", 10), G)},
         append(RE, indikator="Banyaknya kunjungan pustaka", satuan="orang", polarisasi="Maksimal", target=5,
              realisasi=5)),
    Case("dua dokumen: RKT kelebihan", {("XK503", at(RKT, "indikator", 6), G)}, drop(1, PK), files=(RKT, PK)),
    Case("PK perubahan menghapus indikator", set(), both(revised, drop(1, PKP, RA, RE)), identitas=PERUBAHAN),
    Case("satu kata yang berbeda bukan indikator yang sama", set(), one_word_apart),
    Case("satu dari dua yang mirip hilang", {("XK503", at(RE, "indikator", 5), G)}, both(one_word_apart, drop(1, RE))),
    Case("ganda menggantikan yang hilang", {("XK504", at(PK, "indikator", 6), G)},
         change("indikator", 1, INDIKATOR[0]["indikator"], PK)),
    Case("ganda sebagai tambahan", {("XK504", at(RE, "indikator", 7), G)},
         lambda isi: isi[RE][main(RE)].insert(2, dict(isi[RE][main(RE)][1]))),
    Case("ganda di bawah sasaran lain", {("XK504", at(RE, "indikator", 10), P)},
         lambda isi: isi[RE][main(RE)].append(dict(isi[RE][main(RE)][1]))),
    Case("satu indikator dua kegiatan", set(), two_kegiatan),
    Case("kegiatan kedua mengulang target", set(), kegiatan_targets(4, 4)),
    Case("dua kegiatan membagi target", set(), kegiatan_targets(3, 1, "laporan")),
    Case("kegiatan kedua dengan satuan sendiri", set(), kegiatan_targets(4, 50, "eksemplar")),
    Case("kegiatan kedua dengan target lain", {("XK501", at(RA, "target", 7), P)}, kegiatan_targets(4, 5)),
    Case("kedua kegiatan dengan target lain", {("XK501", at(RA, "target", 6), G)}, kegiatan_targets(5, 5)),
    Case("redaksi indikator beda", {("XK505", at(RKT, "indikator", 6), P)},
         change("indikator", 1, f"{LAPORAN} tepat waktu", RKT)),
    Case("redaksi dan target beda", {("XK505", at(RKT, "indikator", 6), P), ("XK501", at(RKT, "target", 6), P)},
         both(change("indikator", 1, f"{LAPORAN} tepat waktu", RKT), change("target", 1, 5, RKT))),
    Case("redaksi beda huruf", {("XK505", at(RKT, "indikator", 6), INFO)},
         change("indikator", 1, LAPORAN.upper(), RKT)),
    Case("kutip dan spasi lain", set(), quotes),
    Case("berkode sama, redaksi beda", {("XK505", at(RKT, "indikator", 7), P)}, by_kode),
    Case("nomor urut bukan kode", set(), running_numbers),
    Case("redaksi sasaran beda", {("XK506", at(RE, "sasaran", 7), P)}, change("sasaran", 2, f"{S2} umum", RE)),
    Case("sasaran dengan titik dan kode", {("XK506", at(RE, "sasaran", 7), INFO)},
         change("sasaran", 2, f"{S2} (076.01.WA.3355).", RE)),
    Case("indikator di sasaran lain", {("XK506", at(RE, "sasaran", 8), P)}, change("sasaran", 3, S3, RE)),
    Case("dokumen tanpa sasaran", set(), both(*(change("sasaran", n, None, RA) for n in (0, 2, 4)))),
    Case("indikator lain sama sekali", {("XK507", at(RE, "indikator"), P)}, other_indikator),
    Case("Realisasi baru sebagian kecil", {("XK507", at(RE, "indikator"), P)}, both(*(drop(1, RE) for _ in range(4)))),
    Case("indikator berisi nama sasaran", {("XK508", at(PK, "indikator", 9), G)}, change("indikator", 4, S2, PK)),
]  # fmt: skip


def turn(file: str) -> Edit:
    """The two indikator of the first sasaran change places."""

    def edit(isi: Isi) -> None:
        rows = isi[file][main(file)]
        sasaran = rows[0].pop("sasaran")
        rows[0], rows[1] = {**rows[1], "sasaran": sasaran}, rows[0]

    return edit


ORDER = [
    Case("urutan hanya di PK lain", {("XK509", at(PK, "indikator", 5), P)}, turn(PK)),
    Case("urutan hanya di Rencana Aksi lain", {("XK509", at(RA, "indikator", 5), P)}, turn(RA)),
    Case("urutan hanya di PK perubahan lain", {("XK509", at(PKP, "indikator", 5), P)}, both(revised, turn(PKP)),
         identitas=PERUBAHAN),
    Case("urutan PK perubahan yang diikuti", set(),
         both(revised, turn(PKP), turn(RA), turn(RE)), identitas=PERUBAHAN),
]  # fmt: skip

CASES = [*ROWS, *ORDER]
