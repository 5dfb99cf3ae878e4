"""Nama satu program ditulis berbeda antardokumen.

Mengapa: Nama program berasal dari DIPA dan tidak diubah. Nama yang berbeda menyulitkan pencocokan anggaran. Kata
«Program» di depan dan huruf besar tidak dihitung beda.

Contoh: «Program Dukungan dan Manajemen» dalam rencana kerja, «Dukungan Manajemen» dalam PK.

Perbaikan: Pakai nama program seperti pada DIPA di semua dokumen.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.programs import Program, programs, same_program, shown
from xlkinerja.check.reviewing import grouped
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet

KODE = "XK410"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Nomenklatur program pada DIPA"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    for sejenis in _same(programs(satuset.books)):
        acuan = _leading(sejenis)
        for sama in grouped((p for p in sejenis if p.kunci != acuan.kunci), lambda p: p.kunci):
            yield _hit(sama, acuan)


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
