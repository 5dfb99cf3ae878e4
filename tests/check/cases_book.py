"""Cases of the rules that look at one workbook: what is done to the clean set, and what must then be found."""

from clean_set import BARIS, Case, Isi, put

G, P, INFO = "galat", "peringatan", "info"
RE, RKT, PK, RA = "Realisasi.xlsx", "RKT.xlsx", "PK.xlsx", "Rencana_Aksi.xlsx"
ALONE = (RE,)


def realisasi(**rows: dict[str, object]):
    """An edit of Realisasi: r0={"target": 5} changes the first row."""

    def edit(isi: Isi) -> None:
        for row, changes in rows.items():
            for key, value in changes.items():
                put(isi, RE, "Realisasi", int(row[1:]), key, value)

    return edit


def anggaran(*rows: dict[str, object]):
    def edit(isi: Isi) -> None:
        isi[RE]["Anggaran"] = list(rows)

    return edit


FAMILY_0 = [
    Case("capaian diketik, benar", {("XK007", RE, "N5", P)}, cells={(RE, "Realisasi", "N5"): 110}),
    Case("satu kolom ditempel", {("XK007", RE, "A5", P)}, cells={(RE, "Realisasi", f"A{r}"): 1 for r in range(5, 10)}),
    Case(
        "dua sel terpisah",
        {("XK007", RE, "P5", P), ("XK007", RE, "P7", P)},
        cells={(RE, "Realisasi", "P5"): "Tercapai", (RE, "Realisasi", "P7"): "Tercapai"},
    ),
    Case("rumus dihapus", {("XK007", RE, "I6", P)}, cells={(RE, "Anggaran", "I6"): None}),
    Case(
        "baris tanpa rumus",
        {("XK007", RE, "N20", P), ("XK806", RE, "J20", P)},
        files=ALONE,
        cells={(RE, "Realisasi", "D20"): "Indikator baru", (RE, "Realisasi", "H20"): 5},
    ),
    Case("nomor pada baris jumlah dihapus", cells={(RKT, "RKT", "A10"): None}),
    Case("target galat rumus", {("XK008", RE, "H5", G)}, cells={(RE, "Realisasi", "H5"): "#REF!"}),
    Case(
        "galat pada masukan dan hitungannya",
        {("XK008", RE, "H5", G)},
        cells={(RE, "Realisasi", "H5"): "#REF!", (RE, "Realisasi", "M5"): "#REF!"},
    ),
    Case("galat pada hitungan saja", {("XK008", RE, "M5", G)}, cells={(RE, "Realisasi", "M5"): "#NAME?"}),
    Case("galat pada skala", {("XK008", RE, "B15", G)}, cells={(RE, "Pengaturan", "B15"): "#N/A"}),
    Case("galat pada ringkasan", {("XK008", RE, "B3", G)}, cells={(RE, "Ringkasan", "B3"): "#REF!"}),
    Case(
        "galat pada ringkasan akibat masukan",
        {("XK008", RE, "H5", G)},
        cells={(RE, "Ringkasan", "B3"): "#REF!", (RE, "Realisasi", "H5"): "#REF!"},
    ),
    Case("judul kolom pokok diganti", {("XK006", RE, "H4", G)}, cells={(RE, "Realisasi", "H4"): "Sasaran Target"}),
    Case("judul kolom pelengkap diganti", {("XK006", RE, "R4", P)}, cells={(RE, "Realisasi", "R4"): "Tahun Lalu"}),
    Case("judul dengan huruf lain", cells={(RE, "Realisasi", "H4"): "TARGET "}),
    Case(
        "isian wajib kehilangan tulisannya",
        {("XK006", RKT, "B4", G)},
        files=(RKT,),
        cells={(RKT, "Identitas", "A4"): "Kantor"},
    ),
]

# Pengaturan: the scale stands in rows 14 to 18; at two decimals it has three gaps, between whole percents none.
DUA = {"desimal": 2}

