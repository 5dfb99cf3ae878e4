"""The arithmetic of one indikator: keadaan, capaian, kategori, status.

Each rule stands here once as Python and once, right beside it, as the text of the cell formula that the templates
carry. In formula texts {name} is a column of the row; names such as Profil_Minimal are cells on Pengaturan.
"""

from dataclasses import dataclass
from decimal import Context, Decimal
from types import NoneType
from typing import NamedTuple

from xlkinerja.kinerja.angka import bulatkan
from xlkinerja.kinerja.predikat import TANGGA_BAKU, Tangga, urutan
from xlkinerja.kinerja.skala import SKALA_BAKU, Skala
from xlkinerja.kinerja.skala import kategori as kategori_skala

POLARISASI = ("Maksimal", "Minimal", "Stabil", "Predikat")
PROFIL_MINIMAL = ("lan", "rasio")
BATAS_CAPAIAN = ("tanpa", "100", "110", "120", "150")
DASAR_RERATA = ("indikator", "sasaran")

TERCAPAI, TIDAK_TERCAPAI = "Tercapai", "Tidak tercapai"
BELUM_DIISI, TIDAK_BERLAKU = "Belum diisi", "Tidak berlaku"
PERIKSA_ANGKA, PERIKSA_PREDIKAT = "Periksa angka", "Periksa predikat"
PILIH_POLARISASI, TIDAK_DAPAT_DIHITUNG = "Pilih polarisasi", "Tidak dapat dihitung"
STATUS = (
    TERCAPAI,
    TIDAK_TERCAPAI,
    BELUM_DIISI,
    TIDAK_BERLAKU,
    PERIKSA_ANGKA,
    PERIKSA_PREDIKAT,
    PILIH_POLARISASI,
    TIDAK_DAPAT_DIHITUNG,
)

_POLARISASI = {p.lower(): p for p in POLARISASI}

# Keadaan says how a row is computed; these three lead to a capaian, every other keadaan is itself the status.
_ANGKA, _NOL_TERCAPAI, _PREDIKAT = "Angka", "Nol tercapai", "Predikat"

#: Nine decimals first: a binary fraction a hair below a half is then exactly the half it stands for.
DESIMAL_ANTARA = 9
DESIMAL_TERBANYAK = 9
#: Excel's largest number; beyond it a cell shows #NUM!.
_TERBESAR = Decimal("1.7976931348623157E+308")
_NOL, _SERATUS, _DUA_RATUS = Decimal(0), Decimal(100), Decimal(200)
#: Sixty digits, so that only the roundings named here are seen. Handed over: entering it would cost more than the sum.
_HITUNG = Context(prec=60)
_kali, _bagi, _kurang = _HITUNG.multiply, _HITUNG.divide, _HITUNG.subtract

