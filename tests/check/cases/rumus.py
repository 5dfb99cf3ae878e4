"""Cases of computed cells and formulas: typed over, in error, the user's own, never calculated; headers gone.

And of rules that yield: two would speak, and the one that tells the cause does.
"""

from decimal import Decimal

from tests.addresses import ALONE, ANG, IKHT, INFO, PK, RA, RE, RI, RKT, G, P, Spot, at, band, formula, label
from tests.check.sets.case import Case, Saved
from tests.check.sets.edits import JUMLAH, realisasi, rencana, tw
from tests.check.sets.file_edits import drawn, of_version
from xlkinerja.workbook.documents import TEMPLATE_VERSION
from xlkinerja.workbook.patches.content import Formula
from xlkinerja.workbook.sheets.realisasi import REALISASI

COMPUTED = [
    Case(
        "capaian diketik, benar", {("XK007", at(RE, "capaian", 5), P)}, cells={at(RE, "capaian", 5): 110}, by_file=True
    ),
    Case("satu kolom ditempel", {("XK007", at(RE, "no", 5), P)}, cells={at(RE, "no", r): 1 for r in range(5, 10)}),
    Case(
        "dua sel terpisah",
        {("XK007", at(RE, "status", 5), P), ("XK007", at(RE, "status", 7), P)},
        cells={at(RE, "status", 5): "Tercapai", at(RE, "status", 7): "Tercapai"},
    ),
    Case("rumus dihapus", {("XK007", at(RE, "persen", 6, ANG), P)}, cells={at(RE, "persen", 6, ANG): None}),
    Case(
        "baris tanpa rumus",
        {("XK007", at(RE, "capaian", 20), P), ("XK806", at(RE, "realisasi", 20), P)},
        files=ALONE,
        cells={at(RE, "indikator", 20): "Indikator baru", at(RE, "target", 20): 5},
    ),
    Case("nomor pada baris jumlah dihapus", cells={at(RKT, "no", 10): None}),
    Case("target galat rumus", {("XK008", at(RE, "target", 5), G)}, cells={at(RE, "target", 5): "#REF!"}, by_file=True),
    Case(
        "galat pada masukan dan hitungannya",
        {("XK008", at(RE, "target", 5), G)},
        cells={at(RE, "target", 5): "#REF!", at(RE, "dasar", 5): "#REF!"},
    ),
    Case("galat pada hitungan saja", {("XK008", at(RE, "dasar", 5), G)}, cells={at(RE, "dasar", 5): "#NAME?"}),
    Case("galat pada skala", {("XK008", band(RE, "dari", 1), G)}, cells={band(RE, "dari", 1): "#N/A"}),
    Case("galat pada ringkasan", {("XK008", Spot(RE, RI, "B3"), G)}, cells={Spot(RE, RI, "B3"): "#REF!"}),
    Case(
        "galat pada ringkasan akibat masukan",
        {("XK008", at(RE, "target", 5), G)},
        cells={Spot(RE, RI, "B3"): "#REF!", at(RE, "target", 5): "#REF!"},
    ),
    Case(
        "judul kolom pokok diganti",
        {("XK006", at(RE, "target"), G)},
        cells={at(RE, "target"): "Sasaran Target"},
        by_file=True,
    ),
    Case(
        "judul kolom pelengkap diganti",
        {("XK006", at(RE, "realisasi_n1"), P)},
        cells={at(RE, "realisasi_n1"): "Tahun Lalu"},
        by_file=True,
    ),
    Case("judul dengan huruf lain", cells={at(RE, "target"): "TARGET "}),
    Case(
        "isian wajib kehilangan tulisannya",
        {("XK006", at(RKT, "satker"), G)},
        files=(RKT,),
        cells={label(RKT, "satker"): "Kantor"},
        by_file=True,
    ),
]

_SPASI = REALISASI.formula(REALISASI.by_key["capaian"], 6).replace(",", ", ").replace("MAX(", "_xlfn.MAX(")

OWN = Formula(formula(RE, "{realisasi}/{target}*100", 5), Decimal("107.777777777"))

