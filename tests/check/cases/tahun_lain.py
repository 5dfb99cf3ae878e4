"""Cases of years in the texts: another one than that of the document, with and without a meaning of its own."""

from tests.addresses import PK, P, at, main
from tests.check.sets.case import Case
from tests.check.sets.clean_set import put
from tests.check.sets.edits import everywhere

TAHUN = "Persentase partisipasi masyarakat dalam pendidikan pemilih Tahun 2022"

YEARS = [
    Case("tahun lain di empat dokumen", {("XK114", at(PK, "indikator", 5), P)}, everywhere(0, indikator=TAHUN)),
    *(Case(f"tahun lain: {text}", {("XK114", at(PK, "indikator", 5), P)}, everywhere(0, indikator=text))
      for text in (
          "Persentase laporan kegiatan sosialisasi Tahun 2023",
          "Persentase dokumen hasil evaluasi Tahun 2022",
          "Persentase sosialisasi Pemilu kepada masyarakat Tahun 2022",
          "Persentase revisi DIPA TA 2023 yang tepat waktu",
          "Persentase keputusan yang diumumkan tepat waktu tahun 2023",
      )),
    *(Case(f"tahun lain yang berarti: {text}", edit=everywhere(0, indikator=text))
      for text in (
          "Persentase tahapan Pemilihan Gubernur dan Wakil Gubernur Tahun 2020 yang diarsipkan",
          "Persentase pemilih Pemilu yang langsung, umum, dan bebas Tahun 2019",
          "Persentase kenaikan layanan dibandingkan dengan realisasi tahun 2023",
          "Persentase layanan sesuai PKPU Nomor 8 Tahun 2019 dan UU 7 Tahun 2017",
          "Persentase tindak lanjut audit tahun 2023",
          "Persentase rekomendasi BPK atas Laporan Keuangan Tahun 2023 yang selesai",
          "Persentase penyusunan dokumen RKA dan DIPA Tahun 2025",
          "Persentase kesesuaian dengan Renstra 2020-2024",
      )),
]  # fmt: skip

TEXTS = [
    *(Case(f"pemeriksaan tahun lama: {text}", temuan, files=(PK,),
           edit=lambda isi, text=text: put(isi, PK, main(PK), 0, "indikator", text))
      for text, temuan in (
          ("Persentase tindak lanjut LHP BPK Tahun 2022", set()),
          ("Persentase rekomendasi hasil pemeriksaan BPK RI tahun 2021 yang ditindaklanjuti", set()),
          ("Persentase penyelesaian temuan Inspektorat tahun 2020", set()),
          ("Persentase tindak lanjut LHP BPK Tahun 2026", {("XK114", at(PK, "indikator", 5), P)}),
          ("Persentase tindak lanjut aduan pemilih tahun 2022", {("XK114", at(PK, "indikator", 5), P)}),
          ("Persentase rekomendasi kebijakan tahun 2022", {("XK114", at(PK, "indikator", 5), P)}),
      )),
]  # fmt: skip

CASES = [*YEARS, *TEXTS]
