"""Numbers in Indonesian words, and the words back into a number."""

import re
from decimal import Decimal

BATAS = 10**18  # first magnitude without a name below
DESIMAL_TERBANYAK = 20

ANGKA = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
SKALA = (("kuadriliun", 10**15), ("triliun", 10**12), ("miliar", 10**9), ("juta", 10**6), ("ribu", 10**3))

_NILAI_ANGKA = {kata: nilai for nilai, kata in enumerate(ANGKA)}
_NILAI_SKALA = dict(SKALA)
_EJAAN = {  # spellings and short forms that mean exactly one thing
    "milyar": ("miliar",),
    "trilyun": ("triliun",),
    "kuadrilyun": ("kuadriliun",),
    "sejuta": ("satu", "juta"),
    "semiliar": ("satu", "miliar"),
    "semilyar": ("satu", "miliar"),
    "setriliun": ("satu", "triliun"),
    "negatif": ("minus",),
}
_SE = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
# "duapuluh", "limaratus": written together as often as apart.
_GANDENG = re.compile(rf"\b({'|'.join(ANGKA[2:])})(belas|puluh|ratus|ribu|juta)\b")


def terbilang(nilai: Decimal | int) -> str:
    """The number in lower-case words; decimals digit by digit after "koma", trailing zeros left out.

    Raises ValueError (Indonesian) from 10^18 upwards, beyond 20 decimals, and for NaN and infinity.
    """
    angka = Decimal(nilai)
    if not angka.is_finite():
        raise ValueError(f"{angka} bukan angka yang dapat dibilang")
    if angka.copy_abs() >= BATAS:
        raise ValueError("angka terlalu besar untuk ditulis dengan kata; harus di bawah satu juta triliun")
    if angka and angka.adjusted() < -DESIMAL_TERBANYAK:
        raise ValueError(f"angka di belakang koma terlalu banyak; paling banyak {DESIMAL_TERBANYAK}")
    bulat, _, pecahan = f"{angka.copy_abs():f}".partition(".")
    pecahan = pecahan.rstrip("0")
    if len(pecahan) > DESIMAL_TERBANYAK:
        raise ValueError(f"angka di belakang koma terlalu banyak; paling banyak {DESIMAL_TERBANYAK}")
    kata = ["minus"] if angka < 0 else []
    kata += _bulat(int(bulat))
    if pecahan:
        kata += ["koma", *(ANGKA[int(a)] for a in pecahan)]
    return " ".join(kata)


def _bulat(nilai: int) -> list[str]:
    if nilai == 0:
        return ["nol"]
    kata: list[str] = []
    for nama, besar in SKALA:
        kelompok, nilai = divmod(nilai, besar)
        if kelompok == 1 and nama == "ribu":
            kata.append("seribu")
        elif kelompok:
            kata += [*_ratusan(kelompok), nama]
    return kata + _ratusan(nilai)


def _ratusan(nilai: int) -> list[str]:
    ratus, sisa = divmod(nilai, 100)
    puluh, satuan = divmod(sisa, 10)
    kata = ["seratus"] if ratus == 1 else [ANGKA[ratus], "ratus"] if ratus else []
    if sisa in (10, 11):
        return [*kata, "sepuluh" if sisa == 10 else "sebelas"]
    if puluh == 1:
        return [*kata, ANGKA[satuan], "belas"]
    if puluh:
        kata += [ANGKA[puluh], "puluh"]
    return [*kata, ANGKA[satuan]] if satuan else kata


def baca_terbilang(teks: str) -> Decimal:
    """The number that the words name; a "rupiah" or "persen" at the end is left out.

    Letter case, hyphens and spaces do not matter; "milyar", "trilyun", "sejuta" and "duapuluh" are understood.
    Raises ValueError (Indonesian) for anything that is not a number in words.
    """
    kata = [b for k in _GANDENG.sub(r"\1 \2", teks.casefold().replace("-", " ")).split() for b in _EJAAN.get(k, (k,))]
    if kata and kata[-1] in ("rupiah", "persen"):
        kata.pop()
    minus = kata[:1] == ["minus"]
    if minus:
        kata = kata[1:]
    koma = kata.index("koma") if "koma" in kata else len(kata)
    bulat, pecahan = kata[:koma], kata[koma + 1 :]
    if not bulat or (koma < len(kata) and not pecahan):
        raise ValueError(f"{_kutip(teks)} bukan bilangan dengan kata")
    nilai = _jumlahkan(bulat, teks)
    baku = _bulat(nilai) if nilai < BATAS else []
    if bulat != baku:  # exactly what terbilang writes, so that "dua puluh seribu" is no number
        raise ValueError(f"{_kutip(teks)} tidak tersusun sebagai bilangan")
    for k in pecahan:
        if k not in _NILAI_ANGKA:
            raise ValueError(f"{_kutip(teks)}: sesudah koma angka disebut satu per satu, bukan {_kutip(k)}")
    hasil = Decimal(f"{nilai}.{''.join(str(_NILAI_ANGKA[k]) for k in pecahan)}" if pecahan else nilai)
    return hasil.copy_negate() if minus and hasil else hasil


def _jumlahkan(kata: list[str], teks: str) -> int:
    """The sum of the words without regard to their order; the caller compares it with the proper wording."""
    jumlah = kelompok = satuan = 0
    for k in kata:
        if k in _NILAI_ANGKA:
            kelompok, satuan = kelompok + satuan, _NILAI_ANGKA[k]
        elif k in _SE:
            kelompok += _SE[k]
        elif k == "belas":
            kelompok, satuan = kelompok + 10 + satuan, 0
        elif k in ("puluh", "ratus"):
            kelompok, satuan = kelompok + satuan * (10 if k == "puluh" else 100), 0
        elif k == "seribu":
            jumlah += 1000
        elif k in _NILAI_SKALA:
            jumlah, kelompok, satuan = jumlah + (kelompok + satuan) * _NILAI_SKALA[k], 0, 0
        elif k in ("rupiah", "persen"):
            raise ValueError(f'{_kutip(teks)}: kata "{k}" hanya boleh di akhir')
        else:
            raise ValueError(f"{_kutip(teks)}: {_kutip(k)} bukan kata bilangan")
    return jumlah + kelompok + satuan


def _kutip(teks: str) -> str:
    return f'"{teks}"' if len(teks) <= 120 else f'"{teks[:119]}…"'
