"""Cases of computed cells and formulas: typed over, in error, the user's own, never calculated; headers gone."""

from decimal import Decimal

from tests.addresses import ALONE, ANG, PK, RA, RE, RI, RKT, G, P, Spot, at, band, formula, label
from tests.check.sets.case import Case
from tests.check.sets.edits import realisasi, rencana, tw
from tests.check.sets.file_edits import drawn
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

CASES = [*COMPUTED, *FORMULAS]
