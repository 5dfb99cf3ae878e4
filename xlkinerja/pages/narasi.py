"""The paragraphs around the Ikhtisar: figures in digits and words, and never a claim that the table does not carry."""

from collections.abc import Sequence
from decimal import Decimal

from xlkinerja.kinerja.angka import tulis_angka, tulis_rupiah
from xlkinerja.kinerja.capaian import STATUS, TERCAPAI, TIDAK_TERCAPAI
from xlkinerja.kinerja.terbilang import terbilang
from xlkinerja.summary.anggaran import TotalAnggaran
from xlkinerja.summary.counting import RingkasanCapaian


def paragraf_kinerja(satker: str, tahun: str, ringkas: RingkasanCapaian) -> str:
    """The paragraph on capaian; "" without any indikator. Sentences whose figure is unknown are left out."""
    if not ringkas.jumlah_indikator:
        return ""
    siapa = " ".join(p for p in (f"Pada tahun {tahun}," if tahun else "", satker or "satuan kerja ini") if p)
    sasaran, indikator = _hitungan(ringkas.jumlah_sasaran), _hitungan(ringkas.jumlah_indikator)
    kalimat = [f"{siapa} mengukur {sasaran} sasaran dengan {indikator} indikator kinerja."]
    rerata = ringkas.rerata
    if rerata.nilai is not None:
        kalimat.append(
            f"Rata-rata capaian kinerja adalah {tulis_angka(rerata.nilai, 2)}%{_kata(rerata.nilai, 'persen')}, "
            f"dihitung sebagai rata-rata {_hitungan(rerata.dihitung)} {ringkas.dasar} yang capaiannya berupa angka."
        )
    if ringkas.berangka:
        kalimat.append(
            f"Dari {_hitungan(ringkas.berangka)} indikator yang capaiannya berupa angka, "
            f"{_hitungan(ringkas.di_atas)} di atas 100%, {_hitungan(ringkas.tepat)} tepat 100%, "
            f"dan {_hitungan(ringkas.di_bawah)} di bawah 100%."
        )
    kalimat += _kalimat_status(ringkas)
    return " ".join(kalimat)


def _kalimat_status(ringkas: RingkasanCapaian) -> list[str]:
    tercapai, tidak = ringkas.status[TERCAPAI], ringkas.status[TIDAK_TERCAPAI]
    kalimat = []
    if tercapai + tidak:
        kalimat.append(
            f"Menurut statusnya, {_hitungan(tercapai)} indikator tercapai dan {_hitungan(tidak)} tidak tercapai"
            + (f", termasuk {_hitungan(ringkas.predikat)} indikator berpredikat." if ringkas.predikat else ".")
        )
    lain = [(s, ringkas.status[s]) for s in STATUS if s not in {TERCAPAI, TIDAK_TERCAPAI} and ringkas.status[s]]
    if lain:
        rincian = _gabung([f"{_hitungan(n)} berstatus {status}" for status, n in lain])
        kalimat.append(f"Belum termasuk hitungan itu: {rincian}.")
    return kalimat


def paragraf_anggaran(tahun: str, total: TotalAnggaran) -> str:
    """The paragraph on money: pagu, realisasi and percent, as far as they are known; "" where no pagu is."""
    if total.pagu is None:
        return ""
    pagu = f"Pagu anggaran{f' tahun {tahun}' if tahun else ''} sebesar {_uang(total.pagu)}"
    if total.realisasi is None:
        return f"{pagu}."
    kalimat = f"{pagu} dengan realisasi sebesar {_uang(total.realisasi)}"
    if total.persen is not None:
        kalimat += f" atau {_serapan(total.persen, total.pagu, total.realisasi)}"
    if total.sisa is not None and total.sisa >= 0:
        kalimat += f", sehingga sisa anggaran {_uang(total.sisa)}"
    elif total.sisa is not None:
        kalimat += f", sehingga realisasi melampaui pagu sebesar {_uang(-total.sisa)}"
    return f"{kalimat}."


def _serapan(persen: Decimal, pagu: Decimal, realisasi: Decimal) -> str:
    """The percent as the cells show it; rounding is named where it makes all of a part, or nothing of something."""
    kata = _kata(persen, "persen")
    if (persen == 100 and realisasi != pagu) or (persen == 0 and realisasi > 0):
        kata = kata.replace(")", ", dibulatkan)")
    return f"{tulis_angka(persen, 2)}%{kata}"


def _uang(nilai: Decimal) -> str:
    return f"{tulis_rupiah(nilai)}{_kata(nilai, 'rupiah')}"


def _kata(nilai: Decimal, satuan: str) -> str:
    """The number in words, in brackets; "" for one that no words reach."""
    try:
        return f" ({terbilang(nilai)} {satuan})"
    except ValueError:
        return ""


def _hitungan(n: int) -> str:
    return f"{n} ({terbilang(n)})"


def _gabung(bagian: Sequence[str]) -> str:
    return bagian[0] if len(bagian) == 1 else f"{', '.join(bagian[:-1])} dan {bagian[-1]}"
