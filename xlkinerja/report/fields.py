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
#: A target of one year in a row of a Renstra, as the row keeps it: target_2024.
_YEAR = re.compile(r"(?:19|20)\d\d")
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
    years = _targets(content.get("target"))
    content = {k: v for k, v in content.items() if k != "target" or not isinstance(v, dict)}
    refuse_misspelt(content, ROW_KEYS, () if years else CORE_ROW_KEYS)
    for key, choices in ROW_CHOICES.items():
        text = content.get(key)
        if isinstance(text, str) and text.strip() and text.casefold() not in {p.casefold() for p in choices}:
            raise ValueError(f"{key} «{text}» tidak dikenal; tulis salah satu dari {quoted(choices)}")
    return years | {k: v for k, v in content.items() if k in ROW_KEYS and v is not None}


def _targets(content: Any) -> dict[str, Any]:
    """{"2020": "85%"} of a Renstra as {"target_2020": "85%"}; ValueError for a key that is no year."""
    if not isinstance(content, dict):
        return {}
    if wrong := next((k for k in content if not _YEAR.fullmatch(k)), None):
        raise ValueError(f"target per tahun berkunci «{wrong}»; tulis tahun empat angka, misalnya «2024»")
    return {year_key(int(k)): v for k, v in content.items() if v is not None}


def year_key(tahun: int) -> str:
    """The key under which a row keeps the target of a year."""
    return f"target_{tahun}"


def year_of(key: str) -> int | None:
    """The year of such a key; None for any other."""
    year = key.removeprefix("target_")
    return int(year) if year != key and _YEAR.fullmatch(year) else None


def _period(text: str) -> str:
    if text.strip() and len(_YEAR.findall(text)) != 2:
        raise ValueError(
            f"seharusnya tahun awal dan tahun akhir, misalnya «2020–2024»; tertulis {json.dumps(text)[:60]}"
        )
    return text


def years_of(text: str) -> tuple[int, int] | None:
    """First and last year of a period; None where it is empty."""
    years = [int(y) for y in _YEAR.findall(text)]
    return (years[0], years[-1]) if years else None


def _polarisasi(text: str) -> str:
    if text.strip() and not {p.casefold() for p in POLARISASI} & set(words(text)):
        raise ValueError(f"«{text}» tidak menyebut polarisasi; tulis salah satu dari {quoted(POLARISASI)}")
    return text


def _listed(content: Any) -> Any:
    return [content] if isinstance(content, str | int | float) else content


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


def _whole(content: Any) -> Any:
    return str(content) if isinstance(content, int) and not isinstance(content, bool) else content


PrintableText = Annotated[str, AfterValidator(_writable)]
#: A printed figure; a whole number of JSON can only be what is printed.
PrintedFigure = Annotated[PrintableText, BeforeValidator(_whole)]
FilledText = Annotated[PrintableText, AfterValidator(_not_empty)]
#: The printed cells of one row by column key; a missing key is a cell that is not printed or was lost.
PrintedCells = Annotated[dict[str, PrintableText], BeforeValidator(_row)]
Tahun = Annotated[int, AfterValidator(_tahun)]
Cap = Annotated[str, BeforeValidator(_cap)]
Polarisasi = Annotated[PrintableText, AfterValidator(_polarisasi)]
#: Two years, as they are printed: 2020–2024.
Period = Annotated[PrintableText, AfterValidator(_period)]
#: A list of texts; a bare text is a list of one.
Texts = Annotated[list[FilledText], BeforeValidator(_listed)]
