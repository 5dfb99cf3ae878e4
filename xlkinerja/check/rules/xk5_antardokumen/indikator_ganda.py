"""Indikator tertulis dua kali dalam satu dokumen.

Mengapa: Indikator yang berulang dihitung dua kali dalam rata-rata. Dua kali dalam satu sasaran pasti keliru, sering
karena salah salin sehingga indikator lain hilang. Di bawah dua sasaran perlu diputuskan mana yang benar.

Contoh: Baris 2 menyalin baris 1; indikator sengketa hukum yang seharusnya di situ hilang.

Perbaikan: Ganti barisnya dengan indikator yang dimaksud, atau hapus. Bila memang dua indikator, bedakan redaksinya.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.joined import Ganda, Tabel
from xlkinerja.check.cross.places import names, others, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.sasaran_level import namesakes
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.texts import normal

KODE = "XK504"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: setiap indikator diukur satu kali"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    tercetak = {normal(u.baris.nama) for pasangan in namesakes(laporan) for u in pasangan} if laporan else set()
    for ganda in satuset.tabel.ganda:
        if ganda.satu_sasaran or ganda.baris.entri.indikator not in tercetak:  # there the printed figures contradict
            yield _hit(satuset.tabel, ganda)


def _hit(tabel: Tabel, ganda: Ganda) -> Hit:
    asal = place(tabel, ganda.asal)
    nama = quoted(ganda.baris)
    if not ganda.satu_sasaran:
        return Hit(
            place(tabel, ganda.baris),
            f"Indikator {nama} juga tertulis di sel {asal.sel} di bawah sasaran lain.",
            "Bila satu indikator, hapus salah satunya; bila dua, bedakan redaksinya.",
            tercetak=ganda.baris.row["indikator"].text,
            tempat_lain=(asal,),
            tingkat=Tingkat.PERINGATAN,
        )
    lain, tindakan = "", "Hapus baris ini, atau ganti dengan indikator yang dimaksud."
    if ganda.pengganti:
        pengganti = quoted(ganda.pengganti.wakil)
        lain = f" Di {names(tabel, ganda.pengganti.anggota)} sasaran ini juga memuat {pengganti}, yang hilang di sini."
        tindakan = f"Ganti baris ini dengan {pengganti}."
    return Hit(
        place(tabel, ganda.baris),
        f"Indikator {nama} sudah tertulis di sel {asal.sel} dalam sasaran yang sama.{lain}",
        tindakan,
        tercetak=ganda.baris.row["indikator"].text,
        seharusnya=ganda.pengganti.wakil.row["indikator"].text if ganda.pengganti else "",
        tempat_lain=(asal, *(others(tabel, ganda.pengganti, ganda.pengganti.anggota) if ganda.pengganti else ())),
    )
