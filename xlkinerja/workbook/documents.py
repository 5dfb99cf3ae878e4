"""Which sheets make which document, and the marks by which a workbook of ours is known again."""

from dataclasses import dataclass
from functools import cached_property

from xlkinerja.workbook.layout import Canvas, Form, Sheet, Table
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.anggaran_laporan import ANGGARAN_LAPORAN
from xlkinerja.workbook.sheets.angka_narasi import ANGKA_NARASI
from xlkinerja.workbook.sheets.drawn import IKHTISAR, RINGKASAN
from xlkinerja.workbook.sheets.identitas import IDENTITAS, IDENTITAS_RENSTRA
from xlkinerja.workbook.sheets.laporan_tables import LAPORAN_TABLES
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN, PRESENTATION, SKALA
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK, PK
from xlkinerja.workbook.sheets.realisasi import REALISASI
from xlkinerja.workbook.sheets.rencana_aksi import RENCANA_AKSI
from xlkinerja.workbook.sheets.renstra import RENSTRA
from xlkinerja.workbook.sheets.rkt import RKT

#: The two version marks: a defined name with a constant, and a custom document property.
#: Either may be lost in another program; header texts are the third witness.
MARK_NAME = "XLKinerja_Templat"
MARK_PROPERTY = "xlkinerja"
TEMPLATE_VERSION = 3
#: By this defined name a workbook of forms is known again; its constant says whose they are.
FORMS_MARK_NAME = "XLKinerja_Cetak"
#: Ends the name of what `susun` writes beside an original.
RESULT_SUFFIX = "(hasil)"


@dataclass(frozen=True)
class Document:
    """One kind of workbook. `kode` stands in Identitas under Dokumen, `key` on the command line."""

    key: str
    kode: str
    title: str
    file: str
    sheets: tuple[Sheet, ...]
    #: What the newcomer reads on Petunjuk, one step a line.
    steps: tuple[str, ...]
    #: Whether it holds what a report prints: texts to be held against the other documents, not one of them.
    printed: bool = False
    #: Whether it is a plan of the year, and whether it is filled from those plans.
    plan: bool = False
    follows: bool = False

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        return tuple(s for s in self.sheets if isinstance(s, Table))

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        return tuple(s for s in self.sheets if isinstance(s, Form))

    @cached_property
    def canvases(self) -> tuple[Canvas, ...]:
        return tuple(s for s in self.sheets if isinstance(s, Canvas))

    @cached_property
    def main(self) -> Table:
        """The table with one row per indikator."""
        return next(t for t in self.tables if "indikator" in t.by_key)

    @property
    def mark(self) -> str:
        return f"{self.key};{TEMPLATE_VERSION}"


_IDENTITAS = "Buka lembar Identitas. Isi nama satker, entitas, dan tahun; ketiganya harus sama di semua dokumen."
_SATUAN = "Target ditulis sebagai angka saja; satuannya di kolom Satuan. Untuk 97,5% ketik 97,5 lalu pilih %."
_SASARAN = "Satu baris untuk satu indikator. Sasaran cukup ditulis sekali; kosong berarti sama dengan baris di atasnya."
_SAME_WORDING = "Tulis sasaran, indikator, dan target persis sama di RKT, PK, Rencana Aksi, dan Realisasi."

