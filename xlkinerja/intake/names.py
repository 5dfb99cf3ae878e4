"""Which column a header names, in each kind of table: by the names declared beside the columns, never by likeness."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from xlkinerja.report.column_names import KIND_BY_KEY
from xlkinerja.report.fields import year_key
from xlkinerja.report.keys import words
from xlkinerja.workbook.documents import BY_KODE
from xlkinerja.workbook.headers import keys_by_heading
from xlkinerja.workbook.labels import column_number, heading
from xlkinerja.workbook.layout import Table
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK

#: The money on the second page of a PK: no kind of its own in a report, but a table of its own on paper.
PK_MONEY = "anggaran_pk"
#: The sheet whose declared names each kind of table is read by.
SHEETS: Mapping[str, Table] = {
    **{kind: BY_KODE[key].main if key in BY_KODE else ANGGARAN for key, kind in KIND_BY_KEY.items()},
    PK_MONEY: ANGGARAN_PK,
}
#: Words that only adorn Sasaran and Indikator in a header; any other word makes it another column.
_ADORNMENTS = frozenset(
    "strategis program kegiatan kinerja utama uraian nama dan atau output outcome satker sekretariat opd perangkat "  # noqa: SIM905 - words are read as words
    "daerah ss sp sk iku ikk ikp ikss kpu kabupaten kota individu unit kerja no".split()
)
#: Words of a header above others that make what stands below it another column, unless that kind is about them.
_OF_TIME = frozenset(
    "triwulan tw trw tri semester bulan lalu sebelumnya renstra rpjmn rpjmd nasional provinsi fisik akhir baseline "  # noqa: SIM905
    "awal perubahan revisi selisih deviasi perbandingan sd".split()
)
_OF_MONEY = frozenset({"anggaran", "pagu", "keuangan", "belanja", "rp", "rupiah", "dana"})
_OF_FIGURES = frozenset({"target", "realisasi"})
_OF_NAMES = frozenset({"tujuan", "sasaran", "indikator"})
#: What stands below "Target" beside "Satuan" where the form parts a figure from its unit.
_QUANTITY = frozenset({"volume", "vol", "kuantitas", "angka"})
#: A word of that many letters with one wrong letter is a typing mistake: "Stretegis".
_LONG_WORD = 7
_MONEY_KINDS = frozenset({"anggaran", PK_MONEY})

_NUMBER_HEADINGS = frozenset({"no", "nomor", "nourut", "nomorurut"})

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_YEAR_HEADING = re.compile(r"(?:target)?(?:kinerja)?(?:tahun)?((?:19|20)[0-9]{2})")
#: No header is longer: «Indikator Kinerja Sasaran Strategis (IKSS) KPU Kabupaten» has 54 letters.
_LONGEST_HEADER = 100
_QUARTER = re.compile(r"(?:tw)?(?:iv|i{1,3}|[1-4])")
_QUARTER_WORD = re.compile(r"^\s*(?:triwulan|tri wulan|trw|tw)\b\W*", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*\([0-9]{1,2}\)\s*$")
_ABBREVIATED = re.compile(r"(?P<words>.*\S)\s*\((?P<short>[A-Z]{2,6})\)\s*")
#: How figures of quarters are meant, which says nothing of the column; of years it would.
_CUMULATIVE = re.compile(r"(\b(?:triwulan|tri wulan|trw|tw))\s*\((?:kumulatif|akumulasi|akumulatif)\)", re.IGNORECASE)
#: A year with the word for it: "(2024)", "Tahun 2024".
_DATED = re.compile(r"(?:\b(?:tahun|thn?|ta)\b[.\s]*)?\(?(?:tahun\s*)?(?:19|20)[0-9]{2}\)?", re.IGNORECASE)
_FORMULA = re.compile(r"\s*\(?\s*\(?[0-9]\)?\s*(?:=|/|:)\s*\(?[0-9].*$")


#: Words in the headers of a list of IKU beside the indikator itself; no document of ours has such columns.
_OF_IKU = frozenset(
    "formula formulasi rumus definisi operasional perhitungan penghitungan penjelasan alasan sumber metode".split()  # noqa: SIM905
)


class Named(NamedTuple):
    """A column that a header names; rank 0 by its declared header, 1 by another declared name, 2 by its words."""

    key: str
    rank: int


@lru_cache(maxsize=8192)
def named(text: str, kind: str, tahun: int | None) -> Named | None:
    """The column that one header text names in a table of that kind; None where it names none for certain."""
    text = _bare(text)
    plain = heading(text)
    if not plain:
        return None
    if kind == "renstra" and (year := _YEAR_HEADING.fullmatch(plain)):
        return Named(year_key(int(year[1])), 1)
    found = keys_by_heading(SHEETS[kind], tahun).get(plain)
    if found is not None and found[0] == "no_urut":  # on paper it is the one number that rows have
        return Named("no", 1)
    if found is not None and not (kind == "renstra" and found[0].startswith("target_")):
        return Named(*found)
    return _by_words(text, kind, tahun)


def _by_words(text: str, kind: str, tahun: int | None) -> Named | None:
    """Sasaran and Indikator in words that only adorn them, and the figures of the year where a year stands beside."""
    keys = SHEETS[kind].by_key
    if heading(text) in _NUMBER_HEADINGS:  # sheets without a column No have it on paper
        return Named("no", 1)
    years = set(_YEAR.findall(text))
    if years and (end := _end_of_renstra(text, kind, tahun)):
        return end
    if years - {str(tahun)}:
        return None
    found = words(text)
    if "indikator" in found and "indikator" in keys and _adorn(set(found) - {"indikator", "sasaran", "tujuan"}):
        return Named("indikator", 2)
    if "sasaran" in found and "sasaran" in keys and _adorn(set(found) - {"sasaran"}):
        return Named("sasaran", 2)
    return None


def _end_of_renstra(text: str, kind: str, tahun: int | None) -> Named | None:
    """The target at the end of the Renstra, where its own year is printed with it: "Target Akhir Renstra (2024)"."""
    years = [int(y) for y in _YEAR.findall(text)]
    found = keys_by_heading(SHEETS[kind], tahun).get(heading(_DATED.sub(" ", text)))
    ends = len(years) == 1 and years[0] >= (tahun or 0) and "akhir" in words(text)
    return Named(*found) if ends and found and found[0] == "target_renstra" else None


def _adorn(found: Collection[str]) -> bool:
    """Whether these words only adorn, a long one with at most one letter mistyped."""
    long = [one for one in _ADORNMENTS if len(one) >= _LONG_WORD]
    return all(w in _ADORNMENTS or any(nearly(w, one) for one in long) for w in found)


def nearly(text: str, word: str) -> bool:
    """Whether one letter is another, one too many, or one missing."""
    if abs(len(text) - len(word)) > 1:
        return False
    first = next((n for n, (a, b) in enumerate(zip(text, word, strict=False)) if a != b), min(len(text), len(word)))
    rest, rest_of_word = text[first:], word[first:]
    return rest[1:] in (rest_of_word, rest_of_word[1:]) or rest == rest_of_word[1:]


def is_known(text: str, tahun: int | None) -> bool:
    """Whether a text is a header in any kind of table, or a part of one in two levels."""
    if len(text) > _LONGEST_HEADER or not (any(map(str.isalpha, text)) or "%" in text or _YEAR.search(text)):
        return False
    text = _bare(text)
    plain = heading(text)
    if plain in _every_heading(tahun) or _is_part(plain) or plain in _NUMBER_HEADINGS:
        return True
    return ("indikator" in plain or "sasaran" in plain) and any(_by_words(text, kind, tahun) for kind in SHEETS)


@lru_cache(maxsize=16)
def _every_heading(tahun: int | None) -> frozenset[str]:
    return frozenset(name for table in SHEETS.values() for name in keys_by_heading(table, tahun))


def _bare(text: str) -> str:
    """A header without the number of its column, the reckoning that is printed in it, and its own initials."""
    text = _CUMULATIVE.sub(r"\1", _FORMULA.sub("", _NUMBERED.sub("", text)))
    short = _ABBREVIATED.fullmatch(" ".join(text.split()))
    if short and "".join(w[0] for w in words(short["words"])) == short["short"].casefold():
        return short["words"]
    return text


def explains_indikator(text: str) -> bool:
    """Whether a header tells how an indikator is reckoned or where its data come from."""
    return bool(set(words(text)) & _OF_IKU)


def _is_part(plain: str) -> bool:
    return bool(_QUARTER.fullmatch(plain) or _YEAR_HEADING.fullmatch(plain))


def of_levels(texts: Sequence[str], kind: str, tahun: int | None) -> Named | None:
    """The column that stands under these header texts, the highest first.

    What is below says what it is, what is above of what: "Triwulan I" over "Target" is the target of the quarter. A
    header above that names another thing ("Tahun 2022", "Anggaran") leaves the column unknown, where no declared
    name has both.
    """
    texts = [t for t in texts if heading(_NUMBERED.sub("", t)) and column_number(t) is None]
    if not texts:
        return None
    below, above = texts[-1], texts[:-1]
    if not above:
        return named(below, kind, tahun)
    if len(above) > 1:  # three levels: the highest only where it says something
        above = [t for t in above if _distinguishes(t, below, kind, tahun)] or above[-1:]
    parent = " ".join(above)
    alone = named(below, kind, tahun)
    if alone is None and heading(below) in _QUANTITY and (figure := named(parent, kind, tahun)):
        return figure if figure.key in _OF_FIGURES else None
    if alone is None and heading(below) == "uraian" and (name := named(parent, kind, tahun)):  # beside its own measures
        return name if name.key in _OF_NAMES else None
    if not _distinguishes(parent, below, kind, tahun):
        return alone
    short = " ".join(w for w in parent.split() if not set(words(w)) & (_ADORNMENTS | {"output", "kegiatan"}))
    turned = " ".join(reversed(above))  # "Triwulan" over "Target" over "I"
    if _QUARTER.fullmatch(heading(below)) and "tw" in heading(parent):  # "Target Triwulan" over "TW I"
        below = _QUARTER_WORD.sub("", below)
    for text in (f"{parent} {below}", f"{below} {parent}", f"{short} {below}", f"{below} {short}", f"{turned} {below}"):
        found = named(text, kind, tahun)
        if found and found.rank < 2:
            return found
    return None


def _distinguishes(parent: str, below: str, kind: str, tahun: int | None) -> bool:
    """Whether a header above makes another column of what stands below it."""
    found = set(words(parent))
    if kind == "renstra":  # its years are targets, whatever stands above, but for what was reached
        return bool(found & {"realisasi", "capaian"})
    if _is_part(heading(below)) and found & (_OF_FIGURES | _OF_MONEY | {"capaian"}):
        return True
    if kind != "anggaran" and set(_YEAR.findall(parent)) - {str(tahun)}:
        return True
    if kind == "anggaran" and len(set(_YEAR.findall(parent))) == 1 and str(tahun) not in parent:
        return True
    return bool(found & (_OF_TIME if kind in _MONEY_KINDS else _OF_TIME | _OF_MONEY))
