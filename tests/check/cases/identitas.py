"""Cases of whose document it is: satker, entitas, year, date, signatories, and other years in the texts."""

import copy
import datetime as dt

from tests.addresses import ANG, INFO, PK, PKP, RE, RKT, G, P, Spot, at, main
from tests.check.sets.case import Case
from tests.check.sets.clean_set import Isi, put
from tests.check.sets.edits import PERUBAHAN, SEKRETARIAT, both, change, other_indikator, realisasi, revised

FIELDS = [
    Case("satker kosong", {("XK101", at(PK, "satker"), G)}, files=(PK,), identitas={PK: {"satker": None}}),
    Case("tahun dua angka", {("XK101", at(PK, "tahun"), G)}, files=(PK,), identitas={PK: {"tahun": 24}}),
    Case("tahun sebagai teks", files=(PK,), identitas={PK: {"tahun": "2024"}}),
    Case("entitas tidak dikenal", {("XK101", at(PK, "entitas"), P)}, files=(PK,), identitas={PK: {"entitas": "KIP"}}),
    Case("entitas huruf besar", files=(PK,), identitas={
        PK: {"entitas": "SEKRETARIAT", "jabatan_pertama": "Sekretaris", "pihak_kedua": "Budi"}}),
    Case("dokumen lain daripada lembarnya", {("XK103", at(RKT, "dokumen"), G)}, identitas={RKT: {"dokumen": "PK"}}),
]  # fmt: skip

SIGNED = [
    Case("tanggal dan penandatangan kosong", {("XK110", at(PK, "tanggal"), INFO)}, files=(PK,),
         identitas={PK: {"tanggal": None, "pihak_pertama": None, "jabatan_pertama": None}}),
    Case("pihak kedua Sekretariat kosong", {("XK110", at(PK, "pihak_kedua"), P)}, files=(PK,),
         identitas={PK: {**SEKRETARIAT, "pihak_kedua": None}}),
    Case("PK Sekretariat lengkap", files=(PK,), identitas={PK: SEKRETARIAT}),
    Case("RKT tanpa penandatangan", files=(RKT,),
         identitas={RKT: {"tempat": None, "tanggal": None, "pihak_pertama": None, "jabatan_pertama": None}}),
    Case("KPU ditandatangani sekretaris", {("XK112", at(PK, "jabatan_pertama"), P)},
         identitas={PK: {"jabatan_pertama": "Sekretaris KPU Kabupaten Contoh"}}),
    Case("Sekretariat ditandatangani ketua", {("XK112", at(PK, "jabatan_pertama"), P)}, files=(PK,),
         identitas={PK: {**SEKRETARIAT, "jabatan_pertama": "Ketua"}}),
    *(Case(f"Instansi lain ditandatangani {jabatan}", files=(PK,),
           identitas={PK: {"entitas": "Instansi lain", "jabatan_pertama": jabatan}})
      for jabatan in ("Sekretaris Daerah", "Ketua Pengadilan", "Kepala Dinas")),
    Case("pelaksana tugas ketua", identitas={PK: {"jabatan_pertama": "Plt. Ketua KPU Kabupaten Contoh"}}),
    Case("pihak pertama dan kedua sama", {("XK112", at(PK, "pihak_kedua"), P)},
         identitas={PK: {"pihak_kedua": "ANTON"}}),
    Case("tahun lain dalam indikator", {("XK114", at(PK, "indikator", 5), P)}, files=(PK,),
         edit=change("indikator", 0, "Persentase layanan perkantoran tahun 2023", PK)),
    Case("tahun lain dalam judul ikhtisar", {("XK114", at(RE, "judul"), P)},
         pengaturan={"desimal": 0, "judul": "RINGKASAN EKSEKUTIF TAHUN 2023"}),
    *(Case(f"tahun dengan arti sendiri: {text}", files=(PK,),
           edit=lambda isi, text=text: put(isi, PK, main(PK), 0, "indikator", text))
      for text in (
          "Persentase tahapan Pemilu Tahun 2029 yang tepat waktu",
          "Persentase laporan sesuai PKPU Nomor 5 Tahun 2022",
          "Persentase tindak lanjut temuan tahun 2023 yang selesai",
          "Persentase keselarasan dengan Renstra tahun 2020-2024",
          "Persentase layanan tahun 2024 yang tepat waktu",
      )),
    Case("tahun lalu dalam keterangan", edit=realisasi(r0={"keterangan": "Naik dibanding tahun 2023 dan tahun 2022."})),
    Case("tahun jauh di depan dalam keterangan", {("XK114", at(RE, "keterangan", 5), P)},
         realisasi(r0={"keterangan": "Selesai pada tahun 2042."})),
]  # fmt: skip