FAMILY_1 = [
    Case("satker kosong", {("XK101", PK, "B4", G)}, files=(PK,), identitas={PK: {"satker": None}}),
    Case("tahun dua angka", {("XK101", PK, "B7", G)}, files=(PK,), identitas={PK: {"tahun": 24}}),
    Case("tahun sebagai teks", files=(PK,), identitas={PK: {"tahun": "2024"}}),
    Case("entitas tidak dikenal", {("XK101", PK, "B6", P)}, files=(PK,), identitas={PK: {"entitas": "KIP"}}),
    Case("entitas huruf besar", files=(PK,), identitas={
        PK: {"entitas": "SEKRETARIAT", "jabatan_pertama": "Sekretaris", "pihak_kedua": "Budi"}}),
    Case("dokumen lain daripada lembarnya", {("XK103", RKT, "B8", G)}, identitas={RKT: {"dokumen": "PK"}}),
]  # fmt: skip

FAMILY_2 = [
    Case("angka dengan satuan sebagai teks", {("XK201", RE, "J6", G)}, realisasi(r1={"realisasi": "4 laporan"})),
    Case("angka sebagai teks di anggaran", {("XK201", RE, "G5", G)},
         lambda isi: put(isi, RE, "Anggaran", 0, "pagu", "Rp 700")),
    Case("rentang sebagai teks", {("XK201", RE, "H8", G)}, realisasi(r3={"target": "5 - 10", "target_maksimum": None})),
    Case("perbandingan sebagai teks", {("XK201", RE, "J6", G)}, realisasi(r1={"realisasi": "1:17,9"})),
    Case("strip pada realisasi", {("XK806", RE, "J6", P)}, realisasi(r1={"realisasi": "-"})),
    Case("strip pada tahun lalu", set(), realisasi(r1={"realisasi_n1": "n/a"})),
    Case("predikat di baris predikat", set(),
         realisasi(r4={"target": "WDP", "realisasi": "WTP", "realisasi_n1": "WTP*"}),
         files=ALONE),
    Case("desimal sebagai teks, jadi dua desimal berlaku", {("XK201", RE, "B6", G)},
         pengaturan={"desimal": "0"}, files=ALONE),
    Case("batas tanpa", set(), pengaturan={"desimal": 0, "batas": "tanpa"}),
    Case("batas sebagai teks", {("XK201", RE, "B5", G)}, pengaturan={"desimal": 0, "batas": "120"}),
    Case("angka rusak", {("XK202", RE, "J6", G)}, realisasi(r1={"realisasi": "2O2O"})),
    Case("pagu rusak", {("XK202", RE, "G5", G)}, lambda isi: put(isi, RE, "Anggaran", 0, "pagu", "20.5350.023.000")),
    Case("tanda triwulan tak dikenal", {("XK202", RA, "K6", P), ("XK202", RA, "O7", P)},
         lambda isi: (put(isi, RA, "Rencana Aksi", 1, "target_tw1", "W"),
                      put(isi, RA, "Rencana Aksi", 2, "realisasi_tw1", '")'))),
    Case("tanda triwulan dikenal", set(), lambda isi: [
        put(isi, RA, "Rencana Aksi", n, f"target_tw{n + 1}", t) for n, t in enumerate("vV√✓")]),
    Case("angka triwulan sebagai teks", {("XK201", RA, "K6", G)},
         lambda isi: put(isi, RA, "Rencana Aksi", 1, "target_tw1", "1 laporan")),
    Case("ribuan atau desimal", {("XK203", RE, "J6", P)}, realisasi(r1={"realisasi": "4.250"})),
    Case("realisasi persen, target laporan", {("XK204", RE, "J6", G)},
         cells={(RE, "Realisasi", "J6"): (0.9804, "0.00%")}),
    Case("realisasi keg, target laporan", {("XK204", RE, "J6", G)},
         cells={(RE, "Realisasi", "J6"): (4, 'General" keg"')}),
    Case("realisasi lap, target laporan", set(), cells={(RE, "Realisasi", "J6"): (4, 'General" lap"')}),
    Case("teks dengan satuan lain", {("XK204", RE, "J6", G)}, realisasi(r1={"realisasi": "98,04%"})),
    Case("target persen bersatuan laporan", {("XK204", RE, "H6", G)}, files=ALONE,
         cells={(RE, "Realisasi", "H6"): (0.9, "0%"), (RE, "Realisasi", "J6"): (0.9, "0%")}),
    Case("satu baris dua skala", {("XK205", RE, "J5", G)}, cells={(RE, "Realisasi", "J5"): (0.9, "0%")}),
    Case("format persen pada realisasi saja", {("XK205", RE, "J5", P)}, realisasi(r0={"target": 0.9}), files=ALONE,
         cells={(RE, "Realisasi", "J5"): (0.9, "0%")}),
    Case("0,85 di samping 85 tanpa format", {("XK205", RE, "J5", P)}, realisasi(r0={"target": 0.85, "realisasi": 85}),
         files=ALONE),
    Case("target 0,16 persen", set(), files=ALONE, edit=realisasi(r0={
        "indikator": "Persentase pemilih ganda", "target": 0.16, "realisasi": 0, "polarisasi": "Minimal"})),
    Case("target dan realisasi sama-sama format persen", set(),
         cells={(RE, "Realisasi", "H5"): (0.9, "0%"), (RE, "Realisasi", "J5"): (0.99, "0%")}),
    Case("predikat berbintang", {("XK206", RE, "J9", P)}, realisasi(r4={"realisasi": "WTP*"})),
    Case("bukan predikat", {("XK206", RE, "J9", G)}, realisasi(r4={"realisasi": "Memuaskan"})),
    Case("angka pada baris predikat", {("XK206", RE, "J9", G)}, realisasi(r4={"realisasi": 85})),
    Case("dua tangga", {("XK206", RE, "J9", G)}, realisasi(r4={"realisasi": "BB"})),
    Case("predikat pada baris maksimal", {("XK206", RE, "J6", G)}, realisasi(r1={"realisasi": "BB"})),
    Case("target kosong di PK", {("XK207", PK, "H9", G)}, lambda isi: put(isi, PK, "PK", 4, "target", None)),
    Case("target strip di RKT", {("XK207", RKT, "J6", G)}, lambda isi: put(isi, RKT, "RKT", 1, "target", "-")),
    Case("target kosong di Rencana Aksi", {("XK207", RA, "H6", P)},
         lambda isi: put(isi, RA, "Rencana Aksi", 1, "target", None)),
    Case("indikator yang tidak berlaku", set(), realisasi(r1={"target": None, "realisasi": None, "berlaku": "Tidak"})),
    Case("polarisasi kosong", {("XK208", RE, "G6", P)}, realisasi(r1={"polarisasi": None})),
    Case("polarisasi kosong tanpa realisasi", {("XK806", RE, "J6", P)},
         realisasi(r1={"polarisasi": None, "realisasi": None})),
    Case("polarisasi tidak dikenal", {("XK212", RE, "G6", P)}, realisasi(r1={"polarisasi": "Naik"})),
]  # fmt: skip

