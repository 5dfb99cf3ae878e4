"""Nama satu program ditulis berbeda antardokumen.

Mengapa: Nama program berasal dari DIPA dan tidak diubah. Nama yang berbeda menyulitkan pencocokan anggaran. Kata
«Program» di depan dan huruf besar tidak dihitung beda. Dua nama yang tertukar menurut kodenya satu temuan.

Contoh: «Program Dukungan dan Manajemen» dalam rencana kerja, «Dukungan Manajemen» dalam PK.

Perbaikan: Pakai nama program seperti pada DIPA di semua dokumen.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.programs import Program, programs, same_program, shown
from xlkinerja.check.printed.reviewing import grouped
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet

KODE = "XK410"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Nomenklatur program pada DIPA"

#: The same other name in some documents, and the programme that leads.
Beda = tuple[list[Program], Program]


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    beda: list[Beda] = []
    for sejenis in _same(programs(satuset.books)):
        acuan = _leading(sejenis)
        beda += ((sama, acuan) for sama in grouped((p for p in sejenis if p.kunci != acuan.kunci), lambda p: p.kunci))
    tertukar = [(a, b) for a, b in combinations(beda, 2) if _swapped(a, b)]
    for dua in tertukar:
        yield _hit_swapped(*dua)
    sudah = [satu for dua in tertukar for satu in dua]
    yield from (_hit(*satu) for satu in beda if not any(satu is s for s in sudah))


def _swapped(a: Beda, b: Beda) -> bool:
    """Whether each bears the name of the other, in the same documents."""
    nama = (a[0][0].kunci, b[0][0].kunci) == (b[1].kunci, a[1].kunci)
    return nama and [p.sumber for p in a[0]] == [p.sumber for p in b[0]]


def _hit_swapped(a: Beda, b: Beda) -> Hit:
    (p, *_), acuan = a
    (q, *_), lain = b
    return Hit(
        p.tempat,
        f"{p.sumber[:1].upper()}{p.sumber[1:]} menulis {_coded(p)} dan {_coded(q)}; {acuan.sumber} sebaliknya. "
        "Nama kedua program tertukar menurut kodenya.",
        "Tukar kembali nama kedua program, atau kodenya bila yang tertukar kodenya.",
        tercetak=p.nama,
        seharusnya=acuan.nama,
        tempat_lain=(*(x.tempat for x in (*a[0][1:], *b[0])), acuan.tempat, lain.tempat),
    )


def _coded(p: Program) -> str:
    return f"{p.kode} {shown(p.nama)}".strip()


def _same(dokumen: Sequence[Sequence[Program]]) -> list[list[Program]]:
    """The programmes of all documents, those that are one together; two of one document never are."""
    hasil: list[list[Program]] = []
    for satu in dokumen:
        dipakai: list[list[Program]] = []
        for p in satu:
            calon = [k for k in hasil if not any(k is d for d in dipakai)]
            mirip = [same_program(k[0], p) for k in calon]
            if max(mirip, default=0):
                terbaik = calon[mirip.index(max(mirip))]
            else:
                terbaik = []
                hasil.append(terbaik)
            terbaik.append(p)
            dipakai.append(terbaik)
    return hasil


def _leading(sejenis: Sequence[Program]) -> Program:
    """The name that most workbooks use; of names used equally often that of the PK, else the first."""
    buku = [p for p in sejenis if not p.tercetak] or list(sejenis)
    banyak = Counter(p.kunci for p in buku)
    return min(buku, key=lambda p: (-banyak[p.kunci], not p.sumber.startswith("PK"), buku.index(p)))


def _hit(sama: list[Program], acuan: Program) -> Hit:
    p, *lain = sama
    return Hit(
        p.tempat,
        f"{p.sumber[:1].upper()}{p.sumber[1:]} menulis program {shown(p.nama)}, {acuan.sumber} {shown(acuan.nama)}.",
        "Pakai nama program seperti pada DIPA di semua dokumen.",
        tercetak=p.nama,
        seharusnya=acuan.nama,
        tempat_lain=(*(q.tempat for q in lain), acuan.tempat),
    )
