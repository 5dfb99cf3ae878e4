"""Urutan indikator dalam satu sasaran berbeda antardokumen.

Mengapa: Urutan yang berpindah membuat angka mudah tertukar antarbaris ketika disalin. Yang dibandingkan urutan di dalam
satu sasaran; yang dianggap benar urutan di sebagian besar dokumen, dan bila sama banyak urutan PK terbaru. Urutan baru
dalam PK perubahan yang diikuti Realisasi tidak dilaporkan.

Contoh: PK menyebut laporan monitoring lalu capaian target; Realisasi menyebut sebaliknya.

Perbaikan: Urutkan indikator seperti di dokumen lain.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from xlkinerja.check.cross.joined import Grup, Tabel
from xlkinerja.check.cross.places import names, others, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet

KODE = "XK509"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: pengukuran disusun menurut perjanjian kinerja"

#: Two indikator as a document orders them, and the documents that have them the other way round.
Terbalik = tuple[Grup, Grup, Sequence[int]]


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    sasaran: dict[str, list[Grup]] = {}
    for grup in tabel.grup:
        if tabel.acuan in grup.anggota:
            sasaran.setdefault(grup.anggota[tabel.acuan].baris.entri.sasaran, []).append(grup)
    for semua in sasaran.values():
        for i, terbalik in sorted(_turned(tabel, semua).items()):
            yield _hit(tabel, i, min(terbalik, key=lambda t: (_row(t[1], i) - _row(t[0], i), _row(t[0], i))))


def _turned(tabel: Tabel, semua: Sequence[Grup]) -> dict[int, list[Terbalik]]:
    """By document the pairs that stand in it the other way round than in those that it is held against."""
    hasil: dict[int, list[Terbalik]] = {}
    dokumen = [i for i in tabel.dibandingkan if len({_sasaran(g, i) for g in semua if i in g.anggota}) == 1]
    for a, b in combinations(semua, 2):
        urut = {i: _row(a, i) < _row(b, i) for i in dokumen if i in a.anggota and i in b.anggota}
        acuan, menyimpang = tabel.deviating(urut)
        for i in menyimpang:
            depan, belakang = (a, b) if urut[i] else (b, a)
            hasil.setdefault(i, []).append((depan, belakang, [j for j in urut if urut[j] == acuan]))
    return hasil


def _row(grup: Grup, dokumen: int) -> int:
    return grup.anggota[dokumen].baris.row.number


def _sasaran(grup: Grup, dokumen: int) -> str:
    return grup.anggota[dokumen].baris.entri.sasaran


def _hit(tabel: Tabel, dokumen: int, terbalik: Terbalik) -> Hit:
    depan, belakang, lain = terbalik
    baris, berikut = (g.anggota[dokumen].baris for g in (depan, belakang))
    contoh = min(lain, key=lambda j: (j != tabel.acuan, tabel.dokumen[j].kind != "pk", j))
    return Hit(
        place(tabel, baris),
        f"Di {tabel.dokumen[dokumen].nama_dokumen} {quoted(baris)} berada sebelum {quoted(berikut)}; "
        f"di {names(tabel, lain)} sesudahnya.",
        f"Urutkan indikator seperti di {tabel.dokumen[contoh].nama_dokumen}.",
        tercetak=baris.row["indikator"].text,
        seharusnya=berikut.row["indikator"].text,
        tempat_lain=(place(tabel, berikut), *others(tabel, depan, lain)),
    )
