"""The arithmetic of one indikator: keadaan, capaian, kategori, status.

Each rule stands here once as Python and once, right beside it, as the text of the cell formula that the templates
carry. In formula texts {name} is a column of the row; names such as Profil_Minimal are cells on Pengaturan.
"""

from dataclasses import dataclass
from decimal import Decimal, localcontext

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

# Keadaan says how a row is computed; these three lead to a capaian, every other keadaan is itself the status.
_ANGKA, _NOL_TERCAPAI, _PREDIKAT = "Angka", "Nol tercapai", "Predikat"

#: Nine decimals first: a binary fraction a hair below a half is then exactly the half it stands for.
DESIMAL_ANTARA = 9
DESIMAL_TERBANYAK = 9
#: Excel's largest number; beyond it a cell shows #NUM!.
_TERBESAR = Decimal("1.7976931348623157E+308")

#: What stands in an input cell: a number, a text, nothing (None or ""), or anything else for an error cell.
Masukan = Decimal | int | str | None | object


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


@dataclass(frozen=True, slots=True)
class Hasil:
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
    keadaan = _keadaan(target, target_maksimum, realisasi, polarisasi, aturan, berlaku=berlaku)
    if keadaan == _PREDIKAT:
        tercapai = urutan(str(realisasi), aturan.tangga) <= urutan(str(target), aturan.tangga)
        return Hasil(keadaan, None, str(realisasi), "", TERCAPAI if tercapai else TIDAK_TERCAPAI)
    dasar = _dasar(keadaan, target, target_maksimum, realisasi, polarisasi, aturan)
    if dasar is None:
        gagal = keadaan in (_ANGKA, _NOL_TERCAPAI)
        return Hasil(keadaan, None, None, "", PERIKSA_ANGKA if gagal else keadaan)
    terbatas = dasar if aturan.batas is None else min(dasar, aturan.batas)
    capaian = bulatkan_hasil(max(Decimal(0), terbatas), aturan.desimal)
    status = TERCAPAI if capaian >= 100 else TIDAK_TERCAPAI
    return Hasil(keadaan, dasar, capaian, kategori_skala(capaian, aturan.skala), status)


def bulatkan_hasil(nilai: Decimal, desimal: int) -> Decimal:
    """The value as ROUND(ROUND(nilai;9);desimal) gives it, half away from zero."""
    return bulatkan(bulatkan(nilai, DESIMAL_ANTARA), desimal)


def terangkat_pembulatan(hasil: Hasil) -> bool:
    """Whether rounding alone lifts the row to 100 (99,996 shown as 100,00)."""
    return hasil.capaian == 100 and hasil.dasar is not None and hasil.dasar < 100


def _angka(nilai: Masukan) -> Decimal | None:
    """The number in a cell; truth values and texts are none, as for Excel's COUNT and ISNUMBER."""
    if isinstance(nilai, bool) or not isinstance(nilai, Decimal | int):
        return None
    return Decimal(nilai)


def _kosong(nilai: Masukan) -> bool:
    return nilai is None or nilai == ""


def _galat(nilai: Masukan) -> bool:
    return nilai is not None and not isinstance(nilai, Decimal | int | str)


def _sama(teks: str | None, kata: str) -> bool:
    """Equality as in a cell: letter case does not count."""
    return isinstance(teks, str) and teks.lower() == kata.lower()


def _keadaan(
    target: Masukan, maksimum: Masukan, realisasi: Masukan, polarisasi: str | None, aturan: Aturan, *, berlaku: bool
) -> str:
    if not berlaku:
        return TIDAK_BERLAKU
    if _galat(target) or _galat(maksimum) or _galat(realisasi):
        return PERIKSA_ANGKA
    if _kosong(realisasi):
        return BELUM_DIISI
    if not any(_sama(polarisasi, p) for p in POLARISASI):
        return PILIH_POLARISASI
    if _sama(polarisasi, "Predikat"):
        if not (isinstance(target, str) and isinstance(realisasi, str)):
            return PERIKSA_PREDIKAT
        urutan_target, urutan_realisasi = urutan(target, aturan.tangga), urutan(realisasi, aturan.tangga)
        setangga = urutan_target > 0 and urutan_target // 100 == urutan_realisasi // 100
        return _PREDIKAT if setangga else PERIKSA_PREDIKAT
    t, r, m = _angka(target), _angka(realisasi), _angka(maksimum)
    if t is None or r is None or t < 0 or (not _kosong(maksimum) and (m is None or m < t)):
        return PERIKSA_ANGKA
    minimal = _sama(polarisasi, "Minimal")
    if t == 0 and not (_sama(polarisasi, "Stabil") and m):  # a range from 0 up is a range
        return _NOL_TERCAPAI if minimal and r == 0 else TIDAK_DAPAT_DIHITUNG
    return _NOL_TERCAPAI if minimal and _sama(aturan.profil_minimal, "rasio") and r == 0 else _ANGKA


def _dasar(
    keadaan: str, target: Masukan, maksimum: Masukan, realisasi: Masukan, polarisasi: str | None, aturan: Aturan
) -> Decimal | None:
    """Percent to nine decimals, before floor and cap; None where nothing is computed."""
    if keadaan == _NOL_TERCAPAI:
        return aturan.capaian_nol
    t, r, m = _angka(target), _angka(realisasi), _angka(maksimum)
    if keadaan != _ANGKA or t is None or r is None:
        return None
    with localcontext(prec=60):
        if _sama(polarisasi, "Maksimal"):
            hasil = r / t * 100
        elif _sama(polarisasi, "Minimal"):
            hasil = t / r * 100 if _sama(aturan.profil_minimal, "rasio") else 200 - r / t * 100
        else:
            atas = t if m is None else m
            if r > atas:
                hasil = 200 - r / atas * 100
            elif r < t:
                hasil = Decimal(0) if t == 0 else r / t * 100
            else:
                hasil = Decimal(100)
    return bulatkan(hasil, DESIMAL_ANTARA) if abs(hasil) <= _TERBESAR else None
