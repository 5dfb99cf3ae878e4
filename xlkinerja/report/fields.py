"""What one field of a report may hold: texts as printed, rows by column key, years, and settings."""

import json
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator

from xlkinerja.kinerja.capaian import CAPS, POLARISASI
from xlkinerja.kinerja.rerata import KONSOLIDASI
from xlkinerja.report.keys import quoted, refuse_misspelt, words
from xlkinerja.workbook.documents import DOCUMENTS

#: What a cell of a workbook cannot hold: control characters, halves of surrogate pairs; and its longest text.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST_TEXT = 32_767

#: Printed quarters of a Rencana Aksi and the columns that take them.
TRIWULAN = {f"tw{i}": f"target_tw{i}" for i in range(1, 5)}
#: What a row may hold: every column of every sheet, computed ones too (they are printed, but never written).
ROW_KEYS = frozenset(key for d in DOCUMENTS for t in d.tables for key in t.by_key) | TRIWULAN.keys()
#: Those that carry the table: a key that only adds a word to one of them, where that one is missing, is misspelt.
CORE_ROW_KEYS = ("indikator", "target", "realisasi", "sasaran", "pagu", "anggaran")
#: What a row may say in a cell with a dropdown, in any letter case.
ROW_CHOICES = {"polarisasi": POLARISASI, "konsolidasi": KONSOLIDASI}


def _writable(text: str) -> str:
    if len(text) > _LONGEST_TEXT:
        raise ValueError(f"teks terlalu panjang untuk satu sel: {len(text)} huruf, paling banyak {_LONGEST_TEXT}")
    if found := _FORBIDDEN.search(text):
        raise ValueError(f"memuat huruf kendali U+{ord(found[0]):04X} yang tidak dapat ditulis di Excel")
    return text


def _not_empty(text: str) -> str:
    if not text.strip():
        raise ValueError(f"tidak boleh kosong; tertulis {json.dumps(text)[:60]}")
    return text


def _row(content: Any) -> Any:
    """Only the printed cells of a row: null is a cell that was not printed, other keys are remarks."""
    if not isinstance(content, dict):
        return content
    refuse_misspelt(content, ROW_KEYS, CORE_ROW_KEYS)
    for key, choices in ROW_CHOICES.items():
        text = content.get(key)
        if isinstance(text, str) and text.strip() and text.casefold() not in {p.casefold() for p in choices}:
            raise ValueError(f"{key} «{text}» tidak dikenal; tulis salah satu dari {quoted(choices)}")
    return {k: v for k, v in content.items() if k in ROW_KEYS and v is not None}


def _polarisasi(text: str) -> str:
    if text.strip() and not {p.casefold() for p in POLARISASI} & set(words(text)):
        raise ValueError(f"«{text}» tidak menyebut polarisasi; tulis salah satu dari {quoted(POLARISASI)}")
    return text


def _listed(content: Any) -> Any:
    return [content] if isinstance(content, str) else content


def _tahun(tahun: int) -> int:
    if not 1945 <= tahun <= 2999:
        raise ValueError(f"seharusnya tahun empat angka, misalnya 2024; tertulis {tahun}")
    return tahun


def _cap(content: Any) -> str:
    text = "tanpa" if content is None else str(content)
    if isinstance(content, bool) or text not in CAPS:
        raise ValueError(
            f"seharusnya null atau salah satu dari {', '.join(CAPS[1:])}; tertulis {json.dumps(content)[:60]}"
        )
    return text


PrintableText = Annotated[str, AfterValidator(_writable)]
FilledText = Annotated[PrintableText, AfterValidator(_not_empty)]
#: The printed cells of one row by column key; a missing key is a cell that is not printed or was lost.
PrintedCells = Annotated[dict[str, PrintableText], BeforeValidator(_row)]
Tahun = Annotated[int, AfterValidator(_tahun)]
Cap = Annotated[str, BeforeValidator(_cap)]
Polarisasi = Annotated[PrintableText, AfterValidator(_polarisasi)]
#: A list of texts; a bare text is a list of one.
Texts = Annotated[list[FilledText], BeforeValidator(_listed)]
