"""The paragraphs around the Ikhtisar: figures in digits and words, and never a claim that the table does not carry."""

from collections.abc import Sequence
from decimal import Decimal

from xlkinerja.kinerja.angka import write_angka, write_rupiah
from xlkinerja.kinerja.capaian import NOT_APPLICABLE, SETTING_WORDS, STATUS, Aturan
from xlkinerja.kinerja.reached import NOT_REACHED, REACHED
from xlkinerja.kinerja.terbilang import terbilang
from xlkinerja.pages.presentation import Presentation
from xlkinerja.summary.anggaran import AnggaranTotal, SourceTotal
from xlkinerja.summary.breakdown import Breakdown
from xlkinerja.summary.counting import CapaianSummary
from xlkinerja.summary.measuring import Measured

#: So many indikator are named; a paragraph that names more is read by nobody, and the table stands below it.
_MOST_NAMED = 10
_DEFAULT = Presentation()


def kinerja_paragraph(satker: str, tahun: str, summary: CapaianSummary, how: Presentation = _DEFAULT) -> str:
    """The paragraph on capaian; "" without any indikator. Sentences whose figure is unknown are left out."""
    if not summary.indikator_count:
        return ""
    subject = f"Pada tahun {tahun}, {satker or 'satuan kerja ini'}" if tahun else satker or "Satuan kerja ini"
    indikator = f"{_count(summary.indikator_count, how)} indikator kinerja"
    if summary.sasaran_count:  # below an error no sasaran can be counted
        indikator = f"{_count(summary.sasaran_count, how)} {how.sasaran_in_prose} dengan {indikator}"
    sentences = [f"{subject} menetapkan {indikator}."]
    rerata = summary.rerata
    if rerata.value is not None:
        sentences.append(
            f"Rata-rata capaian kinerja adalah {write_angka(rerata.value, 2)}%{_words(rerata.value, 'persen', how)}, "
            f"dihitung sebagai rata-rata {_count(rerata.counted, how)} {summary.basis} yang capaiannya berupa angka."
        )
    sentences += _around_100(summary, how)
    sentences += _by_status(summary, how)
    sentences += _missed(summary, how)
    left_out = summary.not_applicable
    if left_out and left_out == summary.indikator_count:
        sentences.append("Seluruh indikator tidak berlaku tahun ini dan tidak ikut dihitung.")
    elif left_out:
        sentences.append(f"Tidak berlaku tahun ini dan tidak ikut dihitung: {_count(left_out, how)} indikator.")
    return " ".join(sentences)


def policy(aturan: Aturan) -> str:
    """By which settings capaian was computed, without a full stop."""
    profile = SETTING_WORDS["rasio" if aturan.minimal_profile.lower() == "rasio" else "lan"]
    limit = "tanpa batas atas" if aturan.cap is None else f"dibatasi {write_angka(aturan.cap)}%"
    return f"Indikator minimal dihitung dengan {profile}, capaian {limit}, {aturan.decimals} desimal"


def _around_100(summary: CapaianSummary, how: Presentation) -> list[str]:
    """How many are above, at and below 100%; a class without any is named only where it is the good news."""
    classes = ((summary.above, "di atas 100%"), (summary.exactly, "tepat 100%"), (summary.below, "di bawah 100%"))
    there = [(n, words) for n, words in classes if n]
    if not there:
        return []
    numeric = "indikator yang capaiannya berupa angka"
    if summary.numeric == 1:
        return [f"Satu-satunya {numeric} {_lies(there[0][1])}."]
    numeric = f"{_count(summary.numeric, how)} {numeric}"
    if len(there) == 1:
        return [f"Seluruh {numeric} {_lies(there[0][1])}."]
    parts = [f"{_count(n, how)} {words}" for n, words in there]
    return [f"Dari {numeric}, {_joined([*parts, *([] if summary.below else ['tidak ada yang di bawah 100%'])])}."]


def _lies(place: str) -> str:
    return place if place.startswith("tepat") else f"berada {place}"


