"""Numbers, units, rupiah and percent as people type and print them."""

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache, lru_cache

from xlkinerja.kinerja.digits import BILANGAN, PERSIS, AngkaRusak, baca_bilangan
from xlkinerja.kinerja.predikat import kenali
from xlkinerja.kinerja.quantity import BESARAN, Angka, baca_besaran, gabung, terbatas
from xlkinerja.kinerja.satuan import LABEL, Jenis, jenis_satuan, satuan_baku
from xlkinerja.kinerja.terbilang import baca_terbilang

__all__ = [
    "Angka", "AngkaRusak", "baca_angka", "baca_batas", "bulatkan", "satuan_baku", "tulis_angka", "tulis_rupiah",
]  # fmt: skip

TEKS_TERPANJANG = 300  # a longer cell is prose
#: A value this many times its neighbour is of another scale; the two readings of a separator are a thousand apart.
JAUH = 10

KOSONG = frozenset({"", "-", "--", "n/a", "n.a.", "n.a", "na", "tidak ada"})
NIHIL = "nihil"
#: What says that a figure is a bound: the polarisasi of such a target, and whether the figure itself still meets it.
BATAS = {
    **dict.fromkeys(("≥", ">=", "=>"), ("Maksimal", True)),
    **dict.fromkeys(("min", "minimal", "minimum", "paling sedikit", "paling rendah"), ("Maksimal", True)),
    **dict.fromkeys((">", "lebih dari", "di atas"), ("Maksimal", False)),
    **dict.fromkeys(("≤", "<=", "=<"), ("Minimal", True)),
    **dict.fromkeys(("maks", "max", "maksimal", "maksimum", "paling banyak", "paling lama"), ("Minimal", True)),
    **dict.fromkeys(("<", "kurang dari", "di bawah"), ("Minimal", False)),
}

_SERAGAM = str.maketrans(
    dict.fromkeys("‐‑‒–—―−\ufe63\uff0d", "-")
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad")  # seen by nobody
    | {"\uff05": "%"}
)
_NISBAH = re.compile(rf"({BILANGAN}) ?: ?({BILANGAN})")
_KURUNG = re.compile(r"([^()]*)\(([^()]*)\)([^()]*)")
_SAMPAI = re.compile(
    r"(?:(?<=[0-9%]) ?- ?|(?<=\w) - | (?:s\.? ?d\.?|s/d|sampai dengan|sampai|hingga) )(?=(?:(?:Rp|IDR)\.? ?)?[0-9])",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"(?P<label>{'|'.join(LABEL)})\b ?:? ?(?=[-+]?[0-9])", re.IGNORECASE)
_BATAS = re.compile(
    rf"(?P<batas>[<>]=|=[<>]|[≥≤<>]|(?:{'|'.join(k for k in BATAS if k[0].isalpha())})(?=[. ]))\.? ?(?P<sisa>.+)",
    re.IGNORECASE,
)
_BAGIAN = re.compile(rf"(?P<bagian>{BILANGAN})(?: [^0-9]+?)? dari (?P<semua>{BILANGAN})(?: [^0-9]+)?", re.IGNORECASE)


def baca_angka(teks: str | float | Decimal | None, satuan: str = "", pembanding: Decimal | None = None) -> Angka:
    """The figure that a cell or a printed text holds; AngkaRusak when it holds none, or a damaged one.

    `satuan` is the unit of the row and `pembanding` the figure beside it (the target beside a realisasi): together they
    decide between two readings of a separator, unless they contradict each other. Nothing is repaired: "374.0000.000"
    and "2O2O" are refused. Empty, "-", "n/a" and "tidak ada" give Angka(); "nihil" is 0 of what is counted.
    """
    if isinstance(teks, str):
        return _di_samping(_dari_teks(teks, jenis_satuan(satuan)), pembanding)
    if teks is None:
        return Angka()
    if isinstance(teks, bool) or not isinstance(teks, (int, float, Decimal)):
        raise AngkaRusak(f"{_kutip(str(teks))} bukan angka")
    return _dari_bilangan(Decimal(repr(float(teks))) if isinstance(teks, float) else Decimal(teks))


def baca_batas(teks: str) -> tuple[str, str] | None:
    """Polarisasi and figure of a target that is printed as a bound: "≥ 90%" and "min. 90%" are ("Maksimal", "90%").

    None for any other text, and for a bound that the figure itself does not meet: "< 5%".
    """
    if not (bentuk := _BATAS.fullmatch(_rapi(teks))):
        return None
    polarisasi, termasuk = BATAS[bentuk["batas"].casefold()]
    return (polarisasi, bentuk["sisa"]) if termasuk else None


