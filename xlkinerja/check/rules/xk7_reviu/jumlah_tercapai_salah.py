"""Jumlah yang tercapai menurut kalimat tidak sama dengan tabelnya.

Mengapa: «14 indikator tercapai» atau «semua tercapai» adalah kesimpulan laporan; ia harus dapat dihitung ulang dari
target dan realisasi. Baris yang tidak dapat dinilai dianggap mungkin tercapai. Sasaran tercapai bila semua indikatornya
yang berlaku tercapai. Tabel tanpa realisasi dihitung dari buku kerja Realisasi.

Contoh: «semua tercapai», padahal Indeks Reformasi Birokrasi 75 dari target 78.

Perbaikan: Betulkan kalimatnya menurut tabel, dan sebutkan yang belum tercapai beserta sebabnya.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.printed.narasi import Pernyataan, resolve, statements
from xlkinerja.check.printed.reached import Sumber, sources
from xlkinerja.check.printed.reviewing import at_narasi
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.places import Tempat

KODE = "XK714"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: tercapai bila realisasi memenuhi target; penghitungan ulang dari tabel"

BESARAN = {
    "jumlah_tercapai": "tercapai",
    "jumlah_tidak_tercapai": "tidak tercapai",
    "jumlah_di_atas_100": "di atas 100%",
    "jumlah_tepat_100": "tepat 100%",
    "semua_tercapai": "semua tercapai",
}
TINDAKAN = "Betulkan kalimatnya menurut tabel, dan sebutkan yang belum tercapai beserta sebabnya."


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    for p in statements(laporan, *BESARAN):
        acuan = resolve(laporan, p.acuan)
        if p.acuan and acuan.kosong:
            continue
        semua = sources(laporan, acuan)
        if p.besaran == "semua_tercapai":
            yield from _all_reached(laporan, p, semua)
        elif p.nilai is not None and semua:
            yield from _count(laporan, p, semua)


def _all_reached(laporan: Laporan, p: Pernyataan, semua: list[Sumber]) -> Iterator[Hit]:
    gagal = [c for s in semua[:1] for c in s.isi if c.tercapai is False]
    if gagal and all(any(c.tercapai is False for c in s.isi) for s in semua):
        nama = "; ".join(f"«{c.nama}»" for c in gagal[:3]) + ("; …" if len(gagal) > 3 else "")
        yield Hit(
            at_narasi(laporan, p.row["nilai"]),
            f"Kalimat di {p.letak} menyatakan semua tercapai; menurut {semua[0].nama} {len(gagal)} dari "
            f"{len(semua[0].isi)} indikator tidak tercapai: {nama}.",
            TINDAKAN,
            tercetak=p.teks,
            seharusnya=f"{len(gagal)} tidak tercapai",
            tempat_lain=tuple(c.tempat for c in gagal),
        )


def _count(laporan: Laporan, p: Pernyataan, semua: list[Sumber]) -> Iterator[Hit]:
    dasar = [d for d in ("indikator", "sasaran") if d in p.dasar] or ["indikator", "sasaran"]
    if any(bawah <= (p.nilai or 0) <= atas for s in semua for d in dasar for bawah, atas in [_range(p, s, d)]):
        return
    sumber = semua[0]
    rincian = []
    for d in dasar:
        bawah, atas = _range(p, sumber, d)
        tepat = str(bawah) if bawah == atas else f"{bawah} (paling banyak {atas})"
        banyak = len(sumber.per_sasaran) if d == "sasaran" else len(sumber.isi)
        rincian.append(f"{tepat} dari {banyak} {d}")
    yield Hit(
        at_narasi(laporan, p.row["nilai"]),
        f"Kalimat di {p.letak} menyebut {p.teks} {BESARAN[p.besaran]}{f' ({p.dasar})' if p.dasar else ''}; "
        f"menurut {sumber.nama} {' atau '.join(rincian)}.",
        TINDAKAN,
        tercetak=p.teks,
        seharusnya=rincian[0],
        tempat_lain=_missed(sumber),
    )


def _range(p: Pernyataan, sumber: Sumber, dasar: str) -> tuple[int, int]:
    if p.besaran in ("jumlah_tercapai", "jumlah_tidak_tercapai"):
        return sumber.count(p.besaran == "jumlah_tercapai", dasar)
    banyak = []
    for ulang in (False, True):  # a wrong capaian is a finding of its own
        angka = [c.value(ulang) for c in sumber.isi]
        di_atas = p.besaran == "jumlah_di_atas_100"
        banyak.append(sum(n is not None and (n > 100 if di_atas else n == 100) for n in angka))
    return min(banyak), max(banyak) + sum(c.nilai is None and c.tercapai is None for c in sumber.isi)


def _missed(sumber: Sumber) -> tuple[Tempat, ...]:
    return tuple(c.tempat for c in sumber.isi if c.tercapai is False)
