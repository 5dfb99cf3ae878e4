"""Cases of numbers as offices type them: as text, broken, with two readings, in another unit or scale; predicates."""

from tests.addresses import ALONE, ANG, INFO, PK, RA, RE, RKT, G, P, at, main
from tests.check.sets.case import Case
from tests.check.sets.clean_set import put
from tests.check.sets.edits import RATE, both, change, everywhere, realisasi

TYPED = [
    Case("angka dengan satuan sebagai teks", {("XK201", at(RE, "realisasi", 6), G)},
         realisasi(r1={"realisasi": "4 laporan"}), by_file=True),
    Case("angka sebagai teks di anggaran", {("XK201", at(RE, "pagu", 5, ANG), G)},
         lambda isi: put(isi, RE, ANG, 0, "pagu", "Rp 700")),
    Case("rentang sebagai teks", {("XK201", at(RE, "target", 8), G)},
         realisasi(r3={"target": "5 - 10", "target_maksimum": None})),
    Case("perbandingan sebagai teks", {("XK201", at(RE, "realisasi", 6), G)}, realisasi(r1={"realisasi": "1:17,9"})),
    Case("strip pada realisasi", {("XK806", at(RE, "realisasi", 6), P)}, realisasi(r1={"realisasi": "-"})),
    Case("strip pada tahun lalu", set(), realisasi(r1={"realisasi_n1": "n/a"})),
    Case("predikat di baris predikat", set(),
         realisasi(r4={"target": "WDP", "realisasi": "WTP", "realisasi_n1": "WTP*"}),
         files=ALONE),
    Case("desimal sebagai teks, jadi dua desimal berlaku", {("XK201", at(RE, "desimal"), G)},
         pengaturan={"desimal": "0"}, files=ALONE),
    Case("batas tanpa", set(), pengaturan={"desimal": 0, "batas": "tanpa"}),
    Case("batas sebagai teks", {("XK201", at(RE, "batas"), G)}, pengaturan={"desimal": 0, "batas": "120"}),
    Case("angka rusak", {("XK202", at(RE, "realisasi", 6), G)}, realisasi(r1={"realisasi": "2O2O"})),
    Case("pagu rusak", {("XK202", at(RE, "pagu", 5, ANG), G)},
         lambda isi: put(isi, RE, ANG, 0, "pagu", "20.5350.023.000")),
    Case("tanda triwulan tak dikenal",
         {("XK202", at(RA, "target_tw1", 6), P), ("XK202", at(RA, "realisasi_tw1", 7), P)},
         lambda isi: (put(isi, RA, main(RA), 1, "target_tw1", "W"),
                      put(isi, RA, main(RA), 2, "realisasi_tw1", '")'))),
    Case("tanda triwulan dikenal", set(), lambda isi: [
        put(isi, RA, main(RA), n, f"target_tw{n + 1}", t) for n, t in enumerate("vV√✓")]),
    Case("rentang di kolom triwulan", {("XK201", at(RA, "target_tw1", 6), P)}, change("target_tw1", 1, "1 - 2", RA)),
    Case("angka triwulan sebagai teks", {("XK201", at(RA, "target_tw1", 6), G)},
         change("target_tw1", 1, "1 laporan", RA)),
    Case("ribuan atau desimal", {("XK203", at(RE, "realisasi", 6), P)}, realisasi(r1={"realisasi": "4.250"})),
    Case("realisasi persen, target laporan", {("XK204", at(RE, "realisasi", 6), G)},
         cells={at(RE, "realisasi", 6): (0.9804, "0.00%")}, by_file=True),
    Case("realisasi keg, target laporan", {("XK204", at(RE, "realisasi", 6), G)},
         cells={at(RE, "realisasi", 6): (4, 'General" keg"')}, by_file=True),
    Case("realisasi lap, target laporan", set(), cells={at(RE, "realisasi", 6): (4, 'General" lap"')}),
    Case("teks dengan satuan lain", {("XK204", at(RE, "realisasi", 6), G)}, realisasi(r1={"realisasi": "98,04%"})),
    Case("target persen bersatuan laporan", {("XK204", at(RE, "target", 6), G)}, files=ALONE,
         cells={at(RE, "target", 6): (0.9, "0%"), at(RE, "realisasi", 6): (0.9, "0%")}),
    Case("satu baris dua skala", {("XK205", at(RE, "realisasi", 5), G)}, cells={at(RE, "realisasi", 5): (0.9, "0%")}),
    Case("format persen pada realisasi saja", {("XK205", at(RE, "realisasi", 5), P)}, realisasi(r0={"target": 0.9}),
         files=ALONE,
         cells={at(RE, "realisasi", 5): (0.9, "0%")}),
    Case("0,85 di samping 85 tanpa format", {("XK205", at(RE, "realisasi", 5), P)},
         realisasi(r0={"target": 0.85, "realisasi": 85}),
         files=ALONE),
    Case("target 0,16 persen", set(), files=ALONE, edit=realisasi(r0={
        "indikator": "Persentase pemilih ganda", "target": 0.16, "realisasi": 0, "polarisasi": "Minimal"})),
    Case("target dan realisasi sama-sama format persen", set(),
         cells={at(RE, "target", 5): (0.9, "0%"), at(RE, "realisasi", 5): (0.99, "0%")}, by_file=True),
    Case("predikat berbintang", {("XK206", at(RE, "realisasi", 9), P)}, realisasi(r4={"realisasi": "WTP*"})),
    Case("bukan predikat", {("XK206", at(RE, "realisasi", 9), G)}, realisasi(r4={"realisasi": "Memuaskan"})),
    Case("angka pada baris predikat", {("XK206", at(RE, "realisasi", 9), G)}, realisasi(r4={"realisasi": 85})),
    Case("dua tangga", {("XK206", at(RE, "realisasi", 9), G)}, realisasi(r4={"realisasi": "BB"})),
    Case("predikat pada baris maksimal", {("XK206", at(RE, "realisasi", 6), G)}, realisasi(r1={"realisasi": "BB"})),
    Case("target kosong di PK", {("XK207", at(PK, "target", 9), G)}, change("target", 4, None, PK)),
    Case("target strip di RKT", {("XK207", at(RKT, "target", 6), G)}, change("target", 1, "-", RKT)),
    Case("target kosong di Rencana Aksi", {("XK207", at(RA, "target", 6), P)},
         change("target", 1, None, RA)),
    Case("indikator yang tidak berlaku", set(), realisasi(r1={"target": None, "realisasi": None, "berlaku": "Tidak",
         "keterangan": "Tidak ada pemilu."})),
    Case("polarisasi kosong", {("XK208", at(RE, "polarisasi", 6), P)}, realisasi(r1={"polarisasi": None})),
    Case("polarisasi kosong tanpa realisasi", {("XK806", at(RE, "realisasi", 6), P)},
         realisasi(r1={"polarisasi": None, "realisasi": None})),
    Case("polarisasi tidak dikenal", {("XK212", at(RE, "polarisasi", 6), P)}, realisasi(r1={"polarisasi": "Naik"})),
]  # fmt: skip

