"""Cases of capaian, kategori and status, of their explanations, and of the drawn sheets."""

from decimal import Decimal

from tests.addresses import ALONE, IKHT, INFO, RE, RI, G, P, Spot, at, band
from tests.check.sets.case import Case
from tests.check.sets.edits import DUA, append, both, realisasi
from tests.check.sets.file_edits import drawn, drawn_then_date

MEASURED = [
    Case("skala bawaan dengan dua desimal", set(), pengaturan=DUA),
    Case("batas skala salah ketik", {("XK304", band(RE, "dari", 2), P)}, cells={band(RE, "sampai", 1): 65}),
    Case("dua lompatan, satu temuan", {("XK304", band(RE, "dari", 2), P)},
         cells={band(RE, "sampai", 1): 65, band(RE, "sampai", 2): 85}),
    Case("skala bersambung", set(), pengaturan=DUA, cells={band(RE, "sampai", n): n2 for n, n2 in (
        (0, 51), (1, 71), (2, 91))}),
    Case("capaian selisih, bukan R/T", {("XK301", at(RE, "capaian", 5), G)},
         realisasi(r0={"target": 97.5, "realisasi": 100}),
         files=ALONE, pengaturan=DUA, cells={at(RE, "capaian", 5): 102.5}),
    Case("capaian kurang desimal", {("XK301", at(RE, "capaian", 5), INFO), ("XK007", at(RE, "capaian", 5), P)},
         realisasi(r0={"target": 75, "realisasi": 100}), files=ALONE, pengaturan=DUA,
         cells={at(RE, "capaian", 5): 133}),
    Case("capaian dengan desimal lebih", {("XK007", at(RE, "capaian", 5), P)},
         realisasi(r0={"target": 75, "realisasi": 100}), files=ALONE, pengaturan=DUA,
         cells={at(RE, "capaian", 5): 133.333333}),
    Case("capaian dalam format persen", {("XK007", at(RE, "capaian", 5), P)}, cells={at(RE, "capaian", 5): (1.1, "0%")},
         by_file=True),
    Case("capaian salinan realisasi", {("XK301", at(RE, "capaian", 5), G)}, cells={at(RE, "capaian", 5): 99}),
    Case("kategori di kolom capaian", {("XK301", at(RE, "capaian", 5), G)},
         cells={at(RE, "capaian", 5): "Cukup Berhasil"}),
    Case("capaian predikat lain", {("XK301", at(RE, "capaian", 9), G)}, cells={at(RE, "capaian", 9): "WDP"}),
    Case("capaian padahal realisasi kosong", {("XK301", at(RE, "capaian", 6), G), ("XK806", at(RE, "realisasi", 6), P)},
         realisasi(r1={"realisasi": None}), cells={at(RE, "capaian", 6): 100}),
    Case("capaian pada baris yang tidak terbaca",
         {("XK201", at(RE, "realisasi", 6), G), ("XK007", at(RE, "capaian", 6), P)},
         realisasi(r1={"realisasi": "4 lap"}), cells={at(RE, "capaian", 6): 77}),
    Case("kategori salah", {("XK302", at(RE, "kategori", 5), G)}, cells={at(RE, "kategori", 5): "Berhasil"}),
    Case("kategori mengikuti capaian yang salah",
         {("XK301", at(RE, "capaian", 5), G), ("XK007", at(RE, "kategori", 5), P)},
         cells={at(RE, "capaian", 5): 99, at(RE, "kategori", 5): "Berhasil"}),
    Case("status salah", {("XK303", at(RE, "status", 7), G)}, realisasi(r2={"realisasi": 12}),
         cells={at(RE, "status", 7): "Tercapai"}),
    Case("skala tumpang tindih", {("XK305", band(RE, "dari", 2), G)}, cells={band(RE, "sampai", 1): 75}),
    Case("kategori pada skala rusak", {("XK305", band(RE, "dari", 2), G), ("XK007", at(RE, "kategori", 5), P)},
         cells={band(RE, "sampai", 1): 75, at(RE, "kategori", 5): "Gagal"}),
    Case("batas skala sebagai teks", {("XK201", band(RE, "dari", 2), G)}, cells={band(RE, "dari", 2): "71%"}),
    Case("capaian di celah", {("XK306", at(RE, "kategori", 6), P)}, realisasi(r1={"target": 200, "realisasi": 181}),
         files=ALONE, pengaturan=DUA),
    Case("capaian tepat di batas", set(), realisasi(r1={"target": 100, "realisasi": 91}), files=ALONE, pengaturan=DUA),
    Case("terangkat pembulatan dua desimal", {("XK307", at(RE, "capaian", 6), INFO)},
         realisasi(r1={"target": 100000, "realisasi": 99996}), files=ALONE, pengaturan=DUA),
    Case("terangkat pembulatan", {("XK307", at(RE, "capaian", 6), P)},
         realisasi(r1={"target": 1000, "realisasi": 996}),
         files=ALONE),
    Case("tidak terangkat", set(), realisasi(r1={"target": 1000, "realisasi": 994}), files=ALONE),
    Case("target nol tanpa alasan", {("XK308", at(RE, "target", 6), P)}, realisasi(r1={"target": 0, "realisasi": 2}),
         files=ALONE),
    Case("target nol dengan alasan", set(), realisasi(r1={"target": 0, "realisasi": 2, "keterangan": "Ada sengketa"}),
         files=ALONE),
    Case("target nol dilampaui, minimal", {("XK321", at(RE, "penyebab", 7), P)},
         realisasi(r2={"target": 0, "realisasi": 2, "penyebab": None}), files=ALONE),
    Case("realisasi nol menurut rasio", {("XK315", at(RE, "capaian", 7), INFO)}, realisasi(r2={"realisasi": 0}),
         files=ALONE, pengaturan={"desimal": 0, "profil_minimal": "rasio"}),
    Case("tidak berlaku tanpa alasan", {("XK316", at(RE, "berlaku", 6), P)}, realisasi(r1={"berlaku": "Tidak"})),
    Case("tidak berlaku tanpa alasan, tanpa PK", {("XK316", at(RE, "berlaku", 6), INFO)},
         realisasi(r1={"berlaku": "Tidak"}), files=ALONE),
    Case("tidak berlaku dengan alasan", set(), realisasi(r1={"berlaku": "tidak", "keterangan": "Tidak ada pemilu."})),
    Case("satu capaian menggeser rata-rata", {("XK317", at(RE, "capaian", 5), INFO)},
         both(realisasi(r0={"target": 6, "realisasi": 99}), append(RE, indikator="Jumlah rapat pleno", satuan="kali",
              polarisasi="Maksimal", target=4, realisasi=4, bukti="Notula", sumber_data="Notula")), files=ALONE),
    Case("rentang pada Predikat", {("XK314", at(RE, "target_maksimum", 9), P)},
         realisasi(r4={"target_maksimum": 5}), files=ALONE),
    Case("rentang pada Maksimal", set(), realisasi(r1={"target_maksimum": 5}), files=ALONE),
    Case("target nol, realisasi nol, minimal", set(), realisasi(r2={"target": 0, "realisasi": 0}), files=ALONE),
]  # fmt: skip

