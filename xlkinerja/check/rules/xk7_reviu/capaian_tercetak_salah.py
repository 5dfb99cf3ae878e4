"""Capaian yang tercetak tidak sama dengan hitungan dari target dan realisasi di barisnya.

Mengapa: Pembaca laporan melihat target, realisasi, dan capaian berdampingan; ketiganya harus cocok. Hitungannya memakai
polarisasi indikator itu pada Realisasi atau PK dan Pengaturan pada Reviu. Kesalahan yang dikenal disebutkan: menyalin
realisasi, 100 + (realisasi − target), rumus terbalik, atau dibatasi 100 tanpa aturan. Capaian yang hanya kurang
desimalnya dilaporkan sebagai info.

Contoh: Target 97,5%, realisasi 100%, capaian tercetak 102,5%; hitungan 102,56%, dan 102,5 = 100 + (100 − 97,5).

Perbaikan: Betulkan capaian di semua tabel yang memuatnya, lalu kategori dan rata-ratanya.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import Laporan, Ukuran
from xlkinerja.check.printed.measuring import measure
from xlkinerja.check.printed.reviewing import also_in, at, grouped, tabel
from xlkinerja.check.printed.sasaran_level import spanning
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.single.diagnosis import cause, fits, only_rounding
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.kinerja.capaian import Hasil

KODE = "XK701"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014 (pengukuran kinerja); pedoman LAN 239/2003; PermenPANRB 8/2021 untuk rentang"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    salah = [u for u in laporan.ukuran if _wrong(laporan, u)]
    if salah:
        merentang = spanning(laporan)
        salah = [u for u in salah if u.baris.row.number not in merentang]
    for sama in grouped(salah, lambda u: (u.kunci, _value(u.target), _value(u.realisasi), _value(u.capaian))):
        yield _hit(laporan, sama)


def _value(bacaan: object) -> str:
    return str(bacaan)


def _wrong(laporan: Laporan, u: Ukuran) -> bool:
    if u.hasil is None or u.capaian is None:
        return False
    if isinstance(u.hasil.capaian, str):
        return bool(u.capaian.predikat) and u.capaian.predikat.casefold() != u.hasil.capaian.casefold()
    if u.hasil.dasar is None or u.capaian.nilai is None or _right(laporan, u, u.hasil):
        return False
    # A capaian that follows the realisasi of the other tables: the realisasi of this row is the finding.
    acuan = laporan.reference_of(u)
    if acuan is None or u.realisasi is None or acuan.besar == u.realisasi.besar:
        return True
    lain = measure(u.target, acuan, u.polarisasi, laporan.aturan)
    return lain is None or not _right(laporan, u, lain)


def _right(laporan: Laporan, u: Ukuran, hasil: Hasil) -> bool:
    """Whether the printed figure equals the rounded capaian, or the exact one with the decimals that it has."""
    if u.capaian is None or u.capaian.nilai is None or hasil.dasar is None:
        return False
    if u.capaian.nilai == hasil.capaian:
        return True
    tepat = _limited(laporan, hasil.dasar)
    hanya_bulat = only_rounding(u.capaian.nilai, tepat, laporan.aturan.desimal)
    return fits(u.capaian.nilai, tepat) and not hanya_bulat


def _limited(laporan: Laporan, dasar: Decimal) -> Decimal:
    """The capaian before rounding, inside its bounds."""
    batas = laporan.aturan.batas
    return max(Decimal(0), dasar if batas is None else min(dasar, batas))


def _hit(laporan: Laporan, sama: Sequence[Ukuran]) -> Hit:
    u, *lain = sama
    tercetak = u.baris.row["capaian"].text or str(u.capaian)
    target, realisasi = (u.baris.row[k].text or str(b) for k, b in (("target", u.target), ("realisasi", u.realisasi)))
    benar, bulat, alasan = _expected(laporan, u)
    letak = f" Tercetak juga di {', '.join(tabel(x.tabel) for x in lain)}." if lain else ""
    return Hit(
        at(laporan, u.baris.row["capaian"]),
        f"Capaian tercetak {tercetak} di {tabel(u.tabel)}; target {target} dan realisasi {realisasi} memberi {benar}"
        f"{f': {alasan}' if alasan else ''}.{letak}",
        "Betulkan capaian itu di semua tabel yang memuatnya, lalu kategori dan rata-ratanya."
        if not bulat
        else "Pakai banyak desimal yang sama di seluruh laporan.",
        tercetak=tercetak,
        seharusnya=benar,
        tempat_lain=(
            *also_in(laporan, lain, "capaian"),
            *(at(laporan, u.baris.row[k]) for k in ("target", "realisasi")),
        ),
        tingkat=Tingkat.INFO if bulat else None,
    )


def _expected(laporan: Laporan, u: Ukuran) -> tuple[str, bool, str]:
    """The right capaian, whether only the rounding differs, and which mistake it is."""
    hasil, tercetak = u.hasil, u.capaian.nilai if u.capaian else None
    if hasil is None or hasil.dasar is None or not isinstance(hasil.capaian, Decimal) or tercetak is None:
        return str(hasil.capaian if hasil else ""), False, ""
    benar = f"{tulis_angka(hasil.capaian)}%"
    if only_rounding(tercetak, _limited(laporan, hasil.dasar), laporan.aturan.desimal):
        return benar, True, "hanya pembulatannya yang berbeda"
    t, r = u.target, u.realisasi
    if t is None or r is None or t.nilai is None or r.nilai is None:
        return benar, False, ""
    return benar, False, cause(tercetak, t.nilai, r.nilai, u.polarisasi, laporan.aturan, hasil.dasar)