#: What stands in an input cell: a number, a text, nothing (None or ""), or anything else for an error cell.
Masukan = Decimal | int | str | None | object
_BUKAN_GALAT = (Decimal, int, str, NoneType)
#: The numbers among target, target_maksimum and realisasi.
_Angka = tuple[Decimal | None, Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Aturan:
    """The settings that change a number; in a workbook they stand on the sheet Pengaturan."""

    profil_minimal: str = "lan"
    batas: Decimal | None = None
    desimal: int = 2
    capaian_nol: Decimal = Decimal(100)
    dasar_rerata: str = "indikator"
    skala: Skala = SKALA_BAKU["lima"]
    tangga: tuple[Tangga, ...] = TANGGA_BAKU


class Hasil(NamedTuple):
    """What one row gives. `capaian` is percent (100 = target met), the predicate itself, or None.

    `dasar` is percent to nine decimals, before floor, cap and rounding.
    """

    keadaan: str
    dasar: Decimal | None
    capaian: Decimal | str | None
    kategori: str
    status: str


ATURAN_BAKU = Aturan()

_URUTAN = "SUMPRODUCT(--(Tangga_Predikat={%s}),Tangga_Urutan)"
_URUTAN_TARGET, _URUTAN_REALISASI = _URUTAN % "target", _URUTAN % "realisasi"

RUMUS_KEADAAN = (
    f'IF(ISERROR({{indikator}}),"{PERIKSA_ANGKA}",'
    f'IF({{indikator}}="","",'
    f'IF(ISERROR({{berlaku}}),"{PERIKSA_ANGKA}",'
    f'IF({{berlaku}}="Tidak","{TIDAK_BERLAKU}",'
    f'IF(OR(ISERROR({{target}}),ISERROR({{target_maksimum}}),ISERROR({{realisasi}})),"{PERIKSA_ANGKA}",'
    f'IF({{realisasi}}="","{BELUM_DIISI}",'
    f'IF(ISERROR({{polarisasi}}),"{PILIH_POLARISASI}",'
    f'IF(SUMPRODUCT(--(Daftar_Polarisasi={{polarisasi}}))=0,"{PILIH_POLARISASI}",'
    f'IF({{polarisasi}}="Predikat",'
    f"IF(AND(ISTEXT({{target}}),ISTEXT({{realisasi}})),"
    f"IF(AND({_URUTAN_TARGET}>0,INT({_URUTAN_TARGET}/100)=INT({_URUTAN_REALISASI}/100)),"
    f'"{_PREDIKAT}","{PERIKSA_PREDIKAT}"),"{PERIKSA_PREDIKAT}"),'
    f'IF(OR(COUNT({{target}},{{realisasi}})<2,AND({{target_maksimum}}<>"",OR(NOT(ISNUMBER({{target_maksimum}})),'
    f'N({{target_maksimum}})<N({{target}}))),N({{target}})<0),"{PERIKSA_ANGKA}",'
    f'IF(IF({{polarisasi}}="Stabil",MAX({{target}},{{target_maksimum}}),{{target}})=0,'
    f'IF(AND({{polarisasi}}="Minimal",{{realisasi}}=0),"{_NOL_TERCAPAI}","{TIDAK_DAPAT_DIHITUNG}"),'
    f'IF(AND({{polarisasi}}="Minimal",Profil_Minimal="rasio",{{realisasi}}=0),"{_NOL_TERCAPAI}","{_ANGKA}"' + ")" * 12
)
RUMUS_DASAR = (
    f'IF({{keadaan}}="{_NOL_TERCAPAI}",IF(ISNUMBER(Capaian_Nol),Capaian_Nol,100),IF({{keadaan}}<>"{_ANGKA}","",'
    'IFERROR(ROUND(IF({polarisasi}="Maksimal",{realisasi}/{target}*100,'
    'IF({polarisasi}="Minimal",IF(Profil_Minimal="rasio",{target}/{realisasi}*100,200-{realisasi}/{target}*100),'
    "IF({realisasi}>MAX({target},{target_maksimum}),200-{realisasi}/MAX({target},{target_maksimum})*100,"
    f'IF({{realisasi}}<{{target}},IF({{target}}=0,0,{{realisasi}}/{{target}}*100),100)))),{DESIMAL_ANTARA}),"")))'
)
RUMUS_CAPAIAN = (
    f'IF({{keadaan}}="{_PREDIKAT}",{{realisasi}},IF(ISNUMBER({{dasar}}),'
    f"ROUND(ROUND(MAX(0,MIN({{dasar}},IF(ISNUMBER(Batas_Capaian),Batas_Capaian,{{dasar}}))),{DESIMAL_ANTARA}),"
    f'IF(ISNUMBER(Desimal_Capaian),MAX(0,MIN({DESIMAL_TERBANYAK},INT(Desimal_Capaian))),2)),""))'
)
RUMUS_STATUS = (
    f'IF({{keadaan}}="{_PREDIKAT}",IF({_URUTAN_REALISASI}<={_URUTAN_TARGET},"{TERCAPAI}","{TIDAK_TERCAPAI}"),'
    f'IF(ISNUMBER({{capaian}}),IF({{capaian}}>=100,"{TERCAPAI}","{TIDAK_TERCAPAI}"),'
    f'IF(OR({{keadaan}}="{_ANGKA}",{{keadaan}}="{_NOL_TERCAPAI}"),"{PERIKSA_ANGKA}",{{keadaan}})))'
)


def hitung_capaian(
    target: Masukan,
    realisasi: Masukan,
    polarisasi: str | None,
    aturan: Aturan = ATURAN_BAKU,
    *,
    target_maksimum: Masukan = None,
    berlaku: bool = True,
) -> Hasil:
    """Capaian, kategori and status of one indikator, from what stands in its cells.

    Order: formula, floor 0 and cap, one rounding half away from zero; kategori and status read the rounded value.
    Texts are never read as numbers: a number typed as text is "Periksa angka".

    Sumber: PermenPANRB 53/2014 (pengukuran kinerja); pedoman LAN 239/2003 untuk profil `lan`;
    PermenPANRB 8/2021 untuk rentang.
    """
    arah = _POLARISASI.get(polarisasi.lower(), "") if isinstance(polarisasi, str) else ""
    angka = _angka(target), _angka(target_maksimum), _angka(realisasi)
    keadaan = _keadaan((target, target_maksimum, realisasi), angka, arah, aturan, berlaku=berlaku)
    if keadaan == _PREDIKAT:
        tercapai = urutan(str(realisasi), aturan.tangga) <= urutan(str(target), aturan.tangga)
        return Hasil(keadaan, None, str(realisasi), "", TERCAPAI if tercapai else TIDAK_TERCAPAI)
    dasar = _dasar(keadaan, angka, arah, aturan)
    if dasar is None:
        gagal = keadaan in (_ANGKA, _NOL_TERCAPAI)
        return Hasil(keadaan, None, None, "", PERIKSA_ANGKA if gagal else keadaan)
    terbatas = dasar if aturan.batas is None else min(dasar, aturan.batas)
    capaian = bulatkan_hasil(max(_NOL, terbatas), aturan.desimal)
    status = TERCAPAI if capaian >= _SERATUS else TIDAK_TERCAPAI
    return Hasil(keadaan, dasar, capaian, kategori_skala(capaian, aturan.skala), status)


def bulatkan_hasil(nilai: Decimal, desimal: int) -> Decimal:
    """The value as ROUND(ROUND(nilai;9);desimal) gives it, half away from zero."""
    return bulatkan(bulatkan(nilai, DESIMAL_ANTARA), desimal)


def terangkat_pembulatan(hasil: Hasil) -> bool:
    """Whether rounding alone lifts the row to 100 (99,996 shown as 100,00)."""
    return hasil.capaian == 100 and hasil.dasar is not None and hasil.dasar < 100


def _angka(nilai: Masukan) -> Decimal | None:
    """The number in a cell; truth values and texts are none, as for Excel's COUNT and ISNUMBER."""
    if isinstance(nilai, Decimal):
        return nilai
    return Decimal(nilai) if isinstance(nilai, int) and not isinstance(nilai, bool) else None


def _kosong(nilai: Masukan) -> bool:
    return nilai is None or (isinstance(nilai, str) and not nilai)


def _rasio(aturan: Aturan) -> bool:
    """Whether Minimal is a ratio; letter case does not count, as in a cell."""
    return aturan.profil_minimal.lower() == "rasio"


def _keadaan(sel: tuple[Masukan, Masukan, Masukan], angka: _Angka, arah: str, aturan: Aturan, *, berlaku: bool) -> str:
    target, maksimum, realisasi = sel
    if not berlaku:
        return TIDAK_BERLAKU
    if not (
        isinstance(target, _BUKAN_GALAT) and isinstance(maksimum, _BUKAN_GALAT) and isinstance(realisasi, _BUKAN_GALAT)
    ):
        return PERIKSA_ANGKA
    if _kosong(realisasi):
        return BELUM_DIISI
    if not arah:
        return PILIH_POLARISASI
    if arah == "Predikat":
        if not (isinstance(target, str) and isinstance(realisasi, str)):
            return PERIKSA_PREDIKAT
        urutan_target, urutan_realisasi = urutan(target, aturan.tangga), urutan(realisasi, aturan.tangga)
        setangga = urutan_target > 0 and urutan_target // 100 == urutan_realisasi // 100
        return _PREDIKAT if setangga else PERIKSA_PREDIKAT
    t, m, r = angka
    if t is None or r is None or t < _NOL or (not _kosong(maksimum) and (m is None or m < t)):
        return PERIKSA_ANGKA
    minimal = arah == "Minimal"
    if not t and not (arah == "Stabil" and m):  # a range from 0 up is a range
        return _NOL_TERCAPAI if minimal and not r else TIDAK_DAPAT_DIHITUNG
    return _NOL_TERCAPAI if minimal and not r and _rasio(aturan) else _ANGKA


def _dasar(keadaan: str, angka: _Angka, arah: str, aturan: Aturan) -> Decimal | None:
    """Percent to nine decimals, before floor and cap; None where nothing is computed."""
    if keadaan == _NOL_TERCAPAI:
        return aturan.capaian_nol
    t, m, r = angka
    if keadaan != _ANGKA or t is None or r is None:
        return None
    if arah == "Maksimal":
        hasil = persentase(r, t)
    elif arah == "Minimal":
        hasil = persentase(t, r) if _rasio(aturan) else _terbalik(r, t)
    else:
        atas = t if m is None else m
        if r > atas:
            hasil = _terbalik(r, atas)
        elif r < t:
            hasil = persentase(r, t) if t else _NOL
        else:
            hasil = _SERATUS
    return bulatkan(hasil, DESIMAL_ANTARA) if abs(hasil) <= _TERBESAR else None


def persentase(bagian: Decimal, seluruh: Decimal) -> Decimal:
    """The share in percent, to sixty digits."""
    return _kali(_bagi(bagian, seluruh), _SERATUS)


def _terbalik(r: Decimal, t: Decimal) -> Decimal:
    """200 − r / t × 100: less is better."""
    return _kurang(_DUA_RATUS, persentase(r, t))
