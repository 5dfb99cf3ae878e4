"""The Ikhtisar as lines of text, for a terminal."""

from collections.abc import Iterator
from decimal import Decimal
from textwrap import wrap

from xlkinerja.kinerja.angka import write_angka
from xlkinerja.summary.counting import CapaianSummary
from xlkinerja.workbook.book import Cell
from xlkinerja.workbook.number_format import written

_INDIKATOR_WIDTH = 46
_HEADERS = ("Indikator Kinerja", "Target", "Realisasi", "Capaian", "Kategori/Status")
_WIDTHS = (_INDIKATOR_WIDTH, 13, 13, 9, 18)


def ikhtisar_text(summary: CapaianSummary) -> str:
    """Bands and indikator with target, realisasi, capaian and kategori (the status where there is no kategori)."""
    lines = [_line(_HEADERS), "-" * (sum(_WIDTHS) + 2 * (len(_WIDTHS) - 1))]
    for sasaran in summary.sasaran:
        if not sasaran.indikator:
            continue
        lines += wrap(f"Sasaran {sasaran.number or '?'} : {sasaran.text}", len(lines[1]))
        for t in sasaran.indikator:
            satuan = t.row["satuan"].text
            target, realisasi = (write_cell(t.row[k], satuan) for k in ("target", "realisasi"))
            capaian = t.result.capaian
            decimals = summary.aturan.decimals
            angka = write_angka(capaian, decimals) if isinstance(capaian, Decimal) else capaian or "–"
            words = (t.row["indikator"].text, target, realisasi, angka, t.result.kategori or t.result.status)
            lines += _folded(words)
    rerata = summary.rerata
    if rerata.value is not None:
        content = f"Rata-rata capaian per {summary.basis}: {write_angka(rerata.value, 2)} (atas {rerata.counted})"
        lines += [lines[1], content]
    return "\n".join(lines)


def write_cell(cell: Cell, satuan: str) -> str:
    """A value with its unit, as a reader would print it: 97,5% · 8 kali · Rp4.500.000.000 · WTP."""
    if cell.number is None:
        return cell.text or cell.error
    return f"{write_angka(cell.number * 100)}%" if cell.percent else written(cell.number, satuan)


def _folded(words: tuple[str, ...]) -> Iterator[str]:
    """A row of words, each folded to its column."""
    widths = (_WIDTHS[0] - 2, *_WIDTHS[1:])
    columns = [wrap(word, width) or [""] for word, width in zip(words, widths, strict=True)]
    for i in range(max(len(c) for c in columns)):
        parts = [c[i] if i < len(c) else "" for c in columns]
        yield _line(("  " + parts[0], *parts[1:]))


def _line(words: tuple[str, ...]) -> str:
    cells = (
        f"{word:<{width}}" if i in (0, len(_WIDTHS) - 1) else f"{word:>{width}}"
        for i, (word, width) in enumerate(zip(words, _WIDTHS, strict=True))
    )
    return "  ".join(cells).rstrip()