def date(file: str, *ymd: int) -> dict[str, dict[str, object]]:
    return {file: {"tanggal": dt.date(*ymd)}}


DATES = [
    Case("PK bertanggal tahun lalu", {("XK111", at(PK, "tanggal"), P)}, identitas=date(PK, 2023, 1, 2), by_file=True),
    Case("PK Desember sebelumnya", identitas=date(PK, 2023, 12, 20)),
    Case("RKT tahun sebelumnya", identitas=date(RKT, 2023, 2, 1)),
    Case("laporan tahun berikutnya", identitas=date(RE, 2025, 2, 20)),
    Case("laporan sebelum tahunnya", {("XK111", at(RE, "tanggal"), P)}, identitas=date(RE, 2023, 2, 20)),
    Case("tanggal dengan kata", identitas={PK: {"tanggal": "2 Januari 2024"}}),
    Case("tanggal dengan kata, tahun lain", {("XK111", at(PK, "tanggal"), P)},
         identitas={PK: {"tanggal": "2 Maret 2022"}}),
    Case("tanggal tidak terbaca", {("XK111", at(PK, "tanggal"), P)}, identitas={PK: {"tanggal": "awal tahun"}}),
    Case("perubahan mendahului PK awal", {("XK111", at(PKP, "tanggal"), P)}, revised,
         identitas={PKP: {**PERUBAHAN[PKP], "tanggal": dt.date(2024, 1, 1)}}),
    Case("kode satker berbeda", {("XK113", at(RE, "kode_satker"), P)},
         identitas={f: {"kode_satker": "657890" if f == RE else "657891"} for f in (RKT, PK, RE)}),
    Case("satker disingkat", {("XK113", at(RE, "satker"), P)}, identitas={RE: {"satker": "KPU Kab. Contoh"}}),
    Case("satker salah ketik", {("XK113", at(RE, "satker"), P)}, identitas={RE: {"satker": "KPU Kabupaten Contih"}}),
    Case("satker lain", identitas={RE: {"satker": "KPU Kabupaten Teladan"}}),
    Case("kota dan kabupaten", identitas={RE: {"satker": "KPU Kota Contoh"}}),
]  # fmt: skip

PK_LAIN, RE_LAIN = "PK lain.xlsx", "Realisasi lain.xlsx"


def beside(isi: Isi) -> None:
    """A second PK and a second Realisasi with the same content."""
    isi[PK_LAIN], isi[RE_LAIN] = copy.deepcopy(isi[PK]), copy.deepcopy(isi[RE])


def other_targets(isi: Isi) -> None:
    both(*(change("target", row, value, RKT) for row, value in ((0, 95), (1, 6), (2, 5))))(isi)


STRAYS = [
    Case("tahun RKT lain", {("XK113", at(RKT, "tahun"), P)}, identitas={RKT: {"tahun": 2025}}),
    Case("entitas RKT lain", {("XK113", at(RKT, "entitas"), P)}, identitas={RKT: {"entitas": "Sekretariat"}}),
    Case("tahun Realisasi keliru, anggarannya tahun ini",
         {("XK113", at(RE, "tahun"), P), ("XK423", at(RE, "tahun", lembar=ANG), P), ("XK801", Spot(RE, ANG), INFO)},
         identitas={RE: {"tahun": 2023}}),
    Case("RKT tahun depan dengan target lain", edit=other_targets, identitas={RKT: {"tahun": 2025}}),
    Case("Realisasi entitas lain dengan indikator lain", edit=other_indikator,
         identitas={RE: {"entitas": "Sekretariat"}}),
    Case("dua entitas lengkap dalam satu folder", edit=beside, identitas={PK_LAIN: SEKRETARIAT, RE_LAIN: SEKRETARIAT}),
    Case("dua dokumen dua tahun", files=(RKT, PK), identitas={RKT: {"tahun": 2025}}),
    Case("dua tahun dan dua entitas sekaligus", identitas={RKT: {"tahun": 2025, "entitas": "Sekretariat"}}),
]  # fmt: skip

CASES = [*FIELDS, *SIGNED, *DATES, *STRAYS]
