"""The Ikhtisar as lines of text, for a terminal."""

from collections.abc import Iterator
from decimal import Decimal
from textwrap import wrap

from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.summary.counting import RingkasanCapaian
from xlkinerja.workbook.book import Cell
from xlkinerja.workbook.number_format import written

_LEBAR = 46
_KEPALA = ("Indikator Kinerja", "Target", "Realisasi", "Capaian", "Kategori/Status")
_KOLOM = (_LEBAR, 13, 13, 9, 18)


def ikhtisar_teks(ringkas: RingkasanCapaian) -> str:
    """Bands and indikator with target, realisasi, capaian and kategori (the status where there is no kategori)."""
    lines = [_baris(_KEPALA), "-" * (sum(_KOLOM) + 2 * (len(_KOLOM) - 1))]
    for sasaran in ringkas.sasaran:
        if not sasaran.indikator:
            continue
        lines += wrap(f"Sasaran {sasaran.nomor or '?'} : {sasaran.teks}", len(lines[1]))
        for t in sasaran.indikator:
            satuan = t.row["satuan"].text
            target, realisasi = (tulis_sel(t.row[k], satuan) for k in ("target", "realisasi"))
            capaian = t.hasil.capaian
            desimal = ringkas.aturan.desimal
            angka = tulis_angka(capaian, desimal) if isinstance(capaian, Decimal) else capaian or "–"
            words = (t.row["indikator"].text, target, realisasi, angka, t.hasil.kategori or t.hasil.status)
            lines += _lipat(words)
    rerata = ringkas.rerata
    if rerata.nilai is not None:
        isi = f"Rata-rata capaian per {ringkas.dasar}: {tulis_angka(rerata.nilai, 2)} (atas {rerata.dihitung})"
        lines += [lines[1], isi]
    return "\n".join(lines)


def tulis_sel(cell: Cell, satuan: str) -> str:
    """A value with its unit, as a reader would print it: 97,5% · 8 kali · Rp4.500.000.000 · WTP."""
    if cell.number is None:
        return cell.text or cell.error
    return f"{tulis_angka(cell.number * 100)}%" if cell.percent else written(cell.number, satuan)


def _lipat(words: tuple[str, ...]) -> Iterator[str]:
    """A row of words, each folded to its column."""
    widths = (_KOLOM[0] - 2, *_KOLOM[1:])
    columns = [wrap(word, width) or [""] for word, width in zip(words, widths, strict=True)]
    for i in range(max(len(c) for c in columns)):
        parts = [c[i] if i < len(c) else "" for c in columns]
        yield _baris(("  " + parts[0], *parts[1:]))


def _baris(words: tuple[str, ...]) -> str:
    cells = (
        f"{word:<{width}}" if i in (0, len(_KOLOM) - 1) else f"{word:>{width}}"
        for i, (word, width) in enumerate(zip(words, _KOLOM, strict=True))
    )
    return "  ".join(cells).rstrip()
