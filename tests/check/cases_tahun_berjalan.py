"""Cases of a year under way, and of what is right though it looks like a slip: one of each must fire, one must not."""

from cases_angka import everywhere
from cases_book import INFO, PK, RA, RE, RKT, G, P, realisasi
from cases_book_lain import rencana, tw
from cases_set import PKP, both, change
from clean_set import Case, Isi, put

ALONE = (RE,)
DUA_KOSONG = realisasi(r1={"realisasi": None}, r3={"realisasi": None})
PANJANG = "Wajar Tanpa Pengecualian (WTP)"


def cleared(*files: str):
    """An edit that leaves nothing typed in the tables of these files."""

    def edit(isi: Isi) -> None:
        for file in files:
            isi[file].clear()

    return edit


BEGUN = [
    Case("Realisasi belum mulai di samping RKT dan PK", {("XK804", RE, "D4", INFO)}, cleared(RE), files=(RKT, PK, RE)),
    Case("Rencana Aksi dan Realisasi belum mulai, satu temuan", {("XK804", RA, "D4", INFO)}, cleared(RA, RE)),
    Case("PK belum mulai di samping RKT", {("XK804", PK, "E4", INFO)}, cleared(PK), files=(RKT, PK)),
    Case("RKT dikosongkan di samping Realisasi", {("XK804", RKT, "G4", G)}, cleared(RKT), files=(RKT, PK, RE)),
    Case("PK dikosongkan di samping Rencana Aksi", {("XK804", PK, "E4", G)}, cleared(PK), files=(RKT, PK, RA)),
    Case("Realisasi beranggaran tanpa indikator", {("XK804", RE, "D4", G)},
         lambda isi: isi[RE]["Realisasi"].clear(), files=(RKT, PK, RE)),
    Case("PK perubahan belum mulai", {("XK804", PKP, "E4", INFO)}, lambda isi: isi.update({PKP: {}}),
         identitas={PKP: {"versi": "perubahan ke-1"}}),
]  # fmt: skip

UNDER_WAY = [
    Case("realisasi baru TW I", {("XK806", RE, "J6", INFO)},
         both(DUA_KOSONG, rencana(r0={**tw("v"), **tw("v", awalan="realisasi")}))),
    Case("realisasi sampai TW IV", {("XK806", RE, "J6", P)},
         both(DUA_KOSONG, rencana(r0={**tw("v"), **tw("v", None, None, "v", awalan="realisasi")}))),
    Case("triwulan tanpa realisasi", {("XK806", RE, "J6", P)}, both(DUA_KOSONG, rencana(r0={"realisasi_tw1": "-"}))),
    Case("semua realisasi kosong", {("XK806", RE, "J5", INFO)}, files=ALONE,
         edit=realisasi(**{f"r{i}": {"realisasi": None} for i in range(5)})),
]  # fmt: skip

NOTHING = [
    Case("n/a pada realisasi", {("XK806", RE, "J6", P)}, realisasi(r1={"realisasi": "n/a"})),
    Case("n/a pada indikator yang tidak berlaku", edit=realisasi(r1={"realisasi": "n/a", "berlaku": "Tidak"})),
    Case("n/a pada baris predikat", {("XK806", RE, "J9", P), ("XK801", RE, "J4", INFO)},
         realisasi(r4={"realisasi": "N/A"})),
    Case("nihil pada persen", {("XK202", RE, "J5", P)}, realisasi(r0={"realisasi": "nihil"})),
    Case("nihil pada yang dihitung", {("XK201", RE, "J7", G)}, realisasi(r2={"realisasi": "nihil"})),
]  # fmt: skip

TEXTS = [
    *(Case(f"pemeriksaan tahun lama: {teks}", temuan, files=(PK,),
           edit=lambda isi, teks=teks: put(isi, PK, "PK", 0, "indikator", teks))
      for teks, temuan in (
          ("Persentase tindak lanjut LHP BPK Tahun 2022", set()),
          ("Persentase rekomendasi hasil pemeriksaan BPK RI tahun 2021 yang ditindaklanjuti", set()),
          ("Persentase penyelesaian temuan Inspektorat tahun 2020", set()),
          ("Persentase tindak lanjut LHP BPK Tahun 2026", {("XK114", PK, "E5", P)}),
          ("Persentase tindak lanjut aduan pemilih tahun 2022", {("XK114", PK, "E5", P)}),
          ("Persentase rekomendasi kebijakan tahun 2022", {("XK114", PK, "E5", P)}),
      )),
    Case("satu tulisan di semua dokumen, satu temuan", {("XK206", RKT, "J9", P)},
         both(everywhere(4, target=PANJANG), change("realisasi", 4, PANJANG, RE))),
    Case("dua tulisan, dua temuan", {("XK206", RE, "H9", G), ("XK206", RE, "J9", G)}, files=ALONE,
         edit=realisasi(r4={"target": "Memuaskan", "realisasi": "Cukup"})),
]  # fmt: skip

SUHU = "Rata-rata titik beku penyimpanan"
NEGATIVE = [
    *(Case(f"target -2 bersatuan {satuan}", temuan, files=(PK,), edit=both(
        change("indikator", 1, SUHU, PK), change("satuan", 1, satuan, PK), change("target", 1, -2, PK)))
      for satuan, temuan in (
          ("°C", set()), ("derajat", set()), ("derajat Celsius", set()), ("kali", {("XK223", PK, "H6", G)}),
      )),
    Case("target suhu di Realisasi", {("XK223", RE, "H6", INFO)}, files=ALONE,
         edit=realisasi(r1={"indikator": SUHU, "satuan": "°C", "target": -2})),
    Case("realisasi suhu", files=ALONE,
         edit=realisasi(r1={"indikator": SUHU, "satuan": "°C", "polarisasi": "Minimal", "target": 4, "realisasi": -1})),
]  # fmt: skip

# the templates have 10 prepared rows from row 5; what stands below has no formula
ROWS = [
    Case("sasaran saja di bawah baris siap pakai", {("XK007", PK, "A20", INFO), ("XK807", PK, "D20", P)}, files=(PK,),
         cells={(PK, "PK", "D20"): "Meningkatnya tata kelola"}),
    Case("indikator di bawah baris siap pakai", {("XK007", PK, "A20", P)}, files=(PK,), cells={
        (PK, "PK", f"{k}20"): v for k, v in
        (("E", "Jumlah dokumen arsip"), ("F", "dokumen"), ("G", "Maksimal"), ("H", 20))}),
]  # fmt: skip

CASES = [*BEGUN, *UNDER_WAY, *NOTHING, *TEXTS, *NEGATIVE, *ROWS]