SEPARATORS = [
    Case("titik dan koma bergantian",
         {("XK201", at(RE, "realisasi", 5), G), ("XK201", at(RE, "realisasi", 6), G),
          ("XK222", at(RE, "realisasi", 6), P)},
         realisasi(r0={"realisasi": "97,5"}, r1={"realisasi": "3.5 laporan"}), files=ALONE),
    Case("koma desimal dan titik ribuan", {("XK201", at(RE, "realisasi", 5), G), ("XK201", at(RE, "realisasi", 6), G)},
         realisasi(r0={"realisasi": "97,5"}, r1={"realisasi": "1.234,5 laporan"}), files=ALONE),
]  # fmt: skip


#: Typed as text, each is one finding at its cell: text is never computed with.
TULISAN = [
    *(
        Case(f"teks {text} bersatuan {satuan}", {("XK201", at(RE, "realisasi", 5), G)}, files=ALONE,
             edit=realisasi(r0={"indikator": "Angka layanan", "target": target, "satuan": satuan, "realisasi": text}))
        for text, satuan, target in (
            ("171 per 100.000 KH", RATE, 183),
            ("171/100.000 kelahiran hidup", RATE, 183),
            ("Level 3", "level", 3),
            ("Skor 78,5", "poin", 78),
            ("Indeks 3,45", "nilai", 3),
            ("250.000", "orang", 240000),
            ("3,208", "indeks", 3),
            ("Nihil", "temuan", 8),
        )
    ),
    *(
        Case(f"bukan satu angka: {text}", {("XK202", at(RE, "realisasi", 5), P)}, files=ALONE,
             edit=realisasi(r0={"indikator": "Angka layanan", "realisasi": text}))
        for text in ("≥ 90%", "min 90%", "maks. 95%", "3 dari 5", "Nihil")
    ),
    Case("NA adalah kosong", {("XK806", at(RE, "realisasi", 5), P)}, files=ALONE,
         edit=realisasi(r0={"realisasi": "NA"})),
    Case("level di samping orang", {("XK204", at(RE, "realisasi", 5), G)}, files=ALONE,
         edit=realisasi(r0={"indikator": "Angka layanan", "satuan": "orang", "realisasi": "Level 3"})),
    *(
        Case(f"dua cara: {text} bersatuan {satuan} di samping {target}", {("XK203", at(RE, "realisasi", 5), P)},
             files=ALONE,
             edit=realisasi(r0={"indikator": "Angka layanan", "satuan": satuan, "target": target, "realisasi": text}))
        for text, satuan, target in (
            ("250,000", "orang", 5),
            ("4.250", "orang", 4),
            ("3.208", "indeks", 100),
            ("4.250", None, 100),
        )
    ),
]  # fmt: skip

