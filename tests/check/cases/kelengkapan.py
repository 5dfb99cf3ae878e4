"""Cases of what was left out: empty documents, rows without a name, explanations, a year under way."""

from tests.addresses import ALONE, INFO, PK, PKP, RA, RE, RKT, G, P, at, main
from tests.check.sets.case import Case
from tests.check.sets.clean_set import Isi
from tests.check.sets.edits import both, change, cleared, realisasi, rencana, tw


def nameless(isi: Isi) -> None:
    """The targets of the PK stand, its indikator are gone."""
    for row in isi[PK][main(PK)]:
        row.pop("indikator")


def only_budget(isi: Isi) -> None:
    isi[RKT][main(RKT)] = [{k: v for k, v in r.items() if k in ("program", "anggaran")} for r in isi[RKT][main(RKT)]]


EMPTY = [
    Case("RKT hanya berisi anggaran", {("XK804", at(RKT, "indikator"), G)}, only_budget),
    Case("indikator PK dikosongkan", {("XK804", at(PK, "indikator"), G)}, nameless),
    Case("indikator PK dikosongkan, tanpa tanggal",
         {("XK804", at(PK, "indikator"), G), ("XK110", at(PK, "tanggal"), INFO)}, nameless,
         identitas={PK: {"tanggal": None}}),
    Case("PK sendirian tanpa indikator", {("XK804", at(PK, "indikator"), G)}, nameless, files=(PK,)),
    Case("PK kosong di samping dokumen yang terisi", {("XK804", at(PK, "indikator"), G)}, lambda isi: isi[PK].clear()),
    Case("templat kosong sendirian", {("XK804", at(RE, "indikator"), INFO)}, lambda isi: isi[RE].clear(), files=ALONE),
    Case("satu baris tanpa nama indikator", {("XK805", at(RE, "indikator", 6), G)}, realisasi(r1={"indikator": None}),
         files=ALONE),
    Case("kegiatan kedua tanpa nama indikator", {("XK805", at(RA, "indikator", 7), G)},
         lambda isi: isi[RA][main(RA)].insert(2, {"kegiatan": "Cetak", "target_tw1": "v"})),
    Case("baris RKT yang hanya beranggaran",
         edit=lambda isi: isi[RKT][main(RKT)].insert(5, {"uraian_kegiatan": "Rapat", "anggaran": 0})),
    Case("dua realisasi kosong, satu temuan", {("XK806", at(RE, "realisasi", 6), P)},
         realisasi(r1={"realisasi": None}, r3={"realisasi": None})),
    Case("realisasi nol sudah diisi", edit=realisasi(r1={"realisasi": 0})),
    Case("indikator tidak berlaku tanpa realisasi", edit=realisasi(
        r1={"realisasi": None, "berlaku": "tidak", "keterangan": "Tidak ada pemilu."})),
    Case("sasaran tanpa indikator", {("XK807", at(RE, "sasaran", 10), P)},
         lambda isi: isi[RE][main(RE)].append({"sasaran": "Meningkatnya layanan informasi"})),
    Case("dua sasaran tanpa indikator, satu temuan", {("XK807", at(PK, "sasaran", 10), P)},
         lambda isi: isi[PK][main(PK)].extend([{"sasaran": "Sasaran lain"}, {"sasaran": "Sasaran ketiga"}])),
    Case("sasaran sebagai baris judul", edit=lambda isi: isi[PK][main(PK)].insert(
        0, {"sasaran": isi[PK][main(PK)][0].pop("sasaran")})),
]  # fmt: skip


def without(*keys: str):
    return realisasi(**{f"r{n}": dict.fromkeys(keys) for n in range(5)})


