"""Cases in which a rule would speak, were it not for the finding of another one: each mistake is one finding."""

from tests.addresses import ALONE, RE, RKT, G, P, at, band
from tests.check.cases.rencana_aksi import JUMLAH
from tests.check.sets.case import Case
from tests.check.sets.edits import both, realisasi, rencana, tw

#: The quarters of the second indikator come to 5, of the year 4 are reached.
FIVE = rencana(r1={**JUMLAH, **tw(1, 1, 1, 1), **tw(1, 1, 1, 2, prefix="realisasi")})
#: Those of the first one come to 98 or 99 percent.
NEARLY = rencana(r0={"konsolidasi": "Rata-rata", **tw(90, 90, 90, 90), **tw(99, 99, 99, 98, prefix="realisasi")})

ERRORS = [
    Case("tahun galat rumus", {("XK008", at(RKT, "tahun"), G)}, files=(RKT,), cells={at(RKT, "tahun"): "#REF!"}),
    Case("tanggal galat rumus", {("XK008", at(RKT, "tanggal"), G)}, cells={at(RKT, "tanggal"): "#REF!"}),
    Case("pengaturan galat rumus", {("XK008", at(RE, "profil_minimal"), G)}, cells={at(RE, "profil_minimal"): "#N/A"}),
    Case("predikat galat rumus", {("XK008", at(RE, "realisasi", 5), G), ("XK220", at(RE, "satuan", 5), P)},
         realisasi(r0={"polarisasi": "Predikat", "target": "BB", "realisasi": "B", "satuan": None}), files=ALONE,
         cells={at(RE, "realisasi", 5): "#N/A"}),
]  # fmt: skip

QUARTERS = [
    Case("triwulan beda, realisasi bersatuan lain", {("XK204", at(RE, "realisasi", 6), G)}, FIVE,
         cells={at(RE, "realisasi", 6): (4, '0" orang"')}),
    Case("triwulan beda, realisasi berskala lain", {("XK205", at(RE, "realisasi", 5), G)}, NEARLY,
         cells={at(RE, "realisasi", 5): (0.9, "0%")}),
    Case("triwulan beda, target menjadi tanggal", {("XK211", at(RE, "target", 6), G)}, FIVE,
         cells={at(RE, "target", 6): (45000, "dd/mm/yyyy")}),
    Case("triwulan beda, realisasi negatif", {("XK223", at(RE, "realisasi", 6), G)},
         both(FIVE, realisasi(r1={"realisasi": -3}))),
]  # fmt: skip

OTHERS = [
    Case("skala bercelah dan tumpang tindih", {("XK305", band(RE, "dari", 2), G)},
         realisasi(r1={"target": 200, "realisasi": 181}), files=ALONE, pengaturan={"desimal": 1},
         cells={band(RE, "sampai", 1): 75}),
    Case("Berlaku bernilai BENAR", {("XK212", at(RE, "berlaku", 6), P)}, cells={at(RE, "berlaku", 6): True}),
]  # fmt: skip

CASES = [*ERRORS, *QUARTERS, *OTHERS]
