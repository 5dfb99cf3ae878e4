"""Penanggung jawab satu indikator berbeda antardokumen.

Mengapa: Yang bertanggung jawab atas suatu indikator sama sejak direncanakan sampai dilaporkan. Nama yang hanya
dipendekkan, dan pelaksana kegiatan pada Rencana Aksi, tidak dilaporkan. Satu dokumen dilaporkan satu kali.

Contoh: RKT menunjuk Bagian Hukum dan SDM, Realisasi menunjuk Bagian Keuangan.

Perbaikan: Samakan penanggung jawabnya, atau catat penggantiannya.
"""

from collections.abc import Iterator, Sequence

from xlkinerja.check.cross.joined import Grup, Tabel
from xlkinerja.check.cross.places import names, others, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.texts import alike, normal

KODE = "XK520"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014 lampiran I: penanggung jawab kinerja jelas"

KOLOM = "penanggung_jawab"
#: From here on one name is the other in another spelling.
MIRIP = 0.8


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    beda: dict[int, list[tuple[Grup, str]]] = {}
    for grup in tabel.grup:
        nama = {i: n for i, a in grup.anggota.items() if (n := normal(a.baris.row[KOLOM].text))}
        acuan, menyimpang = tabel.deviating(nama)
        for i in menyimpang:
            if acuan is not None and not _same(nama[i], acuan):
                beda.setdefault(i, []).append((grup, acuan))
    yield from (_hit(tabel, i, daftar) for i, daftar in beda.items())


def _hit(tabel: Tabel, i: int, daftar: Sequence[tuple[Grup, str]]) -> Hit:
    """One finding for a document; `daftar` holds each indikator with the name that the others write."""
    grup, acuan = daftar[0]
    rujukan = [j for j, a in grup.anggota.items() if normal(a.baris.row[KOLOM].text) == acuan]
    di_sini, di_sana = (grup.anggota[j].baris.row[KOLOM].text for j in (i, rujukan[0]))
    banyak = f" Begitu pula {len(daftar) - 1} indikator lain." if len(daftar) > 1 else ""
    return Hit(
        place(tabel, grup.anggota[i].baris, KOLOM),
        f"{tabel.dokumen[i].nama_dokumen} menulis penanggung jawab «{di_sini}», {names(tabel, rujukan)} «{di_sana}», "
        f"untuk indikator {quoted(grup.anggota[i].baris)}.{banyak}",
        "Samakan penanggung jawabnya, atau catat penggantiannya.",
        tercetak=di_sini,
        seharusnya=di_sana,
        tempat_lain=(
            *others(tabel, grup, rujukan, KOLOM),
            *(place(tabel, g.anggota[i].baris, KOLOM) for g, _ in daftar[1:]),
        ),
    )


def _same(a: str, b: str) -> bool:
    kiri, kanan = set(a.split()), set(b.split())
    return kiri <= kanan or kanan <= kiri or alike(a, b, MIRIP)
