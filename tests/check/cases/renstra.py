"""Cases of a set with its Renstra: the dictionary, targets of the year and of the end, IKU, and the period."""

from tests.addresses import INFO, PK, PKP, RA, RE, RKT, RS, G, P, at, main
from tests.check.sets.case import Case
from tests.check.sets.clean_renstra import PERIOD, with_renstra
from tests.check.sets.edits import both, change, everywhere, revised


def case(name: str, found=(), *edits, **kwargs) -> Case:
    """A case of the clean set with its Renstra."""
    identitas = {RS: PERIOD, **kwargs.pop("identitas", {})}
    return Case(name, set(found), both(with_renstra, *edits), identitas=identitas, **kwargs)


def renstra(row: int, **cells):
    return both(*(change(key, row, value, RS) for key, value in cells.items()))


def further(**target: object):
    """A further IKU of the Renstra."""
    row = {"sasaran": "Meningkatnya layanan", "indikator": "Indeks kepuasan pemilih", "iku": "Ya", "satuan": "indeks",
           "polarisasi": "Maksimal", "definisi": "Survei.", "rumus": "Rerata.", "sumber_data": "Survei"}  # fmt: skip
    return lambda isi: isi[RS][main(RS)].append({**row, **target})


TARGETS = [
    case("Renstra sama dengan semua dokumen", by_file=True),
    case("target Renstra tahun itu lain",
         {("XK511", at(PK, "target", 5), P), ("XK515", at(RE, "target_renstra", 5), G)}, renstra(0, target_5=85)),
    case("target Renstra tahun lain tidak dibandingkan", (), renstra(0, target_4=10)),
    case("target dalam persen, sel berformat persen", (), cells={at(RS, "target_5", 5): (0.9, "0%")}),
    case("predikat Renstra lain", {("XK511", at(PK, "target", 9), P), ("XK515", at(RE, "target_renstra", 9), G)},
         renstra(4, target_5="WDP")),
    case("rentang Renstra lain", {("XK511", at(PK, "target", 8), P)}, renstra(3, target_5="5-12")),
    case("target RKT saja yang lain", {("XK501", at(RKT, "target", 5), G)}, change("target", 0, 80, RKT)),
    case("target akhir Renstra pada Realisasi lain", {("XK515", at(RE, "target_renstra", 6), G)},
         change("target_renstra", 1, 5, RE)),
    case("target akhir Renstra bersatuan lain", {("XK515", at(RE, "target_renstra", 6), G)},
         cells={at(RE, "target_renstra", 6): (4, '0" dokumen"')}),
    case("target akhir Renstra kosong", (), change("target_renstra", 1, None, RE)),
    case("PK perubahan mengubah target Renstra",
         {("XK511", at(PKP, "target", 5), P)}, revised, change("target", 0, 80, PKP, RA, RE),
         identitas={PKP: {"versi": "perubahan ke-1"}}),
]  # fmt: skip

DICTIONARY = [
    case("polarisasi Renstra lain", {("XK523", at(RE, "polarisasi", 7), G)}, renstra(2, polarisasi="Maksimal")),
    case("polarisasi satu dokumen lain daripada Renstra", {("XK523", at(RE, "polarisasi", 7), G)},
         change("polarisasi", 2, "Maksimal", RE)),
    case("Renstra memutuskan polarisasi yang diragukan", (), everywhere(2, polarisasi="Maksimal"),
         renstra(2, polarisasi="Maksimal"), change("penyebab", 2, "Rapat.", RE), change("realisasi", 2, 8, RE)),
    case("satuan Renstra lain", {("XK516", at(PK, "satuan", 6), G), ("XK515", at(RE, "target_renstra", 6), G)},
         renstra(1, satuan="dokumen")),
    case("satuan satu dokumen lain daripada Renstra", {("XK516", at(RKT, "satuan", 6), G)},
         change("satuan", 1, "dokumen", RKT)),
    case("satuan Renstra lain penulisan", (), renstra(0, satuan="persen")),
    case("definisi Renstra lain", {("XK524", at(RE, "definisi", 5), P)}, renstra(0, definisi="Dibagi rencana.")),
    case("definisi Renstra melengkapi", (), renstra(0, definisi="Dihitung dari catatan subbagian, setiap bulan.")),
    case("redaksi Renstra lain", {("XK525", at(PK, "indikator", 5), P)},
         renstra(0, indikator="Persentase tahapan pemilu yang tepat waktu")),
    case("nama dan satuan tidak cocok menurut Renstra juga begitu", (), everywhere(1, satuan="%"),
         renstra(1, satuan="%"), change("target_renstra", 1, 4, RE)),
]  # fmt: skip

