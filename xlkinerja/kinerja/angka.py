"""Numbers, units, rupiah and percent as people type and print them."""

import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache, lru_cache

from xlkinerja.kinerja.predikat import kenali
from xlkinerja.kinerja.terbilang import baca_terbilang

TEKS_TERPANJANG = 300  # a longer cell is prose
ANGKA_TERBANYAK = 40  # digits; below the 60 of the calculating context
KATA_SATUAN_TERBANYAK = 6  # more words are a sentence

BANDING = ("<", ">", "≤", "≥", "=", "±")
KOSONG = frozenset({"", "-", "--", "n/a", "n.a.", "tidak ada"})
PENGALI = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
PENGALI_RUPIAH = PENGALI | {"rb": 3, "jt": 6, "m": 9, "mlr": 9, "t": 12}  # M is miliar only where rupiah are meant

SATUAN_SAMA = {
    "keg": "kegiatan",
    "lap": "laporan",
    "dok": "dokumen",
    "org": "orang",
    "bln": "bulan",
    "hr": "hari",
    "thn": "tahun",
    "%": "persen",
    "prosen": "persen",
    "persentase": "persen",
    "prosentase": "persen",
    "rp": "rupiah",
    "idr": "rupiah",
}

_PERSIS = Context(prec=60, rounding=ROUND_HALF_UP)
_SERAGAM = str.maketrans(
    dict.fromkeys("‐‑‒–—―−\ufe63\uff0d", "-")
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad")  # seen by nobody
    | {"\uff05": "%"}
)
_TIRUAN = frozenset("OoQlI|SsBZz")  # letters that scanners and hurried typists put for digits