FORMULAS = [
    Case("realisasi berupa rumus yang belum dihitung", {("XK015", at(RE, "realisasi", 6), P)},
         cells={at(RE, "realisasi", 6): "=2+2"}),
    Case("dua rumus yang belum dihitung, satu temuan", {("XK015", at(RE, "realisasi", 5), P)},
         cells={at(RE, "realisasi", 5): "=99", at(RE, "realisasi", 6): "=4"}, by_file=True),
    Case("target PK berupa rumus yang belum dihitung", {("XK015", at(PK, "target", 6), P)},
         cells={at(PK, "target", 6): "=4"}),
    Case("triwulan berupa rumus yang belum dihitung", {("XK015", at(RA, "target_tw1", 6), P)},
         rencana(r1={"konsolidasi": "Jumlah", **tw(1, 1, 1, 1)}), cells={at(RA, "target_tw1", 6): "=1"}),
    Case("pagu berupa rumus yang belum dihitung", {("XK015", at(RE, "pagu", 5, ANG), P)},
         cells={at(RE, "pagu", 5, ANG): "=700"}),
    Case("tahun berupa rumus yang belum dihitung", {("XK015", at(PK, "tahun"), P)}, files=(PK,),
         cells={at(PK, "tahun"): "=2024"}),
    Case("nama berkas lain dalam rumus", {("XK013", at(RE, "realisasi", 6), P), ("XK015", at(RE, "realisasi", 6), P)},
         cells={at(RE, "realisasi", 6): "='[Rekap TW IV.xlsx]Sheet1'!D7"}, by_file=True),
    Case("alamat berkas lain dalam rumus", {("XK013", at(RE, "realisasi", 6), P), ("XK015", at(RE, "realisasi", 6), P)},
         cells={at(RE, "realisasi", 6): "='file:///C:/Rekap.xlsx'#$Sheet1.D7"}),
    Case("rumus antarlembar", {("XK015", at(RE, "realisasi", 6), P)},
         cells={at(RE, "realisasi", 6): "='Pengaturan'!B6+4"}),
    Case("capaian dengan rumus sendiri", {("XK007", at(RE, "capaian", 6), P)},
         cells={at(RE, "capaian", 6): formula(RE, "={realisasi}/{target}*100", 6)}),
    Case("satu kolom dengan rumus sendiri, satu temuan", {("XK007", at(RE, "capaian", 5), P)},
         cells={at(RE, "capaian", r): formula(RE, "={realisasi}/{target}*100", r) for r in range(5, 8)}),
    Case("persen anggaran dengan rumus sendiri", {("XK007", at(RE, "persen", 5, ANG), P)},
         cells={at(RE, "persen", 5, ANG): formula(RE, "={realisasi}/{pagu}*100", 5, ANG)}),
    Case("rumus templat yang disimpan program lain", cells={at(RE, "capaian", 6): f"={_SPASI}"}, by_file=True),
    Case("rumus sendiri sesudah disusun", {("XK007", at(RE, "capaian", 5), P)}, realisasi(r0={"realisasi": 97}),
         files=ALONE,
         by_file=True, after={RE: drawn({at(RE, "capaian", 5): OWN})}),
    Case("angka ringkasan yang tercetak sama", files=ALONE,
         after={RE: drawn({Spot(RE, RI, "C6"): Decimal("108.7511")})}),
]  # fmt: skip

SERIAL = (45016, "dd/mm/yyyy")
#: More findings of an audit than planned: what Ringkasan counts and what Ikhtisar says in words is another number then.
MORE = {at(RE, "realisasi", 7): Decimal(9)}
#: A figure of Ringkasan that no row gives.
TYPED = {Spot(RE, RI, "C6"): Decimal(7)}
#: What stands then on Ringkasan is of before.
STALE = ("XK323", Spot(RE, RI, "C6"), P)
#: Filled, changed and calculated; the mark of the template before.
CHANGED, OLD = drawn(MORE, again=True), of_version(TEMPLATE_VERSION - 1, "realisasi")
OLDER = Saved(
    lambda data: OLD.to_bytes(CHANGED.to_bytes(data)), lambda paper: (CHANGED.to_paper(paper), OLD.to_paper(paper))
)