INDIKATOR = [
    case("indikator PK di luar Renstra", {("XK512", at(PK, "indikator", 6), P)},
         lambda isi: isi[RS][main(RS)].pop(1)),
    case("Renstra memuat indikator lain", {("XK513", at(PK, "indikator"), P)},
         lambda isi: isi[RS].update({main(RS): isi[RS][main(RS)][:2]})),
    case("IKU tidak diperjanjikan", {("XK514", at(PK, "indikator"), P)}, further(target_5=80)),
    case("IKU tanpa target tahun itu", (), further(target_4=80)),
    case("Renstra saja", (), files=()),
    case("tahun lain dalam masa Renstra", (),
         renstra(1, indikator="Jumlah laporan pemilu tahun 2023"), files=()),
]  # fmt: skip

PERIODS = [
    case("tahun akhir sebelum tahun awal", {("XK115", at(RS, "tahun_akhir"), G), ("XK526", at(RKT, "tahun"), INFO)},
         identitas={RS: {"tahun": 2024, "tahun_akhir": 2020}}),
    case("masa lebih dari lima tahun", {("XK115", at(RS, "tahun_akhir"), G)},
         identitas={RS: {"tahun": 2020, "tahun_akhir": 2029}}),
    case("tahun akhir kosong", {("XK101", at(RS, "tahun_akhir"), G)}, identitas={RS: {"tahun": 2020}}),
    case("target sesudah masa Renstra",
         {("XK115", at(RS, "target_5", 5), P), ("XK526", at(RKT, "tahun"), INFO)},
         identitas={RS: {"tahun": 2020, "tahun_akhir": 2023}}),
    case("Renstra masa lain", {("XK526", at(RKT, "tahun"), INFO)},
         identitas={RS: {"tahun": 2025, "tahun_akhir": 2029}}),
    case("Renstra berawal 2024", {("XK515", at(RE, "target_renstra", n), G) for n in (5, 6, 7, 9)} | {
        ("XK511", at(PK, "target", n), P) for n in (5, 6, 7, 9)},
        *(renstra(n, target_1=v, target_5=v) for n, v in enumerate((91, 5, 9))),
        renstra(4, target_1="WDP", target_5="WDP"), identitas={RS: {"tahun": 2024, "tahun_akhir": 2028}}),
    case("Renstra belum lengkap", {("XK808", at(RS, "definisi", 6), INFO)}, renstra(1, definisi=None, rumus=None)),
    case("indikator Renstra tanpa target", {("XK809", at(RS, "target_1", 6), P)},
         renstra(1, **{f"target_{n}": None for n in range(1, 6)})),
    case("target Renstra sebagai teks", {("XK201", at(RS, "target_3", 6), G)}, renstra(1, target_3="4 laporan")),
    case("predikat Renstra di luar tangga", {("XK206", at(RS, "target_3", 9), G)}, renstra(4, target_3="Mantap")),
    case("pilihan IKU tidak dikenal", {("XK212", at(RS, "iku", 5), P)}, renstra(0, iku="mungkin")),
]  # fmt: skip

CASES = [*TARGETS, *DICTIONARY, *INDIKATOR, *PERIODS]
