"""Realisasi satu indikator tercetak berbeda di tabel-tabel laporan.

Mengapa: Ikhtisar, tabel pengukuran, dan tabel per sasaran memuat baris yang sama. Realisasi yang berbeda berarti salah
satunya salah salin. Yang dianggap benar adalah angka yang paling banyak tercetak, bersama isi buku kerja Realisasi.
Capaian di baris itu yang mengikuti angka yang benar ikut disebut di sini.

Contoh: Realisasi pemilih pemula 2 keg di III.A, 28 keg di Ikhtisar dan III.B; capaian ketiganya 1.400%.

Perbaikan: Samakan realisasinya di semua tabel menurut bukti yang ada.
"""

from collections.abc import Iterator, Sequence

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import Laporan, Ukuran
from xlkinerja.check.printed.measuring import measure
from xlkinerja.check.printed.reviewing import also_in, at, at_workbook, grouped, tabel
from xlkinerja.check.printed.tables import INDIKATOR
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.single.diagnosis import fits
from xlkinerja.check.values.cells import Bacaan
from xlkinerja.check.values.places import Tempat

KODE = "XK703"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: satu realisasi untuk satu indikator dalam satu laporan"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    dibaca = [u for u in laporan.ukuran if u.realisasi is not None and u.tabel.tingkat == INDIKATOR]
    for anggota in grouped(dibaca, lambda u: u.kunci):
        acuan = laporan.reference_of(anggota[0])
        if acuan is None:
            continue
        benar = [u for u in anggota if u.realisasi and u.realisasi.besar == acuan.besar]
        lain = [u for u in anggota if u.realisasi and u.realisasi.besar != acuan.besar]
        for sama in grouped(lain, lambda u: u.realisasi.besar if u.realisasi else None):
            yield _hit(laporan, sama, acuan, benar)
        tercatat = laporan.recorded(anggota[0].kunci)
        if tercatat is not None and tercatat.besar != acuan.besar and not lain:
            yield _workbook(laporan, anggota, tercatat, acuan)


def _hit(laporan: Laporan, sama: Sequence[Ukuran], acuan: Bacaan, benar: Sequence[Ukuran]) -> Hit:
    u, *lain = sama
    tercatat = laporan.diukur.get(u.baris.row.number)
    sumber = [tabel(x.tabel) for x in benar] + (["Realisasi"] if tercatat else [])
    akibat, sel = _consequence(laporan, u, acuan)
    return Hit(
        at(laporan, u.baris.row["realisasi"]),
        f"Realisasi «{u.baris.nama}» di {tabel(u.tabel)} tercetak {u.realisasi}, "
        f"di {', '.join(dict.fromkeys(sumber)) or 'tabel lain'} {acuan}.{akibat}",
        "Samakan realisasinya di semua tabel menurut bukti yang ada.",
        tercetak=str(u.realisasi),
        seharusnya=str(acuan),
        tempat_lain=(
            *also_in(laporan, [*lain, *benar], "realisasi"),
            *((at_workbook(laporan, tercatat.acuan, "realisasi"),) if tercatat else ()),
            *sel,
        ),
    )


def _consequence(laporan: Laporan, u: Ukuran, acuan: Bacaan) -> tuple[str, tuple[Tempat, ...]]:
    """The capaian of the row where it follows the realisasi of the other tables, not its own."""
    capaian = u.capaian.nilai if u.capaian else None
    lain = measure(u.target, acuan, u.polarisasi, laporan.aturan)
    if capaian is None or u.hasil is None or u.hasil.dasar is None or lain is None or lain.dasar is None:
        return "", ()
    if fits(capaian, u.hasil.dasar) or not fits(capaian, lain.dasar):
        return "", ()
    return f" Capaian {u.capaian} di baris itu mengikuti {acuan}, bukan {u.realisasi} yang tercetak.", (
        at(laporan, u.baris.row["capaian"]),
    )


def _workbook(laporan: Laporan, anggota: Sequence[Ukuran], tercatat: Bacaan, acuan: Bacaan) -> Hit:
    """The printings agree with each other, and the Realisasi workbook holds something else."""
    baris = laporan.diukur[anggota[0].baris.row.number].acuan
    return Hit(
        at_workbook(laporan, baris, "realisasi"),
        f"Realisasi «{anggota[0].baris.nama}» di sini {tercatat}, di laporan tercetak {acuan} "
        f"({', '.join(tabel(u.tabel) for u in anggota)}).",
        "Samakan realisasinya di buku kerja dan di laporan menurut bukti yang ada.",
        tercetak=str(tercatat),
        seharusnya=str(acuan),
        tempat_lain=also_in(laporan, anggota, "realisasi"),
    )
