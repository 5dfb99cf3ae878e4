"""One figure with what stands around it: sign, Rp, digits, miliar, unit or percent."""

import re
from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.kinerja.digits import ANGKA_TERBANYAK, BILANGAN, PERSIS, AngkaRusak, baca_bilangan
from xlkinerja.kinerja.satuan import PENGALI, PENGALI_RUPIAH, Jenis

KATA_SATUAN_TERBANYAK = 6  # more words are a sentence
BANDING = ("=", "±")

_TIRUAN = frozenset("OoQlI|SsBZz")  # letters that scanners and hurried typists put for digits

BESARAN = re.compile(
    rf"(?P<minus>[-+] ?)?(?P<rp>(?:Rp|IDR)\.? ?)?(?P<minus2>-)?(?P<angka>{BILANGAN})(?P<ekor>.*)", re.IGNORECASE
)
_SEN_KOSONG = re.compile(r"[,.][-=]{1,2}(?=[ ]|$)")
_KATA = re.compile(r" ?([^\W\d_]+)(?![\w/])")
_PERSEN = re.compile(r" ?(?:%|(?:persen|prosen)(?!\w))", re.IGNORECASE)
_SATUAN = re.compile(r"[^\W\d_](?:[^\W\d_]|[ ./&'²³-])*")
_LAJU = re.compile(rf"(?:[^0-9/]* )?(?P<tanda>per|/) ?(?P<pembagi>{BILANGAN}) [^0-9]+", re.IGNORECASE)
_SATUAN_PERSEN = re.compile(rf"([^0-9]+) ({BILANGAN} ?(?:%|persen|prosen))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Angka:
    """What a printed figure says: a value, a range, a predicate, or (all of them empty) nothing.

    `nilai` as printed: 97,5% is 97.5 with satuan "%"; rupiah in full. `ambigu` marks what can be read in two ways;
    `lain` is the value by the other reading of a separator, also where unit or neighbour of the row has decided.
    `catatan` keeps what was printed beside the figure. A ratio 1:17,9 has satuan "rasio", no nilai, and "1 : 17,9" as
    catatan.
    """

    nilai: Decimal | None = None
    satuan: str = ""
    predikat: str | None = None
    rentang: tuple[Decimal, Decimal] | None = None
    ambigu: bool = False
    catatan: str = ""
    lain: Decimal | None = None


def baca_besaran(teks: str, label: str, baris: Jenis) -> Angka:
    """The figure without brackets and ranges; `label` (level, skor) stood in front: its unit where it has no other.

    AngkaRusak carries only the second half of its message.
    """
    bentuk = BESARAN.fullmatch(teks)
    if not bentuk:
        if teks[:1] in BANDING:
            raise AngkaRusak("memuat tanda banding; tulis angkanya saja")
        bercampur = re.match(r"[^\W\d_]+[0-9]", teks) and teks[:2].casefold() != "rp"
        raise AngkaRusak("bukan angka yang utuh: huruf dan angka bercampur" if bercampur else "bukan angka")
    satuan, pangkat, catatan = _baca_ekor(bentuk["ekor"], rupiah=bool(bentuk["rp"]))
    satuan, catatan = (satuan, gabung(label, catatan)) if satuan else (label, catatan)
    angka = baca_bilangan(bentuk["angka"], satuan, baris, pengali=bool(pangkat))
    nilai, lain = (
        None if n is None else terbatas(PERSIS.multiply(n, Decimal(10**pangkat))) for n in (angka.nilai, angka.lain)
    )
    ambigu = angka.ambigu
    tanda = (bentuk["minus"] or "") + (bentuk["minus2"] or "")
    if len(tanda.strip()) > 1:
        raise AngkaRusak("bertanda dua kali")
    if "-" in tanda:
        nilai, lain = (None if n is None else n.copy_negate() for n in (nilai, lain))
        if tanda.endswith(" "):  # "- 5" may be an item of a list
            ambigu, lain = True, None
    return Angka(nilai, satuan, ambigu=ambigu, catatan=catatan, lain=lain)


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
    if (laju := _LAJU.fullmatch(teks)) and _pembagi(laju["pembagi"], garis=laju["tanda"] == "/"):
        return teks
    if re.search(r"[0-9]", teks):
        campur = teks[0].isalpha() and not re.search(r"\s", teks)
        raise AngkaRusak("bukan angka yang utuh: huruf dan angka bercampur" if campur else "bukan satu angka")
    if not _SATUAN.fullmatch(teks) or teks.partition(" ")[0].casefold() in PENGALI:
        raise AngkaRusak(f'bukan angka yang utuh: "{teks}" di belakang angka tidak dikenal')
    if teks.count(" ") >= KATA_SATUAN_TERBANYAK:
        raise AngkaRusak("kalimat, bukan angka dengan satuan")
    return teks


def _pembagi(teks: str, *, garis: bool) -> bool:
    """Whether a rate is given for that many: per 1.000 KH. Behind a stroke a hundred may be the whole of a part."""
    angka = re.sub(r"[.,]", "", teks)
    return angka.rstrip("0") == "1" and (3 if garis else 2) < len(angka) <= 8


def terbatas(nilai: Decimal) -> Decimal:
    """The value itself; AngkaRusak for infinity and absurd magnitudes."""
    if not nilai.is_finite() or nilai.adjusted() > ANGKA_TERBANYAK:
        raise AngkaRusak("bukan angka: di luar jangkauan")
    return nilai


def gabung(*catatan: str) -> str:
    """Notes in one text, each once."""
    return "; ".join(dict.fromkeys(filter(None, catatan)))
