"""Indikator ada di sebagian dokumen saja.

Mengapa: Indikator yang direncanakan harus diperjanjikan, dan yang diperjanjikan harus diukur. Indikator yang muncul
tanpa perjanjian juga dilaporkan. PK perubahan boleh menambah atau menghapus indikator.

Contoh: Persentase pelaporan dana kampanye ada di RKT, PK perubahan, dan Realisasi, tetapi tidak di PK awal.

Perbaikan: Tambahkan barisnya di dokumen yang kurang, atau hapus dari dokumen yang kelebihan.
"""

from collections.abc import Iterator, Mapping, Sequence

from xlkinerja.check.across import header, names, others, place, quoted, rows_of_sasaran
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.joined import Baris, Grup, Tabel
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet, nama_dokumen

KODE = "XK503"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: indikator perjanjian kinerja diukur dan dilaporkan seluruhnya"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    kembar = {b.kunci for g in tabel.ganda for b in (g.baris, g.asal) if not g.satu_sasaran}
    diganti = {(s.baris.dokumen, id(s.pengganti)) for s in tabel.diganti if s.pengganti}
    semua = _rows(tabel)
    for grup in tabel.grup:
        if any(a.baris.kunci in kembar for a in grup.anggota.values()):
            continue
        ada = {i: i in grup.anggota for i in tabel.dibandingkan if (i, id(grup)) not in diganti}
        if all(ada.values()):
            continue
        seharusnya_ada, menyimpang = tabel.deviating(ada)
        for i in menyimpang:
            yield _missing(tabel, grup, i, semua) if seharusnya_ada else _extra(tabel, grup, i)


def _rows(tabel: Tabel) -> dict[int, list[Baris]]:
    semua: dict[int, list[Baris]] = {}
    for grup in tabel.grup:
        for i, anggota in grup.anggota.items():
            semua.setdefault(i, []).append(anggota.baris)
    for soal in tabel.diganti:
        semua.setdefault(soal.baris.dokumen, []).append(soal.baris)
    return {i: sorted(rows, key=lambda b: b.row.number) for i, rows in semua.items()}


def _missing(tabel: Tabel, grup: Grup, dokumen: int, semua: Mapping[int, Sequence[Baris]]) -> Hit:
    sekitar = rows_of_sasaran(tabel, dokumen, grup.wakil.entri.sasaran, semua)
    nama = nama_dokumen(tabel.dokumen[dokumen])
    berlebih = [b for b in sekitar if _alone(tabel, b)]
    mungkin = f" Mungkin di sini tertulis {quoted(berlebih[0])}." if berlebih else ""
    return Hit(
        place(tabel, sekitar[-1]) if sekitar else header(tabel, dokumen),
        f"Indikator {quoted(grup.wakil)} ada di {names(tabel, grup.anggota)}, tetapi tidak ada di {nama}.{mungkin}",
        f"Tambahkan indikator itu di {nama}{' sesudah baris ini' if sekitar else ''}.",
        seharusnya=grup.wakil.row["indikator"].text,
        tempat_lain=others(tabel, grup, grup.anggota),
        tingkat=Tingkat.PERINGATAN if berlebih else None,
    )


def _alone(tabel: Tabel, baris: Baris) -> bool:
    """Whether the row stands in a group of its own."""
    return any(list(g.anggota) == [baris.dokumen] and g.wakil.kunci == baris.kunci for g in tabel.grup)


def _extra(tabel: Tabel, grup: Grup, dokumen: int) -> Hit:
    baris = grup.anggota[dokumen].baris
    tanpa = [i for i in tabel.dibandingkan if i not in grup.anggota]
    return Hit(
        place(tabel, baris),
        f"Indikator {quoted(baris)} ada di {names(tabel, grup.anggota)}, tetapi tidak ada di {names(tabel, tanpa)}.",
        "Hapus baris ini, atau tambahkan indikatornya di dokumen lain.",
        tercetak=baris.row["indikator"].text,
        tempat_lain=tuple(header(tabel, i) for i in tanpa),
    )