_BILANGAN = r"[0-9]+(?:[.,]+[0-9]+)*"
_BESARAN = re.compile(
    rf"(?P<minus>[-+] ?)?(?P<rp>(?:Rp|IDR)\.? ?)?(?P<minus2>-)?(?P<angka>{_BILANGAN})(?P<ekor>.*)", re.IGNORECASE
)
_NISBAH = re.compile(rf"({_BILANGAN}) ?: ?({_BILANGAN})")
_KURUNG = re.compile(r"([^()]*)\(([^()]*)\)([^()]*)")
_SAMPAI = re.compile(
    r"(?:(?<=[0-9%]) ?- ?|(?<=\w) - | (?:s\.? ?d\.?|s/d|sampai dengan|sampai|hingga) )(?=(?:(?:Rp|IDR)\.? ?)?[0-9])",
    re.IGNORECASE,
)
_SEN_KOSONG = re.compile(r"[,.][-=]{1,2}(?=[ ]|$)")
_KATA = re.compile(r" ?([^\W\d_]+)(?![\w/])")
_PERSEN = re.compile(r" ?(?:%|(?:persen|prosen)(?!\w))", re.IGNORECASE)
_SATUAN = re.compile(r"[^\W\d_](?:[^\W\d_]|[ ./&'²³-])*")
_SATUAN_PERSEN = re.compile(rf"([^0-9]+) ({_BILANGAN} ?(?:%|persen|prosen))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Angka:
    """What a printed figure says: a value, a range, a predicate, or (all of them empty) nothing.

    `nilai` as printed: 97,5% is 97.5 with satuan "%"; rupiah in full. `ambigu` marks a separator that can be read
    in two ways. `catatan` keeps what was printed beside the figure. A ratio 1:17,9 has satuan "rasio",
    no nilai, and "1 : 17,9" as catatan.
    """

    nilai: Decimal | None = None
    satuan: str = ""
    predikat: str | None = None
    rentang: tuple[Decimal, Decimal] | None = None
    ambigu: bool = False
    catatan: str = ""


class AngkaRusak(ValueError):  # noqa: N818 - a domain word, and part of the public contract
    """The text is no figure, or a damaged one; the message (Indonesian) names what is wrong with it."""


def baca_angka(teks: str | float | Decimal | None) -> Angka:
    """The figure that a cell or a printed text holds; AngkaRusak when it holds none, or a damaged one.

    Nothing is repaired: "374.0000.000" and "2O2O" are refused. Empty, "-", "n/a" and "tidak ada" give Angka().
    """
    if isinstance(teks, str):
        return _dari_teks(teks)
    if teks is None:
        return Angka()
    if isinstance(teks, bool) or not isinstance(teks, (int, float, Decimal)):
        raise AngkaRusak(f"{_kutip(str(teks))} bukan angka")
    return _dari_bilangan(Decimal(repr(float(teks))) if isinstance(teks, float) else Decimal(teks))


@lru_cache(maxsize=4096)  # columns repeat themselves: 100%, 1 Dokumen
def _dari_teks(teks: str) -> Angka:
    rapi = " ".join(teks.translate(_SERAGAM).split())
    if rapi.casefold() in KOSONG:
        return Angka()
    if len(rapi) > TEKS_TERPANJANG:
        raise AngkaRusak(f"{_kutip(rapi)} terlalu panjang untuk sebuah angka: {len(rapi)} huruf")
    if rapi.startswith("#"):
        raise AngkaRusak(f"{_kutip(rapi)} kesalahan rumus Excel, bukan angka")
    if dikenal := kenali(rapi):
        return Angka(predikat=dikenal[0], catatan=dikenal[1])
    try:
        return _baca(rapi)
    except AngkaRusak as salah:
        raise AngkaRusak(f"{_kutip(rapi)} {salah}") from None


def _dari_bilangan(nilai: Decimal) -> Angka:
    try:
        return Angka(_terbatas(nilai))
    except AngkaRusak as salah:
        raise AngkaRusak(f"{_kutip(f'{nilai:.6g}')} {salah}") from None


def _baca(teks: str) -> Angka:
    """One text without its outer spaces; an AngkaRusak from here carries only the second half of the message."""
    pokok, kurung = teks, ""
    if bagian := _KURUNG.fullmatch(teks):
        kurung = bagian[2].strip()
        pokok = " ".join(f"{bagian[1]} {bagian[3]}".split())
        if not pokok:  # brackets are no minus, but in rupiah an accountant may have meant one
            hasil = _baca_pokok(kurung)
            return replace(hasil, ambigu=hasil.ambigu or hasil.satuan != "%")
        if not bagian[1].strip():
            raise AngkaRusak("bukan angka")
    hasil = _baca_pokok(pokok)
    if not kurung:
        return hasil
    disebut = _kata_bilangan(kurung, hasil.satuan)
    if disebut is None:
        return replace(hasil, catatan="; ".join(filter(None, (hasil.catatan, kurung))))
    if hasil.nilai != disebut:
        tertulis = tulis_angka(hasil.nilai) if hasil.nilai is not None else pokok
        raise AngkaRusak(f'bertentangan: angkanya {tertulis}, kata-katanya "{kurung}" ({tulis_angka(disebut)})')
    return hasil


def _kata_bilangan(kurung: str, satuan: str) -> Decimal | None:
    """The number that words in brackets repeat, with or without the unit after it; None for any other note."""
    try:
        return baca_terbilang(kurung)
    except ValueError:
        kata, _, akhir = kurung.rpartition(" ")
        if not kata or akhir.casefold() != satuan.casefold():
            return None
    return _kata_bilangan(kata, "")


def _baca_pokok(teks: str) -> Angka:
    if nisbah := _NISBAH.fullmatch(teks):
        (kiri, ragu), (kanan, ragu2) = (_bilangan(nisbah[n], "", pengali=False) for n in (1, 2))
        catatan = f"{tulis_angka(kiri)} : {tulis_angka(kanan)}"
        return Angka(satuan="rasio", ambigu=ragu or ragu2, catatan=catatan)
    batas = _SAMPAI.split(teks)
    if len(batas) == 1:
        return _satu(teks)
    if len(batas) > 2:
        raise AngkaRusak("bukan satu angka atau satu rentang")
    return _rentang(*batas)


def _rentang(kiri: str, kanan: str) -> Angka:
    """A range; what stands at one end only (Rp, unit, miliar) belongs to both."""
    bentuk, bentuk2 = _BESARAN.fullmatch(kiri), _BESARAN.fullmatch(kanan)
    if not bentuk or not bentuk2:
        raise AngkaRusak("bukan angka")
    rp = "" if bentuk["rp"] else bentuk2["rp"] or ""
    rp2 = "" if bentuk2["rp"] else bentuk["rp"] or ""
    bawah = _satu(rp + kiri + ("" if bentuk["ekor"].strip() else bentuk2["ekor"]))
    atas = _satu(rp2 + kanan + ("" if bentuk2["ekor"].strip() else bentuk["ekor"]))
    if satuan_baku(bawah.satuan) != satuan_baku(atas.satuan):
        raise AngkaRusak(f'rentang dengan dua satuan: "{bawah.satuan}" dan "{atas.satuan}"')
    if bawah.nilai is None or atas.nilai is None or bawah.nilai > atas.nilai:
        raise AngkaRusak("rentang terbalik: batas bawah lebih besar daripada batas atas")
    catatan = "; ".join(dict.fromkeys(filter(None, (bawah.catatan, atas.catatan))))
    ambigu = bawah.ambigu or atas.ambigu
    return Angka(satuan=atas.satuan, rentang=(bawah.nilai, atas.nilai), ambigu=ambigu, catatan=catatan)


def _satu(teks: str) -> Angka:
    """One figure with what stands around it: sign, Rp, digits, miliar, unit or percent."""
    bentuk = _BESARAN.fullmatch(teks)
    if not bentuk:
        if teks[:1] in BANDING:
            raise AngkaRusak("memuat tanda banding; tulis angkanya saja")
        bercampur = re.match(r"[^\W\d_]+[0-9]", teks) and teks[:2].casefold() != "rp"
        raise AngkaRusak("bukan angka yang utuh: huruf dan angka bercampur" if bercampur else "bukan angka")
    satuan, pangkat, catatan = _baca_ekor(bentuk["ekor"], rupiah=bool(bentuk["rp"]))
    nilai, ambigu = _bilangan(bentuk["angka"], satuan, pengali=bool(pangkat))
    nilai = _terbatas(_PERSIS.multiply(nilai, Decimal(10**pangkat)))
    tanda = (bentuk["minus"] or "") + (bentuk["minus2"] or "")
    if len(tanda.strip()) > 1:
        raise AngkaRusak("bertanda dua kali")
    if "-" in tanda:  # "- 5" may be an item of a list
        nilai, ambigu = nilai.copy_negate(), ambigu or tanda.endswith(" ")
    return Angka(nilai, satuan, ambigu=ambigu, catatan=catatan)


def _baca_ekor(ekor: str, *, rupiah: bool) -> tuple[str, int, str]:
    """Unit, power of ten and note from what follows the digits."""
    if sen := _SEN_KOSONG.match(ekor):
        rupiah, ekor = True, ekor[sen.end() :]
    rupiah = rupiah or re.search(r"\brupiah$", ekor, re.IGNORECASE) is not None
    _tolak_tiruan(ekor)
    pangkat = 0
    if (kata := _KATA.match(ekor)) and (kata[1].casefold() in (PENGALI_RUPIAH if rupiah else PENGALI)):
        pangkat, ekor = PENGALI_RUPIAH[kata[1].casefold()], ekor[kata.end() :]
    if rupiah:
        sisa = re.sub(r"^[,.][-=]{1,2}|\.$", "", ekor).strip()
        sisa = "" if sisa.casefold() == "rupiah" else sisa
        return "Rp", pangkat, _sebagai_satuan(sisa)
    if persen := _PERSEN.match(ekor):
        return "%", pangkat, _sebagai_satuan(ekor[persen.end() :].strip().removesuffix("."))
    if dua := _SATUAN_PERSEN.fullmatch(ekor):  # "1 Lembaga 100%"
        return _sebagai_satuan(dua[1].strip()), pangkat, dua[2]
    return _sebagai_satuan(ekor.strip()), pangkat, ""


def _tolak_tiruan(ekor: str) -> None:
    """Refuses letters that stand for digits: 1OO%, 12O, 85 o/o."""
    kata = ekor.strip().partition(" ")[0]
    menempel = not ekor.startswith(" ")
    huruf = frozenset(kata) - {"/", "%"}
    if huruf and huruf <= _TIRUAN and (menempel or "/" in kata or huruf <= {"O", "o"}):
        raise AngkaRusak(f'bukan angka yang utuh: huruf "{kata}" di tempat angka')


def _sebagai_satuan(teks: str) -> str:
    if not teks:
        return ""
    if re.search(r"[0-9]", teks):
        campur = teks[0].isalpha() and not re.search(r"\s", teks)
        raise AngkaRusak("bukan angka yang utuh: huruf dan angka bercampur" if campur else "bukan satu angka")
    if not _SATUAN.fullmatch(teks) or teks.partition(" ")[0].casefold() in PENGALI:
        raise AngkaRusak(f'bukan angka yang utuh: "{teks}" di belakang angka tidak dikenal')
    if teks.count(" ") >= KATA_SATUAN_TERBANYAK:
        raise AngkaRusak("kalimat, bukan angka dengan satuan")
    return teks


def _bilangan(teks: str, satuan: str, *, pengali: bool) -> tuple[Decimal, bool]:
    """Value of digits with dots and commas, and whether they can be read in two ways."""
    kelompok, tanda = re.split(r"[.,]", teks), re.sub(r"[0-9]", "", teks)
    if sum(map(len, kelompok)) > ANGKA_TERBANYAK:
        raise AngkaRusak(f"terlalu panjang untuk sebuah angka: lebih dari {ANGKA_TERBANYAK} angka")
    if "" in kelompok:
        raise AngkaRusak("bukan angka yang utuh: titik atau koma berurutan")
    desimal, ambigu = _tanda_desimal(kelompok, tanda, satuan, pengali=pengali)
    bulat = kelompok[:-1] if desimal else kelompok
    pisah = tanda[:-1] if desimal else tanda
    if len(bulat) > 1:
        if len(bulat[0]) > 3 or any(len(k) != 3 for k in bulat[1:]):
            raise AngkaRusak("bukan angka yang utuh: kelompok ribuan harus tiga angka")
        if len(set(pisah)) > 1 or (desimal and pisah[0] == tanda[-1]):
            raise AngkaRusak("bukan angka yang utuh: titik dan koma bercampur")
        if int(bulat[0]) == 0 and any(int(k) for k in bulat):
            raise AngkaRusak("bukan angka yang utuh: kelompok ribuan pertama nol")
    if desimal and satuan == "Rp" and not pengali and len(kelompok[-1]) > 2:
        raise AngkaRusak("bukan angka yang utuh: kelompok ribuan harus tiga angka, sen paling banyak dua")
    return Decimal("".join(bulat) + (f".{kelompok[-1]}" if desimal else "")), ambigu


def _tanda_desimal(kelompok: list[str], tanda: str, satuan: str, *, pengali: bool) -> tuple[bool, bool]:
    """Whether the last separator is a decimal mark, and whether that is uncertain."""
    if not tanda:
        return False, False
    if len(tanda) > 1:
        return tanda.count(tanda[-1]) == 1, False
    ribuan_mungkin = len(kelompok[1]) == 3 and len(kelompok[0]) <= 3 and not kelompok[0].startswith("0")
    if tanda == ".":  # three digits after a dot are thousands; without a unit nobody knows
        return not ribuan_mungkin, (not satuan or pengali) if ribuan_mungkin else len(kelompok[1]) == 3 < len(
            kelompok[0]
        )
    if satuan == "Rp" and not pengali and ribuan_mungkin:  # sen have two digits
        return False, True
    return True, ribuan_mungkin and satuan != "%" and not pengali


def _terbatas(nilai: Decimal) -> Decimal:
    if not nilai.is_finite() or nilai.adjusted() > ANGKA_TERBANYAK:
        raise AngkaRusak("bukan angka: di luar jangkauan")
    return nilai


def bulatkan(nilai: Decimal, desimal: int) -> Decimal:
    """The value rounded half away from zero, as ROUND in Excel; never minus zero. NaN and infinity: AngkaRusak."""
    if not nilai.is_finite():
        raise AngkaRusak(f"{nilai} bukan angka")
    perlu = nilai.adjusted() + desimal + 2
    # a context handed over costs a tenth of one entered with localcontext, and this runs three times for every row
    konteks = _PERSIS if perlu <= _PERSIS.prec else Context(prec=perlu, rounding=ROUND_HALF_UP)
    bulat = nilai.quantize(_langkah(desimal), ROUND_HALF_UP, konteks)
    return bulat or bulat.copy_abs()


@cache
def _langkah(desimal: int) -> Decimal:
    return Decimal(1).scaleb(-desimal)


def satuan_baku(satuan: str) -> str:
    """The unit in a form for comparing: no letter case, no dots, one word for its short forms and synonyms."""
    return " ".join(SATUAN_SAMA.get(kata, kata) for kata in satuan.casefold().replace(".", " ").split())


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