def _by_status(summary: CapaianSummary, how: Presentation) -> list[str]:
    reached, missed = summary.status[REACHED], summary.status[NOT_REACHED]
    other = [
        (s, summary.status[s]) for s in STATUS if s not in {REACHED, NOT_REACHED, NOT_APPLICABLE} and summary.status[s]
    ]
    sentences = []
    applicable = "indikator yang berlaku" if summary.not_applicable else "indikator"
    if reached + missed:
        count = f"{_count(reached + missed, how)} indikator yang dapat dinilai" if other else applicable
        judged = f"seluruh {count}" if summary.indikator_count > 1 and reached + missed > 1 else count
        if reached + missed == 1 and not other:
            judged = "satu-satunya indikator" + applicable.removeprefix("indikator")
        if not missed:
            said = f"{judged} tercapai{_lifted(summary.lifted, how)}"
        elif not reached:
            said = f"{judged} tidak tercapai"
        else:
            said = (
                f"{_count(reached, how)} indikator tercapai{_lifted(summary.lifted, how)} "
                f"dan {_count(missed, how)} tidak tercapai"
            )
        sentences.append(f"Berdasarkan status, {said}{_predikat(summary.predikat, reached + missed, how)}.")
    if other:
        details = _joined([f"{_count(n, how)} berstatus {status}" for status, n in other])
        without = "Belum termasuk hitungan itu" if sentences else f"Belum ada {applicable} yang dapat dinilai"
        sentences.append(f"{without}: {details}.")
    return sentences


def _predikat(n: int, judged: int, how: Presentation) -> str:
    if not n:
        return ""
    if n == judged:
        return ", seluruhnya berpredikat" if n > 1 else " dengan predikat"
    return f", termasuk {_count(n, how)} indikator berpredikat"


def _lifted(n: int, how: Presentation) -> str:
    return f" ({_count(n, how)} di antaranya karena pembulatan)" if n else ""


def _missed(summary: CapaianSummary, how: Presentation) -> list[str]:
    """Which indikator were not reached, by name."""
    missed = [t for s in summary.sasaran for t in s.indikator if t.result.status == NOT_REACHED]
    if not missed:
        return []
    named = [f"{_name(t)}{_reached_so_far(t, summary)}" for t in missed[:_MOST_NAMED]]
    further = len(missed) - _MOST_NAMED
    if further > 0:
        named.append(f"{_count(further, how)} indikator lain dalam tabel")
    joined = " dan ".join(named) if len(named) < 3 else f"{'; '.join(named[:-1])}; dan {named[-1]}"
    return [f"Indikator yang tidak tercapai adalah {joined}."]


def _name(measured: Measured) -> str:
    """The wording of an indikator; what is no text goes by its number or row."""
    cell = measured.row["indikator"]
    return cell.text or (
        f"indikator {write_angka(cell.number)}"
        if cell.number is not None
        else f"indikator pada baris {measured.row.number}"
    )


def _reached_so_far(measured: Measured, summary: CapaianSummary) -> str:
    capaian = measured.result.capaian
    if isinstance(capaian, Decimal):
        return f" sebesar {write_angka(capaian, summary.aturan.decimals)}%"
    return f" dengan predikat {' '.join(capaian.split())}" if capaian else ""


def anggaran_paragraph(
    tahun: str, total: AnggaranTotal, sources: Sequence[SourceTotal] = (), how: Presentation = _DEFAULT
) -> str:
    """The paragraph on money: pagu, its sources, realisasi and percent, as far as they are known; "" without a pagu.

    A source without a pagu is no part of it, and nothing is said of no money at all.
    """
    year = f" tahun {tahun}" if tahun else ""
    if not total.pagu:
        spent = total.realisasi if total.pagu is not None else None
        return f"Realisasi anggaran{year} sebesar {_money(spent, how)}, sedangkan pagunya nol." if spent else ""
    sources = [s for s in sources if s.pagu]
    pagu = f"Pagu anggaran{year} sebesar {_money(total.pagu, how)}"
    if sources:
        parts = _joined([f"{_source(s)} {_money(s.pagu, how)}" for s in sources])
        pagu += f", terdiri atas {parts}" if len(sources) > 1 else f", bersumber dari {_source(sources[0])}"
    if total.realisasi is None:
        return f"{pagu}."
    if total.realisasi == 0:
        return f"{pagu}, dan belum ada realisasi."
    sentence = f"{pagu}{',' if sources else ''} dengan realisasi sebesar {_money(total.realisasi, how)}"
    if total.percent is not None:
        sentence += f" atau {_serapan(total.percent, total.pagu, total.realisasi, how)}"
    if total.left is not None and total.left > 0:
        sentence += f", sehingga sisa anggaran {_money(total.left, how)}"
    elif total.left is not None and total.left < 0:
        sentence += f", sehingga realisasi melampaui pagu sebesar {_money(-total.left, how)}"
    return f"{sentence}.{_spent_by_source(sources, how)}"


