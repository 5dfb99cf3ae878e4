"""Cases of rules that yield: two would speak, and the one that tells the cause does."""

from decimal import Decimal

from tests.addresses import ALONE, ANG, PK, RE, RI, G, P, Spot, at, band
from tests.check.sets.case import Case, Saved
from tests.check.sets.edits import JUMLAH, realisasi, rencana, tw
from tests.check.sets.file_edits import drawn, of_version
from xlkinerja.workbook.documents import TEMPLATE_VERSION

SERIAL = (45016, "dd/mm/yyyy")
#: More findings of an audit than planned: what Ringkasan counts and what Ikhtisar says in words is another number then.
MORE = {at(RE, "realisasi", 7): Decimal(9)}
#: A figure of Ringkasan that no row gives.
TYPED = {Spot(RE, RI, "C6"): Decimal(7)}
#: Filled, changed and calculated; the mark of the template before.
CHANGED, OLD = drawn(MORE, again=True), of_version(TEMPLATE_VERSION - 1, "realisasi")
OLDER = Saved(
    lambda data: OLD.to_bytes(CHANGED.to_bytes(data)), lambda paper: (CHANGED.to_paper(paper), OLD.to_paper(paper))
)


DRAWN = [
    *(Case(f"disusun dengan {name}, lalu diubah", {temuan}, files=ALONE, cells=cells, after={RE: CHANGED})
      for name, cells, temuan in (
          ("galat", {at(RE, "keterangan", 5): "#REF!"}, ("XK008", at(RE, "keterangan", 5), G)),
          ("rumus yang belum dihitung", {at(RE, "realisasi", 6): "=2+2"}, ("XK015", at(RE, "realisasi", 6), P)),
          ("catatan", {at(RE, "indikator", 11): "Catatan: data sementara"}, ("XK017", at(RE, "indikator", 11), P)),
          ("angka rusak", {at(RE, "realisasi", 6): "4..5"}, ("XK202", at(RE, "realisasi", 6), G)),
          ("angka ambigu", {at(RE, "realisasi_n1", 8): "7.500"}, ("XK203", at(RE, "realisasi_n1", 8), P)),
          ("satuan lain", {at(RE, "realisasi", 6): "50%"}, ("XK204", at(RE, "realisasi", 6), G)),
          ("polarisasi kosong", {at(RE, "polarisasi", 6): None}, ("XK208", at(RE, "polarisasi", 6), P)),
          ("tanggal", {at(RE, "realisasi", 6): SERIAL}, ("XK211", at(RE, "realisasi", 6), G)),
          ("nilai benar", {at(RE, "keterangan", 6): True}, ("XK318", at(RE, "keterangan", 6), P)),
      )),
    Case("disusun dengan templat lama, lalu diubah", {("XK009", Spot(RE), "info")}, files=ALONE, after={RE: OLDER}),
    *(Case(f"disusun, lalu {name} dan Ringkasan diketik", {temuan}, files=ALONE, after={RE: drawn(TYPED | cells)})
      for name, cells, temuan in (
          ("status yang benar", {at(RE, "status", 5): "Tercapai"}, ("XK007", at(RE, "status", 5), P)),
          ("capaian yang salah", {at(RE, "capaian", 5): Decimal(107)}, ("XK301", at(RE, "capaian", 5), G)),
          ("kategori yang salah", {at(RE, "kategori", 5): "Berhasil"}, ("XK302", at(RE, "kategori", 5), G)),
          ("status yang salah", {at(RE, "status", 5): "Tidak Tercapai"}, ("XK303", at(RE, "status", 5), G)),
          ("persen yang salah", {at(RE, "persen", 5, ANG): Decimal(50)}, ("XK405", at(RE, "persen", 5, ANG), G)),
      )),
]  # fmt: skip

FIVE = rencana(r1={**JUMLAH, **tw(1, 1, 1, 1), **tw(1, 1, 1, 2, prefix="realisasi")})
OTHERS = [
    Case("satker galat rumus", {("XK008", at(RE, "satker"), G)}, files=ALONE, cells={at(RE, "satker"): "#REF!"}),
    Case("tanggal galat rumus", {("XK008", at(PK, "tanggal"), G)}, cells={at(PK, "tanggal"): "#REF!"}),
    Case("predikat galat rumus", {("XK008", at(RE, "realisasi", 9), G)}, cells={at(RE, "realisasi", 9): "#N/A"}),
    Case("pengaturan galat rumus", {("XK008", at(RE, "profil_minimal"), G)},
         cells={at(RE, "profil_minimal"): "#REF!"}),
    Case("capaian di celah skala yang tumpang tindih", {("XK305", band(RE, "dari", 2), G)},
         realisasi(r0={"realisasi": 81.45}), cells={band(RE, "sampai", 1): 75}, pengaturan={"desimal": 2}),
    Case("polarisasi benar", {("XK212", at(RE, "polarisasi", 6), P)}, cells={at(RE, "polarisasi", 6): True}),
    Case("triwulan beda dari realisasi persen", {("XK204", at(RE, "realisasi", 6), G)}, FIVE,
         cells={at(RE, "realisasi", 6): (0.5, "0%")}),
    Case("triwulan beda dari realisasi skala lain", {("XK205", at(RE, "realisasi", 5), G)},
         rencana(r0={"konsolidasi": "Rata-rata", **tw(90, 90, 90, 90), **tw(99, 99, 99, 99, prefix="realisasi")}),
         cells={at(RE, "realisasi", 5): 0.8}),
    Case("triwulan beda, target tanggal", {("XK211", at(RE, "target", 6), G)}, FIVE,
         cells={at(RE, "target", 6): SERIAL}),
    Case("triwulan beda dari realisasi negatif", {("XK223", at(RE, "realisasi", 6), G)}, FIVE,
         cells={at(RE, "realisasi", 6): -3}),
]  # fmt: skip

CASES = [*DRAWN, *OTHERS]
