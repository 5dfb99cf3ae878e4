"""The sheet Referensi: lists behind the dropdowns, ladders of predicates, programmes, and the looks `susun` copies."""

from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.kinerja.capaian import CAPS, MINIMAL_PROFILES, POLARISASI, RERATA_BASES, SETTING_WORDS
from xlkinerja.kinerja.predikat import DEFAULT_TANGGA
from xlkinerja.kinerja.rerata import KONSOLIDASI
from xlkinerja.kinerja.skala import DEFAULT_SKALA, SKALA_NAMES
from xlkinerja.workbook.sheets.anggaran import TINGKAT
from xlkinerja.workbook.sheets.angka_narasi import BESARAN
from xlkinerja.workbook.sheets.identitas import ENTITAS, SIGNERS, VERSIONS
from xlkinerja.workbook.sheets.laporan_tables import LAPORAN_DOCUMENTS, TINGKAT_LAPORAN

SHEET_NAME = "Referensi"
#: The sheet is hidden in templates, for few offices change anything there; this is how they come to it.
SHOW = "klik kanan salah satu tab lembar, lalu pilih Tampilkan (Unhide)."
HOW_TO_SHOW = f"Bila lembar itu tersembunyi, {SHOW}"
HEADER_ROW = 4
FIRST_ROW = HEADER_ROW + 1
DOCUMENT_KINDS = ("Renstra", "RKT", "PK", "Rencana Aksi", "Realisasi", "Reviu")
IKHTISAR_STYLES = ("pita", "kolom")
#: Which numbers of a paragraph are repeated in words.
TERBILANG = ("jumlah", "semua", "tidak")
SASARAN_NAMES = ("Sasaran", "Sasaran Strategis", "Sasaran Program/Kegiatan", "Sasaran Program", "Sasaran Kegiatan")


@dataclass(frozen=True)
class ReferensiList:
    """One list: defined name, header, entries, and how many empty cells stand ready for an office's own entries.

    A list without such cells is the program's: its column is folded away on the sheet.
    """

    name: str
    header: str
    entries: tuple[str | int, ...]
    spare: int = 0
    width: float = 16


def _angka(entries: tuple[str, ...]) -> tuple[str | int, ...]:
    return tuple(int(e) if e.isdigit() else e for e in entries)


def _words(codes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(SETTING_WORDS.get(code, code) for code in codes)


SATUAN = (
    "%", "laporan", "dokumen", "kegiatan", "kali", "lembaga", "layanan", "unit", "satker", "orang", "bulan", "indeks",
    "nilai", "paket", "keputusan",
)  # fmt: skip

#: Columns of Referensi from the left; each becomes a workbook-wide defined name.
LISTS: tuple[ReferensiList, ...] = (
    ReferensiList("Daftar_Satuan", "Satuan", SATUAN, spare=25),
    ReferensiList("Daftar_Polarisasi", "Polarisasi", POLARISASI),
    ReferensiList("Daftar_Konsolidasi", "Konsolidasi", KONSOLIDASI),
    ReferensiList("Daftar_Ya_Tidak", "Ya/Tidak", ("Ya", "Tidak"), width=10),
    ReferensiList("Daftar_Tingkat", "Tingkat", TINGKAT, width=12),
    ReferensiList("Daftar_Sumber", "Sumber", ("APBN", "Hibah"), spare=4, width=12),
    ReferensiList("Daftar_Entitas", "Entitas", tuple(ENTITAS.values()), width=14),
    ReferensiList("Daftar_Dokumen", "Dokumen", DOCUMENT_KINDS, width=14),
    ReferensiList("Daftar_Versi", "Versi", VERSIONS),
    ReferensiList("Daftar_Profil", "Rumus minimal", _words(MINIMAL_PROFILES), width=14),
    ReferensiList("Daftar_Batas", "Batas", _angka(_words(CAPS)), width=14),
    ReferensiList("Daftar_Desimal", "Desimal", (0, 1, 2), width=10),
    ReferensiList("Daftar_Dasar", "Dasar rata-rata", _words(RERATA_BASES)),
    ReferensiList("Daftar_Skala", "Skala kategori", tuple(SKALA_NAMES.values()), width=20),
    ReferensiList("Daftar_Gaya", "Gaya ikhtisar", IKHTISAR_STYLES, width=14),
    ReferensiList("Daftar_Dokumen_Laporan", "Isi tabel laporan", tuple(LAPORAN_DOCUMENTS), width=16),
    ReferensiList("Daftar_Tingkat_Laporan", "Tingkat tabel laporan", TINGKAT_LAPORAN, width=14),
    ReferensiList("Daftar_Besaran", "Besaran", tuple(BESARAN.values()), width=24),
    ReferensiList("Daftar_Sebutan", "Sebutan sasaran", SASARAN_NAMES, width=26),
    ReferensiList("Daftar_Terbilang", "Terbilang", TERBILANG, width=12),
    ReferensiList("Daftar_Penandatangan", "Penandatangan lampiran", SIGNERS, width=22),
)

#: Ladders: three columns; the order number is ladder × 100 + place, place 1 the best.
TANGGA: tuple[tuple[str, str, int], ...] = tuple(
    (tangga.name, predikat, 100 * i + j)
    for i, tangga in enumerate(DEFAULT_TANGGA, 1)
    for j, predikat in enumerate(tangga.predikat, 1)
)
TANGGA_HEADERS = ("Tangga", "Predikat", "Urutan")
SPARE_TANGGA = 15
#: Programmes of the office, code and name, for the dropdown Daftar_Program.
PROGRAM_HEADERS = ("Kode Program", "Program")
PROGRAM = (
    ("076.01.CQ", "Program Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi"),
    ("076.01.WA", "Program Dukungan Manajemen"),
)
SPARE_PROGRAM = 18
#: The printed scales, one row per band: scale, place in it, and the columns of the table on Pengaturan.
PRINTED_SKALA_HEADERS = ("Skala baku", "Urutan jenjang", "Kategori baku", "Dari baku", "Termasuk baku", "Sampai baku")
PRINTED_SKALA_NAMES = ("Baku_Skala", "Baku_Urutan", "Baku_Kategori", "Baku_Dari", "Baku_Termasuk", "Baku_Sampai")
PRINTED_SKALA: tuple[tuple[Decimal | int | str | None, ...], ...] = tuple(
    (SKALA_NAMES[key], i, band.kategori, band.dari, "Ya" if band.termasuk else "Tidak", band.sampai)
    for key, skala in DEFAULT_SKALA.items()
    for i, band in enumerate(skala, 1)
)
STYLE_HEADER = "Gaya"