def serapan_paragraph(
    tahun: int, total: AnggaranTotal, before: AnggaranTotal | None, how: Presentation = _DEFAULT
) -> str:
    """What was spent of the pagu of a year, against the year before it; "" where either of the two is not known.

    The difference is that of the two percentages as tables print them.
    """
    if before is None or not (_spent(total) and _spent(before)):
        return ""
    now, then = total.percent or Decimal(0), before.percent or Decimal(0)
    if now != then:
        difference = abs(now - then)
        compared = "naik" if now > then else "turun"
        compared += f" {write_angka(difference, 2)} poin persen{_words(difference, 'poin persen', how)} dibanding"
    else:
        compared = "sama dengan"
    sentence = f"Serapan anggaran tahun {tahun} sebesar {_of_pagu(total, how)}."
    rounded = "" if now != then or _same_share(total, before) else "setelah dibulatkan dua desimal "
    return f"{sentence} Serapan itu {rounded}{compared} serapan tahun {tahun - 1} sebesar {_of_pagu(before, how)}."


def differences_paragraph(breakdown: Breakdown, rows: str) -> str:
    """Where a typed total is not what its rows come to; `rows` says what they are ("program"). "" where all is well."""
    return " ".join(
        f"Jumlah {column} tertulis {write_rupiah(total)}; "
        f"penjumlahan {breakdown.upper} baris {rows} {write_rupiah(added)}, selisih {write_rupiah(abs(total - added))}."
        for column, total, added in breakdown.differences
    )


def _spent(total: AnggaranTotal) -> bool:
    """Whether a share of a pagu is known that is worth a comparison: something was spent."""
    return total.percent is not None and total.realisasi is not None and total.realisasi > 0


def _of_pagu(total: AnggaranTotal, how: Presentation) -> str:
    """96,23%, yaitu Rp18.911.211.426 dari pagu Rp19.651.888.000."""
    if total.pagu is None or total.realisasi is None or total.percent is None:
        raise ValueError(total)
    share = _serapan(total.percent, total.pagu, total.realisasi, how)
    return f"{share}, yaitu {_money(total.realisasi, how)} dari pagu {_money(total.pagu, how)}"


def _same_share(a: AnggaranTotal, b: AnggaranTotal) -> bool:
    """Whether two shares are the same before they are rounded."""
    return (a.realisasi or 0) * (b.pagu or 0) == (b.realisasi or 0) * (a.pagu or 0)


def _source(source: SourceTotal) -> str:
    """Hibah is an ordinary word inside a sentence; the others are names or abbreviations."""
    return source.name.lower() if source.name.lower() == "hibah" else source.name


def _spent_by_source(sources: Sequence[SourceTotal], how: Presentation) -> str:
    if len(sources) < 2 or any(s.realisasi is None or s.percent is None for s in sources):
        return ""
    return f" Realisasi menurut sumber dana: {_joined([_spent_of(s, how) for s in sources])}."


def _spent_of(source: SourceTotal, how: Presentation) -> str:
    if not source.realisasi or source.percent is None:
        return f"{_source(source)} belum ada"
    percent = _serapan(source.percent, source.pagu, source.realisasi, how)
    return f"{_source(source)} {_money(source.realisasi, how)} atau {percent}"


def _serapan(percent: Decimal, pagu: Decimal, realisasi: Decimal, how: Presentation) -> str:
    """The percent as the cells show it; rounding is named where it makes all of a part, or nothing of something."""
    in_words = _words(percent, "persen", how)
    if (percent == 100 and realisasi != pagu) or (percent == 0 and realisasi > 0):
        in_words = in_words.replace(")", ", dibulatkan)") or " (dibulatkan)"
    return f"{write_angka(percent, 2)}%{in_words}"


def _money(value: Decimal, how: Presentation) -> str:
    return f"{write_rupiah(value)}{_words(value, 'rupiah', how)}"


def _words(value: Decimal, satuan: str, how: Presentation) -> str:
    """The number in words, in brackets, where all numbers are to have them; "" for one that no words reach."""
    if how.terbilang != "semua":
        return ""
    try:
        return f" ({terbilang(value)} {satuan})"
    except ValueError:
        return ""


def _count(n: int, how: Presentation) -> str:
    return f"{n}" if how.terbilang == "tidak" else f"{n} ({terbilang(n)})"


def _joined(parts: Sequence[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    return f"{', '.join(parts[:-1])}{',' if len(parts) > 2 else ''} dan {parts[-1]}"
