"""What one field of a report may hold: texts as printed, rows by column key, years, and settings."""

import json
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator

from xlkinerja.kinerja.capaian import BATAS_CAPAIAN, POLARISASI
from xlkinerja.kinerja.rerata import KONSOLIDASI
from xlkinerja.report.keys import quoted, refuse_misspelt, words
from xlkinerja.workbook.documents import DOCUMENTS

#: What a cell of a workbook cannot hold: control characters, halves of surrogate pairs; and its longest text.
_TERLARANG = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TEKS_TERPANJANG = 32_767

#: Printed quarters of a Rencana Aksi and the columns that take them.
TRIWULAN = {f"tw{i}": f"target_tw{i}" for i in range(1, 5)}
#: What a row may hold: every column of every sheet, computed ones too (they are printed, but never written).
KUNCI_BARIS = frozenset(key for d in DOCUMENTS for t in d.tables for key in t.by_key) | TRIWULAN.keys()
#: Those that carry the table: a key that only adds a word to one of them, where that one is missing, is misspelt.
POKOK_BARIS = ("indikator", "target", "realisasi", "sasaran", "pagu", "anggaran")
#: What a row may say in a cell with a dropdown, in any letter case.
PILIHAN_BARIS = {"polarisasi": POLARISASI, "konsolidasi": KONSOLIDASI}


def _dapat_ditulis(teks: str) -> str:
    if len(teks) > _TEKS_TERPANJANG:
        raise ValueError(f"teks terlalu panjang untuk satu sel: {len(teks)} huruf, paling banyak {_TEKS_TERPANJANG}")
    if huruf := _TERLARANG.search(teks):
        raise ValueError(f"memuat huruf kendali U+{ord(huruf[0]):04X} yang tidak dapat ditulis di Excel")
    return teks


def _berisi(teks: str) -> str:
    if not teks.strip():
        raise ValueError(f"tidak boleh kosong; tertulis {json.dumps(teks)[:60]}")
    return teks


def _baris(isi: Any) -> Any:
    """Only the printed cells of a row: null is a cell that was not printed, other keys are remarks."""
    if not isinstance(isi, dict):
        return isi
    refuse_misspelt(isi, KUNCI_BARIS, POKOK_BARIS)
    for kunci, pilihan in PILIHAN_BARIS.items():
        teks = isi.get(kunci)
        if isinstance(teks, str) and teks.strip() and teks.casefold() not in {p.casefold() for p in pilihan}:
            raise ValueError(f"{kunci} «{teks}» tidak dikenal; tulis salah satu dari {quoted(pilihan)}")
    return {k: v for k, v in isi.items() if k in KUNCI_BARIS and v is not None}


def _polarisasi(teks: str) -> str:
    if teks.strip() and not {p.casefold() for p in POLARISASI} & set(words(teks)):
        raise ValueError(f"«{teks}» tidak menyebut polarisasi; tulis salah satu dari {quoted(POLARISASI)}")
    return teks


def _daftar(isi: Any) -> Any:
    return [isi] if isinstance(isi, str) else isi


def _tahun(tahun: int) -> int:
    if not 1945 <= tahun <= 2999:
        raise ValueError(f"seharusnya tahun empat angka, misalnya 2024; tertulis {tahun}")
    return tahun


def _batas(isi: Any) -> str:
    teks = "tanpa" if isi is None else str(isi)
    if isinstance(isi, bool) or teks not in BATAS_CAPAIAN:
        raise ValueError(
            f"seharusnya null atau salah satu dari {', '.join(BATAS_CAPAIAN[1:])}; tertulis {json.dumps(isi)[:60]}"
        )
    return teks


Teks = Annotated[str, AfterValidator(_dapat_ditulis)]
TeksIsi = Annotated[Teks, AfterValidator(_berisi)]
#: The printed cells of one row by column key; a missing key is a cell that is not printed or was lost.
Baris = Annotated[dict[str, Teks], BeforeValidator(_baris)]
Tahun = Annotated[int, AfterValidator(_tahun)]
Batas = Annotated[str, BeforeValidator(_batas)]
Polarisasi = Annotated[Teks, AfterValidator(_polarisasi)]
#: A list of texts; a bare text is a list of one.
Daftar = Annotated[list[TeksIsi], BeforeValidator(_daftar)]
