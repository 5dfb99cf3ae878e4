"""Cases of doubtful values: dates, negative numbers, ranges, lost commas, units, unknown choices."""

from tests.addresses import ALONE, ANG, INFO, PK, RA, RE, RKT, G, P, at, band
from tests.check.sets.case import Case
from tests.check.sets.clean_set import put
from tests.check.sets.edits import both, change, everywhere, realisasi, rencana, tw

TANGGAL = "dd/mm/yyyy"

NUMBERS = [
    Case("realisasi menjadi tanggal", {("XK211", at(RE, "realisasi", 6), G)},
         cells={at(RE, "realisasi", 6): (45016, TANGGAL)}, by_file=True),
    Case("realisasi menjadi jam", {("XK211", at(RE, "realisasi", 6), G)},
         cells={at(RE, "realisasi", 6): (0.0542, "h:mm")}, by_file=True),
    Case("target PK menjadi tanggal", {("XK211", at(PK, "target", 6), G)},
         cells={at(PK, "target", 6): (45016, "[$-421]d mmm")}),
    Case("triwulan menjadi tanggal", {("XK211", at(RA, "target_tw1", 6), G)},
         cells={at(RA, "target_tw1", 6): (45016, TANGGAL)}),
    Case("angka dalam sel berformat tanggal", {("XK211", at(RE, "realisasi", 6), P)},
         cells={at(RE, "realisasi", 6): (4, "d-mmm-yy")}, by_file=True),
    Case("satuan dan warna dalam format angka",
         by_file=True,
         cells={at(RE, "realisasi", 8): (7, '0" hari"'), at(RE, "realisasi", 6): (4, "[Red]0;[Blue]-0")}),
    Case("realisasi negatif", {("XK223", at(RE, "realisasi", 6), P)}, realisasi(r1={"realisasi": -3})),
    Case("target negatif", {("XK223", at(RE, "target", 6), G)}, realisasi(r1={"target": -3}), files=ALONE),
    Case("pertumbuhan boleh negatif", set(),
         realisasi(r0={"indikator": "Persentase pertumbuhan anggota", "target": 5, "realisasi": -2}), files=ALONE),
    Case("rentang terbalik", {("XK213", at(RE, "target_maksimum", 8), G)},
         realisasi(r3={"target": 10, "target_maksimum": 5}), files=ALONE),
    Case("rentang satu nilai", set(), realisasi(r3={"target_maksimum": 5}), files=ALONE),
    *(Case(f"realisasi persen {value} dari target {target}, dulu {lalu}: {name}", temuan, files=ALONE, edit=realisasi(
        r0={"indikator": name, "target": target, "realisasi": value, "realisasi_n1": lalu}))
      for name, target, value, lalu, temuan in (
          ("Persentase partisipasi masyarakat", 77.5, 812, 80, {("XK224", at(RE, "realisasi", 5), P)}),
          ("Persentase kepuasan terhadap layanan", 90, 9750, 80, {("XK224", at(RE, "realisasi", 5), P)}),
          ("Persentase partisipasi masyarakat", 77.5, 230, 80, set()),
          ("Persentase partisipasi masyarakat", 77.5, 812, 150, set()),
          ("Persentase kenaikan kunjungan", 20, 160, 15, set()),
          ("Persentase layanan tepat waktu", 90, 812, 80, {("XK221", at(RE, "realisasi", 5), P)}),
      )),
]  # fmt: skip

SUHU = "Rata-rata titik beku penyimpanan"

NEGATIVE = [
    *(Case(f"target -2 bersatuan {satuan}", temuan, files=(PK,), edit=both(
        change("indikator", 1, SUHU, PK), change("satuan", 1, satuan, PK), change("target", 1, -2, PK)))
      for satuan, temuan in (
          ("°C", set()), ("derajat", set()), ("derajat Celsius", set()), ("kali", {("XK223", at(PK, "target", 6), G)}),
      )),
    Case("target suhu di Realisasi", {("XK223", at(RE, "target", 6), INFO)}, files=ALONE,
         edit=realisasi(r1={"indikator": SUHU, "satuan": "°C", "target": -2})),
    Case("realisasi suhu", files=ALONE,
         edit=realisasi(r1={"indikator": SUHU, "satuan": "°C", "polarisasi": "Minimal", "target": 4, "realisasi": -1})),
]  # fmt: skip

CHOICES = [
    Case("Berlaku salah tulis", {("XK212", at(RE, "berlaku", 6), P)}, realisasi(r1={"berlaku": "tdk"})),
    Case("Berlaku dengan spasi", {("XK212", at(RE, "berlaku", 6), P)}, realisasi(r1={"berlaku": "Tidak "})),
    Case("polarisasi PK salah tulis", {("XK212", at(PK, "polarisasi", 6), P)},
         change("polarisasi", 1, "Maximal", PK)),
    Case("polarisasi huruf besar", edit=realisasi(r1={"polarisasi": "MAKSIMAL"})),
    Case("konsolidasi salah tulis", {("XK212", at(RA, "konsolidasi", 6), P), ("XK602", at(RA, "target_tw1", 6), P)},
         rencana(r1={"konsolidasi": "komulatif", **tw(1, 1, 1, 2)})),
    Case("tingkat anggaran tidak dikenal", {("XK212", at(RE, "tingkat", 5, ANG), P)}, files=ALONE,
         edit=lambda isi: isi[RE].update({ANG: [{"tingkat": "Seksi", "uraian": "A", "pagu": 9, "realisasi": 8}]})),
    Case("batas bawah termasuk salah tulis", {("XK212", band(RE, "termasuk", 0), P)},
         cells={band(RE, "termasuk", 0): "Iya"}),
    Case("jumlah anggaran bertingkat Total",
         edit=lambda isi: put(isi, RE, ANG, 2, "tingkat", "Total")),
]  # fmt: skip

UNITS = [
    Case("jumlah dalam persen", {("XK220", at(PK, "satuan", 6), P)},
         both(everywhere(1, satuan="%"), everywhere(1, target=100), change("realisasi", 1, 100, RE))),
    Case("persentase dalam laporan", {("XK220", at(PK, "satuan", 5), P)}, everywhere(0, satuan="laporan")),
    Case("persentase berpredikat", {("XK220", at(PK, "satuan", 9), P)},
         everywhere(4, indikator="Persentase opini BPK")),
    Case("persentase tanpa satuan", edit=everywhere(0, satuan=None)),
    Case("satu dokumen dengan satuan lain", {("XK502", at(RKT, "satuan", 6), G)}, change("satuan", 1, "%", RKT)),
    Case("realisasi melebihi keseluruhan", {("XK221", at(RE, "realisasi", 5), P)}, realisasi(r0={"realisasi": 110})),
    Case("target melebihi keseluruhan", {("XK221", at(PK, "target", 5), P)}, everywhere(0, target=120)),
    Case("kenaikan boleh melebihi 100",
         edit=both(everywhere(0, indikator="Persentase kenaikan layanan yang tepat waktu"),
                   change("realisasi", 0, 110, RE))),
    Case("persentase tanpa bagian", edit=both(everywhere(0, indikator="Persentase layanan perkantoran"),
                                              change("realisasi", 0, 110, RE))),
]  # fmt: skip

CASES = [*NUMBERS, *NEGATIVE, *CHOICES, *UNITS]