FAMILY_3 = [
    Case("skala bawaan dengan dua desimal", set(), pengaturan=DUA),
    Case("batas skala salah ketik", {("XK304", RE, "B16", P)}, cells={(RE, "Pengaturan", "D15"): 65}),
    Case("dua lompatan, satu temuan", {("XK304", RE, "B16", P)},
         cells={(RE, "Pengaturan", "D15"): 65, (RE, "Pengaturan", "D16"): 85}),
    Case("skala bersambung", set(), pengaturan=DUA, cells={(RE, "Pengaturan", f"D{n}"): n2 for n, n2 in (
        (14, 51), (15, 71), (16, 91))}),
    Case("capaian selisih, bukan R/T", {("XK301", RE, "N5", G)},
         realisasi(r0={"target": 97.5, "realisasi": 100}),
         files=ALONE, pengaturan=DUA, cells={(RE, "Realisasi", "N5"): 102.5}),
    Case("capaian kurang desimal", {("XK301", RE, "N5", INFO), ("XK007", RE, "N5", P)},
         realisasi(r0={"target": 75, "realisasi": 100}), files=ALONE, pengaturan=DUA,
         cells={(RE, "Realisasi", "N5"): 133}),
    Case("capaian dengan desimal lebih", {("XK007", RE, "N5", P)},
         realisasi(r0={"target": 75, "realisasi": 100}), files=ALONE, pengaturan=DUA,
         cells={(RE, "Realisasi", "N5"): 133.333333}),
    Case("capaian dalam format persen", {("XK007", RE, "N5", P)}, cells={(RE, "Realisasi", "N5"): (1.1, "0%")}),
    Case("capaian salinan realisasi", {("XK301", RE, "N5", G)}, cells={(RE, "Realisasi", "N5"): 99}),
    Case("kategori di kolom capaian", {("XK301", RE, "N5", G)}, cells={(RE, "Realisasi", "N5"): "Cukup Berhasil"}),
    Case("capaian predikat lain", {("XK301", RE, "N9", G)}, cells={(RE, "Realisasi", "N9"): "WDP"}),
    Case("capaian padahal realisasi kosong", {("XK301", RE, "N6", G), ("XK806", RE, "J6", P)},
         realisasi(r1={"realisasi": None}), cells={(RE, "Realisasi", "N6"): 100}),
    Case("capaian pada baris yang tidak terbaca", {("XK201", RE, "J6", G), ("XK007", RE, "N6", P)},
         realisasi(r1={"realisasi": "4 lap"}), cells={(RE, "Realisasi", "N6"): 77}),
    Case("kategori salah", {("XK302", RE, "O5", G)}, cells={(RE, "Realisasi", "O5"): "Berhasil"}),
    Case("kategori mengikuti capaian yang salah", {("XK301", RE, "N5", G), ("XK007", RE, "O5", P)},
         cells={(RE, "Realisasi", "N5"): 99, (RE, "Realisasi", "O5"): "Berhasil"}),
    Case("status salah", {("XK303", RE, "P7", G)}, realisasi(r2={"realisasi": 12}),
         cells={(RE, "Realisasi", "P7"): "Tercapai"}),
    Case("skala tumpang tindih", {("XK305", RE, "B16", G)}, cells={(RE, "Pengaturan", "D15"): 75}),
    Case("kategori pada skala rusak", {("XK305", RE, "B16", G), ("XK007", RE, "O5", P)},
         cells={(RE, "Pengaturan", "D15"): 75, (RE, "Realisasi", "O5"): "Gagal"}),
    Case("batas skala sebagai teks", {("XK201", RE, "B16", G)}, cells={(RE, "Pengaturan", "B16"): "71%"}),
    Case("capaian di celah", {("XK306", RE, "O6", P)}, realisasi(r1={"target": 200, "realisasi": 181}),
         files=ALONE, pengaturan=DUA),
    Case("capaian tepat di batas", set(), realisasi(r1={"target": 100, "realisasi": 91}), files=ALONE, pengaturan=DUA),
    Case("terangkat pembulatan", {("XK307", RE, "N6", INFO)}, realisasi(r1={"target": 1000, "realisasi": 996}),
         files=ALONE),
    Case("tidak terangkat", set(), realisasi(r1={"target": 1000, "realisasi": 994}), files=ALONE),
    Case("target nol tanpa alasan", {("XK308", RE, "H7", P)}, realisasi(r2={"target": 0, "realisasi": 2}), files=ALONE),
    Case("target nol dengan alasan", set(), realisasi(r2={"target": 0, "realisasi": 2, "keterangan": "Ada sengketa"}),
         files=ALONE),
    Case("target nol, realisasi nol, minimal", set(), realisasi(r2={"target": 0, "realisasi": 0}), files=ALONE),
]  # fmt: skip

