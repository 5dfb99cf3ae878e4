"""Redaksi satu sasaran berbeda antardokumen, atau indikatornya berada di sasaran lain.

Mengapa: Sasaran yang ditulis lain dapat disangka sasaran lain, dan jumlah sasaran menjadi berbeda. Beda huruf besar,
tanda baca, atau kode dalam kurung saja dilaporkan sebagai info.

Contoh: «Terlaksananya fasilitas pengelolaan …» di RKT, «Terlaksananya fasilitasi pengelolaan …» di PK.

Perbaikan: Pakai satu redaksi sasaran di semua dokumen.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.joined import Baris, Tabel
from xlkinerja.check.cross.places import names, place
from xlkinerja.check.cross.sasaran import Pindah, same_sasaran
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.places import Tempat
from xlkinerja.check.values.texts import differing_words, fold

KODE = "XK506"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: sasaran pada laporan sama dengan sasaran yang diperjanjikan"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    kelompok, pindah = same_sasaran(tabel)
    for anggota in kelompok:
        kunci = {i: b.entri.sasaran for i, b in anggota.items()}
        acuan = tabel.reference(kunci)
        sama = [i for i in kunci if kunci[i] == acuan]
        yield from (_hit(tabel, anggota, i, sama) for i in kunci if kunci[i] != acuan)
        teks = {i: fold(anggota[i].row.sasaran) for i in sama}
        ejaan = tabel.reference(teks)
        sejenis = [i for i in sama if teks[i] == ejaan]
        yield from (_hit(tabel, anggota, i, sejenis, ejaan=True) for i in sama if teks[i] != ejaan)
    yield from (_moved(tabel, p) for p in pindah)


def _hit(tabel: Tabel, anggota: dict[int, Baris], i: int, sama: list[int], *, ejaan: bool = False) -> Hit:
    di_sini, contoh = anggota[i].row.sasaran, anggota[sama[0]].row.sasaran
    beda = "hanya huruf besar, tanda baca, atau kodenya yang berbeda" if ejaan else _difference(di_sini, contoh)
    return Hit(
        _place(tabel, anggota[i]),
        f"{tabel.dokumen[i].nama_dokumen} menulis sasaran «{di_sini}», "
        f"{names(tabel, sama)} menulis «{contoh}»: {beda}.",
        "Pakai satu redaksi sasaran di semua dokumen.",
        tercetak=di_sini,
        seharusnya=contoh,
        tempat_lain=tuple(_place(tabel, anggota[j]) for j in sorted(anggota) if j != i),
        tingkat=Tingkat.INFO if ejaan else None,
    )


def _difference(di_sini: str, contoh: str) -> str:
    kata, lain = differing_words(di_sini, contoh)
    if kata and lain:
        return f"«{kata}» lawan «{lain}»"
    return f"kata «{kata}» hanya ada di sini" if kata else f"kata «{lain}» tidak ada di sini"


def _place(tabel: Tabel, baris: Baris) -> Tempat:
    """The cell in which the sasaran is written: an empty one means the same as above."""
    book = tabel.dokumen[baris.dokumen]
    if book.main is not None:
        for row in reversed(book.main.rows):
            if row.number <= baris.row.number and not row["sasaran"].empty:
                return Tempat(book, book.main.sheet, row["sasaran"].ref)
    return place(tabel, baris, "sasaran")


def _moved(tabel: Tabel, pindah: Pindah) -> Hit:
    di_sini, di_acuan = pindah.baris, pindah.di_acuan
    return Hit(
        place(tabel, di_sini, "sasaran"),
        f"Indikator «{di_sini.row['indikator'].text}» di sini berada di sasaran «{di_sini.row.sasaran}», "
        f"di {tabel.dokumen[di_acuan.dokumen].nama_dokumen} di sasaran «{di_acuan.row.sasaran}».",
        "Letakkan indikator di bawah sasaran yang sama di semua dokumen.",
        tercetak=di_sini.row.sasaran,
        seharusnya=di_acuan.row.sasaran,
        tempat_lain=(_place(tabel, di_acuan),),
    )