def _di_samping(angka: Angka, pembanding: Decimal | None) -> Angka:
    """The figure in that one of its readings which can stand beside the other figure of its row."""
    if angka.lain is None or angka.nilai is None or not pembanding:
        return angka
    dekat = [
        n for n in (angka.nilai, angka.lain) if n / pembanding < JAUH and pembanding / n < JAUH and n * pembanding > 0
    ]
    if len(dekat) != 1:
        return angka
    if dekat[0] == angka.nilai:
        return replace(angka, ambigu=False)
    if angka.ambigu:
        return replace(angka, nilai=angka.lain, lain=angka.nilai, ambigu=False)
    return replace(angka, ambigu=True)  # unit and neighbour contradict each other


@lru_cache(maxsize=4096)  # columns repeat themselves: 100%, 1 Dokumen
def _dari_teks(teks: str, baris: Jenis) -> Angka:
    rapi = _rapi(teks)
    if rapi.casefold() in KOSONG:
        return Angka()
    if len(rapi) > TEKS_TERPANJANG:
        raise AngkaRusak(f"{_kutip(rapi)} terlalu panjang untuk sebuah angka: {len(rapi)} huruf")
    if rapi.startswith("#"):
        raise AngkaRusak(f"{_kutip(rapi)} kesalahan rumus Excel, bukan angka")
    if dikenal := kenali(rapi):
        return Angka(predikat=dikenal[0], catatan=dikenal[1])
    try:
        return _nihil(baris) if rapi.casefold() == NIHIL else _baca(rapi, baris)
    except AngkaRusak as salah:
        raise AngkaRusak(f"{_kutip(rapi)} {salah.sebab}", salah.ketik) from None


def _rapi(teks: str) -> str:
    return " ".join(teks.translate(_SERAGAM).split())


def _dari_bilangan(nilai: Decimal) -> Angka:
    try:
        return Angka(terbatas(nilai))
    except AngkaRusak as salah:
        raise AngkaRusak(f"{_kutip(f'{nilai:.6g}')} {salah}") from None


def _nihil(baris: Jenis) -> Angka:
    """0 where things are counted; of a percentage without a whole nobody knows whether it is 0 or nothing."""
    if baris in (Jenis.DIHITUNG, Jenis.BERPENGALI):
        return Angka(Decimal(0))
    raise AngkaRusak("dapat berarti nol atau tidak ada", "ketik 0 bila memang nol")


def _baca(teks: str, baris: Jenis) -> Angka:
    """One text without its outer spaces; an AngkaRusak from here carries only the second half of the message."""
    _tolak_yang_jelas(teks, baris)
    pokok, kurung = teks, ""
    if bagian := _KURUNG.fullmatch(teks):
        kurung = bagian[2].strip()
        pokok = " ".join(f"{bagian[1]} {bagian[3]}".split())
        if not pokok:  # brackets are no minus, but in rupiah an accountant may have meant one
            hasil = _baca_pokok(kurung, baris)
            return replace(hasil, ambigu=hasil.ambigu or hasil.satuan != "%", lain=None)
        if not bagian[1].strip():
            raise AngkaRusak("bukan angka")
    hasil = _baca_pokok(pokok, baris)
    if not kurung:
        return hasil
    disebut = _kata_bilangan(kurung, hasil.satuan)
    if disebut is None:
        return replace(hasil, catatan=gabung(hasil.catatan, kurung))
    if hasil.nilai != disebut:
        tertulis = tulis_angka(hasil.nilai) if hasil.nilai is not None else pokok
        raise AngkaRusak(f'bertentangan: angkanya {tertulis}, kata-katanya "{kurung}" ({tulis_angka(disebut)})')
    return hasil


def _tolak_yang_jelas(teks: str, baris: Jenis) -> None:
    """Refuses what is no single figure, but says which one to type: a bound, and a part of a whole."""
    if bentuk := _BATAS.fullmatch(teks):
        polarisasi, _ = BATAS[bentuk["batas"].casefold()]
        if dikenal := kenali(bentuk["sisa"]):
            raise AngkaRusak("batas, bukan satu predikat", f"ketik {dikenal[0]}, polarisasi Predikat")
        if _BATAS.fullmatch(bentuk["sisa"]):
            raise AngkaRusak("bukan angka")
        angka = _baca(bentuk["sisa"], baris)
        if angka.nilai is not None and not angka.ambigu:
            raise AngkaRusak("batas, bukan satu angka", f"{_ketik(angka)}, polarisasi {polarisasi}")
    elif bentuk := _BAGIAN.fullmatch(teks):
        bagian, semua = (baca_bilangan(bentuk[n], "", baris, pengali=False).nilai for n in ("bagian", "semua"))
        if bagian <= semua > 0:
            persen = tulis_angka(bulatkan(100 * bagian / semua, 2))
            ketik = f"ketik {tulis_angka(bagian)}, atau {persen} dengan satuan «%» bila persentasenya yang diukur"
            raise AngkaRusak("dua angka, bagian dan keseluruhan", ketik)


