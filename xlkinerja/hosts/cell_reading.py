"""What the cell functions make of their cells: numbers, ranges, caps, scales, and the words where there is none."""

from decimal import Decimal
from functools import lru_cache
from typing import Any

from xlkinerja.hosts.arguments import Kisi, MasukanSalah, kisi, kosong
from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka, tulis_angka
from xlkinerja.kinerja.capaian import BELUM_DIISI, PERIKSA_ANGKA, Aturan, Hasil, hitung_capaian
from xlkinerja.kinerja.skala import SKALA_BAKU, Jenjang, Skala
from xlkinerja.workbook.stream import ErrorValue, Value


def ukur(target: Value, realisasi: Value, polarisasi: Value, batas: Value) -> Hasil | None:
    """One row measured; None where neither target nor realisasi stands."""
    if kosong(target) and kosong(realisasi):
        return None
    maksimum: Value = None
    if isinstance(target, str) and (rentang := _rentang(target)):
        target, maksimum = rentang
    arah = polarisasi if isinstance(polarisasi, str) else None
    return hitung_capaian(target, realisasi, arah, _aturan(batas), target_maksimum=maksimum)


@lru_cache(maxsize=64, typed=True)  # one cap holds for a whole column; typed, because Decimal(1) == True
def _aturan(batas: Value) -> Aturan:
    return Aturan(batas=_batas(batas))


@lru_cache(maxsize=1024)  # a column has few of them: BB, WTP, 80-90
def _rentang(teks: str) -> tuple[Decimal, Decimal] | None:
    """The two bounds of a range, which can only be typed as text."""
    try:
        return baca_angka(teks).rentang
    except AngkaRusak:
        return None


def _batas(sel: Value) -> Decimal | None:
    if isinstance(sel, Decimal):
        return sel
    if kosong(sel) or (isinstance(sel, str) and sel.strip().lower() == "tanpa"):
        return None
    raise MasukanSalah("Batas capaian bukan angka. Isi angka seperti 120, atau kata tanpa.")


def skala_dari(isi: Kisi) -> Skala:
    """A scale by its name or from a range like that on Pengaturan, headers allowed."""
    if len(isi[0]) == 1:
        nama = isi[0][0]
        dikenal = SKALA_BAKU.get(nama.strip().lower()) if isinstance(nama, str) else None
        if len(isi) == 1 and (dikenal or kosong(nama)):
            return dikenal or SKALA_BAKU["lima"]
    jenjang = tuple(
        Jenjang(dari, str(termasuk).lower() == "ya", sampai if isinstance(sampai, Decimal) else None, str(nama))
        for nama, dari, termasuk, sampai, *_ in (satu for satu in isi if len(satu) >= 4)
        if isinstance(dari, Decimal)
    )
    if not jenjang:
        raise MasukanSalah(
            f"Skala tidak dikenal. Tulis {', '.join(SKALA_BAKU)}, atau tunjuk empat kolom "
            "Kategori, Dari, Batas bawah termasuk, Sampai di lembar Pengaturan."
        )
    return jenjang


def hanya_angka(sel: Value) -> Decimal | None:
    return sel if isinstance(sel, Decimal) else None


def baca(sel: Value) -> Angka:
    return baca_angka(sel) if isinstance(sel, str | Decimal | bool) else Angka()


def bukan_angka(angka: Angka) -> str:
    """Why a figure is not one number; "" where nothing stands."""
    if angka.predikat:
        return f"Predikat {angka.predikat}, bukan angka"
    if angka.rentang:
        return f"Rentang {tulis_angka(angka.rentang[0])}–{tulis_angka(angka.rentang[1])}, bukan satu angka"
    return f"Rasio {angka.catatan}, bukan satu angka" if angka.satuan == "rasio" else ""


def dengan_angka(sel: Value, tulis: Any) -> Value:
    """A number in other words; an error, an empty cell and what is no number speak for themselves."""
    if isinstance(sel, ErrorValue):
        return sel
    angka = baca(sel)
    teks: str = bukan_angka(angka) if angka.nilai is None else tulis(angka.nilai)
    return teks


def angka_semua(*sel: Value) -> tuple[Decimal, ...] | str:
    """The cells as numbers, or the status that says why they are none; a text is never computed with."""
    if any(map(kosong, sel)):
        return BELUM_DIISI
    angka = tuple(x for x in sel if isinstance(x, Decimal))
    return angka if len(angka) == len(sel) else PERIKSA_ANGKA


def boleh_kosong(masukan: Any) -> Kisi | None:
    return None if masukan is None else kisi(masukan)