TANPA_SEBAB = {"penyebab": None, "solusi": None}

EXPLAINED = [
    Case("di atas 100 tanpa penjelasan", {("XK320", at(RE, "keterangan", 5), P)},
         realisasi(r0=TANPA_SEBAB, r2=TANPA_SEBAB)),
    Case("di atas 100 dijelaskan di Keterangan", edit=realisasi(r0={"penyebab": None, "keterangan": "Jadwal maju."})),
    Case("tepat 100 tanpa penjelasan", edit=realisasi(r1={"penyebab": None})),
    Case("di bawah 100 tanpa sebab dan tindak lanjut", {("XK321", at(RE, "penyebab", 6), P)},
         realisasi(r1={"realisasi": 3, **TANPA_SEBAB}), files=ALONE),
    Case("di bawah 100 tanpa tindak lanjut", {("XK321", at(RE, "tindak_lanjut", 6), P)},
         realisasi(r1={"realisasi": 3, "solusi": None}), files=ALONE),
    Case("di bawah 100 dengan tindak lanjut", set(),
         realisasi(r1={"realisasi": 3, "solusi": None, "tindak_lanjut": "Jadwal ulang."}), files=ALONE),
    Case("predikat turun tanpa sebab", {("XK321", at(RE, "penyebab", 9), P)},
         realisasi(r4={"realisasi": "WDP", "penyebab": None})),
    Case("satuan tidak sama tidak menuntut sebab", {("XK204", at(RE, "realisasi", 6), G)},
         realisasi(r1={"realisasi": "50%", "penyebab": None})),
    Case("isian diubah sesudah disusun", {("XK323", Spot(RE, RI, "C6"), P)},
         files=ALONE, after={RE: drawn({at(RE, "realisasi", 6): Decimal(3)}, again=True)}, by_file=True),
    *(Case(f"disusun, lalu {name}", {temuan}, files=ALONE, after={RE: drawn(isi, again=True)})
      for name, isi, temuan in (
          ("realisasi teks", {at(RE, "realisasi", 6): "3"}, ("XK201", at(RE, "realisasi", 6), G)),
          ("realisasi negatif", {at(RE, "realisasi", 6): Decimal(-3)}, ("XK223", at(RE, "realisasi", 6), P)),
          ("realisasi skala lain", {at(RE, "realisasi", 5): Decimal("0.8")}, ("XK205", at(RE, "realisasi", 5), P)),
          ("polarisasi salah eja", {at(RE, "polarisasi", 6): "Maximal"}, ("XK212", at(RE, "polarisasi", 6), P)),
          ("rentang terbalik", {at(RE, "target_maksimum", 8): Decimal(4)}, ("XK213", at(RE, "target_maksimum", 8), G)),
          ("predikat di luar tangga", {at(RE, "realisasi", 9): "Tuntas"}, ("XK206", at(RE, "realisasi", 9), G)),
      )),
    Case("disusun, lalu realisasi menjadi tanggal", {("XK211", at(RE, "realisasi", 6), G)}, files=ALONE,
         after={RE: drawn_then_date(at(RE, "realisasi", 6), 45016)}, by_file=True),
    Case("disusun, lalu indikator tidak berlaku",
         {("XK323", Spot(RE, RI, "C6"), P), ("XK316", at(RE, "berlaku", 6), INFO)}, files=ALONE,
         after={RE: drawn({at(RE, "berlaku", 6): "Tidak"}, again=True)}),
    Case("angka anggaran dalam paragraf", {("XK322", Spot(RE, IKHT, "A5"), P)}, files=ALONE, after={RE: drawn({
        Spot(RE, IKHT, "A5"): "Pagu anggaran tahun 2024 sebesar Rp990 (sembilan ratus) dengan realisasi sebesar Rp980 "
                               "(delapan) atau 98,00% (persen), sehingga sisa anggaran Rp20 (dua)."})}, by_file=True),
    Case("paragraf ditulis sendiri", files=ALONE, after={RE: drawn({
        Spot(RE, IKHT, "A4"): "Kantor kami mengukur 40 hal. Rinciannya pada 7 tabel."})}),
    Case("angka ringkasan diketik", {("XK323", Spot(RE, RI, "C9"), P)}, files=ALONE,
         after={RE: drawn({Spot(RE, RI, "C9"): Decimal(6)})}),
    Case("ringkasan di atas capaian yang diketik", {("XK301", at(RE, "capaian", 5), G)}, files=ALONE,
         after={RE: drawn({at(RE, "capaian", 5): Decimal(105)})}),
    Case("target nol dan realisasi nol", {("XK308", at(RE, "target", 6), P)},
         realisasi(r1={"target": 0, "realisasi": 0}),
         files=ALONE),
]  # fmt: skip

CASES = [*MEASURED, *EXPLAINED]