COMPLETE = [
    Case("tanpa tahun lalu dan Renstra", {("XK801", at(RE, "realisasi_n1"), INFO)},
         without("realisasi_n1", "target_renstra")),
    Case("satu sasaran tanpa program pendukung", {("XK801", at(RE, "program_pendukung"), INFO)},
         realisasi(r4={"program_pendukung": None})),
    Case("satu indikator saja berprogram", edit=realisasi(r1={"program_pendukung": None})),
    Case("tanpa definisi", {("XK802", at(RE, "definisi", 5), INFO)}, without("definisi")),
    Case("penanggung jawab hanya di RKT", edit=both(without("penanggung_jawab"), *(
        change("penanggung_jawab", n, "Subbagian Data", RKT) for n in range(5)))),
    Case("tanpa penanggung jawab", {("XK802", at(RE, "penanggung_jawab", 6), INFO)},
         realisasi(r1={"penanggung_jawab": None}), files=(RE,)),
    Case("tanpa bukti", {("XK803", at(RE, "bukti", 7), INFO)}, realisasi(r2={"bukti": None})),
    Case("belum ada realisasi", {("XK806", at(RE, "realisasi", 5), INFO)},
         without("realisasi", "bukti", "definisi", "realisasi_n1")),
]  # fmt: skip

DUA_KOSONG = realisasi(r1={"realisasi": None}, r3={"realisasi": None})

BEGUN = [
    Case("Realisasi belum mulai di samping RKT dan PK", {("XK804", at(RE, "indikator"), INFO)}, cleared(RE),
         files=(RKT, PK, RE)),
    Case("Rencana Aksi dan Realisasi belum mulai, satu temuan", {("XK804", at(RA, "indikator"), INFO)},
         cleared(RA, RE)),
    Case("PK belum mulai di samping RKT", {("XK804", at(PK, "indikator"), INFO)}, cleared(PK), files=(RKT, PK)),
    Case("RKT dikosongkan di samping Realisasi", {("XK804", at(RKT, "indikator"), G)}, cleared(RKT),
         files=(RKT, PK, RE)),
    Case("PK dikosongkan di samping Rencana Aksi", {("XK804", at(PK, "indikator"), G)}, cleared(PK),
         files=(RKT, PK, RA)),
    Case("Realisasi beranggaran tanpa indikator", {("XK804", at(RE, "indikator"), G)},
         lambda isi: isi[RE][main(RE)].clear(), files=(RKT, PK, RE)),
    Case("PK perubahan belum mulai", {("XK804", at(PKP, "indikator"), INFO)}, lambda isi: isi.update({PKP: {}}),
         identitas={PKP: {"versi": "perubahan ke-1"}}),
]  # fmt: skip

UNDER_WAY = [
    Case("realisasi baru TW I", {("XK806", at(RE, "realisasi", 6), INFO)},
         both(DUA_KOSONG, rencana(r0={**tw("v"), **tw("v", prefix="realisasi")}))),
    Case("realisasi sampai TW IV", {("XK806", at(RE, "realisasi", 6), P)},
         both(DUA_KOSONG, rencana(r0={**tw("v"), **tw("v", None, None, "v", prefix="realisasi")}))),
    Case("triwulan tanpa realisasi", {("XK806", at(RE, "realisasi", 6), P)},
         both(DUA_KOSONG, rencana(r0={"realisasi_tw1": "-"}))),
    Case("semua realisasi kosong", {("XK806", at(RE, "realisasi", 5), INFO)}, files=ALONE,
         edit=realisasi(**{f"r{i}": {"realisasi": None} for i in range(5)})),
]  # fmt: skip

# the templates have 10 prepared rows from row 5; what stands below has no formula
ROWS = [
    Case("sasaran saja di bawah baris siap pakai",
         {("XK007", at(PK, "no", 20), INFO), ("XK807", at(PK, "sasaran", 20), P)}, files=(PK,),
         cells={at(PK, "sasaran", 20): "Meningkatnya tata kelola"}),
    Case("indikator di bawah baris siap pakai", {("XK007", at(PK, "no", 20), P)}, files=(PK,), cells={
        at(PK, "indikator", 20): "Jumlah dokumen arsip", at(PK, "satuan", 20): "dokumen",
        at(PK, "polarisasi", 20): "Maksimal", at(PK, "target", 20): 20}),
]  # fmt: skip

CASES = [*EMPTY, *COMPLETE, *BEGUN, *UNDER_WAY, *ROWS]