AFTER_DRAWING = [
    *(Case(f"disusun dengan {name}, lalu diubah", {temuan}, files=ALONE, cells=cells, after={RE: CHANGED})
      for name, cells, temuan in (
          ("galat", {at(RE, "realisasi", 6): "#REF!"}, ("XK008", at(RE, "realisasi", 6), G)),
          ("sasaran galat", {at(RE, "sasaran", 6): "#REF!"}, ("XK008", at(RE, "sasaran", 6), G)),
          ("rumus yang belum dihitung", {at(RE, "realisasi", 6): "=2+2"}, ("XK015", at(RE, "realisasi", 6), P)),
          ("catatan", {at(RE, "indikator", 11): "Catatan: data sementara"}, ("XK017", at(RE, "indikator", 11), P)),
          ("angka rusak", {at(RE, "realisasi", 6): "4..5"}, ("XK202", at(RE, "realisasi", 6), G)),
          ("satuan lain", {at(RE, "realisasi", 6): "50%"}, ("XK204", at(RE, "realisasi", 6), G)),
          ("polarisasi kosong", {at(RE, "polarisasi", 6): None}, ("XK208", at(RE, "polarisasi", 6), P)),
          ("tanggal", {at(RE, "realisasi", 6): SERIAL}, ("XK211", at(RE, "realisasi", 6), G)),
          ("nilai benar", {at(RE, "realisasi", 6): True}, ("XK318", at(RE, "realisasi", 6), G)),
          ("tingkat yang tidak dikenal", {at(RE, "tingkat", 5, ANG): "Jmlah"}, ("XK212", at(RE, "tingkat", 5, ANG), P)),
          ("pagu galat", {at(RE, "pagu", 5, ANG): "#REF!"}, ("XK008", at(RE, "pagu", 5, ANG), G)),
      )),
    *(Case(f"disusun dengan {name}, yang tidak dibaca Ringkasan, lalu diubah", {temuan, STALE}, files=ALONE,
           cells=cells, after={RE: CHANGED})
      for name, cells, temuan in (
          ("galat", {at(RE, "keterangan", 5): "#REF!"}, ("XK008", at(RE, "keterangan", 5), G)),
          ("angka tahun lalu ambigu", {at(RE, "realisasi_n1", 8): "7.500"}, ("XK203", at(RE, "realisasi_n1", 8), P)),
          ("angka tahun lalu teks", {at(RE, "realisasi_n1", 8): "75"}, ("XK201", at(RE, "realisasi_n1", 8), G)),
          ("nilai benar", {at(RE, "keterangan", 6): True}, ("XK318", at(RE, "keterangan", 6), P)),
      )),
    Case("disusun dengan realisasi teks pada baris yang tidak berlaku, lalu diubah",
         {("XK201", at(RE, "realisasi", 6), G), STALE}, files=ALONE, after={RE: CHANGED},
         cells={at(RE, "berlaku", 6): "Tidak", at(RE, "keterangan", 6): "Belum.", at(RE, "realisasi", 6): "3"}),
    Case("disusun dengan angka berformat tanggal, lalu diubah", {("XK211", at(RE, "target", 6), P), STALE},
         files=ALONE, cells={at(RE, "target", 6): (4, "dd/mm/yyyy")}, after={RE: CHANGED}),
    Case("persen yang salah di atas paragraf lama",
         {("XK405", at(RE, "persen", 5, ANG), G), ("XK322", Spot(RE, IKHT, "A5"), P)}, files=ALONE,
         after={RE: drawn(TYPED | {at(RE, "persen", 5, ANG): Decimal(50), Spot(RE, IKHT, "A5"): (
             "Pagu anggaran tahun 2024 sebesar Rp990 (sembilan ratus) dengan realisasi sebesar Rp980 (delapan) atau "
             "98,00% (persen), sehingga sisa anggaran Rp20 (dua).")})}),
    Case("disusun dengan templat lama, lalu diubah", {("XK009", Spot(RE), INFO)}, files=ALONE, after={RE: OLDER}),
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
YIELDING = [
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

CASES = [*COMPUTED, *FORMULAS, *AFTER_DRAWING, *YIELDING]
