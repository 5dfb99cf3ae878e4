"""Satuan target berbeda antardokumen.

Mengapa: Angka yang sama dengan satuan yang berbeda bukan target yang sama. Satuan yang kosong di satu dokumen
dilaporkan sebagai peringatan; beda huruf besar atau singkatan saja sebagai info.

Contoh: Indeks Reformasi Birokrasi 78 di RKT, 78% di PK.

Perbaikan: Tulis satuan yang sama di semua dokumen.
"""

from collections.abc import Iterator, Mapping

from xlkinerja.check.cross.joined import Grup, Tabel
from xlkinerja.check.cross.places import header, names, others, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.cells import Bacaan, read_value
from xlkinerja.kinerja.angka import satuan_baku

KODE = "XK502"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: laporan kinerja mengukur target yang diperjanjikan"

TINDAKAN = "Tulis satuan yang sama di semua dokumen."


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    bacaan = [
        {i: b for i, a in grup.anggota.items() if (b := read_value(a.baris.row, "target")) and b.nilai is not None}
        for grup in tabel.grup
    ]
    tanpa = _without_units(tabel, bacaan)
    yield from (_all_missing(tabel, i) for i in tanpa)
    for grup, semua in zip(tabel.grup, bacaan, strict=True):
        besar, _ = tabel.deviating({i: b.besar for i, b in semua.items()})
        sama = {i: b for i, b in semua.items() if b.besar == besar and i not in tanpa}
        acuan, beda = tabel.deviating({i: satuan_baku(b.satuan) for i, b in sama.items()})
        baku = {i: b for i, b in sama.items() if satuan_baku(b.satuan) == acuan}
        yield from (_hit(tabel, grup, sama, i, list(baku)) for i in beda)
        if baku:
            ejaan = tabel.reference({i: b.satuan for i, b in baku.items()})
            sejenis = [i for i, b in baku.items() if b.satuan == ejaan]
            for i in (i for i, b in baku.items() if b.satuan != ejaan):
                yield _hit(tabel, grup, sama, i, sejenis, ejaan=True)


def _without_units(tabel: Tabel, bacaan: list[dict[int, Bacaan]]) -> set[int]:
    """Documents that write no unit at all where the others do."""
    bersatuan = {i for semua in bacaan for i, b in semua.items() if b.satuan}
    return {i for i in tabel.dibandingkan if bersatuan and i not in bersatuan and any(i in semua for semua in bacaan)}


def _all_missing(tabel: Tabel, dokumen: int) -> Hit:
    return Hit(
        header(tabel, dokumen, "satuan"),
        f"{tabel.dokumen[dokumen].nama_dokumen} tidak memuat satuan satu pun, sedangkan dokumen lain memuatnya.",
        "Isi kolom Satuan seperti di dokumen lain.",
        tingkat=Tingkat.PERINGATAN,
    )


def _hit(
    tabel: Tabel, grup: Grup, bacaan: Mapping[int, Bacaan], i: int, acuan: list[int], *, ejaan: bool = False
) -> Hit:
    baris, satuan, lain = grup.anggota[i].baris, bacaan[i].satuan, bacaan[acuan[0]].satuan
    tingkat = Tingkat.INFO if ejaan else None if satuan and lain else Tingkat.PERINGATAN
    return Hit(
        place(tabel, baris, "satuan"),
        f"Satuan target {tabel.dokumen[i].nama_dokumen} {_shown(satuan)}, sedangkan {names(tabel, acuan)} "
        f"{_shown(lain)}, untuk indikator {quoted(baris)} bertarget {bacaan[i]}.",
        TINDAKAN,
        tercetak=satuan,
        seharusnya=lain,
        tempat_lain=others(tabel, grup, (j for j in bacaan if j != i), "satuan"),
        tingkat=tingkat,
    )


def _shown(satuan: str) -> str:
    return f"«{satuan}»" if satuan else "kosong"
