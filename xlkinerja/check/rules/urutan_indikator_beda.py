"""Urutan indikator dalam satu sasaran berbeda antardokumen.

Mengapa: Urutan yang berpindah membuat angka mudah tertukar antarbaris ketika disalin. Yang dibandingkan urutan di dalam
satu sasaran dengan PK terbaru.

Contoh: PK menyebut laporan monitoring lalu capaian target; Realisasi menyebut sebaliknya.

Perbaikan: Urutkan indikator seperti di PK.
"""

from collections.abc import Iterator
from itertools import pairwise

from xlkinerja.check.across import names, others, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.joined import Grup, Tabel
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet, nama_dokumen

KODE = "XK509"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: pengukuran disusun menurut perjanjian kinerja"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    sasaran: dict[str, list[Grup]] = {}
    for grup in tabel.grup:
        if tabel.acuan in grup.anggota:
            sasaran.setdefault(grup.anggota[tabel.acuan].baris.entri.sasaran, []).append(grup)
    for i in tabel.dibandingkan:
        if i != tabel.acuan:
            for semua in sasaran.values():
                yield from _turned(tabel, i, [g for g in semua if i in g.anggota])


def _turned(tabel: Tabel, dokumen: int, semua: list[Grup]) -> Iterator[Hit]:
    """The first pair that stands the other way round; `semua` is in the order of the leading document."""
    urut = sorted(semua, key=lambda g: g.anggota[dokumen].baris.row.number)
    tempat = [semua.index(g) for g in urut]
    balik = next((k for k, (a, b) in enumerate(pairwise(tempat)) if a > b), None)
    if balik is None or len({g.anggota[dokumen].baris.entri.sasaran for g in urut}) > 1:
        return
    depan, belakang = urut[balik], urut[balik + 1]
    baris = depan.anggota[dokumen].baris
    yield Hit(
        place(tabel, baris),
        f"Di {nama_dokumen(tabel.dokumen[dokumen])} {quoted(baris)} berada sebelum "
        f"{quoted(belakang.anggota[dokumen].baris)}; di {names(tabel, [tabel.acuan])} sesudahnya.",
        f"Urutkan indikator seperti di {nama_dokumen(tabel.dokumen[tabel.acuan])}.",
        tercetak=baris.row["indikator"].text,
        seharusnya=belakang.anggota[dokumen].baris.row["indikator"].text,
        tempat_lain=(place(tabel, belakang.anggota[dokumen].baris), *others(tabel, depan, [tabel.acuan])),
    )
