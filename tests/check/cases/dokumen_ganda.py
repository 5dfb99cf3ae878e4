"""Cases of one document in two files, and of files that are of different sets."""

import copy

from tests.addresses import INFO, PK, RE, G, P, at
from tests.check.sets.case import Case
from tests.check.sets.clean_set import Isi
from tests.check.sets.edits import PERUBAHAN, Edit, anggaran, both, change, revised
from tests.check.sets.file_edits import FILLED

HASIL, SALINAN = "Realisasi (hasil).xlsx", "PK salinan.xlsx"


def copied(file: str, new_name: str, *edits: Edit) -> Edit:
    """The file again under another name, and what is done to it beforehand."""

    def edit(isi: Isi) -> None:
        both(*edits)(isi)
        isi[new_name] = copy.deepcopy(isi[file])

    return edit


DUPLICATE = [
    Case("dua PK, isian sama", {("XK102", at(SALINAN, "versi"), INFO)}, copied(PK, SALINAN)),
    Case("dua PK, isian berbeda", {("XK102", at(SALINAN, "versi"), P)},
         both(copied(PK, SALINAN), change("target", 0, 95, SALINAN))),
    Case("kesalahan dalam dua berkas ditampilkan satu kali",
         {("XK102", at(SALINAN, "versi"), P), ("XK207", at(PK, "target", 6), G)},
         both(copied(PK, SALINAN, change("target", 1, None, PK)), change("target", 4, None, SALINAN))),
    Case("salinan Realisasi yang belum disusun", {("XK102", at(HASIL, "versi"), INFO)}, copied(RE, HASIL)),
    Case("hasil susun di samping aslinya", {("XK102", at(RE, "versi"), INFO)}, copied(RE, HASIL), after={HASIL: FILLED},
         by_file=True),
    Case("kesalahan isian di samping hasil susun",
         {("XK102", at(RE, "versi"), INFO), ("XK501", at(HASIL, "target", 5), G)},
         copied(RE, HASIL, change("target", 0, 95, RE)), after={HASIL: FILLED}),
    Case("sel yang dipulihkan hasil susun", {("XK102", at(RE, "versi"), INFO)}, copied(RE, HASIL),
         after={HASIL: FILLED},
         cells={at(RE, "capaian", 5): 102.5}),
    Case("isian diubah sesudah susun", {("XK102", at(HASIL, "versi"), P)},
         both(copied(RE, HASIL), change("realisasi", 0, 97, RE)), after={HASIL: FILLED}),
    Case("pengaturan diubah sesudah susun", {("XK102", at(HASIL, "versi"), P)}, copied(RE, HASIL),
         after={HASIL: FILLED},
         cells={at(RE, "batas"): 120}),
    Case("PK awal dan perubahan", set(), revised, identitas=PERUBAHAN),
    Case("dua entitas adalah dua set", {("XK113", at(RE, "entitas"), P)}, change("target", 0, 95, RE),
         identitas={RE: {"entitas": "Sekretariat"}}),
    Case("dua tahun adalah dua set", set(), both(
        change("target", 0, 95, RE), anggaran({"tahun": 2023, "tingkat": "Jumlah", "pagu": 900, "realisasi": 800})),
         identitas={RE: {"tahun": 2023}}),
    Case("satker dengan huruf dan spasi lain tetap satu set", {("XK501", at(RE, "target", 5), G)},
         change("target", 0, 95, RE),
         identitas={RE: {"satker": "KPU  KABUPATEN Contoh "}}),
    Case("identitas rusak tidak dibandingkan", {("XK101", at(RE, "satker"), G)}, change("target", 0, 95, RE),
         identitas={RE: {"satker": None}}),
]  # fmt: skip

CASES = [*DUPLICATE]
