"""The sheet Referensi: lists behind the dropdowns, ladders of predicates, programmes, and the looks `susun` copies."""

from dataclasses import dataclass

from xlkinerja.kinerja.capaian import BATAS_CAPAIAN, DASAR_RERATA, POLARISASI, PROFIL_MINIMAL
from xlkinerja.kinerja.predikat import TANGGA_BAKU
from xlkinerja.kinerja.rerata import KONSOLIDASI
from xlkinerja.workbook.sheets.anggaran import TINGKAT
from xlkinerja.workbook.sheets.angka_narasi import BESARAN
from xlkinerja.workbook.sheets.identitas import ENTITAS, VERSI
from xlkinerja.workbook.sheets.laporan_tables import DOKUMEN_LAPORAN, TINGKAT_LAPORAN

NAMA = "Referensi"
BARIS_KEPALA = 4
BARIS_PERTAMA = BARIS_KEPALA + 1
JENIS_DOKUMEN = ("RKT", "PK", "Rencana Aksi", "Realisasi", "Reviu")
GAYA_IKHTISAR = ("pita", "kolom")


@dataclass(frozen=True)
class Daftar:
    """One list: defined name, header, entries, and how many empty cells stand ready for an office's own entries."""

    name: str
    header: str
    entries: tuple[str | int, ...]
    spare: int = 0
    width: float = 16


def _angka(entries: tuple[str, ...]) -> tuple[str | int, ...]:
    return tuple(int(e) if e.isdigit() else e for e in entries)


SATUAN = (
    "%", "laporan", "dokumen", "kegiatan", "kali", "lembaga", "layanan", "unit", "satker", "orang", "bulan", "indeks",
    "nilai", "paket", "keputusan",
)  # fmt: skip

#: Columns of Referensi from the left; each becomes a workbook-wide defined name.
DAFTAR: tuple[Daftar, ...] = (
    Daftar("Daftar_Satuan", "Satuan", SATUAN, spare=25),
    Daftar("Daftar_Polarisasi", "Polarisasi", POLARISASI),
    Daftar("Daftar_Konsolidasi", "Konsolidasi", KONSOLIDASI),
    Daftar("Daftar_Ya_Tidak", "Ya/Tidak", ("Ya", "Tidak"), width=10),
    Daftar("Daftar_Tingkat", "Tingkat", TINGKAT, width=12),
    Daftar("Daftar_Sumber", "Sumber", ("APBN", "Hibah"), spare=4, width=12),
    Daftar("Daftar_Entitas", "Entitas", tuple(ENTITAS.values()), width=14),
    Daftar("Daftar_Dokumen", "Dokumen", JENIS_DOKUMEN, width=14),
    Daftar("Daftar_Versi", "Versi", VERSI),
    Daftar("Daftar_Profil", "Rumus minimal", PROFIL_MINIMAL, width=14),
    Daftar("Daftar_Batas", "Batas", _angka(BATAS_CAPAIAN), width=10),
    Daftar("Daftar_Desimal", "Desimal", (0, 1, 2), width=10),
    Daftar("Daftar_Dasar", "Dasar rata-rata", DASAR_RERATA),
    Daftar("Daftar_Gaya", "Gaya ikhtisar", GAYA_IKHTISAR, width=14),
    Daftar("Daftar_Dokumen_Laporan", "Isi tabel laporan", tuple(DOKUMEN_LAPORAN), width=16),
    Daftar("Daftar_Tingkat_Laporan", "Tingkat tabel laporan", TINGKAT_LAPORAN, width=14),
    Daftar("Daftar_Besaran", "Besaran", tuple(BESARAN.values()), width=24),
)

#: Ladders: three columns; the order number is ladder × 100 + place, place 1 the best.
TANGGA: tuple[tuple[str, str, int], ...] = tuple(
    (tangga.nama, predikat, 100 * i + j)
    for i, tangga in enumerate(TANGGA_BAKU, 1)
    for j, predikat in enumerate(tangga.predikat, 1)
)
KEPALA_TANGGA = ("Tangga", "Predikat", "Urutan")
CADANGAN_TANGGA = 15
#: Programmes of the office, code and name, for the dropdown Daftar_Program.
KEPALA_PROGRAM = ("Kode Program", "Program")
PROGRAM = (
    ("076.01.CQ", "Program Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi"),
    ("076.01.WA", "Program Dukungan Manajemen"),
)
CADANGAN_PROGRAM = 18
KEPALA_GAYA = "Gaya"
