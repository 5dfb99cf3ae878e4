"""The paragraphs around the Ikhtisar: figures in digits and words, and never a claim that the table does not carry."""

from collections.abc import Sequence
from decimal import Decimal

from xlkinerja.kinerja.angka import write_angka, write_rupiah
from xlkinerja.kinerja.capaian import NOT_REACHED, REACHED, STATUS
from xlkinerja.kinerja.terbilang import terbilang
from xlkinerja.summary.anggaran import AnggaranTotal
from xlkinerja.summary.counting import CapaianSummary


def kinerja_paragraph(satker: str, tahun: str, summary: CapaianSummary) -> str:
    """The paragraph on capaian; "" without any indikator. Sentences whose figure is unknown are left out."""
    if not summary.indikator_count:
        return ""
    siapa = " ".join(p for p in (f"Pada tahun {tahun}," if tahun else "", satker or "satuan kerja ini") if p)
    sasaran, indikator = _hitungan(summary.sasaran_count), _hitungan(summary.indikator_count)
    sentences = [f"{siapa} mengukur {sasaran} sasaran dengan {indikator} indikator kinerja."]
    rerata = summary.rerata
    if rerata.value is not None:
        sentences.append(
            f"Rata-rata capaian kinerja adalah {write_angka(rerata.value, 2)}%{_kata(rerata.value, 'persen')}, "
            f"dihitung sebagai rata-rata {_hitungan(rerata.counted)} {summary.basis} yang capaiannya berupa angka."
        )
    if summary.numeric:
        sentences.append(
            f"Dari {_hitungan(summary.numeric)} indikator yang capaiannya berupa angka, "
            f"{_hitungan(summary.above)} di atas 100%, {_hitungan(summary.exactly)} tepat 100%, "
            f"dan {_hitungan(summary.below)} di bawah 100%."
        )
    sentences += _kalimat_status(summary)
    return " ".join(sentences)


def _kalimat_status(summary: CapaianSummary) -> list[str]:
    reached, tidak = summary.status[REACHED], summary.status[NOT_REACHED]
    sentences = []
    if reached + tidak:
        sentences.append(
            f"Menurut statusnya, {_hitungan(reached)} indikator tercapai dan {_hitungan(tidak)} tidak tercapai"
            + (f", termasuk {_hitungan(summary.predikat)} indikator berpredikat." if summary.predikat else ".")
        )
    other = [(s, summary.status[s]) for s in STATUS if s not in {REACHED, NOT_REACHED} and summary.status[s]]
    if other:
        details = _gabung([f"{_hitungan(n)} berstatus {status}" for status, n in other])
        sentences.append(f"Belum termasuk hitungan itu: {details}.")
    return sentences


def anggaran_paragraph(tahun: str, total: AnggaranTotal) -> str:
    """The paragraph on money: pagu, realisasi and percent, as far as they are known; "" where no pagu is."""
    if total.pagu is None:
        return ""
    pagu = f"Pagu anggaran{f' tahun {tahun}' if tahun else ''} sebesar {_uang(total.pagu)}"
    if total.realisasi is None:
        return f"{pagu}."
    sentence = f"{pagu} dengan realisasi sebesar {_uang(total.realisasi)}"
    if total.percent is not None:
        sentence += f" atau {_serapan(total.percent, total.pagu, total.realisasi)}"
    if total.left is not None and total.left >= 0:
        sentence += f", sehingga sisa anggaran {_uang(total.left)}"
    elif total.left is not None:
        sentence += f", sehingga realisasi melampaui pagu sebesar {_uang(-total.left)}"
    return f"{sentence}."


def _serapan(percent: Decimal, pagu: Decimal, realisasi: Decimal) -> str:
    """The percent as the cells show it; rounding is named where it makes all of a part, or nothing of something."""
    kata = _kata(percent, "persen")
    if (percent == 100 and realisasi != pagu) or (percent == 0 and realisasi > 0):
        kata = kata.replace(")", ", dibulatkan)")
    return f"{write_angka(percent, 2)}%{kata}"


def _uang(value: Decimal) -> str:
    return f"{write_rupiah(value)}{_kata(value, 'rupiah')}"


def _kata(value: Decimal, satuan: str) -> str:
    """The number in words, in brackets; "" for one that no words reach."""
    try:
        return f" ({terbilang(value)} {satuan})"
    except ValueError:
        return ""


def _hitungan(n: int) -> str:
    return f"{n} ({terbilang(n)})"


def _gabung(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} dan {parts[-1]}"