DOCUMENTS: tuple[Document, ...] = (
    Document(
        "renstra",
        "Renstra",
        "Rencana Strategis",
        "Renstra.xlsx",
        (IDENTITAS_RENSTRA, RENSTRA),
        (
            "Buka lembar Identitas. Isi nama satker, entitas, tahun awal, dan tahun akhir masa Renstra.",
            _SASARAN,
            "Isi target setiap tahun sebagai angka, satuannya di kolom Satuan. Tahunnya tampak di atas judul kolom.",
            "Pilih Ya di kolom IKU untuk Indikator Kinerja Utama.",
            "Satuan, polarisasi, dan definisi di sini menjadi acuan: dokumen lain yang berbeda akan dilaporkan.",
            "Simpan di folder dokumen tahunannya, atau di folder di atas folder semua satker yang memakainya.",
        ),
    ),
    Document(
        "rkt",
        "RKT",
        "Rencana Kinerja Tahunan",
        "RKT.xlsx",
        (IDENTITAS, RKT),
        (
            _IDENTITAS,
            _SASARAN,
            _SATUAN,
            "Anggaran ditulis dalam rupiah tanpa Rp dan tanpa titik. Untuk baris jumlah ketik JUMLAH di kolom Program.",
            _SAME_WORDING,
        ),
        plan=True,
    ),
    Document(
        "pk",
        "PK",
        "Perjanjian Kinerja",
        "PK.xlsx",
        (IDENTITAS, PK, ANGGARAN_PK),
        (
            _IDENTITAS,
            "Perjanjian pertama berversi awal. Untuk perubahan, salin berkas ini dan pilih versi perubahan ke-1.",
            _SASARAN,
            _SATUAN,
            "Lembar Anggaran: satu program per baris, seperti pada halaman kedua perjanjian kinerja.",
            _SAME_WORDING,
        ),
        plan=True,
    ),
    Document(
        "rencana-aksi",
        "Rencana Aksi",
        "Rencana Aksi",
        "Rencana_Aksi.xlsx",
        (IDENTITAS, RENCANA_AKSI),
        (
            _IDENTITAS,
            _SASARAN,
            _SATUAN,
            "Isi target tiap triwulan dengan angka, atau dengan tanda ✓ (huruf v) bila hanya menandai ada kegiatan.",
            "Pilih Konsolidasi: Jumlah bila triwulan dijumlahkan, Kumulatif bila angka triwulan adalah posisi akhir.",
            _SAME_WORDING,
        ),
        follows=True,
    ),
    Document(
        "realisasi",
        "Realisasi",
        "Pengukuran Kinerja",
        "Realisasi.xlsx",
        (IDENTITAS, PENGATURAN, SKALA, PRESENTATION, REALISASI, ANGGARAN, RINGKASAN, IKHTISAR),
        (
            _IDENTITAS,
            "Lembar Pengaturan: pilih rumus, batas, desimal, dan skala kategori menurut pedoman kantor Anda.",
            "Lembar Realisasi: isi sasaran, indikator, satuan, polarisasi, target, dan realisasi.",
            _SATUAN,
            "Realisasi yang belum ada dikosongkan; 0 berarti nol. Capaian, kategori, dan status dihitung sendiri.",
            "Lembar Anggaran: isi pagu dan realisasi. Baris jumlah memakai Tingkat Jumlah.",
            "Jalankan xlkinerja susun untuk menyusun lembar Ringkasan dan Ikhtisar Eksekutif.",
            "Ulangi susun setiap kali baris ditambah; baru sesudah itu baris itu ikut di kedua lembar itu.",
        ),
        follows=True,
    ),
    Document(
        "reviu",
        "Reviu",
        "Reviu Laporan Kinerja",
        "Reviu.xlsx",
        (IDENTITAS, PENGATURAN, SKALA, LAPORAN_TABLES, ANGGARAN_LAPORAN, ANGKA_NARASI),
        (
            _IDENTITAS,
            "Lembar Pengaturan: isi skala kategori yang tercetak dalam laporan, rumus, dan desimal yang dipakainya.",
            "Lembar Tabel Laporan: salin tabel kinerja laporan apa adanya, juga yang salah; jangan dibetulkan di sini.",
            "Beri setiap tabel nama singkat di kolom Tabel, lalu pilih isinya (RKT, PK, Pengukuran) dan tingkatnya.",
            "Lembar Anggaran Laporan: salin tabel anggaran laporan, termasuk baris jumlah dan kolom persennya.",
            "Lembar Angka Narasi: catat angka dalam kalimat (rata-rata, jumlah, pagu) dan tabel yang dibicarakannya.",
            "Simpan di folder yang sama dengan RKT, PK, Rencana Aksi, dan Realisasi; semuanya dibandingkan.",
        ),
        printed=True,
    ),
)
BY_KEY = {d.key: d for d in DOCUMENTS}
BY_KODE = {d.kode: d for d in DOCUMENTS}
#: Keys of the plans of a year, and of what is filled from them.
PLANS = frozenset(d.key for d in DOCUMENTS if d.plan)
FOLLOWING = frozenset(d.key for d in DOCUMENTS if d.follows)
#: Every key by which a column of some table is known.
COLUMN_KEYS = frozenset(c.key for d in DOCUMENTS for t in d.tables for c in t.columns)
