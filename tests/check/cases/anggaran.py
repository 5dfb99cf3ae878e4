"""Cases of the budget within one workbook: totals, percentages, sources, levels, years."""

from tests.addresses import ALONE, ANG, INFO, PK, RE, RKT, G, P, Spot, at, main
from tests.check.sets.case import Case
from tests.check.sets.edits import anggaran, change, realisasi

_A, _B = (
    {"tingkat": "Program", "uraian": "A", "pagu": 70, "realisasi": 60},
    {"tingkat": "Program", "uraian": "B", "pagu": 30},
)

_J = {"tingkat": "Jumlah", "pagu": 100}

_K = {"tingkat": "Kegiatan", "kode": "6709", "uraian": "K", "pagu": 50, "realisasi": 40}

TOTALS = [
    Case("jumlah RKT salah", {("XK401", at(RKT, "anggaran", 10), G)}, change("anggaran", 5, 999, RKT),
         files=(RKT,)),
    Case("jumlah per program di RKT", set(),
         lambda isi: isi[RKT][main(RKT)].insert(2, {"program": "JUMLAH", "anggaran": 700}),
         files=(RKT,)),
    Case("jumlah PK salah", {("XK401", at(PK, "anggaran", 7, ANG), G)}, lambda isi: isi[PK][ANG].append(
        {"program": "Jumlah", "anggaran": 1001}), files=(PK,)),
    Case("jumlah pagu salah", {("XK401", at(RE, "pagu", 7, ANG), G)}, anggaran(_A, _B, {**_J, "pagu": 110}),
         files=ALONE),
    Case("jumlah realisasi yang tidak diketahui barisnya", set(), anggaran(_A, _B, {**_J, "realisasi": 90}),
         files=ALONE),
    Case("jumlah realisasi salah", {("XK401", at(RE, "realisasi", 7, ANG), G)},
         anggaran(_A, {**_B, "realisasi": 30}, {**_J, "realisasi": 91}), files=ALONE),
    Case("jumlah per tahun", {("XK401", at(RE, "pagu", 8, ANG), G)},
         anggaran(
             {"tahun": 2023, **_A}, {"tahun": 2023, **_J, "pagu": 70},
             {"tahun": 2024, **_A}, {"tahun": 2024, **_J, "pagu": 71}), files=ALONE),
    Case("jumlah per sumber", set(), anggaran(
        {**_A, "sumber": "APBN"}, {**_B, "sumber": "Hibah"}, {**_J, "sumber": "APBN", "pagu": 70},
        {**_J, "sumber": "Hibah", "pagu": 30}, _J), files=ALONE),
    Case("jumlah dari jumlah tiap sumber", {("XK401", at(RE, "pagu", 7, ANG), G)}, anggaran(
        {**_J, "sumber": "APBN", "pagu": 70, "realisasi": 60}, {**_J, "sumber": "Hibah", "pagu": 30},
        {**_J, "pagu": 99}), files=ALONE),
    Case("program dan rinciannya tidak dihitung dua kali", set(), anggaran(
        {**_A, "kode": "076.01.CQ"}, {"tingkat": "Kegiatan", "kode": "076.01.CQ.6709", "uraian": "K", "pagu": 70,
                                      "realisasi": 60}, _B, _J), files=ALONE),
    Case("rincian kode melebihi induknya", {("XK401", at(RE, "pagu", 5, ANG), G)}, anggaran(
        _K,
        {"tingkat": "KRO", "kode": "6709.QGE", "uraian": "O", "pagu": 60}), files=ALONE),
    Case("rincian kode kurang dari induknya", {("XK401", at(RE, "pagu", 5, ANG), P)}, anggaran(
        _K,
        {"tingkat": "KRO", "kode": "6709.QGE", "uraian": "O", "pagu": 40}), files=ALONE),
    Case("kode bertingkat yang cocok", set(), anggaran(
        _K,
        {"tingkat": "KRO", "kode": "6709.QGE", "uraian": "O", "pagu": 50},
        {"tingkat": "RO", "kode": "6709.QGE.001", "uraian": "R", "pagu": 20},
        {"tingkat": "RO", "kode": "6709.QGE.002", "uraian": "S", "pagu": 30}), files=ALONE),
    Case("pagu rusak tidak dijumlahkan", {("XK202", at(RE, "pagu", 5, ANG), G)},
         anggaran({**_A, "pagu": "7O"}, _B, {**_J, "pagu": 1}), files=ALONE),
    Case("tahun kosong", {("XK404", at(RE, "tahun", 5, ANG), P)},
         anggaran(_A, {**_J, "tahun": 2023}, {**_J, "tahun": 2024, "realisasi": 60}), files=ALONE),
    Case("tahun kosong di semua baris", set(), anggaran(_A, _B, _J), files=ALONE),
    Case("persen salah", {("XK405", at(RE, "persen", 5, ANG), G)}, cells={at(RE, "persen", 5, ANG): 95}),
    Case("persen kurang desimal", {("XK405", at(RE, "persen", 5, ANG), INFO), ("XK007", at(RE, "persen", 5, ANG), P)},
         cells={at(RE, "persen", 5, ANG): 98.6}),
    Case("persen benar dalam format persen", {("XK007", at(RE, "persen", 5, ANG), P)},
         cells={at(RE, "persen", 5, ANG): (0.9857, "0.00%")}),
    Case("sisa salah", {("XK405", at(RE, "sisa", 5, ANG), G)}, cells={at(RE, "sisa", 5, ANG): 1}),
]  # fmt: skip

