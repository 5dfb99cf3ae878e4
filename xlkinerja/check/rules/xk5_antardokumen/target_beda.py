"""Target satu indikator berbeda antardokumen.

Mengapa: RKT, PK, Rencana Aksi, dan Realisasi memakai target yang sama. Target pada pengukuran yang berbeda dari
perjanjian kinerja membuat capaiannya tidak dapat dipertanggungjawabkan. PK perubahan boleh mengubah target; dokumen
lama tidak dilaporkan bila Realisasi mengikuti PK perubahan itu. Baris kegiatan berikutnya dari satu indikator boleh
kosong, mengulang targetnya, atau membaginya; target lain di sana dilaporkan.

Contoh: PK dan RKT 95%, Realisasi memakai target 100%.

Perbaikan: Samakan targetnya. Bila target memang diubah, buat PK perubahan.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.damaged import percent_as_digit
from xlkinerja.check.cross.joined import Baris, Grup, Tabel, rows_of
from xlkinerja.check.cross.places import guessed, names, others, percent_alike, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.cells import Bacaan, read_value, unit_of
from xlkinerja.kinerja.angka import satuan_baku
from xlkinerja.kinerja.predikat import Tangga
from xlkinerja.summary.measuring import aturan_buku

KODE = "XK501"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: laporan kinerja mengukur target yang diperjanjikan"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    tangga = [aturan_buku(book).tangga for book in tabel.dokumen]
    for grup in tabel.grup:
        dibaca = {i: read_value(a.baris.row, "target", tangga[i]) for i, a in grup.anggota.items()}
        rusak = percent_as_digit(grup)
        bacaan = {i: b for i, b in dibaca.items() if b is not None and i not in rusak}
        acuan, menyimpang = tabel.deviating({i: b.besar for i, b in bacaan.items()})
        lanjutan = {i: _further(tabel, grup, i, tangga[i]) for i in bacaan}
        sama = [i for i, b in bacaan.items() if b.besar == acuan]
        for i in menyimpang:
            if not _shared_out(bacaan[i], lanjutan[i], bacaan[sama[0]]):
                yield _deviating(tabel, grup, i, sama, bacaan, [b for b, _ in lanjutan[i]])
        for i in sama:
            lain = [(b, nilai) for b, nilai in lanjutan[i] if nilai.besar != acuan]
            if lain and not _shared_out(bacaan[i], lanjutan[i], bacaan[i]):
                yield _among_activities(tabel, grup.anggota[i].baris, bacaan[i], lain)


def _further(tabel: Tabel, grup: Grup, dokumen: int, tangga: tuple[Tangga, ...]) -> list[tuple[Baris, Bacaan]]:
    """The targets of further kegiatan of the same indikator, where they stand in its unit."""
    satu = grup.anggota[dokumen].baris
    bukan = {satu.kunci, *(g.baris.kunci for g in tabel.ganda)}
    satuan = unit_of(satu.row["target"]) or satu.row["satuan"].text
    hasil = []
    for b in rows_of(dokumen, tabel.dokumen[dokumen]):
        nilai = read_value(b.row, "target", tangga) if b.entri == satu.entri and b.kunci not in bukan else None
        if nilai is not None and satuan_baku(nilai.satuan) in ("", satuan_baku(satuan)):
            hasil.append((b, nilai))
    return hasil


def _shared_out(pertama: Bacaan, lanjutan: list[tuple[Baris, Bacaan]], target: Bacaan) -> bool:
    """Whether the kegiatan of one indikator share out its target among them."""
    nilai = [pertama.nilai, *(b.nilai for _, b in lanjutan)]
    return bool(lanjutan) and None not in nilai and sum(n for n in nilai if n is not None) == target.nilai


def _deviating(
    tabel: Tabel, grup: Grup, i: int, sama: list[int], bacaan: dict[int, Bacaan], lanjutan: list[Baris]
) -> Hit:
    baris, contoh = grup.anggota[i].baris, grup.anggota[sama[0]].baris
    diduga = guessed(grup, i, sama)
    ragu = f" Indikatornya diduga sama dengan {quoted(contoh)}: kemiripan " if diduga else ""
    ragu += f"{percent_alike(baris.entri.indikator, contoh.entri.indikator)}." if diduga else ""
    return Hit(
        place(tabel, baris, "target"),
        f"Target {tabel.dokumen[i].nama_dokumen} {bacaan[i]}, sedangkan {names(tabel, sama)} "
        f"{bacaan[sama[0]]}, untuk indikator {quoted(baris)}.{ragu}",
        "Samakan targetnya; bila target memang diubah, buat PK perubahan.",
        tercetak=str(bacaan[i]),
        seharusnya=str(bacaan[sama[0]]),
        tempat_lain=(
            *(place(tabel, b, "target") for b in lanjutan),
            *others(tabel, grup, (j for j in bacaan if j != i), "target"),
        ),
        tingkat=Tingkat.PERINGATAN if diduga else None,
    )


def _among_activities(tabel: Tabel, satu: Baris, target: Bacaan, lain: list[tuple[Baris, Bacaan]]) -> Hit:
    tempat = [place(tabel, b, "target") for b, _ in lain]
    tertulis = ", ".join(dict.fromkeys(str(nilai) for _, nilai in lain))
    return Hit(
        tempat[0],
        f"Target {quoted(satu)} {target}; di baris kegiatannya yang lain tertulis {tertulis}, dan jumlahnya bukan "
        f"{target}.",
        "Kosongkan target di baris kegiatan berikutnya, atau samakan.",
        tercetak=tertulis,
        seharusnya=str(target),
        tempat_lain=(*tempat[1:], place(tabel, satu, "target")),
        tingkat=Tingkat.PERINGATAN,
    )
