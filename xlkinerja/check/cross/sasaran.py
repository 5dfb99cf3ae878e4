"""Which sasaran of the documents are the same one, and which indikator stand under another."""

from collections import Counter
from dataclasses import dataclass

from xlkinerja.check.cross.joined import Baris, Tabel


@dataclass(frozen=True, slots=True)
class Pindah:
    """A row whose sasaran is another one than that of the same indikator in the leading document."""

    baris: Baris
    di_acuan: Baris


def same_sasaran(tabel: Tabel) -> tuple[list[dict[int, Baris]], list[Pindah]]:
    """For each sasaran of the leading document its first row in every document; and the rows that stand elsewhere."""
    pasangan = _pairs(tabel)
    kelompok: dict[str, dict[int, Baris]] = {}
    pindah: dict[tuple[int, str, str], Pindah] = {}
    for grup in tabel.grup:
        acuan = grup.anggota.get(tabel.acuan)
        if acuan is None or not acuan.baris.entri.sasaran:
            continue
        nama = acuan.baris.entri.sasaran
        for i, anggota in grup.anggota.items():
            di_sini = anggota.baris.entri.sasaran
            if i == tabel.acuan or pasangan.get((i, di_sini)) == nama:
                kelompok.setdefault(nama, {}).setdefault(i, anggota.baris)
            elif di_sini:
                pindah.setdefault((i, di_sini, nama), Pindah(anggota.baris, acuan.baris))
    return list(kelompok.values()), list(pindah.values())


def _pairs(tabel: Tabel) -> dict[tuple[int, str], str]:
    """(document, sasaran) → sasaran of the leading document: equal text first, then by the indikator they share."""
    bersama: Counter[tuple[int, str, str]] = Counter()
    for grup in tabel.grup:
        acuan = grup.anggota.get(tabel.acuan)
        for i, anggota in grup.anggota.items():
            if acuan is not None and i != tabel.acuan and anggota.baris.entri.sasaran:
                bersama[i, anggota.baris.entri.sasaran, acuan.baris.entri.sasaran] += 1
    hasil: dict[tuple[int, str], str] = {}
    terpakai: set[tuple[int, str]] = set()
    for (i, sasaran, nama), _ in sorted(bersama.items(), key=lambda b: (b[0][1] != b[0][2], -b[1], b[0])):
        if (i, sasaran) not in hasil and (i, nama) not in terpakai:
            hasil[i, sasaran] = nama
            terpakai.add((i, nama))
    return hasil