_A, _B = (
    {"tingkat": "Program", "uraian": "A", "pagu": 70, "realisasi": 60},
    {"tingkat": "Program", "uraian": "B", "pagu": 30},
)
_J = {"tingkat": "Jumlah", "pagu": 100}
_K = {"tingkat": "Kegiatan", "kode": "6709", "uraian": "K", "pagu": 50, "realisasi": 40}
FAMILY_4 = [
    Case("jumlah RKT salah", {("XK401", RKT, "M10", G)}, lambda isi: put(isi, RKT, "RKT", 5, "anggaran", 999),
         files=(RKT,)),
    Case("jumlah per program di RKT", set(),
         lambda isi: isi[RKT]["RKT"].insert(2, {"program": "JUMLAH", "anggaran": 700}),
         files=(RKT,)),
    Case("jumlah PK salah", {("XK401", PK, "C7", G)}, lambda isi: isi[PK]["Anggaran"].append(
        {"program": "Jumlah", "anggaran": 1001}), files=(PK,)),
    Case("jumlah pagu salah", {("XK401", RE, "G7", G)}, anggaran(_A, _B, {**_J, "pagu": 110}), files=ALONE),
    Case("jumlah realisasi yang tidak diketahui barisnya", set(), anggaran(_A, _B, {**_J, "realisasi": 90}),
         files=ALONE),
    Case("jumlah realisasi salah", {("XK401", RE, "H7", G)},
         anggaran(_A, {**_B, "realisasi": 30}, {**_J, "realisasi": 91}), files=ALONE),
    Case("jumlah per tahun", {("XK401", RE, "G8", G)},
         anggaran(
             {"tahun": 2023, **_A}, {"tahun": 2023, **_J, "pagu": 70},
             {"tahun": 2024, **_A}, {"tahun": 2024, **_J, "pagu": 71}), files=ALONE),
    Case("jumlah per sumber", set(), anggaran(
        {**_A, "sumber": "APBN"}, {**_B, "sumber": "Hibah"}, {**_J, "sumber": "APBN", "pagu": 70},
        {**_J, "sumber": "Hibah", "pagu": 30}, _J), files=ALONE),
    Case("jumlah dari jumlah tiap sumber", {("XK401", RE, "G7", G)}, anggaran(
        {**_J, "sumber": "APBN", "pagu": 70, "realisasi": 60}, {**_J, "sumber": "Hibah", "pagu": 30},
        {**_J, "pagu": 99}), files=ALONE),
    Case("program dan rinciannya tidak dihitung dua kali", set(), anggaran(
        {**_A, "kode": "076.01.CQ"}, {"tingkat": "Kegiatan", "kode": "076.01.CQ.6709", "uraian": "K", "pagu": 70,
                                      "realisasi": 60}, _B, _J), files=ALONE),
    Case("rincian kode melebihi induknya", {("XK401", RE, "G5", G)}, anggaran(
        _K,
        {"tingkat": "KRO", "kode": "6709.QGE", "uraian": "O", "pagu": 60}), files=ALONE),
    Case("rincian kode kurang dari induknya", {("XK401", RE, "G5", P)}, anggaran(
        _K,
        {"tingkat": "KRO", "kode": "6709.QGE", "uraian": "O", "pagu": 40}), files=ALONE),
    Case("kode bertingkat yang cocok", set(), anggaran(
        _K,
        {"tingkat": "KRO", "kode": "6709.QGE", "uraian": "O", "pagu": 50},
        {"tingkat": "RO", "kode": "6709.QGE.001", "uraian": "R", "pagu": 20},
        {"tingkat": "RO", "kode": "6709.QGE.002", "uraian": "S", "pagu": 30}), files=ALONE),
    Case("pagu rusak tidak dijumlahkan", {("XK202", RE, "G5", G)},
         anggaran({**_A, "pagu": "7O"}, _B, {**_J, "pagu": 1}), files=ALONE),
    Case("tahun kosong", {("XK404", RE, "A5", P)},
         anggaran(_A, {**_J, "tahun": 2023}, {**_J, "tahun": 2024, "realisasi": 60}), files=ALONE),
    Case("tahun kosong di semua baris", set(), anggaran(_A, _B, _J), files=ALONE),
    Case("persen salah", {("XK405", RE, "I5", G)}, cells={(RE, "Anggaran", "I5"): 95}),
    Case("persen kurang desimal", {("XK405", RE, "I5", INFO), ("XK007", RE, "I5", P)},
         cells={(RE, "Anggaran", "I5"): 98.6}),
    Case("persen benar dalam format persen", {("XK007", RE, "I5", P)},
         cells={(RE, "Anggaran", "I5"): (0.9857, "0.00%")}),
    Case("sisa salah", {("XK405", RE, "J5", G)}, cells={(RE, "Anggaran", "J5"): 1}),
]  # fmt: skip

__all__ = ["CASES"]
CASES = [*FAMILY_0, *FAMILY_1, *FAMILY_2, *FAMILY_3, *FAMILY_4]
assert BARIS < 16  # row 20 lies beyond the prepared ones