def _ketik(angka: Angka) -> str:
    tertulis = tulis_angka(angka.nilai) if angka.nilai is not None else ""
    return f"ketik {tertulis}" + (f", satuan «{angka.satuan}»" if angka.satuan else "")


def _kata_bilangan(kurung: str, satuan: str) -> Decimal | None:
    """The number that words in brackets repeat, with or without the unit after it; None for any other note."""
    try:
        return baca_terbilang(kurung)
    except ValueError:
        kata, _, akhir = kurung.rpartition(" ")
        if not kata or akhir.casefold() != satuan.casefold():
            return None
    return _kata_bilangan(kata, "")


def _baca_pokok(teks: str, baris: Jenis) -> Angka:
    label = ""
    if bentuk := _LABEL.match(teks):
        label, teks = bentuk["label"].casefold(), teks[bentuk.end() :]
    if nisbah := _NISBAH.fullmatch(teks):
        kiri, kanan = (baca_bilangan(nisbah[n], "", baris, pengali=False) for n in (1, 2))
        catatan = f"{tulis_angka(kiri.nilai)} : {tulis_angka(kanan.nilai)}"
        return Angka(satuan="rasio", ambigu=kiri.ambigu or kanan.ambigu, catatan=catatan)
    batas = _SAMPAI.split(teks)
    if len(batas) == 1:
        return baca_besaran(teks, label, baris)
    if len(batas) > 2:
        raise AngkaRusak("bukan satu angka atau satu rentang")
    return _rentang(batas[0], batas[1], label, baris)


def _rentang(kiri: str, kanan: str, label: str, baris: Jenis) -> Angka:
    """A range; what stands at one end only (Rp, unit, miliar) belongs to both."""
    bentuk, bentuk2 = BESARAN.fullmatch(kiri), BESARAN.fullmatch(kanan)
    if not bentuk or not bentuk2:
        raise AngkaRusak("bukan angka")
    rp = "" if bentuk["rp"] else bentuk2["rp"] or ""
    rp2 = "" if bentuk2["rp"] else bentuk["rp"] or ""
    bawah = baca_besaran(rp + kiri + ("" if bentuk["ekor"].strip() else bentuk2["ekor"]), label, baris)
    atas = baca_besaran(rp2 + kanan + ("" if bentuk2["ekor"].strip() else bentuk["ekor"]), label, baris)
    if satuan_baku(bawah.satuan) != satuan_baku(atas.satuan):
        raise AngkaRusak(f'rentang dengan dua satuan: "{bawah.satuan}" dan "{atas.satuan}"')
    if bawah.nilai is None or atas.nilai is None or bawah.nilai > atas.nilai:
        raise AngkaRusak("rentang terbalik: batas bawah lebih besar daripada batas atas")
    catatan, ambigu = gabung(bawah.catatan, atas.catatan), bawah.ambigu or atas.ambigu
    return Angka(satuan=atas.satuan, rentang=(bawah.nilai, atas.nilai), ambigu=ambigu, catatan=catatan)


def bulatkan(nilai: Decimal, desimal: int) -> Decimal:
    """The value rounded half away from zero, as ROUND in Excel; never minus zero. NaN and infinity: AngkaRusak."""
    if not nilai.is_finite():
        raise AngkaRusak(f"{nilai} bukan angka")
    perlu = nilai.adjusted() + desimal + 2
    # a context handed over costs a tenth of one entered with localcontext, and this runs three times for every row
    konteks = PERSIS if perlu <= PERSIS.prec else Context(prec=perlu, rounding=ROUND_HALF_UP)
    bulat = nilai.quantize(_langkah(desimal), ROUND_HALF_UP, konteks)
    return bulat or bulat.copy_abs()


@cache
def _langkah(desimal: int) -> Decimal:
    return Decimal(1).scaleb(-desimal)


def tulis_angka(nilai: Decimal, desimal: int | None = None) -> str:
    """Indonesian spelling, 60.541,5; without `desimal` as many decimals as there are, no trailing zeros."""
    teks = f"{nilai if desimal is None else bulatkan(nilai, desimal):,f}"
    if desimal is None and "." in teks:
        teks = teks.rstrip("0").rstrip(".")
    if not nilai:
        teks = teks.removeprefix("-")
    return teks.translate(str.maketrans(".,", ",."))


def tulis_rupiah(nilai: Decimal) -> str:
    """Rupiah in full: Rp60.541.888.000, with two digits of sen only where there are any; -Rp5."""
    bulat = bulatkan(nilai, 2)
    angka = tulis_angka(bulat.copy_abs(), 0 if bulat == bulat.to_integral_value() else 2)
    return f"{'-' if bulat < 0 else ''}Rp{angka}"


def _kutip(teks: str) -> str:
    return f'"{teks}"' if len(teks) <= 60 else f'"{teks[:59]}…"'
