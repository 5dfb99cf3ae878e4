"""Sel indikator berisi nama sasaran.

Mengapa: Nama sasaran yang tersalin ke kolom indikator menggantikan indikator yang sebenarnya, sehingga indikator itu
hilang dari dokumen.

Contoh: Kolom indikator PK memuat «Meningkatnya Akuntabilitas Keuangan dan Kinerja», yang di dokumen lain nama sasaran.

Perbaikan: Ganti isinya dengan indikator yang dimaksud.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.places import names, others, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet

KODE = "XK508"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014 lampiran I: sasaran dan indikator adalah dua kolom yang berbeda"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    for soal in tabel.salah_tempat:
        sumber = tabel.dokumen[soal.sasaran.dokumen].nama_dokumen
        pengganti = soal.pengganti
        lain = (
            f" Di {names(tabel, pengganti.anggota)} sasaran itu memuat indikator {quoted(pengganti.wakil)}."
            if pengganti
            else ""
        )
        yield Hit(
            place(tabel, soal.baris),
            f"Sel indikator berisi {quoted(soal.baris)}, yang di {sumber} nama sasaran.{lain}",
            f"Ganti dengan {quoted(pengganti.wakil)}." if pengganti else "Ganti dengan indikator yang dimaksud.",
            tercetak=soal.baris.row["indikator"].text,
            seharusnya=pengganti.wakil.row["indikator"].text if pengganti else "",
            tempat_lain=(
                place(tabel, soal.sasaran, "sasaran"),
                *(others(tabel, pengganti, pengganti.anggota) if pengganti else ()),
            ),
        )
