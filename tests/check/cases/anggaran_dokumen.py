"""Cases of the budget between the documents of a set: what the PK promises, the RKT plans and Realisasi has."""

from tests.addresses import ANG, PK, PKP, RE, RKT, G, P, at
from tests.check.sets.case import Case
from tests.check.sets.clean_set import PROGRAM, Isi, put
from tests.check.sets.edits import PERUBAHAN, anggaran, both, budget, revised

PROMISED = [
    Case("PK beda pagu dan RKT", {("XK402", at(PK, "anggaran", 5, ANG), P)},
         lambda isi: put(isi, PK, ANG, 0, "anggaran", 800)),
    Case("PK beda RKT, tanpa Realisasi", {("XK403", at(PK, "anggaran", lembar=ANG), P)},
         lambda isi: put(isi, PK, ANG, 0, "anggaran", 800), files=(RKT, PK)),
    Case("pagu beda PK dan RKT", {("XK402", at(PK, "anggaran", lembar=ANG), P)},
         anggaran({"tingkat": "Jumlah", "pagu": 1500, "realisasi": 900})),
    Case("PK hanya menjanjikan APBN", set(), anggaran(
        {"tingkat": "Jumlah", "sumber": "APBN", "pagu": 1000}, {"tingkat": "Jumlah", "sumber": "Hibah", "pagu": 500},
        {"tingkat": "Jumlah", "pagu": 1500, "realisasi": 900})),
    Case("pagu mengikuti PK perubahan", set(), both(
        revised, lambda isi: put(isi, PKP, ANG, 0, "anggaran", 1200),
        anggaran({"tingkat": "Jumlah", "pagu": 1500, "realisasi": 900})),
         identitas=PERUBAHAN),
    Case("PK perubahan tanpa anggaran", set(), both(revised, lambda isi: isi[PKP].pop(ANG)),
         identitas=PERUBAHAN),
    Case("anggaran PK tidak terbaca", {("XK202", at(PK, "anggaran", 5, ANG), G)},
         lambda isi: put(isi, PK, ANG, 0, "anggaran", "374.0000.000")),
    Case("pagu tahun lain tidak ikut", set(), anggaran(
        {"tahun": 2023, "tingkat": "Jumlah", "pagu": 900},
        {"tahun": 2024, "tingkat": "Jumlah", "pagu": 1000, "realisasi": 900})),
]  # fmt: skip


def pk_half(isi: Isi) -> None:
    """The first PK promises half; the PK perubahan, whose Identitas somebody spoils, the whole."""
    revised(isi)
    for row, (*_, uang) in enumerate(PROGRAM):
        put(isi, PK, ANG, row, "anggaran", uang / 2)


def pk_less(isi: Isi) -> None:
    for row in (0, 1):
        put(isi, PK, ANG, row, "anggaran", 450)


ONE_CAUSE = [
    Case("jumlah pagu salah, PK seperti rinciannya", {("XK401", at(RE, "pagu", 7, ANG), G)}, budget((7, "pagu", 1090))),
    Case("jumlah pagu salah, PK juga lain",
         {("XK401", at(RE, "pagu", 7, ANG), G), ("XK402", at(PK, "anggaran", lembar=ANG), P)},
         both(budget((7, "pagu", 1090)), pk_less)),
    Case("PK perubahan bersatker salah ketik", {("XK113", at(PKP, "satker"), P)}, pk_half,
         identitas={PKP: {**PERUBAHAN[PKP], "satker": "KPU Kabupaten Contih"}}),
    Case("PK perubahan yang mengaku awal", {("XK102", at(PKP, "versi"), P)}, pk_half,
         identitas={PKP: {"versi": "awal"}}),
    Case("PK tidak mengikuti pagu", {("XK402", at(PK, "anggaran", lembar=ANG), P)}, pk_less),
    Case("satu program pada PK kurang satu nol", {("XK402", at(PK, "anggaran", 5, ANG), P)},
         lambda isi: put(isi, PK, ANG, 0, "anggaran", 70)),
    Case("tingkat satu program kosong", {("XK424", at(RE, "tingkat", 5, ANG), P)}, budget((5, "tingkat", None))),
    Case("tingkat semua program kosong", set(), budget((5, "tingkat", None), (6, "tingkat", None))),
    Case("tahun diketik dengan kata", {("XK202", at(RE, "tahun", 5, ANG), G)}, budget((5, "tahun", "TA 2024"))),
    Case("nama dua program tertukar", {("XK410", at(RE, "uraian", 5, ANG), P)},
         budget((5, "uraian", PROGRAM[1][1]), (6, "uraian", PROGRAM[0][1]))),
    Case("nama satu program lain", {("XK410", at(RE, "uraian", 5, ANG), P)},
         budget((5, "uraian", "Program Konsolidasi Kita"))),
]  # fmt: skip

CASES = [*PROMISED, *ONE_CAUSE]
