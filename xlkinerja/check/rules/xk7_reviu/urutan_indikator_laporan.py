"""Urutan indikator dalam tabel laporan berbeda dari dokumennya.

Mengapa: Urutan yang berpindah membuat angka mudah tertukar antarbaris. Yang dibandingkan urutan di dalam satu sasaran.
Urutan yang sama dengan buku kerja Realisasi tidak diulang di sini.

Contoh: PK menyebut laporan monitoring lalu capaian target; tabel pengukuran menyebut sebaliknya.

Perbaikan: Urutkan indikator seperti di dokumennya.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from xlkinerja.check.cross.joined import Baris
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import Banding, Laporan, Pasangan
from xlkinerja.check.printed.reviewing import at, at_workbook, grouped, nama_buku, tabel
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet

KODE = "XK709"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: laporan kinerja disusun menurut perjanjian kinerja"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    for banding in laporan.banding:
        if banding.asing:
            continue
        urut = sorted(banding.pasangan, key=lambda p: p.baris.row.number)
        for anggota in grouped(urut, lambda p: p.acuan.entri.sasaran):
            yield from _turned(laporan, banding, anggota)


def _turned(laporan: Laporan, banding: Banding, anggota: Sequence[Pasangan]) -> Iterator[Hit]:
    """The first row that stands before one that it follows in the document."""
    balik = next(((a, b) for a, b in pairwise(anggota) if a.acuan.row.number > b.acuan.row.number), None)
    if balik is None or _as_elsewhere(laporan, [p.acuan for p in anggota], banding.dokumen):
        return
    depan, belakang = balik
    nama = nama_buku(laporan, banding.dokumen)
    yield Hit(
        at(laporan, depan.baris.row["indikator"]),
        f"Di {tabel(laporan.table_of(depan.baris))} «{depan.baris.nama}» tercetak sebelum «{belakang.baris.nama}»; "
        f"di {nama} sesudahnya.",
        f"Urutkan indikator seperti di {nama}.",
        tercetak=depan.baris.nama,
        seharusnya=belakang.baris.nama,
        tempat_lain=(at(laporan, belakang.baris.row["indikator"]), at_workbook(laporan, depan.acuan)),
    )


def _as_elsewhere(laporan: Laporan, acuan: Sequence[Baris], dokumen: int) -> bool:
    """Whether another workbook has the same order: then the difference stands between the workbooks."""
    letak: dict[int, list[int]] = {}
    for baris in acuan:
        for b in laporan.group_of(baris):
            letak.setdefault(b.dokumen, []).append(b.row.number)
    return any(i != dokumen and len(n) == len(acuan) and n == sorted(n) for i, n in letak.items())