RUPIAH = [
    Case("pagu rupiah sebagai teks", {("XK201", at(RE, "pagu", 5, ANG), G)}, files=ALONE,
         edit=lambda isi: put(isi, RE, ANG, 0, "pagu", "Rp 700")),
]  # fmt: skip

NOTHING = [
    Case("n/a pada realisasi", {("XK806", at(RE, "realisasi", 6), P)}, realisasi(r1={"realisasi": "n/a"})),
    Case("n/a pada indikator yang tidak berlaku", edit=realisasi(
        r1={"realisasi": "n/a", "berlaku": "Tidak", "keterangan": "Tidak ada pemilu."})),
    Case("n/a pada baris predikat", {("XK806", at(RE, "realisasi", 9), P), ("XK801", at(RE, "realisasi"), INFO)},
         realisasi(r4={"realisasi": "N/A"})),
    Case("nihil pada persen", {("XK202", at(RE, "realisasi", 5), P)}, realisasi(r0={"realisasi": "nihil"})),
    Case("nihil pada yang dihitung", {("XK201", at(RE, "realisasi", 7), G)}, realisasi(r2={"realisasi": "nihil"})),
]  # fmt: skip
PANJANG = "Wajar Tanpa Pengecualian (WTP)"

PREDIKAT = [
    Case("satu tulisan di semua dokumen, satu temuan", {("XK206", at(RKT, "target", 9), P)},
         both(everywhere(4, target=PANJANG), change("realisasi", 4, PANJANG, RE))),
    Case("dua tulisan, dua temuan", {("XK206", at(RE, "target", 9), G), ("XK206", at(RE, "realisasi", 9), G)},
         files=ALONE,
         edit=realisasi(r4={"target": "Istimewa", "realisasi": "Lumayan"})),
]  # fmt: skip

CASES = [*TYPED, *SEPARATORS, *TULISAN, *RUPIAH, *NOTHING, *PREDIKAT]