_P = {"tingkat": "Program", "uraian": "A", "pagu": 100, "realisasi": 90}

_T = {"tingkat": "Jumlah", "pagu": 100, "realisasi": 90}

SOURCES = [
    Case("realisasi melebihi pagu", {("XK420", at(RE, "realisasi", 5, ANG), P)},
         anggaran({**_P, "realisasi": 110}, {**_T, "realisasi": 110}), files=ALONE),
    Case("realisasi sama dengan pagu", set(), anggaran({**_P, "realisasi": 100}, {**_T, "realisasi": 100}),
         files=ALONE),
    Case("dua sumber tidak berjumlah", {("XK421", at(RE, "pagu", 6, ANG), G)}, anggaran(
        _P, {**_T, "sumber": "APBN", "pagu": 70, "realisasi": 60},
        {**_T, "sumber": "Hibah", "pagu": 40, "realisasi": 30}, _T), files=ALONE),
    Case("dua sumber kurang dari jumlah", {("XK421", at(RE, "pagu", 6, ANG), P)}, anggaran(
        _P, {**_T, "sumber": "APBN", "pagu": 70, "realisasi": 70},
        {**_T, "sumber": "Hibah", "pagu": 20, "realisasi": 20}, _T), files=ALONE),
    Case("satu sumber saja", set(), anggaran(_P, {**_T, "sumber": "APBN", "pagu": 70, "realisasi": 60}, _T),
         files=ALONE),
    Case("dua sumber yang cocok", set(), anggaran(
        _P, {**_T, "sumber": "APBN", "pagu": 70, "realisasi": 60},
        {**_T, "sumber": "Hibah", "pagu": 30, "realisasi": 30}, _T), files=ALONE),
    Case("jumlahnya yang salah, bukan sumbernya", {("XK401", at(RE, "pagu", 8, ANG), G)}, anggaran(
        _P, {**_T, "sumber": "APBN", "pagu": 70, "realisasi": 60},
        {**_T, "sumber": "Hibah", "pagu": 30, "realisasi": 30}, {**_T, "pagu": 120}), files=ALONE),
    Case("efisien padahal kurang", {("XK422", at(RE, "keterangan", 6), P)},
         realisasi(r1={"realisasi": 3, "keterangan": "Anggaran dipakai sangat efisien."}), files=ALONE),
    *(Case(f"bukan pernyataan efisien: {text}", set(), realisasi(r1={"realisasi": 3, "keterangan": text}), files=ALONE)
      for text in ("Kegiatan belum efisien.", "Terkena efisiensi anggaran.", "Rapat daring agar lebih efisien.")),
    Case("efisien dan tercapai", set(), realisasi(r1={"keterangan": "Anggaran dipakai efisien."}), files=ALONE),
    Case("anggaran tahun lain saja", {("XK423", at(RE, "tahun", lembar=ANG), P), ("XK801", Spot(RE, ANG), INFO)},
         anggaran(
        {"tahun": 2022, **_P}, {"tahun": 2023, **_P}), files=ALONE, identitas={RE: {"tahun": 2024}}),
    Case("tahun kosong di samping tahun lain saja",
         {("XK404", at(RE, "tahun", 6, ANG), P), ("XK801", Spot(RE, ANG), INFO)},
         anggaran({"tahun": 2023, **_P}, _P), files=ALONE, identitas={RE: {"tahun": 2024}}),
]  # fmt: skip

CASES = [*TOTALS, *SOURCES]
