"""The paragraphs around the Ikhtisar: figures in digits and words, and never a claim that the table does not carry."""

from collections.abc import Sequence
from decimal import Decimal

from xlkinerja.kinerja.angka import write_angka, write_rupiah
from xlkinerja.kinerja.capaian import NOT_APPLICABLE, NOT_REACHED, REACHED, STATUS
from xlkinerja.kinerja.terbilang import terbilang
from xlkinerja.summary.anggaran import AnggaranTotal
from xlkinerja.summary.counting import CapaianSummary


def kinerja_paragraph(satker: str, tahun: str, summary: CapaianSummary) -> str:
    """The paragraph on capaian; "" without any indikator. Sentences whose figure is unknown are left out."""
    if not summary.indikator_count:
        return ""
    subject = " ".join(p for p in (f"Pada tahun {tahun}," if tahun else "", satker or "satuan kerja ini") if p)
    sasaran, indikator = _with_words(summary.sasaran_count), _with_words(summary.indikator_count)
    sentences = [f"{subject} mengukur {sasaran} sasaran dengan {indikator} indikator kinerja."]
    rerata = summary.rerata
    if rerata.value is not None:
        sentences.append(
            f"Rata-rata capaian kinerja adalah {write_angka(rerata.value, 2)}%{_in_words(rerata.value, 'persen')}, "
            f"dihitung sebagai rata-rata {_with_words(rerata.counted)} {summary.basis} yang capaiannya berupa angka."
        )
    if summary.numeric:
        sentences.append(
            f"Dari {_with_words(summary.numeric)} indikator yang capaiannya berupa angka, "
            f"{_with_words(summary.above)} di atas 100%, {_with_words(summary.exactly)} tepat 100%, "
            f"dan {_with_words(summary.below)} di bawah 100%."
        )
    sentences += _status_sentences(summary)
    if left_out := summary.not_applicable:
        sentences.append(f"Tidak berlaku tahun ini dan tidak ikut dihitung: {_with_words(left_out)} indikator.")
    return " ".join(sentences)


def _status_sentences(summary: CapaianSummary) -> list[str]:
    reached, missed = summary.status[REACHED], summary.status[NOT_REACHED]
    sentences = []
    if reached + missed:
        sentences.append(
            f"Menurut statusnya, {_with_words(reached)} indikator tercapai{_lifted(summary.lifted)} "
            f"dan {_with_words(missed)} tidak tercapai"
            + (f", termasuk {_with_words(summary.predikat)} indikator berpredikat." if summary.predikat else ".")
        )
    other = [
        (s, summary.status[s]) for s in STATUS if s not in {REACHED, NOT_REACHED, NOT_APPLICABLE} and summary.status[s]
    ]
    if other:
        details = _joined([f"{_with_words(n)} berstatus {status}" for status, n in other])
        sentences.append(f"Belum termasuk hitungan itu: {details}.")
    return sentences


def _lifted(n: int) -> str:
    return f" ({_with_words(n)} di antaranya karena pembulatan)" if n else ""


def anggaran_paragraph(tahun: str, total: AnggaranTotal) -> str:
    """The paragraph on money: pagu, realisasi and percent, as far as they are known; "" where no pagu is."""
    if total.pagu is None:
        return ""
    pagu = f"Pagu anggaran{f' tahun {tahun}' if tahun else ''} sebesar {_money(total.pagu)}"
    if total.realisasi is None:
        return f"{pagu}."
    sentence = f"{pagu} dengan realisasi sebesar {_money(total.realisasi)}"
    if total.percent is not None:
        sentence += f" atau {_serapan(total.percent, total.pagu, total.realisasi)}"
    if total.left is not None and total.left >= 0:
        sentence += f", sehingga sisa anggaran {_money(total.left)}"
    elif total.left is not None:
        sentence += f", sehingga realisasi melampaui pagu sebesar {_money(-total.left)}"
    return f"{sentence}."


def _serapan(percent: Decimal, pagu: Decimal, realisasi: Decimal) -> str:
    """The percent as the cells show it; rounding is named where it makes all of a part, or nothing of something."""
    in_words = _in_words(percent, "persen")
    if (percent == 100 and realisasi != pagu) or (percent == 0 and realisasi > 0):
        in_words = in_words.replace(")", ", dibulatkan)")
    return f"{write_angka(percent, 2)}%{in_words}"


def _money(value: Decimal) -> str:
    return f"{write_rupiah(value)}{_in_words(value, 'rupiah')}"


def _in_words(value: Decimal, satuan: str) -> str:
    """The number in words, in brackets; "" for one that no words reach."""
    try:
        return f" ({terbilang(value)} {satuan})"
    except ValueError:
        return ""


def _with_words(n: int) -> str:
    return f"{n} ({terbilang(n)})"


def _joined(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} dan {parts[-1]}"
