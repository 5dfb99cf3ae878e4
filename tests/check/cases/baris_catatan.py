"""Cases of rows in a table that are no indikator: notes, totals, bands, the printed numbers of the columns."""

from tests.addresses import PK, RE, RKT, G, P, at, main
from tests.check.sets.case import Case
from tests.check.sets.clean_set import Isi
from tests.check.sets.edits import append, first

CATATAN = "Catatan: target nomor 3 mengikuti Renstra."

#: The printed numbers of the columns as the offices type them; Excel makes −3 of "(3)".
NOMOR_PK = {"tujuan": "(3)", "sasaran": "(4)", "indikator": "(5)", "target": "(8)"}

NOMOR_EXCEL = {"sasaran": -3, "indikator": -4, "target": -8, "realisasi": -10}


def total_in_indikator(total: int):
    def edit(isi: Isi) -> None:
        isi[RKT][main(RKT)][-1] = {"indikator": "JUMLAH ANGGARAN", "anggaran": total}

    return edit


NOTES = [
    *(Case(f"{text} di PK, kolom {key} baris {row}", cells={at(PK, key, row): text})
      for text, key, row in (
          (CATATAN, "indikator", 11),
          ("*) data sementara", "indikator", 11),
          ("Ket.: lihat lampiran", "sasaran", 10),
          ("Sumber: Subbagian Perencanaan", "sasaran", 12),
          ("Keterangan", "kode", 11),
      )),
    Case("pita tujuan di atas tabel PK", edit=first(PK, sasaran="Tujuan: Terwujudnya demokrasi")),
    Case("nomor kolom di bawah judul PK", edit=first(PK, **NOMOR_PK)),
    Case("jumlah anggaran di kolom indikator RKT", edit=total_in_indikator(1000)),
    Case("jumlah anggaran di kolom indikator RKT, salah", {("XK401", at(RKT, "anggaran", 10), G)},
         total_in_indikator(1001)),
    Case("catatan di Realisasi", {("XK017", at(RE, "indikator", 11), P)}, cells={at(RE, "indikator", 11): CATATAN}),
    Case("sumber di kolom sasaran Realisasi", {("XK017", at(RE, "sasaran", 12), P)},
         cells={at(RE, "sasaran", 12): "Sumber data: Subbagian Perencanaan"}),
    Case("baris rata-rata diketik di Realisasi", {("XK017", at(RE, "indikator", 10), P)},
         cells={at(RE, "indikator", 10): "Rata-rata capaian", at(RE, "capaian", 10): 108.75}),
    Case("nomor kolom di Realisasi", {("XK017", at(RE, "indikator", 5), P)}, first(RE, **NOMOR_EXCEL), by_file=True),
    Case("tidak menyembunyikan indikator tanpa target",
         {("XK207", at(PK, "target", 10), G), ("XK503", at(PK, "indikator", 10), G)},
         append(PK, indikator="Jumlah laporan kegiatan yang disusun")),
    Case("tidak menyembunyikan indikator bernama catatan", {("XK503", at(PK, "indikator", 10), G)},
         append(PK, indikator="Catatan hasil reviu", satuan="catatan", polarisasi="Minimal", target=2)),
    Case("tidak menyembunyikan indikator bernama jumlah", {("XK503", at(RKT, "indikator", 11), G)},
         append(RKT, indikator="Jumlah sasaran", satuan="laporan", polarisasi="Maksimal", target=2)),
    Case("tidak menyembunyikan sasaran tanpa indikator", {("XK807", at(PK, "sasaran", 11), P)},
         cells={at(PK, "sasaran", 11): "Meningkatnya mutu layanan pemilih"}),
]  # fmt: skip

CASES = [*NOTES]
